// The diagnostics of the rows of a 明细 (DATA-113 to DATA-139), in both languages: what is wrong with a table, and why a row has no score. A table.
// Not here: single figures, dates and words in a cell (data.ts has those for rows too); when each is raised (../rows).
// INVARIANT (house rule): a sentence names the record, the row and the column.
import { defineCatalogue, entry } from "@biaochi/diagnostics";

/** The cell that a sentence speaks of; `field` is 明细.名称.列. */
type At = { readonly record: string; readonly field: string; readonly line: string; readonly sheetCell: string };
type Cell = At & { readonly value: string };

const placeZh = (a: At): string => (a.sheetCell !== "" ? `（${a.sheetCell} 格）` : a.line === "" ? "" : `（第 ${a.line} 行）`);
const placeEn = (a: At): string => (a.sheetCell !== "" ? ` (cell ${a.sheetCell})` : a.line === "" ? "" : ` (line ${a.line})`);
const atZh = (a: At): string => `「${a.record}」的「${a.field}」${placeZh(a)}`;
const atEn = (a: At): string => `「${a.field}」 of 「${a.record}」${placeEn(a)}`;
const cellZh = (a: Cell): string => `${atZh(a)}写着「${a.value}」`;
const cellEn = (a: Cell): string => `${atEn(a)} is “${a.value}”`;

const DIRECTIONS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "≥": { zh: "≥", en: "≥" },
  "≤": { zh: "≤", en: "≤" },
  "=": { zh: "＝", en: "=" },
  deadline: { zh: "期限", en: "deadline" },
  qualitative: { zh: "定性", en: "qualitative" },
};

const KINDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  quantitative: { zh: "定量", en: "quantitative" },
  equal: { zh: "相等", en: "equal" },
  deadline: { zh: "期限", en: "deadline" },
  qualitative: { zh: "定性", en: "qualitative" },
};

// WHY `?? …`: the index of codes reads these sentences with a placeholder in place of the word.
const told = (table: typeof DIRECTIONS, word: string, language: "zh" | "en"): string => table[word]?.[language] ?? word;

