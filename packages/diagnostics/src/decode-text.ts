// In: the bytes of a text file. Out: its text, and what is wrong with its encoding.
// Not here: reading files; telling the user (the face that read the file words the diagnostic).

/** Encodings that are recognised. Only UTF-8 is ever written. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * What is wrong with the bytes of a text. `byteOffset` is the first byte that is not UTF-8 (or not UTF-16 after its mark).
 * "gb18030": the file was read as GB18030/GBK (WPS and old Windows tools write it) and its text is good; offer to save it as UTF-8.
 * "broken": no encoding fits; the text has U+FFFD where bytes could not be read and must not be used but to show the place.
 */
export type DecodeProblem =
  | { readonly kind: "gb18030"; readonly byteOffset: number }
  | { readonly kind: "broken"; readonly byteOffset: number };

/** A decoded text without its byte order mark. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly byteOrderMark: boolean;
  readonly problem?: DecodeProblem;
};

/** Reads bytes as text: UTF-8 strictly, UTF-16 by its mark, GB18030 where the bytes are surely not UTF-8. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeWide(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return decodeWide(bytes, "utf-16be");
  const byteOrderMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const strict = decodeStrictly(bytes, "utf-8");
  if (strict !== undefined) return { text: strict, encoding: "utf-8", byteOrderMark };
  const scan = scanUtf8(bytes);
  if (!byteOrderMark && !scan.mostlyUtf8) {
    const chinese = decodeStrictly(bytes, "gb18030");
    if (chinese !== undefined && !BINARY_LOOK.test(chinese)) {
      return { text: chinese, encoding: "gb18030", byteOrderMark, problem: { kind: "gb18030", byteOffset: scan.firstBad } };
    }
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  return { text, encoding: "utf-8", byteOrderMark, problem: { kind: "broken", byteOffset: scan.firstBad } };
}

// WHY: workbooks and pictures named .csv also decode as GB18030 now and then; control characters and private-use characters give them away.
const BINARY_LOOK = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ue000-\uf8ff\ufffd]/u;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText {
  const strict = decodeStrictly(bytes, encoding);
  // WHY: a zero unit behind the mark is UTF-32, which read as UTF-16 would put a NUL behind every character.
  if (strict !== undefined && strict.charCodeAt(0) !== 0) return { text: strict, encoding, byteOrderMark: true };
  const text = new TextDecoder(encoding).decode(bytes);
  const byteOffset = strict === undefined ? firstBadWide(bytes, encoding) : 2;
  return { text, encoding, byteOrderMark: true, problem: { kind: "broken", byteOffset } };
}

function firstBadWide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): number {
  const unitAt = (offset: number): number => {
    const first = bytes[offset] ?? 0;
    const second = bytes[offset + 1] ?? 0;
    return encoding === "utf-16le" ? second * 256 + first : first * 256 + second;
  };
  let offset = 2;
  while (offset + 1 < bytes.length) {
    const unit = unitAt(offset);
    if (unit >= 0xdc00 && unit <= 0xdfff) return offset;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = offset + 3 < bytes.length ? unitAt(offset + 2) : 0;
      if (next < 0xdc00 || next > 0xdfff) return offset;
      offset += 2;
    }
    offset += 2;
  }
  return offset;
}

// WHY: the bytes of a damaged Chinese text in UTF-8 can often be read as GB18030, as nonsense. Such a text consists of well-formed
// sequences of three bytes, which hardly ever occur in GB18030; those of two bytes do (指 is D6 B8) and prove nothing.
function scanUtf8(bytes: Uint8Array): { readonly firstBad: number; readonly mostlyUtf8: boolean } {
  let firstBad = -1;
  let sound = 0;
  let unsound = 0;
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) {
      if (firstBad < 0) firstBad = offset;
      unsound += 1;
      offset += 1;
    } else {
      if (length > 2) sound += length;
      offset += length;
    }
  }
  return { firstBad: Math.max(firstBad, 0), mostlyUtf8: sound > unsound };
}

/** Length of the well-formed UTF-8 sequence at an offset, 0 if there is none (Unicode Standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[offset + index] ?? 0;
    let low = 0x80;
    let high = 0xbf;
    if (index === 1) {
      if (first === 0xe0) low = 0xa0;
      else if (first === 0xed) high = 0x9f;
      else if (first === 0xf0) low = 0x90;
      else if (first === 0xf4) high = 0x8f;
    }
    if (byte < low || byte > high) return 0;
  }
  return length;
}
