// How rows score (行评). In: the clauses of each kind of row. Out: the same in the rule set; reports clauses that say nothing of a kind, or more than a
// row can know. Not here: which tables score by them (rows/sections.ts), the clauses' own wordings (rows/clause.ts, scoring/).
import { compare, findUnit, ONE, sign, toFractionString, ZERO } from "@biaochi/quantity";
import type { Clause, RowRule as RowRuleNode } from "@biaochi/syntax";
import type { HeaderFacts } from "../declarations/header.ts";
import type {
  Amount,
  Arm,
  Award,
  Bilingual,
  CaseOutcome,
  Interval,
  RowClause,
  RowDeadline,
  RowRule,
} from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { latenessUnit } from "../methods/lateness-unit.ts";
import { nameOf } from "../names/scopes.ts";
import { toNotes } from "../parts.ts";
import { constantPoints, shareOfPoints } from "../points/points-amount.ts";
import type { Place } from "../types/place.ts";
import { numberIn, RATE } from "../types/static-type.ts";
import { replaceFix } from "../types/units.ts";
import { type RowClauseContext, type RowScale, readRowClause } from "./clause.ts";

/** The words of the parts. */
const PART_WORDS = { quantitative: "定量", equal: "相等", deadline: "期限" } as const;

/** reports CLAUSE-062 … CLAUSE-067 and what clauses report; a 行评 that a mistake spoils is left out */
export function checkRowRules(header: HeaderFacts | undefined, knowledge: Knowledge): ReadonlyMap<string, RowRule> {
  const found = new Map<string, RowRule>();
  for (const [name, node] of knowledge.scopes.rowRules) {
    const rule = checkRowRule(name, node, header, knowledge);
    if (rule !== undefined) found.set(name, rule);
  }
  return found;
}

function checkRowRule(
  name: string,
  node: RowRuleNode,
  header: HeaderFacts | undefined,
  knowledge: Knowledge,
): RowRule | undefined {
  const quantitative = node.quantitative && comparedClause("quantitative", node.quantitative, node, header, knowledge);
  const equal = node.equal && comparedClause("equal", node.equal, node, header, knowledge);
  const deadline = node.deadline && deadlineClause(node.deadline, node, header, knowledge);
  const copied = node.copied === undefined ? null : copiedOutcome(node, knowledge);
  const isWhole =
    (node.quantitative === undefined) === (quantitative === undefined) &&
    (node.equal === undefined) === (equal === undefined) &&
    (node.deadline === undefined) === (deadline === undefined) &&
    copied !== undefined;
  if (!isWhole) return undefined;
  return {
    name,
    quantitative: quantitative ?? null,
    equal: equal ?? null,
    deadline: deadline ?? null,
    qualitative: node.qualitative !== undefined,
    copied,
    notes: toNotes(node.notes, knowledge),
    origin: knowledge.reporter.originOf(node.span),
  };
}

function contextOf(part: keyof typeof PART_WORDS, node: RowRuleNode, header: HeaderFacts | undefined): RowClauseContext {
  const word = PART_WORDS[part];
  const place: Place = {
    name: { zh: "行评", en: "行评" },
    path: [`行评 ${nameOf(node)}`, word],
    fullPoints: { value: undefined },
    completion: part !== "deadline",
  };
  const hasInterpretation = node.notes.some(({ kind }) => kind === "interpretation");
  return { place, header, name: `${nameOf(node)} ${word}`, nameSpan: node.name.span, hasInterpretation };
}

/** 定量 and 相等. */
function comparedClause(
  part: "quantitative" | "equal",
  clause: Clause,
  node: RowRuleNode,
  header: HeaderFacts | undefined,
  knowledge: Knowledge,
): RowClause | undefined {
  const { reporter } = knowledge;
  const context = contextOf(part, node, header);
  const { path } = context.place;
  if (reportBareBands(clause, path, knowledge)) return undefined;
  const scale: RowScale = { kind: "completion", type: RATE, unit: findUnit("%") };
  const read = readRowClause(clause, scale, context, knowledge);
  if (read === undefined) return undefined;
  const met = read.arms.find(({ interval }) => interval.high === null);
  if (met === undefined || !isConstant(met.award)) {
    const span = met === undefined ? clause.span : met.origin;
    reporter.report("CLAUSE-062", { span, path, args: { part: PART_WORDS[part], arm: reporter.printed(span) } });
    return undefined;
  }
  const unmet = read.arms.flatMap((arm) => belowTarget(arm) ?? []);
  return { met: met.award, unmet, text: read.text, origin: reporter.originOf(clause.span) };
}

