// In: a number cell that is shown as a date. Out: the date, by whole numbers only.
// source   ECMA-376 part 1, 18.17.4: day 1 of the 1900 system is 1900-01-01, and its day 60 a 29 February that never was; day 0 of the 1904 system
//          is 1904-01-01

/** The day as 2017-12-31, and whether a time of the day stood behind it; undefined where the number lies outside the calendar of spreadsheets. */
export type SerialDate = { readonly iso: string; readonly hasTime: boolean };

const LAST_DAY = 2_958_465;
const MISSING_LEAP_DAY = 60;
const DAYS_BEFORE_1904 = 1_462;
const MILLISECONDS = 86_400_000;

/** The date of a serial number. */
export function serialDate(decimal: string, since1904: boolean): SerialDate | undefined {
  const [whole = "", fraction = ""] = decimal.split(".");
  if (!/^\d{1,7}$/.test(whole)) return undefined;
  const serial = Number.parseInt(whole, 10) + (since1904 ? DAYS_BEFORE_1904 : 0);
  if (serial < 1 || serial > LAST_DAY) return undefined;
  const days = serial < MISSING_LEAP_DAY ? serial + 1 : serial;
  // WHY Date: whole days only, far inside of what it counts exactly.
  const iso = new Date(Date.UTC(1899, 11, 30) + days * MILLISECONDS).toISOString().slice(0, 10);
  return { iso: serial === MISSING_LEAP_DAY ? "1900-02-28" : iso, hasTime: /[1-9]/.test(fraction) };
}
