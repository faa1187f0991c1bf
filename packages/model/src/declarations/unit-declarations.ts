// Declared units (单位). In: the declarations. Out: units of the rule set; reports declarations that give no usable unit.
// Not here: reading figures in those units; the parse has done that with the same declarations.
import type { Span } from "@biaochi/diagnostics";
import { dimensionKey, findUnit, ONE, toFractionString } from "@biaochi/quantity";
import type { UnitDeclaration } from "@biaochi/syntax";
import type { DeclaredUnit } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import { infer } from "../types/infer.ts";
import type { Place } from "../types/place.ts";

/** reports TYPE-023 and what expressions report */
export function checkUnits(hasSyntaxError: (span: Span) => boolean, knowledge: Knowledge): readonly DeclaredUnit[] {
  return knowledge.scopes.units.flatMap((unit) => (hasSyntaxError(unit.span) ? [] : (checkUnit(unit, knowledge) ?? [])));
}

function checkUnit(node: UnitDeclaration, knowledge: Knowledge): DeclaredUnit | undefined {
  const name = nameOf(node);
  const path = [`单位 ${name}`];
  const report = (why: string, whyEn: string): undefined => {
    knowledge.reporter.report("TYPE-023", { span: node.value?.span ?? node.name.span, path, args: { name, why, whyEn } });
  };
  const listed = findUnit(name);
  if (node.value === undefined) {
    if (listed !== undefined) return report("是通用的单位，不必也不能另作声明", "is a common unit and cannot be declared anew");
    return { name, factor: toFractionString(ONE), dimension: dimensionKey([{ base: name, exponent: 1 }]) };
  }
  const place: Place = { name: { zh: "单位", en: "单位" }, path };
  const { type, constant, expression } = infer(node.value, place, knowledge);
  if (expression === undefined || type.kind === "unknown") return undefined;
  if (type.kind !== "number" || constant === undefined) return report("不等于一个定数", "does not equal a fixed figure");
  if (type.dimension.some(({ base }) => base === name)) return report("等于它自己的若干倍", "equals so many of itself");
  if (type.dimension.length === 0) return report("等于的数没有计量单位", "equals a figure without a unit of measure");
  const unit = { name, factor: toFractionString(constant), dimension: dimensionKey(type.dimension) };
  if (
    listed !== undefined &&
    (dimensionKey(listed.dimension) !== unit.dimension || toFractionString(listed.factor) !== unit.factor)
  ) {
    return report("与通用单位的换算不同", "differs from the common unit of that name");
  }
  return unit;
}
