// In: what the scorers gave and what became of it. Out: their columns in the scorecard, and the words about a score put in place of the computed one.
// Not here: deciding whose score counts (../scorers.ts).
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import { compare, divide, PERCENT, type Rational, subtract, toFractionString } from "@biaochi/quantity";
import type { Override, ScorerScore, ScorerTotal, TraceStep } from "../generated/scorecard.generated.ts";
import type { Plan, PlannedIndicator } from "../plan/plan.ts";
import { adoptedEntry } from "../scorers.ts";
import type { IndicatorStory, OverrideStory, Story } from "../story.ts";
import { both, decimalText, figureText, pointsText, wholeNumeral } from "./figures.ts";
import { tellFailure } from "./tell-failure.ts";
import { tellEffect } from "./tell-total.ts";

/** What each scorer gave on an indicator; those who gave nothing are left out. */
export function scorerScores({ ruleSet }: Plan, { record, solos }: Story, key: string, slot: number): readonly ScorerScore[] {
  const adopted = adoptedEntry(record, ruleSet.adopted, key);
  return ruleSet.scorers.flatMap((scorer): readonly ScorerScore[] => {
    const entry = record.scorers.get(scorer)?.get(key);
    if (entry === undefined) return [];
    const alone = solos.find((solo) => solo.scorer === scorer)?.story.indicators[slot]?.score;
    const score = entry.kind === "score" ? entry.points : alone;
    const { text, reason } = entry.kind === "score" ? entry : entry.input;
    return [
      {
        scorer,
        score: score === undefined ? null : decimalText(score),
        text,
        reason: reason ?? null,
        adopted: adopted?.scorer === scorer,
      },
    ];
  });
}

/** The record by each scorer alone, and how far that is from what was adopted. */
export function scorerTotals(plan: Plan, story: Story): readonly ScorerTotal[] {
  const adopted = story.total.score;
  return plan.ruleSet.scorers.map((scorer) => {
    const alone = story.solos.find((solo) => solo.scorer === scorer)?.story;
    const total = alone?.total.score;
    const grade = alone?.grade.index;
    const deviation = total === undefined || adopted === undefined ? undefined : divide(subtract(total, adopted), adopted);
    return {
      scorer,
      total: total === undefined ? null : decimalText(total),
      grade: grade === undefined ? null : (plan.grades[grade]?.source.name ?? null),
      deviation: deviation === undefined ? null : toFractionString(deviation),
      deviationText: deviation === undefined ? null : figureText(deviation, PERCENT),
    };
  });
}

export function toOverride({ override }: IndicatorStory): Override | null {
  if (override === undefined) return null;
  const { scorer, computed, reason } = override;
  return { scorer, computed: computed === undefined ? null : decimalText(computed), reason: reason ?? null };
}

/** What an adopted score changed, behind what the rules give; undefined where it changed nothing. */
export function tellChange({ override, failure }: IndicatorStory, indicator: PlannedIndicator): Bilingual | undefined {
  if (override !== undefined) return tellOverride(override, indicator);
  if (failure?.kind !== "unreasoned") return undefined;
  const why = tellFailure(failure, indicator.metricUnit);
  return { zh: `；${why.zh}，没有得分`, en: `; ${why.en}; no score` };
}

/** ；复核改为3分（理由：附件不全），得3分（满分5分，扣2分） */
function tellOverride(override: OverrideStory, indicator: PlannedIndicator): Bilingual {
  const { points } = indicator;
  const { scorer, reason } = override;
  const given = pointsText(override.points);
  const why =
    reason === undefined ? both("") : { zh: `（理由：${visibleText(reason)}）`, en: ` (reason: ${visibleText(reason)})` };
  const name = visibleText(scorer);
  const stands =
    indicator.adjustment === undefined ? tellStanding(override.points, points) : tellEffect(indicator, override.points);
  return { zh: `；${name}改为${given.zh}${why.zh}，${stands.zh}`, en: `; ${name} made it ${given.en}${why.en}: ${stands.en}` };
}

/** 得3分（满分5分，扣2分） */
function tellStanding(score: Rational, points: Rational): Bilingual {
  const told = pointsText(score);
  if (compare(score, points) === 0) return { zh: `得满分${told.zh}`, en: `full ${told.en}` };
  const [full, lost] = [wholeNumeral(points), wholeNumeral(subtract(points, score))];
  return { zh: `得${told.zh}（满分${full}分，扣${lost}分）`, en: `${told.en} (of ${full}; ${lost} off)` };
}

/** Why an overridden score is not higher: because of the scorer, not of the rules. */
export function whyOverridden({ scorer, points: given, reason, computed }: OverrideStory, points: Rational): Bilingual | null {
  if (compare(given, points) >= 0) return null;
  const name = visibleText(scorer);
  const told = pointsText(given);
  const rules =
    computed === undefined
      ? both("")
      : { zh: `按规则得${pointsText(computed).zh}，`, en: `the rules give ${pointsText(computed).en}, ` };
  const why = reason === undefined ? both("") : { zh: `：${visibleText(reason)}`, en: `: ${visibleText(reason)}` };
  return { zh: `${rules.zh}${name}给${told.zh}${why.zh}`, en: `${rules.en}${name} gave ${told.en}${why.en}` };
}

/** The last step of an indicator on which an adopted score stands, or would stand with its reason. */
export function changeSteps({ override, failure }: IndicatorStory, indicator: PlannedIndicator): readonly TraceStep[] {
  if (override !== undefined) return [overrideStep(override, indicator)];
  if (failure?.kind !== "unreasoned") return [];
  const why = tellFailure(failure, indicator.metricUnit);
  const text = { zh: `${why.zh}，没有得分`, en: `${why.en}; no score` };
  return [{ step: "error", expression: null, value: null, text, origin: indicator.source.origin }];
}

function overrideStep(override: OverrideStory, indicator: PlannedIndicator): TraceStep {
  const { scorer, points: given, reason, computed, failure } = override;
  const before =
    computed !== undefined
      ? { zh: `按规则得${pointsText(computed).zh}`, en: `the rules give ${pointsText(computed).en}` }
      : failure === undefined
        ? { zh: "按规则没有得分", en: "the rules give no score" }
        : tellFailure(failure, indicator.metricUnit);
  const why = reason === undefined ? both("") : { zh: `，理由：${visibleText(reason)}`, en: `, reason: ${visibleText(reason)}` };
  const name = visibleText(scorer);
  return {
    step: "override",
    expression: null,
    value: toFractionString(given),
    text: {
      zh: `${before.zh}；采用${name}的${pointsText(given).zh}${why.zh}`,
      en: `${before.en}; adopted from ${name}: ${pointsText(given).en}${why.en}`,
    },
    origin: indicator.source.origin,
  };
}
