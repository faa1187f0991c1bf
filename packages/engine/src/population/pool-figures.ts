// In: a record and its checked sub-projects. Out: its figures, pooled as 汇总 says: amounts add, rates weigh by money, what people decided weighs too.
// Not here: rows (pool-rows.ts); what a pooled decision earns (../clauses/pooled.ts), which is worked out where the indicator is scored.
import type { Field, Indicator, Pool, PoolRule, RuleSet } from "@biaochi/model";
import { add, divide, isZero, multiply, type Rational, sign, ZERO } from "@biaochi/quantity";
import { allScored, inputKind } from "../data-check/names.ts";
import type { RecordReporter } from "../data-check/report.ts";
import { unitOfType, unitsOf } from "../plan/units.ts";
import { type CheckedRecord, type FieldValue, type HumanInput, type PooledPart, pathKey, type Value } from "../record.ts";
import { figureText } from "../trace/figures.ts";
import type { SubProject } from "./sub-project.ts";

export type Pooled = Pick<CheckedRecord, "values" | "inputs">;

/**
 * The pooled values and inputs of a record.
 *
 * reports  DATA-187 what is given both ways, DATA-188 what cannot be pooled, DATA-189 what a sub-project lacks, DATA-190 weights that are none
 */
export function poolFigures(
  whole: CheckedRecord,
  subs: readonly SubProject[],
  pool: Pool,
  ruleSet: RuleSet,
  report: RecordReporter,
): Pooled {
  const values = new Map(whole.values);
  for (const field of ruleSet.fields) {
    const value = poolField(field, whole, subs, pool, ruleSet, report);
    if (value !== undefined) values.set(field.name, value);
  }
  const inputs = new Map(whole.inputs);
  for (const indicator of allScored(ruleSet)) {
    if (indicator.kind !== "indicator" || inputKind(indicator) === undefined) continue;
    const input = poolInput(indicator, whole, subs, pool, report);
    if (input !== undefined) inputs.set(pathKey(indicator.path), input);
  }
  for (const { name, record } of subs) {
    for (const scorer of record.scorers.keys()) report.tell("DATA-191", `${pool.name}.${name}.${scorer}`, undefined);
  }
  return { values, inputs };
}

function poolField(
  field: Field,
  whole: CheckedRecord,
  subs: readonly SubProject[],
  pool: Pool,
  ruleSet: RuleSet,
  report: RecordReporter,
): FieldValue | undefined {
  const own = subs.map(({ record }) => record.values.get(field.name));
  const given = own.filter((value) => value !== undefined);
  const isGiven = given.some(({ from }) => from === "data");
  const above = whole.values.get(field.name);
  if (!isGiven && (above !== undefined || given.length < own.length)) return undefined;
  if (isGiven && above?.from === "data") {
    report.tell("DATA-187", field.name, { text: above.text }, { pool: pool.name });
    return undefined;
  }
  if (given.length < own.length) {
    const lacking = subs.filter((_, index) => own[index] === undefined).map(({ name }) => name);
    report.tell("DATA-189", field.name, undefined, { pool: pool.name, lacking: lacking.join("、") });
    return undefined;
  }
  const figures = given.flatMap(({ value }) => (value.kind === "number" ? [value.value] : []));
  if (field.type.kind !== "number" || figures.length < given.length) return sameFor(field, given, pool, report);
  const pooled = poolNumbers(figures, subs, ruleOf(pool, field.type.rate ? "relative" : "absolute"), pool, report);
  if (pooled === undefined) return undefined;
  const unit = unitOfType(field.type, unitsOf(ruleSet.units));
  return { value: { kind: "number", value: pooled }, text: figureText(pooled, unit), from: "data" };
}

/** What is no number is pooled only where all sub-projects agree. */
function sameFor(field: Field, given: readonly FieldValue[], pool: Pool, report: RecordReporter): FieldValue | undefined {
  const [first] = given;
  if (first === undefined || given.every(({ value }) => isSame(value, first.value))) return first;
  const told = [...new Set(given.map(({ text }) => text))].slice(0, 3).join("、");
  report.tell("DATA-188", field.name, { text: told }, { pool: pool.name });
  return undefined;
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one, printBig) === JSON.stringify(other, printBig);
}

