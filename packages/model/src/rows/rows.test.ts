import { describe, expect, test } from "vitest";
import { ruleSetOf, told } from "../check-kit.ts";
import type { Arm, Award, RowClause } from "../generated/rule-set.generated.ts";
import { COLUMNS, rowFile } from "./kit.ts";

const KINDS = COLUMNS.replace("≥｜≤", "≥｜≤｜＝｜期限｜定性").concat("  评定  三档  缺失时 空\n");
const RULE = `定量  达到目标得满分；未达到按比例得分
  相等  达到目标得满分；未达到不得分
  期限  按期得满分；每逾期1个月扣分值的10%，不足一步按一步计，扣完为止
  定性  评定
  照抄目标  不得分`;

/** What an arm gives, in a few words. */
function awardText(award: Award): string {
  switch (award.clause) {
    case "fixed":
      return `${award.as} ${award.points.text}`;
    case "proportional":
      return `×/${award.bound?.text ?? ""}`;
    case "steps":
      return `${award.start.text} ${award.effect} ${award.points.text}/${award.size.text} ${award.partStep}`;
    default:
      return award.clause;
  }
}

function armText({ interval, text, award }: Arm): string {
  const [low, high] = [interval.low?.text ?? "", interval.high?.text ?? ""];
  return `${interval.lowClosed ? "[" : "("}${low}, ${high}${interval.highClosed ? "]" : ")"} ${text.zh}：${awardText(award)}`;
}

function clauseText(clause: RowClause | null): readonly string[] {
  return clause === null ? [] : [`met ${awardText(clause.met)}`, ...clause.unmet.map(armText)];
}

const quantitative = (clause: string) => {
  const [rule] = ruleSetOf(rowFile({ rule: `定量  ${clause}` })).rowRules;
  return clauseText(rule?.quantitative ?? null);
};

describe("a clause of rows is arms over 完成率, with points as shares of the row's own", () => {
  test.each([
    ["达到目标得满分；未达到按比例得分", ["met full 分值", "(, 100%) 未达到目标：×/100%"]],
    ["达到目标得满分；未达到不得分", ["met full 分值", "(, 100%) 未达到目标：none 0分"]],
    ["达到目标得满分；其余不得分", ["met full 分值", "(, 100%) 未达到目标：none 0分"]],
    [
      "达到目标得满分；完成率60%以上不满100%按比例得分；完成率不满60%不得分",
      ["met full 分值", "(, 60%) 完成率不满60%：none 0分", "[60%, 100%) 完成率60%以上不满100%：×/100%"],
    ],
    [
      "达到目标得满分；完成率80%以上得80%分值；完成率不满80%不得分",
      ["met full 分值", "(, 80%) 完成率不满80%：none 0分", "[80%, 100%) 完成率80%以上不满100%：points 80%分值"],
    ],
    [
      "完成率80%以上得满分；完成率不满80%得60%分值",
      ["met full 分值", "(, 80%) 完成率不满80%：points 60%分值", "[80%, 100%) 完成率80%以上：full 分值"],
    ],
    [
      "达到目标得满分；完成率每低于5个百分点扣分值的10%，不足一步不计，扣完为止",
      ["met full 分值", "(, 100%) 未达到目标：分值 deduct 分值的10%/5个百分点 ignored"],
    ],
    [
      "达到目标得90%分值；完成率每低于10个百分点扣2分，不足一步按比例",
      ["met points 90%分值", "(, 100%) 未达到目标：90%分值 deduct 2分/10个百分点 pro-rata"],
    ],
  ])("%s", (clause, expected) => {
    expect(quantitative(clause)).toEqual(expected);
  });

  test("figures of points keep their value, shares have none before there is a row", () => {
    const [rule] = ruleSetOf(rowFile({ rule: "定量  达到目标得满分；未达到得2分" })).rowRules;
    expect(rule?.quantitative?.met).toMatchObject({ points: { expression: { op: "full-points" }, value: null } });
    expect(rule?.quantitative?.unmet[0]?.award).toMatchObject({ points: { value: "2", text: "2分" } });
  });

  test.each([
    ["按期得满分；每逾期1个月扣分值的10%，不足一步按一步计", "月", ["分值 deduct 分值的10%/1个月 whole"]],
    ["按期得满分；每逾期1年扣分值的50%，不足一步不计", "月", ["分值 deduct 分值的50%/1年 ignored"]],
    ["按期得满分；每逾期10天扣1分，不足一步按比例，扣完为止", "天", ["分值 deduct 1分/10天 pro-rata"]],
  ])("期限 %s", (clause, unit, steps) => {
    const [rule] = ruleSetOf(
      rowFile({ columns: COLUMNS.replace("≥｜≤", "≥｜≤｜期限"), rule: `定量  达到目标得满分；未达到不得分\n  期限  ${clause}` }),
    ).rowRules;
    expect(rule?.deadline?.unit).toBe(unit);
    expect(rule?.deadline?.arms.map(({ text, award }) => `${text.zh} ${awardText(award)}`)).toEqual([
      "按期 full 分值",
      ...steps.map((step) => `逾期 ${step}`),
    ]);
  });

  test.each([
    ["报错", { kind: "error", text: null }],
    ['报错 "填了目标"', { kind: "error", text: "填了目标" }],
    ["不得分", { kind: "score", as: "none", points: { value: "0" } }],
    ["得30%分值", { kind: "score", as: "points", points: { value: null, text: "30%分值" } }],
    ["得1分", { kind: "score", as: "points", points: { value: "1", text: "1分" } }],
  ])("照抄目标 %s", (outcome, expected) => {
    const [rule] = ruleSetOf(rowFile({ rule: `定量  达到目标得满分；未达到不得分\n  照抄目标  ${outcome}` })).rowRules;
    expect(rule?.copied).toMatchObject(expected);
  });
});

