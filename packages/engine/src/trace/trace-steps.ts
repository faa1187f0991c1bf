// In: what happened at one indicator. Out: every step of it in order, as data for machines: expression, value, words, place in the rule file.
// INVARIANT (replay): from the expressions, the clamp and the grid alone the same score can be worked out again; a test does.
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import { equals, isZero, POINTS, type Rational, toFractionString, ZERO } from "@biaochi/quantity";
import type { Failure } from "../failure.ts";
import type { Origin, TracedExpression, TraceStep } from "../generated/scorecard.generated.ts";
import type { PlannedRounding } from "../plan/node.ts";
import type { Plan } from "../plan/plan.ts";
import type { HumanInput } from "../record.ts";
import type { CaseAsked } from "../story.ts";
import { tellScore } from "./explain.ts";
import { both, figureText, pointsText } from "./figures.ts";
import { tellFailure } from "./tell-failure.ts";
import { outcomeOf, type Telling } from "./told.ts";
import { machineValue, type TraceSource, tracedFigure, tracedOf, tracedRounding, traceNode } from "./traced.ts";

export function traceSteps(
  telling: Telling,
  source: TraceSource,
  value: Bilingual | undefined,
  plan: Plan,
): readonly TraceStep[] {
  const { story } = telling;
  return [
    ...story.notApplicable.map((asked) => askedStep("not-applicable", asked, source)),
    ...story.methodCases.map((asked) => askedStep("case", asked, source)),
    ...formulaSteps(telling, source, value),
    ...story.zeroDenominator.map((asked) => askedStep("zero-denominator", asked, source)),
    ...outcomeSteps(telling),
    ...armSteps(telling),
    ...scoreSteps(telling, source, plan),
    ...(story.failure === undefined ? [] : [failureStep(story.failure, telling)]),
  ];
}

const ANSWERS: Readonly<Record<string, Bilingual>> = {
  是: { zh: "成立", en: "holds" },
  否: { zh: "不成立", en: "does not hold" },
};

const ASKED = {
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "zero-denominator": { zh: "分母为零时", en: "zero denominator" },
  case: { zh: "分情形", en: "case" },
} as const satisfies Partial<Record<TraceStep["step"], Bilingual>>;

function askedStep(step: keyof typeof ASKED, { rule, result }: CaseAsked, source: TraceSource): TraceStep {
  const answer = ANSWERS[machineValue(result) ?? ""] ?? { zh: "无法判断", en: "cannot be told" };
  const name = ASKED[step];
  // 其余 asks nothing, so nothing holds.
  const asked =
    rule.condition === undefined
      ? { zh: "其余", en: "otherwise" }
      : { zh: `${rule.text}，${answer.zh}`, en: `${rule.text}, ${answer.en}` };
  return {
    step,
    expression: rule.condition === undefined ? null : traceNode(rule.condition, source),
    value: null,
    text: { zh: `${name.zh}：${asked.zh}`, en: `${name.en}: ${asked.en}` },
    origin: rule.origin,
  };
}

function formulaSteps(telling: Telling, source: TraceSource, written: Bilingual | undefined): readonly TraceStep[] {
  const { indicator, story, metric } = telling;
  const { formula } = indicator;
  if (formula === undefined || story.formula === undefined) return [];
  const value = story.formula.kind === "number" ? story.formula.value : undefined;
  const evaluated: TraceStep = {
    step: "formula",
    expression: traceNode(formula.node, source),
    value: value === undefined ? null : toFractionString(value),
    text: written ?? both(formula.source.text),
    origin: formula.source.origin,
  };
  if (formula.rounding === undefined || value === undefined || metric === undefined) return [evaluated];
  const text = { zh: `本值取位为${metric.text}`, en: `the value is rounded to ${metric.text}` };
  const rounded = tracedRounding(
    tracedFigure("value", "公式", value, figureText(value, metric.unit)),
    formula.rounding,
    metric.value,
    metric.unit,
  );
  return [evaluated, { ...figureStep("value-rounding", metric.value, text, formula.source.origin), expression: rounded }];
}

