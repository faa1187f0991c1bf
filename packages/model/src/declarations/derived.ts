// Named intermediate values (计算). In: their expressions, in an order in which each stands after what it reads. Out: the same, typed.
// Not here: the order (names/cycles.ts).
import type { Derived } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { DerivedSymbol } from "../names/scopes.ts";
import { toRoundingRule } from "../rounding.ts";
import { infer } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { SPOILT } from "../types/read-path.ts";
import { toValueType } from "../types/static-type.ts";

/** reports what expressions report, TYPE-024, */
export function checkDerived({ node, name }: DerivedSymbol, knowledge: Knowledge): Derived | undefined {
  const { facts, reporter } = knowledge;
  const place: Place = { name: { zh: "计算", en: "计算" }, path: [`计算 ${name.text}`] };
  const typed = infer(node.value, place, knowledge);
  const rounding = node.rounding && toRoundingRule(node.rounding, typed.type, place.path, reporter);
  facts.derived.set(name.text, { ...typed, constant: node.rounding === undefined ? typed.constant : undefined });
  const type = toValueType(typed.type);
  if (typed.expression === undefined || type === undefined || (node.rounding !== undefined && rounding === undefined))
    return undefined;
  return {
    name: name.text,
    value: typed.expression,
    rounding: rounding ?? null,
    type,
    text: reporter.printed(node.value.span),
    origin: reporter.originOf(node.span),
  };
}

/** A 计算 in a circle has no value: what reads it stays silent. */
export function spoilDerived({ name }: DerivedSymbol, knowledge: Knowledge): void {
  knowledge.facts.derived.set(name.text, SPOILT);
}
