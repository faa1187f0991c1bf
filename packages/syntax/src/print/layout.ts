// In: the lines of a file as cells. Out: the printed text: indents, columns, comments, blank lines.
// Not here: which cells a line has (columns.ts), how a token is spelled (spelling.ts).

import { displayWidth, padEndWide } from "@biaochi/diagnostics";
import { cellsOfRow } from "../table-row.ts";
import { cellsOf } from "./columns.ts";
import type { Piece, PrintLine } from "./pieces.ts";
import { gapBetween } from "./spacing.ts";
import { type Language, languageOf, printPiece, type Spelling } from "./spelling.ts";

const INDENT = "  ";
/** Rows of a table stand in its columns whatever they hold. */
const TABLE = "table";
const GAP = "  ";
/** A column is not stretched for the sake of one long cell. LIMIT: cells more than 40 wide beyond the narrowest stand out of line. */
const STRETCH = 40;

type Row = {
  readonly indent: string;
  cells: readonly string[];
  readonly columns: string | undefined;
  readonly comment: string | undefined;
  /** The line begins or ends a block of several lines at the top of the file. */
  readonly opensTop: boolean;
  readonly closesTop: boolean;
};

/** Prints all lines in one style. */
export function layOut(lines: readonly PrintLine[], spelling: Spelling): string {
  const rows = toRows(lines, spelling);
  alignColumns(rows);
  const bodies = rows.map((row) => row.indent + joinCells(row));
  return withBlankLines(rows, alignComments(rows, bodies));
}

function toRows(lines: readonly PrintLine[], spelling: Spelling): readonly Row[] {
  const ofFile = firstLanguage(lines.flatMap(({ pieces }) => pieces)) ?? "zh";
  let depth = 0;
  return lines.map(({ pieces, comment, continued }) => {
    const kinds = pieces.map(({ token }) => token.kind);
    const leading = kinds.findIndex((kind) => kind !== "right-brace");
    const closed = leading < 0 ? kinds.length : leading;
    const balance = kinds.filter((kind) => kind === "left-brace").length - kinds.filter((kind) => kind === "right-brace").length;
    const indentDepth = Math.max(0, depth - closed) + (continued ? 2 : 0);
    const before = depth;
    depth = Math.max(0, depth + balance);
    const table = tableCells(pieces);
    const { cells, columns } = table === undefined ? cellsOf(pieces) : { cells: [], columns: TABLE };
    const language = languagesOf(pieces, spelling, ofFile);
    return {
      indent: INDENT.repeat(indentDepth),
      cells: table ?? cells.map((cell) => printCell(cell, language)),
      columns: continued ? undefined : columns,
      comment,
      opensTop: before === 0 && depth > 0,
      closesTop: before > 0 && depth === 0,
    };
  });
}

/** The cells of a row of a table, and an empty one for its last bar; undefined for any other line. */
function tableCells(pieces: readonly Piece[]): readonly string[] | undefined {
  const [only, second] = pieces;
  if (only?.token.kind !== "table-row" || second !== undefined) return undefined;
  return [...cellsOfRow(only.token).map(({ text }) => text), ""];
}

function printCell(cell: readonly Piece[], language: (piece: Piece) => Language): string {
  let text = "";
  for (const [index, piece] of cell.entries()) {
    const left = cell[index - 1];
    if (left !== undefined) text += gapBetween(cell[index - 2], left, piece, language(piece));
    text += printPiece(piece, language(piece));
  }
  return text;
}

/** The language of each piece of a line: the one asked for, or that of the word before it, else of the first word of the line, else of the file. */
function languagesOf(line: readonly Piece[], spelling: Spelling, ofFile: Language): (piece: Piece) => Language {
  if (spelling !== "keep") return () => spelling;
  const languages = new Map<Piece, Language>();
  let current = firstLanguage(line) ?? ofFile;
  for (const piece of line) {
    current = languageOf(piece.token) ?? current;
    languages.set(piece, current);
  }
  return (piece) => languages.get(piece) ?? ofFile;
}

