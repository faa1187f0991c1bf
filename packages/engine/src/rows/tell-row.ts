// In: what happened to one row. Out: the one sentence about it, and what is lacking to a better score, in Chinese and in English.
// 受益脱贫人口 = 950人，未达到目标（≥1000人），完成率 = 950 ÷ 1000 = 95%，按完成率得分，得14.25分（满分15分，扣0.75分）
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import {
  absolute,
  compare,
  type DeclaredUnits,
  findUnit,
  isRate,
  maximum,
  minimum,
  multiply,
  ONE,
  PERCENT,
  type Rational,
  subtract,
  type Unit,
} from "@biaochi/quantity";
import { latenessOf, latenessText } from "../expression/lateness.ts";
import type { PlannedRounding } from "../plan/node.ts";
import { numeralIn } from "../plan/units.ts";
import type { TargetValue } from "../record.ts";
import { tellScore } from "../trace/explain.ts";
import {
  both,
  differenceText,
  figureText,
  numeral,
  placesFor,
  pointsText,
  readingPlaces,
  wholeNumeral,
} from "../trace/figures.ts";
import { tellFailure } from "../trace/tell-failure.ts";
import type { Telling } from "../trace/told.ts";
import { whyNotMore } from "../trace/why-not-more.ts";
import { cellOf } from "./direction.ts";
import type { PlannedRows } from "./plan-rows.ts";
import type { RowFailure, RowStory } from "./row-story.ts";
import { nameOfRow } from "./row-telling.ts";

/** What a sentence about a row is made from; `telling` is undefined where no clause gave points. */
export type RowSentence = {
  readonly rows: PlannedRows;
  readonly story: RowStory;
  readonly telling: Telling | undefined;
  readonly units: DeclaredUnits;
};

export function explainRow(sentence: RowSentence): Bilingual {
  const { rows, story } = sentence;
  const name = visibleText(nameOfRow(rows, story));
  const result = cellOf(rows.detail, "result", story.row.cells)?.text;
  const isMeasured = story.kind !== "qualitative" && result !== undefined && !story.copies;
  const opening = isMeasured ? both(`${name} = ${visibleText(result)}`) : { zh: `${name}：`, en: `${name}: ` };
  const parts = [tellCopied(sentence), tellComparison(sentence), tellCompletion(sentence), tellAward(sentence), tellEnd(sentence)]
    .filter((part) => part !== undefined)
    .filter(({ zh }) => zh !== "");
  const first = isMeasured ? { zh: "，", en: ", " } : both("");
  return {
    zh: opening.zh + first.zh + parts.map(({ zh }) => zh).join("，"),
    en: opening.en + first.en + parts.map(({ en }) => en).join(", "),
  };
}

function tellCopied({ rows, story }: RowSentence): Bilingual | undefined {
  if (!story.copies || story.kind === "qualitative") return undefined;
  const result = visibleText(cellOf(rows.detail, "result", story.row.cells)?.text ?? "");
  const before = { zh: `实际写着「${result}」，不是测得的数`, en: `the result is “${result}”, which is no measurement` };
  const { copied } = story;
  if (copied?.kind === "treat-as")
    return { zh: `${before.zh}，视为${copied.text}`, en: `${before.en}, treated as ${copied.text}` };
  if (copied?.kind !== "excluded") return before;
  const [zh, en] = copied.share === "siblings" ? ["同级", "its siblings"] : ["全部", "all the others"];
  const points = pointsText(story.points);
  return {
    zh: `${before.zh}，不计分，分值${points.zh}由${zh}分摊`,
    en: `${before.en}, not scored; its ${points.en} are shared by ${en}`,
  };
}

/** 达到目标（≥266米）, or how late it was. */
function tellComparison({ rows, story }: RowSentence): Bilingual | undefined {
  const { met, dates } = story;
  if (met === undefined || story.copies) return undefined;
  const target = visibleText(cellOf(rows.detail, "target", story.row.cells)?.text ?? "");
  if (dates !== undefined) {
    if (met) return { zh: `按期（期限${target}）`, en: `in time (due ${target})` };
    const late = latenessText(latenessOf(dates.done, dates.due));
    return { zh: `期限${target}，逾期${late.zh}`, en: `due ${target}, ${late.en} late` };
  }
  const shown = `${signBefore(story)}${target}`;
  return met
    ? { zh: `达到目标（${shown}）`, en: `meets the target (${shown})` }
    : { zh: `未达到目标（${shown}）`, en: `misses the target (${shown})` };
}

/** The sign that the target itself does not carry. */
function signBefore({ target, aim }: RowStory): string {
  if (target?.kind !== "figure" || target.sign !== undefined || aim === undefined) return "";
  return aim.direction === "=" ? "＝" : aim.direction;
}

/** 完成率 = 950 ÷ 1000 = 95%, where the award asks for it. */
function tellCompletion({ story, telling, units }: RowSentence): Bilingual | undefined {
  const { met, completion, target, result, aim, place } = story;
  if (met !== false || completion === undefined || place.metric === undefined || aim === undefined || story.copies)
    return undefined;
  if (target?.kind !== "figure" || result?.kind !== "figure") return undefined;
  const [above, below] = dividedOf(aim.direction, target.value, result.value);
  const unit = target.unit === undefined ? undefined : findUnit(target.unit, units);
  const text = `${numeralOf(above, unit)} ÷ ${numeralOf(below, unit)} = ${telling?.metric?.text ?? completionText(story)}`;
  return { zh: `完成率 = ${text}`, en: `completion = ${text}` };
}

