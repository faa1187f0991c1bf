// 名次, two passes over the population: first what each record is ranked by, then the places as figures of the records.
// In: a plan and all checked records. Out: the records with their places. Not here: scoring them.
import { add, compare, divide, integer, type Rational } from "@biaochi/quantity";
import { evaluateNode } from "../expression/evaluate.ts";
import { NOWHERE } from "../expression/frame.ts";
import { isNoValue, type Result } from "../expression/result.ts";
import { interpret } from "../interpret.ts";
import { type Plan, type PlannedRank, planFor } from "../plan/plan.ts";
import type { CheckedRecord, CountedRank, NoFigure } from "../record.ts";
import { wholeNumeral } from "../trace/figures.ts";
import { tellFailure } from "../trace/tell-failure.ts";

/**
 * Every record with its places. A record alone is not ranked, nor one without a figure to rank by; a place that the record has from elsewhere
 * stands, and what this population gives is noted beside it.
 */
export function rankPopulation(plan: Plan, records: readonly CheckedRecord[]): readonly CheckedRecord[] {
  if (records.length < 2) return records;
  // A rank may go by a score that reads another: what is read stands before.
  return plan.ranks.reduce((ranked, rank, slot) => {
    const results = ranked.map((record) => rankedBy(plan, slot, record));
    const figures = results.map((result) => (result.kind === "number" ? result.value : undefined));
    const places = placesOf(figures, rank);
    const of = figures.filter((figure) => figure !== undefined).length;
    return ranked.map((record, index) => {
      const result = results[index];
      const why = result === undefined || result.kind === "number" ? undefined : whyNone(result, record);
      return withPlace(record, rank, { of, counted: places[index], why });
    });
  }, records);
}

/** What a record is ranked by: a figure, or why it has none. */
function rankedBy(plan: Plan, slot: number, record: CheckedRecord): Result {
  const own = planFor(plan, record);
  const by = own.ranks[slot]?.by;
  if (by === undefined) throw new Error("BUG: the plan of a choice has other ranks");
  return evaluateNode(by, interpret(own, record, false).frame, NOWHERE);
}

/** Why a record is left out. A place that it lacks itself is told by what that goes by. */
function whyNone(result: Exclude<Result, { readonly kind: "number" }>, { ranks }: CheckedRecord): NoFigure {
  if (!isNoValue(result))
    return { words: { zh: "排名的依据不是数", en: "what it is ranked by is no figure" }, fields: [], isTold: false };
  if (result.kind !== "missing") return { words: tellFailure(result, undefined), fields: [], isTold: false };
  const others = result.names.flatMap(({ name }) => ranks.get(name)?.why ?? []);
  const [first] = others;
  if (first !== undefined) return { ...first, fields: others.flatMap(({ fields }) => fields) };
  return {
    words: tellFailure(result, undefined),
    fields: result.names.flatMap(({ kind, name }) => (kind === "field" ? [name] : [])),
    isTold: result.names.every((name) => name.kind === "field" || !name.excluded),
  };
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

function withPlace(record: CheckedRecord, { source: { name } }: PlannedRank, place: CountedRank): CheckedRecord {
  const ranks = new Map(record.ranks).set(name, place);
  const { counted } = place;
  if (counted === undefined || record.values.has(name)) return { ...record, ranks };
  const value = { value: { kind: "number", value: counted }, text: `${wholeNumeral(counted)}名`, from: "data" } as const;
  return { ...record, ranks, values: new Map(record.values).set(name, value) };
}
