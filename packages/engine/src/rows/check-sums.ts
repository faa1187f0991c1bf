// In: the rows of a record and the points it sets. Out: which rows belong to no section, and which points do not add up.
// INVARIANT (never rescaled): rows that do not add up to their section are told and the record stops; in a 照录 they are told and the rest goes on.
import type { Part, RuleSet, Section } from "@biaochi/model";
import { add, equals, type Rational, ZERO } from "@biaochi/quantity";
import { allParts } from "../data-check/names.ts";
import { pointsText } from "../data-check/numbers.ts";
import type { RecordReporter } from "../data-check/report.ts";
import { isMissing } from "../data-check/values.ts";
import { fraction } from "../plan/units.ts";
import { pathKey, type RawCell } from "../record.ts";
import { cellOf } from "./direction.ts";
import { type LevelWanted, levelsWanted } from "./plan-rows.ts";
import type { ReadRow } from "./read-rows.ts";
import { belongsHere } from "./score-section.ts";

/** A section that is scored by rows, and what its rows have in the columns of their levels. */
export type RowSection = { readonly section: Section; readonly belongs: readonly LevelWanted[] };

/** The sections 逐行 of a rule set, by 明细. */
export function rowSectionsOf(ruleSet: RuleSet): ReadonlyMap<string, readonly RowSection[]> {
  const found = new Map<string, RowSection[]>();
  const visit = (parts: readonly Part[], above: readonly Section[]): void => {
    for (const part of parts) {
      if (part.kind === "indicator") continue;
      const detail = ruleSet.details.find(({ name }) => name === part.rows?.detail);
      if (detail !== undefined) {
        const known = found.get(detail.name) ?? [];
        found.set(detail.name, [...known, { section: part, belongs: levelsWanted(part, above, detail) }]);
      }
      visit(part.children, [...above, part]);
    }
  };
  visit(ruleSet.parts, []);
  return found;
}

const NOTHING: RawCell = { kind: "empty", text: "" };

/** Tells rows that belong to no section, and sections whose rows do not add up to their points. */
export function checkRowSums(
  ruleSet: RuleSet,
  detailName: string,
  sections: readonly RowSection[],
  rows: readonly ReadRow[],
  points: ReadonlyMap<string, Rational>,
  report: RecordReporter,
): void {
  const detail = ruleSet.details.find(({ name }) => name === detailName);
  if (detail === undefined || rows.length === 0) return;
  const severity = severityIn(ruleSet);
  const cells = [...new Set(sections.flatMap(({ belongs }) => belongs.map(({ column }) => column)))];
  let isLost = false;
  for (const { row, shown, raw } of rows) {
    if (sections.some(({ belongs }) => belongsHere(belongs, row.cells))) continue;
    isLost = true;
    // A name that could not be read has been told where it stands.
    if (cells.some((column) => !row.cells.has(column) && !isMissing(raw.cells.get(column) ?? NOTHING))) continue;
    const has = cells.map((column) => `${column}「${row.cells.get(column)?.text ?? ""}」`).join("、");
    const where = { text: "", ...(raw.line === undefined ? {} : { line: raw.line }) };
    report.tell("DATA-115", shown, where, { has, sections: sections.map(({ section }) => section.path.join(".")).join("、") });
  }
  // Sums that lack the rows told above say nothing new.
  if (isLost) return;
  for (const { section, belongs } of sections) {
    const own = rows.filter(({ row }) => belongsHere(belongs, row.cells));
    const given = own.map(({ row }) => cellOf(detail, "points", row.cells)?.value);
    if (given.some((value) => value?.kind !== "number")) continue;
    const sum = given.reduce((total, value) => (value?.kind === "number" ? add(total, value.value) : total), ZERO);
    const wanted = points.get(pathKey(section.path)) ?? fraction(section.points);
    if (equals(sum, wanted)) continue;
    report.tell(
      "DATA-116",
      section.path.join("."),
      undefined,
      {
        table: detailName,
        count: String(own.length),
        sum: pointsText(sum),
        points: pointsText(wanted),
        adjustable: section.adjustable ? section.name : "",
      },
      severity,
    );
  }
}

/** Tells parts around sections whose points the record sets, where they no longer add up. */
export function checkAdjustedPoints(ruleSet: RuleSet, points: ReadonlyMap<string, Rational>, report: RecordReporter): void {
  if (points.size === 0) return;
  const ownPoints = (part: Part): Rational => points.get(pathKey(part.path)) ?? fraction(part.points);
  // A section that is converted counts above with what it is converted to, whatever its own points are.
  const pointsAbove = (part: Part): Rational =>
    part.kind === "section" && part.converted !== null ? fraction(part.converted) : ownPoints(part);
  const sections = [...allParts(ruleSet.parts)].filter((part) => part.kind === "section");
  const groups = [
    { name: "满分", wanted: fraction(ruleSet.fullPoints), members: ruleSet.parts },
    ...sections
      .filter(({ rows, optional }) => rows === null && optional === null)
      .map((section) => ({ name: section.path.join("."), wanted: ownPoints(section), members: section.children })),
  ];
  for (const { name, wanted, members } of groups) {
    if (!members.some((part) => points.has(pathKey(part.path)))) continue;
    const sum = members.reduce((total, part) => add(total, pointsAbove(part)), ZERO);
    if (equals(sum, wanted)) continue;
    const told = members.map((part) => `${part.name} ${pointsText(pointsAbove(part))}`).join("、");
    report.tell(
      "DATA-117",
      name,
      undefined,
      { parts: told, sum: pointsText(sum), points: pointsText(wanted) },
      severityIn(ruleSet),
    );
  }
}

function severityIn({ status }: RuleSet): "warning" | undefined {
  return status === "transcribed" ? "warning" : undefined;
}
