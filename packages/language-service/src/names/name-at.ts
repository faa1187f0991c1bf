// The name at a place. In: the names of a file and an offset. Out: the one that stands there, also just behind it.
// Not here: finding names (the model).
import type { Occurrence, Occurrences } from "@biaochi/model";

/** The name at a place; where two touch, the one that begins there. */
export function nameAt({ occurrences }: Occurrences, offset: number): Occurrence | undefined {
  let [low, high] = [0, occurrences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = occurrences[low - 1];
  return found !== undefined && offset <= found.span.end ? found : undefined;
}