function printBig(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

export function ruleOf({ rules }: Pool, figures: PoolRule["figures"]): PoolRule | undefined {
  return rules.find((rule) => rule.figures === figures);
}

/** Figures of sub-projects as one; undefined where their weights are none, which is told. */
export function poolNumbers(
  figures: readonly Rational[],
  subs: readonly SubProject[],
  rule: PoolRule | undefined,
  pool: Pool,
  report: RecordReporter,
): Rational | undefined {
  if (rule?.by === null || rule === undefined) return figures.reduce((sum, figure) => add(sum, figure), ZERO);
  const weights = weightsOf(subs, rule.by, pool, report);
  if (weights === undefined) return undefined;
  return figures.reduce((sum, figure, index) => add(sum, multiply(figure, weights[index] ?? ZERO)), ZERO);
}

/** The share of each sub-project by a field; they add up to one. */
export function weightsOf(
  subs: readonly SubProject[],
  by: string,
  pool: Pool,
  report: RecordReporter,
): readonly Rational[] | undefined {
  const sizes = subs.map(({ record }) => record.values.get(by)?.value);
  const figures = sizes.flatMap((size) => (size?.kind === "number" ? [size.value] : []));
  const wrong = subs.filter((_, index) => {
    const size = sizes[index];
    return size?.kind !== "number" || sign(size.value) < 0;
  });
  const total = figures.reduce((sum, figure) => add(sum, figure), ZERO);
  if (wrong.length > 0 || isZero(total)) {
    const names = wrong.map(({ name }) => name).join("、");
    report.tell("DATA-190", by, undefined, { pool: pool.name, names });
    return undefined;
  }
  return figures.map((figure) => divide(figure, total) ?? ZERO);
}

/** What people decided of the sub-projects: events add up, everything else weighs. */
function poolInput(
  indicator: Indicator,
  whole: CheckedRecord,
  subs: readonly SubProject[],
  pool: Pool,
  report: RecordReporter,
): HumanInput | undefined {
  const key = pathKey(indicator.path);
  const own = subs.map(({ record }) => record.inputs.get(key));
  const given = own.filter((input) => input !== undefined);
  if (given.length === 0) return undefined;
  const above = whole.inputs.get(key);
  if (above !== undefined) {
    report.tell("DATA-187", indicator.name, { text: above.text }, { pool: pool.name });
    return undefined;
  }
  if (given.length < own.length) {
    const lacking = subs.filter((_, index) => own[index] === undefined).map(({ name }) => name);
    report.tell("DATA-189", indicator.name, undefined, { pool: pool.name, lacking: lacking.join("、") });
    return undefined;
  }
  const reason = given.flatMap((input, index) =>
    input.reason === undefined ? [] : [`${subs[index]?.name ?? ""}：${input.reason}`],
  );
  const told = {
    reason: reason.length === 0 ? undefined : reason.join("；"),
    text: given.map(({ text }, index) => `${subs[index]?.name ?? ""} ${text}`).join("，"),
  };
  if (given.every((input) => input.kind === "counts")) {
    const counts = new Map<string, Rational>();
    for (const input of given)
      for (const [event, count] of input.kind === "counts" ? input.counts : [])
        counts.set(event, add(counts.get(event) ?? ZERO, count));
    return { ...told, kind: "counts", counts };
  }
  const by = ruleOf(pool, "qualitative")?.by;
  const weights = by === undefined || by === null ? undefined : weightsOf(subs, by, pool, report);
  if (weights === undefined || by === null || by === undefined) return undefined;
  const parts = given.map(
    (input, index): PooledPart => ({ name: subs[index]?.name ?? "", weight: weights[index] ?? ZERO, input }),
  );
  return { ...told, kind: "pooled", weighedBy: by, parts };
}
