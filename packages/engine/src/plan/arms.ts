// In: cases and arms of a rule set. Out: the same as parts of a plan: conditions and bounds as nodes, awards as clauses.
// Shared by whatever scores: indicators, their cases, rows of a 明细. Not here: which of them holds (../indicator.ts).
import type { CaseOutcome, CaseRule, Formula, Origin, PiecewiseMethod } from "@biaochi/model";
import { type Rational, toFractionString, type Unit } from "@biaochi/quantity";
import type { PlannedClause } from "../clauses/clause.ts";
import { planAward } from "../clauses/index.ts";
import type { Node, PlannedAmount, PlannedInterval, PlannedRounding } from "./node.ts";
import type { Planner } from "./planner.ts";
import { fraction, numeralIn } from "./units.ts";

/** 条件：后果; without a condition it always holds (其余, or an outcome alone). */
export type PlannedCase = {
  readonly condition: Node | undefined;
  readonly text: string;
  readonly outcome: PlannedOutcome;
  readonly origin: Origin;
};

export type PlannedOutcome =
  | { readonly kind: "treat-as"; readonly value: Rational; readonly text: string }
  | { readonly kind: "score"; readonly points: PlannedAmount }
  | { readonly kind: "error"; readonly text: string | undefined }
  | { readonly kind: "excluded"; readonly share: "siblings" | "all" };

export type PlannedArm = {
  readonly interval: PlannedInterval;
  readonly award: PlannedClause;
  readonly text: { readonly zh: string; readonly en: string };
  readonly origin: Origin;
};

/** A bound of an arm; `shown` is its numeral in the unit of the value, where it depends on nothing. */
export type PlannedBound = { readonly amount: PlannedAmount; readonly shown: Rational | undefined };

/** A case of 分情形: what it gives, or a whole method with the value it goes by. */
export type PlannedMethodCase = Omit<PlannedCase, "outcome"> & {
  readonly outcome: PlannedOutcome | undefined;
  readonly method: Exclude<PlannedMethod, { readonly kind: "cases" }> | undefined;
  /** The formula that a 期限 brings; undefined where the indicator's own holds. */
  readonly formula: PlannedFormula | undefined;
  readonly metricUnit: Unit | undefined;
};

/** What gives 本值. */
export type PlannedFormula = { readonly node: Node; readonly rounding: PlannedRounding | undefined; readonly source: Formula };

export type PlannedMethod =
  | { readonly kind: "cases"; readonly cases: readonly PlannedMethodCase[] }
  /** 仅列示 */
  | { readonly kind: "shown" }
  | { readonly kind: "piecewise"; readonly arms: readonly PlannedArm[]; readonly bounds: readonly PlannedBound[] }
  | { readonly kind: "given"; readonly clause: PlannedClause };

export function planArms(
  method: Pick<PiecewiseMethod, "arms">,
  metricUnit: Unit | undefined,
  planner: Planner,
): Extract<PlannedMethod, { readonly kind: "piecewise" }> {
  const arms = method.arms.map(({ interval, award, text, origin }) => ({
    interval: planner.interval(interval),
    award: planAward(award, planner),
    text,
    origin,
  }));
  const ends = arms.flatMap(({ interval: { low, high } }) => [low, high]).filter((end) => end !== undefined);
  const bounds = ends.map((amount) => ({ amount, shown: amount.constant && numeralIn(amount.constant, metricUnit) }));
  const seen = new Set<string>();
  const distinct = bounds.filter(({ shown }) => {
    const key = shown === undefined ? undefined : toFractionString(shown);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return true;
    }
    return false;
  });
  return { kind: "piecewise", arms, bounds: distinct };
}

export function planCase({ condition, text, outcome, origin }: CaseRule, planner: Planner): PlannedCase {
  return {
    condition: condition === null ? undefined : planner.expression(condition),
    text,
    outcome: planOutcome(outcome, planner),
    origin,
  };
}

export function planOutcome(outcome: CaseOutcome, planner: Planner): PlannedOutcome {
  switch (outcome.kind) {
    case "treat-as":
      return { kind: "treat-as", value: fraction(outcome.value), text: outcome.text };
    case "score":
      return { kind: "score", points: planner.amount(outcome.points) };
    case "error":
      return { kind: "error", text: outcome.text ?? undefined };
    case "excluded":
      return outcome;
  }
}
