// In: one row of a section and its 行评. Out: its story: kind, comparison, 完成率 or lateness, points. Nothing is worded here.
// The order is fixed: what kind of row it is; what it lacks; whether the result copies the target; whether the target is met; only then 完成率.
import { compare, ONE, type Rational, sign } from "@biaochi/quantity";
import type { PlannedClause } from "../clauses/clause.ts";
import type { Frame, Place } from "../expression/frame.ts";
import { daysLate, monthsLate } from "../expression/lateness.ts";
import { clamp, findArm, roundScore } from "../indicator.ts";
import type { PlannedArm } from "../plan/arms.ts";
import type { PlannedRounding } from "../plan/node.ts";
import type { CheckedRow, HumanInput, TargetValue } from "../record.ts";
import { cellOf, columnOf, type RowAim, readingsOfRow, targetOf } from "./direction.ts";
import type { PlannedRowClause, PlannedRows } from "./plan-rows.ts";
import { type Comparing, completionOf, isMet, kindOf, tellsHowNear } from "./ratio.ts";
import type { RowFailure, RowStory } from "./row-story.ts";
import { surelyDue } from "./target-value.ts";

/** What a row is scored with. */
type Scoring = { readonly rows: PlannedRows; readonly frame: Frame; readonly rounding: PlannedRounding | undefined };

/** Scores one row; `index` is its place in the table. */
export function scoreRow(row: CheckedRow, index: number, points: Rational, scoring: Scoring): RowStory {
  const { rows, frame } = scoring;
  const { detail } = rows;
  const target = targetOf(cellOf(detail, "target", row.cells));
  const result = targetOf(cellOf(detail, "result", row.cells));
  const aim = rows.aim(row.cells, frame);
  const kind = aim === undefined ? undefined : kindOf(aim.direction);
  const place: Place = {
    metric: undefined,
    points,
    input: undefined,
    row: { ...readingsOfRow(detail, row.cells), completion: completionFor(aim, target, result) },
  };
  const story: RowStory = {
    row,
    index,
    points,
    aim,
    kind,
    target,
    result,
    copies: false,
    copied: undefined,
    met: undefined,
    completion: aim === undefined ? undefined : ratioOf(aim, target, result),
    dates: undefined,
    arm: undefined,
    clause: undefined,
    place,
    outcome: "unscored",
    raw: undefined,
    clamped: undefined,
    score: undefined,
    failure: undefined,
  };
  if (aim === undefined || kind === undefined) return fail(story, { kind: "no-cell", column: columnName(rows, "target") });
  if (kind === "qualitative") return judge(story, scoring);
  if (target === undefined) return fail(story, { kind: "no-cell", column: columnName(rows, "target") });
  if (result === undefined) return fail(story, { kind: "no-cell", column: columnName(rows, "result") });
  if (kind === "equal" && target.kind === "words") return compareWords(story, scoring);
  if (isNoMeasurement(result)) return followCopied({ ...story, copies: true }, scoring);
  return kind === "deadline"
    ? scoreDeadline(story, target, result, scoring)
    : compareFigures(story, aim, target, result, scoring);
}

/** A sign, 以上 以下 以内 前 or a word in the place of a measurement. */
export function isNoMeasurement(result: TargetValue): boolean {
  switch (result.kind) {
    case "words":
      return true;
    case "deadline":
      return result.before;
    case "figure":
      return result.sign !== undefined;
  }
}

/** 完成率 as 要求 read it. */
function completionFor(aim: RowAim | undefined, target: TargetValue | undefined, result: TargetValue | undefined) {
  const value = aim === undefined ? undefined : ratioOf(aim, target, result);
  return value === undefined ? undefined : ({ kind: "number", value } as const);
}

function ratioOf({ direction }: RowAim, target: TargetValue | undefined, result: TargetValue | undefined): Rational | undefined {
  if (direction === "deadline" || direction === "qualitative") return undefined;
  if (target?.kind !== "figure" || result?.kind !== "figure" || isNoMeasurement(result)) return undefined;
  return completionOf(direction, target.value, result.value);
}

function judge(story: RowStory, scoring: Scoring): RowStory {
  const { judgement, detail } = scoring.rows;
  if (judgement === undefined) return fail(story, { kind: "no-clause", of: "qualitative" });
  const given = cellOf(detail, "judged", story.row.cells);
  const input: HumanInput | undefined =
    given?.value.kind === "level"
      ? { kind: "level", level: given.value.name, points: story.row.judgedPoints, text: given.text, reason: undefined }
      : undefined;
  const copies = sameText(cellOf(detail, "target", story.row.cells)?.text, cellOf(detail, "result", story.row.cells)?.text);
  return award({ ...story, copies, place: { ...story.place, input } }, judgement, undefined, scoring);
}

function sameText(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && foldText(first) === foldText(second);
}

function foldText(text: string): string {
  return text.normalize("NFC").trim();
}

/** 相等 of words: the same words meet it; of others nothing can be said. */
function compareWords(story: RowStory, scoring: Scoring): RowStory {
  const { equal, detail } = scoring.rows;
  if (equal === undefined) return fail(story, { kind: "no-clause", of: "equal" });
  const cells = story.row.cells;
  const met = sameText(cellOf(detail, "target", cells)?.text, cellOf(detail, "result", cells)?.text);
  return met ? award({ ...story, met }, equal.met, undefined, scoring) : fail(story, { kind: "other-words" });
}

