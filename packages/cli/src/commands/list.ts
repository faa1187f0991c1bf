// biaochi list: the rule library as a tree of regions, years and rule sets.
import type { Command } from "../command.ts";
import { WIDTH } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const list: Command = {
  name: "list",
  summary: { zh: "列出规则库：地区、年度、规则", en: "list the rule library: regions, years, rule sets" },
  usage: { zh: "list [规则库] [选项]", en: "list [LIBRARY] [options]" },
  details: [
    {
      zh: "每份规则一行：年度、名称、版本、状态、满分、指标数、继承自哪一份。读不出的文件列在最后，写明原因。不写规则库时，用当前文件夹里的 rules，没有就用当前文件夹。",
      en: "A line for each rule set: years, name, version, status, full points, how many indicators, what it inherits. Files that cannot be read come last with the reason. Unless LIBRARY is given it is the folder rules, or the current one.",
    },
  ],
  operands: { value: { zh: "规则库", en: "library" }, least: 0, most: 1 },
  options: [formatOption(["table", "json"]), WIDTH],
  examples: [
    { line: "list", what: { zh: "列出 rules 里的规则", en: "what the folder rules holds" } },
    { line: "list rules/湖南省 --format json", what: { zh: "只列一个文件夹，给程序用", en: "one folder, for a program" } },
  ],
  run: async (host, args) => (await import("../work/list-library.ts")).listLibrary(host, args),
};
