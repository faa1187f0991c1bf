// In: rows of cells and a width. Out: lines in columns; wide characters take two cells, figures stand under their points.
// Not here: what the cells say (score-table.ts and the other tables).
import { displayWidth, padEndWide, padStartWide, wrapText } from "@biaochi/diagnostics";
import type { Paint, PaintKind } from "./paint.ts";

/**
 * A column.
 *
 * shape    `figure`: decimal points stand under one another; `text` wraps; at most one `rest` column, the last, takes what is left
 * unit     `most` in cells
 */
export type Column = {
  readonly head: string;
  readonly kind: "text" | "right" | "figure" | "rest";
  readonly most?: number;
};

/** A cell; `indent` in cells goes before each of its lines. */
export type Cell = { readonly text: string; readonly paint?: PaintKind | undefined; readonly indent?: number };

/** A row of cells, one for each column; `gap` puts an empty line before it. */
export type Row = { readonly cells: readonly Cell[]; readonly paint?: PaintKind | undefined; readonly gap?: boolean };

const BETWEEN = 2;
/** A rest column narrower than this goes below the row instead. */
const LEAST_REST = 26;
const BELOW_INDENT = 4;

/** Lays out a table with its heads. */
export function layoutTable(columns: readonly Column[], rows: readonly Row[], width: number, paint: Paint): readonly string[] {
  const shown = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell })) }));
  alignFigures(columns, shown);
  const widths = columns.map((column, index) => naturalWidth(column, index, shown));
  shrinkText(columns, widths, width);
  const fixed = columns.reduce((sum, { kind }, index) => sum + (kind === "rest" ? 0 : (widths[index] ?? 0) + BETWEEN), 0);
  const rest = width - fixed;
  const below = rest < LEAST_REST;
  const heads: Row = { cells: columns.map(({ head }) => ({ text: head })), paint: "faint" };
  const all: readonly Row[] = [heads, ...shown];
  return all.flatMap((row) => {
    const own = rowLines(columns, row, { widths, rest: below ? undefined : rest, width }, paint, row === heads);
    return row.gap === true ? ["", ...own] : own;
  });
}

function rowLines(
  columns: readonly Column[],
  row: Row,
  { widths, rest, width }: { readonly widths: readonly number[]; readonly rest: number | undefined; readonly width: number },
  paint: Paint,
  isHead: boolean,
): readonly string[] {
  const blocks = columns.map((column, index) => {
    const cell = row.cells[index] ?? { text: "" };
    if (column.kind === "rest" && rest === undefined) return [];
    const room = column.kind === "rest" ? (rest ?? 0) : (widths[index] ?? 0);
    return column.kind === "text" || column.kind === "rest" ? cellLines(cell, room) : [cell.text];
  });
  const height = Math.max(1, ...blocks.map((block) => block.length));
  const lines: string[] = [];
  for (let at = 0; at < height; at += 1) {
    const parts = columns.map((column, index) => {
      const text = blocks[index]?.[at] ?? "";
      const room = column.kind === "rest" ? 0 : (widths[index] ?? 0);
      const padded = column.kind === "text" || column.kind === "rest" ? padEndWide(text, room) : padStartWide(text, room);
      const kind = row.cells[index]?.paint ?? row.paint;
      return kind === undefined ? padded : padded.replace(text, () => paint(kind, text));
    });
    lines.push(parts.join(" ".repeat(BETWEEN)).trimEnd());
  }
  const last = columns.findIndex(({ kind }) => kind === "rest");
  const below = row.cells[last];
  if (rest === undefined && !isHead && below !== undefined && below.text !== "") {
    for (const line of cellLines(below, width - BELOW_INDENT)) {
      const kind = below.paint ?? row.paint;
      lines.push(" ".repeat(BELOW_INDENT) + (kind === undefined ? line : paint(kind, line)));
    }
  }
  return lines;
}

function cellLines({ text, indent = 0 }: Cell, room: number): readonly string[] {
  const inner = Math.max(2, room - indent);
  const lines = wrapText(text, inner).flatMap((line) => cutLong(line, inner));
  return lines.map((line) => " ".repeat(indent) + line);
}

/** A word longer than its column is cut where the column ends. */
function cutLong(line: string, room: number): readonly string[] {
  if (displayWidth(line) <= room) return [line];
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    if (part !== "" && displayWidth(part + character) > room) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function naturalWidth(column: Column, index: number, rows: readonly Row[]): number {
  const cells = rows.map(({ cells: own }) => own[index]);
  const widest = Math.max(
    displayWidth(column.head),
    ...cells.map((cell) => (cell === undefined ? 0 : displayWidth(cell.text) + (cell.indent ?? 0))),
  );
  return Math.min(widest, column.most ?? Number.POSITIVE_INFINITY);
}

/** Where the columns leave no room at all, the widest text column gives way. */
function shrinkText(columns: readonly Column[], widths: number[], width: number): void {
  const fixed = columns.reduce(
    (sum, { kind }, index) => (kind === "rest" ? sum : sum + (widths[index] ?? 0) + BETWEEN),
    -BETWEEN,
  );
  const over = fixed - width;
  if (over <= 0) return;
  const [widest] = columns
    .map(({ kind }, index) => ({ kind, index, own: widths[index] ?? 0 }))
    .filter(({ kind }) => kind === "text")
    .sort((a, b) => b.own - a.own);
  if (widest !== undefined) widths[widest.index] = Math.max(10, widest.own - over);
}

/** Pads the figures of a column behind so that their points stand under one another: 3.39 above 4 above 12.5. */
function alignFigures(columns: readonly Column[], rows: readonly { readonly cells: { text: string }[] }[]): void {
  for (const [index, { kind }] of columns.entries()) {
    if (kind !== "figure") continue;
    const behind = Math.max(0, ...rows.map(({ cells }) => fractionWidth(cells[index]?.text ?? "")));
    for (const { cells } of rows) {
      const cell = cells[index];
      if (cell !== undefined && /^-?\d/u.test(cell.text)) cell.text += " ".repeat(behind - fractionWidth(cell.text));
    }
  }
}

function fractionWidth(figure: string): number {
  const point = /^-?\d+(\.\d+)?$/u.exec(figure)?.[1];
  return point?.length ?? 0;
}
