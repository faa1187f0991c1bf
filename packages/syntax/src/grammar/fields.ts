// Rules of 数据: fields, their types, constraints and what holds where nothing was filled in.
// Not here: units and names as the model checks them.

import { compoundUnit, findUnit, type Unit } from "@biaochi/quantity";
import type { IToken, ParserMethod } from "chevrotain";
import type { Comparison, Constraint, DataBlock, Field, FieldType, Literal, Missing, MissingFill, Name } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { lexed, reservedWord } from "./base.ts";
import { FillRules } from "./fills.ts";
import { COMPARISONS } from "./operators.ts";

const TYPES_IN_BRACKETS: ReadonlySet<TokenKind> = new Set<TokenKind>(["identifier", "percent-sign"]);

/** Rules of fields. */
export abstract class FieldRules extends FillRules {
  /** 数据 名 { 项 … } */
  readonly data: ParserMethod<[], DataBlock> = this.RULE("data", () => {
    const start = this.mark();
    const fields: Field[] = [];
    const word = this.CONSUME(T.data);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.itemsNamed("数据"));
    this.block(
      "data",
      start,
      rules,
      () => this.SUBRULE9(this.field),
      (field) => fields.push(field),
    );
    return this.ACTION((): DataBlock => ({ kind: "data", name, fields, span: this.from(start) }));
  });

  /** 编制数 人 约束 ≥ 0人 "…" */
  readonly field: ParserMethod<[], Field> = this.RULE("field", () => {
    const start = this.mark();
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

  /** 人, 万元/人, %, 是否, 文本, 日期, 甲｜乙, a scale */
  readonly fieldType: ParserMethod<[Name | Missing], FieldType | Missing> = this.RULE("fieldType", (name: Name | Missing) => {
    const start = this.mark();
    return this.OR([
      {
        GATE: () => TYPES_IN_BRACKETS.has(this.peek(2)?.kind ?? "newline") && this.peek(3)?.kind === "right-paren",
        ALT: () => {
          this.CONSUME(T["left-paren"]);
          const inner = this.SUBRULE(this.bracketedType);
          this.CONSUME(T["right-paren"]);
          return this.ACTION(() => this.needNoBrackets(name, inner));
        },
      },
      { ALT: () => this.#type(this.CONSUME(T.boolean), "boolean") },
      { ALT: () => this.#type(this.CONSUME(T["text-type"]), "text") },
      { ALT: () => this.#type(this.CONSUME(T["date-type"]), "date") },
      { ALT: () => this.#type(this.CONSUME(T["target-type"]), "target") },
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
        // One text alone is the description of a field whose unit was left out.
        GATE: () => this.peek()?.kind !== "text" || this.peek(2)?.kind === "bar",
        ALT: () => {
          const first = this.SUBRULE(this.optionLiteral);
          const options = this.SUBRULE1(this.moreOptions);
          return this.ACTION((): FieldType => ({ kind: "choice", options: [first, ...options], span: this.from(start) }));
        },
      },
      { ALT: () => this.ACTION(() => this.#noType(name)) },
    ]);
  });

  /** （万元）: a unit in brackets. */
  readonly bracketedType: ParserMethod<[], FieldType | Missing> = this.RULE("bracketedType", () => {
    const start = this.mark();
    return this.OR([
      {
        ALT: () => {
          const name = this.CONSUME(T.identifier);
          return this.ACTION(() => this.#namedType(lexed(name), undefined, [], start));
        },
      },
      {
        ALT: () => {
          const sign = this.CONSUME(T["percent-sign"]);
          return this.ACTION(() => this.#unitType(lexed(sign)));
        },
      },
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
    const start = this.mark();
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

  #type(token: IToken, kind: "boolean" | "text" | "date" | "target"): FieldType {
    return this.ACTION((): FieldType => ({ kind, span: lexed(token).span }));
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
}

/** The sign or word of a comparison. */
export function comparisonOf(token: LexedToken): Comparison {
  return COMPARISONS.get(token.kind) ?? "=";
}

function isReservedKind(token: LexedToken): boolean {
  return reservedWord(token) !== undefined;
}

function textOfName(token: LexedToken): string {
  return token.value?.kind === "name" ? token.value.text : token.text;
}
