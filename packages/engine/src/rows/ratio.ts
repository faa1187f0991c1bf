// In: what a row wants and what was reached, as figures. Out: whether it is met, and its 完成率.
// Comparison comes first, so that a reverse figure of nought never stands below a stroke: ≤ is met by it.
import { compare, divide, maximum, minimum, type Rational, sign } from "@biaochi/quantity";
import type { Direction, RowAim } from "./direction.ts";

export type RowKind = "quantitative" | "equal" | "deadline" | "qualitative";

/** The clause of a 行评 that a direction asks for. */
export function kindOf(direction: Direction): RowKind {
  switch (direction) {
    case "≥":
    case "≤":
      return "quantitative";
    case "=":
      return "equal";
    case "deadline":
    case "qualitative":
      return direction;
  }
}

export type Comparing = "≥" | "≤" | "=";

/** Whether a result meets its target. */
export function isMet(
  { direction, strict }: Pick<RowAim, "strict"> & { readonly direction: Comparing },
  target: Rational,
  result: Rational,
): boolean {
  const order = compare(result, target);
  switch (direction) {
    case "≥":
      return strict ? order > 0 : order >= 0;
    case "≤":
      return strict ? order < 0 : order <= 0;
    case "=":
      return order === 0;
  }
}

/** 实际 ÷ 目标, for ≤ 目标 ÷ 实际, for = the smaller ÷ the larger; undefined where the divisor is 0. */
export function completionOf(direction: Comparing, target: Rational, result: Rational): Rational | undefined {
  switch (direction) {
    case "≥":
      return divide(result, target);
    case "≤":
      return divide(target, result);
    case "=":
      return divide(minimum(target, result), maximum(target, result));
  }
}

/**
 * Whether 完成率 tells how near an unmet result came: it falls as the result gets worse only where the figure that was to be reached is above zero
 * (for ≤ also zero: then every result is infinitely far away, and 完成率 is 0).
 */
export function tellsHowNear(direction: Comparing, target: Rational, result: Rational): boolean {
  switch (direction) {
    case "≥":
      return sign(target) > 0;
    case "≤":
      return sign(target) >= 0 && sign(result) > 0;
    case "=":
      return sign(maximum(target, result)) > 0;
  }
}
