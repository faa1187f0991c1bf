// Wording of the POINTS family: points of sections and indicators, checklists, scales, rounding. Tables only.
import { entry } from "@biaochi/diagnostics";

export const points = {
  "POINTS-001": entry<{
    section: string;
    points: string;
    sum: string;
    difference: string;
    sumText: string;
    more: string;
    moreEn: string;
  }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.section}」${a.points}，下级合计 ${a.sum}，${a.more} ${a.difference}`,
      en: (a) => `「${a.section}」 has ${a.points}, its parts add up to ${a.sum}: ${a.difference} ${a.moreEn}`,
    },
    reason: { zh: (a) => `${a.sumText}。`, en: (a) => `${a.sumText}.` },
    mend: {
      zh: "核对上级的分值和各下级的分值，使两者相等。",
      en: "Check the points of the section and of its parts until they agree.",
    },
  }),
  "POINTS-002": entry<{ points: string; sum: string; difference: string; sumText: string; more: string; moreEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `满分 ${a.points}，各一级指标合计 ${a.sum}，${a.more} ${a.difference}`,
      en: (a) => `满分 is ${a.points}, the sections add up to ${a.sum}: ${a.difference} ${a.moreEn}`,
    },
    reason: { zh: (a) => `${a.sumText}。`, en: (a) => `${a.sumText}.` },
    mend: { zh: "核对满分和各部分的分值，使两者相等。", en: "Check 满分 and the points of the sections until they agree." },
  }),
  "POINTS-004": entry<{ name: string; written: string; why: string; whyEn: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的分值“${a.written}”${a.why}`,
      en: (a) => `the points ${a.written} of 「${a.name}」 ${a.whyEn}`,
    },
    reason: { zh: "分值以分计，大于零。", en: "Points are counted in 分 and are above zero." },
    mend: { zh: (a) => `写成正的分数，如“${a.example}”。`, en: (a) => `Write positive points, such as ${a.example}.` },
  }),
  "POINTS-005": entry<{ name: string; points: string; grid: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」的分值 ${a.points} 不在得分的取位（${a.grid}）上`,
      en: (a) => `the points ${a.points} of 「${a.name}」 do not lie on the grid of scores (${a.grid})`,
    },
    reason: {
      zh: "得分按取位四舍五入后，满分会变成别的数，再被压回分值，表上的得分便不在取位上。",
      en: "Rounded to that grid, full points become another figure and are cut back; the printed score then lies off the grid.",
    },
    mend: { zh: "改分值，或改“得分”一行的取位。", en: "Change the points, or the line 得分." },
  }),
  "POINTS-006": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」没有写怎样得分`, en: (a) => `「${a.name}」 does not say how it is scored` },
    reason: { zh: "每个指标要有一种评分方法。", en: "Every indicator needs a method of scoring." },
    mend: {
      zh: "写“评分 …”“清单 …”“评定 等级名”或“打分”。",
      en: "Write 评分 …, 清单 …, 评定 with the name of a scale, or 打分.",
    },
  }),
  "POINTS-007": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」下面没有指标`, en: (a) => `「${a.name}」 has no indicators` },
    reason: { zh: "它的分值没有指标可得。", en: "There is nothing that could earn its points." },
    mend: {
      zh: "写上它的指标；它本身就是指标的，把开头的词改成“指标”。",
      en: "Write its indicators; if it is an indicator itself, begin its line with 指标.",
    },
  }),
  "POINTS-009": entry<{
    name: string;
    points: string;
    sum: string;
    difference: string;
    sumText: string;
    more: string;
    moreEn: string;
  }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」${a.points}，清单各项合计 ${a.sum}，${a.more} ${a.difference}`,
      en: (a) => `「${a.name}」 has ${a.points}, the items of its 清单 add up to ${a.sum}: ${a.difference} ${a.moreEn}`,
    },
    reason: { zh: (a) => `${a.sumText}。`, en: (a) => `${a.sumText}.` },
    mend: {
      zh: "核对每项的分数和项数；各项相等的可写“均分”。",
      en: "Check the points of the items and their number; where all are equal, 均分 will do.",
    },
  }),
  "POINTS-010": entry<{ item: string; why: string; whyEn: string }>({
    severity: "error",
    message: { zh: (a) => `清单的「${a.item}」${a.why}`, en: (a) => `the item 「${a.item}」 of the 清单 ${a.whyEn}` },
    reason: {
      zh: "每一项的分数要么由清单统一规定（每项…分、均分），要么逐项写。",
      en: "The points of the items are set either for all at once (每项…分, 均分) or item by item.",
    },
    mend: { zh: "统一写，或每一项都写。", en: "Set them once for all, or write them for every item." },
  }),
  "POINTS-011": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」的清单是空的`, en: (a) => `the 清单 of 「${a.name}」 is empty` },
    reason: { zh: "没有一项可以得分。", en: "There is nothing to earn points by." },
    mend: { zh: "写上各项，一行一项。", en: "Write its items, one a line." },
  }),
  "POINTS-012": entry<{ name: string; other: string; formula: string; line: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」与「${a.other}」（第 ${a.line} 行）的公式相同，同一件事计了两次分`,
      en: (a) => `「${a.name}」 and 「${a.other}」 (line ${a.line}) have the same 公式: one thing is scored twice`,
    },
    reason: {
      zh: (a) => `两处都是“${a.formula}”；常见的原因是复制后忘了改。`,
      en: (a) => `Both are ${a.formula}; usually one was copied and not changed.`,
    },
    mend: { zh: "改正公式，或合并两个指标。", en: "Correct the 公式, or merge the two indicators." },
  }),
  "POINTS-013": entry<{ indicator: string; count: string; why: string; whyEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.indicator}」的得分可能是除不尽的小数，规则集没有写“得分”取几位`,
      en: (a) => `the score of 「${a.indicator}」 may be a decimal without end, and no line 得分 says how to round it`,
    },
    reason: {
      zh: (a) => `${a.why}；这样的指标有 ${a.count} 个。不写取位就不取位，表上的数加不平。`,
      en: (a) =>
        `${a.whyEn}; there are ${a.count} such indicators. Nothing is rounded unless the file says so, and the printed figures would not add up.`,
    },
    mend: { zh: "在规则集里写“得分  保留2位小数”。", en: "Write 得分 保留2位小数 in the header." },
  }),
  "POINTS-014": entry<{ written: string; points: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.written}”不在 0 到分值 ${a.points} 之间`,
      en: (a) => `${a.written} does not lie between 0 and the points ${a.points}`,
    },
    reason: { zh: "一个指标的得分不低于 0，不高于分值。", en: "An indicator scores at least 0 and at most its points." },
    mend: { zh: "改正分数；要给满分，写“得满分”。", en: "Correct the points; for all of them write 得满分." },
  }),
  "POINTS-015": entry<{ scale: string; level: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.scale}」的“${a.level} ${a.written}”不在 0% 到 100% 之间`,
      en: (a) => `${a.level} ${a.written} of 「${a.scale}」 does not lie between 0% and 100%`,
    },
    reason: { zh: "等级的各档是分值的百分之几。", en: "The levels of a scale are shares of the points." },
    mend: { zh: "改成 0% 到 100% 之间的数。", en: "Write a share between 0% and 100%." },
  }),
  "POINTS-016": entry<{ scale: string; level: string; before: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.scale}」的“${a.level}”应当低于前一档“${a.before}”`,
      en: (a) => `the level ${a.level} of 「${a.scale}」 should lie below the one before it, ${a.before}`,
    },
    reason: {
      zh: "等级从最好的一档写起，一档比一档低，范围不能重叠。",
      en: "A scale is written from the best level down; each lies below the one before, and ranges do not overlap.",
    },
    mend: { zh: "调整顺序或比例。", en: "Change the order or the shares." },
  }),
  "POINTS-017": entry<{ word: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.word}“${a.written}”要写成正的分数`,
      en: (a) => `${a.word} ${a.written} has to be positive points`,
    },
    reason: { zh: (a) => `${a.word}以分计，大于零。`, en: (a) => `${a.word} is counted in 分 and above zero.` },
    mend: { zh: "写成“100分”。", en: "Write 100分." },
  }),
  "POINTS-018": entry({
    severity: "error",
    message: { zh: "规则集里没有指标", en: "the rule set has no indicators" },
    reason: { zh: "没有指标，没有什么可以评。", en: "Without indicators there is nothing to score." },
    mend: { zh: "写上一级指标和它的指标。", en: "Write the sections and their indicators." },
  }),
  "POINTS-019": entry<{ total: string; score: string }>({
    severity: "warning",
    message: {
      zh: (a) => `总分的取位（${a.total}）不比得分的取位（${a.score}）粗，不起作用`,
      en: (a) => `the grid of 总分 (${a.total}) is no coarser than that of 得分 (${a.score}) and has no effect`,
    },
    reason: {
      zh: "总分是各项已取位的得分之和，本来就在得分的取位上。",
      en: "The total is a sum of printed scores and already lies on their grid.",
    },
    mend: { zh: "删去“总分”一行，或改成更粗的取位。", en: "Remove the line 总分, or make it coarser." },
  }),
} as const;
