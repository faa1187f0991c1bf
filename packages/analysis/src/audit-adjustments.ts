// In: the audit's context. Out: findings for filed 加分项 and 扣分项, and a filed sum with what stands outside the weights added and taken.
// Not here: other readings of them; only the figures are held against one another. LIMIT: readings are looked for in indicators of the table.
import { pathKey } from "@biaochi/engine";
import { add, compare, isZero, type Rational, subtract, ZERO } from "@biaochi/quantity";
import type { AuditContext } from "./audit-context.ts";
import { auditScore } from "./audit-scores.ts";
import { auditValue } from "./audit-values.ts";
import { figure, optionalFigure } from "./figures.ts";
import type { Finding } from "./finding.ts";

/** What was filed for each 加分项 and 扣分项 against what it adds or takes by the rules. */
export function auditAdjustments(context: AuditContext): readonly Finding[] {
  return context.scorecard.adjustments.flatMap(({ effect, indicator: scored }) => {
    const key = pathKey(scored.path);
    const indicator = context.ruleSet.adjustments.find((one) => pathKey(one.indicator.path) === key)?.indicator;
    if (indicator === undefined) return [];
    const score = auditScore(context, indicator, { ...scored, score: effect, scoreExact: effect }, [], false);
    const value = score?.code === "AUDIT-008" ? undefined : auditValue(context, indicator, scored, [], false);
    return [score, value].filter((finding) => finding !== undefined);
  });
}

/** Whether a 否决 changed the total: then it is no sum of anything. */
export function isVetoed({ scorecard }: AuditContext): boolean {
  return scorecard.totalLines.some(({ kind }) => kind === "veto");
}

/** A sum of sections with the 加分项 added, the 扣分项 taken and the limit applied; undefined where one of them has neither figure. */
export function withAdjustments(
  context: AuditContext,
  sum: { readonly value: Rational; readonly complete: boolean },
): { readonly value: Rational; readonly complete: boolean } | undefined {
  const { scorecard, ruleSet } = context;
  if (scorecard.adjustments.length === 0) return sum;
  let { value, complete } = sum;
  for (const { kind, effect, indicator } of scorecard.adjustments) {
    const filed = context.filed(indicator.path)?.value;
    const amount = filed ?? optionalFigure(effect);
    if (amount === undefined) return undefined;
    // What nobody filed and the rules leave at nothing was not forgotten.
    complete &&= filed !== undefined || isZero(amount);
    value = kind === "bonus" ? add(value, amount) : subtract(value, amount);
  }
  const cap = figure(ruleSet.totalCap ?? ruleSet.fullPoints);
  return { value: compare(value, cap) > 0 ? cap : compare(value, ZERO) < 0 ? ZERO : value, complete };
}
