// In: text at a square or round bracket, or at a figure, where a band may be written as mathematics writes it: (10%, 30%], 80%≤x<90%.
// Out: one token for all of it.
// Not here: bands in words (the grammar).

import type { Span } from "@biaochi/diagnostics";
import { isDigit, signAt } from "../characters.ts";
import type { IntervalEnd } from "../tokens.ts";
import { placeOf } from "./clause-slips.ts";
import { readFigure } from "./numbers.ts";
import { type LexerState, skipBlanks, take, wordEnd } from "./state.ts";

const OPENERS = "(（[［";
const CLOSERS = ")）]］";

/** Reads an INTERVAL such as `(10%, 30%]`; false, with nothing read, where the bracket holds something else. */
export function readInterval(state: LexerState): boolean {
  const { text, offset } = state;
  if (!OPENERS.includes(text[offset] ?? " ")) return false;
  const low = intervalFigure(state, skipBlanks(text, offset + 1));
  const comma = skipBlanks(text, low.end);
  if (text[comma] !== "," && text[comma] !== "，") return false;
  const high = intervalFigure(state, skipBlanks(text, comma + 1));
  const close = skipBlanks(text, high.end);
  const closer = text[close] ?? " ";
  if (!CLOSERS.includes(closer) || (low.figure === undefined && high.figure === undefined)) return false;
  take(state, "interval", close + 1, {
    kind: "interval",
    low: { closed: "[［".includes(text[offset] ?? " "), figure: low.figure },
    high: { closed: "]］".includes(closer), figure: high.figure },
  });
  return true;
}

const BETWEEN = /[0-9０-９.．,，]+[^\s≤≦<＜0-9]{0,4}[ \t\u3000]*(?:≤|≦|<=?|＜)[ \t\u3000]*[\p{ID_Start}_]/uy;

/** `80%≤x<90%`: a band as mathematics writes it; read as the interval it is, and reported. */
export function readBetween(state: LexerState): boolean {
  const { text, offset, reporter } = state;
  BETWEEN.lastIndex = offset;
  if (!BETWEEN.test(text)) return false;
  const low = intervalFigure(state, offset);
  const first = lessSignAt(text, skipBlanks(text, low.end));
  const name = first === undefined ? offset : wordEnd(text, skipBlanks(text, first.end), 40);
  const second = first === undefined ? undefined : lessSignAt(text, skipBlanks(text, name));
  const high = second === undefined ? undefined : intervalFigure(state, skipBlanks(text, second.end));
  if (first === undefined || second === undefined || low.figure === undefined || high?.figure === undefined) return false;
  const at = { start: offset, end: high.end };
  const written = (end: { readonly span: Span }) => text.slice(end.span.start, end.span.end);
  const lower = first.closed ? `${written(low.figure)}以上` : `超过${written(low.figure)}`;
  const upper = second.closed
    ? `${first.closed ? "" : "至"}${written(high.figure)}${first.closed ? "以下" : ""}`
    : `不满${written(high.figure)}`;
  const right = lower + upper;
  const offers = { offer: `；应写作「${right}」`, offerEn: `; it is written ${right}` };
  const fix = reporter.replace(at, right, `写成「${right}」`, `write ${right}`);
  reporter.report("SYN-050", at, { wording: text.slice(at.start, at.end), ...placeOf(state), ...offers }, [fix]);
  take(state, "interval", high.end, {
    kind: "interval",
    low: { closed: first.closed, figure: low.figure },
    high: { closed: second.closed, figure: high.figure },
  });
  return true;
}

function lessSignAt(text: string, offset: number): { readonly closed: boolean; readonly end: number } | undefined {
  const sign = signAt(text.charCodeAt(offset));
  if (sign === "at-most-sign") return { closed: true, end: offset + 1 };
  if (sign !== "less-sign") return undefined;
  const isPair = signAt(text.charCodeAt(offset + 1)) === "equals";
  return { closed: isPair, end: offset + (isPair ? 2 : 1) };
}

const INFINITY = /[+\-−－＋]?[ \t]*(?:∞|无穷大?)/y;

function intervalFigure(state: LexerState, start: number): { readonly figure: IntervalEnd["figure"]; readonly end: number } {
  const { text } = state;
  INFINITY.lastIndex = start;
  const infinity = INFINITY.exec(text);
  if (infinity !== null) return { figure: undefined, end: start + infinity[0].length };
  const negative = signAt(text.charCodeAt(start)) === "minus";
  const digits = negative ? skipBlanks(text, start + 1) : start;
  if (!isDigit(text.charCodeAt(digits))) return { figure: undefined, end: start };
  const figure = readFigure(state, digits, false);
  return { figure: { ...figure.value, negative, span: { start, end: figure.end } }, end: figure.end };
}
