// In: a formula that stands where a clause gives points (得分＝执行率×10分), and the indicator around it. Out: the wording that says the same,
// if one surely does.
// Not here: reporting it (clauses.ts). INVARIANT (never by guessing): any other formula is left to its author.

import type { Rational } from "@biaochi/quantity";

/** The name and points of the indicator whose clause is read. */
export type Owner = { readonly name: string; readonly points: Rational | undefined };

/** 按比例得分 where the formula is that and nothing else; both proportions where it does not say which; otherwise none. */
export type FormulaWording = readonly ("按比例得分" | "反向按比例得分")[];

const HEAD = /^(正向|反向|逆向|负向)?(?:指标)?(?:实际)?得分[ \t\u3000]*[=＝][ \t\u3000]*/u;
const NAME = /^[\p{ID_Start}_][\p{ID_Continue}·]*$/u;
const QUOTIENT = /^[\p{ID_Start}_][\p{ID_Continue}·]*[ \t\u3000]*[/／÷][ \t\u3000]*[\p{ID_Start}_][\p{ID_Continue}·]*$/u;
const FULL_POINTS: ReadonlySet<string> = new Set(["分值", "指标分值", "该项分值", "本项分值", "权重", "指标权重", "权重分值"]);
const POINTS = /^([0-9]+)(?:\.([0-9]+))?分$/;

/** Which wordings a formula may stand for. */
export function wordingsOfFormula(formula: string, owner: Owner | undefined): FormulaWording {
  const head = HEAD.exec(formula);
  if (head === null) return [];
  const factors = formula
    .slice(head[0].length)
    .split(/[×*＊]/)
    .map((factor) => factor.trim());
  const others = factors.filter((factor) => !isFullPoints(factor, owner?.points));
  const [other] = others;
  if (factors.length !== 2 || others.length !== 1 || other === undefined) return [];
  if (head[1] === undefined && NAME.test(other) && isValueOf(other, owner)) return ["按比例得分"];
  return QUOTIENT.test(other) ? ["按比例得分", "反向按比例得分"] : [];
}

/** 执行率 is what 预算执行率 is called for short. */
function isValueOf(name: string, owner: Owner | undefined): boolean {
  return name === "本值" || owner?.name.endsWith(name) === true;
}

function isFullPoints(factor: string, points: Rational | undefined): boolean {
  if (FULL_POINTS.has(factor)) return true;
  const figure = POINTS.exec(factor);
  if (figure === null || points === undefined) return false;
  const decimals = figure[2] ?? "";
  return BigInt(`${figure[1]}${decimals}`) * points.denominator === points.numerator * 10n ** BigInt(decimals.length);
}
