// In: a plan and records, checked or raw. Out: scorecards. The two ways in for everyone else; the work is done by interpret.ts and trace/.
import type { RuleSet } from "@biaochi/model";
import { type CheckOptions, type CheckResult, createRecordCheck, type RecordCheck } from "./data-check/check-record.ts";
import type { Scorecard } from "./generated/scorecard.generated.ts";
import { interpret } from "./interpret.ts";
import { createPlan, type Plan, planFor } from "./plan/plan.ts";
import { toProblem } from "./problems.ts";
import type { CheckedRecord, RawRecord } from "./record.ts";
import { toEmptyScorecard, toScorecard } from "./trace/scorecard.ts";

/** `trace: false` leaves sentences and traces empty; every figure stays the same. */
export type EvaluateOptions = { readonly trace?: boolean };

/** The scorecard of a record that fits the plan's rule set. */
export function evaluate(plan: Plan, record: CheckedRecord, { trace = true }: EvaluateOptions = {}): Scorecard {
  const own = planFor(plan, record);
  return toScorecard(own, interpret(own, record, trace), trace);
}

/**
 * The scorecard of a record as its file had it. One with mistakes gets a scorecard too: incomplete, every indicator without a score, and
 * the mistakes as its problems. Notices of the check come before the problems of the evaluation.
 *
 * example  const check = createRecordCheck(ruleSet); records.map((raw) => scoreRecord(plan, check, raw))
 */
export function scoreRecord(plan: Plan, check: RecordCheck, raw: RawRecord, options: EvaluateOptions = {}): Scorecard {
  return scoreChecked(plan, raw.id, check(raw), options);
}

/** The scorecard of a record that was checked, sound or not. */
export function scoreChecked(
  plan: Plan,
  id: string,
  { record, problems }: CheckResult,
  options: EvaluateOptions = {},
): Scorecard {
  const told = problems.map(toProblem);
  if (record === undefined) return toEmptyScorecard(plan, id, told);
  const scorecard = evaluate(plan, record, options);
  return told.length === 0 ? scorecard : { ...scorecard, problems: [...told, ...scorecard.problems] };
}

/** Scores raw records of one rule set. */
export type Scorer = (raw: RawRecord) => Scorecard;

/** Everything needed to score any number of raw records: the plan and the check, both made once. */
export function createScorer(ruleSet: RuleSet, options: EvaluateOptions & CheckOptions = {}): Scorer {
  const plan = createPlan(ruleSet);
  const check = createRecordCheck(ruleSet, options);
  return (raw) => scoreRecord(plan, check, raw, options);
}
