// In: the bytes of a data file of any kind. Out: its records; what reads workbooks is loaded only where there is one.
// Not here: the formats. WHY by content first: files are renamed by hand, and what they hold does not change with their name.

import { decodeText } from "@biaochi/diagnostics";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { csvRows, separatorOf } from "./csv-rows.ts";
import { readKey } from "./key.ts";
import { type DataFormat, formatOfName, type ReadOptions, readRecords } from "./read-records.ts";
import type { ReadRecords } from "./records.ts";
import { type Area, cropGrid } from "./table/area.ts";
import { assembleLaidOut, assembleRecords } from "./table/assemble.ts";
import { gridOfCsv } from "./table/csv-grid.ts";
import { isKnown, type KnownNames } from "./table/names.ts";
import { isWorkbook, lastName, readText } from "./text.ts";

/** How to read: `sheet` serves workbooks; `names` those and text, where names need not stand in the first row. */
export type LoadOptions = Omit<ReadOptions, "format"> & {
  readonly format?: DataFormat | "xlsx" | undefined;
  readonly sheet?: string | undefined;
  /** The part of the sheet, or of a CSV file, that is the table. */
  readonly area?: Area | undefined;
  readonly names?: KnownNames | undefined;
};

const WORKBOOK_ENDINGS: ReadonlySet<string> = new Set(["xlsx", "xlsm", "xltx", "xltm", "et", "xls", "xlsb", "ods"]);

/** Reads a data file of any kind. Never throws. */
export async function loadRecords(bytes: Uint8Array, options: LoadOptions): Promise<ReadRecords> {
  const { file, format } = options;
  const ending = /\.([a-z]+)$/iu.exec(lastName(file))?.[1]?.toLowerCase() ?? "";
  const isNamedSo = format === "xlsx" || (format === undefined && WORKBOOK_ENDINGS.has(ending));
  if (isWorkbook(bytes) || (isNamedSo && !isTable(bytes))) return (await import("./xlsx.ts")).readXlsx(bytes, options);
  if (!isNamedSo) return readLaidOut(bytes, options) ?? readRecords(bytes, { file, format });
  const read = readRecords(bytes, { file, format: formatOfName(file) ?? "csv" });
  const args = { file: lastName(file), ending, found: "text" };
  const notice = DATA_FILE_CATALOGUE.report("DATA-204", { file, span: { start: 0, end: 0 }, args });
  return { records: read.records, diagnostics: [notice, ...read.diagnostics] };
}

// LIMIT: CSV of more than 4 MiB is a table with its head on top; forms are a few pages.
const LARGEST_FORM = 4 * 1024 * 1024;

/** A CSV file that is no table with its head on top, read as a sheet is. */
function readLaidOut(bytes: Uint8Array, { file, format, names, area }: LoadOptions): ReadRecords | undefined {
  if (names === undefined || (format ?? formatOfName(file)) !== "csv" || bytes.length > LARGEST_FORM) return undefined;
  const { text, diagnostics } = readText(bytes, file);
  if (text === undefined || (area === undefined && headIsOnTop(text, names))) return undefined;
  const fallback = lastName(file).replace(/\.[A-Za-z]+$/u, "");
  const grid = gridOfCsv(text, fallback, file);
  if (area !== undefined && "rows" in grid)
    return assembleRecords([cropGrid(grid, area)], { file, names, fallback, sheet: fallback, isCropped: true }, diagnostics);
  return "rows" in grid ? assembleLaidOut(grid, { file, names, fallback }, diagnostics) : undefined;
}

/** Whether the first row of a CSV text has two names that the rule set knows: then nothing more is sought. */
function headIsOnTop(text: string, names: KnownNames): boolean {
  const { separator, start, line } = separatorOf(text);
  for (const row of csvRows(text, separator, start, line)) {
    if (row.kind === "unclosed") return true;
    const heads = row.cells.map((cell) => cell.text.trim()).filter((head) => head !== "");
    if (heads.length > 0) return heads.filter((head) => isKnown(readKey(head), head, names)).length >= 2;
  }
  return true;
}

/** Whether bytes are a text with rows and cells, and no page of the web. */
function isTable(bytes: Uint8Array): boolean {
  const { text, problem } = decodeText(bytes);
  if (problem?.kind === "broken" || /^\s*(?:<|%PDF)/u.test(text.slice(0, 1_000))) return false;
  return /[,\t;，]/u.test(text.slice(0, 10_000));
}
