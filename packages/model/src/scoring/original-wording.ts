// In: the 原文 beside a clause and the clause's normal form. Out: where the two read differently. Read as a clause the text is compared value by value, exactly;
// a text that does not read so is compared figure by figure.
// Not here: reading the text (read-original.ts, figures.ts). What a printed table leaves open (gaps, shared ends) is settled by a 口径; part steps always are.
import type { Bilingual, Diagnostic } from "@biaochi/diagnostics";
import { equals, type Rational } from "@biaochi/quantity";
import type { PartStep, Text } from "@biaochi/syntax";
import type { Arm, PiecewiseMethod } from "../generated/rule-set.generated.ts";
import { type ArmScore, armAt, awardAt } from "../piecewise.ts";
import { amountValue, metricText, pointsText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { comparePlaces, covers, holds, isPoint, type Stretch } from "./cuts.ts";
import { endsOf, stretchOf, stretchOfInterval } from "./extent.ts";
import { absentFrom, type Figure, figuresIn, missingFrom } from "./figures.ts";
import { type Piece, toArm } from "./pieces.ts";
import { readOriginal } from "./read-original.ts";
import { createReporter, type Reporter } from "./report.ts";
import { valuesThatTell } from "./telling-values.ts";

// LIMIT: a clause or text of more than 40 arms is compared figure by figure; printed tables have fewer than ten.
const MOST_ARMS = 40;

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
  const printed = pieces === undefined || pieces.length > MOST_ARMS ? undefined : placePieces(pieces);
  if (printed === undefined || method.arms.length > MOST_ARMS) compareFigures(original, method, context, reporter);
  else if (isKnown) compareValues(original, printed, method, context, reporter);
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

/** A piece with its place on the line worked out once. `openAt`: values that the wording of its ends may or may not include. */
type PlacedPiece = { readonly piece: Piece; readonly stretch: Stretch; readonly openAt: readonly Rational[] };

/** The clause and its 原文 side by side. */
type Pair = {
  readonly printed: readonly PlacedPiece[];
  readonly arms: readonly { readonly arm: Arm; readonly stretch: Stretch }[];
  readonly context: ClauseContext;
};

function compareValues(
  original: Text,
  printed: readonly PlacedPiece[],
  method: PiecewiseMethod,
  context: ClauseContext,
  reporter: Reporter,
): void {
  const arms = method.arms.flatMap((arm) => {
    const stretch = stretchOfInterval(arm.interval);
    return stretch === undefined ? [] : [{ arm, stretch }];
  });
  const pair: Pair = { printed, arms, context };
  let open: { readonly value: Rational; readonly verdict: Extract<Verdict, { kind: "open" }> } | undefined;
  for (const value of valuesThatTell([...method.arms, ...printed.map(({ piece }) => toArm(piece, context.source))], context)) {
    const verdict = judge(value, pair);
    if (verdict.kind === "different") {
      reportDifferent(original, value, verdict, method, context, reporter);
      return;
    }
    if (verdict.kind === "open" && open === undefined) open = { value, verdict };
  }
  if (open !== undefined && !context.hasInterpretation) reportOpen(original, open.value, open.verdict, method, context, reporter);
}

function reportDifferent(
  original: Text,
  value: Rational,
  verdict: Extract<Verdict, { kind: "different" }>,
  method: PiecewiseMethod,
  context: ClauseContext,
  reporter: Reporter,
): void {
  const [printed, written] = [scoreWords(verdict.original), scoreWords(verdict.clause)];
  reporter.say(
    "CLAUSE-001",
    original.span,
    {
      value: metricText(value, context.metric),
      original: printed.zh,
      clause: written.zh,
      originalEn: printed.en,
      clauseEn: written.en,
    },
    { related: relatedArm(value, method, reporter) },
  );
}

function reportOpen(
  original: Text,
  value: Rational,
  { why, clause }: Extract<Verdict, { kind: "open" }>,
  method: PiecewiseMethod,
  context: ClauseContext,
  reporter: Reporter,
): void {
  const words = scoreWords(clause);
  reporter.say(
    "CLAUSE-005",
    original.span,
    { value: metricText(value, context.metric), whyZh: why.zh, whyEn: why.en, clause: words.zh, clauseEn: words.en },
    { related: relatedArm(value, method, reporter) },
  );
}

function relatedArm(value: Rational, method: PiecewiseMethod, reporter: Reporter) {
  const arm = armAt(method, value);
  return arm === undefined ? [] : [reporter.related(arm.origin, { zh: "评分的这一档", en: "this band of the clause" })];
}

function judge(value: Rational, { printed, arms, context }: Pair): Verdict {
  const arm = arms.find(({ stretch }) => holds(stretch, value))?.arm;
  if (arm === undefined) return { kind: "unknown" };
  const clause = awardAt(arm.award, value, context.fullPoints);
  const there = printed.filter((placed) => holdsValue(placed, value));
  const scores = distinct(there.map(({ piece }) => awardAt(piece.award, value, context.fullPoints)));
  if (clause.kind === "unknown" || scores.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  if (scores.length === 0) return judgeGap(value, clause, printed);
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
function judgeGap(value: Rational, clause: ArmScore, printed: readonly PlacedPiece[]): Verdict {
  if (clause.kind === "error") return { kind: "same" };
  const isAbove = printed.every(({ stretch }) => comparePlaces(stretch.to, { value, after: false }) <= 0);
  const isBelow = printed.every(({ stretch }) => comparePlaces({ value, after: true }, stretch.from) <= 0);
  const outermost = printed.find(({ stretch }) =>
    printed.every((other) => covers(reaching(stretch, isAbove), reaching(other.stretch, isAbove))),
  );
  if ((isAbove || isBelow) && outermost !== undefined && isPoint(outermost.stretch)) {
    const { award } = outermost.piece;
    const points = award.clause === "fixed" ? amountValue(award.points) : undefined;
    if (points !== undefined && clause.kind === "score" && equals(points, clause.value)) return { kind: "same" };
  }
  return { kind: "open", clause, why: { zh: "没有说", en: "says nothing" } };
}

/** Everything from the far end up to where the stretch reaches. */
function reaching(stretch: Stretch, upwards: boolean): Stretch {
  return upwards ? { from: "lowest", to: stretch.to } : { from: stretch.from, to: "highest" };
}

/** Whether the band holds the value under any reading of its ends. */
function holdsValue({ stretch, openAt }: PlacedPiece, value: Rational): boolean {
  return holds(stretch, value) || openAt.some((at) => equals(at, value));
}

/** The pieces on the line; undefined where an end is no figure. */
function placePieces(pieces: readonly Piece[]): readonly PlacedPiece[] | undefined {
  const placed: PlacedPiece[] = [];
  for (const piece of pieces) {
    const stretch = stretchOf(piece.extent);
    if (stretch === undefined) return undefined;
    const openAt = endsOf(piece.extent).flatMap((end) => (end.unclear === true ? (amountValue(end.amount) ?? []) : []));
    placed.push({ piece, stretch, openAt });
  }
  return placed;
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
