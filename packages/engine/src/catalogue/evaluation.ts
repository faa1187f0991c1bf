// The diagnostics of evaluating a record (DATA-1xx), in both languages: why an indicator, or the whole, has no score. A table.
// Not here: checking the record's cells (data.ts); when each is raised (../problems.ts).
import { defineCatalogue, entry } from "@biaochi/diagnostics";
import { CHOICE_ENTRIES } from "./choices.ts";
import { METHOD_EVALUATIONS } from "./methods.ts";
import { RANK_ENTRIES } from "./ranks.ts";
import { SCORER_ENTRIES } from "./scorers.ts";
import { TOTALS_ENTRIES } from "./totals.ts";

/** The record and the indicators it concerns, already quoted and joined. */
type At = { readonly record: string; readonly indicators: string };

const noScoreZh = (a: At): string => `${a.indicators}没有得分`;
const noScoreEn = (a: At): string => `no score for ${a.indicators}`;

/** Diagnostics of evaluating a record. */
export const EVALUATION_CATALOGUE = defineCatalogue({
  "DATA-101": entry<At & { readonly field: string; readonly unit: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」没有填「${a.field}」${a.unit === "" ? "" : `（${a.unit}）`}，${noScoreZh(a)}`,
      en: (a) => `「${a.record}」 has nothing for 「${a.field}」${a.unit === "" ? "" : ` (${a.unit})`}: ${noScoreEn(a)}`,
    },
    reason: {
      zh: "缺的数不当作零，也不猜；缺了它，算式没有结果，总分也就不完整。",
      en: "What is missing is neither taken for zero nor guessed; without it the formula has no result and the total is incomplete.",
    },
    // WHY without the field: where several are missing, what to do is said once below them all.
    mend: {
      zh: "补上这个数；确实没有的，请规则集的编写人为它写明「缺失时」或「不适用」。",
      en: "Fill it in; if there is none, have the rule set say what holds then: 缺失时 or 不适用.",
    },
  }),
  "DATA-102": entry<At & { readonly divisor: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.divisor}」为零，不能作分母，${noScoreZh(a)}`,
      en: (a) => `「${a.divisor}」 of 「${a.record}」 is zero and cannot be divided by: ${noScoreEn(a)}`,
    },
    reason: {
      zh: "除以零没有结果；分母为零时怎么计分要由规则集写明，这里没有适用的一条。",
      en: "A division by zero has no result; what to score then is for the rule set to say, and nothing in it applies here.",
    },
    mend: {
      zh: (a) => `核对「${a.divisor}」是不是填错或漏填；确实为零的，请规则集的编写人写明「分母为零时」。`,
      en: (a) =>
        `See whether 「${a.divisor}」 is filled in rightly; if it is zero, have the rule set say what holds: 分母为零时.`,
    },
  }),
  "DATA-103": entry<At & { readonly text: string; readonly value: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}${a.value === "" ? "" : `本值为 ${a.value}，`}规则集报错：${a.text}`,
      en: (a) =>
        `${a.indicators} of 「${a.record}」${a.value === "" ? "" : ` has the value ${a.value};`} the rule set refuses: ${a.text}`,
    },
    reason: {
      zh: "规则集写明这种情形不给分，要先弄清数据。",
      en: "The rule set says that this case gets no score: the data have to be cleared up first.",
    },
    mend: {
      zh: "按规则集所说核对数据；数据没有错的，问规则集的编写人这种情形怎么计分。",
      en: "Check the data as the rule set says; if they are right, ask who wrote the rule set how the case is to be scored.",
    },
  }),
  "DATA-104": entry<At & { readonly wantedZh: string; readonly wantedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}还没有填：${a.wantedZh}`,
      en: (a) => `${a.indicators} of 「${a.record}」 is not filled in: ${a.wantedEn}`,
    },
    reason: {
      zh: "这一项由评价方评定，算不出来；没有填就没有得分，总分也就不完整。",
      en: "This is for the assessor to say and cannot be worked out; without it there is no score and no total.",
    },
    mend: {
      zh: (a) => `请评价方填上${a.wantedZh}，并写明理由。`,
      en: (a) => `Have the assessor fill in ${a.wantedEn}, with the reason.`,
    },
  }),
  "DATA-105": entry<At & { readonly items: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}，清单还有没填的项：${a.items}`,
      en: (a) => `the checklist of ${a.indicators} of 「${a.record}」 is not filled in completely: ${a.items}`,
    },
    reason: {
      zh: "没有填的项不当作不符合，也不当作符合。",
      en: "An item left open is taken neither for met nor for not met.",
    },
    mend: {
      zh: "给这些项写明「是」或「否」；全部符合的，可以只写「全部符合」。",
      en: "Write 是 or 否 for each of them, or 全部符合 if all are met.",
    },
  }),
  "DATA-106": entry<At & { readonly given: string; readonly low: string; readonly high: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}给了 ${a.given}，应在 ${a.low} 至 ${a.high} 之内`,
      en: (a) => `${a.indicators} of 「${a.record}」 was given ${a.given}, which should be within ${a.low} to ${a.high}`,
    },
    reason: {
      zh: "本值所在的这一档只给评价方留了这个幅度。",
      en: "The band in which the value lies leaves the assessor no more room than that.",
    },
    mend: { zh: (a) => `改成 ${a.low} 至 ${a.high} 之内的得分。`, en: (a) => `Give a score from ${a.low} to ${a.high}.` },
  }),
  "DATA-107": entry<At & { readonly value: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}本值为 ${a.value}，不属于任何一档`,
      en: (a) => `${a.indicators} of 「${a.record}」 has the value ${a.value}, which belongs to no band`,
    },
    reason: {
      zh: "档的界限由数据算出，按这条记录的数，各档没有接上。",
      en: "The bounds of the bands are worked out from data, and with those of this record the bands leave a gap.",
    },
    mend: {
      zh: "核对界限用到的数据；数据没有错的，请规则集的编写人补上这一档。",
      en: "Check the data in the bounds; if they are right, have the rule set say what holds in the gap.",
    },
  }),
  "DATA-108": entry<At & { readonly value: string; readonly first: string; readonly second: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}本值为 ${a.value}，同时属于“${a.first}”和“${a.second}”`,
      en: (a) =>
        `${a.indicators} of 「${a.record}」 has the value ${a.value}, which belongs both to “${a.first}” and to “${a.second}”`,
    },
    reason: {
      zh: "档的界限由数据算出，按这条记录的数，有两档重叠，不知道按哪一档给分。",
      en: "The bounds of the bands are worked out from data, and with those of this record two bands overlap.",
    },
    mend: {
      zh: "核对界限用到的数据；数据没有错的，请规则集的编写人分清这两档。",
      en: "Check the data in the bounds; if they are right, have the rule set tell the two bands apart.",
    },
  }),
  "DATA-109": entry<At>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}算出的数超过一千位`,
      en: (a) => `a figure of ${a.indicators} of 「${a.record}」 comes to more than a thousand digits`,
    },
    reason: {
      zh: "没有这样长的数，多半是数据或公式有误；数不能截短了再用。",
      en: "No figure is so long; most likely the data or the formula are wrong, and figures are never cut short.",
    },
    mend: { zh: "核对这一项用到的数据和公式里的乘方。", en: "Check the data it uses, and the repeated products in its formula." },
  }),
  "DATA-110": entry<At & { readonly name: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}要用「${a.name}」，而它不计分，没有这个数`,
      en: (a) =>
        `${a.indicators} of 「${a.record}」 needs 「${a.name}」, which is taken out of the scoring and has no such figure`,
    },
    reason: { zh: "不计分的指标没有得分，也没有本值。", en: "An indicator that is not scored has neither score nor value." },
    mend: {
      zh: "请规则集的编写人用「若 ….适用 则 … 否则 …」写明它不适用时怎么算。",
      en: "Have the rule set say what to do then: 若 ….适用 则 … 否则 ….",
    },
  }),
  "DATA-111": entry<{ readonly record: string; readonly total: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的总分 ${a.total} 不属于任何等次`,
      en: (a) => `the total of 「${a.record}」, ${a.total}, belongs to no grade`,
    },
    reason: { zh: "等次的界限没有包括这个总分。", en: "The bounds of the grades leave this total out." },
    mend: { zh: "请规则集的编写人核对等次的界限。", en: "Have the bounds of the grades checked in the rule set." },
  }),
  "DATA-112": entry<{ readonly record: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的指标全部不适用、不计分，没有总分`,
      en: (a) => `all indicators of 「${a.record}」 are taken out of the scoring: there is no total`,
    },
    reason: {
      zh: "不计分的分值由其余指标分摊；没有其余的指标，就没有可以分摊的。",
      en: "Points taken out are shared by the rest; here there is no rest.",
    },
    mend: {
      zh: "核对决定是否适用的数据；确实都不适用的，这个单位不用这套指标评价。",
      en: "Check the data that decide what applies; if nothing does, this table is not for this unit.",
    },
  }),
  ...TOTALS_ENTRIES,
  // Of a record that was not checked; the check of a record tells it at its cell.
  "DATA-161": CHOICE_ENTRIES["DATA-161"],
  ...SCORER_ENTRIES,
  ...METHOD_EVALUATIONS,
  ...RANK_ENTRIES,
});

/** A code of evaluating a record. */
export type EvaluationCode = (typeof EVALUATION_CATALOGUE.codes)[number];
