// The printed form of lines. In: lines as people type them. Out: how they are printed, in both spellings.
// Not here: the laws of formatting (test/fuzz/text.law.ts).
import { createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { format } from "./format.ts";
import type { Spelling } from "./spelling.ts";

const HEAD = "规则集 甲 {\n  年度  2024\n  满分  10分\n}\n\n";

function printed(body: string, spelling: Spelling = "keep"): string {
  const { text, diagnostics } = format(createSourceText("case.chi", HEAD + body), { spelling });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return text.slice(text.indexOf("}\n\n") + 3);
}

describe("the word that its author chose among those of one meaning stays", () => {
  test.each([
    ["指标 甲 10分  评分 5次以内计满分；超出5次不得分", "指标 甲 10分  评分 5次以内计满分；超出5次不得分\n"],
    ["指标 甲 10分  评分 5次及以下记满分；大于5次计2分", "指标 甲 10分  评分 5次及以下记满分；大于5次计2分\n"],
    [
      "指标 甲 10分  评分 100%得满分；每超过(降低)1个百分点扣2分",
      "指标 甲 10分  评分 100%得满分；每超过（降低）1个百分点扣2分\n",
    ],
    [
      "指标 甲 10分  期限 乙≤丙:按期计满分；逾期1个月及以内得5分；逾期大于1个月不得分",
      "指标 甲 10分  期限 乙 ≤ 丙：按期计满分；逾期1个月及以内得5分；逾期大于1个月不得分\n",
    ],
  ])("%s", (typed, text) => {
    expect(printed(typed)).toBe(text);
    expect(printed(text, "zh")).toBe(text);
  });

  test("the other spelling has one word for them", () => {
    const english = printed("指标 甲 10分  评分 5次以内计满分；超出5次不得分", "en");
    expect(english).toBe("indicator 甲 10pts  scoring 5次 or less full; over 5次 none\n");
    expect(printed(english, "zh")).toBe("指标 甲 10分  评分 5次以下得满分；超过5次不得分\n");
  });
});

describe("no blank where Chinese has none", () => {
  test.each([
    ["指标 甲 10分  评分  （乙） 以上得满分；不满（乙）不得分", "指标 甲 10分  评分 （乙）以上得满分；不满（乙）不得分\n"],
    [
      "指标 甲 10分 {\n  分情形 {\n    其余：期限 乙 ≤ 丙： { 按期得满分；逾期不得分 }\n  }\n}",
      "指标 甲 10分 {\n  分情形 {\n    其余：期限 乙 ≤ 丙：{ 按期得满分；逾期不得分 }\n  }\n}\n",
    ],
    ["算例 甲 {\n  给定 {\n    余额 - 5万元\n  }\n}", "算例 甲 {\n  给定 {\n    余额 −5万元\n  }\n}\n"],
    ["参数 甲 { 2024年 -5万元 }", "参数 甲 { 2024年 −5万元 }\n"],
  ])("%s", (typed, text) => expect(printed(typed)).toBe(text));
});
