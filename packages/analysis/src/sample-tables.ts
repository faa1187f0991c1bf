// In: the tables of a worked example (算例), cells as written. Out: the same as a data file would hold them, read and checked like those of a record.
import {
  type CheckedRecord,
  createTableReader,
  type RawCell,
  type RawRow,
  type RawTable,
  type ReadTables,
} from "@biaochi/engine";
import type { RuleSet, Sample, SampleTable } from "@biaochi/model";

/** The rows of a worked example that fit their 明细, and what is wrong with the others. */
export function readSampleTables(
  ruleSet: RuleSet,
  sample: Sample,
  { points, year }: Pick<CheckedRecord, "points" | "year">,
): ReadTables {
  if (sample.tables.length === 0 && points.size === 0) return { details: new Map(), problems: [] };
  const tables = new Map(sample.tables.map((table) => [table.detail, rawTable(table)]));
  return createTableReader(ruleSet)({ id: sample.name, file: sample.origin.file }, { tables, year, points });
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
