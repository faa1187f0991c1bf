// In: the audit's context. Out: what is wrong with its execution rates (执行率): a rate over nought filed as a figure, more spent than budgeted, budgets
// that give another score, the same shortfall scored twice, and outputs said to be complete while the money is not spent.
import type { Bilingual } from "@biaochi/diagnostics";
import { createPlan, evaluate, pathKey, type RowScore } from "@biaochi/engine";
import { compare, equals, isZero, multiply, ONE, PERCENT, type Rational, rational, subtract } from "@biaochi/quantity";
import { type AuditContext, VALUE } from "./audit-context.ts";
import { sameRatioTwice } from "./audit-same-ratio.ts";
import { type BudgetRate, budgetRates, keyOf, otherBudgets, otherPairs } from "./budget-rates.ts";
import { otherDenominators } from "./denominators.ts";
import { fieldFigure, isMixedUp } from "./field-figure.ts";
import { figure, optionalFigure, shortestIn, tell } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { onlyIndicator, readOtherwise } from "./reading.ts";

// LIMIT: outputs complete are told where less than 60% of the money was spent: below that they are not explained by savings alone.
const HARDLY_SPENT = rational(3n, 5n);
// LIMIT: at most 3 other pairs of amounts are told for a rate without a value.
const MAXIMUM_PAIRS = 3;
/** Decimals at which rates are told. */
const PLACES = 2;
const HALF = rational(1n, 2n);

/** `undefinedRates`: the indicators (by pathKey) that are told as having none. */
export type BudgetFindings = { readonly findings: readonly Finding[]; readonly undefinedRates: ReadonlySet<string> };

/** The findings of every execution rate, told together where several are alike. reports AUDIT-020 to AUDIT-022, AUDIT-025, AUDIT-034 */
export function auditBudget(context: AuditContext): BudgetFindings {
  const rates = budgetRates(context);
  const undefinedRates = rates.filter((rate) => isFiledOverNought(context, rate));
  const known = rates.filter(({ rate }) => rate !== undefined);
  return {
    undefinedRates: new Set(undefinedRates.map(keyOf)),
    findings: [
      ...overNought(context, undefinedRates),
      ...known.flatMap((rate) => [...overspent(context, rate), ...otherBudgetScores(context, rate)]),
      ...sameRatioTwice(context, known),
      ...unspent(context, known),
    ],
  };
}

/** A rate without a value for which a value or a score was filed all the same. */
function isFiledOverNought(context: AuditContext, { indicator, rate }: BudgetRate): boolean {
  if (rate !== undefined) return false;
  const scored = context.scorecard.indicators.find(({ path }) => pathKey(path) === pathKey(indicator.path));
  const filed = context.filed([...indicator.path, VALUE]) ?? context.filed(indicator.path);
  return filed !== undefined && scored?.metricExact === null && scored.score === null;
}

function overNought(context: AuditContext, rates: readonly BudgetRate[]): readonly Finding[] {
  const [first] = rates;
  if (first === undefined) return [];
  const { indicator } = first;
  const filed = (rate: BudgetRate): { readonly value: string | undefined; readonly score: string | undefined } => ({
    value: context.filed([...rate.indicator.path, VALUE])?.text,
    score: context.filed(rate.indicator.path)?.text,
  });
  const zh = (rate: BudgetRate): string => {
    const { value, score } = filed(rate);
    const told = [value === undefined ? "" : `“${value}”`, score === undefined ? "" : `得 ${score}`];
    return `「${rate.indicator.name}」自报${told.filter((text) => text !== "").join("，")}`;
  };
  const en = (rate: BudgetRate): string => {
    const { value, score } = filed(rate);
    return `「${rate.indicator.name}」 as ${[value, score].filter((text) => text !== undefined).join(", ")}`;
  };
  const pairs = rates.length > 1 ? [] : otherPairs(context, first);
  return [
    createFinding({
      code: "AUDIT-020",
      path: indicator.path,
      reported: null,
      recomputed: null,
      difference: null,
      unit: null,
      origin: indicator.origin,
      explainedBy: pairs.length > MAXIMUM_PAIRS ? [] : pairs.map(tellPair),
      args: {
        count: String(rates.length),
        ratesZh: rates.map(zh).join("、"),
        ratesEn: rates.map(en).join("; "),
        divisors: [...new Set(rates.map(({ budget }) => `「${budget.name}」`))].join("、"),
      },
    }),
  ];
}

function tellPair({ executed, budget, rate }: ReturnType<typeof otherPairs>[number]): Bilingual {
  const told = tell(rate, PERCENT, PLACES);
  return {
    zh: `以「${executed}」除以「${budget}」是 ${told}`,
    en: `「${executed}」 over 「${budget}」 is ${told}`,
  };
}

