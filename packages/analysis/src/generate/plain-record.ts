// In: a rule set. Out: the record that generated examples start from: a complete worked example of the file, or plain sound figures where it has none.
// Not here: the figures of a case (solve.ts, search.ts).
import {
  BARE_RECORD,
  type CheckedRecord,
  createPlan,
  evaluate,
  type FieldValue,
  type HumanInput,
  pathKey,
} from "@biaochi/engine";
import type { Field, Indicator, RuleSet, Scale } from "@biaochi/model";
import { add, divide, equals, formatQuantity, integer, multiply, ONE, POINTS, type Rational } from "@biaochi/quantity";
import type { Equations } from "../equation.ts";
import { indicatorsOf } from "../expressions.ts";
import { figure } from "../figures.ts";
import { sampleRecord } from "../sample-record.ts";
import type { Steps } from "./field-steps.ts";

/** What generated examples start from; `sample` is the example of the file that gives all of it, where there is one. */
export type Base = { readonly record: CheckedRecord; readonly sample: string | undefined };

/** The first example that has a total; else the first, what it lacks filled in; else plain figures. */
export function baseOf(ruleSet: RuleSet, steps: Steps, equations: Equations): Base {
  const plan = createPlan(ruleSet);
  const records = ruleSet.samples.map((sample) => ({ name: sample.name, record: sampleRecord(ruleSet, sample) }));
  const complete = records.find(({ record }) => evaluate(plan, record, { trace: false }).complete);
  if (complete !== undefined) return { record: filled(complete.record, ruleSet, steps, equations), sample: complete.name };
  const first = records[0]?.record ?? { ...BARE_RECORD, id: "", values: new Map(), inputs: new Map(), reported: new Map() };
  return { record: filled(first, ruleSet, steps, equations), sample: undefined };
}

/** The record with a plain figure in every field and for every indicator that lacks one. */
function filled(record: CheckedRecord, ruleSet: RuleSet, steps: Steps, equations: Equations): CheckedRecord {
  const inputs = new Map(record.inputs);
  for (const indicator of indicatorsOf(ruleSet.parts)) {
    const key = pathKey(indicator.path);
    const input = inputs.has(key) ? undefined : bestInput(indicator, ruleSet.scales);
    if (input !== undefined) inputs.set(key, input);
  }
  let whole: CheckedRecord = { ...record, inputs, reported: new Map() };
  // Twice: a 约束 may speak of a field that comes later.
  for (const pass of [1, 2]) {
    for (const field of ruleSet.fields) {
      const has = record.values.has(field.name) || (pass > 1 && isSound(field, whole, equations));
      if (!has) whole = withPlain(field, whole, ruleSet, steps, equations);
    }
  }
  return whole;
}

function isSound({ name, type }: Field, record: CheckedRecord, equations: Equations): boolean {
  const value = record.values.get(name)?.value;
  return type.kind !== "number" || (value?.kind === "number" && equations.fits(record, name, value.value));
}

const PLAIN_NUMERALS = [100, 1000, 10_000, 50, 10, 1, 0, -1, -100];

function withPlain(field: Field, record: CheckedRecord, ruleSet: RuleSet, steps: Steps, equations: Equations): CheckedRecord {
  const values = new Map(record.values);
  const own = steps.of(field.name);
  if (field.type.kind === "number" && own !== undefined) {
    const all = PLAIN_NUMERALS.map((numeral) => multiply(integer(numeral), own.unit?.factor ?? ONE));
    const value = all.find((one) => equations.fits(record, field.name, one)) ?? all[0];
    if (value !== undefined) values.set(field.name, steps.toValue(field.name, value));
  } else {
    const [value] = valuesOf(field, ruleSet);
    if (value !== undefined) values.set(field.name, value);
  }
  return { ...record, values };
}

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

/** The best that a person can put in. */
function bestInput({ method, points }: Indicator, scales: readonly Scale[]): HumanInput | undefined {
  switch (method.kind) {
    case "assessed":
      return pointsInput(figure(points));
    case "checklist":
      return { kind: "items", items: new Map(method.items.map(({ name }) => [name, true])), reason: undefined, text: "" };
    case "judgement": {
      const level = scales.find(({ name }) => name === method.scale)?.levels[0];
      return level === undefined ? undefined : levelInput(level, figure(points), ONE);
    }
    case "piecewise":
    case "events":
    case "cases":
    case "shown-only":
      return undefined;
  }
}

export function pointsInput(points: Rational): HumanInput {
  return { kind: "points", points, reason: undefined, text: formatQuantity({ value: points, unit: POINTS }) };
}

type Level = Scale["levels"][number];

/** A level; where it is a range, with the points at that share of the way from its low end to its high one. */
export function levelInput(level: Level, full: Rational, way: Rational): HumanInput {
  const low = multiply(figure(level.low), full);
  const high = multiply(figure(level.high), full);
  if (equals(low, high)) return { kind: "level", level: level.name, points: undefined, reason: undefined, text: level.name };
  const isEnd = equals(way, ONE) ? level.highClosed : way.numerator > 0n || level.lowClosed;
  const at = isEnd ? add(low, multiply(way, add(high, multiply(low, integer(-1))))) : halfway(low, high);
  const text = `${level.name} ${formatQuantity({ value: at, unit: POINTS })}`;
  return { kind: "level", level: level.name, points: at, reason: undefined, text };
}

export function halfway(low: Rational, high: Rational): Rational {
  return divide(add(low, high), integer(2)) ?? low;
}
