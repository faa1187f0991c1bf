// In: a grid. Out: the rows that are the head of its table, and what each column stands for. A head may have up to three rows, as forms merge them.
// Not here: the rows below (rows.ts). The head is the one under which most names are known to the rule set; without one, the first row of two cells.

import { findUnit } from "@biaochi/quantity";
import { bareName, type Key, readKey } from "../key.ts";
import { type Grid, type GridRow, type Merge, mergeAt, textAt } from "./grid.ts";

/** A column of the head; `head` is what is written there, its rows joined by a point. */
export type Column = { readonly index: number; readonly key: Key; readonly head: string };

/** A head: from which row of the grid, how many of them, its columns, and how many of those are known. */
export type Head = { readonly top: number; readonly depth: number; readonly columns: readonly Column[]; readonly known: number };

// LIMIT: the head is sought in the first 40 rows that hold something, and has at most 3 rows.
const ROWS_SOUGHT = 40;
const DEEPEST = 3;
// LIMIT: the first 500 columns are looked at.
const COLUMNS_SOUGHT = 500;

/**
 * Finds the head. `isKnown` says whether what a column stands for is known. `count` is for tables inside forms: how many columns of the table a head has;
 * cells made one from the head down to the rows are then no part of it, for forms write 绩效指标 there, at the side.
 */
export function findHead(
  grid: Grid,
  isKnown: (key: Key, head: string) => boolean,
  count?: (head: Head) => number,
): Head | undefined {
  let best: Head | undefined;
  const start = startOf(grid);
  for (let top = 0; top < Math.min(start.rows.length, ROWS_SOUGHT); top += 1) {
    for (let depth = 1; depth <= DEEPEST && top + depth <= start.rows.length; depth += 1) {
      const read = readHead(start, top, depth, isKnown, count !== undefined);
      const head = read === undefined || count === undefined ? read : { ...read, known: count(read) };
      if (head !== undefined && head.columns.length > 0 && isBetter(head, best)) best = head;
    }
  }
  return best;
}

/** More names known; of as many, fewer rows; then the upper one. */
function isBetter(head: Head, best: Head | undefined): boolean {
  return best === undefined || head.known > best.known || (head.known === best.known && head.depth < best.depth);
}

// LIMIT: of the merges around the head the first 2,000 are looked at.
const MERGES_SOUGHT = 2_000;

/** The grid's first rows, with the merges that reach into them. */
function startOf(grid: Grid): Grid {
  const rows = grid.rows.slice(0, ROWS_SOUGHT + DEEPEST);
  const last = rows.at(-1)?.number ?? 0;
  return { ...grid, rows, merges: grid.merges.filter(({ top }) => top <= last).slice(0, MERGES_SOUGHT) };
}

/** The first row with two cells, with the rows that its merges reach into: a head for those who know no names. */
export function firstHead(grid: Grid): Head | undefined {
  const top = grid.rows.findIndex(({ cells }) => cells.size >= 2);
  if (top < 0) return undefined;
  const start = startOf(grid);
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const head = readHead(start, top, depth, () => true);
    if (head !== undefined) return head;
  }
  return undefined;
}

function readHead(
  grid: Grid,
  top: number,
  depth: number,
  isKnown: (key: Key, head: string) => boolean,
  beside = false,
): Head | undefined {
  const rows = grid.rows.slice(top, top + depth);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || last.number - first.number !== depth - 1) return undefined;
  // A merge that goes on below would be cut in two.
  const cut = grid.merges.filter(
    ({ top: from, bottom }) => from <= last.number && bottom > last.number && bottom >= first.number,
  );
  if (cut.length > 0 && !beside) return undefined;
  const columns: Column[] = [];
  let known = 0;
  const width = Math.min(Math.max(...rows.map(({ cells }) => Math.max(-1, ...cells.keys()))) + 1, COLUMNS_SOUGHT);
  for (let index = 0; index < widthWithMerges(grid, first.number, width); index += 1) {
    if (beside && isBeside(index, last.number, cut, grid)) continue;
    const parts = partsOf(grid, rows, index);
    if (parts.length === 0) continue;
    const column = columnOf(parts, index, isKnown);
    if (column.known) known += 1;
    columns.push(column.column);
  }
  return { top, depth, columns, known };
}

