// In: what a row wants and what was reached, both as read. Out: the result in the target's measure, or why the two cannot be compared.
// A bare result takes the unit of its target where that is no rate; a rate without its sign is read by 裸数 or not at all.
// Not here: whether the target is met (score-row.ts).
import {
  type DeclaredUnits,
  dimensionOf,
  findUnit,
  isRate,
  isZero,
  multiply,
  type Rational,
  rational,
  sameDimension,
} from "@biaochi/quantity";
import type { TargetValue } from "../record.ts";

type Figure = Extract<TargetValue, { readonly kind: "figure" }>;
type Bare = "as-rate" | "as-percent" | null;

/** `wanted` and `found` are units as written, empty for a bare number. */
export type Agreement =
  | { readonly kind: "agreed"; readonly target: TargetValue; readonly result: TargetValue }
  | { readonly kind: "other-unit"; readonly wanted: string; readonly found: string }
  | { readonly kind: "bare-rate"; readonly of: "target" | "result" };

/** Brings two plain figures to one measure: 0.266公里 against 266米. */
export function agreeFigures(
  target: Figure,
  result: Figure,
  bare: { readonly target: Bare; readonly result: Bare },
  units: DeclaredUnits,
): Agreement {
  if (target.unit === undefined && result.unit === undefined) return { kind: "agreed", target, result };
  if (target.unit === undefined || result.unit === undefined) {
    const [of, plain, measured] =
      target.unit === undefined ? (["target", target, result] as const) : (["result", result, target] as const);
    const taken = takeUnit(plain, measured, bare[of], of, units);
    if (taken === undefined) return isOfRate(measured, units) ? { kind: "bare-rate", of } : mismatch(target, result);
    return { kind: "agreed", target: of === "target" ? taken : target, result: of === "result" ? taken : result };
  }
  const [wanted, found] = [findUnit(target.unit, units), findUnit(result.unit, units)];
  return sameDimension(dimensionOf(wanted), dimensionOf(found)) ? { kind: "agreed", target, result } : mismatch(target, result);
}

/** Nought is nought in any unit. A target without a unit takes none from its result: what was wanted has to be said. */
function takeUnit(
  plain: Figure,
  measured: Figure,
  bare: Bare,
  of: "target" | "result",
  units: DeclaredUnits,
): Figure | undefined {
  if (isZero(plain.numeral)) return plain;
  const unit = measured.unit === undefined ? undefined : findUnit(measured.unit, units);
  if (unit === undefined) return undefined;
  if (!isRate(unit))
    return of === "target" ? undefined : { ...plain, value: multiply(plain.numeral, unit.factor), unit: unit.name };
  if (bare === null) return undefined;
  if (bare === "as-rate") return { ...plain, value: plain.numeral };
  return { ...plain, value: multiply(plain.numeral, HUNDREDTH), unit: "%" };
}

const HUNDREDTH: Rational = rational(1n, 100n);

function isOfRate({ unit }: Figure, units: DeclaredUnits): boolean {
  return unit !== undefined && isRate(findUnit(unit, units));
}

function mismatch({ unit: wanted = "" }: Figure, { unit: found = "" }: Figure): Agreement {
  return { kind: "other-unit", wanted, found };
}
