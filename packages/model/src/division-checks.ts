// Divisors that may be zero, told indicator by indicator. In: the indicators of the rule set and what the data's constraints say.
// reports  TYPE-013 TYPE-014 TYPE-015 TYPE-033. Not here: the interval analysis (types/division.ts).
// WHY not in 勾稽: an equation without a value is told when data are checked, and decides no score.
import { fromFractionString, isZero } from "@biaochi/quantity";
import type { Amount, Award, CaseRule, Expression, Indicator, Method } from "./generated/rule-set.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { IndicatorSymbol, PartSymbol } from "./names/scopes.ts";
import { headingsOf } from "./parts.ts";
import { type DivisionAnalysis, type Hazard, keyOf, type Situation } from "./types/division.ts";
import { ANY } from "./types/range.ts";

/** Checks the divisors of every indicator. */
export function checkDivisors(
  indicators: ReadonlyMap<PartSymbol, Indicator>,
  analysis: DivisionAnalysis,
  knowledge: Knowledge,
): void {
  for (const [part, indicator] of indicators) {
    if (part.kind === "indicator") checkIndicatorDivisors(part, indicator, analysis, knowledge);
  }
}

function checkIndicatorDivisors(
  part: IndicatorSymbol,
  indicator: Indicator,
  analysis: DivisionAnalysis,
  knowledge: Knowledge,
): void {
  const { formula, notApplicable, method } = indicator;
  const applies = applicableSituation(notApplicable, analysis);
  // What is only shown may as well be 无定义.
  if (formula !== null && method.kind !== "shown-only") {
    checkFormula(part, formula.value, applies, analysis, knowledge);
    reportZeroTests(part, notApplicable, formula.value, analysis, knowledge);
  }
  const others = [
    ...[...notApplicable, ...indicator.zeroDenominator].flatMap(({ condition }) => condition ?? []),
    ...(indicator.factor === null ? [] : [indicator.factor.value]),
    ...methodsIn(method).flatMap(openExpressions),
    ...(method.kind === "cases" ? method.cases.flatMap(({ condition }) => condition ?? []) : []),
  ];
  for (const expression of others) {
    const [hazard] = analysis.hazards(expression, analysis.anywhere());
    if (hazard === undefined) continue;
    knowledge.reporter.report("TYPE-033", {
      span: spanOf(hazard, part.node.name.span, knowledge),
      path: headingsOf(part),
      args: { divisor: textOf(hazard, knowledge), indicator: part.name },
    });
  }
}

/** The situation in which the formula is asked: 不适用 does not hold. */
export function applicableSituation(notApplicable: readonly CaseRule[], analysis: DivisionAnalysis): Situation {
  return analysis.unless(notApplicable.flatMap(({ condition }) => condition ?? []));
}

function checkFormula(
  part: IndicatorSymbol,
  formula: Expression,
  applies: Situation,
  analysis: DivisionAnalysis,
  knowledge: Knowledge,
): void {
  const { node, name: indicator } = part;
  const hazards = analysis.hazards(formula, applies);
  const path = headingsOf(part);
  if (node.zeroDenominator !== undefined) {
    if (hazards.length > 0) return;
    const [why, whyEn] = analysis.hasDivision(formula)
      ? [
          "按数据的约束和不适用的条件，分母不可能是零",
          "By the constraints of the data and the conditions of 不适用 the divisor cannot be zero",
        ]
      : ["公式里没有随数据而变的分母", "The 公式 has no divisor that depends on data"];
    knowledge.reporter.report("TYPE-014", { span: node.zeroDenominator.span, path, args: { indicator, why, whyEn } });
    return;
  }
  const [hazard] = hazards;
  if (hazard === undefined || node.formula === undefined) return;
  const isUnbounded = hazard.range.low === ANY.low && hazard.range.high === ANY.high;
  const divisorSpan = spanOf(hazard, node.formula.value.span, knowledge);
  const isInside = hazard.within === undefined;
  knowledge.reporter.report("TYPE-013", {
    span: isInside ? divisorSpan : node.formula.value.span,
    path,
    args: {
      divisor: textOf(hazard, knowledge),
      indicator,
      range: isUnbounded ? "可以是任何数" : "可以等于零",
      rangeEn: isUnbounded ? "can be any figure" : "can be zero",
    },
    related: isInside
      ? []
      : [
          {
            file: knowledge.reporter.source.file,
            span: divisorSpan,
            message: { zh: `在计算「${hazard.within}」里`, en: `in the 计算 「${hazard.within}」` },
          },
        ],
  });
}

function reportZeroTests(
  part: IndicatorSymbol,
  rules: readonly CaseRule[],
  formula: Expression,
  analysis: DivisionAnalysis,
  { reporter }: Knowledge,
): void {
  if (rules.length === 0) return;
  const divisors = analysis.divisorKeys(formula);
  for (const [index, { condition, text }] of rules.entries()) {
    const tested = condition === null ? undefined : testedForZero(condition);
    const written = part.node.notApplicable?.cases[index]?.condition;
    if (tested === undefined || written === undefined || !divisors.has(keyOf(tested))) continue;
    reporter.report("TYPE-015", { span: written.span, path: headingsOf(part), args: { condition: text } });
  }
}

/** x where the condition is x = 0 and nothing else. */
function testedForZero(condition: Expression): Expression | undefined {
  if (condition.op !== "compare" || condition.comparison !== "=") return undefined;
  if (isConstantZero(condition.right)) return condition.left;
  return isConstantZero(condition.left) ? condition.right : undefined;
}

function isConstantZero(expression: Expression): boolean {
  const value = expression.op === "constant" ? fromFractionString(expression.value) : undefined;
  return value !== undefined && isZero(value);
}

function spanOf({ divisor }: Hazard, otherwise: PartSymbol["node"]["span"], { divisorSpans }: Knowledge) {
  return divisorSpans.get(divisor) ?? otherwise;
}

function textOf(hazard: Hazard, knowledge: Knowledge): string {
  const span = knowledge.divisorSpans.get(hazard.divisor);
  return span === undefined ? "" : knowledge.reporter.printed(span);
}

/** A method, and those in its cases. */
function methodsIn(method: Method): readonly Method[] {
  if (method.kind !== "cases") return [method];
  return method.cases.flatMap(({ outcome }) => (outcome.kind === "method" ? [outcome.method] : []));
}

/** The figures of a clause that depend on data. */
function openExpressions(method: Method): readonly Expression[] {
  if (method.kind !== "piecewise") return [];
  const found: Expression[] = [];
  const add = (amount: Amount | null): void => {
    if (amount !== null && amount.value === null) found.push(amount.expression);
  };
  for (const { interval, award } of method.arms) {
    add(interval.low);
    add(interval.high);
    for (const amount of amountsOf(award)) add(amount);
  }
  return found;
}

function amountsOf(award: Award): readonly (Amount | null)[] {
  switch (award.clause) {
    case "fixed":
      return [award.points];
    case "proportional":
    case "reverse":
      return [award.bound];
    case "interpolation":
      return [award.from.value, award.from.points, award.to.value, award.to.points];
    case "assessed-range":
      return [award.from, award.to];
    case "steps":
      return [award.origin, award.start, award.size, award.points, award.least, award.most, award.mostDeducted];
    case "error":
      return [];
  }
}
