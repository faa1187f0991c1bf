// In: the audit's context. Out: the rates of money executed over a budget in it, known by the words that official forms have for both; and the same
// rate by the other budgets of the same block. Not here: what is said about them (audit-budget.ts).
import { pathKey } from "@biaochi/engine";
import type { Field, Indicator } from "@biaochi/model";
import { divide, isZero, type Rational } from "@biaochi/quantity";
import type { AuditContext } from "./audit-context.ts";
import { opened } from "./denominators.ts";

/** An indicator whose formula is one amount of money over another. */
export type BudgetRate = {
  readonly indicator: Indicator;
  readonly executed: Field;
  readonly budget: Field;
  readonly above: Rational;
  readonly below: Rational;
  /** undefined where the budget is nought. */
  readonly rate: Rational | undefined;
};

/** Which of the budgets of a year a field is: 年初, 调整后 (全年预算 is the one after adjustment), 到位. */
const STAGES: readonly (readonly [stage: string, words: RegExp])[] = [
  ["年初", /年初|期初/u],
  ["到位", /到位/u],
  ["调整后", /调整|全年预算|资金总额/u],
];
const RATE = /执行率/u;
const EXECUTED = /执行|支出/u;
const BUDGET = /预算|到位|资金总额|安排/u;
const MONEY = "元";

export function stageOf(name: string): string | undefined {
  return STAGES.find(([, words]) => words.test(name))?.[0];
}

/** The execution rates of a record whose two amounts are known, in the order of the rule set. */
export function budgetRates(context: AuditContext): readonly BudgetRate[] {
  return context.indicators.flatMap((indicator) => {
    const rate = rateOf(context, indicator);
    return rate === undefined ? [] : [rate];
  });
}

function rateOf(context: AuditContext, indicator: Indicator): BudgetRate | undefined {
  const { ruleSet } = context;
  const whole = indicator.formula === null ? undefined : opened(ruleSet, indicator.formula.value);
  if (!RATE.test(indicator.name) || whole?.op !== "divide") return undefined;
  if (whole.left.op !== "field" || whole.right.op !== "field") return undefined;
  const executed = moneyField(context, whole.left.name, EXECUTED);
  const budget = moneyField(context, whole.right.name, BUDGET);
  const above = executed === undefined ? undefined : amountOf(context, executed.name);
  const below = budget === undefined ? undefined : amountOf(context, budget.name);
  if (executed === undefined || budget === undefined || above === undefined || below === undefined) return undefined;
  return { indicator, executed, budget, above, below, rate: isZero(below) ? undefined : divide(above, below) };
}

function moneyField({ ruleSet }: AuditContext, name: string, words: RegExp): Field | undefined {
  const field = ruleSet.fields.find((one) => one.name === name);
  return field !== undefined && isMoney(field) && words.test(name) ? field : undefined;
}

export function isMoney({ type }: Field): boolean {
  return type.kind === "number" && type.dimension === MONEY;
}

/** What was filed for a field, in base units. */
export function amountOf({ record }: AuditContext, name: string): Rational | undefined {
  const value = record.values.get(name);
  return value?.value.kind === "number" && value.from === "data" ? value.value.value : undefined;
}

/** The other budgets of a rate's block that are of another stage, with what was filed for them. */
export function otherBudgets(context: AuditContext, { budget }: BudgetRate): readonly (readonly [Field, Rational])[] {
  const stage = stageOf(budget.name);
  return context.ruleSet.fields.flatMap((field) => {
    const amount = amountOf(context, field.name);
    const other = stageOf(field.name);
    const isOther = field.name !== budget.name && other !== undefined && stage !== undefined && other !== stage;
    return isOther && isMoney(field) && field.block === budget.block && amount !== undefined ? [[field, amount] as const] : [];
  });
}

/** Other pairs of money executed and budget, both known and neither nought: what a rate without a value might have been taken from. */
export function otherPairs(
  context: AuditContext,
  { executed, budget }: BudgetRate,
): readonly { readonly executed: string; readonly budget: string; readonly rate: Rational }[] {
  const known = context.ruleSet.fields.filter((field) => {
    const amount = amountOf(context, field.name);
    return isMoney(field) && amount !== undefined && !isZero(amount);
  });
  const above = known.filter(({ name }) => name !== executed.name && /执行/u.test(name));
  const below = known.filter(({ name }) => name !== budget.name && BUDGET.test(name) && !/执行/u.test(name));
  return above.flatMap((one) =>
    below.flatMap((other) => {
      const [top, bottom] = [amountOf(context, one.name), amountOf(context, other.name)];
      const rate = top === undefined || bottom === undefined ? undefined : divide(top, bottom);
      return rate === undefined ? [] : [{ executed: one.name, budget: other.name, rate }];
    }),
  );
}

/** Keys of indicators, for sets. */
export function keyOf({ indicator }: BudgetRate): string {
  return pathKey(indicator.path);
}
