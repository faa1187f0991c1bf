// In: an indicator that has less than its full points. Out: how far its value is from the next better score (再降3.38个百分点可到上一档), or what is not met.
// Only the value is moved; everything else of the record stays as it is.

import type { Bilingual } from "@biaochi/diagnostics";
import {
  absolute,
  add,
  compare,
  equals,
  isRate,
  maximum,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toFractionString,
  type Unit,
  ZERO,
} from "@biaochi/quantity";
import type { Told } from "../clauses/clause.ts";
import type { Distance } from "../generated/scorecard.generated.ts";
import { scoreAt } from "../indicator.ts";
import type { PlannedArm } from "../plan/arms.ts";
import type { PlannedRounding } from "../plan/node.ts";
import { decimalText, differenceText, figureText, pointsText } from "./figures.ts";
import { outcomeOf, type Telling, type ToldMetric } from "./told.ts";

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
  const { indicator, story, metric, clause, told } = telling;
  if (told === undefined || clause === undefined || compare(told.score, indicator.points) >= 0) return NOTHING;
  if (outcomeOf(story) !== undefined || telling.input?.kind === "pooled") return NOTHING;
  const unmet = clause.unmet?.(told);
  if (unmet !== undefined) return { words: unmet, toNextArm: null };
  if (metric === undefined || story.armIndex === undefined) return NOTHING;
  const late = onTime(telling, rounding);
  if (late !== undefined) return late;
  const better = nearest(
    [
      ...withinClause(telling, told, rounding),
      ...inOtherArms(telling, told, -1, rounding),
      ...inOtherArms(telling, told, 1, rounding),
    ],
    told,
    metric.value,
  );
  return better === undefined ? NOTHING : tell(better, told, metric);
}

/** What was late would have had more in time. */
function onTime(
  { indicator, input, quiet, told, story }: Telling,
  rounding: PlannedRounding | undefined,
): WhyNotMore | undefined {
  if (indicator.isLateness !== true || indicator.method.kind !== "piecewise" || indicator.formula === undefined) return undefined;
  const arm = indicator.method.arms.find(({ interval }) => interval.low === undefined);
  const score = arm && scoreAt(arm.award, ZERO, indicator.points, input, quiet, rounding, factorOf(story));
  if (score === undefined || told === undefined || compare(score, told.score) <= 0) return NOTHING;
  const points = pointsText(score);
  return { words: { zh: `按期可得${points.zh}`, en: `${points.en} if it were on time` }, toNextArm: null };
}

/** 系数 as it was for the record. */
function factorOf({ factor }: Telling["story"]): Rational {
  return factor?.kind === "number" ? factor.value : ONE;
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
  { arm, clause, indicator, input, quiet, exact, story }: Telling,
  told: Told,
  rounding: PlannedRounding | undefined,
): readonly Better[] {
  const step = clause?.stepAhead?.(told);
  if (step === undefined || clause === undefined || arm === undefined) return [];
  const { low, high } = arm.interval;
  if (low !== undefined && compare(step.value, exact(low)) < 0) return [];
  if (high !== undefined && compare(step.value, exact(high)) > 0) return [];
  const score = scoreAt(clause, step.probe, indicator.points, input, quiet, rounding, factorOf(story));
  return score === undefined ? [] : [{ ...step, score, upward: compare(step.probe, told.metric ?? step.probe) > 0, band: false }];
}

/** The nearest better arm on one side: arms stand in rising order, so the first found is the nearest. */
function inOtherArms(telling: Telling, told: Told, direction: 1 | -1, rounding: PlannedRounding | undefined): readonly Better[] {
  const { indicator, story, arm: own } = telling;
  if (indicator.method.kind !== "piecewise" || story.armIndex === undefined) return [];
  const { arms } = indicator.method;
  for (let index = story.armIndex + direction; index >= 0 && index < arms.length; index += direction) {
    const arm = arms[index];
    if (arm === undefined) continue;
    const upward = direction > 0;
    const near = atEnd(arm, upward ? "low" : "high", telling, rounding);
    const bands = own?.award.id === "fixed" && arm.award.id === "fixed";
    if (near !== undefined && compare(near.score, told.score) > 0) return [{ ...near, upward, band: bands }];
    // An arm may begin no better than here and rise; its far end counts where it belongs to it.
    const far = atEnd(arm, upward ? "high" : "low", telling, rounding);
    if (far !== undefined && !far.open && compare(far.score, told.score) > 0) return [{ ...far, upward, band: false }];
  }
  return [];
}

/** What an arm gives at one of its ends, or just inside it. */
function atEnd(
  { interval, award }: PlannedArm,
  side: "low" | "high",
  { indicator, input, quiet, exact, story }: Telling,
  rounding: PlannedRounding | undefined,
): Pick<Better, "value" | "open" | "score"> | undefined {
  const end = interval[side];
  if (end === undefined) return undefined;
  const value = exact(end);
  const open = !interval[`${side}Closed`];
  const inside = side === "low" ? add(value, nudge(value)) : subtract(value, nudge(value));
  const score = scoreAt(
    award,
    open && award.marks !== undefined ? inside : value,
    indicator.points,
    input,
    quiet,
    rounding,
    factorOf(story),
  );
  return score === undefined ? undefined : { value, open, score };
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
  const way = wayTo(better, unit);
  if (!better.open) {
    const zh = `再${way.zh}${difference.zh}${goal.zh}`;
    return { words: { zh, en: `${difference.en} ${way.en} for ${goal.en}` }, toNextArm };
  }
  if (compare(better.value, value) !== 0) {
    const zh = `再${way.zh}不止${difference.zh}${goal.zh}`;
    return { words: { zh, en: `more than ${difference.en} ${way.en} for ${goal.en}` }, toNextArm };
  }
  const bound = figureText(better.value, unit);
  const [zh, en] = better.upward ? ["超过", "above"] : ["低于", "below"];
  return { words: { zh: `只要${zh}${bound}就${goal.zh}`, en: `anything ${en} ${bound} reaches ${goal.en}` }, toNextArm };
}

/** Which way the value has to go: rates rise and fall, amounts and counts grow and shrink. */
function wayTo({ upward }: Better, unit: Unit | undefined): Bilingual {
  const [up, down] = unit === undefined || isRate(unit) ? ["升", "降"] : ["增加", "减少"];
  return upward ? { zh: up, en: "higher" } : { zh: down, en: "lower" };
}

function goalOf(better: Better, told: Told, points: Bilingual): Bilingual {
  if (better.band) return { zh: `可到上一档（得${points.zh}）`, en: `the next band (${points.en})` };
  return equals(better.score, told.fullPoints)
    ? { zh: "可得满分", en: "full points" }
    : { zh: `可得${points.zh}`, en: points.en };
}
