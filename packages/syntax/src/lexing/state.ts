// In and out: where the lexer stands: the text, the offset, the open blocks and brackets, and what its line has said so far.
// Not here: deciding anything (lines.ts says what head words open, the other files read stretches of text).

import type { SourceText, Span } from "@biaochi/diagnostics";
import type { DeclaredUnits, Rational, Unit } from "@biaochi/quantity";
import { idContinueLength, isBlank, isLineEnd, isZeroWidth } from "../characters.ts";
import type { Reporter } from "../reporter.ts";
import {
  type BlockKind,
  createToken,
  type LexedToken,
  type LexerMode,
  type QuantityValue,
  type TokenKind,
  type TokenValue,
} from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";

/** What the lexer knows of the line or block item it is in. Mutable: it is the lexer's own working state. */
export type Line = {
  mode: LexerMode;
  /** The head word of the line. */
  head: WordId | undefined;
  /** Tokens with a meaning so far. */
  words: number;
  /** What comes next, where that cannot be told from the text alone. */
  next: "name" | "year" | "version" | undefined;
  /** What a brace on this line would open. */
  opens: BlockKind;
  /** `：` leads to an outcome, `；` to the next case. */
  cases: boolean;
  /** Behind 缺失时 `：` has led to a value: `；` leads to the next case, not to the next field. */
  fills: boolean;
  /** 逐行 has been read: the section needs no block. */
  byRows: boolean;
  /** 分情形: `：` may lead to a whole method. */
  methods: boolean;
  /** 期限: `：` leads to a clause. */
  dates: boolean;
  /** An arm of a clause may begin here. */
  armHead: boolean;
  /** Level of a section opened by this line: 1, 2, 3, or 4 for a group. */
  level: number;
  /** The name declared by this line. */
  name: string | undefined;
  /** The line belongs to a part of the language that is not read yet: nothing on it opens a mode. */
  reserved: boolean;
};

/** A unit and how many UTF-16 units its name takes. */
export type FoundUnit = { readonly unit: Unit; readonly length: number };

/** An open brace or bracket. */
export type Frame = {
  readonly opener: LexedToken;
  readonly isBrace: boolean;
  readonly kind: BlockKind;
  readonly level: number;
  /** Name of the indicator around, for clauses that repeat it. */
  readonly indicator: string | undefined;
  /** How far in the line of the brace begins. */
  readonly indent: number;
  /** What the block belongs to, as a message names it. */
  readonly title: string;
  /** Colons and commas that separate its items where other signs belong, gathered while it is read. */
  readonly colons: Span[];
  readonly commas: Span[];
  /** The line that was being read outside. */
  readonly outer: Line;
};

/** The lexer's working state. Mutable, and never seen outside of it. */
export type LexerState = {
  readonly source: SourceText;
  readonly text: string;
  readonly reporter: Reporter;
  readonly units: DeclaredUnits | undefined;
  /** Numerals already read in this file, by their folded text. */
  readonly numerals: Map<string, Rational | undefined>;
  /** Figures with their units already read in this file, by their text. */
  readonly figures: Map<string, QuantityValue>;
  /** Units already looked for in this file, by the letters behind the number. */
  readonly foundUnits: Map<string, FoundUnit | undefined>;
  /** Whether `tokens` is asked for. */
  readonly keepsAll: boolean;
  /** All tokens: their texts joined are the source. */
  readonly tokens: LexedToken[];
  /** What the grammar reads: no blanks, no comments; closing braces that were forgotten stand here with no text. */
  readonly input: LexedToken[];
  readonly frames: Frame[];
  /** Opening braces of the file less closing ones, once it has been asked for; those supplied are counted. */
  bracesLeftOpen: number | undefined;
  offset: number;
  /** Where the line of the text began that the offset is in. */
  lineStart: number;
  line: Line;
  /** A stretch without a line end that ends at one, as last looked for. */
  lineEnd: { readonly from: number; readonly to: number };
  /** Where the partner stands of a bracket that goes on over line ends. */
  partner: number;
  tooDeep: boolean;
  /** Lines that begin outside of every block and bracket, with nothing carried over from before. */
  readonly freshLines: number[];
  /** Names declared in the file, once a message has asked for them. */
  declared: ReadonlySet<string> | undefined;
};

/** Whether a line with this head word declares something that is scored as an indicator is: 指标, 加分项, 扣分项. */
export function headsIndicator(head: WordId | undefined): boolean {
  return head === "indicator" || head === "bonus" || head === "penalty";
}

/** The kind of block the lexer is in, brackets apart. */
export function blockOf(state: LexerState): BlockKind {
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const frame = state.frames[index];
    if (frame?.isBrace) return frame.kind;
  }
  return "file";
}

/** The innermost open brace, if any. */
export function innermostBrace(state: LexerState): Frame | undefined {
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const frame = state.frames[index];
    if (frame?.isBrace) return frame;
  }
  return undefined;
}

/** Whether a round bracket is open. */
export function isInBracket(state: LexerState): boolean {
  return state.frames[state.frames.length - 1]?.isBrace === false;
}

/** Takes the text up to `end` as one token that the grammar reads. What was to come next, and the head of an arm, are past. */
export function take(state: LexerState, kind: TokenKind, end: number, value?: TokenValue): LexedToken {
  const { line } = state;
  const token = createToken(kind, state.text.slice(state.offset, end), state.offset, line.mode, blockOf(state), value);
  if (state.keepsAll) state.tokens.push(token);
  state.input.push(token);
  line.words += 1;
  line.next = undefined;
  line.armHead = false;
  state.offset = end;
  return token;
}

/** Takes the text up to `end` as a token without meaning: blanks, comments, what is invisible. */
export function pass(state: LexerState, kind: TokenKind, end: number): void {
  if (state.keepsAll) {
    state.tokens.push(createToken(kind, state.text.slice(state.offset, end), state.offset, state.line.mode, "file"));
  }
  state.offset = end;
}

/** Gives the grammar a sign or word that was forgotten; it has no text. */
export function supply(state: LexerState, kind: TokenKind, offset: number): void {
  state.input.push(createToken(kind, "", offset, state.line.mode, "file"));
}

/** The offset of the first character at or behind `offset` that is no blank. */
export function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** The end of the run of name characters that begins at `offset`, or of its first `most` units; invisible characters inside do not end it. */
export function wordEnd(text: string, offset: number, most = text.length): number {
  let end = offset;
  const stop = offset + most;
  for (;;) {
    if (end >= stop) return end;
    const length = idContinueLength(text, end);
    if (length > 0) {
      end += length;
    } else if (isZeroWidth(text.charCodeAt(end)) && idContinueLength(text, end + 1) > 0) {
      end += 1;
    } else {
      return end;
    }
  }
}

/** The end of the line that holds `offset`, line end excluded. Looked for once a line: a line may hold a hundred thousand names. */
export function lineEndAt(state: LexerState, offset: number): number {
  const { text, lineEnd } = state;
  if (offset < lineEnd.from || offset > lineEnd.to) {
    let end = offset;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
    state.lineEnd = { from: offset, to: end };
  }
  return state.lineEnd.to;
}

/** The last token that the grammar reads. */
export function lastToken(state: LexerState): LexedToken | undefined {
  return state.input[state.input.length - 1];
}
