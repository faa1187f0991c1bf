// Rules of values written in the declaration of a field: the words to choose from, and what holds where nothing was filled in (缺失时).
// Not here: the field itself (fields.ts).

import type { Span } from "@biaochi/diagnostics";
import type { IToken, ParserMethod } from "chevrotain";
import type { FillCase, Literal, Missing, MissingFill, QuantityLiteral } from "../nodes.ts";
import { type LexedToken, T } from "../tokens.ts";
import { lexed } from "./base.ts";
import { negated } from "./build-literal.ts";
import { HeaderRules } from "./header.ts";

/** Rules of values in fields. */
export abstract class FillRules extends HeaderRules {
  readonly optionLiteral: ParserMethod<[], Literal> = this.RULE("optionLiteral", () =>
    this.OR(
      this.once("optionLiteral", () => [
        {
          ALT: () => {
            const token = this.CONSUME(T["quoted-name"]);
            return this.ACTION(
              (): Literal => ({ kind: "level", name: this.toName(lexed(token)), points: undefined, span: lexed(token).span }),
            );
          },
        },
        {
          ALT: () => {
            const figure = this.SUBRULE(this.quantity);
            return this.ACTION((): Literal => (figure.kind === "quantity" ? figure : { kind: "empty", span: figure.span }));
          },
        },
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.#truth(this.CONSUME(T.yes), true) },
        { ALT: () => this.#truth(this.CONSUME(T.no), false) },
        { ALT: () => this.#direction(this.CONSUME(T["at-least-sign"]), "≥") },
        { ALT: () => this.#direction(this.CONSUME(T["at-most-sign"]), "≤") },
        { ALT: () => this.#direction(this.CONSUME(T.equals), "=") },
        { ALT: () => this.#direction(this.CONSUME(T.deadline), "deadline") },
        { ALT: () => this.#direction(this.CONSUME(T.qualitative), "qualitative") },
      ]),
    ),
  );

  /** 缺失时 空｜按 0人｜[取自目标；] 条件：值；其余：值 */
  readonly fill: ParserMethod<[], MissingFill | undefined> = this.RULE("fill", () => {
    const start = this.mark();
    const word = this.CONSUME(T["when-missing"]);
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.empty);
          return this.ACTION((): MissingFill => ({ kind: "empty", span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          const by = this.CONSUME(T.by);
          const from = this.mark();
          const minus = this.OPTION(() => this.CONSUME(T.minus));
          const figure = this.OPTION1(() => this.SUBRULE(this.quantity));
          const word = this.OPTION2({
            GATE: () => minus === undefined && figure === undefined,
            DEF: () => this.SUBRULE2(this.fillValue),
          });
          return this.ACTION((): MissingFill => {
            if (word !== undefined) return whatever(word, from, this.from(start));
            if (figure === undefined) this.lacks(lexed(by), "一个值，如 按 0万元、按 否", "a value, as in 按 0万元 or 按 否");
            return { kind: "value", value: signed(figure ?? this.missing(), minus), span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const cases: FillCase[] = [];
          this.CONSUME(T["from-target"]);
          this.MANY({
            GATE: () => this.startsCondition(2),
            DEF: () => {
              this.CONSUME(T.semicolon);
              this.SUBRULE(this.fillCase, { ARGS: [cases] });
            },
          });
          return this.ACTION((): MissingFill => ({ kind: "cases", fromTarget: true, cases, span: this.from(start) }));
        },
      },
      {
        GATE: () => this.startsCondition(),
        ALT: () => {
          const cases: FillCase[] = [];
          this.SUBRULE1(this.fillCase, { ARGS: [cases] });
          this.MANY1({
            GATE: () => this.startsCondition(2),
            DEF: () => {
              this.CONSUME1(T.semicolon);
              this.SUBRULE2(this.fillCase, { ARGS: [cases] });
            },
          });
          return this.ACTION((): MissingFill => ({ kind: "cases", fromTarget: false, cases, span: this.from(start) }));
        },
      },
      {
        ALT: () =>
          this.ACTION(() => {
            this.lacksUnlessReserved(
              lexed(word),
              "空，或 按 0（带单位）、按 否",
              "空, or 按 and a figure with its unit or a word",
            );
            return undefined;
          }),
      },
    ]);
  });

  /** 二级指标 = "成本"：≤ */
  readonly fillCase: ParserMethod<[FillCase[]], void> = this.RULE("fillCase", (cases: FillCase[]) => {
    const start = this.mark();
    const condition = this.SUBRULE(this.condition);
    const value = this.OPTION(() => {
      const colon = this.CONSUME(T.colon);
      const found = this.OPTION1(() => this.SUBRULE(this.fillValue));
      return this.ACTION((): Literal | Missing => {
        if (found === undefined) this.lacks(lexed(colon), "一个值，如 ≤ 或 0人", "a value such as ≤ or 0人");
        return found ?? this.missing();
      });
    });
    this.ACTION(() => {
      if (value === undefined && !this.isTold()) {
        const written = this.written(this.from(start));
        this.lacks({ ...lexed(this.LA(0)), text: written, span: this.from(start) }, "「：值」，如 ：≤", "“：” and a value");
      }
      cases.push({ kind: "fill-case", condition, value: value ?? this.missing(), span: this.from(start) });
    });
  });

  /** ≤, 定性, 0人, a level. */
  readonly fillValue: ParserMethod<[], Literal | Missing> = this.RULE("fillValue", () =>
    this.OR(
      this.once("fillValue", () => [
        { ALT: () => this.SUBRULE(this.optionLiteral) },
        {
          ALT: () => {
            const minus = this.CONSUME(T.minus);
            const figure = this.SUBRULE(this.quantity);
            return this.ACTION(() => signed(figure, minus));
          },
        },
        { ALT: () => this.SUBRULE(this.date) },
        {
          ALT: () => {
            const token = this.CONSUME(T.identifier);
            return this.ACTION(
              (): Literal => ({ kind: "level", name: this.toName(lexed(token)), points: undefined, span: lexed(token).span }),
            );
          },
        },
      ]),
    ),
  );

  #direction(token: IToken, direction: Extract<Literal, { kind: "direction" }>["direction"]): Literal {
    return this.ACTION((): Literal => ({ kind: "direction", direction, span: lexed(token).span }));
  }

  #truth(token: IToken, value: boolean): Literal {
    return this.ACTION((): Literal => ({ kind: "boolean", value, span: lexed(token).span }));
  }
}

/** `按 否`: that word whatever the record says, as `其余：否` would be. */
function whatever(value: Literal | Missing, from: number, span: Span): MissingFill {
  const condition = { kind: "otherwise", span: { start: from, end: from } } as const;
  return { kind: "cases", fromTarget: false, cases: [{ kind: "fill-case", condition, value, span: value.span }], span };
}

/** A figure with the minus that may stand before it. */
export function signed(figure: QuantityLiteral | Missing, minus: unknown): QuantityLiteral | Missing {
  if (minus === undefined || figure.kind === "missing") return figure;
  return negated(figure, (minus as LexedToken).span);
}
