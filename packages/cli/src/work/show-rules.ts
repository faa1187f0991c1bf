// In: a rule file. Out: its lines, or with --effective those of the rules in effect, each with its origin; with --out the joined text as a rule file.
import { displayWidth, hasErrors, padEndWide, type SourceText, visibleText } from "@biaochi/diagnostics";
import { checkRules } from "../adapters/check-rules.ts";
import { type EffectiveText, effectiveOf } from "../adapters/effective.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { readInherited } from "../input/inherited.ts";
import { findRuleFile, readRuleText } from "../input/rule-input.ts";
import { createPaint, type Paint, takesColour } from "../layout/paint.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument } from "../output/json.ts";
import { isMisuse, openOutput } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import { tellOnStderr } from "../scoring-run.ts";

/** Shows a rule file. */
export async function showRules(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const found = findRuleFile(host, args.operands[0] ?? "");
  if (!found.ok) return tellMisuse(host, found.misuse, language);
  const read = await readRuleText(host, found.value);
  if (!read.ok) return tellMisuse(host, read.misuse, language);
  const { source, problem, usable } = read.value;
  if (!usable && problem !== undefined) {
    tellOnStderr(host, args, numbers, [problem], new Map());
    return EXIT.findings;
  }
  const isEffective = args.has("effective");
  const inherited = isEffective ? await readInherited(host, source, found.value) : [];
  if (isEffective) {
    // Where a change could not be made, the joined text would not be the rules in effect.
    const { diagnostics } = await checkRules(source, inherited);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (hasErrors(errors)) {
      tellOnStderr(host, args, numbers, errors, new Map([source, ...inherited].map((one) => [one.file, one])));
      host.stderr.write(inLanguage(language, NOT_IN_EFFECT));
      return EXIT.findings;
    }
  }
  const effective = isEffective ? await effectiveOf(source, inherited) : ownText(source);
  const out = args.value("out");
  const isText = out !== undefined && out !== "-" && formatOf(args, ["table", "json"]) === "table";
  const output = openOutput(host, args, [found.value, ...inherited.map(({ file }) => file)], isText ? [] : ["table", "json"]);
  if (isMisuse(output)) return tellMisuse(host, output, language);
  if (formatOf(args, ["table", "json"]) === "json") output.write(jsonDocument(toJson(source, effective)));
  else if (isText) output.write(effective.text);
  else output.write(`${marginLines(effective, createPaint(takesColour(host, host.stdout))).join("\n")}\n`);
  const trouble = await output.finish();
  if (trouble !== undefined) return tellMisuse(host, trouble, language);
  if (isText) host.stderr.write(inLanguage(language, { zh: `已写入 ${out}`, en: `wrote ${out}` }));
  return EXIT.fine;
}

const NOT_IN_EFFECT = {
  zh: "改好这些，才有生效的全文。",
  en: "There are no rules in effect until these are mended.",
};

/** A file as it stands. */
function ownText({ file, text }: SourceText): EffectiveText {
  const lines = text.split(/\r?\n/u);
  const whole = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  return { text, lines: whole.map((line, index) => ({ text: line, file, line: index + 1 })), layers: [file], diagnostics: [] };
}

function toJson({ file }: SourceText, { text, lines, layers }: EffectiveText): object {
  return { file, layers, lines, text };
}

/** Lines with their file and number before them; a file by its name alone where no other has that name. */
function marginLines({ lines, layers }: EffectiveText, paint: Paint): readonly string[] {
  const short = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
  const isShared = new Set(layers.map(short)).size < new Set(layers).size;
  const name = (file: string): string => visibleText(isShared ? file : short(file));
  const margins = lines.map(({ file, line }) => (layers.length === 1 ? String(line) : `${name(file)}:${line}`));
  const width = Math.max(0, ...margins.map(displayWidth));
  return lines.map(({ text }, index) =>
    `${paint("faint", `${padEndWide(margins[index] ?? "", width)} │`)} ${visibleText(text)}`.trimEnd(),
  );
}
