import { describe, expect, test } from "vitest";
import { told, withData, withFormula } from "../check-kit.ts";

describe("a divisor that may be zero", () => {
  test.each([
    ["支出 ÷ 净额", "净额"],
    ["支出 ÷ (支出 + 支出)", "支出 + 支出"],
    ["支出 ÷ (预算数 − 支出)", "预算数 − 支出"],
    ["支出 ÷ 绝对值（净额）", "绝对值（净额）"],
    ["支出 ÷ 最大（净额，0万元）", "最大（净额，0万元）"],
    ["支出 ÷ 最小（预算数，净额）", "最小（预算数，净额）"],
    ["若 净额 > 0万元 或 有项目 则 支出 ÷ 净额 否则 0%", "净额"],
    ["若 净额 ≥ 0万元 则 支出 ÷ 净额 否则 0%", "净额"],
    ["若 净额 = 0万元 则 支出 ÷ 净额 否则 0%", "净额"],
  ])("%s", (formula, divisor) => {
    const lines = told(withFormula(formula)).filter((line) => line.startsWith("TYPE-013"));
    expect(lines.map((line) => line.replace(/[()]/g, ""))).toEqual([`TYPE-013 «${divisor}»`]);
  });
});

describe("a divisor that surely is not zero", () => {
  test.each([
    "支出 ÷ 预算数",
    "支出 ÷ (支出 + 预算数)",
    "支出 ÷ (预算数 × 2)",
    "支出 ÷ (预算数 ÷ 3)",
    "支出 ÷ 最大（净额，1万元）",
    "支出 ÷ (绝对值（净额） + 1元)",
    "若 净额 = 0万元 则 0% 否则 支出 ÷ 净额",
    "若 净额 ≠ 0万元 且 有项目 则 支出 ÷ 净额 否则 0%",
    "若 净额 > 支出 则 支出 ÷ 净额 否则 0%",
    "若 非 (净额 ≤ 0万元) 则 支出 ÷ 净额 否则 0%",
    "若 净额 < 0万元 则 支出 ÷ 净额 否则 0%",
    "若 净额 − 支出 > 0万元 则 支出 ÷ (净额 − 支出) 否则 0%",
  ])("%s", (formula) => {
    expect(told(withFormula(formula)).filter((line) => line.startsWith("TYPE-01"))).toEqual([]);
  });
});

test("不适用 settles what its condition says", () => {
  expect(told(withFormula("支出 ÷ 净额", "  不适用  非 (净额 > 0万元)：视为100%"))).toEqual([]);
  expect(told(withFormula("支出 ÷ 净额", "  不适用  非 有项目：视为100%"))).toEqual(["TYPE-013 «净额»"]);
});

test("a condition that only tests the divisor is told, also through a 计算", () => {
  expect(told(withFormula("支出 ÷ 净额", "  不适用  净额 = 0万元：视为100%"))).toEqual(["TYPE-015 «净额 = 0万元»"]);
  const derived = withData(
    "计算 比例 = 支出 ÷ 净额\n指标 甲率 10分 {\n  不适用  0 = 净额：视为100%\n  公式  比例\n  评分  100%以上得满分；不满100%按比例得分\n}",
  );
  expect(told(derived)).toEqual(["TYPE-015 «0 = 净额»"]);
});

test("a division inside a 计算 is told at the formula that reaches it, and 分母为零时 settles it", () => {
  const file = (line: string): string =>
    withData(
      `计算 比例 = 支出 ÷ 净额\n指标 甲率 10分 {\n  公式  比例 × 2\n${line}\n  评分  100%以上得满分；不满100%按比例得分\n}`,
    );
  expect(told(file(""))).toEqual(["TYPE-013 «比例 × 2»"]);
  expect(told(file("  分母为零时  不得分"))).toEqual([]);
});

test("分母为零时 without a divisor that may be zero is told", () => {
  expect(told(withFormula("支出 ÷ 预算数", "  分母为零时  不得分"))).toEqual(["TYPE-014 «不得分»"]);
  expect(told(withFormula("满意率", "  分母为零时  不得分"))).toEqual(["TYPE-014 «不得分»"]);
});

test("a chain of 计算 that doubles at every link is looked at in bounded time", () => {
  const chain = Array.from(
    { length: 60 },
    (_, index) => `计算 数${index + 1} = 若 有项目 且 净额 > ${index}万元 则 数${index} + 数${index} 否则 数${index}`,
  );
  const file = withData(
    `计算 数0 = 净额\n${chain.join("\n")}\n指标 甲率 10分 {\n  公式  支出 ÷ 数60\n  评分  100%以上得满分；不满100%不得分\n}`,
  );
  const start = performance.now();
  expect(told(file)).toEqual(["TYPE-013 «数60»"]);
  expect(performance.now() - start).toBeLessThan(30_000);
});
