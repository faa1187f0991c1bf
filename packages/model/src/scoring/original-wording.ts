// In: the 原文 beside a clause and the clause's normal form. Out: where the two read differently. Read as a clause the text is compared value by value, exactly;
// a text that does not read so is compared figure by figure.
// Not here: reading the text (read-original.ts, figures.ts). What a printed table leaves open (gaps, shared ends) is settled by a 口径; part steps always are.
import type { Bilingual, Diagnostic } from "@biaochi/diagnostics";
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
import type { PartStep, Text } from "@biaochi/syntax";
import type { Award, PiecewiseMethod } from "../generated/rule-set.generated.ts";
import { type ArmScore, armAt, awardAt, midway, stepSize, tellingValues } from "../piecewise.ts";
import { amountValue, metricText, pointsText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { comparePlaces, covers, holds, type Stretch } from "./cuts.ts";
import { type Extent, endsOf, stretchOf } from "./extent.ts";
import { absentFrom, type Figure, figuresIn, missingFrom } from "./figures.ts";
import { type Piece, toArm } from "./pieces.ts";
import { readOriginal } from "./read-original.ts";
import { createReporter, type Reporter } from "./report.ts";

// LIMIT: of a staircase the first 200 steps are compared one by one.
const MOST_STEPS = 200n;

/**
 * Compares an 原文 with the clause beside it.
 *
 * reports  CLAUSE-001 the first value at which they give different scores; CLAUSE-005 a reading that no 口径 states; CLAUSE-019 figures that do not match
 */
export function compareOriginal(original: Text, method: PiecewiseMethod, context: ClauseContext): readonly Diagnostic[] {
  const reporter = createReporter(context.source, context.path);
  const pieces = readOriginal(original.text, partStepOf(method) ?? context.partStep ?? "pro-rata", context);
  const isKnown = method.arms.every(({ interval }) =>
    [interval.low, interval.high].every((end) => end === null || end.value !== null),
  );
  if (pieces === undefined || pieces.some(({ extent }) => stretchOf(extent) === undefined)) {
    compareFigures(original, method, context, reporter);
  } else if (isKnown) {
    compareValues(original, pieces, method, context, reporter);
  }
  return reporter.diagnostics();
}

function partStepOf(method: PiecewiseMethod): PartStep | undefined {
  const award = method.arms.map((arm) => arm.award).find((candidate) => candidate.clause === "steps");
  return award?.clause === "steps" ? award.partStep : undefined;
}

/** What an 原文 says of a value beside what the clause gives. */
type Verdict =
  | { readonly kind: "same" | "unknown" }
  | { readonly kind: "different"; readonly original: ArmScore; readonly clause: ArmScore }
  | { readonly kind: "open"; readonly why: Bilingual; readonly clause: ArmScore };

function compareValues(
  original: Text,
  pieces: readonly Piece[],
  method: PiecewiseMethod,
  context: ClauseContext,
  reporter: Reporter,
): void {
  let open: { readonly value: Rational; readonly verdict: Extract<Verdict, { kind: "open" }> } | undefined;
  for (const value of telling(pieces, method, context)) {
    const verdict = judge(value, pieces, method, context);
    const print = (score: ArmScore): Bilingual => scoreWords(score);
    if (verdict.kind === "different") {
      reporter.say(
        "CLAUSE-001",
        original.span,
        {
          value: metricText(value, context.metric),
          original: print(verdict.original).zh,
          clause: print(verdict.clause).zh,
          originalEn: print(verdict.original).en,
          clauseEn: print(verdict.clause).en,
        },
        { related: relatedArm(value, method, reporter) },
      );
      return;
    }
    if (verdict.kind === "open" && open === undefined) open = { value, verdict };
  }
  if (open === undefined || context.hasInterpretation) return;
  const words = scoreWords(open.verdict.clause);
  reporter.say(
    "CLAUSE-005",
    original.span,
    {
      value: metricText(open.value, context.metric),
      whyZh: open.verdict.why.zh,
      whyEn: open.verdict.why.en,
      clause: words.zh,
      clauseEn: words.en,
    },
    { related: relatedArm(open.value, method, reporter) },
  );
}

function relatedArm(value: Rational, method: PiecewiseMethod, reporter: Reporter) {
  const arm = armAt(method, value);
  return arm === undefined ? [] : [reporter.related(arm.origin, { zh: "评分的这一档", en: "this band of the clause" })];
}

function judge(value: Rational, pieces: readonly Piece[], method: PiecewiseMethod, context: ClauseContext): Verdict {
  const arm = armAt(method, value);
  if (arm === undefined) return { kind: "unknown" };
  const clause = awardAt(arm.award, value, context.fullPoints);
  const there = pieces.filter((piece) => holdsValue(piece.extent, value));
  const scores = distinct(there.map((piece) => awardAt(piece.award, value, context.fullPoints)));
  if (clause.kind === "unknown" || scores.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  if (scores.length === 0) return judgeGap(value, clause, pieces);
  const isAmong = scores.some((score) => sameScore(score, clause));
  const [first, second] = scores;
  if (!isAmong && clause.kind === "error" && context.hasInterpretation) return { kind: "same" };
  if (!isAmong && first !== undefined) return { kind: "different", original: first, clause };
  if (first === undefined || second === undefined) return { kind: "same" };
  const [one, other] = [scoreWords(first), scoreWords(second)];
  return {
    kind: "open",
    clause,
    why: { zh: `可读作${one.zh}，也可读作${other.zh}`, en: `can be read as ${one.en} or as ${other.en}` },
  };
}

/** A value of which the text says nothing. Beyond a single point (100%计满分，每低于…) the clause may go on; an error adds nothing to the text. */
function judgeGap(value: Rational, clause: ArmScore, pieces: readonly Piece[]): Verdict {
  if (clause.kind === "error") return { kind: "same" };
  const stretches = pieces.flatMap(({ extent }) => stretchOf(extent) ?? []);
  const isAbove = stretches.every((stretch) => comparePlaces(stretch.to, { value, after: false }) <= 0);
  const isBelow = stretches.every((stretch) => comparePlaces({ value, after: true }, stretch.from) <= 0);
  const outermost = pieces.find(({ extent }) => {
    const own = stretchOf(extent);
    return own !== undefined && stretches.every((other) => covers(reaching(own, isAbove), reaching(other, isAbove)));
  });
  const isFullPoint = outermost !== undefined && isPoint(outermost.extent) && outermost.award.clause === "fixed";
  if ((isAbove || isBelow) && isFullPoint && clause.kind === "score") {
    const points = outermost.award.clause === "fixed" ? amountValue(outermost.award.points) : undefined;
    if (points !== undefined && equals(points, clause.value)) return { kind: "same" };
  }
  return { kind: "open", clause, why: { zh: "没有说", en: "says nothing" } };
}

/** Everything from the far end up to where the stretch reaches. */
function reaching(stretch: Stretch, upwards: boolean): Stretch {
  return upwards ? { from: "lowest", to: stretch.to } : { from: stretch.from, to: "highest" };
}

function isPoint(extent: Extent): boolean {
  return extent.low !== undefined && extent.high !== undefined && extent.low.amount.value === extent.high.amount.value;
}

/** Whether the band holds the value under any reading of its ends. */
function holdsValue(extent: Extent, value: Rational): boolean {
  const stretch = stretchOf(extent);
  if (stretch !== undefined && holds(stretch, value)) return true;
  return endsOf(extent).some((end) => {
    const at = amountValue(end.amount);
    return end.unclear === true && at !== undefined && equals(at, value);
  });
}

/** The values at which the two could part: ends first, then points between and beyond them. */
function telling(pieces: readonly Piece[], method: PiecewiseMethod, context: ClauseContext): readonly Rational[] {
  const arms = [...method.arms, ...pieces.map((piece) => toArm(piece, context.source))];
  const ends = sortedOnce([
    ...arms.flatMap(({ interval }) =>
      [interval.low, interval.high].flatMap((end) => (end === null ? [] : (amountValue(end) ?? []))),
    ),
  ]);
  const corners = sortedOnce([
    ...ends,
    ...arms.flatMap((arm) => [...tellingValues(arm, context.fullPoints), ...stepEdges(arm.award, context.fullPoints)]),
  ]);
  const pairs = corners.flatMap((value, index) => {
    const next = corners[index + 1];
    return next === undefined ? [] : [[value, next] as const];
  });
  const third = rational(1n, 3n);
  const middles = pairs.map(([low, high]) => midway(low, high));
  const thirds = pairs.map(([low, high]) => add(low, multiply(third, subtract(high, low))));
  return [...ends, ...sortedOnce([...corners, ...middles]), ...thirds].filter((value) => isPossible(value, context));
}

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
  const steps = divide(fullPoints, points) ?? ZERO;
  const whole = steps.numerator / steps.denominator + 1n;
  const count = Number(whole < MOST_STEPS ? whole : MOST_STEPS);
  const move = award.direction === "below" ? subtract : add;
  const edges = Array.from({ length: count }, (_, index) => move(origin, multiply(size, integer(index + 1))));
  return [...edges, move(origin, multiply(size, steps))];
}

function sortedOnce(values: readonly Rational[]): readonly Rational[] {
  return values.toSorted(compare).filter((value, index, all) => {
    const before = all[index - 1];
    return before === undefined || !equals(before, value);
  });
}

function distinct(scores: readonly ArmScore[]): readonly ArmScore[] {
  return scores.filter((score, index) => scores.findIndex((other) => sameScore(other, score)) === index);
}

function sameScore(left: ArmScore, right: ArmScore): boolean {
  if (left.kind === "score" && right.kind === "score") return equals(left.value, right.value);
  if (left.kind === "assessed" && right.kind === "assessed") return equals(left.from, right.from) && equals(left.to, right.to);
  return left.kind === right.kind && left.kind === "error";
}

function scoreWords(score: ArmScore): Bilingual {
  switch (score.kind) {
    case "score":
      return { zh: `得 ${pointsText(score.value)}`, en: pointsText(score.value) };
    case "assessed":
      return {
        zh: `得 ${pointsText(score.from)} 至 ${pointsText(score.to)}，由评价方定`,
        en: `${pointsText(score.from)} to ${pointsText(score.to)} by the assessor`,
      };
    case "error":
      return { zh: "报错", en: "an error" };
    case "unknown":
      return { zh: "要看数据", en: "a score that depends on data" };
  }
}

function compareFigures(original: Text, method: PiecewiseMethod, context: ClauseContext, reporter: Reporter): void {
  const printed = figuresIn(original.text, context.fullPoints);
  if (printed.points.length === 0 && printed.others.length === 0) return;
  const written = figuresIn(method.text, context.fullPoints);
  const hasParameters = /[（(]/.test(method.text.replace(/（[含不]含?）/g, ""));
  const missingPoints = missingFrom(written.points, printed.points);
  const extraPoints = missingFrom(printed.points, written.points);
  const extraOthers = context.hasInterpretation ? [] : absentFrom(printed.others, written.others);
  const lacking = hasParameters ? [] : missingPoints;
  const surplus = [...extraPoints, ...extraOthers];
  if (lacking.length === 0 && surplus.length === 0) return;
  const list = (figures: readonly Figure[], comma: string): string => figures.map(({ text }) => text).join(comma);
  const both = lacking.length > 0 && surplus.length > 0;
  reporter.say("CLAUSE-019", original.span, {
    originalZh: lacking.length === 0 ? "" : `原文有 ${list(lacking, "、")}，评分没有${both ? "；" : ""}`,
    originalEn: lacking.length === 0 ? "" : `the text has ${list(lacking, ", ")}, the clause has not${both ? "; " : ""}`,
    clauseZh: surplus.length === 0 ? "" : `评分有 ${list(surplus, "、")}，原文没有`,
    clauseEn: surplus.length === 0 ? "" : `the clause has ${list(surplus, ", ")}, the text has not`,
  });
}
