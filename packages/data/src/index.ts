// Bytes to records: JSON, JSON Lines, CSV and workbooks. Exports only; each format is also a subpath of its own.

export { DATA_FILE_CATALOGUE } from "./catalogue.ts";
export { MAXIMUM_BYTES, MAXIMUM_COLUMNS, MAXIMUM_DEPTH, MAXIMUM_DIAGNOSTICS, MAXIMUM_RECORDS } from "./limits.ts";
export { type DetailFile, loadDetails } from "./load-details.ts";
export { type LoadOptions, loadRecords } from "./load-records.ts";
export { type DataFormat, formatOfName, type ReadOptions, readRecords } from "./read-records.ts";
export type { ReadItem, ReadRecords } from "./records.ts";
export type { Area } from "./table/area.ts";
export type { KnownNames } from "./table/names.ts";
export { isWorkbook } from "./text.ts";
export { recordsToJson } from "./write-json.ts";
