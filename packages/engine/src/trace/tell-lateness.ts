// In: a deadline, and the date on which a thing was done. Out: how late it was, in words: months and days, never a figure of both.
// Not here: what lateness costs (../clauses/steps.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { multiply, rational } from "@biaochi/quantity";
import { evaluateNode } from "../expression/evaluate.ts";
import { type Frame, NOWHERE } from "../expression/frame.ts";
import { daysLate, latenessOf, latenessText } from "../expression/lateness.ts";
import type { Result } from "../expression/result.ts";
import type { Node } from "../plan/node.ts";
import { both } from "./figures.ts";
import { shownValue, type TraceSource } from "./traced.ts";

/** 按期, 逾期3个月零5天; undefined where the node tells no lateness, or a date is missing. `frame` must note nothing. */
export function tellLateness(node: Node, frame: Frame): Bilingual | undefined {
  if (node.op !== "lateness") return undefined;
  const [done, due] = [node.done, node.due].map((date) => evaluateNode(date, frame, NOWHERE));
  if (done?.kind !== "date" || due?.kind !== "date") return undefined;
  if (done.iso <= due.iso) return { zh: "按期", en: "on time" };
  const late = node.months ? latenessOf(done.iso, due.iso) : { months: 0n, days: daysOf(done.iso, due.iso) };
  const text = latenessText(late);
  return { zh: `逾期${text.zh}`, en: `${text.en} late` };
}

/** 完工：2022-12-20完成，期限2022-11-30，逾期20天 */
export function tellDates(
  name: string,
  node: Extract<Node, { readonly op: "lateness" }>,
  value: Result,
  { frame }: TraceSource,
): Bilingual {
  const quiet: Frame = { ...frame, values: undefined };
  const late = value.kind === "number" ? tellLateness(node, quiet) : undefined;
  const [done, due] = [node.done, node.due].map((date) => shownValue(evaluateNode(date, quiet, NOWHERE), undefined));
  const how = late === undefined ? both("") : { zh: `，${late.zh}`, en: `, ${late.en}` };
  return { zh: `${name}：${done}完成，期限${due}${how.zh}`, en: `${name}: done ${done}, due ${due}${how.en}` };
}

/** Whole days from the date due to the date done. */
function daysOf(done: string, due: string): bigint {
  return multiply(daysLate(done, due), rational(1n, 24n)).numerator;
}
