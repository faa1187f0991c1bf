// biaochi test: do the rules give what the 算例 say?
import type { Command } from "../command.ts";
import { MAX_PROBLEMS, OUT, WATCH, WIDTH } from "../options.ts";
import { formatOption } from "../output/format.ts";

export const test: Command = {
  name: "test",
  summary: {
    zh: "运行规则里的算例，或拿数据与预期结果比对",
    en: "run the worked examples, or compare data with expected results",
  },
  usage: { zh: "test 规则… [--data 文件夹] [选项]", en: "test RULES… [--data FOLDER] [options]" },
  details: [
    {
      zh: "不写 --data 时运行每个规则文件里的算例。写 --data 时，文件夹里每个 X.json 与旁边的 X.expected.json 比对：后者是 biaochi run --format json 的结果，可以只写要比对的部分。",
      en: "Without --data the worked examples of each rule file are run. With --data each X.json in the folder is compared with X.expected.json beside it: what biaochi run --format json gives, or only the parts to be compared.",
    },
    {
      zh: "--update 写出（或重写）X.expected.json；写完请逐项看过再采用。",
      en: "--update writes X.expected.json anew; read what was written before relying on it.",
    },
    {
      zh: "--coverage 再列出每项指标的哪些档、不适用与分母为零的情形、清单的项、评定的等级、否决、等次没有算例达到，达到的由哪个算例达到。只列不判；--coverage=full 有一种没有达到就算不通过（退出码 1），--coverage=80 要求至少达到八成。",
      en: "--coverage also lists which bands, not-applicable cases, zero denominators, checks, levels, vetoes and grades no worked example reaches, and which example reaches each of the others. It only tells; with --coverage=full one that is not reached fails the run (exit code 1), with --coverage=80 fewer than 80% do.",
    },
    {
      zh: "--generate 写出规则里还没有的算例：每个界值正好、略低、略高一步，不足一步，扣完处，分母为零、不适用的各种情形，评定的每个等级，清单的每一项，等次的界线。数据由公式反解，合乎约束和通常的小数位数；其余的取自已有的算例。结果写到标准输出或 --out，标明是生成的，请逐条复核后再采用；--append 直接接在规则文件后面。生成不了的列在末尾，写明原因。",
      en: "--generate writes worked examples for what those of the file do not show: each bound exactly, just below and just above it, part steps, where nothing is left to lose, zero denominators, not-applicable cases, each level, each check, the bounds of grades. Figures are solved from the formulas within the constraints and the usual decimals; the others come from an example of the file. They go to standard output or --out, marked as generated: review each before you adopt it. --append puts them at the end of the rule file. What could not be made is listed at the end with its reason.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule files" }, least: 1, most: Number.POSITIVE_INFINITY },
  options: [
    {
      name: "data",
      short: "d",
      value: { zh: "文件夹", en: "FOLDER" },
      summary: { zh: "数据和预期结果所在的文件夹", en: "folder with data and expected results" },
    },
    { name: "update", summary: { zh: "重写预期结果（须与 --data 同用）", en: "write the expected results anew (with --data)" } },
    {
      name: "coverage",
      value: { zh: "full|百分数", en: "full|PERCENT" },
      optional: true,
      summary: { zh: "列出哪些情形没有算例达到", en: "list what no worked example reaches" },
    },
    { name: "generate", summary: { zh: "写出边界算例，供复核", en: "write boundary examples, for review" } },
    {
      name: "append",
      summary: {
        zh: "把生成的算例接在规则文件后面（须与 --generate 同用）",
        en: "put them at the end of the rule file (with --generate)",
      },
    },
    formatOption(["table", "json", "jsonl"]),
    OUT,
    WATCH,
    WIDTH,
    MAX_PROBLEMS,
  ],
  examples: [
    { line: "test 保靖县-2017.chi", what: { zh: "运行一个文件的算例", en: "run the worked examples of one file" } },
    { line: "test rules", what: { zh: "运行文件夹里所有规则的算例", en: "run those of every rule file in a folder" } },
    { line: "test 保靖县-2017.chi --data 数据", what: { zh: "与预期结果比对", en: "compare with expected results" } },
    { line: "test --coverage 保靖县-2017.chi", what: { zh: "看哪些情形还没有算例", en: "see what lacks a worked example" } },
    {
      line: "test --generate 保靖县-2017.chi --out 算例.chi",
      what: { zh: "写出边界算例，复核后并入规则文件", en: "write boundary examples, to be reviewed and put into the file" },
    },
  ],
  run: async (host, args) =>
    args.has("generate") || args.has("append")
      ? (await import("../work/generate-samples.ts")).generateForRules(host, args)
      : (await import("../work/test-rules.ts")).testRules(host, args),
};
