// In: the bands of a table in rising order. Out: which of two neighbours its shared bounds belong to, read off the bounds that are settled.
// Not here: what is proposed for a bound that is not (band-fixes.ts).
import { equals } from "@biaochi/quantity";
import { amountValue } from "./amounts.ts";
import type { BandItem } from "./band-item.ts";
import type { End } from "./extent.ts";

/** The band that holds a shared bound: the upper one (75%以上不满90%, 90%以上) or the lower one (超过10%至30%, 10%以下). */
export type Holder = "upper" | "lower";

/** The holder that all settled bounds agree on; `mixed` where they do not, undefined where there is none. */
export type BoundStyle = Holder | "mixed" | undefined;

/** The style of a table: bounds where two bands meet, and the bounds of bands that are open to one side. */
export function boundStyle(rising: readonly BandItem[]): BoundStyle {
  let style: BoundStyle;
  const add = (holder: Holder): void => {
    style = style === undefined || style === holder ? holder : "mixed";
  };
  for (const [index, { extent }] of rising.entries()) {
    const { low, high } = extent;
    const above = rising[index + 1]?.extent.low;
    if (low !== undefined && high === undefined) add(holderOfLow(low));
    if (high !== undefined && low === undefined) add(holderOfHigh(high));
    if (high !== undefined && above !== undefined && high.closed !== above.closed && isSameBound(high, above))
      add(holderOfHigh(high));
  }
  return style;
}

/** Who holds the bound that a band begins at. */
export function holderOfLow({ closed }: End): Holder {
  return closed ? "upper" : "lower";
}

/** Who holds the bound that a band ends at. */
export function holderOfHigh({ closed }: End): Holder {
  return closed ? "lower" : "upper";
}

function isSameBound(left: End, right: End): boolean {
  const [first, second] = [amountValue(left.amount), amountValue(right.amount)];
  return first !== undefined && second !== undefined && equals(first, second);
}