/** What 照抄目标 says of a result that is no measurement. */
function followCopied(story: RowStory, scoring: Scoring): RowStory {
  const { copied } = scoring.rows;
  if (copied === undefined) return fail(story, { kind: "copied", text: undefined });
  const told: RowStory = { ...story, copied };
  switch (copied.kind) {
    case "error":
      return fail(told, { kind: "copied", text: copied.text });
    case "excluded":
      return { ...told, outcome: "excluded" };
    case "score":
      if (scoring.rows.copiedPoints === undefined) throw new Error("BUG: 照抄目标 without its points");
      return award(told, scoring.rows.copiedPoints, undefined, scoring);
    case "treat-as": {
      const clause = story.kind === "equal" ? scoring.rows.equal : scoring.rows.quantitative;
      if (story.kind === "deadline" || clause === undefined) return fail(told, { kind: "copied", text: undefined });
      const met = compare(copied.value, ONE) >= 0;
      return met
        ? award({ ...told, met, completion: copied.value }, clause.met, copied.value, scoring)
        : awardUnmet({ ...told, met, completion: copied.value }, clause, copied.value, scoring);
    }
  }
}

function compareFigures(story: RowStory, aim: RowAim, target: TargetValue, result: TargetValue, scoring: Scoring): RowStory {
  const kind = aim.direction === "=" ? "equal" : "quantitative";
  const clause = scoring.rows[kind];
  if (clause === undefined) return fail(story, { kind: "no-clause", of: kind });
  const { direction, strict } = aim;
  if (target.kind !== "figure" || result.kind !== "figure" || !isComparing(direction))
    throw new Error("BUG: a row that does not fit its direction was let through");
  const met = isMet({ direction, strict }, target.value, result.value);
  if (met) return award({ ...story, met }, clause.met, story.completion, scoring);
  const near = tellsHowNear(direction, target.value, result.value);
  if (!near && clause.needsRatio) return fail({ ...story, met }, { kind: "no-ratio", direction });
  return awardUnmet({ ...story, met }, clause, near ? story.completion : undefined, scoring);
}

function isComparing(direction: RowAim["direction"]): direction is Comparing {
  return direction !== "deadline" && direction !== "qualitative";
}

/** The arm that holds 完成率: below 0 it is in the lowest; a target that was to be exceeded and was just reached is in the highest. */
function awardUnmet(story: RowStory, { unmet }: PlannedRowClause, ratio: Rational | undefined, scoring: Scoring): RowStory {
  const last = unmet.length - 1;
  const found =
    ratio === undefined || sign(ratio) < 0
      ? 0
      : compare(ratio, ONE) >= 0
        ? last
        : findArm(unmet, ratio, scoring.frame, withMetric(story.place, ratio));
  if (typeof found !== "number") return fail(story, found);
  const arm = unmet[found];
  if (arm === undefined) throw new Error("BUG: 未达到 without an arm");
  return award({ ...story, arm }, arm.award, ratio, scoring);
}

function scoreDeadline(story: RowStory, target: TargetValue, result: TargetValue, scoring: Scoring): RowStory {
  const { deadline } = scoring.rows;
  if (deadline === undefined) return fail(story, { kind: "no-clause", of: "deadline" });
  if (target.kind !== "deadline" || result.kind !== "deadline")
    throw new Error("BUG: a row that does not fit its direction was let through");
  const dates = { done: result.iso, due: surelyDue(target) };
  const late = deadline.unit === "月" ? monthsLate(dates.done, dates.due) : daysLate(dates.done, dates.due);
  const met = dates.done <= dates.due;
  const dated: RowStory = { ...story, dates, met };
  const found = findArm(deadline.arms, late, scoring.frame, withMetric(story.place, late));
  if (typeof found !== "number") return fail(dated, found);
  const arm: PlannedArm | undefined = deadline.arms[found];
  if (arm === undefined) throw new Error("BUG: 期限 without an arm");
  return award({ ...dated, arm }, arm.award, late, scoring);
}

function award(story: RowStory, clause: PlannedClause, metric: Rational | undefined, scoring: Scoring): RowStory {
  const place = withMetric(story.place, metric);
  const result = clause.evaluate(scoring.frame, place);
  const told: RowStory = { ...story, place, clause };
  return result.kind === "points" ? settle(told, result.value, scoring) : fail(told, result);
}

function withMetric(place: Place, metric: Rational | undefined): Place {
  return metric === undefined ? place : { ...place, metric: { kind: "number", value: metric } };
}

/** Within [0, 分值] of the row, then to the grid. */
function settle(story: RowStory, raw: Rational, { rounding }: Scoring): RowStory {
  const clamped = clamp(raw, story.points);
  return { ...story, outcome: "scored", raw, clamped, score: roundScore(clamped, story.points, rounding) };
}

function fail(story: RowStory, failure: RowFailure): RowStory {
  return { ...story, failure };
}

function columnName({ detail }: PlannedRows, role: "target" | "result"): string {
  return columnOf(detail, role)?.name ?? "";
}
