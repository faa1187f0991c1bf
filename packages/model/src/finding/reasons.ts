// Why a rule set applies, or none does: each reason as data and as a sentence. Wording only; what is true is decided in find-rules.ts.
import { type Bilingual, nearestNames } from "@biaochi/diagnostics";
import type { YearRange } from "../generated/rule-set.generated.ts";
import { type Region, regionText } from "./regions.ts";
import type { RuleHeader } from "./rule-header.ts";

export type ReasonKind =
  | "completed-region"
  | "unknown-region"
  | "unclear-region"
  | "unknown-name"
  | "no-years"
  | "example"
  | "framework"
  | "nothing-here"
  | "several"
  | "later-begun"
  | "newer-version"
  | "applies"
  | "transcribed";

/** exact: rules of that year alone; range: of several years, that one among them; earlier: of an earlier year, for want of own ones. */
export type FitKind = "exact" | "range" | "earlier";

/** A rule set that may hold in the year, and why. */
export type RuleFit = { readonly header: RuleHeader; readonly how: FitKind };

/** One reason. `files`: the rule files that it speaks of. */
export type Reason = { readonly kind: ReasonKind; readonly message: Bilingual; readonly files: readonly string[] };

/** A rule set as a sentence names it: 「保靖县部门整体支出绩效评价」2017年度. */
export function ruleSetText({ name, years }: RuleHeader): Bilingual {
  const { zh, en } = yearsText(years);
  return { zh: `「${name}」${zh}`, en: `「${name}」 ${en}` };
}

/** Years as a sentence names them: 2017年度, 2020年起, 2017至2019年度. */
export function yearsText(years: YearRange | undefined): Bilingual {
  if (years === undefined) return { zh: "没有年度", en: "without a year" };
  const { from, until, open } = years;
  if (open || until === null) return { zh: `${from}年起`, en: `from ${from} on` };
  if (until === from) return { zh: `${from}年度`, en: String(from) };
  return { zh: `${from}至${until}年度`, en: `${from} to ${until}` };
}

