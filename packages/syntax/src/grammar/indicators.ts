// Rules of sections and indicators, their notes, parts and methods, and of grades and reconciliations.
// Not here: clauses (clauses.ts), fields and parameters (data.ts), examples (samples.ts).

import type { IToken, ParserMethod } from "chevrotain";
import type {
  Cases,
  Checklist,
  ChecklistItem,
  Comparison,
  Declaration,
  Expression,
  Formula,
  GradeLevel,
  GradeTable,
  Indicator,
  Located,
  Method,
  Missing,
  Name,
  Note,
  QuantityLiteral,
  Reconciliation,
  Reconciliations,
  Section,
  SectionLevel,
  Step,
} from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { type WordId, wordOf } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed, reservedWord } from "./base.ts";
import { textOf } from "./build-literal.ts";
import { DataRules } from "./data.ts";

const LEVELS: readonly WordId[] = ["level-1", "level-2", "level-3", "group"];
const NOTES: readonly WordId[] = ["original", "interpretation", "remark", "basis"];
const METHODS: readonly WordId[] = ["scoring", "checklist", "judged", "assessed"];
const PARTS: readonly WordId[] = ["formula", "not-applicable", "zero-denominator"];
const MISPLACED: readonly WordId[] = ["data", "derived", "parameter", "scale", "unit", "grades", "reconciliations", "sample"];
const NOTE_KINDS: ReadonlyMap<TokenKind, Note["kind"]> = new Map<TokenKind, Note["kind"]>([
  ["original", "original"],
  ["interpretation", "interpretation"],
  ["remark", "remark"],
  ["basis", "basis"],
]);
const SECTION_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([...LEVELS, "indicator", ...NOTES, ...MISPLACED]);
const INDICATOR_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([...NOTES, ...PARTS, ...METHODS, ...MISPLACED]);
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

/** What a block of an indicator gathers. */
type Parts = {
  readonly notes: Note[];
  readonly repeated: Located[];
  formula: Formula | undefined;
  notApplicable: Cases | undefined;
  zeroDenominator: Cases | undefined;
  method: Method | undefined;
};

/** Rules of sections and indicators. */
export abstract class IndicatorRules extends DataRules {
  /** Any declaration that belongs to the file, not into a block. */
  abstract readonly fileDeclaration: ParserMethod<[], Declaration>;

