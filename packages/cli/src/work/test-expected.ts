// In: a rule file and a folder of records with their expected results. Out: which of them the rules give.
// shape    X.json (or .jsonl, .csv, .xlsx) beside X.expected.json, which is `run --format json` of it, whole or in part
import type { Scorecard } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { readRecordsFrom } from "../adapters/read-records.ts";
import { createScoring } from "../adapters/score.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode, graver } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { readBytes } from "../input/read-bytes.ts";
import { joinPath } from "../input/rule-input.ts";
import { type Misuse, misuse, tellMisuse } from "../misuse.ts";
import type { Numbers } from "../options.ts";
import { jsonDocument } from "../output/json.ts";
import { writeMisuse } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import { loadRules, tellOnStderr } from "../scoring-run.ts";
import { compareExpected, type Mismatch } from "./compare-expected.ts";
import type { Tested, TestResult } from "./test-result.ts";

const DATA_ENDING = /\.(?:json|jsonl|ndjson|csv|xlsx)$/u;
const EXPECTED_ENDING = ".expected.json";
const DATA_FILE = { zh: "数据文件", en: "data file" };
const EXPECTED_FILE = { zh: "预期结果", en: "expected result" };

/** Compares each record of a folder with its expected result, or writes the expected results with --update. */
export async function testExpected(host: Host, args: Arguments, numbers: Numbers): Promise<Tested> {
  const folder = args.value("data") ?? "";
  const names = host.files.list(folder).filter(({ name, kind }) => kind === "file" && isData(name));
  const problem = problemWith(host, args, folder, names.length);
  if (problem !== undefined) return exit(tellMisuse(host, problem, args.language));
  const loaded = await loadRules(host, args, numbers, args.operands[0] ?? "");
  if (loaded.kind === "exit") return loaded;
  const results: TestResult[] = [];
  let code: ExitCode = EXIT.fine;
  for (const { name } of names) {
    const path = joinPath(folder, name);
    const scored = await scoreFile(host, args, numbers, loaded.ruleSet, path);
    if (scored.kind === "exit") {
      if (scored.code === EXIT.misuse) return scored;
      code = graver(code, scored.code);
      continue;
    }
    const outcome = await compareFile(host, args, path, loaded.ruleSet.status, scored.document);
    if ("kind" in outcome) return exit(tellMisuse(host, outcome, args.language));
    results.push(outcome);
    await host.breathe();
  }
  return {
    kind: "results",
    results,
    coverages: [],
    carried: [],
    inputs: [loaded.path, ...names.map(({ name }) => joinPath(folder, name))],
    code,
  };
}

function problemWith(host: Host, args: Arguments, folder: string, count: number): Misuse | undefined {
  if (args.operands.length > 1) {
    return misuse(
      { zh: "写了 --data 时只能有一个规则文件", en: "with --data there can be one rule file only" },
      { zh: "每个规则文件运行一次", en: "Run once for each rule file" },
    );
  }
  if (host.files.kindOf(folder) !== "folder") {
    return misuse(
      { zh: `没有文件夹「${folder}」`, en: `there is no folder “${folder}”` },
      {
        zh: "test 的 --data 要一个文件夹，里面放数据和预期结果；只给一份数据打分用 biaochi run",
        en: "The --data of test is a folder with data and expected results; to score one file use biaochi run",
      },
    );
  }
  if (count > 0) return undefined;
  return misuse(
    { zh: `文件夹「${folder}」里没有数据文件`, en: `the folder “${folder}” has no data files` },
    { zh: "放入 XLSX、CSV、JSON 或 JSON Lines 文件", en: "Put XLSX, CSV, JSON or JSON Lines files into it" },
  );
}

type Scored = { readonly kind: "scored"; readonly document: unknown } | { readonly kind: "exit"; readonly code: ExitCode };

async function scoreFile(host: Host, args: Arguments, numbers: Numbers, ruleSet: RuleSet, path: string): Promise<Scored> {
  const read = await readBytes(host, path, DATA_FILE);
  if (!read.ok) return exit(tellMisuse(host, read.misuse, args.language));
  const { records, diagnostics, source } = await readRecordsFrom(path, read.value.bytes, ruleSet, {
    format: undefined,
    sheet: undefined,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    tellOnStderr(host, args, numbers, errors, new Map(source === undefined ? [] : [[path, source]]));
    return exit(EXIT.badData);
  }
  const scoring = await createScoring(ruleSet);
  const scorecards: Scorecard[] = [];
  for (const record of records) scorecards.push((await scoring.score(record)).scorecard);
  return { kind: "scored", document: scoring.document(scorecards, false) };
}

async function compareFile(
  host: Host,
  args: Arguments,
  path: string,
  status: RuleSet["status"],
  document: unknown,
): Promise<TestResult | Misuse> {
  const expectedPath = expectedPathOf(path);
  if (args.has("update")) {
    const written = await host.files.replace(expectedPath, jsonDocument(expectedOf(document)));
    if (!written.ok) return writeMisuse(expectedPath, written.trouble, written.detail);
    host.stderr.write(inLanguage(args.language, { zh: `已写入 ${expectedPath}`, en: `wrote ${expectedPath}` }));
    return { file: path, name: nameOf(path), isMissing: false, status, failures: [] };
  }
  const result = { file: path, name: nameOf(path), isMissing: false, status };
  if (host.files.kindOf(expectedPath) === "missing") {
    const message = {
      zh: `没有预期结果 ${expectedPath}；加 --update 写出一份，看过再采用`,
      en: `there is no expected result ${expectedPath}; --update writes one to be read and adopted`,
    };
    return { ...result, isMissing: true, failures: [{ at: "", message }] };
  }
  const read = await readBytes(host, expectedPath, EXPECTED_FILE);
  if (!read.ok) return read.misuse;
  const expected = parseJson(read.value.bytes);
  if (expected === undefined) {
    const message = { zh: `${expectedPath} 不是 JSON`, en: `${expectedPath} is no JSON` };
    return { ...result, failures: [{ at: "", message }] };
  }
  return { ...result, failures: compareExpected(expected.value, document).map(toFailure) };
}

/** What is worth expecting: places in the rule file change with every edit, and the steps lead to what is there anyway. */
function expectedOf(document: unknown): unknown {
  const left = new Set(["origin", "trace"]);
  return JSON.parse(JSON.stringify(document, (name, value: unknown) => (left.has(name) ? undefined : value)));
}

function toFailure({ at, expected, actual }: Mismatch): TestResult["failures"][number] {
  const zh = actual === undefined ? `${at} 预期 ${expected}，结果里没有` : `${at} 预期 ${expected}，得到 ${actual}`;
  const en =
    actual === undefined ? `${at} should be ${expected} and is not there` : `${at} should be ${expected} and is ${actual}`;
  return { at, message: { zh, en } };
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
}

function isData(name: string): boolean {
  return DATA_ENDING.test(name) && !name.endsWith(EXPECTED_ENDING) && !name.endsWith(".schema.json") && !name.startsWith(".");
}

function expectedPathOf(path: string): string {
  return path.replace(DATA_ENDING, EXPECTED_ENDING);
}

function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(DATA_ENDING, "");
}

function exit(code: ExitCode): { readonly kind: "exit"; readonly code: ExitCode } {
  return { kind: "exit", code };
}
