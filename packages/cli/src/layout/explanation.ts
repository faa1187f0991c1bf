// In: a rule set and a scorecard. Out: for each indicator, how its score came about, told in full.
import { type Bilingual, displayWidth, visibleText, wrapText } from "@biaochi/diagnostics";
import type { AdjustmentScore, FigureOrigin, IndicatorScore, RowScore, Scorecard, TracedExpression } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { isExcluded, requirementLines } from "./detail-rows.ts";
import { rankLines } from "./rank-lines.ts";
import { type LayoutOptions, problemLines, ruleSetHead } from "./score-table.ts";
import { scorerLines, scorerWords } from "./scorer-columns.ts";
import { isShownOnly } from "./shown-only.ts";
import { signed, vetoLines } from "./total-lines.ts";

const WORDS = {
  unit: { zh: "评价对象", en: "Evaluated unit" },
  total: { zh: "总分", en: "Total" },
  sum: { zh: "算法", en: "how" },
  more: { zh: "差距", en: "gap" },
  given: { zh: "各方", en: "given" },
  data: { zh: "数据", en: "data" },
  steps: { zh: "步骤", en: "steps" },
  cause: { zh: "原因", en: "because" },
  reading: { zh: "口径", en: "reading" },
  original: { zh: "原文", en: "original" },
  basis: { zh: "依据", en: "basis" },
  rule: { zh: "规则", en: "rule" },
  none: { zh: "没有得分", en: "no score" },
  excluded: { zh: "不计分", en: "left out" },
  shown: { zh: "仅列示", en: "shown only" },
  byDefault: { zh: "缺失时", en: "where missing" },
  points: { zh: "分", en: " points" },
  bonus: { zh: "加分项", en: "bonus" },
  penalty: { zh: "扣分项", en: "penalty" },
} as const satisfies Record<string, Bilingual>;

/** The explanation of every indicator of a scorecard. */
export function explanationLines(ruleSet: RuleSet, scorecard: Scorecard, options: LayoutOptions): readonly string[] {
  const { language, paint } = options;
  const { id, total, points, grade } = scorecard;
  const end = total === null ? "—" : `${total} / ${points}${grade === null ? "" : `  ${visibleText(grade)}`}`;
  return [
    ...ruleSetHead(ruleSet, options),
    `${WORDS.unit[language]}  ${paint("strong", visibleText(id))}   ${WORDS.total[language]}  ${paint("strong", end)}`,
    ...scorecard.indicators.flatMap((indicator) => ["", ...indicatorLines(indicator, options)]),
    ...scorecard.sections.flatMap(({ rows }) => rows.flatMap((row) => ["", ...rowLines(row, ruleSet, options)])),
    ...scorecard.adjustments.flatMap((adjustment) => ["", ...indicatorLines(adjustment.indicator, options, adjustment)]),
    ...totalLines(scorecard, options),
    ...vetoLines(scorecard, options),
    ...scorerLines(scorecard, language, paint),
    ...rankLines(scorecard, language, paint),
    ...requirementLines(scorecard, options),
    ...problemLines(scorecard, options),
  ];
}

/** The steps to the total, where there are any but the sum of the sections. */
function totalLines(scorecard: Scorecard, options: LayoutOptions): readonly string[] {
  const lines = scorecard.totalLines.map(({ explanation }) => explanation[options.language]);
  if (lines.length < 2) return [];
  return ["", options.paint("heading", WORDS.total[options.language]), ...labelled(WORDS.sum, lines, options)];
}