/** Bands of figures and steps that do not say 完成率: nobody can tell whether they mean it or the result itself. */
function reportBareBands(clause: Clause, path: readonly string[], { reporter }: Knowledge): boolean {
  let isBare = false;
  for (const arm of clause.lines.flatMap(({ arms }) => arms)) {
    const { band, origin, result } = arm;
    const isStep = result.kind === "step" && band === undefined;
    const isFigure = band !== undefined && (band.kind === "range" || band.kind === "point" || band.kind === "unclear-range");
    const saysCompletion = isStep && origin === undefined && arm.span.start < result.span.start;
    if (!isFigure && !(isStep && !saysCompletion)) continue;
    isBare = true;
    const at = band?.span ?? origin?.span ?? result.span;
    const written = reporter.printed(at);
    const right = `完成率${written}`;
    const fixes = origin === undefined ? [replaceFix(reporter.source, at, right)] : [];
    reporter.report("CLAUSE-064", { span: at, path, args: { written, right }, fixes });
  }
  return isBare;
}

function isConstant({ clause }: Award): boolean {
  return clause === "fixed" || clause === "error";
}

/** What is left of an arm below 100%, worded for rows. */
function belowTarget(arm: Arm): Arm | undefined {
  const { interval } = arm;
  const low = interval.low === null ? "0" : interval.low.value;
  if (low !== null && low === toFractionString(ONE)) return undefined;
  const isWhole = interval.low === null || low === "0";
  const clipped: Interval = interval.high === null ? { ...interval, high: fullRate(), highClosed: false } : interval;
  const text = isWhole && clipped.high?.value === "1" && !clipped.highClosed ? UNMET : ofCompletion(arm.text);
  return { ...arm, interval: clipped, text };
}

const UNMET: Bilingual = { zh: "未达到目标", en: "target not met" };

function ofCompletion({ zh, en }: Bilingual): Bilingual {
  return { zh: `完成率${zh}`, en: `completion rate ${en}` };
}

function fullRate(): Amount {
  return { expression: { op: "constant", value: "1", text: "100%" }, value: "1", text: "100%" };
}

/** 期限. */
function deadlineClause(
  clause: Clause,
  node: RowRuleNode,
  header: HeaderFacts | undefined,
  knowledge: Knowledge,
): RowDeadline | undefined {
  const { reporter } = knowledge;
  const context = contextOf("deadline", node, header);
  const { path } = context.place;
  const arms = clause.lines.flatMap(({ arms: line }) => line);
  if (arms.some(({ result }) => result.kind === "missing")) return undefined;
  if (!arms.some(({ band }) => band?.kind === "on-time")) {
    reporter.report("CLAUSE-065", { span: clause.span, path, args: { clause: reporter.printed(clause.span) } });
    return undefined;
  }
  const unit = latenessUnit(arms, path, knowledge);
  if (unit === undefined) return undefined;
  const read = readRowClause(clause, { kind: "lateness", type: numberIn(unit), unit }, context, knowledge);
  if (read === undefined) return undefined;
  const stepped = read.arms.find(({ award }) => award.clause === "steps" && award.partStep === "pro-rata");
  if (unit.name === "月" && stepped !== undefined) {
    reporter.report("CLAUSE-063", { span: stepped.origin, path, args: { step: reporter.printed(stepped.origin) } });
    return undefined;
  }
  return {
    arms: read.arms.map((arm) => ({ ...arm, text: arm.interval.low === null ? ON_TIME : LATE })),
    unit: unit.name === "月" ? "月" : "天",
    text: read.text,
    origin: reporter.originOf(clause.span),
  };
}

const ON_TIME: Bilingual = { zh: "按期", en: "on time" };
const LATE: Bilingual = { zh: "逾期", en: "late" };

/** 照抄目标: an error of the record or points that do not depend on the result; undefined where it is neither. reports CLAUSE-067 */
function copiedOutcome(node: RowRuleNode, knowledge: Knowledge): CaseOutcome | undefined {
  const { copied } = node;
  if (copied === undefined || copied.kind === "missing") return undefined;
  const { reporter } = knowledge;
  switch (copied.kind) {
    case "error":
      return { kind: "error", text: copied.text?.text ?? null };
    case "none":
      return { kind: "score", points: constantPoints(ZERO), as: "none" };
    case "full":
      return { kind: "score", points: shareOfPoints(ONE, "分值"), as: "full" };
    case "points": {
      const { points } = copied;
      if (points.kind === "quantity" && sign(points.value) >= 0)
        return { kind: "score", points: { ...constantPoints(points.value), text: points.written }, as: "points" };
      if (points.kind === "share" && sign(points.share.value) >= 0 && compare(points.share.value, ONE) <= 0)
        return { kind: "score", points: shareOfPoints(points.share.value, reporter.printed(points.span)), as: "points" };
      break;
    }
    default:
  }
  const path = [`行评 ${nameOf(node)}`, "照抄目标"];
  reporter.report("CLAUSE-067", { span: copied.span, path, args: { outcome: reporter.printed(copied.span) } });
  return undefined;
}
