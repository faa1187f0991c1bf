// In: text at a digit. Out: a figure with its unit, a date, a year, or a version number.
// Not here: Chinese numerals (clause-words.ts), signs before a figure (the grammar).

import {
  divide,
  foldNumeral,
  longestUnitAt,
  MAXIMUM_UNIT_NAME,
  multiply,
  numeralEnd,
  PREFIX_ROWS,
  parseDecimal,
  type Rational,
  UNIT_ROWS,
  type Unit,
} from "@biaochi/quantity";
import { idContinueLength, isBlank, isDigit, isLatinLetter } from "../characters.ts";
import type { QuantityValue } from "../tokens.ts";
import { matchClauseWord } from "./clause-match.ts";
import { readDate } from "./dates.ts";
import { blockOf, type FoundUnit, isInBracket, type LexerState, lastToken, skipBlanks, take } from "./state.ts";

/** Reads what begins with a digit. */
export function readNumber(state: LexerState): void {
  const { line } = state;
  if (line.next === "year" && readYear(state)) return;
  if (lastToken(state)?.kind === "same-as" && readSampleYear(state)) return;
  if (line.next === "version" && readVersion(state)) return;
  if (!readDate(state)) {
    const figure = readFigure(state, state.offset, !isInBracket(state));
    take(state, "quantity", figure.end, figure.value);
  }
  if (blockOf(state) === "entries") state.line.next = "year";
}

const YEAR = /[0-9０-９]{4}(?![0-9０-９.．/／])(?:[ \t\u3000]*年(?![0-9０-９]{1,2}月))?/y;

/** A year, with or without 年; 起 or 至 may follow without a blank. */
function readYear(state: LexerState): boolean {
  YEAR.lastIndex = state.offset;
  const match = YEAR.exec(state.text);
  if (match === null) return false;
  const year = Number(foldNumeral(match[0].slice(0, 4)));
  take(state, "year-number", state.offset + match[0].length, { kind: "year", year });
  const behind = state.text[state.offset];
  if (behind === "起") {
    take(state, "onwards", state.offset + 1);
  } else if (behind === "至") {
    take(state, "to", state.offset + 1);
    state.line.next = "year";
  }
  return true;
}

const SAMPLE_YEAR = /[0-9０-９]{4}(?:[ \t\u3000]*年)?(?=[ \t\u3000]*[.．])/y;

/** 同 2017.名: the year of the rules whose sample it is. */
function readSampleYear(state: LexerState): boolean {
  SAMPLE_YEAR.lastIndex = state.offset;
  const match = SAMPLE_YEAR.exec(state.text);
  if (match === null) return false;
  const year = Number(foldNumeral(match[0].slice(0, 4)));
  take(state, "year-number", state.offset + match[0].length, { kind: "year", year });
  return true;
}

const VERSION = /[0-9０-９]+(?:[.．][0-9０-９]+)*/y;

function readVersion(state: LexerState): boolean {
  VERSION.lastIndex = state.offset;
  const match = VERSION.exec(state.text);
  if (match === null) return false;
  take(state, "version-number", state.offset + match[0].length, { kind: "text", text: foldNumeral(match[0]) });
  return true;
}

/** A figure and the offset behind it. */
export type Figure = { readonly value: QuantityValue; readonly end: number };

/** Reads numeral, fraction and unit from `start` on, reporting what is wrong with them. */
export function readFigure(state: LexerState, start: number, grouping: boolean): Figure {
  const first = readNumeral(state, start, grouping);
  let { value, end } = first;
  if (isStroke(state.text.charCodeAt(end)) && isDigit(state.text.charCodeAt(end + 1))) {
    const below = readNumeral(state, end + 1, grouping);
    if (value !== undefined && below.value !== undefined) {
      const ratio = divide(value, below.value);
      if (ratio === undefined) {
        state.reporter.report("SYN-019", { start, end: below.end }, { written: state.text.slice(start, below.end) });
      }
      value = ratio;
    } else {
      value = undefined;
    }
    end = below.end;
  }
  const found = readUnit(state, end);
  const stop = found?.end ?? end;
  if (!/[。，]/.test(state.text.slice(start, stop))) noteWidth(state, start, stop);
  const written = state.text.slice(start, stop);
  const known = state.figures.get(written);
  if (known !== undefined) return { value: known, end: stop };
  const figure = quantityOf(value, found?.unit);
  state.figures.set(written, figure);
  return { value: figure, end: stop };
}

