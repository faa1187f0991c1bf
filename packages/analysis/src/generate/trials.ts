// In: a rule set and one of its indicators. Out: the means to try records on it: what it reads, what it comes to, whether a record keeps the 约束.
// Not here: which records to try (solve.ts, search.ts).
import {
  type CheckedRecord,
  createPlan,
  evaluate,
  type FieldValue,
  type IndicatorScore,
  pathKey,
  type Scorecard,
  unitsOf,
} from "@biaochi/engine";
import type { Expression, Indicator, RuleSet } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { metricOf } from "../alternative-readings.ts";
import type { Equations } from "../equation.ts";
import type { Reader } from "../expressions.ts";
import { onlyIndicator } from "../reading.ts";
import type { Steps } from "./field-steps.ts";

/** What every part of the generator works with. */
export type Workshop = {
  readonly ruleSet: RuleSet;
  readonly reader: Reader;
  readonly equations: Equations;
  readonly steps: Steps;
  /** The language that names of examples and explanations are written in. */
  readonly language: "zh" | "en";
};

/** Trials of one indicator. */
export type Trials = Workshop & {
  readonly indicator: Indicator;
  /** The fields that the score depends on, in the order of the file. */
  readonly fields: readonly string[];
  readonly score: (record: CheckedRecord, traced?: boolean) => IndicatorScore | undefined;
  readonly metric: (record: CheckedRecord) => Rational | undefined;
};

export function createTrials(workshop: Workshop, indicator: Indicator): Trials {
  const { ruleSet, reader } = workshop;
  const plan = createPlan(onlyIndicator(ruleSet, indicator.path));
  const units = unitsOf(ruleSet.units);
  const read = reader.scoringFields(indicator);
  const key = pathKey(indicator.path);
  const score = (record: CheckedRecord, traced = false): IndicatorScore | undefined =>
    scoredIn(evaluate(plan, record, { trace: traced }), key);
  return {
    ...workshop,
    indicator,
    fields: ruleSet.fields.map(({ name }) => name).filter((name) => read.has(name)),
    score,
    metric: (record) => {
      const scored = score(record);
      return scored === undefined ? undefined : metricOf(scored, units);
    },
  };
}

/** What an indicator came to, a 加分项 or 扣分项 too. */
export function scoredIn({ indicators, adjustments }: Scorecard, key: string): IndicatorScore | undefined {
  const all = [...indicators, ...adjustments.map(({ indicator }) => indicator)];
  return all.find(({ path }) => pathKey(path) === key);
}

/** The record with another value in one field; undefined takes the value out. */
export function withValue(record: CheckedRecord, field: string, value: FieldValue | undefined): CheckedRecord {
  const values = new Map(record.values);
  if (value === undefined) values.delete(field);
  else values.set(field, value);
  return { ...record, values };
}

/**
 * The first 约束 that a record breaks, of the given fields or of others that speak of them: 年初预算 > 0万元. Those that the record it was made
 * from (`start`) breaks already are its own matter.
 */
export function brokenConstraint(
  { ruleSet, equations, reader }: Workshop,
  record: CheckedRecord,
  fields: readonly string[],
  start: CheckedRecord,
): string | undefined {
  for (const { name, constraints } of ruleSet.fields) {
    if (constraints.length === 0) continue;
    const isConcerned =
      fields.includes(name) || constraints.some(({ bound }) => isVariable(bound) && readsAny(reader, bound, fields));
    if (isConcerned && !keeps(equations, record, name) && keeps(equations, start, name)) {
      return `${name} ${constraints.map(({ text }) => text).join("，")}`;
    }
  }
  return undefined;
}

function keeps(equations: Equations, record: CheckedRecord, name: string): boolean {
  const value = record.values.get(name)?.value;
  return value?.kind !== "number" || equations.fits(record, name, value.value);
}

function isVariable({ op }: Expression): boolean {
  return op !== "constant" && op !== "parameter";
}

function readsAny(reader: Reader, bound: Expression, fields: readonly string[]): boolean {
  const read = reader.ofExpressions([bound]).fields;
  return fields.some((field) => read.has(field));
}
