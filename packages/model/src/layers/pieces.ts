// Texts made of pieces of files. In: pieces, and replacements of stretches. Out: the new pieces and their text; which file and line each place is from.
// Not here: what is replaced (the edits of this folder).
import { createSourceText, positionAt, type SourceText, type Span } from "@biaochi/diagnostics";

/**
 * A stretch of a text.
 *
 * shape    `file`: which of the files it is from, `start`: where it stands there; with `made` its text (a line end, blanks, a brace) stands in no file, and
 *          `start` is the place it belongs to
 */
export type Piece = { readonly text: string; readonly file: number; readonly start: number; readonly made: boolean };

/** A place of a file. unit: `line` from 1, `offset` in UTF-16 units */
export type Place = { readonly file: string; readonly line: number; readonly offset: number };

/** Where the places of a text come from. */
export type Origins = {
  readonly files: readonly SourceText[];
  readonly pieces: readonly Piece[];
  /** Where each piece begins in the text. */
  readonly starts: readonly number[];
};

/** A stretch that is replaced; `cause` is what asks for it, in the file that does. */
export type Edit = { readonly start: number; readonly end: number; readonly pieces: readonly Piece[]; readonly cause: Span };

/** What a replacement became in the new text. */
export type Touch = { readonly span: Span; readonly cause: Span };

/** A whole file as one piece. */
export function wholeFile(source: SourceText): Origins {
  return originsOf([source], [{ text: source.text, file: 0, start: 0, made: false }]);
}

/** The pieces with their places in the text that they make. */
export function originsOf(files: readonly SourceText[], pieces: readonly Piece[]): Origins {
  const starts: number[] = [];
  let offset = 0;
  for (const { text } of pieces) {
    starts.push(offset);
    offset += text.length;
  }
  return { files, pieces, starts };
}

/** The text that the pieces make, under the name of a file. */
export function textOfPieces(file: string, { pieces }: Origins): SourceText {
  return createSourceText(file, pieces.map(({ text }) => text).join(""));
}

/** A stretch of a file as a piece. */
export function slice({ text }: SourceText, file: number, { start, end }: Span): Piece {
  return { text: text.slice(start, end), file, start, made: false };
}

/** Text of no file, at a place of one. */
export function made(text: string, file: number, start: number): Piece {
  return { text, file, start, made: true };
}

/** The pieces between two places of the text. */
export function piecesBetween({ pieces, starts }: Origins, start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  for (let index = indexAt(starts, start); index < pieces.length; index += 1) {
    const [piece, from] = [pieces[index], starts[index] ?? 0];
    if (piece === undefined || from >= end) break;
    const [cutStart, cutEnd] = [Math.max(start - from, 0), Math.min(end - from, piece.text.length)];
    if (cutStart >= cutEnd) continue;
    const isWhole = cutStart === 0 && cutEnd === piece.text.length;
    const moved = piece.made ? piece.start : piece.start + cutStart;
    found.push(isWhole ? piece : { ...piece, text: piece.text.slice(cutStart, cutEnd), start: moved });
  }
  return found;
}

/**
 * The pieces of a stretch of the text after replacements.
 *
 * shape    `edits` in the order of the text, none over another; those outside of the stretch are left out
 */
export function applyEdits(origins: Origins, edits: readonly Edit[], { start, end }: Span): Replaced {
  const pieces: Piece[] = [];
  const touched: Touch[] = [];
  let [offset, written] = [start, 0];
  const push = (more: readonly Piece[]): void => {
    for (const piece of more) {
      pieces.push(piece);
      written += piece.text.length;
    }
  };
  for (const edit of edits) {
    if (edit.start < offset || edit.end > end) continue;
    push(piecesBetween(origins, offset, edit.start));
    const from = written;
    push(edit.pieces);
    touched.push({ span: { start: from, end: written }, cause: edit.cause });
    offset = edit.end;
  }
  push(piecesBetween(origins, offset, end));
  return { pieces, touched };
}

/** A text after replacements; `touched` in its own places. */
export type Replaced = { readonly pieces: readonly Piece[]; readonly touched: readonly Touch[] };

/** The file and the line that a place of the text is from. */
export function placeAt(origins: Origins, offset: number): Place {
  const { source, at } = sourceAt(origins, offset);
  return { file: source.file, line: positionAt(source, at).line, offset: at };
}

/** Where a stretch of the text is from: all of it where it lies in one file, else its beginning. */
export function spanAt(
  origins: Origins,
  { start, end }: Span,
): { readonly source: SourceText; readonly file: number; readonly span: Span; readonly made: boolean } {
  const from = sourceAt(origins, start);
  if (end <= start) return { source: from.source, file: from.file, span: { start: from.at, end: from.at }, made: from.made };
  const to = sourceAt(origins, end - 1);
  const isTogether = to.file === from.file && to.at >= from.at;
  const last = isTogether ? to.at + 1 : from.at + Math.max(1, Math.min(end - start, from.left));
  return {
    source: from.source,
    file: from.file,
    span: { start: from.at, end: Math.min(last, from.source.text.length) },
    made: from.made,
  };
}

type Found = {
  readonly source: SourceText;
  readonly file: number;
  readonly at: number;
  readonly left: number;
  readonly made: boolean;
};

const NOWHERE: SourceText = createSourceText("", "");

function sourceAt({ files, pieces, starts }: Origins, offset: number): Found {
  const index = indexAt(starts, offset);
  const piece = pieces[index];
  if (piece === undefined) return { source: files[0] ?? NOWHERE, file: 0, at: 0, left: 0, made: true };
  const inside = Math.min(Math.max(offset - (starts[index] ?? 0), 0), piece.text.length);
  const at = piece.made ? piece.start : piece.start + inside;
  return { source: files[piece.file] ?? NOWHERE, file: piece.file, at, left: piece.text.length - inside, made: piece.made };
}

/** The last piece that begins at or before an offset; of several that begin there, the last, which holds it. */
function indexAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
