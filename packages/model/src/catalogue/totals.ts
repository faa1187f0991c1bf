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
  "POINTS-064": entry<{ above: string; weighed: string; plain: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.above}」之下，「${a.weighed}」写的是权重，「${a.plain}」没有写权重`,
      en: (a) => `of the members of 「${a.above}」, 「${a.weighed}」 has a weight and 「${a.plain}」 has none`,
    },
    reason: {
      zh: "权重是占上一级分值的百分之几，几项加起来是100%；混着写，加不起来。",
      en: "Weights are shares of the points above and add up to 100%; mixed with points they cannot.",
    },
    mend: { zh: "同一上级之下，都写权重，或都写分值。", en: "Give all members of one section weights, or all of them points." },
  }),
  "POINTS-065": entry<{ above: string; sum: string; sumText: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.above}」之下的权重合计 ${a.sum}，不是100%`,
      en: (a) => `the weights of the members of 「${a.above}」 add up to ${a.sum}, not to 100%`,
    },
    reason: { zh: (a) => `${a.sumText} = ${a.sum}。`, en: (a) => `${a.sumText} = ${a.sum}.` },
    mend: { zh: "核对各项权重，使合计为100%。", en: "Check the weights until they add up to 100%." },
  }),
  "POINTS-066": entry<{ name: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的权重“${a.written}”不是0到100%之间的百分数`,
      en: (a) => `the weight ${a.written} of 「${a.name}」 is no percentage between 0 and 100%`,
    },
    reason: {
      zh: "权重是占上一级分值的百分之几。",
      en: "A weight is the share of the points above, in percent.",
    },
    mend: {
      zh: "写成百分数，如 权重 30%；写的是分数，就去掉“权重”。",
      en: "Write a percentage, such as 权重 30%; if points are meant, leave 权重 out.",
    },
  }),
  "POINTS-067": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」又写权重，又写折算`, en: (a) => `「${a.name}」 has both 权重 and 折算` },
    reason: {
      zh: "两样都说它在上一级占几分，不知道用哪一个。",
      en: "Both say what it counts above; nobody knows which holds.",
    },
    mend: {
      zh: "留一个：自己有分值、到上一级要换算的，写“50分 折算 30分”；否则写权重。",
      en: "Keep one: with points of its own that are converted above write 50分 折算 30分, otherwise a weight.",
    },
  }),
  "POINTS-068": entry<{ name: string; written: string; pool: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」是「${a.pool}」任选的一项，不写分值（${a.written}）`,
      en: (a) => `「${a.name}」 is one of those 「${a.pool}」 chooses from and has no points of its own (${a.written})`,
    },
    reason: {
      zh: "任选的各项分的是这一组的分值：选几项，每项就是几分之一，或由填报方定。",
      en: "Those chosen share the points of the group: equally, or as the record says.",
    },
    mend: { zh: "删去这一项的分值。", en: "Remove the points of this member." },
  }),
  "POINTS-069": entry<{ pool: string; name: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.pool}」是任选，里面不能再分组（「${a.name}」）`,
      en: (a) => `「${a.pool}」 chooses among indicators; it cannot hold the section 「${a.name}」`,
    },
    reason: { zh: "任选的是一个个指标。", en: "What is chosen are single indicators." },
    mend: { zh: "把指标直接写在这一组里。", en: "Write the indicators right into this group." },
  }),
  "POINTS-070": entry<{ pool: string; written: string; count: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.pool}」有 ${a.count} 项，选不成“${a.written}”`,
      en: (a) => `「${a.pool}」 has ${a.count} members; “${a.written}” cannot be chosen`,
    },
    reason: {
      zh: "选几项是从1到这一组项数的整数，后一个数不小于前一个。",
      en: "How many are chosen is a whole number from 1 to the number of members, the second not below the first.",
    },
    mend: {
      zh: "写成 任选2 或 任选2至3 这样的项数，或补上缺的指标。",
      en: "Write 任选2 or 任选2至3, or add the members that are missing.",
    },
  }),
  "POINTS-071": entry<{ pool: string; points: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.pool}」的 ${a.points} 不是整数分，不能取整均分`,
      en: (a) => `the ${a.points} of 「${a.pool}」 are not whole and cannot be shared in whole points`,
    },
    reason: { zh: "取整均分每项都是整数分，合计也是整数分。", en: "Whole shares add up to whole points." },
    mend: { zh: "改成整数分，或写“均分”。", en: "Write whole points, or 均分." },
  }),
  "POINTS-072": entry<{ pool: string; points: string; count: string; share: string; grid: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.pool}」的 ${a.points} 由 ${a.count} 项均分，每项 ${a.share} 分，不在得分的取位（${a.grid}）上`,
      en: (a) => `the ${a.points} of 「${a.pool}」 shared by ${a.count} are ${a.share} each, off the grid of scores (${a.grid})`,
    },
    reason: {
      zh: "得满分的一项印不成取位上的数；这一组的合计再取位一次，所以总分不差，但单项不好看。",
      en: "A member with full points cannot be printed on the grid; the group is rounded once, so the total is right, but single scores look odd.",
    },
    mend: { zh: "写“取整均分”，或改分值、改选几项。", en: "Write 取整均分, or change the points or how many are chosen." },
  }),
  "CLAUSE-103": entry<{ name: string; pool: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的评分里写了“${a.written}”，而它的分值要看「${a.pool}」选了几项`,
      en: (a) => `「${a.name}」 is scored with ${a.written}, but its points depend on what is chosen of 「${a.pool}」`,
    },
    reason: {
      zh: "选2项和选3项，每项的分值不同；写死的分数只合其中一种。",
      en: "With two or with three chosen its points differ; a fixed figure fits one of them only.",
    },
    mend: {
      zh: "写成占分值的比例，如“分值的80%”“得满分”“按比例得分”。",
      en: "Write a share of the points, such as 分值的80%, 得满分 or 按比例得分.",
    },
  }),
  "NAME-061": entry<{ name: string; field: string; missing: string }>({
    severity: "error",
    message: {
      zh: (a) => `参数「${a.name}」没有写「${a.field}」为${a.missing}时的数`,
      en: (a) => `参数 「${a.name}」 has no figure for ${a.missing} of 「${a.field}」`,
    },
    reason: {
      zh: "属于这一类的单位会取不到数，没有得分。",
      en: "A unit of that category would get no figure and no score.",
    },
    mend: { zh: (a) => `补上，如“${a.missing.split("、")[0] ?? ""} 0.3分”。`, en: "Add an entry for each of them." },
  }),
  "NAME-062": entry<{ name: string; field: string; options: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.field}」没有「${a.name}」这一类`,
      en: (a) => `「${a.field}」 has no category 「${a.name}」`,
    },
    reason: { zh: (a) => `它可以是 ${a.options}。`, en: (a) => `It may be ${a.options}.` },
    mend: {
      zh: (a) => `${a.hintZh}改成其中一类，或在数据项里补上这一类。`,
      en: (a) => `${a.hintEn} Write one of those, or add the category to the field.`,
    },
  }),
  "NAME-063": entry<{ name: string; category: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `参数「${a.name}」的「${a.category}」写了两次（另见第 ${a.line} 行）`,
      en: (a) => `「${a.category}」 stands twice in 参数 「${a.name}」 (see line ${a.line})`,
    },
    reason: { zh: "同一类有两个数，不知道用哪一个。", en: "Of two figures for one category nobody knows which holds." },
    mend: { zh: "留一个。", en: "Keep one." },
  }),
  "TYPE-100": entry<{ name: string; field: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `参数「${a.name}」不能按「${a.field}」取值：它是${a.found}`,
      en: (a) => `参数 「${a.name}」 cannot go by 「${a.field}」: it is ${a.foundEn}`,
    },
    reason: {
      zh: "按类别取值，要有列明的类别：数据项写成“类别 甲类｜乙类”，或用等级。",
      en: "Figures by category need listed categories: a field such as 类别 甲类｜乙类, or one with a scale.",
    },
    mend: { zh: "把数据项的类型改成列举的几类。", en: "Give the field a type that lists its categories." },
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
