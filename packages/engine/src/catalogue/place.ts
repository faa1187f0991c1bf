// In: where the file has the cell that a sentence speaks of. Out: the words for the place, in both languages.
// Not here: the sentences (data.ts, choices.ts).

/** The cell that a sentence speaks of; `line` is empty where the file has no lines to tell, `sheetCell` (E2) where it is no table. */
export type At = { readonly record: string; readonly field: string; readonly line: string; readonly sheetCell: string };

export const placeZh = (a: At): string =>
  a.sheetCell !== "" ? `（${a.sheetCell} 格）` : a.line === "" ? "" : `（第 ${a.line} 行）`;
export const placeEn = (a: At): string =>
  a.sheetCell !== "" ? ` (cell ${a.sheetCell})` : a.line === "" ? "" : ` (line ${a.line})`;
