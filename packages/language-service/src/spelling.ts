// Which spelling a file is written in. In: its text. Out: zh or en, by its first word of the language. Not here: translating a file (fmt --spelling).
import type { Spelling } from "@biaochi/syntax";

const ENGLISH_HEAD =
  /^[ \t]*(?:ruleset|data|details|derive|param|scale|row rule|level-[123]|group|indicator|grades|example)(?=[ \t{])/mu;
const CHINESE_HEAD =
  /^[ \t\u3000]*(?:规则集|数据|明细|计算|参数|等级|行评|[一二三]级指标|指标组|指标|等次|算例)(?=[ \t\u3000{｛])/mu;

/** The spelling of the words of a file; Chinese where there are none. */
export function spellingOf(text: string): Exclude<Spelling, "keep"> {
  const [english, chinese] = [text.search(ENGLISH_HEAD), text.search(CHINESE_HEAD)];
  return english >= 0 && (chinese < 0 || english < chinese) ? "en" : "zh";
}
