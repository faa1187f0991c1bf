// In: codes and arguments. Out: the diagnostics of how 评分方, 采用, 汇总 and 名次 are written, in both languages. A table of data.
// Not here: when each is reported (grammar/scorers.ts, grammar/pools.ts).

import { entry } from "@biaochi/diagnostics";

/** SYN-160 to SYN-162. */
export const SCORERS_ENTRIES = {
  "SYN-160": entry<{ first: string; second: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.first}」和「${a.second}」之间缺「，」`,
      en: (a) => `“，” is missing between “${a.first}” and “${a.second}”`,
    },
    reason: {
      zh: "几方评分就有几个名称；名称之间用逗号隔开，才不会被看成一个名称。",
      en: "Each scorer has a name of its own; a comma keeps two of them from being read as one.",
    },
    mend: { zh: (a) => `写成「${a.first}，${a.second}」。`, en: (a) => `Write ${a.first}，${a.second}.` },
  }),
  "SYN-161": entry<{ name: string; word: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」前面要写「缺则」`,
      en: (a) => `“${a.name}” needs 缺则 (else from) before it`,
    },
    reason: {
      zh: "只采用一方的得分；后一方在前一方没有给分时才用，写「缺则」才说得明白。",
      en: "Only one score is adopted; the second counts where the first gave none, and 缺则 says so.",
    },
    mend: { zh: (a) => `写成「${a.word} ${a.name}」。`, en: (a) => `Write ${a.word} ${a.name}.` },
  }),
  "SYN-162": entry<{ figures: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.figures}」没有写按什么加权平均`,
      en: (a) => `“${a.figures}” does not say by which figure it is weighted`,
    },
    reason: {
      zh: "加权平均要有权数：各子项目按它的大小占比。",
      en: "A weighted mean needs weights: each sub-project counts by the size of that figure.",
    },
    mend: {
      zh: (a) => `写成「${a.figures} 按 预算数 加权平均」，其中「预算数」换成作权数的数据项。`,
      en: (a) => `Write “${a.figures} 按 预算数 加权平均”, with the field that weighs in place of 预算数.`,
    },
  }),
} as const;
