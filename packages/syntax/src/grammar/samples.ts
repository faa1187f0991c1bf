// Rules of worked examples (算例): what is given, what must come out.
// Not here: running them (the analysis).

import type { ParserMethod } from "chevrotain";
import type {
  Expectation,
  Given,
  GivenTable,
  Literal,
  Missing,
  Name,
  Path,
  QuantityLiteral,
  Sample,
  SampleYear,
  TableRow,
  Text,
  Verdict,
} from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { type ItemRules, lexed } from "./base.ts";
import { negated } from "./build-literal.ts";
import { yearOf } from "./header.ts";
import { RowRules } from "./rows.ts";

const PATHS: ReadonlySet<TokenKind> = new Set<TokenKind>(["identifier", "quoted-name", "total", "grades", "year"]);
const TABLE_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["table-row"]);
const SAMPLE_HEADS: readonly WordId[] = ["given", "expected"];
const SAMPLE_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(["given", "expected"]);

/** What a 给定 block and a 核对 block hold. */
type GivenPart = {
  readonly given: readonly Given[];
  readonly tables: readonly GivenTable[];
  readonly sameAs: Name | undefined;
  readonly sameYear: SampleYear | undefined;
};
/** Figures behind a common name: 复核 { … }. Their paths begin with it. */
type GivenGroup = { readonly kind: "given-group"; readonly given: readonly Given[] };
type ExpectedPart = { readonly expectations: readonly Expectation[] };

/** Rules of worked examples. */
export abstract class SampleRules extends RowRules {
  /** 算例 名 { 给定 { … } 核对 { … } } */
  readonly sample: ParserMethod<[], Sample> = this.RULE("sample", () => {
    const start = this.mark();
    const given: Given[] = [];
    const tables: GivenTable[] = [];
    const expectations: Expectation[] = [];
    let sameAs: Name | undefined;
    let sameYear: SampleYear | undefined;
    const word = this.CONSUME(T.sample);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.#sampleRules());
    const item = () => this.OR9([{ ALT: () => this.SUBRULE(this.givenBlock) }, { ALT: () => this.SUBRULE(this.expectedBlock) }]);
    this.block("sample", start, rules, item, (part) => {
      if ("given" in part) {
        given.push(...part.given);
        tables.push(...part.tables);
        if (sameAs === undefined) ({ sameAs, sameYear } = part);
      } else {
        expectations.push(...part.expectations);
      }
    });
    return this.ACTION(
      (): Sample => ({ kind: "sample", name, sameAs, sameYear, given, tables, expectations, span: this.from(start) }),
    );
  });

