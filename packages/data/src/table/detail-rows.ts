// In: a grid with the rows of a 明细 (or of sub-projects). Out: its rows, each with the unit that it belongs to where a column says so.
// Not here: which record that is (assemble.ts), and what the cells must be (the engine).

import type { RawCell, RawRow } from "@biaochi/engine";
import { findUnit, foldNumeral } from "@biaochi/quantity";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { bareName, type Key } from "../key.ts";
import { MAXIMUM_RECORDS } from "../limits.ts";
import type { ReadItem } from "../records.ts";
import { type AssignedColumns, assignColumns, isColumnHead, isOwnerHead, isUnitHead, type NamedColumn } from "./columns.ts";
import { captionAbove, placeOf, rawCell, type TableContext } from "./context.ts";
import { type Grid, type GridCell, type GridRow, mergeAt, mergeName, textAt } from "./grid.ts";
import { findHead, firstHead, type Head } from "./head.ts";
import type { TableNames } from "./names.ts";
import { createSections } from "./sections.ts";
import { isLeftOut, tellCaption, tellHidden } from "./table-records.ts";

/** A row and the unit that it says it belongs to; `owner` is undefined where the table has no column for it. */
export type OwnedRow = { readonly owner: string | undefined; readonly place: string; readonly row: RawRow };

/** The rows of a 明细, and what is wrong with it. */
export type DetailRows = {
  readonly name: string;
  readonly place: string;
  readonly line: number;
  readonly rows: readonly OwnedRow[];
  readonly hasOwner: boolean;
  readonly problems: readonly ReadItem[];
  /** Points that a form writes behind its sections: 产出指标（50分）. */
  readonly points: ReadonlyMap<string, GridCell>;
};

/** Where a 明细 stands in its grid, if its head is there. */
export function findDetailHead(grid: Grid, table: TableNames | undefined): Head | undefined {
  if (table === undefined) return firstHead(grid);
  const isColumn = (key: Key, text: string): boolean => isColumnHead(text, key, table);
  const count = (found: Head): number => {
    const { named, owner } = assignColumns(found, table);
    return named.length + (owner === undefined ? 0 : 1);
  };
  const head = findHead(grid, (key, text) => isColumn(key, text) || isOwnerHead(text) || isUnitHead(text), count);
  return head?.columns.some(({ head: text, key }) => isColumn(key, text)) ? head : undefined;
}

/** Where in a form the rows of a 明细 stand, and which of them are filled in. Columns that the 明细 does not have are left out there. */
export type DetailLayout = { readonly body: readonly GridRow[]; readonly rows: readonly GridRow[] };

/**
 * Reads the rows of a 明细 below its head.
 *
 * reports  DATA-005, DATA-014, DATA-015, DATA-021, DATA-211, DATA-213, DATA-215, DATA-219, DATA-220, DATA-224, DATA-229, DATA-230
 */
export function readDetailRows(
  name: string,
  grid: Grid,
  head: Head,
  table: TableNames,
  context: TableContext,
  layout?: DetailLayout,
): DetailRows {
  const { file } = context;
  const problems: ReadItem[] = [];
  const assigned = assignColumns(head, table);
  const { owner, units } = assigned;
  const columns = new Map<number, NamedColumn>();
  const taken = new Map<string, number>();
  for (const one of [...assigned.named, ...(layout === undefined ? assigned.unknown : [])]) {
    const { index } = one.column;
    const before = taken.get(one.name);
    if (before !== undefined) {
      const args = { name: one.name, first: String(before + 1), second: String(index + 1) };
      problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-015", { ...placeOf(file), args }) });
    }
    taken.set(one.name, index);
    columns.set(index, one);
  }
  tellColumns(grid, assigned, context);
  const caption = captionAbove(grid, head.top);
  tellCaption(grid, caption.unit, context);
  const below = layout?.body ?? grid.rows.slice(head.top + head.depth);
  tellHidden(grid, head, below, context);
  const fill = createFill(grid, below, head, context);
  const sections = createSections(grid, head, table, assigned.named, context);
  const rows: OwnedRow[] = [];
  const filledIn = layout === undefined ? undefined : new Set(layout.rows);
  for (const row of below) {
    if (filledIn === undefined ? isLeftOut(row, head, grid, context) : !filledIn.has(row)) {
      // What begins on a row that was left blank goes on below it.
      for (const [index, { name: column }] of columns) if (filledIn !== undefined) sections.cellOf(row, column, fill(row, index));
      continue;
    }
    if (rows.length >= MAXIMUM_RECORDS) {
      const args = { excess: "records", count: `${rows.length}+`, limit: String(MAXIMUM_RECORDS) };
      problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { ...placeOf(file), args }) });
      break;
    }
    const cells = new Map<string, RawCell>();
    const unit = units === undefined ? "" : textAt(row, units.index);
    for (const [index, { name: columnName, column }] of columns) {
      const cell = sections.cellOf(row, columnName, fill(row, index));
      if (cell === undefined) continue;
      const formula = cell.marks.find((mark) => mark.kind === "no-value")?.formula;
      if (formula !== undefined) {
        const args = { record: name, name: column.head, sheetCell: `${grid.name}!${cell.place}`, formula };
        problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-213", { ...placeOf(file), args }) });
      }
      context.told.used(grid.name, cell);
      const shown = table.values.includes(columnName) ? withUnit(cell, unit) : cell;
      cells.set(columnName, rawCell(shown, row, column, { sheet: grid.name, tableUnit: caption.unit }));
    }
    const { side } = sections;
    if (side !== undefined)
      cells.set(side.column, rawCell(side.cell, row, { key: { kind: "value", key: side.column }, head: side.column }));
    const stray = [...row.cells].find(
      ([index, { text }]) => text.trim() !== "" && !head.columns.some((column) => column.index === index),
    );
    if (stray !== undefined && layout === undefined) {
      const args = { column: String(stray[0] + 1), line: String(row.line ?? row.number) };
      problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-014", { ...placeOf(file), args }) });
    }
    const own = owner === undefined ? undefined : (fill(row, owner.index)?.text.trim() ?? "");
    const place = `${grid.name}!${row.line ?? row.number}`;
    rows.push({ owner: own, place, row: { cells, line: row.line ?? row.number } });
  }
  sections.tell();
  const line = grid.rows[head.top]?.number ?? 1;
  const points = sections.points();
  return { name, place: grid.name, line, rows, hasOwner: owner !== undefined, problems, points };
}

