// 事项: counted events. Each one takes points off (每有1次扣2分) or gives some (每有1项得1分), up to its own limit; then the limits of the whole.
// Where an event takes points off, the count starts from the full points, otherwise from nothing.
import type { Bilingual } from "@biaochi/diagnostics";
import type { EventEntry, EventsMethod } from "@biaochi/model";
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  isInteger,
  isZero,
  maximum,
  minimum,
  multiply,
  type Rational,
  sign,
  subtract,
  type Unit,
  ZERO,
} from "@biaochi/quantity";
import { evaluateAmount, figure } from "../expression/evaluate.ts";
import { isNoValue, type NoValue } from "../expression/result.ts";
import type { TracedExpression } from "../generated/scorecard.generated.ts";
import type { PlannedAmount } from "../plan/node.ts";
import type { Planner } from "../plan/planner.ts";
import { both, figureText, pointsText, wholeNumeral } from "../trace/figures.ts";
import { tracedCount, tracedFigure, tracedOf } from "../trace/traced.ts";
import { givenClause, type Told } from "./clause.ts";

type Event = {
  readonly name: string;
  readonly unit: Unit;
  readonly deducts: boolean;
  readonly partStep: EventEntry["partStep"];
  readonly size: PlannedAmount;
  readonly points: PlannedAmount;
  readonly most: PlannedAmount | undefined;
};

type Reading = {
  readonly events: readonly Event[];
  readonly deducts: boolean;
  readonly least: PlannedAmount | undefined;
  readonly most: PlannedAmount | undefined;
  readonly mostDeducted: PlannedAmount | undefined;
};

/** What became of an event: how often it occurred, in how many steps, and what they take or give before and after its own limit. */
type Outcome = {
  readonly event: Event;
  readonly count: Rational;
  readonly size: Rational;
  readonly steps: Rational;
  readonly each: Rational;
  readonly whole: Rational;
  readonly limit: Rational | undefined;
  readonly points: Rational;
};

/** The figure of an amount, or why it has none. */
type Figures = (amount: PlannedAmount) => Rational | NoValue;

export const events = givenClause("events", {
  reading: (method: EventsMethod, planner): Reading => ({
    events: method.items.map((entry) => readEvent(entry, planner)),
    deducts: method.items.some(({ effect }) => effect === "deduct"),
    least: planner.optionalAmount(method.least),
    most: planner.optionalAmount(method.most),
    mostDeducted: planner.optionalAmount(method.mostDeducted),
  }),
  accrues: ({ deducts }) => !deducts,
  evaluate: (reading, frame, place) => {
    const { input, points } = place;
    if (points === undefined) throw new Error("BUG: 事项 outside an indicator");
    const counts = input?.kind === "counts" ? input.counts : new Map<string, Rational>();
    const open = reading.events.flatMap(({ name }) => (counts.has(name) ? [] : [name]));
    if (open.length > 0) return { kind: "events-not-filled", events: open };
    const figures: Figures = (amount) => {
      const result = evaluateAmount(amount, frame, place);
      return isNoValue(result) ? result : figure(result);
    };
    const outcomes: Outcome[] = [];
    for (const event of reading.events) {
      const outcome = outcomeOf(event, counts.get(event.name) ?? ZERO, figures);
      if ("kind" in outcome) return outcome;
      outcomes.push(outcome);
    }
    const raw = total(reading, outcomes, points, figures);
    return "kind" in raw ? raw : { kind: "points", value: raw };
  },
  tell: (reading, told) => {
    const occurred = outcomesOf(reading, told).filter(({ count }) => !isZero(count));
    if (occurred.length === 0) {
      const names = reading.events.map(({ name }) => name).join("、");
      return { zh: `没有发生${names}`, en: `none of these occurred: ${names.replaceAll("、", ", ")}` };
    }
    const parts = occurred.map(tellOutcome);
    const limits = tellLimits(reading, told);
    return {
      zh: [...parts.map(({ zh }) => zh), ...limits.map(({ zh }) => zh)].join("，"),
      en: [...parts.map(({ en }) => en), ...limits.map(({ en }) => en)].join("; "),
    };
  },
  work: (reading, told) => workOf(reading, told),
  unmet: (reading, told) => {
    const wishes = outcomesOf(reading, told).flatMap((outcome) => wishOf(outcome) ?? []);
    if (wishes.length === 0) return undefined;
    return { zh: wishes.map(({ zh }) => zh).join("；"), en: wishes.map(({ en }) => en).join("; ") };
  },
});

