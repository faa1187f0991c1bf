// In: the bytes of a file that begins like a workbook. Out: the grids of its sheets, or why it cannot be read. Macros are never looked at.
// Not here: records (xlsx.ts).

import type { Grid } from "../table/grid.ts";
import type { OtherFile, WorkbookFault } from "./fault.ts";
import { readParts } from "./parts.ts";
import { type CellCount, readSheet } from "./sheet.ts";
import { openZip } from "./zip.ts";

/** A workbook that was read. */
export type Workbook = { readonly grids: readonly Grid[]; readonly hasMacros: boolean };

/** Reads a workbook. */
export function readWorkbook(bytes: Uint8Array): Workbook | WorkbookFault {
  if (begins(bytes, COMPOUND))
    return hasEncryptedPackage(bytes) ? { kind: "encrypted" } : { kind: "not-a-workbook", found: "xls" };
  if (!begins(bytes, ARCHIVE)) return { kind: "not-a-workbook", found: otherFile(bytes) };
  const zip = openZip(bytes);
  if ("kind" in zip) return zip;
  const parts = readParts(zip);
  if ("kind" in parts) return parts;
  const grids: Grid[] = [];
  const count: CellCount = { cells: 0 };
  for (const sheet of parts.sheets) {
    const grid = readSheet(zip, sheet, parts, count);
    if ("kind" in grid) return grid;
    grids.push(grid);
  }
  return { grids, hasMacros: parts.hasMacros };
}

// The first bytes of a ZIP archive (.xlsx, .et of today) and of a compound file (.xls, older .et, and workbooks with a password).
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The name of the stream that holds a workbook with a password, as compound files write names: two bytes a character. */
const ENCRYPTED = Uint8Array.from([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]));

function hasEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = 0; at + ENCRYPTED.length <= bytes.length; at += 1) {
    let same = 0;
    while (same < ENCRYPTED.length && bytes[at + same] === ENCRYPTED[same]) same += 1;
    if (same === ENCRYPTED.length) return true;
  }
  return false;
}

function otherFile(bytes: Uint8Array): OtherFile {
  if (bytes.every((byte) => byte === 0)) return "empty";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return start.startsWith("%pdf") ? "pdf" : "web-page";
}
