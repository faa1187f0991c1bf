// Rules of what a rule set declares besides indicators: header, fields, derived figures, parameters, scales, units.
// Not here: sections and indicators (indicators.ts), worked examples (samples.ts).

import { compoundUnit, findUnit, type Unit } from "@biaochi/quantity";
import type { IToken, ParserMethod } from "chevrotain";
import { readConversion } from "../lexing/declared-names.ts";
import type {
  Constraint,
  DataBlock,
  Derived,
  Field,
  FieldType,
  Header,
  HeaderProperty,
  Literal,
  Missing,
  MissingFill,
  Name,
  Parameter,
  ParameterEntry,
  QuantityLiteral,
  Scale,
  ScaleLevel,
  Status,
  Text,
  UnitDeclaration,
} from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { type Word, type WordId, wordOf } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed, reservedWord } from "./base.ts";
import { negated, textOf } from "./build-literal.ts";
import { ClauseRules } from "./clauses.ts";
import { comparisonOf } from "./expressions.ts";

const HEADER_WORDS: readonly WordId[] = [
  "region",
  "year",
  "version",
  "status",
  "full-points",
  "score",
  "total",
  "part-step",
  "basis",
  "source",
];
const NAMES: ReadonlySet<TokenKind> = new Set<TokenKind>(["identifier", "quoted-name"]);
const STATUS: ReadonlyMap<TokenKind, Status> = new Map<TokenKind, Status>([
  ["final", "final"],
  ["illustrative", "example"],
]);

/** Rules of declarations other than indicators and examples. */
export abstract class DataRules extends ClauseRules {
  /** 规则集 名 { … } */
  readonly header: ParserMethod<[], Header> = this.RULE("header", () => {
    const start = this.ACTION(() => this.here());
    const properties: HeaderProperty[] = [];
    const word = this.CONSUME(T.ruleset);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.#headerRules());
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR([
          { ALT: () => this.CONSUME(T.newline) },
          {
            ALT: () => {
              const property = this.SUBRULE(this.property);
              this.ACTION(() => {
                if (property !== undefined) properties.push(property);
                this.settleAfter(rules, from);
              });
            },
          },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): Header => ({ kind: "header", name, properties, span: this.from(start) }));
  });

