// The diagnostics of pooling sub-projects (DATA-187 to DATA-192), in both languages. A table.
// Not here: when each is raised (../population/pool-figures.ts, ../population/pool-rows.ts).
import { entry } from "@biaochi/diagnostics";

type At = { readonly record: string; readonly field: string };

/** Raised where a record with sub-projects is checked. */
export const POOL_ENTRIES = {
  "DATA-187": entry<At & { readonly value: string; readonly pool: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」${a.value === "" ? "" : `（${a.value}）`}和「${a.pool}」里各填了一遍`,
      en: (a) =>
        `「${a.field}」 of 「${a.record}」${a.value === "" ? "" : ` (${a.value})`} is filled in and in its 「${a.pool}」 as well`,
    },
    reason: {
      zh: "子项目的数由程序汇总；上面再填一个，就不知道听哪个。",
      en: "The figures of sub-projects are pooled; a second one above leaves open which holds.",
    },
    mend: { zh: "只留一处：有子项目的，填在子项目里。", en: "Keep one of them; where there are sub-projects, fill it in there." },
  }),
  "DATA-188": entry<At & { readonly value: string; readonly pool: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.pool}」里「${a.field}」各不相同（${a.value}），不能汇总`,
      en: (a) => `「${a.field}」 differs within 「${a.pool}」 of 「${a.record}」 (${a.value}) and cannot be pooled`,
    },
    reason: {
      zh: "数可以相加或加权平均；文字、日期、是否和单位不同的目标合不成一个。",
      en: "Figures can be added or averaged; words, dates, yes/no and targets of unlike units cannot become one.",
    },
    mend: {
      zh: (a) => `核对各子项目；确实不同的，从子项目里删去，在记录上填一个总的「${a.field}」。`,
      en: (a) => `Check the sub-projects; if they do differ, remove it there and fill in one 「${a.field}」 for the record.`,
    },
  }),
  "DATA-189": entry<At & { readonly pool: string; readonly lacking: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.record}」的「${a.pool}」里，${a.lacking}没有填「${a.field}」，汇总不出来`,
      en: (a) => `within 「${a.pool}」 of 「${a.record}」, ${a.lacking} has nothing for 「${a.field}」: it cannot be pooled`,
    },
    reason: {
      zh: "缺的不当作零；少了一个子项目，合计和平均都不是全部的。",
      en: "What is missing is not zero; without one sub-project a sum or a mean is not of all.",
    },
    mend: { zh: "补上这几个子项目的数。", en: "Fill it in for those sub-projects." },
  }),
  "DATA-190": entry<At & { readonly pool: string; readonly names: string }>({
    severity: "error",
    message: {
      zh: (a) =>
        a.names === ""
          ? `「${a.record}」的「${a.pool}」里「${a.field}」合计为零，不能按它加权`
          : `「${a.record}」的「${a.pool}」里，${a.names}没有可作权数的「${a.field}」`,
      en: (a) =>
        a.names === ""
          ? `「${a.field}」 adds up to zero within 「${a.pool}」 of 「${a.record}」 and cannot weigh`
          : `within 「${a.pool}」 of 「${a.record}」, ${a.names} has no 「${a.field}」 to weigh by`,
    },
    reason: {
      zh: "比率和评定按它的大小加权平均；没有权数、权数是负的或合计为零，就算不出来。",
      en: "Rates and judgements are averaged by its size, which needs weights that are there, not negative and not all zero.",
    },
    mend: {
      zh: (a) => `补上或核对各子项目的「${a.field}」。`,
      en: (a) => `Fill in 「${a.field}」 of every sub-project, or check it.`,
    },
  }),
  "DATA-191": entry<At>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」：评分方不逐个给子项目打分`,
      en: (a) => `「${a.field}」 of 「${a.record}」: scorers give no scores to single sub-projects`,
    },
    reason: {
      zh: "子项目先汇总再计分；评分方的得分是对整条记录的。",
      en: "Sub-projects are pooled first and scored then; what a scorer gives is for the whole record.",
    },
    mend: { zh: "把评分方的得分移到记录上。", en: "Move the scorer's scores to the record." },
  }),
  "DATA-192": entry<At & { readonly value: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」填了「${a.field}」（${a.value}）：选用和分值不由子项目定`,
      en: (a) => `「${a.record}」 has 「${a.field}」 (${a.value}): a sub-project sets neither choices nor points`,
    },
    reason: {
      zh: "子项目先汇总再计分；选哪几项、各占几分，整条记录只有一种。",
      en: "Sub-projects are pooled first and scored then; which members count and with how many points is one thing for the whole record.",
    },
    mend: { zh: "把它移到记录上，从子项目里删去。", en: "Move it to the record and remove it from the sub-project." },
  }),
} as const;
