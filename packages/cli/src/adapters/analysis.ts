// The way to `@biaochi/analysis`: the audit of a record and the worked examples of a rule set.
import type { CarriedSample, ComparedLine, Coverage, Finding, Generated, GenerateOptions, SampleResult } from "@biaochi/analysis";
import type { Diagnostic } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import type { Scored } from "./score.ts";

/** What the audit finds in a record; nothing where the record has mistakes and was not scored. */
export async function auditRecord(ruleSet: RuleSet, { record, scorecard }: Scored): Promise<readonly Finding[]> {
  if (record === undefined) return [];
  const { audit } = await import("@biaochi/analysis");
  return audit(ruleSet, record, scorecard);
}

/** What several 评分方 gave, side by side; nothing where the record was not scored. */
export async function compareScorersOf(ruleSet: RuleSet, { record, scorecard }: Scored): Promise<readonly ComparedLine[]> {
  if (record === undefined || ruleSet.scorers.length === 0) return [];
  const { compareScorers } = await import("@biaochi/analysis");
  return compareScorers(ruleSet, record, scorecard);
}

/** Runs the worked examples of a rule set. */
export async function runSamplesOf(ruleSet: RuleSet): Promise<readonly SampleResult[]> {
  const { runSamples } = await import("@biaochi/analysis");
  return runSamples(ruleSet);
}

/** What of the rules the worked examples reach. */
export async function coverageOf(ruleSet: RuleSet, results: readonly SampleResult[]): Promise<Coverage> {
  const { coverage } = await import("@biaochi/analysis");
  return coverage(ruleSet, results);
}

/** Worked examples for what those of the rules do not show. */
export async function generateFor(ruleSet: RuleSet, options: GenerateOptions): Promise<Generated> {
  const { generateSamples } = await import("@biaochi/analysis");
  return generateSamples(ruleSet, options);
}

/** What the worked examples of a sound rule set say against it. The engine is loaded only where there are any. */
export async function checkSamplesOf(ruleSet: RuleSet): Promise<readonly Diagnostic[]> {
  if (ruleSet.samples.length === 0) return [];
  const { checkSamples } = await import("@biaochi/analysis");
  return checkSamples(ruleSet);
}

/** What the worked examples of the rules below come to by the rules that build on them. */
export async function carriedOf(base: RuleSet, ruleSet: RuleSet): Promise<readonly CarriedSample[]> {
  if (base.samples.length === 0) return [];
  const { carriedSamples } = await import("@biaochi/analysis");
  return carriedSamples(base, ruleSet);
}
