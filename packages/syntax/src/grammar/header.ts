// Rules of the header of a file: 规则集 and its properties.
// Not here: the declarations below it.

import type { Span } from "@biaochi/diagnostics";
import type { ParserMethod } from "chevrotain";
import type { Header, HeaderProperty, Status } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed } from "./base.ts";
import { textOf } from "./build-literal.ts";
import { PoolRules } from "./pools.ts";

const HEADER_WORDS: readonly WordId[] = [
  "region",
  "year",
  "version",
  "status",
  "full-points",
  "total-cap",
  "score",
  "total",
  "part-step",
  "scorers",
  "adopt",
  "inherit",
  "basis",
  "source",
];

const STATUS: ReadonlyMap<TokenKind, Status> = new Map<TokenKind, Status>([
  ["final", "final"],
  ["transcribed", "transcribed"],
  ["illustrative", "example"],
  ["framework", "framework"],
]);

const LINE_END = /[\r\n]/;
const BRACE_BEFORE = /[{｛]([\t\p{Zs}]*)$/u;
const ON_ONE_LINE = /^[\t\p{Zs}]*[}｝]$/u;

/** Rules of the header. */
export abstract class HeaderRules extends PoolRules {
  /** 规则集 名 { … } */
  readonly header: ParserMethod<[], Header> = this.RULE("header", () => {
    const start = this.mark();
    const properties: HeaderProperty[] = [];
    const word = this.CONSUME(T.ruleset);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.#headerRules());
    this.block(
      "header",
      start,
      rules,
      () => this.SUBRULE9(this.property),
      (property) => properties.push(property),
    );
    return this.ACTION((): Header => {
      this.#needOwnLines(properties);
      return { kind: "header", name, properties, span: this.from(start) };
    });
  });

  readonly property: ParserMethod<[], HeaderProperty | undefined> = this.RULE("property", () => {
    return this.OR(
      this.once("property", () => [
        {
          ALT: () => {
            const start = this.mark();
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
        { ALT: () => this.SUBRULE(this.inheritProperty) },
        { ALT: () => this.SUBRULE(this.scorersProperty) },
        { ALT: () => this.SUBRULE(this.adoptedProperty) },
        {
          ALT: () => {
            const start = this.mark();
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
            const start = this.mark();
            const word = this.CONSUME(T.status);
            const status = this.OPTION1(() =>
              this.OR2([
                { ALT: () => this.CONSUME(T.final) },
                { ALT: () => this.CONSUME(T.transcribed) },
                { ALT: () => this.CONSUME(T.illustrative) },
                { ALT: () => this.CONSUME(T.framework) },
              ]),
            );
            return this.ACTION((): HeaderProperty => {
              if (status === undefined)
                this.lacksUnlessReserved(lexed(word), "定稿、照录、示例 或 框架", "定稿, 照录, 示例 or 框架");
              const value = status === undefined ? undefined : STATUS.get(lexed(status).kind);
              return { kind: "status", status: value, span: this.from(start) };
            });
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.OR4([{ ALT: () => this.CONSUME(T["full-points"]) }, { ALT: () => this.CONSUME(T["total-cap"]) }]);
            const points = this.OPTION2(() => this.SUBRULE(this.quantity));
            return this.ACTION((): HeaderProperty => {
              if (points === undefined) this.lacks(lexed(word), "分值，如 100分", "points, such as 100分");
              const kind = lexed(word).kind === "total-cap" ? "total-cap" : "full-points";
              return { kind, points: points ?? this.missing(), span: this.from(start) };
            });
          },
        },
        {
          ALT: () => {
            const start = this.mark();
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
            const start = this.mark();
            const reading = this.SUBRULE(this.partStep);
            return this.ACTION((): HeaderProperty => ({ kind: "part-step", reading, span: this.from(start) }));
          },
        },
      ]),
    );
  });

  /** 年度 2017, 2020起, 2017至2019 */
  readonly yearProperty: ParserMethod<[], HeaderProperty> = this.RULE("yearProperty", () => {
    const start = this.mark();
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

  /** 继承 名 2017 [版本 1] */
  readonly inheritProperty: ParserMethod<[], HeaderProperty> = this.RULE("inheritProperty", () => {
    const start = this.mark();
    const word = this.CONSUME(T.inherit);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const year = this.OPTION(() => this.CONSUME(T["year-number"]));
    this.OPTION1(() => this.CONSUME(T.onwards));
    const version = this.OPTION2(() => {
      const sign = this.CONSUME(T.version);
      const found = this.OPTION3(() => this.CONSUME(T["version-number"]));
      return this.ACTION(() => {
        if (found === undefined) this.lacks(lexed(sign), "版本号，如 1 或 1.0.0", "a version such as 1 or 1.0.0");
        return found === undefined ? this.missing() : textOf(lexed(found));
      });
    });
    return this.ACTION((): HeaderProperty => {
      if (year === undefined && name.kind === "name" && !this.isTold()) {
        const after = { ...lexed(word), text: this.written({ start, end: name.span.end }), span: name.span };
        this.lacks(after, "所继承规则的年度，如 2017", "the year of the rules inherited, such as 2017");
      }
      return { kind: "inherit", name, year: year && yearOf(lexed(year)), version, span: this.from(start) };
    });
  });

  #headerRules(): ItemRules {
    return {
      starts: new Set<TokenKind>(HEADER_WORDS),
      separators: "semicolon",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, HEADER_WORDS, "规则集"),
    };
  }

  /** Properties that share a line: told once, and mended all together. */
  #needOwnLines(properties: readonly HeaderProperty[]): void {
    const { file, text } = this.context.source;
    const gaps = properties.slice(1).flatMap(({ span }, index): Span[] => {
      const gap = { start: properties[index]?.span.end ?? span.start, end: span.start };
      return LINE_END.test(text.slice(gap.start, gap.end)) ? [] : [gap];
    });
    const [first] = gaps;
    const crowded = properties.find(({ span }) => span.start === first?.end);
    if (first === undefined || crowded === undefined) return;
    const edits = [...this.#beforeFirst(properties), ...gaps].map((span) => ({ file, span, newText: "\n  " }));
    const close = { start: properties.at(-1)?.span.end ?? this.behind(), end: this.behind() - 1 };
    if (ON_ONE_LINE.test(text.slice(close.start, this.behind()))) edits.push({ file, span: close, newText: "\n" });
    const fix = { title: { zh: "各占一行", en: "give each a line of its own" }, edits };
    this.reporter.report("SYN-048", crowded.span, { written: this.written(crowded.span) }, [fix]);
  }

  /** The blanks between the brace and the first property, where they share a line. */
  #beforeFirst([first]: readonly HeaderProperty[]): readonly Span[] {
    const end = first?.span.start ?? 0;
    const blanks = BRACE_BEFORE.exec(this.context.source.text.slice(0, end))?.[1];
    return blanks === undefined ? [] : [{ start: end - blanks.length, end }];
  }
}

export function yearOf(token: LexedToken): number | undefined {
  return token.value?.kind === "year" ? token.value.year : undefined;
}
