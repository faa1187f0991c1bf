// In: what of a rule file its worked examples reach, and the value of --coverage. Out: a table for people, an object for machines, a verdict.
// Not here: what is reached (the analysis).
import type { CoveredTarget } from "@biaochi/analysis";
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { Arguments } from "../command.ts";
import type { Host } from "../host/host.ts";
import { createPaint, takesColour } from "../layout/paint.ts";
import { layoutTable, type Row } from "../layout/table.ts";
import { widthOf } from "../layout/width.ts";
import { type Misuse, misuse } from "../misuse.ts";
import type { Numbers } from "../options.ts";
import type { Output } from "../output/output.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";
import type { FileCoverage } from "./test-result.ts";

const FULL = 100;

/** How many in a hundred --coverage asks for; undefined where it only asks to be told. */
export function coverageDemand(args: Arguments): number | undefined | Misuse {
  if (!args.has("coverage")) return undefined;
  if (args.has("data")) {
    return misuse(
      {
        zh: "--coverage 看的是规则里的算例，不能与 --data 同用",
        en: "--coverage looks at worked examples and does not go with --data",
      },
      { zh: "去掉其中一个", en: "Leave one of them out" },
    );
  }
  const written = args.value("coverage")?.normalize("NFKC") ?? "";
  if (written === "") return undefined;
  if (written === "full") return FULL;
  const percent = /^(\d{1,3})%?$/u.exec(written)?.[1];
  if (percent !== undefined && Number(percent) <= FULL) return Number(percent);
  return misuse(
    {
      zh: `选项 --coverage 不能写「${args.value("coverage") ?? ""}」`,
      en: `the option --coverage cannot be “${args.value("coverage") ?? ""}”`,
    },
    {
      zh: "可写 --coverage、--coverage=full，或 0 至 100 的整数，如 --coverage=80",
      en: "Write --coverage, --coverage=full, or a whole number from 0 to 100, such as --coverage=80",
    },
  );
}

/** Whether enough is reached. */
export function isCovered({ coverage: { reached, all } }: FileCoverage, demand: number | undefined): boolean {
  return demand === undefined || reached * FULL >= demand * all;
}

/** The same for machines: a target each, with the examples that reach it. */
export function coverageJson({ file, ruleSet, coverage: { groups, reached, all } }: FileCoverage) {
  return {
    file,
    ruleSet,
    reached,
    all,
    targets: groups.flatMap(({ kind: of, path, targets }) =>
      targets.map(({ target: { kind, text, origin }, reachedBy }) => {
        return { of, path, kind, text: { zh: text.zh, en: text.en }, line: origin.line, reachedBy };
      }),
    ),
  };
}

const HEADS = [
  { zh: "指标", en: "indicator" },
  { zh: "情形", en: "what may happen" },
  { zh: "算例", en: "worked examples" },
] as const;
const OF = {
  indicator: undefined,
  rows: undefined,
  adjustment: undefined,
  vetoes: { zh: "否决", en: "veto" },
  grades: { zh: "等次", en: "grade" },
};

/** A table with a line for each target, and the sum. */
export function coverageLines(
  host: Host,
  args: Arguments,
  numbers: Numbers,
  output: Output,
  { file, ruleSet, coverage: { groups, reached, all } }: FileCoverage,
  demand: number | undefined,
): string {
  const one = args.language === "en" ? "en" : "zh";
  const paint = createPaint(!output.isFile && takesColour(host, host.stdout));
  const rows = groups.flatMap(({ kind, path, targets }) => {
    const name = OF[kind]?.[one] ?? visibleText(path.at(-1) ?? "");
    return targets.map((target, index) => toRow(target, index === 0 ? name : "", one));
  });
  const [first, second, third] = HEADS;
  const columns = [
    { head: first[one], kind: "text", most: 30 },
    { head: second[one], kind: "text", most: 44 },
    { head: third[one], kind: "rest" },
  ] as const;
  const table = layoutTable(columns, rows, widthOf(host, numbers.width), paint);
  const told = sumLine(reached, all, demand);
  const kind = demand !== undefined && reached * FULL < demand * all ? "bad" : reached === all ? "good" : "less";
  const sum = inLanguage(args.language, { zh: paint(kind, told.zh), en: paint(kind, told.en) });
  const title = `${visibleText(ruleSet)}   ${paint("faint", visibleText(file))}`;
  return `\n${[title, "", ...table].map((line) => `${line}\n`).join("")}\n${sum}`;
}

function toRow({ target, reachedBy }: CoveredTarget, name: string, one: "zh" | "en"): Row {
  const none = { zh: "没有算例", en: "none" }[one];
  const [by, ...others] = reachedBy;
  const more = others.length === 0 ? "" : { zh: ` 等 ${reachedBy.length} 个`, en: ` and ${others.length} more` }[one];
  const told = by === undefined ? { text: none, paint: "bad" as const } : { text: `${visibleText(by)}${more}` };
  return { cells: [{ text: name }, { text: visibleText(target.text[one]) }, told], gap: false };
}

function sumLine(reached: number, all: number, demand: number | undefined): Bilingual {
  const rest = all - reached;
  const lacking =
    rest === 0
      ? { zh: "", en: "" }
      : { zh: `，${rest} 种没有算例`, en: `, ${rest} ${rest === 1 ? "has" : "have"} no worked example` };
  const wanted = demand === undefined ? { zh: "", en: "" } : { zh: `（要求 ${demand}%）`, en: ` (${demand}% is asked for)` };
  return {
    zh: `算例达到 ${all} 种情形中的 ${reached} 种${lacking.zh}${wanted.zh}`,
    en: `The worked examples reach ${reached} of ${all} cases${lacking.en}${wanted.en}`,
  };
}
