import { createPlan, evaluate, pathKey } from "@biaochi/engine";
import type { Indicator, RuleSet } from "@biaochi/model";
import { declareUnits, integer, rational, toFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import {
  constant,
  derived,
  fallingBelow,
  field,
  indicator,
  minus,
  numberType,
  ORIGIN,
  over,
  read,
  record,
  ruleSet,
} from "../../../test/kit/audit-rules.ts";
import { type DemandedField, otherReadings } from "./alternative-readings.ts";
import { indicatorsOf } from "./expressions.ts";
import { readPrinted } from "./printed.ts";
import { onlyIndicator, type Reading, readOtherwise, recordOtherwise } from "./reading.ts";

const UNITS = declareUnits([]);
const VALUES = record({ 支出: "504.98万元", 预算: "526.1万元", 收入: "523.21万元" });
const CLAUSE = fallingBelow("100%", "5个百分点", "2分", "5分", "pro-rata");
const RULES = ruleSet({ 支出: "万元", 预算: "万元", 收入: "万元", 人数: "人" }, [
  indicator("完成率", "5", CLAUSE, over(field("支出"), field("预算"))),
]);

function first({ parts }: RuleSet): Indicator {
  const [found] = indicatorsOf(parts);
  if (found === undefined) throw new Error("no indicator");
  return found;
}

function found(filed: string, rules = RULES, demanded: readonly DemandedField[] = []): readonly (readonly Reading[])[] {
  const places = filed.split(".")[1]?.length ?? 0;
  const value = undefined;
  return otherReadings(rules, VALUES, first(rules), { score: read(filed).value, places, value }, demanded, UNITS);
}

function brief(readings: readonly Reading[]): string {
  return readings.map(briefOne).join(" + ");
}

function briefOne(reading: Reading): string {
  switch (reading.kind) {
    case "part-step":
      return reading.partStep;
    case "score-rounding":
      return `score ${reading.rounding.grid} ${reading.rounding.mode}`;
    case "value-rounding":
      return `value ${reading.rounding.grid} ${reading.rounding.mode}`;
    case "denominator":
    case "field":
      return `${reading.kind} ${reading.field}`;
  }
}

describe("other readings of a filed score", () => {
  it("are none where nothing usual gives it", () => {
    expect(found("1.23")).toEqual([]);
    expect(found("0")).toEqual([]);
  });

  it("name a rounding once, in the declared mode", () => {
    expect(found("3.5").map(brief)).toEqual(["score 1/2 half-up"]);
    expect(found("3.394").map(brief)).toEqual(["score 1/1000 half-up"]);
  });

  it("are pairs only where no single change will do", () => {
    // Rounded up to tenths: grid and mode both differ; 3.394 gives 3.4 by tenths half up, so a single change does.
    expect(found("3.4").every((readings) => readings.length === 1)).toBe(true);
    const whole = ruleSet(
      { 支出: "万元", 预算: "万元" },
      [indicator("完成率", "5", CLAUSE, over(field("支出"), field("预算")))],
      {
        scoreRounding: { grid: "1", mode: "half-up" },
      },
    );
    expect(found("3", whole)).not.toEqual([]);
    // Whole points are declared; 3.5 is the half grid, a single change; 4 is whole points rounded up, a single change.
    expect(found("3.5", whole).map(brief)).toEqual(["score 1/2 half-up"]);
    expect(found("4", whole).map(brief)).toEqual(["score 1 up"]);
  });

  it("try a pair of reading and rounding", () => {
    // 50 ÷ 52.6 = 95.06%, 4.94 points short: at 0.75 a point, by whole steps, and so on. 0.7分 each step of 3: pro rata 1.153, whole steps 1.4.
    const rules = ruleSet({ 支出: "万元", 预算: "万元" }, [
      indicator("完成率", "5", fallingBelow("100%", "3个百分点", "0.7分", "5分", "pro-rata"), over(field("支出"), field("预算"))),
    ]);
    // As whole steps 5 − 1.4 = 3.6; to half points that is 3.5, which no single change gives: pro rata is 4.06, 4, 4.1 …
    expect(found("3.5", rules).map(brief)).toEqual(["whole + score 1/2 half-up"]);
  });

  it("name another denominator of the same dimension only", () => {
    expect(found("3.61").map(brief)).toEqual(["denominator 收入"]);
  });

  it("say nothing of denominators where too many would do", () => {
    const names = ["甲", "乙", "丙", "丁"];
    const fields = Object.fromEntries(["支出", "预算", ...names].map((name) => [name, "万元"]));
    const rules = ruleSet(fields, [indicator("完成率", "5", CLAUSE, over(field("支出"), field("预算")))]);
    const values = (count: number) =>
      record({
        支出: "504.98万元",
        预算: "526.1万元",
        ...Object.fromEntries(names.slice(0, count).map((name) => [name, "523.21万元"])),
      });
    const filed = { score: read("3.61").value, places: 2, value: undefined };
    const withDenominators = (count: number) =>
      otherReadings(rules, values(count), first(rules), filed, [], UNITS)
        .map(brief)
        .filter((text) => text.startsWith("denominator"));
    expect(withDenominators(3)).toHaveLength(3);
    expect(withDenominators(4)).toEqual([]);
  });

  it("say nothing of denominators where almost any would do: full points and none", () => {
    const half = record({ 支出: "504.98万元", 预算: "526.1万元", 收入: "500万元" });
    const filed = { score: integer(5), places: 0, value: undefined };
    expect(otherReadings(RULES, half, first(RULES), filed, [], UNITS).map(brief)).toEqual(["ignored"]);
    const filedValue = readPrinted({ text: "101%" }, UNITS);
    expect(otherReadings(RULES, half, first(RULES), { ...filed, value: filedValue }, [], UNITS).map(brief)).toContain(
      "denominator 收入",
    );
  });

  it("take a value that a 勾稽 demands, unless the filed value says otherwise", () => {
    const demanded = [{ field: "预算", value: read("523.21万元").value, text: "523.21万元", equation: "口径" }];
    const filed = (text: string | undefined) => ({
      score: read("3.61").value,
      places: 2,
      value: text === undefined ? undefined : readPrinted({ text }, UNITS),
    });
    const tried = (text: string | undefined) =>
      otherReadings(RULES, VALUES, first(RULES), filed(text), demanded, UNITS).map(brief);
    expect(tried(undefined)).toEqual(["field 预算", "denominator 收入"]);
    expect(tried("96.52%")).toEqual(["field 预算", "denominator 收入"]);
    expect(tried("95.99%")).toEqual([]);
  });

  it("give exactly the filed figure when applied to the whole rule set, whatever was filed", () => {
    let explained = 0;
    for (let cents = 0n; cents <= 500n; cents += 1n) {
      const score = rational(cents, 100n);
      const filed = { score, places: 2, value: undefined };
      for (const readings of otherReadings(RULES, VALUES, first(RULES), filed, [], UNITS)) {
        const plan = createPlan(readOtherwise(RULES, ["完成率"], readings));
        const scored = evaluate(plan, recordOtherwise(VALUES, readings)).indicators[0]?.scoreExact;
        expect(`${scored} ${brief(readings)}`).toBe(`${toFractionString(score)} ${brief(readings)}`);
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(8);
  });
});

describe("a rule set read otherwise", () => {
  it("leaves the first as it was", () => {
    const before = JSON.stringify(RULES);
    readOtherwise(RULES, ["完成率"], [{ kind: "part-step", partStep: "whole" }, ...(found("3.5")[0] ?? [])]);
    expect(JSON.stringify(RULES)).toBe(before);
  });
});

describe("a rule set cut down to one indicator", () => {
  const other = indicator("另一项", "5", CLAUSE, over(field("收入"), field("预算")));
  const sum = {
    name: "结余",
    value: minus(field("收入"), field("支出")),
    rounding: null,
    type: numberType("万元"),
    text: "",
    origin: ORIGIN,
  };
  const spare = { ...sum, name: "无关", value: minus(field("收入"), constant("1万元")) };

  it("keeps the data it reads, through 计算 too, and no more", () => {
    const rules = ruleSet(
      { 支出: "万元", 预算: "万元", 收入: "万元", 人数: "人" },
      [indicator("结余率", "5", CLAUSE, over(derived("结余"), field("收入"))), other],
      { derived: [sum, spare] },
    );
    const small = onlyIndicator(rules, ["结余率"]);
    expect(small.fields.map(({ name }) => name)).toEqual(["支出", "收入"]);
    expect(small.derived.map(({ name }) => name)).toEqual(["结余"]);
    expect(indicatorsOf(small.parts).map(({ name }) => name)).toEqual(["结余率"]);
    const score = (of: RuleSet) =>
      evaluate(createPlan(of), VALUES).indicators.find(({ path }) => pathKey(path) === "结余率")?.scoreExact;
    expect(score(small)).toBe(score(rules));
  });

  it("is kept whole where the indicator reads another score", () => {
    const reads = indicator("跟随", "5", CLAUSE, {
      op: "divide",
      left: { op: "indicator", path: ["另一项"], property: "score" },
      right: constant("5分"),
    });
    const small = onlyIndicator(ruleSet({ 收入: "万元", 预算: "万元" }, [reads, other]), ["跟随"]);
    expect(indicatorsOf(small.parts)).toHaveLength(2);
  });
});
