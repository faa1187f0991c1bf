// In: scorecards. Out: CSV, one row for each record.
// shape    编号, 总分, 等次, then the score of each indicator under its path and of each section that is scored by rows, what each 加分项 adds and each 扣分项 takes, then 问题, and of rules that are an example or transcribed what they are; the columns follow the rule set, not the data
import type { Language } from "@biaochi/diagnostics";
import type { Scorecard } from "@biaochi/engine";
import type { Part, RuleSet } from "@biaochi/model";
import { statusText } from "../layout/status-text.ts";
import { BYTE_ORDER_MARK, type CsvCell, csvLine } from "../output/csv.ts";

/** The mark and the line of heads. They are Chinese where Chinese was asked for, else the ASCII names that tools expect. */
export function csvHead(ruleSet: RuleSet, language: Language): string {
  const [id, total, grade, problems] =
    language === "zh" ? ["编号", "总分", "等次", "问题"] : ["id", "total", "grade", "problems"];
  const indicators = scoredPaths(ruleSet.parts).map((path) => path.join("."));
  const outside = ruleSet.adjustments.map(({ kind, indicator }) => `${kind === "bonus" ? "加分项" : "扣分项"}.${indicator.name}`);
  const heads = [
    id,
    total,
    grade,
    ...indicators,
    ...outside,
    ...ruleSet.ranks.map(({ name }) => name),
    ...scorerHeads(ruleSet, language),
    problems,
    ...(ruleSet.status === "final" ? [] : [language === "zh" ? "状态" : "status"]),
  ];
  return BYTE_ORDER_MARK + csvLine(heads.map((text) => ({ text: text ?? "" })));
}

/** The row of one record. */
export function csvRow(ruleSet: RuleSet, scorecard: Scorecard, language: Language): string {
  const scores = new Map([...scorecard.indicators, ...scorecard.sections].map(({ path, score }) => [key(path), score]));
  const effects = new Map(scorecard.adjustments.map(({ indicator, effect }) => [key(indicator.path), effect]));
  const problems = scorecard.problems
    .map(({ code, message }) => `${code} ${language === "en" ? message.en : message.zh}`)
    .join("；");
  const cells: CsvCell[] = [
    { text: scorecard.id },
    { figure: scorecard.total },
    { text: scorecard.grade },
    ...scoredPaths(ruleSet.parts).map((path) => ({ figure: scores.get(key(path)) ?? null })),
    ...ruleSet.adjustments.map(({ indicator }) => ({ figure: effects.get(key(indicator.path)) ?? null })),
    ...scorecard.ranks.map(({ place }) => ({ figure: place })),
    ...scorerCells(ruleSet, scorecard),
    { text: problems },
    ...(ruleSet.status === "final" ? [] : [{ text: statusText(ruleSet.status, language) }]),
  ];
  return csvLine(cells);
}

/** Indicators, and sections whose rows differ from record to record. */
function scoredPaths(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => (part.kind === "indicator" || part.rows !== null ? [part.path] : scoredPaths(part.children)));
}

/** For each 评分方 its total, how far that is from the adopted one, and its scores. */
function scorerHeads({ scorers, parts }: RuleSet, language: Language): readonly string[] {
  const [total, deviation] = language === "zh" ? ["总分", "偏差率"] : ["total", "deviation"];
  return scorers.flatMap((scorer) =>
    [total ?? "", deviation ?? "", ...scoredPaths(parts).map((path) => path.join("."))].map((name) => `${scorer}.${name}`),
  );
}

function scorerCells({ scorers, parts }: RuleSet, scorecard: Scorecard): readonly CsvCell[] {
  return scorers.flatMap((scorer): readonly CsvCell[] => {
    const own = scorecard.scorers.find((one) => one.scorer === scorer);
    const scores = new Map(
      scorecard.indicators.map(({ path, scorers: given }) => [
        key(path),
        given.find((one) => one.scorer === scorer)?.score ?? null,
      ]),
    );
    return [
      { figure: own?.total ?? null },
      { text: own?.deviationText ?? null },
      ...scoredPaths(parts).map((path) => ({ figure: scores.get(key(path)) ?? null })),
    ];
  });
}

function key(path: readonly string[]): string {
  return path.join("\u0000");
}
