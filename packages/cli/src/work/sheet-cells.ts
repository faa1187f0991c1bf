// In: texts and figures of scorecards. Out: the cells of sheets, and the names of their columns. Not here: which cells a sheet has.
import type { OutCell } from "../adapters/write-workbook.ts";

/** A text. */
export function text(content: string, style?: OutCell["style"]): OutCell {
  return { kind: "text", text: content, ...(style === undefined ? {} : { style }) };
}

/** A figure; a dash where there is none. */
export function figure(decimal: string | null, isStrong = false): OutCell {
  const style = isStrong ? "strong-figure" : "figure";
  return decimal === null ? { kind: "text", text: "—", style } : { kind: "figure", decimal, style };
}

/** The name of a column: AB. */
export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** A path as the key of a map. */
export function key(path: readonly string[]): string {
  return path.join("\u0000");
}
