// In: a plan and records, checked or raw. Out: scorecards. The two ways in for everyone else; the work is done by interpret.ts and trace/.
import type { RuleSet } from "@biaochi/model";
import type { CheckOptions, CheckResult, RecordCheck } from "./data-check/check-record.ts";
import { createRecordCheck } from "./data-check/record-check.ts";
import type { Scorecard } from "./generated/scorecard.generated.ts";
import { interpret } from "./interpret.ts";
import { createPlan, type Plan, planFor } from "./plan/plan.ts";
import { rankPopulation } from "./population/rank.ts";
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

/** Ranks checked records among one another where the rules rank; those with mistakes stay out of it. In their order. */
export function rankChecked(plan: Plan, checked: readonly CheckResult[]): readonly CheckResult[] {
  if (plan.ranks.length === 0) return checked;
  const sound = checked.flatMap(({ record }) => (record === undefined ? [] : [record]));
  const ranked = rankPopulation(plan, sound)[Symbol.iterator]();
  return checked.map((one) => (one.record === undefined ? one : { ...one, record: ranked.next().value ?? one.record }));
}

/** The scorecards of all evaluated units together, each ranked among the others where the rules rank. */
export function scorePopulation(
  plan: Plan,
  check: RecordCheck,
  records: readonly RawRecord[],
  options: EvaluateOptions = {},
): readonly Scorecard[] {
  const ranked = rankChecked(plan, records.map(check));
  return records.flatMap(({ id }, index) => {
    const one = ranked[index];
    return one === undefined ? [] : [scoreChecked(plan, id, one, options)];
  });
}
