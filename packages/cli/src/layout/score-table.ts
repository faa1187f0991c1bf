// In: a rule set and a scorecard. Out: the lines of the score table, laid out like the official form.
// Not here: forms for machines (output/), reasons in full (explanation.ts).

import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import type { IndicatorScore, Scorecard, SectionScore } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { detailRows, requirementLines } from "./detail-rows.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { PaintKind } from "./paint.ts";
import { rankLines } from "./rank-lines.ts";
import { indicatorCells, scorerColumns, scorerLines, totalCells, withScorers } from "./scorer-columns.ts";
import { isShownOnly } from "./shown-only.ts";
import { statusText } from "./status-text.ts";
import { type Cell, type Column, layoutTable, type Row } from "./table.ts";
import { footRows, vetoLines } from "./total-lines.ts";
import { yearText } from "./year-text.ts";

export type { LayoutOptions } from "./layout-options.ts";

const WORDS = {
  indicator: { zh: "指标", en: "Indicator" },
  metric: { zh: "本值", en: "Value" },
  points: { zh: "分值", en: "Points" },
  score: { zh: "得分", en: "Score" },
  explanation: { zh: "说明", en: "How" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等次", en: "grade" },
  rejected: { zh: "数据有误，没有计分。", en: "Bad data: nothing was scored." },
  incomplete: { zh: "不完整，没有总分和等次", en: "incomplete: no total and no grade" },
  unit: { zh: "评价对象", en: "Evaluated unit" },
  version: { zh: "版本", en: "version" },
  excluded: { zh: "不计分", en: "left out" },
  reconciliations: { zh: "勾稽", en: "Reconciliations" },
  problems: { zh: "问题", en: "Problems" },
} as const satisfies Record<string, Bilingual>;

/** What the head of a table says of the rules. */
export type RuleSetHead = Pick<RuleSet, "name" | "region" | "year" | "version" | "status">;

/** The score table of one record: head, indicators under their sections, total and grade, then what is wrong. */
export function scoreTable(ruleSet: RuleSetHead, scorecard: Scorecard, options: LayoutOptions): readonly string[] {
  if (isRejected(scorecard)) {
    const told = options.paint("bad", WORDS.rejected[options.language]);
    return [...tableHead(ruleSet, scorecard, options), "", told, ...problemLines(scorecard, options)];
  }
  return [
    ...tableHead(ruleSet, scorecard, options),
    "",
    ...layoutTable(columns(scorecard, options), tableRows(scorecard, options), options.width, options.paint),
    ...scorerLines(scorecard, options.language, options.paint),
    ...rankLines(scorecard, options.language, options.paint),
    ...vetoLines(scorecard, options),
    ...requirementLines(scorecard, options),
    ...reconciliationLines(scorecard, options),
    ...problemLines(scorecard, options),
  ];
}

/** The lines that say which rules these are: name, year, version, region. */
export function ruleSetHead(ruleSet: RuleSetHead, { language, paint }: LayoutOptions): readonly string[] {
  const year = yearText(ruleSet.year, language);
  const version = ruleSet.version === "" ? "" : `  ${WORDS.version[language]} ${ruleSet.version}`;
  const told = statusText(ruleSet.status, language);
  const status = told === "" ? "" : `  ${paint("less", told)}`;
  const head = `${paint("heading", visibleText(ruleSet.name))}  ${year}${version}${status}`;
  return ruleSet.region.length === 0 ? [head] : [head, paint("faint", visibleText(ruleSet.region.join("/")))];
}

/** Whether the record was refused as a whole: a table of dashes would tell nothing. */
function isRejected({ total, indicators, sections, problems }: Scorecard): boolean {
  return (
    total === null &&
    indicators.every(({ score }) => score === null) &&
    sections.every(({ rows }) => rows.length === 0) &&
    problems.some(({ severity }) => severity === "error")
  );
}

function tableHead(ruleSet: RuleSetHead, scorecard: Scorecard, options: LayoutOptions): readonly string[] {
  return [
    ...ruleSetHead(ruleSet, options),
    `${WORDS.unit[options.language]}  ${options.paint("strong", visibleText(scorecard.id))}`,
  ];
}

function columns(scorecard: Scorecard, { language }: LayoutOptions): readonly Column[] {
  return [
    { head: WORDS.indicator[language], kind: "text", most: 34 },
    { head: WORDS.metric[language], kind: "right", most: 16 },
    { head: WORDS.points[language], kind: "figure" },
    ...scorerColumns(scorecard),
    { head: WORDS.score[language], kind: "figure" },
    { head: WORDS.explanation[language], kind: "rest" },
  ];
}

/** The place of the score among the cells of a row. */
const BEFORE_SCORE = 3;

function tableRows(scorecard: Scorecard, options: LayoutOptions): readonly Row[] {
  const rows: Row[] = [];
  const given = new Map<Row, readonly Cell[]>();
  const shown = new Set<string>();
  const sections = new Map(scorecard.sections.map((section) => [key(section.path), section]));
  const showUpTo = (path: readonly string[]): void => {
    for (let depth = 1; depth <= path.length; depth += 1) {
      const section = sections.get(key(path.slice(0, depth)));
      if (section === undefined || shown.has(key(section.path))) continue;
      // Sections that stand before this one and have rows, or nothing, in the place of indicators.
      for (const earlier of scorecard.sections.slice(0, scorecard.sections.indexOf(section))) {
        if (!shown.has(key(earlier.path))) showSection(earlier);
      }
      showSection(section);
    }
  };
  const showSection = (section: SectionScore): void => {
    shown.add(key(section.path));
    rows.push(sectionRow(section, options), ...detailRows(section, options));
  };
  for (const indicator of scorecard.indicators) {
    showUpTo(indicator.path.slice(0, -1));
    const row = indicatorRow(indicator, options);
    given.set(row, indicatorCells(indicator, scorecard));
    rows.push(row);
  }
  for (const section of scorecard.sections) if (!shown.has(key(section.path))) showSection(section);
  rows.push(...footRows(scorecard, options));
  const total = totalRow(scorecard, options);
  given.set(total, totalCells(scorecard));
  return withScorers([...rows, total], given, scorecard, BEFORE_SCORE);
}

function sectionRow(section: SectionScore, options: LayoutOptions): Row {
  const { path, points, excludedPoints, counted, explanation } = section;
  const depth = path.length;
  return {
    gap: depth === 1,
    ...(depth === 1 ? { paint: "strong" as const } : {}),
    cells: [
      { text: lastOf(path), indent: indentOf(depth) },
      { text: "" },
      { text: points },
      sectionScore(section, options),
      { text: excludedPoints === "0" && counted === null ? "" : visibleText(explanation[options.language]) },
    ],
  };
}

function sectionScore({ score, applicable }: SectionScore, { language }: LayoutOptions): Cell {
  if (!applicable) return { text: WORDS.excluded[language], paint: "faint" };
  return score === null ? { text: "—", paint: "bad" } : { text: score };
}

function indicatorRow(indicator: IndicatorScore, { language }: LayoutOptions): Row {
  const { path, points, score, applicable, metricText, explanation } = indicator;
  const isShown = isShownOnly(indicator);
  return {
    gap: path.length === 1,
    cells: [
      { text: lastOf(path), indent: indentOf(path.length) },
      { text: visibleText(metricText ?? "") },
      { text: isShown ? "" : points },
      { text: isShown ? "" : applicable ? (score ?? "—") : WORDS.excluded[language], paint: scorePaint(indicator) },
      {
        text: visibleText(withoutOwnName(explanation[language], lastOf(path))),
        paint: isShown ? "faint" : score === null && applicable ? "bad" : undefined,
      },
    ],
  };
}

function totalRow(scorecard: Scorecard, { language }: LayoutOptions): Row {
  const { total, points, grade, gradeNote } = scorecard;
  const note = gradeNote === null ? "" : `（${gradeNote[language]}）`;
  const told = grade === null ? "" : `${WORDS.grade[language]}${language === "zh" ? "：" : " "}${visibleText(grade)}${note}`;
  return {
    gap: true,
    paint: "heading",
    cells: [
      { text: WORDS.total[language] },
      { text: "" },
      { text: points },
      { text: total ?? "—", paint: total === null ? "bad" : undefined },
      { text: total === null ? incomplete(scorecard, language) : told, paint: total === null ? "bad" : undefined },
    ],
  };
}

/** That there is no total, and between what it lies. */
function incomplete({ bounds }: Scorecard, language: "zh" | "en"): string {
  const said = WORDS.incomplete[language];
  if (bounds === null) return said;
  return language === "zh"
    ? `${said}；至少 ${bounds.least}分，至多 ${bounds.most}分`
    : `${said}; at least ${bounds.least}, at most ${bounds.most}`;
}

function scorePaint({ score, points, applicable }: IndicatorScore): PaintKind | undefined {
  if (!applicable) return "faint";
  if (score === null) return "bad";
  return score === points ? undefined : "less";
}

/** The sentence without the indicator's name at its head: the name stands in the first column. */
function withoutOwnName(sentence: string, name: string): string {
  for (const head of [`${name} = `, `${name}：`, `${name}: `, `「${name}」 = `]) {
    if (sentence.startsWith(head)) return sentence.slice(head.length);
  }
  return sentence;
}

function reconciliationLines(scorecard: Scorecard, { language, width, paint }: LayoutOptions): readonly string[] {
  const all = scorecard.reconciliations;
  if (all.length === 0) return [];
  const failing = all.filter(({ holds }) => holds === false);
  const unknown = all.filter(({ holds }) => holds === null);
  const counts =
    language === "zh"
      ? `${all.length} 项，${failing.length} 项不符${unknown.length === 0 ? "" : `，${unknown.length} 项缺数据`}`
      : `${all.length}, ${failing.length} failing${unknown.length === 0 ? "" : `, ${unknown.length} without data`}`;
  const lines = [...failing, ...unknown].flatMap(({ message }) => bullet(message[language], width));
  return ["", `${paint("heading", WORDS.reconciliations[language])}  ${counts}`, ...lines];
}

/** What is wrong with a record or its scores, each with what to do; said once below those of one code that ask for the same. */
export function problemLines(scorecard: Scorecard, { language, width, paint }: LayoutOptions): readonly string[] {
  if (scorecard.problems.length === 0) return [];
  const lines = scorecard.problems.flatMap(({ code, severity, message, mend }, index) => {
    const next = scorecard.problems[index + 1];
    const isRepeated = next?.code === code && next.mend[language] === mend[language];
    const head = paint(severity === "error" ? "bad" : "less", code);
    const [first = "", ...others] = wrapText(visibleText(message[language]), width - 4 - code.length);
    return [
      `  ${head}  ${first}`,
      ...others.map((line) => " ".repeat(4 + code.length) + line),
      ...(isRepeated ? [] : wrapText(visibleText(mend[language]), width - 4 - code.length)).map(
        (line) => " ".repeat(4 + code.length) + paint("faint", line),
      ),
    ];
  });
  return ["", paint("heading", WORDS.problems[language]), ...lines];
}

function bullet(text: string, width: number): readonly string[] {
  return wrapText(visibleText(text), width - 4).map((line, index) => `${index === 0 ? "  · " : "    "}${line}`);
}

function lastOf(path: readonly string[]): string {
  return visibleText(path.at(-1) ?? "");
}

function indentOf(depth: number): number {
  return (depth - 1) * 2;
}

function key(path: readonly string[]): string {
  return path.join("\u0000");
}
