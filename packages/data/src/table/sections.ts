// In: the rows of a 明细 one after another. Out: their cells of 一级指标 and the like: what a form writes once stands on each of its rows, and points behind
// a section (产出指标（50分）) are those of the section. Both are guesses, and told. Not here: cells made one (detail-rows.ts).

import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { bareName } from "../key.ts";
import type { NamedColumn } from "./columns.ts";
import { placeOf, type TableContext } from "./context.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import type { Head } from "./head.ts";
import type { TableNames } from "./names.ts";

/** The cells of sections, asked for row by row. */
export type Sections = {
  /** The section that stands at the side of the whole table, where no column has it. */
  readonly side: { readonly column: string; readonly cell: GridCell } | undefined;
  readonly cellOf: (row: GridRow, column: string, cell: GridCell | undefined) => GridCell | undefined;
  readonly points: () => ReadonlyMap<string, GridCell>;
  /** Tells what was taken from rows above. */
  readonly tell: () => void;
};

const WITH_POINTS = /^(.*?\S)\s*[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[）)]$/su;

/** Starts to read the sections of a table. */
export function createSections(
  grid: Grid,
  head: Head,
  { sections }: TableNames,
  named: readonly NamedColumn[],
  { file, names, tell }: TableContext,
): Sections {
  const above = new Map<string, GridCell>();
  const points = new Map<string, GridCell>();
  const filled: string[] = [];
  const present = sections.filter((name) => named.some((one) => one.name === name));

  const plain = (cell: GridCell): GridCell => {
    const text = bareName(cell.text);
    const found = WITH_POINTS.exec(text);
    const name = found?.[1] ?? text;
    if (found?.[2] === undefined || !((names?.knows(name) ?? false) || (names?.knowsPart(name) ?? false)))
      return { ...cell, text };
    // Only a section whose points a record may set takes them; the others have those of the rules.
    if ((names?.knows(name) ?? false) && !points.has(name)) points.set(name, { ...cell, text: `${found[2]}分` });
    return { ...cell, text: name };
  };

  const side = present.length === 0 ? sideOf(grid, head, named, (name) => names?.knowsPart(name) ?? false) : undefined;

  return {
    side: side === undefined || sections[0] === undefined ? undefined : { column: sections[0], cell: side },
    cellOf: (row, column, cell) => {
      const at = present.indexOf(column);
      if (at < 0) return cell;
      if (cell !== undefined) {
        const own = plain(cell);
        // Another section has parts of its own.
        if (above.get(column)?.text !== own.text) for (const inner of present.slice(at + 1)) above.delete(inner);
        above.set(column, own);
        return own;
      }
      const known = above.get(column);
      if (known !== undefined) filled.push(`第 ${row.line ?? row.number} 行「${known.text}」`);
      return known;
    },
    points: () => points,
    tell: () => {
      if (filled.length > 0) {
        const rows = filled.slice(0, 5).join("、") + (filled.length > 5 ? " …" : "");
        const args = { sheet: grid.name, count: String(filled.length), rows };
        tell(DATA_FILE_CATALOGUE.report("DATA-230", { ...placeOf(file), args }));
      }
    },
  };
}

/** A cell left of the columns of the table, on the row of its head, with the name of a part of the rule set. */
function sideOf(
  { rows }: Grid,
  { top }: Head,
  named: readonly NamedColumn[],
  isPart: (name: string) => boolean,
): GridCell | undefined {
  const first = Math.min(...named.map(({ column }) => column.index));
  const beside = [...(rows[top]?.cells ?? [])].find(([column, { text }]) => column < first && isPart(bareName(text)));
  return beside === undefined ? undefined : { ...beside[1], text: bareName(beside[1].text) };
}
