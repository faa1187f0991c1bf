// In: the audit's context. Out: a finding for each indicator whose filed score is not what the rules give, with the other readings that give it.

import { type IndicatorScore, pathKey } from "@biaochi/engine";
import type { Indicator } from "@biaochi/model";
import { absolute, equals, subtract } from "@biaochi/quantity";
import { type DemandedField, otherReadings } from "./alternative-readings.ts";
import { type AuditContext, VALUE } from "./audit-context.ts";
import { optionalFigure, toShortest, writtenPlaces } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { readPrinted } from "./printed.ts";
import { tellReadings } from "./tell-reading.ts";

// LIMIT: other readings are looked for in the first 100 filed scores that differ; the rest are reported without them.
export const MAXIMUM_EXPLAINED = 100;

/** Holds the filed score of one indicator against the rules. `explain` is false once enough have been explained. */
export function auditScore(
  context: AuditContext,
  indicator: Indicator,
  scored: IndicatorScore,
  demanded: readonly DemandedField[],
  explain: boolean,
): Finding | undefined {
  const filed = context.filed(indicator.path);
  if (filed === undefined) return undefined;
  const base = { path: indicator.path, unit: "分", origin: indicator.origin, derivation: scored.explanation };
  const score = optionalFigure(scored.scoreExact);
  // Why there is no score is told as a problem of the record; that nothing stands against the filed one is no second fact.
  if (filed.value !== undefined && score === undefined && isTold(context, indicator)) return undefined;
  if (filed.value === undefined || score === undefined) {
    const reported = filed.value === undefined ? null : toShortest(filed.value);
    const figures = { reported, recomputed: scored.score, difference: null };
    return createFinding({ ...base, ...figures, code: "AUDIT-008", args: { name: indicator.name, filed: filed.text } });
  }
  if (equals(filed.value, score)) return undefined;
  const printed = context.filed([...indicator.path, VALUE]);
  const value = printed === undefined ? undefined : readPrinted(printed, context.units);
  const asFiled = { score: filed.value, places: writtenPlaces(filed.text), value };
  const found = explain ? otherReadings(context.ruleSet, context.record, indicator, asFiled, demanded, context.units) : [];
  const filedScore = filed.value;
  return createFinding({
    ...base,
    code: "AUDIT-001",
    reported: toShortest(filed.value),
    recomputed: toShortest(score),
    difference: toShortest(subtract(filed.value, score)),
    explainedBy: found.map((readings) => tellReadings(context.ruleSet, indicator, readings, filedScore)),
    args: {
      name: indicator.name,
      filed: toShortest(filed.value),
      recomputed: toShortest(score),
      difference: toShortest(absolute(subtract(filed.value, score))),
    },
  });
}

/** Whether a problem of the record says why an indicator has no score: its own, or one of a field that it reads. */
export function isTold({ scorecard, scoringFields }: AuditContext, indicator: Indicator): boolean {
  const key = pathKey(indicator.path);
  const read = scoringFields(indicator);
  return scorecard.problems.some(({ path, field }) => pathKey(path) === key || (field !== null && read.has(field)));
}

/** What the rules give for an indicator. */
export function scoredOf({ scorecard }: AuditContext): ReadonlyMap<string, IndicatorScore> {
  return new Map(scorecard.indicators.map((scored) => [pathKey(scored.path), scored]));
}
