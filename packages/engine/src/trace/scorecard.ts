// In: the story of a record. Out: its scorecard: plain data with every figure as text, every step, and the sentences.
// Not here: deciding anything; the story has decided.
import type { Bilingual } from "@biaochi/diagnostics";
import { type Rational, toFractionString } from "@biaochi/quantity";
import { boundsOf } from "../bounds.ts";
import { isNoValue } from "../expression/result.ts";
import type { IndicatorScore, Problem, Scorecard, SectionScore } from "../generated/scorecard.generated.ts";
import type { Plan, PlannedIndicator, PlannedSection } from "../plan/plan.ts";
import { problemsOf } from "../problems.ts";
import { toRowScores } from "../rows/row-score.ts";
import { pointsOfSection } from "../rows/section-points.ts";
import { tellRequirement } from "../rows/tell-requirement.ts";
import { withoutOverride } from "../scorers.ts";
import type { IndicatorStory, Story } from "../story.ts";
import { explain, tellValue } from "./explain.ts";
import { both, decimalText } from "./figures.ts";
import { tellRank } from "./tell-rank.ts";
import { changeSteps, scorerScores, scorerTotals, tellChange, toOverride, whyOverridden } from "./tell-scorers.ts";
import { tellGradeNote, tellReconciliation, tellRedistribution, tellSection } from "./tell-sums.ts";
import { tellTotal, tellVeto } from "./tell-total.ts";
import { createTelling, machineMetric } from "./told.ts";
import { traceSteps } from "./trace-steps.ts";
import { shownValue, type TraceSource } from "./traced.ts";
import { whyNotMore } from "./why-not-more.ts";

/** The scorecard; without `told` its sentences and traces stay empty and only the figures are there; `restTold` is for what is no part of the table. */
export function toScorecard(plan: Plan, story: Story, told: boolean, restTold = told): Scorecard {
  const { total, grade, record } = story;
  const source = traceSourceOf(plan, story);
  const whole = total.score !== undefined;
  const bounds = boundsOf(plan, story);
  return {
    id: record.id,
    complete: whole,
    total: total.score === undefined ? null : decimalText(total.score),
    totalExact: total.unrounded === undefined ? null : toFractionString(total.unrounded),
    bounds: bounds === undefined ? null : { least: decimalText(bounds.least), most: decimalText(bounds.most) },
    points: decimalText(plan.fullPoints),
    grade: grade.index === undefined ? null : (plan.grades[grade.index]?.source.name ?? null),
    gradeNote: tellGradeNote(plan, story),
    redistribution: tellRedistribution(total),
    totalLines: tellTotal(plan, total),
    sections: plan.sections.map((section, slot) => toSectionScore(plan, section, slot, story, source, told)),
    indicators: inTable(plan).map(([indicator, slot]) => toIndicatorScore(plan, indicator, story, slot, source, told)),
    adjustments: plan.adjustments.map(({ source: { kind }, slot }, index) => ({
      kind,
      effect: textOf(total.effects[index]),
      indicator: toIndicatorScore(plan, present(plan.indicators[slot]), story, slot, source, told),
    })),
    vetoes: plan.vetoes.map((_, slot) => tellVeto(plan, story, slot, restTold ? source : undefined)),
    reconciliations: plan.reconciliations.map((reconciliation, slot) =>
      tellReconciliation(reconciliation, present(story.reconciliations[slot]), restTold ? source : undefined),
    ),
    requirements: story.requirements.flatMap((asked) => {
      const planned = plan.requirements[asked.slot];
      return planned === undefined ? [] : [tellRequirement(planned, asked, plan, source, restTold)];
    }),
    scorers: scorerTotals(plan, story),
    ranks: plan.ranks.map((rank) => tellRank(rank, story)),
    problems: problemsOf(plan, story),
  };
}

/** What sentences and traces of a record look up. */
export function traceSourceOf(plan: Plan, { frame, record }: Story): TraceSource {
  const place = { metric: undefined, points: undefined, input: undefined };
  return { frame, place, record, filled: plan.filled, derived: plan.derived, printed: new Map() };
}

export function toSectionScore(
  plan: Plan,
  section: PlannedSection,
  slot: number,
  story: Story,
  source: TraceSource,
  told: boolean,
): SectionScore {
  const own = { ...section, points: pointsOfSection(section, story.record) };
  const scored = tellSection(own, present(story.sections[slot]));
  const rows = plan.rows[slot];
  if (rows === undefined) return scored;
  return { ...scored, rows: toRowScores(section.source.path, rows, story.rows[slot] ?? [], source, plan, told) };
}

