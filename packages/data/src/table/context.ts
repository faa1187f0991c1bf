// What the readers of tables share: the file, what the rule set knows, what is to be told. And how a cell of a grid becomes a cell of a record.

import type { Diagnostic, DiagnosticPlace } from "@biaochi/diagnostics";
import type { RawCell } from "@biaochi/engine";
import { findUnit } from "@biaochi/quantity";
import { type Grid, type GridCell, type GridRow, textAt } from "./grid.ts";
import type { Column, Head } from "./head.ts";
import type { KnownNames } from "./names.ts";
import { type Caption, captionOf, rowKind } from "./rows.ts";
import type { Told } from "./told.ts";

/** What every table of one reading shares. */
export type TableContext = {
  readonly file: string;
  readonly names: KnownNames | undefined;
  readonly told: Told;
  /** Tells of the file as a whole, beside what the rows yield. */
  readonly tell: (diagnostic: Diagnostic) => void;
};

/** Where a diagnostic of a cell stands: the place in the file where it is text, else the file. */
export function placeOf(file: string, span?: { readonly start: number; readonly end: number }): DiagnosticPlace {
  return { file, span: span ?? { start: 0, end: 0 } };
}

/** A cell of a record. `sheet` stands before its name where the record has cells of several sheets; `unit` is one told above the table. */
export function rawCell(
  cell: GridCell | undefined,
  row: GridRow,
  column: Pick<Column, "key" | "head">,
  options: { readonly sheet?: string; readonly tableUnit?: string | undefined } = {},
): RawCell {
  const unit = "unit" in column.key ? column.key.unit : undefined;
  const text = cell?.text ?? "";
  const place =
    cell === undefined ? {} : { sheetCell: options.sheet === undefined ? cell.place : `${options.sheet}!${cell.place}` };
  return {
    kind: text.trim() === "" ? "empty" : (cell?.kind ?? "text"),
    text,
    ...(unit === undefined ? {} : { unit, head: column.head }),
    ...(unit === undefined && options.tableUnit !== undefined ? { tableUnit: options.tableUnit } : {}),
    line: row.line ?? row.number,
    ...(row.line === undefined ? { typed: true } : {}),
    ...place,
    ...(cell?.span === undefined ? {} : { span: cell.span }),
  };
}

/** What the rows above the head say: the unit of the figures, and whose they are. */
export function captionAbove({ rows }: Grid, top: number, reach = 10): Caption {
  const texts = rows
    .slice(Math.max(0, top - reach), top)
    .flatMap(({ cells, number, line }) =>
      [...cells.values()].map(({ text }) => ({ text, row: line ?? number, isTitle: cells.size === 1 })),
    );
  return captionOf(texts, (word) => findUnit(word) !== undefined);
}

/** What a row below the head is. */
export function kindOfRow(row: GridRow, head: Head): ReturnType<typeof rowKind> {
  const names = new Set(head.columns.flatMap(({ key, index }) => (key.kind === "id" ? [index] : [])));
  const cells = [...row.cells].toSorted(([a], [b]) => a - b).filter(([, { text }]) => text.trim() !== "");
  const texts = cells.map(([index, { text }]) => ({ text, isName: names.has(index) }));
  const heads = head.columns.flatMap((column) => [column.head, column.head.split(".").at(-1) ?? ""]);
  return rowKind(texts, heads);
}

/** The first text of a row, for telling which row is meant. */
export function firstText(row: GridRow): string {
  const [first] = [...row.cells.keys()].filter((column) => textAt(row, column) !== "").toSorted((a, b) => a - b);
  const text = first === undefined ? "" : textAt(row, first);
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
