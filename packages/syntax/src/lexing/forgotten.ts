// In: the first word of a line, or a line end inside a bracket. Out: whether a block or bracket was forgotten to be closed.
// INVARIANT (never by guessing at meaning): only head words, indentation and the bracket's partner further on decide.

import { idStartLength, isBlank, isLineEnd, signAt } from "../characters.ts";
import { STRUCTURE_WORDS, type WordId, wordOf } from "../vocabulary/vocabulary.ts";
import { closeForgottenBrace, indentOf, indentWidth, lacksClosing, lacksOpening } from "./brackets.ts";
import { CHANGES, declarationLevel, freshLine } from "./lines.ts";
import {
  type Frame,
  headsIndicator,
  innermostBrace,
  type LexerState,
  lastToken,
  lineEndAt,
  skipBlanks,
  supply,
  wordEnd,
} from "./state.ts";
import { matchWord } from "./words.ts";

/**
 * At the first word of a line: a declaration that cannot stand in this block, no further in than the block's own head, shows that a closing
 * brace was forgotten.
 */
export function closeForgotten(state: LexerState): void {
  const { text, offset } = state;
  const inner = innermostBrace(state);
  if (inner === undefined) return;
  const indent = indentWidth(state);
  if (indent > inner.indent || idStartLength(text, offset) === 0) return;
  const id = matchWord(STRUCTURE_WORDS, text, offset, wordEnd(text, offset))?.word.id;
  if (id === undefined) return;
  const level = declarationLevel(id);
  if (fits(state, inner, id, level)) return;
  if (!lacksClosing(state)) return;
  for (let frame = innermostBrace(state); frame !== undefined; frame = innermostBrace(state)) {
    if (fits(state, frame, id, level) || indent > frame.indent) return;
    closeForgottenBrace(state, frame, offset - indentOf(text, offset).length);
  }
}

/** Head words that cannot do without a block. */
const BLOCK_HEADS: ReadonlySet<WordId> = new Set<WordId>([
  "ruleset",
  "data",
  "detail",
  "row-rule",
  "parameter",
  "scale",
  "level-1",
  "level-2",
  "level-3",
  "group",
  "grades",
  "reconciliations",
  "pool",
  "sample",
  "add",
  "given",
  "expected",
]);

/**
 * At a line end: a line whose head word demands a block has none, and the file closes more blocks than it opens. The block is opened here, so
 * that what follows is read as its content; false where nothing was forgotten.
 *
 * reports  SYN-027
 */
export function openForgotten(state: LexerState): boolean {
  const { line, lineStart, reporter, text } = state;
  const last = lastToken(state);
  // A word such as 等次 that opens nothing where it stands (in 核对, say) demands nothing either.
  if (line.head === undefined || line.opens === "unknown" || line.reserved || line.byRows) return false;
  if (last === undefined || last.span.start < lineStart) return false;
  if (!demandsBlock(state, line.head) || !lacksOpening(state)) return false;
  const start = skipBlanks(text, lineStart);
  const { end } = last.span;
  const fix = reporter.replace({ start: end, end }, " {", "补上「{」", "add “{”");
  reporter.report("SYN-027", { start, end }, { block: text.slice(start, end) }, [fix]);
  supply(state, "left-brace", end);
  state.bracesLeftOpen = (state.bracesLeftOpen ?? 0) + 1;
  const kind = line.opens;
  const opener = lastToken(state) ?? last;
  const indicator = headsIndicator(line.head) ? line.name : undefined;
  const frame = {
    opener,
    isBrace: true,
    kind,
    level: line.level,
    indicator,
    indent: indentWidth(state),
    title: text.slice(start, end),
    colons: [],
    commas: [],
  };
  state.frames.push({ ...frame, outer: line });
  state.line = freshLine(kind);
  return true;
}

const BARE_HEADS: ReadonlySet<string> = new Set<WordId>(["scoring", "not-applicable", "zero-denominator", "by-case"]);

