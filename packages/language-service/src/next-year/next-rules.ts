// The rules of another year, or of a region below, begun from those there are. In: the workspace, a file, the year or the region. Out: the text of a file that
// says only what differs (or a whole copy), each place to decide about, and what the worked examples come to now.
// Not here: files and folders (the faces). INVARIANT (citations): no 依据 and no 来源 is altered; it is copied as it stands, behind 待核.
import { runSamples, type SampleVerdict } from "@biaochi/analysis";
import { createSourceText } from "@biaochi/diagnostics";
import { isSameRegion, type RuleHeader, readRuleHeader, regionText, toRegion, toRuleHeader } from "@biaochi/model";
import { foldName, format, isPlainName, parse } from "@biaochi/syntax";
import { duplicate } from "../duplicate/duplicate.ts";
import type { Analysis, Workspace } from "../workspace.ts";
import { type NextPlace, placesOf, type Replacement } from "./places.ts";

/** `year`, `region`: what the new rules are for, one of them at least; `full`: a whole copy; `samples`: whether the worked examples come along. */
export type NextOptions = {
  readonly year?: number | undefined;
  readonly region?: string | undefined;
  readonly full?: boolean;
  readonly samples?: boolean;
};

/** A worked example that is carried on: what the rules give for it now, to be confirmed once they change. */
export type CarriedOn = { readonly name: string; readonly total: string | null; readonly grade: string | null };

/**
 * The new file.
 *
 * shape    `places`: in the order of the rules in effect; `isFull`: a whole copy, also where a region beside the old one leaves no other way
 */
export type NextRules = {
  readonly text: string;
  readonly name: string;
  readonly year: number;
  readonly isFull: boolean;
  readonly places: readonly NextPlace[];
  readonly samples: readonly CarriedOn[];
};

/** Why there is no new file. */
export type NextRefusal = { readonly refusal: "no-file" | "no-year" | "broken" | "same" | "earlier" };

const FIRST_VERSION = "1.0.0";

/** Begins the rules of another year or region. */
export function nextRules(workspace: Workspace, path: string, options: NextOptions): NextRules | NextRefusal {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return { refusal: "no-file" };
  const { header } = analysis.parsed.tree;
  const own = header && toRuleHeader(header, path);
  if (header === undefined || own?.years === undefined) return { refusal: "no-year" };
  if (analysis.diagnostics.some(({ severity }) => severity === "error")) return { refusal: "broken" };
  const year = options.year ?? own.years.from;
  const effective = headInEffect(analysis);
  const region = options.region === undefined ? effective.region : toRegion(options.region);
  const isSamePlace = isSameRegion(region, effective.region);
  if (isSamePlace && year === own.years.from) return { refusal: "same" };
  if (isSamePlace && year < own.years.from) return { refusal: "earlier" };
  // A region inherits from one that it lies in; rules of one beside it are copied.
  const isWithin = effective.region.every((part, index) => region[index] === part);
  const isFull = options.full === true || !isWithin;
  const replaced: Replacement = isSamePlace
    ? { before: String(own.years.from), after: String(year) }
    : { before: effective.region.at(-1) ?? "全国", after: region.at(-1) ?? "全国" };
  const name = effective.name.replaceAll(replaced.before, replaced.after);
  const places = placesOf(analysis.effective, replaced);
  const results = options.samples === false || analysis.ruleSet === undefined ? [] : runSamples(analysis.ruleSet);
  const carried = results.map(
    ({ name: sample, scorecard }): CarriedOn => ({ name: sample, total: scorecard.total, grade: scorecard.grade }),
  );
  const wanted = { name, region, year, placesText: regionText(region) };
  const text = isFull
    ? fullText(workspace, path, wanted, options.samples !== false)
    : overlayText(
        analysis,
        wanted,
        results.map(({ name: sample, verdicts }) => ({ name: sample, verdicts })),
      );
  return { text, name, year, isFull, places, samples: carried };
}

type Wanted = { readonly name: string; readonly region: readonly string[]; readonly year: number; readonly placesText: string };

/** The head of the rules in effect: what the file does not say itself is that of the rules below it. */
function headInEffect({ effective, source }: Analysis): RuleHeader {
  return readRuleHeader(createSourceText(source.file, effective.source.text)) ?? EMPTY_HEAD;
}

const EMPTY_HEAD: RuleHeader = {
  file: "",
  name: "",
  region: [],
  years: undefined,
  version: "",
  status: "final",
  fullPoints: undefined,
  inherits: undefined,
  inherited: [],
};

