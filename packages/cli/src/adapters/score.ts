// The way to `@biaochi/engine`: records to scorecards, and scorecards to the document for machines.
import type { CheckedRecord, RawRecord, Scorecard, ScorecardDocument } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

/** A scorecard, and the record as the rules read it; none where the record has mistakes. */
export type Scored = { readonly scorecard: Scorecard; readonly record: CheckedRecord | undefined };

/** Scores records of one rule set, and makes their document. */
export type Scoring = {
  readonly score: (raw: RawRecord) => Promise<Scored>;
  /** `trace` keeps every step of every indicator, nine tenths of the text. */
  readonly document: (scorecards: readonly Scorecard[], trace: boolean) => ScorecardDocument;
};

/**
 * Makes the plan and the check of a rule set once. Where a record is refused it is checked once more with what makes the messages better
 * (the sounds of names, the shape of nested values): that is loaded only then.
 */
export async function createScoring(ruleSet: RuleSet): Promise<Scoring> {
  const { createPlan, createRecordCheck, loadRecordCheck, scoreRecord, toDocument } = await import("@biaochi/engine");
  const plan = createPlan(ruleSet);
  let check = createRecordCheck(ruleSet);
  let isLoaded = false;
  const score = async (raw: RawRecord): Promise<Scored> => {
    let checked = check(raw);
    if (!isLoaded && checked.record === undefined) {
      check = await loadRecordCheck(ruleSet);
      isLoaded = true;
      checked = check(raw);
    }
    return { scorecard: scoreRecord(plan, () => checked, raw), record: checked.record };
  };
  return { score, document: (scorecards, trace) => toDocument(ruleSet, scorecards, { trace }) };
}
