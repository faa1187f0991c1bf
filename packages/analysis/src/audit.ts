// The audit (核查). In: a rule set, a checked record with what was filed (自报), and what the rules give. Out: every difference, in the order of the
// rule set: indicators, rows, sections, 总分, 等次, 勾稽, 要求. Nothing is normalised away and nothing is decided.
import type { CheckedRecord, Scorecard } from "@biaochi/engine";
import { pathKey } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import type { DemandedField } from "./alternative-readings.ts";
import { auditAdjustments } from "./audit-adjustments.ts";
import { auditBlanks } from "./audit-blanks.ts";
import { auditBudget } from "./audit-budget.ts";
import { type AuditContext, createContext } from "./audit-context.ts";
import { foldSums, foldUnchecked } from "./audit-fold.ts";
import { auditReconciliation, failing } from "./audit-reconciliations.ts";
import { auditRequirements } from "./audit-requirements.ts";
import { auditRows } from "./audit-rows.ts";
import { auditScore, MAXIMUM_EXPLAINED, scoredOf } from "./audit-scores.ts";
import { auditTexts } from "./audit-texts.ts";
import { auditGrade, auditTotals } from "./audit-totals.ts";
import { auditTranscribed, withoutPrinted } from "./audit-transcribed.ts";
import { auditUnits } from "./audit-units.ts";
import { auditValue } from "./audit-values.ts";
import type { Finding } from "./finding.ts";

/**
 * Holds everything that was filed against what the rules give.
 *
 * shape    findings in the order of the rule set, the score of an indicator before its value
 * reports  AUDIT-001 to AUDIT-035
 * example  audit(ruleSet, record).map(({ message }) => message.zh)
 */
export function audit(ruleSet: RuleSet, record: CheckedRecord, scorecard?: Scorecard): readonly Finding[] {
  const context = createContext(ruleSet, record, scorecard);
  const failed = failing(context);
  const demanded = failed.flatMap((one) => one.demanded);
  const budget = auditBudget(context);
  const parts = [
    ...auditIndicators(context, demanded, budget.undefinedRates),
    ...auditAdjustments(context),
    ...budget.findings,
    ...auditRows(context),
  ];
  const table = auditTranscribed(ruleSet);
  const { findings, grade } = foldSums(parts, auditTotals(context), auditGrade(context));
  return [
    ...withoutPrinted(foldUnchecked(findings), table),
    ...auditBlanks(context),
    ...grade,
    ...failed.map((one) => auditReconciliation(context, one)),
    ...auditRequirements(context),
    ...auditUnits(context, failed),
    ...auditTexts(context),
    ...table,
  ];
}

/** `settled`: rates without a value, which are told as such. */
function auditIndicators(
  context: AuditContext,
  demanded: readonly DemandedField[],
  settled: ReadonlySet<string>,
): readonly Finding[] {
  const scored = scoredOf(context);
  const found: Finding[] = [];
  for (const indicator of context.indicators) {
    const result = scored.get(pathKey(indicator.path));
    if (result === undefined || settled.has(pathKey(indicator.path))) continue;
    const explain = found.length < MAXIMUM_EXPLAINED;
    const read = context.scoringFields(indicator);
    const own = demanded.filter(({ field }) => read.has(field));
    const score = auditScore(context, indicator, result, own, explain);
    if (score !== undefined) found.push(score);
    // What has no score has no value to compare either; that is said once.
    const value = score?.code === "AUDIT-008" ? undefined : auditValue(context, indicator, result, own, explain);
    if (value !== undefined) found.push(value);
  }
  return found;
}
