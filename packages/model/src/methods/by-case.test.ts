import { describe, expect, test } from "vitest";
import { ruleSetOf, told, withData } from "../check-kit.ts";

const SHARE = "评分 { 按比例得分 }";

function file(cases: string, formula = "公式 支出 ÷ 预算数"): string {
  return withData(`指标 质量 10分 {\n  ${formula}\n  分情形 { ${cases} }\n}`);
}

describe("分情形", () => {
  test.each<[string, string, readonly string[]]>([
    ["points and methods", `类别 = 甲类：${SHARE}；类别 = 乙类：得3分；其余：打分`, []],
    ["an award on the value", "类别 = 甲类：按比例得分；其余：不得分", []],
    ["every word of a field", `类别 = 甲类：${SHARE}；类别 = 乙类：得3分；类别 = 丙类：不得分`, []],
    ["yes and no", `有项目：${SHARE}；非 有项目：得3分`, []],
    ["a deadline", `有项目：期限 完工日 ≤ 2022-11-30：{ 按期得满分；逾期不得分 }；其余：${SHARE}`, []],
    ["left out", `类别 = 甲类：${SHARE}；其余：不计分，分值由同级分摊`, []],
    [
      "a word left out",
      `类别 = 甲类：${SHARE}；类别 = 乙类：得3分`,
      ['CLAUSE-085 «类别 = 乙类：得3分» → ；其余：报错 "没有规定的情形"'],
    ],
    ["behind 其余", `其余：${SHARE}；类别 = 甲类：得3分`, ["TYPE-028 «类别 = 甲类»"]],
    ["no condition", `支出：得3分；其余：${SHARE}`, ["TYPE-006 «支出»"]],
    ["a value", `类别 = 甲类：视为50%；其余：${SHARE}`, ["CLAUSE-083 «视为50%»"]],
    ["points beyond", `类别 = 甲类：得12分；其余：${SHARE}`, ["POINTS-014 «12分»"]],
    ["shown in a case", `类别 = 甲类：仅列示；其余：${SHARE}`, ["CLAUSE-084 «仅列示»"]],
    ["cases in a case", `类别 = 甲类：分情形 { 其余：得1分 }；其余：${SHARE}`, ["CLAUSE-084 «分情形 { 其余：得1分 }»"]],
    ["two things to fill in", "类别 = 甲类：打分；其余：评定 四档", ["CLAUSE-086 «评定 四档»"]],
    ["one thing to fill in", "类别 = 甲类：打分；类别 = 乙类：打分；其余：得1分", []],
    ["the same items, worth another thing", "类别 = 甲类：清单 均分 { 一；二 }；其余：清单 每缺1项扣1分 { 一；二 }", []],
    ["other items", "类别 = 甲类：清单 均分 { 一；二 }；其余：清单 均分 { 一；三 }", ["CLAUSE-086 «清单 均分 { 一；三 }»"]],
    ["the same events", "类别 = 甲类：事项 { 违规 每有1次扣1分 }；其余：事项 { 违规 每有1次扣2分 }", []],
    [
      "events in another unit",
      "类别 = 甲类：事项 { 违规 每有1次扣1分 }；其余：事项 { 违规 每有1起扣1分 }",
      ["CLAUSE-086 «事项 { 违规 每有1起扣1分 }»"],
    ],
    ["an unknown scale", "类别 = 甲类：评定 五档；其余：得1分", ["NAME-011 «五档» → 四档"]],
    ["a bad clause", "类别 = 甲类：评分 { 90%以上得满分 }；其余：得1分", ["BAND-002 «90%以上»"]],
  ])("%s", (_title, cases, expected) => {
    const lines = told(file(cases)).map((line) => (line.startsWith("BAND-002") ? line.replace(/ → .*/, "") : line));
    expect(lines).toEqual(expected);
  });

  test("a clause needs a formula", () => {
    expect(told(file(`类别 = 甲类：${SHARE}；其余：得1分`, ""))).toEqual(["TYPE-021 «质量»"]);
  });

  test("a divisor in a condition may not be zero", () => {
    expect(told(file(`支出 ÷ 净额 > 100%：${SHARE}；其余：得1分`))).toEqual(["TYPE-033 «净额»"]);
  });

  test("what is in the rule set", () => {
    const [part] = ruleSetOf(file(`类别 = 甲类：${SHARE}；其余：得3分`)).parts;
    if (part?.kind !== "indicator" || part.method.kind !== "cases") throw new Error("no cases");
    expect(part.method.cases.map(({ text, outcome }) => [text, outcome.kind])).toEqual([
      ["类别 = 甲类", "method"],
      ["其余", "score"],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ["类别 甲类  质量 8分", []],
    ["质量 良", ["CASE-003 «良»"]],
  ])("给定 %s", (given, expected) => {
    const text = `${file("类别 = 甲类：打分；其余：得1分")}算例 甲 {\n  给定 { ${given} }\n  核对 { 总分 应得 8分 }\n}\n`;
    expect(told(text)).toEqual(expected);
  });
});

describe("系数", () => {
  test.each<[string, readonly string[]]>([
    ["0.9", []],
    ["满意率", []],
    ["支出 ÷ 预算数", []],
    ["若 有项目 则 1 否则 0.8", []],
    ["支出", ["TYPE-082 «支出»"]],
    ["类别", ["TYPE-082 «类别»"]],
    ["支出 ÷ 净额", ["TYPE-033 «净额»"]],
    ["难度", ["NAME-001 «难度»"]],
  ])("%s", (factor, expected) => {
    expect(told(withData(`指标 质量 10分 {\n  系数 ${factor}\n  打分\n}`))).toEqual(expected);
  });
});

describe("仅列示", () => {
  const score = "指标 质量 10分 打分";

  test.each<[string, readonly string[]]>([
    ["指标 支出 仅列示", []],
    ["指标 完工日 仅列示", []],
    ["指标 人均 {\n  公式 支出 ÷ 预算数\n  仅列示\n}", []],
    ["指标 类别一 {\n  公式 类别\n  仅列示\n}", []],
    ["指标 支出 5分 仅列示", ["POINTS-052 «5分»"]],
    ["指标 支出额 仅列示", ["TYPE-083 «支出额» → 支出"]],
    ["指标 人均 {\n  公式 支出 ÷ 净额\n  仅列示\n}", []],
  ])("%s", (shown, expected) => {
    expect(told(withData(`${shown}\n${score}`))).toEqual(expected);
  });

  test("it is no part of the sum", () => {
    expect(told(withData(`指标组 甲 10分 {\n  指标 支出 仅列示\n  ${score}\n}`))).toEqual([]);
  });
});
