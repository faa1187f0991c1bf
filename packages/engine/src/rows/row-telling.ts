// In: what happened to one row. Out: the row as an indicator is told: name, points, the clause that gave its points, with 完成率 or lateness as its value.
// WHY: a row scores by the same clauses as an indicator; sentence, trace and distance to the next better score are then the same as well.
import { type Indicator, PLAIN_INDICATOR } from "@biaochi/model";
import { PERCENT, toFractionString } from "@biaochi/quantity";
import type { Frame } from "../expression/frame.ts";
import { UNTOLD } from "../indicator.ts";
import type { PlannedArm, PlannedMethod } from "../plan/arms.ts";
import type { PlannedIndicator } from "../plan/plan.ts";
import { unitOfText } from "../plan/units.ts";
import type { IndicatorStory } from "../story.ts";
import { createTelling, type Telling } from "../trace/told.ts";
import { cellOf } from "./direction.ts";
import type { PlannedRows } from "./plan-rows.ts";
import type { RowStory } from "./row-story.ts";

/** The name of a row, as it has it. */
export function nameOfRow({ detail }: PlannedRows, { row, index }: Pick<RowStory, "row" | "index">): string {
  const name = cellOf(detail, "row-name", row.cells)?.text ?? "";
  return name === "" ? `第${index + 1}行` : name;
}

/** The row told as an indicator; undefined where no clause gave it points. */
export function tellingOfRow(rows: PlannedRows, story: RowStory, frame: Frame, worded: boolean): Telling | undefined {
  const { clause, place, arm, raw, clamped, score, outcome } = story;
  if (clause === undefined) return undefined;
  const arms = armsOf(rows, story);
  const armIndex = arm === undefined ? undefined : arms.indexOf(arm);
  const method: PlannedMethod =
    arm === undefined ? { kind: "given", clause } : { kind: "piecewise", arms, bounds: boundsOf(arms) };
  const metric = place.metric?.kind === "number" ? place.metric.value : undefined;
  const told: IndicatorStory = { ...UNTOLD, outcome, metric, armIndex, raw, clamped, score };
  return createTelling(indicatorOf(rows, story, method), told, place.input, frame, worded, place.row);
}

function armsOf({ quantitative, equal, deadline }: PlannedRows, { kind }: RowStory): readonly PlannedArm[] {
  if (kind === "deadline") return deadline?.arms ?? [];
  return (kind === "equal" ? equal : quantitative)?.unmet ?? [];
}

function boundsOf(arms: readonly PlannedArm[]): Extract<PlannedMethod, { readonly kind: "piecewise" }>["bounds"] {
  return arms
    .flatMap(({ interval: { low, high } }) => [low, high])
    .flatMap((amount) => (amount === undefined ? [] : [{ amount, shown: undefined }]));
}

function indicatorOf(rows: PlannedRows, story: RowStory, method: PlannedMethod): PlannedIndicator {
  const name = nameOfRow(rows, story);
  const { deadline, rule } = rows;
  const source: Indicator = {
    ...PLAIN_INDICATOR,
    kind: "indicator",
    name,
    path: [name],
    points: toFractionString(story.points),
    notes: [],
    formula: null,
    notApplicable: [],
    zeroDenominator: [],
    method: { kind: "assessed" },
    origin: rule.origin,
  };
  const metricUnit = story.kind === "deadline" ? unitOfText(deadline?.unit === "天" ? "1天" : "1个月", NO_UNITS) : PERCENT;
  return {
    source,
    key: name,
    adjustment: undefined,
    choice: undefined,
    points: story.points,
    metricUnit,
    isLateness: story.kind === "deadline",
    formula: undefined,
    notApplicable: [],
    zeroDenominator: [],
    method,
    interpretation: [],
    original: [],
    basis: [],
  };
}

const NO_UNITS = { byName: new Map(), longestName: 0 };
