// From the sum of the sections to the total, steps 13 to 17: 加分, then 扣分, each capped; the limit; 否决 on points; rounding.
// In: that sum, the scores of the 加分项 and 扣分项, the record's frame. Out: the total and every step to it, so that it adds up on paper.
// Not here: the sum itself (sums.ts), the grade and its cap (grade.ts), words (trace/tell-total.ts).
import { add, compare, maximum, minimum, negate, type Rational, subtract, ZERO } from "@biaochi/quantity";
import { evaluateNode } from "./expression/evaluate.ts";
import { type Frame, NOWHERE } from "./expression/frame.ts";
import { isNoValue } from "./expression/result.ts";
import { clamp } from "./indicator.ts";
import type { PlannedVeto } from "./plan/outside.ts";
import type { Plan, PlannedIndicator } from "./plan/plan.ts";
import type { IndicatorStory, SumStory, TotalStep, TotalStory, VetoStory } from "./story.ts";

/** The total of a record; undefined `score` where a part, a 加分项 or 扣分项, or the condition of a 否决 cannot be told. */
export function settleTotal(
  plan: Plan,
  sum: SumStory,
  stories: readonly (IndicatorStory | undefined)[],
  frame: Frame,
): TotalStory {
  const isTranscribed = plan.ruleSet.status === "transcribed";
  // The points of a transcribed table need not add up to 满分: its sections are added as they are printed.
  const summed = sum.score === undefined || isTranscribed ? sum.score : clamp(sum.score, plan.fullPoints);
  const most = isTranscribed && plan.ruleSet.totalCap === null ? undefined : plan.totalCap;
  const effects = plan.adjustments.map(({ slot }) => effectOf(at(plan.indicators, slot), at(stories, slot)));
  const asked = plan.vetoes.map(({ condition }) => evaluateNode(condition, frame, NOWHERE));
  const untold = asked.map((result): VetoStory => ({ result, effective: false }));
  const story = { ...sum, summed, effects, vetoes: untold, steps: [], unrounded: undefined, score: undefined };
  if (summed === undefined || effects.some((effect) => effect === undefined) || asked.some(isNoValue)) return story;

  const steps = stepsFrom(sum, summed);
  const push = (kind: TotalStep["kind"], slot: number | undefined, total: Rational): void => {
    const before = standing(steps);
    steps.push({ kind, slot, change: subtract(total, before), total });
  };
  for (const kind of ["bonus", "penalty"] as const) {
    for (const [slot, { source }] of plan.adjustments.entries()) {
      const effect = effects[slot];
      if (source.kind !== kind || effect === undefined) continue;
      push(kind, slot, add(standing(steps), kind === "bonus" ? effect : negate(effect)));
    }
  }
  const limited = within(standing(steps), most);
  if (compare(limited, standing(steps)) !== 0) push("cap", undefined, limited);
  const vetoed = vetoedTotal(plan.vetoes, untold, limited);
  if (vetoed !== undefined && compare(vetoed.total, limited) !== 0) push("veto", vetoed.slot, vetoed.total);
  const unrounded = standing(steps);
  const score = plan.totalRounding === undefined ? unrounded : within(plan.totalRounding.apply(unrounded), most);
  if (compare(score, unrounded) !== 0) push("rounding", undefined, score);
  const vetoes = untold.map(
    (veto, slot): VetoStory => ({ ...veto, effective: slot === vetoed?.slot && compare(unrounded, limited) !== 0 }),
  );
  return { ...story, vetoes, steps, unrounded, score };
}

/** Never below zero, and not above the limit where there is one. */
function within(value: Rational, most: Rational | undefined): Rational {
  return most === undefined ? maximum(ZERO, value) : clamp(value, most);
}

/** What a 加分项 adds to the total, or a 扣分项 takes from it; undefined where it has no score. */
export function effectOf({ adjustment, points }: PlannedIndicator, { outcome, score }: IndicatorStory): Rational | undefined {
  if (outcome === "excluded") return ZERO;
  return score === undefined || adjustment?.measure !== "left" ? score : maximum(ZERO, subtract(points, score));
}

/** Whether the condition of a 否决 holds; undefined where it cannot be told. */
export function holds({ result }: VetoStory): boolean | undefined {
  return result.kind === "boolean" ? result.value : undefined;
}

function stepsFrom({ sum, redistributed }: SumStory, summed: Rational): TotalStep[] {
  const total = redistributed ? sum : summed;
  const steps: TotalStep[] = [{ kind: "sections", slot: undefined, change: total, total }];
  if (redistributed) steps.push({ kind: "redistribution", slot: undefined, change: subtract(summed, sum), total: summed });
  return steps;
}

function standing(steps: readonly TotalStep[]): Rational {
  return steps.at(-1)?.total ?? ZERO;
}

/** Of several 否决 on points that hold the one that leaves least; WHY: whatever their order, one may not buy back what another takes. */
function vetoedTotal(
  vetoes: readonly PlannedVeto[],
  stories: readonly VetoStory[],
  total: Rational,
): { readonly slot: number; readonly total: Rational } | undefined {
  let lowest: { readonly slot: number; readonly total: Rational } | undefined;
  for (const [slot, { outcome }] of vetoes.entries()) {
    const story = stories[slot];
    if (outcome.kind === "grade-at-most" || story === undefined || holds(story) !== true) continue;
    const left = outcome.kind === "total-set" ? outcome.points : minimum(total, outcome.points);
    if (lowest === undefined || compare(left, lowest.total) < 0) lowest = { slot, total: left };
  }
  return lowest;
}

function at<Item>(items: readonly (Item | undefined)[], slot: number): Item {
  const item = items[slot];
  if (item === undefined) throw new Error("BUG: the total is settled before what it needs");
  return item;
}