function indicatorLines(indicator: IndicatorScore, options: LayoutOptions, adjustment?: AdjustmentScore): readonly string[] {
  const { language, paint } = options;
  const { path, score, points, applicable, explanation, whyNotMore, interpretation, original, basis, origin, trace, scorers } =
    indicator;
  const name = visibleText(path.at(-1) ?? "");
  const got =
    adjustment !== undefined && score !== null
      ? `${signed(adjustment)}${WORDS.points[language]}`
      : !applicable
        ? WORDS.excluded[language]
        : isShownOnly(indicator)
          ? WORDS.shown[language]
          : score === null
            ? WORDS.none[language]
            : `${score} / ${points}${WORDS.points[language]}`;
  const above = adjustment === undefined ? path.slice(0, -1).map(visibleText).join(" › ") : WORDS[adjustment.kind][language];
  const figures = figuresOf(trace.flatMap(({ expression }) => (expression === null ? [] : [expression])));
  return [
    `${paint("heading", name)}  ${paint(isShownOnly(indicator) ? "faint" : score === null ? "bad" : score === points ? "good" : "less", got)}   ${paint("faint", above)}`.trimEnd(),
    ...labelled(WORDS.sum, [explanation[language]], options),
    ...labelled(
      WORDS.given,
      scorers.length === 0 ? [] : [scorerWords(scorers, language).join(language === "zh" ? "；" : "; ")],
      options,
    ),
    ...labelled(WORDS.more, whyNotMore === null ? [] : [whyNotMore[language]], options),
    ...labelled(
      WORDS.data,
      figures.length === 0 ? [] : [figures.map((figure) => figureText(figure, language)).join(language === "zh" ? "；" : "; ")],
      options,
    ),
    ...labelled(
      WORDS.steps,
      trace.map(({ text }, index) => `${index + 1}. ${text[language]}`),
      options,
      3,
    ),
    ...labelled(WORDS.reading, interpretation, options),
    ...labelled(WORDS.original, original, options),
    ...labelled(WORDS.basis, basis, options),
    ...labelled(WORDS.rule, [`${origin.file}:${origin.line}`], options),
  ];
}

/** A row of a 明细, told like an indicator; its readings are those of its 行评. */
function rowLines(row: RowScore, { rowRules }: RuleSet, options: LayoutOptions): readonly string[] {
  const { language, paint } = options;
  const { path, points, score, explanation, whyNotMore, deviationReason, trace, origin } = row;
  const got = isExcluded(row)
    ? WORDS.excluded[language]
    : score === null
      ? WORDS.none[language]
      : `${score} / ${points}${WORDS.points[language]}`;
  const above = [...path.slice(0, -1), ...row.labels.slice(1)].map(visibleText).join(" › ");
  const rule = rowRules.find((one) => one.origin.start === origin.start && one.origin.file === origin.file);
  const readings = (rule?.notes ?? []).flatMap(({ kind, text }) => (kind === "interpretation" ? [text] : []));
  return [
    `${paint("heading", visibleText(row.name))}  ${paint(score === null ? "bad" : score === points ? "good" : "less", got)}   ${paint("faint", above)}`.trimEnd(),
    ...labelled(WORDS.sum, [explanation[language]], options),
    ...labelled(WORDS.more, whyNotMore === null ? [] : [whyNotMore[language]], options),
    ...labelled(WORDS.cause, deviationReason === null ? [] : [deviationReason], options),
    ...labelled(
      WORDS.steps,
      trace.map(({ text }, index) => `${index + 1}. ${text[language]}`),
      options,
      3,
    ),
    ...labelled(WORDS.reading, readings, options),
    ...labelled(WORDS.rule, [`${origin.file}:${origin.line}`], options),
  ];
}

/** Lines behind a label. `hang` indents what follows the first line of each text. */
function labelled(
  label: Bilingual,
  texts: readonly string[],
  { language, width, paint }: LayoutOptions,
  hang = 0,
): readonly string[] {
  const room = language === "zh" ? 4 : 8;
  const head = label[language];
  const indent = room + 4;
  const lines = texts.flatMap((text) =>
    wrapText(visibleText(text), width - indent - hang).map((line, index) => (index === 0 ? line : " ".repeat(hang) + line)),
  );
  return lines.map((line, index) =>
    index === 0
      ? `  ${paint("faint", head)}${" ".repeat(Math.max(0, room - displayWidth(head)))}  ${line}`
      : " ".repeat(indent) + line,
  );
}

/** The figures that an indicator's sums used, each once, in the order of their use. */
function figuresOf(expressions: readonly TracedExpression[]): readonly FigureOrigin[] {
  const found = new Map<string, FigureOrigin>();
  const visit = ({ origin, parts }: TracedExpression): void => {
    if (origin !== null && origin.kind !== "rule" && !found.has(origin.name)) found.set(origin.name, origin);
    for (const part of parts) visit(part);
  };
  for (const expression of expressions) visit(expression);
  return [...found.values()];
}

function figureText({ kind, name, text }: FigureOrigin, language: "zh" | "en"): string {
  const mark = kind === "default" ? `（${WORDS.byDefault[language]}）` : "";
  return `${visibleText(name)}${kind === "derived" ? " = " : " "}${visibleText(text)}${mark}`;
}
