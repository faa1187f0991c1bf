// In: a rule set. Out: the check of its records, those with sub-projects (汇总) included.
// Not here: checking one record by itself (check-record.ts), pooling (../population/pool-check.ts).
import type { RuleSet } from "@biaochi/model";
import { createPooledCheck } from "../population/pool-check.ts";
import type { RawRecord } from "../record.ts";
import { type CheckOptions, type CheckResult, createPlainCheck, type RecordCheck } from "./check-record.ts";

/** Checks one record. For many records of one rule set make a check once with `createRecordCheck`. */
export function checkRecord(ruleSet: RuleSet, raw: RawRecord, options: CheckOptions = {}): CheckResult {
  return createRecordCheck(ruleSet, options)(raw);
}

/** Makes the check of a rule set. */
export function createRecordCheck(ruleSet: RuleSet, options: CheckOptions = {}): RecordCheck {
  return createPooledCheck(ruleSet, createPlainCheck(ruleSet, options));
}
