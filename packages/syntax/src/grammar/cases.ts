// Rules of cases: 条件：后果, for 不适用 and 分母为零时.
// Not here: conditions as expressions (expressions.ts).

import type { ParserMethod } from "chevrotain";
import type { Case, Cases, Missing, Outcome, QuantityLiteral } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed, reservedWord } from "./base.ts";
import { negated } from "./build-literal.ts";
import { BLOCK_ENDS, ClauseRules } from "./clauses.ts";

export const OUTCOMES = {
  allowed: "视为100%（或其他数）、视为满分、得满分、不得分、得几分、报错、不计分",
  allowedEn: "视为100% (or another figure), 视为满分, 得满分, 不得分, 得…分, 报错, 不计分",
};

export const CASE_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["newline", "semicolon", "right-brace"]);

export const CASE_SEPARATORS: ReadonlySet<TokenKind> = new Set<TokenKind>(["semicolon"]);

export const OUTCOME_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "full",
  "none",
  "award",
  "proportional",
  "reverse-proportional",
  "report-error",
  "treat-as",
  "treat-as-full",
  "taken-out",
]);

/** What an expression, a condition or an outcome may begin with. */
export const CASE_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...OUTCOME_STARTS,
  "otherwise",
  "identifier",
  "quoted-name",
  "total",
  "grades",
  "quantity",
  "date",
  "text",
  "left-paren",
  "minus",
  "not",
  "if",
  "max",
  "min",
  "abs",
  "round",
  "ceiling",
  "floor",
  "sum",
  "average",
  "count",
  "proportion",
  "completion",
  "yes",
  "no",
  "metric",
  "points-value",
]);

