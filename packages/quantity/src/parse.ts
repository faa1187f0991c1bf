// Text of a decimal numeral in, exact rational out, or the named reason why not. Widths are folded by the closed table below (`foldNumeral`), never by
// NFKC. Not done here: units and fractions such as 1/3 (quantity.ts), Chinese numerals (the clause lexer).

import { readNumeral } from "./numeral.ts";
import type { Rational } from "./rational.ts";

// LIMIT: a numeral has at most 1,000 digits, leading and trailing zeros included.
export const MAXIMUM_DIGITS = 1000;
// LIMIT: the exponent of a numeral lies within ±999.
export const MAXIMUM_EXPONENT = 999;

/** Why a text is not a numeral we read. */
export type NumeralError =
  | { readonly kind: "not-a-number" }
  | { readonly kind: "bad-grouping" }
  | { readonly kind: "too-many-digits"; readonly digits: number; readonly limit: number }
  | { readonly kind: "exponent-out-of-range"; readonly limit: number };

export type ParsedDecimal =
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "error"; readonly error: NumeralError };

const NOT_A_NUMBER: ParsedDecimal = { kind: "error", error: { kind: "not-a-number" } };
const BAD_GROUPING: ParsedDecimal = { kind: "error", error: { kind: "bad-grouping" } };

/**
 * The exact value of a decimal numeral: `17`, `-0.4`, `1,234.56`, `1.5e-3`. ASCII only, no blanks: see `foldNumeral`.
 *
 * reports  not-a-number; bad-grouping (`1,00`, `1，234`: commas only in groups of three); too-many-digits; exponent-out-of-range
 */
export function parseDecimal(text: string): ParsedDecimal {
  const start = text[0] === "-" || text[0] === "+" ? 1 : 0;
  const groupedEnd = digitsEnd(text, start, true);
  const wholeEnd = groupedEnd > start && text[groupedEnd] === "，" && isDigit(text, groupedEnd + 1) ? -1 : groupedEnd;
  if (wholeEnd < 0) return BAD_GROUPING;
  if (wholeEnd === start) return NOT_A_NUMBER;
  let end = wholeEnd;
  let fractionDigits = 0;
  if (text[end] === "." && isDigit(text, end + 1)) {
    const fractionEnd = digitsEnd(text, end + 1, false);
    fractionDigits = fractionEnd - end - 1;
    end = fractionEnd;
  }
  const mantissaEnd = end;
  end = exponentEnd(text, mantissaEnd);
  if (end !== text.length) return NOT_A_NUMBER;

  const digits = countDigits(text, start, wholeEnd) + fractionDigits;
  if (digits > MAXIMUM_DIGITS) return { kind: "error", error: { kind: "too-many-digits", digits, limit: MAXIMUM_DIGITS } };
  const whole = text.slice(start, wholeEnd);
  if (whole.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return BAD_GROUPING;
  if (!exponentFits(text, mantissaEnd))
    return { kind: "error", error: { kind: "exponent-out-of-range", limit: MAXIMUM_EXPONENT } };

  const { coefficient, exponent } = readNumeral(whole.includes(",") ? text.replaceAll(",", "") : text);
  return { kind: "number", value: fromParts(coefficient, exponent) };
}

/**
 * Where the numeral that starts at `offset` ends, without sign; `offset` itself when there is none. Greedy, so that a wrong group (`1,00`) is
 * taken whole and `parseDecimal` can name it. `grouping: false` leaves commas alone, as inside `(10,200]`.
 */
export function numeralEnd(text: string, offset: number, options: { readonly grouping: boolean } = { grouping: true }): number {
  const wholeEnd = digitsEnd(text, offset, options.grouping);
  if (wholeEnd === offset) return offset;
  const fraction = text[wholeEnd] === "." && isDigit(text, wholeEnd + 1);
  return exponentEnd(text, fraction ? digitsEnd(text, wholeEnd + 1, false) : wholeEnd);
}

/**
 * Folds the widths an input method produces to ASCII: digits, point, percent, signs, slash; blanks to a space. Everything else stays, so a
 * full-width comma is still no thousands mark. The length never changes: offsets into the result are offsets into `text`.
 *
 * source   the closed table of the language: digits, point, percent; arithmetic; blank
 */
export function foldNumeral(text: string): string {
  return text.replace(FOLDABLE, (character) => FOLDED.get(character) ?? character);
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [String.fromCharCode(0xff10 + digit), String(digit)]),
  ["．", "."],
  ["％", "%"],
  ["＋", "+"],
  ["／", "/"],
  ...["\u2212", "\uff0d", "\u2013", "\u2014"].map((minus): [string, string] => [minus, "-"]),
  ...["\t", "\u00a0", "\u202f", "\u3000"].map((blank): [string, string] => [blank, " "]),
  ...Array.from({ length: 11 }, (_, index): [string, string] => [String.fromCharCode(0x2000 + index), " "]),
]);

const FOLDABLE = /[０-９．％＋／\u2212\uff0d\u2013\u2014\t\u00a0\u202f\u3000\u2000-\u200a]/g;

/** `coefficient × 10^exponent`, reduced without a general gcd: only twos and fives can cancel. */
function fromParts(coefficient: bigint, exponent: number): Rational {
  if (exponent >= 0) return { numerator: coefficient * 10n ** BigInt(exponent), denominator: 1n };
  let numerator = coefficient;
  let twos = -exponent;
  let fives = -exponent;
  // INVARIANT (reduced): the coefficient has no trailing zero, so it holds twos or fives but never both.
  while (twos > 0 && (numerator & 1n) === 0n) {
    const step = twos >= 32 && (numerator & 0xffffffffn) === 0n ? 32 : 1;
    numerator >>= BigInt(step);
    twos -= step;
  }
  while (fives > 0 && numerator % 5n === 0n) {
    const step = fives >= 16 && numerator % FIVE_TO_16 === 0n ? 16 : 1;
    numerator /= step === 16 ? FIVE_TO_16 : 5n;
    fives -= step;
  }
  return { numerator, denominator: (5n ** BigInt(fives)) << BigInt(twos) };
}

const FIVE_TO_16 = 5n ** 16n;

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

// WHY a loop and no regular expression: a greedy pattern over millions of digits can exhaust the matcher's stack.
function digitsEnd(text: string, start: number, grouping: boolean): number {
  let index = start;
  while (isDigit(text, index) || (grouping && index > start && text[index] === "," && isDigit(text, index + 1))) index += 1;
  return index;
}

function countDigits(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index += 1) if (isDigit(text, index)) count += 1;
  return count;
}

function exponentEnd(text: string, start: number): number {
  if (text[start] !== "e" && text[start] !== "E") return start;
  const digits = text[start + 1] === "-" || text[start + 1] === "+" ? start + 2 : start + 1;
  return isDigit(text, digits) ? digitsEnd(text, digits, false) : start;
}

function exponentFits(text: string, start: number): boolean {
  if (start === text.length) return true;
  let index = isDigit(text, start + 1) ? start + 1 : start + 2;
  while (text[index] === "0" && index < text.length - 1) index += 1;
  return text.length - index <= 3;
}
