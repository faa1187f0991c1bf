// In: a step (每超过…扣…) as written. Out: its size, points, caps, tolerance and part-step reading as amounts.
// Reports sizes and points that cannot be stepped by, tails that contradict the step, and caps outside [0, 分值]. Not here: where it starts (place-step.ts).
import type { Fix, Span } from "@biaochi/diagnostics";
import { compare, sign } from "@biaochi/quantity";
import type { PartStep, QuantityLiteral, Step, Tail } from "@biaochi/syntax";
import type { Amount } from "../generated/rule-set.generated.ts";
import { amountValue, pointsText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { isWithin, readPoints } from "./read-award.ts";
import { type Reporter, writtenText } from "./report.ts";
import { dropTail, sayMostAwarded, sayWhichMost } from "./step-fixes.ts";

/** A step with its figures read. `partStep` is what the step itself says; "missing" where it says something unreadable, already reported. */
export type ReadStep = {
  readonly step: Step;
  readonly size: Amount;
  readonly points: Amount;
  readonly least: Amount | null;
  readonly most: Amount | null;
  readonly mostDeducted: Amount | null;
  readonly tolerance: Amount | undefined;
  readonly partStep: PartStep | "missing" | undefined;
};

/** The figures of a step; undefined where one of them is wrong, which is reported. */
export function readStep(step: Step, context: ClauseContext, reporter: Reporter): ReadStep | undefined {
  if (step.direction === "lacking") {
    reporter.say("CLAUSE-017", step.span, { step: writtenText(context.source, step.span) });
    return undefined;
  }
  const size = step.size.kind === "missing" ? undefined : readSize(step, step.size, context, reporter);
  const points = readPoints(step.points, context);
  const tails = readTails(step, context, reporter);
  if (points !== undefined) checkPositive(points, step.points.span, step, "points", reporter, context);
  if (size === undefined || points === undefined || tails === undefined) return undefined;
  return { step, size, points, ...tails };
}

function readSize(step: Step, literal: QuantityLiteral, context: ClauseContext, reporter: Reporter): Amount | undefined {
  const size = context.amount(literal, step.relative ? "share" : "step");
  if (size === undefined || !checkPositive(size, literal.span, step, "size", reporter, context)) return undefined;
  return size;
}

function checkPositive(
  amount: Amount,
  span: Span,
  step: Step,
  what: "size" | "points",
  reporter: Reporter,
  context: ClauseContext,
): boolean {
  const value = amountValue(amount);
  if (value === undefined || sign(value) > 0) return true;
  reporter.say("CLAUSE-014", span, {
    figure: amount.text,
    whatZh: what === "size" ? "步长" : step.effect === "deduct" ? "每步扣分" : "每步得分",
    whatEn: what === "size" ? "size of a step" : step.effect === "deduct" ? "deduction for a step" : "award for a step",
    step: writtenText(context.source, step.span),
  });
  return false;
}

export type Tails = Pick<ReadStep, "least" | "most" | "mostDeducted" | "tolerance" | "partStep">;

/** The limits of a step; undefined where one of them is wrong or contradicts another, which is reported. */
export function readTails(step: Step, context: ClauseContext, reporter: Reporter): Tails | undefined {
  let tails: Tails = { least: null, most: null, mostDeducted: null, tolerance: undefined, partStep: undefined };
  const seen = new Map<string, Span>();
  let isSound = true;
  for (const tail of step.tails) {
    const clash = clashOf(tail, step) ?? (seen.has(groupOf(tail)) ? REPEATED : undefined);
    if (clash !== undefined) {
      const first = seen.get(groupOf(tail));
      reporter.say(
        "CLAUSE-016",
        tail.span,
        { tail: writtenText(context.source, tail.span), ...clash },
        {
          related: first === undefined ? [] : [reporter.related(first, { zh: "前一处在这里", en: "the first one" })],
          fixes: fixesFor(tail, step, context, reporter),
        },
      );
      isSound = false;
      continue;
    }
    seen.set(groupOf(tail), tail.span);
    const next = readTail(tail, tails, context, reporter);
    if (next === undefined) isSound = false;
    else tails = next;
  }
  return isSound && areInOrder(tails, step, context, reporter) ? tails : undefined;
}

/** A floor above the cap can be read two ways: which of them holds is for the author to say. */
function areInOrder({ least, most }: Tails, step: Step, context: ClauseContext, reporter: Reporter): boolean {
  const low = least === null ? undefined : amountValue(least);
  const high = most === null ? undefined : amountValue(most);
  if (low === undefined || high === undefined || compare(low, high) <= 0) return true;
  const tail = step.tails.findLast(({ kind }) => kind === "least" || kind === "most" || kind === "most-awarded") ?? step;
  reporter.say("CLAUSE-016", tail.span, {
    tail: writtenText(context.source, tail.span),
    whyZh: `最低得 ${least?.text ?? ""} 高于最多得 ${most?.text ?? ""}`,
    whyEn: `the floor ${least?.text ?? ""} lies above the cap ${most?.text ?? ""}`,
    mendZh: "改正其中一个分数",
    mendEn: "Correct one of the two figures",
  });
  return false;
}

function readTail(tail: Tail, tails: Tails, context: ClauseContext, reporter: Reporter): Tails | undefined {
  switch (tail.kind) {
    case "to-zero":
      return tails;
    case "part-step":
      return { ...tails, partStep: tail.reading ?? "missing" };
    case "tolerance": {
      const tolerance = tail.size.kind === "missing" ? undefined : context.amount(tail.size, "step");
      if (tolerance === undefined) return undefined;
      const value = amountValue(tolerance);
      if (value !== undefined && sign(value) < 0) {
        reporter.say("CLAUSE-014", tail.size.span, {
          figure: tolerance.text,
          whatZh: "允许偏离",
          whatEn: "tolerance",
          step: writtenText(context.source, tail.span),
        });
        return undefined;
      }
      return { ...tails, tolerance };
    }
    case "most-deducted":
    case "most-awarded":
    case "least":
    case "most": {
      const points = readPoints(tail.points, context);
      if (points === undefined || !checkCap(points, tail, context, reporter)) return undefined;
      if (tail.kind === "least") return { ...tails, least: points };
      return tail.kind === "most-deducted" ? { ...tails, mostDeducted: points } : { ...tails, most: points };
    }
  }
}

function checkCap(points: Amount, tail: Tail, context: ClauseContext, reporter: Reporter): boolean {
  const value = amountValue(points);
  if (value === undefined || isWithin(value, context.fullPoints)) return true;
  reporter.say("CLAUSE-009", tail.span, {
    cap: writtenText(context.source, tail.span),
    points: points.text,
    full: pointsText(context.fullPoints),
    sideZh: compare(value, context.fullPoints) > 0 ? `大于分值 ${pointsText(context.fullPoints)}` : "小于 0分",
    sideEn:
      compare(value, context.fullPoints) > 0 ? `above the points of the indicator, ${pointsText(context.fullPoints)}` : "below 0",
  });
  return false;
}

/** Tails that say the same kind of thing, of which a step can have one. */
function groupOf(tail: Tail): string {
  return tail.kind === "most-awarded" ? "most" : tail.kind === "to-zero" ? "least" : tail.kind;
}

type Clash = { readonly whyZh: string; readonly whyEn: string; readonly mendZh: string; readonly mendEn: string };

const REPEATED: Clash = {
  whyZh: "同一步里已经说过一次",
  whyEn: "the step already says this once",
  mendZh: "删去一处",
  mendEn: "Remove one of them",
};

/** 最多 of a deduction can be said in two ways; what is idle goes; a tolerance belongs to another kind of step. */
function fixesFor(tail: Tail, step: Step, context: ClauseContext, reporter: Reporter): readonly Fix[] {
  if (tail.kind === "tolerance") return [];
  if (tail.kind === "most" && step.effect === "deduct") return sayWhichMost(tail, context.source, reporter);
  const drop = dropTail(tail, context.source, reporter);
  if (tail.kind === "most-deducted" && step.effect === "award") return [sayMostAwarded(tail, context.source, reporter), drop];
  const before = step.tails.find((other) => other !== tail && groupOf(other) === groupOf(tail));
  const isSame = before !== undefined && tailText(before, context) === tailText(tail, context);
  // Of two different limits neither goes unasked; the same one twice, or one that does nothing, may.
  return before === undefined || isSame ? [drop] : [drop, dropTail(before, context.source, reporter)];
}

function tailText(tail: Tail, { source }: ClauseContext): string {
  return writtenText(source, tail.span);
}

/** Why a tail cannot belong to the step, if so. */
function clashOf(tail: Tail, step: Step): Clash | undefined {
  const deducts = step.effect === "deduct";
  if (tail.kind === "tolerance" && step.direction !== "deviation")
    return {
      whyZh: "允许偏离只用于“每偏离”",
      whyEn: "允许偏离 belongs to 每偏离 only",
      mendZh: "改为每偏离，或把界值移到允许的范围之外",
      mendEn: "Write 每偏离, or move the bound out by what is allowed",
    };
  if ((tail.kind === "to-zero" || tail.kind === "most-deducted") && !deducts)
    return {
      whyZh: "这一步是加分，没有可扣的分",
      whyEn: "this step awards points, so there is nothing to deduct",
      mendZh: "加分的封顶写“最多得 q分”",
      mendEn: "A cap on an award is 最多得 q分",
    };
  if (tail.kind === "most" && deducts)
    return {
      whyZh: "这一步是扣分，“最多”可以读作最多扣，也可以读作最多得",
      whyEn: "this step deducts: 最多 can mean the most deducted or the most awarded",
      mendZh: "写明“最多扣”或“最多得”",
      mendEn: "Say 最多扣 or 最多得",
    };
  return undefined;
}
