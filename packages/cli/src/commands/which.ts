// biaochi which: the rule set that applies in a region and year, and why.
import type { Command } from "../command.ts";
import { WIDTH } from "../options.ts";
import { NAME, REGION, YEAR } from "../options-finding.ts";
import { formatOption } from "../output/format.ts";

export const which: Command = {
  name: "which",
  summary: { zh: "某地某年度用哪一份规则，为什么", en: "which rules apply in a region and year, and why" },
  usage: { zh: "which --region 地区 --year 年度 [规则库] [选项]", en: "which --region REGION --year YEAR [LIBRARY] [options]" },
  details: [
    {
      zh: "先找本地区当年的规则（「2020年起」「2017至2019」涵盖当年的也是），没有就用本地区以前最近一年的，再没有就逐级往上找，直到全国。每一步都说明；示例和框架从不采用。",
      en: "Rules of the region for that year come first (those “from 2020 on” and of several years among them), then its latest earlier ones, then the level above, up to the nation. Every step is told; examples and frameworks are never taken.",
    },
    {
      zh: "合适的不止一份时全部列出，退出码 1，不替您选；用 --name 挑一份。不写规则库时，用当前文件夹里的 rules，没有就用当前文件夹。",
      en: "Where several fit they are listed, none is chosen and the exit code is 1; --name picks one. Unless LIBRARY is given it is the folder rules, or the current one.",
    },
  ],
  operands: { value: { zh: "规则库", en: "library" }, least: 0, most: 1 },
  options: [REGION, YEAR, NAME, formatOption(["table", "json"]), WIDTH],
  examples: [
    {
      line: "which --region 湖南省/湘西土家族苗族自治州/保靖县 --year 2018",
      what: { zh: "保靖县2018年用哪一份", en: "what Baojing County uses in 2018" },
    },
    { line: "which --region 云南省 --year 2022 --name 自评 rules", what: { zh: "按名称挑", en: "by its name" } },
  ],
  run: async (host, args) => (await import("../work/find-rules.ts")).findWhich(host, args),
};