function firstLanguage(pieces: readonly Piece[]): Language | undefined {
  for (const { token } of pieces) {
    const language = languageOf(token);
    if (language !== undefined) return language;
  }
  return undefined;
}

function alignColumns(rows: readonly Row[]): void {
  for (const run of runsOf(rows, (row) => row.columns)) {
    const widths = columnWidths(run.map((row) => row.cells.slice(0, -1).map(displayWidth)));
    for (const row of run) {
      const last = row.cells.length - 1;
      row.cells = row.cells
        .map((cell, index) => (index === last ? cell : padEndWide(cell, widths[index] ?? 0)))
        .filter((_, index) => index === last || widths[index] !== 0 || row.columns === TABLE);
    }
  }
}

/** The width of each column: that of its widest cell, cells that are too long apart. */
function columnWidths(rows: readonly (readonly number[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: count }, (_, index) => {
    const filled = rows.map((cells) => cells[index] ?? 0).filter((width) => width > 0);
    const limit = Math.min(...filled) + STRETCH;
    return Math.max(0, ...filled.filter((width) => width <= limit));
  });
}

/** Runs of rows that follow one another and have the same key. */
function* runsOf(rows: readonly Row[], keyOf: (row: Row) => string | undefined): Generator<readonly Row[]> {
  let run: Row[] = [];
  let key: string | undefined;
  for (const row of rows) {
    const next = keyOf(row);
    const joined = next === undefined ? undefined : `${row.indent}${next}`;
    if (joined === undefined || joined !== key) {
      if (run.length > 0) yield run;
      run = [];
    }
    key = joined;
    if (joined !== undefined) run.push(row);
  }
  if (run.length > 0) yield run;
}

/** The points of an indicator stand close to its name, as everywhere. */
function joinCells({ cells, columns }: Row): string {
  if (columns === TABLE) return `| ${cells.join(" | ")}`.trimEnd();
  if (columns !== "indicator") return cells.join(GAP).trimEnd();
  return `${cells[0] ?? ""} ${cells.slice(1).join(GAP)}`.trimEnd();
}

/** Comments behind lines of one run stand in one column. */
function alignComments(rows: readonly Row[], bodies: readonly string[]): readonly string[] {
  const lines = [...bodies];
  let start = 0;
  const close = (end: number) => {
    const widths = rows
      .slice(start, end)
      .map((row, at) => (row.comment === undefined ? 0 : displayWidth(bodies[start + at] ?? "")));
    const widest = Math.max(0, ...widths);
    for (let at = start; at < end; at += 1) {
      const comment = rows[at]?.comment;
      const body = bodies[at] ?? "";
      if (comment === undefined) continue;
      const column = widest - displayWidth(body) > STRETCH ? displayWidth(body) : widest;
      lines[at] = padEndWide(body, column) + GAP + comment;
    }
    start = end;
  };
  for (const [index, row] of rows.entries()) {
    const isOwnLine = row.cells.length === 0;
    if (isOwnLine) {
      close(index);
      if (row.comment !== undefined) lines[index] = row.indent + row.comment;
      start = index + 1;
    } else if (rows[index - 1]?.indent !== row.indent) {
      close(index);
    }
  }
  close(rows.length);
  return lines;
}

/** At most one blank line, none inside the edges of a block, one around blocks of several lines at the top. */
function withBlankLines(rows: readonly Row[], lines: readonly string[]): string {
  const printed: string[] = [];
  let previous: Row | undefined;
  let blank = false;
  for (const [index, line] of lines.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    if (line.trim() === "") {
      blank = true;
      continue;
    }
    const opensBlock = previous !== undefined && previous.cells.at(-1)?.endsWith("{") === true;
    const closesBlock = row.cells[0]?.startsWith("}") === true;
    const previousIsComment = previous !== undefined && previous.cells.length === 0;
    const needed = previous?.closesTop === true || (row.opensTop && !previousIsComment);
    if (previous !== undefined && !opensBlock && !closesBlock && (blank || needed)) printed.push("");
    printed.push(line);
    previous = row;
    blank = false;
  }
  return printed.length === 0 ? "" : `${printed.join("\n")}\n`;
}
