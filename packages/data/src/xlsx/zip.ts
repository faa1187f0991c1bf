// In: the bytes of a ZIP archive. Out: its parts by name, each unpacked piece by piece under a bound. Only what workbooks need: stored and deflated
// parts, no encryption, one volume, no ZIP64. Not here: what the parts mean. The list of parts is the one at the archive's end, as readers agree.
// source   APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16

import { Inflate } from "fflate";
import { MAXIMUM_ENTRIES, MAXIMUM_RATIO, MAXIMUM_UNPACKED, RATIO_COUNTS_FROM } from "../limits.ts";
import { tooMuch, type WorkbookFault } from "./fault.ts";

/** One part as the list at the end of the archive has it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly start: number;
};

/** Takes one unpacked piece; a fault ends the unpacking. */
export type TakePiece = (piece: Uint8Array) => WorkbookFault | undefined;

/** An open archive. Names of parts are keys in small letters: OPC compares them without regard to case. */
export type Zip = {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Unpacks a part; each piece is handed on before the next is unpacked. The parts share one bound. */
  readonly unpack: (entry: ZipEntry, take: TakePiece) => WorkbookFault | undefined;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** So many packed bytes at a time: what one step unpacks to stays below 17 MiB. */
const STEP = 16 * 1024;

/** Opens an archive: reads its list of parts. */
export function openZip(bytes: Uint8Array): Zip | WorkbookFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { kind: "damaged", what: "cut", part: "" };
  const count = view.getUint16(end + 10, true);
  if (count > MAXIMUM_ENTRIES) return tooMuch("entries", count, MAXIMUM_ENTRIES);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return { kind: "damaged", what: "cut", part: "" };
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // Two parts of one name: which of them counts differs from program to program.
    if (entries.has(name.toLowerCase())) return { kind: "damaged", what: "part", part: name };
    entries.set(name.toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let total = 0;
  return {
    entries,
    unpack: (entry, take) => {
      let size = 0;
      const fault = unpackEntry(bytes, view, entry, (piece) => {
        size += piece.length;
        total += piece.length;
        const { name: part, packed } = entry;
        if (size > RATIO_COUNTS_FROM && size > packed * MAXIMUM_RATIO) return { kind: "bomb", part };
        return total > MAXIMUM_UNPACKED ? tooMuch("unpacked", `${total}+`, MAXIMUM_UNPACKED) : take(piece);
      });
      return fault;
    },
  };
}

/** The record that ends an archive: sought from the end, behind it only a comment. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: ZipEntry, take: TakePiece): WorkbookFault | undefined {
  const { name: part, start, packed, method } = entry;
  if (entry.isEncrypted) return { kind: "encrypted" };
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== LOCAL) return { kind: "damaged", what: "part", part };
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > view.byteLength) return { kind: "damaged", what: "cut", part };
  if (method !== STORED && method !== DEFLATED) return { kind: "damaged", what: "part", part };
  const content = bytes.subarray(from, from + packed);
  let checksum = 0xffffffff;
  const put: TakePiece = (piece) => {
    checksum = nextChecksum(checksum, piece);
    return take(piece);
  };
  const fault = method === STORED ? put(content) : inflate(content, part, put);
  if (fault !== undefined) return fault;
  return (checksum ^ 0xffffffff) >>> 0 === entry.checksum ? undefined : { kind: "damaged", what: "checksum", part };
}

function inflate(content: Uint8Array, part: string, put: TakePiece): WorkbookFault | undefined {
  let isWhole = false;
  let fault: WorkbookFault | undefined;
  const stream = new Inflate((piece, isLast) => {
    if (isLast) isWhole = true;
    fault ??= put(piece);
  });
  for (let at = 0; at < content.length && fault === undefined; at += STEP) {
    try {
      stream.push(content.subarray(at, at + STEP), at + STEP >= content.length);
    } catch {
      // fflate throws where the bytes are no deflated data; the taker hands its faults back.
      return { kind: "damaged", what: "part", part };
    }
  }
  return fault ?? (isWhole ? undefined : { kind: "damaged", what: "part", part });
}

const CHECKSUMS: Uint32Array = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 with one piece more; it begins with all ones, and in the end all its bits are turned. */
export function nextChecksum(before: number, piece: Uint8Array): number {
  let value = before;
  for (const byte of piece) value = (value >>> 8) ^ (CHECKSUMS[(value ^ byte) & 0xff] ?? 0);
  return value;
}
