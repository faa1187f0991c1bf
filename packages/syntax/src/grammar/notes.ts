// Rules of notes: 原文, 口径, 说明, 依据, in an indicator, a section or a 行评.
// Not here: the blocks they stand in.

import type { ParserMethod } from "chevrotain";
import type { Note } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { lexed } from "./base.ts";
import { textOf } from "./build-literal.ts";
import { ShareRules } from "./shares.ts";

/** The words of notes. */
export const NOTES: readonly (WordId & Note["kind"])[] = ["original", "interpretation", "remark", "basis"];

const NOTE_KINDS: ReadonlyMap<TokenKind, Note["kind"]> = new Map<TokenKind, Note["kind"]>([
  ["original", "original"],
  ["interpretation", "interpretation"],
  ["remark", "remark"],
  ["basis", "basis"],
]);

/** Rules of notes. */
export abstract class NoteRules extends ShareRules {
  /** 原文 口径 说明 依据 */
  readonly note: ParserMethod<[], Note> = this.RULE("note", () => {
    return this.OR(
      this.once("note", () => [
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T.basis);
            const text = this.SUBRULE(this.rawText, { ARGS: [word] });
            return this.ACTION((): Note => ({ kind: "basis", text, span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.OR1([
              { ALT: () => this.CONSUME(T.original) },
              { ALT: () => this.CONSUME(T.interpretation) },
              { ALT: () => this.CONSUME(T.remark) },
            ]);
            const text = this.OPTION(() => this.CONSUME(T.text));
            return this.ACTION((): Note => {
              if (text === undefined) this.#needQuotes(lexed(word));
              const kind = NOTE_KINDS.get(lexed(word).kind) ?? "remark";
              return { kind, text: text === undefined ? this.missing() : textOf(lexed(text)), span: this.from(start) };
            });
          },
        },
      ]),
    );
  });

  #needQuotes(word: LexedToken): void {
    const wanted = "引号里的文字";
    const rest = this.skipItem();
    if (rest === undefined) {
      this.reporter.report("SYN-040", word.span, { after: word.text, wanted, wantedEn: "a text in quotes" });
      return;
    }
    const text = this.context.source.text.slice(rest.start, rest.end);
    const fix = this.reporter.replace(rest, `"${text}"`, "给文字加引号", "put the text into quotes");
    this.reporter.forget({ start: word.span.end, end: rest.end });
    this.reporter.report(
      "SYN-040",
      word.span,
      { after: word.text, wanted, wantedEn: "a text in quotes" },
      /["\r\n]/.test(text) ? [] : [fix],
    );
  }
}
