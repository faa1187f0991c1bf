// Rules of bands: 10%以下, 超过10%至30%, (10%, 30%], ≥80%.
// Not here: which readings an unclear wording has (build-band.ts), what a band gives (awards.ts).

import type { Span } from "@biaochi/diagnostics";
import { POINTS, sameUnit } from "@biaochi/quantity";
import type { ParserMethod } from "chevrotain";
import type { Band, Bound, Expression, Missing } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed } from "./base.ts";
import { bandOfInterval, buildRange, closeBound, type WrittenBound } from "./build-band.ts";
import { negated } from "./build-literal.ts";
import { ExpressionRules } from "./expressions.ts";

const ARM_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["newline", "right-brace", "semicolon", "comma", "full-stop"]);

/** Rules of bands. */
export abstract class BandRules extends ExpressionRules {
  /** A band in the words of the law, in signs, or as an interval. */
  readonly band: ParserMethod<[], Band> = this.RULE("band", () => {
    return this.OR(
      this.once("band", () => [
        {
          ALT: () => {
            const start = this.mark();
            const low = this.SUBRULE(this.bound);
            return this.OR1([
              {
                ALT: () => {
                  const word = this.CONSUME(T["or-more"]);
                  const mark = this.OPTION(() => this.SUBRULE(this.inclusion));
                  const high = this.OPTION1({ GATE: () => !this.lacksAward(), DEF: () => this.SUBRULE(this.upperEnd) });
                  return this.ACTION(() => this.#words(start, this.#close(low, true, word, mark), high ?? undefined));
                },
              },
              {
                ALT: () => {
                  const word = this.CONSUME(T["or-less"]);
                  const mark = this.OPTION2(() => this.SUBRULE1(this.inclusion));
                  return this.ACTION(() => this.#words(start, undefined, this.#close(low, true, word, mark)));
                },
              },
              {
                ALT: () => {
                  this.CONSUME(T.to);
                  const high = this.SUBRULE1(this.bound);
                  const word = this.OPTION3(() => this.CONSUME1(T["or-less"]));
                  const mark = this.OPTION4(() => this.SUBRULE2(this.inclusion));
                  this.OPTION5(() => this.CONSUME(T.between));
                  return this.ACTION(() => {
                    const closed = word === undefined && mark === undefined ? high : this.#close(high, true, word, mark);
                    return buildRange(low, closed, this.from(start), this.voice());
                  });
                },
              },
              {
                ALT: () =>
                  this.ACTION(
                    (): Band => ({ kind: "point", at: this.#close(low, true, undefined, undefined), span: this.from(start) }),
                  ),
              },
            ]);
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.OR3([
              { ALT: () => this.CONSUME(T.over) },
              { ALT: () => this.CONSUME(T["not-under"]) },
              { ALT: () => this.CONSUME(T["at-least-sign"]) },
              { ALT: () => this.CONSUME(T["greater-sign"]) },
            ]);
            const low = this.SUBRULE2(this.bound);
            const high = this.OPTION6({
              GATE: () => !this.lacksAward(),
              DEF: () =>
                this.OR4([
                  { ALT: () => this.SUBRULE1(this.upperEnd) },
                  {
                    ALT: () => {
                      this.CONSUME1(T.to);
                      const bound = this.SUBRULE3(this.bound);
                      const less = this.OPTION7(() => this.CONSUME2(T["or-less"]));
                      const mark = this.OPTION8(() => this.SUBRULE3(this.inclusion));
                      return this.ACTION(() => this.#close(bound, true, less, mark));
                    },
                  },
                ]),
            });
            return this.ACTION(() => {
              const token = lexed(word);
              const closed = token.kind === "not-under" || token.kind === "at-least-sign";
              return this.#words(start, this.#close(low, closed, token, undefined), high ?? undefined);
            });
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const high = this.SUBRULE(this.below);
            return this.ACTION(() => this.#words(start, undefined, high));
          },
        },
        {
          ALT: () => {
            const token = this.CONSUME(T.interval);
            return this.ACTION(() => bandOfInterval(lexed(token)));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T.otherwise);
            return this.ACTION((): Band => ({ kind: "otherwise", span: this.from(start) }));
          },
        },
      ]),
    );
  });

  /** 不满90%, 90%以下, behind a lower end. */
  readonly upperEnd: ParserMethod<[], Bound> = this.RULE("upperEnd", () =>
    this.OR(
      this.once("upperEnd", () => [
        { ALT: () => this.SUBRULE(this.below) },
        {
          ALT: () => {
            const bound = this.SUBRULE(this.bound);
            const word = this.OPTION(() => this.CONSUME(T["or-less"]));
            const mark = this.OPTION1(() => this.SUBRULE(this.inclusion));
            return this.ACTION(() => {
              if (word === undefined) {
                const wanted = "「以下」或前面的「不满」";
                this.reporter.report("SYN-040", bound.span, {
                  after: this.written(bound.span),
                  wanted,
                  wantedEn: "以下 (or 不满 before it)",
                });
              }
              return this.#close(bound, true, word, mark);
            });
          },
        },
      ]),
    ),
  );

  /** 不满60%, ≤100% */
  readonly below: ParserMethod<[], Bound> = this.RULE("below", () => {
    const word = this.OR(
      this.once("below", () => [
        { ALT: () => this.CONSUME(T["less-than"]) },
        { ALT: () => this.CONSUME(T.under) },
        { ALT: () => this.CONSUME(T["not-over"]) },
        { ALT: () => this.CONSUME(T["at-most-sign"]) },
        { ALT: () => this.CONSUME(T["less-sign"]) },
      ]),
    );
    const bound = this.SUBRULE(this.bound);
    return this.ACTION(() => {
      const token = lexed(word);
      const closed = token.kind === "not-over" || token.kind === "at-most-sign";
      return this.#close(bound, closed, token, undefined);
    });
  });

  readonly inclusion: ParserMethod<[], LexedToken> = this.RULE("inclusion", () =>
    this.OR(
      this.once("inclusion", () => [
        { ALT: () => lexed(this.CONSUME(T.included)) },
        { ALT: () => lexed(this.CONSUME(T.excluded)) },
      ]),
    ),
  );

  /** A figure, or an expression in brackets, with （含） or （不含） behind it. */
  readonly bound: ParserMethod<[], WrittenBound> = this.RULE("bound", () => {
    const start = this.mark();
    const minus = this.OPTION(() => this.CONSUME(T.minus));
    const value = this.OR(
      this.once("bound", () => [
        { ALT: () => this.SUBRULE(this.quantity) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.ACTION(() => this.#noBound()) },
      ]),
    );
    const mark = this.OPTION1(() => this.SUBRULE(this.inclusion));
    return this.ACTION((): WrittenBound => {
      const sign = minus === undefined ? undefined : lexed(minus).span;
      return { value: sign === undefined ? value : withMinus(value, sign), mark, span: this.from(start) };
    });
  });

  protected voice() {
    return { reporter: this.reporter, written: (span: Span) => this.written(span) };
  }

  #close(bound: WrittenBound, closed: boolean, word: unknown, mark: LexedToken | undefined): Bound {
    return closeBound(bound, { closed, word: word as LexedToken | undefined, mark }, this.voice());
  }

  #words(start: number, low: Bound | undefined, high: Bound | undefined): Band {
    const isSign = /[<>≤≥≦≧＜＞]/.test(this.context.source.text.charAt(start));
    return { kind: "range", low, high, form: isSign ? "sign" : "words", span: this.from(start) };
  }

  /** Whether points without 得 end the arm here (95%以上15分, 95%以上（15分）), so that they are no other end of a band. */
  protected lacksAward(ahead = 1): boolean {
    const isBracketed = this.peek(ahead)?.kind === "left-paren";
    const token = this.peek(isBracketed ? ahead + 1 : ahead);
    if (this.inside !== "clause" || token?.value?.kind !== "quantity") return false;
    if (isBracketed && this.peek(ahead + 2)?.kind !== "right-paren") return false;
    const { unit } = token.value;
    const behind = this.peek(isBracketed ? ahead + 3 : ahead + 1);
    return unit !== undefined && sameUnit(unit, POINTS) && (behind === undefined || ARM_ENDS.has(behind.kind));
  }

  /** Whether the lexer has already reported what stands here. */
  protected toldAlready(): boolean {
    return this.peek()?.kind === "unknown-wording";
  }

  #noBound(): Missing {
    const before = this.previous();
    if (!this.toldAlready() && before !== undefined) this.lacks(before, "界值，如 60%", "a bound, such as 60%");
    if (this.toldAlready()) this.SKIP_TOKEN();
    return this.missing();
  }
}

function withMinus(value: Expression, minus: Span): Expression {
  if (value.kind === "quantity") return negated(value, minus);
  return { kind: "negate", operand: value, span: { start: minus.start, end: value.span.end } };
}