/** Diagnostics of checking the tables of a record. */
export const ROW_CHECK_CATALOGUE = defineCatalogue({
  "DATA-113": entry<
    At & {
      readonly table: string;
      readonly column: string;
      readonly columns: string;
      readonly hintZh: string;
      readonly hintEn: string;
    }
  >({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的明细「${a.table}」没有「${a.column}」这一列${placeZh(a)}`,
      en: (a) =>
        `the table 「${a.table}」 of 「${a.record}」 has a column 「${a.column}」 that the rule set does not declare${placeEn(a)}`,
    },
    reason: {
      zh: "列名要与规则集里的一致；不认识的列没有去处，多半是要用的列写错了名称。",
      en: "Columns are known by the names the rule set gives them; one under another name is used nowhere, and mostly it is one that is needed.",
    },
    mend: {
      zh: (a) => `${a.hintZh}这张明细的列是：${a.columns}。`,
      en: (a) => `${a.hintEn} The columns of this table are ${a.columns}.`.trim(),
    },
  }),
  "DATA-114": entry<At & { readonly table: string; readonly column: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的明细「${a.table}」缺少「${a.column}」一列${placeZh(a)}`,
      en: (a) => `the table 「${a.table}」 of 「${a.record}」 lacks the column 「${a.column}」${placeEn(a)}`,
    },
    reason: {
      zh: "这一列没有写「缺失时」，每一行都要有；整列都没有，多半是列名不同或漏了一列。",
      en: "The column has no 缺失时, so every row needs it; where the whole column is absent, it mostly has another name or was left out.",
    },
    mend: {
      zh: (a) => `补上「${a.column}」一列；暂时没有数的行，把格空着。`,
      en: (a) => `Add the column 「${a.column}」; leave the cells of rows without a figure empty.`,
    },
  }),
  "DATA-115": entry<At & { readonly has: string; readonly sections: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}一行不属于任何一个逐行计分的部分：${a.has}`,
      en: (a) => `the row ${atEn(a)} belongs to no section that is scored by rows: ${a.has}`,
    },
    reason: {
      zh: (a) => `一行归哪一部分，看它的上级指标是哪个名称；逐行计分的有：${a.sections}。不归任何部分的行不计分，也不丢掉。`,
      en: (a) =>
        `A row belongs to the section whose name stands in its level columns; scored by rows are ${a.sections}. A row of no section is neither scored nor dropped.`,
    },
    mend: { zh: "把这一行的上级指标改成其中一个名称。", en: "Give the row the name of one of them in its level columns." },
  }),
  "DATA-116": entry<
    At & {
      readonly table: string;
      readonly count: string;
      readonly sum: string;
      readonly points: string;
      readonly adjustable: string;
    }
  >({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」各行分值合计 ${a.sum}（${a.count} 行），这一部分是 ${a.points}`,
      en: (a) =>
        `the rows of 「${a.field}」 of 「${a.record}」 have ${a.sum} (${a.count} ${a.count === "1" ? "row" : "rows"}), the section has ${a.points}`,
    },
    reason: {
      zh: "各行的分值要加得上它们的部分；多了少了都不按比例折算，因为不知道是哪一行错了。",
      en: "The points of the rows have to make up their section; they are never rescaled, since there is no telling which row is wrong.",
    },
    mend: {
      zh: (a) =>
        `核对「${a.table}」里各行的分值${a.adjustable === "" ? "" : `；这一部分的分值确实不同的，写明「${a.adjustable} ${a.sum}」`}。`,
      en: (a) =>
        `Check the points of the rows in 「${a.table}」${a.adjustable === "" ? "" : `; if the section has other points, say so: 「${a.adjustable} ${a.sum}」`}.`,
    },
  }),
  "DATA-117": entry<At & { readonly parts: string; readonly sum: string; readonly points: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」调整分值以后，「${a.field}」的各部分合计 ${a.sum}，应为 ${a.points}：${a.parts}`,
      en: (a) =>
        `with the points that 「${a.record}」 sets, the parts of 「${a.field}」 make ${a.sum} instead of ${a.points}: ${a.parts}`,
    },
    reason: {
      zh: "（可调整）的部分可以由记录定分值，但各部分合计要等于满分，总分才能比较。",
      en: "A record may set the points of an adjustable section, but the parts together have to make the whole, or totals cannot be compared.",
    },
    mend: { zh: "调高一部分，就相应调低另一部分。", en: "What one part gains another has to give." },
  }),
  "DATA-118": entry<Cell & { readonly wanted: string; readonly found: string; readonly target: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，与目标「${a.target}」的单位不能换算（${unitZh(a.found)}与${unitZh(a.wanted)}）`,
      en: (a) =>
        `${cellEn(a)}, which cannot be compared with its target “${a.target}” (${unitEn(a.found)} against ${unitEn(a.wanted)})`,
    },
    reason: {
      zh: "目标与实际要用同一种单位，或能换算的单位（米与公里、亩与万亩）。",
      en: "Target and result have to be in one measure, or in units that convert (米 and 公里, 亩 and 万亩).",
    },
    mend: { zh: "核对哪一格的单位写错了；漏写单位的，补上。", en: "See which of the two has the wrong unit, or none." },
  }),
  "DATA-119": entry<Cell>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，没有 %，不知道是百分之几还是几倍`,
      en: (a) => `${cellEn(a)} without %: it may be a percentage or a ratio`,
    },
    reason: {
      zh: "与它相比的是比率；0.95 与 95 都可能是 95%，写法不说明，就不猜。",
      en: "What it is compared with is a rate; 0.95 and 95 may both mean 95%, and nothing says which.",
    },
    mend: {
      zh: "写上 %，如 95%；或请规则集的编写人为这一列写明「裸数」。",
      en: "Write the %, as in 95%; or have the rule set say how a bare number reads: 裸数.",
    },
  }),
  "DATA-120": entry<Cell & { readonly unit: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，单位「${a.unit}」不在单位表里`,
      en: (a) => `${cellEn(a)}: the unit 「${a.unit}」 is not known`,
    },
    reason: {
      zh: "不认识的单位不能比较，也不能换算。",
      en: "What is counted in an unknown unit can be neither compared nor converted.",
    },
    mend: {
      zh: (a) => `换成单位表里的单位；确要用的，请规则集的编写人写一行「单位 ${a.unit}」。`,
      en: (a) => `Write a listed unit; if it is needed, have the rule set declare it: 单位 ${a.unit}.`,
    },
  }),
  "DATA-121": entry<Cell & { readonly what: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，${a.what === "year" ? "没有年份" : a.what === "day" ? "不知道是哪一天" : "符号后面不是能读的数"}`,
      en: (a) =>
        `${cellEn(a)}: ${a.what === "year" ? "the year is missing" : a.what === "day" ? "there is no telling which day" : "no figure can be read behind the sign"}`,
    },
    reason: {
      zh: (a) =>
        a.what === "year"
          ? "规则集适用于多个年度，这条记录没有写「年度」，不知道是哪一年的日期。"
          : a.what === "day"
            ? "期限要说到哪一天：「11月」可以是 1 日也可以是 30 日。"
            : "≥ ≤ ＝ 后面要是数，如 ≥266米、≤20万元、＝100%。",
      en: (a) =>
        a.what === "year"
          ? "The rule set holds for several years and the record has no 年度: the year of the date is not known."
          : a.what === "day"
            ? "A deadline has to name its day: November may be the 1st or the 30th."
            : "A figure has to follow ≥ ≤ or =: ≥266米, ≤20万元, =100%.",
    },
    mend: {
      zh: (a) =>
        a.what === "year"
          ? "在记录里写「年度」，或把年份写进日期。"
          : a.what === "day"
            ? "写成「2022年11月底前」或「2022-11-15」。"
            : "写出数和单位；不是数的要求，去掉符号。",
      en: (a) =>
        a.what === "year"
          ? "Give the record its 年度, or write the year into the date."
          : a.what === "day"
            ? "Write 2022年11月底前 or 2022-11-15."
            : "Write the figure with its unit, or leave the sign out where none is meant.",
    },
  }),
  "DATA-122": entry<Cell>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，不知道是越高越好还是越低越好`,
      en: (a) => `${cellEn(a)}: whether more or less of it is better is not said`,
    },
    reason: {
      zh: "方向先看「方向」一列，再看目标自己的符号（≥、≤、以上、以内），再看规则集写的默认；这一行都没有。",
      en: "The direction is told by its column, else by the target's own sign (≥, ≤, 以上, 以内), else by a default of the rule set; this row has none.",
    },
    mend: {
      zh: "填上这一行的方向，或给目标写上符号，如 ≥100%。",
      en: "Fill in the direction of the row, or write the target with its sign: ≥100%.",
    },
  }),
  "DATA-123": entry<Cell & { readonly direction: string }>({
    severity: "notice",
    message: {
      zh: (a) => `${cellZh(a)}，没有符号，按规则集的默认取「${told(DIRECTIONS, a.direction, "zh")}」`,
      en: (a) => `${cellEn(a)} without a sign; by the rule set's default it is taken for ${told(DIRECTIONS, a.direction, "en")}`,
    },
    reason: {
      zh: "方向不同，得分就可能不同；默认不一定是填报的意思。",
      en: "Another direction may give another score, and the default need not be what was meant.",
    },
    mend: { zh: "给目标写上符号，或填上方向。", en: "Write the target with its sign, or fill in the direction." },
  }),
  "DATA-124": entry<Cell & { readonly direction: string }>({
    severity: "warning",
    message: {
      zh: (a) => `${cellZh(a)}，与这一行的方向「${told(DIRECTIONS, a.direction, "zh")}」不一致；按方向一列计分`,
      en: (a) =>
        `${cellEn(a)}, which contradicts the direction of the row, ${told(DIRECTIONS, a.direction, "en")}; the direction counts`,
    },
    reason: {
      zh: "「方向」一列先于目标自己的符号；两处不同，总有一处填错了。",
      en: "The column comes before the target's own sign; where they differ one of them is wrong.",
    },
    mend: { zh: "改正其中填错的一处。", en: "Correct the one that is wrong." },
  }),
  "DATA-125": entry<Cell & { readonly direction: string; readonly wanted: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，方向为「${told(DIRECTIONS, a.direction, "zh")}」的行要的是${a.wanted === "date" ? "日期" : "数"}`,
      en: (a) =>
        `${cellEn(a)}; a row of the direction ${told(DIRECTIONS, a.direction, "en")} needs a ${a.wanted === "date" ? "date" : "figure"}`,
    },
    reason: {
      zh: "数与数比，日期与日期比；方向、目标、实际说的要是同一种东西。",
      en: "Figures are compared with figures, dates with dates: direction, target and result have to speak of one kind of thing.",
    },
    mend: {
      zh: (a) =>
        a.wanted === "date"
          ? "写成日期，如 2022-12-20；不是期限的行，改方向。"
          : "写成数，如 95%；不是数的行，改方向（期限、定性）。",
      en: (a) =>
        a.wanted === "date"
          ? "Write a date, such as 2022-12-20; if the row has no deadline, change its direction."
          : "Write a figure, such as 95%; if the row is none, change its direction (期限, 定性).",
    },
  }),
  "DATA-126": entry<Cell & { readonly column: string }>({
    severity: "error",
    message: { zh: (a) => `${atZh(a)}没有填`, en: (a) => `${atEn(a)} is empty` },
    reason: {
      zh: "一行要有名称，才说得清是哪一行；要有分值，各行才加得起来。",
      en: "A row needs a name to be told by, and points to be added up.",
    },
    mend: { zh: (a) => `补上这一行的「${a.column}」。`, en: (a) => `Fill in 「${a.column}」 of this row.` },
  }),
  "DATA-127": entry<At & { readonly columns: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}是一张明细，这里却不是表`,
      en: (a) => `${atEn(a)} is a table of rows, and what stands here is none`,
    },
    reason: {
      zh: "明细一行是一项，每行各有自己的列；一个值、一段文字都不是表。",
      en: "Each row of a table is one thing with columns of its own; a single value or text is no table.",
    },
    mend: {
      zh: (a) => `写成一列对象，每行一个，如 [{${a.columns}}]。`,
      en: (a) => `Write a list of objects, one a row, such as [{${a.columns}}].`,
    },
  }),
  "DATA-128": entry<Cell>({
    severity: "error",
    message: { zh: (a) => `${cellZh(a)}，分值不能小于零`, en: (a) => `${cellEn(a)}; points are never below zero` },
    reason: { zh: "分值是这一行最多能得的分。", en: "The points of a row are the most it can get." },
    mend: { zh: "核对这一行的分值。", en: "Check the points of the row." },
  }),
  "DATA-136": entry<Cell>({
    severity: "notice",
    message: {
      zh: (a) => `${cellZh(a)}，与目标一字不差`,
      en: (a) => `${cellEn(a)}, word for word its target`,
    },
    reason: {
      zh: "定性指标照抄目标，看不出实际做成了什么；得分仍按评定。",
      en: "A qualitative result that repeats its target does not say what was done; the level still decides the score.",
    },
    mend: { zh: "写出实际的情况。", en: "Say what was done." },
  }),
});

