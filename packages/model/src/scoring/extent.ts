// In: ends of bands as amounts, with values or over data. Out: extents, what is left of one beside another, and their stretches where values are known.
// Not here: the words for them (band-words.ts).
import type { Rational } from "@biaochi/quantity";
import type { Bound } from "@biaochi/syntax";
import type { Amount, Interval } from "../generated/rule-set.generated.ts";
import { amountValue, sameAmount } from "./amounts.ts";
import { holds, intersect, isEmpty, type Place, type Stretch } from "./cuts.ts";

/**
 * One end. `bound` is the figure as the user wrote it, where there is one; `unclear` where the wording leaves open which side it belongs to.
 *
 * shape    `value`: that of `amount`, where it was read already
 */
export type End = {
  readonly amount: Amount;
  readonly value?: Rational | undefined;
  readonly closed: boolean;
  readonly bound: Bound | undefined;
  readonly unclear?: boolean;
};

/** The values of a band; a missing end is unbounded. */
export type Extent = { readonly low: End | undefined; readonly high: End | undefined };

export const EVERYWHERE: Extent = { low: undefined, high: undefined };

/** The stretch of an extent, undefined where an end depends on data. */
export function stretchOf(extent: Extent): Stretch | undefined {
  const from = lowPlace(extent.low);
  const to = highPlace(extent.high);
  return from === undefined || to === undefined ? undefined : { from, to };
}

export function toInterval(extent: Extent): Interval {
  return {
    low: extent.low?.amount ?? null,
    lowClosed: extent.low?.closed ?? false,
    high: extent.high?.amount ?? null,
    highClosed: extent.high?.closed ?? false,
  };
}

/** The stretch of an interval of the rule set, undefined where an end depends on data. */
export function stretchOfInterval(interval: Interval): Stretch | undefined {
  return stretchOf({
    low: interval.low === null ? undefined : { amount: interval.low, closed: interval.lowClosed, bound: undefined },
    high: interval.high === null ? undefined : { amount: interval.high, closed: interval.highClosed, bound: undefined },
  });
}

/** The end of the neighbour that begins where this one stops. */
export function otherSide(end: End): End {
  return { ...end, closed: !end.closed };
}

/** What is left of `extent` outside `taken`, from the lowest up; all of it where an end depends on data. */
export function without(extent: Extent, taken: Extent): readonly Extent[] {
  const whole = stretchOf(extent);
  const part = stretchOf(taken);
  if (whole === undefined || part === undefined || isEmpty(intersect(whole, part))) return [extent];
  const left: Extent | undefined = taken.low === undefined ? undefined : { low: extent.low, high: otherSide(taken.low) };
  const right: Extent | undefined = taken.high === undefined ? undefined : { low: otherSide(taken.high), high: extent.high };
  return [left, right].filter((rest): rest is Extent => {
    const stretch = rest === undefined ? undefined : stretchOf(rest);
    return stretch !== undefined && !isEmpty(stretch);
  });
}

/** Whether both surely have a value in common. */
export function meets(left: Extent, right: Extent): boolean {
  const first = stretchOf(left);
  const second = stretchOf(right);
  return first !== undefined && second !== undefined && !isEmpty(intersect(first, second));
}

/** Whether the extent surely holds the figure: by its value, or, over data, because it is the closed end itself. */
export function holdsAmount(extent: Extent, amount: Amount): boolean {
  const value = amountValue(amount);
  const stretch = stretchOf(extent);
  if (value !== undefined && stretch !== undefined) return holds(stretch, value);
  return [extent.low, extent.high].some((end) => end?.closed === true && sameAmount(end.amount, amount));
}

/** The ends of an extent: none, one or two. */
export function endsOf(extent: Extent): readonly End[] {
  return [extent.low, extent.high].filter((end) => end !== undefined);
}

/** The two ends of a single value. */
export function pointExtent(amount: Amount, bound: Bound | undefined, value?: Rational): Extent {
  const end = { amount, value, closed: true, bound };
  return { low: end, high: end };
}

/** The values of the ends that are known. */
export function knownValues(extent: Extent): readonly Rational[] {
  return endsOf(extent)
    .map((end) => amountValue(end.amount))
    .filter((value) => value !== undefined);
}

function lowPlace(end: End | undefined): Place | undefined {
  if (end === undefined) return "lowest";
  const value = end.value ?? amountValue(end.amount);
  return value === undefined ? undefined : { value, after: !end.closed };
}

function highPlace(end: End | undefined): Place | undefined {
  if (end === undefined) return "highest";
  const value = end.value ?? amountValue(end.amount);
  return value === undefined ? undefined : { value, after: end.closed };
}
