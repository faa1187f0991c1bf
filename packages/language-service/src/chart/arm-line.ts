// One arm as a line. In: an arm with known bounds and the full points. Out: the values at which its line turns, and its stretches between two values: straight ones by their
// ends, stairs step by step, curves by many points. INVARIANT (one truth): every score is asked of the model (awardAt); only where to ask is decided here.
import { type Amount, type Arm, type Award, awardAt, stepSize } from "@biaochi/model";
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  equals,
  fromFractionString,
  integer,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "@biaochi/quantity";

type Steps = Extract<Award, { clause: "steps" }>;

/** A stretch between two values with what it gives at each end, just inside it. */
export type Stretch = {
  readonly from: Rational;
  readonly to: Rational;
  readonly fromClosed: boolean;
  readonly toClosed: boolean;
  readonly kind: "flat" | "slope" | "curve";
  readonly points: readonly (readonly [value: Rational, score: Rational])[];
};

/** The stretches of an arm; undefined where a figure in it depends on data. `isCut`: more steps than are drawn. */
export type ArmLine = { readonly stretches: readonly Stretch[]; readonly isCut: boolean };

// LIMIT: of stairs at most 120 steps are drawn; beyond them one slope stands for the rest.
const MOST_STEPS = 120;
/** Of a curve so many points are drawn. */
const CURVE_POINTS = 33;

/** The values at which the line of an award turns, wherever its arm ends. */
export function turnsOf(award: Award, full: Rational): readonly Rational[] {
  switch (award.clause) {
    case "proportional":
      return known([award.bound === null ? ONE : amountOf(award.bound)]).flatMap((bound) => [ZERO, bound]);
    case "reverse":
      return known([amountOf(award.bound)]);
    case "interpolation":
      return known([amountOf(award.from.value), amountOf(award.to.value)]);
    case "steps":
      return stepTurns(award, full);
    case "fixed":
    case "assessed-range":
    case "error":
      return [];
  }
}

/** The line of an arm between two values. */
export function armLine(
  arm: Arm,
  full: Rational,
  from: Rational,
  to: Rational,
  ends: { readonly fromClosed: boolean; readonly toClosed: boolean },
): ArmLine | undefined {
  const { award } = arm;
  const scoreOf = (value: Rational): Rational | undefined => {
    const score = awardAt(award, value, full);
    return score.kind === "score" ? score.value : undefined;
  };
  if (award.clause === "steps" && award.partStep !== "pro-rata") return stairs(award, full, from, to, ends, scoreOf);
  const turns = between(turnsOf(award, full), from, to);
  const marks = [from, ...turns, to];
  const stretches: Stretch[] = [];
  for (const [index, start] of marks.slice(0, -1).entries()) {
    const end = marks[index + 1];
    if (end === undefined) continue;
    const isFirst = index === 0;
    const isLast = index === marks.length - 2;
    const values = award.clause === "reverse" ? spread(start, end) : [start, end];
    const points = values.flatMap((value): (readonly [Rational, Rational])[] => {
      const score = scoreOf(value);
      return score === undefined ? [] : [[value, score]];
    });
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) {
      if (award.clause !== "reverse") return undefined;
      continue;
    }
    const isFlat = points.every(([, score]) => equals(score, first[1]));
    stretches.push({
      from: first[0],
      to: last[0],
      fromClosed: isFirst ? ends.fromClosed : true,
      toClosed: isLast ? ends.toClosed : true,
      kind: isFlat ? "flat" : points.length > 2 ? "curve" : "slope",
      points: isFlat ? [first, last] : points,
    });
  }
  return stretches.length === 0 ? undefined : { stretches: joined(stretches), isCut: false };
}

function stairs(
  award: Steps,
  full: Rational,
  from: Rational,
  to: Rational,
  ends: { readonly fromClosed: boolean; readonly toClosed: boolean },
  scoreOf: (value: Rational) => Rational | undefined,
): ArmLine | undefined {
  const [origin, size] = [amountOf(award.origin), stepSize(award)];
  if (origin === undefined || size === undefined || sign(size) <= 0) return undefined;
  const isDown = award.direction === "below";
  const last = stepTurns(award, full).reduce(
    (far, turn) => (compare(absolute(subtract(turn, origin)), far) > 0 ? absolute(subtract(turn, origin)) : far),
    ZERO,
  );
  const edges: Rational[] = [];
  const [low, high] = [distanceRange(origin, from, to, isDown)[0], distanceRange(origin, from, to, isDown)[1]];
  const firstStep = divide(low, size);
  if (firstStep === undefined) return undefined;
  let count = ceiling(firstStep);
  let isCut = false;
  for (let drawn = 0; ; drawn += 1) {
    const distance = multiply(count, size);
    if (compare(distance, high) > 0 || compare(distance, add(last, size)) > 0) break;
    if (drawn >= MOST_STEPS) {
      isCut = true;
      break;
    }
    const edge = isDown ? subtract(origin, distance) : add(origin, distance);
    if (compare(edge, from) > 0 && compare(edge, to) < 0) edges.push(edge);
    count = add(count, ONE);
  }
  const marks = [from, ...edges.toSorted(compare), to];
  const beyond = isCut ? (isDown ? edges.at(-1) : edges.at(-1)) : undefined;
  const stretches = marks.slice(0, -1).flatMap((start, index): Stretch[] => {
    const end = marks[index + 1];
    if (end === undefined) return [];
    const [atStart, atEnd] = [scoreOf(start), scoreOf(end)];
    const middle = scoreOf(multiply(add(start, end), rational(1n, 2n)));
    if (middle === undefined || atStart === undefined || atEnd === undefined) return [];
    const isRest = beyond !== undefined && (isDown ? compare(end, beyond) <= 0 : compare(start, beyond) >= 0);
    if (isRest)
      return [
        {
          from: start,
          to: end,
          fromClosed: ends.fromClosed,
          toClosed: ends.toClosed,
          kind: "slope",
          points: [
            [start, atStart],
            [end, atEnd],
          ],
        },
      ];
    return [
      {
        from: start,
        to: end,
        fromClosed: index === 0 ? ends.fromClosed && equals(atStart, middle) : equals(atStart, middle),
        toClosed: index === marks.length - 2 ? ends.toClosed && equals(atEnd, middle) : equals(atEnd, middle),
        kind: "flat",
        points: [
          [start, middle],
          [end, middle],
        ],
      },
    ];
  });
  return stretches.length === 0
    ? undefined
    : {
        stretches: [...lonely(from, to, ends, scoreOf, stretches), ...joined(stretches)].toSorted(
          (a, b) => compare(a.from, b.from) || compare(a.to, b.to),
        ),
        isCut,
      };
}

