// In: RULES and --data. Out: the checked rule set and the records to score, or the exit code that they came to, already told.
// Not here: scoring, and the form of the output; run, explain and audit begin here.
import type { Diagnostic, SourceText } from "@biaochi/diagnostics";
import type { RawRecord } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { checkRules } from "./adapters/check-rules.ts";
import { headerOf } from "./adapters/finding.ts";
import { type DetailFile, readDetailsInto, readRecordsFrom, tableNames } from "./adapters/read-records.ts";
import type { Arguments } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { refuseFramework } from "./framework.ts";
import type { Host } from "./host/host.ts";
import { type DataPaths, findDataFiles, readDataFile } from "./input/data-input.ts";
import { readInherited } from "./input/inherited.ts";
import { findRuleFile, readRuleText } from "./input/rule-input.ts";
import { takesColour } from "./layout/paint.ts";
import { widthOf } from "./layout/width.ts";
import { type Misuse, misuse, tellMisuse } from "./misuse.ts";
import type { Numbers } from "./options.ts";
import { countLine, inLanguage, tellDiagnostics } from "./output/tell-diagnostics.ts";

/** Rules and records, ready to score. `inputs` are the paths read; `unread` is how many other records could not be read and were told. */
export type ScoringRun = {
  readonly ruleSet: RuleSet;
  readonly records: readonly RawRecord[];
  /** All records of the data, those that were not asked for as well: what the asked ones are ranked among. */
  readonly population: readonly RawRecord[];
  readonly inputs: readonly string[];
  readonly hasWarnings: boolean;
  readonly unread: number;
};

/** A run, or the exit code that its rules or data came to. */
export type LoadedRun = { readonly kind: "run"; readonly run: ScoringRun } | { readonly kind: "exit"; readonly code: ExitCode };

/** Reads and checks the rules, then reads the data against them. */
export async function loadRun(host: Host, args: Arguments, numbers: Numbers): Promise<LoadedRun> {
  const dataPaths = args.values("data");
  const rulesOperand = args.operands[0] ?? "";
  if (dataPaths.length === 0) return exit(tellMisuse(host, noData(args), args.language));
  if ([rulesOperand, ...dataPaths].filter((path) => path === "-").length > 1) {
    return exit(tellMisuse(host, twiceStdin(), args.language));
  }
  const rules = await loadRules(host, args, numbers, rulesOperand);
  if (rules.kind === "exit") return rules;
  const found = findDataFiles(host, dataPaths, tableNames(rules.ruleSet));
  if (!found.ok) return exit(tellMisuse(host, found.misuse, args.language));
  const read = await readData(host, args, rules.ruleSet, found.value);
  if ("kind" in read) return exit(tellMisuse(host, read, args.language));
  const { records, diagnostics, sources } = read;
  if (diagnostics.length > 0) tellOnStderr(host, args, numbers, diagnostics, sources);
  const unread = countUnread(diagnostics);
  if (unread > 0 && records.length === 0) return exit(EXIT.badData);
  const chosen = chooseRecords(host, args, records);
  if (typeof chosen === "number") return exit(chosen);
  return {
    kind: "run",
    run: {
      ruleSet: rules.ruleSet,
      records: chosen,
      population: records,
      inputs: [rules.path, ...found.value.records, ...found.value.details.map(({ path }) => path)],
      hasWarnings: rules.hasWarnings,
      unread,
    },
  };
}

type ReadData = {
  readonly records: readonly RawRecord[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceText>;
};

/** Reads the files of records, then the rows of their 明细. */
async function readData(host: Host, args: Arguments, ruleSet: RuleSet, paths: DataPaths): Promise<ReadData | Misuse> {
  const records: RawRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, SourceText>();
  const settings = { format: args.value("data-format"), sheet: args.value("sheet") };
  for (const path of paths.records) {
    const read = await readDataFile(host, path);
    if (!read.ok) return read.misuse;
    const { name, bytes } = read.value;
    const found = await readRecordsFrom(name, bytes, ruleSet, settings);
    records.push(...found.records);
    diagnostics.push(...found.diagnostics);
    if (found.source !== undefined) sources.set(name, found.source);
  }
  if (paths.details.length === 0) return { records, diagnostics, sources };
  const files: DetailFile[] = [];
  for (const { name, path } of paths.details) {
    const read = await readDataFile(host, path);
    if (!read.ok) return read.misuse;
    files.push({ name, file: read.value.name, bytes: read.value.bytes });
  }
  const detailed = await readDetailsInto(paths.records.length === 0 ? undefined : records, files, ruleSet);
  return { records: detailed.records, diagnostics: [...diagnostics, ...detailed.diagnostics], sources };
}

/** Records that could not be read: an error of the file's reading leaves out the record that it speaks of. */
function countUnread(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ file, record, message }) => `${file} ${record ?? message.zh}`)).size;
}

