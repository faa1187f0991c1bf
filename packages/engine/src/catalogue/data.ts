// The diagnostics of checking a record against its rule set (DATA-031 to DATA-099), in both languages. A table; the checks are ../data-check*.ts.
// Not here: reading files (DATA-001 to DATA-029, the data package) and evaluating (DATA-1xx).
// INVARIANT (house rule): a sentence names the record, the field, its value and what was expected, and never another field's value.

import { type Bilingual, defineCatalogue, entry } from "@biaochi/diagnostics";
import { CHOICE_ENTRIES } from "./choices.ts";
import { METHOD_CHECKS } from "./methods.ts";
import { type At, placeEn, placeZh } from "./place.ts";
import { POOL_ENTRIES } from "./pools.ts";
import { SCORER_CHECK_ENTRIES } from "./scorers.ts";

type Cell = At & { readonly value: string };
/** The nearest names, empty where none is near. */
type Hint = { readonly hintZh: string; readonly hintEn: string };

const atZh = (a: At): string => `「${a.record}」的「${a.field}」${placeZh(a)}`;
const atEn = (a: At): string => `「${a.field}」 of 「${a.record}」${placeEn(a)}`;
const cellZh = (a: Cell): string => `${atZh(a)}写着「${a.value}」`;
/** `1 cell`, `3 cells`. */
const cellsEn = (count: string): string => `${count} ${count === "1" ? "cell" : "cells"}`;
const cellEn = (a: Cell): string => `${atEn(a)} is “${a.value}”`;

/** What may stand in a place of a record, for DATA-035. */
export type Shape = "value" | "text" | "group" | "checklist" | "table" | "list";

const SHAPES: Readonly<Record<Shape, Bilingual & { readonly mend: Bilingual }>> = {
  value: {
    zh: "一个值",
    en: "one value",
    mend: {
      zh: "只写一个值，不加方括号、大括号。",
      en: "Write one value, without brackets or braces.",
    },
  },
  text: {
    zh: "一段文字",
    en: "a text",
    mend: { zh: "只写一段带引号的文字。", en: "Write one text in quotation marks." },
  },
  group: {
    zh: "一组成对的名称和值",
    en: "a group of names with values",
    mend: { zh: "写成大括号里的一组。", en: "Write a group in braces." },
  },
  checklist: {
    zh: "清单各项",
    en: "the items of a checklist",
    mend: {
      zh: '写「全部符合」，或符合的各项 ["…"]，或各项是否符合 {"…": "是"}。',
      en: 'Write 全部符合, or the items met ["…"], or each item with 是 or 否 {"…": "是"}.',
    },
  },
  table: {
    zh: "一列行",
    en: "a list of rows",
    mend: {
      zh: '写成方括号里的一列，每行一个对象 [{"…": "…"}, …]。',
      en: 'Write a list of objects, one a row: [{"…": "…"}, …].',
    },
  },
  list: { zh: "一个列表", en: "a list", mend: { zh: "写成方括号里的一列。", en: "Write a list in brackets." } },
};

// WHY `?? …`: the index of codes reads these sentences with a placeholder in place of the shape.
function shapeOf(shape: string): Bilingual & { readonly mend: Bilingual } {
  return Object.hasOwn(SHAPES, shape) ? SHAPES[shape as Shape] : SHAPES.value; // its own key
}

/** What to write in a place: `example` is of that place, empty where none is known. */
function shapeMend({
  field,
  wanted,
  example,
}: {
  readonly field: string;
  readonly wanted: string;
  readonly example: string;
}): Bilingual {
  if (wanted === "group") {
    const group = field === "自报" ? '{"总分": "97.5分"}' : field === "理由" ? '{"社会效益": "…"}' : example;
    const such = group === "" ? { zh: "", en: "" } : { zh: `，如 ${group}`, en: `, such as ${group}` };
    return { zh: `写成大括号里的一组${such.zh}。`, en: `Write a group in braces${such.en}.` };
  }
  if (wanted !== "value" || example === "") return shapeOf(wanted).mend;
  return {
    zh: `只写一个值，如 ${example}，不加方括号、大括号。`,
    en: `Write one value, such as ${example}, without brackets or braces.`,
  };
}

