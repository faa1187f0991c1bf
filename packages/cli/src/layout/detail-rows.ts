// In: a section that is scored by rows. Out: its rows as lines of the score table, and what is told of each in full.
import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import type { RequirementResult, RowScore, Scorecard, SectionScore } from "@biaochi/engine";
import type { LayoutOptions } from "./layout-options.ts";
import type { Row } from "./table.ts";

const WORDS = {
  requirements: { zh: "要求", en: "Requirements" },
  excluded: { zh: "不计分", en: "left out" },
} as const satisfies Record<string, Bilingual>;

/** The rows of a section: name, result, points, score and how it came about. */
export function detailRows({ path, rows }: SectionScore, options: LayoutOptions): readonly Row[] {
  return rows.map((row) => ({
    cells: [
      { text: visibleText(row.name), indent: path.length * 2 },
      { text: visibleText(resultOf(row)) },
      { text: row.points },
      isExcluded(row)
        ? { text: WORDS.excluded[options.language], paint: "faint" as const }
        : { text: row.score ?? "—", paint: paintOf(row) },
      {
        text: visibleText(withoutOwnName(row, options.language)),
        paint: row.score === null && !isExcluded(row) ? ("bad" as const) : undefined,
      },
    ],
  }));
}

/** What a row came to: a figure or a date; words are in the sentence. */
function resultOf({ kind, result, copiesTarget }: RowScore): string {
  return kind === "qualitative" || copiesTarget ? "" : (result ?? "");
}

/** A row without a score for which no step says that something is missing or wrong was taken out. */
export function isExcluded({ score, trace, copiesTarget }: RowScore): boolean {
  return score === null && copiesTarget && trace.every(({ step }) => step !== "error" && step !== "missing") && trace.length > 0;
}

function paintOf({ score, points }: RowScore): "bad" | "less" | undefined {
  if (score === null) return "bad";
  return score === points ? undefined : "less";
}

function withoutOwnName({ name, result, explanation }: RowScore, language: "zh" | "en"): string {
  const sentence = explanation[language];
  const comma = language === "zh" ? "，" : ", ";
  const heads = [...(result === null ? [] : [`${name} = ${result}${comma}`]), `${name} = `, `${name}：`, `${name}: `];
  const head = heads.find((one) => sentence.startsWith(one));
  return head === undefined ? sentence : sentence.slice(head.length);
}

/** Which 要求 do not hold, and which cannot be told. */
export function requirementLines(scorecard: Scorecard, { language, width, paint }: LayoutOptions): readonly string[] {
  const all = scorecard.requirements;
  if (all.length === 0) return [];
  const failing = all.filter(({ holds }) => holds === false);
  const unknown = all.filter(({ holds }) => holds === null);
  const told = (results: readonly RequirementResult[]): readonly string[] =>
    results.flatMap(({ message }) =>
      wrapText(visibleText(message[language]), width - 4).map((line, index) => `${index === 0 ? "  · " : "    "}${line}`),
    );
  const counts =
    language === "zh"
      ? `${all.length} 处，${failing.length} 处不符${unknown.length === 0 ? "" : `，${unknown.length} 处缺数据`}`
      : `${all.length}, ${failing.length} failing${unknown.length === 0 ? "" : `, ${unknown.length} without data`}`;
  return ["", `${paint("heading", WORDS.requirements[language])}  ${counts}`, ...told(failing), ...told(unknown)];
}
