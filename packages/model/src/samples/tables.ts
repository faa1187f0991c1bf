// Rows of tables in a worked example (给定). In: tables as written. Out: the same in the rule set, cells as written; reports tables, columns and cells that
// do not fit. Not here: what a cell says beyond that (the engine reads it like a cell of data), rows in 核对 (samples/rows.ts).
import type { GivenTable, TableRow, Text } from "@biaochi/syntax";
import type { SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { ColumnSymbol, DetailSymbol } from "../names/detail-scopes.ts";
import { levelsOf } from "../types/compare.ts";
import { UNKNOWN } from "../types/static-type.ts";

/** reports CASE-040 CASE-041 CASE-042 CASE-043 CASE-044 CASE-046; a table or row that does not fit is left out */
export function checkTables(
  tables: readonly GivenTable[],
  path: readonly string[],
  knowledge: Knowledge,
): readonly SampleTable[] {
  const found = new Map<string, SampleTable>();
  for (const table of tables) {
    const made = checkTable(table, path, knowledge);
    if (made === undefined) continue;
    const before = found.get(made.detail);
    if (before === undefined) {
      found.set(made.detail, made);
      continue;
    }
    const args = { name: made.detail, line: String(before.origin.line) };
    knowledge.reporter.report("CASE-046", { span: table.name.span, path, args });
  }
  return [...found.values()];
}

function checkTable(table: GivenTable, path: readonly string[], knowledge: Knowledge): SampleTable | undefined {
  const { scopes, reporter } = knowledge;
  const detail = scopes.details.get(table.name.text);
  if (detail === undefined) {
    const known = new Map([...scopes.details.values()].map(({ name }) => [name.text, name.written]));
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(table.name.text, table.name.span, known);
    const args = { name: table.name.text, hintZh, hintEn };
    reporter.report("CASE-040", { span: table.name.span, path, args, fixes, unknownName: table.name.text });
    return undefined;
  }
  if (table.head.kind === "missing") return undefined;
  const columns = headOf(table.head, detail, path, knowledge);
  if (columns === undefined) return undefined;
  const rows = table.rows.flatMap((row, index) => {
    if (isRule(row)) return [];
    if (row.cells.length !== columns.length) {
      reportWidth(row, index, columns, path, knowledge);
      return [];
    }
    for (const [at, cell] of row.cells.entries()) checkCell(cell, columns[at], path, knowledge);
    return [{ cells: row.cells.map(({ text }) => text), origin: reporter.originOf(row.span) }];
  });
  return { detail: detail.name.text, columns: columns.map(({ name }) => name.text), rows, origin: reporter.originOf(table.span) };
}

/** `| --- | --- |` below the head, as other tools write it. */
function isRule({ cells }: TableRow): boolean {
  return cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text));
}

function headOf(
  head: TableRow,
  detail: DetailSymbol,
  path: readonly string[],
  knowledge: Knowledge,
): readonly ColumnSymbol[] | undefined {
  const { reporter } = knowledge;
  const known = new Map([...detail.columns.values()].map(({ name }) => [name.text, name.text]));
  const found = head.cells.map((cell): ColumnSymbol | undefined => {
    const column = detail.columns.get(cell.text);
    if (column !== undefined) return column;
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(cell.text, cell.span, known);
    const span = cell.text === "" ? head.span : cell.span;
    const args = { name: cell.text, detail: detail.name.text, columns: [...known.keys()].join("、"), hintZh, hintEn };
    reporter.report("CASE-041", { span, path, args, fixes, unknownName: cell.text });
    return undefined;
  });
  if (!found.every((column) => column !== undefined)) return undefined;
  for (const [index, column] of found.entries()) {
    if (found.indexOf(column) === index) continue;
    reporter.report("CASE-043", { span: head.cells[index]?.span ?? head.span, path, args: { name: column.name.text } });
    return undefined;
  }
  return found;
}

function reportWidth(
  row: TableRow,
  index: number,
  columns: readonly ColumnSymbol[],
  path: readonly string[],
  { reporter }: Knowledge,
): void {
  const args = {
    row: String(index + 1),
    given: String(row.cells.length),
    wanted: String(columns.length),
    columns: columns.map(({ name }) => name.text).join("、"),
  };
  reporter.report("CASE-042", { span: row.span, path, args });
}

const LEVEL_WITH_POINTS = /^(.*?)[ \t\u3000]*[0-9０-９][0-9０-９.．]*[ \t\u3000]*(?:分|pts)$/u;

/** A cell of listed words or of a scale has to be one of them; a scale with ranges may carry points. */
function checkCell(cell: Text, column: ColumnSymbol | undefined, path: readonly string[], knowledge: Knowledge): void {
  if (column === undefined || cell.text === "") return;
  const type = knowledge.facts.columnTypes.get(column) ?? UNKNOWN;
  if (type.kind !== "choice" && type.kind !== "scale") return;
  const options = levelsOf(type, knowledge);
  const word = type.kind === "scale" ? (LEVEL_WITH_POINTS.exec(cell.text)?.[1] ?? cell.text) : cell.text.replace("＝", "=");
  if (options.includes(word) || options.length === 0) return;
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(word, cell.span, new Map(options.map((option) => [option, option])));
  const args = { name: column.name.text, written: cell.text, options: options.join("、"), hintZh, hintEn };
  knowledge.reporter.report("CASE-044", { span: cell.span, path, args, fixes });
}
