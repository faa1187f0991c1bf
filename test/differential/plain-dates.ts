// Days and months between two dates, counted one after another. In: dates as 2024-01-31. Out: exact counts.
// Shares no code with the engine: the calendar is that of the machine.
import { type Fraction, fraction } from "./fraction.ts";

const DAY = 86_400_000;

export function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY);
}

/** Whole months one after another, as long as they fit, and the days that are left. */
export function monthsAndDays(due: string, done: string): { readonly months: number; readonly days: number } {
  let months = 0;
  while (monthsLater(due, months + 1) <= done) months += 1;
  return { months, days: daysFrom(monthsLater(due, months), done) };
}

/** Months; what is left counts in 31sts, so that it never makes a whole. */
export function monthsFrom(due: string, done: string): Fraction {
  const { months, days } = monthsAndDays(due, done);
  return fraction(months * 31 + days, 31);
}

/** The day of the same number, or the last of a shorter month. */
export function monthsLater(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

export function daysLater(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