/** What a case of 不适用 or 分母为零时 gave. */
function outcomeSteps({ indicator, story, metric }: Telling): readonly TraceStep[] {
  const rule = story.notApplicableCase ?? story.zeroDenominatorCase ?? story.methodCase;
  if (rule?.outcome === undefined) return [];
  switch (rule.outcome.kind) {
    case "treat-as":
      if (metric === undefined) return [];
      return [
        figureStep(
          "treated-as",
          metric.value,
          { zh: `视为${rule.outcome.text}`, en: `treated as ${rule.outcome.text}` },
          rule.origin,
        ),
      ];
    case "excluded": {
      const [zh, en] = rule.outcome.share === "siblings" ? ["同级", "its siblings"] : ["全部", "all the others"];
      const { points } = indicator.source;
      const text = { zh: `不计分，分值${points}分由${zh}分摊`, en: `not scored; its ${points} points are shared by ${en}` };
      return [{ step: "excluded", expression: null, value: null, text, origin: rule.origin }];
    }
    case "score":
    case "error":
      return [];
  }
}

function armSteps({ arm, metric, indicator }: Telling): readonly TraceStep[] {
  if (arm === undefined || metric === undefined) return [];
  // 逾期20天 has said already that it is not 按期.
  const isSaid = indicator.isLateness === true && metric.text.startsWith(arm.text.zh);
  if (isSaid) return [figureStep("arm", metric.value, { zh: metric.text, en: arm.text.en }, arm.origin)];
  const text = { zh: `${metric.text}属于${arm.text.zh}`, en: `${metric.late?.en ?? metric.text} is in the band ${arm.text.en}` };
  return [figureStep("arm", metric.value, text, arm.origin)];
}

/** What a person put in, raw score, clamp, rounding. */
export function scoreSteps(telling: Telling, source: TraceSource, plan: Plan): readonly TraceStep[] {
  const { indicator, story, arm, told } = telling;
  if (told === undefined || story.clamped === undefined || story.score === undefined) return [];
  const given = outcomeOf(story);
  const points = given?.kind === "score" ? given.points : undefined;
  const clause = points === undefined ? telling.clause : undefined;
  const origin = arm?.origin ?? indicator.source.origin;
  const words = telling.words ?? both("");
  const full = pointsText(indicator.points);
  const raw = indicator.adjustment?.measure === "left" ? leftOf(told.raw, full) : pointsText(told.raw);
  const node = points?.node ?? clause?.raw;
  // Decisions on sub-projects are told in words; their work is no formula.
  const ownWork = telling.input?.kind === "pooled" ? null : (clause?.work?.(told) ?? null);
  const work = node === undefined ? ownWork : traceNode(node, source);
  const rawStep: TraceStep = {
    step: "raw-score",
    expression: work,
    value: toFractionString(told.raw),
    text: { zh: `${words.zh}${words.zh === "" ? "" : "："}${raw.zh}`, en: `${words.en}${words.en === "" ? "" : ": "}${raw.en}` },
    origin,
  };
  const times = factorStep(telling, work, source);
  const clampText = {
    zh: `在0分至${full.zh}之内：${pointsText(story.clamped).zh}`,
    en: `within 0 to ${full.en}: ${pointsText(story.clamped).en}`,
  };
  const rounding = plan.scoreRounding;
  const whole = story.raw ?? told.raw;
  const clamped = tracedClamp(tracedFigure("value", "计分", whole, pointsText(whole).zh), story.clamped, telling);
  return [
    ...(clause?.byPerson === true && telling.input !== undefined ? [inputStep(telling.input, told.raw, origin)] : []),
    rawStep,
    ...(times === undefined ? [] : [times]),
    { ...figureStep("clamp", story.clamped, clampText, origin), expression: clamped },
    ...(rounding === undefined
      ? []
      : [
          {
            ...figureStep("score-rounding", story.score, tellScore(telling), plan.ruleSet.origin),
            expression: roundedScore(clamped, story.clamped, story.score, telling, rounding),
          },
        ]),
  ];
}

/** What is left of a 扣分项 that is taken from its points: not what it takes. */
function leftOf(raw: Rational, full: Bilingual): Bilingual {
  const left = pointsText(raw);
  return { zh: `从${full.zh}扣起，余${left.zh}`, en: `${left.en} left of ${full.en}` };
}