/**
 * An indicator may stand on one line; its block is missing where a part of it comes next. 评分 and cases may do without a block, but not with
 * nothing behind them.
 */
function demandsBlock(state: LexerState, head: WordId): boolean {
  const { opens } = state.line;
  if (BLOCK_HEADS.has(head) || opens === "checklist" || opens === "events") return true;
  if (opens === "clause" || opens === "cases" || opens === "method-cases") return BARE_HEADS.has(lastToken(state)?.kind ?? "");
  if (!headsIndicator(head) || state.line.opens !== "indicator") return false;
  let lineStart = state.offset;
  while (isLineEnd(state.text.charCodeAt(lineStart)) || isBlank(state.text.charCodeAt(lineStart))) lineStart += 1;
  const next = nextWordStart(state.text, lineStart);
  const word = next === undefined ? undefined : matchWord(STRUCTURE_WORDS, state.text, next, wordEnd(state.text, next))?.word;
  return word !== undefined && word.role !== "declaration" && PARTS.has(word.role);
}

const PARTS = new Set<string>(["declaration", "part", "note", "method", "sample-part"]);

/** Whether a line that begins with this word may stand in the block; true where nothing says otherwise. */
function fits(state: LexerState, frame: Frame, id: WordId, level: number | undefined): boolean {
  switch (frame.kind) {
    case "section":
      return level === undefined || (level > 1 && (level > frame.level || frame.level === 4));
    case "indicator":
    case "header":
      return level === undefined;
    case "clause":
    case "cases":
    case "method-cases":
      return level === undefined && !isPart(id);
    case "given":
    case "expectations":
      return !opensBlock(state) || (level === undefined && id !== "expected" && id !== "given");
    case "fields":
    case "columns":
    case "entries":
    case "levels":
    case "checklist":
    case "events":
    case "reconciliations":
      return level === undefined || !(opensBlock(state) || id === "indicator" || id === "derived");
    case "grades":
    case "pool":
    case "sample":
    case "row-rule":
    case "table":
      return level === undefined;
    case "added":
      return !CHANGES.has(id);
    case "file":
    case "unknown":
      return true;
  }
}

function isPart(id: WordId): boolean {
  return PARTS.has(wordOf(id).role);
}

/** Whether the rest of the line has an opening brace. */
function opensBlock(state: LexerState): boolean {
  const rest = state.text.slice(state.offset, lineEndAt(state, state.offset));
  return /[{｛]/.test(rest.replace(/[#＃].*$/, ""));
}

/** Whether a bracket that is open at this line end goes on in the next line: its partner stands further on, before any brace. */
export function goesOn(state: LexerState, depth: number): boolean {
  const { text, offset } = state;
  // The partner found before stands still ahead: nothing on the way to it closes the bracket.
  if (offset <= state.partner) return true;
  let open = depth;
  const stop = Math.min(text.length, offset + 2000);
  for (let at = offset; at < stop; at += 1) {
    const sign = signAt(text.charCodeAt(at));
    if (sign === "left-paren") open += 1;
    else if (sign === "right-paren") open -= 1;
    else if (sign === "left-brace" || sign === "right-brace" || text[at] === '"') return false;
    if (open === 0) {
      state.partner = at;
      return true;
    }
    if (isLineEnd(text.charCodeAt(at))) {
      const next = nextWordStart(text, at + 1);
      if (next !== undefined && startsStructure(text, next)) return false;
    }
  }
  return false;
}

/** Where the word begins that a line begins with, if it begins with one. */
function nextWordStart(text: string, offset: number): number | undefined {
  const at = skipBlanks(text, offset);
  return idStartLength(text, at) > 0 ? at : undefined;
}

/** Whether a line that begins at `offset` begins with the head word of a declaration, a part, a note or a method. */
export function startsStructure(text: string, offset: number): boolean {
  if (idStartLength(text, offset) === 0) return false;
  const word = matchWord(STRUCTURE_WORDS, text, offset, wordEnd(text, offset))?.word;
  return word !== undefined && PARTS.has(word.role);
}
