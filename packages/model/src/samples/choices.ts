// What a worked example chooses of a 任选: 指标.选用 是, 指标.分值 12分. In: a line of 给定. Out: its target and cell.
// Not here: whether the choice is allowed (the engine), other lines of 给定 (samples/givens.ts).
import type { Given } from "@biaochi/syntax";
import type { SampleGiven, SampleLiteral } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { findParts } from "../names/resolve.ts";
import { poolOf } from "../points/shares.ts";
import { POINTS_TYPE } from "../types/static-type.ts";
import { cellOfType, toCell } from "./literals.ts";

type Choice = { readonly target: Pick<SampleGiven, "target" | "path">; readonly value: SampleLiteral };

const WORDS: ReadonlyMap<string, "chosen" | "own-points"> = new Map([
  ["选用", "chosen"],
  ["chosen", "chosen"],
  ["分值", "own-points"],
  ["points", "own-points"],
]);

/** undefined where the line is no choice; reports CASE-003 */
export function choiceGiven(
  given: Given,
  names: readonly string[],
  path: readonly string[],
  knowledge: Knowledge,
): Choice | "spoilt" | undefined {
  const target = names.length < 2 ? undefined : WORDS.get(names.at(-1) ?? "");
  if (target === undefined) return undefined;
  const [part, second] = findParts(names.slice(0, -1), knowledge.scopes).filter((one) => poolOf(one) !== undefined);
  if (part === undefined || second !== undefined) return undefined;
  if (target === "own-points" && poolOf(part)?.node.optional?.shares !== "own") return undefined;
  const { value } = given;
  const isFit =
    target === "chosen"
      ? value.kind === "boolean"
      : value.kind === "quantity" && cellOfType(value, POINTS_TYPE, { readsRates: false }, knowledge) !== undefined;
  if (value.kind !== "missing" && isFit) return { target: { target, path: part.path }, value: toCell(value) };
  if (value.kind !== "missing") {
    const [expected, expectedEn] = target === "chosen" ? ["“是”或“否”", "是 or 否"] : ["分数", "points"];
    const { reporter } = knowledge;
    const args = { name: reporter.printed(given.path.span), written: reporter.printed(value.span), expected, expectedEn };
    reporter.report("CASE-003", { span: value.span, path, args });
  }
  return "spoilt";
}
