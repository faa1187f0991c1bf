// 事项: what a record says of events, what they take and give, and the sentence that tells it.
import { createSourceText } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { createScorer } from "../evaluate.ts";
import { replay } from "../fixtures/replay.ts";
import type { RawCell } from "../record.ts";

const RULES = `规则集 纪律执行 {
  地区  示例县
  年度  2024
  版本  1.0.0
  满分  15分
  得分  保留2位小数
}
指标 纪律 10分 {
  事项 {
    违规      每有1次扣2分，最多扣5分  "查实的"
    投诉      每发现一起扣0.5分
    逾期上缴  每有2天扣1分，不足一步不计
  }，最低得1分
}
指标 表彰 5分  事项 {
  市级表彰  每有1项得1分，最多得3分
  省级表彰  每有1项得2分
}
`;

const { ruleSet } = check(createSourceText("纪律.chi", RULES));
if (ruleSet === undefined) throw new Error("refused");
const score = createScorer(ruleSet);

function scored(cells: Readonly<Record<string, string>>) {
  const entries = Object.entries(cells).map(([name, text]): [string, RawCell] => [name, { kind: "text", text }]);
  return score({ id: "某局", file: "某局.json", cells: new Map(entries), reported: new Map(), reasons: new Map() });
}

const NO_AWARDS = { "表彰.市级表彰": "0", "表彰.省级表彰": "0" };
const of = (违规: string, 投诉: string, 逾期上缴: string) => ({
  "纪律.违规": 违规,
  "纪律.投诉": 投诉,
  "纪律.逾期上缴": 逾期上缴,
  ...NO_AWARDS,
});

describe("what they take", () => {
  test.each<[string, string, string, string]>([
    ["0", "0起", "0天", "10"],
    ["1次", "0", "0", "8"],
    ["2次", "0", "0", "6"],
    // at the event's own limit, just below it and beyond: 5 points are two and a half times 2
    ["3次", "0", "0", "5"],
    ["9次", "0", "0", "5"],
    ["0", "3起", "0", "8.5"],
    // part steps are ignored
    ["0", "0", "1天", "10"],
    ["0", "0", "2天", "9"],
    ["0", "0", "3天", "9"],
    ["0", "0", "4天", "8"],
    // just above the floor of the whole, at it, and below it
    ["3次", "7起", "1", "1.5"],
    ["3次", "8起", "1", "1"],
    ["3次", "9起", "1", "1"],
  ])("%s, %s, %s: %s", (violations, complaints, late, expected) => {
    const card = scored(of(violations, complaints, late));
    expect(card.indicators[0]?.score).toBe(expected);
    expect(replay(card)).toEqual([]);
  });
});

describe("what they give", () => {
  test.each<[string, string, string]>([
    ["0", "0", "0"],
    ["2项", "0", "2"],
    ["3项", "0", "3"],
    ["4项", "0", "3"],
    ["1", "1", "3"],
    ["3", "1", "5"],
    ["3", "2", "5"],
  ])("%s, %s: %s", (city, province, expected) => {
    const card = scored({ 纪律: "0", "表彰.市级表彰": city, "表彰.省级表彰": province });
    expect(card.indicators[1]?.score).toBe(expected);
    expect(replay(card)).toEqual([]);
  });
});

describe("how it is told", () => {
  test("what each took, its limit, the part of a step, and the floor", () => {
    const [told] = scored(of("4次", "8起", "3天")).indicators;
    expect(told?.explanation).toEqual({
      zh: "纪律：违规4次扣5分（每有1次扣2分，最多扣5分），投诉8起扣4分（每有1起扣0.5分），逾期上缴3天扣1分（每有2天扣1分，不足一步不计，计1步），最低得1分，得1分（满分10分，扣9分）",
      en: "纪律: 违规 4次: 5 points off (2 points for each 1次, at most 5 points); 投诉 8起: 4 points off (0.5 points for each 1起); 逾期上缴 3天: 1 point off (1 point for each 2天, part steps ignored: 1); at least 1 point: 1 point (of 10; 9 off)",
    });
    expect(told?.whyNotMore?.zh).toBe("没有违规可少扣5分；没有投诉可少扣4分；没有逾期上缴可少扣1分");
  });

  test("nothing happened", () => {
    const [told] = scored({ 纪律: "0", ...NO_AWARDS }).indicators;
    expect(told?.explanation.zh).toBe("纪律：没有发生违规、投诉、逾期上缴，得满分10分");
    expect(told?.explanation.en).toBe("纪律: none of these occurred: 违规, 投诉, 逾期上缴: full 10 points");
    expect(told?.trace[0]?.text).toEqual({
      zh: "评价方填：都没有发生",
      en: "the assessor filled in: none of the events occurred",
    });
    expect(told?.whyNotMore).toBeNull();
  });

  test("what more could have been had", () => {
    const [, told] = scored({ 纪律: "0", "表彰.市级表彰": "2", "表彰.省级表彰": "1" }).indicators;
    expect(told?.explanation.zh).toBe(
      "表彰：市级表彰2项得2分（每有1项得1分），省级表彰1项得2分（每有1项得2分），得4分（满分5分）",
    );
    expect(told?.whyNotMore).toEqual({
      zh: "再有1项市级表彰可多得1分；再有1项省级表彰可多得2分",
      en: "another 1项 of 市级表彰 gives 1 point more; another 1项 of 省级表彰 gives 2 points more",
    });
  });

  test("with the reason that was given", () => {
    const cells = new Map<string, RawCell>(
      Object.entries(of("1次", "0", "0")).map(([name, text]) => [name, { kind: "text", text }]),
    );
    const reasons = new Map<string, RawCell>([["纪律", { kind: "text", text: "县纪委通报" }]]);
    const [told] = score({ id: "某局", file: "某局.json", cells, reported: new Map(), reasons }).indicators;
    expect(told?.explanation.zh).toContain("得8分（满分10分，扣2分）（理由：县纪委通报）");
  });
});

describe("what is wrong with a record", () => {
  const codes = (cells: Readonly<Record<string, string>>) => scored(cells).problems.map(({ code }) => code);

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["an event left out", { "纪律.违规": "1次", "纪律.投诉": "0", ...NO_AWARDS }, ["DATA-143"]],
    ["nothing filled in", NO_AWARDS, ["DATA-143"]],
    ["an event that is not there", { ...of("1次", "0", "0"), "纪律.信访": "1次" }, ["DATA-140"]],
    ["a count for all together", { 纪律: "3次", ...NO_AWARDS }, ["DATA-141"]],
    ["half an occurrence", of("1.5次", "0", "0"), ["DATA-142"]],
    ["fewer than none", of("-1次", "0", "0"), ["DATA-142"]],
    ["another unit", of("1项", "0", "0"), ["DATA-039"]],
    ["a word", of("若干", "0", "0"), ["DATA-036"]],
    ["无", of("无", "0", "0"), ["DATA-047"]],
    ["none in all, yet one of them", { 纪律: "0", "纪律.违规": "1次", ...NO_AWARDS }, ["DATA-033"]],
  ])("%s", (_title, cells, expected) => {
    expect(codes(cells)).toEqual(expected);
  });

  test("half a day is none of the counted things, and fits", () => {
    expect(scored(of("0", "0", "2.5天")).indicators[0]?.score).toBe("9");
  });
});
