// Rules of the methods of an indicator: 评分, 清单, 评定, 打分.
// Not here: clauses (clauses.ts), counted events (events.ts).

import type { ParserMethod } from "chevrotain";
import type { Checklist, ChecklistItem, Method, Step } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed } from "./base.ts";
import { EventRules } from "./events.ts";

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
            const clause = this.SUBRULE(this.clause);
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
      ]),
    );
  });

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
