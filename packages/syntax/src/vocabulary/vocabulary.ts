// In: the three tables of words. Out: one table, and the words of a mode by spelling.
// Not here: reading text (the lexer), the tokens themselves (tokens.ts).

import { CLAUSE_WORDS } from "./clauses.ts";
import type { VocabularyEntry, VocabularyMode } from "./entry.ts";
import { FUNCTIONS } from "./functions.ts";
import { KEYWORDS } from "./keywords.ts";

/** The id of a word of the language. */
export type WordId = (typeof KEYWORDS)[number]["id"] | (typeof CLAUSE_WORDS)[number]["id"] | (typeof FUNCTIONS)[number]["id"];

/** The id of a function of expressions. */
export type FunctionId = (typeof FUNCTIONS)[number]["id"];

/** One word of the language. */
export type Word = VocabularyEntry<WordId>;

/** Every word: keywords, clause words, functions, in the order of the reference. */
export const VOCABULARY: readonly Word[] = [...KEYWORDS, ...CLAUSE_WORDS, ...FUNCTIONS];

/**
 * The words of one mode for a reader of text.
 *
 * shape    `whole`: by a whole spelling without blanks; `byFirst`: spellings by their first UTF-16 unit (a round bracket in half width), the longest first
 */
export type WordTable = {
  readonly whole: ReadonlyMap<string, Word>;
  readonly byFirst: ReadonlyMap<number, readonly Spelling[]>;
};

/** One spelling of one word. */
export type Spelling = { readonly text: string; readonly word: Word };

/** The words of structure, of expressions and of clauses. */
export const STRUCTURE_WORDS: WordTable = wordTable("structure");
export const EXPRESSION_WORDS: WordTable = wordTable("expression");
export const CLAUSE_TABLE: WordTable = wordTable("clause");

const BY_ID: ReadonlyMap<string, Word> = new Map(VOCABULARY.map((entry) => [entry.id, entry]));

/** The word with that id, undefined where there is none. */
export function findWord(id: string): Word | undefined {
  return BY_ID.get(id);
}

/** The word with that id. */
export function wordOf(id: WordId): Word {
  const entry = BY_ID.get(id);
  if (entry === undefined) throw new Error(`BUG: no word ${id} in the vocabulary`);
  return entry;
}

/** All words that may stand in a mode. */
export function wordsOfMode(mode: VocabularyMode): readonly Word[] {
  return VOCABULARY.filter((entry) => entry.modes.includes(mode));
}

function wordTable(mode: VocabularyMode): WordTable {
  const whole = new Map<string, Word>();
  const byFirst = new Map<number, Spelling[]>();
  for (const entry of wordsOfMode(mode)) {
    for (const text of [...entry.zh, ...entry.en]) {
      if (!text.includes(" ")) whole.set(text, entry);
      const first = text.startsWith("（") ? 0x28 : text.charCodeAt(0);
      const list = byFirst.get(first) ?? [];
      byFirst.set(first, list);
      list.push({ text, word: entry });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { whole, byFirst };
}
