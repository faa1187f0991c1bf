// The diagnostics of what several scorers gave (DATA-180 to DATA-184), in both languages. A table.
// Not here: when each is raised (../problems.ts, ../scorer-problems.ts, ../data-check/scorers.ts).
import { entry } from "@biaochi/diagnostics";

type At = { readonly record: string; readonly indicators: string };

/** Raised where a record is evaluated. */
export const SCORER_ENTRIES = {
  "DATA-180": entry<At & { readonly scorer: string; readonly given: string; readonly computed: string }>({
    severity: "error",
    message: {
      zh: (a) =>
        a.computed === ""
          ? `「${a.record}」的${a.indicators}按规则没有得分，「${a.scorer}」给 ${a.given}，没有写理由`
          : `「${a.record}」的${a.indicators}按规则得 ${a.computed}，「${a.scorer}」改为 ${a.given}，没有写理由`,
      en: (a) =>
        a.computed === ""
          ? `the rules give ${a.indicators} of 「${a.record}」 no score; 「${a.scorer}」 gave ${a.given} and no reason`
          : `the rules give ${a.indicators} of 「${a.record}」 ${a.computed}; 「${a.scorer}」 made it ${a.given} and gave no reason`,
    },
    reason: {
      zh: "评审可以改计算出的得分，但要说明为什么；没有理由的改动不采用，也不退回算出的得分。",
      en: "A reviewer may change a computed score and has to say why; without a reason the change is not adopted, and the computed score is not put back silently.",
    },
    mend: {
      zh: (a) => `在“理由”里写“${a.scorer}.指标名称”和缘由；不该改的，删去「${a.scorer}」的这个得分。`,
      en: (a) => `Give the reason under 理由 as ${a.scorer}.indicator; if nothing should change, remove the score.`,
    },
  }),
  "DATA-181": entry<At & { readonly scorer: string; readonly given: string; readonly whyZh: string; readonly whyEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}算不出得分（${a.whyZh}），按「${a.scorer}」的 ${a.given} 计`,
      en: (a) => `${a.indicators} of 「${a.record}」 cannot be computed (${a.whyEn}); the ${a.given} of 「${a.scorer}」 stand`,
    },
    reason: {
      zh: "评审的得分写了理由，可以采用；但没有算出的得分可以比较。",
      en: "The reviewer's score has a reason and is adopted; there is no computed score to compare it with.",
    },
    mend: { zh: "补上缺的数据，让得分算得出来。", en: "Fill in what is missing, so that the score can be computed." },
  }),
  "DATA-182": entry<At & { readonly scorer: string; readonly given: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}不适用、不计分，「${a.scorer}」给的“${a.given}”没有用`,
      en: (a) =>
        `${a.indicators} of 「${a.record}」 is not applicable and not scored; “${a.given}” of 「${a.scorer}」 is not used`,
    },
    reason: {
      zh: "不适用先于评分：指标已经不计分，分值由别的指标分摊。",
      en: "Whether an indicator applies comes first: it is taken out, and its points are shared by others.",
    },
    mend: {
      zh: "核对决定是否适用的数据；确实不适用的，删去这个得分。",
      en: "Check the data that decide whether it applies; if it does not, remove the score.",
    },
  }),
} as const;

type Cell = {
  readonly record: string;
  readonly field: string;
  readonly line: string;
  readonly sheetCell: string;
  readonly value: string;
};
const placeZh = (a: Cell): string => (a.sheetCell !== "" ? `（${a.sheetCell} 格）` : a.line === "" ? "" : `（第 ${a.line} 行）`);
const placeEn = (a: Cell): string => (a.sheetCell !== "" ? ` (cell ${a.sheetCell})` : a.line === "" ? "" : ` (line ${a.line})`);

/** Raised where a record is checked. */
export const SCORER_CHECK_ENTRIES = {
  "DATA-183": entry<Cell>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」${placeZh(a)}写着「${a.value}」，这里不能由评分方给分`,
      en: (a) => `「${a.field}」 of 「${a.record}」${placeEn(a)} is “${a.value}”: no scorer gives a score here`,
    },
    reason: {
      zh: "评分方逐个指标给分；上级指标的得分、总分和等次由各指标的得分加总得出，不另填。",
      en: "Scorers give scores to indicators; sections, the total and the grade follow from them and are not filled in.",
    },
    mend: {
      zh: "把得分写到各指标上；只是填报的合计数，写进“自报”。",
      en: "Write the scores at the indicators; a sum that was only filed belongs to 自报.",
    },
  }),
  "DATA-184": entry<Cell>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」${placeZh(a)}只有理由，没有得分`,
      en: (a) => `「${a.field}」 of 「${a.record}」${placeEn(a)} has a reason and no score`,
    },
    reason: {
      zh: "理由说明得分为什么是这样；没有得分，理由无所指，多半是漏填。",
      en: "A reason is for a score; without one the score was probably forgotten.",
    },
    mend: { zh: "补上得分；没有改动的，删去理由。", en: "Fill in the score; if nothing was changed, remove the reason." },
  }),
} as const;
