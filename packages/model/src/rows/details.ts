// Tables of rows (明细). In: the tables. Out: the same in the rule set, and the types of their columns; reports columns that row scoring knows by
// their names and whose types do not fit. Not here: how rows score (rows/rules.ts), sections of rows (rows/sections.ts), data themselves (the engine).
import type { ColumnRole } from "@biaochi/syntax";
import { checkConstraint, checkFill, reportContradictions } from "../declarations/field-facts.ts";
import { typeOf } from "../declarations/field-types.ts";
import type { Column, Detail } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { ColumnSymbol, DetailSymbol } from "../names/detail-scopes.ts";
import type { Place } from "../types/place.ts";
import { POINTS_TYPE, type StaticType, toValueType, UNKNOWN } from "../types/static-type.ts";
import { sameKind } from "../types/units.ts";

/** What a column of a role holds, in words. */
const WANTED: Readonly<
  Record<ColumnRole, { readonly zh: string; readonly en: string; readonly fits: (type: StaticType) => boolean }>
> = {
  "level-1": { zh: "文本或列出的几个词", en: "文本 or a list of words", fits: isWord },
  "level-2": { zh: "文本或列出的几个词", en: "文本 or a list of words", fits: isWord },
  "level-3": { zh: "文本或列出的几个词", en: "文本 or a list of words", fits: isWord },
  "row-name": { zh: "文本", en: "文本", fits: isWord },
  points: { zh: "分", en: "分", fits: isPoints },
  target: { zh: "指标值", en: "指标值", fits: ({ kind }) => kind === "target" },
  result: { zh: "指标值", en: "指标值", fits: ({ kind }) => kind === "target" },
  direction: { zh: "≥｜≤｜＝｜期限｜定性（可只列其中几个）", en: "≥｜≤｜＝｜期限｜定性, or some of these", fits: isDirection },
  judged: { zh: "一个等级的名称", en: "the name of a 等级", fits: ({ kind }) => kind === "scale" },
  "deviation-reason": { zh: "文本", en: "文本", fits: ({ kind }) => kind === "text" },
  reported: { zh: "分", en: "分", fits: isPoints },
};

const DIRECTIONS: ReadonlySet<string> = new Set(["≥", "≤", "=", "期限", "定性"]);

/** Finds the type of every column first: expressions anywhere read them. reports NAME-011 NAME-012 TYPE-068 */
export function collectColumnTypes(knowledge: Knowledge): void {
  for (const detail of knowledge.scopes.details.values()) {
    for (const column of detail.columns.values()) {
      const path = headings(column);
      const type = typeOf(column.node.type, path, knowledge);
      knowledge.facts.columnTypes.set(column, type);
      const { role } = column.node;
      if (role === undefined || type.kind === "unknown" || WANTED[role].fits(type)) continue;
      const { zh, en } = WANTED[role];
      const args = { name: column.name.text, expected: zh, expectedEn: en };
      knowledge.reporter.report("TYPE-068", { span: column.node.type.span, path, args });
    }
  }
}

/** reports TYPE-018 TYPE-019 TYPE-020 TYPE-070 TYPE-071 and what expressions report */
export function checkDetails(knowledge: Knowledge): readonly Detail[] {
  return [...knowledge.scopes.details.values()].map((detail) => ({
    name: detail.name.text,
    columns: [...detail.columns.values()].flatMap((column) => checkColumn(column, detail, knowledge) ?? []),
    origin: knowledge.reporter.originOf(detail.node.span),
  }));
}

function headings(column: ColumnSymbol): readonly string[] {
  return [`明细 ${column.detail}`, column.name.text];
}

function checkColumn(symbol: ColumnSymbol, detail: DetailSymbol, knowledge: Knowledge): Column | undefined {
  const { facts, reporter } = knowledge;
  const { node, name } = symbol;
  const type = facts.columnTypes.get(symbol) ?? UNKNOWN;
  const place: Place = { name: { zh: "约束", en: "a constraint" }, path: headings(symbol), row: detail };
  const constraints = node.constraints.flatMap((constraint) => checkConstraint(constraint, symbol, type, place, knowledge) ?? []);
  const whenMissing = checkFill(symbol, type, place, knowledge);
  if (type.kind !== "unknown") reportContradictions(symbol, place, knowledge);
  if (node.bareNumber !== undefined && !mayHoldRate(type)) {
    reporter.report("TYPE-018", { span: name.span, path: place.path, args: { name: name.text } });
  }
  const valueType = toValueType(type);
  if (valueType === undefined) return undefined;
  return {
    name: name.text,
    role: node.role ?? null,
    type: valueType,
    constraints,
    whenMissing: whenMissing ?? null,
    bareNumber: node.bareNumber ?? null,
    alias: node.alias?.text ?? null,
    description: node.description?.text ?? null,
    origin: reporter.originOf(node.span),
  };
}

/** A cell of 指标值 may hold a rate, whatever the other rows hold. */
function mayHoldRate(type: StaticType): boolean {
  return type.kind === "unknown" || type.kind === "target" || (type.kind === "number" && type.rate);
}

function isWord({ kind }: StaticType): boolean {
  return kind === "text" || kind === "choice";
}

function isPoints(type: StaticType): boolean {
  return type.kind === "number" && sameKind(type, POINTS_TYPE);
}

function isDirection(type: StaticType): boolean {
  return type.kind === "choice" && type.options.every((option) => DIRECTIONS.has(option));
}
