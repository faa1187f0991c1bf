import { describe, expect, test } from "vitest";
import { fromFractionString, toDecimalString, toFractionString } from "./format.ts";
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  integer,
  isInteger,
  isOversized,
  isZero,
  MAXIMUM_POWER,
  MAXIMUM_RESULT_DIGITS,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  power10,
  type Rational,
  rational,
  remainder,
  sign,
  subtract,
  truncate,
  ZERO,
} from "./rational.ts";

const read = (text: string): Rational => {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return value;
};

const VALUES = [
  "0",
  "1",
  "-1",
  "2",
  "-3",
  "0.5",
  "-0.5",
  "1/3",
  "-1/3",
  "2/3",
  "0.1",
  "455.84",
  "-61.01",
  "7/6",
  "1e30",
  "-1e-30",
  "9007199254740993",
];

describe("facts a pocket calculator must agree with", () => {
  test("0.7 + 0.1 + 0.1 reaches 0.9", () => {
    const total = add(add(read("0.7"), read("0.1")), read("0.1"));
    expect(compare(total, read("0.9"))).toBe(0);
  });

  test("1/3 + 1/3 + 1/3 is 1", () => {
    const third = rational(1n, 3n);
    expect(add(add(third, third), third)).toEqual(ONE);
  });

  test("1234567890.12 + 0.01 keeps its cents", () => {
    expect(toDecimalString(add(read("1234567890.12"), read("0.01")))).toBe("1234567890.13");
  });

  test("(9.25 + 455.84 + 61.01 − 21.12) ÷ (9.25 + 455.84 + 61.01) is 25249/26305", () => {
    const funds = add(add(read("9.25"), read("455.84")), read("61.01"));
    const used = divide(subtract(funds, read("21.12")), funds);
    expect(used && toFractionString(used)).toBe("25249/26305");
  });

  test("a product of a hundred tenths is undone by a hundred tens", () => {
    let value = ONE;
    for (let times = 0; times < 100; times += 1) value = multiply(value, read("0.1"));
    for (let times = 0; times < 100; times += 1) value = multiply(value, integer(10));
    expect(value).toEqual(ONE);
  });
});

describe("laws, for all pairs of a list", () => {
  const pairs = VALUES.flatMap((left) => VALUES.map((right) => [read(left), read(right)] as const));

  test("a + b = b + a, (a + b) − b = a, a − b = −(b − a)", () => {
    for (const [a, b] of pairs) {
      expect(add(a, b)).toEqual(add(b, a));
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(subtract(a, b)).toEqual(negate(subtract(b, a)));
    }
  });

  test("a × b = b × a, (a × b) ÷ b = a", () => {
    for (const [a, b] of pairs) {
      expect(multiply(a, b)).toEqual(multiply(b, a));
      expect(divide(multiply(a, b), b)).toEqual(isZero(b) ? undefined : a);
    }
  });

  test("a rem b is a − b × the whole part of a ÷ b, smaller than b, with the sign of a", () => {
    for (const [a, b] of pairs) {
      const quotient = divide(a, b);
      const rest = remainder(a, b);
      if (quotient === undefined || rest === undefined) {
        expect([quotient, rest, isZero(b)]).toEqual([undefined, undefined, true]);
        continue;
      }
      expect(rest).toEqual(subtract(a, multiply(b, truncate(quotient))));
      expect(compare(absolute(rest), absolute(b))).toBe(-1);
      expect([0, sign(a)]).toContain(sign(rest));
    }
  });

  test("compare agrees with the sign of the difference; minimum and maximum part the pair", () => {
    for (const [a, b] of pairs) {
      expect(compare(a, b)).toBe(sign(subtract(a, b)));
      expect(equals(a, b)).toBe(compare(a, b) === 0);
      expect(add(minimum(a, b), maximum(a, b))).toEqual(add(a, b));
      expect(compare(minimum(a, b), maximum(a, b))).not.toBe(1);
    }
  });

  test("every result is reduced with a denominator above zero", () => {
    for (const [a, b] of pairs) {
      for (const value of [add(a, b), subtract(a, b), multiply(a, b), divide(a, b), remainder(a, b)]) {
        if (value === undefined) continue;
        expect(value.denominator > 0n).toBe(true);
        expect(value).toEqual(rational(value.numerator * 6n, value.denominator * 6n));
      }
    }
  });
});

describe("whole parts", () => {
  test.each([
    ["1.5", "1", "2", "1"],
    ["-1.5", "-2", "-1", "-1"],
    ["2", "2", "2", "2"],
    ["-2", "-2", "-2", "-2"],
    ["0", "0", "0", "0"],
    ["1/3", "0", "1", "0"],
    ["-1/3", "-1", "0", "0"],
    ["1.9999999999999999999", "1", "2", "1"],
    ["2.0000000000000000001", "2", "3", "2"],
  ])("%s: floor %s, ceiling %s, truncate %s", (text, low, high, whole) => {
    expect([floor(read(text)), ceiling(read(text)), truncate(read(text))].map(toFractionString)).toEqual([low, high, whole]);
    expect(isInteger(read(text))).toBe(low === high);
  });
});

describe("making rationals", () => {
  test("fractions are reduced and the sign goes up", () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -5n)).toEqual(ZERO);
    expect(rational(-8n, 2n)).toEqual(integer(-4));
    expect(integer(2n ** 80n)).toEqual(rational(2n ** 80n));
  });

  test("powers of ten in both directions", () => {
    expect(power10(3)).toEqual(integer(1000));
    expect(power10(0)).toEqual(ONE);
    expect(power10(-3)).toEqual(rational(1n, 1000n));
  });

  test("a zero denominator and a float are bugs and say so", () => {
    expect(() => rational(1n, 0n)).toThrow("BUG");
    for (const float of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => integer(float)).toThrow("BUG");
  });

  test("figures are oversized from 10,001 digits on, above or below the stroke, with either sign", () => {
    const first = rational(10n ** BigInt(MAXIMUM_RESULT_DIGITS));
    const last = subtract(first, ONE);
    expect([last, negate(last), ZERO, power10(-MAXIMUM_POWER + 1)].map(isOversized)).toEqual([false, false, false, false]);
    expect([first, negate(first), power10(-MAXIMUM_POWER)].map(isOversized)).toEqual([true, true, true]);
  });

  test("a power of ten beyond the limit is a bug and takes no memory", () => {
    for (const exponent of [MAXIMUM_POWER + 1, -MAXIMUM_POWER - 1, 1e12, Number.NaN, 0.5])
      expect(() => power10(exponent)).toThrow(RangeError);
  });

  test("dividing by zero is undefined, never thrown", () => {
    for (const text of VALUES) {
      expect(divide(read(text), ZERO)).toBeUndefined();
      expect(remainder(read(text), ZERO)).toBeUndefined();
    }
  });
});
