// In: the tokens of a file. Out: its physical lines as pieces (a token with what surrounds it), comments set apart.
// Not here: how a piece is spelled (spelling.ts), what stands between pieces (spacing.ts), columns (layout.ts).

import type { BlockKind, LexedToken, LexerMode, TokenKind } from "../tokens.ts";
import { findWord } from "../vocabulary/vocabulary.ts";

/** A token with what its printing depends on. */
export type Piece = {
  readonly token: LexedToken;
  readonly mode: LexerMode;
  readonly block: BlockKind;
  /** Inside round brackets. */
  readonly inBracket: boolean;
  /** Inside the brackets of a function. */
  readonly inCall: boolean;
  /** A bracket that a clause opened: （…）. */
  readonly wideBracket: boolean;
};

/** One line of the file: `pieces` and `comment` may both be empty (a blank line). */
export type PrintLine = {
  readonly pieces: readonly Piece[];
  readonly comment: string | undefined;
  /** The line goes on with what the line before began. */
  readonly continued: boolean;
};

/** Splits a file into its lines. Blanks, invisible characters and the byte order mark are left out. */
export function linesOf(tokens: readonly LexedToken[], input: readonly LexedToken[]): readonly PrintLine[] {
  const fresh = freshTokens(input);
  const lines: PrintLine[] = [];
  const brackets: { readonly isCall: boolean; readonly isWide: boolean }[] = [];
  let pieces: Piece[] = [];
  let comment: string | undefined;
  const end = () => {
    const first = pieces[0];
    lines.push({
      pieces: withoutFullStops(pieces),
      comment,
      continued: first !== undefined && !fresh.has(first.token) && first.token.kind !== "right-brace",
    });
    pieces = [];
    comment = undefined;
  };
  for (const token of tokens) {
    switch (token.kind) {
      case "newline":
        end();
        break;
      case "comment":
        comment = printComment(token.text);
        break;
      case "blank":
      case "hidden":
      case "filler":
        break;
      default: {
        // A `{` on a line of its own is printed at the end of the line whose block it opens.
        if (token.kind === "left-brace" && pieces.length === 0 && comment === undefined) {
          while (lines.at(-1)?.pieces.length === 0 && lines.at(-1)?.comment === undefined) lines.pop();
          const opening = lines.pop();
          pieces = [...(opening?.pieces ?? [])];
          comment = opening?.comment;
        }
        const previous = pieces[pieces.length - 1];
        const closed = token.kind === "right-paren" ? brackets.pop() : undefined;
        const around = brackets[brackets.length - 1];
        const isWide = token.kind === "left-paren" && token.mode === "clause";
        const inBracket = around !== undefined;
        pieces.push({
          token,
          mode: token.mode,
          block: token.block,
          inBracket,
          inCall: around?.isCall === true,
          wideBracket: isWide || closed?.isWide === true,
        });
        if (token.kind === "left-paren")
          brackets.push({ isCall: previous !== undefined && findWord(previous.token.kind)?.role === "function", isWide });
      }
    }
  }
  end();
  return lines;
}

/** `。` of a clause is printed as the sign it stands for: `，` before a limit (扣完为止), `；` before an arm; at the end it is left out. */
function withoutFullStops(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    if (piece.token.kind !== "full-stop") return [piece];
    const next = pieces[index + 1]?.token.kind;
    if (next === undefined || next === "right-brace") return [];
    const kind: TokenKind = findWord(next)?.role === "tail" ? "comma" : "semicolon";
    return [{ ...piece, token: { ...piece.token, kind } }];
  });
}

/** Tokens that begin a line or an item of the grammar, rather than going on with one. */
function freshTokens(input: readonly LexedToken[]): ReadonlySet<LexedToken> {
  const fresh = new Set<LexedToken>();
  let previous: LexedToken | undefined;
  for (const token of input) {
    if (previous === undefined || previous.kind === "newline" || previous.kind === "left-brace" || previous.kind === "semicolon")
      fresh.add(token);
    previous = token;
  }
  return fresh;
}

/** `＃` and `//` are printed `#`; the words are left as they are. */
function printComment(text: string): string {
  return text.replace(/^(?:＃|\/\/|／／)/, "#").trimEnd();
}
