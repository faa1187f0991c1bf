// In: rule files and the options of `check`. Out: their diagnostics in the form asked for, mended files where --fix says so, an exit code.
import { type Diagnostic, hasErrors, type SourceText, sortDiagnostics } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { checkSamplesOf } from "../adapters/analysis.ts";
import { checkRules } from "../adapters/check-rules.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host, HostStream } from "../host/host.ts";
import { readInherited } from "../input/inherited.ts";
import { findRuleFiles, type RuleText, readRuleText } from "../input/rule-input.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { widthOf } from "../layout/width.ts";
import { type Misuse, tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { isMisuse, openOutput, writeMisuse } from "../output/output.ts";
import { countLine, inLanguage, tellDiagnostics } from "../output/tell-diagnostics.ts";
import { runOrWatch } from "../watch.ts";
import { SAVED_AS_UTF8 } from "./format-files.ts";
import { type MendMode, mendText } from "./mend-text.ts";
import { diagnosticsText } from "./write-diagnostics.ts";

const FORMS = ["table", "json", "jsonl", "csv", "sarif"] as const;

/** A file as checked, after its fixes where it was mended. */
type CheckedFile = {
  readonly source: SourceText;
  /** The files that it inherits from. */
  readonly inherited: readonly SourceText[];
  /** Whether lines of it can be shown; those of a picture or a workbook cannot. */
  readonly isText: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly mended: number;
  /** Whether mending has also turned it into UTF-8. */
  readonly isReencoded: boolean;
};

type Checked = { readonly ruleSet: RuleSet | undefined; readonly diagnostics: readonly Diagnostic[] };

/** Checks rule files. */
export function checkFiles(host: Host, args: Arguments): Promise<ExitCode> {
  return runOrWatch(host, args, (door) => checkOnce(door, args));
}

async function checkOnce(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const files = findRuleFiles(host, args.operands);
  if (!files.ok) return tellMisuse(host, files.misuse, language);
  const output = openOutput(host, args, files.value, FORMS);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  const mode = mendMode(args);
  const checked: CheckedFile[] = [];
  for (const path of files.value) {
    const read = await readRuleText(host, path);
    if (!read.ok) return tellMisuse(host, read.misuse, language);
    const file = await checkText(host, read.value, mode);
    if ("kind" in file) return tellMisuse(host, file, language);
    checked.push(file);
  }
  const diagnostics = checked.flatMap((file) => file.diagnostics);
  const texts = checked.filter(({ isText }) => isText);
  const sources = new Map(
    [...texts.flatMap(({ inherited }) => inherited), ...texts.map(({ source }) => source)].map((one) => [one.file, one]),
  );
  // WHY: with --fix from standard input the mended text is the result; what is said of it goes to the other stream.
  const mendsStdin = mode !== undefined && files.value.includes("-") && !output.isFile;
  const write = mendsStdin ? host.stderr.write : output.write;
  const format = formatOf(args, FORMS);
  if (format === "table") {
    const stream: HostStream = mendsStdin ? host.stderr : host.stdout;
    const colour = !output.isFile && takesColour(host, stream);
    tellDiagnostics(write, diagnostics, {
      language,
      colour,
      width: widthOf(host, numbers.width),
      most: numbers.maxProblems,
      sources,
    });
    write(summary(checked, diagnostics, language, colour));
  } else {
    write(diagnosticsText(format, diagnostics, sources));
  }
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  return exitOf(diagnostics, args);
}

async function checkText(host: Host, text: RuleText, mode: MendMode | undefined): Promise<CheckedFile | Misuse> {
  const { path, source, problem, usable } = text;
  const encoding = problem === undefined ? [] : [problem];
  if (!usable) return { source, inherited: [], isText: false, diagnostics: encoding, mended: 0, isReencoded: false };
  const inherited = await readInherited(host, source, path);
  if (mode === undefined) {
    const diagnostics = [...encoding, ...(await withSamples(await checkRules(source, inherited)))];
    return { source, inherited, isText: true, diagnostics: sortDiagnostics(diagnostics), mended: 0, isReencoded: false };
  }
  const mended = await mendText(source, inherited, mode);
  if (path === "-") {
    host.stdout.write(mended.source.text);
  } else if (mended.applied > 0) {
    const written = await host.files.replace(path, mended.source.text);
    if (!written.ok) return writeMisuse(path, written.trouble, written.detail);
  }
  const isWritten = path === "-" || mended.applied > 0;
  const diagnostics = sortDiagnostics([...(isWritten ? [] : encoding), ...(await withSamples(mended))]);
  const isReencoded = isWritten && encoding.length > 0;
  return { source: mended.source, inherited, isText: true, diagnostics, mended: mended.applied, isReencoded };
}

/** What was found in a text, and what its worked examples say where nothing is wrong with it otherwise. */
async function withSamples({ ruleSet, diagnostics }: Checked): Promise<readonly Diagnostic[]> {
  if (ruleSet === undefined || hasErrors(diagnostics)) return diagnostics;
  return [...diagnostics, ...(await checkSamplesOf(ruleSet))];
}

function mendMode(args: Arguments): MendMode | undefined {
  if (!args.has("fix")) return undefined;
  return args.value("fix") === "preferred" ? "preferred" : "sole";
}

function summary(
  files: readonly CheckedFile[],
  diagnostics: readonly Diagnostic[],
  language: "zh" | "en" | "both",
  colour: boolean,
): string {
  const paint = createPaint(colour);
  const count = countLine(diagnostics);
  const kind = hasErrors(diagnostics) ? "bad" : diagnostics.length > 0 ? "less" : "good";
  const fixes = files.reduce((sum, { mended }) => sum + mended, 0);
  const mended = fixes === 0 ? { zh: "", en: "" } : { zh: `，已修复 ${fixes} 处`, en: `, ${fixes} mended` };
  const encoded = files.some(({ isReencoded }) => isReencoded) ? SAVED_AS_UTF8 : { zh: "", en: "" };
  return inLanguage(language, {
    zh: paint(kind, `${files.length} 个文件：${count.zh}${mended.zh}${encoded.zh}`),
    en: paint(kind, `${files.length} file${files.length === 1 ? "" : "s"}: ${count.en}${mended.en}${encoded.en}`),
  });
}

function exitOf(diagnostics: readonly Diagnostic[], args: Arguments): ExitCode {
  if (hasErrors(diagnostics)) return EXIT.findings;
  const warned = diagnostics.some(({ severity }) => severity === "warning");
  return warned && args.has("strict") ? EXIT.findings : EXIT.fine;
}
