// Small rule sets and records written by hand, so that a test of the audit says all that it rests on. Values are test values without a source.
// In: names and figures as a rule file writes them. Out: a RuleSet and a CheckedRecord. Not here: reading rule files.
import { BARE_RECORD, type CheckedRecord, type FieldValue, type HumanInput, pathKey, type ReportedFigure } from "@biaochi/engine";
import {
  type Amount,
  type Arm,
  type Expression,
  type Field,
  type Grade,
  type Indicator,
  type Interval,
  type Method,
  type Origin,
  type Part,
  PLAIN_INDICATOR,
  PLAIN_RULE_SET,
  PLAIN_SECTION,
  type Reconciliation,
  type RoundingRule,
  type RuleSet,
  type Section,
  type StepsAward,
  type ValueType,
} from "@biaochi/model";
import { dimensionKey, dimensionOf, isRate, parseQuantity, type Rational, toFractionString } from "@biaochi/quantity";

export const ORIGIN: Origin = { file: "例.chi", start: 0, end: 0, line: 1 };

/** 5万元, 95%, 3: in base units and the unit's name. */
export function read(text: string): { readonly value: Rational; readonly unit: string; readonly type: ValueType } {
  const parsed = parseQuantity(text.replace("−", "-"));
  if (parsed.kind === "error") throw new Error(`no figure: ${text}`);
  const { value, unit } = parsed.quantity;
  return { value, unit: unit?.name ?? "", type: numberType(unit?.name ?? "") };
}

export function numberType(unit: string): ValueType {
  const parsed = parseQuantity(`1${unit}`);
  const found = parsed.kind === "quantity" ? parsed.quantity.unit : undefined;
  return { kind: "number", dimension: dimensionKey(dimensionOf(found)), rate: isRate(found), unit };
}

export const field = (name: string): Expression => ({ op: "field", name });
export const derived = (name: string): Expression => ({ op: "derived", name });
export const constant = (text: string): Expression => ({ op: "constant", value: toFractionString(read(text).value), text });
export const plus = (left: Expression, right: Expression): Expression => ({ op: "add", left, right });
export const minus = (left: Expression, right: Expression): Expression => ({ op: "subtract", left, right });
export const times = (left: Expression, right: Expression): Expression => ({ op: "multiply", left, right });
export const over = (left: Expression, right: Expression): Expression => ({ op: "divide", left, right });

export function amount(text: string): Amount {
  return { expression: constant(text), value: toFractionString(read(text).value), text };
}

function interval(low: string | null, lowClosed: boolean, high: string | null, highClosed: boolean): Interval {
  return { low: low === null ? null : amount(low), lowClosed, high: high === null ? null : amount(high), highClosed };
}

function arm(held: Interval, award: Arm["award"], text: string): Arm {
  return { interval: held, text: { zh: text, en: text }, award, otherwise: false, origin: ORIGIN };
}

/** 100%以上得满分；每低于5个百分点扣2分，扣完为止. */
export function fallingBelow(
  bound: string,
  size: string,
  points: string,
  full: string,
  partStep: StepsAward["partStep"],
): Method {
  const steps: StepsAward = {
    clause: "steps",
    direction: "below",
    twoSided: false,
    origin: amount(bound),
    start: amount(full),
    size: amount(size),
    relative: false,
    effect: "deduct",
    points: amount(points),
    partStep,
    least: null,
    most: null,
    mostDeducted: null,
  };
  return {
    kind: "piecewise",
    text: `${bound}以上得满分；每低于${size}扣${points}，扣完为止`,
    arms: [
      arm(interval(null, false, bound, false), steps, `低于${bound}`),
      arm(interval(bound, true, null, false), { clause: "fixed", points: amount(full), as: "full" }, `${bound}以上`),
    ],
  };
}

/** 100%以下得满分；每超过1个百分点扣1分，扣完为止. */
export function risingAbove(bound: string, size: string, points: string, full: string, partStep: StepsAward["partStep"]): Method {
  const falling = fallingBelow(bound, size, points, full, partStep);
  if (falling.kind !== "piecewise") throw new Error("a step clause is piecewise");
  const [steps, flat] = falling.arms;
  if (steps?.award.clause !== "steps" || flat === undefined) throw new Error("a step clause has two arms");
  return {
    ...falling,
    text: `${bound}以下得满分；每超过${size}扣${points}，扣完为止`,
    arms: [
      arm(interval(null, false, bound, true), flat.award, `${bound}以下`),
      arm(interval(bound, false, null, false), { ...steps.award, direction: "above" }, `超过${bound}`),
    ],
  };
}

