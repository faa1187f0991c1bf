// What an expression can come to: a value, or the exact reason why there is none. In: values. Out: results and how two failures combine.
// Not here: evaluation (evaluate.ts) and wording (trace/).
import { MAXIMUM_DIGITS, type Rational } from "@biaochi/quantity";
import type { Value } from "../record.ts";

/** What was asked for and is not there: a data field, or the score or value of an indicator that has none. */
export type MissingName =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "indicator"; readonly name: string; readonly excluded: boolean };

/** 缺失 */
export type Missing = { readonly kind: "missing"; readonly names: readonly MissingName[] };

/** 无定义: a ÷ by zero was reached. `divisor` is what stood below the stroke, in the rule's own words. */
export type Undefined = { readonly kind: "undefined"; readonly divisor: string };

/** A figure longer than any that this program calculates with. */
export type TooLong = { readonly kind: "too-long" };

export type NoValue = Missing | Undefined | TooLong;

/** What an expression comes to. */
export type Result = Value | NoValue;

// LIMIT: a figure has at most as many digits above and below its stroke as can be read (1,000); longer ones are refused, never cut.
const LONGEST = 10n ** BigInt(MAXIMUM_DIGITS);

/** Whether a figure is short enough to calculate with. */
export function fits(value: Rational): boolean {
  return value.denominator < LONGEST && value.numerator < LONGEST && value.numerator > -LONGEST;
}

export function number(value: Rational): Result {
  return fits(value) ? { kind: "number", value } : TOO_LONG;
}

export function boolean(value: boolean): Value {
  return value ? YES : NO;
}

export function isNoValue(result: Result): result is NoValue {
  return result.kind === "missing" || result.kind === "undefined" || result.kind === "too-long";
}

/**
 * The failure of an operation that needs both sides. What is missing is named first, since nothing is known of a quotient whose parts are
 * not all there; names of both sides are kept, each once.
 */
export function combineFailures(left: Result, right: Result): NoValue | undefined {
  if (left.kind === "missing")
    return right.kind === "missing" ? { kind: "missing", names: mergeNames(left.names, right.names) } : left;
  if (right.kind === "missing") return right;
  if (isNoValue(left)) return left;
  return isNoValue(right) ? right : undefined;
}

export function mergeNames(left: readonly MissingName[], right: readonly MissingName[]): readonly MissingName[] {
  const fresh = right.filter((name) => !left.some((known) => known.kind === name.kind && known.name === name.name));
  return fresh.length === 0 ? left : [...left, ...fresh];
}

export const TOO_LONG: TooLong = { kind: "too-long" };
const YES: Value = { kind: "boolean", value: true };
const NO: Value = { kind: "boolean", value: false };
