// In: records, and files that hold the rows of their 明细 (`--data 明细=文件`). Out: the records with those rows.
// Not here: which file is which 明细; the caller says. A workbook may hold the rows on the sheet of the 明细's name, or on its only one.

import { type Diagnostic, didYouMean, nearestNames } from "@biaochi/diagnostics";
import type { RawRecord } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { collectItems, type ReadRecords } from "./records.ts";
import { attachTables, recordsOfOwners } from "./table/assemble.ts";
import { placeOf, type TableContext } from "./table/context.ts";
import { gridOfCsv } from "./table/csv-grid.ts";
import { type DetailRows, findDetailHead, readDetailRows } from "./table/detail-rows.ts";
import type { Grid } from "./table/grid.ts";
import type { KnownNames } from "./table/names.ts";
import { createTold } from "./table/told.ts";
import { isWorkbook, lastName, readText } from "./text.ts";

/** A file with the rows of one 明细, by the name of that. */
export type DetailFile = { readonly name: string; readonly file: string; readonly bytes: Uint8Array };

/**
 * Gives the records the rows of these files. Where there are no records at all, the units that the rows name are the records.
 *
 * reports  DATA-226 a name that is no 明细, DATA-231 rows in JSON, and what reading a table reports
 */
export async function loadDetails(
  records: readonly RawRecord[] | undefined,
  files: readonly DetailFile[],
  names: KnownNames,
): Promise<ReadRecords> {
  const diagnostics: Diagnostic[] = [];
  const read: { readonly file: string; readonly table: DetailRows }[] = [];
  for (const detail of files) {
    const found = await readDetailFile(detail, names);
    diagnostics.push(...found.diagnostics);
    if (found.table !== undefined) read.push({ file: detail.file, table: found.table });
  }
  const [first] = files;
  const fallback = lastName(first?.file ?? "").replace(/\.[A-Za-z]+$/, "");
  const owned =
    records ??
    recordsOfOwners(
      read.map(({ table }) => table),
      { file: first?.file ?? "", fallback },
    );
  let attached: readonly RawRecord[] = owned;
  for (const { file, table } of read) {
    const given = attachTables(attached, [table], file);
    attached = given.records;
    diagnostics.push(...given.diagnostics);
  }
  return { records: diagnostics.some(({ severity }) => severity === "error") ? [] : attached, diagnostics };
}

async function readDetailFile(
  { name, file, bytes }: DetailFile,
  names: KnownNames,
): Promise<{ readonly table: DetailRows | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const known = names.tables.get(name);
  if (known === undefined) {
    const all = [...names.tables.keys()];
    const hint = didYouMean(nearestNames(name, all, { limit: 1 }));
    const args = { name, hintZh: hint.zh, hintEn: hint.en, known: all.map((one) => `「${one}」`).join("") };
    return { table: undefined, diagnostics: [DATA_FILE_CATALOGUE.report("DATA-226", { ...placeOf(file), args })] };
  }
  const { grid, diagnostics } = await readGrid(bytes, name, file);
  if (grid === undefined) return { table: undefined, diagnostics };
  const told = [...diagnostics];
  const context: TableContext = { file, names, told: createTold(), tell: (diagnostic) => void told.push(diagnostic) };
  const head = findDetailHead(grid, known);
  if (head === undefined) {
    told.push(DATA_FILE_CATALOGUE.report("DATA-207", { ...placeOf(file), args: { sheets: `「${grid.name}」` } }));
    return { table: undefined, diagnostics: told };
  }
  const table = readDetailRows(name, grid, head, known, context);
  const problems = collectItems(file, table.problems).diagnostics.filter(({ code }) => code !== "DATA-010");
  return { table, diagnostics: [...told, ...context.told.diagnostics(file), ...problems] };
}

async function readGrid(
  bytes: Uint8Array,
  name: string,
  file: string,
): Promise<{ readonly grid: Grid | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  if (isWorkbook(bytes)) {
    const { readGrids } = await import("./xlsx.ts");
    const read = readGrids(bytes, file);
    if (!("grids" in read)) return { grid: undefined, diagnostics: [read] };
    const filled = read.grids.filter(({ rows, isHidden }) => rows.length > 0 && !isHidden);
    const grid = filled.find((one) => one.name === name) ?? (filled.length === 1 ? filled[0] : undefined);
    if (grid !== undefined) return { grid, diagnostics: [] };
    const sheets = filled.map((one) => `「${one.name}」`).join("");
    const args = { sheet: name, sheets, hintZh: "", hintEn: "" };
    return { grid: undefined, diagnostics: [DATA_FILE_CATALOGUE.report("DATA-209", { ...placeOf(file), args })] };
  }
  const { text, diagnostics } = readText(bytes, file);
  if (text === undefined) return { grid: undefined, diagnostics };
  if (/^\s*[[{]/u.test(text)) {
    const told = DATA_FILE_CATALOGUE.report("DATA-231", { ...placeOf(file), args: { name } });
    return { grid: undefined, diagnostics: [...diagnostics, told] };
  }
  const grid = gridOfCsv(text, lastName(file), file);
  return "rows" in grid ? { grid, diagnostics } : { grid: undefined, diagnostics: [...diagnostics, grid] };
}
