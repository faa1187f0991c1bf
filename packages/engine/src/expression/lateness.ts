// In: a deadline and the date on which a thing was done. Out: how late it was, in whole months by day number and a part step, or in days.
// source   a month ends on the day of the same number, or on the last day of a shorter month (民法典 第二百零二条)
// Not here: what lateness costs. Months never turn into days: only the rest that is less than a month is counted in them.
import type { Bilingual } from "@biaochi/diagnostics";
import { add, divide, integer, type Rational, ZERO } from "@biaochi/quantity";
import { daysBetween } from "./days-between.ts";

/** Whole months and the days beyond them; both 0 where it was in time. */
export type Lateness = { readonly months: bigint; readonly days: bigint };

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
  if (done <= due) return { months: 0n, days: 0n };
  const [first, last] = [partsOf(due), partsOf(done)];
  const apart = (last.year - first.year) * 12n + last.month - first.month;
  const months = laterBy(due, apart) <= done ? apart : apart - 1n;
  const days = divide(daysBetween(laterBy(due, months), done), DAY);
  return { months, days: days?.numerator ?? 0n };
}

/** 3个月零5天, 2个月, 20天 */
export function latenessText({ months, days }: Lateness): Bilingual {
  const day = { zh: `${days}天`, en: `${days} ${days === 1n ? "day" : "days"}` };
  if (months === 0n) return day;
  const month = { zh: `${months}个月`, en: `${months} ${months === 1n ? "month" : "months"}` };
  return days === 0n ? month : { zh: `${month.zh}零${day.zh}`, en: `${month.en} and ${day.en}` };
}

/** So many months later: the day of the same number, or the last of a shorter month. */
function laterBy(iso: string, months: bigint): string {
  const { year, month, day } = partsOf(iso);
  const index = year * 12n + month - 1n + months;
  const last = daysIn(index / 12n, (index % 12n) + 1n);
  return `${padded(index / 12n, 4)}-${padded((index % 12n) + 1n, 2)}-${padded(day < last ? day : last, 2)}`;
}

function partsOf(iso: string): { readonly year: bigint; readonly month: bigint; readonly day: bigint } {
  const [year = 0n, month = 1n, day = 1n] = iso.split("-").map(BigInt);
  return { year, month, day };
}

function padded(value: bigint, width: number): string {
  return value.toString().padStart(width, "0");
}

const LONG_MONTHS: ReadonlySet<bigint> = new Set([1n, 3n, 5n, 7n, 8n, 10n, 12n]);

function daysIn(year: bigint, month: bigint): bigint {
  if (month === 2n) return (year % 4n === 0n && year % 100n !== 0n) || year % 400n === 0n ? 29n : 28n;
  return LONG_MONTHS.has(month) ? 31n : 30n;
}
