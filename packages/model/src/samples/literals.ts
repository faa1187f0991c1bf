// Cells written in a worked example. In: a literal and the type it should be of. Out: the cell of the rule set, or nothing where it does not fit.
// Not here: reporting; the callers know what the cell belongs to.
import { toFractionString } from "@biaochi/quantity";
import type { Literal } from "@biaochi/syntax";
import { wordOf as wordOfLiteral } from "../declarations/field-types.ts";
import type { SampleLiteral } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { levelsOf } from "../types/compare.ts";
import { describeType, isBare, numberIn, type StaticType } from "../types/static-type.ts";
import { isBareZero, sameKind } from "../types/units.ts";

/** A literal as it stands. */
export function toCell(literal: Literal): SampleLiteral {
  switch (literal.kind) {
    case "quantity":
      return { kind: "quantity", value: toFractionString(literal.value), unit: literal.unit?.name ?? "", text: literal.written };
    case "text":
      return { kind: "text", value: literal.text };
    case "date":
      return { kind: "date", value: literal.iso };
    case "boolean":
      return { kind: "boolean", value: literal.value };
    case "empty":
      return { kind: "empty" };
    case "all-met":
      return { kind: "all-met" };
    case "direction":
      return { kind: "level", value: wordOfLiteral(literal), points: null };
    case "level": {
      const points = literal.points === undefined ? null : toFractionString(literal.points.value);
      return { kind: "level", value: literal.name.text, points };
    }
  }
}

/** How the bare numbers of a field are read: `rate` cells may say so with 裸数. */
export type BareNumbers = { readonly readsRates: boolean };

/**
 * The cell for a field of that type; undefined where it does not fit.
 *
 * WHY a bare figure stays bare: the engine reads it like a cell of data, in the unit of its field or as 裸数 says.
 */
export function cellOfType(
  literal: Literal,
  type: StaticType,
  bare: BareNumbers,
  knowledge: Knowledge,
): SampleLiteral | undefined {
  if (literal.kind === "empty" || type.kind === "unknown") return toCell(literal);
  switch (type.kind) {
    case "number": {
      if (literal.kind !== "quantity") return undefined;
      const own = numberIn(literal.unit);
      const isFit = sameKind(own, type) || isBareZero({ type: own, constant: literal.value, tree: literal });
      const isReadable = isBare(own) && (!type.rate || bare.readsRates);
      return isFit || isReadable ? toCell(literal) : undefined;
    }
    case "boolean":
      return literal.kind === "boolean" ? toCell(literal) : undefined;
    case "date":
      return literal.kind === "date" ? toCell(literal) : undefined;
    case "text":
      if (literal.kind === "text") return toCell(literal);
      return literal.kind === "level" && literal.points === undefined ? { kind: "text", value: literal.name.text } : undefined;
    case "target":
      return literal.kind === "text" ? toCell(literal) : undefined;
    case "scale":
    case "choice":
      return wordOf(literal, type, knowledge);
  }
}

/** What a cell should be, in words. */
export function expectedCell(type: StaticType, knowledge: Knowledge): { readonly zh: string; readonly en: string } {
  if (type.kind === "scale" || type.kind === "choice") {
    const levels = levelsOf(type, knowledge);
    return { zh: `“${levels.join("”“")}”之一`, en: `one of ${levels.join(", ")}` };
  }
  if (type.kind === "boolean") return { zh: "“是”或“否”", en: "是 or 否" };
  if (type.kind === "text") return { zh: "文本（加引号）", en: "a text in quotes" };
  if (type.kind === "date") return { zh: "日期，如 2017-12-31", en: "a date such as 2017-12-31" };
  return describeType(type);
}

function wordOf(literal: Literal, type: StaticType, knowledge: Knowledge): SampleLiteral | undefined {
  const word =
    literal.kind === "level" && literal.points === undefined
      ? literal.name.text
      : literal.kind === "text"
        ? literal.text
        : undefined;
  if (literal.kind === "direction")
    return levelsOf(type, knowledge).includes(wordOfLiteral(literal)) ? toCell(literal) : undefined;
  const other =
    literal.kind === "quantity" ? literal.written : literal.kind === "boolean" ? (literal.value ? "是" : "否") : undefined;
  const chosen = word ?? other;
  if (chosen === undefined || !levelsOf(type, knowledge).includes(chosen)) return undefined;
  return { kind: "level", value: chosen, points: null };
}
