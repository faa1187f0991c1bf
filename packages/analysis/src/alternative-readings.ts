// In: a rule set, a record and a filed score that the rules do not give. Out: the simplest other readings under which the rules give exactly it.
// Pure: the rule set is changed by a reading and evaluated again; nothing is guessed from the difference. Not here: wording (tell-reading.ts).
import { type CheckedRecord, createPlan, evaluate, type IndicatorScore, pathKey } from "@biaochi/engine";
import type { Indicator, RoundingRule, RuleSet } from "@biaochi/model";
import {
  type DeclaredUnits,
  decimalPlaces,
  equals,
  fromFractionString,
  isZero,
  multiply,
  ONE,
  PERCENT,
  power10,
  type Rational,
  rational,
  toFractionString,
  type Unit,
} from "@biaochi/quantity";
import { otherDenominators } from "./denominators.ts";
import { optionalFigure, tell, unitNamed } from "./figures.ts";
import { agreesAsPrinted, type PrintedFigure } from "./printed.ts";
import { onlyIndicator, partStepOf, type Reading, readOtherwise, recordOtherwise } from "./reading.ts";

/** What was filed for an indicator. */
export type Filed = {
  readonly score: Rational;
  /** How many decimals the score was written with. */
  readonly places: number;
  /** The filed value (指标.值), where there is one that can be read. */
  readonly value: PrintedFigure | undefined;
};

/** The value that a failing 勾稽 demands of a field. */
export type DemandedField = {
  readonly field: string;
  readonly value: Rational;
  readonly text: string;
  readonly equation: string;
};

// LIMIT: at most 400 evaluations for one filed score: every single change, then every pair of changes, no more than two at once.
const MAXIMUM_TRIALS = 400;
// LIMIT: where more than 3 other denominators give the filed score, it is a coincidence and none is told.
const MAXIMUM_DENOMINATORS_TOLD = 3;
// LIMIT: at most 20 fields with the value that a 勾稽 demands are tried for one indicator.
const MAXIMUM_DEMANDED = 20;

const PART_STEPS = ["pro-rata", "ignored", "whole"] as const;
const MODES: readonly RoundingRule["mode"][] = ["half-up", "down", "up", "half-even"];

/**
 * The simplest readings that give the filed score exactly.
 *
 * shape    each a list of one or two changes; all of the same number of changes; none contains another, and of two roundings to one grid only the
 *          one in the declared mode stands
 */
export function otherReadings(
  ruleSet: RuleSet,
  record: CheckedRecord,
  indicator: Indicator,
  filed: Filed,
  demanded: readonly DemandedField[],
  units: DeclaredUnits,
): readonly (readonly Reading[])[] {
  const asIs = onlyIndicator(ruleSet, indicator.path);
  const key = pathKey(indicator.path);
  let trials = 0;

  function gives(readings: readonly Reading[]): boolean {
    trials += 1;
    if (trials > MAXIMUM_TRIALS) return false;
    const added = readings.flatMap((reading) => (reading.kind === "denominator" ? [reading.field] : []));
    const small = added.length === 0 ? asIs : onlyIndicator(ruleSet, indicator.path, added);
    const plan = createPlan(readOtherwise(small, indicator.path, readings));
    const scored = evaluate(plan, recordOtherwise(record, readings), { trace: false }).indicators.find(
      ({ path }) => pathKey(path) === key,
    );
    const score = optionalFigure(scored?.scoreExact ?? null);
    return scored !== undefined && score !== undefined && equals(score, filed.score) && keepsValue(scored, readings);
  }

  /** Where a value was filed too, a reading that changes the value has to give that as well. */
  function keepsValue(scored: IndicatorScore, readings: readonly Reading[]): boolean {
    if (filed.value === undefined || !readings.some(({ kind }) => kind === "field" || kind === "denominator")) return true;
    const metric = metricOf(scored, units);
    return metric !== undefined && agreesAsPrinted(filed.value, metric);
  }

  const { steps, roundings, values, fields, denominators } = candidates(ruleSet, indicator, filed, demanded, units);
  const single = [...steps, ...roundings.simple, ...values, ...fields].map((reading) => [reading]).filter(gives);
  const divided = denominators.map((reading) => [reading]).filter(gives);
  const first = [...likeliest(withoutRepeats(single), filed), ...(divided.length > MAXIMUM_DENOMINATORS_TOLD ? [] : divided)];
  if (first.length > 0) return first;

  const pairs = [
    ...roundings.double.map((reading) => [reading]),
    ...product(steps, roundings.simple),
    ...product(steps, values),
    ...product(values, roundings.simple),
    ...product(fields, roundings.simple),
    ...product(steps, fields),
  ];
  return withoutRepeats(pairs.filter(gives));
}

/**
 * Of readings that round: the value as it was printed, where that gives the score; else of the grids of scores the one with as many decimals as the
 * score was written with, or the first.
 */
function likeliest(found: readonly (readonly Reading[])[], filed: Filed): readonly (readonly Reading[])[] {
  const isOf = (kind: Reading["kind"]) => (readings: readonly Reading[]) => readings.every((one) => one.kind === kind);
  const roundings = found.filter(isOf("score-rounding"));
  const asPrinted = filed.value !== undefined && found.some(isOf("value-rounding"));
  const asWritten = roundings.find(([one]) => one?.kind === "score-rounding" && placesOf(one) === filed.places);
  const kept = asPrinted ? undefined : (asWritten ?? roundings[0]);
  return found.filter((readings) => readings === kept || !roundings.includes(readings));
}

