// trace replayed = result, over every clause and many values; trace on or off gives the same figures; and every scorecard keeps its schema.

import type { Award, CaseRule, RoundingRule, RuleSet } from "@biaochi/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import {
  amount,
  amountOf,
  arm,
  binary,
  CENTS,
  call,
  caseOf,
  compared,
  constant,
  dataField,
  derivation,
  derived,
  FOUR_GRADES,
  field,
  formulaOf,
  full,
  gets,
  indicator,
  itemsInput,
  levelInput,
  none,
  not,
  ORIGIN,
  pointsInput,
  reconciliation,
  recordOf,
  ruleSetOf,
  scored,
  section,
  stepping,
} from "../fixtures/build-rule-set.ts";
import { replay } from "../fixtures/replay.ts";
import type { Scorecard } from "../generated/scorecard.generated.ts";
import { createPlan } from "../plan/plan.ts";
import scorecardSchema from "../scorecard.schema.json" with { type: "json" };

const validate = new Ajv2020({ allErrors: true }).compile(scorecardSchema);

const RATE = formulaOf(binary("divide", binary("subtract", derived("合计"), field("乙")), derived("合计")), "%");
const READINGS = ["pro-rata", "ignored", "whole"] as const;

function twoArms(award: Award): Parameters<typeof scored>[3] {
  return [arm("(, 100%)", award), arm("[100%, )", full("5分"))];
}

const excluded: CaseRule = caseOf(not(field("适用")), { kind: "excluded", share: "siblings" }, "非 适用");

/** One rule set with every clause and method in it. */
function everything(scoreRounding: RoundingRule | null): RuleSet {
  const parts = [
    section("甲", "65", [
      scored("档", "5", RATE, [arm("(, 10%]", none), arm("(10%, 60%]", gets("3.335分")), arm("(60%, )", full("5分"))]),
      ...READINGS.map((partStep) =>
        scored(
          `步${partStep}`,
          "5",
          RATE,
          twoArms(stepping({ direction: "below", origin: "100%", start: "5分", size: "7%", points: "0.3分", partStep })),
        ),
      ),
      scored(
        "相对",
        "5",
        RATE,
        twoArms(
          stepping({
            direction: "below",
            origin: "100%",
            start: "5分",
            size: "7%",
            points: "0.3分",
            relative: true,
            least: "1分",
          }),
        ),
      ),
      scored(
        "封顶",
        "5",
        RATE,
        twoArms(stepping({ direction: "below", origin: "100%", start: "5分", size: "7%", points: "2分", mostDeducted: "3分" })),
      ),
      scored("累计", "5", formulaOf(field("甲"), "万元"), [
        arm(
          "(, )",
          stepping({
            direction: "reached",
            origin: "0万元",
            start: "0分",
            size: "3万元",
            points: "0.7分",
            effect: "award",
            partStep: "ignored",
            most: "4分",
          }),
        ),
      ]),
      scored("比例", "5", RATE, twoArms({ clause: "proportional", bound: amount("100%") })),
      scored("比率", "5", RATE, [arm("(, )", { clause: "proportional", bound: null })]),
      scored("反向", "5", formulaOf(field("甲"), "万元"), [
        arm("(, 5万元]", full("5分")),
        arm("(5万元, )", { clause: "reverse", bound: amount("5万元") }),
      ]),
      scored(
        "内插",
        "5",
        RATE,
        twoArms({
          clause: "interpolation",
          from: { value: amount("-20%"), points: amount("0分") },
          to: { value: amount("100%"), points: amount("5分") },
        }),
      ),
      scored(
        "函数",
        "5",
        formulaOf(call("round", binary("divide", field("乙"), call("max", field("甲"), constant("1万元"))), constant("1")), "%"),
        [
          arm("(, )", {
            clause: "proportional",
            bound: amountOf(binary("divide", field("甲"), binary("add", field("甲"), field("乙"))), "（甲 ÷ （甲 + 乙））"),
          }),
        ],
      ),
      scored(
        "取位",
        "5",
        formulaOf(binary("divide", field("乙"), field("甲")), "%", { grid: "1/100", mode: "half-even" }),
        [arm("(, )", { clause: "proportional", bound: null })],
        {
          zeroDenominator: [
            caseOf(compared(field("乙"), "=", constant("0万元")), { kind: "treat-as", value: "1/3", text: "1/3" }),
            caseOf(null, { kind: "score", points: amount("1分"), as: "points" }),
          ],
        },
      ),
    ]),
    section("乙", "35", [
      scored("可不计", "5", RATE, [arm("(, )", full("5分"))], { notApplicable: [excluded] }),
      indicator("清单", "5", {
        method: {
          kind: "checklist",
          mode: "sum",
          items: ["子", "丑"].map((name) => ({ name, points: amount("2.5分"), discretionary: true, text: null, origin: ORIGIN })),
          each: null,
          least: null,
        },
      }),
      indicator("缺扣", "5", {
        method: {
          kind: "checklist",
          mode: "deduct",
          items: ["子", "丑"].map((name) => ({ name, points: amount("3分"), discretionary: false, text: null, origin: ORIGIN })),
          each: amount("3分"),
          least: amount("1分"),
        },
      }),
      indicator("评定", "5", { method: { kind: "judgement", scale: "四档" } }),
      indicator("打分", "5", { method: { kind: "assessed" } }),
      scored("定幅", "5", RATE, [arm("(, )", { clause: "assessed-range", from: amount("1分"), to: amount("4分") })]),
      scored("缺数", "5", formulaOf(field("缺"), "万元"), [arm("(, )", full("5分"))], {
        notApplicable: [
          caseOf({ op: "empty", operand: field("缺"), empty: true }, { kind: "treat-as", value: "0", text: "0万元" }),
        ],
      }),
    ]),
  ];
  return ruleSetOf(parts, {
    scoreRounding,
    fields: [dataField("甲", "万元"), dataField("乙", "万元"), dataField("适用", "是否"), dataField("缺", "万元")],
    derived: [derivation("合计", binary("add", field("甲"), constant("0.5万元")), "万元", { grid: "1000", mode: "half-up" })],
    grades: FOUR_GRADES,
    reconciliations: [reconciliation("平", field("甲"), "=", derived("合计"), "万元", "0.1万元")],
  });
}

