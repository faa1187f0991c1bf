// In: the digits of a number cell as the sheet's XML has them. Out: the decimal that people see in the cell. No binary float anywhere.
// source   ECMA-376 part 1, 18.3.1.96 (v); Excel's specifications: 15 significant digits are what a cell takes and shows

/**
 * A stored number as a decimal. `isCut`: more digits were written than a spreadsheet can have, so some were lost.
 *
 * rounds   a binary float is written with up to 17 significant digits, of which a spreadsheet takes and shows 15: what has more is rounded to 15,
 *          half away from zero, on the digits as written: 0.10000000000000001 is 0.1, 0.28999999999999998 is 0.29, 0.33333333333333331 is
 *          0.333333333333333. Up to 15 digits stay as they are.
 */
export type ExactNumber = { readonly text: string; readonly isCut: boolean };

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
const SHOWN_DIGITS = 15;
const FLOAT_DIGITS = 17;
// LIMIT: a binary float lies between 10 to the power of −324 and of 309.
const LARGEST_POWER = 330;

/** The decimal of a stored number; undefined where the text is no number of a sheet. */
export function exactNumber(stored: string): ExactNumber | undefined {
  const match = stored.length > 400 ? null : NUMBER.exec(stored.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole + fraction === "") return undefined;
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return { text: "0", isCut: false };
  const power = Number.parseInt(exponent, 10) - fraction.length;
  if (Math.abs(power) > LARGEST_POWER) return undefined;
  const rounded = toShown(digits, power);
  return {
    text: (sign === "-" ? "-" : "") + plainDecimal(rounded.digits, rounded.power),
    isCut: significant(digits) > FLOAT_DIGITS,
  };
}

function significant(digits: string): number {
  return digits.replace(/0+$/, "").length;
}

function toShown(digits: string, power: number): { readonly digits: string; readonly power: number } {
  const beyond = digits.length - SHOWN_DIGITS;
  if (beyond <= 0) return { digits, power };
  const kept = BigInt(digits.slice(0, SHOWN_DIGITS));
  const up = digits.charCodeAt(SHOWN_DIGITS) >= 0x35 ? 1n : 0n;
  return { digits: String(kept + up), power: power + beyond };
}

/** Digits × 10^power without an exponent, without noughts behind the point. */
function plainDecimal(digits: string, power: number): string {
  if (power >= 0) return digits + "0".repeat(power);
  const padded = digits.padStart(1 - power, "0");
  const fraction = padded.slice(power).replace(/0+$/, "");
  return padded.slice(0, power) + (fraction === "" ? "" : `.${fraction}`);
}

/** The same decimal times 100, as a percent format shows it. */
export function timesHundred(decimal: string): string {
  const { sign, whole, fraction } = partsOf(decimal);
  const moved = `${whole}${fraction.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(2);
  return sign + moved + (rest === "" ? "" : `.${rest}`);
}

/** The decimal with so many places behind the point, half away from zero, as a cell shows it. */
export function withPlaces(decimal: string, places: number): string {
  const { sign, whole, fraction } = partsOf(decimal);
  if (fraction.length <= places) return decimal;
  const kept = BigInt(whole + fraction.slice(0, places));
  const up = fraction.charCodeAt(places) >= 0x35 ? 1n : 0n;
  const text = plainDecimal(String(kept + up), -places);
  return text === "0" ? text : sign + text;
}

function partsOf(decimal: string): { readonly sign: string; readonly whole: string; readonly fraction: string } {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = decimal.slice(sign.length).split(".");
  return { sign, whole, fraction };
}
