// 期限: a date against a date. In: the comparison of the dates and the clause behind it. Out: the clause as a piecewise function of how late it was,
// and the formula that tells how late. Not here: rows of a 明细 with a deadline (rows/rules.ts); both share the words of lateness (rows/clause.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { type Unit, ZERO } from "@biaochi/quantity";
import type { Method as MethodNode, Expression as Tree } from "@biaochi/syntax";
import { countAmounts } from "../amounts.ts";
import type { Arm, Expression, Formula, PiecewiseMethod } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { asPlainClause } from "../rows/clause.ts";
import type { ClauseContext } from "../scoring/context.ts";
import { toMethod } from "../scoring/index.ts";
import { isEnglish } from "../scoring/report.ts";
import { infer } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { describeType, numberIn, toValueType } from "../types/static-type.ts";
import { insertFix } from "../types/units.ts";
import { latenessUnit } from "./lateness-unit.ts";

type DeadlineNode = Extract<MethodNode, { kind: "deadline" }>;

/** A 期限 in the rule set. */
export type CheckedDeadline = { readonly method: PiecewiseMethod; readonly formula: Formula };

/** reports TYPE-080 TYPE-081 CLAUSE-063 CLAUSE-065 CLAUSE-066 and what clauses report; undefined where a mistake spoils it */
export function checkDeadline(
  node: DeadlineNode,
  place: Place,
  facts: Omit<ClauseContext, "amount">,
  knowledge: Knowledge,
): CheckedDeadline | undefined {
  const { reporter } = knowledge;
  const { path } = place;
  const late = lateness(node.dates, place, knowledge);
  const arms = node.clause.lines.flatMap((line) => line.arms);
  if (arms.length === 0 || arms.some(({ result }) => result.kind === "missing")) return undefined;
  if (!arms.some(({ band }) => band?.kind === "on-time")) {
    const at = { start: arms[0]?.span.start ?? node.clause.span.start, end: arms[0]?.span.start ?? node.clause.span.start };
    const onTime = isEnglish(reporter.source, node.clause.span) ? "on time full; " : "按期得满分；";
    const args = { clause: reporter.printed(node.clause.span) };
    reporter.report("CLAUSE-065", { span: node.clause.span, path, args, fixes: [insertFix(reporter.source, at, onTime)] });
    return undefined;
  }
  const unit = latenessUnit(arms, path, knowledge);
  if (unit === undefined || late === undefined) return undefined;
  const type = toValueType(numberIn(unit));
  const method = readClause(node, unit, place, facts, knowledge);
  if (method === undefined || type === undefined) return undefined;
  const stepped = method.arms.find(({ award }) => award.clause === "steps" && award.partStep === "pro-rata");
  if (unit.name === "月" && stepped !== undefined) {
    reporter.report("CLAUSE-063", { span: stepped.origin, path, args: { step: reporter.printed(stepped.origin) } });
    return undefined;
  }
  const value: Expression = { op: "call", function: unit.name === "月" ? "months-late" : "days-late", arguments: late };
  const text = reporter.printed(node.dates.span);
  const origin = reporter.originOf(node.dates.span);
  return { method: { ...method, arms: method.arms.map(told) }, formula: { value, rounding: null, text, type, origin } };
}

function readClause(
  { clause }: DeadlineNode,
  unit: Unit,
  place: Place,
  facts: Omit<ClauseContext, "amount">,
  knowledge: Knowledge,
): PiecewiseMethod | undefined {
  const type = numberIn(unit);
  const inside: Place = { ...place, metric: type };
  const reader = countAmounts(type, inside, knowledge);
  const context: ClauseContext = {
    ...facts,
    metric: toValueType(type),
    range: { low: { value: ZERO, closed: true }, high: undefined },
    amount: reader.amount,
  };
  const made = toMethod(asPlainClause(clause, { kind: "lateness", type, unit }), context);
  if (reader.isSpoilt()) return undefined;
  knowledge.reporter.add(made.diagnostics);
  return made.method;
}

const ON_TIME: Bilingual = { zh: "按期", en: "on time" };
const LATE: Bilingual = { zh: "逾期", en: "late" };

/** Arms by the words of lateness: 按期, 逾期, 逾期1个月以内, 逾期不满1个月, 逾期超过1个月至3个月. */
function told(arm: Arm): Arm {
  const { low, high, highClosed } = arm.interval;
  if (low === null) return { ...arm, text: ON_TIME };
  const { zh, en } = arm.text;
  if (low.value !== "0") return { ...arm, text: { zh: `逾期${zh}`, en: `late by ${en}` } };
  if (high === null) return { ...arm, text: LATE };
  const within = highClosed
    ? { zh: `逾期${high.text}以内`, en: `late by ${high.text} or less` }
    : { zh: `逾期不满${high.text}`, en: `late by less than ${high.text}` };
  return { ...arm, text: within };
}

/** The date it was done and the date it was due; undefined where they cannot be told. reports TYPE-080 TYPE-081 */
function lateness(tree: Tree, place: Place, knowledge: Knowledge): readonly [Expression, Expression] | undefined {
  const { reporter } = knowledge;
  if (tree.kind === "missing") return undefined;
  const isTurned = tree.kind === "comparison" && tree.operator === "≥";
  if (tree.kind !== "comparison" || (tree.operator !== "≤" && !isTurned)) {
    reporter.report("TYPE-080", { span: tree.span, path: place.path, args: { written: reporter.printed(tree.span) } });
    return undefined;
  }
  const sides = [tree.left, tree.right].map((side) => dateOf(side, place, knowledge));
  const [left, right] = sides;
  if (left === undefined || right === undefined) return undefined;
  return isTurned ? [right, left] : [left, right];
}

function dateOf(tree: Tree, place: Place, knowledge: Knowledge): Expression | undefined {
  const typed = infer(tree, place, knowledge);
  if (typed.type.kind === "date" || typed.type.kind === "unknown") return typed.expression;
  const found = describeType(typed.type);
  const args = { written: knowledge.reporter.printed(tree.span), found: found.zh, foundEn: found.en };
  knowledge.reporter.report("TYPE-081", { span: tree.span, path: place.path, args });
  return undefined;
}
