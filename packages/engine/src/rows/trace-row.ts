// In: what happened to one row. Out: every step of it in order, as data for machines, as an indicator's steps are.
// INVARIANT (replay): from the expressions, the clamp and the grid alone the same score can be worked out again; a test does.
import type { Bilingual } from "@biaochi/diagnostics";
import { type DeclaredUnits, findUnit, integer, type Rational, toFractionString } from "@biaochi/quantity";
import { latenessOf, latenessText } from "../expression/lateness.ts";
import type { TracedExpression, TraceStep } from "../generated/scorecard.generated.ts";
import type { Plan } from "../plan/plan.ts";
import type { TargetValue } from "../record.ts";
import { both, figureText } from "../trace/figures.ts";
import { scoreSteps } from "../trace/trace-steps.ts";
import { type TraceSource, tracedFigure } from "../trace/traced.ts";
import { cellOf } from "./direction.ts";
import type { PlannedRows } from "./plan-rows.ts";
import type { RowStory } from "./row-story.ts";
import { completionText, dividedOf, explainRow, type RowSentence, tellRowFailure } from "./tell-row.ts";

export function traceRow(sentence: RowSentence, source: TraceSource, plan: Plan): readonly TraceStep[] {
  const { story, telling, rows } = sentence;
  const { clause, place } = story;
  // The awards of a 行评 serve all its rows: what this one came to is noted again for the trace.
  if (clause?.raw !== undefined) clause.evaluate(source.frame, place);
  return [
    ...copiedSteps(story, rows),
    ...comparisonSteps(story, rows, sentence.units),
    ...deadlineSteps(story, rows),
    ...completionSteps(story, rows, sentence.units),
    ...armSteps(sentence),
    ...(telling === undefined ? [] : scoreSteps(telling, { ...source, place }, plan)),
    ...failureSteps(sentence),
  ];
}

function copiedSteps({ copies, copied, row, kind }: RowStory, { detail, rule }: PlannedRows): readonly TraceStep[] {
  if (!copies || kind === "qualitative") return [];
  const result = cellOf(detail, "result", row.cells)?.text ?? "";
  const text = {
    zh: `照抄目标：实际写着「${result}」${copied?.kind === "treat-as" ? `，视为${copied.text}` : ""}`,
    en: `copied target: the result is “${result}”${copied?.kind === "treat-as" ? `, treated as ${copied.text}` : ""}`,
  };
  const value = copied?.kind === "treat-as" ? toFractionString(copied.value) : null;
  return [{ step: "copied-target", expression: null, value, text, origin: rule.origin }];
}

const SOURCES = {
  column: { zh: "方向一列", en: "the column of directions" },
  sign: { zh: "目标的写法", en: "the way the target is written" },
  default: { zh: "缺失时的默认", en: "the default" },
} as const satisfies Record<string, Bilingual>;

/** 270米 ≥ 266米, and what told the direction. */
function comparisonSteps(story: RowStory, rows: PlannedRows, units: DeclaredUnits): readonly TraceStep[] {
  const { aim, met, target, result } = story;
  if (aim === undefined || met === undefined || story.copies || story.dates !== undefined) return [];
  const verdict = met ? { zh: "达到目标", en: "meets the target" } : { zh: "未达到目标", en: "misses the target" };
  const sign = signOf(aim.direction, aim.strict);
  const from = SOURCES[aim.from];
  const expression: TracedExpression | null =
    target?.kind === "figure" && result?.kind === "figure"
      ? {
          op: "compare",
          text: sign,
          value: met ? "是" : "否",
          shown: met ? "是" : "否",
          origin: null,
          parts: [cellFigure("result", result, story, rows, units), cellFigure("target", target, story, rows, units)],
        }
      : null;
  const text = {
    zh: `比较（方向「${sign}」，据${from.zh}）：${verdict.zh}`,
    en: `comparison (direction ${sign}, by ${from.en}): ${verdict.en}`,
  };
  return [{ step: "comparison", expression, value: met ? "是" : "否", text, origin: rows.rule.origin }];
}

function signOf(direction: string, strict: boolean): string {
  if (!strict) return direction;
  return direction === "≥" ? ">" : "<";
}

