// In: UTF-16 offsets into one text. Out: spans and what covers them.
// Not here: lines and columns; they are made at the rim from a source text.

/** A stretch of one text, in UTF-16 offsets; `end` is the offset behind its last unit. */
export type Span = { readonly start: number; readonly end: number };

/** Makes a span. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The smallest span that holds both. */
export function coverSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether the offset lies in the span; its end counts, as a cursor behind the last character does. */
export function spanHolds(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}
