// In: a scorecard. Out: the foot of the score table from the sum of the sections to the total, so that it adds up on paper, and the 否决.
// Not here: sections and indicators (score-table.ts).
import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import type { AdjustmentScore, Scorecard, TotalLine } from "@biaochi/engine";
import type { LayoutOptions } from "./layout-options.ts";
import type { Row } from "./table.ts";

const WORDS = {
  sections: { zh: "合计", en: "Sum" },
  redistribution: { zh: "分摊后", en: "Shared out" },
  bonus: { zh: "加分项", en: "Bonus" },
  penalty: { zh: "扣分项", en: "Penalty" },
  cap: { zh: "总分上限", en: "Limit" },
  veto: { zh: "否决", en: "Veto" },
  rounding: { zh: "总分取位", en: "Rounding" },
  vetoes: { zh: "否决", en: "Vetoes" },
} as const satisfies Record<string, Bilingual>;

/** The rows between the last section and the total; none where the sections add up to the total by themselves. */
export function footRows(scorecard: Scorecard, { language }: LayoutOptions): readonly Row[] {
  const { adjustments, totalLines, redistribution } = scorecard;
  const others = totalLines.filter(({ kind }) => kind === "cap" || kind === "veto" || kind === "rounding");
  const sum = totalLines.find(({ kind }) => kind === "sections");
  const rows: Row[] = [];
  const add = (head: string, metric: string, points: string, score: string, told: string, bad = false): void => {
    const paint = bad ? ("bad" as const) : undefined;
    rows.push({
      gap: rows.length === 0,
      cells: [{ text: head }, { text: metric }, { text: points }, { text: score, paint }, { text: told, paint }],
    });
  };
  if (sum?.total != null && adjustments.length + others.length > 0 && redistribution === null)
    add(WORDS.sections[language], "", "", sum.total, "");
  if (redistribution !== null)
    add(WORDS.redistribution[language], "", "", redistribution.score, visibleText(redistribution.explanation[language]));
  for (const kind of ["bonus", "penalty"] as const) {
    for (const adjustment of adjustments.filter((one) => one.kind === kind)) {
      const { indicator, effect } = adjustment;
      const name = visibleText(indicator.path.at(-1) ?? "");
      const told = visibleText(ownWords(indicator.explanation[language], indicator.path.at(-1) ?? ""));
      add(`${WORDS[kind][language]} ${name}`, indicator.metricText ?? "", "", signed(adjustment), told, effect === null);
    }
  }
  for (const line of others) add(headOf(line, language), "", "", signedText(line.change ?? ""), line.explanation[language]);
  return rows;
}

/** What became of the 否决: the ones that hold or cannot be told, each with its figures. */
export function vetoLines({ vetoes }: Scorecard, { language, width, paint }: LayoutOptions): readonly string[] {
  if (vetoes.length === 0) return [];
  const [holding, unknown] = [vetoes.filter(({ holds }) => holds === true), vetoes.filter(({ holds }) => holds === null)];
  const counts =
    language === "zh"
      ? `${vetoes.length} 条，${holding.length} 条成立${unknown.length === 0 ? "" : `，${unknown.length} 条缺数据`}`
      : `${vetoes.length}, ${holding.length} holding${unknown.length === 0 ? "" : `, ${unknown.length} without data`}`;
  const lines = [...holding, ...unknown].flatMap(({ name, message }) => {
    const text = visibleText(`${name}${language === "zh" ? "：" : ": "}${message[language]}`);
    return wrapText(text, width - 4).map((line, index) => `${index === 0 ? "  · " : "    "}${line}`);
  });
  return ["", `${paint("heading", WORDS.vetoes[language])}  ${counts}`, ...lines];
}

/** +3, −2, 0; a dash where there is none. */
export function signed({ kind, effect }: AdjustmentScore): string {
  if (effect === null) return "—";
  return effect === "0" ? "0" : `${kind === "bonus" ? "+" : "−"}${effect}`;
}

function signedText(change: string): string {
  return change.startsWith("-") ? `−${change.slice(1)}` : `+${change}`;
}

/** What a step to the total is called. */
export function headOfLine(kind: TotalLine["kind"]): Bilingual {
  return WORDS[kind];
}

function headOf({ kind, name }: TotalLine, language: "zh" | "en"): string {
  return name === null ? WORDS[kind][language] : `${WORDS[kind][language]} ${visibleText(name)}`;
}

/** The sentence without the name at its head: the name stands in the first column. */
function ownWords(sentence: string, name: string): string {
  for (const head of [`${name} = `, `${name}：`, `${name}: `]) if (sentence.startsWith(head)) return sentence.slice(head.length);
  return sentence;
}
