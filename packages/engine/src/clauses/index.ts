// The clauses by the names they have in a rule set. In: an award or a method of the rule set. Out: the same as a part of a plan.
// A clause that is not in the table does not compile.
import type { Award, Method, RuleSet } from "@biaochi/model";
import type { Planner } from "../plan/planner.ts";
import { assessed } from "./assessed.ts";
import { assessedRange } from "./assessed-range.ts";
import { checklist } from "./checklist.ts";
import type { PlannedClause } from "./clause.ts";
import { error } from "./error.ts";
import { events } from "./events.ts";
import { fixed } from "./fixed.ts";
import { interpolation } from "./interpolation.ts";
import { judgement } from "./judgement.ts";
import { proportional } from "./proportional.ts";
import { reverse } from "./reverse.ts";
import { steps } from "./steps.ts";

type AwardClauses = {
  readonly [Id in Award["clause"]]: (award: Extract<Award, { readonly clause: Id }>, planner: Planner) => PlannedClause;
};

export const AWARDS = {
  fixed,
  proportional,
  reverse,
  interpolation,
  steps,
  "assessed-range": assessedRange,
  error,
} as const satisfies AwardClauses;

/** Methods of an indicator other than 评分, which is made of arms. */
export const METHODS = { checklist, judgement, assessed, events } as const satisfies Record<
  "checklist" | "judgement" | "assessed" | "events",
  unknown
>;

export function planAward(award: Award, planner: Planner): PlannedClause {
  switch (award.clause) {
    case "fixed":
      return AWARDS.fixed(award, planner);
    case "proportional":
      return AWARDS.proportional(award, planner);
    case "reverse":
      return AWARDS.reverse(award, planner);
    case "interpolation":
      return AWARDS.interpolation(award, planner);
    case "steps":
      return AWARDS.steps(award, planner);
    case "assessed-range":
      return AWARDS["assessed-range"](award, planner);
    case "error":
      return AWARDS.error(award, planner);
  }
}

export function planMethod(
  method: Exclude<Method, { readonly kind: "piecewise" | "cases" | "shown-only" }>,
  ruleSet: RuleSet,
  planner: Planner,
): PlannedClause {
  switch (method.kind) {
    case "checklist":
      return METHODS.checklist(method, planner);
    case "judgement": {
      const scale = ruleSet.scales.find(({ name }) => name === method.scale);
      if (scale === undefined) throw new Error(`BUG: the rule set has no 等级 ${method.scale.slice(0, 40)}`);
      return METHODS.judgement({ method, scale }, planner);
    }
    case "assessed":
      return METHODS.assessed(method, planner);
    case "events":
      return METHODS.events(method, planner);
  }
}
