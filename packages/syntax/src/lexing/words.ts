// In: text at a name character, outside clauses. Out: a word of the language, or a name.
// Not here: words of clauses (clause-words.ts), what a word opens (lines.ts).

import { foldName, idStartLength, isDigit, isLatinLetter } from "../characters.ts";
import { isRoleName } from "../vocabulary/roles.ts";
import { EXPRESSION_WORDS, STRUCTURE_WORDS, type Word, type WordId, type WordTable } from "../vocabulary/vocabulary.ts";
import { matchSpelled } from "./clause-match.ts";
import { scanNames } from "./declared-names.ts";
import { followName, followWord } from "./lines.ts";
import { endOfEvent, firstOfRun } from "./run-together.ts";
import { passHeadColon } from "./slips.ts";
import { blockOf, headsIndicator, type LexerState, lastToken, take, wordEnd } from "./state.ts";

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

/** Their spellings in each table by their first UTF-16 unit, the longest first. WHY: every name is looked up here. */
const GLUED_BY_FIRST: ReadonlyMap<WordTable, WordTable["byFirst"]> = new Map(
  [STRUCTURE_WORDS, EXPRESSION_WORDS].map((table) => [table, gluedOf(table)]),
);

function gluedOf(table: WordTable): WordTable["byFirst"] {
  const lists = [...table.byFirst].map(
    ([first, spellings]) => [first, spellings.filter(({ word }) => GLUED.has(word.id))] as const,
  );
  return new Map(lists.filter(([, spellings]) => spellings.length > 0));
}

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
  const match = matchWord(table, text, offset, end) ?? firstOfRun(state, end);
  if (match === undefined) {
    if (line.mode !== "expression" || !readRunTogether(state, end)) takeName(state, end, false);
    return;
  }
  const wasHead = line.words === 0;
  const { text: written } = take(state, match.word.id, match.end);
  if (wasHead || (headsIndicator(line.head) && match.word.role === "method")) passHeadColon(state, match.word, written);
  followWord(state, match.word, wasHead);
}

const OPERATOR_INSIDE = /[非且或若则属超低不空]/;
// LIMIT: only runs of at most 64 UTF-16 units are looked at for words that run together.
const LONGEST_RUN = 64;

/** `非有新建项目`: a run that only known names and operators make up is reported and read apart; names are never taken apart silently. */
function readRunTogether(state: LexerState, end: number): boolean {
  const { text, offset, reporter } = state;
  const run = text.slice(offset, end);
  if (run.length > LONGEST_RUN || !OPERATOR_INSIDE.test(run)) return false;
  state.declared ??= scanNames(text);
  const parts = state.declared.has(run) ? undefined : segment(run, state.declared);
  if (parts === undefined || parts.length < 2) return false;
  const right = parts.map((part) => part.text).join(" ");
  const at = { start: offset, end };
  reporter.report("SYN-037", at, { written: run, right }, [reporter.replace(at, right, `写成「${right}」`, `write “${right}”`)]);
  for (const { text: part, word } of parts) {
    if (word === undefined) takeName(state, state.offset + part.length, false);
    else take(state, word.id, state.offset + part.length);
  }
  return true;
}

/** Whether a name may be written without 「」: one run of name characters that nothing takes for a word of the language. */
export function isPlainName(name: string): boolean {
  if (name === "" || idStartLength(name, 0) === 0 || wordEnd(name, 0) !== name.length) return false;
  return [STRUCTURE_WORDS, EXPRESSION_WORDS].every((table) => matchWord(table, `${name}\n`, 0, name.length) === undefined);
}

type RunPart = { readonly text: string; readonly word: Word | undefined };

/** The parts of a run: operators and declared names that fill it whole, the longest first. */
function segment(run: string, names: ReadonlySet<string>): readonly RunPart[] | undefined {
  const from: (readonly RunPart[] | undefined)[] = [];
  from[run.length] = [];
  for (let start = run.length - 1; start >= 0; start -= 1) {
    for (let end = run.length; end > start && from[start] === undefined; end -= 1) {
      const rest = from[end];
      const text = run.slice(start, end);
      const word = EXPRESSION_WORDS.whole.get(text);
      const isOperator = word?.role === "operator" && !word.reserved;
      if (rest === undefined || !(isOperator || names.has(text))) continue;
      from[start] = [{ text, word: isOperator ? word : undefined }, ...rest];
    }
  }
  const parts = from[0];
  return parts?.some(({ word }) => word === undefined) === true && parts.some(({ word }) => word !== undefined)
    ? parts
    : undefined;
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
  for (const { text: spelling, word } of GLUED_BY_FIRST.get(table)?.get(run.charCodeAt(0)) ?? []) {
    if (!run.startsWith(spelling) || !isDigit(text.charCodeAt(offset + spelling.length))) continue;
    return { word, end: offset + spelling.length };
  }
  return undefined;
}

/** A word where a name belongs: a name whatever it says; one that is a word of the language is marked for the grammar to report. */
function readName(state: LexerState): void {
  const { text, offset } = state;
  const end = endOfEvent(state) ?? wordEnd(text, offset);
  // Another tool's name may be any word; a scale is looked for by its name, and not being found says enough.
  const before = lastToken(state)?.kind;
  const written = foldName(text.slice(offset, end));
  const isColumn = blockOf(state) === "columns" && isRoleName(written);
  const isFree = before === "alias" || before === "judged" || isColumn;
  const isWord = !isFree && (STRUCTURE_WORDS.whole.has(written) || EXPRESSION_WORDS.whole.has(written));
  takeName(state, end, isWord);
  followName(state, written);
}

function takeName(state: LexerState, end: number, isWord: boolean): void {
  const written = state.text.slice(state.offset, end);
  take(state, "identifier", end, { kind: "name", text: foldName(written), isWord });
}