const unitZh = (unit: string): string => (unit === "" ? "没有单位" : unit);
const unitEn = (unit: string): string => (unit === "" ? "no unit" : unit);

/** A code of the checks of tables. */
export type RowCheckCode = (typeof ROW_CHECK_CATALOGUE.codes)[number];

/** The row that a sentence speaks of: 明细.名称, and its section. */
type Row = { readonly record: string; readonly row: string };

const noScoreZh = (a: Row): string => `「${a.row}」没有得分`;
const noScoreEn = (a: Row): string => `no score for 「${a.row}」`;

/** Diagnostics of scoring rows. */
export const ROW_SCORE_CATALOGUE = defineCatalogue({
  "DATA-130": entry<Row & { readonly column: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.row}」没有填「${a.column}」，${noScoreZh(a)}`,
      en: (a) => `「${a.row}」 of 「${a.record}」 has nothing for 「${a.column}」: ${noScoreEn(a)}`,
    },
    reason: {
      zh: "缺的数不当作零，也不猜；缺了它，这一行没有得分，总分也就不完整。",
      en: "What is missing is neither taken for zero nor guessed; without it the row has no score and the total is incomplete.",
    },
    mend: { zh: "补上这一格。", en: "Fill the cell in." },
  }),
  "DATA-131": entry<Row & { readonly value: string; readonly text: string }>({
    severity: "error",
    message: {
      zh: (a) =>
        `「${a.record}」的「${a.row}」实际写着「${a.value}」，不是测得的数${a.text === "" ? "" : `：${a.text}`}，没有得分`,
      en: (a) =>
        `the result of 「${a.row}」 of 「${a.record}」 is “${a.value}”, which is no measurement${a.text === "" ? "" : ` (${a.text})`}: no score`,
    },
    reason: {
      zh: "带 ≥、以上、前或文字的实际值，多半是照抄目标；不等式说不出做到了多少。",
      en: "A result with a sign (≥, 以上, 前) or in words is mostly a copy of its target; an inequality does not say how much was reached.",
    },
    mend: { zh: "写出实际的数或日期，如 270米、2022-12-20。", en: "Write the figure or the date itself: 270米, 2022-12-20." },
  }),
  "DATA-132": entry<Row & { readonly target: string; readonly result: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.row}」没有达到目标（${a.target}，实际 ${a.result}），这两个数算不出完成率，没有得分`,
      en: (a) =>
        `「${a.row}」 of 「${a.record}」 misses its target (${a.target}; reached ${a.result}), and these two figures have no rate of completion: no score`,
    },
    reason: {
      zh: "完成率是两个数之比；目标为零或负数时，差得越多比值不一定越小，甚至要除以零。",
      en: "Completion is a ratio; with a target of nought or below it need not fall as the result gets worse, and may be a division by zero.",
    },
    mend: {
      zh: "核对目标；目标确实不大于零的，请规则集的编写人写成不看完成率的给分（如未达到不得分）。",
      en: "Check the target; if it is not above zero, have the rule set award such rows without it (未达到不得分).",
    },
  }),
  "DATA-133": entry<Row & { readonly kind: string; readonly rule: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.row}」是${told(KINDS, a.kind, "zh")}的行，行评「${a.rule}」没有写这一种怎样计分`,
      en: (a) =>
        `「${a.row}」 of 「${a.record}」 is a ${told(KINDS, a.kind, "en")} row, for which 行评 「${a.rule}」 has no clause`,
    },
    reason: {
      zh: "行评逐种写明怎样计分：定量、相等、期限、定性；没有写的，不套用别的一种。",
      en: "A 行评 says for each kind of row how it scores: 定量, 相等, 期限, 定性; where one is absent no other stands in.",
    },
    mend: {
      zh: (a) => `核对这一行的方向；没有填错的，请规则集的编写人为「${told(KINDS, a.kind, "zh")}」写一条。`,
      en: (a) =>
        `Check the direction of the row; if it is right, have the rule set say how ${told(KINDS, a.kind, "en")} rows score.`,
    },
  }),
  "DATA-134": entry<Row & { readonly wantedZh: string; readonly wantedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.row}」还没有填：${a.wantedZh}`,
      en: (a) => `「${a.row}」 of 「${a.record}」 is not filled in: ${a.wantedEn}`,
    },
    reason: {
      zh: "定性的行由评价方评定，算不出来；没有填就没有得分，总分也就不完整。",
      en: "Qualitative rows are for the assessor to judge and cannot be worked out; without a level there is no score and no total.",
    },
    mend: { zh: (a) => `请评价方填上${a.wantedZh}。`, en: (a) => `Have the assessor fill in ${a.wantedEn}.` },
  }),
  "DATA-135": entry<Row & { readonly target: string; readonly result: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.row}」目标是「${a.target}」，实际是「${a.result}」，是否达到无法判断，没有得分`,
      en: (a) =>
        `「${a.row}」 of 「${a.record}」 wants “${a.target}” and has “${a.result}”: whether that meets it cannot be told; no score`,
    },
    reason: {
      zh: "用文字写的目标，实际与它相同才算达到；不同的文字谁好谁差，规则没有说。",
      en: "A target in words is met by the same words; which of two other texts is better no rule says.",
    },
    mend: {
      zh: "改成「定性」，由评价方评定；或把目标写成数。",
      en: "Make the row 定性 and have it judged, or write the target as a figure.",
    },
  }),
  "DATA-137": entry<{ readonly record: string; readonly table: string; readonly sections: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」没有「${a.table}」的行，${a.sections}没有得分`,
      en: (a) => `「${a.record}」 has no rows of 「${a.table}」: no score for ${a.sections}`,
    },
    reason: {
      zh: "这几部分逐行计分，没有行就没有得分；缺的不当作零。",
      en: "These sections are scored by rows; without any there is no score. What is missing is not zero.",
    },
    mend: { zh: (a) => `补上「${a.table}」。`, en: (a) => `Add the rows of 「${a.table}」.` },
  }),
  "DATA-138": entry<Row & { readonly whyZh: string; readonly whyEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.row}」${a.whyZh}，没有得分`,
      en: (a) => `「${a.row}」 of 「${a.record}」: ${a.whyEn}; no score`,
    },
    reason: {
      zh: "行评对这一行给不出得分，总分也就不完整。",
      en: "The 行评 gives no score for this row, and the total is incomplete.",
    },
    mend: {
      zh: "核对这一行的数；没有错的，问规则集的编写人。",
      en: "Check the figures of the row; if they are right, ask who wrote the rule set.",
    },
  }),
});

/** A code of scoring rows. */
export type RowScoreCode = (typeof ROW_SCORE_CATALOGUE.codes)[number];
