// Exact rational numbers (有理数): bigint pairs in, bigint pairs out. Nothing is rounded here (rounding.ts), read (parse.ts) or printed (format.ts);
// units are unknown here (units.ts, quantity.ts). No binary float takes part in any result.

/**
 * An exact number.
 *
 * INVARIANT (reduced): `denominator > 0n`, the two have no common factor, and zero is `0/1`. Every function here keeps it, so two rationals are
 * the same number exactly when both parts are equal. Make one with `rational` or `integer`, never by writing the object.
 */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

// LIMIT: a power of ten has an exponent within ±10,000; the numerals and the rounding positions we read stay far inside.
export const MAXIMUM_POWER = 10_000;
// LIMIT: a calculated figure is expected to have at most 10,000 digits above and below the stroke; see `isOversized`.
export const MAXIMUM_RESULT_DIGITS = 10_000;

const LARGEST_RESULT = 10n ** BigInt(MAXIMUM_RESULT_DIGITS);
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The reduced fraction `numerator ÷ denominator`. A zero denominator is a bug of the caller and throws; divide data with `divide`. */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError("BUG: a rational with denominator 0; use divide for figures that may be zero");
  return denominator < 0n ? reduced(-numerator, -denominator) : reduced(numerator, denominator);
}

/** A whole number. A `number` must be a safe integer: anything else is a bug of the caller and throws. */
export function integer(value: number | bigint): Rational {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`BUG: ${value} is no safe integer; read figures with parseDecimal`);
  }
  return { numerator: BigInt(value), denominator: 1n };
}

export function add(left: Rational, right: Rational): Rational {
  return sum(left, right.numerator, right.denominator);
}

export function subtract(left: Rational, right: Rational): Rational {
  return sum(left, -right.numerator, right.denominator);
}

export function multiply(left: Rational, right: Rational): Rational {
  return product(left.numerator, left.denominator, right.numerator, right.denominator);
}

/** `left ÷ right`; `undefined` when `right` is zero (无定义). */
export function divide(left: Rational, right: Rational): Rational | undefined {
  if (right.numerator === 0n) return undefined;
  return right.numerator < 0n
    ? product(left.numerator, left.denominator, -right.denominator, -right.numerator)
    : product(left.numerator, left.denominator, right.denominator, right.numerator);
}

/** What is left of `left` after taking out `right` a whole number of times; it has the sign of `left`. `undefined` when `right` is zero. */
export function remainder(left: Rational, right: Rational): Rational | undefined {
  if (right.numerator === 0n) return undefined;
  if (left.denominator === right.denominator) return reduced(left.numerator % right.numerator, left.denominator);
  return reduced(
    (left.numerator * right.denominator) % (right.numerator * left.denominator),
    left.denominator * right.denominator,
  );
}

export function negate(value: Rational): Rational {
  return value.numerator === 0n ? value : { numerator: -value.numerator, denominator: value.denominator };
}

export function absolute(value: Rational): Rational {
  return value.numerator < 0n ? negate(value) : value;
}

export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  if (left.denominator === right.denominator) return order(left.numerator, right.numerator);
  const signs = order(BigInt(sign(left)), BigInt(sign(right)));
  if (signs !== 0) return signs;
  return order(left.numerator * right.denominator, right.numerator * left.denominator);
}

export function equals(left: Rational, right: Rational): boolean {
  return left.numerator === right.numerator && left.denominator === right.denominator;
}

export function sign(value: Rational): -1 | 0 | 1 {
  return order(value.numerator, 0n);
}

export function isZero(value: Rational): boolean {
  return value.numerator === 0n;
}

export function isInteger(value: Rational): boolean {
  return value.denominator === 1n;
}

export function minimum(left: Rational, right: Rational): Rational {
  return compare(left, right) <= 0 ? left : right;
}

export function maximum(left: Rational, right: Rational): Rational {
  return compare(left, right) >= 0 ? left : right;
}

