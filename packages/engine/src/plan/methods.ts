// In: the method of an indicator of a rule set. Out: the same as a part of a plan, with the cases of 分情形 and the formula of a 期限.
// Not here: single clauses (../clauses), arms (arms.ts).
import type { Formula, Method, MethodCase, RuleSet } from "@biaochi/model";
import { type DeclaredUnits, roundToGrid, type Unit } from "@biaochi/quantity";
import { planMethod as planClause } from "../clauses/index.ts";
import { type PlannedFormula, type PlannedMethod, type PlannedMethodCase, planArms, planOutcome } from "./arms.ts";
import type { Planner } from "./planner.ts";
import { fraction, unitOfType } from "./units.ts";

/** What a method needs of its plan. */
export type MethodPlan = { readonly ruleSet: RuleSet; readonly units: DeclaredUnits; readonly planner: Planner };

/** The method of an indicator whose 公式 gives values in `metricUnit`. */
export function planMethod(method: Method, metricUnit: Unit | undefined, plan: MethodPlan): PlannedMethod {
  switch (method.kind) {
    case "shown-only":
      return { kind: "shown" };
    case "cases":
      return { kind: "cases", cases: method.cases.map((one) => planCase(one, metricUnit, plan)) };
    default:
      return planPlain(method, metricUnit, plan);
  }
}

type Plain = Exclude<Method, { readonly kind: "cases" | "shown-only" }>;

function planPlain(
  method: Plain,
  metricUnit: Unit | undefined,
  { ruleSet, planner }: MethodPlan,
): PlannedMethodCase["method"] & {} {
  if (method.kind === "piecewise") return planArms(method, metricUnit, planner);
  return { kind: "given", clause: planClause(method, ruleSet, planner) };
}

function planCase(
  { condition, text, outcome, origin }: MethodCase,
  metricUnit: Unit | undefined,
  plan: MethodPlan,
): PlannedMethodCase {
  const asked = { condition: condition === null ? undefined : plan.planner.expression(condition), text, origin };
  if (outcome.kind !== "method")
    return { ...asked, outcome: planOutcome(outcome, plan.planner), method: undefined, formula: undefined, metricUnit };
  const { method, formula } = outcome;
  if (method.kind === "cases" || method.kind === "shown-only") throw new Error("BUG: cases do not nest");
  const unit = formula === null ? metricUnit : unitOfType(formula.type, plan.units);
  plan.planner.enter(unit);
  const planned = planPlain(method, unit, plan);
  const own = formula === null ? undefined : planFormula(formula, plan.planner);
  plan.planner.enter(metricUnit);
  return { ...asked, outcome: undefined, method: planned, formula: own, metricUnit: unit };
}

/** A formula with the rounding that its line declares. */
export function planFormula(source: Formula, planner: Planner): PlannedFormula {
  const { rounding } = source;
  const grid = rounding === null ? undefined : fraction(rounding.grid);
  return {
    node: planner.expression(source.value),
    rounding:
      rounding === null || grid === undefined
        ? undefined
        : { grid, mode: rounding.mode, apply: (value) => roundToGrid(value, grid, rounding.mode) },
    source,
  };
}
