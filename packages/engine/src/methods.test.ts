// 期限, 分情形, 仅列示, 系数: from the text of the rules and the cells of a record to the score and its sentence.
import { createSourceText } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { createScorer } from "./evaluate.ts";
import { replay } from "./fixtures/replay.ts";
import type { RawCell } from "./record.ts";

const FIELDS = `等级 三档 { 优 100%；良 80%；差 0% }
数据 项目 {
  完工日  日期
  应完日  日期
  支出    万元  约束 ≥ 0万元
  预算数  万元  约束 > 0万元
  类别    甲类｜乙类｜丙类｜丁类
  难度    %
  备注    文本
}
`;

function scorer(points: number, rules: string) {
  const head = `规则集 例 {\n  地区  示例县\n  年度  2024\n  版本  1.0.0\n  满分  ${points}分\n  得分  保留2位小数\n}\n`;
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", `${head}${FIELDS}${rules}\n`));
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message.zh}`);
  if (ruleSet === undefined) throw new Error(errors.join("\n"));
  const score = createScorer(ruleSet);
  return (cells: Readonly<Record<string, string>>) => {
    const entries = Object.entries(cells).map(([name, text]): [string, RawCell] => [name, { kind: "text", text }]);
    const card = score({ id: "某局", file: "某局.json", cells: new Map(entries), reported: new Map(), reasons: new Map() });
    expect(replay(card)).toEqual([]);
    return card;
  };
}

describe("期限 by months", () => {
  const score = scorer(10, "指标 完工 10分 期限 完工日 ≤ 应完日：按期得满分；每逾期1个月扣1分，不足一步按一步计，扣完为止");
  const done = (date: string, due = "2022-11-30") => score({ 完工日: date, 应完日: due }).indicators[0];

  test.each<[string, string, string]>([
    ["2022-10-01", "2022-11-30", "10"],
    ["2022-11-29", "2022-11-30", "10"],
    ["2022-11-30", "2022-11-30", "10"],
    ["2022-12-01", "2022-11-30", "9"],
    ["2022-12-29", "2022-11-30", "9"],
    ["2022-12-30", "2022-11-30", "9"],
    ["2022-12-31", "2022-11-30", "8"],
    // a shorter month ends on its last day
    ["2023-02-28", "2022-11-30", "7"],
    ["2023-03-01", "2022-11-30", "6"],
    ["2024-02-29", "2024-01-31", "9"],
    ["2024-03-01", "2024-01-31", "8"],
    ["2023-09-30", "2022-11-30", "0"],
    ["2033-01-01", "2022-11-30", "0"],
  ])("%s against %s: %s", (date, due, expected) => {
    expect(done(date, due)?.score).toBe(expected);
  });

  test("how it is told", () => {
    const told = done("2023-03-05");
    expect(told?.explanation).toEqual({
      zh: "完工：2023-03-05完成，期限2022-11-30，逾期3个月零5天，每逾期1个月扣1分（不足一步按一步计，计4步），得6分（满分10分，扣4分）",
      en: "完工: done 2023-03-05, due 2022-11-30, 3 months and 5 days late, 1 point off for each 1个月 late (part steps count whole: 4 steps): 6 points (of 10; 4 off)",
    });
    expect(told?.whyNotMore).toEqual({ zh: "按期可得10分", en: "10 points if it were on time" });
    expect(told?.metricText).toBe("逾期3个月零5天");
    expect(done("2022-11-30")?.explanation.zh).toBe("完工：2022-11-30完成，期限2022-11-30，按期，得满分10分");
  });

  test("a date that is missing, and one that is none", () => {
    expect(score({ 完工日: "2022-11-30" }).problems.map(({ code }) => code)).toEqual(["DATA-101"]);
    expect(score({ 完工日: "2022-11-30" }).indicators[0]?.explanation.zh).toBe(
      "完工：2022-11-30完成，期限缺失，缺少「应完日」，没有得分",
    );
    expect(score({ 完工日: "11月", 应完日: "2022-11-30" }).problems.map(({ code }) => code)).toEqual(["DATA-049"]);
  });
});

describe("期限 by days and in bands", () => {
  const score = scorer(
    20,
    `指标 按天 10分 期限 完工日 ≤ 2022-11-30：按期得满分；每逾期5天扣1分，不足一步按比例，最低得2分
