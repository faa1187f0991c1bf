// Rules of sections and indicators, their notes and parts.
// Not here: methods (methods.ts), fields and parameters (fields.ts, declarations.ts), examples (samples.ts).

import type { ParserMethod } from "chevrotain";
import type {
  Cases,
  Declaration,
  Formula,
  Indicator,
  Located,
  Method,
  Missing,
  Name,
  Note,
  PartKind,
  PartPlace,
  QuantityLiteral,
  RuleDeclaration,
  Section,
  SectionLevel,
} from "../nodes.ts";
import { T, type TokenKind } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed, reservedWord } from "./base.ts";
import type { Owner } from "./formula-wording.ts";
import { METHODS } from "./names.ts";
import { NOTES } from "./notes.ts";
import { SectionTailRules } from "./section-tails.ts";
import { NO_SHARE } from "./shares.ts";

/** What a block of an indicator gathers. */
export type Parts = {
  readonly notes: Note[];
  readonly repeated: Located[];
  formula: Formula | undefined;
  factor: Formula | undefined;
  notApplicable: Cases | undefined;
  zeroDenominator: Cases | undefined;
  method: Method | undefined;
  readonly places: PartPlace[];
  block: Located | undefined;
};

/** Nothing gathered yet. */
export function noParts(): Parts {
  return {
    notes: [],
    repeated: [],
    formula: undefined,
    factor: undefined,
    notApplicable: undefined,
    zeroDenominator: undefined,
    method: undefined,
    places: [],
    block: undefined,
  };
}

const PART_KINDS = {
  formula: "formula",
  factor: "factor",
  notApplicable: "not-applicable",
  zeroDenominator: "zero-denominator",
  method: "method",
} as const;

/** What an indicator, a 加分项 and a 扣分项 have in common behind their points. */
export type IndicatorBody = Omit<Indicator, "kind" | "name" | "points" | "weight" | "span">;

/** One part and where it belongs. */
type Part =
  | { readonly slot: "formula" | "factor"; readonly node: Formula }
  | { readonly slot: "notApplicable" | "zeroDenominator"; readonly node: Cases }
  | { readonly slot: "method"; readonly node: Method };

const LEVELS: readonly WordId[] = ["level-1", "level-2", "level-3", "group"];

const PARTS: readonly WordId[] = ["formula", "factor", "not-applicable", "zero-denominator"];

const MISPLACED: readonly WordId[] = [
  "data",
  "detail",
  "row-rule",
  "requirement",
  "derived",
  "parameter",
  "scale",
  "unit",
  "bonus",
  "penalty",
  "veto",
  "grades",
  "reconciliations",
  "sample",
];

const SECTION_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([...LEVELS, "indicator", ...NOTES, ...MISPLACED]);

const INDICATOR_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([...NOTES, ...PARTS, ...METHODS, ...MISPLACED]);

const DEPTH: Readonly<Record<SectionLevel, number | undefined>> = { "level-1": 1, "level-2": 2, "level-3": 3, group: undefined };

const SECTION_HEADS: readonly WordId[] = [...LEVELS, "indicator", ...NOTES];

const INDICATOR_HEADS: readonly WordId[] = [...NOTES, ...PARTS, ...METHODS];

const NOTE_NODES: ReadonlySet<string> = new Set(NOTES);

/** Rules of sections and indicators. */
export abstract class IndicatorRules extends SectionTailRules {
  /** Any declaration that belongs to the file, not into a block. */
  abstract readonly fileDeclaration: ParserMethod<[], RuleDeclaration>;

