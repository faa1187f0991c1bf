// In: the bytes of a data file of any kind. Out: its records; what reads workbooks is loaded only where there is one.
// Not here: the formats. WHY by content first: files are renamed by hand, and what they hold does not change with their name.

import { decodeText } from "@biaochi/diagnostics";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { type DataFormat, formatOfName, type ReadOptions, readRecords } from "./read-records.ts";
import type { ReadRecords } from "./records.ts";
import type { KnownNames } from "./table/names.ts";
import { isWorkbook, lastName } from "./text.ts";

/** How to read: `sheet` and `names` serve workbooks, where more than one sheet may hold the data. */
export type LoadOptions = Omit<ReadOptions, "format"> & {
  readonly format?: DataFormat | "xlsx" | undefined;
  readonly sheet?: string | undefined;
  readonly names?: KnownNames | undefined;
};

const WORKBOOK_ENDINGS: ReadonlySet<string> = new Set(["xlsx", "xlsm", "xltx", "xltm", "et", "xls", "xlsb", "ods"]);

/** Reads a data file of any kind. Never throws. */
export async function loadRecords(bytes: Uint8Array, options: LoadOptions): Promise<ReadRecords> {
  const { file, format } = options;
  const ending = /\.([a-z]+)$/iu.exec(lastName(file))?.[1]?.toLowerCase() ?? "";
  const isNamedSo = format === "xlsx" || (format === undefined && WORKBOOK_ENDINGS.has(ending));
  if (isWorkbook(bytes) || (isNamedSo && !isTable(bytes))) return (await import("./xlsx.ts")).readXlsx(bytes, options);
  if (!isNamedSo) return readRecords(bytes, { file, format });
  const read = readRecords(bytes, { file, format: formatOfName(file) ?? "csv" });
  const args = { file: lastName(file), ending, found: "text" };
  const notice = DATA_FILE_CATALOGUE.report("DATA-204", { file, span: { start: 0, end: 0 }, args });
  return { records: read.records, diagnostics: [notice, ...read.diagnostics] };
}

/** Whether bytes are a text with rows and cells, and no page of the web. */
function isTable(bytes: Uint8Array): boolean {
  const { text, problem } = decodeText(bytes);
  if (problem?.kind === "broken" || /^\s*(?:<|%PDF)/u.test(text.slice(0, 1_000))) return false;
  return /[,\t;，]/u.test(text.slice(0, 10_000));
}
