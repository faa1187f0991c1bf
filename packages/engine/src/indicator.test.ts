// One indicator, steps 2 to 9: 缺失时, 不适用 and its outcomes, 分母为零时 and its, value rounding, clamp and score rounding in that order.

import type { CaseRule, RoundingRule, RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import {
  amount,
  arm,
  binary,
  CENTS,
  caseOf,
  compared,
  constant,
  dataField,
  derivation,
  derived,
  field,
  firstOf,
  formulaOf,
  full,
  gets,
  logic,
  none,
  not,
  ruleSetOf,
  scorecardOf,
  scored,
  scoreOf,
  stepping,
} from "./fixtures/build-rule-set.ts";

const FIELDS = [dataField("有新建项目", "是否"), dataField("实际", "万元"), dataField("批准", "万元")];
const RATIO = formulaOf(binary("divide", field("实际"), field("批准")), "%");
const ARMS = [
  arm("(, 100%]", full("5分"), "100%以下"),
  arm("(100%, )", stepping({ direction: "above", origin: "100%", start: "5分", size: "1%", points: "0.5分" }), "超过100%"),
];

function controlled(parts: Parameters<typeof scored>[4], rest: Partial<RuleSet> = {}) {
  return ruleSetOf([scored("控制率", "5", RATIO, ARMS, parts)], { fields: FIELDS, ...rest });
}

const unless = (outcome: CaseRule["outcome"]) => ({
  notApplicable: [caseOf(not(field("有新建项目")), outcome, "非 有新建项目")],
});

describe("不适用 comes before anything else", () => {
  test("视为100% is a value, scored by the arms", () => {
    const card = scorecardOf(controlled(unless({ kind: "treat-as", value: "1", text: "100%" })), { 有新建项目: "否" });
    const indicator = firstOf(card);
    expect(indicator).toMatchObject({ score: "5", applicable: true, metric: "1", metricExact: "1", metricText: "100%" });
    expect(indicator.explanation).toEqual({
      zh: "控制率：不适用（非 有新建项目），视为100%，属于100%以下，得满分5分",
      en: "控制率: not applicable (非 有新建项目), treated as 100%, in the band 100%以下: full 5 points",
    });
    expect(indicator.trace.map(({ step }) => step)).toEqual([
      "not-applicable",
      "treated-as",
      "arm",
      "raw-score",
      "clamp",
      "score-rounding",
    ]);
    expect(card.complete).toBe(true);
  });
  test("视为105% deducts like any 105%", () => {
    expect(
      firstOf(scorecardOf(controlled(unless({ kind: "treat-as", value: "21/20", text: "105%" })), { 有新建项目: "否" })).score,
    ).toBe("2.5");
  });
  test("视为满分 and 得q分 are scores", () => {
    const whole = scorecardOf(controlled(unless({ kind: "score", points: amount("5分"), as: "full" })), { 有新建项目: "否" });
    expect(firstOf(whole).explanation.zh).toBe("控制率：不适用（非 有新建项目），得满分5分");
    expect(firstOf(whole).metric).toBeNull();
    expect(firstOf(whole).armIndex).toBeNull();
    const part = scorecardOf(controlled(unless({ kind: "score", points: amount("3.333分"), as: "points" })), {
      有新建项目: "否",
    });
    expect(firstOf(part)).toMatchObject({ rawScore: "3333/1000", score: "3.33", whyNotMore: null });
  });
  test("报错", () => {
    const card = scorecardOf(controlled(unless({ kind: "error", text: "必须填报" })), { 有新建项目: "否" });
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-103"]);
    expect(card.problems[0]?.message.zh).toContain("必须填报");
    expect(card.total).toBeNull();
  });
  test("不计分 takes it out", () => {
    const indicator = firstOf(scorecardOf(controlled(unless({ kind: "excluded", share: "siblings" })), { 有新建项目: "否" }));
    expect(indicator).toMatchObject({ score: null, applicable: false, metric: null });
    expect(indicator.explanation).toEqual({
      zh: "控制率：不适用（非 有新建项目），不计分，分值5分由同级分摊",
      en: "控制率: not applicable (非 有新建项目), not scored; its 5 points are shared by its siblings",
    });
  });
  test("where it applies the formula decides", () => {
    const card = scorecardOf(controlled(unless({ kind: "treat-as", value: "1", text: "100%" })), {
      有新建项目: "是",
      实际: "102万元",
      批准: "100万元",
    });
    expect(firstOf(card).score).toBe("4");
    expect(firstOf(card).trace[0]?.text.zh).toBe("不适用：非 有新建项目，不成立");
  });
  test("a missing field in the condition leaves no score and is named", () => {
    const card = scorecardOf(controlled(unless({ kind: "treat-as", value: "1", text: "100%" })), {
      实际: "102万元",
      批准: "100万元",
    });
    expect(firstOf(card)).toMatchObject({ score: null, metric: null });
    expect(firstOf(card).explanation.zh).toBe("控制率：缺少「有新建项目」，没有得分");
    expect(card.problems.map(({ code, field: name }) => [code, name])).toEqual([["DATA-101", "有新建项目"]]);
  });
  test("a condition decided without the missing field", () => {
    const either = {
      notApplicable: [
        caseOf(logic("or", not(field("有新建项目")), compared(field("实际"), "=", constant("0万元"))), {
          kind: "treat-as",
          value: "1",
          text: "100%",
        } as const),
      ],
    };
    expect(firstOf(scorecardOf(controlled(either), { 有新建项目: "否" })).score).toBe("5");
    expect(firstOf(scorecardOf(controlled(either), { 实际: "0万元" })).score).toBe("5");
    expect(firstOf(scorecardOf(controlled(either), { 实际: "1万元" })).score).toBeNull();
  });
  test("the first case that holds", () => {
    const parts = {
      notApplicable: [
        caseOf(compared(field("实际"), "=", constant("0万元")), { kind: "score", points: amount("1分"), as: "points" } as const),
        caseOf(not(field("有新建项目")), { kind: "score", points: amount("2分"), as: "points" } as const),
      ],
    };
    expect(firstOf(scorecardOf(controlled(parts), { 有新建项目: "否", 实际: "0万元" })).score).toBe("1");
    expect(firstOf(scorecardOf(controlled(parts), { 有新建项目: "否", 实际: "3万元" })).score).toBe("2");
    expect(firstOf(scorecardOf(controlled(parts), { 有新建项目: "否" })).score).toBeNull();
  });
  test("an n/a condition that divides by zero is an error", () => {
    const parts = {
      notApplicable: [
        caseOf(compared(binary("divide", field("实际"), field("批准")), ">", constant("1")), {
          kind: "treat-as",
          value: "1",
          text: "100%",
        } as const),
      ],
    };
    const card = scorecardOf(controlled(parts), { 实际: "1万元", 批准: "0万元" });
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-102"]);
  });
});

describe("missing", () => {
  test("never zero, and the field is named once for all who miss it", () => {
    const ruleSet = ruleSetOf([scored("甲", "5", RATIO, ARMS), scored("乙", "5", RATIO, ARMS)], { fields: FIELDS });
    const card = scorecardOf(ruleSet, { 批准: "100万元" });
    expect(card).toMatchObject({ complete: false, total: null, grade: null });
    expect(card.problems).toHaveLength(1);
    expect(card.problems[0]).toMatchObject({ code: "DATA-101", field: "实际", path: ["甲"] });
    expect(card.problems[0]?.message.zh).toBe("「某单位」没有填「实际」（万元），「甲」「乙」没有得分");
    expect(card.problems[0]?.mend.zh).toContain("补上这个数");
    expect(firstOf(card).explanation.zh).toBe("甲 = 实际 ÷ 100，缺少「实际」，没有得分");
  });
  test("two missing fields are two problems", () => {
    const card = scorecardOf(controlled({}), {});
    expect(card.problems.map(({ field: name }) => name)).toEqual(["实际", "批准"]);
  });
  test("缺失时 按 fills", () => {
    const fields = [dataField("实际", "万元", { fill: "50万元" }), dataField("批准", "万元")];
    const indicator = firstOf(scorecardOf(ruleSetOf([scored("控制率", "5", RATIO, ARMS)], { fields }), { 批准: "100万元" }));
    expect(indicator.score).toBe("5");
    expect(indicator.trace[0]?.expression?.parts[0]?.origin).toEqual({ kind: "default", name: "实际", text: "50万元" });
  });
  test("a missing field inside a 计算 is named", () => {
    const ruleSet = ruleSetOf([scored("控制率", "5", formulaOf(binary("divide", derived("合计"), field("批准")), "%"), ARMS)], {
      fields: FIELDS,
      derived: [derivation("合计", binary("add", field("实际"), field("批准")), "万元")],
    });
    expect(scorecardOf(ruleSet, { 批准: "1万元" }).problems.map(({ field: name }) => name)).toEqual(["实际"]);
  });
  test("an indicator that waits for the score of another is not told twice", () => {
    const second = scored("乙", "5", formulaOf(binary("divide", scoreOf("甲"), constant("5分")), "%"), [
      arm("(, )", { clause: "proportional", bound: null }),
    ]);
    const ruleSet = ruleSetOf([second, scored("甲", "5", RATIO, ARMS)], { fields: FIELDS });
    expect(scorecardOf(ruleSet, { 实际: "102万元", 批准: "100万元" }).indicators.map(({ score }) => score)).toEqual(["4", "4"]);
    const card = scorecardOf(ruleSet, { 批准: "100万元" });
    expect(card.problems).toHaveLength(1);
    expect(card.indicators[0]?.explanation.zh).toContain("缺少「甲.得分」");
  });
  test("reading the score of one that was taken out is a problem of its own", () => {
    const second = scored("乙", "5", formulaOf(binary("divide", scoreOf("甲"), constant("5分")), "%"), [
      arm("(, )", { clause: "proportional", bound: null }),
    ]);
    const ruleSet = ruleSetOf([second, scored("甲", "5", RATIO, ARMS, unless({ kind: "excluded", share: "siblings" }))], {
      fields: FIELDS,
    });
    expect(scorecardOf(ruleSet, { 有新建项目: "否" }).problems.map(({ code }) => code)).toEqual(["DATA-110"]);
  });
});

describe("分母为零时", () => {
  const zero = (rules: readonly CaseRule[]) => controlled({ zeroDenominator: rules });
  const spent = { 实际: "10万元", 批准: "0万元" };
  test("without it, an error that names the denominator", () => {
    const card = scorecardOf(controlled({}), spent);
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-102"]);
    expect(card.problems[0]?.message.zh).toBe("「某单位」的「批准」为零，不能作分母，「控制率」没有得分");
    expect(firstOf(card).explanation.zh).toBe("控制率 = 10 ÷ 0，分母「批准」为零，没有得分");
  });
  test("an outcome alone", () => {
    const indicator = firstOf(scorecardOf(zero([caseOf(null, { kind: "score", points: amount("0分"), as: "none" })]), spent));
    expect(indicator.score).toBe("0");
    expect(indicator.explanation).toEqual({
      zh: "控制率 = 10 ÷ 0，分母为零，不得分（满分5分）",
      en: "控制率 = 10 ÷ 0, the denominator is zero: no points (of 5)",
    });
  });
  const cases = [
    caseOf(compared(field("实际"), "=", constant("0万元")), { kind: "treat-as", value: "1", text: "100%" }, "实际 = 0万元"),
    caseOf(null, { kind: "score", points: amount("0分"), as: "none" }),
  ];
  test("cases in turn", () => {
    const nothing = firstOf(scorecardOf(zero(cases), { 实际: "0万元", 批准: "0万元" }));
    expect(nothing.score).toBe("5");
    expect(nothing.explanation.zh).toBe("控制率 = 0 ÷ 0，分母为零（实际 = 0万元），视为100%，属于100%以下，得满分5分");
    expect(nothing.trace.map(({ step }) => step)).toEqual([
      "formula",
      "zero-denominator",
      "treated-as",
      "arm",
      "raw-score",
      "clamp",
      "score-rounding",
    ]);
    expect(firstOf(scorecardOf(zero(cases), spent)).score).toBe("0");
  });
  test("not reached where the denominator is not zero", () => {
    expect(firstOf(scorecardOf(zero(cases), { 实际: "0万元", 批准: "1万元" })).explanation.zh).toBe(
      "控制率 = 0 ÷ 1 = 0%，属于100%以下，得满分5分",
    );
  });
  test("no case that holds is an error", () => {
    expect(scorecardOf(zero(cases.slice(0, 1)), spent).problems.map(({ code }) => code)).toEqual(["DATA-102"]);
  });
  test("a division inside a 计算 counts too", () => {
    const ruleSet = ruleSetOf([scored("控制率", "5", formulaOf(derived("率"), "%"), ARMS, { zeroDenominator: cases })], {
      fields: FIELDS,
      derived: [derivation("率", binary("divide", field("实际"), field("批准")), "%")],
    });
    expect(firstOf(scorecardOf(ruleSet, { 实际: "0万元", 批准: "0万元" })).score).toBe("5");
  });
  test("不计分 works here too", () => {
    const card = scorecardOf(zero([caseOf(null, { kind: "excluded", share: "siblings" })]), spent);
    expect(firstOf(card)).toMatchObject({ applicable: false, score: null });
  });
});

describe("rounding", () => {
  const points = (raw: string, rounding: RoundingRule | null, of = "10") =>
    firstOf(
      scorecardOf(
        ruleSetOf([scored("某率", of, formulaOf(field("值"), "%"), [arm("(, )", gets(raw))])], {
          fields: [dataField("值", "%")],
          scoreRounding: rounding,
        }),
        { 值: "1%" },
      ),
    );
  test.each([
    ["8.325分", "half-up", "8.33"],
    ["1.005分", "half-up", "1.01"],
    ["8.3249999分", "half-up", "8.32"],
    ["8.325分", "half-even", "8.32"],
    ["8.335分", "half-even", "8.34"],
    ["8.329分", "down", "8.32"],
    ["8.321分", "up", "8.33"],
  ] as const)("%s %s is %s", (raw, mode, score) => {
    expect(points(raw, { grid: "1/100", mode }).score).toBe(score);
  });
  test("clamp first, then rounding, then clamp again", () => {
    const grid: RoundingRule = { grid: "2", mode: "half-up" };
    const indicator = points("7分", grid, "5");
    expect(indicator.rawScore).toBe("7");
    expect(indicator.trace.map(({ step, value }) => [step, value])).toEqual([
      ["formula", "1/100"],
      ["arm", "1/100"],
      ["raw-score", "7"],
      ["clamp", "5"],
      ["score-rounding", "5"],
    ]);
    expect(points("4.999分", { grid: "1/2", mode: "half-up" }, "5").score).toBe("5");
    expect(points("-0.004分", CENTS).score).toBe("0");
  });
  test("the value keeps every digit unless the 公式 line declares otherwise", () => {
    const bands = [arm("(, 10%]", full("5分"), "10%以下"), arm("(10%, )", gets("4分"), "超过10%")];
    const at = (rounding: RoundingRule | null) =>
      firstOf(
        scorecardOf(
          ruleSetOf([scored("某率", "5", formulaOf(field("值"), "%", rounding), bands)], { fields: [dataField("值", "%")] }),
          { 值: "10.004%" },
        ),
      );
    expect(at(null)).toMatchObject({ score: "4", metricText: "10.004%", metric: "0.10004" });
    const rounded = at({ grid: "1/10000", mode: "half-up" });
    expect(rounded).toMatchObject({ score: "5", metricText: "10%", metric: "0.1" });
    expect(rounded.explanation.zh).toBe("某率 = 10.004%，取位为10%，属于10%以下，得满分5分");
    expect(rounded.trace.map(({ step }) => step)).toContain("value-rounding");
  });
});

describe("bounds worked out from data", () => {
  const bound = (text: string) => ({ expression: field(text), value: null, text: `（${text}）` });
  const ruleSet = ruleSetOf(
    [
      scored("某额", "5", formulaOf(field("实际"), "万元"), [
        arm({ low: null, lowClosed: false, high: bound("下限"), highClosed: true }, none, "下限以下"),
        arm({ low: bound("上限"), lowClosed: true, high: null, highClosed: false }, full("5分"), "上限以上"),
      ]),
    ],
    { fields: [...FIELDS, dataField("下限", "万元"), dataField("上限", "万元")] },
  );
  test("on, below and above", () => {
    expect(firstOf(scorecardOf(ruleSet, { 实际: "10万元", 下限: "10万元", 上限: "20万元" })).score).toBe("0");
    expect(firstOf(scorecardOf(ruleSet, { 实际: "20万元", 下限: "10万元", 上限: "20万元" })).score).toBe("5");
  });
  test("a gap and an overlap are errors", () => {
    expect(scorecardOf(ruleSet, { 实际: "15万元", 下限: "10万元", 上限: "20万元" }).problems.map(({ code }) => code)).toEqual([
      "DATA-107",
    ]);
    expect(scorecardOf(ruleSet, { 实际: "15万元", 下限: "16万元", 上限: "14万元" }).problems.map(({ code }) => code)).toEqual([
      "DATA-108",
    ]);
  });
  test("a missing bound is named", () => {
    expect(scorecardOf(ruleSet, { 实际: "15万元", 下限: "16万元" }).problems.map(({ field: name }) => name)).toEqual(["上限"]);
  });
  test("printed values stay off these bounds too", () => {
    expect(firstOf(scorecardOf(ruleSet, { 实际: "19.996万元", 下限: "19.997万元", 上限: "20万元" })).metricText).toBe(
      "19.996万元",
    );
  });
});
