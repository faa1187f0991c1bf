// The exact interpreter. In: a plan and one checked record. Out: its story: every figure exact, nothing worded (trace/scorecard.ts does that).
// INVARIANT (one way): the order of the plan is followed once; whatever an expression reads is known by then.
// INVARIANT (exact): no binary float takes part; a test looks for their names in this file and in clauses/.
import type { Rational } from "@biaochi/quantity";
import { evaluateNode } from "./expression/evaluate.ts";
import { blankFrame, type Frame, type IndicatorReadings, NOWHERE } from "./expression/frame.ts";
import { isNoValue, type Result } from "./expression/result.ts";
import { gradeTotal } from "./grade.ts";
import { scoreIndicator } from "./indicator.ts";
import type { Plan, PlannedIndicator, PlannedPart } from "./plan/plan.ts";
import { reconcile } from "./reconcile.ts";
import type { CheckedRecord } from "./record.ts";
import { readingsOfRow } from "./rows/direction.ts";
import { recordYear } from "./rows/record-year.ts";
import { askRequirements } from "./rows/requirements.ts";
import type { RowStory } from "./rows/row-story.ts";
import { scoreSectionRows } from "./rows/score-section.ts";
import { pointsOfSection } from "./rows/section-points.ts";
import { type Adoption, overrideScore, withInputsOf } from "./scorers.ts";
import type { GradeStory, IndicatorStory, Story, SumStory, TotalStory } from "./story.ts";
import { convertSum, sumSection, sumWhole } from "./sums.ts";
import { effectOf, settleTotal } from "./total.ts";

/** Evaluates one record by the order of evaluation, steps 2 to 20; where several score, also by each of them alone. */
export function interpret(plan: Plan, record: CheckedRecord, traced: boolean): Story {
  const { scorers, adopted } = plan.ruleSet;
  const story = interpretBy(plan, record, { by: adopted, needsReason: true }, traced);
  const heard = scorers.filter((scorer) => (record.scorers.get(scorer)?.size ?? 0) > 0);
  const alone = (scorer: string) => interpretBy(plan, record, { by: [scorer], needsReason: false }, false);
  return { ...story, solos: heard.map((scorer) => ({ scorer, story: alone(scorer) })) };
}

function interpretBy(plan: Plan, given: CheckedRecord, adoption: Adoption, traced: boolean): Omit<Story, "solos"> {
  const record = withInputsOf(given, adoption.by);
  const frame = blankFrame(
    fieldsOf(plan, record),
    plan.nodeCount,
    traced,
    detailsOf(plan, record),
    recordYear(record.year, plan.ruleSet),
  );
  const indicators = new Array<IndicatorStory | undefined>(plan.indicators.length);
  const sections = new Array<SumStory | undefined>(plan.sections.length);
  const rows = new Array<readonly RowStory[]>(plan.sections.length).fill([]);
  const known = {
    indicators,
    sections,
    points: (part: PlannedPart): Rational => pointsOf(plan, part, record),
    converted: (part: PlannedPart) => convertedOf(plan, part),
  };
  let total: TotalStory | undefined;
  let grade: GradeStory | undefined;
  for (const step of plan.order) {
    switch (step.kind) {
      case "derived":
        frame.derived[step.slot] = derive(at(plan.derived, step.slot), frame);
        break;
      case "indicator": {
        const indicator = at(plan.indicators, step.slot);
        const computed = scoreIndicator(indicator, record.inputs.get(indicator.key), frame, plan.scoreRounding);
        const story = overrideScore(computed, indicator.key, record, adoption);
        indicators[step.slot] = story;
        frame.indicators[step.slot] = readingsOf(indicator, story);
        break;
      }
      case "section": {
        const section = at(plan.sections, step.slot);
        const points = pointsOfSection(section, record);
        const planned = plan.rows[step.slot];
        const scored = planned === undefined ? undefined : scoreSectionRows(planned, points, record, frame, plan.scoreRounding);
        const story =
          scored === undefined
            ? sumSection({ ...section, points }, known, plan.scoreRounding)
            : convertSum(scored.sum, points, section.converted, plan.scoreRounding);
        if (scored !== undefined) rows[step.slot] = scored.stories;
        sections[step.slot] = story;
        frame.sections[step.slot] = scoreResult(story.score, `${section.source.path.join(".")}.得分`, story.out);
        break;
      }
      case "total":
        total = settleTotal(plan, sumWhole(plan.fullPoints, plan.parts, known, plan.scoreRounding), indicators, frame);
        frame.total = scoreResult(total.score, "总分", total.out);
        break;
      case "grade": {
        if (total === undefined) throw new Error("BUG: 等次 comes before 总分");
        grade = gradeTotal(plan, total, frame);
        const name = grade.index === undefined ? undefined : plan.grades[grade.index]?.source.name;
        frame.grade = name === undefined ? notThere("等次", total.out) : { kind: "level", name };
        break;
      }
    }
  }
  if (total === undefined || grade === undefined) throw new Error("BUG: the order of the plan lacks 总分 or 等次");
  return {
    record,
    frame,
    indicators: indicators.map(present),
    sections: sections.map(present),
    rows,
    total,
    grade,
    reconciliations: plan.reconciliations.map((reconciliation) => reconcile(reconciliation, frame)),
    requirements: askRequirements(plan.requirements, plan.rows, rows, plan.ruleSet, frame),
  };
}

