// Exact rational in, text out: decimals for people and machine output, fractions where nothing may be lost. Whatever could lose a digit says
// `Rounded` in its name or gives `undefined`. Minus is ASCII "-" and "-0" never appears. Units are added in quantity.ts.

import { printNumeral } from "./numeral.ts";
import { parseDecimal } from "./parse.ts";
import { divide, type Rational, rational } from "./rational.ts";
import { type RoundingMode, roundToPlaces } from "./rounding.ts";

/** The shortest exact decimal ("97.39", "4", "-0.05"); `undefined` when it does not end (1/3). */
export function toDecimalString(value: Rational): string | undefined {
  const places = decimalPlaces(value);
  return places === undefined ? undefined : printAt(value, places);
}

/** `value` rounded to `places`, trailing zeros dropped: 97.3900 prints "97.39", 4.00 prints "4". */
export function toDecimalRounded(value: Rational, places: number, mode: RoundingMode): string {
  return printAt(roundToPlaces(value, places, mode), Math.max(places, 0));
}

/** `value` rounded to `places`, trailing zeros kept: 4 prints "4.00". */
export function toFixedRounded(value: Rational, places: number, mode: RoundingMode): string {
  const printed = toDecimalRounded(value, places, mode);
  if (places <= 0) return printed;
  const point = printed.indexOf(".");
  return point < 0 ? `${printed}.${"0".repeat(places)}` : printed.padEnd(point + 1 + places, "0");
}

/** The reduced fraction "25249/26305"; a whole number as "4". */
export function toFractionString(value: Rational): string {
  return value.denominator === 1n ? value.numerator.toString() : `${value.numerator}/${value.denominator}`;
}

/** Reads "a/b" and decimals, ASCII, without blanks; `undefined` for anything else and for a zero divisor. */
export function fromFractionString(text: string): Rational | undefined {
  // WHY: rule sets hold thousands of plain whole numbers and fractions; these need no reading of decimals.
  const plain = text.length <= SHORT ? /^(-?[0-9]+)(?:\/([1-9][0-9]*))?$/.exec(text) : null;
  if (plain?.[1] !== undefined) return rational(BigInt(plain[1]), plain[2] === undefined ? 1n : BigInt(plain[2]));
  const slash = text.indexOf("/");
  const dividend = parseDecimal(slash < 0 ? text : text.slice(0, slash));
  if (dividend.kind === "error") return undefined;
  if (slash < 0) return dividend.value;
  const divisorText = text.slice(slash + 1);
  if (divisorText.startsWith("-") || divisorText.startsWith("+")) return undefined;
  const divisor = parseDecimal(divisorText);
  return divisor.kind === "error" ? undefined : divide(dividend.value, divisor.value);
}

const SHORT = 20;

/** How many decimal places `value` needs to be written exactly; `undefined` when no number of them is enough. */
export function decimalPlaces(value: Rational): number | undefined {
  let rest = value.denominator;
  if (rest === 1n) return 0;
  let twos = 0;
  while ((rest & 0xffffffffn) === 0n) {
    rest >>= 32n;
    twos += 32;
  }
  while ((rest & 1n) === 0n) {
    rest >>= 1n;
    twos += 1;
  }
  let fives = 0;
  while (rest % FIVE_TO_16 === 0n) {
    rest /= FIVE_TO_16;
    fives += 16;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

const FIVE_TO_16 = 5n ** 16n;

/** INVARIANT (enough places): 10^places is a multiple of the denominator. */
function printAt(value: Rational, places: number): string {
  if (value.denominator === 1n) return value.numerator.toString();
  return printNumeral((value.numerator * 10n ** BigInt(places)) / value.denominator, places);
}
