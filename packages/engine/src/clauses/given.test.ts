// 清单, 评定, 打分, ranges left to the assessor, 报错: what people put in, what they forgot, what lies outside.

import type { ChecklistMethod } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import {
  amount,
  arm,
  dataField,
  FOUR_LEVELS,
  field,
  firstOf,
  formulaOf,
  full,
  indicator,
  itemsInput,
  levelInput,
  none,
  ORIGIN,
  pointsInput,
  ruleSetOf,
  scorecardOf,
  scored,
} from "../fixtures/build-rule-set.ts";
import type { HumanInput } from "../record.ts";

type Items = readonly (readonly [name: string, points: string, discretionary?: boolean])[];

function checklist(points: string, items: Items, rest: Partial<ChecklistMethod> = {}) {
  const method: ChecklistMethod = {
    kind: "checklist",
    mode: "sum",
    items: items.map(([name, own, discretionary = false]) => ({
      name,
      points: amount(own),
      discretionary,
      text: null,
      origin: ORIGIN,
    })),
    each: null,
    least: null,
    ...rest,
  };
  return given(points, method);
}

function given(points: string, method: Parameters<typeof indicator>[2]["method"], scales = [FOUR_LEVELS]) {
  const ruleSet = ruleSetOf([indicator("某项", points, { method })], { scales });
  return (input?: HumanInput) => scorecardOf(ruleSet, {}, input === undefined ? [] : [[["某项"], input]]);
}

describe("清单", () => {
  const list = checklist("6", [
    ["支出合规", "1.2分"],
    ["审批完整", "1.2分"],
    ["经过评估论证", "1.2分"],
    ["符合批复用途", "1.2分"],
    ["无违规使用", "1.2分"],
  ]);
  const all = { 支出合规: true, 审批完整: true, 经过评估论证: true, 符合批复用途: true, 无违规使用: true };

  test("all met", () => {
    const card = firstOf(list(itemsInput(all)));
    expect(card.score).toBe("6");
    expect(card.explanation).toEqual({ zh: "某项：5项全部符合，得满分6分", en: "某项: all 5 items are met: full 6 points" });
    expect(card.whyNotMore).toBeNull();
    expect(card.metric).toBeNull();
  });
  test("one not met is named", () => {
    const card = firstOf(list(itemsInput({ ...all, 审批完整: false })));
    expect(card.score).toBe("4.8");
    expect(card.explanation.zh).toBe("某项：符合4项，不符合1项（审批完整），得4.8分（满分6分，扣1.2分）");
    expect(card.explanation.en).toBe("某项: 4 of 5 items met; not met: 审批完整: 4.8 points (of 6; 1.2 off)");
    expect(card.whyNotMore).toEqual({ zh: "未得：审批完整（1.2分）", en: "not earned: 审批完整 (1.2 points)" });
  });
  test("none met", () => {
    const nothing = Object.fromEntries(Object.keys(all).map((name) => [name, false]));
    expect(firstOf(list(itemsInput(nothing))).score).toBe("0");
  });
  test("an item left open is neither met nor unmet", () => {
    const { 审批完整: _, ...rest } = all;
    const card = list(itemsInput(rest));
    expect(firstOf(card).score).toBeNull();
    expect(card.complete).toBe(false);
    expect(card.problems.map(({ code, path }) => [code, path])).toEqual([["DATA-105", ["某项"]]]);
    expect(card.problems[0]?.message.zh).toContain("审批完整");
  });
  test("nothing filled in", () => {
    const card = list();
    expect(firstOf(card).explanation.zh).toBe("某项：清单还没有填，没有得分");
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-104"]);
  });
  test("否则酌情: part of the points, between none and all", () => {
    const discretionary = checklist("4", [
      ["甲", "2分", true],
      ["乙", "2分"],
    ]);
    const card = firstOf(discretionary(itemsInput({ 甲: "0.5", 乙: true })));
    expect(card.score).toBe("2.5");
    expect(card.explanation.zh).toBe("某项：符合1项，酌情给分1项（甲 0.5分），得2.5分（满分4分，扣1.5分）");
    expect(card.whyNotMore?.zh).toBe("未得：甲（1.5分）");
    expect(firstOf(discretionary(itemsInput({ 甲: "2", 乙: true }))).explanation.zh).toContain("全部符合");
    expect(discretionary(itemsInput({ 甲: "2.5", 乙: true })).problems.map(({ code }) => code)).toEqual(["DATA-106"]);
  });
  test("每缺1项扣…: off the whole, to zero or to the floor", () => {
    const lacking = (least: string | null) =>
      checklist(
        "5",
        [
          ["甲", "2分"],
          ["乙", "2分"],
          ["丙", "2分"],
        ],
        { mode: "deduct", each: amount("2分"), least: least === null ? null : amount(least) },
      );
    expect(firstOf(lacking(null)(itemsInput({ 甲: true, 乙: true, 丙: true }))).score).toBe("5");
    expect(firstOf(lacking(null)(itemsInput({ 甲: true, 乙: false, 丙: true }))).score).toBe("3");
    const none = firstOf(lacking(null)(itemsInput({ 甲: false, 乙: false, 丙: false })));
    expect(none.rawScore).toBe("-1");
    expect(none.score).toBe("0");
    expect(firstOf(lacking("1分")(itemsInput({ 甲: false, 乙: false, 丙: false }))).score).toBe("1");
  });
});