/** The value of a token that holds a figure. */
export function quantityOf(numeral: Rational | undefined, unit: Unit | undefined): QuantityValue {
  const value = numeral === undefined || unit === undefined ? numeral : multiply(numeral, unit.factor);
  return { kind: "quantity", value, numeral, unit };
}

type Numeral = { readonly value: Rational | undefined; readonly end: number };

function readNumeral(state: LexerState, start: number, grouping: boolean): Numeral {
  const { text, reporter } = state;
  const end = figureEnd(text, start, grouping);
  const folded = foldedSlice(text, start, end);
  const point = folded.includes(".") ? undefined : fullStopEnd(text, end);
  if (point !== undefined) {
    const written = text.slice(start, point);
    const right = foldNumeral(written).replace("。", ".");
    const at = { start, end: point };
    reporter.report("SYN-014", at, { written, right }, [reporter.replace(at, right, `改为 ${right}`, `write ${right}`)]);
    return { value: decimal(state, right, at), end: point };
  }
  const grouped = grouping ? wideGroupsEnd(text, start, end) : undefined;
  if (grouped !== undefined) {
    const written = text.slice(start, grouped);
    const right = foldNumeral(written).replaceAll("，", ",");
    const at = { start, end: grouped };
    reporter.report("SYN-015", at, { written, right }, [reporter.replace(at, right, `改为 ${right}`, `write ${right}`)]);
    return { value: decimal(state, right, at), end: grouped };
  }
  return { value: decimal(state, folded, { start, end }), end };
}

/** The value of a numeral in half width, each read once a file. */
function decimal(state: LexerState, folded: string, at: { readonly start: number; readonly end: number }): Rational | undefined {
  const known = state.numerals.get(folded);
  if (known !== undefined) return known;
  const parsed = parseDecimal(folded);
  if (parsed.kind === "number") {
    state.numerals.set(folded, parsed.value);
    return parsed.value;
  }
  const { error } = parsed;
  const written = state.text.slice(at.start, at.end);
  switch (error.kind) {
    case "too-many-digits":
      state.reporter.report("SYN-017", at, { digits: String(error.digits), limit: String(error.limit) });
      return undefined;
    case "exponent-out-of-range":
      state.reporter.report("SYN-018", at, { written, limit: String(error.limit) });
      return undefined;
    case "bad-grouping":
      // WHY no repair: a digit may be missing, or the comma may stand for a point; nobody but the author knows.
      state.reporter.report("SYN-016", at, { written });
      return undefined;
    case "not-a-number":
      state.reporter.report("SYN-008", at, { written });
      return undefined;
  }
}

const WIDE = /[０-９．％]/;
const WIDE_FIGURE = /[0-9０-９.．,eE+-]*/y;

function figureEnd(text: string, start: number, grouping: boolean): number {
  if (text.charCodeAt(start) < 0x80) {
    const end = numeralEnd(text, start, { grouping });
    const next = text.charCodeAt(end);
    const mayGoOn = next === 0x2e || next === 0xff0e || (grouping && next === 0x2c);
    if (!isDigit(next) && !(mayGoOn && isDigit(text.charCodeAt(end + 1)))) return end;
  }
  WIDE_FIGURE.lastIndex = start;
  const run = WIDE_FIGURE.exec(text)?.[0] ?? "";
  return start + numeralEnd(foldNumeral(run), 0, { grouping });
}

function foldedSlice(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return WIDE.test(slice) ? foldNumeral(slice) : slice;
}

/** `3。5`: the offset behind the digits after a full stop that stands for a point. */
function fullStopEnd(text: string, end: number): number | undefined {
  if (text[end] !== "。" || !isDigit(text.charCodeAt(end + 1))) return undefined;
  let stop = end + 1;
  while (isDigit(text.charCodeAt(stop))) stop += 1;
  return stop;
}

const WIDE_GROUPS = /(?:，[0-9０-９]{3}(?![0-9０-９]))+(?:[.．][0-9０-９]+)?/y;

