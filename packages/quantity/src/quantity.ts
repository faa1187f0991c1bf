// Quantities (带单位的数): an exact value in base units and the unit as it was written; text of a data cell in, text for people out. Arithmetic on
// values is rational.ts, on units unit.ts; whether two quantities may meet is decided by the model.

import { toDecimalRounded, toDecimalString, toFractionString } from "./format.ts";
import { foldNumeral, type NumeralError, numeralEnd, parseDecimal } from "./parse.ts";
import { divide, multiply, type Rational, rational } from "./rational.ts";
import type { RoundingMode } from "./rounding.ts";
import { isRate, type Unit } from "./unit.ts";
import { type DeclaredUnits, findUnit } from "./units.ts";

/**
 * A number with its unit.
 *
 * unit     `value` in base units (元, not 万元; 0.05, not 5 for 5%); `unit` as written, `undefined` for a bare number
 * rounds   never
 */
export type Quantity = { readonly value: Rational; readonly unit: Unit | undefined };

/** The quantity written `numeral unit`: 17 and 万元 give 170,000 in 万元. */
export function quantity(numeral: Rational, unit?: Unit): Quantity {
  return { value: unit === undefined ? numeral : multiply(numeral, unit.factor), unit };
}

/** The numeral to write before `unit`. INVARIANT (same dimension): `unit` measures what the quantity measures; the caller has checked it. */
export function inUnit(of: Quantity, unit: Unit | undefined): Rational {
  return unit === undefined ? of.value : multiply(of.value, rational(unit.factor.denominator, unit.factor.numerator));
}

/** How to print a quantity. `minus` is the true minus of rule files unless "-" is asked for; `mode` is 四舍五入, `language` "zh" when not given. */
export type QuantityFormat = {
  readonly unit?: Unit;
  readonly places?: number;
  readonly mode?: RoundingMode;
  readonly minus?: "−" | "-";
  readonly language?: "zh" | "en";
};

/**
 * The quantity as people write it: "455.84万元", "13.38%", "−5万元".
 *
 * rounds   only to `places`, when given; otherwise exact, as a fraction ("100/3%") where the decimal does not end
 */
export function formatQuantity(of: Quantity, format: QuantityFormat = {}): string {
  const unit = format.unit ?? of.unit;
  const numeral = inUnit(of, unit);
  const printed =
    format.places === undefined
      ? (toDecimalString(numeral) ?? toFractionString(numeral))
      : toDecimalRounded(numeral, format.places, format.mode ?? "half-up");
  const signed = printed.startsWith("-") ? (format.minus ?? "−") + printed.slice(1) : printed;
  return signed + unitText(unit, format.language ?? "zh");
}

/** English words stand off from the number ("24 people", "5 km"); %, pp and pts do not. */
function unitText(unit: Unit | undefined, language: "zh" | "en"): string {
  if (unit === undefined) return "";
  if (language === "zh" || unit.english === undefined) return unit.name;
  const glued = (isRate(unit) || unit.group === "points") && unit.english.length <= 3;
  return glued ? unit.english : ` ${unit.english}`;
}

/** Why a text is not a quantity. */
export type QuantityError =
  | NumeralError
  | { readonly kind: "empty" }
  | { readonly kind: "zero-denominator" }
  | { readonly kind: "unknown-unit"; readonly unit: string };

/** `numeral` is the number as written, before the unit's factor. */
export type ParsedQuantity =
  | { readonly kind: "quantity"; readonly quantity: Quantity; readonly numeral: Rational }
  | { readonly kind: "error"; readonly error: QuantityError };

/**
 * Reads the text of one data cell: `17万元`, `３０％`, `1,234.56 元`, `2个百分点`, `-29.17%`, `1/3`. Blanks around and before the unit are fine.
 *
 * reports  the errors of parseDecimal; empty; zero-denominator (`1/0`); unknown-unit with the unit as written
 */
export function parseQuantity(text: string, declared?: DeclaredUnits): ParsedQuantity {
  const folded = foldNumeral(text).trim();
  if (folded === "") return failed({ kind: "empty" });
  const signEnd = folded[0] === "-" || folded[0] === "+" ? 1 : 0;
  const dividendEnd = numeralEnd(folded, signEnd);
  const dividend = parseDecimal(folded.slice(0, dividendEnd));
  if (dividend.kind === "error") return failed(dividend.error);
  let numeral = dividend.value;
  let end = dividendEnd;
  const divisorEnd = folded[end] === "/" ? numeralEnd(folded, end + 1) : end + 1;
  if (divisorEnd > end + 1) {
    const divisor = parseDecimal(folded.slice(end + 1, divisorEnd));
    if (divisor.kind === "error") return failed(divisor.error);
    const ratio = divide(numeral, divisor.value);
    if (ratio === undefined) return failed({ kind: "zero-denominator" });
    numeral = ratio;
    end = divisorEnd;
  }
  const rest = folded.slice(end).trim();
  if (rest === "") return { kind: "quantity", quantity: quantity(numeral), numeral };
  const unit = findUnit(rest, declared);
  if (unit !== undefined) return { kind: "quantity", quantity: quantity(numeral, unit), numeral };
  if (/^，\d/.test(rest)) return failed({ kind: "bad-grouping" });
  return failed(/^[\p{Letter}%‰]/u.test(rest) ? { kind: "unknown-unit", unit: rest } : { kind: "not-a-number" });
}

function failed(error: QuantityError): ParsedQuantity {
  return { kind: "error", error };
}
