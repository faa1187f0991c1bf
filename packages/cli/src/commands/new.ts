// biaochi new: a rule file to begin with.
import type { Command } from "../command.ts";

export const newFile: Command = {
  name: "new",
  summary: { zh: "新建一个带注释的规则文件", en: "make a commented rule file to begin with" },
  usage: { zh: "new 文件或名称 [选项]", en: "new FILE|NAME [options]" },
  details: [
    {
      zh: "写出一个能检查、能运行的小规则集，每一部分都有注释；改成自己的即可。已经存在的文件从不改动。",
      en: "Writes a small rule set that checks and runs, each part with a comment, for you to change. A file that exists is never touched.",
    },
  ],
  operands: { value: { zh: "文件名", en: "file name" }, least: 1, most: 1 },
  options: [
    {
      name: "with-data",
      summary: { zh: "同时写出一个数据文件，供 run 与 audit 使用", en: "also write a data file to run and audit" },
    },
  ],
  examples: [
    { line: "new 某县-2024.chi", what: { zh: "新建规则文件", en: "make a rule file" } },
    { line: "new 某县-2024 --with-data", what: { zh: "连同数据文件", en: "with a data file" } },
    { line: "new county-2024 --lang en", what: { zh: "用英文关键字", en: "with English keywords" } },
  ],
  run: async (host, args) => (await import("../work/start-file.ts")).startFile(host, args),
};
