// In: the bounds and words of a band as written. Out: the band, with each end's inclusion; readings offered where the wording leaves an end
// open; contradictions reported.
// Not here: reading tokens (clauses.ts), whether bands fit together (the model).

import { coverSpans, type Fix, type Span } from "@biaochi/diagnostics";
import { compare } from "@biaochi/quantity";
import type { Band, Bound, Expression } from "../nodes.ts";
import type { Reporter } from "../reporter.ts";
import type { IntervalEnd, LexedToken, TokenKind } from "../tokens.ts";
import { literalOfValue, withUnitOf } from "./build-literal.ts";

/** A bound as written: a figure or an expression, and （含） or （不含） behind it. */
export type WrittenBound = { readonly value: Expression; readonly mark: LexedToken | undefined; readonly span: Span };

/** How a word closes a bound: what it means by itself, and whether it says so (至 only implies). */
export type Closing = { readonly closed: boolean; readonly word: LexedToken | undefined; readonly mark: LexedToken | undefined };

type Voice = { readonly reporter: Reporter; readonly written: (span: Span) => string };

/** The end of a band that a word closes; a mark that contradicts the word is reported and holds. */
export function closeBound(bound: WrittenBound, closing: Closing, voice: Voice): Bound {
  const mark = closing.mark ?? bound.mark;
  const inclusion = mark === undefined ? undefined : mark.kind === "included" ? "included" : "excluded";
  const closed = inclusion === undefined ? closing.closed : inclusion === "included";
  const span = closing.mark === undefined ? bound.span : coverSpans(bound.span, closing.mark.span);
  if (mark !== undefined && closing.word !== undefined && closed !== closing.closed && !mayExclude(closing.word)) {
    const { reporter } = voice;
    const whole = coverSpans(coverSpans(bound.span, closing.word.span), mark.span);
    const figure = bareText(bound, voice.written);
    const right = agreeing(closing.word.kind, figure);
    const fixes = [
      reporter.replace(mark.span, "", `去掉「${mark.text}」`, `remove ${mark.text}`),
      reporter.replace(whole, right, `改为「${right}」`, `write ${right}`),
    ];
    reporter.report("SYN-055", whole, { written: voice.written(whole), word: closing.word.text, mark: mark.text }, fixes);
  }
  if (closing.mark !== undefined && bound.mark !== undefined && closing.mark.kind !== bound.mark.kind) {
    const whole = coverSpans(bound.span, closing.mark.span);
    voice.reporter.report("SYN-055", whole, { written: voice.written(whole), word: bound.mark.text, mark: closing.mark.text });
  }
  return { kind: "bound", value: bound.value, closed, inclusion, span };
}

/** The wording that says what the mark says, not what the word says. */
function agreeing(word: TokenKind, figure: string): string {
  switch (word) {
    case "over":
    case "greater-sign":
      return `${figure}以上`;
    case "not-under":
    case "at-least-sign":
      return `超过${figure}`;
    case "not-over":
    case "at-most-sign":
      return `不满${figure}`;
    default:
      return `${figure}以下`;
  }
}

/** 以上（不含） and 以下（不含） are common in official texts and say clearly what is meant. */
function mayExclude(word: LexedToken): boolean {
  return word.kind === "or-more" || word.kind === "or-less";
}

