// In: a run of name characters outside clauses that is no word. Out: `权重30%`, `满分100分`, `缺失时按0万元`, `得分保留2位小数` reported once, and where their first word ends.
// Not here: words that may stand before a digit without a blank (words.ts), operators between names (words.ts), glued points (grammar/shares.ts).

import { foldName, isDigit } from "../characters.ts";
import { EXPRESSION_WORDS, STRUCTURE_WORDS, type Word, type WordId } from "../vocabulary/vocabulary.ts";
import { scanNames } from "./declared-names.ts";
import { blockOf, type LexerState, lastToken } from "./state.ts";

/** Words that a figure follows, behind the head of a line. */
const BEFORE_FIGURE: ReadonlySet<WordId> = new Set<WordId>(["weight", "converted", "tolerance"]);
/** Words that 按 follows, behind the name of a field. */
const BEFORE_BY: ReadonlySet<WordId> = new Set<WordId>(["when-missing", "bare-number"]);
type FirstWord = { readonly word: Word; readonly end: number };

const BY = "按";
const KEEP = "保留";
/** What is written up to the next blank or sign. */
const STRETCH = /[^\s；;，,。{}｛｝()（）#＃"“”]+/uy;

/** The first word of a run that holds two, reported once for all it holds; undefined where the run is a name. */
export function firstOfRun(state: LexerState, end: number): FirstWord | undefined {
  const { text, offset, line } = state;
  if (line.mode !== "structure" && line.mode !== "expression") return undefined;
  const run = foldName(text.slice(offset, end));
  const previous = lastToken(state);
  if (previous?.kind === "when-missing" && leadsFigure(run, BY)) {
    const by = EXPRESSION_WORDS.whole.get(BY);
    if (by === undefined) return undefined;
    if (previous.span.end !== offset) report(state, BY.length);
    return { word: by, end: offset + BY.length };
  }
  if (line.byRows && run.startsWith(BY) && run.length > BY.length && previous?.kind !== "by-rows") {
    const by = STRUCTURE_WORDS.whole.get(BY);
    if (by === undefined) return undefined;
    report(state, BY.length);
    return { word: by, end: offset + BY.length };
  }
  const found = longest(state, run);
  if (found === undefined) return undefined;
  state.declared ??= scanNames(text);
  if (state.declared.has(run)) return undefined;
  report(state, found.spelling.length);
  return { word: found.word, end: offset + found.spelling.length };
}

const STEP_OF_EVENT = /每(?:有|发现|发生|出现)|[扣得计加](?=[0-9０-９])/u;

/** `违规每有1次扣2分` in 事项: where the name of the event ends, the rest reported; undefined where the run is a name. */
export function endOfEvent(state: LexerState): number | undefined {
  if (blockOf(state) !== "events") return undefined;
  STRETCH.lastIndex = state.offset;
  const found = STEP_OF_EVENT.exec(STRETCH.exec(state.text)?.[0] ?? "");
  if (found === null || found.index === 0) return undefined;
  report(state, found.index);
  return state.offset + found.index;
}

function report({ text, offset, reporter }: LexerState, length: number): void {
  STRETCH.lastIndex = offset;
  const written = STRETCH.exec(text)?.[0] ?? text.slice(offset, offset + length);
  const rest = written.slice(length);
  const right = `${written.slice(0, length)} ${leadsFigure(rest, BY) ? `${BY} ${rest.slice(BY.length)}` : rest}`;
  const at = { start: offset, end: offset + written.length };
  reporter.report("SYN-037", at, { written, right }, [reporter.replace(at, right, `写成「${right}」`, `write “${right}”`)]);
}

function leadsFigure(run: string, word: string): boolean {
  return run.startsWith(word) && isDigit(run.charCodeAt(word.length));
}

function longest(state: LexerState, run: string): { readonly word: Word; readonly spelling: string } | undefined {
  const table = state.line.mode === "expression" ? EXPRESSION_WORDS : STRUCTURE_WORDS;
  const isProperty = state.line.words === 0 && blockOf(state) === "header";
  for (const { text: spelling, word } of table.byFirst.get(run.charCodeAt(0)) ?? []) {
    if (!run.startsWith(spelling)) continue;
    const rest = run.slice(spelling.length);
    const hasFigure = isDigit(rest.charCodeAt(0));
    const isWord = table.whole.has(rest);
    const holdsProperty = isProperty && word.role === "property" && (hasFigure || isWord || rest.startsWith(KEEP));
    const holdsFigure = BEFORE_FIGURE.has(word.id) && hasFigure;
    const holdsBy = BEFORE_BY.has(word.id) && (leadsFigure(rest, BY) || (isWord && rest.startsWith(BY)));
    if (holdsProperty || holdsFigure || holdsBy) return { word, spelling };
  }
  return undefined;
}
