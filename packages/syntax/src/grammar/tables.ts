// Rules of grades (等次) and reconciliations (勾稽).
// Not here: whether they fit the rule set (the model).

import type { ParserMethod } from "chevrotain";
import type { Comparison, Expression, GradeLevel, GradeTable, Missing, Reconciliation, Reconciliations } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { type ItemRules, lexed } from "./base.ts";
import { DeclarationRules } from "./declarations.ts";

const GRADE_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "minus",
  "quantity",
  "left-paren",
  "over",
  "not-under",
  "at-least-sign",
  "greater-sign",
  "less-than",
  "under",
  "not-over",
  "at-most-sign",
  "less-sign",
  "interval",
  "otherwise",
]);

/** Rules of grades and reconciliations. */
export abstract class TableRules extends DeclarationRules {
  /** 等次 [按 …] { 90分以上 优 … } */
  readonly grades: ParserMethod<[], GradeTable> = this.RULE("grades", () => {
    const start = this.mark();
    const levels: GradeLevel[] = [];
    let by: GradeTable["by"] = "printed-total";
    this.CONSUME(T.grades);
    this.OPTION(() => {
      const word = this.CONSUME(T.by);
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T["unrounded-total"]);
            by = "unrounded-total";
          },
        },
        {
          ALT: () => {
            this.CONSUME(T["score-rate"]);
            by = "rate";
          },
        },
        { ALT: () => this.ACTION(() => this.lacks(lexed(word), "取位前总分 或 得分率", "取位前总分 or 得分率")) },
      ]);
    });
    const rules = this.ACTION(
      (): ItemRules => ({
        starts: GRADE_STARTS,
        separators: "semicolon",
        adjacent: false,
        unknown: (token) => this.#unknownGrade(token),
      }),
    );
    this.ACTION(() => this.refuseBeforeBrace());
    this.block(
      "grades",
      start,
      rules,
      () => this.SUBRULE9(this.gradeLevel),
      (level) => levels.push(level),
    );
    return this.ACTION((): GradeTable => ({ kind: "grades", by, levels, span: this.from(start) }));
  });

  readonly gradeLevel: ParserMethod<[], GradeLevel> = this.RULE("gradeLevel", () => {
    const start = this.mark();
    const band = this.SUBRULE(this.band);
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(T.colon) }, { ALT: () => this.CONSUME(T.comma) }]));
    const token = this.OPTION1(() =>
      this.OR1([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]),
    );
    return this.ACTION((): GradeLevel => {
      const name = token === undefined ? this.#noGrade() : this.toName(lexed(token));
      return { kind: "grade-level", band, name, span: this.from(start) };
    });
  });

  /** 勾稽 { 名 式 = 式 误差 q } */
  readonly reconciliations: ParserMethod<[], Reconciliations> = this.RULE("reconciliations", () => {
    const start = this.mark();
    const items: Reconciliation[] = [];
    this.CONSUME(T.reconciliations);
    const rules = this.ACTION(() => this.itemsNamed("勾稽"));
    this.block(
      "reconciliations",
      start,
      rules,
      () => this.SUBRULE9(this.reconciliation),
      (item) => items.push(item),
    );
    return this.ACTION((): Reconciliations => ({ kind: "reconciliations", items, span: this.from(start) }));
  });

  readonly reconciliation: ParserMethod<[], Reconciliation> = this.RULE("reconciliation", () => {
    const start = this.mark();
    const name = this.SUBRULE(this.itemName);
    const equation = this.SUBRULE(this.expression);
    const tolerance = this.OPTION(() => {
      const word = this.CONSUME(T.tolerance);
      const figure = this.OPTION1(() => this.SUBRULE(this.quantity));
      return this.ACTION(() => {
        if (figure === undefined) this.lacks(lexed(word), "一个数，如 0.005万元", "a figure such as 0.005万元");
        return figure;
      });
    });
    return this.ACTION((): Reconciliation => {
      const sides = this.#sides(equation);
      const within = tolerance?.kind === "quantity" ? tolerance : undefined;
      return { kind: "reconciliation", name, ...sides, tolerance: within, span: this.from(start) };
    });
  });

  #sides(equation: Expression): { left: Expression; operator: Comparison; right: Expression } {
    if (equation.kind === "comparison") return { left: equation.left, operator: equation.operator, right: equation.right };
    if (equation.kind !== "missing") {
      this.reporter.report("SYN-070", equation.span, { written: this.written(equation.span) });
    }
    return { left: equation, operator: "=", right: this.missing() };
  }

  #noGrade(): Missing {
    const before = this.previous();
    if (before !== undefined) this.lacksUnlessReserved(before, "等次的名称，如 优", "the name of the grade, such as 优");
    return this.missing();
  }

  #unknownGrade(token: LexedToken): void {
    if (token.kind === "unknown-wording") return;
    this.reporter.report("SYN-045", token.span, {
      written: token.text,
      after: "等次 {",
      allowed: "分数范围和等次，如 90分以上 优",
      allowedEn: "a range of points and a grade, such as 90分以上 优",
    });
  }
}
