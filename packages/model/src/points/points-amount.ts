// Points as amounts: 2分, 分值的10%, （超编每点扣分）. In: points as written. Out: the amount in the rule set, folded where it is known.
// Not here: points of arms and steps of a clause (scoring/ reads them through its own context).
import {
  compare,
  formatQuantity,
  fromFractionString,
  isZero,
  multiply,
  ONE,
  PERCENT,
  type Rational,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import type { Points } from "@biaochi/syntax";
import { readAmount } from "../amounts.ts";
import type { Amount } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { pointsText } from "../parts.ts";
import type { Place } from "../types/place.ts";

/** All points of an indicator. */
export function fullPointsAmount(fullPoints: Rational): Amount {
  return { expression: { op: "full-points" }, value: toFractionString(fullPoints), text: pointsText(fullPoints) };
}

/** Points of a known value. */
export function constantPoints(points: Rational): Amount {
  const value = toFractionString(points);
  const text = pointsText(points);
  return { expression: { op: "constant", value, text }, value, text };
}

/** A share of points that are not known before there are data: those of a row. */
export function shareOfPoints(share: Rational, text: string): Amount {
  if (isZero(share)) return constantPoints(ZERO);
  if (compare(share, ONE) === 0) return { expression: { op: "full-points" }, value: null, text };
  const constant = {
    op: "constant",
    value: toFractionString(share),
    text: formatQuantity({ value: share, unit: PERCENT }),
  } as const;
  return { expression: { op: "multiply", left: { op: "full-points" }, right: constant }, value: null, text };
}

/** Points as written; undefined where a mistake, already reported, spoils them. */
export function readPoints(
  points: Points,
  fullPoints: Rational | undefined,
  place: Place,
  knowledge: Knowledge,
): Amount | undefined {
  switch (points.kind) {
    case "missing":
      return undefined;
    case "quantity":
      return readAmount(points, "points", undefined, place, knowledge);
    case "expression":
      return readAmount(points.value, "points", undefined, place, knowledge);
    case "share": {
      const share = readAmount(points.share, "share", undefined, place, knowledge);
      const value = share === undefined || share.value === null ? undefined : fromFractionString(share.value);
      return value && fullPoints && constantPoints(multiply(value, fullPoints));
    }
  }
}
