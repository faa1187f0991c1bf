// biaochi show: a rule file, or the rules in effect, with the origin of each line.
import type { Command } from "../command.ts";
import { OUT } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const show: Command = {
  name: "show",
  summary: { zh: "显示生效的全文，每行注明来自哪个文件", en: "show the rules in effect, each line with its origin" },
  usage: { zh: "show 规则 [--effective] [选项]", en: "show RULES [--effective] [options]" },
  details: [
    {
      zh: "不写 --effective，显示这个文件自己的各行。写上，就把它继承的各份规则连同修改合成一份，左边注明每一行来自哪个文件的第几行。",
      en: "Without --effective the lines of the file itself are shown. With it, what it inherits and what it changes are joined into one text; the margin says from which file and line each line is.",
    },
    {
      zh: "--out 文件.chi 写出合成的全文，不带左边的注：一份不继承谁的规则文件，检查和打分都与原来相同。",
      en: "--out FILE.chi writes the joined text without the margin: a rule file that inherits nothing, and checks and scores as before.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [
    { name: "effective", summary: { zh: "连同所继承的，合成生效的全文", en: "join what is inherited into the rules in effect" } },
    formatOption(["table", "json"]),
    OUT,
  ],
  examples: [
    { line: "show 保靖县-2018.chi --effective", what: { zh: "看 2018 年生效的全文", en: "the rules in effect in 2018" } },
    {
      line: "show 保靖县-2018.chi --effective --out 全文.chi",
      what: { zh: "写成不继承的一份", en: "as one file that inherits nothing" },
    },
  ],
  run: async (host, args) => (await import("../work/show-rules.ts")).showRules(host, args),
};
