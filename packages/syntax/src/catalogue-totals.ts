// In: codes and arguments. Out: the diagnostics of how 加分项, 扣分项, 否决, 权重 and 任选 are written, in both languages. A table of data.
// Not here: when each is reported (grammar/adjustments.ts, grammar/shares.ts).

import { entry } from "@biaochi/diagnostics";

/** SYN-140 to SYN-143. */
export const TOTALS_ENTRIES = {
  "SYN-140": entry<{ written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `加分项、扣分项的分数前要写「最多」：${a.right}`,
      en: (a) => `the points of a bonus or a penalty are written ${a.right}`,
    },
    reason: {
      zh: "加分项、扣分项不占满分，它的分数是最多能加、能扣的分；不这样写，会被看成满分的一部分。",
      en: "A bonus or a penalty is no part of the full points; its points are the most that is added or taken, and 最多 says so.",
    },
    mend: { zh: (a) => `把「${a.written}」写成「${a.right}」。`, en: (a) => `Write ${a.right} for ${a.written}.` },
  }),
  "SYN-141": entry<{ written: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.written}」后面缺「：」和后果`, en: (a) => `“${a.written}” lacks “：” and what follows from it` },
    reason: {
      zh: "否决写作「条件：后果」；没有冒号，分不清条件到哪里为止。",
      en: "A veto is written “condition：outcome”; without the colon nobody can tell where the condition ends.",
    },
    mend: {
      zh: "在条件后面写「：」和后果：总分记0分、总分不高于59分、等次不高于 良。",
      en: "Write “：” behind the condition and then what follows: 总分记0分, 总分不高于59分 or 等次不高于 良.",
    },
  }),
  "SYN-142": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => (a.written === "" ? "否决的「：」后面缺后果" : `「${a.written}」不是否决的后果`),
      en: (a) => (a.written === "" ? "the “：” of a veto has nothing behind it" : `“${a.written}” is not what a veto can do`),
    },
    reason: {
      zh: "否决只能做三件事：把总分记为一个数，给总分封顶，给等次封顶。",
      en: "A veto does one of three things: it sets the total, caps the total, or caps the grade.",
    },
    mend: {
      zh: "写成 总分记0分、总分不高于59分 或 等次不高于 良（等次前留一个空格）。",
      en: "Write 总分记0分, 总分不高于59分 or 等次不高于 良 (with a blank before the grade).",
    },
  }),
  "SYN-143": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」没有写选中的几项怎样分这些分`,
      en: (a) => `“${a.written}” does not say how those chosen share the points`,
    },
    reason: {
      zh: "20分选3项，均分是每项 20/3 分，取整均分是 7、7、6 分，自定分值由填报方定：得分各不相同。",
      en: "Of 20 points for three, equal shares give 20/3 each, whole shares 7, 7 and 6, and own points what the record says: the scores differ.",
    },
    mend: {
      zh: "在后面写「，均分」「，取整均分」或「，自定分值」。",
      en: "Write “，均分”, “，取整均分” or “，自定分值” behind it.",
    },
  }),
} as const;
