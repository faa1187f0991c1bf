// In: a 勾稽 and a record. Out: its two sides, whether it holds, and the value it demands of one of its fields, all exact.
// Not here: what a failing 勾稽 may mean (audit-reconciliations.ts).

import type { CheckedRecord } from "@biaochi/engine";
import type { Expression, Reconciliation, RuleSet } from "@biaochi/model";
import { absolute, add, compare, maximum, minimum, type Rational, roundToGrid, subtract, ZERO } from "@biaochi/quantity";
import { createReader } from "./expressions.ts";
import { figure } from "./figures.ts";
import { constantOf, known, negated, over, plus, type Quotient, times, UNKNOWN, unknownAt } from "./quotient.ts";

/** The two sides in base units. */
export type Sides = { readonly left: Rational; readonly right: Rational };

/** What is set equal: the sides of a 勾稽, or a 公式 and a bound of its indicator. */
export type Equation = Pick<Reconciliation, "left" | "right">;

/**
 * The equations of a rule set.
 *
 * LIMIT: a side with 若, a comparison, 四舍五入 and the like over the unknown, or with scores of indicators, is not solved; nor one in which the
 * unknown would have several values. Then there is no answer, never a wrong one.
 */
export type Equations = {
  /** The fields of both sides, those inside 计算 included. */
  readonly fieldsOf: (equation: Reconciliation) => readonly string[];
  readonly sides: (equation: Equation, record: CheckedRecord) => Sides | undefined;
  /** Whether it holds within its 误差. */
  readonly holds: (equation: Reconciliation, record: CheckedRecord) => boolean | undefined;
  /** The value of `field` at which both sides are equal, everything else as it is. */
  readonly demanded: (equation: Equation, record: CheckedRecord, field: string) => Rational | undefined;
  /** Whether a value fits the field's 约束 (as far as these can be evaluated here). */
  readonly fits: (record: CheckedRecord, field: string, value: Rational) => boolean;
};

export function createEquations(ruleSet: RuleSet): Equations {
  const reader = createReader(ruleSet);
  const derived = new Map(ruleSet.derived.map((one) => [one.name, one]));
  const parameters = new Map(ruleSet.parameters.map((one) => [one.name, one]));
  const fields = new Map(ruleSet.fields.map((one) => [one.name, one]));

  /** 缺失时 按 q. */
  function fillOf(name: string): Quotient | undefined {
    const fill = fields.get(name)?.whenMissing;
    return fill?.kind === "value" ? known(figure(fill.value)) : undefined;
  }

  /** Evaluates expressions of one record, with one field perhaps unknown. A 计算 is evaluated once. */
  function evaluator(record: CheckedRecord, unknown: string | undefined): (expression: Expression) => Quotient | undefined {
    const computed = new Map<string, Quotient | undefined>();

    function evaluate(expression: Expression): Quotient | undefined {
      switch (expression.op) {
        case "constant":
          return known(figure(expression.value));
        case "field": {
          if (expression.name === unknown) return UNKNOWN;
          const value = record.values.get(expression.name)?.value;
          return value === undefined ? fillOf(expression.name) : value.kind === "number" ? known(value.value) : undefined;
        }
        case "derived":
          if (!computed.has(expression.name)) computed.set(expression.name, ofDerived(expression.name));
          return computed.get(expression.name);
        case "parameter": {
          const parameter = parameters.get(expression.name);
          return parameter?.type.kind === "number" && parameter.value !== null ? known(figure(parameter.value)) : undefined;
        }
        case "negate": {
          const operand = evaluate(expression.operand);
          return operand === undefined ? undefined : negated(operand);
        }
        case "add":
        case "subtract":
        case "multiply":
        case "divide":
          return combined(expression.op, evaluate(expression.left), evaluate(expression.right));
        case "call":
          return called(expression.function, expression.arguments.map(evaluate));
        default:
          return undefined;
      }
    }

    function ofDerived(name: string): Quotient | undefined {
      const declared = derived.get(name);
      const value = declared === undefined ? undefined : evaluate(declared.value);
      if (declared === undefined || value === undefined || declared.rounding === null) return value;
      const exact = constantOf(value);
      return exact === undefined ? undefined : known(roundToGrid(exact, figure(declared.rounding.grid), declared.rounding.mode));
    }

    return evaluate;
  }

  function sides(equation: Equation, record: CheckedRecord): Sides | undefined {
    const evaluate = evaluator(record, undefined);
    const left = evaluate(equation.left);
    const right = evaluate(equation.right);
    const values = [left, right].map((side) => (side === undefined ? undefined : constantOf(side)));
    const [first, second] = values;
    return first === undefined || second === undefined ? undefined : { left: first, right: second };
  }

  function holds(equation: Reconciliation, record: CheckedRecord): boolean | undefined {
    const both = sides(equation, record);
    return both === undefined ? undefined : compares(both, equation.comparison, tolerance(equation));
  }

  function demanded(equation: Equation, record: CheckedRecord, field: string): Rational | undefined {
    const evaluate = evaluator(record, field);
    const left = evaluate(equation.left);
    const right = evaluate(equation.right);
    const value = left === undefined || right === undefined ? undefined : unknownAt(left, right);
    if (value === undefined) return undefined;
    // WHY once more: multiplying out may give a value at which a divisor is zero; only one that makes the sides equal is an answer.
    const both = sides(equation, withField(record, field, value, ""));
    return both !== undefined && compare(both.left, both.right) === 0 ? value : undefined;
  }

  function fits(record: CheckedRecord, field: string, value: Rational): boolean {
    const evaluate = evaluator(withField(record, field, value, ""), undefined);
    return (fields.get(field)?.constraints ?? []).every(({ comparison, bound }) => {
      const evaluated = evaluate(bound);
      const limit = evaluated === undefined ? undefined : constantOf(evaluated);
      return limit === undefined || compares({ left: value, right: limit }, comparison, ZERO);
    });
  }

  return {
    fieldsOf: ({ left, right }) => [...reader.ofExpressions([left, right]).fields],
    sides,
    holds,
    demanded,
    fits,
  };
}

