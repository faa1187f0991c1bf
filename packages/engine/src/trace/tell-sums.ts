// In: what happened to sections, total, grade and 勾稽. Out: the same in words and machine figures. Not here: the sums themselves (../sums.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { absolute, compare, isZero, type Rational, toFractionString, type Unit, ZERO } from "@biaochi/quantity";
import { printNode } from "../expression/print.ts";
import { combineFailures, type Result } from "../expression/result.ts";
import type { ReconciliationResult, Redistribution, SectionScore } from "../generated/scorecard.generated.ts";
import { childrenOf, type Node } from "../plan/node.ts";
import type { Plan, PlannedReconciliation, PlannedSection } from "../plan/plan.ts";
import { numeralIn } from "../plan/units.ts";
import type { GradeStory, ReconciliationStory, Story, SumStory, TotalStory } from "../story.ts";
import { both, decimalText, differenceText, figureText, placesFor, pointsText, readingPlaces, wholeNumeral } from "./figures.ts";
import { tellFailure } from "./tell-failure.ts";
import { shownValue, substitute, type TraceSource } from "./traced.ts";

export function tellSection({ source, points, converted }: PlannedSection, story: SumStory): SectionScore {
  return {
    path: source.path,
    points: decimalText(points),
    applicable: !story.out,
    score: story.score === undefined ? null : decimalText(story.score),
    exact: story.exact === undefined ? null : toFractionString(story.exact),
    counted: story.counted === undefined ? null : decimalText(story.counted),
    excludedPoints: decimalText(story.excluded),
    explanation: tellConverted(tellSum(story, points, source.rows !== null), story, points, converted),
    rows: [],
  };
}

/** …，折算 × 30 ÷ 50，计24分 */
function tellConverted(told: Bilingual, { counted }: SumStory, points: Rational, converted: Rational | undefined): Bilingual {
  if (counted === undefined || converted === undefined) return told;
  const [count, from, to] = [pointsText(counted), wholeNumeral(points), wholeNumeral(converted)];
  return { zh: `${told.zh}，折算 × ${to} ÷ ${from}，计${count.zh}`, en: `${told.en}; × ${to} ÷ ${from} counts ${count.en}` };
}

function tellSum(story: SumStory, points: Rational, isOfRows: boolean): Bilingual {
  if (story.out)
    return { zh: "各项都不计分，分值由别的部分分摊", en: "nothing here is scored; its points are shared by other parts" };
  if (!story.complete || story.score === undefined || story.exact === undefined) {
    return {
      zh: `不完整：有的${isOfRows ? "行" : "指标"}没有得分，已有得分合计${pointsText(story.sum).zh}`,
      en: `incomplete: some ${isOfRows ? "rows" : "indicators"} have no score; those that have add up to ${pointsText(story.sum).en}`,
    };
  }
  const score = pointsText(story.score);
  const full = wholeNumeral(points);
  if (!story.redistributed)
    return { zh: `各项得分合计${score.zh}（满分${full}分）`, en: `the scores add up to ${score.en} (of ${full})` };
  const shared = tellSharing(story);
  return { zh: `${shared.zh}（满分${full}分）`, en: `${shared.en} (of ${full})` };
}

/** 各项得分合计9分，× 15 ÷ 10（有5分不计分），得13.5分 */
function tellSharing({ sum, standsFor, applicable, score, excluded }: SumStory): Bilingual {
  const [total, whole, part, out] = [pointsText(sum), wholeNumeral(standsFor), wholeNumeral(applicable), pointsText(excluded)];
  const given = score === undefined ? pointsText(sum) : pointsText(score);
  return {
    zh: `各项得分合计${total.zh}，× ${whole} ÷ ${part}（${out.zh}不计分，由其余分摊），得${given.zh}`,
    en: `the scores add up to ${total.en}, × ${whole} ÷ ${part} (${out.en} not scored and shared by the rest): ${given.en}`,
  };
}

/** The line that shows points shared by the whole; null where nothing was. */
export function tellRedistribution(total: TotalStory): Redistribution | null {
  if (!total.redistributed || total.exact === undefined || total.summed === undefined) return null;
  return {
    sum: decimalText(total.sum),
    applicablePoints: decimalText(total.applicable),
    exact: toFractionString(total.exact),
    score: decimalText(total.summed),
    explanation: tellSharing({ ...total, score: total.summed }),
  };
}

/** 总分96分为优，因否决「差错」不高于良 */
function tellGradeCap(
  { from, veto }: NonNullable<GradeStory["capped"]>,
  { grades, vetoes }: Pick<Plan, "grades" | "vetoes">,
  total: TotalStory,
): Bilingual | null {
  const [own, by] = [grades[from]?.source.name, vetoes[veto]?.source];
  if (own === undefined || by === undefined || by.outcome.kind !== "grade-at-most" || total.score === undefined) return null;
  const points = pointsText(total.score);
  return {
    zh: `总分${points.zh}本为${own}，否决「${by.name}」成立，等次不高于${by.outcome.grade}`,
    en: `${points.en} would be ${own}; 否决 「${by.name}」 holds, and the grade is at most ${by.outcome.grade}`,
  };
}

