// In: scoring clauses and tables of bands as trees. Out: the piecewise normal form, intervals, and the diagnostics of the BAND and CLAUSE families. The order of
// the steps, nothing else.
import type { Diagnostic, Span } from "@biaochi/diagnostics";
import type { Clause } from "@biaochi/syntax";
import type { Interval, PiecewiseMethod } from "../generated/rule-set.generated.ts";
import { awardAt } from "../piecewise.ts";
import type { BandItem, Edge } from "./band-item.ts";
import { bandWords } from "./band-words.ts";
import { checkFit } from "./bands.ts";
import type { BandsContext, ClauseContext, LabelledBand } from "./context.ts";
import { type Stretch, WHOLE_LINE } from "./cuts.ts";
import { type Extent, stretchOf, toInterval } from "./extent.ts";
import { checkOrder, reportOutOfOrder } from "./order.ts";
import { bandSpan, type Piece, toArm } from "./pieces.ts";
import { isRange, readBand } from "./read-band.ts";
import { createReporter, gluedText, type Reporter, writtenText } from "./report.ts";
import { checkDip, checkTakenOver } from "./scores.ts";
import { toPieces } from "./to-piecewise.ts";

export { compareOriginal } from "./original-wording.ts";

// LIMIT: a clause has at most 500 arms.
const MOST_ARMS = 500;

/** What may stand behind the last arm of a line. */
const TRAILING_MARKS = /[；;，,。\s]+$/;

/**
 * The normal form of a 评分 clause, undefined where an error leaves it open, and what is to be said of the clause. `draft`: its arms all the same, gaps and
 * overlaps included, where they could be read: to be drawn, never to be scored.
 */
export function toMethod(clause: Clause, context: ClauseContext): MadeMethod {
  const reporter = createReporter(context.source, context.path);
  if (context.citesBasis && !context.hasOriginal && !context.hasInterpretation)
    reporter.say("CLAUSE-002", context.indicatorSpan, { indicator: context.indicator });
  // A formula that gives no number is reported where it stands.
  if (context.metric !== undefined && context.metric.kind !== "number")
    return { method: undefined, draft: undefined, diagnostics: reporter.diagnostics() };
  const count = clause.lines.reduce((sum, { arms }) => sum + arms.length, 0);
  if (count > MOST_ARMS) {
    reporter.say("CLAUSE-020", clause.span, { count: String(count), limit: String(MOST_ARMS) });
    return { method: undefined, draft: undefined, diagnostics: reporter.diagnostics() };
  }
  const { method, draft } = readMethod(clause, context, reporter);
  return { method, draft, diagnostics: reporter.diagnostics() };
}

