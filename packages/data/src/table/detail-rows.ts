// In: a grid with the rows of a 明细 (or of sub-projects). Out: its rows, each with the unit that it belongs to where a column says so.
// Not here: which record that is (assemble.ts), and what the cells must be (the engine).

import type { RawCell, RawRow } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { bareName, type Key } from "../key.ts";
import { MAXIMUM_RECORDS } from "../limits.ts";
import type { ReadItem } from "../records.ts";
import { captionAbove, placeOf, rawCell, type TableContext } from "./context.ts";
import { type Grid, type GridCell, type GridRow, mergeAt, mergeName } from "./grid.ts";
import { type Column, findHead, firstHead, type Head } from "./head.ts";
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
};

/** Heads of the column that says whose row it is, unless the 明细 has a column of that name. */
const OWNERS: ReadonlySet<string> = new Set([
  "单位名称",
  "单位",
  "评价对象",
  "部门",
  "部门名称",
  "预算单位",
  "预算部门",
  "编号",
  "名称",
  "id",
  "name",
]);

/** Where a 明细 stands in its grid, if its head is there. */
export function findDetailHead(grid: Grid, knowsColumn: ((column: string) => boolean) | undefined): Head | undefined {
  if (knowsColumn === undefined) return firstHead(grid);
  const head = findHead(grid, (key, text) => columnKey(text, key, knowsColumn) !== undefined || OWNERS.has(bareName(text)));
  return head?.columns.some(({ head: text, key }) => columnKey(text, key, knowsColumn) !== undefined) ? head : undefined;
}

/**
 * Reads the rows of a 明细 below its head.
 *
 * reports  DATA-005, DATA-014, DATA-015, DATA-021, DATA-211, DATA-213, DATA-215, DATA-219, DATA-220, DATA-224
 */
export function readDetailRows(
  name: string,
  grid: Grid,
  head: Head,
  knowsColumn: (column: string) => boolean,
  context: TableContext,
): DetailRows {
  const { file } = context;
  const problems: ReadItem[] = [];
  const owner = head.columns.find(
    (column) => columnKey(column.head, column.key, knowsColumn) === undefined && OWNERS.has(bareName(column.head)),
  );
  const columns = new Map<number, { readonly name: string; readonly column: Column }>();
  const taken = new Map<string, number>();
  for (const column of head.columns) {
    if (column === owner || column.key.kind === "ignored") continue;
    const known = columnKey(column.head, column.key, knowsColumn) ?? unknownKey(column);
    const before = taken.get(known.name);
    if (before !== undefined) {
      const args = { name: known.name, first: String(before + 1), second: String(column.index + 1) };
      problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-015", { ...placeOf(file), args }) });
    }
    taken.set(known.name, column.index);
    columns.set(column.index, { name: known.name, column: { ...column, key: known.key } });
  }
  const caption = captionAbove(grid, head.top);
  tellCaption(grid, caption.unit, context);
  const below = grid.rows.slice(head.top + head.depth);
  tellHidden(grid, head, below, context);
  const fill = createFill(grid, below, head, context);
  const rows: OwnedRow[] = [];
  for (const row of below) {
    if (isLeftOut(row, head, grid, context)) continue;
    if (rows.length >= MAXIMUM_RECORDS) {
      const args = { excess: "records", count: `${rows.length}+`, limit: String(MAXIMUM_RECORDS) };
      problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { ...placeOf(file), args }) });
      break;
    }
    const cells = new Map<string, RawCell>();
    for (const [index, { name: columnName, column }] of columns) {
      const cell = fill(row, index);
      if (cell === undefined) continue;
      const formula = cell.marks.find((mark) => mark.kind === "no-value")?.formula;
      if (formula !== undefined) {
        const args = { record: name, name: column.head, sheetCell: `${grid.name}!${cell.place}`, formula };
        problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-213", { ...placeOf(file), args }) });
      }
      context.told.used(grid.name, cell);
      cells.set(columnName, rawCell(cell, row, column, { sheet: grid.name, tableUnit: caption.unit }));
    }
    const stray = [...row.cells].find(
      ([index, { text }]) => text.trim() !== "" && !head.columns.some((column) => column.index === index),
    );
    if (stray !== undefined) {
      const args = { column: String(stray[0] + 1), line: String(row.line ?? row.number) };
      problems.push({ kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-014", { ...placeOf(file), args }) });
    }
    const own = owner === undefined ? undefined : (fill(row, owner.index)?.text.trim() ?? "");
    rows.push({ owner: own, place: `${grid.name}!${row.line ?? row.number}`, row: { cells, line: row.line ?? row.number } });
  }
  const line = grid.rows[head.top]?.number ?? 1;
  return { name, place: grid.name, line, rows, hasOwner: owner !== undefined, problems };
}

/** The column of a 明细 that a head stands for: as written, or without the unit behind it. */
function columnKey(
  head: string,
  key: Key,
  knowsColumn: (column: string) => boolean,
): { readonly name: string; readonly key: Key } | undefined {
  const name = bareName(head);
  if (knowsColumn(name)) return { name, key: { kind: "value", key: name } };
  if (key.kind === "value" && knowsColumn(key.key)) return { name: key.key, key };
  return undefined;
}

function unknownKey({ head, key }: Column): { readonly name: string; readonly key: Key } {
  return key.kind === "value" ? { name: key.key, key } : { name: bareName(head), key: { kind: "value", key: bareName(head) } };
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
    (left === right && isText ? filled : refused).push(`${range}「${own.text.trim().slice(0, 20)}」`);
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