/** The record with another value in one field. */
export function withField(record: CheckedRecord, field: string, value: Rational, text: string): CheckedRecord {
  const values = new Map(record.values);
  values.set(field, { value: { kind: "number", value }, text, from: "data" });
  return { ...record, values };
}

/** 误差 in base units, zero where none is declared. */
export function tolerance(equation: Reconciliation): Rational {
  return equation.tolerance === null ? ZERO : figure(equation.tolerance);
}

function compares({ left, right }: Sides, comparison: Reconciliation["comparison"], allowed: Rational): boolean {
  const difference = subtract(left, right);
  switch (comparison) {
    case "=":
      return compare(absolute(difference), allowed) <= 0;
    case "≠":
      return compare(absolute(difference), allowed) > 0;
    case "≤":
      return compare(left, add(right, allowed)) <= 0;
    case "≥":
      return compare(add(left, allowed), right) >= 0;
    case "<":
      return compare(left, add(right, allowed)) < 0;
    case ">":
      return compare(add(left, allowed), right) > 0;
  }
}

function combined(
  op: "add" | "subtract" | "multiply" | "divide",
  left: Quotient | undefined,
  right: Quotient | undefined,
): Quotient | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (op) {
    case "add":
      return plus(left, right);
    case "subtract":
      return plus(left, negated(right));
    case "multiply":
      return times(left, right);
    case "divide":
      return over(left, right);
  }
}

/** 最大 最小 绝对值 of known figures; rounding depends on the shown unit and is left to the engine. */
function called(id: string, results: readonly (Quotient | undefined)[]): Quotient | undefined {
  const values = results.map((result) => (result === undefined ? undefined : constantOf(result)));
  const figures = values.filter((value) => value !== undefined);
  const [first, ...rest] = figures;
  if (first === undefined || figures.length < results.length) return undefined;
  if (id === "max") return known(rest.reduce(maximum, first));
  if (id === "min") return known(rest.reduce(minimum, first));
  return id === "abs" ? known(absolute(first)) : undefined;
}