function placesOf({ rounding }: Rounding): number | undefined {
  const grid = fromFractionString(rounding.grid);
  return grid === undefined ? undefined : decimalPlaces(grid);
}

/** The value of an indicator in base units. */
export function metricOf(scored: IndicatorScore, units: DeclaredUnits): Rational | undefined {
  const metric = optionalFigure(scored.metricExact);
  const unit = unitNamed(scored.metricUnit, units);
  return metric === undefined || unit === undefined ? metric : multiply(metric, unit.factor);
}

type Rounding = Extract<Reading, { readonly kind: "score-rounding" }>;

function candidates(
  ruleSet: RuleSet,
  indicator: Indicator,
  filed: Filed,
  demanded: readonly DemandedField[],
  units: DeclaredUnits,
) {
  const declared = partStepOf(indicator);
  const steps: readonly Reading[] =
    declared === undefined
      ? []
      : PART_STEPS.filter((partStep) => partStep !== declared).map((partStep) => ({ kind: "part-step", partStep }));
  const fields: readonly Reading[] = demanded.slice(0, MAXIMUM_DEMANDED).map((one) => ({ kind: "field", ...one }));
  return {
    steps,
    roundings: otherRoundings(ruleSet.scoreRounding, filed.places),
    values: otherValueRoundings(indicator, filed.value, units),
    fields,
    denominators:
      indicator.formula === null || isOutermost(indicator, filed) ? [] : otherDenominators(ruleSet, indicator.formula),
  };
}

/** WHY no other denominator is tried then: full points and none are what almost any value beyond the bounds would give. */
function isOutermost(indicator: Indicator, { score, value }: Filed): boolean {
  const full = fromFractionString(indicator.points);
  return value === undefined && (isZero(score) || (full !== undefined && equals(score, full)));
}

/** Grids that official tables use: 整数, 0.5, one and two decimals, and as many decimals as the filed figure has. */
export function usualGrids(places: number): readonly Rational[] {
  const grids = [ONE, power10(-1), power10(-2), rational(1n, 2n)];
  return places > 2 && places <= 20 ? [...grids, power10(-places)] : grids;
}

/** One change (grid or mode) before two (grid and mode). The declared mode comes first everywhere. */
function otherRoundings(
  declared: RoundingRule | null,
  places: number,
): { readonly simple: readonly Rounding[]; readonly double: readonly Rounding[] } {
  const mode = declared?.mode ?? "half-up";
  const others = MODES.filter((other) => other !== mode);
  const grids = usualGrids(places)
    .map(toFractionString)
    .filter((grid) => grid !== declared?.grid);
  const make = (grid: string, how: RoundingRule["mode"]): Rounding => ({ kind: "score-rounding", rounding: { grid, mode: how } });
  return {
    simple: [
      ...grids.map((grid) => make(grid, mode)),
      ...(declared === null ? [] : others.map((other) => make(declared.grid, other))),
    ],
    double: grids.flatMap((grid) => others.map((other) => make(grid, other))),
  };
}

/** The value rounded as it was printed; where none was filed, to 0, 1 or 2 decimals of its unit. */
function otherValueRoundings(indicator: Indicator, printed: PrintedFigure | undefined, units: DeclaredUnits): readonly Reading[] {
  const { formula } = indicator;
  if (formula === null || formula.rounding !== null || formula.type.kind !== "number") return [];
  const unit: Unit | undefined = formula.type.rate
    ? (unitNamed(formula.type.unit, units) ?? PERCENT)
    : unitNamed(formula.type.unit, units);
  const factor = printed?.unit?.factor ?? unit?.factor ?? ONE;
  const places = printed === undefined ? [2, 1, 0] : [printed.places];
  const modes: readonly RoundingRule["mode"][] = printed === undefined ? ["half-up"] : ["half-up", "down"];
  return places.flatMap((count) =>
    modes.map((mode): Reading => {
      const grid = multiply(power10(-count), factor);
      return {
        kind: "value-rounding",
        rounding: { grid: toFractionString(grid), mode },
        text: tell(grid, printed?.unit ?? unit, count),
      };
    }),
  );
}

/** Of roundings to the same grid, only the first. */
function withoutRepeats(found: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const seen = new Set<string>();
  return found.filter((readings) => {
    const key = readings.map(essence).join("\n");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function essence(reading: Reading): string {
  switch (reading.kind) {
    case "part-step":
      return `${reading.kind} ${reading.partStep}`;
    case "score-rounding":
    case "value-rounding":
      return `${reading.kind} ${reading.rounding.grid}`;
    case "field":
      return `${reading.kind} ${reading.field} ${toFractionString(reading.value)}`;
    case "denominator":
      return `${reading.kind} ${reading.field}`;
  }
}

function product(left: readonly Reading[], right: readonly Reading[]): readonly (readonly Reading[])[] {
  return left.flatMap((first) => right.map((second) => [first, second]));
}
