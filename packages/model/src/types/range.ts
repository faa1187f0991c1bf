// Ranges of values: intervals with open or closed ends, and whether zero is left out. In: ranges. Out: ranges that surely hold the result.
// Not here: where the facts come from (division.ts). Exact throughout; correlations (x − x) are not seen, which only widens a range.
import { add, compare, divide, equals, isZero, multiply, negate, type Rational, sign, ZERO } from "@biaochi/quantity";

/** One end; undefined is unbounded. */
export type End = { readonly value: Rational; readonly closed: boolean };

/**
 * A set that holds every value a figure can take.
 *
 * shape    `nonZero`: zero is left out though it lies between the ends
 */
export type Range = { readonly low: End | undefined; readonly high: End | undefined; readonly nonZero: boolean };

export const ANY: Range = { low: undefined, high: undefined, nonZero: false };

/** Exactly one value. */
export function only(value: Rational): Range {
  return { low: { value, closed: true }, high: { value, closed: true }, nonZero: !isZero(value) };
}

/** All values at or above `value`. */
export function atLeast(value: Rational): Range {
  return { low: { value, closed: true }, high: undefined, nonZero: sign(value) > 0 };
}

/** Whether zero surely is not in the range. */
export function excludesZero(range: Range): boolean {
  return range.nonZero || isPositive(range) || isNegative(range);
}

/** Whether the range holds nothing. */
export function isEmpty({ low, high }: Range): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.closed && high.closed));
}

/** Whether the range is exactly zero. */
export function isOnlyZero({ low, high }: Range): boolean {
  return low !== undefined && high !== undefined && isZero(low.value) && isZero(high.value);
}

export function intersect(left: Range, right: Range): Range {
  return withoutZeroEnds({
    low: tighter(left.low, right.low, 1),
    high: tighter(left.high, right.high, -1),
    nonZero: left.nonZero || right.nonZero,
  });
}

/** An end at zero is open where zero is left out, so that sums see it: ≥ 0 and ≠ 0 is > 0. */
function withoutZeroEnds(range: Range): Range {
  if (!range.nonZero) return range;
  const opened = (end: End | undefined): End | undefined =>
    end?.closed && isZero(end.value) ? { value: end.value, closed: false } : end;
  return { low: opened(range.low), high: opened(range.high), nonZero: true };
}

/** The smallest range around both. */
export function unite(left: Range, right: Range): Range {
  return {
    low: looser(left.low, right.low, 1),
    high: looser(left.high, right.high, -1),
    nonZero: excludesZero(left) && excludesZero(right),
  };
}

export function negateRange({ low, high, nonZero }: Range): Range {
  return { low: mirrored(high), high: mirrored(low), nonZero };
}

export function addRanges(left: Range, right: Range): Range {
  return { low: sumOfEnds(left.low, right.low), high: sumOfEnds(left.high, right.high), nonZero: false };
}

export function subtractRanges(left: Range, right: Range): Range {
  return addRanges(left, negateRange(right));
}

export function multiplyRanges(left: Range, right: Range): Range {
  const nonZero = excludesZero(left) && excludesZero(right);
  if (isConstant(left)) return { ...scale(right, left.low?.value ?? ZERO), nonZero };
  if (isConstant(right)) return { ...scale(left, right.low?.value ?? ZERO), nonZero };
  if (isNotNegative(left) && isNotNegative(right)) return { ...productOfNonNegatives(left, right), nonZero };
  if (isNotPositive(left)) return negateRange(multiplyRanges(negateRange(left), right));
  if (isNotPositive(right)) return negateRange(multiplyRanges(left, negateRange(right)));
  return { low: undefined, high: undefined, nonZero };
}

/** Where the divisor may be zero nothing is known of the quotient. */
export function divideRanges(left: Range, right: Range): Range {
  if (!excludesZero(right)) return ANY;
  const nonZero = excludesZero(left);
  if (isConstant(right) && right.low !== undefined) {
    const inverse = divide({ numerator: 1n, denominator: 1n }, right.low.value);
    if (inverse !== undefined) return { ...scale(left, inverse), nonZero };
  }
  if (isNegative(right)) return negateRange(divideRanges(left, negateRange(right)));
  if (!isPositive(right)) return { low: undefined, high: undefined, nonZero };
  // WHY: dividing by something positive keeps the sign; the size of the quotient is rarely needed.
  return {
    low: isNotNegative(left) ? { value: ZERO, closed: !isPositive(left) } : undefined,
    high: isNotPositive(left) ? { value: ZERO, closed: !isNegative(left) } : undefined,
    nonZero,
  };
}

