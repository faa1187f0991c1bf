// In: a rule set and one of its indicators. Out: the means to try records on it: what it reads, what it comes to, whether a record keeps the 约束.
// Not here: which records to try (solve.ts, search.ts).
import {
  type CheckedRecord,
  createPlan,
  evaluate,
  type FieldValue,
  type IndicatorScore,
  pathKey,
  unitsOf,
} from "@biaochi/engine";
import type { Indicator, RuleSet } from "@biaochi/model";
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
    evaluate(plan, record, { trace: traced }).indicators.find(({ path }) => pathKey(path) === key);
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

/** The record with another value in one field; undefined takes the value out. */
export function withValue(record: CheckedRecord, field: string, value: FieldValue | undefined): CheckedRecord {
  const values = new Map(record.values);
  if (value === undefined) values.delete(field);
  else values.set(field, value);
  return { ...record, values };
}

/** The first 约束 of the given fields, or of any field that speaks of them, that a record breaks: 年初预算 > 0万元. */
export function brokenConstraint(
  { ruleSet, equations }: Workshop,
  record: CheckedRecord,
  fields: readonly string[],
): string | undefined {
  for (const { name, constraints } of ruleSet.fields) {
    const value = record.values.get(name)?.value;
    if (value?.kind !== "number" || !fields.includes(name)) continue;
    if (!equations.fits(record, name, value.value)) return `${name} ${constraints.map(({ text }) => text).join("，")}`;
  }
  return undefined;
}
