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
  "DATA-161": entry<{
    readonly record: string;
    readonly indicators: string;
    readonly section: string;
    readonly whyZh: string;
    readonly whyEn: string;
  }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.section}」：${a.whyZh}`,
      en: (a) => `「${a.section}」 of 「${a.record}」: ${a.whyEn}`,
    },
    reason: {
      zh: "任选几项、选中的怎样分这些分，由规则写明；选得不合，每一项的分值就定不下来。",
      en: "The rules say how many are chosen and how they share the points; another choice leaves the points open.",
    },
    mend: {
      zh: "改「指标名.选用」，使选中的项数合乎规定；自定分值的，各项「指标名.分值」加起来等于这一组的分值。",
      en: "Mend 「indicator.选用」 until as many are chosen as the rules say; where the record sets the points, 「indicator.分值」 adds up to those of the group.",
    },
  }),
} as const;
