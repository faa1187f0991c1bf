import { expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

function file(items: string, tails = "", lines = ""): string {
  return withHeader(`参数 每次扣分 { 2020年起 2分 }\n${lines}指标 纪律 10分 {\n  事项 {\n${items}\n  }${tails}\n}`);
}

function methodOf(text: string) {
  const [part] = ruleSetOf(text).parts;
  if (part?.kind !== "indicator" || part.method.kind !== "events") throw new Error("no events");
  return part.method;
}

test.each<[string, string, string, readonly string[]]>([
  ["taken one by one", "违规 每有1次扣2分", "", []],
  ["with a limit of its own", "违规 每发现1次扣2分，最多扣4分", "", []],
  ["a dated figure", "违规 每有1次扣（每次扣分）", "", []],
  ["a share of the points", "违规 每有1次扣分值的10%", "", []],
  ["money", "违规 每有1万元扣0.5分，不足一步不计", "", []],
  ["limits of the whole", "违规 每有1次扣2分\n投诉 每有1起扣1分", "，最多扣8分，最低得1分", []],
  ["the reading behind all of them", "违规 每有2次扣2分\n投诉 每有3起扣1分", "，不足一步不计", []],
  ["no event", "", "", ["POINTS-050 «事项 { }»"]],
  ["an event twice", "违规 每有1次扣2分\n违规 每有1次扣1分", "", ["NAME-012 «违规»"]],
  ["a value to compare", "违规 每超过1次扣2分", "", ["CLAUSE-080 «每超过1次扣2分»"]],
  ["no unit", "违规 每有1扣2分", "", ["CLAUSE-081 «1» → 1次"]],
  ["a percentage", "违规 每有1%扣2分", "", ["CLAUSE-081 «1%»"]],
  ["a floor on one event", "违规 每有1次扣2分，最低得1分", "", ["CLAUSE-082 «最低得1分»"]],
  ["a step of nothing", "违规 每有0次扣2分", "", ["CLAUSE-014 «0次»"]],
  ["points without unit", "违规 每有1次扣2", "", ["TYPE-011 «2» → 2分"]],
  ["a limit beyond the points", "违规 每有1次扣2分，最多扣12分", "", ["CLAUSE-009 «最多扣12分»"]],
  ["a limit of the whole beyond the points", "违规 每有1次扣2分", "，最多扣12分", ["CLAUSE-009 «最多扣12分»"]],
  ["to zero where nothing is taken", "表彰 每有1项得2分", "，扣完为止", ["CLAUSE-016 «扣完为止» → "]],
  [
    "caps that do not reach the points",
    "甲 每有1项得1分，最多得2分\n乙 每有1项得1分，最多得3分",
    "",
    ["POINTS-051 «甲 每有1项得1分，最多得2分»"],
  ],
  ["caps that just reach them", "甲 每有1项得1分，最多得4分\n乙 每有1项得1分，最多得6分", "", []],
  ["an unknown name in points", "违规 每有1次扣（每次扣）", "", ["NAME-001 «每次扣» → 每次扣分"]],
])("%s", (_title, items, tails, expected) => {
  expect(told(file(items, tails))).toEqual(expected);
});

test("a part of a step needs a reading, unless things are counted one by one", () => {
  const lines = told(file("违规 每有2次扣2分\n投诉 每有1起扣1分"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^CLAUSE-004 «每有2次扣2分» → ，不足一步按比例 → ，不足一步不计 → ，不足一步按一步计$/);
});

test("what is in the rule set", () => {
  const { items, mostDeducted, least, most } = methodOf(
    file("违规 每有2次扣2分，最多扣4分，不足一步不计 “查实的”", "，最多扣8分"),
  );
  expect(
    items.map(({ name, unit, effect, partStep, most: own, text }) => [name, unit, effect, partStep, own?.value, text]),
  ).toEqual([["违规", "次", "deduct", "ignored", "4", "查实的"]]);
  expect([mostDeducted?.value, least, most]).toEqual(["8", null, null]);
});

const SAMPLE = (given: string) =>
  `${file("违规 每有1次扣2分\n投诉 每有1起扣1分")}算例 甲 {\n  给定 { ${given} }\n  核对 { 总分 应得 9分 }\n}\n`;

test.each<[string, readonly string[]]>([
  ["纪律.违规 1次；纪律.投诉 0", []],
  ["纪律.违规 1；纪律.投诉 2起", []],
  ["纪律 0", []],
  ["纪律 3次", ["CASE-003 «3次»"]],
  ["纪律.违规 −1次", ["CASE-003 «−1次»"]],
  ["纪律.违规 1.5次", ["CASE-003 «1.5次»"]],
  ["纪律.违规 2起", ["CASE-003 «2起»"]],
  ["纪律.违规 是", ["CASE-003 «是»"]],
])("给定 %s", (given, expected) => {
  expect(told(SAMPLE(given))).toEqual(expected);
});