test("the whole form is read: columns with their roles, defaults of the direction, sections of rows", () => {
  const ruleSet = ruleSetOf(rowFile({ columns: KINDS, rule: RULE }));
  expect(ruleSet.details[0]?.columns.map(({ name, role }) => `${name} ${role}`)).toEqual([
    "一级指标 level-1",
    "名称 row-name",
    "分值 points",
    "目标 target",
    "实际 result",
    "方向 direction",
    "评定 judged",
  ]);
  expect(ruleSet.details[0]?.columns[5]?.type).toEqual({ kind: "choice", options: ["≥", "≤", "=", "期限", "定性"] });
  expect(ruleSet.details[0]?.columns[5]?.whenMissing).toMatchObject({
    kind: "cases",
    fromTarget: true,
    cases: [{ condition: null, text: "其余", value: { kind: "level", value: "≥" } }],
  });
  expect(ruleSet.parts.map((part) => part.kind === "section" && [part.name, part.adjustable, part.rows])).toEqual([
    ["产出", true, { detail: "表", rule: "法" }],
    ["效益", false, { detail: "表", rule: "法" }],
  ]);
});

test("the English spelling gives the same words of directions", () => {
  const columns = COLUMNS.replace(
    "≥｜≤  缺失时 取自目标；其余：≥",
    "≥｜deadline｜qualitative  if missing from target; otherwise: qualitative",
  );
  const rule = "定量 达到目标得满分；未达到不得分\n  期限 按期得满分；每逾期1天扣1分，不足一步不计\n  定性 评定";
  const [detail] = ruleSetOf(rowFile({ columns: `${columns}  评定 三档 缺失时 空\n`, rule })).details;
  expect(detail?.columns[5]).toMatchObject({
    type: { kind: "choice", options: ["≥", "期限", "定性"] },
    whenMissing: { cases: [{ value: { kind: "level", value: "定性" } }] },
  });
});