  /** 给定 [同 [2017.]名] { 路径 值 … } */
  readonly givenBlock: ParserMethod<[], GivenPart> = this.RULE("givenBlock", () => {
    const start = this.mark();
    const given: Given[] = [];
    const tables: GivenTable[] = [];
    this.CONSUME(T.given);
    let year: LexedToken | undefined;
    const same = this.OPTION(() => {
      const word = this.CONSUME(T["same-as"]);
      this.OPTION1(() => {
        const number = this.CONSUME(T["year-number"]);
        this.OPTION2(() => this.CONSUME(T.dot));
        this.ACTION(() => {
          year = lexed(number);
        });
      });
      return this.SUBRULE(this.declaredName, { ARGS: [word] });
    });
    const rules = this.ACTION(() => this.#pathRules("给定"));
    this.block(
      "given",
      same === undefined ? start : undefined,
      rules,
      () => this.SUBRULE9(this.oneGiven),
      (one) => {
        if (one.kind === "given") given.push(one);
        else if (one.kind === "given-table") tables.push(one);
        else given.push(...one.given);
      },
    );
    return this.ACTION((): GivenPart => {
      const sameAs = same?.kind === "name" ? same : undefined;
      const ofYear = sameAs === undefined || year === undefined ? undefined : yearOf(year);
      const at = { span: this.from(start), written: { span: year?.span ?? this.from(start) } };
      const sameYear = ofYear === undefined ? undefined : ({ kind: "sample-year", year: ofYear, ...at } as const);
      return { given, tables, sameAs, sameYear };
    });
  });

  readonly oneGiven: ParserMethod<[], Given | GivenTable | GivenGroup> = this.RULE("oneGiven", () => {
    const start = this.mark();
    const path = this.OR1([{ ALT: () => this.SUBRULE(this.yearPath) }, { ALT: () => this.SUBRULE(this.path) }]);
    return this.OR([
      { ALT: () => this.SUBRULE(this.givenTable, { ARGS: [path, start] }) },
      { ALT: () => this.SUBRULE(this.givenValue, { ARGS: [path, start] }) },
    ]);
  });

  /** 年度 of the data of a worked example. */
  readonly yearPath: ParserMethod<[], Path> = this.RULE("yearPath", () => {
    const word = this.CONSUME(T.year);
    return this.ACTION((): Path => {
      const { span, text: written } = lexed(word);
      return { kind: "path", names: [{ kind: "name", text: "年度", written, span }], span };
    });
  });

  /** 值 [理由 "…"] */
  readonly givenValue: ParserMethod<[Path, number], Given> = this.RULE("givenValue", (path: Path, start: number) => {
    const value = this.SUBRULE(this.literal);
    const reason = this.OPTION(() => {
      const word = this.CONSUME(T.because);
      const text = this.OPTION1(() => this.SUBRULE(this.text));
      return this.ACTION((): Text | undefined => {
        if (text === undefined) this.lacks(lexed(word), "引号里的文字", "a text in quotes");
        return text;
      });
    });
    return this.ACTION((): Given => {
      if (value !== undefined) return { kind: "given", path, value, reason, span: this.from(start) };
      const written = this.written(path.span);
      this.lacksUnlessReserved({ ...lexed(this.LA(0)), text: written, span: path.span }, "数据", "its figure");
      return { kind: "given", path, value: this.missing(), reason, span: this.from(start) };
    });
  });

  /** 绩效指标 { | 名称 | 分值 | … }, 复核 { 职责履行 7分 理由 "…" … } */
  readonly givenTable: ParserMethod<[Path, number], GivenTable | GivenGroup> = this.RULE(
    "givenTable",
    (path: Path, start: number) => {
      const all: TableRow[] = [];
      const given: Given[] = [];
      const isGroup = this.ACTION(() => this.#holdsFigures());
      const rules = this.ACTION(() => (isGroup ? this.#pathRules(this.written(path.span)) : this.#tableRules(start)));
      this.block(
        "givenTable",
        start,
        rules,
        () => this.SUBRULE9(this.tableItem),
        (item) => {
          if (item.kind === "table-row") all.push(item);
          else given.push({ ...item, path: { ...item.path, names: [...path.names, ...item.path.names] } });
        },
        "seen",
      );
      return this.ACTION((): GivenTable | GivenGroup => {
        if (isGroup) return { kind: "given-group", given };
        const name = this.#tableName(path);
        const [head, ...rows] = all;
        if (head === undefined && !this.isTold()) this.reporter.report("SYN-104", path.span, { name: this.written(path.span) });
        return { kind: "given-table", name, head: head ?? this.missing(), rows, span: this.from(start) };
      });
    },
  );

  readonly tableItem: ParserMethod<[], TableRow | Given> = this.RULE("tableItem", () => {
    return this.OR(
      this.once("tableItem", () => [
        { ALT: (): TableRow | Given => this.SUBRULE(this.tableRow) },
        { ALT: (): TableRow | Given => this.SUBRULE(this.groupItem) },
      ]),
    );
  });

  /** 路径 值 [理由 "…"], inside a group */
  readonly groupItem: ParserMethod<[], Given> = this.RULE("groupItem", () => {
    const start = this.mark();
    const path = this.SUBRULE(this.path);
    return this.SUBRULE(this.givenValue, { ARGS: [path, start] });
  });

  /** 核对 { 路径 应得 … } */
  readonly expectedBlock: ParserMethod<[], ExpectedPart> = this.RULE("expectedBlock", () => {
    const start = this.mark();
    const expectations: Expectation[] = [];
    this.CONSUME(T.expected);
    const rules = this.ACTION(() => this.#pathRules("核对"));
    this.block(
      "expected",
      start,
      rules,
      () => this.SUBRULE9(this.expectation),
      (one) => expectations.push(one),
    );
    return { expectations };
  });

  readonly expectation: ParserMethod<[], Expectation> = this.RULE("expectation", () => {
    const start = this.mark();
    const verdicts: Verdict[] = [];
    const path = this.SUBRULE(this.path);
    this.MANY(() => {
      const verdict = this.SUBRULE(this.verdict);
      this.ACTION(() => verdicts.push(verdict));
    });
    return this.ACTION((): Expectation => {
      if (verdicts.length === 0) {
        const written = this.written(path.span);
        const wanted = "应得、应为、应报 或 自报";
        this.reporter.report("SYN-040", path.span, { after: written, wanted, wantedEn: "应得, 应为, 应报 or 自报" });
        this.told();
      }
      return { kind: "expectation", path, verdicts, span: this.from(start) };
    });
  });

  readonly verdict: ParserMethod<[], Verdict> = this.RULE("verdict", () => {
    return this.OR(
      this.once("verdict", () => [
        {
          ALT: () => {
            const start = this.mark();
            const word = this.OR1([{ ALT: () => this.CONSUME(T.scores) }, { ALT: () => this.CONSUME(T.reported) }]);
            const value = this.SUBRULE(this.literal);
            return this.ACTION((): Verdict => {
              if (value === undefined) this.lacks(lexed(word), "一个数或等次", "a figure or a grade");
              const kind = lexed(word).kind === "scores" ? "scores" : "reported";
              return { kind, value: value ?? this.missing(), span: this.from(start) };
            });
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.OR2([{ ALT: () => this.CONSUME(T.is) }, { ALT: () => this.CONSUME(T.reports) }]);
            const token = this.OPTION(() =>
              this.OR3([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]),
            );
            return this.ACTION((): Verdict => {
              const name: Name | Missing = token === undefined ? this.missing() : this.toName(lexed(token));
              if (token === undefined) this.lacks(lexed(word), "名称", "a name");
              return { kind: lexed(word).kind === "is" ? "is" : "reports", name, span: this.from(start) };
            });
          },
        },
      ]),
    );
  });

  /** 24人, −5万元, 是, 空, 全部符合, "…", 2017-12-31, 优 [13分]; undefined where none stands. */
  readonly literal: ParserMethod<[], Literal | Missing | undefined> = this.RULE("literal", () => {
    return this.OR(
      this.once("literal", () => [
        {
          ALT: () => {
            const minus = this.CONSUME(T.minus);
            const figure = this.OPTION(() => this.SUBRULE(this.quantity));
            return this.ACTION((): QuantityLiteral | Missing => {
              if (figure === undefined) this.lacks(lexed(minus), "一个数，如 −5万元", "a figure, such as −5万元");
              return figure?.kind === "quantity" ? negated(figure, lexed(minus).span) : this.missing();
            });
          },
        },
        { ALT: () => this.SUBRULE3(this.quantity) },
        { ALT: () => this.SUBRULE(this.date) },
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.#literal(this.CONSUME(T.yes), { kind: "boolean", value: true }) },
        { ALT: () => this.#literal(this.CONSUME(T.no), { kind: "boolean", value: false }) },
        { ALT: () => this.#literal(this.CONSUME(T.empty), { kind: "empty" }) },
        { ALT: () => this.#literal(this.CONSUME(T["all-met"]), { kind: "all-met" }) },
        {
          ALT: () => {
            const start = this.mark();
            const token = this.OR1([{ ALT: () => this.CONSUME(T.identifier) }, { ALT: () => this.CONSUME(T["quoted-name"]) }]);
            const points = this.OPTION1(() => this.SUBRULE1(this.quantity));
            return this.ACTION((): Literal => {
              const own = points?.kind === "quantity" ? points : undefined;
              return { kind: "level", name: this.toName(lexed(token)), points: own, span: this.from(start) };
            });
          },
        },
        { ALT: () => undefined },
      ]),
    );
  });

  #literal<const Node extends object>(token: unknown, node: Node): Node & { span: LexedToken["span"] } {
    return this.ACTION(() => ({ ...node, span: (token as LexedToken).span }));
  }

  #sampleRules(): ItemRules {
    return {
      starts: SAMPLE_STARTS,
      separators: "newline",
      adjacent: true,
      unknown: (token) => this.unknownHead(token, SAMPLE_HEADS, "算例"),
    };
  }

  #pathRules(block: string): ItemRules {
    return {
      starts: PATHS,
      separators: "semicolon",
      adjacent: true,
      unknown: (token) => this.#unknownPath(token, block),
    };
  }

  /** Whether names with figures come next in braces, rather than the rows of a table. */
  #holdsFigures(): boolean {
    let ahead = 2;
    while (this.peek(ahead)?.kind === "newline") ahead += 1;
    const first = this.peek(ahead)?.kind;
    return first !== undefined && PATHS.has(first) && this.peek(ahead + 1)?.kind !== "bar";
  }

  #tableRules(start: number): ItemRules {
    return {
      starts: TABLE_STARTS,
      separators: "semicolon",
      adjacent: false,
      unknown: (token) => {
        const block = this.written({ start, end: token.span.start })
          .replace(/[{｛].*$/u, "")
          .trim();
        this.reporter.report("SYN-105", token.span, { written: token.text, block });
      },
    };
  }

  #tableName(path: Path): Name {
    const [first] = path.names;
    const written = this.written(path.span);
    const text = path.names.map((name) => name.text).join(".");
    return path.names.length === 1 && first !== undefined ? first : { kind: "name", text, written, span: path.span };
  }

  #unknownPath(token: LexedToken, block: string): void {
    if (token.kind === "table-row") {
      if (this.peek(-1)?.kind !== "table-row") this.reporter.report("SYN-106", token.span, { block });
    } else if (/^[\p{ID_Start}]/u.test(token.text)) {
      const { text: name, span } = token;
      this.reporter.report("SYN-034", span, { name }, [
        this.reporter.replace(span, `「${name}」`, `改为「${name}」`, `write 「${name}」`),
      ]);
    } else {
      this.unnamedItem(token, block);
    }
  }
}