/** When the grade would be another by the total that did not decide. */
export function tellGradeNote({ ruleSet, grades, vetoes }: Plan, { grade, total }: Story): Bilingual | null {
  if (ruleSet.status === "transcribed" && ruleSet.grades !== null && total.score !== undefined) {
    return { zh: "照录的表分值自相矛盾，不定等次", en: "a transcribed table contradicts itself and gives no grade" };
  }
  if (grade.capped !== undefined) return tellGradeCap(grade.capped, { grades, vetoes }, total);
  const other = grade.otherwise === undefined ? undefined : grades[grade.otherwise]?.source.name;
  const name = grade.index === undefined ? undefined : grades[grade.index]?.source.name;
  if (
    other === undefined ||
    name === undefined ||
    total.score === undefined ||
    total.unrounded === undefined ||
    ruleSet.grades === null
  )
    return null;
  const [printed, unrounded] = [pointsText(total.score), pointsText(total.unrounded)];
  if (ruleSet.grades.by === "unrounded-total") {
    return {
      zh: `等次按取位前总分${unrounded.zh}定为${name}；按取位后的${printed.zh}则为${other}`,
      en: `graded ${name} by the total before rounding, ${unrounded.en}; by the rounded ${printed.en} it would be ${other}`,
    };
  }
  return {
    zh: `等次按取位后的总分${printed.zh}定为${name}；按取位前的${unrounded.zh}则为${other}`,
    en: `graded ${name} by the rounded total, ${printed.en}; by ${unrounded.en} before rounding it would be ${other}`,
  };
}

export function tellReconciliation(
  plan: PlannedReconciliation,
  story: ReconciliationStory,
  trace: TraceSource | undefined,
): ReconciliationResult {
  const { source, unit } = plan;
  const shown = (result: Result): string | null => (result.kind === "number" ? decimalText(numeralIn(result.value, unit)) : null);
  return {
    name: source.name,
    holds: story.holds ?? null,
    left: shown(story.left),
    right: shown(story.right),
    difference: story.difference === undefined ? null : decimalText(numeralIn(story.difference, unit)),
    unit: unit?.name ?? "",
    text: source.text,
    message: trace === undefined ? both("") : tellEquation(plan, story, trace),
    origin: source.origin,
  };
}

/** 年末结转 = 21.12万元；上年结转 + 总收入 − 总支出 = 9.25 + 523.21 − 511.33 = 21.13万元；相差0.01万元，超过误差0.005万元，不符 */
function tellEquation(plan: PlannedReconciliation, story: ReconciliationStory, trace: TraceSource): Bilingual {
  const failure = combineFailures(story.left, story.right);
  if (failure !== undefined) {
    const why = tellFailure(failure, plan.unit);
    return { zh: `${why.zh}，不能核对`, en: `${why.en}; cannot be checked` };
  }
  const { left, right } = story;
  const sides = [tellSide(plan.left, left, right, plan.unit, trace), tellSide(plan.right, right, left, plan.unit, trace)].join(
    "；",
  );
  const gap = tellGap(plan, story);
  const verdict = story.holds === true ? { zh: "相符", en: "it holds" } : { zh: "不符", en: "it fails" };
  const should = plan.source.comparison === "=" ? both("") : tellWanted(plan);
  return {
    zh: `${sides}；${should.zh}${gap.zh}，${verdict.zh}`,
    en: `${sides.replaceAll("；", "; ")}; ${should.en}${gap.en}: ${verdict.en}`,
  };
}

function tellWanted({ left, right, source }: PlannedReconciliation): Bilingual {
  const wanted = `${printNode(left)} ${source.comparison} ${printNode(right)}`;
  return { zh: `应 ${wanted}，`, en: `${wanted} wanted, ` };
}

/** A side by its names, its figures and what they come to; never printed like the other side where it is not. */
function tellSide(node: Node, result: Result, other: Result, unit: Unit | undefined, trace: TraceSource): string {
  const value =
    result.kind === "number"
      ? apartFrom(result.value, other.kind === "number" ? [other.value] : [], unit)
      : shownValue(result, unit);
  const name = printNode(node);
  const written = substitute(node, trace).text;
  return childrenOf(node).length === 0 ? `${name} = ${value}` : `${name} = ${written} = ${value}`;
}

/** A figure with its unit, with as many places as it takes to be seen apart from the others. */
function apartFrom(value: Rational, others: readonly Rational[], unit: Unit | undefined): string {
  return figureText(value, unit, placesApart(value, others, unit));
}

function placesApart(value: Rational, others: readonly Rational[], unit: Unit | undefined): number {
  const shown = numeralIn(value, unit);
  const bounds = others.map((other) => numeralIn(other, unit));
  return placesFor(shown, readingPlaces(shown), bounds);
}

function tellGap({ unit, tolerance }: PlannedReconciliation, { difference }: ReconciliationStory): Bilingual {
  if (difference === undefined) return { zh: "两边比较", en: "compared" };
  if (isZero(difference)) return { zh: "两边相等", en: "both sides are equal" };
  const size = absolute(difference);
  const allowed = tolerance ?? ZERO;
  const far = differenceText(size, unit, placesApart(size, [allowed], unit));
  const gap = { zh: `相差${far.zh}`, en: `${far.en} apart` };
  if (isZero(allowed)) return gap;
  const limit = differenceText(allowed, unit, placesApart(allowed, [], unit));
  const within = compare(size, allowed) <= 0;
  return {
    zh: `${gap.zh}，${within ? "在" : "超过"}误差${limit.zh}${within ? "之内" : ""}`,
    en: `${gap.en}, ${within ? "within" : "beyond"} the tolerance of ${limit.en}`,
  };
}
