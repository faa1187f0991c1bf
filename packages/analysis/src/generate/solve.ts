// In: an indicator, a record that gives it a value, and a bound. Out: records in which its value is exactly the bound, one smallest step of a
// field below it, and one above. The formula is solved for one field at a time; what cannot be solved is closed in on step by step.

import type { CheckedRecord } from "@biaochi/engine";
import type { Expression } from "@biaochi/model";
import { absolute, compare, divide, isZero, type Rational, sign, subtract, ZERO } from "@biaochi/quantity";
import { daysAfter } from "./days.ts";
import { roundFigures, stepped } from "./field-steps.ts";
import { dateValue } from "./plain-values.ts";
import { brokenConstraint, type Trials, withValue } from "./trials.ts";

/** A bound of a value: as an expression, which may depend on data. */
export type Bound = { readonly expression: Expression; readonly value: Rational | undefined };

/** Where a value lies to a bound. */
export type Side = "below" | "at" | "above";

/** Why no record was found: a 约束 stands against it, or no figures as finely written as the field's give the value. */
export type Unsolved = { readonly kind: "constraint"; readonly text: string } | { readonly kind: "decimals" | "unsolvable" };

/** Records on the sides asked for, and why there are none on the others. */
export type Solved = { readonly records: ReadonlyMap<Side, CheckedRecord>; readonly why: (side: Side) => Unsolved };

const UNSOLVABLE: Unsolved = { kind: "unsolvable" };

// LIMIT: a field is moved by at most 2^44 of its steps (100 billion 万元).
const FARTHEST = 44;

/** Records around a bound. `sides` are those asked for. */
export function solveBound(trials: Trials, start: CheckedRecord, bound: Bound, sides: readonly Side[]): Solved {
  const search = createSearch(trials, start, bound);
  const records = new Map<Side, CheckedRecord>();
  const keep = (side: Side, record: CheckedRecord | undefined) => {
    if (record !== undefined && sides.includes(side) && !records.has(side)) records.set(side, record);
  };
  const lacks = () => sides.some((side) => !records.has(side));
  for (const variant of variantsOf(trials, start)) {
    for (const { record, field } of search.exact(variant)) {
      keep("at", record);
      for (const side of ["below", "above"] as const) if (!records.has(side)) keep(side, search.nearest(record, field, side));
      if (!lacks()) return { records, why: search.why };
    }
    if (records.has("at")) break;
  }
  for (const variant of [start, ...emptied(trials, start)]) {
    for (const field of lacks() ? trials.fields : []) {
      for (const side of sides) if (!records.has(side)) keep(side, search.closeIn(variant, field, side));
    }
  }
  return { records, why: search.why };
}

