// Exact rational in, rational on a grid out, by integer division with its remainder looked at. The only place that rounds; which grid and mode apply is
// said by the rule file. Printing is format.ts.

import { divide, multiply, power10, type Rational } from "./rational.ts";

/**
 * 四舍五入 = `half-up` (a half goes away from zero), 舍去 = `down` (towards zero), 进位 = `up` (away from zero), 五成双 = `half-even`.
 * The signs mirror one another: rounding −x gives minus the rounding of x.
 */
export type RoundingMode = "half-up" | "down" | "up" | "half-even";

export const ROUNDING_MODES: readonly RoundingMode[] = ["half-up", "down", "up", "half-even"];

/** The multiple of `grid` that `mode` picks for `value`. A grid that is not above zero is a bug of the caller and throws. */
export function roundToGrid(value: Rational, grid: Rational, mode: RoundingMode): Rational {
  const steps = grid.numerator > 0n ? divide(value, grid) : undefined;
  if (steps === undefined) throw new RangeError("BUG: a rounding grid must be above zero");
  return multiply(roundToInteger(steps, mode), grid);
}

/** `value` rounded to `places` decimal places; negative places round to tens, hundreds, … */
export function roundToPlaces(value: Rational, places: number, mode: RoundingMode): Rational {
  return places === 0 ? roundToInteger(value, mode) : roundToGrid(value, power10(-places), mode);
}

/** `value` rounded to a whole number. */
export function roundToInteger(value: Rational, mode: RoundingMode): Rational {
  const { numerator, denominator } = value;
  if (denominator === 1n) return value;
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const whole = size / denominator;
  // INVARIANT (reduced): the denominator is above 1, so the rest is never zero.
  const twiceRest = (size % denominator) * 2n;
  const rounded = goesUp(mode, twiceRest, denominator, whole) ? whole + 1n : whole;
  return { numerator: negative ? -rounded : rounded, denominator: 1n };
}

function goesUp(mode: RoundingMode, twiceRest: bigint, denominator: bigint, whole: bigint): boolean {
  switch (mode) {
    case "half-up":
      return twiceRest >= denominator;
    case "down":
      return false;
    case "up":
      return true;
    case "half-even":
      return twiceRest > denominator || (twiceRest === denominator && (whole & 1n) === 1n);
  }
}
