// Expressions: three-valued 且 and 或, the branch taken, divisions by zero, functions, dates, and how failures combine.

import type { Expression } from "@biaochi/model";
import { toFractionString } from "@biaochi/quantity";
import { describe, expect, test } from "vitest";
import {
  binary,
  call,
  compared,
  constant,
  dataField,
  derivation,
  field,
  indicator,
  logic,
  not,
  recordOf,
  ruleSetOf,
  truth,
} from "../fixtures/build-rule-set.ts";
import { interpret } from "../interpret.ts";
import { createPlan } from "../plan/plan.ts";
import type { Result } from "./result.ts";

const FIELDS = [
  dataField("空数", "万元"),
  dataField("零", "万元"),
  dataField("五", "万元"),
  dataField("率", "%"),
  dataField("空是否", "是否"),
  dataField("甲日", "日期"),
  dataField("乙日", "日期"),
  dataField("字", "文本"),
];

/** What a 计算 of this expression comes to. */
function outcomeOf(expression: Expression, unit = "万元"): Result | undefined {
  const ruleSet = ruleSetOf([indicator("某项", "1", { method: { kind: "assessed" } })], {
    fields: FIELDS,
    derived: [derivation("算", expression, unit)],
  });
  const record = recordOf({ 零: "0万元", 五: "5万元", 率: "12.345%", 甲日: "2020-02-28", 乙日: "2020-03-01", 字: "略" });
  return interpret(createPlan(ruleSet), record, true).frame.derived[0];
}

function shown(result: Result | undefined): string {
  switch (result?.kind) {
    case "number":
      return toFractionString(result.value);
    case "boolean":
      return result.value ? "是" : "否";
    case "missing":
      return `缺 ${result.names.map(({ name }) => name).join(" ")}`;
    case "undefined":
      return `无定义 ${result.divisor}`;
    default:
      return result?.kind ?? "nothing";
  }
}

describe("且 and 或 are three-valued", () => {
  const missing = field("空是否");
  const words = { 是: truth(true), 否: truth(false), 缺: missing };
  test.each([
    ["是", "and", "是", "是"],
    ["是", "and", "否", "否"],
    ["否", "and", "是", "否"],
    ["否", "and", "否", "否"],
    ["缺", "and", "是", "缺 空是否"],
    ["缺", "and", "否", "否"],
    ["是", "and", "缺", "缺 空是否"],
    ["否", "and", "缺", "否"],
    ["缺", "and", "缺", "缺 空是否"],
    ["是", "or", "是", "是"],
    ["是", "or", "否", "是"],
    ["否", "or", "是", "是"],
    ["否", "or", "否", "否"],
    ["缺", "or", "是", "是"],
    ["缺", "or", "否", "缺 空是否"],
    ["是", "or", "缺", "是"],
    ["否", "or", "缺", "缺 空是否"],
    ["缺", "or", "缺", "缺 空是否"],
  ] as const)("%s %s %s is %s", (left, op, right, result) => {
    expect(shown(outcomeOf(logic(op, words[left], words[right])))).toBe(result);
  });
  test("非 of what is missing is missing", () => {
    expect(shown(outcomeOf(not(missing)))).toBe("缺 空是否");
    expect(shown(outcomeOf(not(truth(false))))).toBe("是");
  });
});

const byZero = binary("divide", field("五"), field("零"));

test("若 evaluates the branch taken only", () => {
  // biome-ignore lint/suspicious/noThenProperty: the rule set calls the branch of 则 so
  const branch = (condition: Expression): Expression => ({ op: "if", condition, then: byZero, otherwise: field("五") });
  expect(shown(outcomeOf(branch(truth(false))))).toBe("50000");
  expect(shown(outcomeOf(branch(truth(true))))).toBe("无定义 零");
  expect(shown(outcomeOf(branch(field("空是否"))))).toBe("缺 空是否");
  expect(shown(outcomeOf(branch(compared(byZero, ">", constant("1")))))).toBe("无定义 零");
});

test("what decides 且 or 或 keeps the other side from being reached", () => {
  const undefinedTruth = compared(byZero, ">", constant("1"));
  expect(shown(outcomeOf(logic("and", truth(false), undefinedTruth)))).toBe("否");
  expect(shown(outcomeOf(logic("or", truth(true), undefinedTruth)))).toBe("是");
  expect(shown(outcomeOf(logic("and", truth(true), undefinedTruth)))).toBe("无定义 零");
});

test("what is missing is named before a division by zero, each field once", () => {
  expect(shown(outcomeOf(binary("add", byZero, field("空数"))))).toBe("缺 空数");
  expect(shown(outcomeOf(binary("divide", field("空数"), field("零"))))).toBe("缺 空数");
  expect(shown(outcomeOf(binary("add", field("空数"), field("空数"))))).toBe("缺 空数");
  expect(shown(outcomeOf(compared(field("空数"), "=", binary("add", field("空数"), field("五")))))).toBe("缺 空数");
});

