// In: codes and arguments. Out: the diagnostics of events, deadlines and cases (SYN-12x), in both languages. A table of data, merged into
// catalogue.ts. Not here: when each is reported (grammar/events.ts, grammar/method-cases.ts).
import { entry } from "@biaochi/diagnostics";

export const METHOD_ENTRIES = {
  "SYN-120": entry<{ item: string }>({
    severity: "error",
    message: {
      zh: (a) => `事项「${a.item}」没有写每有几次扣（或得）几分`,
      en: (a) => `the event ${a.item} does not say how many of them take or give how many points`,
    },
    reason: {
      zh: "事项按发生的次数计分：一次扣几分，还是一共扣几分，写明了才能算。",
      en: "Events are counted: whether the points are for each one or for all together has to be said.",
    },
    mend: {
      zh: "写成“每有1次扣2分”，需要时加“，最多扣4分”。",
      en: "Write 每有1次扣2分, with ，最多扣4分 where there is a limit.",
    },
  }),
  "SYN-121": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `分情形的「${a.written}」不是得分的办法`,
      en: (a) => `“${a.written}” in 分情形 is no way to score`,
    },
    reason: {
      zh: "「：」后面写这种情形怎样得分：给几分，或一种完整的办法。",
      en: "Behind “：” stands how the case scores: points, or a whole method.",
    },
    mend: {
      zh: "写得满分、不得分、得几分、不计分、报错，或 评分 { … }、期限 …：{ … }、清单、事项、评定、打分。",
      en: "Write 得满分, 不得分, 得…分, 不计分, 报错, or 评分 { … }, 期限 …：{ … }, 清单, 事项, 评定, 打分.",
    },
  }),
  "SYN-122": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: (a) => `情形里的「${a.word}」要用花括号括起来`,
      en: (a) => `“${a.word}” inside a case takes braces`,
    },
    reason: {
      zh: "情形之间用「；」隔开，评分语句的各档也用「；」隔开；不括起来分不清哪里换了情形。",
      en: "Cases are separated by ；, and so are the arms of a clause; without braces nobody can tell where the next case begins.",
    },
    mend: { zh: "写成 评分 { … }，期限写成 期限 …：{ … }。", en: "Write 评分 { … }; a deadline is written 期限 …：{ … }." },
  }),
  "SYN-123": entry<{ word: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」后面少「：」和评分语句`,
      en: (a) => `“${a.written}” lacks “：” and its clause`,
    },
    reason: {
      zh: "期限先写两个日期怎样比，再写「：」，再写按期、逾期各怎样得分。",
      en: "A deadline first compares two dates, then comes “：”, then what being on time and being late give.",
    },
    mend: {
      zh: "写成 期限 实际日期 ≤ 应完成日期：按期得满分；每逾期1个月扣1分。",
      en: "Write 期限 done ≤ due：按期得满分；每逾期1个月扣1分.",
    },
  }),
  "SYN-124": entry<{ written: string; word: string }>({
    severity: "error",
    message: {
      zh: (a) => `情形里的评分语句没有写「${a.word}」：${a.written}`,
      en: (a) => `the clause of a case lacks the word ${a.word}: ${a.written}`,
    },
    reason: {
      zh: "情形里可以是评分语句，也可以是打分、评定、清单等；写明是哪一种，再用花括号括起来。",
      en: "A case holds a clause, or a grade, a checklist and the like; the word says which, and braces show where it ends.",
    },
    mend: { zh: (a) => `写成 ${a.word} { … }。`, en: (a) => `Write ${a.word} { … }.` },
  }),
  "SYN-125": entry<{ word: string; name: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」写在了名称「${a.name}」前面`,
      en: (a) => `${a.word} stands before the name ${a.name}`,
    },
    reason: {
      zh: "先写名称，再写分值，最后写怎样计分。",
      en: "The name comes first, then the points, then how it scores.",
    },
    mend: { zh: (a) => `写成“${a.right}”。`, en: (a) => `Write ${a.right}.` },
  }),
  "SYN-126": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」要写在指标的花括号里`,
      en: (a) => `${a.word} belongs inside the braces of the indicator`,
    },
    reason: {
      zh: "指标写在一行里的，名称、分值后面只写怎样计分；其余各项在花括号里，一项一行。",
      en: "An indicator on one line has its name, its points and how it scores; all else stands inside its braces, a line each.",
    },
    mend: {
      zh: (a) => `在分值后面写「{」，另起一行写${a.word}，再另起一行写怎样计分，最后写「}」。`,
      en: (a) => `Write { behind the points, ${a.word} on a line of its own, the method on another, and close with }.`,
    },
  }),
} as const;