function readEvent({ name, unit, effect, partStep, size, points, most }: EventEntry, planner: Planner): Event {
  const amounts = { size: planner.amount(size), points: planner.amount(points), most: planner.optionalAmount(most) };
  return { name, unit: planner.unit(unit), deducts: effect === "deduct", partStep, ...amounts };
}

function outcomeOf(event: Event, count: Rational, figures: Figures): Outcome | NoValue {
  const [size, each] = [figures(event.size), figures(event.points)];
  if ("kind" in size) return size;
  if ("kind" in each) return each;
  const limit = event.most === undefined ? undefined : figures(event.most);
  if (limit !== undefined && "kind" in limit) return limit;
  const steps = stepsOf(divide(count, size) ?? ZERO, event.partStep);
  const whole = multiply(steps, each);
  return { event, count, size, steps, each, whole, limit, points: limit === undefined ? whole : minimum(whole, limit) };
}

function stepsOf(exact: Rational, partStep: EventEntry["partStep"]): Rational {
  return partStep === "pro-rata" ? exact : partStep === "ignored" ? floor(exact) : ceiling(exact);
}

/** The full points less what is taken, or nothing, and what is given; within the limits of the whole. */
function total(reading: Reading, outcomes: readonly Outcome[], points: Rational, figures: Figures): Rational | NoValue {
  const limits = [reading.mostDeducted, reading.least, reading.most].map((limit) =>
    limit === undefined ? undefined : figures(limit),
  );
  for (const limit of limits) if (limit !== undefined && "kind" in limit) return limit;
  const [mostDeducted, least, most] = limits.map((limit) => (limit === undefined || "kind" in limit ? undefined : limit));
  const lost = sumOf(outcomes, true);
  const taken = mostDeducted === undefined ? lost : minimum(lost, mostDeducted);
  const raw = add(subtract(reading.deducts ? points : ZERO, taken), sumOf(outcomes, false));
  const raised = least === undefined ? raw : maximum(raw, least);
  return most === undefined ? raised : minimum(raised, most);
}

function sumOf(outcomes: readonly Outcome[], deducts: boolean): Rational {
  return outcomes.filter(({ event }) => event.deducts === deducts).reduce((sum, { points }) => add(sum, points), ZERO);
}

function outcomesOf({ events: all }: Reading, told: Told): readonly Outcome[] {
  const counts = told.input?.kind === "counts" ? told.input.counts : new Map<string, Rational>();
  return all.flatMap((event) => {
    const outcome = outcomeOf(event, counts.get(event.name) ?? ZERO, told.exact);
    return "kind" in outcome ? [] : [outcome];
  });
}

/** 违规3次扣4分（每有1次扣2分，最多扣4分） */
function tellOutcome({ event, count, size, steps, each, whole, limit, points }: Outcome): Bilingual {
  const often = countText(count, event);
  const rate = { step: countText(size, event), each: pointsText(each) };
  const [had, cap] = [pointsText(points), limit === undefined ? undefined : pointsText(limit)];
  const isCut = limit !== undefined && compare(whole, limit) > 0;
  const [verb, off] = event.deducts ? ["扣", "off"] : ["得", "more"];
  const limitZh = isCut && cap !== undefined ? `，最多${verb}${cap.zh}` : "";
  const limitEn = isCut && cap !== undefined ? `, at most ${cap.en}` : "";
  const part = tellPart(event, divide(count, size) ?? ZERO, steps);
  return {
    zh: `${event.name}${often}${verb}${had.zh}（每有${rate.step}${verb}${rate.each.zh}${part.zh}${limitZh}）`,
    en: `${event.name} ${often}: ${had.en} ${off} (${rate.each.en} for each ${rate.step}${part.en}${limitEn})`,
  };
}

/** What became of a part of a step. */
function tellPart({ partStep }: Event, exact: Rational, steps: Rational): Bilingual {
  if (isInteger(exact)) return both("");
  const counted = wholeNumeral(steps);
  switch (partStep) {
    case "pro-rata":
      return { zh: "，不足一步按比例", en: ", part steps pro rata" };
    case "ignored":
      return { zh: `，不足一步不计，计${counted}步`, en: `, part steps ignored: ${counted}` };
    case "whole":
      return { zh: `，不足一步按一步计，计${counted}步`, en: `, part steps count whole: ${counted}` };
  }
}

