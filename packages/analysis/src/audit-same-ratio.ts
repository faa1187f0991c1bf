// In: the audit's context and its execution rates. Out: a finding where a row scores the same shortfall once more: the same two amounts, or the same
// rate of the budget. Not here: two indicators with one formula (the checker says so).
import { pathKey, type RowScore, type TargetValue } from "@biaochi/engine";
import { equals, isZero, ONE, PERCENT, type Rational } from "@biaochi/quantity";
import type { AuditContext } from "./audit-context.ts";
import { type BudgetRate, keyOf } from "./budget-rates.ts";
import { fieldFigure } from "./field-figure.ts";
import { figure, shortestIn, tell } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { cellOf } from "./row-cells.ts";

const OF_MONEY = /预算|资金|支出|经费/u;
const PLACES = 2;

/** A row and the rate that it repeats. A rate of exactly 100% repeats nothing that would cost points. reports AUDIT-025 */
export function sameRatioTwice(context: AuditContext, rates: readonly BudgetRate[]): readonly Finding[] {
  const rows = context.scorecard.sections.flatMap((section) => section.rows);
  const known = [...rates.map((rate) => ofBudget(context, rate)), ...ratesAsFiled(context, rates)];
  return known.flatMap((rate) => {
    if (rate === undefined || equals(rate.rate, ONE) || rate.points === "0") return [];
    return rows.filter((row) => repeats(context, row, rate)).map((row) => tellTwice(row, rate));
  });
}

type KnownRate = {
  readonly name: string;
  readonly rate: Rational;
  readonly score: string | null;
  readonly points: string;
  /** The two amounts, as filed and in base units; absent where the rate itself is what is filed. */
  readonly amounts: { readonly above: Amount; readonly below: Amount } | undefined;
};
type Amount = { readonly value: Rational; readonly numeral: Rational | undefined };

function ofBudget(context: AuditContext, { indicator, rate, above, below, executed, budget }: BudgetRate): KnownRate | undefined {
  const scored = context.scorecard.indicators.find(({ path }) => pathKey(path) === pathKey(indicator.path));
  if (rate === undefined || scored === undefined) return undefined;
  return {
    name: indicator.name,
    rate,
    score: scored.score,
    points: scored.points,
    amounts: {
      above: { value: above, numeral: fieldFigure(context, executed.name).numeral },
      below: { value: below, numeral: fieldFigure(context, budget.name).numeral },
    },
  };
}

/** Execution rates that were filed as such, without the two amounts. */
function ratesAsFiled({ scorecard, indicators, ruleSet }: AuditContext, rates: readonly BudgetRate[]): readonly KnownRate[] {
  const settled = new Set(rates.map(keyOf));
  return indicators.flatMap(({ name, path, formula }) => {
    const scored = scorecard.indicators.find((one) => pathKey(one.path) === pathKey(path));
    const read = formula?.value.op === "field" ? formula.value.name : undefined;
    const field = ruleSet.fields.find((one) => one.name === read);
    const isRate = /执行率/u.test(name) && field?.type.kind === "number" && field.type.rate;
    if (settled.has(pathKey(path)) || !isRate || scored === undefined || scored.metricExact === null) return [];
    return [{ name, rate: figure(scored.metricExact), score: scored.score, points: scored.points, amounts: undefined }];
  });
}

function repeats(context: AuditContext, row: RowScore, { rate, amounts }: KnownRate): boolean {
  const result = figureOf(cellOf(context, row, "result"));
  const target = figureOf(cellOf(context, row, "target"));
  if (result === undefined || isZero(result.value) || row.points === "0") return false;
  if (amounts !== undefined && target !== undefined) {
    return isSame(result, amounts.above) && isSame(target, amounts.below);
  }
  const isRate = result.unit === PERCENT.name && /率/u.test(row.name) && OF_MONEY.test(row.name);
  return isRate && equals(result.value, rate);
}

type FigureTarget = Extract<TargetValue, { readonly kind: "figure" }>;

function figureOf(target: TargetValue | undefined): FigureTarget | undefined {
  return target?.kind === "figure" ? target : undefined;
}

/** The same amount; a figure without a unit is taken as printed. */
function isSame({ value, numeral, unit }: FigureTarget, amount: Amount): boolean {
  return unit === undefined ? amount.numeral !== undefined && equals(numeral, amount.numeral) : equals(value, amount.value);
}

function tellTwice(row: RowScore, { name, rate, score, points }: KnownRate): Finding {
  return createFinding({
    code: "AUDIT-025",
    path: row.path,
    reported: shortestIn(rate, PERCENT, PLACES),
    recomputed: null,
    difference: null,
    unit: PERCENT.name,
    origin: row.origin,
    args: {
      name,
      row: row.name,
      rate: tell(rate, PERCENT, PLACES),
      score: score ?? "—",
      points,
      rowScore: row.score ?? "—",
      rowPoints: row.points,
    },
  });
}
