// 清单: named checks. Each one met gives its points (`sum`), or each one not met takes some off the whole (`deduct`, 每缺1项扣…).
// Where an item is 否则酌情, the assessor may give part of its points.
import type { Bilingual } from "@biaochi/diagnostics";
import type { ChecklistMethod } from "@biaochi/model";
import { add, compare, isZero, maximum, type Rational, sign, subtract, toFractionString, ZERO } from "@biaochi/quantity";
import { evaluateAmount, figure } from "../expression/evaluate.ts";
import { isNoValue } from "../expression/result.ts";
import type { TracedExpression } from "../generated/scorecard.generated.ts";
import type { PlannedAmount } from "../plan/node.ts";
import { pointsText } from "../trace/figures.ts";
import { tracedFigure } from "../trace/traced.ts";
import { givenClause, type Told } from "./clause.ts";

type Reading = {
  readonly deducts: boolean;
  /** What is at stake with each item: what it gives, or what its lack takes off. */
  readonly items: readonly { readonly name: string; readonly stake: PlannedAmount }[];
  readonly least: PlannedAmount | undefined;
};

/** What became of an item: `had` of what was at stake. */
type Outcome = { readonly name: string; readonly stake: Rational; readonly had: Rational };

export const checklist = givenClause("checklist", {
  reading: (method: ChecklistMethod, planner): Reading => {
    const each = planner.optionalAmount(method.each);
    const deducts = method.mode === "deduct";
    const items = method.items.map(({ name, points }) => ({
      name,
      stake: deducts && each !== undefined ? each : planner.amount(points),
    }));
    return { deducts, items, least: planner.optionalAmount(method.least) };
  },
  evaluate: ({ deducts, items, least }, frame, place) => {
    const { input, points } = place;
    if (points === undefined) throw new Error("BUG: 清单 outside an indicator");
    if (input?.kind !== "items") return { kind: "not-filled", wanted: { kind: "items" } };
    const open = items.flatMap(({ name }) => (input.items.has(name) ? [] : [name]));
    if (open.length > 0) return { kind: "items-not-filled", items: open };
    let earned = ZERO;
    let lost = ZERO;
    for (const { name, stake: amount } of items) {
      const result = evaluateAmount(amount, frame, place);
      if (isNoValue(result)) return result;
      const stake = figure(result);
      const had = hadOf(input.items.get(name), stake);
      if (sign(had) < 0 || compare(had, stake) > 0)
        return { kind: "out-of-range", given: had, low: ZERO, high: stake, level: name };
      earned = add(earned, had);
      lost = add(lost, subtract(stake, had));
    }
    const floor = least === undefined ? undefined : evaluateAmount(least, frame, place);
    if (floor !== undefined && isNoValue(floor)) return floor;
    const raw = deducts ? subtract(points, lost) : earned;
    return { kind: "points", value: floor === undefined ? raw : maximum(raw, figure(floor)) };
  },
  tell: (reading, told) => {
    const outcomes = outcomesOf(reading, told);
    const met = outcomes.filter(isMet);
    const part = outcomes.filter((outcome) => !isMet(outcome) && !isZero(outcome.had));
    const none = outcomes.filter((outcome) => !isMet(outcome) && isZero(outcome.had));
    if (met.length === outcomes.length) {
      return {
        zh: `${outcomes.length}项全部符合`,
        en: outcomes.length === 1 ? "the one item is met" : `all ${outcomes.length} items are met`,
      };
    }
    return {
      zh: [
        `符合${met.length}项`,
        ...(part.length === 0 ? [] : [`酌情给分${part.length}项（${partList(part, "zh").join("、")}）`]),
        ...(none.length === 0 ? [] : [`不符合${none.length}项（${none.map(({ name }) => name).join("、")}）`]),
      ].join("，"),
      en: [
        `${met.length} of ${outcomes.length} items met`,
        ...(part.length === 0 ? [] : [`in part: ${partList(part, "en").join(", ")}`]),
        ...(none.length === 0 ? [] : [`not met: ${none.map(({ name }) => name).join(", ")}`]),
      ].join("; "),
    };
  },
  work: (reading, told) => workOf(reading, told),
  unmet: (reading, told) => {
    const open = outcomesOf(reading, told).filter((outcome) => !isMet(outcome));
    if (open.length === 0) return undefined;
    const short = open.map(({ name, stake, had }) => ({ name, points: pointsText(subtract(stake, had)) }));
    return {
      zh: `未得：${short.map(({ name, points }) => `${name}（${points.zh}）`).join("、")}`,
      en: `not earned: ${short.map(({ name, points }) => `${name} (${points.en})`).join(", ")}`,
    };
  },
});

function hadOf(given: boolean | Rational | undefined, stake: Rational): Rational {
  if (given === true) return stake;
  return given === undefined || given === false ? ZERO : given;
}

function isMet({ stake, had }: Outcome): boolean {
  return compare(stake, had) === 0;
}

function outcomesOf({ items }: Reading, told: Told): readonly Outcome[] {
  const given = told.input?.kind === "items" ? told.input.items : new Map<string, boolean | Rational>();
  return items.map(({ name, stake: amount }) => {
    const stake = told.exact(amount);
    return { name, stake, had: hadOf(given.get(name), stake) };
  });
}

function partList(outcomes: readonly Outcome[], language: keyof Bilingual): readonly string[] {
  return outcomes.map(({ name, had }) => `${name} ${pointsText(had)[language]}`);
}

/** Σ of what was had; or the whole less Σ of what was lost, not below the floor. */
function workOf(reading: Reading, told: Told): TracedExpression {
  const outcomes = outcomesOf(reading, told);
  const whole = told.fullPoints;
  if (!reading.deducts) {
    const parts = outcomes.map(({ name, had, stake }) =>
      tracedFigure("item", name, had, isZero(had) && !isZero(stake) ? "不符合" : pointsText(had).zh),
    );
    return floored(reading, told, told.raw, {
      op: "sum",
      text: "合计",
      ...figures(sumOf(outcomes.map(({ had }) => had))),
      origin: null,
      parts,
    });
  }
  const losses = outcomes.map(({ name, stake, had }) => ({ name, lost: subtract(stake, had) }));
  const left = subtract(whole, sumOf(losses.map(({ lost }) => lost)));
  const parts = [
    tracedFigure("full-points", "分值", whole, pointsText(whole).zh),
    ...losses.map(({ name, lost }) => tracedFigure("item", name, lost, pointsText(lost).zh)),
  ];
  return floored(reading, told, told.raw, { op: "deduct", text: "−", ...figures(left), origin: null, parts });
}

function floored({ least }: Reading, told: Told, raw: Rational, work: TracedExpression): TracedExpression {
  if (least === undefined) return work;
  const floor = told.exact(least);
  return {
    op: "max",
    text: "最低得",
    ...figures(raw),
    origin: null,
    parts: [work, tracedFigure("constant", least.text, floor, pointsText(floor).zh)],
  };
}

function figures(value: Rational): { readonly value: string; readonly shown: string } {
  return { value: toFractionString(value), shown: pointsText(value).zh };
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}
