// biaochi check: are the rules right?
import type { Command } from "../command.ts";
import { MAX_PROBLEMS, OUT, STRICT, WATCH, WIDTH } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const check: Command = {
  name: "check",
  summary: { zh: "检查规则文件", en: "check rule files" },
  usage: { zh: "check 文件… [选项]", en: "check FILES… [options]" },
  details: [
    {
      zh: "文件可以是规则文件、文件夹（其中所有 .chi 文件）或 -（标准输入）。没有错误的文件，算例也一并运行，不符的列为错误。",
      en: "FILES are rule files, folders (every .chi file in them) or - for standard input. The worked examples of a file without errors are run too; one that fails is an error.",
    },
    {
      zh: "--fix 只应用唯一的修复；一处有几种修复的，--fix=preferred 取首选的那一种。从标准输入读取时，改好的文本写到标准输出。",
      en: "--fix applies a fix only where it is the sole one; --fix=preferred also takes the preferred one of several. From standard input the mended text goes to standard output.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule files" }, least: 1, most: Number.POSITIVE_INFINITY },
  options: [
    formatOption(["table", "json", "jsonl", "csv", "sarif"]),
    {
      name: "fix",
      value: { zh: "preferred", en: "preferred" },
      optional: true,
      choices: ["sole", "preferred"],
      summary: { zh: "修好能自动修复的地方", en: "mend what can be mended automatically" },
    },
    STRICT,
    MAX_PROBLEMS,
    OUT,
    WATCH,
    WIDTH,
  ],
  examples: [
    { line: "check 保靖县-2017.chi", what: { zh: "检查一个文件", en: "check one file" } },
    { line: "check --strict rules", what: { zh: "检查整个文件夹，提醒也不放过", en: "check a whole folder, warnings count" } },
    { line: "check --fix 保靖县-2017.chi", what: { zh: "应用唯一的修复", en: "apply the fixes that are the sole one" } },
    { line: "check --format sarif --out 检查.sarif rules", what: { zh: "供代码平台读取", en: "for code hosts to read" } },
  ],
  run: async (host, args) => (await import("../work/check-files.ts")).checkFiles(host, args),
};
