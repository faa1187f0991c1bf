// 要求: what must hold or be explained, of the record or of each row of a 明细; it changes no score. In: conditions, a record's frame, its rows.
// Out: whether each holds. Not here: wording (tell-requirement.ts).
import type { Requirement, RuleSet } from "@biaochi/model";
import { evaluateNode } from "../expression/evaluate.ts";
import { type Frame, NOWHERE, type Place, type RowReadings } from "../expression/frame.ts";
import { isNoValue, type Result } from "../expression/result.ts";
import { childrenOf, type Node } from "../plan/node.ts";
import type { Planner } from "../plan/planner.ts";
import type { PlannedRows } from "./plan-rows.ts";
import type { RowStory } from "./row-story.ts";

export type PlannedRequirement = {
  readonly source: Requirement;
  readonly condition: Node;
  /** The place of its 明细; undefined where it is asked of the whole record. */
  readonly detailSlot: number | undefined;
  readonly readsCompletion: boolean;
};

/** `row` is the place in the table, from 0; `holds` undefined where it cannot be told. */
export type RequirementStory = {
  readonly slot: number;
  readonly row: number | undefined;
  readonly place: Place;
  readonly result: Result;
  readonly holds: boolean | undefined;
};

export function planRequirements({ requirements, details }: RuleSet, planner: Planner): readonly PlannedRequirement[] {
  return requirements.map((source) => {
    const condition = planner.expression(source.condition);
    const slot = details.findIndex(({ name }) => name === source.detail);
    return {
      source,
      condition,
      detailSlot: source.detail === null ? undefined : slot,
      readsCompletion: readsCompletion(condition),
    };
  });
}

function readsCompletion(node: Node): boolean {
  return node.op === "completion" || childrenOf(node).some(readsCompletion);
}

/** Asks every 要求, those of rows of each row in turn. */
export function askRequirements(
  planned: readonly PlannedRequirement[],
  rows: readonly (PlannedRows | undefined)[],
  stories: readonly (readonly RowStory[])[],
  { details }: RuleSet,
  frame: Frame,
): readonly RequirementStory[] {
  return planned.flatMap((requirement, slot): readonly RequirementStory[] => {
    const { detailSlot } = requirement;
    if (detailSlot === undefined) return [ask(requirement, slot, undefined, NOWHERE, false, frame)];
    const name = details[detailSlot]?.name ?? "";
    const scored = scoredRows(name, rows, stories);
    return (frame.details[detailSlot] ?? []).map((plain, row) => {
      const story = scored.get(row);
      const readings: RowReadings = story?.place.row ?? plain;
      const waits = story?.failure?.kind === "no-cell";
      return ask(requirement, slot, row, { ...NOWHERE, row: readings }, waits, frame);
    });
  });
}

function scoredRows(
  detail: string,
  rows: readonly (PlannedRows | undefined)[],
  stories: readonly (readonly RowStory[])[],
): ReadonlyMap<number, RowStory> {
  return new Map(
    rows.flatMap((planned, slot) =>
      planned?.detail.name === detail ? (stories[slot] ?? []).map((story) => [story.index, story] as const) : [],
    ),
  );
}

/** A row without a 完成率 has nothing to hold of it; one that only lacks its figures cannot be told. */
function ask(
  { condition, readsCompletion: reads }: PlannedRequirement,
  slot: number,
  row: number | undefined,
  place: Place,
  waits: boolean,
  frame: Frame,
): RequirementStory {
  if (reads && place.row?.completion === undefined) {
    const result: Result = waits
      ? { kind: "missing", names: [{ kind: "field", name: "完成率" }] }
      : { kind: "boolean", value: true };
    return { slot, row, place, result, holds: waits ? undefined : true };
  }
  const result = evaluateNode(condition, frame, place);
  const holds = isNoValue(result) || result.kind !== "boolean" ? undefined : result.value;
  return { slot, row, place, result, holds };
}