  /** 一级指标 名 13分 { … } */
  readonly section: ParserMethod<[], Section> = this.RULE("section", () => {
    const start = this.mark();
    const notes: Note[] = [];
    const children: (Section | Indicator)[] = [];
    const word = this.OR([
      { ALT: () => this.CONSUME(T["level-1"]) },
      { ALT: () => this.CONSUME(T["level-2"]) },
      { ALT: () => this.CONSUME(T["level-3"]) },
      { ALT: () => this.CONSUME(T.group) },
    ]);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const { points, weight } = this.SUBRULE(this.share, { ARGS: [word, name] }) ?? NO_SHARE;
    const adjustable = this.OPTION3(() => this.CONSUME(T.adjustable));
    const converted = this.OPTION(() => this.SUBRULE(this.converted));
    const rows = this.OPTION4(() => this.SUBRULE(this.rowsScored));
    const optional = this.OPTION1(() => this.SUBRULE(this.optional));
    const rules = this.ACTION(() => this.#sectionRules(start));
    const around = this.choosing;
    this.ACTION(() => {
      this.refuseBeforeBrace();
      this.choosing = optional !== undefined;
    });
    const item = () =>
      this.OR2([
        { ALT: () => this.SUBRULE(this.note) },
        { ALT: () => this.SUBRULE(this.section) },
        { ALT: () => this.SUBRULE(this.indicator) },
        { ALT: () => this.SUBRULE(this.fileDeclaration) },
      ]);
    this.block("section", rows === undefined ? start : undefined, rules, item, (found, from) => {
      if (isNote(found)) notes.push(found);
      else if (found.kind === "section" || found.kind === "indicator") children.push(found);
      else this.#misplace(found, from, start);
    });
    return this.ACTION((): Section => {
      const level = lexed(word).kind as SectionLevel; // the four head words are the four levels
      this.choosing = around;
      const shares = { points, weight, adjustable: adjustable !== undefined, converted, rows, optional };
      const section: Section = { kind: "section", level, name, ...shares, notes, children, span: this.from(start) };
      this.#checkLevels(section);
      return section;
    });
  });

  /** 指标 名 5分 method, or with parts in braces. */
  readonly indicator: ParserMethod<[], Indicator> = this.RULE("indicator", () => {
    const start = this.mark();
    const word = this.CONSUME(T.indicator);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const { points, weight } = this.SUBRULE(this.share, { ARGS: [word, name] }) ?? NO_SHARE;
    const body = this.SUBRULE(this.indicatorBody, { ARGS: [name, points, start] });
    return this.ACTION((): Indicator => ({ kind: "indicator", name, points, weight, ...body, span: this.from(start) }));
  });

  /** What follows the points: a method, or parts in braces. */
  readonly indicatorBody: ParserMethod<[Name | Missing, QuantityLiteral | Missing, number], IndicatorBody> = this.RULE(
    "indicatorBody",
    (name: Name | Missing, points: QuantityLiteral | Missing, start: number) => {
      const parts = noParts();
      this.ACTION(() => {
        this.owner = ownerOf(name, points);
        this.refuseBeforeBrace();
      });
      this.OR([
        {
          ALT: () => {
            const from = this.mark();
            const method = this.SUBRULE(this.method);
            this.ACTION(() => {
              parts.method = method;
              parts.places.push({ kind: "part-place", part: "method", span: this.from(from) });
            });
          },
        },
        { ALT: () => this.SUBRULE(this.partBlock, { ARGS: [parts, start] }) },
        { ALT: () => this.ACTION(() => this.#noParts(start)) },
      ]);
      return this.ACTION((): IndicatorBody => ({ ...parts }));
    },
  );

  /** { 原文 … 公式 … 评分 … } */
  readonly partBlock: ParserMethod<[Parts, number], void> = this.RULE("partBlock", (parts: Parts, start: number) => {
    const rules = this.ACTION(() => this.#indicatorRules(start));
    const item = () =>
      this.OR([
        { ALT: () => this.SUBRULE(this.note) },
        { ALT: () => this.SUBRULE(this.part) },
        { ALT: () => this.SUBRULE(this.fileDeclaration) },
      ]);
    const push = (found: Note | Part | Declaration, from: number): void => {
      const place = (part: PartKind): void => void parts.places.push({ kind: "part-place", part, span: this.from(from) });
      if ("slot" in found) {
        this.#place(parts, found, from);
        place(PART_KINDS[found.slot]);
      } else if (isNote(found)) {
        parts.notes.push(found);
        place(found.kind);
      } else this.#misplace(found, from, start);
    };
    const open = this.mark();
    this.block("indicator", start, rules, item, push, "seen");
    this.ACTION(() => {
      parts.block = { span: this.from(open) };
    });
  });

  /** One part of an indicator; a second one of its kind is reported and kept apart. */
  readonly part: ParserMethod<[], Part> = this.RULE("part", () =>
    this.OR(
      this.once("part", () => [
        { ALT: () => ({ slot: "formula" as const, node: this.SUBRULE(this.formula) }) },
        { ALT: () => ({ slot: "factor" as const, node: this.SUBRULE(this.factor) }) },
        {
          ALT: () => {
            this.CONSUME(T["not-applicable"]);
            return { slot: "notApplicable" as const, node: this.SUBRULE(this.cases) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(T["zero-denominator"]);
            return { slot: "zeroDenominator" as const, node: this.SUBRULE1(this.cases) };
          },
        },
        { ALT: () => ({ slot: "method" as const, node: this.SUBRULE(this.method) }) },
      ]),
    ),
  );

  /** 系数 式 */
  readonly factor: ParserMethod<[], Formula> = this.RULE("factor", () => {
    const start = this.mark();
    this.CONSUME(T.factor);
    this.ACTION(() => {
      this.inside = "formula";
    });
    const value = this.SUBRULE(this.expression);
    return this.ACTION((): Formula => {
      this.inside = undefined;
      return { kind: "formula", value, rounding: undefined, span: this.from(start) };
    });
  });

  /** 公式 式 [保留…] */
  readonly formula: ParserMethod<[], Formula> = this.RULE("formula", () => {
    const start = this.mark();
    this.CONSUME(T.formula);
    this.ACTION(() => {
      this.inside = "formula";
    });
    const value = this.SUBRULE(this.expression);
    this.ACTION(() => {
      this.inside = undefined;
    });
    const rounding = this.OPTION(() => this.SUBRULE(this.rounding));
    return this.ACTION((): Formula => ({ kind: "formula", value, rounding, span: this.from(start) }));
  });

  /** A declaration that belongs to the file: reported, and read as if it stood there. */
  #misplace(declaration: Declaration, from: number, start: number): void {
    const span = { start: from, end: this.#wordEnd(from) };
    const place = { place: "文件的最外层", placeEn: "at the outer level of the file" };
    this.reporter.report("SYN-044", span, { word: this.written(span), block: this.#headOf(start), ...place });
    this.context.misplaced.push(declaration);
  }

  #wordEnd(from: number): number {
    const rest = this.context.source.text.slice(from, from + 40);
    return from + (/^[^\s{｛：:=＝\u3000]+/u.exec(rest)?.[0].length ?? 1);
  }

  /** The head of a block as a message names it: 指标 预算控制率. */
  #headOf(start: number): string {
    const rest = this.context.source.text.slice(start, start + 60);
    return (/^[^\r\n{｛]*/u.exec(rest)?.[0] ?? "").trim();
  }

  /** Puts a part where it belongs; a second one of its kind is reported and kept apart. */
  #place(parts: Parts, part: Part, from: number): void {
    if (parts[part.slot] === undefined) {
      switch (part.slot) {
        case "formula":
        case "factor":
          parts[part.slot] = part.node;
          return;
        case "method":
          parts.method = part.node;
          return;
        default:
          parts[part.slot] = part.node;
          return;
      }
    }
    parts.repeated.push(part.node);
    const span = { start: from, end: this.#wordEnd(from) };
    this.reporter.report("SYN-043", span, { part: this.written(span) });
  }

  #sectionRules(start: number): ItemRules {
    return {
      starts: SECTION_STARTS,
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, SECTION_HEADS, this.#headOf(start)),
    };
  }

  #indicatorRules(start: number): ItemRules {
    return {
      starts: INDICATOR_STARTS,
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, INDICATOR_HEADS, this.#headOf(start)),
    };
  }

  #noParts(start: number): void {
    const token = this.peek();
    if (this.isTold() || this.givesNoPoints || (token !== undefined && reservedWord(token) !== undefined)) return;
    const span = this.from(start);
    const methods = METHODS.map((id) => this.spelled(id));
    const wanted = `计分办法（${methods.join("、")}）或「{」`;
    this.reporter.report("SYN-040", span, {
      after: this.written(span),
      wanted,
      wantedEn: `its method (${methods.join(", ")}) or “{”`,
    });
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

export function ownerOf(name: Name | Missing, points: QuantityLiteral | Missing): Owner | undefined {
  if (name.kind === "missing") return undefined;
  return { name: name.text, points: points.kind === "quantity" ? points.value : undefined };
}

function isNote(node: { readonly kind: string }): node is Note {
  return NOTE_NODES.has(node.kind);
}