describe("评定", () => {
  const judged = given("3", { kind: "judgement", scale: "四档" });
  test.each([
    ["优", "3", "得满分3分"],
    ["良", "2.4", "评定为良（分值的80%），得2.4分（满分3分，扣0.6分）"],
    ["中", "1.8", "评定为中（分值的60%），得1.8分（满分3分，扣1.2分）"],
    ["差", "0", "评定为差（分值的0%），不得分（满分3分）"],
  ])("%s gives %s", (level, score, words) => {
    const card = firstOf(judged(levelInput(level)));
    expect(card.score).toBe(score);
    expect(card.explanation.zh).toContain(words);
  });
  test("the next level up is what is lacking", () => {
    expect(firstOf(judged(levelInput("中"))).whyNotMore).toEqual({
      zh: "评定为良可得2.4分",
      en: "judged 良 it would have 2.4 points",
    });
    expect(firstOf(judged(levelInput("优"))).whyNotMore).toBeNull();
  });
  test("not judged", () => {
    const card = judged();
    expect(firstOf(card).explanation.zh).toBe("某项：还没有评定（优、良、中、差），没有得分");
    expect(card.problems.map(({ code, path }) => [code, path])).toEqual([["DATA-104", ["某项"]]]);
  });

  const ranged = given("10", { kind: "judgement", scale: "三档" }, [
    {
      name: "三档",
      levels: [
        { name: "达成预期", low: "4/5", lowClosed: true, high: "1", highClosed: true },
        { name: "部分达成", low: "3/5", lowClosed: true, high: "4/5", highClosed: false },
        { name: "未达成", low: "0", lowClosed: true, high: "3/5", highClosed: false },
      ],
      origin: ORIGIN,
    },
  ]);
  test.each([
    ["达成预期", "8", "8"],
    ["达成预期", "10", "10"],
    ["部分达成", "6", "6"],
    ["部分达成", "7.99", "7.99"],
  ])("within a range: %s %s", (level, points, score) => {
    expect(firstOf(ranged(levelInput(level, points))).score).toBe(score);
  });
  test.each([
    ["达成预期", "7.99"],
    ["部分达成", "8"],
    ["部分达成", "5.99"],
  ])("outside a range: %s %s", (level, points) => {
    expect(ranged(levelInput(level, points)).problems.map(({ code }) => code)).toEqual(["DATA-106"]);
  });
  test("a level of a range needs its points", () => {
    const card = ranged(levelInput("部分达成"));
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-104"]);
    expect(firstOf(card).explanation.zh).toBe("某项：评定为「部分达成」，还没有写在6分至8分中得几分，没有得分");
    expect(firstOf(ranged(levelInput("部分达成", "7"))).whyNotMore?.zh).toBe("评定为达成预期可得8分至10分");
  });
});