/** An end that belongs to the arm but not to the step beside it stands alone: 100% itself, before the first step begins. */
function lonely(
  from: Rational,
  to: Rational,
  ends: { readonly fromClosed: boolean; readonly toClosed: boolean },
  scoreOf: (value: Rational) => Rational | undefined,
  stretches: readonly Stretch[],
): readonly Stretch[] {
  return [
    [from, ends.fromClosed, stretches[0]?.fromClosed],
    [to, ends.toClosed, stretches.at(-1)?.toClosed],
  ].flatMap(([value, isOwn, isTaken]): Stretch[] => {
    if (isOwn !== true || isTaken !== false || typeof value !== "object") return [];
    const score = scoreOf(value);
    return score === undefined
      ? []
      : [{ from: value, to: value, fromClosed: true, toClosed: true, kind: "flat", points: [[value, score]] }];
  });
}

/** How far from the origin the stretch begins and ends, in the direction of the steps. */
function distanceRange(origin: Rational, from: Rational, to: Rational, isDown: boolean): readonly [Rational, Rational] {
  const [near, far] = isDown ? [subtract(origin, to), subtract(origin, from)] : [subtract(from, origin), subtract(to, origin)];
  return [sign(near) < 0 ? ZERO : near, sign(far) < 0 ? ZERO : far];
}

/** Where steps begin, and where a limit stops them. */
function stepTurns(award: Steps, full: Rational): readonly Rational[] {
  const [origin, start, points, size] = [amountOf(award.origin), amountOf(award.start), amountOf(award.points), stepSize(award)];
  if (origin === undefined || start === undefined || points === undefined || size === undefined || sign(points) <= 0)
    return known([origin]);
  const limits = known([award.least, award.most].map((limit) => (limit === null ? undefined : amountOf(limit))));
  const moves = [
    ...(award.mostDeducted === null ? [] : known([amountOf(award.mostDeducted)])),
    ...[ZERO, full, ...limits].map((limit) => (award.effect === "deduct" ? subtract(start, limit) : subtract(limit, start))),
  ].filter((move) => sign(move) > 0);
  const turns = moves.flatMap((move) => {
    const steps = divide(move, points);
    if (steps === undefined) return [];
    const whole =
      award.partStep === "pro-rata" ? steps : award.partStep === "whole" ? subtract(ceiling(steps), ONE) : ceiling(steps);
    const distance = multiply(whole, size);
    return [award.direction === "below" ? subtract(origin, distance) : add(origin, distance)];
  });
  return [origin, ...turns];
}

function between(values: readonly Rational[], from: Rational, to: Rational): readonly Rational[] {
  const inside = values.filter((value) => compare(value, from) > 0 && compare(value, to) < 0).toSorted(compare);
  return inside.filter((value, index) => index === 0 || !equals(value, inside[index - 1] ?? value));
}

function spread(from: Rational, to: Rational): readonly Rational[] {
  const step = divide(subtract(to, from), integer(CURVE_POINTS - 1)) ?? ZERO;
  return Array.from({ length: CURVE_POINTS }, (_, index) => add(from, multiply(step, integer(index))));
}

/** Neighbours on one level are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const before = found.at(-1);
    const [score, last] = [stretch.points[0]?.[1], before?.points.at(-1)?.[1]];
    const isSame =
      before?.kind === "flat" && stretch.kind === "flat" && score !== undefined && last !== undefined && equals(score, last);
    if (!isSame) found.push(stretch);
    else
      found[found.length - 1] = {
        ...before,
        to: stretch.to,
        toClosed: stretch.toClosed,
        points: [...before.points.slice(0, 1), ...stretch.points.slice(-1)],
      };
  }
  return found;
}

/** The value of an amount; undefined where it depends on data. */
export function amountOf({ value }: Amount): Rational | undefined {
  return value === null ? undefined : fromFractionString(value);
}

function known(values: readonly (Rational | undefined)[]): readonly Rational[] {
  return values.filter((value) => value !== undefined);
}