/** Rules of cases. */
export abstract class CaseRules extends ClauseRules {
  /** 条件：后果；其余：后果, or one outcome alone. */
  readonly cases: ParserMethod<[], Cases> = this.RULE("cases", () => {
    const start = this.mark();
    const cases: Case[] = [];
    const take = (one: Case): void => {
      this.ACTION(() => {
        cases.push(one);
        this.endCase();
      });
    };
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T["left-brace"]);
          this.ACTION(() => this.settleCase());
          this.MANY({
            GATE: () => !this.isAt(BLOCK_ENDS),
            DEF: () => {
              this.OR1([
                { ALT: () => this.CONSUME(T.newline) },
                { ALT: () => this.CONSUME(T.semicolon) },
                { ALT: () => take(this.SUBRULE(this.case)) },
              ]);
              this.ACTION(() => this.settleCase());
            },
          });
          this.OPTION(() => this.CONSUME(T["right-brace"]));
        },
      },
      {
        GATE: () => this.isAt(CASE_STARTS),
        ALT: () => {
          take(this.SUBRULE1(this.case));
          this.MANY1(() => {
            this.CONSUME1(T.semicolon);
            this.ACTION(() => this.settleCase());
            this.OPTION1({ GATE: () => this.isAt(CASE_STARTS), DEF: () => take(this.SUBRULE2(this.case)) });
          });
        },
      },
      { ALT: () => this.ACTION(() => this.noCase()) },
    ]);
    return this.ACTION((): Cases => ({ kind: "cases", cases, span: this.from(start) }));
  });

  readonly case: ParserMethod<[], Case> = this.RULE("case", () => {
    return this.OR(
      this.once("case", () => [
        {
          GATE: () => this.isAt(OUTCOME_STARTS),
          ALT: () => {
            const start = this.mark();
            const outcome = this.SUBRULE(this.outcome);
            return this.ACTION((): Case => {
              const condition: Case["condition"] = { kind: "otherwise", span: { start, end: start } };
              return { kind: "case", condition, outcome, span: this.from(start) };
            });
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const condition = this.SUBRULE(this.condition);
            const outcome = this.SUBRULE(this.consequence, { ARGS: [start] });
            return this.ACTION((): Case => ({ kind: "case", condition, outcome, span: this.from(start) }));
          },
        },
      ]),
    );
  });

  readonly condition: ParserMethod<[], Case["condition"]> = this.RULE("condition", () =>
    this.OR(
      this.once("condition", () => [
        {
          ALT: () => {
            const word = this.CONSUME(T.otherwise);
            return this.ACTION((): Case["condition"] => ({ kind: "otherwise", span: lexed(word).span }));
          },
        },
        { ALT: () => this.SUBRULE(this.expression) },
      ]),
    ),
  );

  /** `：` and an outcome. */
  readonly consequence: ParserMethod<[number], Outcome | Missing> = this.RULE("consequence", (start: number) => {
    const colon = this.OPTION(() => this.CONSUME(T.colon));
    this.ACTION(() => {
      if (colon !== undefined) return;
      const span = this.from(start);
      this.reporter.report("SYN-067", span, { condition: this.written(span), ...OUTCOMES });
      this.skipTo(CASE_SEPARATORS);
    });
    const outcome = this.OPTION1({ GATE: () => this.isAt(OUTCOME_STARTS), DEF: () => this.SUBRULE(this.outcome) });
    return this.ACTION((): Outcome | Missing => {
      if (outcome !== undefined || colon === undefined) return outcome ?? this.missing();
      const skipped = this.skipTo(CASE_SEPARATORS);
      const at = skipped !== undefined && skipped.end > skipped.start ? skipped : lexed(colon).span;
      this.reporter.report("SYN-068", at, OUTCOMES);
      return this.missing();
    });
  });

  readonly outcome: ParserMethod<[], Outcome | Missing> = this.RULE("outcome", () => {
    return this.OR(
      this.once("outcome", () => [
        { ALT: () => this.SUBRULE(this.award) },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T["treat-as-full"]);
            return this.ACTION((): Outcome => ({ kind: "full", span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T["treat-as"]);
            const minus = this.OPTION(() => this.CONSUME(T.minus));
            const figure = this.OPTION1(() => this.SUBRULE(this.quantity));
            return this.ACTION(() => this.#treatAs(start, lexed(word), minus && lexed(minus), figure));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T["taken-out"]);
            const share = this.OPTION2(() => this.SUBRULE(this.sharing));
            return this.ACTION((): Outcome => {
              if (share === undefined) this.#takenOut(lexed(word));
              return { kind: "excluded", share: share ?? undefined, span: this.from(start) };
            });
          },
        },
      ]),
    );
  });

  readonly sharing: ParserMethod<[], "siblings" | "all"> = this.RULE("sharing", () => {
    this.OPTION(() => this.CONSUME(T.comma));
    return this.OR(
      this.once("sharing", () => [
        {
          ALT: () => {
            this.CONSUME(T["shared-by-siblings"]);
            return "siblings" as const;
          },
        },
        {
          ALT: () => {
            this.CONSUME(T["shared-by-all"]);
            return "all" as const;
          },
        },
      ]),
    );
  });

  /** Whether an outcome begins here. */
  protected startsOutcome(): boolean {
    return this.isAt(OUTCOME_STARTS);
  }

  /** Whether a condition begins so many places ahead. */
  protected startsCondition(ahead = 1): boolean {
    return this.isAt(CASE_STARTS, ahead) && !this.isAt(OUTCOME_STARTS, ahead);
  }

  /** Before a case: skips what cannot begin one. */
  protected settleCase(): void {
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (CASE_ENDS.has(token.kind) || CASE_STARTS.has(token.kind)) return;
      this.#refuseCase(token);
    }
  }

  #refuseCase(token: LexedToken): void {
    if (reservedWord(token) !== undefined) {
      this.reporter.report("SYN-032", token.span, { feature: token.text });
    } else if (!this.isTold()) {
      const allowed = {
        allowed: "条件：后果，如 编制数 = 0人：视为满分",
        allowedEn: "condition：outcome, as in 编制数 = 0人：视为满分",
      };
      this.reporter.report("SYN-045", token.span, { written: token.text, after: this.previous()?.text ?? "", ...allowed });
    }
    this.skipTo(CASE_SEPARATORS);
    if (this.peek()?.kind === "left-brace") this.skipItem();
    this.told();
  }

  /** Nothing that a case could be. */
  protected noCase(): void {
    const [token, before] = [this.peek(), this.previous()];
    if (token !== undefined && !CASE_ENDS.has(token.kind)) this.#refuseCase(token);
    else if (before !== undefined && !this.isTold())
      this.lacks(before, "「条件：后果」，如 编制数 = 0人：视为满分", "“condition：outcome”, as in 编制数 = 0人：视为满分");
    this.passOver();
  }

  protected endCase(): void {
    const token = this.peek();
    if (token === undefined || CASE_ENDS.has(token.kind)) return;
    this.refuseRestOfArm(token);
    this.skipTo(CASE_SEPARATORS);
    if (this.peek()?.kind === "left-brace") this.skipItem();
  }

  #treatAs(
    start: number,
    word: LexedToken,
    minus: LexedToken | undefined,
    figure: QuantityLiteral | Missing | undefined,
  ): Outcome {
    if (figure === undefined) {
      this.lacks(word, "一个数，如 100%，或「满分」", "a figure such as 100%, or 满分");
      return { kind: "error", text: undefined, span: this.from(start) };
    }
    if (figure.kind === "missing") return { kind: "error", text: undefined, span: this.from(start) };
    const value = minus === undefined ? figure : negated(figure, minus.span);
    return { kind: "treat-as", value, span: this.from(start) };
  }

  #takenOut(word: LexedToken): void {
    const end = word.span.end;
    const fixes = ["分值由同级分摊", "分值由全部分摊"].map((share) =>
      this.reporter.replace({ start: end, end }, `，${share}`, `补上「${share}」`, `add ${share}`),
    );
    this.reporter.report("SYN-069", word.span, {}, fixes);
  }
}
