// In: texts and words. Out: every line that holds them, widths and case of letters folded; and those that sound so. Not here: replacing.
import {
  createSourceText,
  lineText,
  type PinyinReader,
  plainCharacters,
  positionAt,
  type SourceText,
  type Span,
} from "@biaochi/diagnostics";
import { matchName, queryOf } from "@biaochi/language-service";
import type { Found } from "./protocol.ts";

// LIMIT: 500 places are shown; who finds more searches for more words.
const MOST_FOUND = 500;
// LIMIT: one letter sounds like too much.
const SHORTEST_SOUND = 2;

/** The places of the words in the texts, in the order of files and lines; then, with the sounds, those that only sound so. */
export function searchTexts(texts: ReadonlyMap<string, string>, words: string, pinyin?: PinyinReader): readonly Found[] {
  const wanted = plainCharacters(words.trim()).join("");
  if (wanted === "") return [];
  const query = queryOf(words);
  const found: Found[] = [];
  const sounding: Found[] = [];
  for (const [path, text] of texts) {
    const source = createSourceText(path, text);
    for (let line = 1; line <= source.lineStarts.length; line += 1) {
      const before = found.length;
      searchLine(source, line, wanted, found);
      if (found.length >= MOST_FOUND) return found;
      if (found.length === before && query.length >= SHORTEST_SOUND) searchSounds(source, line, query, pinyin, sounding);
    }
  }
  return [...found, ...sounding].slice(0, MOST_FOUND);
}

function searchLine(source: SourceText, line: number, wanted: string, found: Found[]): void {
  const text = lineText(source, line);
  const { plain, offsets } = folded(text);
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const end = offsets[at + wanted.length] ?? text.length;
    found.push(foundAt(source, line, text, { start: offsets[at] ?? 0, end }));
  }
}

/** The first place of a line that sounds so. */
function searchSounds(source: SourceText, line: number, query: string, pinyin: PinyinReader | undefined, found: Found[]): void {
  if (pinyin === undefined || found.length >= MOST_FOUND) return;
  const text = lineText(source, line);
  const match = matchName(text, query, pinyin);
  if (match !== undefined) found.push(foundAt(source, line, text, match.span));
}

function foundAt(source: SourceText, line: number, text: string, { start, end }: Span): Found {
  const at = source.lineStarts[line - 1] ?? 0;
  const lead = text.length - text.trimStart().length;
  return {
    path: source.file,
    line: positionAt(source, at + start).line,
    span: { start: at + start, end: at + end },
    excerpt: text.trim(),
    mark: { start: start - lead, end: end - lead },
  };
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
