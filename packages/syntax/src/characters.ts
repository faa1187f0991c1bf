// In: UTF-16 units and code points. Out: what kind of character it is by the closed table of widths, and names folded for comparing.
// Not here: NFKC (it would change quoted law); reading words and numbers (the lexer).

/** What a sign means, whatever its width. */
export type SignKind =
  | "left-brace"
  | "right-brace"
  | "left-paren"
  | "right-paren"
  | "comma"
  | "semicolon"
  | "colon"
  | "full-stop"
  | "dot"
  | "bar"
  | "plus"
  | "minus"
  | "times"
  | "divide"
  | "equals"
  | "not-equal"
  | "at-most-sign"
  | "at-least-sign"
  | "less-sign"
  | "greater-sign"
  | "range-mark"
  | "percent-sign"
  | "per-mille-sign";

const SIGN_TABLE: Readonly<Record<SignKind, string>> = {
  "left-brace": "{｛",
  "right-brace": "}｝",
  "left-paren": "（(",
  "right-paren": "）)",
  comma: "，,、",
  semicolon: "；;",
  colon: "：:",
  "full-stop": "。",
  dot: ".．",
  bar: "｜|",
  plus: "+＋",
  minus: "−-－–—",
  times: "×*＊",
  divide: "÷/／",
  equals: "=＝",
  "not-equal": "≠",
  "at-most-sign": "≤≦",
  "at-least-sign": "≥≧",
  "less-sign": "<＜",
  "greater-sign": ">＞",
  "range-mark": "～~〜∼",
  "percent-sign": "%％",
  "per-mille-sign": "‰",
};

const SIGNS: ReadonlyMap<number, SignKind> = new Map(
  (Object.entries(SIGN_TABLE) as [SignKind, string][]).flatMap(([kind, characters]) =>
    [...characters].map((character): [number, SignKind] => [character.charCodeAt(0), kind]),
  ),
);

/** The sign that a UTF-16 unit is, whatever its width; undefined for anything else. */
export function signAt(code: number): SignKind | undefined {
  return SIGNS.get(code);
}

/** Each sign with the characters accepted for it, the printed one first. */
export const SIGN_CHARACTERS: Readonly<Record<SignKind, string>> = SIGN_TABLE;

/** Space, tab, U+3000, U+00A0, U+2000–200A, U+202F. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
  );
}

/** LF, CR, and the line ends that are reported: U+2028, U+2029, U+0085. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85;
}

/** Characters that nobody sees: zero width, bidirectional marks, controls. Each is reported; the lexer reads on as if it were not there. */
export function isInvisible(code: number): boolean {
  return isZeroWidth(code) || isDirectionMark(code) || isControl(code);
}

/** U+200B, 200C, 200D, 2060–2064, and U+FEFF behind the start of the file. */
export function isZeroWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
}

/** Marks that change the direction in which text is shown. */
export function isDirectionMark(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    code === 0x61c ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2065 && code <= 0x206f)
  );
}

/** Control characters other than tab and line ends. */
export function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code >= 0x7f && code <= 0x9f && code !== 0x85;
}

/** 0–9 in either width. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A–Z and a–z, half width. */
export function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const ID_START = /^[\p{ID_Start}_]$/u;
const ID_CONTINUE = /^[\p{ID_Continue}·]$/u;

/** The length in UTF-16 units of the character that may begin a name at `offset`; 0 where none does. */
export function idStartLength(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if ((code >= 0x4e00 && code <= 0x9fff) || isLatinLetter(code) || code === 0x5f) return 1;
  if (!(code >= 0x80)) return 0;
  return matchLength(text, offset, ID_START);
}

/** The length in UTF-16 units of the character that may go on a name at `offset`; 0 where none does. `·` may. */
export function idContinueLength(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if ((code >= 0x4e00 && code <= 0x9fff) || isLatinLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f) return 1;
  if (!(code >= 0x80)) return 0;
  return matchLength(text, offset, ID_CONTINUE);
}

function matchLength(text: string, offset: number, pattern: RegExp): number {
  const point = text.codePointAt(offset);
  if (point === undefined) return 0;
  const character = String.fromCodePoint(point);
  return pattern.test(character) ? character.length : 0;
}

const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9_]*$/;
const FOLDABLE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const HIDDEN = /[\u200b-\u200f\u2060-\u206f\u202a-\u202e\u061c\ufeff]/g;

/** A name as it is compared: NFC, Latin letters and digits in half width, without invisible characters. Nothing else is folded. */
export function foldName(written: string): string {
  if (PLAIN.test(written)) return written;
  return written
    .replace(HIDDEN, "")
    .normalize("NFC")
    .replace(FOLDABLE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
