import { describe, expect, test } from "vitest";
import { checked, told, withData, withFormula, withHeader } from "./check-kit.ts";

describe("one formula scored twice", () => {
  const two = (first: string, second: string): string =>
    withData(
      [first, second]
        .map((formula, index) => `指标 甲${index} 5分 {\n  公式  ${formula}\n  评分  100%以上得满分；不满100%按比例得分\n}`)
        .join("\n"),
    );
  test("is told at the second", () => {
    expect(told(two("支出 ÷ 预算数", "支出 ÷ 预算数"))).toEqual(["POINTS-012 «支出 ÷ 预算数»"]);
    expect(told(two("支出 ÷ 10万元", "支出 ÷ 100000元"))).toEqual(["POINTS-012 «支出 ÷ 100000元»"]);
  });
  test("another formula is not", () => {
    expect(told(two("支出 ÷ 预算数", "(支出 + 1元) ÷ 预算数"))).toEqual([]);
  });
});

describe("scores without an end", () => {
  const file = (clause: string, formula = "支出 ÷ 预算数"): string =>
    withFormula(formula, "", clause).replace("  得分  保留2位小数\n", "");
  test.each<[string, string, readonly string[]]>([
    ["a proportion of a quotient", file("100%以上得满分；不满100%按比例得分"), ["POINTS-013 «甲率»"]],
    ["steps by proportion", file("100%以上得满分；每低于1个百分点扣0.1分，扣完为止，不足一步按比例"), ["POINTS-013 «甲率»"]],
    ["whole steps", file("100%以上得满分；每低于1个百分点扣0.1分，扣完为止，不足一步按一步计"), []],
    ["bands", file("100%以上得满分；不满100%得5分"), []],
    ["a proportion of a figure as filled in", file("100%以上得满分；不满100%按比例得分", "满意率"), []],
    [
      "thirds in a checklist",
      withHeader("指标 甲 10分  清单 均分 {\n  一项\n  二项\n  三项\n}").replace("  得分  保留2位小数\n", ""),
      ["POINTS-013 «甲»"],
    ],
  ])("%s", (_title, text, expected) => {
    expect(told(text).filter((line) => !line.startsWith("SYN"))).toEqual(expected);
  });
});

describe("years of old in 原文", () => {
  const file = (original: string, reading = "照原文"): string =>
    withHeader(`指标 甲 10分 {\n  原文  "${original}"\n  口径  "${reading}"\n  打分\n}`);
  test.each<[string, string, string, number]>([
    ["more than two years before", "以2021年为基数", "照原文", 1],
    ["two years before", "以2022年为基数", "照原文", 0],
    ["in the number of a document", "按财预〔2010〕5号", "照原文", 0],
    ["in the title of a document", "按《2010年管理办法》", "照原文", 0],
    ["said in 口径", "以2019年为基数", "基数仍用2019年", 0],
    ["a figure that is no year", "满2010人", "照原文", 0],
  ])("%s", (_title, original, reading, count) => {
    const found = checked(file(original, reading)).diagnostics.filter(({ code }) => code === "NAME-024");
    expect(found).toHaveLength(count);
  });
});
