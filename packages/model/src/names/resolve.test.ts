import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { expect, test } from "vitest";
import { ruleSetOf, told, withData, withFormula } from "../check-kit.ts";

const TABLE = (formula: string): string =>
  withData(`一级指标 投入 4分 {
  指标 执行率 2分 {
    公式  支出 ÷ 预算数
    评分  100%以上得满分；不满100%按比例得分
  }
  二级指标 产出 2分 {
    指标 质量 2分  打分
  }
}
一级指标 产出 6分 {
  指标 执行率 3分  打分
  指标 综合 3分 {
    公式  ${formula}
    评分  50%以上得满分；不满50%按比例得分
  }
}`);

test.each<[string, readonly string[], string]>([
  ["投入.执行率.值 × 50%", ["投入", "执行率"], "metric"],
  ["投入.执行率.得分 ÷ 4分", ["投入", "执行率"], "score"],
  ["投入.产出.质量.得分 ÷ 4分", ["投入", "产出", "质量"], "score"],
  ["产出.质量.得分 ÷ 4分", ["投入", "产出", "质量"], "score"],
  ["质量.得分 ÷ 4分", ["投入", "产出", "质量"], "score"],
  ["投入.得分 ÷ 8分", ["投入"], "score"],
  ["若 质量.适用 则 满意率 否则 0%", ["投入", "产出", "质量"], "applicable"],
])("%s", (formula, path, property) => {
  const text = TABLE(formula);
  expect(told(text)).toEqual([]);
  expect(JSON.stringify(ruleSetOf(text).parts)).toContain(JSON.stringify({ op: "indicator", path, property }));
});

test.each<[string, readonly string[]]>([
  ["执行率.得分 ÷ 4分", ["NAME-004 «执行率.得分»"]],
  ["执行率.值 × 50%", ["NAME-004 «执行率.值»"]],
  ["投入.执行律.得分 ÷ 4分", ["NAME-003 «投入.执行律.得分» → 执行率"]],
  ["质量.值 ÷ 4分", ["NAME-006 «值»"]],
  ["投入.值 ÷ 4分", ["NAME-006 «值»"]],
  ["投入.执行率.数值 × 1", ["NAME-006 «数值» → 值"]],
  ["质量 ÷ 4分", ["NAME-013 «质量» → 质量.得分"]],
  ["投入.执行率 × 50%", ["NAME-013 «投入.执行率» → 投入.执行率.得分 → 投入.执行率.值"]],
  ["预算.支出 ÷ 预算数", ["NAME-014 «预算.支出» → 支出"]],
  ["总分 ÷ 200分", ["NAME-016 «总分»"]],
])("%s is told", (formula, expected) => {
  expect(told(TABLE(formula))).toEqual(expected);
});

test("a path from the top is meant before one that only ends so", () => {
  // 产出 is a top section and a section inside 投入; 产出.得分 is the top one, which holds the formula itself.
  expect(told(TABLE("产出.得分 ÷ 8分"))).toEqual([expect.stringMatching(/^NAME-007/)]);
});

test("a name is found by its sound when a reader of pinyin is at hand", async () => {
  const pinyin = await loadPinyin();
  expect(told(withFormula("支出 ÷ yusuanshu"), pinyin)).toEqual(["NAME-001 «yusuanshu» → 预算数"]);
  expect(told(withFormula("支出 ÷ 雨算数"), pinyin)).toEqual(["NAME-001 «雨算数» → 预算数"]);
});
