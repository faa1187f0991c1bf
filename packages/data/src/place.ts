// In: an offset into a text. Out: line and character as people count them. Not here: the line table of an editor (diagnostics).

import { createSourceText, displayColumnAt, positionAt } from "@biaochi/diagnostics";

// LIMIT: in a line longer than 10,000 characters the place is counted in UTF-16 units: counting what is drawn as one would take too long.
const LONGEST_COUNTED = 10_000;

/** Line and character of an offset, both from 1. */
export function placeIn(file: string, text: string, offset: number): { readonly line: number; readonly column: number } {
  const source = createSourceText(file, text);
  const plain = positionAt(source, offset);
  return plain.column > LONGEST_COUNTED ? plain : displayColumnAt(source, offset);
}
