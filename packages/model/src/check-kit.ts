// For tests of the checks only. In: pieces of a rule file. Out: the whole file, and what the checker tells of it in one line each.
import { createSourceText, type PinyinReader } from "@biaochi/diagnostics";
import { type CheckResult, check } from "./check.ts";
import type { RuleSet } from "./generated/rule-set.generated.ts";

const HEADER = `规则集 支出评价 {
  地区  某省/某县
  年度  2024
  版本  1.0.0
  满分  10分
  得分  保留2位小数
}
`;

const DATA = `数据 预算 {
  支出  万元  约束 ≥ 0万元
  预算数  万元  约束 > 0万元
  净额  万元
  人数  人  约束 ≥ 0人
  满意率  %
  有项目  是否
  完工日  日期
  类别  甲类｜乙类｜丙类
  说明文字  文本
  评价  四档
}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }
`;

/** A file with a header, fields of every type and what else is written. */
export function withData(rest: string): string {
  return `${HEADER}${DATA}${rest}\n`;
}

/** A file with a header and what else is written. */
export function withHeader(rest: string): string {
  return `${HEADER}${rest}\n`;
}

/** A file with the fields and one indicator of 10 points. */
export function withFormula(formula: string, lines = "", clause = "100%以上得满分；不满100%按比例得分"): string {
  return withData(`指标 甲率 10分 {\n  公式  ${formula}\n${lines}\n  评分  ${clause}\n}`);
}

/** The result of checking one text. */
export function checked(text: string, pinyin?: PinyinReader): CheckResult {
  return check(createSourceText("例.chi", text), { pinyin });
}

/** The rule set; throws with what was told where there is none. */
export function ruleSetOf(text: string): RuleSet {
  const { ruleSet } = checked(text);
  if (ruleSet === undefined) throw new Error(told(text).join("\n"));
  return ruleSet;
}

/**
 * What is told: `CODE «the words at the place»`, and ` → …` with the text of each fix.
 *
 * WHY without NAME-008: the shared fields are many more than one test reads.
 */
export function told(text: string, pinyin?: PinyinReader): readonly string[] {
  return checked(text, pinyin)
    .diagnostics.filter(({ code }) => code !== "NAME-008")
    .map(({ code, span, fixes }) => {
      const place = text.slice(span.start, span.end).replace(/\s+/g, " ");
      return [`${code} «${place}»`, ...fixes.map(({ edits }) => edits.map(({ newText }) => newText).join("+"))].join(" → ");
    });
}