  /** 一级指标 名 13分 { … } */
  readonly section: ParserMethod<[], Section> = this.RULE("section", () => {
    const start = this.ACTION(() => this.here());
    const notes: Note[] = [];
    const children: (Section | Indicator)[] = [];
    const word = this.OR([
      { ALT: () => this.CONSUME(T["level-1"]) },
      { ALT: () => this.CONSUME(T["level-2"]) },
      { ALT: () => this.CONSUME(T["level-3"]) },
      { ALT: () => this.CONSUME(T.group) },
    ]);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const points = this.SUBRULE(this.ownPoints, { ARGS: [word, name] });
    const rules = this.ACTION(() => this.#sectionRules(start));
    this.ACTION(() => this.#refuseBeforeBrace());
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR1([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.#take(this.SUBRULE(this.note), notes, rules, from) },
          { ALT: () => this.#take(this.SUBRULE(this.section), children, rules, from) },
          { ALT: () => this.#take(this.SUBRULE(this.indicator), children, rules, from) },
          { ALT: () => this.#misplace(this.SUBRULE(this.fileDeclaration), rules, from, start) },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): Section => {
      const level = lexed(word).kind as SectionLevel; // the four head words are the four levels
      const section: Section = { kind: "section", level, name, points, notes, children, span: this.from(start) };
      this.#checkLevels(section);
      return section;
    });
  });

  /** 指标 名 5分 method, or with parts in braces. */
  readonly indicator: ParserMethod<[], Indicator> = this.RULE("indicator", () => {
    const start = this.ACTION(() => this.here());
    const parts: Parts = {
      notes: [],
      repeated: [],
      formula: undefined,
      notApplicable: undefined,
      zeroDenominator: undefined,
      method: undefined,
    };
    const word = this.CONSUME(T.indicator);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const points = this.SUBRULE(this.ownPoints, { ARGS: [word, name] });
    this.ACTION(() => this.#refuseBeforeBrace());
    this.OR([
      {
        ALT: () => {
          const method = this.SUBRULE(this.method);
          this.ACTION(() => {
            parts.method = method;
          });
        },
      },
      { ALT: () => this.SUBRULE(this.partBlock, { ARGS: [parts, start] }) },
      { ALT: () => this.ACTION(() => this.#noParts(start)) },
    ]);
    return this.ACTION((): Indicator => {
      const { notes, repeated, formula, notApplicable, zeroDenominator, method } = parts;
      const span = this.from(start);
      return { kind: "indicator", name, points, notes, formula, notApplicable, zeroDenominator, method, repeated, span };
    });
  });

  /** { 原文 … 公式 … 评分 … } */
  readonly partBlock: ParserMethod<[Parts, number], void> = this.RULE("partBlock", (parts: Parts, start: number) => {
    this.CONSUME(T["left-brace"]);
    const rules = this.ACTION(() => this.#indicatorRules(start));
    this.ACTION(() => this.settle(rules));
    this.MANY(() => {
      const from = this.ACTION(() => this.here());
      this.OR([
        { ALT: () => this.CONSUME(T.newline) },
        { ALT: () => this.#take(this.SUBRULE(this.note), parts?.notes, rules, from) },
        {
          ALT: () => {
            this.SUBRULE(this.part, { ARGS: [parts] });
            this.ACTION(() => this.settleAfter(rules, from));
          },
        },
        { ALT: () => this.#misplace(this.SUBRULE(this.fileDeclaration), rules, from, start) },
      ]);
      this.ACTION(() => this.settle(rules));
    });
    this.OPTION(() => this.CONSUME(T["right-brace"]));
  });

  /** One part of an indicator; a second one of its kind is reported and kept apart. */
  readonly part: ParserMethod<[Parts], void> = this.RULE("part", (parts: Parts) => {
    const word = this.ACTION(() => this.peek());
    this.OR([
      {
        ALT: () => {
          const formula = this.SUBRULE(this.formula);
          this.ACTION(() => {
            if (parts.formula === undefined) parts.formula = formula;
            else this.#repeat(parts, word, formula);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(T["not-applicable"]);
          const cases = this.SUBRULE(this.cases);
          this.ACTION(() => {
            if (parts.notApplicable === undefined) parts.notApplicable = cases;
            else this.#repeat(parts, word, cases);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(T["zero-denominator"]);
          const cases = this.SUBRULE1(this.cases);
          this.ACTION(() => {
            if (parts.zeroDenominator === undefined) parts.zeroDenominator = cases;
            else this.#repeat(parts, word, cases);
          });
        },
      },
      {
        ALT: () => {
          const method = this.SUBRULE(this.method);
          this.ACTION(() => {
            if (parts.method === undefined) parts.method = method;
            else this.#repeat(parts, word, method);
          });
        },
      },
    ]);
  });

  /** 公式 式 [保留…] */
  readonly formula: ParserMethod<[], Formula> = this.RULE("formula", () => {
    const start = this.ACTION(() => this.here());
    this.CONSUME(T.formula);
    const value = this.SUBRULE(this.expression);
    const rounding = this.OPTION(() => this.SUBRULE(this.rounding));
    return this.ACTION((): Formula => ({ kind: "formula", value, rounding, span: this.from(start) }));
  });

  /** 原文 口径 说明 依据 */
  readonly note: ParserMethod<[], Note> = this.RULE("note", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          const word = this.CONSUME(T.basis);
          const text = this.SUBRULE(this.rawText, { ARGS: [word] });
          return this.ACTION((): Note => ({ kind: "basis", text, span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          const word = this.OR1([
            { ALT: () => this.CONSUME(T.original) },
            { ALT: () => this.CONSUME(T.interpretation) },
            { ALT: () => this.CONSUME(T.remark) },
          ]);
          const text = this.OPTION(() => this.CONSUME(T.text));
          return this.ACTION((): Note => {
            if (text === undefined) this.#needQuotes(lexed(word));
            const kind = NOTE_KINDS.get(lexed(word).kind) ?? "remark";
            return { kind, text: text === undefined ? this.missing() : textOf(lexed(text)), span: this.from(start) };
          });
        },
      },
    ]);
  });

  /** The points behind a name; a hole, reported, where none stand. */
  readonly ownPoints: ParserMethod<[IToken, Name | Missing], QuantityLiteral | Missing> = this.RULE(
    "ownPoints",
    (word: IToken, name: Name | Missing) => {
      const points = this.OPTION(() => this.SUBRULE(this.quantity));
      return this.ACTION(() => points ?? this.#noPointsOf(lexed(word), name));
    },
  );

  readonly method: ParserMethod<[], Method> = this.RULE("method", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          const word = this.CONSUME(T.scoring);
          const clause = this.SUBRULE(this.clause);
          return this.ACTION((): Method => {
            if (clause.lines.every((line) => line.arms.length === 0)) this.#emptyClause(lexed(word));
            return { kind: "clause", clause, span: this.from(start) };
          });
        },
      },
      { ALT: () => this.SUBRULE(this.checklist) },
      {
        ALT: () => {
          const word = this.CONSUME(T.judged);
          const scale = this.SUBRULE(this.declaredName, { ARGS: [word] });
          return this.ACTION((): Method => ({ kind: "judgement", scale, span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.assessed);
          return this.ACTION((): Method => ({ kind: "assessed", span: this.from(start) }));
        },
      },
    ]);
  });

  /** 清单 每项2分 { … } */
  readonly checklist: ParserMethod<[], Checklist> = this.RULE("checklist", () => {
    const start = this.ACTION(() => this.here());
    const items: ChecklistItem[] = [];
    this.CONSUME(T.checklist);
    const each = this.SUBRULE(this.checklistEach);
    const rules = this.ACTION(() => this.itemsNamed("清单"));
    this.ACTION(() => this.#refuseBeforeBrace());
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.CONSUME(T.semicolon) },
          { ALT: () => this.#take(this.SUBRULE(this.checklistItem), items, rules, from) },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): Checklist => ({ kind: "checklist", each: each ?? undefined, items, span: this.from(start) }));
  });

  readonly checklistEach: ParserMethod<[], Checklist["each"]> = this.RULE("checklistEach", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T["each-item"]);
          this.OPTION(() => this.CONSUME(T.award));
          const points = this.SUBRULE(this.points);
          return this.ACTION((): Checklist["each"] => ({ kind: "points-each", points, span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          this.CONSUME(T["equal-shares"]);
          return this.ACTION((): Checklist["each"] => ({ kind: "equal-shares", span: this.from(start) }));
        },
      },
      { ALT: () => this.SUBRULE(this.step) },
      { ALT: () => undefined },
    ]);
  });

  readonly checklistItem: ParserMethod<[], ChecklistItem> = this.RULE("checklistItem", () => {
    const start = this.ACTION(() => this.here());
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

  /** 等次 [按 …] { 90分以上 优 … } */
  readonly grades: ParserMethod<[], GradeTable> = this.RULE("grades", () => {
    const start = this.ACTION(() => this.here());
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
    this.ACTION(() => this.#refuseBeforeBrace());
    const open = this.OPTION1(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR1([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.CONSUME(T.semicolon) },
          { ALT: () => this.#take(this.SUBRULE(this.gradeLevel), levels, rules, from) },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION2({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): GradeTable => ({ kind: "grades", by, levels, span: this.from(start) }));
  });

  readonly gradeLevel: ParserMethod<[], GradeLevel> = this.RULE("gradeLevel", () => {
    const start = this.ACTION(() => this.here());
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
    const start = this.ACTION(() => this.here());
    const items: Reconciliation[] = [];
    this.CONSUME(T.reconciliations);
    const rules = this.ACTION(() => this.itemsNamed("勾稽"));
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.CONSUME(T.semicolon) },
          { ALT: () => this.#take(this.SUBRULE(this.reconciliation), items, rules, from) },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): Reconciliations => ({ kind: "reconciliations", items, span: this.from(start) }));
  });

  readonly reconciliation: ParserMethod<[], Reconciliation> = this.RULE("reconciliation", () => {
    const start = this.ACTION(() => this.here());
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

  #take<Item>(item: Item, items: Item[] | undefined, rules: ItemRules, from: number): void {
    this.ACTION(() => {
      items?.push(item);
      this.settleAfter(rules, from);
    });
  }

  /** A declaration that belongs to the file: reported, and read as if it stood there. */
  #misplace(declaration: Declaration, rules: ItemRules, from: number, start: number): void {
    this.ACTION(() => {
      const span = { start: from, end: this.#wordEnd(from) };
      const word = this.written(span);
      const block = this.#headOf(start);
      const place = { place: "文件的最外层", placeEn: "at the outer level of the file" };
      this.reporter.report("SYN-044", span, { word, block, ...place });
      this.context.misplaced.push(declaration);
      this.settleAfter(rules, from);
    });
  }

  #wordEnd(from: number): number {
    const rest = this.context.source.text.slice(from, from + 40);
    return from + (/^[^\s{｛\u3000]+/u.exec(rest)?.[0].length ?? 1);
  }

  /** The head of a block as a message names it: 指标 预算控制率. */
  #headOf(start: number): string {
    const rest = this.context.source.text.slice(start, start + 60);
    return (/^[^\r\n{｛]*/u.exec(rest)?.[0] ?? "").trim();
  }

  #repeat(parts: Parts, word: LexedToken | undefined, part: Located): void {
    parts.repeated.push(part);
    const span = word?.span ?? part.span;
    this.reporter.report("SYN-043", span, { part: word?.text ?? "" });
  }

  #sectionRules(start: number): ItemRules {
    const allowed = [...LEVELS, "indicator" as const, ...NOTES].map((id) => wordOf(id));
    return {
      starts: SECTION_STARTS,
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, allowed, this.#headOf(start)),
    };
  }

  #indicatorRules(start: number): ItemRules {
    const allowed = [...NOTES, ...PARTS, ...METHODS].map((id) => wordOf(id));
    return {
      starts: INDICATOR_STARTS,
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, allowed, this.#headOf(start)),
    };
  }

  /** Between the head of a block and its brace: words of later versions and what cannot be read. */
  #refuseBeforeBrace(): void {
    const token = this.peek();
    if (token === undefined || EXPECTED_THERE.has(token.kind)) return;
    if (reservedWord(token) !== undefined) {
      this.reporter.report("SYN-032", token.span, { feature: token.text });
    } else if (token.kind !== "unknown-wording") {
      const before = this.previous();
      if (!this.isTold()) this.reporter.report("SYN-039", token.span, { text: token.text, after: before?.text ?? "" });
    }
    this.skipTo(NO_KINDS);
    this.told();
  }

  #noPointsOf(word: LexedToken, name: Name | Missing): Missing {
    if (name.kind === "missing") return this.missing();
    const next = this.peek();
    if (next !== undefined && reservedWord(next) !== undefined) return this.missing();
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

  #noParts(start: number): void {
    const token = this.peek();
    if (this.isTold() || (token !== undefined && reservedWord(token) !== undefined)) return;
    const span = this.from(start);
    const methods = METHODS.map((id) => wordOf(id).zh[0]).join("、");
    const wanted = `计分办法（${methods}）或「{」`;
    this.reporter.report("SYN-040", span, {
      after: this.written(span),
      wanted,
      wantedEn: "its method (评分, 清单, 评定, 打分) or “{”",
    });
  }

  #emptyClause(word: LexedToken): void {
    const behind = this.context.source.text.slice(word.span.end, this.behind());
    if (/[^\s{}｛｝\u3000]/u.test(behind)) return; // something stands there and has been reported
    const wanted = "评分语句，如 100%以上得满分";
    this.reporter.report("SYN-040", word.span, { after: word.text, wanted, wantedEn: "a clause such as 100%以上得满分" });
  }

  #needQuotes(word: LexedToken): void {
    const wanted = "引号里的文字";
    const rest = this.skipItem();
    if (rest === undefined) {
      this.reporter.report("SYN-040", word.span, { after: word.text, wanted, wantedEn: "a text in quotes" });
      return;
    }
    const text = this.context.source.text.slice(rest.start, rest.end);
    const fix = this.reporter.replace(rest, `"${text}"`, "给文字加引号", "put the text into quotes");
    this.reporter.forget({ start: word.span.end, end: rest.end });
    this.reporter.report(
      "SYN-040",
      word.span,
      { after: word.text, wanted, wantedEn: "a text in quotes" },
      /["\r\n]/.test(text) ? [] : [fix],
    );
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
    });
  }

  #refuseStep(step: Step | undefined): void {
    if (step === undefined) return;
    this.reporter.report("SYN-032", step.span, { feature: `清单一项后面的「${this.written(step.span, 12)}」` });
  }

  /** A section inside one of its own level or a deeper one. */
  #checkLevels(section: Section): void {
    const depth = DEPTH[section.level];
    for (const child of section.children) {
      if (child.kind !== "section" || depth === undefined) continue;
      const below = DEPTH[child.level];
      if (below === undefined || below > depth) continue;
      const span = { start: child.span.start, end: this.#wordEnd(child.span.start) };
      const place = { place: "上一级指标里", placeEn: "inside a section of the level above" };
      this.reporter.report("SYN-044", span, { word: this.written(span), block: this.#headOf(section.span.start), ...place });
    }
  }
}

const DEPTH: Readonly<Record<SectionLevel, number | undefined>> = { "level-1": 1, "level-2": 2, "level-3": 3, group: undefined };
const NO_KINDS: ReadonlySet<TokenKind> = new Set<TokenKind>();
const EXPECTED_THERE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "left-brace",
  "newline",
  "right-brace",
  "semicolon",
  ...METHODS,
]);
const POINT_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["quantity", "share-of-points", "left-paren", "award"]);
