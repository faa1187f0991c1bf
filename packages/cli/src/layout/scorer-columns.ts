// In: a scorecard. Out: what the 评分方 gave beside what counts: their columns of the score table, their totals with how far they are off, their words.
// Not here: rows and columns of the table itself (score-table.ts).
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { IndicatorScore, Scorecard, ScorerScore } from "@biaochi/engine";
import type { Paint } from "./paint.ts";
import type { Cell, Column, Row } from "./table.ts";

const WORDS = {
  scorers: { zh: "评分方", en: "Scorers" },
  total: { zh: "总分", en: "total" },
  deviation: { zh: "偏差率", en: "deviation" },
  adopted: { zh: "采用", en: "adopted" },
  reason: { zh: "理由", en: "reason" },
  nothing: { zh: "没有总分", en: "no total" },
} as const satisfies Record<string, Bilingual>;

/** A column for each scorer, headed by its name. */
export function scorerColumns({ scorers }: Scorecard): readonly Column[] {
  return scorers.map(({ scorer }) => ({ head: visibleText(scorer), kind: "figure" }));
}

/** Puts the scorers' cells before the score; `own` holds them for the rows that have any. */
export function withScorers(
  rows: readonly Row[],
  own: ReadonlyMap<Row, readonly Cell[]>,
  scorecard: Scorecard,
  at: number,
): readonly Row[] {
  const blank = scorecard.scorers.map((): Cell => ({ text: "" }));
  if (blank.length === 0) return rows;
  return rows.map((row) => ({ ...row, cells: [...row.cells.slice(0, at), ...(own.get(row) ?? blank), ...row.cells.slice(at)] }));
}

/** What each scorer gave on an indicator; a dash where one gave nothing. The figure that counts is the strong one. */
export function indicatorCells({ scorers }: IndicatorScore, scorecard: Scorecard): readonly Cell[] {
  return scorecard.scorers.map(({ scorer }) => {
    const given = scorers.find((one) => one.scorer === scorer);
    if (given === undefined) return { text: "–", paint: "faint" };
    return { text: given.score ?? "—", paint: given.score === null ? "bad" : given.adopted ? "strong" : undefined };
  });
}

/** The total by each scorer alone. */
export function totalCells({ scorers }: Scorecard): readonly Cell[] {
  return scorers.map(({ total }) => ({ text: total ?? "—" }));
}

/** 评分方: the total of each, its grade, and how far it is from what was adopted; then the reasons for scores that differ. */
export function scorerLines(scorecard: Scorecard, language: "zh" | "en", paint: Paint): readonly string[] {
  if (scorecard.scorers.length === 0) return [];
  const lines = scorecard.scorers.map(({ scorer, total, grade, deviationText }) => {
    const told = [
      total === null ? WORDS.nothing[language] : `${WORDS.total[language]} ${total}`,
      ...(grade === null ? [] : [visibleText(grade)]),
      ...(deviationText === null ? [] : [`${WORDS.deviation[language]} ${deviationText}`]),
    ];
    return `  · ${visibleText(scorer)}  ${told.join(language === "zh" ? "，" : ", ")}`;
  });
  return ["", paint("heading", WORDS.scorers[language]), ...lines];
}

/** 复核 4分（采用，理由：任务未完成） */
export function scorerWords(given: readonly ScorerScore[], language: "zh" | "en"): readonly string[] {
  return given.map(({ scorer, text, reason, adopted }) => {
    const zh = language === "zh";
    const marks = [
      ...(adopted ? [WORDS.adopted[language]] : []),
      ...(reason === null ? [] : [`${WORDS.reason[language]}${zh ? "：" : ": "}${visibleText(reason)}`]),
    ];
    const brackets = marks.length === 0 ? "" : zh ? `（${marks.join("，")}）` : ` (${marks.join(", ")})`;
    return `${visibleText(scorer)} ${visibleText(text)}${brackets}`;
  });
}
