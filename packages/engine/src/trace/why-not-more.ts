// In: an indicator that has less than its full points. Out: how far its value is from the next better score (差3.38个百分点到上一档), or what is not met.
// Only the value is moved; everything else of the record stays as it is.

import type { Bilingual } from "@biaochi/diagnostics";
import {
  absolute,
  add,
  compare,
  equals,
  maximum,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toFractionString,
} from "@biaochi/quantity";
import type { Told } from "../clauses/clause.ts";
import type { Distance } from "../generated/scorecard.generated.ts";
import { scoreAt } from "../indicator.ts";
import type { PlannedArm, PlannedRounding } from "../plan/plan.ts";
import { decimalText, differenceText, figureText, pointsText } from "./figures.ts";
import { type Telling, type ToldMetric, toldOf } from "./told.ts";

export type WhyNotMore = { readonly words: Bilingual | null; readonly toNextArm: Distance | null };

const NOTHING: WhyNotMore = { words: null, toNextArm: null };

/** A better score and where it begins. */
type Better = {
  readonly value: Rational;
  readonly open: boolean;
  readonly score: Rational;
  readonly upward: boolean;
  readonly band: boolean;
};

export function whyNotMore(telling: Telling, rounding: PlannedRounding | undefined): WhyNotMore {
  const { indicator, story, metric, clause } = telling;
  const told = toldOf(telling);
  if (told === undefined || clause === undefined || compare(told.score, indicator.points) >= 0) return NOTHING;
  const unmet = clause.unmet?.(told);
  if (unmet !== undefined) return { words: unmet, toNextArm: null };
  const fromFormula = story.notApplicableCase === undefined && story.zeroDenominatorCase === undefined;
  if (metric === undefined || story.armIndex === undefined || !fromFormula) return NOTHING;
  const better = nearest([...withinClause(telling, told, rounding), ...inOtherArms(telling, rounding)], told, metric.value);
  return better === undefined ? NOTHING : tell(better, told, metric);
}

function nearest(found: readonly Better[], { score }: Told, metric: Rational): Better | undefined {
  return found
    .filter((better) => compare(better.score, score) > 0)
    .toSorted((first, second) => compare(far(first, metric), far(second, metric)) || compare(second.score, first.score))[0];
}

function far({ value }: Better, metric: Rational): Rational {
  return absolute(subtract(value, metric));
}

/** The next step of the same clause, if it still lies in the same arm. */
function withinClause(
  { arm, clause, indicator, input, quiet, exact }: Telling,
  told: Told,
  rounding: PlannedRounding | undefined,
): readonly Better[] {
  const step = clause?.stepAhead?.(told);
  if (step === undefined || clause === undefined || arm === undefined) return [];
  const { low, high } = arm.interval;
  if (low !== undefined && compare(step.value, exact(low)) < 0) return [];
  if (high !== undefined && compare(step.value, exact(high)) > 0) return [];
  const score = scoreAt(clause, step.probe, indicator.points, input, quiet, rounding);
  return score === undefined ? [] : [{ ...step, score, upward: compare(step.probe, told.metric ?? step.probe) > 0, band: false }];
}

function inOtherArms(telling: Telling, rounding: PlannedRounding | undefined): readonly Better[] {
  const { indicator, arm: own, input, quiet, metric, exact } = telling;
  if (indicator.method.kind !== "piecewise" || metric === undefined) return [];
  return indicator.method.arms.flatMap((arm) => {
    const entry = arm === own ? undefined : entryOf(arm, metric.value, exact);
    if (entry === undefined) return [];
    const score = scoreAt(arm.award, entry.probe, indicator.points, input, quiet, rounding);
    return score === undefined ? [] : [{ ...entry, score, band: own?.award.id === "fixed" && arm.award.id === "fixed" }];
  });
}

/** The end of an arm that is nearer to the value. */
function entryOf(
  { interval: { low, lowClosed, high, highClosed }, award }: PlannedArm,
  metric: Rational,
  exact: Telling["exact"],
) {
  const jumps = award.marks !== undefined;
  if (low !== undefined && compare(exact(low), metric) >= 0) {
    const value = exact(low);
    return { value, open: !lowClosed, probe: jumps && !lowClosed ? add(value, nudge(value)) : value, upward: true };
  }
  if (high === undefined) return undefined;
  const value = exact(high);
  return { value, open: !highClosed, probe: jumps && !highClosed ? subtract(value, nudge(value)) : value, upward: false };
}

/** A hair's breadth: just inside an arm whose end does not belong to it, where its stairs may already have turned. */
function nudge(value: Rational): Rational {
  return multiply(maximum(absolute(value), ONE), rational(1n, 10n ** 12n));
}

function tell(better: Better, told: Told, { value, unit, places }: ToldMetric): WhyNotMore {
  const distance = absolute(subtract(better.value, value));
  const difference = differenceText(distance, unit, places);
  const points = pointsText(better.score);
  const goal = goalOf(better, told, points);
  const toNextArm = { distance: toFractionString(distance), text: difference.zh, score: decimalText(better.score) };
  if (!better.open)
    return { words: { zh: `差${difference.zh}${goal.zh}`, en: `${difference.en} short of ${goal.en}` }, toNextArm };
  if (compare(better.value, value) !== 0) {
    return { words: { zh: `差不止${difference.zh}${goal.zh}`, en: `more than ${difference.en} short of ${goal.en}` }, toNextArm };
  }
  const bound = figureText(better.value, unit);
  const [zh, en] = better.upward ? ["超过", "above"] : ["低于", "below"];
  return { words: { zh: `只要${zh}${bound}就${goal.zh}`, en: `anything ${en} ${bound} reaches ${goal.en}` }, toNextArm };
}

function goalOf(better: Better, told: Told, points: Bilingual): Bilingual {
  if (better.band) return { zh: `到上一档（得${points.zh}）`, en: `the next band (${points.en})` };
  return equals(better.score, told.fullPoints) ? { zh: "到满分", en: "full points" } : { zh: `到${points.zh}`, en: points.en };
}
