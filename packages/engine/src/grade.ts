// 等次, step 18. In: the total and the grades of a plan. Out: the grade, and the one that the total before its rounding would give.
import { divide, type Rational } from "@biaochi/quantity";
import { within } from "./expression/evaluate.ts";
import { type Frame, NOWHERE } from "./expression/frame.ts";
import { isNoValue } from "./expression/result.ts";
import type { Failure } from "./failure.ts";
import type { Plan } from "./plan/plan.ts";
import type { GradeStory, TotalStory } from "./story.ts";

const NONE: GradeStory = { index: undefined, otherwise: undefined, failure: undefined };

export function gradeTotal({ ruleSet, grades, fullPoints }: Plan, total: TotalStory, frame: Frame): GradeStory {
  if (ruleSet.grades === null || total.score === undefined || total.unrounded === undefined) return NONE;
  const { by } = ruleSet.grades;
  const scale = (value: Rational): Rational => (by === "rate" ? (divide(value, fullPoints) ?? value) : value);
  const printed = find(grades, scale(total.score), frame);
  const unrounded = find(grades, scale(total.unrounded), frame);
  const [deciding, other] = by === "unrounded-total" ? [unrounded, printed] : [printed, unrounded];
  if (typeof deciding !== "number") return { ...NONE, failure: deciding };
  return { index: deciding, otherwise: other === deciding || typeof other !== "number" ? undefined : other, failure: undefined };
}

function find(grades: Plan["grades"], value: Rational, frame: Frame): number | Failure {
  for (const [index, { interval }] of grades.entries()) {
    const inside = within(value, interval, frame, NOWHERE);
    if (isNoValue(inside)) return inside;
    if (inside.kind === "boolean" && inside.value) return index;
  }
  return { kind: "no-arm", value };
}
