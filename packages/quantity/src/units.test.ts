import { describe, expect, test } from "vitest";
import { readCases } from "../../../test/kit/case-table.ts";
import { dimensionKey } from "./dimension.ts";
import { toFractionString } from "./format.ts";
import { integer, rational } from "./rational.ts";
import {
  baseUnit,
  compoundUnit,
  createUnit,
  divideUnits,
  isRate,
  multiplyUnits,
  PERCENT,
  sameUnit,
  UNITS,
  type Unit,
} from "./unit.ts";
import { PREFIX_ROWS, UNIT_ROWS } from "./unit-table.ts";
import { declareUnits, findUnit, longestUnitAt } from "./units.ts";

function unit(name: string): Unit {
  const found = findUnit(name);
  if (found === undefined) throw new Error(`no unit ${name}`);
  return found;
}

describe("findUnit", () => {
  const rows = readCases(new URL("units.cases.csv", import.meta.url));

  test.each(rows.map((row) => [row.line, row.cell("spelling"), row] as const))(
    "units.cases.csv:%d %s",
    (_line, spelling, row) => {
      const found = findUnit(spelling);
      if (row.cell("name") === "none") {
        expect(found).toBeUndefined();
        return;
      }
      expect(found).toBeDefined();
      expect(found?.name).toBe(row.cell("name"));
      expect(found && toFractionString(found.factor)).toBe(row.cell("factor"));
      expect(found && dimensionKey(found.dimension)).toBe(row.cell("dimension"));
      expect(found?.english ?? "").toBe(row.cell("english"));
    },
  );

  test("every unit of the closed table has its case, and is found under each spelling and prefix", () => {
    const cased = new Set(rows.map((row) => row.cell("spelling")));
    for (const row of UNIT_ROWS) {
      expect(cased.has(row.name), row.name).toBe(true);
      for (const spelling of [row.name, row.english ?? row.name, ...row.also]) expect(findUnit(spelling)?.name).toBe(row.name);
      for (const prefix of PREFIX_ROWS) expect(findUnit(prefix.name + row.name)?.name).toBe(prefix.name + row.name);
    }
  });

  test("no spelling means two units, so that English and back is the same unit", () => {
    const spellings = UNIT_ROWS.flatMap((row) => [
      ...new Set([row.name, ...(row.english === undefined ? [] : [row.english]), ...row.also]),
    ]);
    const prefixed = UNIT_ROWS.flatMap((row) => PREFIX_ROWS.map((prefix) => prefix.name + row.name));
    expect([...spellings, ...prefixed].filter((spelling, index, all) => all.indexOf(spelling) !== index)).toEqual([]);
  });

  test("a compound has at most eight parts", () => {
    expect(findUnit(`元/${Array.from({ length: 7 }, () => "人").join("·")}`)).toBeDefined();
    expect(findUnit(`元/${Array.from({ length: 8 }, () => "人").join("·")}`)).toBeUndefined();
    expect(findUnit("元/".repeat(1_000_000))).toBeUndefined();
  });
});

describe("longestUnitAt", () => {
  test.each(
    readCases(new URL("longest-unit.cases.csv", import.meta.url)).map((row) => [row.line, row.cell("text"), row] as const),
  )("longest-unit.cases.csv:%d %s", (_line, text, row) => {
    for (const before of ["", "17"]) {
      const found = longestUnitAt(before + text, before.length);
      expect(found?.unit.name ?? "none").toBe(row.cell("name"));
      expect(found?.length ?? 0).toBe(Number(row.cell("length")));
    }
  });

  test("起 only where counting units are asked for", () => {
    expect(longestUnitAt("1起扣", 1)).toBeUndefined();
    expect(longestUnitAt("1起扣", 1, undefined, { counting: true })?.unit.name).toBe("起");
  });

  test("compounds only where they are asked for", () => {
    expect(longestUnitAt("2万元/人以下", 1)?.length).toBe(2);
    const found = longestUnitAt("2万元/人以下", 1, undefined, { compound: true });
    expect([found?.unit.name, found?.length]).toEqual(["万元/人", 4]);
    expect(longestUnitAt("2万元/以下", 1, undefined, { compound: true })?.length).toBe(2);
    expect(longestUnitAt("2以下", 1, undefined, { compound: true })).toBeUndefined();
  });

  test("past the end of the text there is none", () => {
    expect(longestUnitAt("17", 2)).toBeUndefined();
    expect(longestUnitAt("", 0)).toBeUndefined();
  });
});

