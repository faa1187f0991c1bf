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
    this.OPTION2(() => this.SUBRULE(this.byCategory));
    const rules = this.ACTION(() => this.#entryRules());
    this.block(
      "parameter",
      start,
      rules,
      () => this.SUBRULE9(this.parameterEntry),
      (entry) => entries.push(entry),
    );
    return this.ACTION((): Parameter => ({ kind: "parameter", name, by: undefined, entries, span: this.from(start) }));
  });

  /** 按 类别: kept for a later version. */
  readonly byCategory: ParserMethod<[], void> = this.RULE("byCategory", () => {
    const by = this.CONSUME(T.by);
    const name = this.OPTION(() => this.CONSUME(T.identifier));
    this.ACTION(() => {
      const token = lexed(by);
      const end = name === undefined ? token.span.end : lexed(name).span.end;
      const span = { start: token.span.start, end };
      this.reporter.report("SYN-032", span, { feature: `参数 … ${this.written(span)}` });
      this.passOver();
    });
  });

  readonly parameterEntry: ParserMethod<[], ParameterEntry> = this.RULE("parameterEntry", () => {
    const start = this.mark();
    const year = this.CONSUME(T["year-number"]);
    const onwards = this.OPTION(() => this.CONSUME(T.onwards));
    const minus = this.OPTION1(() => this.CONSUME(T.minus));
    const value = this.OPTION2(() => this.SUBRULE(this.quantity));
    return this.ACTION((): ParameterEntry => {
      if (value === undefined)
        this.lacksUnlessReserved(this.previous() ?? lexed(year), "一个数，如 0.3分", "a figure such as 0.3分");
      const entry = { year: yearOf(lexed(year)) ?? 0, category: undefined, onwards: onwards !== undefined };
      return { kind: "parameter-entry", ...entry, value: signed(value ?? this.missing(), minus), span: this.from(start) };
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

  #entryRules(): ItemRules {
    return {
      starts: YEARS,
      separators: "semicolon",
      adjacent: true,
      unknown: (token) => this.#unknownEntry(token),
    };
  }

  #unknownEntry(token: LexedToken): void {
    if (NAMES.has(token.kind)) this.reporter.report("SYN-032", token.span, { feature: `参数按类别取值：${token.text}` });
    else
      this.reporter.report("SYN-045", token.span, {
        written: token.text,
        after: "参数 {",
        allowed: "年份和数，如 2016年起 0.3分",
        allowedEn: "a year and a figure, such as 2016年起 0.3分",
      });
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
