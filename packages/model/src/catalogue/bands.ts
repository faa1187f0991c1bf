// Wording of the BAND family: how bands fit together, for 评分, 等次 and 等级. Tables only.
import { entry } from "@biaochi/diagnostics";

/** Values in words, such as 大于 10%、小于 11%. */
type Values = { readonly valuesZh: string; readonly valuesEn: string };

export const bands = {
  "BAND-001": entry<Values & { first: string; second: string; howZh: string; howEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `区间重叠：${a.valuesZh} 的值既属于“${a.first}”，又属于“${a.second}”`,
      en: (a) => `bands overlap: values ${a.valuesEn} belong both to ${a.first} and to ${a.second}`,
    },
    reason: {
      zh: "每个取值只能落入一档，否则不知道按哪一档计。",
      en: "A value may fall into one band only, or it is not clear which one counts.",
    },
    mend: { zh: (a) => a.howZh, en: (a) => a.howEn },
    label: { zh: "与前一档重叠", en: "overlaps the band before" },
  }),
  "BAND-002": entry<Values & { howZh: string; howEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `区间有空档：${a.valuesZh} 的值不属于任何一档`,
      en: (a) => `gap between bands: values ${a.valuesEn} belong to none`,
    },
    reason: {
      zh: "每个取值必须恰好落入一档，否则该值没有得分。",
      en: "Every value needs exactly one band, or it has no score.",
    },
    mend: { zh: (a) => a.howZh, en: (a) => a.howEn },
  }),
  "BAND-003": entry<{ band: string; whyZh: string; whyEn: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.band}”永远轮不到`, en: (a) => `${a.band} can never apply` },
    reason: { zh: (a) => `${a.whyZh}。`, en: (a) => `${a.whyEn.charAt(0).toUpperCase()}${a.whyEn.slice(1)}.` },
    mend: {
      zh: "删去这一档，或改正它的界值；要让它从步长手里接过去，把它写在那一步之后。",
      en: "Remove this band or correct its bounds; a band that is to take over from a step is written after that step.",
    },
    label: { zh: "轮不到", en: "never reached" },
  }),
  "BAND-004": entry<{ band: string; before: string }>({
    severity: "warning",
    message: {
      zh: (a) => `各档没有按大小排列：“${a.band}”写在“${a.before}”之后`,
      en: (a) => `the bands are out of order: ${a.band} stands after ${a.before}`,
    },
    reason: {
      zh: "从低到高或从高到低排列，漏档、重档才看得出来；次序不影响得分。",
      en: "In rising or falling order gaps and overlaps can be seen; the order does not change any score.",
    },
    mend: { zh: "按界值从高到低（或从低到高）排列。", en: "Put the bands in falling (or rising) order of their bounds." },
  }),
  "BAND-005": entry<{ points: string; full: string; sideZh: string; sideEn: string }>({
    severity: "error",
    message: { zh: (a) => `得 ${a.points}，${a.sideZh}`, en: (a) => `the award ${a.points} is ${a.sideEn}` },
    reason: {
      zh: (a) => `一个指标的得分总在 0分 与分值 ${a.full} 之间。`,
      en: (a) => `The score of an indicator always lies between 0 and its points, ${a.full}.`,
    },
    mend: { zh: "改正这个分数，或改正指标的分值。", en: "Correct this figure, or the points of the indicator." },
  }),
  "BAND-006": entry<{ band: string; low: string; high: string; whyZh: string; whyEn: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.band}”不含任何值：${a.whyZh}`, en: (a) => `${a.band} holds no value: ${a.whyEn}` },
    reason: {
      zh: "一档要从小的界值写到大的界值，至少含一个值。",
      en: "A band runs from the lower bound to the higher one and holds at least one value.",
    },
    mend: {
      zh: (a) => `核对 ${a.low} 与 ${a.high}：写反了就对调，本来是一个值就写“${a.low}”。`,
      en: (a) =>
        `Check ${a.low} and ${a.high}: exchange them if they are the wrong way round; a single value is written ${a.low}.`,
    },
  }),
  "BAND-007": entry<{
    band: string;
    bandEn: string;
    score: string;
    left: string;
    leftEn: string;
    leftScore: string;
    right: string;
    rightEn: string;
    rightScore: string;
  }>({
    severity: "warning",
    message: {
      zh: (a) =>
        `得分先降后升：“${a.band}”最低只得 ${a.score}，两边的“${a.left}”得 ${a.leftScore}、“${a.right}”得 ${a.rightScore}`,
      en: (a) =>
        `the score falls and rises again: “${a.bandEn}” gives as little as ${a.score}, “${a.leftEn}” gives ${a.leftScore} and “${a.rightEn}” ${a.rightScore}`,
    },
    reason: {
      zh: "值越好得分越高（或只有一个最好的范围），中间凹下去的一档多半是抄错了分数。",
      en: "A better value scores more, or there is one best range; a dip between higher scores is most likely a slip.",
    },
    mend: {
      zh: "核对这几档的分数和界值；本来如此的，可以不改。",
      en: "Check the points and bounds of these bands; leave them if they are meant so.",
    },
  }),
  "BAND-008": entry<{ listZh: string; listEn: string }>({
    severity: "warning",
    message: { zh: (a) => `“其余”在这里包括：${a.listZh}`, en: (a) => `其余 takes in here: ${a.listEn}` },
    reason: {
      zh: "“其余”会把漏写的值也一起收进去，空档就看不出来了。",
      en: "其余 also takes in what was merely forgotten, so a gap no longer shows.",
    },
    mend: { zh: "把这些值写明。", en: "Write these values out." },
  }),
  "BAND-009": entry<{ bound: string }>({
    severity: "warning",
    message: {
      zh: (a) => `界值“${a.bound}”随数据变化，各档是否不重不漏，事先证明不了`,
      en: (a) =>
        `the bound ${a.bound} depends on the data, so it cannot be shown beforehand that the bands neither overlap nor leave gaps`,
    },
    reason: {
      zh: "界值要到计算每个单位时才知道；那时若有值不属于任何一档或属于两档，该指标报错，不给分。",
      en: "The bounds are known only when a unit is scored; a value that then falls into no band or into two gives an error and no score.",
    },
    mend: {
      zh: "能写成定数的写成定数；不能的，用约束保证界值的先后，并多写几个算例。",
      en: "Use fixed bounds where possible; otherwise secure their order by 约束 and add worked examples.",
    },
  }),
  "BAND-010": entry({
    severity: "error",
    message: { zh: "等次和等级不能用“其余”", en: "其余 cannot stand in 等次 or 等级" },
    reason: {
      zh: "每一等的界线都要写明，查的人才知道多少分是哪一等。",
      en: "Each grade states its bounds, so that a reader knows which total earns it.",
    },
    mend: { zh: "写明界值，如“不满60分”。", en: "Write the bounds, such as 不满60分." },
  }),
} as const;
