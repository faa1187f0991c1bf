// The diagnostics of what stands between the sections and the total (DATA-16x), in both languages. A table.
// Not here: when each is raised (../problems.ts, ../data-check).
import { entry } from "@biaochi/diagnostics";

export const TOTALS_ENTRIES = {
  "DATA-160": entry<{ readonly record: string; readonly veto: string; readonly whyZh: string; readonly whyEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」是否适用否决「${a.veto}」，无法判断：${a.whyZh}`,
      en: (a) => `whether 否决 「${a.veto}」 applies to 「${a.record}」 cannot be told: ${a.whyEn}`,
    },
    reason: {
      zh: "否决可以使总分归零、等次封顶；判断不了，就不能给总分和等次。",
      en: "A veto may take the whole total or cap the grade; while it is open there is neither total nor grade.",
    },
    mend: {
      zh: "补上条件要用的数据；没有这种情形也要填，如 否 或 0次。",
      en: "Fill in what the condition needs; where nothing of the kind happened say so, with 否 or 0次.",
    },
  }),
} as const;
