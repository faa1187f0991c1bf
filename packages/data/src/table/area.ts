// The part of a sheet that is the table. In: a grid and an area of it. Out: the grid without the rest. Not here: finding the table (head.ts, assemble.ts).
import type { Grid, Merge } from "./grid.ts";

/** A part of a sheet: rows from 1, columns from 0, both ends within; its first rows are the head. */
export type Area = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** The grid as if nothing stood around the area. Places keep their names. */
export function cropGrid(grid: Grid, area: Area): Grid {
  const { top, bottom, left, right } = area;
  const rows = grid.rows
    .filter(({ number }) => number >= top && number <= bottom)
    .map((row) => ({ ...row, cells: new Map([...row.cells].filter(([column]) => column >= left && column <= right)) }))
    .filter(({ cells }) => cells.size > 0);
  return { ...grid, rows, merges: grid.merges.flatMap((merge) => cropped(merge, area)) };
}

/** What is left of a merge; its text stands at its upper left corner, without which nothing is left. */
function cropped(merge: Merge, { top, bottom, left, right }: Area): readonly Merge[] {
  if (merge.top < top || merge.top > bottom || merge.left < left || merge.left > right) return [];
  return [{ ...merge, bottom: Math.min(merge.bottom, bottom), right: Math.min(merge.right, right) }];
}
