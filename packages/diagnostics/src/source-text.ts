// In: the text of a file, already decoded. Out: its lines, and the line and column of an offset.
// Not here: bytes and encodings (decode-text.ts), cells on a terminal (display-width.ts).

import { isJoinedToPrevious } from "./display-width.ts";

/**
 * The text of one file with its line table; never changed after it is made.
 *
 * shape    `lineStarts[i]` is the offset at which line i + 1 begins; a text has at least one line
 */
export type SourceText = {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
};

/** A place as people and editors write it: both figures begin at 1. */
export type Position = { readonly line: number; readonly column: number };

const LF = 0x0a;
const CR = 0x0d;

/** Makes the line table of a text. Lines end at LF, CRLF and CR, and at nothing else. */
export function createSourceText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === LF) lineStarts.push(offset + 1);
    else if (unit === CR && text.charCodeAt(offset + 1) !== LF) lineStarts.push(offset + 1);
  }
  return { file, text, lineStarts };
}

/** Line and column of an offset, the column in UTF-16 units as Monaco and SARIF count. Offsets outside are moved to the nearest end. */
export function positionAt(source: SourceText, offset: number): Position {
  const inside = clampOffset(source, offset);
  const line = lineIndexAt(source, inside);
  return { line: line + 1, column: inside - lineStart(source, line) + 1 };
}

// LIMIT: beyond 100,000 units into a line nobody counts; there the column told to people is the editor's.
const LONGEST_COUNTED = 100_000;

/** Line and column as told to people: each character counts one, full-width and astral Han too; marks joined to it count none. */
export function displayColumnAt(source: SourceText, offset: number): Position {
  const inside = clampOffset(source, offset);
  const line = lineIndexAt(source, inside);
  const start = lineStart(source, line);
  if (inside - start > LONGEST_COUNTED) return { line: line + 1, column: inside - start + 1 };
  let column = 1;
  for (const character of source.text.slice(start, inside)) {
    if (!isJoinedToPrevious(character)) column += 1;
  }
  return { line: line + 1, column };
}

/** The text of a line (counted from 1) without its line end; empty for a line that is not there. */
export function lineText(source: SourceText, line: number): string {
  const { start, end } = lineSpan(source, line);
  return source.text.slice(start, end);
}

/** The span of a line (counted from 1) without its line end. */
export function lineSpan(source: SourceText, line: number): { readonly start: number; readonly end: number } {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return { start: source.text.length, end: source.text.length };
  let end = source.lineStarts[line] ?? source.text.length;
  if (end > start && source.text.charCodeAt(end - 1) === LF) end -= 1;
  if (end > start && source.text.charCodeAt(end - 1) === CR) end -= 1;
  return { start, end };
}

function clampOffset(source: SourceText, offset: number): number {
  return Math.min(Math.max(offset, 0), source.text.length);
}

function lineStart(source: SourceText, line: number): number {
  return source.lineStarts[line] ?? 0;
}

function lineIndexAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStart(source, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
