// In: kinds of token. Out: which of them join, begin and end operands in an expression, and what each operator means.
// Not here: the rules that read them (expressions.ts), precedence (build-expression.ts).

import type { Arithmetic, Comparison } from "../nodes.ts";
import type { LexedToken, TokenKind } from "../tokens.ts";
import type { Piece } from "./build-expression.ts";

/** Signs and words of comparison. */
export const COMPARISONS: ReadonlyMap<TokenKind, Comparison> = new Map<TokenKind, Comparison>([
  ["equals", "="],
  ["not-equal", "≠"],
  ["at-most-sign", "≤"],
  ["at-least-sign", "≥"],
  ["less-sign", "<"],
  ["greater-sign", ">"],
  ["over", ">"],
  ["under", "<"],
  ["not-over", "≤"],
  ["not-under", "≥"],
]);

const ARITHMETIC: ReadonlyMap<TokenKind, Arithmetic> = new Map<TokenKind, Arithmetic>([
  ["plus", "+"],
  ["minus", "−"],
  ["times", "×"],
  ["divide", "÷"],
]);

/** What an operand may begin with. */
export const OPERAND_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "identifier",
  "quoted-name",
  "quantity",
  "date",
  "left-paren",
]);

/** Where an expression that cannot be read further is given up. */
export const EXPRESSION_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "right-paren",
  "comma",
  "semicolon",
  "colon",
  "text",
  "tolerance",
  "constraint",
  "when-missing",
  "bare-number",
  "alias",
  "keep",
  "keep-to",
  "keep-integer",
  "then",
  "else",
  "of-which",
]);

/** An operator among the pieces of an expression. */
export function operatorPiece(token: LexedToken): Piece {
  const { kind, span } = token;
  const comparison = COMPARISONS.get(kind);
  if (comparison !== undefined) return { kind: "comparison", operator: comparison, span };
  const arithmetic = ARITHMETIC.get(kind);
  if (arithmetic !== undefined) return { kind: "arithmetic", operator: arithmetic, span };
  return { kind: kind === "or" ? "or" : "and", span };
}
