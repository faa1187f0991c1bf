// biaochi fmt: one layout, one spelling.
import type { Command } from "../command.ts";
import { OUT } from "../options.ts";

export const fmt: Command = {
  name: "fmt",
  summary: {
    zh: "整理规则文件的版式，或转换中英文关键字",
    en: "lay out rule files, or turn their keywords into English or Chinese",
  },
  usage: { zh: "fmt 文件… [选项]", en: "fmt FILES… [options]" },
  details: [
    {
      zh: "直接改写文件，并说出改了哪些；含义和注释都不变，已经整齐的和有语法错误的文件不动。- 从标准输入读，写到标准输出；--out 写到另一个文件，原文件不动。",
      en: "Rewrites the files and says which; meaning and comments stay, files that are laid out already or have mistakes in their grammar are left alone. - reads standard input and writes standard output; --out writes to another file and leaves the original as it is.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule files" }, least: 1, most: Number.POSITIVE_INFINITY },
  options: [
    {
      name: "check",
      summary: { zh: "只看是否整齐，不改写；不整齐时退出码为 1", en: "write nothing; exit with 1 where a file is not laid out" },
    },
    {
      name: "spelling",
      value: { zh: "zh|en", en: "zh|en" },
      choices: ["zh", "en"],
      summary: {
        zh: "把关键字改成中文或英文；名称和文字照旧",
        en: "turn the keywords into Chinese or English; names and texts stay",
      },
    },
    OUT,
  ],
  examples: [
    { line: "fmt 保靖县-2017.chi", what: { zh: "整理一个文件", en: "lay out one file" } },
    { line: "fmt --check rules", what: { zh: "看文件夹里哪些不整齐", en: "tell which files of a folder are not laid out" } },
    {
      line: "fmt --spelling en --out baojing-2017.chi 保靖县-2017.chi",
      what: { zh: "另存一份英文关键字的", en: "save a copy with English keywords" },
    },
  ],
  run: async (host, args) => (await import("../work/format-files.ts")).formatFiles(host, args),
};