/** How a filed figure of a part is written; a 计算 has none. */
function filedExample({ field, part }: { readonly field: string; readonly part: string }): string {
  if (part === "indicator") return `{"${field}": "…分", "${field}.值": "…%"}`;
  return part === "section" ? `{"${field}": "…分"}` : "";
}

/** The years of a rule set: 2017年度, 2022至2023年度, 2020年起. */
function yearsOf({ from, last }: { readonly from: string; readonly last: string }): Bilingual {
  if (last === "open") return { zh: `${from}年起`, en: `${from} and after` };
  return last === from ? { zh: `${from}年度`, en: from } : { zh: `${from}至${last}年度`, en: `${from} to ${last}` };
}

/** Diagnostics of checking a record. */
/** What a date lacks, by the word for it. */
const LACKS: Readonly<
  Record<string, { zh: string; en: string; whyZh: string; whyEn: string; mendZh: string; mendEn: string } | undefined>
> = {
  "no-year": {
    zh: "没有写年份",
    en: "has no year",
    whyZh: "年份取记录的年度；规则集适用于好几年，这条记录又没有写年度，就推不出是哪一年。",
    whyEn: "Its year would be the 年度 of the record; the rule set holds for several years and the record has none.",
    mendZh: "写上年份，如 2024年7月底；或给这条记录填上年度。",
    mendEn: "Write the year, as in 2024年7月底, or fill in the 年度 of the record.",
  },
  "year-of-day": {
    zh: "没有写年份",
    en: "has no year",
    whyZh: "次年办成的事也常这样写，年份不能替填报方推定。",
    whyEn: "What was done in the next year is often written so; the year is not for others to assume.",
    mendZh: "写上年份，如 2024年12月31日。",
    mendEn: "Write the year, as in 2024年12月31日.",
  },
  "no-day": {
    zh: "没有写到哪一天",
    en: "does not say which day",
    whyZh: "期限按天计算，只写到月份，可能是月初，也可能是月底。",
    whyEn: "Deadlines are counted in days, and a month alone may mean its first day or its last.",
    mendZh: "指这个月最后一天的，在月份后面写「底」，如 2024年7月底；否则写明日期，如 2024年7月15日。",
    mendEn: "For the last day write 底 behind the month, as in 2024年7月底; else write the day, as in 2024年7月15日.",
  },
};