export function toIndicatorScore(
  plan: Plan,
  indicator: PlannedIndicator,
  record: Story,
  slot: number,
  whole: TraceSource,
  told: boolean,
): IndicatorScore {
  const story = present(record.indicators[slot]);
  const { override } = story;
  const input = whole.record.inputs.get(indicator.key);
  const telling = createTelling(indicator, withoutOverride(story), input, whole.frame, told);
  const source: TraceSource = { ...whole, place: telling.place };
  const metric = telling.metric === undefined ? undefined : machineMetric(telling.metric);
  const value = told ? tellValue(telling, source) : undefined;
  // A 扣分项 has no points to gain.
  const isPenalty = indicator.adjustment?.kind === "penalty";
  const why = told && !isPenalty ? whyNotMore(telling, plan.scoreRounding) : undefined;
  return {
    ...identityOf(indicator),
    applicable: story.outcome !== "excluded",
    metric: metric?.rounded ?? null,
    metricExact: metric?.exact ?? null,
    metricUnit: metric?.unit ?? null,
    metricText: telling.metric?.text ?? shownText(story, telling.indicator),
    rawScore: story.raw === undefined ? null : toFractionString(story.raw),
    score: story.score === undefined ? null : decimalText(story.score),
    scoreExact: story.score === undefined ? null : toFractionString(story.score),
    override: toOverride(story),
    scorers: scorerScores(plan, record, indicator.key, slot),
    arm: telling.arm?.text ?? null,
    armIndex: story.armIndex ?? null,
    explanation: told ? joined(explain(telling, value), tellChange(story, indicator)) : both(""),
    whyNotMore: override === undefined ? (why?.words ?? null) : told ? whyOverridden(override, indicator.points) : null,
    toNextArm: override === undefined ? (why?.toNextArm ?? null) : null,
    interpretation: indicator.interpretation,
    original: indicator.original,
    basis: indicator.basis,
    origin: indicator.source.origin,
    trace: told ? [...traceSteps(telling, source, value, plan), ...changeSteps(story, indicator)] : [],
  };
}

/** What a 仅列示 shows that is no figure: a date, a word, a text. */
function shownText({ outcome, formula }: IndicatorStory, { formula: planned }: PlannedIndicator): string | null {
  const isShown = outcome === "shown" && formula !== undefined && !isNoValue(formula);
  return isShown ? shownValue(formula, planned?.node.unit) : null;
}

function joined(first: Bilingual, second: Bilingual | undefined): Bilingual {
  return second === undefined ? first : { zh: first.zh + second.zh, en: first.en + second.en };
}

function identityOf({ source, points }: PlannedIndicator) {
  return { path: source.path, points: decimalText(points) };
}

/** The scorecard of a record that could not be checked: every indicator is listed, none has a score. */
export function toEmptyScorecard(plan: Plan, id: string, problems: readonly Problem[]): Scorecard {
  const why = { zh: "这条记录的数据有误，没有计分", en: "this record has mistakes in its data and is not scored" };
  return {
    id,
    complete: false,
    total: null,
    totalExact: null,
    bounds: null,
    points: decimalText(plan.fullPoints),
    grade: null,
    gradeNote: null,
    redistribution: null,
    totalLines: [],
    sections: plan.sections.map(({ source, points }) => ({
      path: source.path,
      points: decimalText(points),
      applicable: true,
      score: null,
      exact: null,
      counted: null,
      excludedPoints: "0",
      explanation: why,
      rows: [],
    })),
    indicators: inTable(plan).map(([indicator]) => emptyScore(indicator, why)),
    adjustments: plan.adjustments.map(({ source: { kind }, slot }) => ({
      kind,
      effect: null,
      indicator: emptyScore(present(plan.indicators[slot]), why),
    })),
    vetoes: plan.vetoes.map(({ source: { name, text, origin } }) => ({
      name,
      holds: null,
      effective: false,
      text,
      message: why,
      origin,
    })),
    reconciliations: plan.reconciliations.map(({ source, unit }) => ({
      name: source.name,
      holds: null,
      left: null,
      right: null,
      difference: null,
      unit: unit?.name ?? "",
      text: source.text,
      message: why,
      origin: source.origin,
    })),
    requirements: [],
    scorers: plan.ruleSet.scorers.map((scorer) => ({ scorer, total: null, grade: null, deviation: null, deviationText: null })),
    ranks: plan.ranks.map(({ source: { name } }) => ({ name, place: null, of: null, value: null })),
    problems,
  };
}

function emptyScore(indicator: PlannedIndicator, why: Bilingual): IndicatorScore {
  return {
    ...identityOf(indicator),
    applicable: true,
    metric: null,
    metricExact: null,
    metricUnit: null,
    metricText: null,
    rawScore: null,
    score: null,
    scoreExact: null,
    override: null,
    scorers: [],
    arm: null,
    armIndex: null,
    explanation: { zh: `${indicator.source.name}：${why.zh}`, en: `${indicator.source.name}: ${why.en}` },
    whyNotMore: null,
    toNextArm: null,
    interpretation: indicator.interpretation,
    original: indicator.original,
    basis: indicator.basis,
    origin: indicator.source.origin,
    trace: [],
  };
}

/** The indicators of the table with their slots: what stands outside the weights has a list of its own. */
function inTable({ indicators }: Plan): readonly (readonly [PlannedIndicator, number])[] {
  return indicators.flatMap((indicator, slot) => (indicator.adjustment === undefined ? [[indicator, slot] as const] : []));
}

function textOf(value: Rational | undefined): string | null {
  return value === undefined ? null : decimalText(value);
}

function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("BUG: the story left something out");
  return item;
}
