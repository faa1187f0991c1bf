// In: a source text. Out: all its tokens (joined they are the source), what the grammar reads of them, and diagnostics of characters, figures,
// texts, brackets and wording. Hand-written, because how a stretch is read depends on the head word of its line.
// Not here: what may follow what (grammar/).

import type { Diagnostic, SourceText } from "@biaochi/diagnostics";
import type { DeclaredUnits } from "@biaochi/quantity";
import {
  idStartLength,
  isBlank,
  isControl,
  isDigit,
  isDirectionMark,
  isInvisible,
  isLineEnd,
  isZeroWidth,
  signAt,
} from "./characters.ts";
import { closeAll, closeBrace, closeBracket, closeBrackets, openBrace, openBracket } from "./lexing/brackets.ts";
import { matchSpelled } from "./lexing/clause-match.ts";
import { readClauseWord, readOwnName } from "./lexing/clause-words.ts";
import { scanUnits } from "./lexing/declared-names.ts";
import { closeForgotten, goesOn, openForgotten, startsStructure } from "./lexing/forgotten.ts";
import { readBetween, readInterval } from "./lexing/intervals.ts";
import { followWord, freshLine } from "./lexing/lines.ts";
import { readNumber } from "./lexing/numbers.ts";
import { noteForeign, readSign, unknownRunEnd } from "./lexing/signs.ts";
import { passNumbering, readBracketedMethod, readLetteredFigure, readSingleQuoted } from "./lexing/slips.ts";
import { blockOf, isInBracket, type LexerState, lastToken, pass, skipBlanks, take } from "./lexing/state.ts";
import { isQuote, passComment, passLineEnd, readQuotedName, readRaw, readTableRow, readText } from "./lexing/texts.ts";
import { readWord } from "./lexing/words.ts";
import { createReporter, type Reporter } from "./reporter.ts";
import { createToken, type LexedToken, type Token, type TokenKind } from "./tokens.ts";
import { CLAUSE_TABLE, STRUCTURE_WORDS } from "./vocabulary/vocabulary.ts";

/** All tokens of a source and the diagnostics found while reading them. */
export type TokenizeResult = { readonly tokens: readonly Token[]; readonly diagnostics: readonly Diagnostic[] };

/** What the grammar needs of a source. */
export type LexedSource = {
  readonly tokens: readonly LexedToken[];
  readonly input: readonly LexedToken[];
  readonly units: DeclaredUnits | undefined;
  /** Lines that begin outside of every block and bracket, with nothing carried over from before. */
  readonly freshLines: readonly number[];
  /** Whether reading has asked for the names that the file declares. */
  readonly askedForNames: boolean;
};

/** A stretch of whole lines that begins at a fresh line. */
export type Stretch = { readonly start: number; readonly end: number };

/** Splits a source into tokens. Never throws; the texts of all tokens joined are the source. */
export function tokenize(source: SourceText): TokenizeResult {
  const reporter = createReporter(source);
  const { tokens } = lex(source, reporter);
  return { tokens, diagnostics: reporter.finish() };
}

/** Splits a source into tokens for the grammar; with "input" alone blanks and comments are passed over, and `tokens` is empty. */
export function lex(source: SourceText, reporter: Reporter, keep: "all" | "input" = "all"): LexedSource {
  const { text } = source;
  return lexStretch(source, reporter, { start: 0, end: text.length }, keep);
}

/** The same of a stretch: what is said around it is as in the whole. The last token may reach beyond its end. */
export function lexStretch(source: SourceText, reporter: Reporter, { start, end }: Stretch, keep: "all" | "input"): LexedSource {
  reportCharacters(source.text, start, end, reporter);
  const state = startLexing(source, reporter, keep, start);
  while (state.offset < end) readNext(state);
  if (state.offset >= source.text.length) closeAll(state);
  const { tokens, input, units, freshLines, declared } = state;
  return { tokens, input, units, freshLines, askedForNames: declared !== undefined };
}

/** A lexer at the beginning of a text, or of a fresh line in it. */
export function startLexing(source: SourceText, reporter: Reporter, keep: "all" | "input", start = 0): LexerState {
  const { text } = source;
  const state: LexerState = {
    source,
    text,
    reporter,
    units: scanUnits(text),
    numerals: new Map(),
    figures: new Map(),
    foundUnits: new Map(),
    lineEnd: { from: 0, to: -1 },
    keepsAll: keep === "all",
    tokens: [],
    input: [],
    frames: [],
    bracesLeftOpen: undefined,
    offset: start,
    lineStart: start,
    partner: -1,
    line: freshLine("file"),
    tooDeep: false,
    freshLines: [start],
    declared: undefined,
  };
  if (start === 0 && text.charCodeAt(0) === 0xfeff) pass(state, "hidden", 1);
  return state;
}

