// 勾稽, step 20: equations between figures. In: the frame of a record. Out: whether each holds, and what is between its sides. None changes a score.
import { absolute, add, compare, type Rational, subtract, ZERO } from "@biaochi/quantity";
import { compareResults, evaluateNode } from "./expression/evaluate.ts";
import { type Frame, NOWHERE } from "./expression/frame.ts";
import { isNoValue } from "./expression/result.ts";
import type { PlannedReconciliation } from "./plan/plan.ts";
import type { ReconciliationStory } from "./story.ts";

export function reconcile(
  { source, left: leftNode, right: rightNode, tolerance }: PlannedReconciliation,
  frame: Frame,
): ReconciliationStory {
  const left = evaluateNode(leftNode, frame, NOWHERE);
  const right = evaluateNode(rightNode, frame, NOWHERE);
  if (isNoValue(left) || isNoValue(right)) return { holds: undefined, left, right, difference: undefined };
  if (left.kind !== "number" || right.kind !== "number") {
    return { holds: compareResults(source.comparison, left, right), left, right, difference: undefined };
  }
  const difference = subtract(left.value, right.value);
  return { holds: holdsWithin(source.comparison, difference, tolerance ?? ZERO), left, right, difference };
}

/** 误差 works for the equation: it holds where it would hold for some right side that far away; ≠ fails where = holds. */
function holdsWithin(
  comparison: PlannedReconciliation["source"]["comparison"],
  difference: Rational,
  tolerance: Rational,
): boolean {
  const equal = compare(absolute(difference), tolerance) <= 0;
  switch (comparison) {
    case "=":
      return equal;
    case "≠":
      return !equal;
    case "≤":
      return compare(difference, tolerance) <= 0;
    case "<":
      return compare(difference, tolerance) < 0;
    case "≥":
      return compare(add(difference, tolerance), ZERO) >= 0;
    case ">":
      return compare(add(difference, tolerance), ZERO) > 0;
  }
}
