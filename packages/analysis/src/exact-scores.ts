// In: a scorecard and its rule set. Out: its printed sums as exact figures. A printed sum ends, unless nothing rounds it: then its fraction counts.
import type { Scorecard, SectionScore } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

type Roundings = Pick<RuleSet, "scoreRounding" | "totalRounding">;

/** The score of a section; null where it has none. */
export function exactScore({ scoreRounding }: Roundings, section: SectionScore | undefined): string | null {
  if (section === undefined || section.score === null) return null;
  return scoreRounding === null ? (section.exact ?? section.score) : section.score;
}

/** The total; null where there is none. */
export function exactTotal({ scoreRounding, totalRounding }: Roundings, { total, totalExact }: Scorecard): string | null {
  return total === null || scoreRounding !== null || totalRounding !== null ? total : (totalExact ?? total);
}