/** What a table says below of the records that it does not show; nothing where there are none. */
export function unreadLines(unread: number, language: "zh" | "en"): readonly string[] {
  if (unread === 0) return [];
  const en = unread === 1 ? "1 more record could not be read" : `${unread} more records could not be read`;
  return [language === "zh" ? `另有 ${unread} 条记录没有读出，原因见错误提示。` : `${en}; see the errors.`];
}

/** Rules that may be used, or the exit code that they came to. */
export type LoadedRules =
  | {
      readonly kind: "rules";
      readonly ruleSet: RuleSet;
      readonly path: string;
      readonly hasWarnings: boolean;
      readonly isEnglish: boolean;
    }
  | { readonly kind: "exit"; readonly code: ExitCode };

/** Finds, reads and checks one rule file; what is wrong with it is told on standard error. A framework among several files is passed over. */
export async function loadRules(
  host: Host,
  args: Arguments,
  numbers: Numbers,
  operand: string,
  frameworks: "refused" | "passed-over" = "refused",
): Promise<LoadedRules> {
  const found = findRuleFile(host, operand);
  if (!found.ok) return exit(tellMisuse(host, found.misuse, args.language));
  const read = await readRuleText(host, found.value);
  if (!read.ok) return exit(tellMisuse(host, read.misuse, args.language));
  const { source, problem, usable } = read.value;
  const inherited = usable ? await readInherited(host, source, found.value) : [];
  const checked = usable ? await checkRules(source, inherited) : { ruleSet: undefined, diagnostics: [] };
  const diagnostics = problem === undefined ? checked.diagnostics : [problem, ...checked.diagnostics];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const header = usable && checked.ruleSet === undefined && errors.length === 0 ? await headerOf(source) : undefined;
  if (header?.status === "framework") {
    return exit(
      frameworks === "refused" ? tellMisuse(host, await refuseFramework(host, found.value, header), args.language) : EXIT.fine,
    );
  }
  if (checked.ruleSet === undefined || errors.length > 0) {
    tellOnStderr(host, args, numbers, errors, new Map(usable ? [source, ...inherited].map((one) => [one.file, one]) : []));
    return exit(EXIT.findings);
  }
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  if (warnings.length > 0) {
    const count = countLine(warnings);
    const zh = `规则里有 ${count.zh}；运行 biaochi check ${source.file} 查看。`;
    host.stderr.write(
      inLanguage(args.language, { zh, en: `The rules have ${count.en}; see them with biaochi check ${source.file}` }),
    );
  }
  return {
    kind: "rules",
    ruleSet: checked.ruleSet,
    path: found.value,
    hasWarnings: warnings.length > 0,
    isEnglish: isEnglish(source.text),
  };
}

/** Whether the keywords of a rule text are in English: by the word that it begins with. */
function isEnglish(text: string): boolean {
  return /^(?:\s|#.*)*ruleset\b/u.test(text);
}

/** Prints diagnostics on standard error, with their count. */
export function tellOnStderr(
  host: Host,
  args: Arguments,
  numbers: Numbers,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
): void {
  tellDiagnostics(host.stderr.write, diagnostics, {
    language: args.language,
    colour: takesColour(host, host.stderr),
    width: widthOf(host, numbers.width),
    most: numbers.maxProblems,
    sources,
  });
  host.stderr.write(inLanguage(args.language, countLine(diagnostics)));
}

function chooseRecords(host: Host, args: Arguments, records: readonly RawRecord[]): readonly RawRecord[] | ExitCode {
  const wanted = args.values("record");
  if (wanted.length === 0) return records;
  const known = records.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown === undefined) return records.filter(({ id }) => wanted.includes(id));
  const some = known.slice(0, 5).join("、");
  const problem = misuse(
    { zh: `数据里没有评价对象「${unknown}」`, en: `the data have no evaluated unit “${unknown}”` },
    known.length === 0
      ? { zh: "数据文件里没有记录", en: "There is no record in the data" }
      : { zh: `数据里有：${some}${known.length > 5 ? " 等" : ""}`, en: `The data have: ${some}${known.length > 5 ? ", …" : ""}` },
  );
  return tellMisuse(host, problem, args.language);
}

function exit(code: ExitCode): { readonly kind: "exit"; readonly code: ExitCode } {
  return { kind: "exit", code };
}

function noData(args: Arguments) {
  const rules = args.operands[0] ?? "";
  return misuse(
    { zh: "没有写数据文件", en: "no data file is given" },
    {
      zh: `加上 --data 文件；biaochi schema ${rules} 列出需要哪些数据`,
      en: `Add --data FILE; biaochi schema ${rules} lists the data needed`,
    },
  );
}

function twiceStdin() {
  return misuse(
    { zh: "规则和数据不能都从标准输入读取", en: "rules and data cannot both come from standard input" },
    { zh: "其中一个写成文件名", en: "Give one of them as a file" },
  );
}
