// What stands outside the weights in a plan: 加分项, 扣分项, 否决. In: those of the rule set. Out: the same with nodes and slots.
// Not here: adding them to the total (../total.ts).
import type { Adjustment, RuleSet, Veto } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import type { Node } from "./node.ts";
import type { Planner } from "./planner.ts";
import { fraction } from "./units.ts";

/** A 加分项 or 扣分项 by the slot of what scores it. */
export type PlannedAdjustment = { readonly source: Adjustment; readonly slot: number };

/** 否决: a condition, and what it does to the total or the grade. */
export type PlannedVeto = {
  readonly source: Veto;
  readonly condition: Node;
  readonly outcome:
    | { readonly kind: "total-set" | "total-at-most"; readonly points: Rational }
    | { readonly kind: "grade-at-most"; readonly grade: number };
};

/** Makes the plan of a 否决. */
export function planVeto(source: Veto, { grades }: RuleSet, planner: Planner): PlannedVeto {
  const condition = planner.expression(source.condition);
  const { outcome } = source;
  if (outcome.kind !== "grade-at-most") {
    return { source, condition, outcome: { kind: outcome.kind, points: fraction(outcome.points) } };
  }
  const grade = grades?.levels.findIndex(({ name }) => name === outcome.grade) ?? -1;
  if (grade < 0) throw new Error(`BUG: 否决 ${source.name.slice(0, 40)} names a grade that there is none of`);
  return { source, condition, outcome: { kind: "grade-at-most", grade } };
}
