// In: scorecards. Out: the sheets of a workbook: 得分, a row for each unit; 得分表, a row for each indicator; 明细得分, 勾稽与要求 and 问题 where there are any.
// shape    figures are the decimals of the scorecard in number cells; what does not end as a decimal, and a rate, is the text that the table shows
import type { Bilingual } from "@biaochi/diagnostics";
import type { IndicatorScore, Scorecard, SectionScore } from "@biaochi/engine";
import type { Part, RuleSet } from "@biaochi/model";
import type { OutCell, OutSheet } from "../adapters/write-workbook.ts";
import { isShownOnly } from "../layout/shown-only.ts";

type Tongue = "zh" | "en";

const WORDS = {
  scores: { zh: "得分", en: "Scores" },
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
  completion: { zh: "完成率", en: "Completion" },
  holds: { zh: "是否成立", en: "Holds" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  unknown: { zh: "无从核对", en: "cannot be told" },
  severity: { zh: "轻重", en: "Severity" },
  code: { zh: "代码", en: "Code" },
  incomplete: { zh: "不完整", en: "incomplete" },
  excluded: { zh: "不计分", en: "left out" },
  example: { zh: "示例，不是现行规定", en: "an example, not a rule in force" },
  pointSign: { zh: "分", en: " pts" },
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
  const sheets = [summarySheet(ruleSet, scorecards, say), tableSheet(ruleSet, scorecards, language)];
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
        [20, 22, 26, 8, 16, 16, 10, 8, 60],
        rows.map(({ card, section, row }) => [
          text(card.id),
          text([...section.path, ...row.labels].join(" › ")),
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
        [20, 24, 10, 90],
        checks.map(({ card, check }) => [
          text(card.id),
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
        [20, 8, 12, 80, 60],
        problems.map(({ card, problem }) => [
          text(card.id),
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

function text(content: string, style?: OutCell["style"]): OutCell {
  return { kind: "text", text: content, ...(style === undefined ? {} : { style }) };
}

function figure(decimal: string | null, isStrong = false): OutCell {
  const style = isStrong ? "strong-figure" : "figure";
  return decimal === null ? { kind: "text", text: "—", style } : { kind: "figure", decimal, style };
}

function titleOf(ruleSet: RuleSet, say: (words: Bilingual) => string): string {
  const { from, until, open } = ruleSet.year;
  const year = until !== null && until !== from ? `${from}–${until}` : open ? `${from}+` : String(from);
  return `${ruleSet.name}  ${year}${ruleSet.status === "example" ? `（${say(WORDS.example)}）` : ""}`;
}

/** A row for each unit; over the indicators stand their sections. */
function summarySheet(ruleSet: RuleSet, scorecards: readonly Scorecard[], say: (words: Bilingual) => string): OutSheet {
  const paths = indicatorPaths(ruleSet.parts);
  const fixed = [WORDS.unit, WORDS.total, WORDS.grade].map(say);
  const points = new Map(scorecards.flatMap(({ indicators }) => indicators.map(({ path, points: full }) => [key(path), full])));
  const sections = paths.map((path) => path.slice(0, -1).join(" › "));
  const heads = paths.map((path) => {
    const full = points.get(key(path));
    return text(full === undefined ? (path.at(-1) ?? "") : `${path.at(-1) ?? ""}\n${full}${say(WORDS.pointSign)}`, "head");
  });
  const rows = scorecards.map((card) => {
    const scores = new Map(card.indicators.map(({ path, score, applicable }) => [key(path), { score, applicable }]));
    return [
      text(card.id),
      card.total === null ? text(say(WORDS.incomplete), "strong") : figure(card.total, true),
      text(card.grade ?? "", "strong"),
      ...paths.map((path) => {
        const scored = scores.get(key(path));
        return scored !== undefined && !scored.applicable ? text(say(WORDS.excluded), "figure") : figure(scored?.score ?? null);
      }),
    ];
  });
  const upper = [
    ...fixed.map((word) => text(word, "head")),
    ...sections.map((name, at) => text(name === sections[at - 1] ? "" : name, "head")),
  ];
  return {
    name: say(WORDS.scores),
    widths: [26, 10, 8, ...paths.map(() => 14)],
    rows: [[text(titleOf(ruleSet, say), "title")], upper, [...fixed.map(() => text("", "head")), ...heads], ...rows],
    frozen: 3,
    merges: [...[0, 1, 2].map((column) => `${letters(column)}2:${letters(column)}3`), ...runsOf(sections, fixed.length, 2)],
  };
}

/** The ranges of a row over which the same name stands. */
function runsOf(names: readonly string[], offset: number, row: number): readonly string[] {
  const runs: string[] = [];
  let start = 0;
  for (let at = 1; at <= names.length; at += 1) {
    if (at < names.length && names[at] === names[start]) continue;
    if (at - start > 1) runs.push(`${letters(offset + start)}${row}:${letters(offset + at - 1)}${row}`);
    start = at;
  }
  return runs;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
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
      if (indicator !== undefined) return [indicatorRow(card, indicator, language)];
      return section === undefined ? [] : [sectionRow(card, section, language)];
    });
    const adjustments = card.adjustments.map(({ indicator }) => indicatorRow(card, indicator, language));
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
    return [...own, ...adjustments, total];
  });
  return listSheet(say(WORDS.table), heads, [20, 22, 26, 14, 8, 8, 70, 40], rows);
}

function sectionRow(card: Scorecard, section: SectionScore, language: Tongue): readonly OutCell[] {
  const score = section.applicable ? figure(section.score, true) : text(WORDS.excluded[language], "strong");
  const told = section.excludedPoints === "0" ? "" : section.explanation[language];
  const name = text(section.path.at(-1) ?? "", "strong");
  const above = text(section.path.slice(0, -1).join(" › "), "wrapped");
  return [text(card.id), above, name, text(""), figure(section.points, true), score, text(told, "wrapped"), text("")];
}

function indicatorRow(card: Scorecard, indicator: IndicatorScore, language: Tongue): readonly OutCell[] {
  const { path, metricText, points, applicable, score, explanation, whyNotMore } = indicator;
  return [
    text(card.id),
    text(path.slice(0, -1).join(" › "), "wrapped"),
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

function indicatorPaths(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part.path] : indicatorPaths(part.children)));
}

function key(path: readonly string[]): string {
  return path.join("\u0000");
}
