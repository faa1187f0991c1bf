// In: the bytes of a CSV file: a head, then one record on each row. Out: the sound records, and what is wrong with the others.
// Not here: splitting rows (csv-rows.ts), reading a column's head (key.ts), what a value must be (the engine).

import type { RawCell } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { type CsvCell, type CsvRow, csvRows, type Stray, separatorOf } from "./csv-rows.ts";
import { type Key, readKey } from "./key.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_RECORDS } from "./limits.ts";
import { collectItems, createRecordBuilder, type ReadItem, type ReadRecords } from "./records.ts";
import { rowKind } from "./table/rows.ts";
import { readText } from "./text.ts";

/** Reads a CSV file. Cells are separated by `,` `;` tab or `，`, whichever the head has most of; blank rows are skipped. */
export function readCsv(bytes: Uint8Array, { file }: { readonly file: string }): ReadRecords {
  const { text, diagnostics } = readText(bytes, file);
  return text === undefined ? { records: [], diagnostics } : readCsvText(text, file, diagnostics);
}

/** The same from a text that is decoded already, with what was said of its encoding. */
export function readCsvText(text: string, file: string, notices: ReadRecords["diagnostics"] = []): ReadRecords {
  const { separator } = separatorOf(text);
  const comma = separator === "，" ? [DATA_FILE_CATALOGUE.report("DATA-016", wholeFile(file))] : [];
  return collectItems(file, csvRecords(text, file), [...notices, ...comma]);
}

type Column = { readonly key: Key; readonly head: string };

/**
 * The records of the rows, one after another.
 *
 * reports  DATA-005, DATA-008, DATA-011 to DATA-015, DATA-020, DATA-021, DATA-219
 */
export function* csvRecords(text: string, file: string): Generator<ReadItem> {
  const { separator, start, line } = separatorOf(text);
  let columns: readonly (Column | undefined)[] | undefined;
  let title: Title | undefined;
  let records = 0;
  for (const row of csvRows(text, separator, start, line)) {
    if (row.kind === "unclosed") {
      const args = { line: String(row.line) };
      const span = { start: row.start, end: row.start + 1 };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-011", { file, span, args }) };
      return;
    }
    if (row.cells.every((cell) => cell.text.trim() === "")) continue;
    if (columns === undefined) {
      const faults = [...faultsOfHead(row, file)];
      yield* faults;
      if (faults.length > 0) return;
      columns = columnsOf(row.cells);
      title = titleOf(row, columns);
      continue;
    }
    if (title !== undefined && filledCells(row) > 1) {
      const { start: from, end: to } = title;
      const args = { line: String(title.line), found: title.text, headLine: String(row.line) };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-020", { file, span: { start: from, end: to }, args }) };
      return;
    }
    const aside = asideOf(row, columns, file);
    if (aside !== undefined) {
      yield aside;
      continue;
    }
    records += 1;
    if (records > MAXIMUM_RECORDS) {
      const args = { excess: "records", count: `${records}+`, limit: String(MAXIMUM_RECORDS) };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { ...wholeFile(file), args }) };
      return;
    }
    const items = [...recordOfRow(row, columns, file)];
    yield* items;
    if (items.some((item) => item.kind === "fault")) return;
  }
}

/** What a row that is no record is: totals, notes below the table, the head once more. */
function asideOf(row: Row, columns: readonly (Column | undefined)[], file: string): ReadItem | undefined {
  const cells = row.cells.flatMap(({ text }, index) =>
    text.trim() === "" ? [] : [{ text, isName: columns[index]?.key.kind === "id" }],
  );
  const what = rowKind(
    cells,
    columns.flatMap((column) => column?.head ?? []),
  );
  if (what === "record") return undefined;
  const text = cells[0]?.text.trim() ?? "";
  const shown = text.length > 30 ? `${text.slice(0, 29)}…` : text;
  const place = { file, span: { start: row.cells[0]?.start ?? 0, end: row.cells[0]?.end ?? 0 } };
  const line = String(row.line);
  const diagnostic =
    what === "total"
      ? DATA_FILE_CATALOGUE.report("DATA-021", { ...place, record: shown, args: { record: shown, line, sheet: "" } })
      : DATA_FILE_CATALOGUE.report("DATA-219", { ...place, args: { sheet: "", line, text: shown, what } });
  return { kind: "notice", diagnostic };
}

type Title = CsvCell & { readonly line: number };

