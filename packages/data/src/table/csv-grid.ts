// In: the text of a CSV file. Out: its grid, so that rows of 明细 are read from it as from a sheet; or why its rows cannot be told apart.
// Not here: CSV files of records (csv.ts), which stream and hold every row to the head's width.

import type { Diagnostic } from "@biaochi/diagnostics";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { csvRows, separatorOf } from "../csv-rows.ts";
import { MAXIMUM_CELLS, MAXIMUM_COLUMNS } from "../limits.ts";
import { placeOf } from "./context.ts";
import { cellName, type Grid, type GridCell, type GridRow } from "./grid.ts";

/** Lays a CSV text out as a sheet called `name`. */
export function gridOfCsv(text: string, name: string, file: string): Grid | Diagnostic {
  const { separator, start, line } = separatorOf(text);
  const rows: GridRow[] = [];
  let count = 0;
  for (const row of csvRows(text, separator, start, line)) {
    if (row.kind === "unclosed") {
      const place = placeOf(file, { start: row.start, end: row.start + 1 });
      return DATA_FILE_CATALOGUE.report("DATA-011", { ...place, args: { line: String(row.line) } });
    }
    if (row.stray !== undefined) {
      const { index, text: found } = row.stray;
      const args = { line: String(row.line), sheetCell: cellName(index, row.number), found };
      return DATA_FILE_CATALOGUE.report("DATA-012", { ...placeOf(file, row.cells[index]), args });
    }
    const cells = new Map<number, GridCell>();
    for (const [column, { text: content, start: from, end: to }] of row.cells.entries()) {
      if (content.trim() === "") continue;
      cells.set(column, {
        text: content,
        kind: "text",
        place: cellName(column, row.number),
        marks: [],
        span: { start: from, end: to },
      });
    }
    count += cells.size;
    const limits =
      row.cells.length > MAXIMUM_COLUMNS
        ? (["columns", row.cells.length, MAXIMUM_COLUMNS] as const)
        : (["cells", count, MAXIMUM_CELLS] as const);
    if (limits[1] > limits[2]) {
      const args = { excess: limits[0], count: `${limits[1]}+`, limit: String(limits[2]) };
      return DATA_FILE_CATALOGUE.report("DATA-005", { ...placeOf(file), args });
    }
    if (cells.size > 0) rows.push({ number: row.number, line: row.line, isHidden: false, cells });
  }
  return { name, isHidden: false, rows, merges: [], hiddenColumns: [] };
}
