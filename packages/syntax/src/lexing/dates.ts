// In: text at a digit. Out: a date (2017-12-31, 2017年12月31日, 2017年12月底), if one stands there.
// Not here: months and days as amounts of time (units), years of 年度 lines (numbers.ts).

import { foldNumeral } from "@biaochi/quantity";
import { passFiller } from "./filler.ts";
import type { LexerState } from "./state.ts";
import { lastToken, take } from "./state.ts";

const FULL = /([0-9０-９]{4})[-－–−]([0-9０-９]{1,2})[-－–−]([0-9０-９]{1,2})(?![0-9０-９])/y;
const WRITTEN = /([0-9０-９]{4})年([0-9０-９]{1,2})月(?:([0-9０-９]{1,2})日|(底))?/y;
const MONTH_END = /([0-9０-９]{1,2})月底/y;

/** Reads a date; false where none stands. */
export function readDate(state: LexerState): boolean {
  const full = matchAt(FULL, state);
  if (full !== undefined) return takeDay(state, full, 1, 2, 3);
  const written = matchAt(WRITTEN, state);
  if (written !== undefined) {
    if (written[4] !== undefined) return takeMonthEnd(state, written);
    if (written[3] !== undefined) return takeDay(state, written, 1, 2, 3);
    return takeMonth(state, written);
  }
  const monthEnd = matchAt(MONTH_END, state);
  if (monthEnd === undefined) return false;
  const [whole] = monthEnd;
  state.reporter.report("SYN-021", spanOf(state, whole), { written: whole, missing: "年" });
  takeDate(state, whole, undefined);
  return true;
}

function matchAt(pattern: RegExp, state: LexerState): RegExpExecArray | undefined {
  pattern.lastIndex = state.offset;
  return pattern.exec(state.text) ?? undefined;
}

function takeDay(state: LexerState, match: RegExpExecArray, ...groups: readonly [number, number, number]): boolean {
  const [year, month, day] = groups.map((group) => digits(match[group]));
  const iso = isoDate(year ?? 0, month ?? 0, day ?? 0);
  if (iso === undefined) reportNoDay(state, match[0], year ?? 0, month ?? 0);
  takeDate(state, match[0], iso);
  return true;
}

function takeMonthEnd(state: LexerState, match: RegExpExecArray): boolean {
  const [year, month] = [digits(match[1]), digits(match[2])];
  const iso = isoDate(year, month, daysIn(year, month));
  if (iso === undefined) reportNoDay(state, match[0], year, month);
  takeDate(state, match[0], iso);
  return true;
}

function reportNoDay(state: LexerState, written: string, year: number, month: number): void {
  const isMonth = month >= 1 && month <= 12;
  const days = isMonth ? daysIn(year, month) : 0;
  state.reporter.report("SYN-020", spanOf(state, written), {
    written,
    why: isMonth ? `${year}年${month}月有 ${days} 天` : "月份从 1 到 12",
    whyEn: isMonth ? `the month has ${days} days` : "months go from 1 to 12",
    example: isMonth ? `${year}年${month}月${days}日` : `${year}年12月31日`,
  });
}

function takeMonth(state: LexerState, match: RegExpExecArray): boolean {
  const [written] = match;
  const { reporter } = state;
  const at = spanOf(state, written);
  reporter.report("SYN-021", at, { written, missing: "日" }, [
    reporter.replace(at, `${written}底`, `改为 ${written}底`, `write ${written}底 (its last day)`),
    reporter.replace(at, `${written}1日`, `改为 ${written}1日`, `write ${written}1日 (its first day)`),
  ]);
  takeDate(state, written, undefined);
  return true;
}

const BEFORE = /(?:之前|以前|前)(?![\p{Script=Han}A-Za-z0-9０-９])/uy;

/** `≤ 2024年11月底前`: a day by which something is due; 前 says what ≤ says. */
function takeDate(state: LexerState, written: string, iso: string | undefined): void {
  const isBound = state.line.dates || lastToken(state)?.kind === "at-most-sign";
  take(state, "date", state.offset + written.length, { kind: "date", iso });
  BEFORE.lastIndex = state.offset;
  const before = isBound ? BEFORE.exec(state.text)?.[0] : undefined;
  if (before !== undefined) passFiller(state, state.offset + before.length, written);
}

function spanOf(state: LexerState, written: string): { readonly start: number; readonly end: number } {
  return { start: state.offset, end: state.offset + written.length };
}

function digits(text: string | undefined): number {
  return Number(foldNumeral(text ?? "0"));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Days of a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return LONG_MONTHS.has(month) ? 31 : 30;
}
