// Why a workbook cannot be read as a file: a value that every step hands back. Not here: its wording (catalogue), and what is wrong with a cell.

/** What is wrong with the workbook as a file. `part` is the name of the part in it. */
export type WorkbookFault =
  | { readonly kind: "damaged"; readonly what: "cut" | "checksum" | "part" | "missing-part"; readonly part: string }
  | { readonly kind: "encrypted" }
  | { readonly kind: "not-a-workbook"; readonly found: OtherFile }
  | { readonly kind: "bomb"; readonly part: string }
  | { readonly kind: "too-much"; readonly excess: WorkbookExcess; readonly count: string; readonly limit: string }
  | { readonly kind: "document-type"; readonly part: string }
  | { readonly kind: "xml"; readonly part: string };

/** What of a workbook there is too much. */
export type WorkbookExcess = "unpacked" | "entries" | "sheets" | "rows" | "columns" | "cells" | "strings" | "depth" | "records";

/** What a file that is no workbook of today is instead. */
export type OtherFile = "xls" | "xlsb" | "ods" | "document" | "archive" | "web-page" | "pdf" | "empty";

/** Too much of something. */
export function tooMuch(excess: WorkbookExcess, count: number | string, limit: number): WorkbookFault {
  return { kind: "too-much", excess, count: String(count), limit: String(limit) };
}
