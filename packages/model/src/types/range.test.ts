import { type Rational, rational } from "@biaochi/quantity";
import { expect, test } from "vitest";
import {
  ANY,
  absoluteRange,
  addRanges,
  atLeast,
  comparedWith,
  divideRanges,
  excludesZero,
  intersect,
  isEmpty,
  largest,
  multiplyRanges,
  negateRange,
  only,
  type Range,
  roundedRange,
  smallest,
  subtractRanges,
  unite,
} from "./range.ts";

const n = (value: number): Rational => rational(BigInt(value));
const above = (value: number): Range => comparedWith(">", only(n(value)));
const between = (low: number, high: number): Range => intersect(atLeast(n(low)), comparedWith("≤", only(n(high))));

test.each<[string, Range, boolean]>([
  ["≥ 0 may be zero", atLeast(n(0)), false],
  ["> 0 is not", above(0), true],
  ["≥ 1 is not", atLeast(n(1)), true],
  ["≠ 0 is not", comparedWith("≠", only(n(0))), true],
  ["≠ 1 may be zero", comparedWith("≠", only(n(1))), false],
  ["anything may be zero", ANY, false],
  ["≥0 + >0", addRanges(atLeast(n(0)), above(0)), true],
  ["≥0 + ≥0", addRanges(atLeast(n(0)), atLeast(n(0))), false],
  ["≥0 and ≠0, + ≥0", addRanges(intersect(atLeast(n(0)), comparedWith("≠", only(n(0)))), atLeast(n(0))), true],
  ["≥0 + anything", addRanges(atLeast(n(0)), ANY), false],
  [">0 − ≥0", subtractRanges(above(0), atLeast(n(0))), false],
  [">0 × >0", multiplyRanges(above(0), above(0)), true],
  [">0 × ≥0", multiplyRanges(above(0), atLeast(n(0))), false],
  ["≠0 × ≠0", multiplyRanges(comparedWith("≠", only(n(0))), comparedWith("≠", only(n(0)))), true],
  ["−1 × >0", multiplyRanges(only(n(-1)), above(0)), true],
  ["<0 × >0", multiplyRanges(negateRange(above(0)), above(0)), true],
  [">0 ÷ >0", divideRanges(above(0), above(0)), true],
  [">0 ÷ ≥0 tells nothing", divideRanges(above(0), atLeast(n(0))), false],
  [">0 ÷ 2", divideRanges(above(0), only(n(2))), true],
  ["≥0 ÷ <0", divideRanges(atLeast(n(0)), negateRange(above(0))), false],
  ["|≠0|", absoluteRange(comparedWith("≠", only(n(0)))), true],
  ["|anything|", absoluteRange(ANY), false],
  ["最大(anything, 1)", largest(ANY, only(n(1))), true],
  ["最大(anything, 0)", largest(ANY, only(n(0))), false],
  ["最小(>0, >0)", smallest(above(0), above(0)), true],
  ["最小(>0, anything)", smallest(above(0), ANY), false],
  [">0 or ≥2", unite(above(0), atLeast(n(2))), true],
  [">0 or <0", unite(above(0), negateRange(above(0))), true],
  [">0 rounded may be zero", roundedRange(above(0), n(1)), false],
  ["≥2 rounded to 1 is not", roundedRange(atLeast(n(2)), n(1)), true],
])("%s", (_title, range, expected) => {
  expect(excludesZero(range)).toBe(expected);
});

test("a range with its ends the wrong way round, or open at one point, is empty", () => {
  expect(isEmpty(intersect(atLeast(n(5)), comparedWith("<", only(n(3)))))).toBe(true);
  expect(isEmpty(intersect(atLeast(n(5)), comparedWith("<", only(n(5)))))).toBe(true);
  expect(isEmpty(between(5, 5))).toBe(false);
});

test("a product of non-negatives reaches its ends exactly when the factors do", () => {
  expect(multiplyRanges(between(0, 3), between(2, 4))).toEqual({
    low: { value: n(0), closed: true },
    high: { value: n(12), closed: true },
    nonZero: false,
  });
});
