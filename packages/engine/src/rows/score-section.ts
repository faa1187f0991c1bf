// In: a section 逐行 and the rows of a record. Out: the stories of its rows and the story of their sum.
// INVARIANT (on paper): rows are never rescaled; those that do not add up to their section are an error of the record (check-sums.ts).
import { isZero, type Rational, ZERO } from "@biaochi/quantity";
import type { Frame } from "../expression/frame.ts";
import type { PlannedRounding } from "../plan/node.ts";
import type { CheckedRecord, CheckedRow, FieldValue } from "../record.ts";
import type { SumStory } from "../story.ts";
import { type Member, sumMembers } from "../sums.ts";
import { cellOf } from "./direction.ts";
import type { LevelWanted, PlannedRows } from "./plan-rows.ts";
import type { RowStory } from "./row-story.ts";
import { scoreRow } from "./score-row.ts";

/** The rows of a section in the order of the table, and their sum. */
export function scoreSectionRows(
  rows: PlannedRows,
  points: Rational,
  record: CheckedRecord,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): { readonly stories: readonly RowStory[]; readonly sum: SumStory } {
  const stories = rowsOfSection(rows, record.details.get(rows.detail.name) ?? []).map(({ row, index }) =>
    scoreRow(row, index, pointsOfRow(rows, row), { rows, frame, rounding }),
  );
  const { sum, isMissing } = sumRows(stories, points, rounding);
  return { stories, sum: isMissing ? { ...sum, complete: false, exact: undefined, score: undefined } : sum };
}

/** The sum of scored rows. A section without rows is not worth nothing: its rows are missing. */
export function sumRows(
  stories: readonly RowStory[],
  points: Rational,
  rounding: PlannedRounding | undefined,
): { readonly sum: SumStory; readonly isMissing: boolean } {
  return { sum: sumMembers(points, stories.map(memberOf), rounding), isMissing: stories.length === 0 && !isZero(points) };
}

/** The rows of a table that belong to a section, with their places. */
export function rowsOfSection(
  { belongs }: Pick<PlannedRows, "belongs">,
  table: readonly CheckedRow[],
): readonly { readonly row: CheckedRow; readonly index: number }[] {
  return table.flatMap((row, index) => (belongsHere(belongs, row.cells) ? [{ row, index }] : []));
}

/** Whether a row's cells are the names of a section and of those around it. */
export function belongsHere(wanted: readonly LevelWanted[], cells: ReadonlyMap<string, FieldValue>): boolean {
  return wanted.every(({ column, name }) => textOf(cells.get(column)) === name);
}

function textOf(cell: FieldValue | undefined): string | undefined {
  if (cell?.value.kind === "level") return cell.value.name;
  return cell?.value.kind === "text" ? cell.value.value.normalize("NFC") : undefined;
}

function pointsOfRow({ detail }: PlannedRows, { cells }: CheckedRow): Rational {
  const given = cellOf(detail, "points", cells)?.value;
  return given?.kind === "number" ? given.value : ZERO;
}

function memberOf({ outcome, points, score, copied }: RowStory): Member {
  if (outcome !== "excluded") return { out: false, score, standsFor: points, toSiblings: ZERO, toAll: ZERO, excluded: ZERO };
  const all = copied?.kind === "excluded" && copied.share === "all";
  return {
    out: true,
    score: undefined,
    standsFor: ZERO,
    toSiblings: all ? ZERO : points,
    toAll: all ? points : ZERO,
    excluded: points,
  };
}
