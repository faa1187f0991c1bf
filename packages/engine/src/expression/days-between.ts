// In: two dates as 2022-11-30. Out: the whole days from the first to the second, as an exact figure. Not here: months, which never turn into days.
import { integer, multiply, type Rational } from "@biaochi/quantity";

/** unit  base unit of time (小时): a day is 24 of them */
export function daysBetween(first: string, second: string): Rational {
  return multiply(integer(dayNumber(second) - dayNumber(first)), integer(24n));
}

/** Days of the proleptic Gregorian calendar, by whole numbers only; only differences have a meaning. */
function dayNumber(iso: string): bigint {
  const [year = "0", month = "1", day = "1"] = iso.split("-");
  // WHY March first: then the leap day is the last of its year and every month before it has a fixed place.
  const shifted = (BigInt(month) + 9n) % 12n;
  const years = BigInt(year) - (shifted >= 10n ? 1n : 0n);
  return 365n * years + years / 4n - years / 100n + years / 400n + (shifted * 306n + 5n) / 10n + BigInt(day);
}
