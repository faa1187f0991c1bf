// What a record says of a 任选: 指标.选用 是, and 指标.分值 12分 where the record sets the points. In: their cells. Out: who was chosen, with what.
// Not here: whether so many may be chosen and their points add up; the plan of the record says so (plan/settle-points.ts).
import type { Indicator, Part, RuleSet } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { settlePoints } from "../plan/settle-points.ts";
import { fraction } from "../plan/units.ts";
import { type CheckedRecord, pathKey } from "../record.ts";
import { type NamedCell, readPoints } from "./inputs.ts";
import type { RecordReporter } from "./report.ts";
import { isMissing, readYesNo, type ValueContext } from "./values.ts";

/** The cells of choices by the path of their indicator. */
export type ChoiceCells = { readonly chosen: Map<string, NamedCell>; readonly points: Map<string, NamedCell> };

/** What a record may say of one member of a 任选. */
export type ChoiceName = {
  readonly indicator: Indicator;
  readonly kind: "chosen" | "own-points";
  readonly word: string;
  readonly alias: string;
};

/** The names under which choices are made. */
export function choicesOf(parts: readonly Part[]): readonly ChoiceName[] {
  return parts.flatMap((part): readonly ChoiceName[] => {
    if (part.kind === "indicator") return [];
    const { optional, children } = part;
    if (optional === null) return choicesOf(children);
    return children.flatMap((indicator): readonly ChoiceName[] => {
      if (indicator.kind !== "indicator") return [];
      const chosen: ChoiceName = { indicator, kind: "chosen", word: "选用", alias: "chosen" };
      return optional.shares === "own" ? [chosen, { indicator, kind: "own-points", word: "分值", alias: "points" }] : [chosen];
    });
  });
}

/** Reads the choices; points that a record sets for a member choose it. */
export function readChoices(
  cells: ChoiceCells,
  context: ValueContext,
  report: RecordReporter,
): Pick<CheckedRecord, "chosen" | "points"> {
  const points = new Map<string, Rational>();
  const chosen = new Set<string>();
  const known = new Map(choicesOf(context.ruleSet.parts).map(({ indicator }) => [pathKey(indicator.path), indicator]));
  for (const [key, named] of cells.points) {
    const indicator = known.get(key);
    if (indicator === undefined || isMissing(named.cell)) continue;
    const read = readPoints(named, fraction(indicator.points), context, report);
    if (read === undefined) continue;
    points.set(key, read.value);
    chosen.add(key);
  }
  for (const [key, { shown, cell }] of cells.chosen) {
    if (isMissing(cell)) continue;
    const answer = cell.kind === "list" ? undefined : readYesNo(cell.text.trim());
    if (answer === undefined) report.tell("DATA-048", shown, cell);
    else if (answer) chosen.add(key);
    else chosen.delete(key);
  }
  return { chosen, points };
}

/** The members of the 任选 with the points that the choices give, by path; those of a choice that is not allowed are left as they are. */
export function indicatorsAs(
  ruleSet: RuleSet,
  choices: Pick<CheckedRecord, "chosen" | "points">,
): ReadonlyMap<string, Indicator> {
  const members = choicesOf(ruleSet.parts);
  if (members.length === 0) return new Map();
  const { ruleSet: settled, mistaken, unchosen } = settlePoints(ruleSet, choices);
  return new Map(
    choicesOf(settled.parts).flatMap(({ indicator }) => {
      const key = pathKey(indicator.path);
      return mistaken.has(key) || unchosen.has(key) ? [] : [[key, indicator] as const];
    }),
  );
}