/** 60%至100%, 0-10%（含）: each end that does not say whether it is included is asked for; offered are all readings that agree with what is said. */
export function buildRange(low: WrittenBound, high: Bound | WrittenBound, span: Span, voice: Voice): Band {
  const lowUnit = lowWithUnitOf(low, high);
  if (!("kind" in high) && isUpsideDown(lowUnit, high)) return buildRange(high, lowUnit, span, voice);
  const lowEnd = openEnd(lowUnit, false);
  const highEnd = "kind" in high ? high : openEnd(high, true);
  const lowSaid = low.mark !== undefined;
  const highSaid = "kind" in high || high.mark !== undefined;
  if (lowSaid && highSaid) return { kind: "range", low: lowEnd, high: highEnd, form: "words", span };
  const { reporter, written } = voice;
  const [lower, upper] = [bareText(lowUnit, written), bareText(high, written)];
  const lowReadings = lowSaid ? [lowEnd.closed] : [true, false];
  const highReadings = highSaid ? [highEnd.closed] : [true, false];
  const fixes: Fix[] = [];
  for (const lowClosed of lowReadings) {
    for (const highClosed of highReadings) {
      if (!lowSaid && !highSaid && !lowClosed && !highClosed) continue; // neither end included: nobody means that
      const text = rangeText(lower, upper, lowClosed, highClosed);
      fixes.push(reporter.replace(span, text, `读作「${text}」`, `read it as ${text}`));
    }
  }
  const end = lowSaid ? `上限 ${upper} 含不含` : highSaid ? `下限 ${lower} 含不含` : `两头 ${lower}、${upper} 含不含`;
  const endEn = lowSaid
    ? `whether its upper bound ${upper} is included`
    : highSaid
      ? `whether its lower bound ${lower} is included`
      : `whether its bounds ${lower} and ${upper} are included`;
  reporter.report("SYN-051", span, { written: written(span), end, endEn }, fixes);
  return { kind: "unclear-range", low: lowEnd, high: highEnd, span };
}

function rangeText(low: string, high: string, lowClosed: boolean, highClosed: boolean): string {
  if (lowClosed) return highClosed ? `${low}以上${high}以下` : `${low}以上不满${high}`;
  return highClosed ? `超过${low}至${high}` : `超过${low}不满${high}`;
}

function openEnd(bound: WrittenBound, closed: boolean): Bound {
  const inclusion = bound.mark === undefined ? undefined : bound.mark.kind === "included" ? "included" : "excluded";
  return {
    kind: "bound",
    value: bound.value,
    closed: inclusion === undefined ? closed : inclusion === "included",
    inclusion,
    span: bound.span,
  };
}

/** `0-10%`: the lower end takes the unit of the upper one. */
function lowWithUnitOf(low: WrittenBound, high: Bound | WrittenBound): WrittenBound {
  if (low.value.kind !== "quantity" || high.value.kind !== "quantity") return low;
  return { ...low, value: withUnitOf(low.value, high.value) };
}

/** `95%至85%`, `100-80%（含）`: which is the lower one is plain from the figures; a mark stays with the figure it stands behind. */
function isUpsideDown(low: WrittenBound, high: WrittenBound): boolean {
  const [below, above] = [low.value, high.value];
  if (below.kind !== "quantity" || above.kind !== "quantity") return false;
  return compare(below.value, above.value) > 0;
}

/** The figure of a bound without its （含）. */
function bareText(bound: Bound | WrittenBound, written: (span: Span) => string): string {
  const { value } = bound;
  if (value.kind === "quantity") return value.written;
  return written(value.span).startsWith("（") ? written(value.span) : `（${written(value.span)}）`;
}

/** The band of an INTERVAL token. */
export function bandOfInterval(token: LexedToken): Band {
  const { span, value } = token;
  const ends = value?.kind === "interval" ? value : undefined;
  const low = ends === undefined ? undefined : intervalBound(ends.low, token);
  const high = ends === undefined ? undefined : intervalBound(ends.high, token);
  return { kind: "range", low, high, form: "interval", span };
}

function intervalBound(end: IntervalEnd, token: LexedToken): Bound | undefined {
  const { figure, closed } = end;
  if (figure === undefined) return undefined;
  const written = token.text.slice(figure.span.start - token.span.start, figure.span.end - token.span.start);
  const literal = literalOfValue(figure, figure.span, written);
  const value =
    literal.kind === "quantity" && figure.negative
      ? { ...literal, value: negative(literal.value), numeral: negative(literal.numeral) }
      : literal;
  return { kind: "bound", value, closed, inclusion: undefined, span: figure.span };
}

function negative(value: { readonly numerator: bigint; readonly denominator: bigint }) {
  return { numerator: -value.numerator, denominator: value.denominator };
}