type MadeMethod = {
  readonly method: PiecewiseMethod | undefined;
  readonly draft: PiecewiseMethod | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

function readMethod(clause: Clause, context: ClauseContext, reporter: Reporter): Pick<MadeMethod, "method" | "draft"> {
  const { pieces, arms, isWhole, isSettled } = toPieces(clause, context, reporter);
  // Bands whose ends are open to two readings are reported by the parser; until they are settled nothing more can be said.
  if (!isWhole || arms.some(({ arm }) => arm.band?.kind === "unclear-range")) return { method: undefined, draft: undefined };
  checkTakenOver(arms, pieces, context, reporter);
  const fit = checkFit(
    {
      items: pieces.map((piece) => toItem(piece, clause, context)),
      domain: domainOf(context),
      metric: context.metric,
      source: context.source,
      mayAdd: true,
    },
    reporter,
  );
  const sorted = fit.sorted.flatMap((index) => pieces[index] ?? []);
  const method: PiecewiseMethod = {
    kind: "piecewise",
    arms: sorted.map((piece) => toArm(piece, context.source)),
    text: clauseText(clause, context),
  };
  if (!fit.isSound) return { method: undefined, draft: method };
  checkOrder(clause, pieces, context, reporter);
  checkDip(method, context, reporter);
  const hasErrors = reporter.diagnostics().some(({ severity }) => severity === "error");
  return { method: isSettled && !hasErrors ? method : undefined, draft: method };
}

/** The intervals of a table of bands, in the order of the table; undefined for a band that could not be read, which is reported. */
export function toIntervals(
  bands: readonly LabelledBand[],
  context: BandsContext,
): { readonly intervals: readonly (Interval | undefined)[]; readonly diagnostics: readonly Diagnostic[] } {
  const reporter = createReporter(context.source, context.path);
  const extents = bands.map(({ band }): Extent | undefined => (isRange(band) ? readBand(band, context, reporter) : undefined));
  const items = bands.flatMap(({ band, label, span }, index): readonly BandItem[] => {
    const extent = extents[index];
    if (extent === undefined || band.kind === "otherwise" || band.kind === "unclear-range") return [];
    const written = { span: band.span, form: band.kind === "range" ? band.form : ("words" as const) };
    return [
      { extent, span: band.span, name: () => `${writtenText(context.source, band.span)} ${label}`, written, armSpan: () => span },
    ];
  });
  for (const { band } of bands) if (band.kind === "otherwise") reporter.say("BAND-010", band.span, {});
  if (items.length === bands.length) {
    const domain: Stretch | undefined =
      context.cover === undefined
        ? undefined
        : { from: { value: context.cover.low, after: false }, to: { value: context.cover.high, after: true } };
    checkFit({ items, domain, metric: context.metric, source: context.source, mayAdd: false }, reporter);
    const ordered = items.flatMap(({ span, name, extent }) => {
      const stretch = stretchOf(extent);
      return stretch === undefined ? [] : [{ span, name, from: stretch.from }];
    });
    reportOutOfOrder(ordered, reporter, () => []);
  }
  return {
    intervals: extents.map((extent) => (extent === undefined ? undefined : toInterval(extent))),
    diagnostics: reporter.diagnostics(),
  };
}

function toItem(piece: Piece, clause: Clause, context: ClauseContext): BandItem {
  const { arm, extent, role } = piece;
  const { band } = arm;
  const span = bandSpan(arm);
  const isOwn = role === "band" && (band?.kind === "range" || band?.kind === "point");
  return {
    extent,
    span,
    name: () => (isOwn ? writtenText(context.source, span) : bandWords(extent).zh),
    written: isOwn ? { span, form: band.kind === "range" ? band.form : "words" } : undefined,
    armSpan: () => standingSpan(arm.span, clause, context),
    edge: edgeOf(piece, context),
  };
}

/** Where another arm may stand beside an arm: a line that is interpolated is not parted. */
function standingSpan(arm: Span, { lines }: Clause, { source }: ClauseContext): Span {
  const line = lines.find(({ span, interpolated }) => interpolated && span.start <= arm.start && arm.end <= span.end);
  if (line === undefined) return arm;
  const { start, end } = line.span;
  return { start, end: start + source.text.slice(start, end).replace(TRAILING_MARKS, "").length };
}

function edgeOf({ extent, award, role }: Piece, { fullPoints }: ClauseContext): Edge {
  return {
    goesOn: role !== "band" || (extent.low !== undefined && extent.high !== undefined),
    fullPoints,
    scoreAt: (value) => {
      const score = awardAt(award, value, fullPoints);
      return score.kind === "score" ? score.value : undefined;
    },
  };
}

/** The values that the metric can take. */
function domainOf({ range }: ClauseContext): Stretch {
  return {
    from: range?.low === undefined ? WHOLE_LINE.from : { value: range.low.value, after: !range.low.closed },
    to: range?.high === undefined ? WHOLE_LINE.to : { value: range.high.value, after: range.high.closed },
  };
}

/** The clause in one line, without its comments. */
function clauseText(clause: Clause, { source }: ClauseContext): string {
  return clause.lines
    .filter(({ arms }) => arms.length > 0)
    .map(({ span }) => gluedText(source.text.slice(span.start, span.end)).replace(TRAILING_MARKS, ""))
    .join("；");
}
