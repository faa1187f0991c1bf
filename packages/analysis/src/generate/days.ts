// In: a date as 2022-11-30 and how many days or months. Out: the date so much later. Whole numbers of milliseconds, far below 2^53, decide no score.

const DAY = 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31);

/** The date so many days later; undefined outside the years 1970 to 9999. */
export function daysAfter(iso: string, count: bigint): string | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`) + Number(count) * DAY;
  return time >= 0 && time <= LAST_DAY ? new Date(time).toISOString().slice(0, 10) : undefined;
}

/** The same day so many months later; undefined where that month has no such day. */
export function monthsAfter(iso: string, count: bigint): string | undefined {
  const [year = "0", month = "1", day = "1"] = iso.split("-");
  const months = BigInt(year) * 12n + BigInt(month) - 1n + count;
  const shown = `${String(months / 12n).padStart(4, "0")}-${String((months % 12n) + 1n).padStart(2, "0")}-${day}`;
  return daysAfter(shown, 0n) === shown ? shown : undefined;
}