/** Step 2: what the record has, else what 缺失时 fills in, else missing. */
function fieldsOf({ ruleSet, filled }: Plan, { values }: CheckedRecord): readonly Result[] {
  return ruleSet.fields.map(({ name }) => {
    const given = values.get(name) ?? filled.get(name);
    return given === undefined ? { kind: "missing", names: [{ kind: "field", name }] } : given.value;
  });
}

/** The rows of each 明细 as expressions read them, before anything of them is scored. */
function detailsOf({ ruleSet }: Plan, { details }: CheckedRecord): Frame["details"] {
  return ruleSet.details.map((detail) => (details.get(detail.name) ?? []).map(({ cells }) => readingsOfRow(detail, cells)));
}

function derive({ node, rounding }: Plan["derived"][number], frame: Frame): Result {
  const result = evaluateNode(node, frame, NOWHERE);
  return rounding === undefined || result.kind !== "number" ? result : { kind: "number", value: rounding.apply(result.value) };
}

/** What other expressions may read of an indicator. */
function readingsOf(indicator: PlannedIndicator, story: IndicatorStory): IndicatorReadings {
  const name = indicator.source.path.join(".");
  const excluded = story.outcome === "excluded" || story.outcome === "shown";
  const undecided = story.notApplicable.map(({ result }) => result).find(isNoValue);
  return {
    // What a 加分项 adds, what a 扣分项 takes.
    score: scoreResult(indicator.adjustment === undefined ? story.score : effectOf(indicator, story), `${name}.得分`, excluded),
    metric: scoreResult(story.metric, `${name}.值`, excluded),
    applicable: undecided ?? { kind: "boolean", value: story.notApplicableCase === undefined },
  };
}

function scoreResult(score: Rational | undefined, name: string, excluded: boolean): Result {
  return score === undefined ? notThere(name, excluded) : { kind: "number", value: score };
}

function notThere(name: string, excluded: boolean): Result {
  return { kind: "missing", names: [{ kind: "indicator", name, excluded }] };
}

function convertedOf(plan: Plan, { kind, slot }: PlannedPart): Rational | undefined {
  return kind === "section" ? at(plan.sections, slot).converted : undefined;
}

function pointsOf(plan: Plan, { kind, slot }: PlannedPart, record: CheckedRecord): Rational {
  return kind === "indicator" ? at(plan.indicators, slot).points : pointsOfSection(at(plan.sections, slot), record);
}

function at<Item>(items: readonly Item[], slot: number): Item {
  return present(items[slot]);
}

function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("BUG: the plan left something out");
  return item;
}
