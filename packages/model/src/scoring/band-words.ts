// In: extents and stretches. Out: their words, Chinese in the words of the law (以上 以下 超过 不满) and English. Nothing is decided here.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { Stretch } from "./cuts.ts";
import type { Extent } from "./extent.ts";

/** A band as it is printed: 超过10%至30%, 80%以上不满90%, 不满60%, 100%. */
export function bandWords(extent: Extent): Bilingual {
  const { low, high } = extent;
  if (low === undefined && high === undefined) return { zh: "任何值", en: "any value" };
  if (low === undefined && high !== undefined) {
    const text = high.amount.text;
    return high.closed ? { zh: `${text}以下`, en: `at most ${text}` } : { zh: `不满${text}`, en: `below ${text}` };
  }
  if (low !== undefined && high === undefined) {
    const text = low.amount.text;
    return low.closed ? { zh: `${text}以上`, en: `at least ${text}` } : { zh: `超过${text}`, en: `above ${text}` };
  }
  if (low === undefined || high === undefined) return { zh: "", en: "" };
  const from = low.amount.text;
  const to = high.amount.text;
  if (low.closed && high.closed && sameFigure(extent)) return { zh: from, en: `exactly ${from}` };
  if (low.closed) {
    return high.closed
      ? { zh: `${from}以上${to}以下`, en: `from ${from} to ${to}` }
      : { zh: `${from}以上不满${to}`, en: `from ${from} to below ${to}` };
  }
  return high.closed
    ? { zh: `超过${from}至${to}`, en: `above ${from} to ${to}` }
    : { zh: `超过${from}不满${to}`, en: `above ${from} and below ${to}` };
}

/** A band in brackets: (10%, 30%]; undefined where an end is missing. */
export function bandBrackets(extent: Extent): string | undefined {
  const { low, high } = extent;
  if (low === undefined || high === undefined) return undefined;
  return `${low.closed ? "[" : "("}${low.amount.text}, ${high.amount.text}${high.closed ? "]" : ")"}`;
}

/** Values in a sentence: 大于 10%、小于 11% 的值. `print` writes a figure as the user did. */
export function stretchWords(stretch: Stretch, print: (value: Rational) => string): Bilingual {
  const { from, to } = stretch;
  const isPoint =
    typeof from !== "string" && typeof to !== "string" && !from.after && to.after && sameValue(from.value, to.value);
  if (isPoint) return { zh: `等于 ${print(from.value)}`, en: `equal to ${print(from.value)}` };
  const zh: string[] = [];
  const en: string[] = [];
  if (typeof from !== "string") {
    zh.push(`${from.after ? "大于" : "不小于"} ${print(from.value)}`);
    en.push(`${from.after ? "above" : "at least"} ${print(from.value)}`);
  }
  if (typeof to !== "string") {
    zh.push(`${to.after ? "不大于" : "小于"} ${print(to.value)}`);
    en.push(`${to.after ? "at most" : "below"} ${print(to.value)}`);
  }
  if (zh.length === 0) return { zh: "任何", en: "any" };
  return { zh: zh.join("、"), en: en.join(" and ") };
}

function sameFigure({ low, high }: Extent): boolean {
  return low !== undefined && high !== undefined && low.amount.value !== null
    ? low.amount.value === high.amount.value
    : low?.amount.text === high?.amount.text;
}

function sameValue(left: Rational, right: Rational): boolean {
  return left.numerator === right.numerator && left.denominator === right.denominator;
}
