// In: the arms of a clause and of its 原文. Out: the values that show every difference between the two. Exact; nothing is evaluated here.
import {
  add,
  compare,
  divide,
  equals,
  integer,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "@biaochi/quantity";
import type { Arm, Award } from "../generated/rule-set.generated.ts";
import { midway, stepSize, tellingValues } from "../piecewise.ts";
import { amountValue } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";

// LIMIT: of a staircase the first 50 steps are compared one by one.
const MOST_STEPS = 50n;

/**
 * The values at which two functions made of these arms could part: the ends of their arms first, then points between and beyond them.
 *
 * WHY these: between neighbouring ends an arm is flat, straight, a hyperbola, or a staircase whose edges are among the values; two such that agree at
 * three places between agree everywhere there.
 */
export function valuesThatTell(arms: readonly Arm[], context: ClauseContext): readonly Rational[] {
  const ends = sortedOnce(
    arms.flatMap(({ interval }) =>
      [interval.low, interval.high].flatMap((end) => (end === null ? [] : (amountValue(end) ?? []))),
    ),
  );
  const corners = sortedOnce([
    ...ends,
    ...arms.flatMap((arm) => [...tellingValues(arm, context.fullPoints), ...stepEdges(arm.award, context.fullPoints)]),
  ]);
  const pairs = corners.flatMap((value, index) => {
    const next = corners[index + 1];
    return next === undefined ? [] : [[value, next] as const];
  });
  const middles = pairs.map(([low, high]) => midway(low, high));
  const thirds = pairs.map(([low, high]) => add(low, multiply(THIRD, subtract(high, low))));
  return [...ends, ...sortedOnce([...corners, ...middles]), ...thirds].filter((value) => isPossible(value, context));
}

const THIRD = rational(1n, 3n);

function isPossible(value: Rational, { range }: ClauseContext): boolean {
  if (range?.low !== undefined && compare(value, range.low.value) < (range.low.closed ? 0 : 1)) return false;
  return range?.high === undefined || compare(value, range.high.value) <= (range.high.closed ? 0 : -1);
}

/** The ends of the steps of a staircase, and the place where it runs out. */
function stepEdges(award: Award, fullPoints: Rational): readonly Rational[] {
  if (award.clause !== "steps") return [];
  const origin = amountValue(award.origin);
  const size = stepSize(award);
  const points = amountValue(award.points);
  if (origin === undefined || size === undefined || points === undefined || sign(points) <= 0) return [];
  const move = award.direction === "below" ? subtract : add;
  const steps = divide(fullPoints, points) ?? ZERO;
  const end = move(origin, multiply(size, steps));
  if (award.partStep === "pro-rata") return [end];
  const whole = steps.numerator / steps.denominator + 1n;
  const count = Number(whole < MOST_STEPS ? whole : MOST_STEPS);
  const edges = Array.from({ length: count }, (_, index) => move(origin, multiply(size, integer(index + 1))));
  return [...edges, end];
}

function sortedOnce(values: readonly Rational[]): readonly Rational[] {
  return values.toSorted(compare).filter((value, index, all) => {
    const before = all[index - 1];
    return before === undefined || !equals(before, value);
  });
}
