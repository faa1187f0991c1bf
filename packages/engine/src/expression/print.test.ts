// Printing expressions: parentheses only where they are needed, and function names as the vocabulary has them.

import type { Expression, RuleSet } from "@biaochi/model";
import { FUNCTIONS as WORDS } from "@biaochi/syntax";
import { expect, test } from "vitest";
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
  ruleSetOf,
} from "../fixtures/build-rule-set.ts";
import { FUNCTIONS } from "../functions/functions.ts";
import { createPlan } from "../plan/plan.ts";
import { printNode } from "./print.ts";

function printed(expression: Expression): string {
  const ruleSet: RuleSet = ruleSetOf([indicator("某项", "1", { method: { kind: "assessed" } })], {
    fields: ["甲", "乙", "丙"].map((name) => dataField(name, "万元")),
    derived: [derivation("算", expression, "万元")],
  });
  const [first] = createPlan(ruleSet).derived;
  return first === undefined ? "" : printNode(first.node);
}

const [a, b, c] = [field("甲"), field("乙"), field("丙")];

test.each<[Expression, string]>([
  [binary("subtract", binary("add", a, b), c), "甲 + 乙 − 丙"],
  [binary("subtract", a, binary("add", b, c)), "甲 − (乙 + 丙)"],
  [binary("divide", binary("subtract", a, b), c), "(甲 − 乙) ÷ 丙"],
  [binary("divide", a, binary("multiply", b, c)), "甲 ÷ (乙 × 丙)"],
  [binary("divide", binary("multiply", a, b), c), "甲 × 乙 ÷ 丙"],
  [{ op: "negate", operand: binary("add", a, b) }, "−(甲 + 乙)"],
  [binary("subtract", a, { op: "negate", operand: b }), "甲 − (−乙)"],
  [binary("subtract", a, constant("−5万元")), "甲 − (−5万元)"],
  [
    logic("and", logic("and", not(compared(a, "=", b)), compared(b, "<", c)), compared(a, "≥", c)),
    "非 甲 = 乙 且 乙 < 丙 且 甲 ≥ 丙",
  ],
  [logic("or", logic("and", compared(a, "=", b), compared(b, "=", c)), compared(a, "=", c)), "(甲 = 乙 且 乙 = 丙) 或 甲 = 丙"],
  [not(logic("or", compared(a, "=", b), compared(b, "=", c))), "非 (甲 = 乙 或 乙 = 丙)"],
  [call("max", a, binary("add", b, c)), "最大（甲，乙 + 丙）"],
  [{ op: "empty", operand: a, empty: false }, "甲 非空"],
])("%#: %s", (expression, text) => {
  expect(printed(expression)).toBe(text);
});

test("functions are called as the vocabulary calls them, and none is forgotten", () => {
  // Sums over rows have nodes of their own, which are printed as they are written.
  const rows = new Set(["sum", "average", "count", "proportion"]);
  const words = WORDS.filter(({ id, reserved }) => !reserved && !rows.has(id));
  expect(words.map(({ id }) => id).toSorted()).toEqual(Object.keys(FUNCTIONS).toSorted());
  for (const { id, zh } of words) expect(printed(call(id, a))).toBe(`${zh[0]}（甲）`);
});
