// In: what each part of a rule set reads. Out: an order in which every part comes after all it reads.
// The checker has refused cycles; one that comes here is a bug of ours.
import type { Read } from "./planner.ts";

/** One thing to evaluate. */
export type Step = Read;

type Parts = {
  readonly derived: readonly (readonly Read[])[];
  readonly indicators: readonly (readonly Read[])[];
  readonly sections: readonly { readonly children: readonly Read[] }[];
  readonly parts: readonly Read[];
  readonly gradeReads: readonly Read[];
};

/** 计算 and indicators in the order of the file as far as what they read allows, then sections, 总分 and 等次 as soon as they can be known. */
export function orderSteps({ derived, indicators, sections, parts, gradeReads }: Parts): readonly Step[] {
  const needs = new Map<string, readonly Read[]>();
  const all: Step[] = [];
  const addStep = (step: Step, reads: readonly Read[]): void => {
    needs.set(keyOf(step), reads);
    all.push(step);
  };
  derived.forEach((reads, slot) => void addStep({ kind: "derived", slot }, reads));
  indicators.forEach((reads, slot) => void addStep({ kind: "indicator", slot }, reads));
  sections.forEach(({ children }, slot) => void addStep({ kind: "section", slot }, children));
  addStep({ kind: "total" }, parts);
  addStep({ kind: "grade" }, [...gradeReads, { kind: "total" }]);
  return sortByNeeds(all, needs);
}

/** Depth first, with a stack of its own: a chain of a hundred thousand 计算 must not end in the machine's. */
function sortByNeeds(all: readonly Step[], needs: ReadonlyMap<string, readonly Read[]>): readonly Step[] {
  const done = new Set<string>();
  const open = new Set<string>();
  const order: Step[] = [];
  const stack: { readonly step: Step; readonly leaving: boolean }[] = [];
  for (const root of all) {
    stack.push({ step: root, leaving: false });
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const key = keyOf(top.step);
      if (top.leaving) {
        open.delete(key);
        done.add(key);
        order.push(top.step);
        continue;
      }
      if (done.has(key)) continue;
      if (open.has(key)) throw new Error(`BUG: the rule set has a cycle through ${key}`);
      open.add(key);
      stack.push({ step: top.step, leaving: true });
      for (const read of (needs.get(key) ?? []).toReversed())
        if (!done.has(keyOf(read))) stack.push({ step: read, leaving: false });
    }
  }
  return order;
}

function keyOf(step: Step): string {
  return "slot" in step ? `${step.kind} ${step.slot}` : step.kind;
}
