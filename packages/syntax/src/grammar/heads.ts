// In: a word at the head of a line that does not belong there. Out: where it belongs, or which head word it may stand for.
// Not here: reporting it (base.ts).

import type { LexedToken } from "../tokens.ts";
import { findWord } from "../vocabulary/vocabulary.ts";

/** Where a word of the language that stands in the wrong place belongs. */
export function homeOf(token: LexedToken): { readonly place: string; readonly placeEn: string } | undefined {
  switch (findWord(token.kind)?.role) {
    case "declaration":
      return { place: "文件的最外层", placeEn: "at the outer level of the file" };
    case "property":
      return { place: "「规则集」的 { } 里", placeEn: "inside the { } of 规则集" };
    case "part":
    case "note":
    case "method":
      return { place: "「指标」的 { } 里", placeEn: "inside the { } of an indicator" };
    case "field-part":
      return { place: "数据项的一行里、单位之后", placeEn: "on the line of a field, behind its unit" };
    case "sample-part":
      return { place: "「算例」的 { } 里", placeEn: "inside the { } of a worked example" };
    default:
      return undefined;
  }
}

/** The longest head word that a word begins with, where more follows it. */
export function longestHead(word: string, spellings: readonly string[]): string | undefined {
  const heads = spellings.filter(
    (spelling) => word.length > spelling.length && word.startsWith(spelling) && /^\P{ASCII}/u.test(spelling),
  );
  return heads.sort((a, b) => b.length - a.length)[0];
}

/** Headings of printed tables, and the line they are called here. */
export const HEADINGS: ReadonlyMap<string, string> = new Map([
  ["评分标准", "评分"],
  ["评分方法", "评分"],
  ["评分规则", "评分"],
  ["评价标准", "评分"],
  ["计分标准", "评分"],
  ["计算公式", "公式"],
  ["指标公式", "公式"],
  ["指标说明", "说明"],
  ["指标解释", "说明"],
]);
