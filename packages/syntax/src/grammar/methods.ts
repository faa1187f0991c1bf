// Rules of the methods of an indicator: 评分, 清单, 评定, 打分.
// Not here: clauses (clauses.ts), counted events (events.ts).

import type { Span } from "@biaochi/diagnostics";
import type { IToken, ParserMethod } from "chevrotain";
import type { Checklist, ChecklistItem, Clause, Method, MethodCase, Step } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed } from "./base.ts";
import { CASE_SEPARATORS, CASE_STARTS, OUTCOME_STARTS, OUTCOMES } from "./cases.ts";
import { BLOCK_ENDS } from "./clauses.ts";
import { EventRules } from "./events.ts";
import { METHODS } from "./names.ts";

const METHOD_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(METHODS);

/** What an arm of a clause may begin with, read outside a clause. */
const BAND_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "quantity",
  "over",
  "under",
  "not-over",
  "not-under",
  "at-most-sign",
  "at-least-sign",
  "less-sign",
  "greater-sign",
]);

const POINT_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["quantity", "share-of-points", "left-paren", "award"]);

/** Rules of methods. */
export abstract class MethodRules extends EventRules {
  readonly method: ParserMethod<[], Method> = this.RULE("method", () => {
    return this.OR(
      this.once("method", () => [
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T.scoring);
            const clause = this.SUBRULE(this.ownClause, { ARGS: [word] });
            return this.ACTION((): Method => {
              if (clause.lines.every((line) => line.arms.length === 0)) this.#emptyClause(lexed(word));
              return { kind: "clause", clause, span: this.from(start) };
            });
          },
        },
        { ALT: () => this.SUBRULE(this.checklist) },
        { ALT: () => this.SUBRULE(this.events) },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T.judged);
            const scale = this.SUBRULE(this.declaredName, { ARGS: [word] });
            return this.ACTION((): Method => ({ kind: "judgement", scale, span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T.assessed);
            return this.ACTION((): Method => ({ kind: "assessed", span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T["shown-only"]);
            return this.ACTION((): Method => ({ kind: "shown-only", span: this.from(start) }));
          },
        },
        { ALT: () => this.SUBRULE(this.deadline) },
        { ALT: () => this.SUBRULE(this.byCase) },
      ]),
    );
  });

  /** 期限 实际日期 ≤ 应完成日期：按期得满分；每逾期1个月扣… */
  readonly deadline: ParserMethod<[], Method> = this.RULE("deadline", () => {
    const start = this.mark();
    const word = this.CONSUME(T.deadline);
    const dates = this.SUBRULE(this.expression);
    const colon = this.OPTION(() => this.CONSUME(T.colon));
    const around = this.rows;
    this.ACTION(() => {
      this.rows = "deadline";
      if (colon === undefined) this.#noColon(lexed(word), start);
    });
    const clause = this.OPTION1({
      GATE: () => colon !== undefined,
      DEF: () => this.SUBRULE(this.ownClause, { ARGS: [word] }),
    });
    return this.ACTION((): Method => {
      this.rows = around;
      const none: Clause = { kind: "clause-body", braced: false, lines: [], span: this.missing().span };
      return { kind: "deadline", dates, clause: clause ?? none, span: this.from(start) };
    });
  });

  /** A clause; inside a case in braces, because there `；` leads to the next case. */
  readonly ownClause: ParserMethod<[IToken], Clause> = this.RULE("ownClause", (word: IToken) => {
    const start = this.mark();
    const clause = this.OPTION({
      GATE: () => this.#cases === 0 || this.peek()?.kind === "left-brace",
      DEF: () => {
        const around = this.#cases;
        this.ACTION(() => {
          this.#cases = 0;
        });
        const inner = this.SUBRULE(this.clause);
        this.ACTION(() => {
          this.#cases = around;
        });
        return inner;
      },
    });
    return this.ACTION((): Clause => {
      if (clause !== undefined) return clause;
      this.#needBraces(lexed(word));
      return { kind: "clause-body", braced: false, lines: [], span: this.from(start) };
    });
  });

  /** 分情形 { 条件：得3分；条件：评分 { … }；其余：打分 } */
  readonly byCase: ParserMethod<[], Method> = this.RULE("byCase", () => {
    const start = this.mark();
    const cases: MethodCase[] = [];
    const word = this.CONSUME(T["by-case"]);
    const take = (one: MethodCase): void => {
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
                { ALT: () => take(this.SUBRULE(this.methodCase)) },
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
          take(this.SUBRULE1(this.methodCase));
          this.MANY1(() => {
            this.CONSUME1(T.semicolon);
            this.ACTION(() => this.settleCase());
            this.OPTION1({ GATE: () => this.isAt(CASE_STARTS), DEF: () => take(this.SUBRULE2(this.methodCase)) });
          });
        },
      },
      { ALT: () => this.ACTION(() => this.noCase()) },
    ]);
    return this.ACTION((): Method => {
      if (cases.length === 0 && this.previous()?.kind === "right-brace")
        this.lacks(lexed(word), "「条件：后果」，如 其余：打分", "“condition：outcome”, as in 其余：打分");
      return { kind: "by-case", cases, span: this.from(start) };
    });
  });

  readonly methodCase: ParserMethod<[], MethodCase> = this.RULE("methodCase", () => {
    const start = this.mark();
    const condition = this.SUBRULE(this.condition);
    const colon = this.OPTION(() => this.CONSUME(T.colon));
    this.ACTION(() => {
      this.#cases += 1;
      if (colon !== undefined) return;
      const span = this.from(start);
      this.reporter.report("SYN-067", span, { condition: this.written(span), ...OUTCOMES });
      this.skipTo(CASE_SEPARATORS);
    });
    const outcome = this.OPTION1({
      GATE: () => colon !== undefined && (this.isAt(OUTCOME_STARTS) || this.isAt(METHOD_STARTS)),
      DEF: () =>
        this.OR([
          { GATE: () => this.isAt(OUTCOME_STARTS), ALT: () => this.SUBRULE(this.outcome) },
          { ALT: () => this.SUBRULE(this.method) },
        ]),
    });
    return this.ACTION((): MethodCase => {
      this.#cases -= 1;
      if (outcome === undefined && colon !== undefined) this.#noOutcome(lexed(colon));
      return { kind: "method-case", condition, outcome: outcome ?? this.missing(), span: this.from(start) };
    });
  });

  /** How many cases of 分情形 are open. */
  #cases = 0;

  #noOutcome(colon: LexedToken): void {
    if (this.isAt(BAND_STARTS)) {
      const rest = this.#skipClause();
      const word = this.spelled("scoring");
      const written = this.written(rest, 400);
      const fix = this.reporter.replace(rest, `${word} { ${written} }`, `写成 ${word} { … }`, `write ${word} { … }`);
      this.reporter.report("SYN-124", rest, { written: this.written(rest), word }, [fix]);
    } else {
      const skipped = this.skipTo(CASE_SEPARATORS);
      const isSaid = skipped !== undefined && skipped.end > skipped.start;
      const at = isSaid ? skipped : colon.span;
      if (isSaid) this.reporter.report("SYN-121", at, { written: this.written(at) });
      else
        this.lacks(
          colon,
          "这种情形怎样得分，如 得满分、评分 { … }、打分",
          "how the case scores, such as 得满分, 评分 { … } or 打分",
        );
    }
    this.told();
  }

  #needBraces(word: LexedToken): void {
    const rest = this.#skipClause();
    const hasRest = rest.end > rest.start;
    const fixes = hasRest
      ? [this.reporter.replace(rest, `{ ${this.written(rest, 400)} }`, "给评分语句加花括号", "put the clause into braces")]
      : [];
    this.reporter.report("SYN-122", hasRest ? { start: word.span.start, end: rest.end } : word.span, { word: word.text }, fixes);
    this.told();
  }

  /** Skips a clause that should stand in braces, up to the next case or the end of the line; mistakes inside it are not told. */
  #skipClause(): Span {
    const [start, first] = [this.here(), this.peek()];
    this.skipTo(CASE_SEPARATORS);
    while (this.peek()?.kind === "semicolon" && !this.#isCaseAhead()) {
      this.SKIP_TOKEN();
      this.skipTo(CASE_SEPARATORS);
    }
    const rest = { start: Math.min(start, this.behind()), end: this.behind() };
    this.reporter.forget({ start: first?.span.end ?? start, end: rest.end });
    return rest;
  }

  /** Whether what follows the `；` here is a case: it has a `：`, or nothing stands there. */
  #isCaseAhead(): boolean {
    for (let ahead = 2; ; ahead += 1) {
      const kind = this.peek(ahead)?.kind;
      if (kind === "colon") return true;
      if (kind === undefined || kind === "newline" || kind === "right-brace" || kind === "semicolon") return ahead === 2;
    }
  }

  #noColon(word: LexedToken, start: number): void {
    if (this.isTold()) return;
    const span = this.from(start);
    const next = this.peek();
    const fixes =
      next?.kind === "comma" ? [this.reporter.replace(next.span, this.inEnglish ? ": " : "：", "改为「：」", "write “：”")] : [];
    this.reporter.report("SYN-123", span, { word: word.text, written: this.written(span) }, fixes);
    this.skipItem();
    this.told();
  }

  /** 清单 每项2分 { … } */
  readonly checklist: ParserMethod<[], Checklist> = this.RULE("checklist", () => {
    const start = this.mark();
    const items: ChecklistItem[] = [];
    this.CONSUME(T.checklist);
    const each = this.SUBRULE(this.checklistEach);
    const rules = this.ACTION(() => this.itemsNamed("清单"));
    this.ACTION(() => this.refuseBeforeBrace());
    this.block(
      "checklist",
      start,
      rules,
      () => this.SUBRULE9(this.checklistItem),
      (item) => items.push(item),
    );
    return this.ACTION((): Checklist => ({ kind: "checklist", each: each ?? undefined, items, span: this.from(start) }));
  });

  readonly checklistEach: ParserMethod<[], Checklist["each"]> = this.RULE("checklistEach", () => {
    return this.OR(
      this.once("checklistEach", () => [
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T["each-item"]);
            this.OPTION(() => this.CONSUME(T.award));
            const points = this.SUBRULE(this.points);
            return this.ACTION((): Checklist["each"] => ({ kind: "points-each", points, span: this.from(start) }));
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(T["equal-shares"]);
            return this.ACTION((): Checklist["each"] => ({ kind: "equal-shares", span: this.from(start) }));
          },
        },
        { ALT: () => this.SUBRULE(this.step) },
        { ALT: () => undefined },
      ]),
    );
  });

  readonly checklistItem: ParserMethod<[], ChecklistItem> = this.RULE("checklistItem", () => {
    const start = this.mark();
    const token = this.OR([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]);
    const name = this.ACTION(() => this.finishName(undefined, lexed(token)));
    const points = this.OPTION({
      GATE: () => this.isAt(POINT_STARTS),
      DEF: () => {
        this.OPTION1(() => this.CONSUME(T.award));
        return this.SUBRULE(this.points);
      },
    });
    const otherwise = this.OPTION2(() => this.CONSUME(T["else-discretion"]));
    const step = this.OPTION3(() => this.SUBRULE(this.step));
    this.ACTION(() => this.#refuseStep(step));
    const text = this.OPTION4(() => this.SUBRULE(this.text));
    return this.ACTION(
      (): ChecklistItem => ({
        kind: "checklist-item",
        name,
        points,
        discretionary: otherwise !== undefined,
        text,
        span: this.from(start),
      }),
    );
  });

  #emptyClause(word: LexedToken): void {
    const behind = this.context.source.text.slice(word.span.end, this.behind());
    if (/[^\s{}｛｝\u3000]/u.test(behind)) return; // something stands there and has been reported
    const wanted = "评分语句，如 100%以上得满分";
    this.reporter.report("SYN-040", word.span, { after: word.text, wanted, wantedEn: "a clause such as 100%以上得满分" });
  }

  #refuseStep(step: Step | undefined): void {
    if (step === undefined) return;
    this.reporter.report("SYN-032", step.span, { feature: `清单一项后面的「${this.written(step.span, 12)}」` });
  }
}
