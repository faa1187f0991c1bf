// Where new text goes in rules. In: a node, pieces. Out: edits that put the pieces behind it, before it, or at its end, on lines of their own.
// Not here: what the pieces are.
import type { Span } from "@biaochi/diagnostics";
import type { Laying } from "./laying.ts";
import { endOfLineBefore, hasOwnLines, indentAt, lineEndAt, lineStartAt } from "./lines.ts";
import { made, type Piece } from "./pieces.ts";

/** Puts pieces on lines of their own behind a node. */
export function insertBehind(laying: Laying, span: Span, pieces: readonly Piece[], cause: Span): void {
  const { text, edits, file } = laying;
  const [first] = pieces;
  if (first === undefined) return;
  const lead = made(`\n${indentAt(text, span.start)}`, file, first.start);
  if (hasOwnLines(text, span)) {
    const at = lineEndAt(text, span.end);
    edits.push({ start: at, end: at, pieces: [lead, ...pieces], cause });
  } else {
    edits.push({ start: span.end, end: span.end, pieces: [lead, ...pieces, made("\n", file, first.start)], cause });
  }
}

/** Puts pieces on lines of their own before a node. */
export function insertBefore(laying: Laying, span: Span, pieces: readonly Piece[], cause: Span): void {
  const { text, edits, file } = laying;
  const [first] = pieces;
  if (first === undefined) return;
  const indent = indentAt(text, span.start);
  if (hasOwnLines(text, span)) {
    const at = endOfLineBefore(text, lineStartAt(text, span.start));
    const isFirst = lineStartAt(text, span.start) === 0;
    const around = isFirst ? [...pieces, made("\n", file, first.start)] : [made(`\n${indent}`, file, first.start), ...pieces];
    edits.push({ start: at, end: at, pieces: around, cause });
  } else {
    edits.push({
      start: span.start,
      end: span.start,
      pieces: [made("\n", file, first.start), ...pieces, made("\n", file, first.start)],
      cause,
    });
  }
}

/** Puts pieces on lines of their own before the closing brace of a block that ends at `end`. */
export function insertAtEnd(laying: Laying, end: number, pieces: readonly Piece[], cause: Span): void {
  const { text, edits, file } = laying;
  const [first] = pieces;
  if (first === undefined) return;
  const brace = end - 1;
  const start = lineStartAt(text, brace);
  const indent = indentAt(text, brace);
  const lead = made(`\n${indent}  `, file, first.start);
  if (start + indent.length === brace) {
    const at = endOfLineBefore(text, start);
    edits.push({ start: at, end: at, pieces: [lead, ...pieces], cause });
  } else {
    edits.push({ start: brace, end: brace, pieces: [lead, ...pieces, made(`\n${indent}`, file, first.start)], cause });
  }
}

/** The blanks in front of what is put at the end of a block. */
export function innerIndent({ text }: Laying, end: number): string {
  return `${indentAt(text, end - 1)}  `;
}