/** Whether a column is none of its own: its head goes on into the rows, or is the one before it, over several columns. */
function isBeside(index: number, row: number, cut: readonly Merge[], { merges }: Grid): boolean {
  if (cut.some(({ left, right }) => index >= left && index <= right)) return true;
  const merge = mergeAt(merges, row, index);
  return merge !== undefined && merge.left < index;
}

/** A merged head reaches over columns that have no cell of their own. */
function widthWithMerges({ merges }: Grid, row: number, width: number): number {
  const reached = merges
    .filter(({ top, bottom, left }) => top <= row && bottom >= row && left < width)
    .map(({ right }) => right + 1);
  return Math.min(Math.max(width, ...reached), COLUMNS_SOUGHT);
}

/** What stands above one another in the head of a column, each once. */
function partsOf({ rows: all, merges }: Grid, rows: readonly GridRow[], index: number): readonly string[] {
  const parts: string[] = [];
  for (const row of rows) {
    const merge = mergeAt(merges, row.number, index);
    const owner = merge === undefined ? row : all.find(({ number }) => number === merge.top);
    const text = bareName(textAt(owner, merge?.left ?? index));
    if (text !== "" && parts.at(-1) !== text) parts.push(text);
  }
  return parts;
}

/** The name that the rows of a head make together: the first of these that is known, else all of them joined. */
function columnOf(
  parts: readonly string[],
  index: number,
  isKnown: (key: Key, head: string) => boolean,
): { readonly column: Column; readonly known: boolean } {
  const whole = parts.join(".");
  for (const head of readingsOf(parts)) {
    const key = readKey(head);
    if (isKnown(key, head)) return { column: { index, key, head }, known: true };
  }
  const bracketed = withUnitBehind(parts) ?? whole;
  return { column: { index, key: readKey(bracketed), head: bracketed }, known: false };
}

function readingsOf(parts: readonly string[]): readonly string[] {
  const [only] = parts;
  if (parts.length === 1) return only === undefined ? [] : [only];
  const bracketed = withUnitBehind(parts);
  const last = parts.at(-1) ?? "";
  const readings = [
    parts.join("."),
    ...(bracketed === undefined ? [] : [bracketed]),
    last,
    parts.slice(1).join("."),
    parts[0] ?? "",
  ];
  return [...new Set(readings)];
}

/** A unit, 自报 or 理由 in the row below belongs behind the name above: 年初预算 over 万元 is 年初预算（万元）. */
function withUnitBehind(parts: readonly string[]): string | undefined {
  const last = (parts.at(-1) ?? "").replace(/^[（(]|[）)]$/gu, "");
  const front = parts.slice(0, -1);
  if (front.length === 0 || (findUnit(last) === undefined && !/^(?:自报|理由|reported|reasons?)$/u.test(last))) return undefined;
  return `${front.join(".")}（${last}）`;
}

/** Two columns of one name, the first such pair. */
export function doubledColumn({
  columns,
}: Head): { readonly first: Column; readonly second: Column; readonly name: string } | undefined {
  const seen = new Map<string, Column>();
  for (const column of columns) {
    const { key } = column;
    if (key.kind === "ignored") continue;
    const name =
      "key" in key ? `${key.kind === "reported" ? "自报." : key.kind === "reason" ? "理由." : ""}${key.key}` : column.head;
    const first = seen.get(`${key.kind} ${name}`);
    if (first !== undefined) return { first, second: column, name };
    seen.set(`${key.kind} ${name}`, column);
  }
  return undefined;
}
