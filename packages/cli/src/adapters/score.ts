// The way to `@biaochi/engine`: records to scorecards, and scorecards to the document for machines.
import type { CheckedRecord, RawRecord, Scorecard, ScorecardDocument } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

/** A scorecard, and the record as the rules read it; none where the record has mistakes. */
export type Scored = { readonly scorecard: Scorecard; readonly record: CheckedRecord | undefined };

/** Scores records of one rule set, and makes their document. */
export type Scoring = {
  /** Ranks the records among one another, where the rules rank; without it a record has no place but one of its own. */
  readonly rank: (population: readonly RawRecord[]) => Promise<void>;
  readonly score: (raw: RawRecord) => Promise<Scored>;
  /** `trace` keeps every step of every indicator, nine tenths of the text. */
  readonly document: (scorecards: readonly Scorecard[], trace: boolean) => ScorecardDocument;
};

/**
 * Makes the plan and the check of a rule set once. Where a record is refused it is checked once more with what makes the messages better
 * (the sounds of names, the shape of nested values): that is loaded only then.
 */
export async function createScoring(ruleSet: RuleSet): Promise<Scoring> {
  const { createPlan, createRecordCheck, loadRecordCheck, rankChecked, scoreRecord, toDocument } = await import(
    "@biaochi/engine"
  );
  const plan = createPlan(ruleSet);
  let check = createRecordCheck(ruleSet);
  let isLoaded = false;
  const ranked = new Map<RawRecord, CheckedRecord>();
  const score = async (raw: RawRecord): Promise<Scored> => {
    let checked = check(raw);
    if (!isLoaded && checked.record === undefined) {
      check = await loadRecordCheck(ruleSet);
      isLoaded = true;
      checked = check(raw);
    }
    const record = checked.record && (ranked.get(raw) ?? checked.record);
    return { scorecard: scoreRecord(plan, () => ({ ...checked, record }), raw), record };
  };
  const rank = async (population: readonly RawRecord[]): Promise<void> => {
    if (ruleSet.ranks.length === 0) return;
    const places = rankChecked(plan, population.map(check));
    for (const [index, raw] of population.entries()) {
      const record = places[index]?.record;
      if (record !== undefined) ranked.set(raw, record);
    }
  };
  return { rank, score, document: (scorecards, trace) => toDocument(ruleSet, scorecards, { trace }) };
}
