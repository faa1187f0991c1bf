// One indicator: its value, its exceptions, its method. In: the indicator with everything it reads already known. Out: the indicator of the rule
// set. Not here: methods (methods/methods.ts), divisors (division-checks.ts), points (points/points.ts).
import type { Span } from "@biaochi/diagnostics";
import { findUnit, fromFractionString, ZERO } from "@biaochi/quantity";
import type { Formula as FormulaNode } from "@biaochi/syntax";
import { checkCases } from "./cases.ts";
import type { HeaderFacts } from "./declarations/header.ts";
import { applicableSituation } from "./division-checks.ts";
import type { CaseRule, Formula, Indicator } from "./generated/rule-set.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { CheckedMethod, MethodAround } from "./methods/around.ts";
import { checkMethod, METHOD_WORDS } from "./methods/methods.ts";
import type { IndicatorSymbol } from "./names/scopes.ts";
import { valueKind } from "./names/value-kind.ts";
import { decimalPoints, headingsOf, toNotes } from "./parts.ts";
import { toRoundingRule } from "./rounding.ts";
import type { DivisionAnalysis } from "./types/division.ts";
import { infer } from "./types/infer.ts";
import type { Place } from "./types/place.ts";
import { ANY, only, type Range, roundedRange, unite } from "./types/range.ts";
import { describeType, numberIn, toValueType, UNKNOWN } from "./types/static-type.ts";

/** What an indicator may know of the file. */
export type IndicatorContext = {
  readonly header: HeaderFacts | undefined;
  readonly analysis: DivisionAnalysis;
  readonly hasSyntaxError: (span: Span) => boolean;
};

/** reports POINTS-006 TYPE-007 TYPE-021 TYPE-022 NAME-011 and what its parts report; undefined where a mistake spoils it */
export function checkIndicator(part: IndicatorSymbol, context: IndicatorContext, knowledge: Knowledge): Indicator | undefined {
  const { facts, reporter } = knowledge;
  const { node } = part;
  const fullPoints = facts.points.get(part);
  const path = [...(context.header?.path ?? []), ...headingsOf(part)];
  const place: Place = { name: { zh: "公式", en: "公式" }, path, fullPoints: { value: fullPoints } };
  const formula = node.formula && checkFormula(part, place, knowledge);
  const metric = facts.metrics.get(part);
  const around = { part, fullPoints, metric, place: { ...place, name: { zh: "条件", en: "a condition" } } };
  const notApplicable = checkCases("not-applicable", node.notApplicable, around, knowledge);
  const zeroDenominator = checkCases("zero-denominator", node.zeroDenominator, around, knowledge);
  const range = metricRange(formula, notApplicable, zeroDenominator, context.analysis);
  const checked = checkOwnMethod({ part, fullPoints, metric: { type: metric, range }, path, ...context }, knowledge);
  if (valueKind(node) === "days") facts.metrics.set(part, numberIn(findUnit("天")));
  if (checked === undefined || fullPoints === undefined || notApplicable === undefined || zeroDenominator === undefined)
    return undefined;
  const factor = node.factor && checkFactor(node.factor, { ...place, name: { zh: "系数", en: "系数" } }, knowledge);
  if ((node.formula !== undefined && formula === undefined) || (node.factor !== undefined && factor === undefined))
    return undefined;
  return {
    kind: "indicator",
    name: part.name,
    path: part.path,
    points: decimalPoints(fullPoints),
    weight: node.weight?.written ?? null,
    notes: toNotes(node.notes, knowledge),
    formula: formula ?? checked.formula,
    factor: factor ?? null,
    notApplicable,
    zeroDenominator,
    method: checked.method,
    origin: reporter.originOf(node.span),
  };
}

function checkFormula(part: IndicatorSymbol, place: Place, knowledge: Knowledge): Formula | undefined {
  const { facts, reporter } = knowledge;
  const { formula } = part.node;
  if (formula === undefined) return undefined;
  const typed = infer(formula.value, place, knowledge);
  facts.metrics.set(part, typed.type.kind === "number" ? typed.type : UNKNOWN);
  const isShown = part.node.method?.kind === "shown-only";
  if (typed.type.kind !== "number" && typed.type.kind !== "unknown" && !isShown) {
    const found = describeType(typed.type);
    reporter.report("TYPE-007", { span: formula.value.span, path: place.path, args: { found: found.zh, foundEn: found.en } });
    return undefined;
  }
  const rounding = formula.rounding && toRoundingRule(formula.rounding, typed.type, place.path, reporter);
  const type = toValueType(typed.type);
  if (typed.expression === undefined || type === undefined || (formula.rounding !== undefined && rounding === undefined))
    return undefined;
  return {
    value: typed.expression,
    rounding: rounding ?? null,
    text: reporter.printed(formula.value.span),
    type,
    origin: reporter.originOf(formula.span),
  };
}

/** 系数: a figure without unit, or a rate. reports TYPE-082 */
function checkFactor(node: FormulaNode, place: Place, knowledge: Knowledge): Formula | undefined {
  const { reporter } = knowledge;
  const typed = infer(node.value, place, knowledge);
  const type = toValueType(typed.type);
  if (typed.type.kind === "unknown" || type === undefined) return undefined;
  if (type.kind !== "number" || type.dimension !== "") {
    const found = describeType(typed.type);
    const args = { written: reporter.printed(node.value.span), found: found.zh, foundEn: found.en };
    reporter.report("TYPE-082", { span: node.value.span, path: place.path, args });
    return undefined;
  }
  if (typed.expression === undefined) return undefined;
  const text = reporter.printed(node.value.span);
  return { value: typed.expression, rounding: null, text, type, origin: reporter.originOf(node.span) };
}

/** What the data's constraints leave of the value, and what 视为 makes of it. */
function metricRange(
  formula: Formula | undefined,
  notApplicable: readonly CaseRule[] | undefined,
  zeroDenominator: readonly CaseRule[] | undefined,
  analysis: DivisionAnalysis,
): Range {
  if (formula === undefined || notApplicable === undefined || zeroDenominator === undefined) return ANY;
  const exact = analysis.rangeOf(formula.value, applicableSituation(notApplicable, analysis));
  const grid = formula.rounding === null ? undefined : fromFractionString(formula.rounding.grid);
  const treated = [...notApplicable, ...zeroDenominator].flatMap(({ outcome }) =>
    outcome.kind === "treat-as" ? [only(fromFractionString(outcome.value) ?? ZERO)] : [],
  );
  return treated.reduce(unite, grid === undefined ? exact : roundedRange(exact, grid));
}

/** Methods that a 公式 may stand beside. */
const TAKES_FORMULA: ReadonlySet<string> = new Set(["clause", "by-case", "shown-only"]);

/** reports POINTS-006 TYPE-022 */
function checkOwnMethod(around: MethodAround, knowledge: Knowledge): CheckedMethod | undefined {
  const { reporter } = knowledge;
  const { part, path } = around;
  const { method, formula, span, name } = part.node;
  if (method === undefined) {
    const needsMethod = around.header?.status !== "framework";
    if (needsMethod && !around.hasSyntaxError(span))
      reporter.report("POINTS-006", { span: name.span, path, args: { name: part.name } });
    return undefined;
  }
  if (formula !== undefined && !TAKES_FORMULA.has(method.kind)) {
    const args = { indicator: part.name, method: METHOD_WORDS[method.kind] };
    reporter.report("TYPE-022", { span: formula.span, path, args });
  }
  return checkMethod(method, around, knowledge);
}
