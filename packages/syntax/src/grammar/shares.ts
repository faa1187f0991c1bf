// Rules of what a part is worth and of which parts count: points, 权重, 折算, 任选.
// Not here: whether they add up (the model).

import type { IToken, ParserMethod } from "chevrotain";
import type { Indicator, Missing, Name, Optional, QuantityLiteral } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed, reservedWord } from "./base.ts";
import { MethodRules } from "./methods.ts";

const SHARES: ReadonlyMap<TokenKind, Optional["shares"]> = new Map<TokenKind, Optional["shares"]>([
  ["equal-shares", "equal"],
  ["whole-shares", "whole"],
  ["own-points", "own"],
]);

/** Points, or a weight in their place. */
type Share = Pick<Indicator, "points" | "weight">;

/** While the grammar is recorded nothing is read. */
export const NO_SHARE: Share = { points: { kind: "missing", span: { start: 0, end: 0 } }, weight: undefined };

/** Rules of points, weights, conversions and choices. */
export abstract class ShareRules extends MethodRules {
  /** Members of a 任选 are being read: they need no points of their own. */
  protected choosing = false;

  /** What a part is worth: its points, or its weight in their place. */
  readonly share: ParserMethod<[IToken, Name | Missing], Share> = this.RULE("share", (word: IToken, name: Name | Missing) =>
    this.OR([
      {
        ALT: () => {
          const weight = this.SUBRULE(this.weight);
          return this.ACTION((): Share => ({ points: this.missing(), weight: weight.kind === "quantity" ? weight : undefined }));
        },
      },
      {
        ALT: () => {
          const points = this.SUBRULE(this.ownPoints, { ARGS: [word, name] });
          return this.ACTION((): Share => ({ points, weight: undefined }));
        },
      },
    ]),
  );

  /** The points behind a name; a hole, reported where none stand and some are needed. */
  readonly ownPoints: ParserMethod<[IToken, Name | Missing], QuantityLiteral | Missing> = this.RULE(
    "ownPoints",
    (word: IToken, name: Name | Missing) => {
      const points = this.OPTION(() => this.SUBRULE(this.quantity));
      const bracketed = this.OPTION1({
        GATE: () => points === undefined && this.peek(2)?.kind === "quantity" && this.peek(3)?.kind === "right-paren",
        DEF: () => {
          this.CONSUME(T["left-paren"]);
          const figure = this.SUBRULE1(this.quantity);
          this.CONSUME(T["right-paren"]);
          return this.ACTION(() => this.needNoBrackets(name, figure));
        },
      });
      return this.ACTION(() => points ?? bracketed ?? this.#noPointsOf(lexed(word), name));
    },
  );

  /** 权重 30% */
  readonly weight: ParserMethod<[], QuantityLiteral | Missing> = this.RULE("weight", () => {
    const word = this.CONSUME(T.weight);
    const figure = this.OPTION(() => this.SUBRULE(this.quantity));
    return this.ACTION(() => {
      if (figure === undefined) this.lacks(lexed(word), "百分数，如 30%", "a percentage such as 30%");
      return figure ?? this.missing();
    });
  });

  /** 折算 30分 */
  readonly converted: ParserMethod<[], QuantityLiteral | Missing> = this.RULE("converted", () => {
    const word = this.CONSUME(T.converted);
    const figure = this.OPTION(() => this.SUBRULE(this.quantity));
    return this.ACTION(() => {
      if (figure === undefined) this.lacks(lexed(word), "分值，如 30分", "points such as 30分");
      return figure ?? this.missing();
    });
  });

  /** 任选 2 至 3，均分｜取整均分｜自定分值 */
  readonly optional: ParserMethod<[], Optional> = this.RULE("optional", () => {
    const start = this.mark();
    const word = this.CONSUME(T.optional);
    const least = this.OPTION(() => this.SUBRULE(this.quantity));
    const most = this.OPTION1(() => {
      const to = this.CONSUME(T.to);
      const figure = this.OPTION2(() => this.SUBRULE1(this.quantity));
      return this.ACTION(() => {
        if (figure === undefined) this.lacks(lexed(to), "项数，如 3", "how many, such as 3");
        return figure ?? this.missing();
      });
    });
    this.OPTION3(() => this.CONSUME(T.comma));
    const shares = this.OPTION4(() =>
      this.OR([
        { ALT: () => this.CONSUME(T["equal-shares"]) },
        { ALT: () => this.CONSUME(T["whole-shares"]) },
        { ALT: () => this.CONSUME(T["own-points"]) },
      ]),
    );
    return this.ACTION((): Optional => {
      if (least === undefined) this.lacks(lexed(word), "选几项，如 任选2 或 任选2至3", "how many, as in 任选2 or 任选2至3");
      if (shares === undefined && !this.isTold()) this.#noShares(this.previous() ?? lexed(word), start);
      const how = shares === undefined ? undefined : SHARES.get(lexed(shares).kind);
      return { kind: "optional", least: least ?? this.missing(), most, shares: how, span: this.from(start) };
    });
  });

  #noPointsOf(word: LexedToken, name: Name | Missing): Missing {
    const needsNone = this.givesNoPoints || (this.choosing && word.kind === "indicator");
    if (name.kind === "missing" || this.isTold() || needsNone) return this.missing();
    const next = this.peek();
    if (next !== undefined && (reservedWord(next) !== undefined || next.kind === "shown-only")) return this.missing();
    if (next?.kind === "left-brace" && this.#isShownOnly()) return this.missing();
    const { reporter } = this;
    const glued = /^(.*[^0-9０-９.．])([0-9０-９]+(?:[.．][0-9０-９]+)?分)$/u.exec(name.written);
    if (glued !== null) {
      const right = `${glued[1]} ${glued[2]}`;
      const fix = reporter.replace(name.span, right, `写成「${right}」`, `write “${right}”`);
      reporter.report("SYN-037", name.span, { written: name.written, right }, [fix]);
      return this.missing();
    }
    reporter.report("SYN-038", name.span, { name: `${word.text} ${name.written}` });
    return this.missing();
  }

  /** Whether the block ahead holds 仅列示: what is only shown needs no points. */
  #isShownOnly(): boolean {
    let depth = 0;
    for (let ahead = 1; ; ahead += 1) {
      const kind = this.peek(ahead)?.kind;
      if (kind === undefined) return false;
      if (kind === "left-brace") depth += 1;
      if (kind === "right-brace") depth -= 1;
      if (depth === 0) return false;
      if (depth === 1 && kind === "shown-only") return true;
    }
  }

  /** How the pool is shared is never guessed: each way gives other points. */
  #noShares(last: LexedToken, start: number): void {
    const { end } = last.span;
    const fixes = (
      [
        ["均分", "equal shares"],
        ["取整均分", "equal whole shares"],
        ["自定分值", "own points"],
      ] as const
    ).map(([zh, en]) => {
      const right = this.inEnglish ? `, ${en}` : `，${zh}`;
      return this.reporter.replace({ start: end, end }, right, `补上「${zh}」`, `add ${en}`);
    });
    this.reporter.report("SYN-143", { start, end }, { written: this.written({ start, end }) }, fixes);
    this.told();
  }
}
