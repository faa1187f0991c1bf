// In: the arms of an indicator. Out: the values at which its score turns: each bound of each arm, and of steps also a whole step, a part step and the
// value at which nothing is left to lose or to win. Not here: records that have these values (solve.ts).
import { type Arm, armsAt, type Indicator, type PiecewiseMethod, type StepsAward, stepSize } from "@biaochi/model";
import {
  add,
  ceiling,
  compare,
  divide,
  integer,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  toFractionString,
  type Unit,
  ZERO,
} from "@biaochi/quantity";
import { figure, optionalFigure, tell } from "../figures.ts";
import type { Bound, Side } from "./solve.ts";

/** A value wanted, what it is called, and on which of its sides a record is wanted too. */
export type WantedBound = { readonly bound: Bound; readonly text: string; readonly sides: readonly Side[] };

const ALL: readonly Side[] = ["at", "below", "above"];

/** shape  rising; those that depend on data last */
export function wantedBounds(
  method: PiecewiseMethod,
  points: Indicator["points"],
  unit: Unit | undefined,
): readonly WantedBound[] {
  const found = new Map<string, WantedBound>();
  const want = (value: Rational, sides: readonly Side[]) => {
    const key = toFractionString(value);
    if (!found.has(key)) found.set(key, { bound: fixed(value), text: tell(value, unit), sides });
  };
  const open: WantedBound[] = [];
  for (const { interval } of method.arms) {
    for (const end of [interval.low, interval.high]) {
      if (end === null) continue;
      const value = optionalFigure(end.value);
      if (value !== undefined) want(value, ALL);
      else if (!open.some(({ text }) => text === end.text)) {
        open.push({ bound: { expression: end.expression, value: undefined }, text: end.text, sides: ALL });
      }
    }
  }
  for (const arm of method.arms) {
    if (arm.award.clause !== "steps") continue;
    for (const { value, sides } of stepValues(arm, arm.award, figure(points))) {
      if (armsAt(method.arms, value).includes(arm)) want(value, sides);
    }
  }
  const known = [...found.values()].toSorted((one, other) => compare(one.bound.value ?? ZERO, other.bound.value ?? ZERO));
  return [...known, ...open];
}

function fixed(value: Rational): Bound {
  return { expression: { op: "constant", value: toFractionString(value), text: "" }, value };
}

const HALF = rational(1n, 2n);

/** One whole step, one and a half, and the last that counts, out from where the steps begin. */
function stepValues(
  arm: Arm,
  award: StepsAward,
  full: Rational,
): readonly { readonly value: Rational; readonly sides: readonly Side[] }[] {
  const origin = optionalFigure(award.origin.value);
  const size = stepSize(award);
  if (origin === undefined || size === undefined) return [];
  const out = (count: Rational): Rational => {
    const way = multiply(size, count);
    return award.direction === "below" ? subtract(origin, way) : add(origin, way);
  };
  const whole: readonly Side[] = award.partStep === "pro-rata" ? ["at"] : ALL;
  const last = lastStep(award, full);
  const begins = armBegins(arm, origin) ? [] : [{ value: origin, sides: ALL }];
  return [
    ...begins,
    { value: out(integer(1)), sides: whole },
    { value: out(add(integer(1), HALF)), sides: ["at"] },
    ...(last === undefined ? [] : [{ value: out(last), sides: ALL }]),
  ];
}

/** Whether the arm ends where its steps begin: then its bound is wanted already. */
function armBegins({ interval }: Arm, origin: Rational): boolean {
  return [interval.low, interval.high].some((end) => {
    const value = end === null ? undefined : optionalFigure(end.value);
    return value !== undefined && compare(value, origin) === 0;
  });
}

/** How many steps change the score before it can move no further; undefined where that depends on data. */
function lastStep(
  { start, points, effect, least, most, mostDeducted, partStep }: StepsAward,
  full: Rational,
): Rational | undefined {
  const from = optionalFigure(start.value);
  const each = optionalFigure(points.value);
  if (from === undefined || each === undefined) return undefined;
  const caps = [least, most, mostDeducted].map((cap) => (cap === null ? null : optionalFigure(cap.value)));
  if (caps.includes(undefined)) return undefined;
  const [low, high, off] = caps;
  const room =
    effect === "award"
      ? subtract(minimum(high ?? full, full), from)
      : minimum(subtract(from, maximum(low ?? ZERO, ZERO)), off ?? from);
  const count = divide(room, each);
  if (count === undefined || count.numerator <= 0n) return undefined;
  return partStep === "pro-rata" ? count : ceiling(count);
}
