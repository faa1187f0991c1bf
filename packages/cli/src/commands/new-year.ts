// biaochi new-year: the rules of another year, as a file that says only what differs.
import type { Command } from "../command.ts";
import { OUT, WIDTH } from "../options.ts";
import { YEAR } from "../options-finding.ts";
import { formatOption } from "../output/format.ts";

/** What new-year and new-region have in common. */
export const NEXT_OPTIONS = [
  {
    ...OUT,
    summary: {
      zh: "写到这个文件；- 为标准输出。已有的文件从不改动",
      en: "write to this file, - for standard output; a file that exists is never touched",
    },
  },
  { name: "full", summary: { zh: "完整复制一份，不用继承", en: "a whole copy that inherits nothing" } },
  { name: "without-samples", summary: { zh: "不带算例", en: "without the worked examples" } },
  {
    name: "apply",
    value: { zh: "names", en: "names" },
    choices: ["names"],
    summary: {
      zh: "把名称、日期的改法作为注释写在新文件末尾",
      en: "write what is proposed for names and dates as comments at the end",
    },
  },
  formatOption(["table", "json"]),
  WIDTH,
] as const;

export const newYear: Command = {
  name: "new-year",
  summary: { zh: "建立下一年度的规则，只写不同之处", en: "begin the rules of the next year, saying only what differs" },
  usage: { zh: "new-year 规则 --year 年度 [选项]", en: "new-year RULES --year YEAR [options]" },
  details: [
    {
      zh: "写出一个继承原规则的新文件：年度、版本、标着「待核」的依据，和沿用原数据的算例（期望照现在的规则算出，改了规则再逐条复核），此外什么也不改。然后列出每一处写着原年度的地方，由您逐条决定。",
      en: "Writes a file that inherits the rules: year, version, 依据 marked 待核 (to be checked), the worked examples on the data they had, with what the rules give now; nothing else. Then lists each place that says the old year, for you to decide one by one.",
    },
    {
      zh: "名称和日期给出建议，依据、来源的文件名和文号从不改动。不写 --out 时，路径里的原年度换成新年度（2017/保靖县-2017.chi 成为 2018/保靖县-2018.chi）。再运行一次结果相同；已有的文件从不覆盖。",
      en: "For names and dates something is proposed; what 依据 and 来源 cite is never altered. Unless --out is given the old year in the path becomes the new one. Running again gives the same; a file that exists is never overwritten.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [YEAR, ...NEXT_OPTIONS],
  examples: [
    {
      line: "new-year 2017/保靖县-2017.chi --year 2018",
      what: { zh: "写出 2018/保靖县-2018.chi", en: "writes 2018/保靖县-2018.chi" },
    },
    { line: "new-year 保靖县-2017.chi --year 2018 --out -", what: { zh: "只看，不写文件", en: "look first, write nothing" } },
  ],
  run: async (host, args) => (await import("../work/begin-rules.ts")).beginRules(host, args, "year"),
};
