// In: the bytes of a data file. Out: its text with a notice on its encoding, or the reason why it cannot be read as text.
// Not here: the formats themselves.

import { type Diagnostic, decodeText } from "@biaochi/diagnostics";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { MAXIMUM_BYTES } from "./limits.ts";

/** A readable text with what to say of its encoding; or no text and why. */
export type ReadText = { readonly text: string | undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Decodes the bytes of a data file: UTF-8 and UTF-16 with or without mark, GB18030 with a notice.
 *
 * reports  DATA-001 bytes that are no text, DATA-002, DATA-004 a workbook, DATA-005 too many bytes
 */
export function readText(bytes: Uint8Array, file: string): ReadText {
  const place = { file, span: { start: 0, end: 0 } };
  if (bytes.length > MAXIMUM_BYTES) {
    const args = { excess: "bytes", count: `${bytes.length} 字节 (bytes)`, limit: String(MAXIMUM_BYTES) };
    return { text: undefined, diagnostics: [DATA_FILE_CATALOGUE.report("DATA-005", { ...place, args })] };
  }
  if (isWorkbook(bytes)) {
    return {
      text: undefined,
      diagnostics: [DATA_FILE_CATALOGUE.report("DATA-004", { ...place, args: { file: lastName(file), found: "workbook" } })],
    };
  }
  const { text, problem } = decodeText(bytes);
  if (problem === undefined) return { text, diagnostics: [] };
  if (problem.kind === "gb18030") return { text, diagnostics: [DATA_FILE_CATALOGUE.report("DATA-002", place)] };
  const args = { line: String(lineOfByte(bytes, problem.byteOffset)) };
  return { text: undefined, diagnostics: [DATA_FILE_CATALOGUE.report("DATA-001", { ...place, args })] };
}

/** The last part of a file's path. */
export function lastName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}

// The first bytes of a ZIP archive (.xlsx, .et of today) and of a compound file (.xls, older .et).
const WORKBOOK_MARKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether a file begins as an archive or as a compound file does: a workbook, sound or not. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return WORKBOOK_MARKS.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}