/** What the method gives × 系数. */
function factorStep(telling: Telling, work: TracedExpression | null, source: TraceSource): TraceStep | undefined {
  const { factor: planned } = telling.indicator;
  const { base, raw, factor } = telling.story;
  if (planned === undefined || base === undefined || raw === undefined || factor?.kind !== "number") return undefined;
  const times = traceNode(planned.node, source);
  const [from, to] = [pointsText(base), pointsText(raw)];
  const part = work ?? tracedFigure("value", "计分", base, from.zh);
  return {
    step: "factor",
    expression: tracedOf("multiply", "×", raw, [part, times]),
    value: toFractionString(raw),
    text: {
      zh: `系数 ${planned.source.text} = ${times.shown}，${from.zh} × ${times.shown} = ${to.zh}`,
      en: `factor ${planned.source.text} = ${times.shown}: ${from.en} × ${times.shown} = ${to.en}`,
    },
    origin: planned.source.origin,
  };
}

/** Not below zero, not above the points. */
function tracedClamp(part: TracedExpression, value: Rational, { indicator }: Telling): TracedExpression {
  const ends = [
    tracedFigure("constant", "0分", ZERO, "0分"),
    tracedFigure("full-points", "分值", indicator.points, pointsText(indicator.points).zh),
  ];
  return {
    op: "clamp",
    text: "限于",
    value: toFractionString(value),
    shown: pointsText(value).zh,
    origin: null,
    parts: [part, ...ends],
  };
}

/** To the grid; and, where the grid led beyond the points, within them again. */
function roundedScore(
  part: TracedExpression,
  clamped: Rational,
  score: Rational,
  telling: Telling,
  rounding: PlannedRounding,
): TracedExpression {
  const onGrid = rounding.apply(clamped);
  const rounded = tracedRounding(part, rounding, onGrid, POINTS);
  return equals(onGrid, score) ? rounded : tracedClamp(rounded, score, telling);
}

function inputStep(input: HumanInput, raw: Rational, origin: Origin): TraceStep {
  const { text, reason, by } = input;
  const because =
    reason === undefined ? both("") : { zh: `，理由：${visibleText(reason)}`, en: `, reason: ${visibleText(reason)}` };
  const shown = visibleText(text);
  return figureStep(
    input.kind === "counts" ? "events" : "human-input",
    raw,
    {
      zh: `${by === undefined ? "评价方" : visibleText(by)}填：${shown}${because.zh}`,
      en: `${by === undefined ? "the assessor" : visibleText(by)} filled in: ${inEnglish(input)}${because.en}`,
    },
    origin,
  );
}

/** What a person put in; of a checklist, which of its items are met. Names stay as they are. */
function inEnglish(input: HumanInput): string {
  if (input.kind === "counts" && [...input.counts.values()].every(isZero)) return "none of the events occurred";
  if (input.kind === "pooled") return input.parts.map((part) => visibleText(`${part.name} ${part.input.text}`)).join(", ");
  if (input.kind !== "items") return visibleText(input.text);
  const given = [...input.items];
  if (given.every(([, value]) => value === true)) return "all met";
  if (given.every(([, value]) => value === false)) return "none met";
  return given
    .map(([name, value]) => {
      const told = typeof value === "boolean" ? (value ? "met" : "not met") : pointsText(value).en;
      return `${visibleText(name)} ${told}`;
    })
    .join(", ");
}

function failureStep(failure: Failure, { indicator, metric }: Telling): TraceStep {
  const why = tellFailure(failure, metric?.unit ?? indicator.metricUnit);
  return {
    step: isOpen(failure) ? "missing" : "error",
    expression: null,
    value: null,
    text: indicator.method.kind === "shown" ? why : { zh: `${why.zh}，没有得分`, en: `${why.en}; no score` },
    origin: indicator.source.origin,
  };
}

/** Whether something is only not filled in yet. */
function isOpen({ kind }: Failure): boolean {
  return kind === "missing" || kind === "not-filled" || kind === "items-not-filled" || kind === "events-not-filled";
}

function figureStep(step: TraceStep["step"], value: Rational, text: Bilingual, origin: Origin): TraceStep {
  return { step, expression: null, value: toFractionString(value), text, origin };
}
