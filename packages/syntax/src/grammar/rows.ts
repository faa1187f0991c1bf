// Rules of rows as data: tables of a record (明细), how their rows score (行评, 逐行), what must hold of them (要求), their rows in 给定.
// Not here: fields (fields.ts), clauses (clauses.ts), which kinds of rows there are (the model).

import type { ParserMethod } from "chevrotain";
import type { Clause, Column, Detail, Located, Missing, Name, Note, Outcome, Requirement, RowRule, TableRow } from "../nodes.ts";
import { cellsOfRow } from "../table-row.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { roleNamed } from "../vocabulary/roles.ts";
import type { WordId } from "../vocabulary/vocabulary.ts";
import { AdjustmentRules } from "./adjustments.ts";
import { type ItemRules, lexed } from "./base.ts";
import { NAMES } from "./names.ts";
import { NOTES } from "./notes.ts";

/** What a block of 行评 gathers. */
type RowParts = {
  readonly notes: Note[];
  readonly repeated: Located[];
  quantitative: Clause | undefined;
  equal: Clause | undefined;
  deadline: Clause | undefined;
  qualitative: Located | undefined;
  copied: Outcome | Missing | undefined;
};

/** One part of 行评 and where it belongs. */
type RowPart =
  | { readonly slot: "quantitative" | "equal" | "deadline"; readonly node: Clause }
  | { readonly slot: "qualitative"; readonly node: Located }
  | { readonly slot: "copied"; readonly node: Outcome | Missing };

const PARTS: readonly WordId[] = ["quantitative", "equal-rows", "deadline", "qualitative", "copied-target"];
const ROW_HEADS: readonly WordId[] = [...PARTS, ...NOTES];
const ROW_STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>(ROW_HEADS);

const CLAUSE_SLOTS: ReadonlyMap<TokenKind, "quantitative" | "equal" | "deadline"> = new Map<
  TokenKind,
  "quantitative" | "equal" | "deadline"
>([
  ["quantitative", "quantitative"],
  ["equal-rows", "equal"],
  ["deadline", "deadline"],
]);

