// Rules of what stands for itself: names and paths, figures, dates, texts, roundings.
// Not here: expressions made of them (expressions.ts).

import { ONE, type Rational } from "@biaochi/quantity";
import type { ParserMethod } from "chevrotain";
import type { DateLiteral, Missing, Name, Path, QuantityLiteral, Rounding, Text } from "../nodes.ts";
import { type LexedToken, T } from "../tokens.ts";
import { GrammarBase, lexed } from "./base.ts";
import { dateOf, literalOf, textOf } from "./build-literal.ts";

// LIMIT: at most 20 decimals are kept.
const MOST_PLACES = 20n;

/** Rules of names, figures and roundings. */
export abstract class LiteralRules extends GrammarBase {
  /** A name, or several joined by points. 总分 and 等次 are names here. */
  readonly path: ParserMethod<[], Path> = this.RULE("path", () => {
    const head = this.OR(
      this.once("path", () => [
        { ALT: () => lexed(this.CONSUME(T.identifier)) },
        { ALT: () => lexed(this.CONSUME(T["quoted-name"])) },
        { ALT: () => lexed(this.CONSUME(T.total)) },
        { ALT: () => lexed(this.CONSUME(T.grades)) },
      ]),
    );
    const names: Name[] = this.RECORDING_PHASE ? [] : [this.toName(head)];
    this.MANY(() => {
      const dot = this.CONSUME(T.dot);
      const more = this.OPTION(() =>
        this.OR1([{ ALT: () => this.CONSUME1(T.identifier) }, { ALT: () => this.CONSUME1(T["quoted-name"]) }]),
      );
      this.ACTION(() => {
        if (more !== undefined) names.push(this.toName(lexed(more)));
        else if (this.peek()?.kind !== "quantity" || this.peek()?.span.start !== lexed(dot).span.end)
          this.reporter.report("SYN-033", lexed(dot).span, { after: "." });
        else {
          this.#nameAndFigure(head);
          names.length = 0; // told, and no name that could be unknown
        }
      });
    });
    return this.ACTION((): Path => ({ kind: "path", names, span: this.from(head.span.start) }));
  });

  /** `新建1.2`: a name and a figure without anything between them; the rest of the line is not told. */
  #nameAndFigure(head: LexedToken): void {
    const figure = this.peek()?.span ?? head.span;
    const written = this.written({ start: head.span.start, end: figure.end });
    const digits = /^(.*?)([0-9０-９]+)$/u.exec(head.text);
    const right = `${digits?.[2] ?? ""}.${this.written(figure)}`;
    this.reporter.report("SYN-061", { start: head.span.start, end: figure.end }, { left: digits?.[1] ?? written, right });
    this.passOver();
  }

  readonly quantity: ParserMethod<[], QuantityLiteral | Missing> = this.RULE("quantity", () => {
    const token = this.CONSUME(T.quantity);
    return this.ACTION(() => literalOf(lexed(token)));
  });

  readonly date: ParserMethod<[], DateLiteral | Missing> = this.RULE("date", () => {
    const token = this.CONSUME(T.date);
    return this.ACTION(() => dateOf(lexed(token)));
  });

  readonly text: ParserMethod<[], Text> = this.RULE("text", () => {
    const token = this.CONSUME(T.text);
    return this.ACTION(() => textOf(lexed(token)));
  });

  /** 保留2位小数 四舍五入 */
  readonly rounding: ParserMethod<[], Rounding> = this.RULE("rounding", () => {
    const start = this.mark();
    const grid = this.OR([
      {
        ALT: () => {
          const keep = this.CONSUME(T.keep);
          const places = this.OPTION(() => this.CONSUME(T.quantity));
          const word = this.OPTION1(() => this.CONSUME(T.decimals));
          return this.ACTION(() => this.#decimals(lexed(keep), places && lexed(places), word !== undefined));
        },
      },
      {
        ALT: () => {
          this.CONSUME(T["keep-integer"]);
          return this.ACTION(() => ({ grid: ONE, gridUnit: undefined }));
        },
      },
      {
        ALT: () => {
          const keep = this.CONSUME(T["keep-to"]);
          const size = this.OPTION2(() => this.CONSUME1(T.quantity));
          return this.ACTION(() => this.#grid(lexed(keep), size && lexed(size)));
        },
      },
    ]);
    const mode = this.OPTION3(() =>
      this.OR1([
        { ALT: () => this.#mode(this.CONSUME(T["half-up"]), "half-up") },
        { ALT: () => this.#mode(this.CONSUME(T.down), "down") },
        { ALT: () => this.#mode(this.CONSUME(T.up), "up") },
        { ALT: () => this.#mode(this.CONSUME(T["half-even"]), "half-even") },
      ]),
    );
    return this.ACTION((): Rounding => ({ kind: "rounding", ...grid, mode, span: this.from(start) }));
  });

  #mode<Mode extends string>(_token: unknown, mode: Mode): Mode {
    return mode;
  }

  #decimals(keep: LexedToken, places: LexedToken | undefined, hasWord: boolean): { grid: Rational; gridUnit: undefined } {
    const value = places?.value?.kind === "quantity" ? places.value : undefined;
    const numeral = value?.unit === undefined ? value?.numeral : undefined;
    const count =
      numeral?.denominator === 1n && numeral.numerator >= 0n && numeral.numerator <= MOST_PLACES ? numeral.numerator : undefined;
    if (count === undefined || !hasWord) {
      const wanted = `小数位数（0 至 ${MOST_PLACES}），如 保留2位小数`;
      const wantedEn = `a number of decimals (0 to ${MOST_PLACES}), as in 保留2位小数`;
      this.reporter.report("SYN-040", keep.span, { after: keep.text, wanted, wantedEn });
    }
    return { grid: { numerator: 1n, denominator: 10n ** (count ?? 0n) }, gridUnit: undefined };
  }

  #grid(keep: LexedToken, size: LexedToken | undefined): { grid: Rational; gridUnit: QuantityLiteral["unit"] } {
    const literal = size === undefined ? undefined : literalOf(size);
    if (literal?.kind === "quantity" && literal.value.numerator > 0n) return { grid: literal.value, gridUnit: literal.unit };
    const wanted = "一个大于零的数，如 保留到0.5分";
    this.reporter.report("SYN-040", keep.span, { after: keep.text, wanted, wantedEn: "a figure above zero, as in 保留到0.5分" });
    return { grid: ONE, gridUnit: undefined };
  }
}
