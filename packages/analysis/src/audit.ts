// The audit (核查). In: a rule set, a checked record with what was filed (自报), and what the rules give. Out: every difference, in the order of the
// rule set: indicators, rows, sections, 总分, 等次, 勾稽, 要求. Nothing is normalised away and nothing is decided.
import type { Bilingual } from "@biaochi/diagnostics";
import type { CheckedRecord, Scorecard } from "@biaochi/engine";
import { pathKey } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import type { DemandedField } from "./alternative-readings.ts";
import { auditAdjustments } from "./audit-adjustments.ts";
import { type AuditContext, createContext, TOTAL } from "./audit-context.ts";
import { auditReconciliation, failing } from "./audit-reconciliations.ts";
import { auditRequirements } from "./audit-requirements.ts";
import { auditRows } from "./audit-rows.ts";
import { auditScore, MAXIMUM_EXPLAINED, scoredOf } from "./audit-scores.ts";
import { auditGrade, auditTotals } from "./audit-totals.ts";
import { auditTranscribed } from "./audit-transcribed.ts";
import { auditValue } from "./audit-values.ts";
import { toShortest } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";

/**
 * Holds everything that was filed against what the rules give.
 *
 * shape    findings in the order of the rule set, the score of an indicator before its value
 * reports  AUDIT-001 to AUDIT-017
 * example  audit(ruleSet, record).map(({ message }) => message.zh)
 */
export function audit(ruleSet: RuleSet, record: CheckedRecord, scorecard?: Scorecard): readonly Finding[] {
  const context = createContext(ruleSet, record, scorecard);
  const failed = failing(context);
  const demanded = failed.flatMap((one) => one.demanded);
  const indicators = [...auditIndicators(context, demanded), ...auditAdjustments(context)];
  const grade = auditGrade(context);
  return [
    ...indicators,
    ...auditRows(context),
    ...auditTotals(context),
    ...unconfirmed(context, indicators),
    ...(grade === undefined ? [] : [grade]),
    ...failed.map((one) => auditReconciliation(context, one)),
    ...auditRequirements(context),
    ...auditTranscribed(ruleSet),
  ];
}

function auditIndicators(context: AuditContext, demanded: readonly DemandedField[]): readonly Finding[] {
  const scored = scoredOf(context);
  const found: Finding[] = [];
  for (const indicator of context.indicators) {
    const result = scored.get(pathKey(indicator.path));
    if (result === undefined) continue;
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

type Bounds = NonNullable<Scorecard["bounds"]>;

/** A filed total where the rules give none and no indicator has said why. */
function unconfirmed(context: AuditContext, indicators: readonly Finding[]): readonly Finding[] {
  const filed = context.filed(TOTAL);
  if (filed === undefined || context.scorecard.total !== null || indicators.some(({ code }) => code === "AUDIT-008")) return [];
  const reported = filed.value === undefined ? null : toShortest(filed.value);
  const figures = { path: TOTAL, reported, recomputed: null, difference: null, unit: "分", origin: null };
  const { bounds } = context.scorecard;
  const explainedBy = bounds === null ? [] : [tellBounds(bounds)];
  return [createFinding({ ...figures, explainedBy, code: "AUDIT-008", args: { name: "总分", filed: filed.text } })];
}

/** What the total would be with nothing for the parts that have no score, and with all their points. */
function tellBounds({ least, most }: Bounds): Bilingual {
  return {
    zh: `没有得分的各项都不得分是 ${least}分，都得满分是 ${most}分`,
    en: `with nothing for the parts that have no score it is ${least}, with all their points ${most}`,
  };
}
