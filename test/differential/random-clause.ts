// In: chance. Out: an indicator with a sound clause of any shape: every value in exactly one band, every award within 分值.
// Not here: its words (write-clause.ts) and the values it is tried with (edge-values.ts).
import type { Chance } from "./chance.ts";
import { below, type Fraction, fraction, minus, NOUGHT, plus, times } from "./fraction.ts";
import type { Award, BandArm, Grid, Measure, PartStep, Step, WrittenClause, WrittenIndicator } from "./written-clause.ts";

const PART_STEPS = ["pro-rata", "ignored", "whole"] as const satisfies readonly PartStep[];
const MODES = ["half-up", "down", "up", "half-even"] as const;

/** An indicator of a random shape. */
export function randomIndicator(chance: Chance): WrittenIndicator {
  const measure = chance.pick(["rate", "rate", "rate", "money", "count"]);
  const points = fraction(chance.pick([3, 4, 5, 6, 8, 10, 12, 15, 20, 75]), chance.once(6) ? 2 : 1);
  const grid = chance.once(5) ? undefined : randomGrid(chance);
  const clause = randomClause(chance, measure, points);
  return { measure, points, partStep: chance.pick(PART_STEPS), ...(grid === undefined ? {} : { grid }), clause };
}

function randomGrid(chance: Chance): Grid {
  const size = chance.pick([fraction(1, 100), fraction(1, 100), fraction(1, 10), fraction(1), fraction(1, 2), fraction(1, 1000)]);
  return { size, mode: chance.pick(MODES) };
}

function randomClause(chance: Chance, measure: Measure, points: Fraction): WrittenClause {
  const shapes = ["bands", "bands", "step", "step", "step", "deviation", "two-steps", "interpolation", "accrual"] as const;
  const kind =
    measure === "rate"
      ? chance.pick([...shapes, "proportion", "proportion", "share-alone"])
      : chance.pick([...shapes, "proportion"]);
  switch (kind) {
    case "bands":
      return { kind, arms: randomBands(chance, measure, points) };
    case "step":
      return randomStepClause(chance, measure, points);
    case "deviation": {
      const at = bound(chance, measure, true);
      const to = chance.once(2) ? at : plus(at, stepSize(chance, measure));
      const step = randomStep(chance, measure, points, "deviation", at, { kind: "full" });
      return { kind, from: at, to, award: { kind: "full" }, step };
    }
    case "two-steps": {
      const at = bound(chance, measure, true);
      const side = (direction: "above" | "below"): Step => {
        const { reading: _reading, ...step } = randomStep(chance, measure, points, direction, at, { kind: "full" }, "deduct");
        return step;
      };
      const reading = chance.once(2) ? chance.pick(PART_STEPS) : undefined;
      return { kind, at, up: side("above"), down: side("below"), ...(reading === undefined ? {} : { reading }) };
    }
    case "interpolation": {
      const count = chance.whole(2, 4);
      const places = chance.rising(count, 0, 40).map((at) => scaled(measure, at));
      const scores = places.map(() => times(points, fraction(chance.whole(0, 20), 20)));
      const curve = places.map((at, index) => ({ at, points: scores[index] ?? NOUGHT }));
      return { kind, points: curve, under: randomAward(chance, measure, points), above: randomAward(chance, measure, points) };
    }
    case "proportion": {
      const reverse = chance.once(3);
      const places = chance.rising(2, 1, 60).map((at) => scaled(measure, at));
      const [small, large] = [places[0] ?? NOUGHT, places[1] ?? NOUGHT];
      const limit = {
        at: reverse ? large : small,
        inProportion: chance.once(2),
        beyond: chance.pick<Award>([{ kind: "none" }, { kind: "points", points: times(points, fraction(1, 10)) }]),
      };
      return { kind, reverse, bound: reverse ? small : large, ...(chance.once(2) ? { limit } : {}) };
    }
    case "share-alone":
      return { kind };
    case "accrual": {
      const effect = chance.pick(["deduct", "award"]);
      const start: Award = { kind: effect === "deduct" ? "full" : "none" };
      const step = { ...randomStep(chance, measure, points, "above", NOUGHT, start, effect), relative: false };
      return { kind, word: chance.pick(["reached", "counted"]), step: { ...step, size: stepSize(chance, measure) } };
    }
  }
}

function randomBands(chance: Chance, measure: Measure, points: Fraction): readonly BandArm[] {
  const cuts = chance.rising(chance.whole(1, 5), -10, 60).map((at) => scaled(measure, at));
  const ends = cuts.map((at) => ({ at, inLower: chance.once(2) }));
  return [...ends, undefined].map((upper, index) => {
    const lower = ends[index - 1];
    return {
      band: {
        ...(lower === undefined ? {} : { low: { at: lower.at, closed: !lower.inLower } }),
        ...(upper === undefined ? {} : { high: { at: upper.at, closed: upper.inLower } }),
      },
      award: randomAward(chance, measure, points),
    };
  });
}

function randomStepClause(chance: Chance, measure: Measure, points: Fraction): WrittenClause {
  const direction = chance.pick(["above", "below"]);
  const count = chance.pick([1, 1, 1, 2, 3]);
  const places = chance.rising(count, 4, 50).map((at) => scaled(measure, at));
  const origin = (direction === "above" ? places.at(-1) : places[0]) ?? NOUGHT;
  const inOuter = places.map(() => chance.once(2));
  const arms: BandArm[] = places.map((at, index) => {
    const inner = places[direction === "above" ? index - 1 : index + 1];
    const award = count === 1 && chance.once(2) ? { kind: "full" as const } : randomSteady(chance, points);
    // The cut between two bands belongs to the outer or the inner one by chance; the origin always to the band beside the step.
    const outerEnd = { at, closed: at === origin || (inOuter[index] ?? true) };
    const innerIndex = direction === "above" ? index - 1 : index + 1;
    const innerEnd =
      inner === undefined ? undefined : { at: inner, closed: !(inner === origin || (inOuter[innerIndex] ?? true)) };
    return direction === "above"
      ? { band: { ...(innerEnd === undefined ? {} : { low: innerEnd }), high: outerEnd }, award }
      : { band: { low: outerEnd, ...(innerEnd === undefined ? {} : { high: innerEnd }) }, award };
  });
  const beside = arms[direction === "above" ? arms.length - 1 : 0]?.award ?? { kind: "full" };
  const step = randomStep(chance, measure, points, direction, origin, beside);
  return { kind: "step", arms, origin, step, saysOrigin: count > 1 || chance.once(3) };
}