export const DATA_CATALOGUE = defineCatalogue({
  "DATA-031": entry<At & Hint>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」里的「${a.field}」${placeZh(a)}不是规则集要的数据项，也不是由人评定的指标`,
      en: (a) =>
        `「${a.field}」 in 「${a.record}」${placeEn(a)} is neither a field of the rule set nor an indicator that a person fills in`,
    },
    reason: {
      zh: "名称要与规则集里的一致；不认识的数没有去处，多半是要用的数写错了名称。",
      en: "Names have to be those of the rule set; a figure under an unknown name is used nowhere, and mostly it is one that is needed.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成规则集里的名称；确实不用的，删去这一项。`,
      en: (a) => `${a.hintEn} Write a name of the rule set, or delete the entry if it is not needed.`.trim(),
    },
  }),
  "DATA-032": entry<At & { readonly paths: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}不知道指哪一个：${a.paths} 都叫这个名称`,
      en: (a) => `${atEn(a)} may mean any of ${a.paths}`,
    },
    reason: {
      zh: "不同上级下的指标可以同名，只写名称就分不清。",
      en: "Indicators under different sections may share a name; the name alone does not tell them apart.",
    },
    mend: { zh: (a) => `写出完整的路径：${a.paths} 之一。`, en: (a) => `Write the whole path: one of ${a.paths}.` },
  }),
  "DATA-033": entry<At & { readonly other: string; readonly otherLine: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}给了两次，另一次写作「${a.other}」${a.otherLine === "" ? "" : `（第 ${a.otherLine} 行）`}`,
      en: (a) =>
        `${atEn(a)} is given twice; the other is written 「${a.other}」${a.otherLine === "" ? "" : ` (line ${a.otherLine})`}`,
    },
    reason: {
      zh: "两个名称指的是同一项，不知道该用哪一个数。",
      en: "Both names mean the same thing, and there is no telling which figure counts.",
    },
    mend: { zh: "留下对的一处，删去另一处。", en: "Keep the right one and delete the other." },
  }),
  "DATA-034": entry<At & { readonly part: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}由规则集算出，不能直接填数`,
      en: (a) => `${atEn(a)} is worked out by the rule set and cannot be filled in`,
    },
    reason: {
      zh: "填的数会被算出的数取代；填报的得分只用来核查。",
      en: "What is filled in would be replaced by what is worked out; filed scores only serve the audit.",
    },
    mend: {
      zh: (a) =>
        `删去这一项，改填它的公式要用的数据。${filedExample(a) === "" ? "" : `自评报告里填报的写在「自报」里，如 "自报": ${filedExample(a)}。`}`,
      en: (a) =>
        `Delete it and give the data that its formula needs.${filedExample(a) === "" ? "" : ` What was filed stands in 自报, as in "自报": ${filedExample(a)}.`}`,
    },
  }),
  "DATA-035": entry<At & { readonly wanted: string; readonly found: string; readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}应是${shapeOf(a.wanted).zh}，这里却是${shapeOf(a.found).zh}`,
      en: (a) => `${atEn(a)} should be ${shapeOf(a.wanted).en}, but is ${shapeOf(a.found).en}`,
    },
    reason: {
      zh: "记录的写法与规则集要的不一样，数就读不出来。",
      en: "The record is not laid out as the rule set needs it, so the figure cannot be read.",
    },
    mend: {
      zh: (a) => shapeMend(a).zh,
      en: (a) => shapeMend(a).en,
    },
  }),
  "DATA-036": entry<Cell & { readonly example: string; readonly currency: string }>({
    severity: "error",
    message: { zh: (a) => `${cellZh(a)}，不是一个数`, en: (a) => `${cellEn(a)}, which is not a figure` },
    reason: { zh: "计分只用准确的数，不猜文字里的意思。", en: "Scores rest on exact figures; words are not guessed at." },
    mend: {
      zh: (a) =>
        a.currency === ""
          ? `写成一个数，如 ${a.example}；没有这个数就留空。`
          : `不写「${a.currency}」，单位写在数的后面：${a.example}。`,
      en: (a) =>
        a.currency === ""
          ? `Write one figure, such as ${a.example}; leave it empty if there is none.`
          : `Leave out “${a.currency}” and write the unit behind the figure: ${a.example}.`,
    },
  }),
  "DATA-037": entry<Cell & { readonly example: string; readonly wide: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，${a.wide === "" ? "其中的逗号分得不对" : "用了全角逗号"}`,
      en: (a) => `${cellEn(a)}, ${a.wide === "" ? "where the commas do not group the digits" : "with a full-width comma in it"}`,
    },
    reason: {
      zh: "千位逗号是半角的，从个位起每三位一个；别的写法看不出是多少。",
      en: "Thousands commas are half-width and stand before every three digits; otherwise the amount is anyone's guess.",
    },
    mend: {
      zh: (a) =>
        a.wide === "" ? `去掉逗号，写成实际的数，如 ${a.example}；逗号本该是小数点的，改成小数点。` : `写成 ${a.example}。`,
      en: (a) =>
        a.wide === ""
          ? `Write the figure without commas, such as ${a.example}; where the comma should be a decimal point, write the point.`
          : `Write ${a.example}.`,
    },
  }),
  "DATA-038": entry<Cell & Hint & { readonly unit: string; readonly wanted: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，不认识单位「${a.unit}」`,
      en: (a) => `${cellEn(a)}; there is no unit “${a.unit}”`,
    },
    reason: {
      zh: (a) => `这一项的单位是「${a.wanted}」，单位只认规则语言所列的。`,
      en: (a) => `The unit here is ${a.wanted}; only the units of the rule language are known.`,
    },
    mend: {
      zh: (a) => `${a.hintZh}用「${a.wanted}」，或能与它换算的单位；数和单位以外的字删去。`,
      en: (a) => `${a.hintEn} Use ${a.wanted} or a unit that converts to it, and delete anything but figure and unit.`.trim(),
    },
  }),
  "DATA-039": entry<Cell & { readonly unit: string; readonly wanted: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，单位「${a.unit}」不对，应是「${a.wanted}」`,
      en: (a) => `${cellEn(a)}; the unit should be ${a.wanted}, not ${a.unit}`,
    },
    reason: {
      zh: (a) => `「${a.unit}」与「${a.wanted}」量的不是一种东西，不能换算。`,
      en: (a) => `${a.unit} and ${a.wanted} measure different things and do not convert.`,
    },
    mend: {
      zh: (a) => `核对这个数是不是填错了位置；没有错就把单位改成「${a.wanted}」。`,
      en: (a) => `See whether the figure belongs somewhere else; if not, write its unit as ${a.wanted}.`,
    },
  }),
  "DATA-040": entry<Cell & { readonly likely: string; readonly other: string }>({
    severity: "error",
    message: {
      zh: (a) =>
        `${cellZh(a)}，没有单位，${a.other === "" ? `看不出是不是 ${a.likely}` : `看不出是 ${a.likely} 还是 ${a.other}`}`,
      en: (a) => `${cellEn(a)} without a unit: ${a.other === "" ? `is it ${a.likely}?` : `it may be ${a.likely} or ${a.other}`}`,
    },
    reason: {
      zh: "比率可以写成小数，也可以写成百分数，差一百倍，不能猜。",
      en: "A rate may be written as a fraction or in percent; the two differ a hundredfold and are not guessed.",
    },
    mend: {
      zh: (a) =>
        `写成 ${a.likely}${a.other === "" ? "" : ` 或 ${a.other}`}；整列都没有单位的，在列头后面加（%），或请规则集的编写人给这一项写明「裸数 按比率」或「裸数 按百分数」。`,
      en: (a) =>
        `Write ${a.likely}${a.other === "" ? "" : ` or ${a.other}`}; for a whole column put （%） behind its head, or have the rule set say 裸数 按比率 or 裸数 按百分数.`,
    },
  }),
  "DATA-041": entry<Cell & { readonly head: string; readonly headUnit: string; readonly unit: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，列头「${a.head}」的单位却是「${a.headUnit}」`,
      en: (a) => `${cellEn(a)}, while its head 「${a.head}」 has the unit ${a.headUnit}`,
    },
    reason: { zh: "两处单位不同，不知道以哪个为准。", en: "The two units differ, and there is no telling which one holds." },
    mend: {
      zh: (a) => `核对后只留一个：格里只写数，单位按列头的「${a.headUnit}」；或者把列头的单位去掉。`,
      en: (a) => `Keep one: write the bare figure in ${a.headUnit}, or take the unit out of the head.`,
    },
  }),
  "DATA-042": entry<Cell & { readonly digits: string; readonly limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，有 ${a.digits} 位数字，最多 ${a.limit} 位`,
      en: (a) => `${cellEn(a)}: ${a.digits} digits where at most ${a.limit} are read`,
    },
    reason: { zh: "没有这样长的金额或数量，多半是文件坏了。", en: "No amount is so long; most likely the file is damaged." },
    mend: { zh: "核对原表，写成实际的数。", en: "Look it up in the source and write the real figure." },
  }),
  "DATA-043": entry<Cell & { readonly limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，10 的幂次超过 ±${a.limit}`,
      en: (a) => `${cellEn(a)}, whose power of ten is beyond ±${a.limit}`,
    },
    reason: {
      zh: "没有这样大或这样小的数量，多半是文件坏了。",
      en: "No amount is so large or so small; most likely the file is damaged.",
    },
    mend: { zh: "核对原表，写成实际的数，不用科学记数法。", en: "Look it up in the source and write the figure out in full." },
  }),
  "DATA-044": entry<Cell>({
    severity: "error",
    message: { zh: (a) => `${cellZh(a)}，分母是 0`, en: (a) => `${cellEn(a)}, a fraction whose denominator is 0` },
    reason: { zh: "分母为 0 的分数没有值。", en: "A fraction with the denominator 0 has no value." },
    mend: { zh: "核对原表，写成实际的数；没有这个数就留空。", en: "Write the real figure, or leave it empty if there is none." },
  }),
  "DATA-045": entry<Cell>({
    severity: "error",
    message: { zh: (a) => `${cellZh(a)}，这是 Excel 的错误值`, en: (a) => `${cellEn(a)}, an error value of Excel` },
    reason: {
      zh: "表里的公式没有算出数来（如除以零、引用的格被删），或者列太窄没有显示出来。",
      en: "The sheet's formula came to nothing (a division by zero, a deleted cell), or the column was too narrow to show it.",
    },
    mend: {
      zh: "在 Excel 里改好公式或拉宽这一列，再导出；没有这个数就留空。",
      en: "Mend the formula or widen the column in Excel and export again; leave it empty if there is no figure.",
    },
  }),
  "DATA-046": entry<Cell & { readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，像是 Excel 把数改成了日期`,
      en: (a) => `${cellEn(a)}, which looks like a figure that Excel turned into a date`,
    },
    reason: {
      zh: "在 Excel 里输入 3-14、3/14 这样的内容会自动变成日期，原来的数已经看不出来。",
      en: "Excel turns entries such as 3-14 or 3/14 into dates; the original figure can no longer be seen.",
    },
    mend: {
      zh: (a) => `按原表重新填这个数，如 ${a.example}；先把这一列的格式设为「文本」。`,
      en: (a) => `Enter the figure again from its source, such as ${a.example}, after setting the column's format to Text.`,
    },
  }),
  "DATA-047": entry<Cell>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，看不出是没有、是零，还是不适用`,
      en: (a) => `${cellEn(a)}, which may mean none, zero or not applicable`,
    },
    reason: {
      zh: "缺失、零和不适用计分各不相同，不能猜。",
      en: "Missing, zero and not applicable score differently and are not guessed.",
    },
    mend: {
      zh: "没有这个数就留空（或写「空」）；是零就写 0；不适用的，由规则集里的「不适用」条件判断。",
      en: "Leave it empty (or write 空) if there is no figure; write 0 for zero; whether it applies is decided by the rule set's own condition.",
    },
  }),
  "DATA-048": entry<Cell>({
    severity: "error",
    message: { zh: (a) => `${cellZh(a)}，应是「是」或「否」`, en: (a) => `${cellEn(a)}, where 是 (yes) or 否 (no) is wanted` },
    reason: { zh: "这一项只有是、否两种情形。", en: "There are only two cases here, yes and no." },
    mend: {
      zh: "写「是」或「否」；也可以写 true、false 或 √、×。没有填的就留空。",
      en: "Write 是 or 否; true, false, √ and × do as well. Leave it empty if it is not known.",
    },
  }),
  "DATA-049": entry<Cell & { readonly lacks: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，${LACKS[a.lacks]?.zh ?? "不是一个完整的日期"}`,
      en: (a) => `${cellEn(a)}, which ${LACKS[a.lacks]?.en ?? "is not a whole date"}`,
    },
    reason: {
      zh: (a) => LACKS[a.lacks]?.whyZh ?? "期限按天计算，要有年、月、日，而且是日历上有的一天。",
      en: (a) =>
        LACKS[a.lacks]?.whyEn ??
        "Deadlines are counted in days: year, month and day are needed, and the day has to be one of the calendar.",
    },
    mend: {
      zh: (a) => LACKS[a.lacks]?.mendZh ?? "写成 2017-12-31 或 2017年12月31日 的样子。",
      en: (a) => LACKS[a.lacks]?.mendEn ?? "Write it like 2017-12-31 or 2017年12月31日.",
    },
  }),
  "DATA-050": entry<Cell & { readonly date: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，像是 Excel 的日期序号（${a.date}）`,
      en: (a) => `${cellEn(a)}, which looks like Excel's number for the date ${a.date}`,
    },
    reason: {
      zh: "单元格格式不是日期时，Excel 会把日期存成从 1900 年起的天数。",
      en: "In a cell that is not formatted as a date, Excel stores a date as days since 1900.",
    },
    mend: { zh: (a) => `核对后写成 ${a.date}。`, en: (a) => `Check it and write ${a.date}.` },
  }),
  "DATA-051": entry<Cell & Hint & { readonly levels: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，不是 ${a.levels} 中的一个`,
      en: (a) => `${cellEn(a)}, which is none of ${a.levels}`,
    },
    reason: {
      zh: "规则集规定了可以填的几种，别的没有分值。",
      en: "The rule set lists what may stand here; nothing else has a meaning.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成 ${a.levels} 中的一个。`,
      en: (a) => `${a.hintEn} Write one of ${a.levels}.`.trim(),
    },
  }),
  "DATA-052": entry<Cell & { readonly full: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，应在 0分 到 ${a.full} 之间`,
      en: (a) => `${cellEn(a)}, which should lie between 0分 and ${a.full}`,
    },
    reason: { zh: "得分不低于 0，也不超过分值。", en: "A score is never below 0 nor above the points that can be had." },
    mend: {
      zh: (a) => `改成 0分 到 ${a.full} 之间的得分；若这是百分制或比率，先折算成分。`,
      en: (a) => `Write a score from 0分 to ${a.full}; convert it first if it is a percentage or out of a hundred.`,
    },
  }),
  "DATA-053": entry<Cell & { readonly grid: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，不是 ${a.grid} 的整数倍`,
      en: (a) => `${cellEn(a)}, which is no multiple of ${a.grid}`,
    },
    reason: {
      zh: (a) => `规则集的得分只取到 ${a.grid}，由人打的分也一样；程序不替人取舍。`,
      en: (a) => `Scores of this rule set go by steps of ${a.grid}, those given by people too; rounding them is not ours to do.`,
    },
    mend: { zh: (a) => `按 ${a.grid} 取整后再填。`, en: (a) => `Give a score in steps of ${a.grid}.` },
  }),
  "DATA-054": entry<Cell & { readonly level: string; readonly rangeZh: string; readonly rangeEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，评为「${a.level}」的得分应是 ${a.rangeZh}`,
      en: (a) => `${cellEn(a)}, but ${a.level} earns ${a.rangeEn}`,
    },
    reason: { zh: "等级和得分要对得上。", en: "The level and the score have to agree." },
    mend: {
      zh: (a) => `改成 ${a.rangeZh} 的得分，或者改等级；只有一种得分的，只写等级即可。`,
      en: (a) => `Write a score of ${a.rangeEn} or another level; where a level has one score only, the level alone will do.`,
    },
  }),
  "DATA-055": entry<At & Hint & { readonly items: string }>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}不是清单里的一项`,
      en: (a) => `${atEn(a)} is not an item of the checklist`,
    },
    reason: { zh: (a) => `清单有这几项：${a.items}。`, en: (a) => `The checklist has these items: ${a.items}.` },
    mend: {
      zh: (a) => `${a.hintZh}改成清单里的名称，或者删去。`,
      en: (a) => `${a.hintEn} Write an item of the checklist, or delete it.`.trim(),
    },
  }),
  "DATA-056": entry<Cell & { readonly discretionary: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，看不出是否符合`,
      en: (a) => `${cellEn(a)}, which does not say whether it is met`,
    },
    reason: { zh: "清单的每一项只看符合还是不符合。", en: "Each item of a checklist is either met or not." },
    mend: {
      zh: (a) =>
        `写「是」或「否」；整张清单可以写「全部符合」「全部不符合」，或列出符合的各项${a.discretionary === "" ? "" : `；这一项也可以写 0分 到 ${a.discretionary} 的得分`}。`,
      en: (a) =>
        `Write 是 or 否; for the whole checklist 全部符合, 全部不符合, or the items that are met${a.discretionary === "" ? "" : `; here a score from 0分 to ${a.discretionary} will do as well`}.`,
    },
  }),
  "DATA-057": entry<Cell & { readonly constraint: string; readonly note: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，不合规则集的约束「${a.field} ${a.constraint}」`,
      en: (a) => `${cellEn(a)}, against the rule set's constraint 「${a.field} ${a.constraint}」`,
    },
    reason: {
      zh: (a) => `不合约束的数不能用来计分${a.note === "" ? "" : `。「${a.field}」：${a.note}`}。`,
      en: (a) => `No score can rest on a figure that breaks its constraint${a.note === "" ? "" : `. 「${a.field}」: ${a.note}`}.`,
    },
    mend: {
      zh: (a) => `核对原表，改成符合「${a.constraint}」的数；数没有错的，请规则集的编写人核对约束。`,
      en: (a) =>
        `Look it up and write a figure that keeps 「${a.constraint}」; if it is right as it is, the constraint needs another look.`,
    },
  }),
  "DATA-058": entry<At & Hint>({
    severity: "error",
    message: {
      zh: (a) => `${atZh(a)}在指标表里没有，不知道说的是哪个指标`,
      en: (a) => `${atEn(a)} is not in the table of indicators, so there is no telling which one it is about`,
    },
    reason: {
      zh: "「自报」和「理由」按指标的名称或路径填写；自报还可以写「总分」「等次」和「指标名称.值」。",
      en: "自报 and 理由 go by the name or the path of an indicator; 自报 also takes 总分, 等次 and 指标.值.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成指标表里的名称；同名的写出完整路径。`,
      en: (a) => `${a.hintEn} Write a name of the table, or the whole path where two share a name.`.trim(),
    },
  }),
  "DATA-059": entry<Cell>({
    severity: "error",
    message: { zh: (a) => `${cellZh(a)}，不是一个得分`, en: (a) => `${cellEn(a)}, which is not a score` },
    reason: { zh: "自报的得分要与算出的得分逐项核对。", en: "Filed scores are compared with the computed ones, one by one." },
    mend: {
      zh: "写成 3.5分 的样子；自报的比率写在「指标名称.值」里；没有填报的就留空。",
      en: "Write it like 3.5分; a filed rate stands under 指标.值; leave it empty if none was filed.",
    },
  }),
  "DATA-060": entry<Cell & { readonly from: string; readonly last: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，规则集适用于${yearsOf(a).zh}`,
      en: (a) => `${cellEn(a)}, but the rule set is for ${yearsOf(a).en}`,
    },
    reason: {
      zh: "各年度的评分标准不同，不能用这一年的规则算那一年的数。",
      en: "Scoring differs from year to year; one year's rules do not score another year's figures.",
    },
    mend: {
      zh: (a) => `换用那一年度的规则文件；记录就是${yearsOf(a).zh}的，改正年度。`,
      en: (a) => `Use the rule file of that year, or correct the year if the record is for ${yearsOf(a).en}.`,
    },
  }),
  "DATA-240": entry<{ readonly record: string; readonly count: string; readonly cells: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.record}」有 ${a.count} 格的数写成了文字，这样读的：${a.cells}`,
      en: (a) => `「${a.record}」 has ${cellsEn(a.count)} with a figure written as text, read so: ${a.cells}`,
    },
    reason: {
      zh: "带着单位、全角数字或文字格式的数，表格软件求和时不算它。",
      en: "A spreadsheet leaves out of its sums what has a unit behind it, full-width digits or the format Text.",
    },
    mend: {
      zh: "核对读得对不对；最好只填数，单位写进列头。",
      en: "See whether it was read right; it is safer to enter the figure alone and put the unit into the head.",
    },
  }),
  "DATA-241": entry<{ readonly record: string; readonly count: string; readonly cells: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.record}」有 ${a.count} 格比率没有百分号，照规则集的「裸数」读，结果不像比率：${a.cells}`,
      en: (a) =>
        `「${a.record}」 has ${cellsEn(a.count)} with a rate that lacks its percent sign; read as 裸数 declares, it is hardly what was meant: ${a.cells}`,
    },
    reason: {
      zh: "同一列里有的填 0.79、有的填 79 时，按一种读法总有一些差一百倍。",
      en: "Where some enter 0.79 and others 79 in one column, either reading is off a hundred times for some.",
    },
    mend: {
      zh: "核对这几格；写上百分号（79%）就不会读错。",
      en: "See what was meant; with a percent sign (79%) it cannot be read wrong.",
    },
  }),
  "DATA-242": entry<{ readonly record: string; readonly count: string; readonly cells: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.record}」有 ${a.count} 格的日期没有写年份，按年度读作：${a.cells}`,
      en: (a) => `「${a.record}」 has ${cellsEn(a.count)} with a date that has no year, dated by 年度: ${a.cells}`,
    },
    reason: {
      zh: "没有写年份的日期，年份取记录的年度；没有的，取规则集的年度。",
      en: "A date without its year is of the 年度 of the record, or of the rule set where the record has none.",
    },
    mend: {
      zh: "核对是不是这一年；写上年份就不会读错。",
      en: "See whether it is that year; with its year written it cannot be read wrong.",
    },
  }),
  "DATA-061": entry<Cell>({
    severity: "notice",
    message: {
      zh: (a) => `${cellZh(a)}，已按科学记数法读取`,
      en: (a) => `${cellEn(a)} and was read as scientific notation`,
    },
    reason: {
      zh: "Excel 把长数显示成科学记数法时，导出的文本会丢掉后面的数字。",
      en: "Where Excel shows a long figure so, the exported text has lost its last digits.",
    },
    mend: {
      zh: "核对原表；数不全的，把这一列设为「数值」格式再导出。",
      en: "Compare it with the source; if digits are lost, format the column as Number and export again.",
    },
  }),
  "DATA-062": entry<{ readonly record: string; readonly count: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」还有 ${a.count} 处问题没有列出`,
      en: (a) => `${a.count} more mistakes of 「${a.record}」 are not listed`,
    },
    reason: {
      zh: "同一条记录的问题太多时只列出前面的，也可能是拿错了文件。",
      en: "Of very many mistakes in one record only the first are listed; it may be the wrong file.",
    },
    mend: {
      zh: "先核对是不是这个规则集的数据，改好列出的，再核对一次。",
      en: "See whether these are data for this rule set, mend what is listed, and check again.",
    },
  }),
  "DATA-063": entry<Cell & { readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `${cellZh(a)}，括号里的数看不出是负数还是说明`,
      en: (a) => `${cellEn(a)}: a figure in brackets may be negative or a remark`,
    },
    reason: {
      zh: "会计报表用括号表示负数，别的表用括号写说明。",
      en: "Accounts write negative figures in brackets, other tables write remarks so.",
    },
    mend: {
      zh: (a) => `负数写成 ${a.example}；不是负数就去掉括号。`,
      en: (a) => `Write a negative figure as ${a.example}; otherwise take the brackets away.`,
    },
  }),
  "DATA-064": entry<{ readonly record: string; readonly head: string }>({
    severity: "error",
    message: {
      zh: (a) => `表像是横竖颠倒了：「${a.record}」是规则集里的名称，却写在评价对象的位置；列头「${a.head}」却不是规则集里的名称`,
      en: (a) =>
        `the table looks turned on its side: 「${a.record}」 is a name of the rule set and stands where an evaluated unit should, while the head 「${a.head}」 is no name of it`,
    },
    reason: {
      zh: "每行是一个评价对象，每列是一个数据项；反过来放就不知道是谁的数。",
      en: "Each row is an evaluated unit and each column a field; the other way round there is no telling whose figures they are.",
    },
    mend: {
      zh: "在 Excel 里复制整张表，用「选择性粘贴 › 转置」贴到新表，再另存为 CSV。",
      en: "In Excel copy the table, paste it with Paste Special › Transpose onto a new sheet, and save that as CSV.",
    },
  }),
  ...SCORER_CHECK_ENTRIES,
  ...CHOICE_ENTRIES,
  ...POOL_ENTRIES,
  ...METHOD_CHECKS,
});

/** A code of checking a record. */
export type DataCode = (typeof DATA_CATALOGUE.codes)[number];
