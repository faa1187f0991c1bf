// 每超过 每低于 每偏离 每达到 每有: from the points at the origin, so many more or fewer for each step away from it.
// A part step counts as the file says (不足一步): 按比例 its part, 不计 nothing, 按一步计 a whole one.

import type { Bilingual } from "@biaochi/diagnostics";
import type { StepsAward } from "@biaochi/model";
import {
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  isInteger,
  isZero,
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
import type { Node, PlannedAmount } from "../plan/node.ts";
import type { Planner } from "../plan/planner.ts";
import { differenceText, figureText, pointsText, wholeNumeral } from "../trace/figures.ts";
import { type Exact, formulaClause, type Told } from "./clause.ts";

type Reading = {
  readonly award: StepsAward;
  readonly raw: Node;
  readonly origin: PlannedAmount;
  readonly start: PlannedAmount;
  /** Size of one step, in the unit of the value. */
  readonly size: Node;
  readonly points: PlannedAmount;
  readonly distance: Node;
  /** Steps counted. */
  readonly count: Node;
  readonly most: PlannedAmount | undefined;
  readonly mostDeducted: PlannedAmount | undefined;
  readonly accrues: boolean;
};

export const steps = formulaClause("steps", {
  reading: (award: StepsAward, planner): Reading => {
    const origin = planner.amount(award.origin);
    const start = planner.amount(award.start);
    const points = planner.amount(award.points);
    const least = planner.optionalAmount(award.least);
    const most = planner.optionalAmount(award.most);
    const mostDeducted = planner.optionalAmount(award.mostDeducted);
    const { node, constant } = planner.amount(award.size);
    // INVARIANT (steps): a step written as a figure is above zero; one that is a share of a bound has no sign, and of a bound of zero there is none.
    if (constant !== undefined && sign(constant) <= 0) throw new Error(`BUG: a step of ${award.size.text.slice(0, 40)}`);
    const written = constant === undefined ? planner.call("abs", node) : node;
    const size = award.relative ? planner.binary("multiply", written, planner.call("abs", origin.node)) : written;
    const distance = distanceNode(award, origin, planner);
    const quotient = planner.binary("divide", distance, size, "bare");
    const count = countNode(award.partStep, quotient, planner);
    const change = planner.binary("multiply", count, points.node);
    const capped = mostDeducted === undefined ? change : planner.call("min", change, mostDeducted.node);
    const moved = planner.binary(award.effect === "deduct" ? "subtract" : "add", start.node, capped);
    const raised = least === undefined ? moved : planner.call("max", moved, least.node);
    const raw = most === undefined ? raised : planner.call("min", raised, most.node);
    return { award, raw, origin, start, size, points, distance, count, most, mostDeducted, accrues: award.effect === "award" };
  },
  tell: (reading, told) => {
    const { award } = reading;
    const step = stepText(reading, told);
    const points = pointsText(told.exact(reading.points));
    const distance = told.isLateness === true ? { zh: "", en: "" } : distanceText(reading, told);
    const from = startText(reading, told);
    const verb = VERBS[told.isLateness === true ? "late" : award.twoSided ? "deviation" : award.direction];
    const effect = award.effect === "deduct" ? { zh: "扣", en: "off" } : { zh: "得", en: "more" };
    const part = partText(reading, told);
    const end = capText(told);
    return {
      zh: `${distance.zh}${from.zh}每${verb.zh}${step.zh}${effect.zh}${points.zh}${part.zh}${end.zh}`,
      en: `${distance.en}${from.en}${points.en} ${effect.en} for each ${step.en}${verb.en}${part.en}${end.en}`,
    };
  },
  stepAhead: (reading, told) => {
    const gained = reading.award.effect === "award" ? nextGained(reading, told) : nextSpared(reading, told);
    if (gained === undefined) return undefined;
    const value = valueAt(reading, gained.steps, told.exact);
    return { value, open: gained.probe !== undefined, probe: valueAt(reading, gained.probe ?? gained.steps, told.exact) };
  },
  marks: (reading, exact) => {
    if (reading.award.partStep === "pro-rata") return [];
    const gone = divide(exact(reading.distance), exact(reading.size));
    return gone === undefined ? [] : [floor(gone), ceiling(gone)].map((steps) => valueAt(reading, steps, exact));
  },
});

/** The value so many steps away from the origin. */
function valueAt({ award, origin, size }: Reading, steps: Rational, exact: Exact): Rational {
  const distance = multiply(steps, exact(size));
  return award.direction === "below" ? subtract(exact(origin), distance) : add(exact(origin), distance);
}

function distanceNode({ direction }: StepsAward, origin: PlannedAmount, planner: Planner): Node {
  if (direction === "below") return planner.binary("subtract", origin.node, planner.metric());
  if (origin.constant !== undefined && isZero(origin.constant)) return planner.metric();
  return planner.binary("subtract", planner.metric(), origin.node);
}

function countNode(partStep: StepsAward["partStep"], quotient: Node, planner: Planner): Node {
  switch (partStep) {
    case "pro-rata":
      return quotient;
    case "ignored":
      return planner.call("floor", quotient);
    case "whole":
      return planner.call("ceiling", quotient);
  }
}

const VERBS = {
  above: { zh: "超过", en: " above" },
  below: { zh: "低于", en: " below" },
  deviation: { zh: "偏离", en: " off" },
  reached: { zh: "达到", en: " reached" },
  counted: { zh: "有", en: "" },
  late: { zh: "逾期", en: " late" },
} as const;

/** 比100%低4.01个百分点， */
function distanceText({ award, origin, distance }: Reading, told: Told): Bilingual {
  const from = figureText(told.exact(origin), told.metricUnit);
  const far = differenceText(told.exact(distance), told.metricUnit, told.places);
  switch (award.direction) {
    case "above":
      return { zh: `比${from}高${far.zh}，`, en: `${far.en} above ${from}, ` };
    case "below":
      return { zh: `比${from}低${far.zh}，`, en: `${far.en} below ${from}, ` };
    case "reached":
    case "counted":
      return isZero(told.exact(origin)) ? { zh: "", en: "" } : { zh: `比${from}多${far.zh}，`, en: `${far.en} over ${from}, ` };
  }
}

function stepText({ award, size }: Reading, told: Told): Bilingual {
  if (award.relative) return { zh: `界值的${award.size.text}`, en: `${award.size.text} of the bound` };
  if (told.isLateness === true) return { zh: award.size.text, en: award.size.text };
  const exact = told.exact(size);
  if (award.direction === "above" || award.direction === "below") return differenceText(exact, told.metricUnit, 0);
  const text = figureText(exact, told.metricUnit);
  return { zh: text, en: text };
}

/** 自3分起， where counting does not start from full points or from nothing. */
function startText({ award, start }: Reading, told: Told): Bilingual {
  const exact = told.exact(start);
  const usual = award.effect === "deduct" ? told.fullPoints : ZERO;
  if (equals(exact, usual)) return { zh: "", en: "" };
  const points = pointsText(exact);
  return { zh: `自${points.zh}起`, en: `from ${points.en}: ` };
}

/** What became of the part step. */
function partText({ award, count, distance, size }: Reading, told: Told): Bilingual {
  const exact = divide(told.exact(distance), told.exact(size));
  const counted = wholeNumeral(told.exact(count));
  const unit = counted === "1" ? "step" : "steps";
  if (exact === undefined || isInteger(exact)) return { zh: `（${counted}步）`, en: ` (${counted} ${unit})` };
  switch (award.partStep) {
    case "pro-rata":
      return { zh: "（不足一步按比例）", en: " (part steps pro rata)" };
    case "ignored":
      return { zh: `（不足一步不计，计${counted}步）`, en: ` (part steps ignored: ${counted} ${unit})` };
    case "whole":
      return { zh: `（不足一步按一步计，计${counted}步）`, en: ` (part steps count whole: ${counted} ${unit})` };
  }
}

function capText({ raw, fullPoints }: Told): Bilingual {
  if (sign(raw) < 0) return { zh: "，扣完为止", en: ", to zero" };
  return compare(raw, fullPoints) > 0 ? { zh: "，以满分为限", en: ", up to full points" } : { zh: "", en: "" };
}

/** So many steps from the origin the score is better; where that point itself is not yet, `probe` steps are. */
type Gain = { readonly steps: Rational; readonly probe?: Rational };

/** Where fewer steps are deducted than now, counted from where the deduction still matters (not beyond 扣完为止). */
function nextSpared({ award, count, start, points }: Reading, told: Told): Gain | undefined {
  if (award.partStep === "pro-rata") return { steps: ZERO };
  const each = told.exact(points);
  const now = minimum(maximum(told.raw, ZERO), told.fullPoints);
  const lost = divide(subtract(told.exact(start), now), each);
  if (lost === undefined || sign(each) < 0) return undefined;
  const fewer = subtract(minimum(ceiling(lost), told.exact(count)), ONE);
  if (sign(fewer) < 0) return undefined;
  return award.partStep === "ignored" ? { steps: add(fewer, ONE), probe: add(fewer, HALF) } : { steps: fewer };
}

/** Where more is gained than now; nowhere at the cap. */
function nextGained({ award, count, start, points, most }: Reading, told: Told): Gain | undefined {
  const each = told.exact(points);
  const cap = most === undefined ? told.fullPoints : minimum(told.exact(most), told.fullPoints);
  if (sign(each) <= 0 || compare(told.raw, cap) >= 0) return undefined;
  if (award.partStep === "pro-rata") {
    const needed = divide(subtract(cap, told.exact(start)), each);
    return needed === undefined ? undefined : { steps: needed };
  }
  const now = told.exact(count);
  return award.partStep === "ignored" ? { steps: add(now, ONE) } : { steps: now, probe: add(now, HALF) };
}

const HALF = rational(1n, 2n);
