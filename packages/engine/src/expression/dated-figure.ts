// In: the figures of a 参数 and a year. Out: the one that holds in that year. Not here: which year holds for a record (../interpret.ts).
import type { DatedFigure } from "../plan/node.ts";

/** A single year before 起; of several 起 the latest that has begun. */
export function figureOfYear(entries: readonly DatedFigure[], year: number): DatedFigure | undefined {
  const exact = entries.find((entry) => !entry.onwards && entry.year === year);
  const begun = entries.filter((entry) => entry.onwards && entry.year <= year).toSorted((left, right) => right.year - left.year);
  return exact ?? begun[0];
}
