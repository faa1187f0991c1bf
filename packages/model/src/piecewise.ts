// The normal form of every scoring clause (分段函数): arms in rising order of value, and what can be asked of them by exact arithmetic alone.
// Not here: making it from a clause (scoring/), figures over data (the engine evaluates those), rounding of scores.
//
// INVARIANT (one arm): a method without BAND errors whose bounds are figures has exactly one arm for each value the metric can take.
// INVARIANT (sorted): such a method's arms stand in rising order and do not touch but at their ends, of which one side is open.
// INVARIANT (within the points): what an arm gives is clamped to [0, 分值]; no arm lies outside by its own words.
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  integer,
  maximum,
  minimum,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "@biaochi/quantity";
import type { Amount, Arm, Award, PiecewiseMethod } from "./generated/rule-set.generated.ts";
import { amountValue } from "./scoring/amounts.ts";
import { holds } from "./scoring/cuts.ts";
import { stretchOfInterval } from "./scoring/extent.ts";

type StepsAward = Extract<Award, { clause: "steps" }>;

/** What an arm gives for a value. `unknown`: it depends on data, or divides by zero. */
export type ArmScore =
  | { readonly kind: "score"; readonly value: Rational }
  | { readonly kind: "assessed"; readonly from: Rational; readonly to: Rational }
  | { readonly kind: "error"; readonly text: string | null }
  | { readonly kind: "unknown" };

/** All arms that surely hold the value: one, by the invariant, in a method without errors. */
export function armsAt(arms: readonly Arm[], value: Rational): readonly Arm[] {
  return arms.filter((arm) => {
    const stretch = stretchOfInterval(arm.interval);
    return stretch !== undefined && holds(stretch, value);
  });
}

/** The arm that holds the value; undefined where none does, or where the bounds that would tell depend on data. */
export function armAt(method: PiecewiseMethod, value: Rational): Arm | undefined {
  return armsAt(method.arms, value)[0];
}

/** The exact score of a value, clamped to [0, 分值]; undefined where no arm holds it. */
export function scoreAt(method: PiecewiseMethod, value: Rational, fullPoints: Rational): ArmScore | undefined {
  const arm = armAt(method, value);
  return arm === undefined ? undefined : awardAt(arm.award, value, fullPoints);
}

/** What an award gives for a value, clamped to [0, 分值]. */
export function awardAt(award: Award, value: Rational, fullPoints: Rational): ArmScore {
  switch (award.clause) {
    case "error":
      return { kind: "error", text: award.text };
    case "assessed-range": {
      const from = amountValue(award.from);
      const to = amountValue(award.to);
      return from === undefined || to === undefined ? { kind: "unknown" } : { kind: "assessed", from, to };
    }
    case "fixed":
      return clamped(award.as === "full" ? fullPoints : amountValue(award.points), fullPoints);
    case "proportional":
      return clamped(share(value, award.bound === null ? ONE : amountValue(award.bound), fullPoints), fullPoints);
    case "reverse":
      return clamped(share(amountValue(award.bound), value, fullPoints), fullPoints);
    case "interpolation":
      return clamped(between(award, value), fullPoints);
    case "steps":
      return clamped(stepped(award, value), fullPoints);
  }
}

/** The values at which something changes, each once, rising: ends of arms with known values. */
export function bounds(method: PiecewiseMethod): readonly Rational[] {
  const found: Rational[] = [];
  for (const { interval } of method.arms) {
    for (const end of [interval.low, interval.high]) {
      const value = end === null ? undefined : amountValue(end);
      if (value !== undefined && !found.some((other) => equals(other, value))) found.push(value);
    }
  }
  return found.toSorted(compare);
}

/** How the score moves as the value rises. `valley`: somewhere it falls and rises again, which no scoring table means. */
export type Monotonicity =
  | { readonly kind: "flat" | "rising" | "falling" | "peak" | "unknown" }
  | { readonly kind: "valley"; readonly before: Arm; readonly lowest: Arm; readonly after: Arm };

/** Enough for an arm that gives the same score everywhere. */
const ANY_VALUE: readonly Rational[] = [ZERO];

/** How the score moves over the whole line; arms that give an error or an assessor's figure are passed over. */
export function monotonicity(method: PiecewiseMethod, fullPoints: Rational): Monotonicity {
  const scores: { readonly arm: Arm; readonly value: Rational }[] = [];
  for (const arm of method.arms) {
    const { low, high } = arm.interval;
    if (low?.value === null || high?.value === null) return { kind: "unknown" };
    for (const value of arm.award.clause === "fixed" ? ANY_VALUE : tellingValues(arm, fullPoints)) {
      const score = awardAt(arm.award, value, fullPoints);
      if (score.kind === "unknown") return { kind: "unknown" };
      if (score.kind === "score") scores.push({ arm, value: score.value });
    }
  }
  let hasRisen = false;
  let highest: Arm | undefined;
  let hasFallen = false;
  for (let index = 1; index < scores.length; index += 1) {
    const before = scores[index - 1];
    const now = scores[index];
    if (before === undefined || now === undefined) continue;
    const order = compare(now.value, before.value);
    if (order < 0 && !hasFallen) highest = before.arm;
    if (order < 0) hasFallen = true;
    if (order > 0 && hasFallen) return { kind: "valley", before: highest ?? before.arm, lowest: before.arm, after: now.arm };
    if (order > 0) hasRisen = true;
  }
  if (hasRisen && hasFallen) return { kind: "peak" };
  return { kind: hasRisen ? "rising" : hasFallen ? "falling" : "flat" };
}

