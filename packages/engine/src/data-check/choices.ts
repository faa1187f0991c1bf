// What a record says of a 任选: 指标.选用 是, and 指标.分值 12分 where the record sets the points. In: their cells. Out: who was chosen, with what;
// what the rules do not allow, and what was filled in for a member that was not chosen.
// Not here: how many may be chosen and what their points come to (plan/settle-points.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import type { Indicator, Part, RuleSet } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { choiceMistakes, type Settled, settlePoints } from "../plan/settle-points.ts";
import { fraction } from "../plan/units.ts";
import { type CheckedRecord, pathKey, type RawCell, type RawRecord } from "../record.ts";
import { type NamedCell, readPoints } from "./inputs.ts";
import { createRecordReporter, type RecordReporter } from "./report.ts";
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

/** Reads the choices; points that a record sets for a member choose it. Where a cell could not be read, `isRead` is false: the rest cannot be judged. */
export function readChoices(
  cells: ChoiceCells,
  context: ValueContext,
  report: RecordReporter,
): Pick<CheckedRecord, "chosen" | "points"> & { readonly isRead: boolean } {
  let isRead = true;
  const points = new Map<string, Rational>();
  const chosen = new Set<string>();
  const known = new Map(choicesOf(context.ruleSet.parts).map(({ indicator }) => [pathKey(indicator.path), indicator]));
  for (const [key, named] of cells.points) {
    const indicator = known.get(key);
    if (indicator === undefined || isMissing(named.cell)) continue;
    const read = readPoints(named, fraction(indicator.points), context, report);
    chosen.add(key);
    if (read === undefined) isRead = false;
    else points.set(key, read.value);
  }
  for (const [key, { shown, cell }] of cells.chosen) {
    if (isMissing(cell)) continue;
    const answer = cell.kind === "list" ? undefined : readYesNo(cell.text.trim());
    if (answer === undefined) {
      report.tell("DATA-048", shown, cell);
      isRead = false;
    } else if (answer) chosen.add(key);
    else chosen.delete(key);
  }
  return { chosen, points, isRead };
}

/** The members of the 任选 as one record has them: with the points that its choices give, and those that it did not choose. */
export type Members = { readonly settled: ReadonlyMap<string, Indicator>; readonly unchosen: ReadonlySet<string> };

/** The members by path; those of a choice that is not allowed are left as they are. */
export function membersAs(ruleSet: RuleSet, choices: Pick<CheckedRecord, "chosen" | "points">): Members {
  if (choicesOf(ruleSet.parts).length === 0) return { settled: new Map(), unchosen: new Set() };
  const { ruleSet: own, mistaken, unchosen }: Settled = settlePoints(ruleSet, choices);
  const settled = choicesOf(own.parts).flatMap(({ indicator }) => {
    const key = pathKey(indicator.path);
    return mistaken.has(key) || unchosen.has(key) ? [] : [[key, indicator] as const];
  });
  return { settled: new Map(settled), unchosen };
}

type Place = { readonly shown: string; readonly cell: Pick<RawCell, "line" | "text" | "sheetCell"> };

/** What a checked record chose that its 任选 do not allow, each told at the cell with which it goes wrong. reports DATA-161 */
export function tellMistakes(
  ruleSet: RuleSet,
  choices: Pick<CheckedRecord, "chosen" | "points">,
  placeOf: (key: string) => Place | undefined,
  report: RecordReporter,
): void {
  for (const { section, why, at } of choiceMistakes(ruleSet, choices)) {
    const place = at === undefined ? undefined : placeOf(pathKey(at.path));
    const args = { section: section.name, whyZh: why.zh, whyEn: why.en };
    report.tell("DATA-161", place?.shown ?? section.name, place?.cell, args);
  }
}

/** The same for a record that comes with a rule file, such as that of a worked example; `lineOf` tells where it chooses a member. */
export function choiceProblems(
  ruleSet: RuleSet,
  record: Pick<RawRecord, "id" | "file">,
  choices: Pick<CheckedRecord, "chosen" | "points">,
  lineOf: (key: string) => number | undefined,
): readonly Diagnostic[] {
  const report = createRecordReporter(record);
  const placeOf = (key: string): Place | undefined => {
    const line = lineOf(key);
    return line === undefined ? undefined : { shown: key.split("\u0000").at(-1) ?? "", cell: { text: "", line } };
  };
  tellMistakes(ruleSet, choices, placeOf, report);
  return report.diagnostics();
}

/** What was filled in for members that were not chosen: their input, or points without 选用. reports DATA-162 */
export function tellUnchosen(
  { points }: ChoiceCells,
  inputs: ReadonlyMap<string, Place>,
  { unchosen }: Members,
  ruleSet: RuleSet,
  report: RecordReporter,
): void {
  for (const { indicator, kind, word } of choicesOf(ruleSet.parts)) {
    const key = pathKey(indicator.path);
    if (kind !== "chosen" || !unchosen.has(key)) continue;
    const section = indicator.path.at(-2) ?? "";
    const set = points.get(key);
    const isSet = set !== undefined && !isMissing(set.cell);
    const how = `${indicator.name}.${word} 是`;
    for (const place of [...(isSet ? [set] : []), inputs.get(key)])
      if (place !== undefined) report.tell("DATA-162", place.shown, place.cell, { member: indicator.name, section, how });
  }
}
