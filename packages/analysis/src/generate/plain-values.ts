// In: types and scales of a rule set. Out: values and inputs as a record holds them, with their texts. Not here: which of them a case wants.
import type { FieldValue, HumanInput } from "@biaochi/engine";
import type { Field, RuleSet, Scale } from "@biaochi/model";
import {
  add,
  divide,
  equals,
  formatQuantity,
  integer,
  multiply,
  ONE,
  POINTS,
  type Rational,
  roundToGrid,
} from "@biaochi/quantity";
import { figure } from "../figures.ts";

/** Every value that a field without figures can have, as far as they can be listed; the plainest first. */
export function valuesOf({ type }: Field, { scales }: RuleSet): readonly FieldValue[] {
  switch (type.kind) {
    case "boolean":
      return [false, true].map((value) => ({ value: { kind: "boolean", value }, text: value ? "是" : "否", from: "data" }));
    case "choice":
      return type.options.map((name) => ({ value: { kind: "level", name }, text: name, from: "data" }));
    case "scale": {
      const levels = scales.find(({ name }) => name === type.scale)?.levels ?? [];
      return levels.map(({ name }) => ({ value: { kind: "level", name }, text: name, from: "data" }));
    }
    case "date":
      return [dateValue("2020-06-30")];
    case "text":
      return [{ value: { kind: "text", value: "示例" }, text: "示例", from: "data" }];
    case "number":
    case "target":
      return [];
  }
}

export function dateValue(iso: string): FieldValue {
  return { value: { kind: "date", iso }, text: iso, from: "data" };
}

/** Points that a person may give: on the grid of 得分, where one is declared. */
export function givable(
  points: Rational,
  { scoreRounding }: Pick<RuleSet, "scoreRounding">,
  mode: "down" | "up" = "down",
): Rational {
  return scoreRounding === null ? points : roundToGrid(points, figure(scoreRounding.grid), mode);
}

export function pointsInput(points: Rational): HumanInput {
  return { kind: "points", points, reason: undefined, text: formatQuantity({ value: points, unit: POINTS }) };
}

type Level = Scale["levels"][number];

/** A level; where it is a range, with the points at that share of the way from its low end to its high one. */
export function levelInput(level: Level, full: Rational, way: Rational, ruleSet: Pick<RuleSet, "scoreRounding">): HumanInput {
  const low = multiply(figure(level.low), full);
  const high = multiply(figure(level.high), full);
  if (equals(low, high)) return { kind: "level", level: level.name, points: undefined, reason: undefined, text: level.name };
  const isEnd = equals(way, ONE) ? level.highClosed : way.numerator > 0n || level.lowClosed;
  const exact = isEnd ? add(low, multiply(way, add(high, multiply(low, integer(-1))))) : halfway(low, high);
  const at = givable(exact, ruleSet, equals(way, ONE) ? "down" : "up");
  const text = `${level.name} ${formatQuantity({ value: at, unit: POINTS })}`;
  return { kind: "level", level: level.name, points: at, reason: undefined, text };
}

export function halfway(low: Rational, high: Rational): Rational {
  return divide(add(low, high), integer(2)) ?? low;
}