/** Tells which columns were known by what forms call them. */
function tellColumns(grid: Grid, { guesses, units }: AssignedColumns, { file, tell }: TableContext): void {
  if (guesses.length === 0 && units === undefined) return;
  const columns = guesses.map(({ head, name }) => `${head} → ${name}`).join("、");
  const args = { sheet: grid.name, columns, units: units === undefined ? "" : bareName(units.head) };
  tell(DATA_FILE_CATALOGUE.report("DATA-229", { ...placeOf(file), args }));
}

/** A figure without a unit of its own takes the one that stands beside it. */
function withUnit(cell: GridCell, unit: string): GridCell {
  const isBare = /^[≥≤≧≦=＝<>﹥﹤＞＜\s]*[-+]?[\d,.]+\s*$/u.test(foldNumeral(cell.text));
  return unit === "" || !isBare || findUnit(unit) === undefined ? cell : { ...cell, text: `${cell.text.trim()}${unit}` };
}

/**
 * The cell of a row: its own, or that of the cells made one with it, as forms merge 一级指标 over its rows. Only cells of one column are filled down,
 * and only texts: a figure that several rows share belongs to none of them.
 */
function createFill(
  grid: Grid,
  below: readonly GridRow[],
  head: Head,
  { file, tell }: TableContext,
): (row: GridRow, index: number) => GridCell | undefined {
  const byNumber = new Map(below.map((row) => [row.number, row]));
  const filled: string[] = [];
  const refused: string[] = [];
  const merges = grid.merges.filter(({ top, bottom, left, right }) => {
    const row = byNumber.get(top);
    const own = row?.cells.get(left);
    const reached = head.columns.filter(({ index }) => index >= left && index <= right).length;
    if (row === undefined || own === undefined || reached === 0 || (top === bottom && reached === 1)) return false;
    if (isAside(row, below, bottom)) return false;
    const isText = own.kind === "text" && !/^[-+]?[\d.,]+\D{0,4}$/u.test(own.text.trim());
    const range = mergeName({ top, bottom, left, right });
    (left === right && isText ? filled : refused).push(`${range}「${bareName(own.text).slice(0, 20)}」`);
    return left === right && isText;
  });
  const args = (ranges: readonly string[]) => ({
    sheet: grid.name,
    count: String(ranges.length),
    range: ranges.slice(0, 5).join("、") + (ranges.length > 5 ? " …" : ""),
  });
  if (filled.length > 0) tell(DATA_FILE_CATALOGUE.report("DATA-220", { ...placeOf(file), args: args(filled) }));
  for (const range of refused)
    tell(DATA_FILE_CATALOGUE.report("DATA-215", { ...placeOf(file), args: { sheet: grid.name, range, text: "" } }));
  return (row, index) => {
    const own = row.cells.get(index);
    if (own !== undefined || merges.length === 0) return own;
    const merge = mergeAt(merges, row.number, index);
    return merge === undefined ? undefined : byNumber.get(merge.top)?.cells.get(index);
  };
}

/** A merge over the whole width of a single row is a note. */
function isAside(row: GridRow, below: readonly GridRow[], bottom: number): boolean {
  return row.cells.size === 1 && bottom === row.number && below.at(-1) !== undefined;
}
