// In: texts and words. Out: every line that holds them, widths and case of letters folded. Not here: replacing.
import { createSourceText, lineText, plainCharacters, positionAt, type SourceText } from "@biaochi/diagnostics";
import type { Found } from "./protocol.ts";

// LIMIT: 500 places are shown; who finds more searches for more words.
const MOST_FOUND = 500;

/** The places of the words in the texts, in the order of files and lines. */
export function searchTexts(texts: ReadonlyMap<string, string>, words: string): readonly Found[] {
  const wanted = plainCharacters(words.trim()).join("");
  if (wanted === "") return [];
  const found: Found[] = [];
  for (const [path, text] of texts) {
    const source = createSourceText(path, text);
    for (let line = 1; line <= source.lineStarts.length; line += 1) {
      searchLine(source, line, wanted, found);
      if (found.length >= MOST_FOUND) return found;
    }
  }
  return found;
}

function searchLine(source: SourceText, line: number, wanted: string, found: Found[]): void {
  const text = lineText(source, line);
  const { plain, offsets } = folded(text);
  const start = source.lineStarts[line - 1] ?? 0;
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const from = offsets[at] ?? 0;
    const to = offsets[at + wanted.length] ?? text.length;
    const lead = text.length - text.trimStart().length;
    found.push({
      path: source.file,
      line: positionAt(source, start + from).line,
      span: { start: start + from, end: start + to },
      excerpt: text.trim(),
      mark: { start: from - lead, end: to - lead },
    });
  }
}

/** The line with widths and case folded, and where each of its units stands in the line as written. */
function folded(text: string): { readonly plain: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let plain = "";
  let offset = 0;
  for (const character of text) {
    const one = plainCharacters(character).join("");
    for (let index = 0; index < one.length; index += 1) offsets.push(offset);
    plain += one;
    offset += character.length;
  }
  return { plain, offsets };
}