/** The largest whole number not above `value` (向下取整): −1.5 gives −2. */
export function floor(value: Rational): Rational {
  const whole = truncate(value);
  return value.numerator < 0n && value.denominator !== 1n ? { numerator: whole.numerator - 1n, denominator: 1n } : whole;
}

/** The smallest whole number not below `value` (向上取整): −1.5 gives −1. */
export function ceiling(value: Rational): Rational {
  const whole = truncate(value);
  return value.numerator > 0n && value.denominator !== 1n ? { numerator: whole.numerator + 1n, denominator: 1n } : whole;
}

/** The whole part, towards zero: −1.5 gives −1. */
export function truncate(value: Rational): Rational {
  return value.denominator === 1n ? value : { numerator: value.numerator / value.denominator, denominator: 1n };
}

/** 10 to the power of a whole `exponent`, negative ones included. One beyond ±10,000 is a bug of the caller and throws. */
export function power10(exponent: number): Rational {
  if (!(Math.abs(exponent) <= MAXIMUM_POWER)) throw new RangeError(`BUG: 10 to the power of ${exponent} is beyond the limit`);
  return exponent >= 0
    ? { numerator: 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: 1n, denominator: 10n ** BigInt(-exponent) };
}

/**
 * True when a calculated figure has grown beyond 10,000 digits. Nothing here refuses such a figure; whoever evaluates formulas from a file asks after
 * each product and sum, so that `1e999 × 1e999 × …` ends in a named error and not in memory.
 */
export function isOversized({ numerator, denominator }: Rational): boolean {
  return numerator >= LARGEST_RESULT || -numerator >= LARGEST_RESULT || denominator >= LARGEST_RESULT;
}

function order(left: bigint, right: bigint): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** INVARIANT (reduced): `denominator` is positive here. */
function reduced(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = commonDivisor(numerator, denominator);
  return divisor === 1n ? { numerator, denominator } : { numerator: numerator / divisor, denominator: denominator / divisor };
}

function sum(left: Rational, numerator: bigint, denominator: bigint): Rational {
  if (left.denominator === denominator) return reduced(left.numerator + numerator, denominator);
  if (denominator === 1n) return { numerator: left.numerator + numerator * left.denominator, denominator: left.denominator };
  if (left.denominator === 1n) return { numerator: left.numerator * denominator + numerator, denominator };
  const divisor = commonDivisor(left.denominator, denominator);
  if (divisor === 1n) {
    return {
      numerator: left.numerator * denominator + numerator * left.denominator,
      denominator: left.denominator * denominator,
    };
  }
  // WHY: only factors of `divisor` can still cancel (Knuth, The Art of Computer Programming 2, 4.5.1); this keeps the second gcd small.
  const leftPart = left.denominator / divisor;
  const top = left.numerator * (denominator / divisor) + numerator * leftPart;
  const rest = commonDivisor(top, divisor);
  return { numerator: top / rest, denominator: leftPart * (denominator / rest) };
}

/** INVARIANT (reduced): both fractions are reduced and both denominators positive, so only the cross pairs can cancel. */
function product(numerator: bigint, denominator: bigint, otherNumerator: bigint, otherDenominator: bigint): Rational {
  const first = otherDenominator === 1n ? 1n : commonDivisor(numerator, otherDenominator);
  const second = denominator === 1n ? 1n : commonDivisor(otherNumerator, denominator);
  return {
    numerator: (numerator / first) * (otherNumerator / second),
    denominator: (denominator / second) * (otherDenominator / first),
  };
}

/** Greatest common divisor, never negative; of 0 and x it is |x|. */
function commonDivisor(left: bigint, right: bigint): bigint {
  let larger = left < 0n ? -left : left;
  let smaller = right < 0n ? -right : right;
  while (smaller !== 0n) {
    if (larger <= LARGEST_SAFE && smaller <= LARGEST_SAFE) return BigInt(safeCommonDivisor(Number(larger), Number(smaller)));
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** The same for safe integers: % on them is exact, and several times faster than on bigint. */
function safeCommonDivisor(left: number, right: number): number {
  let larger = left;
  let smaller = right;
  while (smaller !== 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}
