// Words that people write for a condition: 其他, 类别是新建, 新建项目, 无子项目. In: a name that is declared nowhere, standing as a whole condition.
// Out: what was surely meant, in words and as a fix. Not here: names that are only misspelt (knowledge.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Knowledge, Suggestion } from "../knowledge.ts";
import { levelsOf } from "./compare.ts";
import { replaceFix } from "./units.ts";

const OTHERWISE: ReadonlySet<string> = new Set([
  "其他",
  "其它",
  "其他情况",
  "其他情形",
  "其余情况",
  "其余情形",
  "否则",
  "以外",
  "除此以外",
]);

const NEGATIONS = ["没有", "没", "无", "未", "非", "不"] as const;

/** What the words surely mean; undefined where nothing says so. */
export function meantCondition(written: string, span: Span, knowledge: Knowledge): Suggestion | undefined {
  if (OTHERWISE.has(written)) return suggestion("其余", span, knowledge);
  const right = equation(written, knowledge) ?? negation(written, knowledge);
  return right === undefined ? undefined : suggestion(right, span, knowledge);
}

function suggestion(right: string, span: Span, { reporter }: Knowledge): Suggestion {
  const fix = replaceFix(reporter.source, span, right);
  return { hintZh: `应写作“${right}”；`, hintEn: `It is written ${right}.`, fixes: [fix] };
}

/** 新建, 新建项目, 类别是新建: the one field of listed words, or of a scale, that has such a word. */
function equation(written: string, knowledge: Knowledge): string | undefined {
  const found: string[] = [];
  for (const [field, type] of knowledge.facts.fieldTypes) {
    for (const word of levelsOf(type, knowledge)) {
      const linked = ["是", "为", "属于", "等于", ""].some((link) => written === `${field}${link}${word}`);
      const isClass = ["", "类", "项目", "类项目", "的"].some((tail) => written === word + tail);
      if (linked || isClass) found.push(`${field} = ${word}`);
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

/** 无子项目, where a field of 是否 is called 有子项目 or 子项目. */
function negation(written: string, { facts }: Knowledge): string | undefined {
  for (const word of NEGATIONS) {
    if (!written.startsWith(word)) continue;
    const rest = written.slice(word.length);
    const field = [rest, `有${rest}`, `已${rest}`, `是${rest}`].find((name) => facts.fieldTypes.get(name)?.kind === "boolean");
    if (field !== undefined) return `非 ${field}`;
  }
  return undefined;
}
