// In: an indicator and what should happen to it (a case of 不适用 holds, a divisor is zero). Out: a record near a given one in which it does.
// The figures tried are those at which some comparison or divisor of the rules turns over; the engine says whether the wish came true.
import type { CheckedRecord, FieldValue } from "@biaochi/engine";
import type { Derived, Expression } from "@biaochi/model";
import { equals, type Rational, ZERO } from "@biaochi/quantity";
import { type Equation, withField } from "../equation.ts";
import { partsOf } from "../expressions.ts";
import { stepped } from "./field-steps.ts";
import { dateValue, valuesOf } from "./plain-values.ts";
import { brokenConstraint, type Workshop, withValue } from "./trials.ts";

/** What is looked for, and where. */
export type Wish = {
  readonly start: CheckedRecord;
  /** The fields that may change, and the expressions that tell at which figures something turns over. */
  readonly fields: readonly string[];
  readonly expressions: readonly Expression[];
  readonly isTrue: (record: CheckedRecord) => boolean;
};

/** A record, or the 约束 that stood in the way of those that could have been. */
export type SearchResult =
  | { readonly kind: "found"; readonly record: CheckedRecord }
  | { readonly kind: "none"; readonly constraint: string | undefined };

// LIMIT: at most 3 fields change at once, and at most 3000 records are tried.
const MOST_FIELDS = 3;
const MOST_TRIALS = 3000;

/** Looks for a record that changes as few fields as will do. */
export function searchRecord(workshop: Workshop, { start, fields, expressions, isTrue }: Wish): SearchResult {
  const inside = everythingIn(expressions, workshop.ruleSet.derived);
  let trials = 0;
  let constraint: string | undefined;

  function among(record: CheckedRecord, from: number, more: number): CheckedRecord | undefined {
    for (const [index, field] of fields.entries()) {
      if (index < from) continue;
      for (const value of candidatesFor(field, record, inside, workshop)) {
        const next = withValue(record, field, value);
        if (more > 1) {
          const found = among(next, index + 1, more - 1);
          if (found !== undefined) return found;
          continue;
        }
        trials += 1;
        if (trials > MOST_TRIALS) return undefined;
        if (!isTrue(next)) continue;
        const broken = brokenConstraint(workshop, next, fields, start);
        if (broken === undefined) return next;
        constraint ??= broken;
      }
    }
    return undefined;
  }

  if (isTrue(start)) return { kind: "found", record: start };
  for (let count = 1; count <= Math.min(MOST_FIELDS, fields.length); count += 1) {
    const record = among(start, 0, count);
    if (record !== undefined) return { kind: "found", record };
  }
  return { kind: "none", constraint };
}

/** Every expression inside some, those of the 计算 they read included. */
function everythingIn(expressions: readonly Expression[], derived: readonly Derived[]): readonly Expression[] {
  const values = new Map(derived.map(({ name, value }) => [name, value]));
  const opened = new Set<string>();
  const found: Expression[] = [];
  const waiting = [...expressions];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...partsOf(next));
    const value = next.op === "derived" && !opened.has(next.name) ? values.get(next.name) : undefined;
    if (next.op === "derived") opened.add(next.name);
    if (value !== undefined) waiting.push(value);
  }
  return found;
}

/** The values of a field at which something turns over, and those next to them; undefined for a missing one. */
function candidatesFor(
  name: string,
  record: CheckedRecord,
  inside: readonly Expression[],
  workshop: Workshop,
): readonly (FieldValue | undefined)[] {
  const { ruleSet, steps } = workshop;
  const field = ruleSet.fields.find((one) => one.name === name);
  if (field === undefined) return [];
  const asksForEmptiness = inside.some((one) => one.op === "empty" && one.operand.op === "field" && one.operand.name === name);
  const missing = asksForEmptiness ? [undefined] : [];
  if (field.type.kind === "number") {
    const numbers = turningFigures(name, record, inside, workshop).map((value) => steps.toValue(name, value));
    return [...numbers, ...missing];
  }
  const compared = inside.flatMap((one): readonly FieldValue[] => {
    if (one.op === "date" && field.type.kind === "date") return [dateValue(one.value)];
    return one.op === "text" && field.type.kind === "text"
      ? [{ value: { kind: "text", value: one.value }, text: one.value, from: "data" }]
      : [];
  });
  return [...valuesOf(field, ruleSet), ...compared, ...missing];
}

function turningFigures(
  name: string,
  record: CheckedRecord,
  inside: readonly Expression[],
  { equations, steps }: Workshop,
): readonly Rational[] {
  const own = steps.of(name);
  if (own === undefined) return [];
  const at: Rational[] = [ZERO];
  // A field without a figure in the record stands at zero for the others' sake; the field itself is what is solved for.
  const whole = record.values.has(name) ? record : withField(record, name, ZERO, "");
  for (const equation of inside.flatMap(equationsOf)) {
    const value = equations.demanded(equation, whole, name);
    if (value !== undefined) at.push(steps.writable(name, value));
  }
  const near = at.flatMap((value) => [value, stepped(value, own, 1n), stepped(value, own, -1n)]);
  return near.filter((value, index) => near.findIndex((other) => equals(other, value)) === index);
}

const NOUGHT: Expression = { op: "constant", value: "0", text: "0" };

/** The equations on whose solution an expression turns over. */
function equationsOf(expression: Expression): readonly Equation[] {
  switch (expression.op) {
    case "compare":
      return [{ left: expression.left, right: expression.right }];
    case "divide":
      return [{ left: expression.right, right: NOUGHT }];
    case "within":
      return [expression.interval.low, expression.interval.high].flatMap((end) =>
        end === null ? [] : [{ left: expression.operand, right: end.expression }],
      );
    default:
      return [];
  }
}
