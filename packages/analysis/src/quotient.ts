// Exact quotients of two polynomials in one unknown: what a side of an equation (勾稽) is when one of its fields is not known.
// In and out: such quotients. Not here: expressions and fields; those are equation.ts.
import { add, divide, equals, isOversized, isZero, multiply, negate, ONE, type Rational, ZERO } from "@biaochi/quantity";

/** Coefficients, the constant first. INVARIANT (trimmed): the last is not zero; the zero polynomial is empty. */
type Polynomial = readonly Rational[];

/** `top ÷ bottom`. INVARIANT: `bottom` is not the zero polynomial. */
export type Quotient = { readonly top: Polynomial; readonly bottom: Polynomial };

// LIMIT: the unknown occurs to the fourth power at most; beyond that there is no answer.
const MAXIMUM_LENGTH = 5;

const ONE_POLYNOMIAL: Polynomial = [ONE];

/** The unknown itself. */
export const UNKNOWN: Quotient = { top: [ZERO, ONE], bottom: ONE_POLYNOMIAL };

export function known(value: Rational): Quotient {
  return { top: trimmed([value]), bottom: ONE_POLYNOMIAL };
}

/** The value of a quotient without the unknown; undefined where the unknown is in it. */
export function constantOf({ top, bottom }: Quotient): Rational | undefined {
  const [below] = bottom;
  if (top.length > 1 || bottom.length !== 1 || below === undefined) return undefined;
  const [above] = top;
  return above === undefined ? ZERO : divide(above, below);
}

export function negated({ top, bottom }: Quotient): Quotient {
  return { top: top.map(negate), bottom };
}

export function plus(left: Quotient, right: Quotient): Quotient | undefined {
  if (same(left.bottom, right.bottom)) return made(sum(left.top, right.top), left.bottom);
  const first = product(left.top, right.bottom);
  const second = product(right.top, left.bottom);
  const bottom = product(left.bottom, right.bottom);
  return first === undefined || second === undefined || bottom === undefined ? undefined : made(sum(first, second), bottom);
}

export function times(left: Quotient, right: Quotient): Quotient | undefined {
  const top = product(left.top, right.top);
  const bottom = product(left.bottom, right.bottom);
  return top === undefined || bottom === undefined ? undefined : made(top, bottom);
}

/** undefined where the divisor is zero, or too long to go on with. */
export function over(left: Quotient, right: Quotient): Quotient | undefined {
  return right.top.length === 0 ? undefined : times(left, { top: right.bottom, bottom: right.top });
}

/** The one value of the unknown at which both are equal; undefined where there is none, several, or any will do. */
export function unknownAt(left: Quotient, right: Quotient): Rational | undefined {
  const first = product(left.top, right.bottom);
  const second = product(right.top, left.bottom);
  if (first === undefined || second === undefined) return undefined;
  const [constant, slope, ...higher] = sum(first, second.map(negate));
  if (constant === undefined || slope === undefined || higher.length > 0) return undefined;
  return divide(negate(constant), slope);
}

function made(top: Polynomial, bottom: Polynomial): Quotient | undefined {
  return [...top, ...bottom].some(isOversized) ? undefined : { top, bottom };
}

function sum(left: Polynomial, right: Polynomial): Polynomial {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  return trimmed(long.map((coefficient, power) => add(coefficient, short[power] ?? ZERO)));
}

function product(left: Polynomial, right: Polynomial): Polynomial | undefined {
  if (left.length === 0 || right.length === 0) return [];
  const length = left.length + right.length - 1;
  if (length > MAXIMUM_LENGTH) return undefined;
  const coefficients = new Array<Rational>(length).fill(ZERO);
  for (const [power, coefficient] of left.entries()) {
    for (const [otherPower, other] of right.entries()) {
      const at = power + otherPower;
      coefficients[at] = add(coefficients[at] ?? ZERO, multiply(coefficient, other));
    }
  }
  return trimmed(coefficients);
}

function trimmed(coefficients: readonly Rational[]): Polynomial {
  const last = coefficients.findLastIndex((coefficient) => !isZero(coefficient));
  return coefficients.slice(0, last + 1);
}

function same(left: Polynomial, right: Polynomial): boolean {
  return left.length === right.length && left.every((coefficient, power) => equals(coefficient, right[power] ?? ZERO));
}
