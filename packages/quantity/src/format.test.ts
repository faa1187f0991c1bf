import { describe, expect, test } from "vitest";
import {
  decimalPlaces,
  fromFractionString,
  toDecimalRounded,
  toDecimalString,
  toFixedRounded,
  toFractionString,
} from "./format.ts";
import { negate, power10, type Rational, rational, ZERO } from "./rational.ts";

const read = (text: string): Rational => {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return value;
};

describe("toDecimalString", () => {
  test.each([
    ["97.39", "97.39", 2],
    ["4.00", "4", 0],
    ["1200", "1200", 0],
    ["-0", "0", 0],
    ["-0.05", "-0.05", 2],
    ["1/8", "0.125", 3],
    ["1/1024", "0.0009765625", 10],
    ["7/5", "1.4", 1],
    ["1234567890.13", "1234567890.13", 2],
    ["1e25", `1${"0".repeat(25)}`, 0],
    ["1e-25", `0.${"0".repeat(24)}1`, 25],
  ])("%s prints %s, %d places", (text, printed, places) => {
    expect(toDecimalString(read(text))).toBe(printed);
    expect(decimalPlaces(read(text))).toBe(places);
  });

  test.each(["1/3", "-2/7", "1/30", "25249/26305"])("%s does not end", (text) => {
    expect(toDecimalString(read(text))).toBeUndefined();
    expect(decimalPlaces(read(text))).toBeUndefined();
  });

  test("zero has no sign", () => {
    expect(toDecimalString(negate(ZERO))).toBe("0");
    expect(toDecimalRounded(rational(-1n, 3n), 0, "half-up")).toBe("0");
    expect(toFixedRounded(rational(-1n, 1000n), 2, "half-up")).toBe("0.00");
  });

  test("the smallest and the largest", () => {
    expect(toDecimalString(power10(-999))).toBe(`0.${"0".repeat(998)}1`);
    expect(toDecimalString(power10(1998))).toBe(`1${"0".repeat(1998)}`);
  });
});

describe("rounded printing", () => {
  test.each([
    ["97.39", 2, "97.39", "97.39"],
    ["4", 2, "4", "4.00"],
    ["3.3955", 2, "3.4", "3.40"],
    ["9.995", 2, "10", "10.00"],
    ["0.1", 1, "0.1", "0.1"],
    ["1/3", 4, "0.3333", "0.3333"],
    ["12.5", 0, "13", "13"],
    ["-12.5", 0, "-13", "-13"],
    ["1250", -2, "1300", "1300"],
    ["10", 1, "10", "10.0"],
    ["100", 0, "100", "100"],
  ])("%s to %d places: %s, fixed %s", (text, places, shortest, fixed) => {
    expect(toDecimalRounded(read(text), places, "half-up")).toBe(shortest);
    expect(toFixedRounded(read(text), places, "half-up")).toBe(fixed);
  });
});

describe("fractions", () => {
  test.each([
    ["50498/52610", "25249/26305"],
    ["4/1", "4"],
    ["-6/4", "-3/2"],
    ["0/7", "0"],
    ["1.5/0.5", "3"],
    ["12.50", "25/2"],
    ["1e3", "1000"],
  ])("%s is %s", (text, printed) => {
    expect(toFractionString(read(text))).toBe(printed);
    expect(fromFractionString(printed)).toEqual(read(text));
  });

  test.each(["", "/", "1/", "/2", "1/0", "0/0", "1/0.00", "1/-2", "1/+2", "1/2/3", "1 /2", "a/b", "½"])("%s is none", (text) => {
    expect(fromFractionString(text)).toBeUndefined();
  });
});