export function absoluteRange(range: Range): Range {
  if (isNotNegative(range)) return range;
  if (isNotPositive(range)) return negateRange(range);
  const high = range.low === undefined || range.high === undefined ? undefined : looser(range.high, mirrored(range.low), -1);
  return { low: { value: ZERO, closed: true }, high, nonZero: range.nonZero };
}

export function largest(left: Range, right: Range): Range {
  return {
    low: left.low === undefined ? right.low : right.low === undefined ? left.low : tighter(left.low, right.low, 1),
    high: looser(left.high, right.high, -1),
    nonZero: excludesZero(left) && excludesZero(right),
  };
}

export function smallest(left: Range, right: Range): Range {
  return negateRange(largest(negateRange(left), negateRange(right)));
}

/** What rounding to a grid may make of it: an end moves by at most one grid, and never across zero. */
export function roundedRange(range: Range, grid: Rational): Range {
  const low = range.low === undefined ? undefined : { value: add(range.low.value, negate(grid)), closed: true };
  const high = range.high === undefined ? undefined : { value: add(range.high.value, grid), closed: true };
  const zero: End = { value: ZERO, closed: true };
  return {
    low: isNotNegative(range) ? tighter(low, zero, 1) : low,
    high: isNotPositive(range) ? tighter(high, zero, -1) : high,
    nonZero: false,
  };
}

/** The range of x where x compared with any value of `other` holds. */
export function comparedWith(sign: "=" | "≠" | "≤" | "≥" | "<" | ">", other: Range): Range {
  switch (sign) {
    case "=":
      return other;
    case "≠":
      return { ...ANY, nonZero: isOnlyZero(other) };
    case "≤":
      return { low: undefined, high: other.high, nonZero: false };
    case "<":
      return { low: undefined, high: other.high === undefined ? undefined : { ...other.high, closed: false }, nonZero: false };
    case "≥":
      return { low: other.low, high: undefined, nonZero: false };
    case ">":
      return { low: other.low === undefined ? undefined : { ...other.low, closed: false }, high: undefined, nonZero: false };
  }
}

function isPositive({ low }: Range): boolean {
  return low !== undefined && (sign(low.value) > 0 || (isZero(low.value) && !low.closed));
}

function isNegative({ high }: Range): boolean {
  return high !== undefined && (sign(high.value) < 0 || (isZero(high.value) && !high.closed));
}

function isNotNegative({ low }: Range): boolean {
  return low !== undefined && sign(low.value) >= 0;
}

function isNotPositive({ high }: Range): boolean {
  return high !== undefined && sign(high.value) <= 0;
}

function isConstant({ low, high }: Range): boolean {
  return low !== undefined && high !== undefined && equals(low.value, high.value);
}

function scale(range: Range, factor: Rational): Range {
  if (isZero(factor)) return only(ZERO);
  const low = scaledEnd(range.low, factor);
  const high = scaledEnd(range.high, factor);
  return sign(factor) > 0 ? { low, high, nonZero: range.nonZero } : { low: high, high: low, nonZero: range.nonZero };
}

function scaledEnd(end: End | undefined, factor: Rational): End | undefined {
  return end === undefined ? undefined : { value: multiply(end.value, factor), closed: end.closed };
}

function productOfNonNegatives(left: Range, right: Range): Range {
  const low =
    left.low === undefined || right.low === undefined
      ? undefined
      : { value: multiply(left.low.value, right.low.value), closed: endsMeet(left.low, right.low) };
  const high =
    left.high === undefined || right.high === undefined
      ? undefined
      : { value: multiply(left.high.value, right.high.value), closed: left.high.closed && right.high.closed };
  return { low, high, nonZero: false };
}

/** Whether the product of two lower ends is reached: by both, or by one of them at zero. */
function endsMeet(left: End, right: End): boolean {
  return (left.closed && right.closed) || (left.closed && isZero(left.value)) || (right.closed && isZero(right.value));
}

function sumOfEnds(left: End | undefined, right: End | undefined): End | undefined {
  if (left === undefined || right === undefined) return undefined;
  return { value: add(left.value, right.value), closed: left.closed && right.closed };
}

function mirrored(end: End | undefined): End | undefined {
  return end === undefined ? undefined : { value: negate(end.value), closed: end.closed };
}

/** `direction` 1: of two lower ends the higher; −1: of two upper ends the lower. */
function tighter(left: End | undefined, right: End | undefined, direction: 1 | -1): End | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  const order = compare(left.value, right.value) * direction;
  if (order !== 0) return order > 0 ? left : right;
  return left.closed ? right : left;
}

function looser(left: End | undefined, right: End | undefined, direction: 1 | -1): End | undefined {
  if (left === undefined || right === undefined) return undefined;
  const order = compare(left.value, right.value) * direction;
  if (order !== 0) return order < 0 ? left : right;
  return left.closed ? left : right;
}