/** Reads one token. */
export function readNext(state: LexerState): void {
  const { text, offset, line } = state;
  const code = text.charCodeAt(offset);
  if (isLineEnd(code)) {
    readLineEnd(state);
    return;
  }
  if (isBlank(code)) {
    passBlanks(state);
    return;
  }
  if (isInvisible(code)) {
    pass(state, "hidden", offset + 1);
    return;
  }
  if (line.mode === "raw") {
    readRaw(state);
    return;
  }
  if (line.words === 0) {
    closeForgotten(state);
    if (state.line.words === 0 && isTableRow(state)) {
      readTableRow(state);
      return;
    }
  }
  if (code === 0x23 || code === 0xff03) {
    passComment(state);
    return;
  }
  if (isDoubleStroke(text, offset)) {
    noteForeign(state, offset + 2, "#");
    passComment(state);
    return;
  }
  readToken(state, code);
}

function readToken(state: LexerState, code: number): void {
  const { text, offset, line } = state;
  const isClause = line.mode === "clause";
  if (isClause && line.armHead && readOwnName(state)) return;
  if (line.next === "name" && passNumbering(state)) return;
  const character = text[offset];
  if (isQuote(character)) {
    readText(state);
    return;
  }
  if (character === "「") {
    readQuotedName(state);
    return;
  }
  if (isDigit(code)) {
    if (isClause && line.armHead && readBetween(state)) return;
    if (!readLetteredFigure(state)) readNumber(state);
    return;
  }
  const sign = signAt(code);
  if (sign === "left-brace") {
    openBrace(state);
    return;
  }
  if (sign === "right-brace") {
    closeBrace(state);
    return;
  }
  if (mayBeInterval(state, character) && readInterval(state)) return;
  if (sign === "left-paren") {
    readBracket(state);
    return;
  }
  if (sign === "right-paren") {
    closeBracket(state);
    return;
  }
  if (sign !== undefined ? readSign(state) : isForeignSign(code) && readSign(state)) return;
  if (idStartLength(text, offset) > 0) {
    isClause ? readClauseWord(state) : readWord(state);
    return;
  }
  if (!readSingleQuoted(state)) readUnknownCharacter(state);
}

function isForeignSign(code: number): boolean {
  return code === 0x26 || code === 0x21 || code === 0xff06 || code === 0xff01;
}

function mayBeInterval(state: LexerState, character: string | undefined): boolean {
  if (character !== "(" && character !== "（" && character !== "[" && character !== "［") return false;
  const { line } = state;
  if (line.mode === "clause") return line.armHead;
  return lastToken(state)?.kind === "within";
}

/** （含） and its like are words; every other round bracket holds an expression. */
function readBracket(state: LexerState): void {
  const { text, offset, line } = state;
  const table = line.mode === "clause" ? CLAUSE_TABLE : STRUCTURE_WORDS;
  const match = line.mode === "expression" ? undefined : matchSpelled(table, text, offset);
  if (match === undefined) {
    if (!readBracketedMethod(state)) openBracket(state);
    return;
  }
  take(state, match.word.id, match.end);
  followWord(state, match.word, false);
}

function readUnknownCharacter(state: LexerState): void {
  const { text, offset, reporter } = state;
  const end = unknownRunEnd(text, offset);
  const at = { start: offset, end };
  reporter.report("SYN-008", at, { written: text.slice(offset, end) });
  take(state, "unknown-character", end);
  // WHY: a square bracket shows that a block or an interval was meant; any other sign is read past as if it were not there.
  if (!/[[\]［］]/.test(text.charAt(offset))) state.input.pop();
}

function isTableRow(state: LexerState): boolean {
  const { text, offset, line } = state;
  return line.mode === "structure" && (text[offset] === "|" || text[offset] === "｜");
}

function isDoubleStroke(text: string, offset: number): boolean {
  const [first, second] = [text.charCodeAt(offset), text.charCodeAt(offset + 1)];
  return (first === 0x2f || first === 0xff0f) && (second === 0x2f || second === 0xff0f);
}

function passBlanks(state: LexerState): void {
  pass(state, "blank", skipBlanks(state.text, state.offset));
}

/** Ends the line, unless a bracket, an operator or a separator carries it on. */
function readLineEnd(state: LexerState): void {
  const { offset } = state;
  // A `{` never begins a line of its own: one that stands there opens the block of the line before.
  const goesOnInBrace = state.line.words > 0 && startsBrace(state.text, offset);
  const isOpened = !goesOnInBrace && openForgotten(state);
  passLineEnd(state);
  state.lineStart = state.offset;
  if (goesOnInBrace || isOpened) return;
  if (isInBracket(state)) {
    if (goesOn(state, openBrackets(state))) return;
    closeBrackets(state);
  } else if (carriesOn(state)) {
    return;
  }
  const last = lastToken(state);
  if (last !== undefined && last.kind !== "newline" && last.kind !== "left-brace") {
    state.input.push(createToken("newline", "", offset, "structure", "file"));
  }
  state.line = freshLine(blockOf(state));
  noteFresh(state);
}