describe("declared units", () => {
  const piece = unit("件");
  const declared = declareUnits([
    createUnit("床位"),
    createUnit("箱", integer(12), piece.dimension),
    createUnit("标准亩", rational(2000n, 3n), unit("平方米").dimension),
    createUnit("GWh"),
    createUnit("__proto__"),
    createUnit("长".repeat(40)),
  ]);

  test("are found by name, with prefixes and in compounds, and only where declared", () => {
    expect(findUnit("床位")).toBeUndefined();
    expect(findUnit("床位", declared)?.dimension).toEqual([{ base: "床位", exponent: 1 }]);
    expect(toFractionString(findUnit("万箱", declared)?.factor ?? integer(0))).toBe("120000");
    expect(findUnit("元/床位", declared)?.name).toBe("元/床位");
    expect(findUnit("__proto__", declared)?.name).toBe("__proto__");
    expect(findUnit("长".repeat(40), declared)).toBeUndefined();
  });

  test("the longest one is taken from a text", () => {
    expect(longestUnitAt("3标准亩以上", 1, declared)?.unit.name).toBe("标准亩");
    expect(longestUnitAt("3千床位", 1, declared)?.unit.name).toBe("千床位");
    expect(longestUnitAt("3GWh", 1, declared)?.unit.name).toBe("GWh");
    expect(longestUnitAt("3GWhx", 1, declared)).toBeUndefined();
    expect(longestUnitAt("3标准", 1, declared)).toBeUndefined();
  });

  test("one with the name of a listed unit takes its place", () => {
    const other = declareUnits([createUnit("亩", integer(600), unit("平方米").dimension)]);
    expect(toFractionString(findUnit("亩", other)?.factor ?? integer(0))).toBe("600");
    expect(toFractionString(longestUnitAt("5亩", 1, other)?.unit.factor ?? integer(0))).toBe("600");
  });

  test("a factor that is not above zero is a bug and says so", () => {
    expect(() => createUnit("箱", integer(0))).toThrow("BUG");
    expect(() => createUnit("箱", integer(-1))).toThrow("BUG");
  });
});

describe("units of products and ratios", () => {
  test.each([
    ["万元", "÷", "人", "万元/人"],
    ["万元", "÷", "元", "%"],
    ["人", "÷", "名", "%"],
    ["%", "÷", "个百分点", "%"],
    ["万元", "÷", "%", "万元"],
    ["%", "÷", "年", "1/年"],
    ["", "÷", "年", "1/年"],
    ["万元", "÷", "", "万元"],
    ["", "÷", "", ""],
    ["万元/人", "÷", "月", "万元/人·月"],
    ["万元", "÷", "万元/人", "人"],
    ["万元/人", "÷", "元", "1/人"],
    ["平方米", "÷", "米", "平方米/米"],
    ["万元/人", "×", "名", "万元"],
    ["%", "×", "万元", "万元"],
    ["万元", "×", "%", "万元"],
    ["%", "×", "%", "%"],
    ["", "×", "元", "元"],
    ["", "×", "", ""],
    ["米", "×", "米", "米·米"],
    ["元/人", "×", "人/元", "%"],
  ])("%s %s %s is %s", (left, sign, right, expected) => {
    const [first, second] = [left === "" ? undefined : unit(left), right === "" ? undefined : unit(right)];
    const found = sign === "×" ? multiplyUnits(first, second) : divideUnits(first, second);
    expect(found?.name ?? "").toBe(expected);
  });

  test("a product with more than eight parts is named by its dimension", () => {
    let product: Unit | undefined;
    for (let times = 0; times < 12; times += 1) product = multiplyUnits(product, unit("元"));
    expect([product?.name, product && toFractionString(product.factor)]).toEqual(["元^12", "1"]);
  });

  test("the base unit of a dimension is listed where there is one", () => {
    expect(baseUnit(unit("公顷").dimension)?.name).toBe("平方米");
    expect(baseUnit(unit("万元/人").dimension)?.name).toBe("元/人");
    expect(baseUnit([])).toBeUndefined();
    for (const listed of UNITS) expect(baseUnit(listed.dimension)?.dimension ?? []).toEqual(listed.dimension);
  });

  test("rates are dimensionless units; a bare number is none", () => {
    expect(["%", "‰", "百分点", "个点"].map((name) => isRate(unit(name)))).toEqual([true, true, true, true]);
    expect([isRate(unit("分")), isRate(unit("元/人")), isRate(undefined)]).toEqual([false, false, false]);
    expect(sameUnit(PERCENT, unit("点"))).toBe(true);
    expect(sameUnit(unit("人"), unit("人次"))).toBe(false);
    expect(compoundUnit([unit("元")], []).name).toBe("元");
  });
});
