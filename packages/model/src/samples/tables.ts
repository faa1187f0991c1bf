// Rows of tables in a worked example (给定). In: tables as written. Out: the same in the rule set, cells as written; reports tables, columns and cells that
// do not fit. Not here: what a cell says beyond that (the engine reads it like a cell of data), rows in 核对 (samples/rows.ts), the columns of
// sub-projects (samples/sub-projects.ts).
import type { GivenTable, TableRow, Text } from "@biaochi/syntax";
import type { SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { ColumnSymbol, DetailSymbol } from "../names/detail-scopes.ts";
import { levelsOf } from "../types/compare.ts";
import { UNKNOWN } from "../types/static-type.ts";
import { poolName, type SubProjectContext, subProjectColumn } from "./sub-projects.ts";

/**
 * The tables of one worked example, one for each 明细 and one for the sub-projects.
 *
 * reports  CASE-040 to CASE-044 CASE-046 CASE-050; a table or row that does not fit is left out
 */
export function checkTables(
  tables: readonly GivenTable[],
  path: readonly string[],
  context: SubProjectContext,
  knowledge: Knowledge,
): readonly SampleTable[] {
  const found = new Map<string, SampleTable>();
  for (const table of tables) {
    const made = checkTable(table, path, context, knowledge);
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

function checkTable(
  table: GivenTable,
  path: readonly string[],
  context: SubProjectContext,
  knowledge: Knowledge,
): SampleTable | undefined {
  const { scopes, reporter } = knowledge;
  const name = table.name.text;
  const pool = poolName(knowledge);
  const detail = scopes.details.get(name);
  if (detail === undefined && name !== pool) {
    const details = [...scopes.details.values()].map((one): [string, string] => [one.name.text, one.name.written]);
    const known = new Map([...details, ...(pool === undefined ? [] : [[pool, pool] as const])]);
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(name, table.name.span, known);
    reporter.report("CASE-040", { span: table.name.span, path, args: { name, hintZh, hintEn }, fixes, unknownName: name });
    return undefined;
  }
  if (table.head.kind === "missing") return undefined;
  const isOwner = (text: string): boolean => text === pool && detail !== undefined && !detail.columns.has(text);
  const columns = headOf(
    table.head,
    (cell) => {
      if (detail === undefined) return subProjectColumn(cell, name, path, context, knowledge);
      return isOwner(cell.text) || columnOf(cell, detail, path, knowledge) !== undefined;
    },
    path,
    knowledge,
  );
  if (columns === undefined) return undefined;
  const rows = table.rows.flatMap((row, index) => {
    if (isRule(row)) return [];
    if (row.cells.length !== columns.length) {
      reportWidth(row, index, columns, path, knowledge);
      return [];
    }
    for (const [at, cell] of row.cells.entries()) checkCell(cell, detail?.columns.get(columns[at] ?? ""), path, knowledge);
    return [{ cells: row.cells.map(({ text }) => text), origin: reporter.originOf(row.span) }];
  });
  return { detail: name, owner: columns.find(isOwner) ?? null, columns, rows, origin: reporter.originOf(table.span) };
}

/** `| --- | --- |` below the head, as other tools write it. */
function isRule({ cells }: TableRow): boolean {
  return cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text));
}

/** The columns as the head has them; undefined where one is not known or stands twice. */
function headOf(
  head: TableRow,
  isKnown: (cell: Text) => boolean,
  path: readonly string[],
  { reporter }: Knowledge,
): readonly string[] | undefined {
  const columns = head.cells.map((cell) => (isKnown(whole(cell, head)) ? cell.text : undefined));
  if (!columns.every((column) => column !== undefined)) return undefined;
  for (const [index, name] of columns.entries()) {
    if (columns.indexOf(name) === index) continue;
    reporter.report("CASE-043", { span: head.cells[index]?.span ?? head.span, path, args: { name } });
    return undefined;
  }
  return columns;
}

/** An empty cell is told at its whole row. */
function whole(cell: Text, { span }: TableRow): Text {
  return cell.text === "" ? { ...cell, span } : cell;
}

function columnOf(
  { text: name, span }: Text,
  detail: DetailSymbol,
  path: readonly string[],
  { nearAmong, reporter }: Knowledge,
): ColumnSymbol | undefined {
  const column = detail.columns.get(name);
  if (column !== undefined) return column;
  const known = new Map([...detail.columns.values()].map((one) => [one.name.text, one.name.text]));
  const { hintZh, hintEn, fixes } = nearAmong(name, span, known);
  const args = { name, detail: detail.name.text, columns: [...known.keys()].join("、"), hintZh, hintEn };
  reporter.report("CASE-041", { span, path, args, fixes, unknownName: name });
  return undefined;
}

function reportWidth(
  row: TableRow,
  index: number,
  columns: readonly string[],
  path: readonly string[],
  { reporter }: Knowledge,
): void {
  const args = {
    row: String(index + 1),
    given: String(row.cells.length),
    wanted: String(columns.length),
    columns: columns.join("、"),
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
