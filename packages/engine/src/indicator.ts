// One indicator of one record, steps 3 to 9 of the order of evaluation. In: its plan and the record's frame. Out: its story.
// 不适用 comes before anything else is asked; then the 公式, exact; then exactly one arm; then clamp; then rounding. Nothing is worded here.
import { maximum, minimum, multiply, ONE, type Rational, ZERO } from "@biaochi/quantity";
import type { PlannedClause } from "./clauses/clause.ts";
import { awardOf } from "./clauses/pooled.ts";
import { evaluateAmount, evaluateNode, figure, within } from "./expression/evaluate.ts";
import type { Frame, Place } from "./expression/frame.ts";
import { isNoValue, number, type Result } from "./expression/result.ts";
import type { AwardResult, Failure } from "./failure.ts";
import type { PlannedArm, PlannedMethodCase, PlannedOutcome } from "./plan/arms.ts";
import type { PlannedRounding } from "./plan/node.ts";
import type { PlannedIndicator } from "./plan/plan.ts";
import type { HumanInput } from "./record.ts";
import type { CaseAsked, IndicatorStory } from "./story.ts";

/** An indicator of which nothing is known yet. */
export const UNTOLD: IndicatorStory = {
  outcome: "unscored",
  notApplicable: [],
  notApplicableCase: undefined,
  formula: undefined,
  zeroDenominator: [],
  zeroDenominatorCase: undefined,
  methodCases: [],
  methodCase: undefined,
  metric: undefined,
  armIndex: undefined,
  base: undefined,
  factor: undefined,
  raw: undefined,
  clamped: undefined,
  score: undefined,
  failure: undefined,
};

/** Scores one indicator. */
export function scoreIndicator(
  indicator: PlannedIndicator,
  input: HumanInput | undefined,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  const place: Place = { metric: undefined, points: indicator.points, input };
  if (indicator.choice === "unchosen") return { ...UNTOLD, outcome: "excluded" };
  if (indicator.choice !== undefined) return { ...UNTOLD, failure: { kind: "choice", ...indicator.choice } };
  const asked = askCases(indicator.notApplicable, frame, place);
  const story: IndicatorStory = { ...UNTOLD, notApplicable: asked.asked, notApplicableCase: asked.rule };
  if (asked.failure !== undefined) return { ...story, failure: asked.failure };
  if (asked.rule !== undefined) return follow(asked.rule.outcome, story, indicator, place, frame, rounding);
  if (indicator.method.kind !== "cases") return evaluate(story, indicator, place, frame, rounding);
  return inCase(story, indicator, place, frame, rounding, (told, chosen) => evaluate(told, chosen, place, frame, rounding));
}

/** 分情形: the first case that holds gives points, or says which method holds. */
function inCase(
  story: IndicatorStory,
  indicator: PlannedIndicator,
  place: Place,
  frame: Frame,
  rounding: PlannedRounding | undefined,
  goOn: (story: IndicatorStory, chosen: PlannedIndicator) => IndicatorStory,
): IndicatorStory {
  if (indicator.method.kind !== "cases") throw new Error("BUG: no cases");
  const { asked, rule, failure } = askCases(indicator.method.cases, frame, place);
  const told: IndicatorStory = { ...story, methodCases: asked, methodCase: rule };
  if (failure !== undefined) return { ...told, failure };
  // INVARIANT (covered): the checker lets only cases pass of which one holds whatever the data.
  if (rule === undefined) throw new Error("BUG: no case of 分情形 holds");
  const chosen = chosenIn(indicator, rule);
  if (rule.outcome?.kind !== "score")
    return rule.outcome === undefined ? goOn(told, chosen) : follow(rule.outcome, told, chosen, place, frame, rounding);
  const result = evaluateAmount(rule.outcome.points, frame, place);
  if (isNoValue(result)) return { ...told, failure: result };
  return finish(told, { kind: "points", value: figure(result) }, indicator, place, frame, rounding);
}

