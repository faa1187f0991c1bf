// The judge. In: what a clause says (written-clause.ts) and a value. Out: the raw score, the score, or that there is none.
// Slow and plain on purpose: it reads the wording directly, knows no normal form, and shares no code with the model or the engine.
import {
  below,
  type Fraction,
  fraction,
  greatest,
  least,
  minus,
  NOUGHT,
  over,
  plus,
  same,
  times,
  WHOLE,
  wholeAbove,
  wholeBelow,
} from "./fraction.ts";
import type { Award, Band, BandArm, Grid, PartStep, Step, WrittenIndicator } from "./written-clause.ts";

/** What the judge finds: a raw score and the score printed, or none. */
export type Judgement = { readonly kind: "score"; readonly raw: Fraction; readonly score: Fraction } | { readonly kind: "none" };

/** Scores a value by the words of the clause. */
export function judge(indicator: WrittenIndicator, value: Fraction): Judgement {
  const raw = rawScore(indicator, value);
  if (raw === undefined) return { kind: "none" };
  const clamped = within(raw, indicator.points);
  return {
    kind: "score",
    raw,
    score: indicator.grid === undefined ? clamped : within(toGrid(clamped, indicator.grid), indicator.points),
  };
}

/** How many of the bands hold the value. */
export function countBands(bands: readonly Band[], value: Fraction): number {
  return bands.filter((band) => holds(band, value)).length;
}

/** A figure on the nearest point of a grid. */
export function toGrid(value: Fraction, { size, mode }: Grid): Fraction {
  const count = over(value, size);
  const [under, above] = [wholeBelow(count), wholeAbove(count)];
  const half = minus(minus(count, fraction(under)), fraction(1, 2));
  const nearest = below(half, NOUGHT) ? under : above;
  const towardsZero = below(value, NOUGHT) ? above : under;
  const awayFromZero = below(value, NOUGHT) ? under : above;
  const even = under % 2n === 0n ? under : above;
  const chosen = {
    down: towardsZero,
    up: awayFromZero,
    "half-up": same(half, NOUGHT) ? awayFromZero : nearest,
    "half-even": same(half, NOUGHT) ? even : nearest,
  }[mode];
  return times(fraction(chosen), size);
}

export function within(value: Fraction, points: Fraction): Fraction {
  return greatest(NOUGHT, least(value, points));
}

function rawScore({ clause, points, partStep }: WrittenIndicator, value: Fraction): Fraction | undefined {
  switch (clause.kind) {
    case "bands":
      return inBands(clause.arms, value, points);
    case "step": {
      const { arms, origin, step } = clause;
      const isBeyond = step.direction === "above" ? below(origin, value) : below(value, origin);
      if (!isBeyond) return inBands(arms, value, points);
      const start = arms.length === 0 ? noArm(step, points) : inBands(arms, origin, points);
      return start === undefined ? undefined : stepAway(step, origin, distance(origin, value), start, partStep);
    }
    case "deviation": {
      const { from, to, award, step } = clause;
      const start = awardAt(award, value, points);
      if (start === undefined) return undefined;
      const tolerance = step.tolerance ?? NOUGHT;
      const [low, high] = [minus(from, tolerance), plus(to, tolerance)];
      if (below(value, low)) return stepAway(step, from, minus(low, value), start, partStep);
      if (below(high, value)) return stepAway(step, to, minus(value, high), start, partStep);
      return start;
    }
    case "two-steps": {
      if (same(value, clause.at)) return points;
      const step = below(clause.at, value) ? clause.up : clause.down;
      return stepAway(step, clause.at, distance(clause.at, value), points, clause.reading ?? partStep);
    }
    case "proportion": {
      const { reverse, bound, limit } = clause;
      const isFull = reverse ? !below(bound, value) : !below(value, bound);
      if (isFull) return points;
      if (limit !== undefined) {
        const isBeyond = reverse ? below(limit.at, value) : below(value, limit.at);
        const isAt = same(limit.at, value);
        if (isBeyond || (isAt && !limit.inProportion)) return awardAt(limit.beyond, value, points);
      }
      return times(reverse ? over(bound, value) : over(value, bound), points);
    }
    case "share-alone":
      return times(value, points);
    case "interpolation":
      return onCurve(clause.points, value) ?? outsideCurve(clause, value, points);
    case "accrual": {
      const start = clause.step.effect === "deduct" ? points : NOUGHT;
      return stepAway(clause.step, NOUGHT, value, start, partStep);
    }
  }
}

/** Points where no band gives any: all for a deduction, none for an award. */
function noArm(step: Step, points: Fraction): Fraction {
  return step.effect === "deduct" ? points : NOUGHT;
}

function inBands(arms: readonly BandArm[], value: Fraction, points: Fraction): Fraction | undefined {
  const holding = arms.filter(({ band }) => holds(band, value));
  const [only] = holding;
  if (only === undefined || holding.length > 1)
    throw new Error(`${holding.length} bands hold the value: the clause is not sound`);
  return awardAt(only.award, value, points);
}

function holds({ low, high }: Band, value: Fraction): boolean {
  if (low !== undefined && (below(value, low.at) || (same(value, low.at) && !low.closed))) return false;
  if (high !== undefined && (below(high.at, value) || (same(value, high.at) && !high.closed))) return false;
  return true;
}

function awardAt(award: Award, value: Fraction, points: Fraction): Fraction | undefined {
  switch (award.kind) {
    case "full":
      return points;
    case "none":
      return NOUGHT;
    case "linear":
      return times(value, points);
    case "points":
      return award.points;
    case "share":
      return times(award.share, points);
    case "error":
      return undefined;
  }
}

/** So many steps from the origin: counted, then priced, then held between its floor and its cap. */
function stepAway(step: Step, origin: Fraction, away: Fraction, start: Fraction, partStep: PartStep): Fraction {
  const size = step.relative ? times(step.size, origin) : step.size;
  const price = times(countSteps(over(away, size), step.reading ?? partStep), step.points);
  const charged = step.effect === "deduct" && step.mostDeducted !== undefined ? least(price, step.mostDeducted) : price;
  let score = step.effect === "deduct" ? minus(start, charged) : plus(start, charged);
  if (step.mostAwarded !== undefined) score = least(score, step.mostAwarded);
  if (step.least !== undefined) score = greatest(score, step.least);
  return score;
}

function countSteps(count: Fraction, reading: PartStep): Fraction {
  switch (reading) {
    case "pro-rata":
      return count;
    case "ignored":
      return fraction(wholeBelow(count));
    case "whole":
      return fraction(wholeAbove(count));
  }
}

function distance(a: Fraction, b: Fraction): Fraction {
  return below(a, b) ? minus(b, a) : minus(a, b);
}

type CurvePoint = { readonly at: Fraction; readonly points: Fraction };

function onCurve(points: readonly CurvePoint[], value: Fraction): Fraction | undefined {
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (to === undefined || below(value, from.at) || below(to.at, value)) continue;
    const way = over(minus(value, from.at), minus(to.at, from.at));
    return plus(times(minus(WHOLE, way), from.points), times(way, to.points));
  }
  return undefined;
}

function outsideCurve(
  { points: curve, under, above }: { readonly points: readonly CurvePoint[]; readonly under: Award; readonly above: Award },
  value: Fraction,
  points: Fraction,
): Fraction | undefined {
  const first = curve[0];
  if (first === undefined) throw new Error("a curve without points");
  return awardAt(below(value, first.at) ? under : above, value, points);
}
