// In: a rule file that builds on others. Out: what the worked examples of those come to by it, as lines and as JSON. It tells; nothing fails by it.
import type { CarriedChange, CarriedSample } from "@biaochi/analysis";
import { visibleText, wrapText } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { carriedOf } from "../adapters/analysis.ts";
import { checkRules } from "../adapters/check-rules.ts";
import type { Arguments } from "../command.ts";
import type { Host } from "../host/host.ts";
import { readInherited } from "../input/inherited.ts";
import { readRuleText } from "../input/rule-input.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { widthOf } from "../layout/width.ts";
import type { Numbers } from "../options.ts";
import type { Output } from "../output/output.ts";
import type { FileCarried } from "./test-result.ts";

/** The worked examples of what a file builds on, run by its rules; undefined where it builds on nothing that has any. */
export async function carriedTo(host: Host, path: string, ruleSet: RuleSet): Promise<FileCarried | undefined> {
  const below = ruleSet.layers.at(-2);
  if (below === undefined) return undefined;
  const read = await readRuleText(host, below.file);
  if (!read.ok) return undefined;
  const { source } = read.value;
  const { ruleSet: base } = await checkRules(source, await readInherited(host, source, below.file));
  if (base === undefined) return undefined;
  const samples = await carriedOf(base, ruleSet);
  if (samples.length === 0) return undefined;
  return { file: path, base: { file: below.file, name: below.name, year: String(below.years?.from ?? "") }, samples };
}

/** For machines. */
export function carriedJson({ file, base, samples }: FileCarried): object {
  return {
    file,
    base,
    samples: samples.map(({ name, before, after, changes, lacking }) => ({
      name,
      changed: isChanged({ before, after, changes }),
      before,
      after,
      changes,
      ...(lacking === undefined ? {} : { lacking: { code: lacking.code, message: lacking.message } }),
    })),
  };
}

// LIMIT: so many changed examples are told in the form for people; JSON has all.
const MOST_TOLD = 20;

/** For people. */
export function carriedLines(host: Host, args: Arguments, numbers: Numbers, output: Output, carried: FileCarried): string {
  const language = args.language === "en" ? "en" : "zh";
  const { base, samples } = carried;
  const paint = createPaint(!output.isFile && takesColour(host, host.stdout));
  const width = widthOf(host, numbers.width);
  const changed = samples.filter(isChanged);
  const same = samples.length - changed.length;
  const end = changed.length === 0 ? { zh: "。", en: "." } : { zh: "：", en: ":" };
  const head = {
    zh: `沿用 ${base.year} 的算例：${same} 个得分不变，${changed.length} 个改变${end.zh}`,
    en: `The worked examples of ${base.year}: ${same} score as before, ${changed.length} change${end.en}`,
  };
  const lines = changed
    .slice(0, MOST_TOLD)
    .flatMap((sample) =>
      wrapText(visibleText(sampleText(sample, language)), width - 4).map(
        (line, index) => `${index === 0 ? "  · " : "    "}${line}`,
      ),
    );
  const hidden = changed.length - Math.min(changed.length, MOST_TOLD);
  const more = language === "zh" ? `  另有 ${hidden} 个` : `  ${hidden} more`;
  return `\n${[paint("heading", head[language]), ...lines, ...(hidden === 0 ? [] : [more])].join("\n")}\n`;
}

function isChanged({ before, after, changes }: Pick<CarriedSample, "before" | "after" | "changes">): boolean {
  return changes.length > 0 || before.total !== after.total || before.grade !== after.grade;
}

/** 县委组织部 98.39 → 97.39，优 → 良（预算控制率 5 → 4，新增 结转结余率 2）. */
function sampleText({ name, before, after, changes, lacking }: CarriedSample, language: "zh" | "en"): string {
  const total =
    before.total === after.total
      ? `${language === "zh" ? "仍" : "still"} ${after.total ?? "—"}`
      : `${before.total ?? "—"} → ${after.total ?? "—"}`;
  const grade = before.grade === after.grade || after.total === null ? "" : `，${before.grade ?? "—"} → ${after.grade ?? "—"}`;
  const moved = changes.map((change) => changeText(change, language)).join(language === "zh" ? "，" : ", ");
  const why = lacking === undefined ? "" : language === "zh" ? `；${lacking.message.zh}` : `; ${lacking.message.en}`;
  const told = `${language === "zh" ? `${name} ${total}${grade}` : `${name} ${total}${grade.replace("，", ", ")}`}`;
  if (moved === "") return `${told}${why}`;
  return language === "zh" ? `${told}（${moved}）${why}` : `${told} (${moved})${why}`;
}

function changeText({ name, before, after, isNew, isGone }: CarriedChange, language: "zh" | "en"): string {
  if (isGone) return language === "zh" ? `去掉 ${name} ${before ?? "—"}` : `without ${name} ${before ?? "—"}`;
  if (isNew) return language === "zh" ? `新增 ${name} ${after ?? "—"}` : `new ${name} ${after ?? "—"}`;
  return `${name} ${before ?? "—"} → ${after ?? "—"}`;
}
