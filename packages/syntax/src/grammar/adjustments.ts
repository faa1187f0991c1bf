// Rules of what stands outside the weights: 加分项, 扣分项 and 否决.
// Not here: what they do to the total (the engine).

import type { IToken, ParserMethod } from "chevrotain";
import type { Adjustment, Expression, Missing, Name, QuantityLiteral, Veto, VetoOutcome } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed } from "./base.ts";
import { IndicatorRules } from "./indicators.ts";

const OUTCOMES: ReadonlySet<TokenKind> = new Set<TokenKind>(["total-set", "total-at-most", "grade-at-most"]);

/** Rules of 加分项, 扣分项 and 否决. */
export abstract class AdjustmentRules extends IndicatorRules {
  /** 加分项 名 最多5分 method, or with parts in braces. */
  readonly adjustment: ParserMethod<[], Adjustment> = this.RULE("adjustment", () => {
    const start = this.mark();
    const word = this.OR([{ ALT: () => this.CONSUME(T.bonus) }, { ALT: () => this.CONSUME(T.penalty) }]);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const points = this.SUBRULE(this.mostPoints, { ARGS: [word, name] });
    const body = this.SUBRULE(this.indicatorBody, { ARGS: [name, points, start] });
    return this.ACTION((): Adjustment => {
      const kind = lexed(word).kind === "penalty" ? "penalty" : "bonus";
      return { kind, name, points, weight: undefined, ...body, span: this.from(start) };
    });
  });

  /** 最多5分; points without 最多 are reported and read as if it were there. */
  readonly mostPoints: ParserMethod<[IToken, Name | Missing], QuantityLiteral | Missing> = this.RULE(
    "mostPoints",
    (head: IToken, name: Name | Missing) => {
      const most = this.OPTION(() => this.CONSUME(T.most));
      const points = this.OPTION1(() => this.SUBRULE(this.quantity));
      return this.ACTION((): QuantityLiteral | Missing => {
        if (points !== undefined && most !== undefined) return points;
        if (points !== undefined) this.#noMost(name, points);
        else if (most !== undefined) this.lacks(lexed(most), "分值，如 5分", "points such as 5分");
        else if (name.kind === "name" && !this.isTold()) {
          const after = `${lexed(head).text} ${name.written}`;
          this.lacks(
            { ...lexed(head), text: after, span: { start: lexed(head).span.start, end: name.span.end } },
            "最多几分，如 最多5分",
            "its most points, such as 最多5分",
          );
        }
        return points ?? this.missing();
      });
    },
  );

  /** 否决 名 条件：总分记0分 */
  readonly veto: ParserMethod<[], Veto> = this.RULE("veto", () => {
    const start = this.mark();
    const word = this.CONSUME(T.veto);
    const token = this.OPTION2(() =>
      this.OR([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]),
    );
    const name = this.ACTION(() => this.#vetoName(lexed(word), token && lexed(token)));
    // WHY the gate: a veto whose name was left out has its colon right behind what was to be the condition.
    const asked = this.OPTION3({ GATE: () => this.peek()?.kind !== "colon", DEF: () => this.SUBRULE(this.expression) });
    const condition = this.ACTION((): Expression => asked ?? this.#noCondition(name));
    const colon = this.OPTION(() => this.CONSUME(T.colon));
    this.ACTION(() => {
      if (colon === undefined && !this.isTold()) this.#noColon(start);
    });
    const outcome = this.OPTION1({ GATE: () => this.isAt(OUTCOMES), DEF: () => this.SUBRULE(this.vetoOutcome) });
    return this.ACTION((): Veto => {
      if (outcome === undefined && colon !== undefined) this.#noOutcome(lexed(colon));
      return { kind: "veto", name, condition, outcome: outcome ?? this.missing(), span: this.from(start) };
    });
  });

  /** 总分记0分, 总分不高于59分, 等次不高于 良 */
  readonly vetoOutcome: ParserMethod<[], VetoOutcome> = this.RULE("vetoOutcome", () => {
    const start = this.mark();
    return this.OR([
      {
        ALT: () => {
          const word = this.OR1([{ ALT: () => this.CONSUME(T["total-set"]) }, { ALT: () => this.CONSUME(T["total-at-most"]) }]);
          const points = this.OPTION(() => this.SUBRULE(this.quantity));
          return this.ACTION((): VetoOutcome => {
            if (points === undefined) this.lacks(lexed(word), "分数，如 59分", "points such as 59分");
            const kind = lexed(word).kind === "total-set" ? "total-set" : "total-at-most";
            return { kind, points: points ?? this.missing(), span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T["grade-at-most"]);
          const grade = this.SUBRULE(this.declaredName, { ARGS: [word] });
          return this.ACTION((): VetoOutcome => ({ kind: "grade-at-most", grade, span: this.from(start) }));
        },
      },
    ]);
  });

  /** Points of a 加分项 are a limit, not a share of the table: the word says so. */
  #noMost(name: Name | Missing, points: QuantityLiteral | Missing): void {
    // 最高加 3分: what stands between the name and the points was to say so.
    const { text } = this.context.source;
    let start = name.kind === "name" ? name.span.end : points.span.start;
    while (start < points.span.start && /\s/u.test(text.charAt(start))) start += 1;
    const whole = { start, end: points.span.end };
    const most = this.spelled("most");
    const right = this.inEnglish ? `${most} ${this.written(points.span)}` : `${most}${this.written(points.span)}`;
    const fix = this.reporter.replace(whole, right, `改为「${right}」`, `write ${right}`);
    this.reporter.report("SYN-140", whole, { written: this.written(whole), right }, [fix]);
  }

  #vetoName(word: LexedToken, token: LexedToken | undefined): Name | Missing {
    if (token !== undefined) return this.toName(token);
    this.reporter.report("SYN-033", word.span, { after: word.text });
    this.told();
    return this.missing();
  }

  #noCondition(name: Name | Missing): Missing {
    const word = this.previous();
    const example = "条件，如 否决 虚报 有虚报：总分记0分";
    if (word !== undefined && name.kind === "name") this.lacks(word, example, "a condition, as in 否决 虚报 有虚报：总分记0分");
    return this.missing();
  }

  #noColon(start: number): void {
    const at = this.behind();
    const isNext = this.isAt(OUTCOMES);
    const sign = this.inEnglish ? ": " : "：";
    const fix = this.reporter.replace({ start: at, end: this.here() }, sign, "补上「：」", "add “：”");
    this.reporter.report("SYN-141", { start, end: at }, { written: this.written({ start, end: at }) }, isNext ? [fix] : []);
    if (!isNext) this.passOver();
  }

  #noOutcome(colon: LexedToken): void {
    const token = this.peek();
    const skipped = this.skipItem();
    const at = skipped ?? colon.span;
    const written = skipped === undefined ? "" : this.written(skipped);
    const glued = /^(等次不高于|总分不高于|总分记)(.+)$/u.exec(written);
    const right = glued === null || token?.kind !== "identifier" ? undefined : `${glued[1]} ${glued[2]}`;
    const fixes = right === undefined ? [] : [this.reporter.replace(at, right, `写成「${right}」`, `write “${right}”`)];
    this.reporter.report("SYN-142", at, { written }, fixes);
    this.told();
  }
}