  readonly property: ParserMethod<[], HeaderProperty | undefined> = this.RULE("property", () => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      {
        ALT: () => {
          const word = this.OR1([
            { ALT: () => this.CONSUME(T.region) },
            { ALT: () => this.CONSUME(T.basis) },
            { ALT: () => this.CONSUME(T.source) },
          ]);
          const value = this.SUBRULE(this.rawText, { ARGS: [word] });
          return this.ACTION((): HeaderProperty => {
            const { kind } = lexed(word);
            return { kind: kind === "region" || kind === "basis" ? kind : "source", value, span: this.from(start) };
          });
        },
      },
      { ALT: () => this.SUBRULE(this.yearProperty) },
      {
        ALT: () => {
          const word = this.CONSUME(T.version);
          const version = this.OPTION(() => this.CONSUME(T["version-number"]));
          return this.ACTION((): HeaderProperty => {
            if (version === undefined) this.lacks(lexed(word), "版本号，如 1.0.0", "a version such as 1.0.0");
            const value = version === undefined ? this.missing() : textOf(lexed(version));
            return { kind: "version", version: value, span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T.status);
          const status = this.OPTION1(() =>
            this.OR2([{ ALT: () => this.CONSUME(T.final) }, { ALT: () => this.CONSUME(T.illustrative) }]),
          );
          return this.ACTION((): HeaderProperty => {
            if (status === undefined) this.lacksUnlessReserved(lexed(word), "定稿 或 示例", "定稿 or 示例");
            const value = status === undefined ? undefined : STATUS.get(lexed(status).kind);
            return { kind: "status", status: value, span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(T["full-points"]);
          const points = this.OPTION2(() => this.SUBRULE(this.quantity));
          return this.ACTION((): HeaderProperty => {
            if (points === undefined) this.lacks(lexed(word), "分值，如 100分", "points, such as 100分");
            return { kind: "full-points", points: points ?? this.missing(), span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const word = this.OR3([{ ALT: () => this.CONSUME(T.score) }, { ALT: () => this.CONSUME(T.total) }]);
          const rounding = this.OPTION3(() => this.SUBRULE(this.rounding));
          return this.ACTION((): HeaderProperty => {
            if (rounding === undefined) this.lacks(lexed(word), "取位，如 保留2位小数", "its rounding, such as 保留2位小数");
            const kind = lexed(word).kind === "total" ? "total-rounding" : "score-rounding";
            return { kind, rounding: rounding ?? this.missing(), span: this.from(start) };
          });
        },
      },
      {
        ALT: () => {
          const reading = this.SUBRULE(this.partStep);
          return this.ACTION((): HeaderProperty => ({ kind: "part-step", reading, span: this.from(start) }));
        },
      },
    ]);
  });

  /** 年度 2017, 2020起, 2017至2019 */
  readonly yearProperty: ParserMethod<[], HeaderProperty> = this.RULE("yearProperty", () => {
    const start = this.ACTION(() => this.here());
    const word = this.CONSUME(T.year);
    const first = this.OPTION(() => this.CONSUME(T["year-number"]));
    const open = this.OPTION1(() => this.CONSUME(T.onwards));
    const until = this.OPTION2(() => {
      const to = this.CONSUME(T.to);
      const last = this.OPTION3(() => this.CONSUME1(T["year-number"]));
      return this.ACTION(() => {
        if (last === undefined) this.lacks(lexed(to), "年份", "a year");
        return last === undefined ? undefined : yearOf(lexed(last));
      });
    });
    return this.ACTION((): HeaderProperty => {
      if (first === undefined) this.lacks(lexed(word), "四位数的年份，如 2017", "a year of four digits, such as 2017");
      const year = first === undefined ? undefined : yearOf(lexed(first));
      return { kind: "year", year, open: open !== undefined, until, span: this.from(start) };
    });
  });

  /** The rest of a raw line. */
  readonly rawText: ParserMethod<[IToken], Text | Missing> = this.RULE("rawText", (word: IToken) => {
    const raw = this.OPTION(() => this.CONSUME(T["raw-text"]));
    return this.ACTION(() => {
      if (raw === undefined) this.lacks(lexed(word), "内容", "its text");
      return raw === undefined ? this.missing() : textOf(lexed(raw));
    });
  });

  /** The one name behind a head word; a second word is reported as part of it. */
  readonly declaredName: ParserMethod<[IToken], Name | Missing> = this.RULE("declaredName", (word: IToken) => {
    const token = this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]),
    );
    return this.ACTION(() => this.finishName(lexed(word), token === undefined ? undefined : lexed(token)));
  });

  /** 数据 名 { 项 … } */
  readonly data: ParserMethod<[], DataBlock> = this.RULE("data", () => {
    const start = this.ACTION(() => this.here());
    const fields: Field[] = [];
    const word = this.CONSUME(T.data);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.itemsNamed("数据"));
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.CONSUME(T.semicolon) },
          {
            ALT: () => {
              const field = this.SUBRULE(this.field);
              this.ACTION(() => {
                fields.push(field);
                this.settleAfter(rules, from);
              });
            },
          },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): DataBlock => ({ kind: "data", name, fields, span: this.from(start) }));
  });

  /** 编制数 人 约束 ≥ 0人 "…" */
  readonly field: ParserMethod<[], Field> = this.RULE("field", () => {
    const start = this.ACTION(() => this.here());
    const constraints: Constraint[] = [];
    let whenMissing: MissingFill | undefined;
    let bareNumber: Field["bareNumber"];
    let alias: Name | undefined;
    const name = this.SUBRULE(this.itemName);
    const type = this.SUBRULE(this.fieldType, { ARGS: [name] });
    this.MANY(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.constraint, { ARGS: [constraints] }) },
        {
          ALT: () => {
            const fill = this.SUBRULE(this.fill);
            this.ACTION(() => {
              whenMissing = fill;
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(T["bare-number"]);
            const reading = this.OPTION(() =>
              this.OR1([{ ALT: () => this.CONSUME(T["as-rate"]) }, { ALT: () => this.CONSUME(T["as-percent"]) }]),
            );
            this.ACTION(() => {
              if (reading === undefined) this.lacks(lexed(word), "按比率 或 按百分数", "按比率 or 按百分数");
              else bareNumber = lexed(reading).kind === "as-rate" ? "as-rate" : "as-percent";
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(T.alias);
            const found = this.SUBRULE1(this.declaredName, { ARGS: [word] });
            this.ACTION(() => {
              if (found.kind === "name") alias = found;
            });
          },
        },
      ]),
    );
    const description = this.OPTION1(() => this.SUBRULE(this.text));
    return this.ACTION(
      (): Field => ({
        kind: "field",
        name,
        type,
        constraints,
        whenMissing,
        bareNumber,
        alias,
        description,
        span: this.from(start),
      }),
    );
  });

  /** The name at the head of an item. */
  readonly itemName: ParserMethod<[], Name | Missing> = this.RULE("itemName", () => {
    const token = this.OR([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]);
    return this.ACTION(() => this.toName(lexed(token)));
  });

  /** 人, 万元/人, %, 是否, 文本, 日期, 甲｜乙, a scale */
  readonly fieldType: ParserMethod<[Name | Missing], FieldType | Missing> = this.RULE("fieldType", (name: Name | Missing) => {
    const start = this.ACTION(() => this.here());
    return this.OR([
      { ALT: () => this.#type(this.CONSUME(T.boolean), "boolean") },
      { ALT: () => this.#type(this.CONSUME(T["text-type"]), "text") },
      { ALT: () => this.#type(this.CONSUME(T["date-type"]), "date") },
      {
        ALT: () => {
          const sign = this.OR1([
            { ALT: () => this.CONSUME(T["percent-sign"]) },
            { ALT: () => this.CONSUME(T["per-mille-sign"]) },
          ]);
          return this.ACTION(() => this.#unitType(lexed(sign)));
        },
      },
      {
        ALT: () => {
          const above = this.CONSUME(T.identifier);
          const below = this.OPTION(() => {
            this.CONSUME(T.divide);
            return this.OPTION1(() => this.CONSUME1(T.identifier));
          });
          const options = this.SUBRULE(this.moreOptions);
          return this.ACTION(() => this.#namedType(lexed(above), below === undefined ? undefined : lexed(below), options, start));
        },
      },
      {
        ALT: () => {
          const first = this.SUBRULE(this.optionLiteral);
          const options = this.SUBRULE1(this.moreOptions);
          return this.ACTION((): FieldType => ({ kind: "choice", options: [first, ...options], span: this.from(start) }));
        },
      },
      { ALT: () => this.ACTION(() => this.#noType(name)) },
    ]);
  });

  /** ｜乙｜丙 */
  readonly moreOptions: ParserMethod<[], readonly Literal[]> = this.RULE("moreOptions", () => {
    const options: Literal[] = [];
    this.MANY(() => {
      const bar = this.CONSUME(T.bar);
      const option = this.OR([
        { ALT: () => this.SUBRULE(this.optionLiteral) },
        {
          ALT: () => {
            const token = this.CONSUME(T.identifier);
            return this.ACTION(
              (): Literal => ({ kind: "level", name: this.toName(lexed(token)), points: undefined, span: lexed(token).span }),
            );
          },
        },
        { ALT: () => undefined },
      ]);
      this.ACTION(() => {
        if (option === undefined) this.lacks(lexed(bar), "一个可选的值", "one of the values to choose from");
        else options.push(option);
      });
    });
    return options;
  });

  readonly optionLiteral: ParserMethod<[], Literal> = this.RULE("optionLiteral", () =>
    this.OR([
      {
        ALT: () => {
          const token = this.CONSUME(T["quoted-name"]);
          return this.ACTION(
            (): Literal => ({ kind: "level", name: this.toName(lexed(token)), points: undefined, span: lexed(token).span }),
          );
        },
      },
      {
        ALT: () => {
          const figure = this.SUBRULE(this.quantity);
          return this.ACTION((): Literal => (figure.kind === "quantity" ? figure : { kind: "empty", span: figure.span }));
        },
      },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.#truth(this.CONSUME(T.yes), true) },
      { ALT: () => this.#truth(this.CONSUME(T.no), false) },
    ]),
  );

  /** 约束 ≥ 0人 且 ≤ 100人 */
  readonly constraint: ParserMethod<[Constraint[]], void> = this.RULE("constraint", (constraints: Constraint[]) => {
    const word = this.CONSUME(T.constraint);
    this.SUBRULE(this.limit, { ARGS: [word, constraints] });
    this.MANY(() => {
      this.CONSUME(T.and);
      this.SUBRULE1(this.limit, { ARGS: [word, constraints] });
    });
  });

  /** ≥ 0人 */
  readonly limit: ParserMethod<[IToken, Constraint[]], void> = this.RULE("limit", (word: IToken, constraints: Constraint[]) => {
    const start = this.ACTION(() => this.here());
    const found = this.OPTION(() => {
      const sign = this.SUBRULE(this.comparison);
      const bound = this.SUBRULE(this.sum);
      return { sign, bound };
    });
    this.ACTION(() => {
      if (found === undefined) this.lacks(lexed(word), "比较，如 ≥ 0人", "a comparison, such as ≥ 0人");
      else
        constraints.push({ kind: "constraint", operator: comparisonOf(found.sign), bound: found.bound, span: this.from(start) });
    });
  });

  /** 缺失时 空｜按 0人 */
  readonly fill: ParserMethod<[], MissingFill | undefined> = this.RULE("fill", () => {
    const start = this.ACTION(() => this.here());
    const word = this.CONSUME(T["when-missing"]);
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(T.empty);
          return this.ACTION((): MissingFill => ({ kind: "empty", span: this.from(start) }));
        },
      },
      {
        ALT: () => {
          const by = this.CONSUME(T.by);
          const minus = this.OPTION(() => this.CONSUME(T.minus));
          const figure = this.OPTION1(() => this.SUBRULE(this.quantity));
          return this.ACTION((): MissingFill => {
            if (figure === undefined) this.lacks(lexed(by), "一个数，如 按 0万元", "a figure, as in 按 0万元");
            return { kind: "value", value: signed(figure ?? this.missing(), minus), span: this.from(start) };
          });
        },
      },
      {
        ALT: () =>
          this.ACTION(() => {
            this.lacksUnlessReserved(lexed(word), "空 或 按 0（带单位）", "空, or 按 and a figure with its unit");
            return undefined;
          }),
      },
    ]);
  });

  /** 计算 名 = 式 [保留…] */
  readonly derived: ParserMethod<[], Derived> = this.RULE("derived", () => {
    const start = this.ACTION(() => this.here());
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
    const start = this.ACTION(() => this.here());
    const entries: ParameterEntry[] = [];
    const word = this.CONSUME(T.parameter);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    this.OPTION2(() => this.SUBRULE(this.byCategory));
    const rules = this.ACTION(() => this.#entryRules());
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.CONSUME(T.semicolon) },
          {
            ALT: () => {
              const entry = this.SUBRULE(this.parameterEntry);
              this.ACTION(() => {
                entries.push(entry);
                this.settleAfter(rules, from);
              });
            },
          },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): Parameter => ({ kind: "parameter", name, entries, span: this.from(start) }));
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
    const start = this.ACTION(() => this.here());
    const year = this.CONSUME(T["year-number"]);
    const onwards = this.OPTION(() => this.CONSUME(T.onwards));
    const minus = this.OPTION1(() => this.CONSUME(T.minus));
    const value = this.OPTION2(() => this.SUBRULE(this.quantity));
    return this.ACTION((): ParameterEntry => {
      if (value === undefined)
        this.lacksUnlessReserved(this.previous() ?? lexed(year), "一个数，如 0.3分", "a figure such as 0.3分");
      const entry = { year: yearOf(lexed(year)) ?? 0, onwards: onwards !== undefined };
      return { kind: "parameter-entry", ...entry, value: signed(value ?? this.missing(), minus), span: this.from(start) };
    });
  });

  /** 等级 名 { 优 100%；… } */
  readonly scale: ParserMethod<[], Scale> = this.RULE("scale", () => {
    const start = this.ACTION(() => this.here());
    const levels: ScaleLevel[] = [];
    const word = this.CONSUME(T.scale);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.itemsNamed("等级"));
    const open = this.OPTION(() => this.CONSUME(T["left-brace"]));
    this.ACTION(() => (open === undefined ? this.needBrace(start) : this.settle(rules)));
    this.MANY({
      GATE: () => open !== undefined,
      DEF: () => {
        const from = this.ACTION(() => this.here());
        this.OR([
          { ALT: () => this.CONSUME(T.newline) },
          { ALT: () => this.CONSUME(T.semicolon) },
          {
            ALT: () => {
              const level = this.SUBRULE(this.scaleLevel);
              this.ACTION(() => {
                levels.push(level);
                this.settleAfter(rules, from);
              });
            },
          },
        ]);
        this.ACTION(() => this.settle(rules));
      },
    });
    this.OPTION1({ GATE: () => open !== undefined, DEF: () => this.CONSUME(T["right-brace"]) });
    return this.ACTION((): Scale => ({ kind: "scale", name, levels, span: this.from(start) }));
  });

  readonly scaleLevel: ParserMethod<[], ScaleLevel> = this.RULE("scaleLevel", () => {
    const start = this.ACTION(() => this.here());
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
    const start = this.ACTION(() => this.here());
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

  /** A block without its opening brace. */
  protected needBrace(start: number): void {
    if (this.isTold()) {
      this.passOver();
      return;
    }
    const span = this.from(start);
    const end = span.end;
    const fix = this.reporter.replace({ start: end, end }, " {", "补上「{」", "add “{”");
    const next = this.peek();
    if (next !== undefined && next.kind !== "newline" && next.kind !== "right-brace") {
      this.reporter.report("SYN-027", span, { block: this.written(span) }, []);
      this.passOver();
      return;
    }
    this.reporter.report("SYN-027", span, { block: this.written(span) }, [fix]);
  }

  /** The rules of a block whose items begin with a name. */
  protected itemsNamed(block: string): ItemRules {
    return {
      starts: NAMES,
      separators: "semicolon",
      adjacent: false,
      unknown: (token) => this.unnamedItem(token, block),
    };
  }

  /** An item that does not begin with a name. */
  protected unnamedItem(token: LexedToken, block: string): void {
    const next = this.peek(2);
    if (token.kind === "quantity" && next?.kind === "identifier" && next.span.start === token.span.end) {
      const span = { start: token.span.start, end: next.span.end };
      const name = this.written(span);
      this.reporter.report("SYN-036", span, { name }, [
        this.reporter.replace(span, `「${name}」`, `改为「${name}」`, `write 「${name}」`),
      ]);
      return;
    }
    this.reporter.report("SYN-045", token.span, { written: token.text, after: `${block} {`, allowed: "名称" });
  }

  /** A name and, if more words follow it, one report that they are one name. */
  protected finishName(word: LexedToken | undefined, token: LexedToken | undefined): Name | Missing {
    if (token === undefined) return this.#noName(word);
    const name = this.toName(token);
    const next = this.peek();
    if (next === undefined || !NAMES.has(next.kind)) return name;
    let { end } = token.span;
    for (let more = this.peek(); more !== undefined && NAMES.has(more.kind); more = this.peek()) {
      end = more.span.end;
      this.SKIP_TOKEN();
    }
    const span = { start: token.span.start, end };
    const written = this.context.source.text.slice(span.start, span.end);
    const joined = written.replace(/[\s「」]+/g, "");
    const fixes = [
      this.reporter.replace(span, joined, `写成「${joined}」`, `join to ${joined}`),
      this.reporter.replace(span, `「${written}」`, `整个放进「」`, "put all of it into 「」"),
    ];
    this.reporter.report("SYN-035", span, { words: this.written(span), joined }, fixes);
    return { kind: "name", span, text: joined, written };
  }

  #noName(word: LexedToken | undefined): Missing {
    const [next, behind] = [this.peek(), this.peek(2)];
    const after = word?.text ?? "";
    if (next?.kind === "quantity" && behind?.kind === "identifier" && behind.span.start === next.span.end) {
      this.unnamedItem(next, after);
      this.SKIP_TOKEN();
      this.SKIP_TOKEN();
      return { kind: "missing", span: { start: next.span.start, end: behind.span.end } };
    }
    this.reporter.report("SYN-033", word?.span ?? { start: this.behind(), end: this.behind() }, { after });
    return this.missing();
  }

  #headerRules(): ItemRules {
    const allowed: readonly Word[] = HEADER_WORDS.map((id) => wordOf(id));
    return {
      starts: new Set<TokenKind>(HEADER_WORDS),
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, allowed, "规则集"),
    };
  }

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
      });
  }

  #type(token: IToken, kind: "boolean" | "text" | "date"): FieldType {
    return this.ACTION((): FieldType => ({ kind, span: lexed(token).span }));
  }

  #truth(token: IToken, value: boolean): Literal {
    return this.ACTION((): Literal => ({ kind: "boolean", value, span: lexed(token).span }));
  }

  #unitType(sign: LexedToken): FieldType | Missing {
    const unit = findUnit(sign.kind === "percent-sign" ? "%" : "‰");
    return unit === undefined ? this.missing() : { kind: "unit", unit, span: sign.span };
  }

  #namedType(above: LexedToken, below: LexedToken | undefined, options: readonly Literal[], start: number): FieldType | Missing {
    const span = this.from(start);
    const name = this.toName(above);
    if (options.length > 0) {
      const first: Literal = { kind: "level", name, points: undefined, span: above.span };
      return { kind: "choice", options: [first, ...options], span };
    }
    const unit = this.#unitNamed(above, below);
    if (unit !== undefined) return { kind: "unit", unit, span };
    return {
      kind: "named",
      name: below === undefined ? name : { ...name, text: this.written(span), written: this.written(span), span },
      span,
    };
  }

  #unitNamed(above: LexedToken, below: LexedToken | undefined): Unit | undefined {
    const { units } = this.context;
    const over = findUnit(textOfName(above), units);
    if (below === undefined || over === undefined) return over;
    const under = findUnit(textOfName(below), units);
    return under === undefined ? undefined : compoundUnit([over], [under]);
  }

  #noType(name: Name | Missing): Missing {
    const next = this.peek();
    const told = next !== undefined && isReservedKind(next);
    const after = name.kind === "name" ? name.written : "";
    if (!told) {
      const wanted = "单位或类型，如 万元、人、%、是否、文本、日期";
      this.reporter.report("SYN-040", name.span, {
        after,
        wanted,
        wantedEn: "its unit or type, such as 万元, 人, %, 是否, 文本, 日期",
      });
    }
    return this.missing();
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

const YEARS: ReadonlySet<TokenKind> = new Set<TokenKind>(["year-number"]);

function isReservedKind(token: LexedToken): boolean {
  return reservedWord(token) !== undefined;
}

function yearOf(token: LexedToken): number | undefined {
  return token.value?.kind === "year" ? token.value.year : undefined;
}

function textOfName(token: LexedToken): string {
  return token.value?.kind === "name" ? token.value.text : token.text;
}

/** A figure with the minus that may stand before it. */
export function signed(figure: QuantityLiteral | Missing, minus: unknown): QuantityLiteral | Missing {
  if (minus === undefined || figure.kind === "missing") return figure;
  return negated(figure, (minus as LexedToken).span);
}
