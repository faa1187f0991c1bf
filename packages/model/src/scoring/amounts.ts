// In: figures and amounts of the rule set. Out: amounts, their values, and figures in the words of the file.
// Not here: resolving names and checking units; the checker does that behind `AmountReader`.
import { findUnit, formatQuantity, integer, type Rational, rational, toFractionString, type Unit } from "@biaochi/quantity";
import type { Expression as SyntaxExpression } from "@biaochi/syntax";
import type { Amount, Expression, ValueType } from "../generated/rule-set.generated.ts";

/** The value of an amount, undefined where it depends on data. */
export function amountValue(amount: Amount): Rational | undefined {
  const { value } = amount;
  if (value === null) return undefined;
  // The form is fixed by the schema: digits, and a stroke where there is a divisor.
  const stroke = value.indexOf("/");
  return stroke < 0 ? integer(BigInt(value)) : rational(BigInt(value.slice(0, stroke)), BigInt(value.slice(stroke + 1)));
}

/** An amount of known value. */
export function constantAmount(value: Rational, text: string): Amount {
  const fraction = toFractionString(value);
  return { expression: { op: "constant", value: fraction, text }, value: fraction, text };
}

/** An amount computed from others: folded where its value is known. */
export function computedAmount(expression: Expression, value: Rational | undefined, text: string): Amount {
  return value === undefined ? { expression, value: null, text } : constantAmount(value, text);
}

/** 分值 as an amount. */
export function fullAmount(fullPoints: Rational): Amount {
  return { expression: { op: "full-points" }, value: toFractionString(fullPoints), text: pointsText(fullPoints) };
}

/** Whether both are surely the same figure: equal values, or the same expression over data. */
export function sameAmount(left: Amount, right: Amount): boolean {
  if (left.value !== null && right.value !== null) return left.value === right.value;
  return JSON.stringify(left.expression) === JSON.stringify(right.expression);
}

/** A score as written: 3.4分. */
export function pointsText(points: Rational): string {
  return `${formatQuantity({ value: points, unit: undefined })}分`;
}

/** A figure in the unit of the indicator's value, or in `like`, the unit of a figure the user wrote. */
export function metricText(value: Rational, metric: ValueType | undefined, like?: Unit): string {
  const unit = like ?? (metric?.kind === "number" && metric.unit !== "" ? findUnit(metric.unit) : undefined);
  if (unit === undefined) return formatQuantity({ value, unit: undefined });
  const text = formatQuantity({ value, unit }, { unit });
  // 3月 is a month of the year; a length is 3个月.
  return unit.name === "月" ? text.replace(/月$/, "个月") : text;
}

/** The unit of the first figure written in an expression. */
export function writtenUnit(expression: SyntaxExpression): Unit | undefined {
  switch (expression.kind) {
    case "quantity":
      return expression.unit;
    case "negate":
    case "not":
      return writtenUnit(expression.operand);
    case "arithmetic":
      return writtenUnit(expression.left) ?? writtenUnit(expression.right);
    default:
      return undefined;
  }
}