export function indicator(
  name: string,
  points: string,
  method: Method,
  value?: Expression,
  path: readonly string[] = [],
): Indicator {
  return {
    ...PLAIN_INDICATOR,
    kind: "indicator",
    name,
    path: [...path, name],
    points,
    notes: [],
    formula:
      value === undefined
        ? null
        : { value, rounding: null, text: "公式", type: { kind: "number", dimension: "", rate: true, unit: "%" }, origin: ORIGIN },
    notApplicable: [],
    zeroDenominator: [],
    method,
    origin: ORIGIN,
  };
}

export function section(name: string, points: string, make: (path: readonly string[]) => readonly Part[]): Section {
  return {
    ...PLAIN_SECTION,
    kind: "section",
    level: "level-1",
    name,
    path: [name],
    points,
    notes: [],
    children: make([name]),
    origin: ORIGIN,
  };
}

export function reconciliation(
  name: string,
  left: Expression,
  right: Expression,
  unit: string,
  tolerance: string | null,
  comparison: Reconciliation["comparison"] = "=",
): Reconciliation {
  return {
    name,
    left,
    comparison,
    right,
    tolerance: tolerance === null ? null : toFractionString(read(tolerance).value),
    type: numberType(unit),
    text: `${name}的等式`,
    origin: ORIGIN,
  };
}

/** From the best: 优 90分 and so on; each level from its bound up to the one before. */
export function grades(...levels: readonly (readonly [string, string])[]): readonly Grade[] {
  return levels.map(([name, low], index) => {
    const above = levels[index - 1]?.[1];
    return { name, interval: interval(low, true, above ?? null, false), text: `${low}以上`, origin: ORIGIN };
  });
}

export const TWO_DECIMALS: RoundingRule = { grid: "1/100", mode: "half-up" };

/** Fields as `{ 年初预算: "万元" }`; everything else as given. */
export function ruleSet(fields: Readonly<Record<string, string>>, parts: readonly Part[], more: Partial<RuleSet> = {}): RuleSet {
  return {
    ...PLAIN_RULE_SET,
    language: "1",
    name: "例",
    region: [],
    year: { from: 2017, until: 2017, open: false },
    version: "1.0.0",
    status: "final",
    bases: [],
    sources: [],
    fullPoints: "10",
    scoreRounding: TWO_DECIMALS,
    totalRounding: null,
    units: [],
    scales: [],
    parameters: [],
    fields: Object.entries(fields).map(([name, unit]) => fieldOf(name, unit)),
    derived: [],
    parts,
    grades: null,
    reconciliations: [],
    samples: [],
    layers: [],
    origin: ORIGIN,
    ...more,
  };
}

function fieldOf(name: string, unit: string): Field {
  return {
    name,
    block: "数据",
    type: numberType(unit),
    constraints: [],
    whenMissing: null,
    bareNumber: null,
    alias: null,
    description: null,
    origin: ORIGIN,
  };
}

/** Values, filed figures (自报) and points that a person gave, each as written. */
export function record(
  values: Readonly<Record<string, string>>,
  reported: Readonly<Record<string, string>> = {},
  given: Readonly<Record<string, string>> = {},
): CheckedRecord {
  return {
    ...BARE_RECORD,
    id: "某部门",
    values: new Map(Object.entries(values).map(([name, text]): [string, FieldValue] => [name, fieldValue(text)])),
    reported: new Map(
      Object.entries(reported).map(([path, text]): [string, ReportedFigure] => [pathKey(path.split(".")), filed(text)]),
    ),
    inputs: new Map(
      Object.entries(given).map(([path, text]): [string, HumanInput] => [
        pathKey(path.split(".")),
        { kind: "points", points: read(text).value, reason: undefined, text },
      ]),
    ),
  };
}

function fieldValue(text: string): FieldValue {
  return { value: { kind: "number", value: read(text).value }, text, from: "data" };
}

function filed(text: string): ReportedFigure {
  const parsed = parseQuantity(text);
  if (parsed.kind === "error") return { text, value: undefined, unit: undefined };
  return { text, value: parsed.quantity.value, unit: parsed.quantity.unit?.name };
}
