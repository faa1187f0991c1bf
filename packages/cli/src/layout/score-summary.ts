// In: a rule set and the scorecards of several records. Out: a table with a line for each.
import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import type { Scorecard } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { rankCells } from "./rank-lines.ts";
import { type LayoutOptions, ruleSetHead } from "./score-table.ts";
import { totalCells } from "./scorer-columns.ts";
import { isShownOnly } from "./shown-only.ts";
import { type Column, layoutTable, type Row } from "./table.ts";
import { signed } from "./total-lines.ts";

const WORDS = {
  unit: { zh: "评价对象", en: "Evaluated unit" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等次", en: "Grade" },
  remark: { zh: "问题", en: "Problems" },
  none: { zh: "数据里没有记录。", en: "There is no record in the data." },
  more: { zh: "加上 --record 名称，看一个评价对象的得分表。", en: "Add --record NAME to see the score table of one unit." },
} as const satisfies Record<string, Bilingual>;

/** A line for each record: the scores of the top sections, total, grade and the first problem. */
export function scoreSummary(ruleSet: RuleSet, scorecards: readonly Scorecard[], options: LayoutOptions): readonly string[] {
  const { language, width, paint } = options;
  const head = [...ruleSetHead(ruleSet, options), ""];
  if (scorecards.length === 0) return [...head, WORDS.none[language]];
  const hasProblems = scorecards.some(({ problems }) => problems.length > 0);
  const columns: readonly Column[] = [
    { head: WORDS.unit[language], kind: "text", most: 40 },
    ...ruleSet.parts.map(({ name }): Column => ({ head: visibleText(name), kind: "figure" })),
    ...ruleSet.adjustments.map(({ indicator }): Column => ({ head: visibleText(indicator.name), kind: "figure" })),
    ...ruleSet.ranks.map(({ name }): Column => ({ head: visibleText(name), kind: "figure" })),
    ...ruleSet.scorers.map((scorer): Column => ({ head: visibleText(scorer), kind: "figure" })),
    { head: WORDS.total[language], kind: "figure" },
    { head: WORDS.grade[language], kind: "text" },
    ...(hasProblems ? [{ head: WORDS.remark[language], kind: "rest" as const }] : []),
  ];
  const rows = scorecards.map((scorecard) => rowOf(ruleSet, scorecard, language));
  return [
    ...head,
    ...layoutTable(columns, rows, width, paint),
    "",
    ...counts(scorecards, language),
    ...wrapText(WORDS.more[language], width).map((line) => paint("faint", line)),
  ];
}

function rowOf(ruleSet: RuleSet, scorecard: Scorecard, language: "zh" | "en"): Row {
  const scores = new Map<string, string | null>();
  const put = ([name, ...below]: readonly string[], text: string | null): void => {
    if (name !== undefined && below.length === 0) scores.set(name, text);
  };
  for (const { path, score } of scorecard.sections) put(path, score);
  for (const one of scorecard.indicators) put(one.path, isShownOnly(one) ? visibleText(one.metricText ?? "—") : one.score);
  const { id, total, grade, problems } = scorecard;
  const first = gravest(problems);
  return {
    cells: [
      { text: visibleText(id) },
      ...ruleSet.parts.map(({ name }) => ({ text: scores.get(name) ?? "—" })),
      ...scorecard.adjustments.map((adjustment) => ({ text: signed(adjustment) })),
      ...rankCells(scorecard),
      ...totalCells(scorecard),
      { text: total ?? "—", paint: total === null ? ("bad" as const) : ("strong" as const) },
      { text: visibleText(grade ?? "—") },
      {
        text:
          first === undefined ? "" : visibleText(`${first.code} ${first.message[language]}${more(problems.length, language)}`),
        paint: "bad" as const,
      },
    ],
  };
}

/** The problem to show where there is room for one: an error before a warning, a warning before a notice. */
function gravest(problems: Scorecard["problems"]): Scorecard["problems"][number] | undefined {
  const of = (wanted: string) => problems.find(({ severity }) => severity === wanted);
  return of("error") ?? of("warning") ?? problems[0];
}

function more(count: number, language: "zh" | "en"): string {
  if (count < 2) return "";
  return language === "zh" ? `（共 ${count} 处）` : ` (${count} in all)`;
}

function counts(scorecards: readonly Scorecard[], language: "zh" | "en"): readonly string[] {
  const unscored = scorecards.filter(({ total }) => total === null).length;
  if (language === "zh") return [`${scorecards.length} 个评价对象${unscored === 0 ? "" : `，其中 ${unscored} 个没有总分`}`];
  return [`${scorecards.length} evaluated units${unscored === 0 ? "" : `, ${unscored} of them without a total`}`];
}