function randomStep(
  chance: Chance,
  measure: Measure,
  points: Fraction,
  direction: Step["direction"],
  origin: Fraction,
  start: Award,
  wanted?: Step["effect"],
): Step {
  const startPoints = pointsOf(start, points);
  const canAward = below(startPoints, points);
  const effect = wanted ?? (canAward && chance.once(2) ? "award" : "deduct");
  const relative = direction !== "deviation" && below(NOUGHT, origin) && chance.once(8);
  const share = (): Fraction => times(points, fraction(chance.whole(0, 10), 10));
  const most = effect === "award" && chance.once(2) ? share() : undefined;
  return {
    direction,
    size: relative ? fraction(chance.pick([1, 2, 4, 5, 10]), 100) : stepSize(chance, measure),
    relative,
    effect,
    points: chance.pick([fraction(3, 10), fraction(4, 10), fraction(1, 2), fraction(1), fraction(2), fraction(1, 10)]),
    ...(chance.once(3) ? { reading: chance.pick(PART_STEPS) } : {}),
    ...(effect === "deduct" && chance.once(6) ? { mostDeducted: share() } : {}),
    ...(most === undefined ? {} : { mostAwarded: most }),
    // A floor above the cap would say two things at once.
    ...(chance.once(8) ? { least: most === undefined ? share() : times(most, fraction(1, 2)) } : {}),
    ...(direction === "deviation" && chance.once(3) ? { tolerance: stepSize(chance, measure) } : {}),
  };
}

function pointsOf(award: Award, points: Fraction): Fraction {
  switch (award.kind) {
    case "points":
      return award.points;
    case "share":
      return times(award.share, points);
    case "full":
      return points;
    default:
      return NOUGHT;
  }
}

function randomAward(chance: Chance, measure: Measure, points: Fraction): Award {
  if (chance.once(15)) return { kind: "error" };
  if (measure === "rate" && chance.once(15)) return { kind: "linear" };
  return randomSteady(chance, points);
}

function randomSteady(chance: Chance, points: Fraction): Award {
  switch (chance.whole(1, 5)) {
    case 1:
      return { kind: "full" };
    case 2:
      return { kind: "none" };
    case 3:
      return { kind: "share", share: fraction(chance.whole(0, 100), 100) };
    default:
      return { kind: "points", points: times(points, fraction(chance.whole(0, 20), 20)) };
  }
}

function bound(chance: Chance, measure: Measure, positive: boolean): Fraction {
  return scaled(measure, chance.whole(positive ? 4 : -10, 50));
}

/** A bound from a small whole number: 2.5% each, 0.5万元 each, one piece each. */
function scaled(measure: Measure, at: number): Fraction {
  if (measure === "rate") return fraction(at, 40);
  return measure === "money" ? fraction(at * 5000) : fraction(at);
}

function stepSize(chance: Chance, measure: Measure): Fraction {
  if (measure === "rate") return fraction(chance.pick([1, 2, 5, 10, 20, 50, 3]), 1000);
  return measure === "money" ? fraction(chance.pick([1, 10, 100, 5000, 10000])) : fraction(chance.pick([1, 2, 3, 10]));
}

/** Every value at which the clause may turn: bounds, origins, whole steps from them, caps reached. */
export function turningPoints({ clause, points }: WrittenIndicator): readonly Fraction[] {
  switch (clause.kind) {
    case "bands":
      return clause.arms.flatMap(({ band: { high } }) => (high === undefined ? [] : [high.at]));
    case "step": {
      const ends = clause.arms.flatMap(({ band: { low, high } }) =>
        [low, high].flatMap((end) => (end === undefined ? [] : [end.at])),
      );
      return [...ends, ...along(clause.origin, clause.step, points, clause.step.direction === "above" ? 1 : -1)];
    }
    case "deviation": {
      const reach = clause.step.tolerance ?? NOUGHT;
      return [
        clause.from,
        clause.to,
        ...along(minus(clause.from, reach), clause.step, points, -1),
        ...along(plus(clause.to, reach), clause.step, points, 1),
      ];
    }
    case "two-steps":
      return [clause.at, ...along(clause.at, clause.up, points, 1), ...along(clause.at, clause.down, points, -1)];
    case "proportion":
      return [clause.bound, ...(clause.limit === undefined ? [] : [clause.limit.at])];
    case "share-alone":
      return [NOUGHT, fraction(1)];
    case "interpolation":
      return clause.points.map(({ at }) => at);
    case "accrual":
      return along(NOUGHT, clause.step, points, 1);
  }
}

function along(origin: Fraction, step: Step, points: Fraction, way: 1 | -1): readonly Fraction[] {
  const size = step.relative ? times(step.size, origin) : step.size;
  const price = step.points;
  const toTheEnd = Number(points.n / points.d / (price.n / price.d || 1n)) + 1;
  return [0, 1, 2, 3, toTheEnd, toTheEnd + 1].map((count) => plus(origin, times(size, fraction(way * count))));
}