describe("打分", () => {
  const assessed = given("8", { kind: "assessed" });
  test("a figure, with its reason", () => {
    const card = firstOf(assessed(pointsInput("6.5", "职责履行较好")));
    expect(card.score).toBe("6.5");
    expect(card.explanation.zh).toBe("某项：评价方打6.5分，得6.5分（满分8分，扣1.5分）（理由：职责履行较好）");
    expect(card.trace.map(({ step }) => step)).toEqual(["human-input", "raw-score", "clamp", "score-rounding"]);
  });
  test.each(["0", "8"])("%s is within", (points) => {
    expect(firstOf(assessed(pointsInput(points))).score).toBe(points);
  });
  test.each(["-0.01", "8.01"])("%s is not", (points) => {
    expect(assessed(pointsInput(points)).problems.map(({ code }) => code)).toEqual(["DATA-106"]);
  });
  test("not filled in", () => {
    expect(firstOf(assessed()).explanation.zh).toBe("某项：评价方还没有打分（0分至8分），没有得分");
  });
});

describe("得8分至9分由评价方定", () => {
  const ruleSet = ruleSetOf(
    [
      scored("某率", "10", formulaOf(field("值"), "%"), [
        arm("(, 80%)", none, "不满80%"),
        arm("[80%, 90%)", { clause: "assessed-range", from: amount("8分"), to: amount("9分") }, "80%以上不满90%"),
        arm("[90%, )", full("10分"), "90%以上"),
      ]),
    ],
    { fields: [dataField("值", "%")] },
  );
  const at = (value: string, points?: string) =>
    scorecardOf(ruleSet, { 值: value }, points === undefined ? [] : [[["某率"], pointsInput(points)]]);
  test("within the range", () => {
    expect(firstOf(at("85%", "8.5")).explanation.zh).toBe(
      "某率 = 85%，属于80%以上不满90%，8分至9分由评价方定，评价方给8.5分，得8.5分（满分10分，扣1.5分）",
    );
    expect(firstOf(at("85%", "8")).score).toBe("8");
    expect(firstOf(at("85%", "9")).score).toBe("9");
  });
  test("outside the range, or not filled in", () => {
    expect(at("85%", "7.99").problems.map(({ code }) => code)).toEqual(["DATA-106"]);
    expect(at("85%", "9.01").problems.map(({ code }) => code)).toEqual(["DATA-106"]);
    expect(at("85%").problems.map(({ code }) => code)).toEqual(["DATA-104"]);
  });
  test("not asked in the other bands", () => {
    expect(firstOf(at("95%")).score).toBe("10");
    expect(firstOf(at("70%")).score).toBe("0");
  });
});

test("不满0%：报错", () => {
  const ruleSet = ruleSetOf(
    [
      scored("某率", "5", formulaOf(field("值"), "%"), [
        arm("(, 0%)", { clause: "error", text: "原表未规定负值" }, "不满0%"),
        arm("[0%, )", full("5分")),
      ]),
    ],
    { fields: [dataField("值", "%")] },
  );
  const card = scorecardOf(ruleSet, { 值: "-0.01%" });
  expect(firstOf(card).score).toBeNull();
  expect(firstOf(card).explanation.zh).toBe("某率 = −0.01%，规则集报错：原表未规定负值，没有得分");
  expect(card.problems.map(({ code, path }) => [code, path])).toEqual([["DATA-103", ["某率"]]]);
  expect(firstOf(scorecardOf(ruleSet, { 值: "0%" })).score).toBe("5");
});
