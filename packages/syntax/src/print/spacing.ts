// In: two neighbouring tokens of a line. Out: whether a blank stands between them in the printed form.
// Chinese clauses are written glued, as officials write them; everything else is set apart by one blank. Not here: columns (layout.ts).

import type { BlockKind, TokenKind } from "../tokens.ts";
import { findWord } from "../vocabulary/vocabulary.ts";
import type { Piece } from "./pieces.ts";
import type { Language } from "./spelling.ts";

const CLOSES_UP_BEFORE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "comma",
  "semicolon",
  "colon",
  "full-stop",
  "right-paren",
  "dot",
]);
const CLOSES_UP_BEHIND: ReadonlySet<TokenKind> = new Set<TokenKind>(["left-paren", "dot"]);
const PUNCTUATION: ReadonlySet<TokenKind> = new Set<TokenKind>(["comma", "semicolon", "colon", "full-stop"]);
const BAND_SIGNS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "at-most-sign",
  "at-least-sign",
  "less-sign",
  "greater-sign",
  "equals",
  "range-mark",
]);
/** Behind these a minus is a sign of the figure, not a subtraction. */
const BEFORE_A_SIGN: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "left-paren",
  "comma",
  "semicolon",
  "colon",
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
]);

/** In these stand names and figures, never sums: a minus there is a sign. */
const LITERAL_BLOCKS: ReadonlySet<BlockKind> = new Set<BlockKind>(["given", "table", "entries", "levels"]);

/** The blank between two tokens that follow one another on a line. `before` is what stands ahead of `left`. */
export function gapBetween(before: Piece | undefined, left: Piece, right: Piece, spelling: Language): "" | " " {
  const [first, next] = [left.token.kind, right.token.kind];
  if (first === "colon" && next === "left-brace" && spelling === "zh") return "";
  if (first === "left-brace" || next === "left-brace" || next === "right-brace") return " ";
  if (CLOSES_UP_BEFORE.has(next) || CLOSES_UP_BEHIND.has(first)) return "";
  if (first === "minus" && (LITERAL_BLOCKS.has(left.block) || isSignOfFigure(before))) return "";
  if (next === "adjustable" && spelling === "zh") return "";
  if (first === "bar" || next === "bar" || isStrokeOfUnit(left) || isStrokeOfUnit(right)) return "";
  if (next === "left-paren") return isFunction(left) || (isGlued(left) && isGlued(right) && spelling === "zh") ? "" : " ";
  if (PUNCTUATION.has(first)) return spelling === "en" || left.inCall ? " " : "";
  if (isGlued(left) && BAND_SIGNS.has(first)) return "";
  if (spelling === "zh" && isGlued(left) && isGlued(right)) return "";
  return spelling === "zh" && isGluedRounding(left, right) ? "" : " ";
}

function isSignOfFigure(before: Piece | undefined): boolean {
  return before === undefined || BEFORE_A_SIGN.has(before.token.kind) || isWordBeforeFigure(before);
}

/** Words that a figure follows: 超过 −5%, 视为 −5万元. */
function isWordBeforeFigure(piece: Piece): boolean {
  const { mode, token } = piece;
  if (mode === "clause") return true;
  const role = findWord(token.kind)?.role;
  return role !== undefined && role !== "value" && role !== "function";
}

function isFunction(piece: Piece): boolean {
  return findWord(piece.token.kind)?.role === "function";
}

/** The stroke of 万元/人 in the type of a field. */
function isStrokeOfUnit(piece: Piece): boolean {
  const { token, block, mode } = piece;
  return token.kind === "divide" && (block === "fields" || block === "columns") && mode === "structure";
}

/** Written without blanks in Chinese: figures, words and signs of a clause, but not texts and names. */
function isGlued(piece: Piece): boolean {
  const { mode, token, inBracket } = piece;
  if (token.kind === "left-paren" || token.kind === "right-paren") return piece.wideBracket;
  if (mode !== "clause" || inBracket) return false;
  return token.kind !== "text" && token.kind !== "identifier" && token.kind !== "quoted-name";
}

/** Words of structure that a figure follows without a blank in Chinese. */
const BEFORE_FIGURES: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "keep",
  "keep-to",
  "each-item",
  "most",
  "optional",
  "total-set",
  "total-at-most",
]);

/** 保留2位小数, 保留到0.5分, 每项2分, 最多5分, 任选2, 总分记0分. */
function isGluedRounding(left: Piece, right: Piece): boolean {
  const first = left.token.kind;
  if (right.token.kind === "quantity") return BEFORE_FIGURES.has(first);
  return right.token.kind === "decimals" || (first === "year-number" && right.token.kind === "onwards");
}