/** INVARIANT (fresh lines): what stands on such a line and behind it is read as if the file began there. */
function noteFresh({ text, offset, frames, tooDeep, partner, freshLines }: LexerState): void {
  const before = text.charCodeAt(offset - 1);
  if (frames.length === 0 && !tooDeep && partner < offset && (before === 0x0a || before === 0x0d)) freshLines.push(offset);
}

// LIMIT: a brace belongs to the head before it over a few blank lines.
const MOST_LINE_ENDS = 8;

/** Whether the next sign at or behind `offset`, blanks and a few line ends apart, opens a block. */
function startsBrace(text: string, offset: number): boolean {
  let at = offset;
  for (let lineEnds = 0; lineEnds <= MOST_LINE_ENDS; at += 1) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) lineEnds += 1;
    else if (!isBlank(code)) break;
  }
  return signAt(text.charCodeAt(at)) === "left-brace";
}

function openBrackets(state: LexerState): number {
  let count = 0;
  for (let index = state.frames.length - 1; index >= 0 && state.frames[index]?.isBrace === false; index -= 1) count += 1;
  return count;
}

const OPERATORS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "plus",
  "minus",
  "times",
  "divide",
  "equals",
  "not-equal",
  "at-most-sign",
  "at-least-sign",
  "less-sign",
  "greater-sign",
  "and",
  "or",
  "not",
  "if",
  "then",
  "else",
  "over",
  "under",
  "not-over",
  "not-under",
  "within",
]);
const LEADING_OPERATOR =
  /[ \t\u3000\u00a0]*(?:[+＋−－–×*＊÷＝=≥≤≠≧≦<>＜＞-]|[/／](?![/／])|(?:且|或|则|否则|and|or|then|else)(?=[ \t\u3000\u00a0]))/y;

/** An expression goes on where an operator ends its line or begins the next; an unbraced clause or case where a separator ends its line. */
function carriesOn(state: LexerState): boolean {
  const { text, line } = state;
  const last = lastToken(state);
  if (last === undefined || line.words === 0) return false;
  if (line.mode === "expression") {
    if (OPERATORS.has(last.kind)) return !startsStructure(text, skipBlanks(text, state.offset));
    LEADING_OPERATOR.lastIndex = state.offset;
    if (LEADING_OPERATOR.test(text)) return true;
  }
  if (line.mode !== "clause" && !line.cases) return false;
  const block = blockOf(state);
  const isUnbraced =
    block === "file" || block === "added" || block === "section" || block === "indicator" || block === "row-rule";
  if (!isUnbraced || (last.kind !== "semicolon" && last.kind !== "comma")) return false;
  const next = skipBlanks(text, state.offset);
  if (isLineEnd(text.charCodeAt(next)) || next >= text.length || signAt(text.charCodeAt(next)) === "right-brace") return false;
  return !startsStructure(text, next);
}

const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+/g;

/** Reports what nobody can see: zero-width, direction and control characters, unusual line ends, halves of characters. Strings and comments too. */
function reportCharacters(text: string, from: number, to: number, reporter: Reporter): void {
  const whole = from === 0 && to === text.length;
  for (const match of (whole ? text : text.slice(from, to)).matchAll(SUSPECT)) {
    const start = from + match.index;
    for (let index = 0; index < match[0].length; index += 1) {
      const offset = start + index;
      const code = text.charCodeAt(offset);
      if (code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(offset + 1))) {
        index += 1;
      } else if (!(offset === 0 && code === 0xfeff)) {
        reportCharacter(code, offset, reporter);
      }
    }
  }
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function reportCharacter(code: number, offset: number, reporter: Reporter): void {
  const at = { start: offset, end: offset + 1 };
  const character = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const remove = [reporter.replace(at, "", "删去这个字符", "remove this character")];
  if (code >= 0xd800 && code <= 0xdfff) {
    reporter.report("SYN-006", at, { character });
    return;
  }
  if (isLineEnd(code)) {
    const fix = reporter.replace(at, "\n", "改为普通换行", "use an ordinary line end");
    reporter.report("SYN-007", at, { character }, [fix]);
    return;
  }
  if (isZeroWidth(code)) {
    reporter.report("SYN-004", at, { character }, remove);
    return;
  }
  if (isDirectionMark(code) || isControl(code)) reporter.report("SYN-005", at, { character }, remove);
}
