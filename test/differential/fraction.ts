// Exact fractions for the judge, in two dozen lines of its own: nothing of packages/quantity, so that a mistake there cannot hide here.

/** A fraction; the denominator is above zero. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** n ÷ d, reduced. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new Error("the judge was asked to divide by zero");
  const common = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / common, d: bottom / common };
}

export const NOUGHT = fraction(0);
export const WHOLE = fraction(1);

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const below = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const same = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;
export const least = (a: Fraction, b: Fraction): Fraction => (below(b, a) ? b : a);
export const greatest = (a: Fraction, b: Fraction): Fraction => (below(a, b) ? b : a);

/** The greatest whole number that is not above. */
export function wholeBelow({ n, d }: Fraction): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}

/** The least whole number that is not below. */
export function wholeAbove({ n, d }: Fraction): bigint {
  return -wholeBelow({ n: -n, d });
}

/** Reads `12.5`, `-3` and `1/3`. */
export function readFraction(text: string): Fraction {
  const [top = "", bottom] = text.split("/");
  if (bottom !== undefined) return fraction(BigInt(top), BigInt(bottom));
  const [whole = "", decimals = ""] = top.split(".");
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** All digits of a fraction that ends; throws for one that does not. */
export function decimalText(value: Fraction): string {
  let places = 0n;
  while ((value.n * 10n ** places) % value.d !== 0n) {
    places += 1n;
    if (places > 400n) throw new Error("a decimal without end has no digits to write");
  }
  const digits = String(((value.n < 0n ? -value.n : value.n) * 10n ** places) / value.d).padStart(Number(places) + 1, "0");
  const point = digits.length - Number(places);
  const sign = value.n < 0n ? "-" : "";
  return sign + (places === 0n ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** `3/7`, for messages of failed tests. */
export const shown = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${n}/${d}`);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
