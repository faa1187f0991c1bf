// In: a table of a record as its file had it, and its 明细. Out: the same with each cell under its column; names that are no column, and columns that
// are not there, are told once. Not here: what the cells say (read-rows.ts).
import { didYouMean, nearestNames } from "@biaochi/diagnostics";
import type { Column, Detail } from "@biaochi/model";
import { foldName } from "../data-check/names.ts";
import type { RecordReporter } from "../data-check/report.ts";
import { isMissing, type ValueContext } from "../data-check/values.ts";
import type { RawCell, RawRow, RawTable } from "../record.ts";

/** One row with its cells by the name of their column; rows without any figure or word are left out. */
export type SortedRow = {
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly place: number;
  readonly line: number | undefined;
};

const REMARK_NAMES: ReadonlySet<string> = new Set(["说明", "来源", "remark", "source"]);

/** Sorts the cells of a table by column. */
export function sortTable(detail: Detail, table: RawTable, context: ValueContext, report: RecordReporter): readonly SortedRow[] {
  const byName = columnsByName(detail);
  const unknown = new Map<string, RawCell>();
  const seen = new Set<string>();
  const rows = table.rows.flatMap((row, index): readonly SortedRow[] => {
    const cells = new Map<string, RawCell>();
    for (const [key, cell] of row.cells) {
      const column = byName.get(foldName(key)) ?? (cell.head === undefined ? undefined : byName.get(foldName(cell.head)));
      if (column === undefined) {
        if (!unknown.has(key) && !REMARK_NAMES.has(key)) unknown.set(key, cell);
        continue;
      }
      seen.add(column.name);
      if (cells.has(column.name)) report.tell("DATA-033", `${detail.name}.${key}`, cell, { other: column.name, otherLine: "" });
      else cells.set(column.name, cell);
    }
    const isBlank = [...cells.values()].every(isMissing);
    return isBlank ? [] : [{ cells, place: index, line: lineOf(row, cells) }];
  });
  const meant = tellUnknown(detail, unknown, context, report);
  if (rows.length > 0) tellAbsent(detail, new Set([...seen, ...meant]), table, report);
  return rows;
}

function lineOf(row: RawRow, cells: ReadonlyMap<string, RawCell>): number | undefined {
  return row.line ?? [...cells.values()].find(({ line }) => line !== undefined)?.line;
}

function columnsByName({ columns }: Detail): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const column of columns) {
    if (column.alias !== null) found.set(foldName(column.alias), column);
    found.set(foldName(column.name), column);
  }
  return found;
}

/** Tells unknown columns. Out: the columns they are taken for, which are then not told as absent as well. */
function tellUnknown(
  { name, columns }: Detail,
  unknown: ReadonlyMap<string, RawCell>,
  { pinyin }: ValueContext,
  report: RecordReporter,
): readonly string[] {
  const names = columns.map((column) => column.name);
  const meant: string[] = [];
  for (const [key, cell] of unknown) {
    const near = nearestNames(key.slice(0, 200), names, { limit: 1, pinyin });
    const hint = didYouMean(near);
    meant.push(...near.map((one) => one.name));
    report.tell("DATA-113", `${name}.${key}`, cell, {
      table: name,
      column: key,
      columns: names.join("、"),
      hintZh: hint.zh,
      hintEn: hint.en,
    });
  }
  return meant;
}

/** A column of which no row has anything; one that may be missing is not asked for. */
function tellAbsent({ name, columns }: Detail, seen: ReadonlySet<string>, table: RawTable, report: RecordReporter): void {
  for (const column of columns) {
    if (column.whenMissing !== null || seen.has(column.name)) continue;
    const where = table.line === undefined ? undefined : { text: "", line: table.line };
    report.tell("DATA-114", `${name}.${column.name}`, where, { table: name, column: column.name });
  }
}
