// Whole lines of rule texts. In: a text and places in it. Out: where lines, their indents and their comments begin and end; stretches as pieces with other
// indents. Not here: what the lines say.
import type { SourceText, Span } from "@biaochi/diagnostics";
import { isBlank, isLineEnd } from "@biaochi/syntax";
import { made, type Piece } from "./pieces.ts";

/** Where the line begins that holds an offset. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where that line ends, its line end excluded. */
export function lineEndAt(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}

/** The blanks that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  let end = start;
  while (end < offset && isBlank(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

/** The end of what stands at an offset with a comment behind it on the line; the offset itself where something else stands there. */
export function withComment(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text.charCodeAt(end))) end += 1;
  if (end >= text.length || isLineEnd(text.charCodeAt(end))) return offset;
  return /^(?:[#＃]|\/\/|／／)/u.test(text.slice(end, end + 2)) ? trimmedEnd(text, end, lineEndAt(text, end)) : offset;
}

function trimmedEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Whether a stretch, a comment behind it included, has its lines for itself. */
export function hasOwnLines(text: string, { start, end }: Span): boolean {
  if (lineStartAt(text, start) + indentAt(text, start).length !== start) return false;
  const behind = withComment(text, end);
  for (let at = behind; at < text.length && !isLineEnd(text.charCodeAt(at)); at += 1)
    if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** What is taken out with a node: its lines with the line end before them, comments right above it too; the node alone where others share its lines. */
export function linesToRemove(text: string, span: Span): Span {
  if (!hasOwnLines(text, span)) return span;
  let start = lineStartAt(text, span.start);
  for (;;) {
    const above = lineStartAt(text, endOfLineBefore(text, start));
    if (start === 0 || !/^[ \t\u3000]*(?:[#＃]|\/\/)/u.test(text.slice(above, start))) break;
    start = above;
  }
  return { start: endOfLineBefore(text, start), end: lineEndAt(text, span.end) };
}

/** Where the line before this line start ends; 0 at the beginning of the text. */
export function endOfLineBefore(text: string, lineStart: number): number {
  if (lineStart === 0) return 0;
  return lineStart >= 2 && text.slice(lineStart - 2, lineStart) === "\r\n" ? lineStart - 2 : lineStart - 1;
}

/**
 * A stretch of a file as pieces whose lines begin with other blanks.
 *
 * shape    the first line begins where the stretch does; the others have `indent` in place of the blanks that its first line begins with
 */
export function reindented({ text }: SourceText, file: number, { start, end }: Span, indent: string): readonly Piece[] {
  const own = indentAt(text, start).length;
  const pieces: Piece[] = [];
  for (let at = start; at <= end; ) {
    const stop = Math.min(lineEndAt(text, at), end);
    let from = at;
    if (at > start) {
      while (from < stop && from - at < own && isBlank(text.charCodeAt(from))) from += 1;
      pieces.push(made("\n", file, at));
      if (from < stop && indent !== "") pieces.push(made(indent, file, from));
    }
    if (from < stop) pieces.push({ text: text.slice(from, stop), file, start: from, made: false });
    if (stop >= end) break;
    at = stop + (text.slice(stop, stop + 2) === "\r\n" ? 2 : 1);
  }
  return pieces;
}
