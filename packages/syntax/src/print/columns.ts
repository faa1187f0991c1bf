// In: the pieces of one line. Out: its cells, and with which lines they share columns.
// Not here: padding (layout.ts).

import type { TokenKind } from "../tokens.ts";
import { findWord } from "../vocabulary/vocabulary.ts";
import type { Piece } from "./pieces.ts";

/** The cells of a line. Lines with the same `columns` that follow one another are padded to common widths; `undefined` stands alone. */
export type Cells = { readonly cells: readonly (readonly Piece[])[]; readonly columns: string | undefined };

/** Splits a line into cells by the block it stands in. */
export function cellsOf(pieces: readonly Piece[]): Cells {
  const first = pieces[0];
  if (first === undefined) return { cells: [], columns: undefined };
  const opens = pieces[pieces.length - 1]?.token.kind === "left-brace";
  if (first.token.kind === "right-brace") return alone(pieces);
  const hasBraces = pieces.some(({ token }) => token.kind === "left-brace");
  if (hasBraces && !(opens && INDICATOR_HEADS.has(first.token.kind))) return alone(pieces);
  switch (first.block) {
    case "header":
      return { cells: splitAt(pieces, [1]), columns: "header" };
    case "fields":
    case "columns":
      return { cells: fieldCells(pieces), columns: "fields" };
    case "row-rule":
      return { cells: splitAt(pieces, [1]), columns: "row-rule" };
    case "levels":
    case "entries":
      return { cells: splitAt(pieces, [firstOf(pieces, ["quantity"], 1)]), columns: first.block };
    case "pool":
      return { cells: splitAt(pieces, [1]), columns: "pool" };
    case "checklist":
      return { cells: splitAt(pieces, [1, firstOf(pieces, ["text"], 1)]), columns: "checklist" };
    case "events":
      return { cells: splitAt(pieces, [1, firstOf(pieces, ["text"], 1)]), columns: "events" };
    case "clause":
      return { cells: splitAt(pieces, [awardStart(pieces)]), columns: "clause" };
    case "grades":
      return { cells: splitAt(pieces, [pieces.length - 1]), columns: "grades" };
    case "reconciliations":
      return { cells: splitAt(pieces, [1, firstOf(pieces, ["tolerance"], 1)]), columns: "reconciliations" };
    case "table":
      return first.token.kind === "table-row" ? alone(pieces) : { cells: givenCells(pieces), columns: "given" };
    case "given":
      return { cells: givenCells(pieces), columns: "given" };
    case "expectations":
      return { cells: splitAt(pieces, verdictStarts(pieces)), columns: "expectations" };
    default:
      return partCells(pieces, opens);
  }
}

function alone(pieces: readonly Piece[]): Cells {
  return { cells: [pieces], columns: undefined };
}

/** Cuts at the given places; a place that is undefined or out of order leaves an empty cell, so that later columns keep their number. */
function splitAt(pieces: readonly Piece[], places: readonly (number | undefined)[]): readonly (readonly Piece[])[] {
  const cells: (readonly Piece[])[] = [];
  let start = 0;
  let empty = 0;
  for (const place of places) {
    if (place === undefined || place < start || place >= pieces.length) {
      empty += 1;
      continue;
    }
    cells.push(pieces.slice(start, place));
    for (; empty > 0; empty -= 1) cells.push([]);
    start = place;
  }
  cells.push(pieces.slice(start));
  return cells;
}

function firstOf(pieces: readonly Piece[], kinds: readonly TokenKind[], from: number): number | undefined {
  const index = pieces.findIndex(({ token }, at) => at >= from && kinds.includes(token.kind));
  return index < 0 ? undefined : index;
}

/** Name, type, what must hold, description. */
function fieldCells(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const part = pieces.findIndex(({ token }, at) => at > 0 && findWord(token.kind)?.role === "field-part");
  const last = pieces.length - 1;
  const isOption = pieces[last - 1]?.token.kind === "bar";
  const description = pieces[last]?.token.kind === "text" && last > 1 && !isOption ? last : undefined;
  return splitAt(pieces, [1, part < 0 ? undefined : part, description]);
}

/** Where the band of an arm ends and what it gives begins. */
function awardStart(pieces: readonly Piece[]): number | undefined {
  const index = pieces.findIndex(({ token, inBracket }) => {
    const role = findWord(token.kind)?.role;
    return !inBracket && (role === "award" || role === "step");
  });
  const before = pieces[index - 1]?.token.kind;
  return index <= 0 || before === "comma" ? undefined : index;
}

/** Each figure of 给定 with its name. */
function givenCells(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const places: number[] = [];
  for (let at = 0; at < pieces.length; ) {
    if (at > 0) places.push(at);
    at = behindGiven(pieces, at);
  }
  return splitAt(pieces, places);
}

/** The place behind `path literal [理由 "…"] [；]` that begins at `start`; always past `start`. */
function behindGiven(pieces: readonly Piece[], start: number): number {
  const kindAt = (at: number) => pieces[at]?.token.kind;
  let at = start + 1;
  while (kindAt(at) === "dot") at += 2;
  const isLevel = kindAt(at) === "identifier" || kindAt(at) === "quoted-name";
  at += kindAt(at) === "minus" ? 2 : 1;
  if (isLevel && kindAt(at) === "quantity") at += 1;
  if (kindAt(at) === "because") at += 2;
  while (kindAt(at) === "semicolon" || kindAt(at) === "comma") at += 1;
  return at;
}

function verdictStarts(pieces: readonly Piece[]): readonly number[] {
  return pieces.flatMap(({ token }, at) => (at > 0 && findWord(token.kind)?.role === "verdict" ? [at] : []));
}

/** Heads of lines that go on as an indicator does: name, points, method. */
const INDICATOR_HEADS: ReadonlySet<TokenKind> = new Set<TokenKind>(["indicator", "bonus", "penalty"]);

const PART_ROLES: ReadonlySet<string> = new Set(["note", "part", "method"]);

/** A line of an indicator or a section: its word, then the rest; an indicator on one line, and a section of rows: name, points, method. */
function partCells(pieces: readonly Piece[], opens: boolean): Cells {
  const head = findWord(pieces[0]?.token.kind ?? "newline");
  if (head !== undefined && INDICATOR_HEADS.has(head.id)) {
    const points = firstOf(pieces, ["weight", "most", "quantity"], 1);
    const method = pieces.findIndex(({ token }, at) => at > 1 && findWord(token.kind)?.role === "method");
    if (method < 0) return alone(pieces);
    if (opens || points === undefined) return { cells: [pieces.slice(0, method), pieces.slice(method)], columns: undefined };
    return { cells: splitAt(pieces, [points, method]), columns: "indicator" };
  }
  const byRows = firstOf(pieces, ["by-rows"], 1);
  const ownPoints = firstOf(pieces, ["quantity"], 1);
  if (byRows !== undefined && ownPoints !== undefined && !opens) {
    return { cells: splitAt(pieces, [ownPoints, byRows]), columns: "indicator" };
  }
  if (head === undefined || !PART_ROLES.has(head.role) || opens || pieces.length < 2) return alone(pieces);
  return { cells: [pieces.slice(0, 1), pieces.slice(1)], columns: undefined };
}
