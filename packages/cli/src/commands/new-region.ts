// biaochi new-region: the rules of another region, begun from those there are.
import type { Command } from "../command.ts";
import { REGION, YEAR } from "../options-finding.ts";
import { NEXT_OPTIONS } from "./new-year.ts";

export const newRegion: Command = {
  name: "new-region",
  summary: { zh: "建立另一地区的规则", en: "begin the rules of another region" },
  usage: { zh: "new-region 规则 --region 地区 --out 文件 [选项]", en: "new-region RULES --region REGION --out FILE [options]" },
  details: [
    {
      zh: "地区在原规则的地区之内（省的规则到县），写出继承它、只写不同之处的文件；在它之外（邻县），完整复制一份。然后列出每一处写着原地区的地方，由您逐条决定；依据、来源从不改动，都标「待核」或列出。",
      en: "For a region inside that of the rules (a county of the province) the file inherits them and says only what differs; for one outside (the next county) it is a whole copy. Then each place that names the old region is listed, for you to decide; what 依据 and 来源 cite is never altered.",
    },
  ],
  operands: { value: { zh: "规则文件", en: "rule file" }, least: 1, most: 1 },
  options: [REGION, YEAR, ...NEXT_OPTIONS],
  examples: [
    {
      line: "new-region 湖南省-2022.chi --region 湖南省/湘西土家族苗族自治州/保靖县 --out 保靖县-2022.chi",
      what: { zh: "由省到县", en: "from a province to a county" },
    },
  ],
  run: async (host, args) => (await import("../work/begin-rules.ts")).beginRules(host, args, "region"),
};
