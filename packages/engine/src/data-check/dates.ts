// In: the text of a cell that holds a date, and the year that dates what is said without one. Out: the day, or what it lacks.
// Not here: 前 behind a date (../rows/target-value.ts), and reporting (values.ts).
import { foldNumeral } from "@biaochi/quantity";

/** A day; `assumed`: its year was not written, of the end of a month or of a day. Else what is not written, that there is no such day, or that the text is no date. */
export type ReadDay =
  | { readonly kind: "day"; readonly iso: string; readonly assumed: "end" | "day" | undefined }
  | { readonly kind: "no-year" | "no-day" | "no-such-day" | "no-date" };

const WITHOUT_YEAR = /^(?:([0-9]{1,2})月\s*(?:([0-9]{1,2})日|(底))|(年底))$/u;
const YEAR_END = /^([0-9]{4})年\s*(?:年底|底)$/u;
const WITHOUT_DAY = /^(?:(?:[0-9]{4}年\s*)?[0-9]{1,2}月|[0-9]{4}[-/][0-9]{1,2})$/u;

/** Reads a date; also 2024年底, and 7月底, 7月31日 and 年底 of `year`. */
export function readDay(text: string, year: number | undefined): ReadDay {
  if (text.length > LONGEST) return { kind: "no-date" };
  const written = foldNumeral(text).trim();
  if (WITHOUT_DAY.test(written)) return { kind: "no-day" };
  const [, ofYearEnd] = YEAR_END.exec(written) ?? [];
  const partial = WITHOUT_YEAR.exec(written);
  if (partial !== null && year === undefined) return { kind: "no-year" };
  const own = partial?.[4] === undefined ? written : "12月底";
  const full = ofYearEnd !== undefined ? `${ofYearEnd}年12月底` : partial === null ? written : `${year}年${own}`;
  const iso = readDate(full);
  if (iso === undefined) return { kind: partial === null ? "no-date" : "no-such-day" };
  return { kind: "day", iso, assumed: partial === null ? undefined : partial[2] === undefined ? "end" : "day" };
}

// LIMIT: a date has 40 characters at most.
const LONGEST = 40;

const DATE =
  /^([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|\/([0-9]{1,2})\/([0-9]{1,2})|\.([0-9]{1,2})\.([0-9]{1,2})|年\s*([0-9]{1,2})月\s*(?:([0-9]{1,2})日|底)|([0-9]{2})([0-9]{2}))(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/;

/** A date as `2017-12-31`; also 2017/12/31, 2017.12.31, 20171231, 2017年12月31日, 2017年12月底, and midnight behind any of them. */
function readDate(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const match = DATE.exec(foldNumeral(text).trim());
  if (match === null) return undefined;
  const [, year = "", ...rest] = match;
  const [month = "", day] = rest.filter((part) => part !== undefined);
  const months = Number.parseInt(month, 10);
  const years = Number.parseInt(year, 10);
  if (months < 1 || months > 12 || years < 1) return undefined;
  const last = daysOfMonth(years, months);
  const days = day === undefined ? last : Number.parseInt(day, 10);
  if (days < 1 || days > last) return undefined;
  return `${year}-${String(months).padStart(2, "0")}-${String(days).padStart(2, "0")}`;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Excel's days since 1900, as a date. */
export function dateOfSerial(serial: string): string {
  const day = 24 * 60 * 60 * 1000;
  return new Date(Date.UTC(1899, 11, 30) + Number.parseInt(serial, 10) * day).toISOString().slice(0, 10);
}
