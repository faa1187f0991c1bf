// Wording of the LINK family: reconciliations (勾稽). Tables only.
import { entry } from "@biaochi/diagnostics";

export const links = {
  "LINK-001": entry<{ name: string; tolerance: string; unit: string; unitEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `勾稽「${a.name}」比的是${a.unit}，误差“${a.tolerance}”与它不同类`,
      en: (a) => `the 勾稽 「${a.name}」 compares ${a.unitEn}; the tolerance ${a.tolerance} is of another kind`,
    },
    reason: {
      zh: "误差是两边可以相差的数，单位要与两边同类。",
      en: "The tolerance is what the two sides may differ by, so it is in their unit.",
    },
    mend: { zh: "改正误差的单位。", en: "Correct the unit of 误差." },
  }),
  "LINK-003": entry<{ name: string; text: string }>({
    severity: "warning",
    message: {
      zh: (a) => `勾稽「${a.name}」两边是同一个式子，什么也没有核对`,
      en: (a) => `both sides of the 勾稽 「${a.name}」 are the same; nothing is checked`,
    },
    reason: { zh: (a) => `“${a.text}”对任何数据结果都一样。`, en: (a) => `${a.text} comes out the same for all data.` },
    mend: { zh: "核对两边的数据项，或删去。", en: "Check the figures on both sides, or remove it." },
  }),
} as const;
