// In: what several 评分方 gave. Out: a table with a column for each, what is adopted, and how far each is from it. Not here: comparing (the analysis).
import type { ComparedLine, ComparedScore } from "@biaochi/analysis";
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { LayoutOptions } from "./score-table.ts";
import { type Cell, type Column, layoutTable, type Row } from "./table.ts";

const WORDS = {
  title: { zh: "评分方对照", en: "Scorers side by side" },
  line: { zh: "指标", en: "indicator" },
  points: { zh: "分值", en: "points" },
  adopted: { zh: "采用", en: "adopted" },
  deviation: { zh: "偏差", en: "deviation" },
  total: { zh: "总分", en: "Total" },
} as const satisfies Record<string, Bilingual>;

const INDENT = 2;

/** The comparison; nothing where the rules have no 评分方. */
export function comparisonLines(lines: readonly ComparedLine[], { language, width, paint }: LayoutOptions): readonly string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const names = first.given.map(({ scorer }) => scorer);
  // Whose figures are the adopted ones throughout has no deviation to show.
  const apart = names.filter((name) => lines.some((line) => deviates(scoreOf(line, name))));
  const columns: readonly Column[] = [
    { head: WORDS.line[language], kind: "text" },
    { head: WORDS.points[language], kind: "figure" },
    ...names.map((name): Column => ({ head: visibleText(name), kind: "figure" })),
    { head: WORDS.adopted[language], kind: "figure" },
    ...apart.map((name): Column => {
      const head = language === "zh" ? `${name}${WORDS.deviation.zh}` : `${WORDS.deviation.en} of ${name}`;
      return { head: visibleText(head), kind: "right" };
    }),
  ];
  const rows = lines.map((line): Row => {
    const { kind, path, points, adopted, given } = line;
    const name = kind === "total" ? WORDS.total[language] : (path.at(-1) ?? "");
    const indent = kind === "total" ? 0 : (path.length - 1) * INDENT;
    return {
      gap: kind === "total",
      paint: kind === "total" ? "strong" : undefined,
      cells: [
        { text: visibleText(name), indent },
        { text: points },
        ...given.map(({ score }): Cell => ({ text: score ?? "—" })),
        { text: adopted ?? "—" },
        ...apart.map((scorer): Cell => tellDeviation(scoreOf(line, scorer))),
      ],
    };
  });
  return ["", paint("heading", WORDS.title[language]), ...layoutTable(columns, rows, width, paint)];
}

function scoreOf({ given }: ComparedLine, name: string): ComparedScore | undefined {
  return given.find(({ scorer }) => scorer === name);
}

function deviates(given: ComparedScore | undefined): boolean {
  return given !== undefined && given.deviation !== "0";
}

/** +2（+2.5%）; nothing where there is none. */
function tellDeviation(given: ComparedScore | undefined): Cell {
  if (given === undefined || given.deviation === null) return { text: "—", paint: "faint" };
  if (given.deviation === "0") return { text: "" };
  const shown = given.deviation.startsWith("-") ? given.deviation.replace("-", "−") : `+${given.deviation}`;
  const rate = given.rate === null ? "" : ` (${given.rate.startsWith("−") ? given.rate : `+${given.rate}`})`;
  return { text: `${shown}${rate}`, paint: "bad" };
}
