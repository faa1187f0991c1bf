// Rules of expressions: formulas, conditions, constraints, what stands in round brackets inside a clause.
// Not here: precedence (build-expression.ts), clauses, declarations.

import type { IToken, ParserMethod } from "chevrotain";
import type { Band, Expression } from "../nodes.ts";
import { type LexedToken, T, type TokenKind } from "../tokens.ts";
import { FUNCTIONS, type FunctionSignature } from "../vocabulary/functions.ts";
import { lexed, reservedWord } from "./base.ts";
import { bandOfInterval } from "./build-band.ts";
import { buildExpression, MOST_OPERATORS, type Piece } from "./build-expression.ts";
import { LiteralRules } from "./literals.ts";
import { EXPRESSION_ENDS, OPERAND_STARTS, operatorPiece } from "./operators.ts";

// LIMIT: 若…则…否则 nests at most 100 deep.
const DEEPEST_CONDITION = 100;

const SIGNATURES: ReadonlyMap<string, FunctionSignature & { readonly example: string }> = new Map(
  FUNCTIONS.map(({ id, signature, example }) => [id, { ...signature, example }]),
);

const BRACKET_END: ReadonlySet<TokenKind> = new Set<TokenKind>(["right-paren"]);

/** Whether the lexer put the token where a closing sign was forgotten: then nobody knows where the bracket was to end. */
function isSupplied(token: IToken | undefined): boolean {
  return token !== undefined && lexed(token).text === "";
}

/** Rules of expressions. */
export abstract class ExpressionRules extends LiteralRules {
  #conditions = 0;
  /** 若 went too deep: what is missing of the conditions around follows from that. */
  #isTooDeep = false;
  /** How many expressions are open, one inside the other, and what the outermost holds so far. */
  #open = 0;
  #operators = 0;

  /** Forgets what a parse that was cut short left behind. */
  protected resetExpressions(): void {
    this.#conditions = 0;
    this.#isTooDeep = false;
    this.#open = 0;
  }

