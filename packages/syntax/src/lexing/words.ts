// In: text at a name character, outside clauses. Out: a word of the language, or a name.
// Not here: words of clauses (clause-words.ts), what a word opens (lines.ts).

import { foldName, isDigit, isLatinLetter } from "../characters.ts";
import { EXPRESSION_WORDS, STRUCTURE_WORDS, type Word, type WordId, type WordTable } from "../vocabulary/vocabulary.ts";
import { matchSpelled } from "./clause-match.ts";
import { followName, followWord } from "./lines.ts";
import { blockOf, type LexerState, lastToken, take, wordEnd } from "./state.ts";

/** Words that may stand before a digit without a blank: 保留2位小数, 不超过150%. */
const GLUED: ReadonlySet<WordId> = new Set<WordId>([
  "keep",
  "keep-to",
  "each-item",
  "most",
  "optional",
  "total-set",
  "total-at-most",
  "over",
  "under",
  "not-over",
  "not-under",
]);

/** Reads one word of structure or of an expression. */
export function readWord(state: LexerState): void {
  const { text, offset, line } = state;
  if (line.next === "name" || (line.next === "year" && blockOf(state) === "entries")) {
    readName(state);
    return;
  }
  const end = wordEnd(text, offset);
  const previous = lastToken(state);
  if (previous?.kind === "dot" && previous.span.end === offset) {
    takeName(state, end, false);
    return;
  }
  const table = line.mode === "expression" ? EXPRESSION_WORDS : STRUCTURE_WORDS;
  const match = matchWord(table, text, offset, end);
  if (match === undefined) {
    takeName(state, end, false);
    return;
  }
  const wasHead = line.words === 0;
  take(state, match.word.id, match.end);
  followWord(state, match.word, wasHead);
}

/** The word that stands at `offset` and, in Chinese, fills the whole run of name characters up to `end`. */
export function matchWord(
  table: WordTable,
  text: string,
  offset: number,
  end: number,
): { readonly word: Word; readonly end: number } | undefined {
  if (isLatinLetter(text.charCodeAt(offset))) {
    const spelled = matchSpelled(table, text, offset);
    if (spelled !== undefined) return spelled;
  }
  const run = foldName(text.slice(offset, end));
  const whole = table.whole.get(run);
  if (whole !== undefined) return { word: whole, end };
  for (const { text: spelling, word } of table.byFirst.get(run.charCodeAt(0)) ?? []) {
    if (!GLUED.has(word.id) || !run.startsWith(spelling) || !isDigit(text.charCodeAt(offset + spelling.length))) continue;
    return { word, end: offset + spelling.length };
  }
  return undefined;
}

/** A word where a name belongs: a name whatever it says; one that is a word of the language is marked for the grammar to report. */
function readName(state: LexerState): void {
  const { text, offset } = state;
  const end = wordEnd(text, offset);
  const isAlias = lastToken(state)?.kind === "alias";
  const written = foldName(text.slice(offset, end));
  const isWord = !isAlias && (STRUCTURE_WORDS.whole.has(written) || EXPRESSION_WORDS.whole.has(written));
  takeName(state, end, isWord);
  followName(state, written);
}

function takeName(state: LexerState, end: number, isWord: boolean): void {
  const written = state.text.slice(state.offset, end);
  take(state, "identifier", end, { kind: "name", text: foldName(written), isWord });
}