/** What stands above and below the stroke of 完成率. */
export function dividedOf(direction: string, target: Rational, result: Rational): readonly [above: Rational, below: Rational] {
  if (direction === "≥") return [result, target];
  return direction === "≤" ? [target, result] : [minimum(target, result), maximum(target, result)];
}

function numeralOf(value: Rational, unit: Unit | undefined): string {
  const shown = numeralIn(value, unit);
  return numeral(shown, readingPlaces(shown));
}

/** 完成率 as printed: never 100% where it is not. */
export function completionText({ completion }: Pick<RowStory, "completion">): string {
  if (completion === undefined) return "";
  const shown = numeralIn(completion, PERCENT);
  return figureText(completion, PERCENT, placesFor(shown, 2, [numeralIn(ONE, PERCENT)]));
}

/** How the points came about, as far as the comparison does not say it. */
function tellAward({ story, telling }: RowSentence): Bilingual | undefined {
  const { clause, met, raw, place, points } = story;
  if (telling?.words === undefined || clause === undefined || raw === undefined) return undefined;
  if (met === true && clause.id === "fixed") return undefined;
  const ratio = place.metric?.kind === "number" ? place.metric.value : undefined;
  const isProportional = clause.id === "proportional" && ratio !== undefined && story.kind !== "deadline";
  if (isProportional && compare(multiply(ratio, points), raw) === 0)
    return { zh: "按完成率得分", en: "in proportion to completion" };
  return story.kind === "deadline" && met === true ? undefined : telling.words;
}

function tellEnd({ rows, story, telling }: RowSentence): Bilingual {
  if (story.outcome === "excluded") return both("");
  if (story.failure !== undefined) {
    const why = tellRowFailure(story.failure, rows);
    return { zh: `${why.zh === "" ? "" : `${why.zh}，`}没有得分`, en: `${why.en === "" ? "" : `${why.en}, `}no score` };
  }
  if (telling !== undefined) return tellScore(telling);
  const [score, full] = [pointsText(story.score ?? story.points), wholeNumeral(story.points)];
  return { zh: `得${score.zh}（满分${full}分）`, en: `${score.en} (of ${full})` };
}

/** Why a row has no score; empty where the sentence has said it already. */
export function tellRowFailure(failure: RowFailure, { rule }: PlannedRows): Bilingual {
  switch (failure.kind) {
    case "no-cell":
      return { zh: `没有填「${failure.column}」`, en: `nothing is filled in for 「${failure.column}」` };
    case "copied":
      return failure.text === undefined ? both("") : both(visibleText(failure.text));
    case "no-ratio":
      return { zh: "目标不大于零，算不出完成率", en: "there is no rate of completion where the target is not above zero" };
    case "no-clause":
      return { zh: `行评「${rule.name}」没有写这一种行怎样计分`, en: `行评 「${rule.name}」 has no clause for such rows` };
    case "other-words":
      return { zh: "与目标文字不同，是否达到无法判断", en: "other words than the target; whether it is met cannot be told" };
    default:
      return tellFailure(failure, PERCENT);
  }
}

/** 再增加50人可达到目标（得满分15分） */
export function whyRowNotMore({ story, telling, units }: RowSentence, rounding: PlannedRounding | undefined): Bilingual | null {
  if (telling === undefined || story.score === undefined || compare(story.score, story.points) >= 0) return null;
  const { target, result, aim, met, dates } = story;
  if (dates !== undefined) {
    const full = pointsText(story.points);
    return met === true ? null : { zh: `按期完成可得满分${full.zh}`, en: `in time it would have had the full ${full.en}` };
  }
  if (story.kind === "qualitative") return whyNotMore(telling, rounding).words;
  const banded = telling.indicator.method.kind === "piecewise" && telling.indicator.method.arms.length > 1;
  const next = banded ? whyNotMore(telling, rounding).words : null;
  if (next !== null) return { zh: `完成率${next.zh}`, en: `completion ${next.en}` };
  if (met !== false || target?.kind !== "figure" || result?.kind !== "figure" || aim === undefined) return null;
  return tellGap(target, result, aim.strict, story, units);
}

/** Rates rise and fall, amounts and counts grow and shrink. */
const RISING = [
  ["升", "higher"],
  ["降", "lower"],
] as const;
const GROWING = [
  ["增加", "more"],
  ["减少", "less"],
] as const;

function tellGap(
  target: Extract<TargetValue, { readonly kind: "figure" }>,
  result: Extract<TargetValue, { readonly kind: "figure" }>,
  strict: boolean,
  { points }: RowStory,
  units: DeclaredUnits,
): Bilingual {
  const unit = target.unit === undefined ? undefined : findUnit(target.unit, units);
  const gap = subtract(target.value, result.value);
  const upward = compare(gap, subtract(gap, gap)) > 0;
  const far = differenceText(absolute(gap), unit, readingPlaces(numeralIn(absolute(gap), unit)));
  const full = pointsText(points);
  const [[up, upEn], [down, downEn]] = isRate(unit) ? RISING : GROWING;
  const [zh, en] = upward ? [up, upEn] : [down, downEn];
  const [more, moreEn] = strict ? ["不止", "more than "] : ["", ""];
  return {
    zh: `再${zh}${more}${far.zh}达到目标（满分${full.zh}）`,
    en: `${moreEn}${far.en} ${en} would meet the target (full ${full.en})`,
  };
}
