// What a field or column says of its values: 约束 and 缺失时. In: the line and its type. Out: both in the rule set; reports facts that cannot hold.
// Not here: types (declarations/field-types.ts), which of 缺失时's cases holds for a record (the engine).
import { toFractionString } from "@biaochi/quantity";
import type { Constraint, Field as FieldNode, Name, QuantityLiteral } from "@biaochi/syntax";
import type { FieldConstraint, FieldFill } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { infer } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { comparedWith, intersect, isEmpty, only } from "../types/range.ts";
import { describeType, numberIn, type StaticType } from "../types/static-type.ts";
import { COMPARED, commonNumber } from "../types/units.ts";
import { checkFillCases } from "./fill-cases.ts";

/** A field or a column with its name. */
export type Named = {
  readonly name: Name;
  readonly node: Pick<FieldNode, "constraints" | "whenMissing">;
};

/** reports TYPE-020 and what expressions report */
export function checkConstraint(
  constraint: Constraint,
  symbol: Named,
  type: StaticType,
  place: Place,
  knowledge: Knowledge,
): FieldConstraint | undefined {
  const { reporter } = knowledge;
  const bound = infer(constraint.bound, place, knowledge);
  if (type.kind === "unknown" || bound.type.kind === "unknown") return undefined;
  if (type.kind !== "number" && type.kind !== "date") {
    const { zh, en } = describeType(type);
    reporter.report("TYPE-020", {
      span: constraint.span,
      path: place.path,
      args: { name: symbol.name.text, kind: zh, kindEn: en },
    });
    return undefined;
  }
  if (type.kind === "number" && bound.type.kind === "number") {
    const field = { type, constant: undefined, tree: { kind: "path", names: [symbol.name], span: symbol.name.span } } as const;
    const common = commonNumber(reporter, place.path, field, { ...bound, type: bound.type, tree: constraint.bound }, COMPARED);
    if (common.kind === "unknown") return undefined;
  } else if (type.kind !== bound.type.kind) {
    const [left, right] = [describeType(type), describeType(bound.type)];
    const args = { left: left.zh, leftEn: left.en, right: right.zh, rightEn: right.en };
    reporter.report("TYPE-004", { span: constraint.bound.span, path: place.path, args });
    return undefined;
  }
  if (bound.expression === undefined) return undefined;
  return {
    comparison: constraint.operator,
    bound: bound.expression,
    text: reporter.printed(constraint.span).replace(/^(约束|constraint)\s*/, ""),
    origin: reporter.originOf(constraint.span),
  };
}

/** reports TYPE-001 TYPE-002 TYPE-004 and what cases report */
export function checkFill({ node, name }: Named, type: StaticType, place: Place, knowledge: Knowledge): FieldFill | undefined {
  const { reporter } = knowledge;
  if (node.whenMissing === undefined) return undefined;
  if (node.whenMissing.kind === "empty") return { kind: "empty" };
  if (node.whenMissing.kind === "cases") return checkFillCases({ node, name }, node.whenMissing, type, place, knowledge);
  const { value } = node.whenMissing;
  if (value.kind === "missing" || type.kind === "unknown") return undefined;
  const field = { constant: undefined, tree: { kind: "path", names: [name], span: name.span } } as const;
  const filled = { type: numberIn(value.unit), constant: value.value, tree: value };
  if (type.kind === "number") {
    if (commonNumber(reporter, place.path, { ...field, type }, filled, COMPARED).kind === "unknown") return undefined;
    return { kind: "value", value: toFractionString(value.value), text: value.written };
  }
  const [left, right] = [describeType(type), describeType(filled.type)];
  const args = { left: left.zh, leftEn: left.en, right: right.zh, rightEn: right.en };
  reporter.report("TYPE-004", { span: value.span, path: place.path, args });
  return undefined;
}

/** Constraints with plain figures that no value satisfies, and a 缺失时 that breaks one. reports TYPE-019 */
export function reportContradictions({ node, name }: Named, place: Place, { reporter }: Knowledge): void {
  type Fact = { readonly constraint: Constraint; readonly bound: QuantityLiteral };
  const facts = node.constraints.flatMap((constraint): Fact[] =>
    constraint.bound.kind === "quantity" ? [{ constraint, bound: constraint.bound }] : [],
  );
  const rangeOf = ({ constraint, bound }: Fact) => comparedWith(constraint.operator, only(bound.value));
  const report = (span: Constraint["span"], constraint: string, other: string): void =>
    reporter.report("TYPE-019", { span, path: place.path, args: { name: name.text, constraint, other } });
  for (const [index, fact] of facts.entries()) {
    const clash = facts.slice(0, index).find((before) => isEmpty(intersect(rangeOf(before), rangeOf(fact))));
    if (clash === undefined) continue;
    report(fact.constraint.span, reporter.printed(fact.constraint.span), reporter.printed(clash.constraint.span));
    return;
  }
  const fill = node.whenMissing;
  if (fill?.kind !== "value" || fill.value.kind === "missing") return;
  const filled = only(fill.value.value);
  const broken = facts.find(
    (fact) =>
      isEmpty(intersect(filled, rangeOf(fact))) || (fact.constraint.operator === "≠" && equalsFill(fact.bound, fill.value)),
  );
  if (broken !== undefined) report(fill.span, reporter.printed(fill.span), reporter.printed(broken.constraint.span));
}

function equalsFill(bound: QuantityLiteral, fill: QuantityLiteral | { readonly kind: "missing" }): boolean {
  return fill.kind === "quantity" && toFractionString(bound.value) === toFractionString(fill.value);
}
