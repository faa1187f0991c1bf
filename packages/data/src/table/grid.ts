// The form that a sheet has on its way to records, whether it stood in a workbook or in a CSV file: rows of cells that hold something, with their places.
// Only types and the few questions that everybody asks of a grid.

/** What was seen at a cell and has to be told where the cell is used. */
export type CellMark =
  /** A formula: its value is the one saved with it; `external`: from another workbook. */
  | { readonly kind: "formula"; readonly external: boolean }
  /** A formula without a saved value. */
  | { readonly kind: "no-value"; readonly formula: string }
  /** The cell shows less than it holds: 79% for 79.49%. */
  | { readonly kind: "shown"; readonly shown: string }
  /** More digits were stored than a spreadsheet has. */
  | { readonly kind: "digits"; readonly stored: string }
  /** A date with a time of the day, which was left out. */
  | { readonly kind: "time" };

/** A cell that holds something. `place` is its name in the sheet: C2. */
export type GridCell = {
  readonly text: string;
  readonly kind: "text" | "number" | "boolean";
  readonly place: string;
  readonly marks: readonly CellMark[];
  readonly span?: { readonly start: number; readonly end: number };
};

/** A row; `number` counts from 1 as spreadsheets do, `line` is its line in a text file. Cells by column, from 0. */
export type GridRow = {
  readonly number: number;
  readonly line?: number;
  readonly isHidden: boolean;
  readonly cells: ReadonlyMap<number, GridCell>;
};

/** Cells made one: rows from 1, columns from 0, both ends within. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** A sheet: its rows that hold something, in their order. */
export type Grid = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
};

/** The name that spreadsheets have for a column: E. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The name that spreadsheets have for a cell: E2. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The name of cells made one: A1:B2. */
export function mergeName({ top, bottom, left, right }: Merge): string {
  return `${cellName(left, top)}:${cellName(right, bottom)}`;
}

/** The merge that holds a place, if one does. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

/** The text of a cell without blanks around it; nothing where there is no cell. */
export function textAt(row: GridRow | undefined, column: number): string {
  return row?.cells.get(column)?.text.trim() ?? "";
}
