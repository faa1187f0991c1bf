// biaochi run: score records.
import type { Command } from "../command.ts";
import { DATA, DATA_FORMAT, MAX_PROBLEMS, OUT, RECORD, SHEET, STRICT, WATCH, WIDTH } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const run: Command = {
  name: "run",
  summary: { zh: "按规则给数据打分", en: "score data by rules" },
  usage: { zh: "run 规则 --data 文件 [选项]", en: "run RULES --data FILE [options]" },
  details: [
    {
      zh: "规则可以是规则文件、文件夹（其中恰有一个 .chi 文件）或 -（标准输入）。一个评价对象显示得分表，几个则每个一行；--record 挑出一个。",
      en: "RULES is a rule file, a folder with exactly one .chi file, or - for standard input. One evaluated unit is shown as a score table, several with a line each; --record picks one.",
    },
    {
      zh: "csv 每个评价对象一行，带字节顺序标记，Excel 与 WPS 可以直接打开。xlsx 是工作簿：得分、得分表，以及明细、勾稽、问题各一张表，只能写入文件。",
      en: "csv has a row for each evaluated unit and a byte order mark, so that Excel and WPS open it right. xlsx is a workbook with a sheet of scores, one of score tables, and one each of rows, checks and problems; it goes into a file only.",
    },
    {
      zh: "数据可以是工作簿：列头认得的工作表只有一张时自动取它，否则用 --sheet 指明；与明细同名的工作表是它的各行。明细也可以另外给：--data 绩效指标=行.csv，或者都放进一个文件夹，文件名就是明细的名称。",
      en: "Data may be a workbook: the one sheet whose head is known is taken, else --sheet names it; a sheet with the name of a detail table holds its rows. Such rows may also be given apart, --data NAME=ROWS.csv, or lie in a folder under that name.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [
    DATA,
    DATA_FORMAT,
    SHEET,
    RECORD,
    formatOption(["table", "json", "jsonl", "csv", "xlsx"]),
    OUT,
    STRICT,
    WATCH,
    WIDTH,
    MAX_PROBLEMS,
  ],
  examples: [
    { line: "run 保靖县-2017.chi --data 县委组织部.json", what: { zh: "显示得分表", en: "show the score table" } },
    {
      line: "run 保靖县-2017.chi --data 各部门.csv --out 得分.csv",
      what: { zh: "给许多部门打分", en: "score many departments" },
    },
    {
      line: "run 保靖县-2017.chi --data 各部门.xlsx --sheet 全年 --out 得分.xlsx",
      what: { zh: "读工作簿，写工作簿", en: "from a workbook into a workbook" },
    },
    { line: "run . --data - --format json < 县委组织部.json", what: { zh: "在管道里使用", en: "in a pipe" } },
  ],
  run: async (host, args) => (await import("../work/score-records.ts")).scoreRecords(host, args),
};