const INPUTS: Parameters<typeof recordOf>[1] = [
  [["乙", "清单"], itemsInput({ 子: true, 丑: "1.25" })],
  [["乙", "缺扣"], itemsInput({ 子: true, 丑: false })],
  [["乙", "评定"], levelInput("良")],
  [["乙", "打分"], pointsInput("3.5", "因故")],
  [["乙", "定幅"], pointsInput("2.25")],
];

/** Figures on, near and far from the bounds, the same every time. */
const FIGURES = Array.from(
  { length: 60 },
  (_, index) =>
    [`${(index * 37) % 23}.${(index * 7919) % 1000}万元`, `${(index * 11) % 17}.${(index * 104_729) % 100}万元`] as const,
);

test.each([
  ["cents", CENTS],
  ["halves, half to even", { grid: "1/2", mode: "half-even" } as const],
  ["threes, up", { grid: "3", mode: "up" } as const],
  ["no rounding", null],
])("trace replayed = result: %s", (_, rounding) => {
  const plan = createPlan(everything(rounding));
  for (const [first, second] of FIGURES) {
    for (const applies of ["是", "否"]) {
      const record = recordOf({ 甲: first, 乙: second, 适用: applies }, INPUTS);
      const card = evaluate(plan, record);
      expect(replay(card), `${first} ${second}`).toEqual([]);
      expect(validate(card), JSON.stringify(validate.errors)).toBe(true);
      expect(withoutWords(evaluate(plan, record, { trace: false }))).toEqual(withoutWords(card));
    }
  }
});

test("the figures of a replay are all there: a trace that is changed does not come out", () => {
  const card = evaluate(createPlan(everything(CENTS)), recordOf({ 甲: "3万元", 乙: "1万元", 适用: "是" }, INPUTS));
  const forged = JSON.parse(
    JSON.stringify(card).replace('"op":"field","text":"乙","value":"10000"', '"op":"field","text":"乙","value":"10001"'),
  ) as Scorecard; // a copy of one
  expect(replay(card)).toEqual([]);
  expect(replay(forged)).not.toEqual([]);
});

test("a record without anything keeps the schema too, and nothing is scored", () => {
  const card = evaluate(createPlan(everything(CENTS)), recordOf({}));
  expect(validate(card), JSON.stringify(validate.errors)).toBe(true);
  expect(card.complete).toBe(false);
  expect(card.problems.map(({ code }) => code).toSorted()).toEqual([
    "DATA-101",
    "DATA-101",
    "DATA-101",
    "DATA-104",
    "DATA-104",
    "DATA-104",
    "DATA-104",
  ]);
});

test("the same input gives the same output, byte for byte", () => {
  const once = () =>
    JSON.stringify(evaluate(createPlan(everything(CENTS)), recordOf({ 甲: "3.7万元", 乙: "1.1万元", 适用: "否" }, INPUTS)));
  expect(once()).toBe(once());
});

/** What stays the same without trace. */
function withoutWords(card: Scorecard) {
  return {
    ...card,
    sections: card.sections.map(({ explanation: _, ...rest }) => rest),
    indicators: card.indicators.map(({ explanation: _, whyNotMore: _why, toNextArm: _next, trace: _trace, ...rest }) => rest),
    reconciliations: card.reconciliations.map(({ message: _, ...rest }) => rest),
  };
}