/** The makers of reasons. */
export const tell = {
  completed: (written: Region, region: Region): Reason =>
    reason("completed-region", [], {
      zh: `「${regionText(written)}」是规则库里的 ${regionText(region)}`,
      en: `“${regionText(written)}” is ${regionText(region)} of the library`,
    }),
  unknownRegion: (part: string, near: string): Reason =>
    reason("unknown-region", [], {
      zh: `规则库里没有「${part}」，有「${near}」；写错了请改正`,
      en: `the library has nothing of ${part}, and something of ${near}; mend the name if that was meant`,
    }),
  unclearRegion: (written: string, offers: readonly Region[]): Reason =>
    reason("unclear-region", [], {
      zh: `不知道「${written}」是哪里，是否想写 ${offers.map(regionText).join("、")}`,
      en: `it is not clear which place “${written}” is; did you mean ${offers.map(regionText).join(" or ")}?`,
    }),
  noName: (name: string, headers: readonly RuleHeader[]): Reason => {
    const near = nearestNames(name, [...new Set(headers.map((header) => header.name))], 3).map((one) => one.name);
    return reason("unknown-name", [], {
      zh: `规则库里没有名称含「${name}」的规则${near.length === 0 ? "" : `，是否想写 ${near.join("、")}`}`,
      en: `the library has no rules whose name holds “${name}”${near.length === 0 ? "" : `; did you mean ${near.join(" or ")}?`}`,
    });
  },
  noYears: (header: RuleHeader): Reason =>
    reason("no-years", [header.file], {
      zh: `「${header.name}」没有写明年度，无从判断`,
      en: `「${header.name}」 does not say its year, so it cannot be told whether it applies`,
    }),
  example: (header: RuleHeader): Reason =>
    reason("example", [header.file], {
      zh: `${ruleSetText(header).zh}是示例，不是现行规定，不采用`,
      en: `${ruleSetText(header).en} is an example and no rule in force; it is not used`,
    }),
  framework: (header: RuleHeader): Reason =>
    reason("framework", [header.file], {
      zh: `${ruleSetText(header).zh}是框架，不给分值，只供各地继承，不能用来计分`,
      en: `${ruleSetText(header).en} is a framework, a base without points for others to inherit; nothing can be scored by it`,
    }),
  nothingHere: (level: Region, year: number, usable: readonly RuleHeader[]): Reason => {
    const [first] = usable.toSorted((left, right) => (left.years?.from ?? 0) - (right.years?.from ?? 0));
    const place = regionText(level);
    return reason("nothing-here", [], {
      zh: first?.years === undefined ? `${place}没有自己的规则` : `${place}的规则从${first.years.from}年才有，不能用于${year}年`,
      en:
        first?.years === undefined
          ? `${place} has no rules of its own`
          : `the rules of ${place} begin in ${first.years.from} and cannot be used for ${year}`,
    });
  },
  several: (level: Region, year: number, fits: readonly RuleFit[]): Reason =>
    reason(
      "several",
      fits.map(({ header }) => header.file),
      {
        zh: `${regionText(level)}可用于${year}年的规则有 ${fits.length} 份，不替您选`,
        en: `${regionText(level)} has ${fits.length} rule sets that may be used for ${year}; none is chosen for you`,
      },
    ),
  laterBegun: (first: RuleHeader, others: readonly RuleHeader[]): Reason =>
    reason("later-begun", files([first, ...others]), {
      zh: `${others.map((one) => yearsText(one.years).zh).join("、")}的也涵盖这一年，以后出的${yearsText(first.years).zh}为准`,
      en: `those of ${others.map((one) => yearsText(one.years).en).join(", ")} hold in that year too; the later ones (${yearsText(first.years).en}) come before them`,
    }),
  newerVersion: (first: RuleHeader, others: readonly RuleHeader[]): Reason =>
    reason("newer-version", files([first, ...others]), {
      zh: `有几个版本（${[first, ...others].map(({ version }) => version || "未写版本").join("、")}），用最新的 ${first.version}`,
      en: `there are several versions (${[first, ...others].map(({ version }) => version || "none stated").join(", ")}); the newest, ${first.version}, is used`,
    }),
  fit: ({ header, how }: RuleFit, level: Region, year: number): Reason => {
    const place = regionText(level);
    const { zh, en } = yearsText(header.years);
    const words: Readonly<Record<RuleFit["how"], Bilingual>> = {
      exact: { zh: `${place}有${zh}的规则`, en: `${place} has rules of ${en}` },
      range: {
        zh: `${place}的规则适用于${zh}，包括${year}年`,
        en: `the rules of ${place} hold ${held(header.years)}, ${year} among these years`,
      },
      earlier: {
        zh: `${place} ${year}年没有自己的规则，用的是${lastYear(header.years)}年的`,
        en: `${place} has no rules of its own for ${year}; those of ${lastYear(header.years)} are used`,
      },
    };
    return reason("applies", [header.file], words[how]);
  },
  transcribed: (header: RuleHeader): Reason =>
    reason("transcribed", [header.file], {
      zh: "这份表是照录的，分值自相矛盾，不定等次",
      en: "that table is transcribed as published; its points contradict themselves, so it gives no grade",
    }),
} as const;

function reason(kind: ReasonKind, named: readonly string[], message: Bilingual): Reason {
  return { kind, message, files: named };
}

function files(headers: readonly RuleHeader[]): readonly string[] {
  return headers.map(({ file }) => file);
}

function held(years: YearRange | undefined): string {
  if (years === undefined) return "";
  return years.open || years.until === null ? `from ${years.from} on` : `from ${years.from} to ${years.until}`;
}

function lastYear(years: YearRange | undefined): string {
  return String(years?.until ?? years?.from ?? "");
}
