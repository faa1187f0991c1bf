// The one place that knows decimal.js: numeral text ⇄ coefficient and exponent (coefficient × 10^exponent). It reads and prints; it never calculates,
// so no precision setting and no rounding mode of decimal.js can touch a value. What a numeral may look like is decided in parse.ts.

import { Decimal } from "decimal.js";

// WHY a clone: the settings of the shared constructor can be changed by anybody who imports decimal.js.
const Numeral = Decimal.clone({ defaults: true });

/** `coefficient × 10^exponent`; the coefficient has no trailing zeros, and zero is 0 × 10^0. */
export type DecimalParts = { readonly coefficient: bigint; readonly exponent: number };

/** Takes an ASCII numeral apart. INVARIANT (well formed): `text` was checked by parse.ts: digits, point, exponent within ±999, no groups. */
export function readNumeral(text: string): DecimalParts {
  // WHY: rules and records hold thousands of short plain figures, whose digits need no object to be read.
  const plain = text.length <= SHORT ? PLAIN.exec(text) : null;
  if (plain !== null) return plainParts(plain[1] ?? "", plain[2] ?? "", plain[3] ?? "");
  const decimal = new Numeral(text);
  if (decimal.isZero()) return { coefficient: 0n, exponent: 0 };
  // The constructor keeps every digit it is given; `toExponential()` without an argument prints every digit it has.
  const printed = decimal.toExponential();
  const mark = printed.indexOf("e");
  const point = printed.indexOf(".");
  const fraction = point < 0 ? "" : printed.slice(point + 1, mark);
  const whole = printed.slice(0, point < 0 ? mark : point);
  return { coefficient: BigInt(whole + fraction), exponent: Number(printed.slice(mark + 1)) - fraction.length };
}

const SHORT = 20;
const PLAIN = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/;

function plainParts(sign: string, whole: string, fraction: string): DecimalParts {
  const digits = whole + fraction;
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end -= 1;
  if (end === 0) return { coefficient: 0n, exponent: 0 };
  const coefficient = BigInt(digits.slice(0, end));
  return { coefficient: sign === "-" ? -coefficient : coefficient, exponent: whole.length - end };
}

/** `coefficient ÷ 10^places` in plain notation: "-0.05", "1200". No trailing zeros after the point, never "-0". */
export function printNumeral(coefficient: bigint, places: number): string {
  if (places === 0) return coefficient.toString();
  if (places <= SHORT) return plainText(coefficient, places);
  return new Numeral(`${coefficient}e${-places}`).toFixed();
}

function plainText(coefficient: bigint, places: number): string {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(places + 1, "0");
  const point = digits.length - places;
  let end = digits.length;
  while (end > point && digits[end - 1] === "0") end -= 1;
  const sign = coefficient < 0n ? "-" : "";
  return end === point ? sign + digits.slice(0, point) : `${sign}${digits.slice(0, point)}.${digits.slice(point, end)}`;
}