/**
 * Values of an arm that show all its score does: its ends, or, where it has none, values far enough out that it no longer moves.
 * Each arm moves one way only, so two are enough.
 */
export function tellingValues(arm: Arm, fullPoints: Rational): readonly Rational[] {
  const low = arm.interval.low === null ? undefined : amountValue(arm.interval.low);
  const high = arm.interval.high === null ? undefined : amountValue(arm.interval.high);
  if (low !== undefined && high !== undefined) return [low, high];
  const reach = reachOf(arm.award, fullPoints);
  if (low !== undefined) return [low, add(low, reach)];
  if (high !== undefined) return [subtract(high, reach), high];
  return [subtract(ZERO, reach), reach];
}

/** The step of a 每… arm in the unit of the metric: a share of the bound where it is written 界值的. */
export function stepSize(award: StepsAward): Rational | undefined {
  const size = amountValue(award.size);
  if (!award.relative) return size;
  const origin = amountValue(award.origin);
  return size === undefined || origin === undefined ? undefined : multiply(size, absolute(origin));
}

/** How far out from its bound an arm may still move, and then some. */
function reachOf(award: Award, fullPoints: Rational): Rational {
  switch (award.clause) {
    case "steps": {
      const size = stepSize(award);
      const points = amountValue(award.points);
      const steps = points === undefined || sign(points) <= 0 ? ONE : divide(fullPoints, points);
      return size === undefined || steps === undefined ? ONE : multiply(absolute(size), add(ceiling(steps), integer(2)));
    }
    case "proportional":
      return multiply(integer(2), awayFromZero(award.bound));
    case "reverse":
      return multiply(integer(1000), awayFromZero(award.bound));
    case "fixed":
    case "interpolation":
    case "assessed-range":
    case "error":
      return ONE;
  }
}

function awayFromZero(bound: Amount | null): Rational {
  return add(ONE, absolute((bound === null ? undefined : amountValue(bound)) ?? ONE));
}

function share(part: Rational | undefined, whole: Rational | undefined, fullPoints: Rational): Rational | undefined {
  const ratio = part === undefined || whole === undefined ? undefined : divide(part, whole);
  return ratio === undefined ? undefined : multiply(ratio, fullPoints);
}

function between(award: Extract<Award, { clause: "interpolation" }>, value: Rational): Rational | undefined {
  const [x0, y0, x1, y1] = [award.from.value, award.from.points, award.to.value, award.to.points].map(amountValue);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  const way = divide(subtract(value, x0), subtract(x1, x0));
  return way === undefined ? undefined : add(y0, multiply(way, subtract(y1, y0)));
}

function stepped(award: StepsAward, value: Rational): Rational | undefined {
  const [origin, start, points] = [award.origin, award.start, award.points].map(amountValue);
  const size = stepSize(award);
  if (origin === undefined || start === undefined || points === undefined || size === undefined) return undefined;
  const away = maximum(ZERO, award.direction === "below" ? subtract(origin, value) : subtract(value, origin));
  const exact = divide(away, size);
  if (exact === undefined) return undefined;
  const steps = award.partStep === "pro-rata" ? exact : award.partStep === "ignored" ? floor(exact) : ceiling(exact);
  let moved = multiply(steps, points);
  if (award.mostDeducted !== null) {
    const cap = amountValue(award.mostDeducted);
    if (cap === undefined) return undefined;
    moved = minimum(moved, cap);
  }
  let raw = award.effect === "deduct" ? subtract(start, moved) : add(start, moved);
  for (const [cap, choose] of [
    [award.least, maximum],
    [award.most, minimum],
  ] as const) {
    if (cap === null) continue;
    const limit = amountValue(cap);
    if (limit === undefined) return undefined;
    raw = choose(raw, limit);
  }
  return raw;
}

function clamped(value: Rational | undefined, fullPoints: Rational): ArmScore {
  if (value === undefined) return { kind: "unknown" };
  return { kind: "score", value: minimum(maximum(value, ZERO), fullPoints) };
}

/** The value midway between two. */
export function midway(left: Rational, right: Rational): Rational {
  return multiply(add(left, right), rational(1n, 2n));
}