function createSearch(trials: Trials, start: CheckedRecord, { expression, value: fixed }: Bound) {
  const { equations, steps, indicator, ruleSet } = trials;
  const kinds = new Map(ruleSet.fields.map(({ name, type }) => [name, type.kind]));
  const whys = new Map<Side, Unsolved>();
  let asked: Side = "at";
  const note = (why: Unsolved): void => {
    if (!whys.has(asked)) whys.set(asked, why);
  };

  const boundAt = (record: CheckedRecord): Rational | undefined =>
    fixed ?? equations.sides({ left: expression, right: expression }, record)?.left;

  /** Where the value of a record lies; undefined where it has none or breaks a 约束. */
  function sideOf(record: CheckedRecord): Side | undefined {
    const broken = brokenConstraint(trials, record, trials.fields, start);
    if (broken !== undefined) {
      note({ kind: "constraint", text: broken });
      return undefined;
    }
    const metric = trials.metric(record);
    const bound = metric === undefined ? undefined : boundAt(record);
    if (metric === undefined || bound === undefined) return undefined;
    const order = compare(metric, bound);
    return order < 0 ? "below" : order > 0 ? "above" : "at";
  }

  /** Records in which the value is the bound, one for each field that can be solved for; the one that changes least first. */
  function exact(record: CheckedRecord): readonly { readonly record: CheckedRecord; readonly field: string }[] {
    const { formula } = indicator;
    if (formula === null) return [];
    asked = "at";
    const found: { readonly record: CheckedRecord; readonly field: string; readonly change: Rational }[] = [];
    for (const field of trials.fields) {
      const before = record.values.get(field)?.value;
      if (before?.kind !== "number") continue;
      const value = equations.demanded({ left: formula.value, right: expression }, record, field);
      if (value === undefined) continue;
      if (!steps.isWritable(field, value)) {
        note({ kind: "decimals" });
        continue;
      }
      const solved = withValue(record, field, steps.toValue(field, value));
      if (sideOf(solved) !== "at") continue;
      found.push({ record: solved, field, change: changeOf(before.value, value) });
    }
    return found.toSorted((one, other) => compare(one.change, other.change));
  }

  /** The field moved by so many of its steps, or days. */
  function moved(record: CheckedRecord, field: string, count: bigint): CheckedRecord | undefined {
    const before = record.values.get(field)?.value;
    const own = steps.of(field);
    if (before?.kind === "number" && own !== undefined) {
      const from = steps.writable(field, before.value);
      return withValue(record, field, steps.toValue(field, stepped(from, own, count)));
    }
    const iso = before?.kind === "date" && kinds.get(field) === "date" ? daysAfter(before.iso, count) : undefined;
    return iso === undefined ? undefined : withValue(record, field, dateValue(iso));
  }

  /** From a record whose value is the bound: the nearest one on a side. */
  function nearest(record: CheckedRecord, field: string, side: Side): CheckedRecord | undefined {
    asked = side;
    for (const direction of [1n, -1n]) {
      const at = (count: bigint) => moved(record, field, direction * count);
      const where = (one: CheckedRecord | undefined) => (one === undefined ? undefined : sideOf(one));
      const far = reach((count) => {
        const there = where(at(count));
        return there === side ? "beyond" : there === "at" ? "before" : "lost";
      });
      if (far !== undefined) return at(first(1n, far, (count) => where(at(count)) === side));
    }
    return undefined;
  }

  /** From any record: the last one on a side before the value leaves it, or the first that is the bound. */
  function closeIn(record: CheckedRecord, field: string, side: Side): CheckedRecord | undefined {
    asked = side;
    const here = sideOf(record);
    if (here === undefined) return undefined;
    if (here === side && side === "at") return record;
    const hasPassed = (there: Side | undefined) =>
      side === "at" ? there !== undefined && there !== here : there !== undefined && (there === side) !== (here === side);
    for (const direction of [1n, -1n]) {
      const at = (count: bigint) => moved(record, field, direction * count);
      const where = (count: bigint) => {
        const one = at(count);
        return one === undefined ? undefined : sideOf(one);
      };
      const far = reach((count) => {
        const there = where(count);
        return hasPassed(there) ? "beyond" : there === undefined ? "lost" : "before";
      });
      if (far === undefined) continue;
      const crossing = first(1n, far, (count) => hasPassed(where(count)));
      if (jumps([crossing - 2n, crossing - 1n, crossing].map((count) => (count < 0n ? undefined : at(count))))) continue;
      for (const count of [crossing, crossing - 1n]) if (where(count) === side) return at(count);
    }
    return undefined;
  }

  /** Whether the value turns back between the last two records: then it has not passed the bound but gone around it, over a zero divisor. */
  function jumps(records: readonly (CheckedRecord | undefined)[]): boolean {
    const [before, last, next] = records.map((one) => (one === undefined ? undefined : trials.metric(one)));
    if (before === undefined || last === undefined || next === undefined) return false;
    return sign(subtract(last, before)) * sign(subtract(next, last)) < 0;
  }

  return { exact, nearest, closeIn, why: (side: Side) => whys.get(side) ?? UNSOLVABLE };
}

/** How many steps away a record first surely lies beyond, by doubling; undefined where none is met, or no sound record is left. */
function reach(where: (count: bigint) => "beyond" | "before" | "lost"): bigint | undefined {
  for (let power = 0; power <= FARTHEST; power += 1) {
    const count = 1n << BigInt(power);
    const there = where(count);
    if (there === "before") continue;
    // Between the last two a 约束 may have ended the way after the bound was passed.
    const left = first(count / 2n + 1n, count, (one) => where(one) !== "before");
    return where(left) === "beyond" ? left : undefined;
  }
  return undefined;
}

/** The first count from `low` to `high` for which something holds that goes on holding; it holds for `high`. */
function first(low: bigint, high: bigint, holds: (count: bigint) => boolean): bigint {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) / 2n;
    if (holds(middle)) to = middle;
    else from = middle + 1n;
  }
  return to;
}

/** How much a figure changes, by its own size; a figure that turns negative changes most. */
function changeOf(before: Rational, after: Rational): Rational {
  const away = absolute(subtract(after, before));
  const share = isZero(before) ? away : (divide(away, absolute(before)) ?? away);
  return after.numerator < 0n && before.numerator >= 0n
    ? { ...share, numerator: share.numerator + 1000n * share.denominator }
    : share;
}

/** The record with one of its figures at zero: where the largest or the smallest of several counts, the others must not hide it. */
function emptied({ fields, steps }: Trials, record: CheckedRecord): readonly CheckedRecord[] {
  const numbers = fields.filter((field) => steps.of(field) !== undefined);
  return numbers.length < 2 ? [] : numbers.map((field) => withValue(record, field, steps.toValue(field, ZERO)));
}

// LIMIT: at most 30 records are tried before a bound is given up.
const MOST_VARIANTS = 30;

/** The record, then the same with figures that people would call round, so that a solution can be written with the field's decimals. */
function* variantsOf({ fields, steps }: Trials, record: CheckedRecord): Generator<CheckedRecord> {
  yield record;
  let count = 1;
  const figures = fields.flatMap((field) => {
    const value = record.values.get(field)?.value;
    const own = steps.of(field);
    return value?.kind === "number" && own !== undefined ? [{ field, round: roundFigures(value.value, own) }] : [];
  });
  const most = Math.max(0, ...figures.map(({ round }) => round.length));
  for (let index = 0; index < most; index += 1) {
    for (const { field, round } of figures) {
      const value = round[index];
      if (value === undefined) continue;
      yield withValue(record, field, steps.toValue(field, value));
      count += 1;
      if (count > MOST_VARIANTS) return;
    }
  }
}
