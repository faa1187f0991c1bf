// The bounds of reading, each with its number. Only numbers; who reaches one reports it by name.
// WHY bounds: data files come from anybody, and a whole-file reader must end in a second or two with a clear word, whatever it is given.

// LIMIT: a file read as a whole has at most 32 MiB.
export const MAXIMUM_BYTES = 32 * 1024 * 1024;
// LIMIT: a file read as a whole has at most 100,000 records.
export const MAXIMUM_RECORDS = 100_000;
// LIMIT: objects and lists nest at most 64 deep; a record needs fewer than ten.
export const MAXIMUM_DEPTH = 64;
// LIMIT: a table has at most 5,000 columns, and a record of JSON at most 5,000 values.
export const MAXIMUM_COLUMNS = 5_000;
// LIMIT: a file's mistakes are told one by one up to 100; then one sentence says how many more there are.
export const MAXIMUM_DIAGNOSTICS = 100;
// LIMIT: the parts of a workbook unpack to at most 100 MiB in all.
export const MAXIMUM_UNPACKED = 100 * 1024 * 1024;
// LIMIT: from 4 MiB on, a part of a workbook unpacks to at most 250 times its packed size; sheets that people fill stay below 40.
export const MAXIMUM_RATIO = 250;
export const RATIO_COUNTS_FROM = 4 * 1024 * 1024;
// LIMIT: a workbook has at most 2,000 parts.
export const MAXIMUM_ENTRIES = 2_000;
// LIMIT: the elements of a part of a workbook nest at most 32 deep; those of a sheet need eight.
export const MAXIMUM_XML_DEPTH = 32;
// LIMIT: a workbook has at most 200 sheets.
export const MAXIMUM_SHEETS = 200;
// LIMIT: a sheet has at most 1,048,576 rows, as Excel's have; only rows that hold something count as records.
export const MAXIMUM_SHEET_ROWS = 1_048_576;
// LIMIT: the sheets of a workbook have at most 1,000,000 cells that hold something.
export const MAXIMUM_CELLS = 1_000_000;
// LIMIT: the list of texts that the cells of a workbook share has at most 500,000 entries and 50,000,000 characters.
export const MAXIMUM_STRINGS = 500_000;
export const MAXIMUM_STRING_LENGTH = 50_000_000;
// LIMIT: a cell has at most 32,767 characters, as Excel's have.
export const MAXIMUM_CELL_LENGTH = 32_767;