  /** An expression of any kind. */
  readonly expression: ParserMethod<[], Expression> = this.RULE("expression", () => {
    const pieces: Piece[] = [];
    this.ACTION(() => this.#begin());
    this.SUBRULE(this.operand, { ARGS: [pieces] });
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            const operator = this.SUBRULE(this.operator);
            this.ACTION(() => pieces.push(operatorPiece(operator)));
            this.SUBRULE2(this.operand, { ARGS: [pieces] });
          },
        },
        { ALT: () => this.SUBRULE(this.within, { ARGS: [pieces] }) },
        { ALT: () => this.#emptiness(pieces, this.CONSUME(T.empty), true) },
        { ALT: () => this.#emptiness(pieces, this.CONSUME(T["not-empty"]), false) },
      ]),
    );
    return this.ACTION(() => this.#finish(pieces));
  });

  /** A sign or word between two operands. */
  readonly operator: ParserMethod<[], LexedToken> = this.RULE("operator", () =>
    this.OR(
      this.once("operator", () => [
        { ALT: () => this.SUBRULE(this.arithmetic) },
        { ALT: () => this.SUBRULE(this.comparison) },
        { ALT: () => lexed(this.CONSUME(T.and)) },
        { ALT: () => lexed(this.CONSUME(T.or)) },
      ]),
    ),
  );

  /** + − × ÷ */
  readonly arithmetic: ParserMethod<[], LexedToken> = this.RULE("arithmetic", () =>
    this.OR(
      this.once("arithmetic", () => [
        { ALT: () => lexed(this.CONSUME(T.plus)) },
        { ALT: () => lexed(this.CONSUME(T.minus)) },
        { ALT: () => lexed(this.CONSUME(T.times)) },
        { ALT: () => lexed(this.CONSUME(T.divide)) },
      ]),
    ),
  );

  /** An expression without comparison: one side of a constraint. */
  readonly sum: ParserMethod<[], Expression> = this.RULE("sum", () => {
    const pieces: Piece[] = [];
    this.ACTION(() => this.#begin());
    this.SUBRULE(this.operand, { ARGS: [pieces] });
    this.MANY(() => {
      const operator = this.SUBRULE(this.arithmetic);
      this.ACTION(() => pieces.push(operatorPiece(operator)));
      this.SUBRULE2(this.operand, { ARGS: [pieces] });
    });
    return this.ACTION(() => this.#finish(pieces));
  });

  /** A sign or word of comparison. */
  readonly comparison: ParserMethod<[], LexedToken> = this.RULE("comparison", () =>
    lexed(
      this.OR(
        this.once("comparison", () => [
          { ALT: () => this.CONSUME(T.equals) },
          { ALT: () => this.CONSUME(T["not-equal"]) },
          { ALT: () => this.CONSUME(T["at-most-sign"]) },
          { ALT: () => this.CONSUME(T["at-least-sign"]) },
          { ALT: () => this.CONSUME(T["less-sign"]) },
          { ALT: () => this.CONSUME(T["greater-sign"]) },
          { ALT: () => this.CONSUME(T.over) },
          { ALT: () => this.CONSUME(T.under) },
          { ALT: () => this.CONSUME(T["not-over"]) },
          { ALT: () => this.CONSUME(T["not-under"]) },
        ]),
      ),
    ),
  );

  /** 属于 (10%, 30%] */
  readonly within: ParserMethod<[Piece[]], void> = this.RULE("within", (pieces: Piece[]) => {
    const word = this.CONSUME(T.within);
    const interval = this.OPTION(() => this.CONSUME(T.interval));
    this.ACTION(() => {
      const { span } = lexed(word);
      if (interval === undefined) {
        this.reporter.report("SYN-040", span, {
          after: lexed(word).text,
          wanted: "区间，如 (10%, 30%]",
          wantedEn: "an interval such as (10%, 30%]",
        });
        this.skipTo(EXPRESSION_ENDS);
        return;
      }
      const band: Band = bandOfInterval(lexed(interval));
      pieces.push({ kind: "within", band, span: { start: span.start, end: band.span.end } });
    });
  });

  /** One operand with the signs before it. A hole where none stands. */
  readonly operand: ParserMethod<[Piece[]], void> = this.RULE("operand", (pieces: Piece[]) => {
    let signs: LexedToken[] | undefined;
    this.MANY(() => {
      const sign = this.OR(
        this.once("operand", () => [{ ALT: () => lexed(this.CONSUME(T.minus)) }, { ALT: () => lexed(this.CONSUME(T.not)) }]),
      );
      this.ACTION(() => {
        signs = signs ?? [];
        signs.push(sign);
      });
    });
    const atom = this.SUBRULE(this.atom);
    this.ACTION(() => pieces.push({ kind: "operand", node: signs === undefined ? atom : this.#withSigns(pieces, signs, atom) }));
  });

  readonly atom: ParserMethod<[], Expression> = this.RULE("atom", () =>
    this.OR(
      this.once("atom", () => [
        { ALT: () => this.SUBRULE(this.quantity) },
        { ALT: () => this.SUBRULE(this.path) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.conditional) },
        { ALT: () => this.SUBRULE(this.call) },
        { ALT: () => this.SUBRULE(this.date) },
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.#word(this.CONSUME(T.yes), { kind: "boolean", value: true }) },
        { ALT: () => this.#word(this.CONSUME(T.no), { kind: "boolean", value: false }) },
        { ALT: () => this.#word(this.CONSUME(T.metric), { kind: "metric" }) },
        { ALT: () => this.#word(this.CONSUME(T["points-value"]), { kind: "full-points" }) },
        { GATE: () => this.#isRowRead(), ALT: () => this.#word(this.CONSUME(T.completion), { kind: "completion" }) },
        { ALT: () => this.ACTION(() => this.#noOperand()) },
      ]),
    ),
  );

  /** （ … ） */
  readonly group: ParserMethod<[], Expression> = this.RULE("group", () => {
    this.CONSUME(T["left-paren"]);
    const inner = this.SUBRULE(this.expression);
    this.ACTION(() => this.#closeGroup());
    const closing = this.OPTION(() => this.CONSUME(T["right-paren"]));
    return this.ACTION(() => (isSupplied(closing) ? { kind: "missing" as const, span: inner.span } : inner));
  });

  /** 若 … 则 … 否则 … */
  readonly conditional: ParserMethod<[], Expression> = this.RULE("conditional", () => {
    const start = this.mark();
    this.CONSUME(T.if);
    this.ACTION(() => this.#enterCondition());
    const condition = this.SUBRULE(this.expression);
    const hasThen = this.OPTION1(() => this.CONSUME(T.then));
    this.ACTION(() => this.#needWord(hasThen, "则", "则 (then)"));
    const then = this.SUBRULE1(this.expression);
    const hasElse = this.OPTION2(() => this.CONSUME(T.else));
    this.ACTION(() => this.#needWord(hasElse, "否则", "否则 (else)"));
    const otherwise = this.SUBRULE2(this.expression);
    return this.ACTION((): Expression => {
      this.#conditions -= 1;
      if (this.#conditions === 0) this.#isTooDeep = false;
      return { kind: "conditional", condition, then, otherwise, span: this.from(start) };
    });
  });

  /** 最大（a，b）, 合计（金额 其中 类别 = "公车"） */
  readonly call: ParserMethod<[], Expression> = this.RULE("call", () => {
    const args: Expression[] = [];
    let where: Expression | undefined;
    const word = this.OR(
      this.once("call", () => [
        { ALT: () => this.CONSUME(T.max) },
        { ALT: () => this.CONSUME(T.min) },
        { ALT: () => this.CONSUME(T.abs) },
        { ALT: () => this.CONSUME(T.round) },
        { ALT: () => this.CONSUME(T.ceiling) },
        { ALT: () => this.CONSUME(T.floor) },
        { ALT: () => this.CONSUME(T.sum) },
        { ALT: () => this.CONSUME(T.average) },
        { ALT: () => this.CONSUME(T.count) },
        { ALT: () => this.CONSUME(T.proportion) },
      ]),
    );
    const hasBrackets = this.OPTION(() => {
      this.CONSUME(T["left-paren"]);
      this.MANY_SEP({
        SEP: T.comma,
        DEF: () => {
          const argument = this.SUBRULE(this.expression);
          this.ACTION(() => args.push(argument));
        },
      });
      this.OPTION2(() => {
        this.CONSUME(T["of-which"]);
        const condition = this.SUBRULE1(this.expression);
        this.ACTION(() => {
          where = condition;
        });
      });
      this.ACTION(() => this.#closeGroup());
      this.OPTION1(() => this.CONSUME(T["right-paren"]));
      return true;
    });
    return this.ACTION(() => this.#finishCall(lexed(word), args, where, hasBrackets === true));
  });

  #emptiness(pieces: Piece[], token: IToken, empty: boolean): void {
    this.ACTION(() => pieces.push({ kind: "emptiness", empty, span: lexed(token).span }));
  }

  #word<const Node extends object>(token: unknown, node: Node): Node & { span: LexedToken["span"] } {
    return this.ACTION(() => ({ ...node, span: (token as LexedToken).span }));
  }

  /** 非 goes among the pieces, which read it by precedence; minus signs belong to the operand. */
  #withSigns(pieces: Piece[], signs: readonly LexedToken[], atom: Expression): Expression {
    const minuses = signs.filter(({ kind }) => kind === "minus");
    for (const { kind, span } of signs) if (kind === "not") pieces.push({ kind: "not", span });
    if (minuses.length > 0 && !this.#fits(minuses.length, minuses[0]?.span.start ?? atom.span.start)) return atom;
    let node = atom;
    for (const { span } of minuses.reverse()) {
      node = { kind: "negate", operand: node, span: { start: span.start, end: node.span.end } };
    }
    return node;
  }

  #noOperand(): Expression {
    if (this.isTold()) {
      this.skipTo(EXPRESSION_ENDS);
      return this.missing();
    }
    if (this.#isTooDeep) return this.missing();
    const next = this.peek();
    const before = this.previous();
    if (next?.kind === "completion" && this.inside !== undefined) {
      this.reportCompletion(next);
      this.SKIP_TOKEN();
      return this.inside === "clause" ? { kind: "metric", span: next.span } : { kind: "missing", span: next.span };
    }
    if (next !== undefined && reservedWord(next) !== undefined) {
      this.reporter.report("SYN-032", next.span, { feature: next.text });
      this.skipTo(EXPRESSION_ENDS);
      return this.missing();
    }
    const span = before?.span ?? { start: 0, end: 0 };
    this.reporter.report("SYN-060", span, { after: before?.text ?? "" });
    return this.missing();
  }

  #begin(): void {
    if (this.#open === 0) this.#operators = 0;
    this.#open += 1;
  }

  #finish(pieces: readonly Piece[]): Expression {
    this.#open -= 1;
    const isCutShort = this.#sideBySide();
    const first = pieces.find((piece) => piece.kind === "operand");
    const start = first?.kind === "operand" ? first.node.span.start : this.behind();
    const fits = this.#fits(pieces.filter(({ kind }) => kind !== "operand").length, start);
    if (isCutShort || !fits) return { kind: "missing", span: this.from(start) };
    return buildExpression(pieces, this.reporter, (span) => this.written(span));
  }

  /** Counts operators, those in the brackets of one expression together; false, told once, where they are too many. */
  #fits(more: number, start: number): boolean {
    const before = this.#operators;
    this.#operators += more;
    if (this.#operators <= MOST_OPERATORS) return true;
    if (before <= MOST_OPERATORS) this.reporter.report("SYN-064", this.from(start), { limit: String(MOST_OPERATORS) });
    return false;
  }

  /** Two operands without an operator between them: reported once, the rest of the expression is skipped. */
  #sideBySide(): boolean {
    const next = this.peek();
    const before = this.previous();
    if (next === undefined || before === undefined || !OPERAND_STARTS.has(next.kind)) return false;
    const right = this.written(next.span, 20);
    this.reporter.report(
      "SYN-061",
      { start: before.span.start, end: next.span.end },
      { left: this.written(before.span, 20), right },
    );
    this.skipTo(EXPRESSION_ENDS);
    return true;
  }

  /** Skips what cannot be read up to the closing bracket. */
  #closeGroup(): void {
    const next = this.peek();
    if (next === undefined || next.kind === "right-paren") return;
    const region = this.skipTo(BRACKET_END);
    if (region !== undefined && region.end > region.start) {
      this.reporter.report("SYN-039", region, { text: this.written(region), after: "（" });
    }
  }

  #enterCondition(): void {
    this.#conditions += 1;
    if (this.#conditions <= DEEPEST_CONDITION) return;
    if (!this.#isTooDeep) this.reporter.report("SYN-002", this.from(this.behind() - 1), { limit: String(DEEPEST_CONDITION) });
    this.#isTooDeep = true;
    this.skipTo(BRACKET_END);
  }

  #needWord(found: unknown, wanted: string, wantedEn: string): void {
    if (found !== undefined || this.#isTooDeep) return;
    const before = this.previous();
    this.reporter.report("SYN-040", before?.span ?? { start: 0, end: 0 }, {
      after: before?.text ?? "",
      wanted: `「${wanted}」`,
      wantedEn,
    });
  }

  /** 完成率 is a figure of a row; in a formula or a clause of an indicator something else is meant. */
  #isRowRead(): boolean {
    return this.inside === undefined || this.rows === "rows";
  }

  #finishCall(word: LexedToken, args: readonly Expression[], where: Expression | undefined, hasBrackets: boolean): Expression {
    const signature = SIGNATURES.get(word.kind);
    const example = signature?.example ?? "";
    if (!hasBrackets) {
      this.reporter.report("SYN-065", word.span, { name: word.text, example });
      return { kind: "missing", span: word.span };
    }
    const { least, most } = signature ?? { least: 1, most: undefined };
    if (args.length < least || (most !== undefined && args.length > most)) {
      const wanted = most === undefined ? `至少 ${least}` : least === most ? String(least) : `${least} 至 ${most}`;
      this.reporter.report("SYN-066", this.from(word.span.start), {
        name: word.text,
        wanted,
        given: String(args.length),
        example,
      });
    }
    return { kind: "call", function: word.kind, arguments: args, where, span: this.from(word.span.start) };
  }
}
