// One other reading (读法) of how an indicator comes to its score, and the rule set or record changed by it. Pure: nothing is evaluated here.
// In: a rule set or record and a reading. Out: a changed copy. Not here: which readings to try (alternative-readings.ts), wording (tell-reading.ts).
import type { CheckedRecord } from "@biaochi/engine";
import { pathKey } from "@biaochi/engine";
import type { Arm, Expression, Indicator, Part, RoundingRule, RuleSet, StepsAward } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { withField } from "./equation.ts";
import { createReader, indicatorsOf, scoringExpressions } from "./expressions.ts";

/** One thing that a unit may have read otherwise than the file declares. */
export type Reading =
  /** 不足一步 in every step of the indicator. */
  | { readonly kind: "part-step"; readonly partStep: StepsAward["partStep"] }
  /** 得分 保留… of the rule set. */
  | { readonly kind: "score-rounding"; readonly rounding: RoundingRule }
  /** The value rounded before it is scored; `text` is the grid as told: 0.01%. */
  | { readonly kind: "value-rounding"; readonly rounding: RoundingRule; readonly text: string }
  /** Another declared field below the stroke; `divisor` is what the file has there, undefined for a longer expression. */
  | { readonly kind: "denominator"; readonly field: string; readonly divisor: string | undefined; readonly formula: Expression }
  /** The value that a failing 勾稽 demands of a field. */
  | {
      readonly kind: "field";
      readonly field: string;
      readonly value: Rational;
      readonly text: string;
      readonly equation: string;
    };

/** The rule set with an indicator read otherwise. */
export function readOtherwise(ruleSet: RuleSet, path: readonly string[], readings: readonly Reading[]): RuleSet {
  let changed = ruleSet;
  for (const reading of readings) changed = readOneOtherwise(changed, path, reading);
  return changed;
}

function readOneOtherwise(ruleSet: RuleSet, path: readonly string[], reading: Reading): RuleSet {
  switch (reading.kind) {
    case "score-rounding":
      return { ...ruleSet, scoreRounding: reading.rounding };
    case "part-step":
    case "value-rounding":
    case "denominator":
      return { ...ruleSet, parts: changeIndicator(ruleSet.parts, pathKey(path), (indicator) => changeOne(indicator, reading)) };
    case "field":
      return ruleSet;
  }
}

/** The record with the fields that the readings change. */
export function recordOtherwise(record: CheckedRecord, readings: readonly Reading[]): CheckedRecord {
  let changed = record;
  for (const reading of readings) {
    if (reading.kind === "field") changed = withField(changed, reading.field, reading.value, reading.text);
  }
  return changed;
}

/**
 * The rule set with nothing but one indicator and the data it reads, so that trying many readings of it costs the same in a large rule set as in
 * a small one. `more` are fields that a reading adds. Where the indicator reads other scores, the whole is kept.
 */
export function onlyIndicator(ruleSet: RuleSet, path: readonly string[], more: readonly string[] = []): RuleSet {
  const key = pathKey(path);
  const indicator = indicatorsOf(ruleSet.parts).find((one) => pathKey(one.path) === key);
  const bare = { ...ruleSet, reconciliations: [], requirements: [], samples: [] };
  if (indicator === undefined) return bare;
  const { indicators, totals, fields, derived } = createReader(ruleSet).ofExpressions(scoringExpressions(indicator));
  if (totals || indicators.size > 0 || isChosenAmong(ruleSet.parts, key)) return bare;
  return {
    ...bare,
    grades: null,
    adjustments: [],
    vetoes: [],
    ranks: [],
    pools: [],
    parameters: ruleSet.parameters.filter(({ by }) => by === null || fields.has(by)),
    fields: ruleSet.fields.filter(({ name }) => fields.has(name) || more.includes(name)),
    derived: ruleSet.derived.filter(({ name }) => derived.has(name)),
    parts: branch(ruleSet.parts, key),
  };
}

/** Whether the points of an indicator depend on which of its neighbours are chosen (任选). */
function isChosenAmong(parts: readonly Part[], key: string): boolean {
  return parts.some((part) => {
    if (part.kind === "indicator") return false;
    if (part.optional === null) return isChosenAmong(part.children, key);
    return indicatorsOf([part]).some(({ path }) => pathKey(path) === key);
  });
}

function branch(parts: readonly Part[], key: string): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    if (part.kind === "indicator") return pathKey(part.path) === key ? [part] : [];
    const children = branch(part.children, key);
    return children.length === 0 ? [] : [{ ...part, children }];
  });
}

function changeIndicator(parts: readonly Part[], key: string, change: (indicator: Indicator) => Indicator): readonly Part[] {
  return parts.map((part) => {
    if (part.kind === "section") return { ...part, children: changeIndicator(part.children, key, change) };
    return pathKey(part.path) === key ? change(part) : part;
  });
}

type IndicatorReading = Extract<Reading, { readonly kind: "part-step" | "value-rounding" | "denominator" }>;

function changeOne(indicator: Indicator, reading: IndicatorReading): Indicator {
  const { formula, method } = indicator;
  switch (reading.kind) {
    case "part-step":
      if (method.kind !== "piecewise") return indicator;
      return { ...indicator, method: { ...method, arms: method.arms.map((arm) => withPartStep(arm, reading.partStep)) } };
    case "value-rounding":
      return formula === null ? indicator : { ...indicator, formula: { ...formula, rounding: reading.rounding } };
    case "denominator":
      return formula === null ? indicator : { ...indicator, formula: { ...formula, value: reading.formula } };
  }
}

function withPartStep(arm: Arm, partStep: StepsAward["partStep"]): Arm {
  return arm.award.clause === "steps" ? { ...arm, award: { ...arm.award, partStep } } : arm;
}

/** How the steps of an indicator count their part steps, undefined where it has none. */
export function partStepOf({ method }: Indicator): StepsAward["partStep"] | undefined {
  if (method.kind !== "piecewise") return undefined;
  for (const { award } of method.arms) if (award.clause === "steps") return award.partStep;
  return undefined;
}