/** The 依据 of the rules in effect, as they stand. */
function citationsIn({ effective }: Analysis): readonly string[] {
  const { header } = parse(effective.source).tree;
  return (header?.properties ?? []).flatMap((one) =>
    one.kind === "basis" && "value" in one && one.value.kind === "text" ? [one.value.text.trim()] : [],
  );
}

/** A whole copy of the rules in effect, its head of the new year and region. */
function fullText(workspace: Workspace, path: string, { name, year, placesText }: Wanted, samples: boolean): string {
  const whole = workspace.analysis(path)?.effective.source.text ?? "";
  const copy = duplicate(workspace.withText(path, whole), path, { year, name, samples });
  return (copy?.text ?? whole).replace(REGION_LINE, (_line, lead: string) => `${lead}${placesText}`);
}

const REGION_LINE = /^([ \t\u3000]*(?:地区|region)[ \t\u3000]+)[^\r\n]*/mu;

type SampleText = { readonly name: string; readonly verdicts: readonly SampleVerdict[] };

/** A file that inherits everything and differs in nothing yet. */
function overlayText(analysis: Analysis, { name, region, year, placesText }: Wanted, samples: readonly SampleText[]): string {
  const { source, parsed } = analysis;
  const head = headInEffect(analysis);
  const own = parsed.tree.header && toRuleHeader(parsed.tree.header, source.file);
  const base = own?.years?.from ?? year;
  const major = (own?.version ?? "").split(".")[0] ?? "";
  const title =
    year === base ? `${placesText}：只写与「${head.name}」不同的地方。` : `${year} 年度：只写与 ${base} 年度不同的地方。`;
  const citations = citationsIn(analysis);
  const lines = [
    `# ${title}`,
    "",
    `规则集 ${quoted(name)} {`,
    ...(region.length === 0 ? ["  地区  全国"] : [`  地区  ${placesText}`]),
    `  年度  ${year}`,
    `  版本  ${FIRST_VERSION}`,
    ...(head.status === "framework" ? ["  状态  框架"] : []),
    `  继承  ${quoted(own?.name ?? name)} ${base}${major === "" ? "" : ` 版本 ${major}`}`,
    ...(citations.length === 0
      ? [`  依据  待核 ${year}年度的文件`]
      : citations.map((citation) => `  依据  ${citation.startsWith("待核") ? "" : "待核 "}${citation}`)),
    "}",
    ...samples.flatMap((sample) => ["", ...sampleLines(sample, base)]),
  ];
  const text = `${lines.join("\n")}\n`;
  const isEnglish = /^(?:\s|#.*)*ruleset\b/u.test(source.text);
  return isEnglish ? format(createSourceText(source.file, text), { spelling: "en" }).text : text;
}

/** A worked example on the data of the one below it, with what the rules give now. */
function sampleLines({ name, verdicts }: SampleText, year: number): readonly string[] {
  const lines = verdicts.map(({ path, subject, verdict, expected, pass, actual }) => {
    const value = pass ? expected : withUnitOf(expected, actual);
    const word = { scores: "应得", is: "应为", reports: "应报" }[verdict];
    return `    ${subjectText(subject, path)}  ${word} ${value}`;
  });
  return [
    `# 照 ${year} 年的数据和现在的规则算出；规则改动以后逐条复核`,
    `算例 ${quoted(name)} {`,
    `  给定 同 ${year}.${quoted(name)}`,
    ...(lines.length === 0 ? ["  核对 { }"] : ["  核对 {", ...lines, "  }"]),
    "}",
  ];
}

function subjectText(subject: SampleVerdict["subject"], path: readonly string[]): string {
  if (subject === "total") return "总分";
  if (subject === "grade") return "等次";
  const names = path.map(quoted).join(".");
  return subject === "metric" ? `${names}.值` : names;
}

/** What the rules give, in the unit in which it was expected. */
function withUnitOf(expected: string, actual: string | null): string {
  if (actual === null) return expected;
  const unit = /^[-−]?[\d.,/]+(\D+)$/u.exec(expected)?.[1] ?? "";
  return /^[-−]?[\d.,/]+$/u.test(actual) ? `${actual}${unit}` : actual;
}

function quoted(name: string): string {
  const plain = foldName(name.trim());
  return isPlainName(plain) ? plain : `「${plain}」`;
}
