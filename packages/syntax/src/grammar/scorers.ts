// Rules of the header's lines about who scores: 评分方 自评，复核 and 采用 复核，缺则 自评.
// Not here: the other lines (header.ts), whether the names fit one another (the model).

import type { ParserMethod } from "chevrotain";
import type { HeaderProperty, Name } from "../nodes.ts";
import { type LexedToken, T } from "../tokens.ts";
import { lexed } from "./base.ts";
import { NAMES, NameRules } from "./names.ts";

/** Rules of 评分方 and 采用. */
export abstract class ScorerRules extends NameRules {
  /** 评分方 自评，复核 */
  readonly scorersProperty: ParserMethod<[], HeaderProperty> = this.RULE("scorersProperty", () => {
    const start = this.mark();
    const names: Name[] = [];
    const word = this.CONSUME(T.scorers);
    this.ACTION(() => this.#takeName(lexed(word), names));
    this.MANY(() => {
      const comma = this.CONSUME(T.comma);
      this.ACTION(() => this.#takeName(lexed(comma), names));
    });
    return this.ACTION((): HeaderProperty => ({ kind: "scorers", names, span: this.from(start) }));
  });

  /** 采用 复核，缺则 自评 */
  readonly adoptedProperty: ParserMethod<[], HeaderProperty> = this.RULE("adoptedProperty", () => {
    const start = this.mark();
    const names: Name[] = [];
    const word = this.CONSUME(T.adopt);
    this.ACTION(() => this.#takeName(lexed(word), names));
    this.MANY(() => {
      const comma = this.OPTION(() => this.CONSUME(T.comma));
      const other = this.OPTION1(() => this.CONSUME(T["else-from"]));
      this.ACTION(() => {
        const before = other ?? comma;
        if (before === undefined) return;
        if (other === undefined) this.#needElse(lexed(before));
        this.#takeName(lexed(before), names);
      });
    });
    return this.ACTION((): HeaderProperty => ({ kind: "adopted", names, span: this.from(start) }));
  });

  /** One name, which must be there; names behind it without a sign between are told and taken as well. */
  #takeName(before: LexedToken, names: Name[]): void {
    const token = this.peek();
    // 自报 is a word of the language and a group of every data file: the model says that it is taken.
    const isName = token !== undefined && (NAMES.has(token.kind) || token.kind === "reported");
    if (token === undefined || !isName) {
      if (!this.isTold()) this.lacks(before, "评分方的名称，如 复核", "the name of a scorer, such as 复核");
      return;
    }
    names.push(this.toName(token));
    this.SKIP_TOKEN();
    for (let more = this.peek(); more !== undefined && NAMES.has(more.kind); more = this.peek()) {
      const last = names[names.length - 1];
      const gap = { start: last?.span.end ?? more.span.start, end: more.span.start };
      const sign = this.inEnglish ? ", " : "，";
      const fix = this.reporter.replace(gap, sign, `两个名称之间写「${sign.trim()}」`, `put “${sign.trim()}” between the names`);
      this.reporter.report("SYN-160", more.span, { first: last?.written ?? "", second: more.text }, [fix]);
      names.push(this.toName(more));
      this.SKIP_TOKEN();
    }
  }

  /** 采用 复核，自评: what the second name is for must be said. */
  #needElse(comma: LexedToken): void {
    const next = this.peek();
    if (next === undefined || !NAMES.has(next.kind)) return;
    const at = { start: comma.span.end, end: next.span.start };
    const word = this.spelled("else-from");
    const fix = this.reporter.replace(
      at,
      `${this.inEnglish ? " " : ""}${word} `,
      `写成「${word} ${next.text}」`,
      `write ${word} ${next.text}`,
    );
    this.reporter.report("SYN-161", next.span, { name: next.text, word }, [fix]);
  }
}
