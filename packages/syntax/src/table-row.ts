// In: a row of a table as one token: | 名称 | 分值 |. Out: its cells. Not here: what a cell says (the model and the engine).

import type { Text } from "./nodes.ts";
import type { Token } from "./tokens.ts";

/** The cells of a row, each with its place; the bars at both ends hold nothing outside. */
export function cellsOfRow({ text, span }: Token): readonly Text[] {
  const cells: Text[] = [];
  let start = 1;
  for (let at = 1; at <= text.length; at += 1) {
    const isBar = text[at] === "|" || text[at] === "｜";
    if (!isBar && at < text.length) continue;
    const cell = text.slice(start, at);
    const trimmed = cell.trim();
    if (isBar || trimmed !== "") {
      const offset = span.start + start + (trimmed === "" ? 0 : cell.indexOf(trimmed));
      cells.push({ kind: "text", text: trimmed, span: { start: offset, end: offset + trimmed.length } });
    }
    start = at + 1;
  }
  return cells;
}
