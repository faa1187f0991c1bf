import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { expect, test } from "vitest";
import { ruleSetOf, told, withData, withFormula } from "../check-kit.ts";
import type { Indicator } from "../generated/rule-set.generated.ts";

/** The formula of the one indicator of a file. */
function formulaOf(text: string): Indicator["formula"] {
  const [part] = ruleSetOf(text).parts;
  return part?.kind === "indicator" ? part.formula : null;
}

test.each([
  ["支出 ÷ 预算数", "%"],
  ["(支出 − 净额) ÷ 预算数", "%"],
  ["满意率 × 满意率", "%"],
  ["100% − 满意率", "%"],
  ["最大（满意率，0）", "%"],
  ["若 有项目 则 满意率 否则 0", "%"],
  ["绝对值（净额） ÷ 预算数", "%"],
  ["(完工日 − 2024-01-01) ÷ 10天", "%"],
  ["支出 ÷ 预算数 × 满意率", "%"],
])("%s is a rate", (formula, unit) => {
  expect(formulaOf(withFormula(formula))?.type).toEqual({ kind: "number", dimension: "", rate: true, unit });
});

test.each<[string, string, string, string]>([
  ["支出", "100万元以上得满分；不满100万元按比例得分", "元", "万元"],
  ["支出 + 3元", "100万元以上得满分；不满100万元按比例得分", "元", "万元"],
  ["支出 ÷ 2", "100元以上得满分；不满100元按比例得分", "元", "万元"],
  ["人数 × 2", "10人以上得满分；不满10人按比例得分", "人", "人"],
  ["完工日 − 2024-01-01", "10天以下得满分；超过10天不得分", "小时", "天"],
  ["若 有项目 则 1 否则 2", "1以下得满分；超过1不得分", "", ""],
])("%s has a unit", (formula, clause, dimension, unit) => {
  expect(formulaOf(withFormula(formula, "", clause))?.type).toEqual({ kind: "number", dimension, rate: false, unit });
});

test("figures are in base units, with the words of the file", () => {
  expect(formulaOf(withFormula("(支出 + 2万元) ÷ 预算数"))).toMatchObject({
    text: "(支出 + 2万元) ÷ 预算数",
    value: {
      op: "divide",
      left: { op: "add", left: { op: "field", name: "支出" }, right: { op: "constant", value: "20000", text: "2万元" } },
      right: { op: "field", name: "预算数" },
    },
  });
});

test.each([
  ["支出 + 人数", ["TYPE-001 «人数»"]],
  ["若 支出 > 人数 则 1% 否则 2%", ["TYPE-001 «人数»"]],
  ["最大（支出，人数）", ["TYPE-001 «人数»"]],
  ["若 有项目 则 满意率 否则 支出", ["TYPE-001 «支出»"]],
  ["支出 + 5", ["TYPE-002 «5» → 5万元"]],
  ["1 − 满意率", ["TYPE-002 «1» → 100% → 1%"]],
  ["满意率 − 0.9", ["TYPE-002 «0.9» → 90%"]],
  ["满意率 − 90", ["TYPE-002 «90» → 90%"]],
  ["支出 × 有项目", ["TYPE-003 «有项目»"]],
  ["−完工日", ["TYPE-003 «完工日»"]],
  ["完工日 + 3天", ["TYPE-003 «完工日»"]],
  ["若 说明文字 = 3 则 1% 否则 2%", ["TYPE-004 «说明文字 = 3»"]],
  ["若 有项目 > 否 则 1% 否则 2%", ["TYPE-005 «有项目 > 否»"]],
  ["若 类别 ≥ 甲类 则 1% 否则 2%", ["TYPE-005 «类别 ≥ 甲类»"]],
  ["若 支出 则 1% 否则 2%", ["TYPE-006 «支出»"]],
  ["若 非 支出 则 1% 否则 2%", ["TYPE-006 «支出»"]],
  ["有项目", ["TYPE-007 «有项目»"]],
  ["支出 ÷ 0", ["TYPE-016 «0»"]],
  ["支出 ÷ (1万元 − 10000元)", ["TYPE-016 «1万元 − 10000元»"]],
  ["本值 × 2", ["NAME-016 «本值»"]],
  ["若 类别 = 丁类 则 1% 否则 2%", ["NAME-017 «丁类» → 甲类 → 乙类 → 丙类"]],
  ["四舍五入（满意率，支出）", ["TYPE-003 «支出»"]],
])("%s", (formula, expected) => {
  expect(told(withFormula(formula)).map((line) => line.replaceAll("(", "").replaceAll(")", ""))).toEqual(
    expected.map((line) => line.replaceAll("(", "").replaceAll(")", "")),
  );
});

test("0 fits any unit", () => {
  expect(told(withFormula("最大（支出 − 净额，0） ÷ 预算数"))).toEqual([]);
  expect(told(withFormula("若 支出 > 0 则 满意率 否则 0"))).toEqual([]);
});

test("a word beside listed words or a scale is one of them, quoted or not", () => {
  for (const condition of ["类别 = 甲类", '类别 = "甲类"', "甲类 = 类别", "评价 ≠ 优", '说明文字 = "甲类"', "说明文字 = 类别"]) {
    expect(told(withFormula(`若 ${condition} 则 100% 否则 0%`)), condition).toEqual([]);
  }
});

test("an unknown word is found by its sound", async () => {
  const pinyin = await loadPinyin();
  expect(told(withFormula("若 评价 = 忧 则 1% 否则 2%"), pinyin)).toEqual(["NAME-017 «忧» → 优"]);
});

test("an order of levels is spelt out as the levels that have it", () => {
  const levels = (condition: string): string =>
    JSON.stringify(formulaOf(withFormula(`若 ${condition} 则 100% 否则 0%`))?.value)
      .match(/"level","value":"."/g)
      ?.map((match) => match.at(-2))
      .join("") ?? "";
  expect(levels("评价 ≥ 良")).toBe("优良");
  expect(levels("评价 > 良")).toBe("优");
  expect(levels("评价 < 良")).toBe("中差");
  expect(levels("良 ≤ 评价")).toBe("优良");
  expect(levels("评价 > 优")).toBe("");
});

test("rounding counts in the printed unit", () => {
  expect(formulaOf(withFormula("四舍五入（满意率，2）"))?.value).toMatchObject({
    op: "multiply",
    left: { op: "call", function: "round", arguments: [{ op: "divide", right: { value: "1/100" } }, { value: "2" }] },
    right: { value: "1/100", text: "1%" },
  });
  expect(formulaOf(withFormula("支出 ÷ 预算数  保留2位小数"))?.rounding).toEqual({ grid: "1/10000", mode: "half-up" });
  expect(formulaOf(withFormula("支出 ÷ 预算数  保留到0.5%"))?.rounding).toEqual({ grid: "1/200", mode: "half-up" });
});

test("one mistake in a 计算 is told once, not where it is read", () => {
  expect(
    told(withData("计算 坏数 = 支出 + 人数\n指标 甲率 10分 {\n  公式  坏数 ÷ 预算数\n  评分  100%以上得满分；不满100%不得分\n}")),
  ).toEqual(["TYPE-001 «人数»"]);
});
