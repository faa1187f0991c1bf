// In: a target of a rule set, and what became of one record. Out: whether the record reaches the target.
import {
  type CheckedRecord,
  type HumanInput,
  type IndicatorScore,
  pathKey,
  type RowScore,
  type Scorecard,
  type TraceStep,
} from "@biaochi/engine";
import type { Origin } from "@biaochi/model";
import { compare, ZERO } from "@biaochi/quantity";
import type { CheckState, CoverageTarget, TargetGroup } from "./coverage-targets.ts";

/** A record and its scorecard, traced: what was asked of it can only be seen in the trace. */
export type Seen = { readonly record: CheckedRecord; readonly scorecard: Scorecard };

/** Whether a record reaches a target. An arm counts as reached by a value that a case lays down (视为…) too. */
export function reaches({ kind, path }: Pick<TargetGroup, "kind" | "path">, target: CoverageTarget, seen: Seen): boolean {
  const { scorecard, record } = seen;
  switch (target.kind) {
    case "veto":
      return scorecard.vetoes.some(({ name, holds }) => name === target.veto.name && holds === true);
    case "grade":
      return scorecard.grade === target.name;
    case "row":
      return rowsOf(scorecard, target.sections).some((row) => isRowReached(target, row));
    case "row-level":
      return rowsOf(scorecard, target.sections).some(({ detail, row, score }) => {
        const cell = record.details.get(detail)?.[row - 1]?.cells.get(target.column)?.value;
        return score !== null && cell?.kind === "level" && cell.name === target.level.name;
      });
    default: {
      const scored = scoredAt(kind, pathKey(path), scorecard);
      return scored !== undefined && reachedAt(target, scored, record.inputs.get(pathKey(path)));
    }
  }
}

function scoredAt(kind: TargetGroup["kind"], key: string, scorecard: Scorecard): IndicatorScore | undefined {
  const all = kind === "adjustment" ? scorecard.adjustments.map(({ indicator }) => indicator) : scorecard.indicators;
  return all.find((one) => pathKey(one.path) === key);
}

function rowsOf({ sections }: Scorecard, keys: readonly string[]): readonly RowScore[] {
  return sections.flatMap(({ path, rows }) => (keys.includes(pathKey(path)) ? rows : []));
}

type RowTarget = Extract<CoverageTarget, { readonly kind: "row" }>;

function isRowReached({ of, when, origin: at }: RowTarget, { kind, copiesTarget, trace }: RowScore): boolean {
  if (when === "copied") return copiesTarget && kind !== "qualitative";
  if (kind !== of || copiesTarget) return false;
  if (when === "arm") return trace.some(({ step, origin }) => step === "arm" && origin?.start === at.start);
  const met = trace.find(({ step }) => step === "comparison")?.value;
  return met === (when === "met" ? "是" : "否");
}

type OfIndicator = Exclude<CoverageTarget, { readonly kind: "row" | "row-level" | "veto" | "grade" }>;

function reachedAt(target: OfIndicator, scored: IndicatorScore, input: HumanInput | undefined): boolean {
  switch (target.kind) {
    case "not-applicable":
    case "zero-denominator":
    case "case":
      return holds(scored.trace, target.kind, target.origin);
    case "arm":
      return scored.armIndex === target.index && (target.owner === null || holds(scored.trace, "case", target.owner));
    case "check":
      return input?.kind === "items" && stateOf(input.items.get(target.check.name)) === target.state;
    case "level":
      return input?.kind === "level" && input.level === target.level.name && scored.score !== null;
    case "assessed":
      return input?.kind === "points" && scored.score !== null;
    case "event": {
      const count = input?.kind === "counts" ? input.counts.get(target.event.name) : undefined;
      return count !== undefined && compare(count, ZERO) > 0 === target.occurred;
    }
  }
}

/** Whether a case was asked and held. One without a condition (其余) holds where it is asked at all. */
function holds(trace: readonly TraceStep[], step: "not-applicable" | "zero-denominator" | "case", at: Origin): boolean {
  return trace.some(
    ({ step: own, origin, expression }) =>
      own === step && origin?.start === at.start && (expression === null || expression.value === "是"),
  );
}

function stateOf(value: boolean | object | undefined): CheckState | undefined {
  if (value === undefined) return undefined;
  return value === true ? "met" : value === false ? "unmet" : "partial";
}
