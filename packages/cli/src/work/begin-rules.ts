// In: a rule file, a year or a region. Out: the file of the new rules, never over one that exists, and the list of places for somebody to decide about.
// Not here: what the new file says (@biaochi/language-service).
import type { NextOptions, NextRefusal, NextRules } from "@biaochi/language-service";
import { nextRulesOf } from "../adapters/next-rules.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { folderOf, readInherited } from "../input/inherited.ts";
import { findRuleFile, readRuleText } from "../input/rule-input.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { widthOf } from "../layout/width.ts";
import { type Misuse, misuse, tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { readYear } from "../options-finding.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument } from "../output/json.ts";
import { writeMisuse } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import { placeLines, proposalComments } from "./next-places.ts";
import { quoted } from "./start-file.ts";

/** Begins the rules of another year or region. */
export async function beginRules(host: Host, args: Arguments, what: "year" | "region"): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const options = readOptions(args, what);
  if ("kind" in options) return tellMisuse(host, options, language);
  const found = findRuleFile(host, args.operands[0] ?? "");
  if (!found.ok) return tellMisuse(host, found.misuse, language);
  const read = await readRuleText(host, found.value);
  if (!read.ok) return tellMisuse(host, read.misuse, language);
  const { source, usable } = read.value;
  const inherited = usable ? await readInherited(host, source, found.value) : [];
  const next = usable ? await nextRulesOf(source, inherited, options) : { refusal: "broken" as const };
  if ("refusal" in next) {
    tellMisuse(host, refused(next, found.value), language);
    return next.refusal === "broken" ? EXIT.findings : EXIT.misuse;
  }
  const out = args.value("out") ?? pathOfYear(found.value, next.year);
  if (out === undefined) return tellMisuse(host, NO_OUT, language);
  const text = args.has("apply") ? `${next.text}${proposalComments(next.places)}` : next.text;
  const written = out === "-" ? "shown" : await write(host, out, text);
  if (typeof written === "object") return tellMisuse(host, written, language);
  const isJson = formatOf(args, ["table", "json"]) === "json";
  if (isJson) host.stdout.write(jsonDocument({ file: out, written, inherits: !next.isFull, ...next, text }));
  else {
    if (written === "shown") host.stdout.write(text);
    const list = {
      language: language === "en" ? ("en" as const) : ("zh" as const),
      width: widthOf(host, numbers.width),
      paint: createPaint(takesColour(host, host.stdout)),
    };
    // A text on standard output stays clean: what is said of it goes to the other stream.
    const stream = written === "shown" ? host.stderr : host.stdout;
    stream.write(`${[...placeLines(next, list), ""].join("\n")}`);
    if (written !== "shown") tellWritten(host, args, out, next, written);
  }
  return EXIT.fine;
}

function readOptions(args: Arguments, what: "year" | "region"): NextOptions | Misuse {
  const [written, region] = [args.value("year"), args.value("region")];
  if (what === "year" && written === undefined) {
    return misuse({ zh: "缺少 --year", en: "--year is lacking" }, { zh: "例如 --year 2018", en: "For example --year 2018" });
  }
  if (what === "region" && (region === undefined || /^[\s/／\\]*$/u.test(region))) {
    return misuse(
      { zh: "缺少 --region", en: "--region is lacking" },
      { zh: "例如 --region 湖南省/长沙市", en: "For example --region 湖南省/长沙市" },
    );
  }
  const year = written === undefined ? undefined : readYear("year", written);
  if (typeof year === "object") return year;
  return { year, region, full: args.has("full"), samples: !args.has("without-samples") };
}

function refused({ refusal }: NextRefusal, path: string): Misuse {
  switch (refusal) {
    case "no-file":
    case "no-year":
      return misuse(
        { zh: `「${path}」没有写明年度，无从建立下一年度`, en: `“${path}” does not say its year, so no next one can be begun` },
        { zh: "先在规则集里写「年度」", en: "Write 年度 in its 规则集 first" },
      );
    case "broken":
      return misuse(
        { zh: `「${path}」有错误，不能由它建立新的规则`, en: `“${path}” has mistakes; no new rules can be begun from it` },
        { zh: `先改好：biaochi check ${path}`, en: `Mend it first: biaochi check ${path}` },
      );
    case "same":
      return misuse(
        { zh: "年度和地区都与原规则相同", en: "year and region are those of the rules themselves" },
        { zh: "写另一个年度或地区", en: "Name another year or region" },
      );
    case "earlier":
      return misuse(
        { zh: "新的年度早于原规则的年度", en: "the new year is before that of the rules" },
        { zh: "写以后的年度", en: "Name a later year" },
      );
  }
}

const NO_OUT = misuse(
  { zh: "不知道写到哪个文件", en: "it is not said which file to write" },
  { zh: "加上 --out 文件.chi，或 --out - 只看", en: "Add --out FILE.chi, or --out - to look first" },
);

/** The path with its last years changed; undefined where it says none. */
function pathOfYear(path: string, year: number): string | undefined {
  const old = /(?:19|20)\d\d(?!.*(?:19|20)\d\d)/u.exec(path)?.[0];
  if (path === "-" || old === undefined || old === String(year)) return undefined;
  return path.replaceAll(old, String(year));
}

async function write(host: Host, out: string, text: string): Promise<"written" | "unchanged" | Misuse> {
  const there = host.files.kindOf(out);
  if (there === "folder") return writeMisuse(out, "folder", "");
  if (there !== "missing") {
    const known = host.files.read(out);
    const isSame = known.ok && new TextDecoder().decode(known.bytes) === text;
    return isSame ? "unchanged" : writeMisuse(out, "exists", "");
  }
  const made = host.files.makeFolder(folderOf(out));
  if (!made.ok) return writeMisuse(out, made.trouble, made.detail);
  const outcome = await host.files.create(out, text);
  return outcome.ok ? "written" : writeMisuse(out, outcome.trouble, outcome.detail);
}

function tellWritten(host: Host, args: Arguments, out: string, { isFull }: NextRules, written: "written" | "unchanged"): void {
  const how = isFull
    ? { zh: "，是完整的一份", en: ", a whole copy" }
    : { zh: "，只写不同之处", en: ", which says only what differs" };
  const words =
    written === "written"
      ? { zh: `\n已写入 ${out}${how.zh}`, en: `\nwrote ${out}${how.en}` }
      : { zh: `\n${out} 已经是这样，没有改动`, en: `\n${out} says so already and was left as it is` };
  host.stdout.write(inLanguage(args.language, words));
  host.stdout.write(`  biaochi check ${quoted(out)}\n  biaochi test ${quoted(out)}\n`);
}
