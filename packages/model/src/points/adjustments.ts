// What stands outside the weights: 加分项 and 扣分项, and 总分上限. In: the ones of the file, each checked as an indicator is. Out: those of the rule
// set, with what their score means. Not here: formulas and methods (indicators.ts), adding to the total (the engine).
import { add, compare, isZero, type Rational, subtract, ZERO } from "@biaochi/quantity";
import type { Clause, Method as MethodNode, Step } from "@biaochi/syntax";
import type { HeaderFacts } from "../declarations/header.ts";
import type { Adjustment, Indicator, Method } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { IndicatorSymbol, PartSymbol } from "../names/scopes.ts";
import { headingsOf, pointsText } from "../parts.ts";

/** reports CLAUSE-100 CLAUSE-101 CLAUSE-102; undefined where one of them could not be made */
export function toAdjustments(
  indicators: ReadonlyMap<PartSymbol, Indicator>,
  { scopes }: Knowledge,
): readonly Adjustment[] | undefined {
  const made = madeAdjustments(indicators, scopes.adjustments);
  return made.length < scopes.adjustments.length ? undefined : made;
}

/** Those that could be made. */
export function madeAdjustments(
  indicators: ReadonlyMap<PartSymbol, Indicator>,
  parts: readonly IndicatorSymbol[],
): readonly Adjustment[] {
  return parts.flatMap((part) => {
    const indicator = indicators.get(part);
    if (indicator === undefined) return [];
    return [{ kind: kindOf(part), measure: measureOf(part, indicator.method), indicator }];
  });
}

/** Wording that cannot stand outside the weights, or means another thing there. reports CLAUSE-100 CLAUSE-101 CLAUSE-102 */
export function checkAdjustments(knowledge: Knowledge): void {
  for (const part of knowledge.scopes.adjustments) {
    checkTakenOut(part, knowledge);
    if (kindOf(part) === "penalty") checkPenalty(part, knowledge);
  }
}

/**
 * 总分上限 against what a total can reach.
 *
 * reports  POINTS-060 POINTS-061
 */
export function checkTotalCap(header: HeaderFacts | undefined, knowledge: Knowledge): void {
  const { facts, reporter, scopes } = knowledge;
  if (header?.totalCap === undefined || header.fullPoints === undefined) return;
  const { totalCap: cap, fullPoints: full, totalCapSpan: span, path } = header;
  if (compare(cap, full) < 0) {
    reporter.report("POINTS-060", { span, path, args: { cap: pointsText(cap), full: pointsText(full) } });
    return;
  }
  const bonuses = scopes.adjustments.filter((part) => kindOf(part) === "bonus");
  const points = bonuses.map((part) => facts.points.get(part));
  if (points.some((known) => known === undefined)) return;
  const most = points.reduce((sum: Rational, known) => add(sum, known ?? ZERO), full);
  if (compare(most, cap) >= 0) return;
  const listed = bonuses.map((part) => `${part.name} ${pointsText(facts.points.get(part) ?? ZERO)}`);
  const sum = [`满分 ${pointsText(full)}`, ...listed].join(" + ");
  const none = bonuses.length === 0;
  reporter.report("POINTS-061", {
    span,
    path,
    args: {
      cap: pointsText(cap),
      most: pointsText(most),
      mostText: none ? "文件没有加分项，总分最多是满分" : `${sum} = ${pointsText(most)}`,
      mostTextEn: none ? "The file has no 加分项, so that no total is above 满分" : `${sum} = ${pointsText(most)}`,
    },
  });
}

/** The highest total there can be. */
export function highestTotal({ totalCap, fullPoints }: HeaderFacts): Rational | undefined {
  return totalCap ?? fullPoints;
}

function kindOf({ node }: IndicatorSymbol): "bonus" | "penalty" {
  return node.kind === "penalty" ? "penalty" : "bonus";
}

/** A 扣分项 that is worded from its most points down takes what is left of them; otherwise its score is itself what is taken. */
function measureOf(part: IndicatorSymbol, method: Method): Adjustment["measure"] {
  return kindOf(part) === "penalty" && isWordedDown(method) ? "left" : "amount";
}

function isWordedDown(method: Method): boolean {
  switch (method.kind) {
    case "piecewise":
    case "events":
      return true;
    case "checklist":
      return method.mode === "deduct";
    case "cases":
      return method.cases.some(({ outcome }) => outcome.kind === "method" && isWordedDown(outcome.method));
    case "judgement":
    case "assessed":
    case "shown-only":
      return false;
  }
}

function checkTakenOut(part: IndicatorSymbol, { reporter }: Knowledge): void {
  const { notApplicable, zeroDenominator, method } = part.node;
  const word = kindOf(part) === "bonus" ? "加分项" : "扣分项";
  const isDown = word === "扣分项" && method !== undefined && DOWN.has(method.kind);
  for (const cases of [notApplicable, zeroDenominator]) {
    for (const { outcome } of cases?.cases ?? []) {
      if (outcome.kind !== "excluded") continue;
      const args = { name: part.name, word, example: isDown ? "视为满分" : "不得分" };
      reporter.report("CLAUSE-101", { span: outcome.span, path: headingsOf(part), args });
    }
  }
}

const DOWN: ReadonlySet<MethodNode["kind"]> = new Set<MethodNode["kind"]>(["clause", "events", "deadline", "by-case"]);

function checkPenalty(part: IndicatorSymbol, knowledge: Knowledge): void {
  const { method } = part.node;
  if (method?.kind === "clause" || method?.kind === "deadline") checkPenaltyClause(method.clause, part, knowledge);
  if (method?.kind === "events")
    for (const { step } of method.items) if (step.kind === "step") refuseGiving(step, part, knowledge);
}

function checkPenaltyClause(clause: Clause, part: IndicatorSymbol, knowledge: Knowledge): void {
  const { facts, reporter } = knowledge;
  const most = facts.points.get(part);
  for (const { result } of clause.lines.flatMap(({ arms }) => arms)) {
    if (result.kind === "step") refuseGiving(result, part, knowledge);
    if (result.kind !== "points" || result.points.kind !== "quantity" || most === undefined) continue;
    const taken = subtract(most, result.points.value);
    if (isZero(taken) || compare(taken, ZERO) < 0) continue;
    const args = { penalty: part.name, award: reporter.printed(result.span), taken: pointsText(taken) };
    reporter.report("CLAUSE-102", { span: result.span, path: headingsOf(part), args });
  }
}

function refuseGiving(step: Step, part: IndicatorSymbol, { reporter }: Knowledge): void {
  if (step.effect !== "award") return;
  const written = reporter.printed(step.span);
  const right = written.replace(/得|计|记|加/u, "扣");
  reporter.report("CLAUSE-100", { span: step.span, path: headingsOf(part), args: { penalty: part.name, step: written, right } });
}