指标 分段 10分 期限 完工日 ≤ 2022-11-30：按期得满分；逾期1个月以内得5分；逾期超过1个月不得分`,
  );

  test.each<[string, string, string]>([
    ["2022-11-30", "10", "10"],
    ["2022-12-01", "9.8", "5"],
    ["2022-12-05", "9", "5"],
    ["2022-12-30", "4", "5"],
    ["2022-12-31", "3.8", "0"],
    ["2023-01-10", "2", "0"],
  ])("%s: %s, %s", (date, byDays, inBands) => {
    const { indicators } = score({ 完工日: date });
    expect(indicators.map((one) => one.score)).toEqual([byDays, inBands]);
  });

  test("how a band of lateness is told", () => {
    expect(score({ 完工日: "2022-12-20" }).indicators[1]?.explanation.zh).toBe(
      "分段：2022-12-20完成，期限2022-11-30，逾期20天，属于逾期1个月以内，得5分（满分10分，扣5分）",
    );
  });
});

describe("分情形", () => {
  const score = scorer(
    10,
    `指标 执行 10分 {
  公式  支出 ÷ 预算数
  分情形 {
    类别 = 甲类：评分 { 90%以上得满分；不满90%按比例得分 }
    类别 = 乙类：期限 完工日 ≤ 2022-11-30：{ 按期得满分；每逾期1个月扣2分，不足一步不计 }
    类别 = 丙类：得3分
    其余：评定 三档
  }
}`,
  );
  const one = (cells: Readonly<Record<string, string>>) => score(cells).indicators[0];

  test.each<[Readonly<Record<string, string>>, string | null]>([
    [{ 类别: "甲类", 支出: "90", 预算数: "100" }, "10"],
    [{ 类别: "甲类", 支出: "45", 预算数: "100" }, "5"],
    [{ 类别: "乙类", 完工日: "2023-01-15" }, "8"],
    [{ 类别: "丙类" }, "3"],
    [{ 类别: "丁类", 执行: "良" }, "8"],
    // only what the case goes by is asked for
    [{ 类别: "甲类", 支出: "90" }, null],
    [{ 类别: "丁类" }, null],
    [{}, null],
  ])("%j: %s", (cells, expected) => {
    expect(one(cells)?.score).toBe(expected);
  });

  test("how it is told, and what was asked", () => {
    const told = one({ 类别: "乙类", 完工日: "2023-01-15" });
    expect(told?.explanation).toEqual({
      zh: "执行：2023-01-15完成，期限2022-11-30，逾期1个月零16天，按“类别 = 乙类”的情形，每逾期1个月扣2分（不足一步不计，计1步），得8分（满分10分，扣2分）",
      en: "执行: done 2023-01-15, due 2022-11-30, 1 month and 16 days late, by the case 类别 = 乙类, 2 points off for each 1个月 late (part steps ignored: 1 step): 8 points (of 10; 2 off)",
    });
    expect(told?.trace.filter(({ step }) => step === "case").map(({ text }) => text.zh)).toEqual([
      "分情形：类别 = 甲类，不成立",
      "分情形：类别 = 乙类，成立",
    ]);
    expect(one({ 类别: "丙类" })?.explanation.zh).toBe("执行：按“类别 = 丙类”的情形，得3分（满分10分，扣7分）");
    expect(one({ 类别: "甲类", 支出: "45", 预算数: "100" })?.whyNotMore?.zh).toBe("再升45个百分点可得满分");
  });

  test("a case may take the indicator out", () => {
    const shared = scorer(10, "指标 甲 4分 {\n  分情形 类别 = 甲类：打分；其余：不计分，分值由同级分摊\n}\n指标 乙 6分 打分");
    const card = shared({ 类别: "乙类", 乙: "3分" });
    expect(card.total).toBe("5");
    expect(card.indicators[0]?.explanation.zh).toBe("甲：按其余情形，不计分，分值4分由同级分摊");
  });

  test("不适用 comes before the cases, and its value goes through the method of the case", () => {
    const treated = scorer(
      10,
      "指标 甲 10分 {\n  公式 支出 ÷ 预算数\n  不适用 难度 = 0%：视为45%\n  分情形 类别 = 甲类：评分 { 90%以上得满分；不满90%按比例得分 }；其余：得1分\n}",
    );
    expect(treated({ 难度: "0%", 类别: "甲类" }).total).toBe("5");
    expect(treated({ 难度: "0%", 类别: "乙类" }).total).toBe("1");
  });
});

describe("系数", () => {
  const score = scorer(10, "指标 质量 10分 {\n  系数 难度\n  打分\n}");

  test.each<[string, string, string | null]>([
    ["8分", "100%", "8"],
    ["8分", "90%", "7.2"],
    ["9分", "110%", "9.9"],
    ["9.1分", "110%", "10"],
    ["8分", "0%", "0"],
    ["8分", "-50%", "0"],
    ["8.01分", "33.3%", "2.67"],
  ])("%s × %s: %s", (points, factor, expected) => {
    expect(score({ 质量: points, 难度: factor }).total).toBe(expected);
  });

  test("how it is told", () => {
    const [told] = score({ 质量: "8分", 难度: "90%" }).indicators;
    expect(told?.explanation).toEqual({
      zh: "质量：评价方打8分，8分 × 系数90% = 7.2分，得7.2分（满分10分，扣2.8分）",
      en: "质量: the assessor gave 8 points, 8 points × a factor of 90% = 7.2 points: 7.2 points (of 10; 2.8 off)",
    });
    expect([told?.rawScore, told?.trace.find(({ step }) => step === "factor")?.text.zh]).toEqual([
      "36/5",
      "系数 难度 = 90%，8分 × 90% = 7.2分",
    ]);
  });

  test("without it there is no score", () => {
    const card = score({ 质量: "8分" });
    expect([card.total, card.problems.map(({ code }) => code)]).toEqual([null, ["DATA-101"]]);
  });

  test("the next better score is multiplied as well", () => {
    const rated = scorer(10, "指标 甲 10分 {\n  公式 支出 ÷ 预算数\n  系数 90%\n  评分 90%以上得满分；不满90%按比例得分\n}");
    expect(rated({ 支出: "45", 预算数: "100" }).indicators[0]?.whyNotMore?.zh).toBe("再升45个百分点可得9分");
    expect(rated({ 支出: "90", 预算数: "100" }).indicators[0]?.whyNotMore).toBeNull();
  });
});

describe("仅列示", () => {
  const score = scorer(10, "指标 备注 仅列示\n指标 执行率 {\n  公式 支出 ÷ 预算数\n  仅列示\n}\n指标 质量 10分 打分");

  test("it is shown and counts for nothing", () => {
    const card = score({ 备注: "修路", 支出: "80", 预算数: "100", 质量: "8分" });
    expect([card.total, card.complete, card.points]).toEqual(["8", true, "10"]);
    expect(card.indicators.map(({ score: own, metricText }) => [own, metricText])).toEqual([
      [null, "修路"],
      [null, "80%"],
      ["8", null],
    ]);
    expect(card.indicators.map(({ explanation }) => explanation.zh)).toEqual([
      "备注 = 修路，仅列示，不计分",
      "执行率 = 80 ÷ 100 = 80%，仅列示，不计分",
      "质量：评价方打8分，得8分（满分10分，扣2分）",
    ]);
  });

  test("what is missing leaves the total as it is", () => {
    const card = score({ 质量: "8分", 支出: "80" });
    expect([card.total, card.problems]).toEqual(["8", []]);
    expect(card.indicators[0]?.explanation).toEqual({
      zh: "备注：缺少「备注」，仅列示，不计分",
      en: "备注: 「备注」 is missing; shown only, not scored",
    });
  });
});
