// In: rows of cells. Out: CSV as Excel and WPS open it right.
// source   RFC 4180; a byte order mark, without which Excel takes UTF-8 for GBK.

/** A cell: a figure goes as it is; a text is kept from being taken for a formula. `null` is an empty cell. */
export type CsvCell = { readonly figure: string | null } | { readonly text: string | null };

/** The mark that tells Excel and WPS that a file is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** One line of CSV with its line end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

// INVARIANT (no formulas): a text that a spreadsheet would run begins with an apostrophe.
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;
const PLAIN_FIGURE = /^-?\d+(\.\d+)?$/u;

function csvCell(cell: CsvCell): string {
  const value = "figure" in cell ? cell.figure : cell.text;
  if (value === null) return "";
  const safe = FORMULA_START.test(value) && !PLAIN_FIGURE.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
