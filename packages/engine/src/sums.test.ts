// Sections, total and what happens to points of indicators taken out, at every level; sums of printed scores; total rounding.

import type { Indicator, Part, RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import {
  arm,
  CENTS,
  caseOf,
  dataField,
  field,
  formulaOf,
  full,
  gets,
  not,
  ruleSetOf,
  scorecardOf,
  scored,
  section,
} from "./fixtures/build-rule-set.ts";

const FIELDS = [dataField("适用", "是否"), dataField("值", "%")];

/** An indicator that gets so many points. */
const flat = (name: string, points: string, has: string, parts: Partial<Indicator> = {}) =>
  scored(
    name,
    points,
    formulaOf(field("值"), "%"),
    [arm("(, )", has === points ? full(`${points}分`) : gets(`${has}分`))],
    parts,
  );

/** The same, taken out where 适用 is 否. */
const optional = (name: string, points: string, has: string, share: "siblings" | "all" = "siblings") =>
  flat(name, points, has, { notApplicable: [caseOf(not(field("适用")), { kind: "excluded", share }, "非 适用")] });

function cardOf(parts: readonly Part[], applies: "是" | "否", rest: Partial<RuleSet> = {}) {
  return scorecardOf(ruleSetOf(parts, { fields: FIELDS, ...rest }), { 适用: applies, 值: "1%" });
}

const scores = (card: ReturnType<typeof cardOf>) => card.sections.map(({ path, score }) => `${path.join(".")} ${score}`);

describe("由同级分摊", () => {
  const parts = [
    section("甲", "15", [
      section("甲一", "10", [optional("子", "4", "4"), flat("丑", "3", "2"), flat("寅", "3", "3")]),
      flat("卯", "5", "4"),
    ]),
    flat("辰", "5", "5"),
  ];
  test("nothing taken out: sums as printed", () => {
    const card = cardOf(parts, "是");
    expect(scores(card)).toEqual(["甲 13", "甲.甲一 9"]);
    expect(card).toMatchObject({ total: "18", redistribution: null, complete: true });
    expect(card.sections[1]).toMatchObject({ excludedPoints: "0", applicable: true });
    expect(card.sections[1]?.explanation.zh).toBe("各项得分合计9分（满分10分）");
  });
  test("5 of 6 applicable points become 8.33 of 10", () => {
    const card = cardOf(parts, "否");
    expect(scores(card)).toEqual(["甲 12.33", "甲.甲一 8.33"]);
    expect(card.sections[1]).toMatchObject({ exact: "25/3", excludedPoints: "4", points: "10" });
    expect(card.sections[1]?.explanation).toEqual({
      zh: "各项得分合计5分，× 10 ÷ 6（4分不计分，由其余分摊），得8.33分（满分10分）",
      en: "the scores add up to 5 points, × 10 ÷ 6 (4 points not scored and shared by the rest): 8.33 points (of 10)",
    });
    expect(card.total).toBe("17.33");
    expect(card.indicators[0]).toMatchObject({ applicable: false, score: null });
    expect(card.sections[0]).toMatchObject({ exact: "1233/100", excludedPoints: "4" });
  });
  test("all members out: the section is out and its parent redistributes", () => {
    const card = cardOf(
      [
        section("甲", "15", [section("甲一", "10", [optional("子", "4", "4"), optional("丑", "6", "6")]), flat("卯", "5", "4")]),
        flat("辰", "5", "5"),
      ],
      "否",
    );
    expect(scores(card)).toEqual(["甲 12", "甲.甲一 null"]);
    expect(card.sections[1]).toMatchObject({ applicable: false, excludedPoints: "10", score: null });
    expect(card).toMatchObject({ total: "17", complete: true });
  });
  test("a whole top section out: the total redistributes", () => {
    const card = cardOf([section("甲", "5", [optional("子", "5", "5")]), flat("辰", "5", "4")], "否");
    expect(card).toMatchObject({ total: "8", totalExact: "8", complete: true });
    expect(card.redistribution).toMatchObject({ sum: "4", applicablePoints: "5", exact: "8", score: "8" });
  });
  test("everything out: no total", () => {
    const card = cardOf([optional("子", "5", "5")], "否");
    expect(card).toMatchObject({ total: null, complete: false, grade: null });
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-112"]);
  });
  test("a full section stays full", () => {
    const card = cardOf([section("甲", "7", [optional("子", "4", "4"), flat("丑", "3", "3")])], "否");
    expect(scores(card)).toEqual(["甲 7"]);
  });
  test("members worth nothing cannot take over points", () => {
    const card = cardOf([section("甲", "4", [optional("子", "4", "4"), flat("丑", "0", "0")]), flat("辰", "6", "3")], "否");
    expect(card).toMatchObject({ total: "5", complete: true });
    expect(card.sections[0]).toMatchObject({ applicable: false });
  });
});

describe("由全部分摊", () => {
  const parts = [
    section("甲", "10", [optional("子", "4", "4", "all"), flat("丑", "6", "5")]),
    section("乙", "6", [flat("寅", "6", "6")]),
  ];
  test("the section keeps what its members have; the whole shares", () => {
    const card = cardOf(parts, "否");
    expect(scores(card)).toEqual(["甲 5", "乙 6"]);
    expect(card.redistribution).toEqual({
      sum: "11",
      applicablePoints: "12",
      exact: "44/3",
      score: "14.67",
      explanation: {
        zh: "各项得分合计11分，× 16 ÷ 12（4分不计分，由其余分摊），得14.67分",
        en: "the scores add up to 11 points, × 16 ÷ 12 (4 points not scored and shared by the rest): 14.67 points",
      },
    });
    expect(card).toMatchObject({ total: "14.67", totalExact: "1467/100" });
  });
  test("both ways in one section", () => {
    const mixed = [
      section("甲", "10", [optional("子", "4", "4", "all"), optional("丑", "2", "2"), flat("寅", "4", "3")]),
      flat("卯", "10", "10"),
    ];
    const card = cardOf(mixed, "否");
    // 3 × 6 ÷ 4 within the section, whose 6 points remain; then 14.5 × 20 ÷ 16 on the whole.
    expect(card.sections[0]).toMatchObject({ score: "4.5", exact: "9/2", excludedPoints: "6" });
    expect(card.redistribution).toMatchObject({ sum: "14.5", applicablePoints: "16", exact: "145/8", score: "18.13" });
    expect(card.total).toBe("18.13");
  });
  test("a section whose members all went to 全部 leaves nothing to its siblings", () => {
    const card = cardOf([section("甲", "4", [optional("子", "4", "4", "all")]), flat("丑", "6", "3")], "否");
    expect(card.redistribution).toMatchObject({ sum: "3", applicablePoints: "6", exact: "5" });
  });
});

describe("sums", () => {
  test("are sums of what is printed", () => {
    const card = cardOf(
      [section("甲", "3", [flat("子", "1", "0.335"), flat("丑", "1", "0.335"), flat("寅", "1", "0.335")])],
      "是",
    );
    expect(card).toMatchObject({ total: "1.02" });
    expect(card.sections[0]).toMatchObject({ score: "1.02", exact: "51/50" });
  });
  test("thirds sum to exactly one where nothing is rounded", () => {
    const third = (name: string) =>
      scored(name, "1", formulaOf(field("值"), "%"), [
        arm("(, )", {
          clause: "fixed",
          points: { expression: { op: "constant", value: "1/3", text: "1/3分" }, value: "1/3", text: "1/3分" },
          as: "points",
        }),
      ]);
    const card = scorecardOf(ruleSetOf([third("子"), third("丑"), third("寅")], { fields: FIELDS, scoreRounding: null }), {
      值: "1%",
    });
    expect(card.total).toBe("1");
    expect(card.totalExact).toBe("1");
    expect(card.indicators.map(({ score, scoreExact }) => [score, scoreExact])).toEqual([
      ["0.333333", "1/3"],
      ["0.333333", "1/3"],
      ["0.333333", "1/3"],
    ]);
  });
  test("without a score of one part there is no sum, and the parts are shown", () => {
    const parts = [
      section("甲", "5", [flat("子", "5", "4")]),
      section("乙", "5", [
        flat("丑", "5", "4", { notApplicable: [caseOf(field("适用"), { kind: "excluded", share: "siblings" })] }),
      ]),
    ];
    const card = scorecardOf(ruleSetOf(parts, { fields: FIELDS }), { 值: "1%" });
    expect(scores(card)).toEqual(["甲 4", "乙 null"]);
    expect(card).toMatchObject({ total: null, totalExact: null, complete: false });
    expect(card.sections[1]?.explanation.zh).toBe("不完整：有的指标没有得分，已有得分合计0分");
  });
  test("total rounding comes last, and stays within the points", () => {
    const parts = [flat("子", "10", "7.85")];
    expect(cardOf(parts, "是", { totalRounding: { grid: "1/10", mode: "half-up" } })).toMatchObject({
      total: "7.9",
      totalExact: "157/20",
    });
    expect(cardOf([flat("子", "10", "10")], "是", { totalRounding: { grid: "3", mode: "up" } })).toMatchObject({ total: "10" });
  });
  test("scores read by other parts: a section, and 总分 in a 勾稽", () => {
    const parts = [
      section("甲", "5", [flat("子", "5", "4")]),
      scored(
        "丑",
        "5",
        formulaOf(
          {
            op: "divide",
            left: { op: "indicator", path: ["甲"], property: "score" },
            right: { op: "constant", value: "5", text: "5分" },
          },
          "%",
        ),
        [arm("(, )", { clause: "proportional", bound: null })],
      ),
    ];
    expect(cardOf(parts, "是")).toMatchObject({ total: "8" });
  });
  test("a sum that nobody rounds is refused before it grows without end", () => {
    const prime = (index: number) => `1/${10n ** 150n + BigInt(2 * index + 1)}`;
    const parts = Array.from({ length: 12 }, (_, index) => {
      const points = {
        expression: { op: "constant" as const, value: prime(index), text: "很小" },
        value: prime(index),
        text: "很小",
      };
      return scored(`项${index}`, "1", formulaOf(field("值"), "%"), [arm("(, )", { clause: "fixed", points, as: "points" })]);
    });
    const card = scorecardOf(ruleSetOf(parts, { fields: FIELDS, scoreRounding: null }), { 值: "1%" });
    expect(card).toMatchObject({ total: null, complete: false });
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-109"]);
    expect(card.problems[0]?.message.zh).toContain("「总分」");
  });
  test("a grid in both places", () => {
    expect(
      cardOf([section("甲", "3", [optional("子", "1", "1"), flat("丑", "2", "1")])], "否", {
        scoreRounding: { grid: "1/2", mode: "half-up" },
      }),
    ).toMatchObject({ total: "1.5" });
    expect(
      cardOf([section("甲", "4", [optional("子", "1", "1"), flat("丑", "3", "1")])], "否", {
        scoreRounding: { grid: "1/2", mode: "half-up" },
      }),
    ).toMatchObject({ total: "1.5" });
    expect(
      cardOf([section("甲", "4", [optional("子", "1", "1"), flat("丑", "3", "1")])], "否", { scoreRounding: CENTS }),
    ).toMatchObject({ total: "1.33" });
  });
});
