// In: a file name or a name. Out: a new rule file to begin with, and what to do next.

import { starterData, starterRules } from "@biaochi/language-service/starter";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { misuse, tellMisuse } from "../misuse.ts";
import { writeMisuse } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";

const ENDING = ".chi";
/** The year of a starter whose name has none. */
const SOME_YEAR = "2024";

/** Makes a rule file, and with --with-data a data file beside it. */
export async function startFile(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const written = args.operands[0] ?? "";
  const rulesPath = written.endsWith(ENDING) ? written : `${written}${ENDING}`;
  const stem = rulesPath.slice(0, -ENDING.length);
  const name = stem.split(/[/\\]/u).at(-1) ?? "";
  const problem = problemWithName(written, name);
  if (problem !== undefined) return tellMisuse(host, problem, language);
  const year = /(?:19|20)\d\d/u.exec(name)?.[0] ?? SOME_YEAR;
  const spelling = language === "en" ? "en" : "zh";
  const dataPath = `${stem}.json`;
  const files: (readonly [path: string, text: string])[] = [[rulesPath, starterRules(name, year, spelling)]];
  if (args.has("with-data")) files.push([dataPath, starterData(year, spelling)]);
  for (const [path] of files) {
    if (host.files.kindOf(path) !== "missing") return tellMisuse(host, writeMisuse(path, "exists", ""), language);
  }
  for (const [path, text] of files) {
    const outcome = await host.files.create(path, text);
    if (!outcome.ok) return tellMisuse(host, writeMisuse(path, outcome.trouble, outcome.detail), language);
    host.stdout.write(inLanguage(language, { zh: `已写入 ${path}`, en: `wrote ${path}` }));
  }
  host.stdout.write(inLanguage(language, { zh: "\n接下来：", en: "\nNext:" }));
  const rules = quoted(rulesPath);
  host.stdout.write(`  biaochi check ${rules}\n  biaochi test ${rules}\n`);
  if (args.has("with-data")) host.stdout.write(`  biaochi run ${rules} --data ${quoted(dataPath)}\n`);
  return EXIT.fine;
}

function problemWithName(written: string, name: string) {
  if (written === "-" || name === "" || /[「」"\u0000-\u001f\u007f]/u.test(name)) {
    return misuse(
      { zh: `不能用「${written}」作名称`, en: `“${written}” cannot be a name` },
      { zh: "用文字、数字、减号组成的名称，例如 某县-2024", en: "Use letters, digits and hyphens, for example county-2024" },
    );
  }
  return undefined;
}

/** A path as it can be pasted into a shell. */
export function quoted(path: string): string {
  return /^[\p{L}\p{N}_./@%+=:-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
