// biaochi schema: which data do the rules need?
import type { Command } from "../command.ts";
import { MAX_PROBLEMS, OUT } from "../options.ts";

export const schema: Command = {
  name: "schema",
  summary: { zh: "列出规则需要的数据（JSON Schema）", en: "list the data that the rules need (JSON Schema)" },
  usage: { zh: "schema 规则 [选项]", en: "schema RULES [options]" },
  details: [
    {
      zh: "写出一条记录的 JSON Schema：有哪些数据项、单位、约束，哪些指标要人填。编辑器可以据此提示和检查数据文件。",
      en: "Writes the JSON Schema of one record: its fields, units and constraints, and the indicators that a person fills in. Editors use it to complete and check data files.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [OUT, MAX_PROBLEMS],
  examples: [{ line: "schema 保靖县-2017.chi --out 保靖县-2017.schema.json", what: { zh: "写入文件", en: "into a file" } }],
  run: async (host, args) => (await import("../work/write-schema.ts")).writeSchema(host, args),
};
