// The options by which a rule set is found: region, year, name. In: the command line. Out: what is asked for, or what is wrong with it.
import type { Region } from "@biaochi/model";
import { regionOf } from "./adapters/finding.ts";
import type { Arguments, OptionSpec } from "./command.ts";
import { type Misuse, misuse } from "./misuse.ts";

export const REGION: OptionSpec = {
  name: "region",
  value: { zh: "地区", en: "REGION" },
  summary: {
    zh: "地区，自大而小用斜线分开，如 湖南省/湘西土家族苗族自治州/保靖县；全国写 全国",
    en: "the region from the largest, parts separated by strokes; 全国 for the nation",
  },
};

export const YEAR: OptionSpec = {
  name: "year",
  value: { zh: "年度", en: "YEAR" },
  summary: { zh: "年度，如 2018", en: "the year, such as 2018" },
};

export const NAME: OptionSpec = {
  name: "name",
  value: { zh: "名称", en: "NAME" },
  summary: { zh: "只找名称里有这几个字的规则", en: "only rule sets whose name holds these words" },
};

/** What rule set is asked for. */
export type Wanted = { readonly region: Region; readonly year: number; readonly name: string | undefined };

/** Reads --region, --year and --name. */
export async function readWanted(args: Arguments): Promise<Wanted | Misuse> {
  const [region, written] = [args.value("region"), args.value("year")];
  if (region === undefined || written === undefined) {
    const lacking = [...(region === undefined ? ["--region"] : []), ...(written === undefined ? ["--year"] : [])];
    return misuse(
      { zh: `缺少 ${lacking.join(" 和 ")}`, en: `${lacking.join(" and ")} lacking` },
      { zh: "例如 --region 湖南省 --year 2022", en: "For example --region 湖南省 --year 2022" },
    );
  }
  const year = readYear("year", written);
  if (typeof year === "object") return year;
  if (/^[\s/／\\]*$/u.test(region)) {
    return misuse(
      { zh: "--region 里没有地区", en: "--region names no region" },
      { zh: "例如 --region 湖南省", en: "For example --region 湖南省" },
    );
  }
  return { region: await regionOf(region), year, name: args.value("name") };
}

/** A year of four digits; full-width digits and 年, 年度 behind it are read too. */
export function readYear(option: string, written: string): number | Misuse {
  const digits = /^((?:19|20|21)\d\d)(?:年度?)?$/u.exec(written.normalize("NFKC").trim())?.[1];
  if (digits !== undefined) return Number(digits);
  return misuse(
    {
      zh: `--${option} 要四位数的年度，这里写了「${written}」`,
      en: `--${option} needs a year of four digits; here it has “${written}”`,
    },
    { zh: `例如 --${option} 2018`, en: `For example --${option} 2018` },
  );
}
