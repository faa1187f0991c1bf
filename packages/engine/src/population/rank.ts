// 名次, two passes over the population: first what each record is ranked by, then the places as figures of the records.
// In: a plan and all checked records. Out: the records with their places. Not here: scoring them.
import { add, compare, divide, integer, type Rational } from "@biaochi/quantity";
import { evaluateNode } from "../expression/evaluate.ts";
import { NOWHERE } from "../expression/frame.ts";
import { interpret } from "../interpret.ts";
import { type Plan, type PlannedRank, planFor } from "../plan/plan.ts";
import type { CheckedRecord } from "../record.ts";
import { wholeNumeral } from "../trace/figures.ts";

/**
 * Every record with its places. A record alone is not ranked, nor one without a figure to rank by; a place that the record has from elsewhere
 * stands, and what this population gives is noted beside it.
 */
export function rankPopulation(plan: Plan, records: readonly CheckedRecord[]): readonly CheckedRecord[] {
  if (records.length < 2) return records;
  // A rank may go by a score that reads another: what is read stands before.
  return plan.ranks.reduce((ranked, rank, slot) => {
    const figures = ranked.map((record) => rankedBy(plan, slot, record));
    const places = placesOf(figures, rank);
    const of = figures.filter((figure) => figure !== undefined).length;
    return ranked.map((record, index) => withPlace(record, rank, places[index], of));
  }, records);
}

/** The figure that a record is ranked by; undefined where it has none. */
export function rankedBy(plan: Plan, slot: number, record: CheckedRecord): Rational | undefined {
  const own = planFor(plan, record);
  const by = own.ranks[slot]?.by;
  if (by === undefined) return undefined;
  const result = evaluateNode(by, interpret(own, record, false).frame, NOWHERE);
  return result.kind === "number" ? result.value : undefined;
}

/** The places of figures, in their order; equal figures share one by the rule for ties. */
export function placesOf(
  figures: readonly (Rational | undefined)[],
  { source: { order, ties } }: Pick<PlannedRank, "source">,
): readonly (Rational | undefined)[] {
  const known = figures.flatMap((figure, index) => (figure === undefined ? [] : [{ figure, index }]));
  const sorted = known.toSorted((one, other) =>
    order === "descending" ? compare(other.figure, one.figure) : compare(one.figure, other.figure),
  );
  const places = new Array<Rational | undefined>(figures.length).fill(undefined);
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    for (let next = sorted[last + 1]; next !== undefined && isEqual(next, sorted[first]); next = sorted[last + 1]) last += 1;
    const place = shared(first + 1, last + 1, ties);
    for (const { index } of sorted.slice(first, last + 1)) places[index] = place;
    first = last + 1;
  }
  return places;
}

type Ranked = { readonly figure: Rational };

function isEqual(one: Ranked, other: Ranked | undefined): boolean {
  return other !== undefined && compare(one.figure, other.figure) === 0;
}

function shared(first: number, last: number, ties: PlannedRank["source"]["ties"]): Rational {
  switch (ties) {
    case "first":
      return integer(BigInt(first));
    case "last":
      return integer(BigInt(last));
    case "mean": {
      const sum = add(integer(BigInt(first)), integer(BigInt(last)));
      return divide(sum, integer(2n)) ?? sum;
    }
  }
}

function withPlace(
  record: CheckedRecord,
  { source: { name } }: PlannedRank,
  place: Rational | undefined,
  of: number,
): CheckedRecord {
  const ranks = new Map(record.ranks).set(name, { of, counted: place });
  if (place === undefined || record.values.has(name)) return { ...record, ranks };
  const value = { value: { kind: "number", value: place }, text: `${wholeNumeral(place)}名`, from: "data" } as const;
  return { ...record, ranks, values: new Map(record.values).set(name, value) };
}
