// The numeric kernel against Python: test/fixtures/decimal/*.csv, written by make-cases.py there. Expected values are read here with BigInt alone, so
// that no part of the kernel judges itself.

import { describe, expect, test } from "vitest";
import { type CaseRow, readCases } from "../../../test/kit/case-table.ts";
import { toDecimalRounded, toDecimalString, toFixedRounded, toFractionString } from "./format.ts";
import { parseDecimal } from "./parse.ts";
import { add, compare, divide, integer, multiply, type Rational, remainder, subtract } from "./rational.ts";
import { ROUNDING_MODES, type RoundingMode, roundToPlaces } from "./rounding.ts";

const OPERATIONS = ["add", "subtract", "multiply", "divide", "remainder", "compare", "round"] as const;
type Operation = (typeof OPERATIONS)[number];

const FIXTURES = new URL("../../../test/fixtures/decimal/", import.meta.url);
const TABLES = new Map(OPERATIONS.map((operation) => [operation, readCases(new URL(`${operation}.csv`, FIXTURES))]));

function casesOf(operation: Operation): readonly CaseRow[] {
  return TABLES.get(operation) ?? [];
}

/** An unreduced fraction, made from the text of a fixture with BigInt alone. */
type Expected = { readonly top: bigint; readonly bottom: bigint };

function readExpected(text: string): Expected {
  const [dividend, divisor] = text.split("/");
  const first = readDecimal(dividend ?? "");
  const second = readDecimal(divisor ?? "1");
  return { top: first.top * second.bottom, bottom: first.bottom * second.top };
}

function readDecimal(text: string): Expected {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (parts === null) throw new Error(`the fixture holds ${text}, which is no decimal`);
  const [, sign, whole, fraction = "", exponent = "0"] = parts;
  const digits = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? { top: digits * 10n ** BigInt(power), bottom: 1n } : { top: digits, bottom: 10n ** BigInt(-power) };
}

function isSame(value: Rational, expected: Expected): boolean {
  return value.numerator * expected.bottom === expected.top * value.denominator;
}

function isReduced({ numerator, denominator }: Rational): boolean {
  let larger = numerator < 0n ? -numerator : numerator;
  let smaller = denominator;
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return denominator > 0n && larger === 1n;
}

function read(text: string): Rational {
  const parsed = parseDecimal(text);
  if (parsed.kind === "error") throw new Error(`${text}: ${parsed.error.kind}`);
  return parsed.value;
}

function calculate(operation: Operation, row: CaseRow): Rational | undefined {
  const left = read(row.cell("left"));
  if (operation === "round") return left;
  const right = read(row.cell("right"));
  switch (operation) {
    case "add":
      return add(left, right);
    case "subtract":
      return subtract(left, right);
    case "multiply":
      return multiply(left, right);
    case "divide":
      return divide(left, right);
    case "remainder":
      return remainder(left, right);
    case "compare":
      return integer(compare(left, right));
  }
}

function calculateRounded(operation: Operation, row: CaseRow, places: number, mode: RoundingMode): Rational | undefined {
  if (operation === "compare") {
    const [left, right] = [read(row.cell("left")), read(row.cell("right"))];
    return integer(compare(roundToPlaces(left, places, mode), roundToPlaces(right, places, mode)));
  }
  const exact = calculate(operation, row);
  return exact === undefined ? undefined : roundToPlaces(exact, places, mode);
}

/** Why the exact result is not the expected one; `undefined` when it is. */
function exactFault(operation: Operation, row: CaseRow): string | undefined {
  const expected = row.cell("exact");
  const actual = calculate(operation, row);
  if (actual === undefined || expected === "undefined") {
    return actual === undefined && expected === "undefined" ? undefined : "only one side is undefined";
  }
  if (!isSame(actual, readExpected(expected))) return `gave ${toFractionString(actual)}, not ${expected}`;
  if (!isReduced(actual)) return `${toFractionString(actual)} is not reduced`;
  if (expected.includes("/")) {
    if (toDecimalString(actual) !== undefined) return "printed an endless decimal as if it ended";
    return expected.includes("e") || toFractionString(actual) === expected
      ? undefined
      : `printed ${toFractionString(actual)}, not ${expected}`;
  }
  const printed = toDecimalString(actual);
  if (printed === undefined || !isSame(actual, readExpected(printed))) return `printed ${printed}, not ${expected}`;
  return expected.includes("e") || printed === expected ? undefined : `printed ${printed}, not ${expected}`;
}

