// biaochi schema: which data do the rules need?
import type { Command } from "../command.ts";
import { MAX_PROBLEMS, OUT } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const schema: Command = {
  name: "schema",
  summary: { zh: "列出规则需要的数据（JSON Schema 或填报表）", en: "list the data that the rules need (JSON Schema, or a form)" },
  usage: { zh: "schema 规则 [选项]", en: "schema RULES [options]" },
  details: [
    {
      zh: "写出一条记录的 JSON Schema：有哪些数据项、单位、约束，哪些指标要人填。编辑器可以据此提示和检查数据文件。",
      en: "Writes the JSON Schema of one record: its fields, units and constraints, and the indicators that a person fills in. Editors use it to complete and check data files.",
    },
    {
      zh: "--out 填报表.xlsx 写出一张空的填报表：每个数据项一行，填在「数值」一列；每份明细一张工作表。填好就是 run 的数据；几个单位的，在右边加列，列头写单位名称。",
      en: "--out FORM.xlsx writes an empty form instead: a row for each field, to be filled in beside it, and a sheet for each detail table. Filled in, it is the data of run; for more units add columns headed by their names.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [formatOption(["json", "xlsx"]), OUT, MAX_PROBLEMS],
  examples: [
    { line: "schema 保靖县-2017.chi --out 保靖县-2017.schema.json", what: { zh: "写入文件", en: "into a file" } },
    { line: "schema 保靖县-2017.chi --out 填报表.xlsx", what: { zh: "一张空的填报表", en: "an empty form to fill in" } },
  ],
  run: async (host, args) => (await import("../work/write-schema.ts")).writeSchema(host, args),
};
