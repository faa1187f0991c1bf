// In: records. Out: a JSON data file that reads back as the same cells. Figures are written as their own digits, never through a binary float.
// Not here: workbooks (xlsx/write-workbook.ts), what a figure without a unit means (the rule set).
import type { RawCell, RawRecord, RawTable } from "@biaochi/engine";

/** The records as a list, in their order, a name a line. */
export function recordsToJson(records: readonly RawRecord[]): string {
  return `[\n${records.map((record) => indented(recordLines(record), "  ")).join(",\n")}\n]\n`;
}

type Line = readonly [name: string, value: string];

function recordLines({ id, year, cells, tables, reported, reasons }: RawRecord): string {
  const lines: Line[] = [["名称", JSON.stringify(id)]];
  if (year !== undefined) lines.push(["年度", writtenValue(year)]);
  for (const [name, cell] of cells) if (cell.kind !== "empty") lines.push([name, writtenValue(cell)]);
  for (const [name, table] of tables ?? []) lines.push([name, tableOf(table)]);
  if (reported.size > 0) lines.push(["自报", groupOf(reported)]);
  if (reasons.size > 0) lines.push(["理由", groupOf(reasons)]);
  return objectOf(lines);
}

function groupOf(cells: ReadonlyMap<string, RawCell>): string {
  return objectOf([...cells].map(([name, cell]): Line => [name, writtenValue(cell)]));
}

function tableOf({ rows }: RawTable): string {
  const written = rows.map(({ cells, tables }) =>
    objectOf([
      ...[...cells].filter(([, cell]) => cell.kind !== "empty").map(([name, cell]): Line => [name, writtenValue(cell)]),
      ...[...(tables ?? [])].map(([name, table]): Line => [name, tableOf(table)]),
    ]),
  );
  return written.length === 0 ? "[]" : `[\n${written.map((row) => indented(row, "  ")).join(",\n")}\n]`;
}

function objectOf(lines: readonly Line[]): string {
  return `{\n${lines.map(([name, value]) => indented(`${JSON.stringify(name)}: ${value}`, "  ")).join(",\n")}\n}`;
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function writtenValue({ kind, text, unit, items }: RawCell): string {
  switch (kind) {
    case "empty":
      return "null";
    case "boolean":
      return /^(?:是|true)$/iu.test(text) ? "true" : "false";
    case "list":
      return `[${(items ?? []).map(writtenValue).join(", ")}]`;
    case "number":
      return unit === undefined && JSON_NUMBER.test(text) ? text : JSON.stringify(`${text}${unit ?? ""}`);
    case "text":
      return JSON.stringify(`${text}${unit ?? ""}`);
  }
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^/gm, () => by);
}
