// In: the steps from the sections to the total, and what became of each 否决. Out: the same as lines that add up on paper, and sentences.
// Not here: the steps themselves (../total.ts); what a 加分项 or 扣分项 is scored by (explain.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { absolute, compare, isZero, type Rational, subtract, ZERO } from "@biaochi/quantity";
import { isNoValue } from "../expression/result.ts";
import type { TotalLine, VetoResult } from "../generated/scorecard.generated.ts";
import type { PlannedVeto } from "../plan/outside.ts";
import type { Plan, PlannedIndicator } from "../plan/plan.ts";
import type { Story, TotalStep, TotalStory } from "../story.ts";
import { holds } from "../total.ts";
import { both, decimalText, pointsText, wholeNumeral } from "./figures.ts";
import { tellFailure } from "./tell-failure.ts";
import { substitute, type TraceSource } from "./traced.ts";

/** Every step to the total; empty where there is none. */
export function tellTotal(plan: Plan, total: TotalStory): readonly TotalLine[] {
  return total.steps.map((step) => ({
    kind: step.kind,
    name: nameOf(step, plan),
    change: decimalText(step.change),
    total: decimalText(step.total),
    explanation: tellStep(step, plan, total),
  }));
}

function nameOf({ kind, slot }: TotalStep, { adjustments, vetoes }: Plan): string | null {
  if (slot === undefined) return null;
  return (kind === "veto" ? vetoes[slot]?.source.name : adjustments[slot]?.source.indicator.name) ?? null;
}

function tellStep(step: TotalStep, plan: Plan, total: TotalStory): Bilingual {
  const [after, change] = [pointsText(step.total), pointsText(absolute(step.change))];
  const name = nameOf(step, plan) ?? "";
  switch (step.kind) {
    case "sections":
      return { zh: `各部分得分合计${after.zh}`, en: `the sections add up to ${after.en}` };
    case "redistribution": {
      const [whole, part] = [wholeNumeral(total.standsFor), wholeNumeral(total.applicable)];
      return {
        zh: `不计分的分值由其余分摊，× ${whole} ÷ ${part}，得${after.zh}`,
        en: `points not scored are shared by the rest, × ${whole} ÷ ${part}: ${after.en}`,
      };
    }
    case "bonus":
      return isZero(step.change)
        ? { zh: `加分项「${name}」不加分`, en: `加分项 「${name}」 adds nothing` }
        : { zh: `加分项「${name}」加${change.zh}，得${after.zh}`, en: `加分项 「${name}」 adds ${change.en}: ${after.en}` };
    case "penalty":
      return isZero(step.change)
        ? { zh: `扣分项「${name}」不扣分`, en: `扣分项 「${name}」 takes nothing` }
        : { zh: `扣分项「${name}」扣${change.zh}，得${after.zh}`, en: `扣分项 「${name}」 takes ${change.en}: ${after.en}` };
    case "cap":
      return compare(step.change, ZERO) > 0
        ? { zh: "总分不低于0分，按0分计", en: "no total is below 0 points: 0 points" }
        : {
            zh: `${plan.ruleSet.totalCap === null ? "总分以满分为限" : "总分有上限"}，按${after.zh}计`,
            en: `${plan.ruleSet.totalCap === null ? "no total is above the full points" : "the total has a limit"}: ${after.en}`,
          };
    case "veto":
      return { zh: `否决「${name}」成立，总分${after.zh}`, en: `否决 「${name}」 holds: ${after.en}` };
    case "rounding":
      return { zh: `总分取位为${after.zh}`, en: `the total is rounded to ${after.en}` };
  }
}

/** One 否决: whether it holds, with its figures, and what it did. */
export function tellVeto(plan: Plan, { total, grade }: Story, slot: number, source: TraceSource | undefined): VetoResult {
  const veto = plan.vetoes[slot];
  const story = total.vetoes[slot];
  if (veto === undefined || story === undefined) throw new Error("BUG: the story lacks a 否决");
  const effective = story.effective || grade.capped?.veto === slot;
  return {
    name: veto.source.name,
    holds: holds(story) ?? null,
    effective,
    text: veto.source.text,
    message: source === undefined ? both("") : tellCondition(veto, total, slot, effective, source),
    origin: veto.source.origin,
  };
}

/** 违规次数 超过 3次（4次 > 3次），成立：总分不高于59分 */
function tellCondition(
  { source, condition, outcome }: PlannedVeto,
  { vetoes, score }: TotalStory,
  slot: number,
  effective: boolean,
  trace: TraceSource,
): Bilingual {
  const result = vetoes[slot]?.result;
  if (result !== undefined && isNoValue(result)) {
    const why = tellFailure(result, undefined);
    return { zh: `${source.text}：${why.zh}，无法判断`, en: `${source.text}: ${why.en}; cannot be told` };
  }
  const { text } = substitute(condition, trace);
  const figures = text === source.text || !/[0-9]/.test(text) ? both("") : { zh: `（${text}）`, en: ` (${text})` };
  if (result?.kind !== "boolean" || !result.value) {
    return { zh: `${source.text}${figures.zh}，不成立`, en: `${source.text}${figures.en}: does not hold` };
  }
  const does = tellOutcome(outcome, source);
  const idle = effective || score === undefined ? both("") : { zh: "，结果不受影响", en: ", which changes nothing here" };
  return {
    zh: `${source.text}${figures.zh}，成立：${does.zh}${idle.zh}`,
    en: `${source.text}${figures.en} holds: ${does.en}${idle.en}`,
  };
}

function tellOutcome(outcome: PlannedVeto["outcome"], source: PlannedVeto["source"]): Bilingual {
  if (outcome.kind === "grade-at-most") {
    const grade = source.outcome.kind === "grade-at-most" ? source.outcome.grade : "";
    return { zh: `等次不高于${grade}`, en: `the grade is at most ${grade}` };
  }
  const points = pointsText(outcome.points);
  return outcome.kind === "total-set"
    ? { zh: `总分记${points.zh}`, en: `the total is set to ${points.en}` }
    : { zh: `总分不高于${points.zh}`, en: `the total is at most ${points.en}` };
}

/** 加3分（最多加5分）, 不扣分（最多扣5分）: what the score of something outside the weights means. */
export function tellEffect({ adjustment, points }: PlannedIndicator, score: Rational): Bilingual {
  const most = wholeNumeral(points);
  const effect = adjustment?.measure === "left" ? subtract(points, score) : score;
  const told = pointsText(effect);
  const [zh, en] = adjustment?.kind === "penalty" ? ["扣", ["takes", "taken"]] : ["加", ["adds", "added"]];
  if (isZero(effect)) return { zh: `不${zh}分（最多${zh}${most}分）`, en: `nothing ${en[1]} (at most ${most})` };
  return { zh: `${zh}${told.zh}（最多${zh}${most}分）`, en: `${en[0]} ${told.en} (at most ${most})` };
}
