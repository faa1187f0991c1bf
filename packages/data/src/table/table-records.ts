// In: a grid and its head. Out: a record from each row below it; what the rows below the table say is left out and told.
// Not here: forms with a name on each row (vertical.ts), rows of 明细 (detail-rows.ts).

import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { MAXIMUM_RECORDS } from "../limits.ts";
import { createRecordBuilder, type ReadItem } from "../records.ts";
import { captionAbove, firstText, kindOfRow, placeOf, rawCell, type TableContext } from "./context.ts";
import { cellName, type Grid, type GridRow, type Merge, mergeName } from "./grid.ts";
import { type Column, doubledColumn, type Head } from "./head.ts";

/**
 * The records of a table.
 *
 * reports  DATA-005, DATA-014, DATA-015, DATA-021, DATA-211, DATA-213, DATA-215, DATA-219, DATA-224
 */
export function* recordsOfTable(grid: Grid, head: Head, context: TableContext): Generator<ReadItem> {
  const { file } = context;
  const doubled = doubledColumn(head);
  if (doubled !== undefined) {
    const args = { name: doubled.name, first: String(doubled.first.index + 1), second: String(doubled.second.index + 1) };
    yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-015", { ...placeOf(file), args }) };
    return;
  }
  const columns = new Map(head.columns.map((column) => [column.index, column]));
  const caption = captionAbove(grid, head.top);
  tellCaption(grid, caption.unit, context);
  const below = grid.rows.slice(head.top + head.depth);
  const merged = mergedRows(grid, below, head);
  const told = new Set<Merge>();
  tellHidden(grid, head, below, context);
  let records = 0;
  for (const row of below) {
    if (isLeftOut(row, head, grid, context)) continue;
    records += 1;
    if (records > MAXIMUM_RECORDS) {
      const args = { excess: "records", count: `${records}+`, limit: String(MAXIMUM_RECORDS) };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { ...placeOf(file), args }) };
      return;
    }
    const merge = merged.get(row.number);
    if (merge !== undefined) {
      if (!told.has(merge)) yield { kind: "problem", diagnostic: mergeDiagnostic(grid, merge, file) };
      told.add(merge);
      continue;
    }
    const items = [...recordOfRow(row, grid, columns, caption.unit, context)];
    yield* items;
    if (items.some(({ kind }) => kind === "fault")) return;
  }
}

/** Whether a row is no record; what it is then is told. */
export function isLeftOut(row: GridRow, head: Head, grid: Grid, { file, tell }: TableContext): boolean {
  const kind = kindOfRow(row, head);
  if (kind === "record") return false;
  const line = String(row.line ?? row.number);
  const sheet = row.line === undefined ? grid.name : "";
  if (kind === "total") {
    const name = firstText(row);
    tell(DATA_FILE_CATALOGUE.report("DATA-021", { ...placeOf(file), record: name, args: { record: name, line, sheet } }));
  } else {
    const args = { sheet, line, text: firstText(row), what: kind };
    tell(DATA_FILE_CATALOGUE.report("DATA-219", { ...placeOf(file), args }));
  }
  return true;
}

/** Tells of the unit that stands above a table, and is that of its figures. */
export function tellCaption(grid: Grid, unit: string | undefined, { file, tell }: TableContext): void {
  if (unit !== undefined) tell(DATA_FILE_CATALOGUE.report("DATA-224", { ...placeOf(file), args: { sheet: grid.name, unit } }));
}

/** Tells of hidden rows and columns of a table: they are read, for whoever hid them may have meant only to see less. */
export function tellHidden(grid: Grid, head: Head, below: readonly GridRow[], { file, tell }: TableContext): void {
  const rows = below.filter(({ isHidden }) => isHidden).map(({ number }) => number);
  const columns = head.columns.filter(({ index }) => grid.hiddenColumns.some(({ from, to }) => index >= from && index <= to));
  if (rows.length === 0 && columns.length === 0) return;
  const some = rows.slice(0, 5).join("、") + (rows.length > 5 ? " …" : "");
  const names = columns
    .slice(0, 5)
    .map(({ index, head: name }) => `${cellName(index, 0).replace("0", "")}「${name}」`)
    .join("、");
  const args = {
    sheet: grid.name,
    rows: some,
    rowCount: String(rows.length),
    columns: names,
    columnCount: String(columns.length),
  };
  tell(DATA_FILE_CATALOGUE.report("DATA-211", { ...placeOf(file), args }));
}

/** The merges that make cells of several rows or of several columns of the table one, by the rows that they reach over. */
function mergedRows({ merges }: Grid, below: readonly GridRow[], { columns }: Head): ReadonlyMap<number, Merge> {
  const first = below[0]?.number ?? 0;
  const last = below.at(-1)?.number ?? 0;
  const rows = new Map<number, Merge>();
  for (const merge of merges) {
    const { top, bottom, left, right } = merge;
    if (bottom < first || top > last) continue;
    const reached = columns.filter(({ index, key }) => index >= left && index <= right && key.kind !== "ignored").length;
    if (reached === 0 || (top === bottom && reached === 1)) continue;
    for (let row = Math.max(top, first); row <= Math.min(bottom, last); row += 1) if (!rows.has(row)) rows.set(row, merge);
  }
  return rows;
}

function mergeDiagnostic(grid: Grid, merge: Merge, file: string): ReturnType<typeof DATA_FILE_CATALOGUE.report> {
  const text =
    grid.rows
      .find(({ number }) => number === merge.top)
      ?.cells.get(merge.left)
      ?.text.trim() ?? "";
  const args = { sheet: grid.name, range: mergeName(merge), text: text.slice(0, 30) };
  return DATA_FILE_CATALOGUE.report("DATA-215", { ...placeOf(file), args });
}

function* recordOfRow(
  row: GridRow,
  grid: Grid,
  columns: ReadonlyMap<number, Column>,
  tableUnit: string | undefined,
  { file, told }: TableContext,
): Generator<ReadItem> {
  const line = row.line ?? row.number;
  const builder = createRecordBuilder(file, { line, start: 0, end: 0 });
  const unfinished: { readonly place: string; readonly name: string; readonly formula: string }[] = [];
  for (const [index, cell] of row.cells) {
    const column = columns.get(index);
    if (column === undefined) {
      if (cell.text.trim() === "") continue;
      const args = { column: String(index + 1), line: String(line) };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-014", { ...placeOf(file, cell.span), args }) };
      return;
    }
    const formula = cell.marks.find((mark) => mark.kind === "no-value")?.formula;
    if (formula !== undefined) unfinished.push({ place: cell.place, name: column.head, formula });
    told.used(grid.name, cell);
    builder.put(column.key, rawCell(cell, row, column, { tableUnit }));
  }
  const built = builder.finish(`第${line}行`);
  if (unfinished.length === 0) {
    yield* built;
    return;
  }
  const [first] = built;
  const record = first?.kind === "record" ? first.record.id : (first?.diagnostic.record ?? "");
  for (const { place, name, formula } of unfinished) yield unfinishedFormula(file, record, name, place, formula);
}

/** The problem that a formula was saved without its value. */
export function unfinishedFormula(file: string, record: string, name: string, sheetCell: string, formula: string): ReadItem {
  const args = { record, name, sheetCell, formula };
  return { kind: "problem", diagnostic: DATA_FILE_CATALOGUE.report("DATA-213", { ...placeOf(file), record, args }) };
}
