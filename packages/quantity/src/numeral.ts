// The one place that knows decimal.js: numeral text ⇄ coefficient and exponent (coefficient × 10^exponent). It reads and prints; it never calculates,
// so no precision setting and no rounding mode of decimal.js can touch a value. What a numeral may look like is decided in parse.ts.

import { Decimal } from "decimal.js";

// WHY a clone: the settings of the shared constructor can be changed by anybody who imports decimal.js.
const Numeral = Decimal.clone({ defaults: true });

/** `coefficient × 10^exponent`; the coefficient has no trailing zeros, and zero is 0 × 10^0. */
export type DecimalParts = { readonly coefficient: bigint; readonly exponent: number };

/** Takes an ASCII numeral apart. INVARIANT (well formed): `text` was checked by parse.ts: digits, point, exponent within ±999, no groups. */
export function readNumeral(text: string): DecimalParts {
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

/** `coefficient ÷ 10^places` in plain notation: "-0.05", "1200". No trailing zeros after the point, never "-0". */
export function printNumeral(coefficient: bigint, places: number): string {
  if (places === 0) return coefficient.toString();
  return new Numeral(`${coefficient}e${-places}`).toFixed();
}
