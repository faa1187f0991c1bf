import { describe, expect, test } from "vitest";
import { readCases } from "../../../test/kit/case-table.ts";
import { toFractionString } from "./format.ts";
import { formatQuantity, inUnit, parseQuantity, quantity } from "./quantity.ts";
import { equals, rational } from "./rational.ts";
import { createUnit, PERCENT, PERCENTAGE_POINT, POINTS } from "./unit.ts";
import { declareUnits, findUnit } from "./units.ts";

describe("parseQuantity", () => {
  const rows = readCases(new URL("quantity.cases.csv", import.meta.url));

  test.each(rows.map((row) => [row.line, row.cell("text"), row] as const))("quantity.cases.csv:%d %s", (_line, text, row) => {
    const parsed = parseQuantity(text);
    if (parsed.kind === "error") {
      expect(parsed.error.kind).toBe(row.cell("value"));
      expect(parsed.error.kind === "unknown-unit" ? parsed.error.unit : "").toBe(row.cell("unit"));
      return;
    }
    expect(toFractionString(parsed.quantity.value)).toBe(row.cell("value"));
    expect(parsed.quantity.unit?.name ?? "").toBe(row.cell("unit"));
    expect(formatQuantity(parsed.quantity)).toBe(row.cell("printed"));
  });

  test("what is printed reads back as the same quantity", () => {
    for (const row of rows) {
      const parsed = parseQuantity(row.cell("text"));
      if (parsed.kind === "quantity") expect(parseQuantity(formatQuantity(parsed.quantity))).toEqual(parsed);
    }
  });

  test("takes declared units", () => {
    const declared = declareUnits([createUnit("床位")]);
    const parsed = parseQuantity("120 床位", declared);
    expect(parsed.kind === "quantity" && formatQuantity(parsed.quantity)).toBe("120床位");
  });

  test("keeps the number as written beside the value", () => {
    const parsed = parseQuantity("455.84万元");
    expect(parsed.kind === "quantity" && toFractionString(parsed.numeral)).toBe("11396/25");
    expect(parsed.kind === "quantity" && toFractionString(parsed.quantity.value)).toBe("4558400");
  });

  test("hostile cells are refused at once", () => {
    const started = performance.now();
    expect(parseQuantity(`${"9".repeat(1_000_000)}元`)).toMatchObject({
      kind: "error",
      error: { kind: "too-many-digits", digits: 1_000_000 },
    });
    expect(parseQuantity(`1/${"9".repeat(1_000_000)}`)).toMatchObject({ kind: "error", error: { kind: "too-many-digits" } });
    expect(parseQuantity("1e999999999元")).toMatchObject({ kind: "error", error: { kind: "exponent-out-of-range" } });
    expect(parseQuantity("-".repeat(1_000_000))).toMatchObject({ kind: "error", error: { kind: "not-a-number" } });
    expect(parseQuantity(`1${"元/".repeat(500_000)}`)).toMatchObject({ kind: "error", error: { kind: "unknown-unit" } });
    expect(parseQuantity("1\ud800")).toMatchObject({ kind: "error", error: { kind: "not-a-number" } });
    expect(parseQuantity("1\u202e元")).toMatchObject({ kind: "error", error: { kind: "not-a-number" } });
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe("formatQuantity", () => {
  const tenThousand = findUnit("万元");
  const controlled = quantity(rational(6101n, 45584n));

  test("a rate prints in percent, rounded only when places are given", () => {
    expect(formatQuantity(controlled, { unit: PERCENT, places: 2 })).toBe("13.38%");
    expect(formatQuantity(controlled, { unit: PERCENT })).toBe("152525/11396%");
    expect(formatQuantity(quantity(rational(2n, 100n)), { unit: PERCENTAGE_POINT })).toBe("2个百分点");
  });

  test("an amount prints in the unit asked for, by default in its own", () => {
    const budget = quantity(rational(45584n, 100n), tenThousand);
    expect(formatQuantity(budget)).toBe("455.84万元");
    expect(formatQuantity(budget, { unit: findUnit("元") ?? POINTS })).toBe("4558400元");
    expect(formatQuantity(budget, { places: 0 })).toBe("456万元");
    expect(formatQuantity(budget, { places: 0, mode: "down" })).toBe("455万元");
  });

  test("minus is the true minus unless asked otherwise", () => {
    const less = quantity(rational(-2917n, 100n), PERCENT);
    expect(formatQuantity(less)).toBe("−29.17%");
    expect(formatQuantity(less, { minus: "-" })).toBe("-29.17%");
    expect(formatQuantity(quantity(rational(-1n, 1000n), POINTS), { places: 2 })).toBe("0分");
  });

  test("English has its own unit words", () => {
    expect(formatQuantity(quantity(rational(17n, 5n), POINTS), { language: "en" })).toBe("3.4pts");
    expect(formatQuantity(quantity(rational(1n), PERCENTAGE_POINT), { language: "en" })).toBe("1pp");
    expect(formatQuantity(quantity(rational(24n), findUnit("人")), { language: "en" })).toBe("24 people");
    expect(formatQuantity(quantity(rational(17n), tenThousand), { language: "en" })).toBe("17万元");
    expect(formatQuantity(quantity(rational(17n)), { language: "en" })).toBe("17");
  });

  test("a value there and back is the same", () => {
    const mu = findUnit("亩");
    expect(equals(inUnit(quantity(rational(7n, 3n), mu), mu), rational(7n, 3n))).toBe(true);
    expect(equals(inUnit(quantity(rational(7n, 3n)), undefined), rational(7n, 3n))).toBe(true);
  });
});
