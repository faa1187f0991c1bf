// In: one rule file. Out: the text of worked examples that it lacks, on standard output, in the file that --out names, or, with --append, behind the
// rules themselves. Not here: making them (the analysis).
import { generateFor } from "../adapters/analysis.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { readRuleText } from "../input/rule-input.ts";
import { type Misuse, misuse, tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { isMisuse, openOutput, writeMisuse } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import { loadRules } from "../scoring-run.ts";

/** Generates worked examples for one rule file. */
export async function generateForRules(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  const problem = "kind" in numbers ? numbers : misused(args);
  if (problem !== undefined || "kind" in numbers)
    return problem === undefined ? EXIT.misuse : tellMisuse(host, problem, language);
  const loaded = await loadRules(host, args, numbers, args.operands[0] ?? "");
  if (loaded.kind === "exit") return loaded.code;
  const spelling = loaded.isEnglish ? "en" : "zh";
  const output = openOutput(host, args, [loaded.path], []);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  const { text, names, unreachable } = await generateFor(loaded.ruleSet, {
    language: language === "both" ? spelling : language,
    spelling,
  });
  if (args.has("append")) {
    const trouble = text === "" ? undefined : await append(host, loaded.path, text);
    if (trouble !== undefined) return tellMisuse(host, trouble, language);
  } else {
    if (text !== "") output.write(text.trimEnd());
    const trouble = await output.finish();
    if (trouble !== undefined) return tellMisuse(host, trouble, language);
  }
  const lacking = unreachable.length;
  const rest =
    lacking === 0
      ? { zh: "", en: "" }
      : { zh: `；${lacking} 种情形未能生成，原因列在末尾`, en: `; ${lacking} could not be made, see the reasons at the end` };
  host.stderr.write(
    inLanguage(language, {
      zh: `生成 ${names.length} 个算例，请逐条复核${rest.zh}`,
      en: `${names.length} worked examples written; review each${rest.en}`,
    }),
  );
  return EXIT.fine;
}

/** What does not go together with --generate. */
function misused(args: Arguments): Misuse | undefined {
  if (!args.has("generate")) {
    return misuse(
      { zh: "--append 要与 --generate 同用", en: "--append goes with --generate" },
      { zh: "加上 --generate", en: "Add --generate" },
    );
  }
  if (args.operands.length > 1) {
    return misuse(
      { zh: "--generate 一次只写一个规则文件的算例", en: "--generate writes examples for one rule file at a time" },
      { zh: "每个规则文件运行一次", en: "Run once for each rule file" },
    );
  }
  const other = ["data", "update", "coverage", "watch", "format"].find((option) => args.has(option));
  if (other !== undefined) {
    return misuse(
      { zh: `--generate 不能与 --${other} 同用`, en: `--generate does not go with --${other}` },
      { zh: `去掉 --${other}`, en: `Leave --${other} out` },
    );
  }
  if (!args.has("append")) return undefined;
  if (args.has("out")) {
    return misuse(
      { zh: "--append 接在规则文件后面，不能再写 --out", en: "--append puts them behind the rules and does not go with --out" },
      { zh: "去掉其中一个", en: "Leave one of them out" },
    );
  }
  if (args.operands[0] !== "-") return undefined;
  return misuse(
    { zh: "从标准输入读取的规则没有文件可接", en: "rules from standard input have no file to append to" },
    { zh: "写出规则文件，或去掉 --append", en: "Name the rule file, or leave --append out" },
  );
}

async function append(host: Host, path: string, text: string): Promise<Misuse | undefined> {
  const read = await readRuleText(host, path);
  if (!read.ok) return read.misuse;
  const written = await host.files.replace(path, `${read.value.source.text.trimEnd()}\n\n${text}`);
  return written.ok ? undefined : writeMisuse(path, written.trouble, written.detail);
}
