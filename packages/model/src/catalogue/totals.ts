// Wording of what stands between the sections and the total: 加分项, 扣分项, 总分上限, 否决. Tables only.
import { entry } from "@biaochi/diagnostics";

export const totals = {
  "POINTS-060": entry<{ cap: string; full: string }>({
    severity: "warning",
    message: {
      zh: (a) => `总分上限 ${a.cap} 低于满分 ${a.full}`,
      en: (a) => `总分上限 ${a.cap} is below 满分 ${a.full}`,
    },
    reason: {
      zh: "各项都得满分的单位，总分也会被压到上限。",
      en: "Even a unit with full points everywhere is cut back to the limit.",
    },
    mend: {
      zh: "核对两个数；总分上限通常等于满分，或高出可加的分。",
      en: "Check the two figures; the limit is usually 满分, or higher by the points that may be added.",
    },
  }),
  "POINTS-061": entry<{ cap: string; most: string; mostText: string; mostTextEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `总分到不了总分上限 ${a.cap}：最多是 ${a.most}`,
      en: (a) => `no total can reach 总分上限 ${a.cap}: the most is ${a.most}`,
    },
    reason: { zh: (a) => `${a.mostText}。`, en: (a) => `${a.mostTextEn}.` },
    mend: {
      zh: "改总分上限，或补上缺的加分项；不写总分上限，总分就以满分为限。",
      en: "Change the limit, or add the 加分项 that is missing; without 总分上限 the total ends at 满分.",
    },
  }),
  "POINTS-062": entry<{ veto: string; written: string; cap: string }>({
    severity: "error",
    message: {
      zh: (a) => `否决「${a.veto}」的“${a.written}”不在0分至${a.cap}之间`,
      en: (a) => `${a.written} of 否决 「${a.veto}」 does not lie between 0分 and ${a.cap}`,
    },
    reason: { zh: "总分总在0分与总分上限之间。", en: "A total always lies between 0 and the highest total." },
    mend: { zh: "写成这个范围里的分数，如 总分记0分。", en: "Write points in that range, such as 总分记0分." },
  }),
  "POINTS-063": entry<{ veto: string; written: string; whyZh: string; whyEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `否决「${a.veto}」的“${a.written}”不会改变任何结果`,
      en: (a) => `“${a.written}” of 否决 「${a.veto}」 never changes anything`,
    },
    reason: { zh: (a) => `${a.whyZh}。`, en: (a) => `${a.whyEn}.` },
    mend: { zh: "核对分数或等次；没有用就删去这一条。", en: "Check the points or the grade; drop the line if it has no use." },
  }),
  "NAME-060": entry<{ veto: string; grade: string }>({
    severity: "error",
    message: {
      zh: (a) => `否决「${a.veto}」限制等次「${a.grade}」，而文件没有“等次”`,
      en: (a) => `否决 「${a.veto}」 caps the grade at 「${a.grade}」, but the file has no 等次`,
    },
    reason: { zh: "没有等次，就无从限制。", en: "Without grades there is nothing to cap." },
    mend: {
      zh: "补上“等次 { 90分以上 优 … }”，或改用 总分不高于59分。",
      en: "Add 等次 { 90分以上 优 … }, or write 总分不高于59分 instead.",
    },
  }),
  "CLAUSE-100": entry<{ penalty: string; step: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `扣分项「${a.penalty}」里写了「${a.step}」`,
      en: (a) => `扣分项 「${a.penalty}」 has “${a.step}”, which gives points`,
    },
    reason: {
      zh: "扣分项从最多扣的分往下扣；按步得分，说不清是扣还是还。",
      en: "A 扣分项 takes points, step by step; steps that give points leave open what is taken.",
    },
    mend: { zh: (a) => `写成扣分，如「${a.right}」。`, en: (a) => `Write what is taken, such as ${a.right}.` },
  }),
  "CLAUSE-101": entry<{ name: string; word: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.word}「${a.name}」不能“不计分”`,
      en: (a) => `${a.word} 「${a.name}」 cannot be 不计分`,
    },
    reason: {
      zh: "不计分是把分值让给别的指标；加分项、扣分项在权重之外，没有分值可让。",
      en: "不计分 hands the points to other indicators; what stands outside the weights has none to hand on.",
    },
    mend: { zh: (a) => `写成“${a.example}”。`, en: (a) => `Write ${a.example}.` },
  }),
  "CLAUSE-102": entry<{ penalty: string; award: string; taken: string }>({
    severity: "warning",
    message: {
      zh: (a) => `扣分项「${a.penalty}」里的「${a.award}」是扣${a.taken}`,
      en: (a) => `“${a.award}” in 扣分项 「${a.penalty}」 takes ${a.taken}`,
    },
    reason: {
      zh: "扣分项的评分从最多扣的分数起算，得几分就是少扣几分。",
      en: "The clause of a 扣分项 starts from the most that is taken; points gained are points not taken.",
    },
    mend: {
      zh: "核对是不是这个意思；要说扣几分，用每超过…扣…分，或由评价方打分。",
      en: "Check that this is meant; to say what is taken write 每超过…扣…分, or let the assessor give the points.",
    },
  }),
};