/** The indicator as the case has it: scored by the case's method, which may bring its own formula. */
export function chosenIn(indicator: PlannedIndicator, rule: PlannedMethodCase | undefined): PlannedIndicator {
  if (rule?.method === undefined) return indicator;
  const { method, metricUnit } = rule;
  // WHY no formula beside 打分 and the like: a figure that they do not go by must not leave the indicator without a score.
  const formula = rule.formula ?? (method.kind === "given" ? undefined : indicator.formula);
  return { ...indicator, method, formula, metricUnit, isLateness: formula?.node.op === "lateness" };
}

/** Steps 4 to 9 of one method. */
function evaluate(
  story: IndicatorStory,
  indicator: PlannedIndicator,
  place: Place,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  if (indicator.formula === undefined) return award(story, undefined, indicator, place, frame, rounding);

  const formula = evaluateNode(indicator.formula.node, frame, place);
  const valued: IndicatorStory = { ...story, formula };
  if (indicator.method.kind === "shown") return shown(valued, formula, indicator.formula.rounding);
  if (formula.kind === "undefined") return divideByZero(formula, valued, indicator, place, frame, rounding);
  if (isNoValue(formula)) return { ...valued, failure: formula };
  if (formula.kind !== "number") return award(valued, undefined, indicator, place, frame, rounding);
  const metric = indicator.formula.rounding === undefined ? formula.value : indicator.formula.rounding.apply(formula.value);
  return award(valued, metric, indicator, place, frame, rounding);
}

/** 仅列示: the value is there to be seen. */
function shown(story: IndicatorStory, formula: Result, rounding: PlannedRounding | undefined): IndicatorStory {
  if (isNoValue(formula)) return { ...story, outcome: "shown", failure: formula };
  if (formula.kind !== "number") return { ...story, outcome: "shown" };
  return { ...story, outcome: "shown", metric: rounding === undefined ? formula.value : rounding.apply(formula.value) };
}

/** 无定义 → 分母为零时, else an error. */
function divideByZero(
  undefinedValue: Failure,
  story: IndicatorStory,
  indicator: PlannedIndicator,
  place: Place,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  const { asked, rule, failure } = askCases(indicator.zeroDenominator, frame, place);
  const told: IndicatorStory = { ...story, zeroDenominator: asked, zeroDenominatorCase: rule };
  if (failure !== undefined) return { ...told, failure };
  return rule === undefined
    ? { ...told, failure: undefinedValue }
    : follow(rule.outcome, told, indicator, place, frame, rounding);
}

type Asked<Rule> = {
  readonly asked: readonly CaseAsked[];
  readonly rule: Rule | undefined;
  readonly failure: Failure | undefined;
};

/** The first case that holds; a condition that cannot be told stops the asking, since the case might have held. */
function askCases<Rule extends CaseAsked["rule"]>(cases: readonly Rule[], frame: Frame, place: Place): Asked<Rule> {
  const asked: CaseAsked[] = [];
  for (const rule of cases) {
    const result: Result =
      rule.condition === undefined ? { kind: "boolean", value: true } : evaluateNode(rule.condition, frame, place);
    asked.push({ rule, result });
    if (isNoValue(result)) return { asked, rule: undefined, failure: result };
    if (result.kind === "boolean" && result.value) return { asked, rule, failure: undefined };
  }
  return { asked, rule: undefined, failure: undefined };
}

/** What a case that holds gives: a value, a score, nothing, or an error. */
function follow(
  outcome: PlannedOutcome,
  story: IndicatorStory,
  indicator: PlannedIndicator,
  place: Place,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  switch (outcome.kind) {
    case "treat-as":
      return award(story, outcome.value, indicator, place, frame, rounding);
    case "score": {
      const result = evaluateAmount(outcome.points, frame, place);
      if (isNoValue(result)) return { ...story, failure: result };
      return settle(story, { kind: "points", value: figure(result) }, indicator.points, rounding);
    }
    case "error":
      return { ...story, failure: { kind: "declared", text: outcome.text } };
    case "excluded":
      return { ...story, outcome: "excluded" };
  }
}

