// In: the parts of a workbook as texts. Out: a ZIP archive of them, byte for byte the same for the same parts: no date, no order but the given one.
// source   APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16

import { deflateSync } from "fflate";
import { nextChecksum } from "./zip.ts";

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** The first day that ZIP knows, 1980-01-01. */
const FIRST_DAY = 0x21;

/** Packs the parts. */
export function zipParts(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const encoder = new TextEncoder();
  const packed = parts.map(([name, text]) => {
    const content = encoder.encode(text);
    const checksum = (nextChecksum(0xffffffff, content) ^ 0xffffffff) >>> 0;
    return { name: encoder.encode(name), size: content.length, checksum, bytes: deflateSync(content, { level: 6 }) };
  });
  const length = packed.reduce(
    (sum, { name, bytes }) => sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * name.length + bytes.length,
    END_LENGTH,
  );
  const archive = new Uint8Array(length);
  const view = new DataView(archive.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const { name, size, checksum, bytes } of packed) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    putFields(view, at + 4, name.length, size, checksum, bytes.length);
    archive.set(name, at + LOCAL_LENGTH);
    archive.set(bytes, at + LOCAL_LENGTH + name.length);
    at += LOCAL_LENGTH + name.length + bytes.length;
  }
  const directory = at;
  for (const [index, { name, size, checksum, bytes }] of packed.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    putFields(view, at + 6, name.length, size, checksum, bytes.length);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    archive.set(name, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}

/** What the two headers of a part have in common: version 2.0, names in UTF-8, deflated, the first day. */
function putFields(view: DataView, at: number, nameLength: number, size: number, checksum: number, packed: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
