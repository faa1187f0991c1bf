// The options that several commands take, each once, and the reading of those whose value is a number.
import type { Arguments, OptionSpec } from "./command.ts";
import { type Misuse, misuse } from "./misuse.ts";

export const DATA: OptionSpec = {
  name: "data",
  short: "d",
  value: { zh: "文件", en: "FILE" },
  repeated: true,
  summary: {
    zh: "数据文件（XLSX、CSV、JSON 或 JSON Lines）、文件夹，- 为标准输入；明细=文件 给出明细的各行；可写多次",
    en: "data file (XLSX, CSV, JSON or JSON Lines) or folder, - for standard input; TABLE=FILE gives the rows of a detail table; may be given several times",
  },
};

export const DATA_FORMAT: OptionSpec = {
  name: "data-format",
  value: { zh: "json|jsonl|csv|xlsx", en: "json|jsonl|csv|xlsx" },
  choices: ["json", "jsonl", "csv", "xlsx"],
  summary: {
    zh: "数据的格式；不写时看扩展名，再不然看内容",
    en: "format of the data; unless given, told by the ending, else by the content",
  },
};

export const SHEET: OptionSpec = {
  name: "sheet",
  value: { zh: "名称", en: "NAME" },
  summary: {
    zh: "工作簿里取哪张工作表的数据；只有一张合适时不必写",
    en: "which sheet of a workbook holds the data; not needed where only one fits",
  },
};

export const RECORD: OptionSpec = {
  name: "record",
  value: { zh: "名称", en: "NAME" },
  repeated: true,
  summary: {
    zh: "只要这个评价对象（名称或编号）；可写多次",
    en: "only this evaluated unit (name or number); may be given several times",
  },
};

export const OUT: OptionSpec = {
  name: "out",
  short: "o",
  value: { zh: "文件", en: "FILE" },
  summary: { zh: "写入文件，写完整才替换原文件", en: "write to a file; an old one is replaced only by a whole new one" },
};

export const WATCH: OptionSpec = {
  name: "watch",
  short: "w",
  summary: { zh: "文件一改就重新运行，Ctrl-C 结束", en: "run again whenever a file changes; end with Ctrl-C" },
};

export const STRICT: OptionSpec = {
  name: "strict",
  summary: { zh: "有提醒也算不通过（退出码 1）", en: "warnings count too (exit code 1)" },
};

export const WIDTH: OptionSpec = {
  name: "width",
  value: { zh: "格数", en: "CELLS" },
  summary: {
    zh: "每行最多占多少格，汉字占两格；不写时按终端宽度",
    en: "cells to a line, a Chinese character takes two; unless given, the terminal's width",
  },
};

export const MAX_PROBLEMS: OptionSpec = {
  name: "max-problems",
  value: { zh: "个数", en: "COUNT" },
  summary: {
    zh: "最多显示多少处，默认 50（只管给人看的形式）",
    en: "how many to show, 50 unless given (in the form for people only)",
  },
};

const USUAL_PROBLEMS = 50;

/** The numbers that --width and --max-problems give. */
export type Numbers = { readonly width: number | undefined; readonly maxProblems: number };

/** Reads the options that are whole numbers. */
export function readNumbers(args: Arguments): Numbers | Misuse {
  const width = wholeNumber(args, "width");
  if (typeof width === "object") return width;
  const maxProblems = wholeNumber(args, "max-problems");
  if (typeof maxProblems === "object") return maxProblems;
  return { width, maxProblems: maxProblems ?? USUAL_PROBLEMS };
}

function wholeNumber(args: Arguments, option: string): number | undefined | Misuse {
  const written = args.value(option);
  if (written === undefined) return undefined;
  const folded = written.normalize("NFKC");
  if (/^[1-9]\d{0,5}$/u.test(folded)) return Number(folded);
  return misuse(
    {
      zh: `选项 --${option} 要一个正整数，这里写了「${written}」`,
      en: `the option --${option} needs a whole number above 0; here it has “${written}”`,
    },
    { zh: `例如 --${option} 100`, en: `For example --${option} 100` },
  );
}
