// How a workbook or a CSV file is laid out, for people who choose what of it is meant. In: its bytes, what the rule set knows. Out: its sheets, and of one
// sheet the first rows as they look and where its table was found. A subpath of its own: only a preview asks for it. Not here: records (load-records.ts).
import type { Area } from "./table/area.ts";
import { headOf } from "./table/assemble.ts";
import { kindOfRow } from "./table/context.ts";
import { gridOfCsv } from "./table/csv-grid.ts";
import { type Grid, mergeAt } from "./table/grid.ts";
import type { Head } from "./table/head.ts";
import type { KnownNames } from "./table/names.ts";
import { isWorkbook, lastName, readText } from "./text.ts";

/** A sheet; `fits`: the rule set knows the names of its head. */
export type SheetLayout = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isEmpty: boolean;
  readonly fits: boolean;
};

/** A cell as it looks; `isFilled`: it is part of cells made one, and has the text of the first of them. */
export type LaidOutCell = { readonly text: string; readonly isFilled: boolean };

export type LaidOutRow = { readonly number: number; readonly isHead: boolean; readonly cells: readonly LaidOutCell[] };

/**
 * The layout of a file.
 *
 * shape    `sheet`: the one that is shown, "" where several fit and none was asked for; `rows`: its first rows, each as wide as the others;
 *          `area`: where its table is; undefined for a form, which is read as a whole, and where nothing fits; `size`: of the whole sheet
 */
export type Layout = {
  readonly sheets: readonly SheetLayout[];
  readonly sheet: string;
  readonly rows: readonly LaidOutRow[];
  readonly area: Area | undefined;
  readonly size: { readonly rows: number; readonly columns: number };
};

export type LayoutOptions = {
  readonly file: string;
  readonly names?: KnownNames | undefined;
  readonly sheet?: string | undefined;
};

// LIMIT: the first 60 rows and 30 columns are shown.
const ROWS_SHOWN = 60;
const COLUMNS_SHOWN = 30;

/** The layout; undefined where there are no sheets, as in JSON, or where the file cannot be read. */
export async function layoutOf(bytes: Uint8Array, { file, names, sheet }: LayoutOptions): Promise<Layout | undefined> {
  const grids = await gridsOf(bytes, file);
  if (grids === undefined) return undefined;
  const sheets = grids.map((grid): SheetLayout => {
    const { name, isHidden, rows } = grid;
    return { name, isHidden, isEmpty: rows.length === 0, fits: rows.length > 0 && headOf(grid, names) !== undefined };
  });
  const fitting = sheets.filter(({ fits, isHidden }) => fits && !isHidden);
  const only = grids.filter(({ rows }) => rows.length > 0);
  const shown = sheet ?? (fitting.length === 1 ? fitting[0]?.name : only.length === 1 ? only[0]?.name : undefined);
  const grid = grids.find(({ name }) => name === shown);
  if (grid === undefined) return { sheets, sheet: "", rows: [], area: undefined, size: { rows: 0, columns: 0 } };
  const head = headOf(grid, names);
  const area = head === undefined || head === "form" ? undefined : areaOf(grid, head);
  const headRows = head === undefined || head === "form" ? [] : grid.rows.slice(head.top, head.top + head.depth);
  const size = { rows: grid.rows.at(-1)?.number ?? 0, columns: widthOf(grid) };
  return { sheets, sheet: grid.name, rows: rowsOf(grid, new Set(headRows.map(({ number }) => number)), size), area, size };
}

async function gridsOf(bytes: Uint8Array, file: string): Promise<readonly Grid[] | undefined> {
  if (isWorkbook(bytes)) {
    const read = (await import("./xlsx.ts")).readGrids(bytes, file);
    return "grids" in read ? read.grids : undefined;
  }
  if (!/\.(?:csv|tsv)$/iu.test(file)) return undefined;
  const { text } = readText(bytes, file);
  const grid = text === undefined ? undefined : gridOfCsv(text, lastName(file).replace(/\.[A-Za-z]+$/u, ""), file);
  return grid !== undefined && "rows" in grid ? [grid] : undefined;
}

/** From the head to the last row that is no total and no note. */
function areaOf(grid: Grid, head: Head): Area {
  const columns = head.columns.map(({ index }) => index);
  const below = grid.rows.slice(head.top + head.depth);
  const last = below.findLast((row) => kindOfRow(row, head) === "record");
  const first = grid.rows[head.top]?.number ?? 1;
  // A name that is made one with the cells above it stands up there.
  const reaching = columns.map((column) => mergeAt(grid.merges, first, column)?.top ?? first);
  const top = Math.min(first, ...reaching);
  const bottom = last?.number ?? grid.rows[head.top + head.depth - 1]?.number ?? first;
  return { top, bottom, left: Math.min(...columns), right: Math.max(...columns) };
}

function widthOf({ rows }: Grid): number {
  let width = 0;
  for (const { cells } of rows) for (const column of cells.keys()) width = Math.max(width, column + 1);
  return width;
}

function rowsOf(grid: Grid, heads: ReadonlySet<number>, size: Layout["size"]): readonly LaidOutRow[] {
  const byNumber = new Map(grid.rows.map((row) => [row.number, row]));
  const columns = Math.min(size.columns, COLUMNS_SHOWN);
  const merges = grid.merges.filter(({ top }) => top <= ROWS_SHOWN);
  return Array.from({ length: Math.min(size.rows, ROWS_SHOWN) }, (_, index) => {
    const number = index + 1;
    const cells = Array.from({ length: columns }, (__, column): LaidOutCell => {
      const own = byNumber.get(number)?.cells.get(column)?.text;
      const merge = own === undefined ? mergeAt(merges, number, column) : undefined;
      const filled = merge === undefined ? undefined : byNumber.get(merge.top)?.cells.get(merge.left)?.text;
      return { text: own ?? filled ?? "", isFilled: filled !== undefined };
    });
    return { number, isHead: heads.has(number), cells };
  });
}

export type { Area } from "./table/area.ts";
