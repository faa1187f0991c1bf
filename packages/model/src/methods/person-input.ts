// What a person puts in for an indicator. In: its method. Out: which kind of input it takes, also where only one case of 分情形 asks for it.
// Not here: the input itself (the engine's data check).
import type { Indicator as IndicatorNode, Method as MethodNode } from "@biaochi/syntax";
import type { Award, ChecklistMethod, EventsMethod, Method } from "../generated/rule-set.generated.ts";

/** A level of a scale, points, which items are met, or how often events occurred. */
export type PersonInput =
  | { readonly kind: "level"; readonly scale: string }
  | { readonly kind: "points" }
  | { readonly kind: "checklist"; readonly method: ChecklistMethod }
  | { readonly kind: "events"; readonly method: EventsMethod };

/** What a person puts in; undefined where everything is worked out. INVARIANT (checked): the cases of 分情形 ask for one thing at most. */
export function personInput(method: Method): PersonInput | undefined {
  switch (method.kind) {
    case "judgement":
      return { kind: "level", scale: method.scale };
    case "assessed":
      return { kind: "points" };
    case "checklist":
      return { kind: "checklist", method };
    case "events":
      return { kind: "events", method };
    case "piecewise":
      return method.arms.some(({ award }) => isAssessed(award)) ? { kind: "points" } : undefined;
    case "cases":
      for (const { outcome } of method.cases) {
        const inner = outcome.kind === "method" ? personInput(outcome.method) : undefined;
        if (inner !== undefined) return inner;
      }
      return undefined;
    case "shown-only":
      return undefined;
  }
}

function isAssessed(award: Award): boolean {
  return award.clause === "assessed-range";
}

type PersonMethod = Exclude<MethodNode, { kind: "clause" | "by-case" | "deadline" }>;

/** The method in the tree that a person's word goes to, those in the cases of 分情形 included. */
export function personMethod(method: IndicatorNode["method"]): PersonMethod | undefined {
  switch (method?.kind) {
    case "judgement":
    case "assessed":
    case "checklist":
    case "events":
      return method;
    case "by-case":
      for (const { outcome } of method.cases) {
        const inner = isMethod(outcome) ? personMethod(outcome) : undefined;
        if (inner !== undefined) return inner;
      }
      return undefined;
    default:
      return undefined;
  }
}

const METHOD_KINDS: ReadonlySet<string> = new Set<MethodNode["kind"]>([
  "clause",
  "checklist",
  "judgement",
  "events",
  "by-case",
  "deadline",
]);

/** Whether what a case of 分情形 gives is a method of its own. */
export function isMethod(outcome: { readonly kind: string }): outcome is MethodNode {
  return METHOD_KINDS.has(outcome.kind) || outcome.kind === "assessed" || outcome.kind === "shown-only";
}
