// In: a text and an offset. Out: how the lexer would read what is typed there: the mode, the block, what the line has said so far.
// It reads only what stands before the offset, so that broken text behind it changes nothing. Not here: what may be written there (an editor asks).

import { createSourceText } from "@biaochi/diagnostics";
import { idContinueLength } from "./characters.ts";
import { readNext, startLexing } from "./lexer.ts";
import { blockOf, isInBracket, type LexerState } from "./lexing/state.ts";
import { createReporter } from "./reporter.ts";
import type { BlockKind, LexedToken, LexerMode, Token } from "./tokens.ts";
import type { WordId } from "./vocabulary/vocabulary.ts";

/** A block that is open at a place. `head` and `name`: what the line says that opened it. */
export type OpenBlock = {
  readonly kind: BlockKind;
  readonly head: WordId | undefined;
  readonly name: string | undefined;
  /** Offset of its brace. */
  readonly start: number;
};

/**
 * How a place is read.
 *
 * shape    `word`: the run of name characters that ends at the place, possibly empty; `before`: the meaningful tokens of the line or block item
 *          before that word; `blocks` from outside in
 */
export type LineContext = {
  readonly word: { readonly start: number; readonly text: string };
  readonly mode: LexerMode;
  readonly block: BlockKind;
  readonly blocks: readonly OpenBlock[];
  readonly head: WordId | undefined;
  readonly next: "name" | "year" | "version" | undefined;
  readonly armHead: boolean;
  /** A condition of 不适用, 分母为零时, 分情形 or 缺失时 is being written. */
  readonly cases: boolean;
  readonly inBracket: boolean;
  readonly before: readonly Token[];
  /** The run itself as it would be cut: 每超过1个百分点扣 is four words. */
  readonly inside: readonly Token[];
  /** Whether the place lies inside a comment or a text in quotes. */
  readonly within: "comment" | "text" | undefined;
};

/** How the text at `offset` is read. */
export function lineContext(text: string, offset: number): LineContext {
  const start = wordStart(text, offset);
  const source = createSourceText("", text.slice(0, offset));
  const state = startLexing(source, createReporter(source), "all");
  while (state.offset < start) readNext(state);
  const context = contextOf(state, text, start, offset);
  while (state.offset < offset) readNext(state);
  return { ...context, inside: state.input.filter((token) => isWritten(token) && token.span.start >= start) };
}

function contextOf(state: LexerState, text: string, start: number, offset: number): Omit<LineContext, "inside"> {
  const { line } = state;
  const within = withinOf(state, offset);
  return {
    word: { start, text: text.slice(start, offset) },
    mode: line.mode,
    block: blockOf(state),
    blocks: state.frames.flatMap((frame): OpenBlock[] =>
      frame.isBrace ? [{ kind: frame.kind, head: frame.outer.head, name: frame.outer.name, start: frame.opener.span.start }] : [],
    ),
    head: line.head,
    next: line.next,
    armHead: line.armHead,
    cases: line.cases || line.fills,
    inBracket: isInBracket(state),
    before: line.words === 0 ? [] : state.input.filter(isWritten).slice(-line.words),
    within,
  };
}

function isWritten({ kind, span }: LexedToken): boolean {
  return kind !== "newline" && span.end > span.start;
}

/** A comment or a text without its closing sign reaches to the place. */
function withinOf(state: LexerState, offset: number): LineContext["within"] {
  const last = state.tokens[state.tokens.length - 1];
  if (last?.kind === "comment" && state.offset >= offset) return "comment";
  const word = state.input[state.input.length - 1];
  if (word?.kind !== "text" || word.span.end < offset) return undefined;
  return word.text.length > 1 && /["＂”“]$/.test(word.text) ? undefined : "text";
}

/** Where the run of name characters begins that ends at `offset`; at its 「 where the name is in corner brackets. */
function wordStart(text: string, offset: number): number {
  const corner = text.lastIndexOf("「", offset - 1);
  if (corner >= 0 && offset > 0 && !/[」\r\n]/.test(text.slice(corner, offset))) return corner;
  let start = offset;
  for (;;) {
    const low = text.charCodeAt(start - 1);
    const step = low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
    if (start < step || idContinueLength(text, start - step) !== step) return start;
    start -= step;
  }
}
