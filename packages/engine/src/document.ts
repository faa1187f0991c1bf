// In: a rule set and scorecards. Out: the document that the command line and others hand to machines: which rules, and each scorecard.
// INVARIANT (contract): keys, their order and the form of every figure stay; what is added comes as further keys.
import type { RuleSet } from "@biaochi/model";
import type { Scorecard } from "./generated/scorecard.generated.ts";

/** Which rules gave the scores. */
export type RuleSetIdentity = {
  readonly name: string;
  readonly region: string;
  readonly year: number;
  readonly version: string;
  /** example: rules that are not in force, which every output says. */
  readonly status: RuleSet["status"];
};

export type ScorecardDocument = { readonly ruleSet: RuleSetIdentity; readonly scorecards: readonly Scorecard[] };

/** `trace: false` drops the steps of each indicator, which are nine tenths of the text; the sentences stay. */
export type DocumentOptions = { readonly trace?: boolean };

export function toDocument(
  ruleSet: RuleSet,
  scorecards: readonly Scorecard[],
  { trace = true }: DocumentOptions = {},
): ScorecardDocument {
  return { ruleSet: identityOf(ruleSet), scorecards: trace ? scorecards : scorecards.map(withoutTrace) };
}

/** The largest region first, joined by strokes; the first year of 年度. */
export function identityOf({ name, region, year, version, status }: RuleSet): RuleSetIdentity {
  return { name, region: region.join("/"), year: year.from, version, status };
}

function withoutTrace(scorecard: Scorecard): Scorecard {
  return { ...scorecard, indicators: scorecard.indicators.map((indicator) => ({ ...indicator, trace: [] })) };
}
