// In: the bytes of a workbook (.xlsx, .xlsm, .et of today). Out: its records, with the rows of their 明细 from the sheets of those names.
// Not here: unpacking and the XML (xlsx/), what a table is (table/), which names a rule set has (the caller says).

import type { Diagnostic } from "@biaochi/diagnostics";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { MAXIMUM_BYTES, MAXIMUM_RATIO } from "./limits.ts";
import type { ReadRecords } from "./records.ts";
import { type Area, cropGrid } from "./table/area.ts";
import { assembleRecords } from "./table/assemble.ts";
import { placeOf } from "./table/context.ts";
import type { Grid } from "./table/grid.ts";
import type { KnownNames } from "./table/names.ts";
import { lastName } from "./text.ts";
import type { WorkbookFault } from "./xlsx/fault.ts";
import { readWorkbook } from "./xlsx/workbook.ts";

/** How to read a workbook. Without `names` the only sheet that holds anything is read, its first row of two cells being the head. */
export type WorkbookOptions = {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** The part of the sheet asked for that is the table; found by itself unless given. */
  readonly area?: Area | undefined;
  readonly names?: KnownNames | undefined;
};

/**
 * The records of a workbook. Never throws: whatever the bytes are, what is wrong is told.
 *
 * reports  DATA-004, DATA-005, DATA-010, DATA-014, DATA-015, DATA-017, DATA-021, DATA-201 to DATA-230
 */
export function readXlsx(bytes: Uint8Array, { file, sheet, area, names }: WorkbookOptions): ReadRecords {
  if (bytes.length > MAXIMUM_BYTES) return { records: [], diagnostics: [tooLarge(bytes, file)] };
  const workbook = readWorkbook(bytes);
  if ("kind" in workbook) return { records: [], diagnostics: [faultDiagnostic(workbook, file)] };
  const notices: Diagnostic[] = [];
  const ending = /\.([a-z]+)$/iu.exec(lastName(file))?.[1]?.toLowerCase();
  if (ending !== undefined && TEXT_ENDINGS.has(ending)) {
    const args = { file: lastName(file), ending, found: "workbook" };
    notices.push(DATA_FILE_CATALOGUE.report("DATA-204", { ...placeOf(file), args }));
  }
  if (workbook.hasMacros) notices.push(DATA_FILE_CATALOGUE.report("DATA-225", placeOf(file)));
  const fallback = lastName(file).replace(/\.[A-Za-z]+$/, "");
  const grids =
    area === undefined ? workbook.grids : workbook.grids.map((grid) => (grid.name === sheet ? cropGrid(grid, area) : grid));
  return assembleRecords(grids, { file, names, sheet, fallback, isCropped: area !== undefined }, notices);
}

/** The sheets of a workbook, or why it cannot be read. */
export function readGrids(bytes: Uint8Array, file: string): { readonly grids: readonly Grid[] } | Diagnostic {
  if (bytes.length > MAXIMUM_BYTES) return tooLarge(bytes, file);
  const workbook = readWorkbook(bytes);
  return "kind" in workbook ? faultDiagnostic(workbook, file) : workbook;
}

function tooLarge(bytes: Uint8Array, file: string): Diagnostic {
  const args = { excess: "bytes", count: `${bytes.length} 字节 (bytes)`, limit: String(MAXIMUM_BYTES) };
  return DATA_FILE_CATALOGUE.report("DATA-005", { ...placeOf(file), args });
}

const TEXT_ENDINGS: ReadonlySet<string> = new Set(["csv", "tsv", "json", "jsonl", "ndjson", "txt"]);

function faultDiagnostic(fault: WorkbookFault, file: string): Diagnostic {
  const place = placeOf(file);
  switch (fault.kind) {
    case "damaged":
      return DATA_FILE_CATALOGUE.report("DATA-201", { ...place, args: { what: fault.what, part: fault.part } });
    case "encrypted":
      return DATA_FILE_CATALOGUE.report("DATA-202", { ...place, args: { file: lastName(file) } });
    case "not-a-workbook":
      return DATA_FILE_CATALOGUE.report("DATA-004", { ...place, args: { file: lastName(file), found: fault.found } });
    case "bomb":
      return DATA_FILE_CATALOGUE.report("DATA-203", { ...place, args: { part: fault.part, ratio: String(MAXIMUM_RATIO) } });
    case "too-much":
      return DATA_FILE_CATALOGUE.report("DATA-005", {
        ...place,
        args: { excess: fault.excess, count: fault.count, limit: fault.limit },
      });
    case "xml":
      return DATA_FILE_CATALOGUE.report("DATA-205", { ...place, args: { part: fault.part } });
    case "document-type":
      return DATA_FILE_CATALOGUE.report("DATA-206", { ...place, args: { part: fault.part } });
  }
}

export { type OutCell, type OutSheet, rangeOf, writeWorkbook } from "./xlsx/write-workbook.ts";