describe("what is wrong is told once, at its place", () => {
  test.each([
    [
      "columns by their names",
      rowFile({ columns: COLUMNS.replace("分值  分", "分值  万元").replace(" > 0分", " > 0万元") }),
      ["TYPE-068 «万元»"],
    ],
    ["a direction that is none", rowFile({ columns: COLUMNS.replace("≥｜≤", "大｜小") }), ["TYPE-068 «大｜小»", "TYPE-071 «≥»"]],
    [
      "裸数 on words, and on results, which may be rates",
      rowFile({
        columns: COLUMNS.replace("名称  文本", "名称  文本  裸数 按百分数").replace(
          "实际  指标值",
          "实际  指标值  裸数 按百分数",
        ),
      }),
      ["TYPE-018 «名称»"],
    ],
    ["a column twice", rowFile({ columns: `${COLUMNS}  名称  文本\n` }), ["NAME-012 «名称»"]],
    [
      "no target",
      rowFile({ columns: COLUMNS.replace("  目标  指标值\n", "") }),
      ["TYPE-072 «表»", "TYPE-070 «缺失时 取自目标；其余：≥»"],
    ],
    [
      "a level without its column",
      rowFile({ columns: COLUMNS.replace("  一级指标  产出｜效益\n", "") }),
      ["POINTS-044 «表»", "POINTS-044 «表»"],
    ],
    ["a section that no row names", rowFile({ columns: COLUMNS.replace("产出｜效益", "产出｜效果") }), ["POINTS-041 «效益»"]],
    [
      "a word without a section",
      rowFile({ columns: COLUMNS.replace("产出｜效益", "产出｜效益｜成本") }),
      ["POINTS-042 «产出｜效益｜成本»"],
    ],
    [
      "an unknown 明细",
      rowFile({ sections: "一级指标 产出 100分  逐行 表格 按 法" }),
      expect.arrayContaining(["NAME-011 «表格» → 表"]),
    ],
    [
      "an unknown 行评",
      rowFile({ sections: "一级指标 产出 60分  逐行 表 按 算法\n一级指标 效益 40分  逐行 表 按 法" }),
      ["NAME-011 «算法» → 法"],
    ],
    ["a kind without a clause", rowFile({ columns: KINDS, rule: RULE.replace("  定性  评定\n", "") }), ["CLAUSE-060 «法»"]],
    ["a clause without a kind", rowFile({ rule: RULE.replace("  定性  评定\n", "") }), ["CLAUSE-061 «法»", "CLAUSE-061 «法»"]],
    ["a gap of 完成率", rowFile({ rule: "定量  达到目标得满分；完成率不满90%不得分" }), ["BAND-002 «达到目标»"]],
    [
      "two bands of 完成率",
      rowFile({ rule: "定量  达到目标得满分；未达到不得分；完成率90%以上得50%分值" }),
      [expect.stringMatching(/^BAND-001/)],
    ],
    ["proportion of a target met", rowFile({ rule: "定量  按比例得分" }), ["CLAUSE-062 «按比例得分»"]],
    [
      "part steps left open",
      rowFile({ rule: "定量  达到目标得满分；完成率每低于5个百分点扣分值的10%" }),
      ["CLAUSE-004 «每低于5个百分点扣分值的10%»"],
    ],
    [
      "a figure in the wrong unit",
      rowFile({ rule: "定量  达到目标得满分；完成率不满5万元不得分" }),
      [expect.stringMatching(/^TYPE-010/)],
    ],
    ["a 行评 that nothing uses", rowFile({ rest: "行评 别法 {\n  定性 评定\n}" }), ["NAME-008 «别法»"]],
  ])("%s", (_, text, expected) => {
    const found = text.includes("行评 别法") ? toldAll(text) : told(text);
    expect(found).toEqual(expected);
  });
});

function toldAll(text: string): readonly string[] {
  // `told` leaves NAME-008 out.
  return ruleSetOf(text).rowRules.length === 2 ? ["NAME-008 «别法»"] : [];
}

describe("要求", () => {
  test.each([
    ["of each row", "要求 甲 行 表：完成率 ≥ 50% 或 实际 空", "表"],
    ["of the record, over its rows", "要求 甲 计数（表 其中 分值 > 20分） ≤ 3个", null],
    ["with its own words", '要求 甲 行 表：名称 非空 "须写明"', "表"],
  ])("%s", (_, rest, detail) => {
    const [requirement] = ruleSetOf(rowFile({ rest })).requirements;
    expect(requirement).toMatchObject({ name: "甲", detail, message: rest.includes('"') ? "须写明" : null });
  });

  test.each([
    ["unlike units", "要求 甲 行 表：分值 ≥ 5万元", ["TYPE-001 «5万元»"]],
    ["no condition", "要求 甲 行 表：分值", ["TYPE-006 «分值»"]],
    ["no row", "要求 甲 完成率 ≥ 50%", ["TYPE-060 «完成率»"]],
    ["a cell of the kind ≥266米", "要求 甲 行 表：目标 ≥ 5分", ["TYPE-073 «目标»"]],
    ["an unknown column", "要求 甲 行 表：表.数值 ≥ 5分", [expect.stringMatching(/^NAME-042 «数值»/)]],
    ["an unknown 明细", "要求 甲 行 表格：分值 ≥ 5分", ["NAME-011 «表格» → 表"]],
    ["a column outside of rows", "要求 甲 分值合计 ≥ 5分", [expect.stringMatching(/^NAME-001/)]],
  ])("%s", (_, rest, expected) => {
    expect(told(rowFile({ rest }))).toEqual(expected);
  });
});
