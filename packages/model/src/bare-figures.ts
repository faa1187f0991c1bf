// In: a figure without the unit that its place in a clause wants. Out: how to write it, and the fixes: the only one where the figure can mean one thing, several
// where it can mean more. Not here: whether it fits (amounts.ts), figures beside others (types/units.ts).
import type { Bilingual, Fix, SourceText } from "@biaochi/diagnostics";
import { formatQuantity, PERCENTAGE_POINT, POINTS } from "@biaochi/quantity";
import type { Expression as Tree } from "@biaochi/syntax";
import { isEnglish } from "./scoring/report.ts";
import { RATE } from "./types/static-type.ts";
import { replaceFix, unitFixes } from "./types/units.ts";

/** How a figure is mended, in a sentence, and the fixes for it. */
export type Mending = { readonly how: Bilingual; readonly fixes: readonly Fix[] };

/** Points without 分. */
export function mendPoints(tree: Tree, source: SourceText): readonly Fix[] {
  if (!isBareFigure(tree)) return [];
  return [replaceFix(source, tree.span, `${tree.written}${isEnglish(source, tree.span) ? "pts" : POINTS.name}`)];
}

/** A share without %: 0.8 is 80%, 80 is 80%, and 1 may be 100% or 1%. */
export function mendShare(tree: Tree, source: SourceText): Mending {
  const fixes = isBareFigure(tree) ? unitFixes(source, tree, RATE) : [];
  const [first, second] = fixes.map(({ edits }) => edits[0]?.newText);
  if (first === undefined) return { how: { zh: "写成百分数，如“10%”。", en: "Write a percentage, such as 10%." }, fixes };
  if (second === undefined) return { how: { zh: `写成“${first}”。`, en: `Write ${first}.` }, fixes };
  return {
    how: {
      zh: `写成“${first}”（若确是百分之一，写“${second}”）。`,
      en: `Write ${first} (or ${second} if a hundredth is meant).`,
    },
    fixes,
  };
}

/** A step of a rate without unit: percentage points; below 1 it may also be a share of 1. */
export function stepFixes(tree: Tree, source: SourceText): readonly Fix[] {
  if (!isBareFigure(tree)) return [];
  const unit = isEnglish(source, tree.span) ? "pp" : PERCENTAGE_POINT.name;
  const { numeral, written, span } = tree;
  const asPoints = replaceFix(source, span, `${written}${unit}`);
  if (numeral.numerator >= numeral.denominator) return [asPoints];
  const asShare = formatQuantity({ value: numeral, unit: PERCENTAGE_POINT }, { unit: PERCENTAGE_POINT });
  return [asPoints, replaceFix(source, span, asShare.replace(PERCENTAGE_POINT.name, unit))];
}

function isBareFigure(tree: Tree): tree is Extract<Tree, { kind: "quantity" }> {
  return tree.kind === "quantity" && tree.unit === undefined;
}
