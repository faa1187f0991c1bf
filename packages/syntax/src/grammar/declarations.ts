// Rules of derived figures, parameters, scales and units.
// Not here: fields (fields.ts), sections and indicators (indicators.ts), examples (samples.ts).

import type { ParserMethod } from "chevrotain";
import { readConversion } from "../lexing/declared-names.ts";
import type { Derived, Missing, Name, Parameter, ParameterEntry, Scale, ScaleLevel, UnitDeclaration } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { type ItemRules, lexed } from "./base.ts";
import { FieldRules } from "./fields.ts";
import { signed } from "./fills.ts";
import { yearOf } from "./header.ts";
import { NAMES } from "./names.ts";

const YEARS: ReadonlySet<TokenKind> = new Set<TokenKind>(["year-number"]);

/** Rules of small declarations. */
export abstract class DeclarationRules extends FieldRules {
  /** 计算 名 = 式 [保留…] */
  readonly derived: ParserMethod<[], Derived> = this.RULE("derived", () => {
    const start = this.mark();
    const word = this.CONSUME(T.derived);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const value = this.OPTION(() => {
      this.CONSUME(T.equals);
      return this.SUBRULE(this.expression);
    });
    const rounding = this.OPTION1(() => this.SUBRULE(this.rounding));
    return this.ACTION((): Derived => {
      if (value === undefined) this.lacks(this.previous() ?? lexed(word), "「= 式子」", "“=” and an expression");
      return { kind: "derived", name, value: value ?? this.missing(), rounding, span: this.from(start) };
    });
  });

  /** 参数 名 { 2016年起 0.3分 } */
  readonly parameter: ParserMethod<[], Parameter> = this.RULE("parameter", () => {
    const start = this.mark();
    const entries: ParameterEntry[] = [];
    const word = this.CONSUME(T.parameter);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const by = this.OPTION2(() => {
      const sign = this.CONSUME(T.by);
      return this.SUBRULE1(this.declaredName, { ARGS: [sign] });
    });
    const rules = this.ACTION(() => this.#entryRules(by !== undefined));
    this.block(
      "parameter",
      start,
      rules,
      () => this.SUBRULE9(this.parameterEntry),
      (entry) => entries.push(entry),
    );
    return this.ACTION((): Parameter => ({ kind: "parameter", name, by, entries, span: this.from(start) }));
  });

  /** 2016年起 0.3分, 2024年起 2024-07-31, or 甲类 0.3分 */
  readonly parameterEntry: ParserMethod<[], ParameterEntry> = this.RULE("parameterEntry", () => {
    const start = this.mark();
    const head = this.OR([
      { ALT: () => this.CONSUME(T["year-number"]) },
      { ALT: () => this.CONSUME(T.identifier) },
      { ALT: () => this.CONSUME(T["quoted-name"]) },
    ]);
    const onwards = this.OPTION(() => this.CONSUME(T.onwards));
    const minus = this.OPTION1(() => this.CONSUME(T.minus));
    const value = this.OPTION2(() =>
      this.OR1([
        { ALT: () => this.SUBRULE(this.quantity) },
        { GATE: () => minus === undefined, ALT: () => this.SUBRULE(this.date) },
      ]),
    );
    return this.ACTION((): ParameterEntry => {
      if (value === undefined) {
        const before = this.previous() ?? lexed(head);
        this.lacksUnlessReserved(before, "一个数或日期，如 0.3分、2024-07-31", "a figure or a date, such as 0.3分 or 2024-07-31");
      }
      const category = NAMES.has(lexed(head).kind) ? this.toName(lexed(head)) : undefined;
      const entry = { year: yearOf(lexed(head)) ?? 0, category, onwards: onwards !== undefined };
      const figure = value?.kind === "date" ? value : signed(value ?? this.missing(), minus);
      return { kind: "parameter-entry", ...entry, value: figure, span: this.from(start) };
    });
  });

  /** 等级 名 { 优 100%；… } */
  readonly scale: ParserMethod<[], Scale> = this.RULE("scale", () => {
    const start = this.mark();
    const levels: ScaleLevel[] = [];
    const word = this.CONSUME(T.scale);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.itemsNamed("等级"));
    this.block(
      "scale",
      start,
      rules,
      () => this.SUBRULE9(this.scaleLevel),
      (level) => levels.push(level),
    );
    return this.ACTION((): Scale => ({ kind: "scale", name, levels, span: this.from(start) }));
  });

  readonly scaleLevel: ParserMethod<[], ScaleLevel> = this.RULE("scaleLevel", () => {
    const start = this.mark();
    const token = this.OR([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]);
    const name = this.ACTION(() => this.finishName(undefined, lexed(token)));
    const band = this.OPTION(() => this.SUBRULE(this.band));
    return this.ACTION((): ScaleLevel => {
      const before = this.previous();
      if (band === undefined && before !== undefined) {
        this.lacksUnlessReserved(before, "占分值的比例，如 80%", "its share of the points, such as 80%");
      }
      return { kind: "scale-level", name, band: band ?? this.missing(), span: this.from(start) };
    });
  });

  /** 单位 亩 = 2000/3 平方米 */
  readonly unitDeclaration: ParserMethod<[], UnitDeclaration> = this.RULE("unitDeclaration", () => {
    const start = this.mark();
    const word = this.CONSUME(T.unit);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const value = this.OPTION(() => {
      const sign = this.CONSUME(T.equals);
      this.ACTION(() => this.#checkConversion(name, lexed(sign)));
      return this.OPTION1({ GATE: () => !this.isTold(), DEF: () => this.SUBRULE(this.quantity) });
    });
    return this.ACTION((): UnitDeclaration => {
      if (name.kind === "name" && !/^[\p{ID_Start}]+$/u.test(name.text)) {
        this.reporter.report("SYN-047", name.span, { written: name.text });
      }
      return { kind: "unit-declaration", name, value: value ?? undefined, span: this.from(start) };
    });
  });

  #entryRules(byCategory: boolean): ItemRules {
    return {
      starts: byCategory ? NAMES : YEARS,
      separators: "semicolon",
      adjacent: true,
      unknown: (token) => this.#unknownEntry(token, byCategory),
    };
  }

  #unknownEntry(token: LexedToken, byCategory: boolean): void {
    const [allowed, allowedEn] = byCategory
      ? ["类别和数（或日期），如 甲类 0.3分", "a category and a figure (or a date), such as 甲类 0.3分"]
      : [
          "年份和数（或日期），如 2016年起 0.3分；按类别取值的，写“参数 名 按 数据项 {”",
          "a year and a figure (or a date), such as 2016年起 0.3分; for figures by category write 参数 name 按 field {",
        ];
    this.reporter.report("SYN-045", token.span, { written: token.text, after: "参数 {", allowed, allowedEn });
  }

  /** A conversion must be one figure with a known unit. */
  #checkConversion(name: Name | Missing, sign: LexedToken): void {
    const region = this.skipItemAhead();
    const span = region ?? sign.span;
    const written = region === undefined ? "" : this.context.source.text.slice(span.start, span.end);
    if (readConversion(written, this.context.units) !== undefined) return;
    this.reporter.report("SYN-046", span, { word: name.kind === "name" ? name.text : "", written: this.written(span) });
    this.passOver();
  }
}