/** Rules of 明细, 行评 and 要求. */
export abstract class RowRules extends AdjustmentRules {
  /** 明细 名 { 列 类型 … } */
  readonly detail: ParserMethod<[], Detail> = this.RULE("detail", () => {
    const start = this.mark();
    const columns: Column[] = [];
    const word = this.CONSUME(T.detail);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.itemsNamed("明细"));
    this.block(
      "detail",
      start,
      rules,
      () => this.SUBRULE9(this.field),
      (field) => {
        const role = field.name.kind === "name" ? roleNamed(field.name.text) : undefined;
        columns.push({ ...field, kind: "column", role });
      },
    );
    return this.ACTION((): Detail => ({ kind: "detail", name, columns, span: this.from(start) }));
  });

  /** 行评 名 { 定量 … 相等 … 期限 … 定性 评定 照抄目标 … } */
  readonly rowRule: ParserMethod<[], RowRule> = this.RULE("rowRule", () => {
    const start = this.mark();
    const parts: RowParts = {
      notes: [],
      repeated: [],
      quantitative: undefined,
      equal: undefined,
      deadline: undefined,
      qualitative: undefined,
      copied: undefined,
    };
    const word = this.CONSUME(T["row-rule"]);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rules = this.ACTION(() => this.#rowRuleItems(start));
    const item = () => this.OR9([{ ALT: () => this.SUBRULE(this.note) }, { ALT: () => this.SUBRULE(this.rowPart) }]);
    this.block("rowRule", start, rules, item, (found, from) => {
      if ("slot" in found) this.#place(parts, found, from);
      else parts.notes.push(found);
    });
    return this.ACTION((): RowRule => ({ kind: "row-rule", name, ...parts, span: this.from(start) }));
  });

  /** 定量 …, 期限 …, 定性 评定, 照抄目标 报错 */
  readonly rowPart: ParserMethod<[], RowPart> = this.RULE("rowPart", () =>
    this.OR(
      this.once("rowPart", () => [
        {
          ALT: () => {
            const word = this.OR1([
              { ALT: () => this.CONSUME(T.quantitative) },
              { ALT: () => this.CONSUME(T["equal-rows"]) },
              { ALT: () => this.CONSUME(T.deadline) },
            ]);
            this.ACTION(() => this.enterRows(lexed(word).kind === "deadline" ? "deadline" : "rows"));
            const clause = this.SUBRULE(this.clause);
            return this.ACTION((): RowPart => {
              this.enterRows(undefined);
              if (clause.lines.every(({ arms }) => arms.length === 0)) this.#noClause(lexed(word));
              return { slot: CLAUSE_SLOTS.get(lexed(word).kind) ?? "quantitative", node: clause };
            });
          },
        },
        {
          ALT: () => {
            const start = this.mark();
            const word = this.CONSUME(T.qualitative);
            const judged = this.OPTION(() => this.CONSUME(T.judged));
            return this.ACTION((): RowPart => {
              if (judged === undefined) this.#needJudged(lexed(word));
              return { slot: "qualitative", node: { span: this.from(start) } };
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(T["copied-target"]);
            const outcome = this.OPTION1({ GATE: () => this.startsOutcome(), DEF: () => this.SUBRULE(this.outcome) });
            return this.ACTION((): RowPart => {
              if (outcome === undefined) this.lacks(lexed(word), "报错、不得分 或 得几分", "报错, 不得分 or 得…分");
              return { slot: "copied", node: outcome ?? this.missing() };
            });
          },
        },
      ]),
    ),
  );

  /** 要求 名 [行 明细：] 条件 ["说明"] */
  readonly requirement: ParserMethod<[], Requirement> = this.RULE("requirement", () => {
    const start = this.mark();
    const word = this.CONSUME(T.requirement);
    const named = this.OPTION2({ GATE: () => this.isAt(NAMES), DEF: () => this.SUBRULE(this.itemName) });
    const name = this.ACTION(() => named ?? this.#noName(lexed(word)));
    const detail = this.OPTION(() => this.SUBRULE(this.rowOf));
    const condition = this.SUBRULE(this.expression);
    const text = this.OPTION1(() => this.SUBRULE(this.text));
    return this.ACTION((): Requirement => ({ kind: "requirement", name, detail, condition, text, span: this.from(start) }));
  });

  /** 行 绩效指标： */
  readonly rowOf: ParserMethod<[], Name | Missing> = this.RULE("rowOf", () => {
    const word = this.CONSUME(T.row);
    const name = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const colon = this.OPTION(() => this.CONSUME(T.colon));
    return this.ACTION(() => {
      if (colon === undefined && name.kind === "name") {
        const end = name.span.end;
        const fix = this.reporter.replace({ start: end, end }, "：", "补上「：」", "add “：”");
        this.reporter.report("SYN-101", name.span, { name: name.written }, [fix]);
      }
      return name;
    });
  });

  /** One row of a table: its cells between bars. */
  readonly tableRow: ParserMethod<[], TableRow> = this.RULE("tableRow", () => {
    const token = this.CONSUME(T["table-row"]);
    return this.ACTION((): TableRow => ({ kind: "table-row", cells: cellsOfRow(lexed(token)), span: lexed(token).span }));
  });

  #rowRuleItems(start: number): ItemRules {
    const head = () => /^[^\r\n{｛]*/u.exec(this.context.source.text.slice(start, start + 60))?.[0].trim() ?? "";
    return {
      starts: ROW_STARTS,
      separators: "newline",
      adjacent: false,
      unknown: (token) => this.unknownHead(token, ROW_HEADS, head()),
    };
  }

  /** Puts a part where it belongs; a second one of its kind is reported and kept apart. */
  #place(parts: RowParts, part: RowPart, from: number): void {
    if (parts[part.slot] !== undefined) {
      parts.repeated.push(part.node);
      const word = /^[^\s：:]+/u.exec(this.context.source.text.slice(from, from + 40))?.[0] ?? "";
      const span = { start: from, end: from + word.length };
      this.reporter.report("SYN-102", span, { part: word });
      return;
    }
    switch (part.slot) {
      case "qualitative":
        parts.qualitative = part.node;
        return;
      case "copied":
        parts.copied = part.node;
        return;
      default:
        parts[part.slot] = part.node;
    }
  }

  #noName(word: LexedToken): Missing {
    this.reporter.report("SYN-033", word.span, { after: word.text });
    return this.missing();
  }

  #noClause(word: LexedToken): void {
    if (this.isTold()) return;
    const isDeadline = word.kind === "deadline";
    const example = isDeadline ? "按期得满分；每逾期1个月扣分值的10%" : "达到目标得满分；未达到不得分";
    this.lacks(word, `怎样计分，如 ${example}`, `how such rows score, as in ${example}`);
  }

  #needJudged(word: LexedToken): void {
    if (this.isTold()) return;
    const { end } = word.span;
    const fix = this.reporter.replace({ start: end, end }, ` ${this.spelled("judged")}`, "补上「评定」", "add 评定");
    this.reporter.report("SYN-103", word.span, { word: word.text }, [fix]);
    this.passOver();
  }
}
