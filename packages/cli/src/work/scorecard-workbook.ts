// In: scorecards. Out: the sheets of a workbook: 得分, a row for each unit (summary-sheet.ts); 得分表, a row for each indicator; 明细得分, 勾稽与要求 and 问题 where there are any.
// shape    figures are the decimals of the scorecard in number cells; what does not end as a decimal, and a rate, is the text that the table shows
import type { Bilingual } from "@biaochi/diagnostics";
import type { IndicatorScore, Scorecard, SectionScore } from "@biaochi/engine";
import type { Part, RuleSet } from "@biaochi/model";
import type { OutCell, OutSheet } from "../adapters/write-workbook.ts";
import { isShownOnly } from "../layout/shown-only.ts";
import { headOfLine } from "../layout/total-lines.ts";
import { figure, key, letters, text } from "./sheet-cells.ts";
import { summarySheet } from "./summary-sheet.ts";

type Tongue = "zh" | "en";

const WORDS = {
  table: { zh: "得分表", en: "Score table" },
  rows: { zh: "明细得分", en: "Rows" },
  checks: { zh: "勾稽与要求", en: "Checks" },
  problems: { zh: "问题", en: "Problems" },
  unit: { zh: "评价对象", en: "Evaluated unit" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等次", en: "Grade" },
  section: { zh: "上级指标", en: "Section" },
  indicator: { zh: "指标", en: "Indicator" },
  value: { zh: "本值", en: "Value" },
  points: { zh: "分值", en: "Points" },
  score: { zh: "得分", en: "Score" },
  how: { zh: "说明", en: "How" },
  more: { zh: "为什么不是更高分", en: "Why not more" },
  name: { zh: "名称", en: "Name" },
  target: { zh: "目标", en: "Target" },
  result: { zh: "实际", en: "Result" },
  completion: { zh: "完成率", en: "Completed" },
  holds: { zh: "是否成立", en: "Holds" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  unknown: { zh: "无从核对", en: "cannot be told" },
  severity: { zh: "轻重", en: "Severity" },
  code: { zh: "代码", en: "Code" },
  incomplete: { zh: "不完整", en: "incomplete" },
  excluded: { zh: "不计分", en: "left out" },
  mend: { zh: "改法", en: "How to mend" },
} as const satisfies Record<string, Bilingual>;

const SEVERITIES: Readonly<Record<Scorecard["problems"][number]["severity"], Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  notice: { zh: "提示", en: "notice" },
};

/** The sheets of a run's scorecards. */
export function scoreSheets(ruleSet: RuleSet, scorecards: readonly Scorecard[], language: Tongue): readonly OutSheet[] {
  const say = (words: Bilingual): string => words[language];
  const sheets = [summarySheet(ruleSet, scorecards, language), tableSheet(ruleSet, scorecards, language)];
  const rows = scorecards.flatMap((card) =>
    card.sections.flatMap((section) => section.rows.map((row) => ({ card, section, row }))),
  );
  if (rows.length > 0) {
    sheets.push(
      listSheet(
        say(WORDS.rows),
        [
          WORDS.unit,
          WORDS.section,
          WORDS.name,
          WORDS.points,
          WORDS.target,
          WORDS.result,
          WORDS.completion,
          WORDS.score,
          WORDS.how,
        ].map(say),
        [24, 24, 28, 9, 18, 18, 13, 9, 64],
        rows.map(({ card, section, row }) => [
          text(card.id, "wrapped"),
          text([...new Set([...section.path, ...row.labels])].join(" › "), "wrapped"),
          text(row.name, "wrapped"),
          figure(row.points),
          text(row.target ?? "", "wrapped"),
          text(row.result ?? "", "wrapped"),
          text(row.completion ?? "", "figure"),
          figure(row.score),
          text(row.explanation[language], "wrapped"),
        ]),
      ),
    );
  }
  const checks = scorecards.flatMap((card) => [...card.reconciliations, ...card.requirements].map((check) => ({ card, check })));
  if (checks.length > 0) {
    const holds = (known: boolean | null): string => say(known === null ? WORDS.unknown : known ? WORDS.yes : WORDS.no);
    sheets.push(
      listSheet(
        say(WORDS.checks),
        [WORDS.unit, WORDS.name, WORDS.holds, WORDS.how].map(say),
        [24, 26, 13, 90],
        checks.map(({ card, check }) => [
          text(card.id, "wrapped"),
          text(check.name, "wrapped"),
          text(holds(check.holds), check.holds === false ? "strong" : "plain"),
          text(check.message[language], "wrapped"),
        ]),
      ),
    );
  }
  const problems = scorecards.flatMap((card) => card.problems.map((problem) => ({ card, problem })));
  if (problems.length > 0) {
    sheets.push(
      listSheet(
        say(WORDS.problems),
        [WORDS.unit, WORDS.severity, WORDS.code, WORDS.how, WORDS.mend].map(say),
        [24, 10, 13, 78, 60],
        problems.map(({ card, problem }) => [
          text(card.id, "wrapped"),
          text(SEVERITIES[problem.severity][language]),
          text(problem.code),
          text(problem.message[language], "wrapped"),
          text(problem.mend[language], "wrapped"),
        ]),
      ),
    );
  }
  return sheets;
}

/** A row for each section and indicator of each unit, in the order of the table, and one for its total. */
function tableSheet(ruleSet: RuleSet, scorecards: readonly Scorecard[], language: Tongue): OutSheet {
  const say = (words: Bilingual): string => words[language];
  const heads = [WORDS.unit, WORDS.section, WORDS.indicator, WORDS.value, WORDS.points, WORDS.score, WORDS.how, WORDS.more].map(
    say,
  );
  const rows = scorecards.flatMap((card) => {
    const inOrder = orderOf(ruleSet.parts);
    const sections = new Map(card.sections.map((section) => [key(section.path), section]));
    const indicators = new Map(card.indicators.map((indicator) => [key(indicator.path), indicator]));
    const own = inOrder.flatMap((path) => {
      const indicator = indicators.get(key(path));
      const section = sections.get(key(path));
      if (indicator !== undefined) return [indicatorRow(card, indicator, indicator.path.slice(0, -1).join(" › "), language)];
      return section === undefined ? [] : [sectionRow(card, section, language)];
    });
    const adjustments = card.adjustments.map(({ kind, indicator, effect }) =>
      // What a 扣分项 takes comes off the total; its own score is what is left of it.
      indicatorRow(
        card,
        { ...indicator, score: kind === "penalty" && effect !== null ? taken(effect) : effect },
        headOfLine(kind)[language],
        language,
      ),
    );
    const changes = card.totalLines
      .filter(({ kind }) => kind === "cap" || kind === "veto" || kind === "rounding")
      .map(({ kind, name, change, explanation }) => [
        text(card.id, "wrapped"),
        text(headOfLine(kind)[language], "wrapped"),
        text(name ?? "", "wrapped"),
        text(""),
        text(""),
        figure(change),
        text(explanation[language], "wrapped"),
        text(""),
      ]);
    const grade = [card.grade ?? "", card.gradeNote?.[language] ?? ""].filter((part) => part !== "").join(" ");
    const total = [
      text(card.id, "strong"),
      text(""),
      text(say(WORDS.total), "strong"),
      text(""),
      figure(card.points, true),
      card.total === null ? text(say(WORDS.incomplete), "strong") : figure(card.total, true),
      text(grade === "" ? "" : `${say(WORDS.grade)} ${grade}`, "strong"),
      text(""),
    ];
    return [...own, ...adjustments, ...changes, total];
  });
  return listSheet(say(WORDS.table), heads, [24, 24, 28, 16, 9, 9, 68, 38], rows);
}

function sectionRow(card: Scorecard, section: SectionScore, language: Tongue): readonly OutCell[] {
  const score = section.applicable ? figure(section.score, true) : text(WORDS.excluded[language], "strong");
  const told = section.excludedPoints === "0" && section.counted === null ? "" : section.explanation[language];
  const name = text(section.path.at(-1) ?? "", "strong");
  const above = text(section.path.slice(0, -1).join(" › "), "wrapped");
  return [text(card.id, "wrapped"), above, name, text(""), figure(section.points, true), score, text(told, "wrapped"), text("")];
}

/** With a sign, so that the column adds up. */
function taken(effect: string): string {
  return effect === "0" ? effect : `-${effect}`;
}

function indicatorRow(card: Scorecard, indicator: IndicatorScore, above: string, language: Tongue): readonly OutCell[] {
  const { path, metricText, points, applicable, score, explanation, whyNotMore } = indicator;
  return [
    text(card.id, "wrapped"),
    text(above, "wrapped"),
    text(path.at(-1) ?? "", "wrapped"),
    text(metricText ?? "", "figure"),
    isShownOnly(indicator) ? text("") : figure(points),
    applicable ? figure(score) : text(WORDS.excluded[language], "figure"),
    text(explanation[language], "wrapped"),
    text(whyNotMore?.[language] ?? "", "wrapped"),
  ];
}

/** A list with a head in view and a filter on it. */
function listSheet(
  name: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly OutCell[])[],
): OutSheet {
  const filter = `A1:${letters(heads.length - 1)}${rows.length + 1}`;
  return { name, widths, rows: [heads.map((head) => text(head, "head")), ...rows], frozen: 1, filter };
}

function orderOf(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part.path] : [part.path, ...orderOf(part.children)]));
}