/** A first row with one cell filled, and that no name of a unit: the title of the form where wider rows follow. */
function titleOf(row: Row, columns: readonly (Column | undefined)[]): Title | undefined {
  const index = columns.findIndex((column) => column !== undefined);
  const cell = row.cells[index];
  if (filledCells(row) !== 1 || cell === undefined || columns[index]?.key.kind !== "value") return undefined;
  return { ...cell, text: cell.text.trim(), line: row.line };
}

function filledCells({ cells }: Row): number {
  return cells.filter(({ text }) => text.trim() !== "").length;
}

type Row = Extract<CsvRow, { readonly kind: "row" }>;

function* faultsOfHead(row: Row, file: string): Generator<ReadItem> {
  if (row.stray !== undefined) {
    yield { kind: "fault", diagnostic: strayDiagnostic(row, row.stray, file) };
    return;
  }
  if (row.cells.length > MAXIMUM_COLUMNS) {
    const args = { excess: "columns", count: String(row.cells.length), limit: String(MAXIMUM_COLUMNS) };
    yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { ...wholeFile(file), args }) };
    return;
  }
  const first = new Map<string, number>();
  for (const [index, column] of columnsOf(row.cells).entries()) {
    if (column === undefined || column.key.kind === "ignored") continue;
    const { key } = column;
    const same = key.kind === "id" || key.kind === "year" ? `${key.kind} ${column.head.trim()}` : `${key.kind} ${key.key}`;
    const before = first.get(same);
    if (before === undefined) first.set(same, index);
    else {
      const name =
        "key" in key
          ? `${key.kind === "reported" ? "自报." : key.kind === "reason" ? "理由." : ""}${key.key}`
          : column.head.trim();
      const args = { name, first: String(before + 1), second: String(index + 1) };
      const { start, end } = row.cells[index] ?? { start: 0, end: 0 };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-015", { file, span: { start, end }, args }) };
    }
  }
}

/** The name that spreadsheets have for a cell: E2. */
function sheetCell(index: number, row: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** The columns of the head in their order; one without a name is undefined. */
function columnsOf(cells: readonly CsvCell[]): readonly (Column | undefined)[] {
  return cells.map(({ text }) => (text.trim() === "" ? undefined : { key: readKey(text), head: text.trim() }));
}

function* recordOfRow(row: Row, columns: readonly (Column | undefined)[], file: string): Generator<ReadItem> {
  const { line, cells } = row;
  const end = cells.at(-1)?.end ?? 0;
  const builder = createRecordBuilder(file, { line, start: cells[0]?.start ?? 0, end });
  if (row.stray !== undefined) {
    yield { kind: "problem", diagnostic: strayDiagnostic(row, row.stray, file) };
    return;
  }
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (column !== undefined) builder.put(column.key, cellOf(cell, column, line, sheetCell(index, row.number)));
    else if (cell.text.trim() !== "" && index < columns.length) {
      const args = { column: String(index + 1), line: String(line) };
      const span = { start: cell.start, end: cell.end };
      yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-014", { file, span, args }) };
      return;
    }
  }
  const built = builder.finish(`第${line}行`);
  const named = columns.findLastIndex((column) => column !== undefined) + 1;
  const used = cells.findLastIndex(({ text }) => text.trim() !== "") + 1;
  if (cells.length >= named && used <= columns.length) {
    yield* built;
    return;
  }
  const [first] = built;
  const record = first?.kind === "record" ? first.record.id : (first?.diagnostic.record ?? "");
  const args = {
    record,
    line: String(line),
    cells: String(Math.max(used, Math.min(cells.length, columns.length))),
    columns: String(named),
  };
  yield {
    kind: "problem",
    diagnostic: DATA_FILE_CATALOGUE.report("DATA-013", { file, span: { start: cells[0]?.start ?? 0, end }, record, args }),
  };
}

function strayDiagnostic(row: Row, stray: Stray, file: string): ReturnType<typeof DATA_FILE_CATALOGUE.report> {
  const { start, end } = row.cells[stray.index] ?? { start: 0, end: 0 };
  const args = { line: String(row.line), sheetCell: sheetCell(stray.index, row.number), found: stray.text };
  return DATA_FILE_CATALOGUE.report("DATA-012", { file, span: { start, end }, args });
}

function cellOf(cell: CsvCell, column: Column, line: number, place: string): RawCell {
  const unit = "unit" in column.key ? column.key.unit : undefined;
  return {
    kind: cell.text.trim() === "" ? "empty" : "text",
    text: cell.text,
    ...(unit === undefined ? {} : { unit, head: column.head }),
    line,
    sheetCell: place,
    span: { start: cell.start, end: cell.end },
  };
}

function wholeFile(file: string): { readonly file: string; readonly span: { readonly start: number; readonly end: number } } {
  return { file, span: { start: 0, end: 0 } };
}
