// In: the tables of a worked example (算例), cells as written. Out: the same as a data file would hold them, read and checked like those of a record;
// sub-projects (汇总) pooled into the record.
import {
  type CheckedRecord,
  type CheckResult,
  createPooling,
  createTableReader,
  type RawCell,
  type RawRecord,
  type RawRow,
  type RawTable,
  type ReadTables,
} from "@biaochi/engine";
import { type RuleSet, type Sample, type SampleTable, SUB_PROJECT_NAMES } from "@biaochi/model";

/** The rows of a worked example that fit their 明细, and what is wrong with the others. */
export function readSampleTables(
  ruleSet: RuleSet,
  sample: Sample,
  { points, year }: Pick<CheckedRecord, "points" | "year">,
): ReadTables {
  const own = sample.tables.filter(({ owner }) => owner === null);
  if (own.length === 0 && points.size === 0) return { details: new Map(), problems: [] };
  const tables = new Map(own.map((table) => [table.detail, rawTable(table)]));
  return createTableReader(ruleSet)({ id: sample.name, file: sample.origin.file }, { tables, year, points });
}

/** The record of a worked example with its sub-projects pooled into it. */
export function poolSample(ruleSet: RuleSet, sample: Sample, whole: CheckResult): CheckResult {
  const { subProjects, name, origin } = sample;
  if (subProjects === null) return whole;
  const year = sample.given.find(({ target }) => target === "year")?.value;
  const raw: RawRecord = {
    id: name,
    file: origin.file,
    cells: new Map(),
    reported: new Map(),
    reasons: new Map(),
    ...(year?.kind === "quantity" ? { year: { kind: "text", text: year.text } } : {}),
  };
  const at = subProjects.columns.findIndex((column) => SUB_PROJECT_NAMES.has(column));
  const table = rawTable(subProjects);
  const rows = table.rows.map((row, index): RawRow => {
    const owner = subProjects.rows[index]?.cells[at]?.trim() ?? "";
    const own = sample.tables.flatMap((one) => ownRows(one, owner));
    return own.length === 0 ? row : { ...row, tables: new Map(own) };
  });
  return createPooling(ruleSet)(whole, raw, { ...table, rows });
}

/** The rows of one sub-project, without the column that says so. */
function ownRows(table: SampleTable, owner: string): readonly (readonly [string, RawTable])[] {
  if (table.owner === null) return [];
  const at = table.columns.indexOf(table.owner);
  const rows = table.rows
    .filter(({ cells }) => cells[at]?.trim() === owner)
    .map((row) => ({ ...row, cells: row.cells.toSpliced(at, 1) }));
  return rows.length === 0 ? [] : [[table.detail, rawTable({ ...table, columns: table.columns.toSpliced(at, 1), rows })]];
}

function rawTable({ columns, rows, origin }: SampleTable): RawTable {
  return {
    line: origin.line,
    rows: rows.map(({ cells, origin: { line } }): RawRow => {
      const named = columns.map((column, at): readonly [string, RawCell] => [column, rawCell(cells[at] ?? "", line)]);
      return { cells: new Map(named), line };
    }),
  };
}

function rawCell(text: string, line: number): RawCell {
  return { kind: text.trim() === "" ? "empty" : "text", text, line };
}
