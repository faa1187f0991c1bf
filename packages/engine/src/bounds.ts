// In: the story of a record whose total cannot be known because parts have no score. Out: between what it lies, with those parts at 0 and at their
// points. Nothing is guessed: sums, 加分, 扣分, limit and 否决 are settled twice more, as for a whole record.
// INVARIANT (monotone): no step from a score to the total falls where a score rises, so the two ends are the ends.
import { type Rational, ZERO } from "@biaochi/quantity";
import type { Plan, PlannedIndicator, PlannedPart } from "./plan/plan.ts";
import type { RowStory } from "./rows/row-story.ts";
import { sumRows } from "./rows/score-section.ts";
import { pointsOfSection } from "./rows/section-points.ts";
import type { IndicatorStory, Story, SumStory } from "./story.ts";
import { sumSection, sumWhole } from "./sums.ts";
import { settleTotal } from "./total.ts";

/** The least and the most that a total can be. */
export type Bounds = { readonly least: Rational; readonly most: Rational };

type End = keyof Bounds;

/** Undefined where there is a total, and where a 否决 that cannot be told or a sum without end leaves none. */
export function boundsOf(plan: Plan, story: Story): Bounds | undefined {
  if (story.total.score !== undefined || story.total.out) return undefined;
  const least = totalAt("least", plan, story);
  const most = totalAt("most", plan, story);
  return least === undefined || most === undefined ? undefined : { least, most };
}

function totalAt(end: End, plan: Plan, story: Story): Rational | undefined {
  const indicators = story.indicators.map((one, slot) => supposeIndicator(one, plan.indicators[slot], end));
  const sections = new Array<SumStory | undefined>(plan.sections.length);
  const points = ({ kind, slot }: PlannedPart): Rational => {
    const section = kind === "section" ? plan.sections[slot] : undefined;
    return section === undefined ? (plan.indicators[slot]?.points ?? ZERO) : pointsOfSection(section, story.record);
  };
  const converted = ({ kind, slot }: PlannedPart) => (kind === "section" ? plan.sections[slot]?.converted : undefined);
  const known = { indicators, sections, points, converted };
  for (const step of plan.order) {
    if (step.kind !== "section") continue;
    const section = plan.sections[step.slot];
    if (section === undefined) continue;
    const own = { ...section, points: pointsOfSection(section, story.record) };
    sections[step.slot] =
      plan.rows[step.slot] === undefined
        ? sumSection(own, known, plan.scoreRounding)
        : supposeRows(story.rows[step.slot] ?? [], own.points, end, plan);
  }
  return settleTotal(plan, sumWhole(plan.fullPoints, plan.parts, known, plan.scoreRounding), indicators, story.frame).score;
}

/** An indicator without a score at one end. What a 扣分项 takes is taken at the other. */
function supposeIndicator(story: IndicatorStory, planned: PlannedIndicator | undefined, end: End): IndicatorStory {
  if (planned === undefined || story.outcome !== "unscored") return story;
  const takes = planned.adjustment?.kind === "penalty" && planned.adjustment.measure === "amount";
  const full = (end === "most") !== takes;
  return { ...story, outcome: "scored", score: full ? planned.points : ZERO };
}

function supposeRows(rows: readonly RowStory[], points: Rational, end: End, plan: Plan): SumStory {
  const supposed = rows.map(
    (row): RowStory =>
      row.outcome === "unscored" ? { ...row, outcome: "scored", score: end === "most" ? row.points : ZERO } : row,
  );
  const { sum, isMissing } = sumRows(supposed, points, plan.scoreRounding);
  // None of its rows is there: it is worth anything up to its points.
  return isMissing ? { ...sum, complete: true, exact: points, score: end === "most" ? points : ZERO } : sum;
}
