// In: a deadline and the date on which a thing was done. Out: how late it was, in whole months by day number and a part step, or in days.
// source   a month ends on the day of the same number, or on the last day of a shorter month (民法典 第二百零二条)
// Not here: what lateness costs. Months never turn into days: only the rest that is less than a month is counted in them.
import type { Bilingual } from "@biaochi/diagnostics";
import { add, divide, integer, type Rational, ZERO } from "@biaochi/quantity";
import { daysBetween } from "./days-between.ts";

/** Whole months and the days beyond them; both 0 where it was in time. */
export type Lateness = { readonly months: number; readonly days: number };

/** A rest of days is less than a month: as a part of one it is so many 31sts, so that it never makes a whole. */
const MOST_DAYS = integer(31n);
const DAY = integer(24n);

/** unit  base unit of months (月) */
export function monthsLate(done: string, due: string): Rational {
  const { months, days } = latenessOf(done, due);
  return add(integer(months), divide(integer(days), MOST_DAYS) ?? ZERO);
}

/** unit  base unit of time (小时): a day is 24 of them */
export function daysLate(done: string, due: string): Rational {
  return done <= due ? ZERO : daysBetween(due, done);
}

/** How late `done` is against `due`, both as 2022-11-30. */
export function latenessOf(done: string, due: string): Lateness {
  if (done <= due) return { months: 0, days: 0 };
  const [first, last] = [partsOf(due), partsOf(done)];
  const apart = (last.year - first.year) * 12 + last.month - first.month;
  const months = laterBy(due, apart) <= done ? apart : apart - 1;
  return { months, days: wholeDays(laterBy(due, months), done) };
}

/** 3个月零5天, 2个月, 20天 */
export function latenessText({ months, days }: Lateness): Bilingual {
  const day = { zh: `${days}天`, en: `${days} ${days === 1 ? "day" : "days"}` };
  if (months === 0) return day;
  const month = { zh: `${months}个月`, en: `${months} ${months === 1 ? "month" : "months"}` };
  return days === 0 ? month : { zh: `${month.zh}零${day.zh}`, en: `${month.en} and ${day.en}` };
}

/** So many months later: the day of the same number, or the last of a shorter month. */
function laterBy(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const index = year * 12 + month - 1 + months;
  const years = Math.floor(index / 12);
  const number = (index % 12) + 1;
  return `${padded(years, 4)}-${padded(number, 2)}-${padded(Math.min(day, daysIn(years, number)), 2)}`;
}

function wholeDays(first: string, last: string): number {
  const days = divide(daysBetween(first, last), DAY) ?? ZERO;
  return Number(days.numerator);
}

function partsOf(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = iso.split("-").map((part) => Number.parseInt(part, 10));
  return { year, month, day };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return LONG_MONTHS.has(month) ? 31 : 30;
}
