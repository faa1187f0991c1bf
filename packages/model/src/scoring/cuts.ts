// In: figures. Out: places on the line of values and the stretches between them, compared exactly.
// Not here: amounts that depend on data (extent.ts keeps those apart) and wording (band-words.ts).
import { compare, type Rational } from "@biaochi/quantity";

/** Just before a value, or just after it. A closed lower end cuts before its value, an open one after it; upper ends the other way round. */
export type Cut = { readonly value: Rational; readonly after: boolean };

/** A cut, or an end of the line. */
export type Place = Cut | "lowest" | "highest";

/** All values between two places. */
export type Stretch = { readonly from: Place; readonly to: Place };

export const WHOLE_LINE: Stretch = { from: "lowest", to: "highest" };

export function comparePlaces(left: Place, right: Place): -1 | 0 | 1 {
  if (typeof left === "string" || typeof right === "string") {
    const first = rank(left);
    const second = rank(right);
    return first < second ? -1 : first > second ? 1 : 0;
  }
  const order = compare(left.value, right.value);
  if (order !== 0) return order;
  return left.after === right.after ? 0 : left.after ? 1 : -1;
}

export function lowerPlace(left: Place, right: Place): Place {
  return comparePlaces(left, right) <= 0 ? left : right;
}

export function higherPlace(left: Place, right: Place): Place {
  return comparePlaces(left, right) >= 0 ? left : right;
}

/** Whether no value lies in the stretch: its ends meet or are the wrong way round. */
export function isEmpty(stretch: Stretch): boolean {
  return comparePlaces(stretch.from, stretch.to) >= 0;
}

/** Whether exactly one value lies in the stretch. */
export function isPoint({ from, to }: Stretch): boolean {
  return typeof from !== "string" && typeof to !== "string" && !from.after && to.after && compare(from.value, to.value) === 0;
}

/** The values that both hold; may be empty. */
export function intersect(left: Stretch, right: Stretch): Stretch {
  return { from: higherPlace(left.from, right.from), to: lowerPlace(left.to, right.to) };
}

/** Whether the value lies in the stretch. */
export function holds(stretch: Stretch, value: Rational): boolean {
  return comparePlaces(stretch.from, { value, after: false }) <= 0 && comparePlaces({ value, after: true }, stretch.to) <= 0;
}

/** Whether every value of `inner` lies in `outer`. */
export function covers(outer: Stretch, inner: Stretch): boolean {
  return comparePlaces(outer.from, inner.from) <= 0 && comparePlaces(inner.to, outer.to) <= 0;
}

/** What of `domain` none of the stretches holds, from the lowest up. */
export function uncovered(domain: Stretch, stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = domain.from;
  for (const stretch of stretches.toSorted((a, b) => comparePlaces(a.from, b.from))) {
    if (isEmpty(stretch)) continue;
    const gap = { from, to: lowerPlace(stretch.from, domain.to) };
    if (!isEmpty(gap)) found.push(gap);
    from = higherPlace(from, stretch.to);
  }
  const rest = { from, to: domain.to };
  if (!isEmpty(rest)) found.push(rest);
  return found;
}

function rank(place: Place): number {
  return place === "lowest" ? -1 : place === "highest" ? 1 : 0;
}
