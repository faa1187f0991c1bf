// In: the score of an indicator. Out: whether it is there to be seen alone (仅列示): it has no points, and its value stands in their place.
import type { IndicatorScore } from "@biaochi/engine";

export function isShownOnly({ points, score, applicable }: Pick<IndicatorScore, "points" | "score" | "applicable">): boolean {
  return applicable && score === null && points === "0";
}
