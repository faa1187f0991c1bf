// biaochi audit: figures sent in against figures we derive.
import type { Command } from "../command.ts";
import { DATA, DATA_FORMAT, MAX_PROBLEMS, OUT, RECORD, SHEET, WATCH, WIDTH } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const audit: Command = {
  name: "audit",
  summary: { zh: "拿填报的得分与复算的得分核对", en: "compare the scores sent in with those the rules give" },
  usage: { zh: "audit 规则 --data 文件 [选项]", en: "audit RULES --data FILE [options]" },
  details: [
    {
      zh: "数据里的「自报」与复算结果逐项核对，不符的说明可能的原因（别的读法、取位或分母），并列出不成立的勾稽。有发现时退出码为 1。",
      en: "Compares the scores and figures that the data report with what the rules give, tells which other reading, rounding or denominator would explain a difference, and lists each reconciliation that fails. The exit code is 1 where there is a finding.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [DATA, DATA_FORMAT, SHEET, RECORD, formatOption(["table", "json", "jsonl", "csv"]), OUT, WATCH, WIDTH, MAX_PROBLEMS],
  examples: [
    { line: "audit 保靖县-2017.chi --data 县委组织部.json", what: { zh: "核查一个部门", en: "audit one department" } },
    {
      line: "audit 保靖县-2017.chi --data 各部门.csv --out 核查.csv",
      what: { zh: "核查许多部门，写成表格", en: "audit many, as a spreadsheet" },
    },
  ],
  run: async (host, args) => (await import("../work/audit-records.ts")).auditRecords(host, args),
};
