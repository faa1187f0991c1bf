// In: what happened at one indicator. Out: the figures its sentences speak of, with as many places as they need so as not to mislead.

import type { Bilingual } from "@biaochi/diagnostics";
import { decimalPlaces, isRate, multiply, type Rational, roundToPlaces, toFractionString, type Unit } from "@biaochi/quantity";
import type { Exact, PlannedClause, Told } from "../clauses/clause.ts";
import { tellPooled } from "../clauses/pooled.ts";
import { evaluateAmount, evaluateNode, figure } from "../expression/evaluate.ts";
import type { Frame, Place, RowReadings } from "../expression/frame.ts";
import { chosenIn } from "../indicator.ts";
import type { PlannedArm, PlannedOutcome } from "../plan/arms.ts";
import { childrenOf, type Node } from "../plan/node.ts";
import type { PlannedIndicator } from "../plan/plan.ts";
import { numeralIn } from "../plan/units.ts";
import type { HumanInput } from "../record.ts";
import type { IndicatorStory } from "../story.ts";
import { decimalText, numeral, placesFor, READING_PLACES } from "./figures.ts";
import { tellLateness } from "./tell-lateness.ts";

/** An indicator with everything that is told of it. */
export type Telling = {
  readonly indicator: PlannedIndicator;
  readonly story: IndicatorStory;
  readonly place: Place;
  /** Evaluates without noting anything for the trace. */
  readonly quiet: Frame;
  readonly input: HumanInput | undefined;
  readonly arm: PlannedArm | undefined;
  readonly clause: PlannedClause | undefined;
  readonly exact: Exact;
  readonly metric: ToldMetric | undefined;
  /** What the clause may speak of, and what it says; undefined where it gave no score. */
  readonly told: Told | undefined;
  readonly words: Bilingual | undefined;
};

export type ToldMetric = {
  readonly value: Rational;
  readonly unit: Unit | undefined;
  readonly places: number;
  /** 13.38% */
  readonly text: string;
  /** 逾期15天, 15 days late; undefined where the value is no lateness. */
  readonly late: Bilingual | undefined;
};

export function createTelling(
  whole: PlannedIndicator,
  story: IndicatorStory,
  input: HumanInput | undefined,
  frame: Frame,
  worded: boolean,
  row?: RowReadings,
): Telling {
  // Told by the method of its case where the indicator has several (分情形).
  const indicator = chosenIn(whole, story.methodCase);
  const { method, points } = indicator;
  const { metric } = story;
  const place: Place = {
    metric: metric === undefined ? undefined : { kind: "number", value: metric },
    points,
    input,
    ...(row === undefined ? {} : { row }),
  };
  const quiet: Frame = { ...frame, values: undefined };
  const exact: Exact = (of) => figure("constant" in of ? evaluateAmount(of, quiet, place) : evaluateNode(of, quiet, place));
  const arm = method.kind === "piecewise" && story.armIndex !== undefined ? method.arms[story.armIndex] : undefined;
  const clause = method.kind === "given" ? method.clause : arm?.award;
  const shown = metric === undefined ? undefined : tellMetric(metric, indicator, story, clause, exact, quiet);
  const told = toldOf(indicator, story, arm, shown, exact, input);
  const words =
    !worded || told === undefined || outcomeOf(story)?.kind === "score" ? undefined : wordsOfClause(clause, told, quiet, place);
  return { indicator, story, place, quiet, input, arm, clause, exact, metric: shown, told, words };
}

/** What the clause says; of decisions on sub-projects, what each earns and weighs. */
function wordsOfClause(clause: PlannedClause | undefined, told: Told, quiet: Frame, place: Place): Bilingual | undefined {
  if (clause === undefined) return undefined;
  return place.input?.kind === "pooled" ? tellPooled(clause, place.input, quiet, place) : clause.tell(told);
}

/** What a case of 不适用, 分母为零时 or 分情形 gave, if one held. */
export function outcomeOf({ notApplicableCase, zeroDenominatorCase, methodCase }: IndicatorStory): PlannedOutcome | undefined {
  return (notApplicableCase ?? zeroDenominatorCase)?.outcome ?? methodCase?.outcome;
}

function toldOf(
  { points, isLateness = false }: PlannedIndicator,
  { base, raw, score }: IndicatorStory,
  arm: PlannedArm | undefined,
  metric: ToldMetric | undefined,
  exact: Exact,
  input: HumanInput | undefined,
): Told | undefined {
  if (raw === undefined || score === undefined) return undefined;
  return {
    exact,
    metric: metric?.value,
    metricUnit: metric?.unit,
    isLateness,
    places: metric?.places ?? 0,
    fullPoints: points,
    raw: base ?? raw,
    score,
    input,
    arm: arm === undefined || (isLateness && arm.interval.low === undefined) ? undefined : wordsOf(arm),
  };
}

/** The words of an arm that does not hold every value. */
function wordsOf({ interval, text }: PlannedArm): Bilingual | undefined {
  return interval.low === undefined && interval.high === undefined ? undefined : text;
}

function tellMetric(
  value: Rational,
  { metricUnit: unit, method, formula }: PlannedIndicator,
  story: IndicatorStory,
  clause: PlannedClause | undefined,
  exact: Exact,
  quiet: Frame,
): ToldMetric {
  const bounds =
    method.kind === "piecewise" && story.armIndex !== undefined
      ? method.bounds.map(({ amount, shown }) => shown ?? numeralIn(exact(amount), unit))
      : [];
  const marks = story.raw === undefined ? [] : (clause?.marks?.(exact) ?? []).map((mark) => numeralIn(mark, unit));
  const least =
    isRate(unit) || formula === undefined
      ? READING_PLACES
      : givenPlaces(formula.node, quiet).reduce((most, given) => (given > most ? given : most), READING_PLACES);
  const shown = numeralIn(value, unit);
  const places = placesFor(shown, least, [...bounds, ...marks]);
  const late = formula === undefined ? undefined : tellLateness(formula.node, quiet);
  return { value, unit, places, text: late?.zh ?? numeral(shown, places) + (unit?.name ?? ""), late };
}

/** How many places the figures of a formula were given with. */
function givenPlaces(node: Node, frame: Frame): readonly number[] {
  if (node.op !== "field") return childrenOf(node).flatMap((child) => givenPlaces(child, frame));
  const given = frame.fields[node.slot];
  const places = given?.kind === "number" ? decimalPlaces(numeralIn(given.value, node.unit)) : undefined;
  return places === undefined || places > MOST_GIVEN_PLACES ? [] : [places];
}

const MOST_GIVEN_PLACES = 10;

/** The metric for machines: in its unit (a rate as a ratio), rounded as it is printed, and exactly. */
export function machineMetric({ value, unit, places }: ToldMetric): {
  readonly rounded: string;
  readonly exact: string;
  readonly unit: string | null;
} {
  const shown = numeralIn(value, unit);
  const rounded = roundToPlaces(shown, places, "half-up");
  if (unit === undefined || isRate(unit)) {
    return {
      rounded: decimalText(unit === undefined ? rounded : multiply(rounded, unit.factor)),
      exact: toFractionString(value),
      unit: null,
    };
  }
  return { rounded: decimalText(rounded), exact: toFractionString(shown), unit: unit.name };
}