/** Steps 6 and 7: the one arm that holds the value, and what it gives. */
function award(
  story: IndicatorStory,
  metric: Rational | undefined,
  indicator: PlannedIndicator,
  place: Place,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  const { method } = indicator;
  if (method.kind === "shown") return { ...story, outcome: "shown", metric };
  if (method.kind === "cases")
    return inCase(story, indicator, place, frame, rounding, (told, chosen) =>
      award(told, metric, chosen, place, frame, rounding),
    );
  const valued = { ...story, metric };
  const there: Place = metric === undefined ? place : { ...place, metric: { kind: "number", value: metric } };
  if (method.kind === "given") return finish(valued, awardOf(method.clause, frame, there), indicator, there, frame, rounding);
  if (metric === undefined) throw new Error("BUG: 评分 of a value that is no number");
  const found = findArm(method.arms, metric, frame, there);
  if (typeof found !== "number") return { ...valued, failure: found };
  const arm = method.arms[found];
  if (arm === undefined) throw new Error("BUG: an arm beyond the last");
  return finish({ ...valued, armIndex: found }, awardOf(arm.award, frame, there), indicator, there, frame, rounding);
}

/** The end of step 7: what the method gives × 系数. */
function finish(
  story: IndicatorStory,
  result: AwardResult,
  { points, factor }: PlannedIndicator,
  place: Place,
  frame: Frame,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  if (factor === undefined || result.kind !== "points") return settle(story, result, points, rounding);
  const times = evaluateNode(factor.node, frame, place);
  const told: IndicatorStory = { ...story, base: result.value, factor: times };
  if (isNoValue(times)) return { ...told, failure: times };
  const product = number(multiply(result.value, figure(times)));
  if (isNoValue(product)) return { ...told, failure: product };
  return settle(told, { kind: "points", value: figure(product) }, points, rounding);
}

/** The index of the one arm that holds the value. With bounds that depend on data there may be none, or two. */
export function findArm(arms: readonly PlannedArm[], metric: Rational, frame: Frame, place: Place): number | Failure {
  let found: number | undefined;
  for (const [index, arm] of arms.entries()) {
    const inside = within(metric, arm.interval, frame, place);
    if (isNoValue(inside)) return inside;
    if (inside.kind !== "boolean" || !inside.value) continue;
    const first = found === undefined ? undefined : arms[found];
    if (first !== undefined) return { kind: "several-arms", value: metric, arms: [first.text.zh, arm.text.zh] };
    found = index;
  }
  return found ?? { kind: "no-arm", value: metric };
}

/** Steps 8 and 9: within [0, 分值], then to the grid, then within again. */
function settle(
  story: IndicatorStory,
  result: AwardResult,
  points: Rational,
  rounding: PlannedRounding | undefined,
): IndicatorStory {
  if (result.kind !== "points") return { ...story, failure: result };
  const clamped = clamp(result.value, points);
  return {
    ...story,
    outcome: "scored",
    base: story.base ?? result.value,
    raw: result.value,
    clamped,
    score: roundScore(clamped, points, rounding),
  };
}

export function clamp(value: Rational, points: Rational): Rational {
  return maximum(ZERO, minimum(value, points));
}

/** A score on its grid. Clamped again: on a coarse grid the nearest step may lie beyond the points. */
export function roundScore(clamped: Rational, points: Rational, rounding: PlannedRounding | undefined): Rational {
  return rounding === undefined ? clamped : clamp(rounding.apply(clamped), points);
}

/** The score a clause would give for another value, all else unchanged; undefined where it would give none. `frame` must note nothing. */
export function scoreAt(
  clause: PlannedClause,
  metric: Rational,
  points: Rational,
  input: HumanInput | undefined,
  frame: Frame,
  rounding: PlannedRounding | undefined,
  factor: Rational = ONE,
): Rational | undefined {
  const elsewhere: Place = { metric: { kind: "number", value: metric }, points, input };
  const result = awardOf(clause, frame, elsewhere);
  return result.kind === "points" ? roundScore(clamp(multiply(result.value, factor), points), points, rounding) : undefined;
}
