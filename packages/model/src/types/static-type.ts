// Static types: what the checker knows of a value before there are data. In: units and declarations. Out: types, their JSON form and
// their name in messages. Not here: which types may meet (units.ts) and what an expression has (infer.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { baseUnit, DIMENSIONLESS, type Dimension, dimensionKey, findUnit, PERCENT, POINTS, type Unit } from "@biaochi/quantity";
import type { ValueType } from "../generated/rule-set.generated.ts";

/** A number: dimensionless with `rate` is a rate, dimensionless without is a bare number and has no unit. */
export type NumberType = {
  readonly kind: "number";
  readonly dimension: Dimension;
  readonly rate: boolean;
  /** Unit to show it in. */
  readonly unit: Unit | undefined;
};

/** `unknown`: a mistake already reported hides the type; nothing more is said about it. */
export type StaticType =
  | NumberType
  | { readonly kind: "boolean" | "text" | "date" | "target" | "unknown" }
  | { readonly kind: "scale"; readonly scale: string }
  | { readonly kind: "choice"; readonly options: readonly string[] };

export const BARE: NumberType = { kind: "number", dimension: DIMENSIONLESS, rate: false, unit: undefined };
export const RATE: NumberType = { kind: "number", dimension: DIMENSIONLESS, rate: true, unit: PERCENT };
export const POINTS_TYPE: NumberType = { kind: "number", dimension: POINTS.dimension, rate: false, unit: POINTS };
/** A place among all units: 3名. */
export const RANK_TYPE: NumberType = numberIn(findUnit("名"));
export const BOOLEAN: StaticType = { kind: "boolean" };
export const TEXT: StaticType = { kind: "text" };
export const DATE: StaticType = { kind: "date" };
export const TARGET: StaticType = { kind: "target" };
export const UNKNOWN: StaticType = { kind: "unknown" };

/** Type of a figure in a unit; `undefined` is a bare number. */
export function numberIn(unit: Unit | undefined): NumberType {
  if (unit === undefined) return BARE;
  return { kind: "number", dimension: unit.dimension, rate: unit.dimension.length === 0, unit };
}

/** No unit at all: neither an amount nor a rate. */
export function isBare(type: NumberType): boolean {
  return type.dimension.length === 0 && !type.rate;
}

/** The type in the rule set; undefined where a mistake hides it. */
export function toValueType(type: StaticType): ValueType | undefined {
  switch (type.kind) {
    case "number":
      return { kind: "number", dimension: dimensionKey(type.dimension), rate: type.rate, unit: unitName(type) };
    case "boolean":
    case "text":
    case "date":
    case "target":
      return { kind: type.kind };
    case "scale":
      return { kind: "scale", scale: type.scale };
    case "choice":
      return { kind: "choice", options: type.options };
    case "unknown":
      return undefined;
  }
}

/** Unit of a number as shown; empty for a bare number. */
export function unitName(type: NumberType): string {
  return (type.unit ?? baseUnit(type.dimension))?.name ?? "";
}

/** What a type is called in messages. */
export function describeType(type: StaticType): Bilingual {
  switch (type.kind) {
    case "number":
      if (type.rate) return { zh: "比率（%）", en: "a rate (%)" };
      if (isBare(type)) return { zh: "没有单位的数", en: "a number without a unit" };
      return { zh: `以${unitName(type)}计的数`, en: `a figure in ${unitName(type)}` };
    case "boolean":
      return { zh: "是否", en: "a yes/no value" };
    case "text":
      return { zh: "文本", en: "a text" };
    case "date":
      return { zh: "日期", en: "a date" };
    case "target":
      return { zh: "指标值", en: "指标值 (a cell such as ≥266米)" };
    case "scale":
      return { zh: `等级（${type.scale}）`, en: `a level of ${type.scale}` };
    case "choice":
      return { zh: `列出的几个词（${type.options.join("｜")}）`, en: `one of ${type.options.join(", ")}` };
    case "unknown":
      return { zh: "不明的值", en: "an unknown value" };
  }
}