/** `1，234`: the offset behind groups of three digits after full-width commas. */
function wideGroupsEnd(text: string, start: number, end: number): number | undefined {
  if (text[end] !== "，" || end - start > 3) return undefined;
  WIDE_GROUPS.lastIndex = end;
  const match = WIDE_GROUPS.exec(text);
  return match === null ? undefined : end + match[0].length;
}

function isStroke(code: number): boolean {
  return code === 0x2f || code === 0xff0f;
}

type UnitBehind = { readonly unit: Unit; readonly end: number };

/** The unit behind a number, longest first; with a blank between only where it is a whole word. */
export function readUnit(state: LexerState, offset: number): UnitBehind | undefined {
  const { text, units, line } = state;
  const behind = skipBlanks(text, offset);
  // In 给定 and 事项 no 起 (onwards) can stand behind a figure: 投诉 1起.
  const block = blockOf(state);
  const counting = lastToken(state)?.kind === "per-counted" || block === "given" || block === "events";
  const found = unitAt(state, behind, counting);
  if (found === undefined) return undefined;
  const end = behind + found.length;
  if (line.mode === "clause") {
    const word = matchClauseWord(text, behind, state);
    if (word !== undefined && word.end > end) return undefined;
    if (behind > offset && idContinueLength(text, end) > 0 && matchClauseWord(text, end, state) === undefined) return undefined;
    return { unit: found.unit, end };
  }
  if (behind > offset && !endsWord(text, end)) return undefined;
  const stroke = text.charCodeAt(end);
  if (!isStroke(stroke)) return { unit: found.unit, end };
  // 3万元/人 is one unit; in 3万元/人数 the stroke divides by a field.
  const compound = longestUnitAt(text, behind, units, { counting, compound: true });
  if (compound === undefined || compound.length === found.length || !endsWord(text, behind + compound.length)) {
    return { unit: found.unit, end };
  }
  return { unit: compound.unit, end: behind + compound.length };
}

/** The longest unit at an offset. What can be a unit's name is cut out first and each such piece looked up once. */
export function unitAt(state: LexerState, offset: number, counting: boolean): FoundUnit | undefined {
  const { text, units, foundUnits } = state;
  let end = offset;
  const stop = Math.min(text.length, offset + MAXIMUM_UNIT_NAME);
  while (end < stop && isUnitLetter(text.charCodeAt(end), units)) end += 1;
  if (end === offset) return undefined;
  const piece = text.slice(offset, end);
  const key = counting ? `+${piece}` : piece;
  const known = foundUnits.get(key);
  if (known !== undefined || foundUnits.has(key)) return known;
  const found = longestUnitAt(text, offset, units, { counting });
  // INVARIANT (whole piece): what follows the piece cannot change what stands in it, unless the piece was cut off by its greatest length.
  if (end < stop) foundUnits.set(key, found);
  return found;
}

const UNIT_LETTERS: ReadonlySet<number> = new Set(
  [...UNIT_ROWS, ...PREFIX_ROWS].flatMap((row) => [...row.name].map((letter) => letter.charCodeAt(0))),
);

function isUnitLetter(code: number, units: LexerState["units"]): boolean {
  if (UNIT_LETTERS.has(code) || isLatinLetter(code) || isDigit(code)) return true;
  if (code === 0xff05 || code === 0x2d || code === 0x5f || (code >= 0xc0 && code < 0x250)) return true;
  return units !== undefined && code > 0x250;
}

function endsWord(text: string, end: number): boolean {
  const sign = text.charCodeAt(end - 1);
  return (
    sign === 0x25 || sign === 0xff05 || sign === 0x2030 || isBlank(text.charCodeAt(end)) || idContinueLength(text, end) === 0
  );
}

function noteWidth(state: LexerState, start: number, end: number): void {
  const written = state.text.slice(start, end);
  if (!WIDE.test(written)) return;
  const right = foldNumeral(written);
  const { reporter } = state;
  reporter.report("SYN-013", { start, end }, { written, right }, [
    reporter.replace({ start, end }, right, `改为半角 ${right}`, `write ${right}`),
  ]);
}
