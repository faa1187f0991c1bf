// In: rule files and the options of `fmt`. Out: the same rules in one layout and one spelling, and an exit code.
// INVARIANT (safe to run): a file is written only as a whole, only where its text changes, and never where its grammar has mistakes.
import type { Diagnostic, SourceText } from "@biaochi/diagnostics";
import { formatText, type Spelling } from "../adapters/format-text.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode, graver } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { findRuleFiles, readRuleText } from "../input/rule-input.ts";
import { misuse, tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { isMisuse, openOutput, writeMisuse } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import { tellOnStderr } from "../scoring-run.ts";
import { quoted } from "./start-file.ts";

/** Said of a file that was in another encoding. */
export const SAVED_AS_UTF8 = { zh: "，改存为 UTF-8", en: ", saved as UTF-8" } as const;

/** Lays out rule files. */
export async function formatFiles(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const files = findRuleFiles(host, args.operands);
  if (!files.ok) return tellMisuse(host, files.misuse, language);
  const paths = files.value;
  if (args.has("out") && paths.length > 1) {
    return tellMisuse(
      host,
      misuse(
        { zh: "几个文件不能写进同一个 --out", en: "several files cannot go to one --out" },
        { zh: "每次整理一个文件", en: "Lay out one file at a time" },
      ),
      language,
    );
  }
  let code: ExitCode = EXIT.fine;
  const untidy: string[] = [];
  for (const path of paths) code = graver(code, await formatFile(host, args, path, untidy));
  if (untidy.length > 0) {
    const some = untidy.length === 1 ? (untidy[0] ?? "") : "";
    const count = {
      zh: `${untidy.length} 个文件不整齐`,
      en: `${untidy.length} file${untidy.length === 1 ? " is" : "s are"} not laid out`,
    };
    const command = `biaochi fmt${some === "" ? "" : ` ${quoted(some)}`}`;
    host.stderr.write(inLanguage(language, { zh: `${count.zh}；运行 ${command} 整理`, en: `${count.en}; run ${command}` }));
  }
  return code;
}

/** Lays out one file; with --check its name is added to `untidy` where it is not laid out. */
async function formatFile(host: Host, args: Arguments, path: string, untidy: string[]): Promise<ExitCode> {
  const { language } = args;
  const read = await readRuleText(host, path);
  if (!read.ok) return tellMisuse(host, read.misuse, language);
  const { source, problem, usable } = read.value;
  if (!usable) return refuse(host, args, source, problem === undefined ? [] : [problem]);
  const { text, diagnostics } = await formatText(source, spellingOf(args));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return refuse(host, args, source, errors);
  const changes = text !== source.text || problem !== undefined;
  if (args.has("check")) {
    if (changes) {
      host.stdout.write(`${source.file}\n`);
      untidy.push(path);
    }
    return changes ? EXIT.findings : EXIT.fine;
  }
  if (path === "-" || args.has("out")) {
    // WHY: --out may name the file itself; that is the same as leaving it out.
    const output = openOutput(host, args, [], []);
    if (isMisuse(output)) return tellMisuse(host, output, language);
    output.write(text);
    const trouble = await output.finish();
    return trouble === undefined ? EXIT.fine : tellMisuse(host, trouble, language);
  }
  if (!changes) return EXIT.fine;
  const written = await host.files.replace(path, text);
  if (!written.ok) return tellMisuse(host, writeMisuse(path, written.trouble, written.detail), language);
  const saved = problem === undefined ? { zh: "", en: "" } : SAVED_AS_UTF8;
  host.stderr.write(inLanguage(language, { zh: `已整理 ${path}${saved.zh}`, en: `laid out ${path}${saved.en}` }));
  return EXIT.fine;
}

function refuse(host: Host, args: Arguments, source: SourceText, errors: readonly Diagnostic[]): ExitCode {
  const numbers = readNumbers(args);
  if (!("kind" in numbers)) tellOnStderr(host, args, numbers, errors, new Map([[source.file, source]]));
  host.stderr.write(
    inLanguage(args.language, {
      zh: `${source.file} 有错误，没有改动；先按上面的提示改好`,
      en: `${source.file} has mistakes and was left as it is; mend them first`,
    }),
  );
  return EXIT.findings;
}

function spellingOf(args: Arguments): Spelling {
  const asked = args.value("spelling");
  return asked === "zh" || asked === "en" ? asked : "keep";
}