function overspent(context: AuditContext, rate: BudgetRate): readonly Finding[] {
  const { indicator, executed, budget, above, below } = rate;
  const [spent, planned] = [fieldFigure(context, executed.name), fieldFigure(context, budget.name)];
  if (rate.rate === undefined || compare(rate.rate, ONE) <= 0 || isMixedUp(spent, planned)) return [];
  const slip = isTenThousandfold(rate.rate);
  return [
    createFinding({
      code: "AUDIT-021",
      path: indicator.path,
      reported: shortestIn(rate.rate, PERCENT, PLACES),
      recomputed: "100",
      difference: shortestIn(subtract(rate.rate, ONE), PERCENT, PLACES),
      unit: PERCENT.name,
      origin: indicator.origin,
      explainedBy: slip ? [tellSlip(spent.text, planned.text)] : [],
      args: {
        name: indicator.name,
        executed: executed.name,
        budget: budget.name,
        above: spent.text,
        below: planned.text,
        rate: tell(rate.rate, PERCENT, PLACES),
        excess: tell(subtract(above, below), spent.unit),
      },
    }),
  ];
}

function isMixedUpRate(context: AuditContext, { executed, budget }: BudgetRate): boolean {
  return isMixedUp(fieldFigure(context, executed.name), fieldFigure(context, budget.name));
}

/** Whether a ten-thousandth of what was spent would be a likely part of the budget: then 元 and 万元 were mixed up. */
function isTenThousandfold(rate: Rational): boolean {
  const likely = multiply(rate, rational(1n, 10000n));
  return compare(likely, ONE) <= 0 && compare(likely, HALF) >= 0;
}

function tellSlip(spent: string, planned: string): Bilingual {
  return {
    zh: `${spent}与 ${planned}，可能把“元”和“万元”写混了`,
    en: `元 and 万元 may have been mixed up in ${spent} and ${planned}`,
  };
}

/** Budgets of another stage by which the score would be another one, or by which there is no rate. */
function otherBudgetScores(context: AuditContext, rate: BudgetRate): readonly Finding[] {
  const { indicator, budget, executed } = rate;
  const scored = context.scorecard.indicators.find(({ path }) => pathKey(path) === pathKey(indicator.path));
  const now = scored?.score ?? null;
  if (now === null || rate.rate === undefined) return [];
  const told = otherBudgets(context, rate).flatMap(([field, amount]) => {
    if (isZero(amount))
      return [
        { zh: `「${field.name}」为零，以它作分母没有定义`, en: `「${field.name}」 is nought, and over it there is no rate` },
      ];
    const score = scoreBy(context, rate, field.name);
    if (score === undefined || score.score === now) return [];
    return [
      {
        zh: `以「${field.name}」作分母是 ${score.rate}，得 ${score.score ?? "—"}分`,
        en: `「${field.name}」 gives ${score.rate} and ${score.score ?? "no"} points`,
      },
    ];
  });
  if (told.length === 0) return [];
  return [
    createFinding({
      code: "AUDIT-022",
      path: indicator.path,
      reported: null,
      recomputed: shortestIn(rate.rate, PERCENT, PLACES),
      difference: null,
      unit: PERCENT.name,
      origin: indicator.origin,
      args: {
        name: indicator.name,
        executed: executed.name,
        budget: budget.name,
        rate: tell(rate.rate, PERCENT, PLACES),
        score: now,
        othersZh: told.map(({ zh }) => zh).join("；"),
        othersEn: told.map(({ en }) => en).join("; "),
      },
    }),
  ];
}

function scoreBy(context: AuditContext, { indicator }: BudgetRate, field: string) {
  const { ruleSet, record } = context;
  const reading =
    indicator.formula === null ? undefined : otherDenominators(ruleSet, indicator.formula).find((one) => one.field === field);
  if (reading === undefined) return undefined;
  const plan = createPlan(readOtherwise(onlyIndicator(ruleSet, indicator.path, [field]), indicator.path, [reading]));
  const key = pathKey(indicator.path);
  const scored = evaluate(plan, record, { trace: false }).indicators.find(({ path }) => pathKey(path) === key);
  const metric = optionalFigure(scored?.metricExact ?? null);
  return metric === undefined ? undefined : { rate: tell(metric, PERCENT, PLACES), score: scored?.score ?? null };
}

/** Every output that can be told is complete, and most of the money is not spent. */
function unspent(context: AuditContext, rates: readonly BudgetRate[]): readonly Finding[] {
  const rate = rates.find((one) => one.rate !== undefined && compare(one.rate, HARDLY_SPENT) < 0 && !isMixedUpRate(context, one));
  if (rate?.rate === undefined) return [];
  const outputs = context.scorecard.sections.flatMap(({ rows }) => rows).filter(isOutput);
  const told = outputs.filter(({ result, scoreExact, kind }) => result !== null && scoreExact !== null && kind !== "qualitative");
  if (told.length === 0 || told.some((row) => !isFull(row))) return [];
  const { indicator, above, below, executed } = rate;
  return [
    createFinding({
      code: "AUDIT-034",
      path: indicator.path,
      reported: shortestIn(rate.rate, PERCENT, PLACES),
      recomputed: null,
      difference: null,
      unit: PERCENT.name,
      origin: indicator.origin,
      args: {
        name: indicator.name,
        rate: tell(rate.rate, PERCENT, PLACES),
        count: String(told.length),
        left: tell(subtract(below, above), fieldFigure(context, executed.name).unit),
      },
    }),
  ];
}

function isOutput({ path, labels }: RowScore): boolean {
  return [...path.slice(0, -1), ...labels].some((label) => label.includes("产出"));
}

function isFull({ scoreExact, points }: RowScore): boolean {
  const score = optionalFigure(scoreExact);
  return score !== undefined && equals(score, figure(points));
}
