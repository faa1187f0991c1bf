// In: nothing, then stretches of text from the lexer. Out: the kinds of token, their Chevrotain types, and tokens.
// Not here: deciding what a stretch of text is (the lexer), what may follow what (the grammar).

import type { Span } from "@biaochi/diagnostics";
import type { Rational, Unit } from "@biaochi/quantity";
import { createToken as createTokenType, type IToken, Lexer, type TokenType } from "chevrotain";
import { SIGN_CHARACTERS, type SignKind } from "./characters.ts";
import { VOCABULARY, type WordId } from "./vocabulary/vocabulary.ts";

/** Kinds of token that are neither a word of the vocabulary nor a plain sign. */
const CLASS_LABELS = {
  newline: "换行",
  blank: "空白",
  comment: "注释",
  hidden: "不可见字符",
  filler: "可以不写的字",
  identifier: "名称",
  "quoted-name": "「名称」",
  quantity: "数",
  date: "日期",
  "year-number": "年份",
  "version-number": "版本号",
  text: "文字",
  "raw-text": "原样文字",
  "table-row": "表格行",
  interval: "区间",
  "own-name": "本指标名称",
  "unknown-character": "不认识的字符",
  "unknown-wording": "不认识的说法",
  "formula-wording": "写成算式的得分",
} as const;

type ClassKind = keyof typeof CLASS_LABELS;

/** What a token is: a word of the vocabulary by its id, a sign, or one of the classes (name, number, text, blank …). */
export type TokenKind = WordId | SignKind | ClassKind;

/** How a stretch of text is read. */
export type LexerMode = "structure" | "expression" | "clause" | "raw";

/** What a pair of braces holds; it says how its lines begin. */
export type BlockKind =
  | "file"
  | "header"
  | "fields"
  | "columns"
  | "row-rule"
  | "table"
  | "entries"
  | "levels"
  | "section"
  | "added"
  | "indicator"
  | "clause"
  | "checklist"
  | "events"
  | "cases"
  | "method-cases"
  | "grades"
  | "reconciliations"
  | "pool"
  | "sample"
  | "given"
  | "expectations"
  | "unknown";

/** A figure with its unit. `value` is in base units; undefined where the figure cannot be read (already reported). */
export type QuantityValue = {
  readonly kind: "quantity";
  readonly value: Rational | undefined;
  readonly numeral: Rational | undefined;
  readonly unit: Unit | undefined;
};

/** One end of an INTERVAL; `figure` undefined where the interval is open to infinity. */
export type IntervalEnd = {
  readonly closed: boolean;
  readonly figure: (QuantityValue & { readonly span: Span; readonly negative: boolean }) | undefined;
};

/** What a token means beyond its kind. */
export type TokenValue =
  | QuantityValue
  | { readonly kind: "name"; readonly text: string; readonly isWord: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly iso: string | undefined }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "interval"; readonly low: IntervalEnd; readonly high: IntervalEnd };

/** A stretch of the source: the texts of all tokens joined are the source. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
  readonly value?: TokenValue;
};

/**
 * A token as the grammar reads it. `mode` is how its line was being read there, `block` what the braces around it hold (trivia and signs that
 * were supplied stand in "file"). `tokenTypeIdx` is all that the parser looks at.
 */
export type LexedToken = Token & { readonly mode: LexerMode; readonly block: BlockKind; readonly tokenTypeIdx: number };

const KINDS: readonly (readonly [kind: TokenKind, label: string])[] = [
  ...VOCABULARY.map((entry): [TokenKind, string] => [entry.id, entry.zh[0]]),
  ...(Object.entries(SIGN_CHARACTERS) as [SignKind, string][]).map(([kind, signs]): [TokenKind, string] => [
    kind,
    signs[0] ?? kind,
  ]),
  ...(Object.entries(CLASS_LABELS) as [ClassKind, string][]),
];

/** The Chevrotain type of each kind. */
export const T = Object.fromEntries(
  KINDS.map(([kind, label]) => [kind, createTokenType({ name: kind.toUpperCase(), label, pattern: Lexer.NA })]),
) as Readonly<Record<TokenKind, TokenType>>; // KINDS holds every kind

/** All Chevrotain types, for the parser's vocabulary. */
export const TOKEN_TYPES: readonly TokenType[] = Object.values(T);

/** Makes a token. */
export function createToken(
  kind: TokenKind,
  text: string,
  start: number,
  mode: LexerMode,
  block: BlockKind,
  value?: TokenValue,
): LexedToken {
  const tokenTypeIdx = T[kind].tokenTypeIdx ?? 0;
  const span = { start, end: start + text.length };
  // WHY two shapes only: the parser reads `tokenTypeIdx` of every token, and few shapes keep that fast.
  return value === undefined
    ? { kind, text, span, mode, block, tokenTypeIdx }
    : { kind, text, span, mode, block, tokenTypeIdx, value };
}

/** INVARIANT (what the parser reads): of a token without error recovery and without a tree of its own Chevrotain reads `tokenTypeIdx` alone. */
export function toParserInput(tokens: readonly LexedToken[]): IToken[] {
  return tokens.slice() as unknown as IToken[];
}

/** The name of a token as a message may call it. */
export function tokenLabel(kind: TokenKind): string {
  return T[kind].LABEL ?? kind;
}

const TRIVIA: ReadonlySet<TokenKind> = new Set(["blank", "comment", "hidden", "filler"]);

/** Whether a token has no meaning of its own: blanks, comments, invisible characters, signs that add nothing. */
export function isTrivia(token: Token): boolean {
  return TRIVIA.has(token.kind);
}
