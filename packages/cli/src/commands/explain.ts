// biaochi explain: how each score came about.
import type { Command } from "../command.ts";
import { DATA, DATA_FORMAT, MAX_PROBLEMS, OUT, RECORD, SHEET, WATCH, WIDTH } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const explain: Command = {
  name: "explain",
  summary: { zh: "说明每一分是怎么算出来的", en: "tell how each score came about" },
  usage: {
    zh: "explain 规则 --data 文件 [--indicator 名称] [--record 名称]",
    en: "explain RULES --data FILE [--indicator NAME] [--record NAME]",
  },
  details: [
    {
      zh: "逐项列出算式、所用数据、适用的档、为什么不是更高分、口径、依据和规则所在的行。",
      en: "For each indicator: the sum, the data used, the band it fell into, why it is not more, the readings, the legal basis and the line of the rule.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [
    DATA,
    DATA_FORMAT,
    SHEET,
    RECORD,
    {
      name: "indicator",
      short: "i",
      value: { zh: "名称", en: "NAME" },
      repeated: true,
      summary: {
        zh: "只要这个指标、这一部分或明细的这一行，写名称或路径（过程.预算执行.预算完成率）；可写多次",
        en: "only this indicator, section or row of a detail table, by name or path; may be given several times",
      },
    },
    formatOption(["table", "json", "jsonl"]),
    OUT,
    WATCH,
    WIDTH,
    MAX_PROBLEMS,
  ],
  examples: [
    {
      line: "explain 保靖县-2017.chi --data 县委组织部.json --indicator 预算完成率",
      what: { zh: "说明一个指标", en: "explain one indicator" },
    },
    {
      line: "explain 保靖县-2017.chi --data 县委组织部.json --out 说明.txt",
      what: { zh: "全部写入文件", en: "all of them, into a file" },
    },
  ],
  run: async (host, args) => (await import("../work/explain-records.ts")).explainRecords(host, args),
};
