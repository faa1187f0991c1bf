// For tests only. In: a scoring clause in official wording. Out: its normal form, its diagnostics, and exact scores as short texts. Figures are literals; a path
// in parentheses stands for data and stays open. Not here: expectations.
import { createSourceText, type Diagnostic, type SourceText } from "@biaochi/diagnostics";
import {
  add,
  divide,
  foldNumeral,
  integer,
  multiply,
  negate,
  parseQuantity,
  type Rational,
  subtract,
  toDecimalString,
  toFractionString,
} from "@biaochi/quantity";
import { type Clause, parse, type RuleFile, type Text, type Expression as Tree } from "@biaochi/syntax";
import type { Amount, Expression, PiecewiseMethod, ValueType } from "../generated/rule-set.generated.ts";
import { armsAt, awardAt } from "../piecewise.ts";
import { computedAmount } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import { compareOriginal, toMethod } from "./index.ts";

export const RATE: ValueType = { kind: "number", dimension: "", rate: true, unit: "%" };
export const MONEY: ValueType = { kind: "number", dimension: "元", rate: false, unit: "万元" };
export const PAYMENTS: ValueType = { kind: "number", dimension: "笔", rate: false, unit: "笔" };

/** What is around the clause; by default a rate, 5分, and 不足一步 按比例. `partStep: null` leaves part steps open. */
export type Around = {
  readonly metric?: ValueType;
  readonly points?: number;
  readonly partStep?: "pro-rata" | "ignored" | "whole" | null;
  readonly original?: string;
  readonly interpretation?: boolean;
  readonly range?: ClauseContext["range"];
  readonly citesBasis?: boolean;
  readonly name?: string;
};

export type Tried = {
  readonly source: SourceText;
  readonly method: PiecewiseMethod | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of what the parser, the clause and its 原文 report, in that order. */
  readonly codes: readonly string[];
  /** Score of a value such as 95.99%, 17万元: exact decimal or fraction, 报错, a–b, or 无档 / 多档. */
  readonly score: (value: string) => string;
};

export function tryClause(wording: string, around: Around = {}): Tried {
  const points = around.points ?? 5;
  const body = wording.includes("\n") ? `{\n${wording}\n}` : wording;
  const source = createSourceText("试.chi", `规则集 试 {\n}\n指标 甲 ${points}分 {\n评分 ${body}\n}\n`);
  const parsed = parse(source);
  const clause = clauseIn(parsed.tree);
  const context = contextOf(source, around);
  const { method, diagnostics } = clause === undefined ? { method: undefined, diagnostics: [] } : toMethod(clause, context);
  const original = textOf(around.original);
  const compared = method === undefined || original === undefined ? [] : compareOriginal(original, method, context);
  const all = [...parsed.diagnostics, ...diagnostics, ...compared];
  return {
    source,
    method,
    diagnostics: all,
    codes: all.map(({ code }) => code),
    score: (value) => scoreText(value, method, integer(points)),
  };
}

function clauseIn(file: RuleFile): Clause | undefined {
  for (const declaration of file.declarations) {
    if (declaration.kind === "indicator" && declaration.method?.kind === "clause") return declaration.method.clause;
  }
  return undefined;
}

function contextOf(source: SourceText, around: Around): ClauseContext {
  const metric = around.metric ?? RATE;
  return {
    source,
    path: [],
    fullPoints: integer(around.points ?? 5),
    metric,
    range: around.range,
    partStep: around.partStep === null ? undefined : (around.partStep ?? "pro-rata"),
    hasInterpretation: around.interpretation ?? false,
    hasOriginal: around.original !== undefined,
    citesBasis: around.citesBasis ?? false,
    indicator: around.name ?? "甲",
    indicatorSpan: { start: 0, end: 1 },
    year: undefined,
    amount: (tree) => readAmount(tree, source),
  };
}

function readAmount(tree: Tree, source: SourceText): Amount | undefined {
  const read = readExpression(tree);
  return read && computedAmount(read.expression, read.value, source.text.slice(tree.span.start, tree.span.end));
}

type Read = { readonly expression: Expression; readonly value: Rational | undefined };

const OPERATIONS = {
  "+": ["add", add],
  "−": ["subtract", subtract],
  "×": ["multiply", multiply],
  "÷": ["divide", divide],
} as const;

function readExpression(tree: Tree): Read | undefined {
  switch (tree.kind) {
    case "quantity":
      return { expression: { op: "constant", value: toFractionString(tree.value), text: tree.written }, value: tree.value };
    case "path":
      return { expression: { op: "field", name: tree.names.map(({ text }) => text).join(".") }, value: undefined };
    case "negate": {
      const operand = readExpression(tree.operand);
      const value = operand?.value === undefined ? undefined : negate(operand.value);
      return operand && { expression: { op: "negate", operand: operand.expression }, value };
    }
    case "arithmetic": {
      const left = readExpression(tree.left);
      const right = readExpression(tree.right);
      if (left === undefined || right === undefined) return undefined;
      const [op, compute] = OPERATIONS[tree.operator];
      const value = left.value === undefined || right.value === undefined ? undefined : compute(left.value, right.value);
      return { expression: { op, left: left.expression, right: right.expression }, value };
    }
    default:
      return undefined;
  }
}

function textOf(text: string | undefined): Text | undefined {
  return text === undefined ? undefined : { kind: "text", text, span: { start: 0, end: 0 } };
}

function scoreText(value: string, method: PiecewiseMethod | undefined, fullPoints: Rational): string {
  if (method === undefined) return "没有函数";
  const read = parseQuantity(foldNumeral(value));
  if (read.kind === "error") throw new Error(`${value} is no figure`);
  const [arm, second] = armsAt(method.arms, read.quantity.value);
  if (arm === undefined) return "无档";
  if (second !== undefined) return "多档";
  const score = awardAt(arm.award, read.quantity.value, fullPoints);
  if (score.kind === "score") return toDecimalString(score.value) ?? toFractionString(score.value);
  if (score.kind === "assessed") return `${toDecimalString(score.from)}–${toDecimalString(score.to)}`;
  return score.kind === "error" ? "报错" : "未知";
}