/** A figure of the row, with its cell as its origin. */
function cellFigure(
  role: "target" | "result",
  value: Extract<TargetValue, { readonly kind: "figure" }>,
  { row }: RowStory,
  { detail }: PlannedRows,
  units: DeclaredUnits,
): TracedExpression {
  const name = detail.columns.find((column) => column.role === role)?.name ?? role;
  const unit = value.unit === undefined ? undefined : findUnit(value.unit, units);
  const written = cellOf(detail, role, row.cells)?.text ?? "";
  return {
    op: "column",
    text: name,
    value: toFractionString(value.value),
    shown: figureText(value.value, unit),
    origin: { kind: "data", name, text: written },
    parts: [],
  };
}

/** Months and a part of one, or days, worked out from the two dates. */
function deadlineSteps({ dates, place }: RowStory, { deadline }: PlannedRows): readonly TraceStep[] {
  if (dates === undefined || place.metric?.kind !== "number" || deadline === undefined) return [];
  const { months, days } = latenessOf(dates.done, dates.due);
  const late = latenessText({ months, days });
  const value = place.metric.value;
  const expression =
    deadline.unit === "月"
      ? traced("add", "+", value, `${late.zh}`, [
          tracedFigure("constant", "月", integer(months), `${months}个月`),
          traced("divide", "÷", quotient(days), `${days}天`, [
            tracedFigure("constant", "天", integer(days), `${days}天`),
            tracedFigure("constant", "31", integer(31n), "31"),
          ]),
        ])
      : null;
  const onTime = dates.done <= dates.due;
  const text = {
    zh: `期限 ${dates.due}，实际 ${dates.done}：${onTime ? "按期" : `逾期${late.zh}`}`,
    en: `due ${dates.due}, done ${dates.done}: ${onTime ? "in time" : `${late.en} late`}`,
  };
  return [{ step: "deadline", expression, value: toFractionString(value), text, origin: deadline.origin }];
}

function quotient(days: bigint): Rational {
  return { numerator: days, denominator: days === 0n ? 1n : 31n };
}

function traced(op: string, text: string, value: Rational, shown: string, parts: readonly TracedExpression[]): TracedExpression {
  return { op, text, value: toFractionString(value), shown, origin: null, parts };
}

function completionSteps(story: RowStory, rows: PlannedRows, units: DeclaredUnits): readonly TraceStep[] {
  const { completion, met, target, result, aim, place } = story;
  if (met !== false || completion === undefined || place.metric === undefined || aim === undefined || story.copies) return [];
  if (target?.kind !== "figure" || result?.kind !== "figure") return [];
  const figures = [cellFigure("result", result, story, rows, units), cellFigure("target", target, story, rows, units)];
  const [above] = dividedOf(aim.direction, target.value, result.value);
  const parts = above === result.value ? figures : figures.toReversed();
  const shown = completionText(story);
  const expression = traced("divide", "÷", completion, shown, parts);
  return [
    {
      step: "formula",
      expression,
      value: toFractionString(completion),
      text: {
        zh: `完成率 = ${parts.map((part) => part.shown).join(" ÷ ")} = ${shown}`,
        en: `completion = ${parts.map((part) => part.shown).join(" ÷ ")} = ${shown}`,
      },
      origin: rows.rule.origin,
    },
  ];
}

function armSteps({ story, telling }: RowSentence): readonly TraceStep[] {
  const { arm, place, kind } = story;
  const metric = place.metric?.kind === "number" ? place.metric.value : undefined;
  if (arm === undefined || metric === undefined || telling === undefined) return [];
  const shown =
    kind === "deadline" && story.dates !== undefined
      ? latenessText(latenessOf(story.dates.done, story.dates.due))
      : both(telling.metric?.text ?? "");
  const text = { zh: `${shown.zh}属于${arm.text.zh}`, en: `${shown.en} is in the band ${arm.text.en}` };
  return [{ step: "arm", expression: null, value: toFractionString(metric), text, origin: arm.origin }];
}

function failureSteps(sentence: RowSentence): readonly TraceStep[] {
  const { story, rows } = sentence;
  if (story.failure === undefined) return [];
  const isMissing = story.failure.kind === "no-cell" || story.failure.kind === "not-filled" || story.failure.kind === "missing";
  const why = tellRowFailure(story.failure, rows);
  const text = why.zh === "" ? explainRow(sentence) : { zh: `${why.zh}，没有得分`, en: `${why.en}; no score` };
  return [{ step: isMissing ? "missing" : "error", expression: null, value: null, text, origin: rows.rule.origin }];
}
