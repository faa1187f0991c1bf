// In: a rule set, and the values of one record. Out: the constraints (约束) that its values break.
// Not here: how an expression is evaluated (expression/) and what is told (data-check.ts). A constraint that a missing value leaves open is not broken.

import type { Expression, Field, FieldConstraint, RoundingRule, RuleSet } from "@biaochi/model";
import { type DeclaredUnits, roundToGrid } from "@biaochi/quantity";
import { evaluateNode } from "../expression/evaluate.ts";
import { blankFrame, NOWHERE } from "../expression/frame.ts";
import type { Result } from "../expression/result.ts";
import type { Node } from "../plan/node.ts";
import { createPlanner, type Slots } from "../plan/planner.ts";
import { fraction } from "../plan/units.ts";
import type { FieldValue } from "../record.ts";

/** A field whose value breaks one of its constraints. */
export type Broken = { readonly field: Field; readonly constraint: FieldConstraint };

/** Checks the constraints of one record's values, by field name. */
export type ConstraintCheck = (values: ReadonlyMap<string, FieldValue>) => readonly Broken[];

/** Plans the constraints of a rule set once, with the 计算 they need. */
export function createConstraintCheck(ruleSet: RuleSet, units: DeclaredUnits): ConstraintCheck {
  const constraints = ruleSet.fields.flatMap((field) => field.constraints.map((constraint) => ({ field, constraint })));
  if (constraints.length === 0) return () => [];
  const needed = neededDerived(
    ruleSet,
    constraints.map(({ constraint }) => constraint.bound),
  );
  const derived = ruleSet.derived.filter(({ name }) => needed.has(name));
  const slots: Slots = {
    fields: new Map(ruleSet.fields.map(({ name }, slot) => [name, slot])),
    derived: new Map(derived.map(({ name }, slot) => [name, slot])),
    indicators: new Map(),
    sections: new Map(),
  };
  const planner = createPlanner(ruleSet, slots, units, []);
  const planned = derived.map(({ value, rounding }) => ({ node: planner.expression(value), rounding }));
  const checks = constraints.map(({ field, constraint }): Broken & { readonly node: Node } => {
    const left: Expression = { op: "field", name: field.name };
    const comparison: Expression = { op: "compare", comparison: constraint.comparison, left, right: constraint.bound };
    return { field, constraint, node: planner.expression(comparison) };
  });
  return (values) => {
    const fields = ruleSet.fields.map(({ name }): Result => values.get(name)?.value ?? missing(name));
    const frame = blankFrame(fields, planner.nodeCount(), false);
    for (const { node, rounding } of planned) frame.derived.push(rounded(evaluateNode(node, frame, NOWHERE), rounding));
    return checks.filter(({ node }) => {
      const result = evaluateNode(node, frame, NOWHERE);
      return result.kind === "boolean" && !result.value;
    });
  };
}

function rounded(result: Result, rounding: RoundingRule | null): Result {
  if (rounding === null || result.kind !== "number") return result;
  return { kind: "number", value: roundToGrid(result.value, fraction(rounding.grid), rounding.mode) };
}

function missing(name: string): Result {
  return { kind: "missing", names: [{ kind: "field", name }] };
}

function neededDerived(ruleSet: RuleSet, bounds: readonly Expression[]): ReadonlySet<string> {
  const byName = new Map(ruleSet.derived.map((derived) => [derived.name, derived]));
  const needed = new Set<string>();
  const open: Expression[] = [...bounds];
  for (let expression = open.pop(); expression !== undefined; expression = open.pop()) {
    if (expression.op === "derived" && !needed.has(expression.name)) {
      needed.add(expression.name);
      const value = byName.get(expression.name)?.value;
      if (value !== undefined) open.push(value);
    }
    open.push(...partsOf(expression));
  }
  return needed;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "negate":
    case "not":
    case "empty":
      return [expression.operand];
    case "within": {
      const { low, high } = expression.interval;
      return [expression.operand, ...[low, high].flatMap((end) => (end === null ? [] : [end.expression]))];
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "compare":
    case "and":
    case "or":
      return [expression.left, expression.right];
    case "if":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.arguments;
    default:
      return [];
  }
}
