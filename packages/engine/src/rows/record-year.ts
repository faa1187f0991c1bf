// In: the 年度 of a record and of its rule set. Out: the one year that dates what is said without one: 7月底前.
import type { RuleSet } from "@biaochi/model";

/** The record's own year, else the rule set's where it holds for one alone. */
export function recordYear(given: number | undefined, { year }: Pick<RuleSet, "year">): number | undefined {
  if (given !== undefined) return given;
  return year.open || (year.until !== null && year.until !== year.from) ? undefined : year.from;
}