/** Why the rounded result is not the expected one; `undefined` when it is. */
function roundedFault(operation: Operation, row: CaseRow, mode: RoundingMode): string | undefined {
  const expected = row.cell(mode);
  const places = Number(row.cell("places"));
  const actual = calculateRounded(operation, row, places, mode);
  if (actual === undefined || expected === "undefined") {
    return actual === undefined && expected === "undefined" ? undefined : "only one side is undefined";
  }
  if (!isSame(actual, readExpected(expected))) return `${mode} gave ${toFractionString(actual)}, not ${expected}`;
  if (!isReduced(actual)) return `${mode} gave ${toFractionString(actual)}, which is not reduced`;
  const exact = operation === "compare" ? undefined : calculate(operation, row);
  if (exact === undefined) return undefined;
  const printed = toDecimalRounded(exact, places, mode);
  if (!isSame(actual, readExpected(printed))) return `${mode} printed ${printed}, not ${expected}`;
  if (!expected.includes("e") && printed !== expected) return `${mode} printed ${printed}, not ${expected}`;
  const fixed = toFixedRounded(exact, places, mode);
  const [, fraction = ""] = fixed.split(".");
  return fraction.length === Math.max(places, 0) && isSame(actual, readExpected(fixed))
    ? undefined
    : `${mode} printed ${fixed}, not ${expected}`;
}

function faultOrThrown(fault: () => string | undefined): string | undefined {
  try {
    return fault();
  } catch (thrown) {
    return `threw ${thrown}`;
  }
}

function faults(operation: Operation, fault: (row: CaseRow) => string | undefined): readonly string[] {
  return casesOf(operation).flatMap((row) => {
    const found = faultOrThrown(() => fault(row));
    if (found === undefined) return [];
    const asked = `${row.cell("left")} ${operation} ${row.cell("right")} to ${row.cell("places")} places`;
    return [`${operation}.csv:${row.line}: ${asked}: ${found}`];
  });
}

describe("the cases reach what they promise", () => {
  const rows = OPERATIONS.flatMap(casesOf);
  const operands = rows.flatMap((row) => [row.cell("left"), row.cell("right")]).filter((text) => text !== "");

  test("at least 5,000 in all, at least 500 of each operation, each with an expected value in every mode", () => {
    expect(rows.length).toBeGreaterThanOrEqual(5000);
    for (const operation of OPERATIONS) {
      expect(casesOf(operation).length, operation).toBeGreaterThanOrEqual(500);
      for (const mode of ROUNDING_MODES)
        expect(
          casesOf(operation).every((row) => row.cell(mode) !== ""),
          `${operation} ${mode}`,
        ).toBe(true);
    }
  });

  test("signs, zeros, 1 to 60 digits, exponents to ±999, and results the modes disagree on", () => {
    expect(operands.some((text) => text.startsWith("-"))).toBe(true);
    expect(operands.filter((text) => /^[+-]?0+(\.0+)?(e.*)?$/i.test(text)).length).toBeGreaterThan(100);
    const lengths = new Set(operands.map((text) => text.replace(/e.*$/i, "").replace(/\D/g, "").length));
    expect(Array.from({ length: 60 }, (_, index) => index + 1).filter((length) => !lengths.has(length))).toEqual([]);
    expect(operands.some((text) => /e\+?999$/i.test(text)) && operands.some((text) => /e-999$/i.test(text))).toBe(true);
    for (const operation of OPERATIONS) {
      const split = casesOf(operation).filter((row) => row.cell("half-up") !== row.cell("half-even"));
      expect(split.length, `ties of ${operation}`).toBeGreaterThan(operation === "compare" ? 0 : 20);
    }
  });
});

describe("agrees with Python", () => {
  test.each(OPERATIONS)("%s, exactly", (operation) => {
    expect(faults(operation, (row) => exactFault(operation, row))).toEqual([]);
  });

  test.each(OPERATIONS.flatMap((operation) => ROUNDING_MODES.map((mode) => [operation, mode] as const)))(
    "%s, then %s",
    (operation, mode) => {
      expect(faults(operation, (row) => roundedFault(operation, row, mode))).toEqual([]);
    },
  );
});
