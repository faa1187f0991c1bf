// The way to `@biaochi/analysis`: the audit of a record and the worked examples of a rule set.
import type { Finding, SampleResult } from "@biaochi/analysis";
import type { RuleSet } from "@biaochi/model";
import type { Scored } from "./score.ts";

/** What the audit finds in a record; nothing where the record has mistakes and was not scored. */
export async function auditRecord(ruleSet: RuleSet, { record, scorecard }: Scored): Promise<readonly Finding[]> {
  if (record === undefined) return [];
  const { audit } = await import("@biaochi/analysis");
  return audit(ruleSet, record, scorecard);
}

/** Runs the worked examples of a rule set. */
export async function runSamplesOf(ruleSet: RuleSet): Promise<readonly SampleResult[]> {
  const { runSamples } = await import("@biaochi/analysis");
  return runSamples(ruleSet);
}