test("空 and 非空 ask about what is missing", () => {
  expect(shown(outcomeOf({ op: "empty", operand: field("空数"), empty: true }))).toBe("是");
  expect(shown(outcomeOf({ op: "empty", operand: field("五"), empty: true }))).toBe("否");
  expect(shown(outcomeOf({ op: "empty", operand: field("空数"), empty: false }))).toBe("否");
  expect(shown(outcomeOf({ op: "empty", operand: field("五"), empty: false }))).toBe("是");
});

test("arithmetic is exact", () => {
  const sum = binary("add", binary("add", constant("0.7"), constant("0.1")), constant("0.1"));
  expect(shown(outcomeOf(compared(sum, "≥", constant("0.9"))))).toBe("是");
  const third = binary("divide", constant("1"), constant("3"));
  expect(shown(outcomeOf(binary("add", third, binary("add", third, third))))).toBe("1");
  expect(shown(outcomeOf(binary("add", constant("1234567890.12"), constant("0.01"))))).toBe("123456789013/100");
});

describe("functions", () => {
  test.each([
    ["max", [constant("3"), constant("−5"), constant("4")], "4"],
    ["min", [constant("3"), constant("−5"), constant("4")], "-5"],
    ["abs", [constant("−5")], "5"],
    ["round", [constant("2.5")], "3"],
    ["round", [constant("−2.5")], "-3"],
    ["round", [constant("1.005"), constant("2")], "101/100"],
    ["round", [constant("8.325"), constant("2")], "833/100"],
    ["ceiling", [constant("2.1")], "3"],
    ["ceiling", [constant("−2.1")], "-2"],
    ["floor", [constant("2.9")], "2"],
    ["floor", [constant("−2.1")], "-3"],
  ] as const)("%s %o", (id, args, result) => {
    expect(shown(outcomeOf(call(id, ...args)))).toBe(result);
  });
  const inUnit = (id: string, operand: Expression, unit: string, ...rest: readonly Expression[]): Expression =>
    binary("multiply", call(id, binary("divide", operand, constant(unit)), ...rest), constant(unit));
  test("rounding counts in the unit that the checker wrote down", () => {
    expect(shown(outcomeOf(inUnit("round", field("率"), "1%", constant("2"))))).toBe("247/2000");
    expect(shown(outcomeOf(inUnit("floor", binary("divide", field("五"), constant("3")), "1万元")))).toBe("10000");
    expect(shown(outcomeOf(inUnit("ceiling", binary("divide", field("五"), constant("3")), "1万元")))).toBe("20000");
  });
  test("an argument without a value", () => {
    expect(shown(outcomeOf(call("max", constant("1"), field("空数"))))).toBe("缺 空数");
    expect(shown(outcomeOf(call("min", byZero, constant("1"))))).toBe("无定义 零");
  });
});

test("dates are compared, and the days between them counted, leap day included", () => {
  expect(shown(outcomeOf(compared(field("甲日"), "<", field("乙日"))))).toBe("是");
  expect(shown(outcomeOf(compared(field("甲日"), "≥", { op: "date", value: "2020-02-28" })))).toBe("是");
  expect(shown(outcomeOf(binary("subtract", field("乙日"), field("甲日")), "天"))).toBe("48");
  expect(
    shown(outcomeOf(binary("subtract", { op: "date", value: "2017-12-31" }, { op: "date", value: "2016-12-31" }), "天")),
  ).toBe("8760");
});

test("texts are equal or not", () => {
  expect(shown(outcomeOf(compared(field("字"), "=", { op: "text", value: "略" })))).toBe("是");
  expect(shown(outcomeOf(compared(field("字"), "≠", { op: "text", value: "略" })))).toBe("否");
});

test("属于 an interval with open and closed ends", () => {
  const within = (value: string): Expression => ({
    op: "within",
    operand: constant(value),
    interval: { low: bound("10%"), lowClosed: false, high: bound("30%"), highClosed: true },
    text: "(10%, 30%]",
  });
  expect(["10%", "10.01%", "30%", "30.01%"].map((value) => shown(outcomeOf(within(value))))).toEqual(["否", "是", "是", "否"]);
});

function bound(text: string) {
  return { expression: constant(text), value: null, text };
}

test("a figure of more than a thousand digits is refused, not cut", () => {
  let square: Expression = constant("1234567890123456789.123456789");
  for (let times = 0; times < 9; times += 1) square = binary("multiply", square, square);
  expect(shown(outcomeOf(square))).toBe("too-long");
});

test("squares of squares end in a moment", () => {
  const chain = Array.from({ length: 60 }, (_, index) => {
    const before = index === 0 ? constant("12345.6789") : { op: "derived" as const, name: `方${index - 1}` };
    return derivation(`方${index}`, binary("multiply", before, before), "");
  });
  const ruleSet = ruleSetOf([indicator("某项", "1", { method: { kind: "assessed" } })], { derived: chain });
  const { frame } = interpret(createPlan(ruleSet), recordOf({}), true);
  expect(frame.derived.at(-1)?.kind).toBe("too-long");
});
