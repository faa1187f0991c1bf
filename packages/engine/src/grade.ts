// 等次, steps 18 and 19. In: the total and the grades of a plan. Out: the grade, and the one that the total before its rounding would give.
import { compare, divide, type Rational } from "@biaochi/quantity";
import { within } from "./expression/evaluate.ts";
import { type Frame, NOWHERE } from "./expression/frame.ts";
import { isNoValue } from "./expression/result.ts";
import type { Failure } from "./failure.ts";
import type { Plan } from "./plan/plan.ts";
import type { GradeStory, TotalStory } from "./story.ts";
import { holds } from "./total.ts";

const NONE: GradeStory = { index: undefined, otherwise: undefined, capped: undefined, failure: undefined };

/** The grade of a total, capped by the 否决 that hold. */
export function gradeTotal(plan: Plan, total: TotalStory, frame: Frame): GradeStory {
  const { ruleSet, grades, fullPoints } = plan;
  // A transcribed table contradicts itself: its total stands beside no grade.
  if (ruleSet.status === "transcribed") return NONE;
  if (ruleSet.grades === null || total.score === undefined || total.unrounded === undefined) return NONE;
  const { by } = ruleSet.grades;
  const scale = (value: Rational): Rational => (by === "rate" ? (divide(value, fullPoints) ?? value) : value);
  const printed = find(grades, scale(total.score), frame);
  const unrounded = find(grades, scale(total.unrounded), frame);
  const [deciding, other] = by === "unrounded-total" ? [unrounded, printed] : [printed, unrounded];
  if (typeof deciding !== "number") return { ...NONE, failure: deciding };
  const capped = capOf(plan, total, deciding);
  if (capped !== undefined) return { ...NONE, index: capped.grade, capped: { from: deciding, veto: capped.veto } };
  return { ...NONE, index: deciding, otherwise: other === deciding || typeof other !== "number" ? undefined : other };
}

/** Step 19: the lowest grade that a 否决 leaves, where it is below the one that the total gives. */
function capOf(
  { grades, vetoes }: Plan,
  total: TotalStory,
  deciding: number,
): { readonly grade: number; readonly veto: number } | undefined {
  let lowest = deciding;
  let veto: number | undefined;
  for (const [slot, { outcome }] of vetoes.entries()) {
    const story = total.vetoes[slot];
    if (outcome.kind !== "grade-at-most" || story === undefined || holds(story) !== true) continue;
    if (!isBelow(outcome.grade, lowest, grades)) continue;
    lowest = outcome.grade;
    veto = slot;
  }
  return veto === undefined ? undefined : { grade: lowest, veto };
}

/** Whether a grade is for lower totals than another one: grades may be listed from the best or from the worst. */
function isBelow(grade: number, other: number, grades: Plan["grades"]): boolean {
  const [one, two] = [grades[grade]?.interval.low?.constant, grades[other]?.interval.low?.constant];
  if (one === undefined || two === undefined) return one === undefined && two !== undefined;
  return compare(one, two) < 0;
}

function find(grades: Plan["grades"], value: Rational, frame: Frame): number | Failure {
  for (const [index, { interval }] of grades.entries()) {
    const inside = within(value, interval, frame, NOWHERE);
    if (isNoValue(inside)) return inside;
    if (inside.kind === "boolean" && inside.value) return index;
  }
  return { kind: "no-arm", value };
}
