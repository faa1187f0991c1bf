// In: a rule set. Out: the check of its records with the best messages: names offered by their sound, nested records held against the schema.
// WHY apart: the table of sounds and ajv take longer to load than most records to score, and only a record that is already refused needs them.

import type { RuleSet } from "@biaochi/model";
import type { RecordCheck } from "./check-record.ts";
import { createRecordCheck } from "./record-check.ts";

/**
 * Loads the tables and makes the check. A record is sound by this check exactly when it is by `createRecordCheck`: a face checks with that
 * one first and comes here with the records it refused.
 */
export async function loadRecordCheck(ruleSet: RuleSet): Promise<RecordCheck> {
  const [{ loadPinyin }, { createShapeCheck }] = await Promise.all([import("@biaochi/diagnostics/pinyin"), import("./shape.ts")]);
  return createRecordCheck(ruleSet, { pinyin: await loadPinyin(), shape: createShapeCheck(ruleSet) });
}
