// In: rule files and the options of `test`. Out: which worked examples and records give what was expected, and an exit code.
import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import { coverageOf, runSamplesOf } from "../adapters/analysis.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode, graver } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { findRuleFiles } from "../input/rule-input.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { statusText } from "../layout/status-text.ts";
import { widthOf } from "../layout/width.ts";
import { misuse, tellMisuse } from "../misuse.ts";
import { type Numbers, readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument, jsonLine } from "../output/json.ts";
import { isMisuse, type Output, openOutput } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import { loadRules } from "../scoring-run.ts";
import { runOrWatch } from "../watch.ts";
import { carriedJson, carriedLines, carriedTo } from "./carried-view.ts";
import { coverageDemand, coverageJson, coverageLines, isCovered } from "./coverage-view.ts";
import { testExpected } from "./test-expected.ts";
import type { FileCarried, FileCoverage, Results, Tested, TestResult } from "./test-result.ts";

const FORMS = ["table", "json", "jsonl"] as const;

/** Runs worked examples, or compares records with what is expected of them. */
export function testRules(host: Host, args: Arguments): Promise<ExitCode> {
  return runOrWatch(host, args, (door) => testOnce(door, args));
}

async function testOnce(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  if (args.has("update") && !args.has("data")) {
    const what = { zh: "--update 要与 --data 同用", en: "--update goes with --data" };
    return tellMisuse(
      host,
      misuse(what, { zh: "写出数据所在的文件夹：--data 文件夹", en: "Name the folder of the data: --data FOLDER" }),
      language,
    );
  }
  const demand = coverageDemand(args);
  if (typeof demand === "object") return tellMisuse(host, demand, language);
  const found = args.has("data") ? await testExpected(host, args, numbers) : await testSamples(host, args, numbers);
  if (found.kind === "exit") return found.code;
  const output = openOutput(host, args, found.inputs, FORMS);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  writeResults(host, args, numbers, output, found, demand);
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  const isGood = found.results.every(({ failures }) => failures.length === 0);
  return isGood && found.coverages.every((one) => isCovered(one, demand)) ? found.code : graver(found.code, EXIT.findings);
}

async function testSamples(host: Host, args: Arguments, numbers: Numbers): Promise<Tested> {
  const files = findRuleFiles(host, args.operands);
  if (!files.ok) return { kind: "exit", code: tellMisuse(host, files.misuse, args.language) };
  const results: TestResult[] = [];
  const coverages: FileCoverage[] = [];
  const carried: FileCarried[] = [];
  let code: ExitCode = EXIT.fine;
  for (const path of files.value) {
    const loaded = await loadRules(host, args, numbers, path, files.value.length > 1 ? "passed-over" : "refused");
    if (loaded.kind === "exit") {
      // A file that is not there ends it all; one with mistakes does not keep the others from being tried.
      if (loaded.code === EXIT.misuse) return loaded;
      code = graver(code, loaded.code);
      continue;
    }
    const { ruleSet } = loaded;
    const ran = await runSamplesOf(ruleSet);
    if (args.has("coverage")) {
      coverages.push({ file: path, ruleSet: ruleSet.name, coverage: await coverageOf(ruleSet, ran) });
    }
    for (const { name, verdicts } of ran) {
      const failures = verdicts.flatMap((verdict) =>
        verdict.message === null ? [] : [{ at: verdict.path.join("."), message: verdict.message }],
      );
      results.push({ file: path, name, isMissing: false, status: ruleSet.status, failures });
    }
    const below = await carriedTo(host, path, ruleSet);
    if (below !== undefined) carried.push(below);
    await host.breathe();
  }
  return { kind: "results", results, coverages, carried, inputs: files.value, code };
}

function writeResults(
  host: Host,
  args: Arguments,
  numbers: Numbers,
  output: Output,
  tested: Results,
  demand: number | undefined,
): void {
  const { results, coverages, carried } = tested;
  const covered = coverages.map((one) => coverageJson(one));
  const missing = results.filter(({ isMissing }) => isMissing).length;
  const failed = results.filter(({ failures }) => failures.length > 0).length - missing;
  const passed = results.length - failed - missing;
  const asJson = (result: TestResult) => ({
    file: result.file,
    name: result.name,
    passed: result.failures.length === 0,
    ...(result.isMissing ? { missing: true } : {}),
    ...(result.status === "final" ? {} : { status: result.status }),
    failures: result.failures.map(({ at, message: { zh, en } }) => ({ at, message: { zh, en } })),
  });
  switch (formatOf(args, FORMS)) {
    case "json":
      output.write(
        jsonDocument({
          passed,
          failed,
          ...(missing === 0 ? {} : { missing }),
          tests: results.map(asJson),
          ...(args.has("coverage") ? { coverage: covered } : {}),
          ...(carried.length === 0 ? {} : { carried: carried.map(carriedJson) }),
        }),
      );
      return;
    case "jsonl":
      for (const result of results) output.write(jsonLine(asJson(result)));
      for (const one of covered) output.write(jsonLine({ coverage: one }));
      for (const one of carried) output.write(jsonLine({ carried: carriedJson(one) }));
      return;
    default:
      output.write(
        resultLines(host, args, numbers, output, results, { passed, failed, missing, refused: tested.code !== EXIT.fine }),
      );
      for (const one of carried) output.write(carriedLines(host, args, numbers, output, one));
      for (const one of coverages) output.write(coverageLines(host, args, numbers, output, one, demand));
  }
}

/** How many agree, differ, and have nothing to be compared with; `refused` where some files could not be tried. */
type Tally = { readonly passed: number; readonly failed: number; readonly missing: number; readonly refused: boolean };

function resultLines(
  host: Host,
  args: Arguments,
  numbers: Numbers,
  output: Output,
  results: readonly TestResult[],
  { passed, failed, missing, refused }: Tally,
): string {
  const paint = createPaint(!output.isFile && takesColour(host, host.stdout));
  const width = widthOf(host, numbers.width);
  const word: Bilingual = { zh: "不符", en: "differs" };
  const without: Bilingual = { zh: "缺预期", en: "nothing expected" };
  const good: Bilingual = { zh: "相符", en: "agrees" };
  const one = args.language === "en" ? "en" : "zh";
  const lines = results.flatMap(({ file, name, isMissing, status, failures }) => {
    const head = failures.length === 0 ? paint("good", good[one]) : paint("bad", (isMissing ? without : word)[one]);
    const told = failures
      .slice(0, numbers.maxProblems)
      .flatMap(({ message }) =>
        wrapText(visibleText(message[one]), width - 8).map((line, index) => `${index === 0 ? "      · " : "        "}${line}`),
      );
    const note = status === "example" ? `   ${paint("less", statusText(status, one))}` : "";
    return [`  ${head}  ${visibleText(name)}   ${paint("faint", visibleText(file))}${note}`, ...told];
  });
  const none = { zh: "没有算例。", en: "There are no worked examples." };
  const rest = missing === 0 ? { zh: "", en: "" } : { zh: `，${missing} 个缺预期`, en: `, ${missing} with nothing expected` };
  const tally = { zh: `${passed} 个相符，${failed} 个不符${rest.zh}`, en: `${passed} agree, ${failed} differ${rest.en}` };
  const kind = failed + missing > 0 ? "bad" : "good";
  if (results.length === 0 && refused) return "";
  const end =
    results.length === 0
      ? inLanguage(args.language, none)
      : inLanguage(args.language, { zh: paint(kind, tally.zh), en: paint(kind, tally.en) });
  const gap = lines.length === 0 ? "" : "\n";
  return `${lines.map((line) => `${line}\n`).join("")}${gap}${end}`;
}