/** Limits of the whole that were reached. */
function tellLimits(reading: Reading, told: Told): readonly Bilingual[] {
  const outcomes = outcomesOf(reading, told);
  const lost = sumOf(outcomes, true);
  const found: Bilingual[] = [];
  const cap = reading.mostDeducted === undefined ? undefined : told.exact(reading.mostDeducted);
  if (cap !== undefined && compare(lost, cap) > 0)
    found.push({ zh: `合计最多扣${pointsText(cap).zh}`, en: `at most ${pointsText(cap).en} off in all` });
  const taken = cap === undefined ? lost : minimum(lost, cap);
  const plain = add(subtract(reading.deducts ? told.fullPoints : ZERO, taken), sumOf(outcomes, false));
  const least = reading.least === undefined ? undefined : told.exact(reading.least);
  if (least !== undefined && compare(plain, least) < 0)
    found.push({ zh: `最低得${pointsText(least).zh}`, en: `at least ${pointsText(least).en}` });
  else if (sign(plain) < 0) found.push({ zh: "扣完为止", en: "to zero" });
  const most = reading.most === undefined ? told.fullPoints : told.exact(reading.most);
  if (compare(plain, most) > 0) found.push({ zh: `最多得${pointsText(most).zh}`, en: `at most ${pointsText(most).en}` });
  return found;
}

/** What would have been better: an event that did not occur, or one more of it. */
function wishOf({ event, size, each, whole, limit, points }: Outcome): Bilingual | undefined {
  if (event.deducts) {
    if (isZero(points)) return undefined;
    return {
      zh: `没有${event.name}可少扣${pointsText(points).zh}`,
      en: `${pointsText(points).en} fewer off without ${event.name}`,
    };
  }
  const left = limit === undefined ? each : minimum(each, subtract(limit, whole));
  if (sign(left) <= 0) return undefined;
  const more = { step: countText(size, event), points: pointsText(left) };
  return {
    zh: `再有${more.step}${event.name}可多得${more.points.zh}`,
    en: `another ${more.step} of ${event.name} gives ${more.points.en} more`,
  };
}

/** 3次 */
function countText(value: Rational, { unit }: Event): string {
  return figureText(value, unit);
}

/** The points as a formula over what was counted. */
function workOf(reading: Reading, told: Told): TracedExpression {
  const outcomes = outcomesOf(reading, told);
  const start = reading.deducts ? told.fullPoints : ZERO;
  const [lost, gained] = [sumOf(outcomes, true), sumOf(outcomes, false)];
  const cap = reading.mostDeducted === undefined ? undefined : told.exact(reading.mostDeducted);
  const taken = cap === undefined ? lost : minimum(lost, cap);
  const losses = tracedSum(outcomes, true, lost);
  const kept: TracedExpression = reading.deducts
    ? tracedOf("subtract", "−", subtract(start, taken), [
        tracedFigure("full-points", "分值", start, pointsText(start).zh),
        cap === undefined ? losses : tracedOf("min", "最多扣", taken, [losses, limitFigure(cap)]),
      ])
    : tracedFigure("constant", "0分", ZERO, "0分");
  const hasGains = outcomes.some(({ event }) => !event.deducts);
  let raw = add(subtract(start, taken), gained);
  let work = hasGains ? tracedOf("add", "+", raw, [kept, tracedSum(outcomes, false, gained)]) : kept;
  for (const [limit, op, word, choose] of [
    [reading.least, "max", "最低得", maximum],
    [reading.most, "min", "最多得", minimum],
  ] as const) {
    if (limit === undefined) continue;
    raw = choose(raw, told.exact(limit));
    work = tracedOf(op, word, raw, [work, limitFigure(told.exact(limit))]);
  }
  return work;
}

function tracedSum(outcomes: readonly Outcome[], deducts: boolean, sum: Rational): TracedExpression {
  const parts = outcomes.filter(({ event }) => event.deducts === deducts).map(tracedOutcome);
  return tracedOf("sum", deducts ? "扣分合计" : "得分合计", sum, parts);
}

/** 次数 ÷ 步长 × 每步分, within its own limit. */
function tracedOutcome(outcome: Outcome): TracedExpression {
  const { event, count, size, steps, each, whole, limit, points } = outcome;
  const exact = divide(count, size) ?? ZERO;
  const quotient = tracedCount("divide", "÷", exact, [
    tracedFigure("input", event.name, count, countText(count, event)),
    tracedFigure("constant", "步长", size, countText(size, event)),
  ]);
  const op = event.partStep === "ignored" ? "floor" : "ceiling";
  const counted = event.partStep === "pro-rata" ? quotient : tracedCount(op, "步数", steps, [quotient]);
  const product = tracedOf("multiply", "×", whole, [counted, tracedFigure("constant", "每步", each, pointsText(each).zh)]);
  return limit === undefined ? product : tracedOf("min", event.name, points, [product, limitFigure(limit)]);
}

function limitFigure(limit: Rational): TracedExpression {
  return tracedFigure("constant", "限", limit, pointsText(limit).zh);
}
