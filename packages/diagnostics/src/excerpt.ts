// In: a source text and a span in it. Out: the lines to show, each with what stands under it, in cells that line up.
// Not here: colours and labels around them (render.ts).

import { displayWidth } from "./display-width.ts";
import { lineSpan, positionAt, type SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";
import { visibleText } from "./visible-text.ts";

/**
 * One line of an excerpt.
 *
 * unit     `from` and `cells` in cells of `text`, which is made visible and cut; no `mark` where the line is only context
 */
export type ExcerptLine = {
  readonly number: number;
  readonly text: string;
  readonly mark?: { readonly from: number; readonly cells: number };
};

// LIMIT: of a span over many lines the first three are shown.
const MOST_LINES = 3;
const TAB_STOP = 4;

/**
 * The lines of a span, and the line before it unless that is blank.
 *
 * shape    ascending by `number`
 * unit     no line takes more than `cells` cells; longer ones are cut around the span, with … where something is left out
 */
export function excerptOf(source: SourceText, asked: Span, cells: number): readonly ExcerptLine[] {
  const span = { start: wholeCharacter(source.text, asked.start, 0), end: wholeCharacter(source.text, asked.end, 1) };
  const first = positionAt(source, span.start).line;
  const last = Math.max(first, positionAt(source, Math.max(span.start, span.end)).line);
  const lines: ExcerptLine[] = [];
  if (first > 1) {
    const before = lineSpan(source, first - 1);
    const context = cut(source, before, { start: before.start, end: before.start }, cells);
    if (context.text.trim() !== "") lines.push({ number: first - 1, text: context.text });
  }
  for (let number = first; number <= last && number < first + MOST_LINES; number += 1) {
    const line = lineSpan(source, number);
    const start = number === first ? span.start : line.start + indentOf(source, line);
    const end = Math.min(span.end, line.end);
    if (number > first && start >= end) continue;
    const marked = cut(source, line, { start: Math.min(start, line.end), end: Math.max(end, Math.min(start, line.end)) }, cells);
    lines.push({ number, ...marked });
  }
  return lines;
}

/** The offset, moved to the start or the end of the surrogate pair that it would split. */
function wholeCharacter(text: string, offset: number, side: 0 | 1): number {
  const splits = text.codePointAt(offset - 1) !== text.charCodeAt(offset - 1) && offset > 0 && offset < text.length;
  return splits ? offset - 1 + side * 2 : offset;
}

type CutLine = { readonly text: string; readonly mark: { readonly from: number; readonly cells: number } };

// WHY: only a window of a line is ever looked at: one line of ten million characters must cost no more than its excerpt.
function cut(source: SourceText, line: Span, marked: Span, cells: number): CutLine {
  const mostBefore = Math.floor(cells / 2);
  if (line.end - line.start <= cells) {
    const before = shown(source.text.slice(line.start, marked.start));
    const inside = shown(source.text.slice(marked.start, marked.end));
    const text = before + inside + shown(source.text.slice(marked.end, line.end));
    if (displayWidth(text) <= cells)
      return { text, mark: { from: displayWidth(before), cells: Math.max(1, displayWidth(inside)) } };
  }
  const start = backBy(source.text, marked.start, line.start, mostBefore - 1);
  const head = start > line.start ? "…" : "";
  const before = head + shown(source.text.slice(start, marked.start));
  const room = cells - displayWidth(before) - 1;
  const end = forwardBy(source.text, marked.start, line.end, room);
  const inside = shown(source.text.slice(marked.start, Math.min(end, marked.end)));
  const after = shown(source.text.slice(Math.min(end, marked.end), end));
  const tail = end < line.end ? "…" : "";
  const over = end < marked.end ? displayWidth(tail) : 0;
  return {
    text: before + inside + after + tail,
    mark: { from: displayWidth(before), cells: Math.max(1, displayWidth(inside) + over) },
  };
}

// LIMIT: marks without a width of their own do not lengthen the window beyond so many characters per cell.
const CHARACTERS_PER_CELL = 4;

/** Offset reached by going back while what is passed takes at most so many cells. */
function backBy(text: string, from: number, least: number, cells: number): number {
  let offset = from;
  let used = 0;
  for (let steps = 0; offset > least && steps < cells * CHARACTERS_PER_CELL; steps += 1) {
    const pair = offset - 2 >= least && text.codePointAt(offset - 2) !== text.charCodeAt(offset - 2);
    const previous = offset - (pair ? 2 : 1);
    used += displayWidth(shown(text.slice(previous, offset)));
    if (used > cells) break;
    offset = previous;
  }
  return offset;
}

/** Offset reached by going forward while what is passed takes at most so many cells. */
function forwardBy(text: string, from: number, most: number, cells: number): number {
  let offset = from;
  let used = 0;
  for (let steps = 0; offset < most && steps < cells * CHARACTERS_PER_CELL; steps += 1) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    used += displayWidth(shown(character));
    if (used > cells) break;
    offset += character.length;
  }
  return Math.min(offset, most);
}

function indentOf(source: SourceText, line: Span): number {
  const window = source.text.slice(line.start, Math.min(line.end, line.start + 1000));
  return window.length - window.trimStart().length;
}

/** A piece of a line as it is printed: tabs as blanks, all other control and hidden characters by their number. */
function shown(piece: string): string {
  if (!piece.includes("\t")) return visibleText(piece);
  return piece
    .split("\t")
    .map((part) => visibleText(part))
    .join(" ".repeat(TAB_STOP));
}
