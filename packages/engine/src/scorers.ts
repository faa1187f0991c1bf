// Step 10 of the order of evaluation: whose word counts (评分方, 采用). In: what each scorer gave. Out: the inputs that are adopted, and the scores
// that stand instead of computed ones. Not here: reading what they gave (data-check/scorers.ts), telling it (trace/tell-scorers.ts).
import { equals, type Rational } from "@biaochi/quantity";
import type { Failure } from "./failure.ts";
import type { CheckedRecord, HumanInput, ScorerEntry } from "./record.ts";
import type { IndicatorStory } from "./story.ts";

/** Whose entries count, in the order in which they are asked; a score that differs from the computed one may need a reason. */
export type Adoption = { readonly by: readonly string[]; readonly needsReason: boolean };

/** What one scorer gave on one indicator. */
export type GivenEntry = { readonly scorer: string; readonly entry: ScorerEntry };

/** The entry that counts on an indicator: that of the first scorer asked who gave one. */
export function adoptedEntry({ scorers }: CheckedRecord, by: readonly string[], key: string): GivenEntry | undefined {
  for (const scorer of by) {
    const entry = scorers.get(scorer)?.get(key);
    if (entry !== undefined) return { scorer, entry };
  }
  return undefined;
}

/** The record with the inputs of those who are asked in place of what stands without a name. */
export function withInputsOf(record: CheckedRecord, by: readonly string[]): CheckedRecord {
  const adopted = new Map<string, HumanInput>();
  for (const scorer of by.toReversed()) {
    for (const [key, entry] of record.scorers.get(scorer) ?? []) {
      // Whoever is asked first has the last word, whichever way it was given.
      if (entry.kind === "input") adopted.set(key, { ...entry.input, by: scorer });
      else adopted.delete(key);
    }
  }
  return adopted.size === 0 ? record : { ...record, inputs: new Map([...record.inputs, ...adopted]) };
}

/** The story of an indicator once the adopted score has been put in place of the computed one. */
export function overrideScore(
  story: IndicatorStory,
  key: string,
  record: CheckedRecord,
  { by, needsReason }: Adoption,
): IndicatorStory {
  const adopted = adoptedEntry(record, by, key);
  if (adopted === undefined || adopted.entry.kind !== "score" || story.outcome === "excluded") return story;
  const { scorer, entry } = adopted;
  const computed = story.score;
  if (computed !== undefined && equals(computed, entry.points)) return story;
  if (needsReason && entry.reason === undefined) {
    const failure = { kind: "unreasoned", scorer, given: entry.points, computed, before: story.failure } as const;
    return { ...story, outcome: "unscored", score: undefined, failure };
  }
  const override = { scorer, points: entry.points, reason: entry.reason, computed, failure: story.failure };
  return { ...story, outcome: "scored", score: entry.points, failure: undefined, override };
}

/** The story as the rules alone have it. */
export function withoutOverride(story: IndicatorStory): IndicatorStory {
  const { override, failure } = story;
  if (override !== undefined) return computedStory(story, override.computed, override.failure);
  return failure?.kind === "unreasoned" ? computedStory(story, failure.computed, failure.before) : story;
}

function computedStory(story: IndicatorStory, score: Rational | undefined, failure: Failure | undefined): IndicatorStory {
  return { ...story, outcome: score === undefined ? "unscored" : "scored", score, failure };
}
