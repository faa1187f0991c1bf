// Which values may meet: sums, comparisons, bounds. In: two typed operands. Out: their common type, or a diagnostic at the smallest place.
// Not here: products and ratios of units (quantity) and the expressions themselves (infer.ts).
import type { Bilingual, Fix, SourceText, Span } from "@biaochi/diagnostics";
import { formatQuantity, isZero, PERCENT, type Rational } from "@biaochi/quantity";
import type { Literal, Expression as Tree } from "@biaochi/syntax";
import type { Reporter } from "../reporter.ts";
import { describeType, isBare, type NumberType, type StaticType, UNKNOWN, unitName } from "./static-type.ts";

/** An operand: its type, its value where it does not depend on data, and the tree it came from. */
export type Operand = { readonly type: StaticType; readonly constant: Rational | undefined; readonly tree: Tree };

/** What is done to two operands, for messages: 相加, added. */
export type Doing = Bilingual;

export const ADDED: Doing = { zh: "相加", en: "added" };
export const SUBTRACTED: Doing = { zh: "相减", en: "subtracted" };
export const COMPARED: Doing = { zh: "比较", en: "compared" };
export const CHOSEN: Doing = { zh: "放在“若…则…否则…”的两支", en: "the two branches of 若 … 则 … 否则 …" };
export const RANKED: Doing = { zh: "一起取最大最小", en: "taken the largest or smallest of" };

/** 0 without a unit: it fits any unit. */
export function isBareZero(operand: Operand): boolean {
  return operand.type.kind === "number" && isBare(operand.type) && operand.constant !== undefined && isZero(operand.constant);
}

/**
 * The common type of two numbers that meet.
 *
 * reports  TYPE-001 unlike units; TYPE-002 a bare number against a rate or an amount
 */
export function commonNumber(
  reporter: Reporter,
  path: readonly string[],
  left: Operand & { readonly type: NumberType },
  right: Operand & { readonly type: NumberType },
  doing: Doing,
): StaticType {
  if (isBareZero(left)) return right.type;
  if (isBareZero(right)) return left.type;
  if (left.type.dimension.length === 0 && right.type.dimension.length === 0 && left.type.rate === right.type.rate) {
    return left.type.rate && left.type.unit?.name !== right.type.unit?.name ? { ...left.type, unit: PERCENT } : left.type;
  }
  if (isBare(left.type) || isBare(right.type)) {
    const [bare, other] = isBare(left.type) ? [left, right] : [right, left];
    reportBare(reporter, path, bare, other.type);
    return UNKNOWN;
  }
  if (sameKind(left.type, right.type)) return left.type;
  const [zhLeft, zhRight] = [describeType(left.type), describeType(right.type)];
  reporter.report("TYPE-001", {
    span: right.tree.span,
    path,
    args: { left: zhLeft.zh, leftEn: zhLeft.en, right: zhRight.zh, rightEn: zhRight.en, doing: doing.zh, doingEn: doing.en },
    related: [{ file: reporter.source.file, span: left.tree.span, message: zhLeft }],
  });
  return UNKNOWN;
}

/** Whether two numbers measure the same: equal dimensions, and both or neither a rate. */
export function sameKind(left: NumberType, right: NumberType): boolean {
  return (
    left.rate === right.rate &&
    left.dimension.length === right.dimension.length &&
    left.dimension.every(
      (part, index) => part.base === right.dimension[index]?.base && part.exponent === right.dimension[index]?.exponent,
    )
  );
}

/** reports TYPE-002 a bare number against a rate or an amount, with the figure in that unit as a fix. */
export function reportBare(
  reporter: Reporter,
  path: readonly string[],
  bare: Operand,
  other: NumberType,
  fixes: readonly Fix[] = unitFixes(reporter.source, bare.tree, other),
): void {
  const unit = unitName(other);
  const figure = reporter.printed(bare.tree.span);
  reporter.report("TYPE-002", {
    span: bare.tree.span,
    path,
    args: {
      figure,
      unit: other.rate ? "%" : unit,
      unitEn: other.rate ? "%" : unit,
      example: fixes[0]?.edits[0]?.newText ?? (other.rate ? "10%" : `10${unit}`),
    },
    fixes,
  });
}

/** A bare literal against an amount gets its unit; against a rate, 100 becomes 100%, 0.9 becomes 90%, and 1 may be either. */
export function unitFixes(source: SourceText, bare: Tree | Literal, other: NumberType): readonly Fix[] {
  if (bare.kind !== "quantity" || bare.unit !== undefined) return [];
  const { span, numeral, written } = bare;
  if (!other.rate) return [replaceFix(source, span, `${written}${unitName(other)}`)];
  const asRate = formatQuantity({ value: numeral, unit: PERCENT }, { unit: PERCENT });
  const asPercent = `${written}%`;
  const isWhole = numeral.numerator === numeral.denominator;
  if (isWhole) return [replaceFix(source, span, asRate), replaceFix(source, span, asPercent)];
  const isFraction = numeral.numerator < numeral.denominator;
  return [replaceFix(source, span, isFraction ? asRate : asPercent)];
}

/** A fix that adds something at a place. */
export function insertFix(source: SourceText, span: Span, newText: string): Fix {
  const words = newText.trim().replace(/[；;]$/, "");
  return { title: { zh: `补上“${words}”`, en: `Add ${words}` }, edits: [{ file: source.file, span, newText }] };
}

/** A fix that writes something else at a place. */
export function replaceFix(source: SourceText, span: Span, newText: string, preferred?: boolean): Fix {
  return {
    title: { zh: `改成“${newText}”`, en: `Write ${newText}` },
    edits: [{ file: source.file, span, newText }],
    ...(preferred === undefined ? {} : { preferred }),
  };
}
