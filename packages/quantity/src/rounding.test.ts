import { describe, expect, test } from "vitest";
import { readCases } from "../../../test/kit/case-table.ts";
import { fromFractionString, toFractionString } from "./format.ts";
import { equals, integer, negate, type Rational, rational, ZERO } from "./rational.ts";
import { ROUNDING_MODES, roundToGrid, roundToPlaces } from "./rounding.ts";

const read = (text: string): Rational => {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return value;
};

const rows = readCases(new URL("rounding.cases.csv", import.meta.url));

describe.each(ROUNDING_MODES)("%s", (mode) => {
  test.each(rows.map((row) => [row.line, row.cell("value"), row.cell("grid"), row.cell(mode)]))(
    "rounding.cases.csv:%d %s to %s",
    (_line, value, grid, expected) => {
      expect(toFractionString(roundToGrid(read(`${value}`), read(`${grid}`), mode))).toBe(toFractionString(read(`${expected}`)));
    },
  );

  test("a rounded value stays where it is, and signs mirror", () => {
    for (const row of rows) {
      const [value, grid] = [read(row.cell("value")), read(row.cell("grid"))];
      const once = roundToGrid(value, grid, mode);
      expect(equals(roundToGrid(once, grid, mode), once)).toBe(true);
      expect(equals(roundToGrid(negate(value), grid, mode), negate(once))).toBe(true);
    }
  });
});

test("places: 8.325 to two is 8.33, 1.005 is 1.01, 97.39 stays", () => {
  expect(toFractionString(roundToPlaces(read("8.325"), 2, "half-up"))).toBe("833/100");
  expect(toFractionString(roundToPlaces(read("1.005"), 2, "half-up"))).toBe("101/100");
  expect(toFractionString(roundToPlaces(read("97.39"), 2, "half-up"))).toBe("9739/100");
  expect(toFractionString(roundToPlaces(read("1250"), -2, "half-even"))).toBe("1200");
});

test("a grid that is not above zero is a bug and says so", () => {
  for (const grid of [ZERO, integer(-1), rational(-1n, 2n)]) expect(() => roundToGrid(integer(1), grid, "down")).toThrow("BUG");
});
