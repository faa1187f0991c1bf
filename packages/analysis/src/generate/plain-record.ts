// In: a rule set. Out: the record that generated examples start from: a complete worked example of the file, or plain sound figures where it has none.
// Not here: the figures of a case (solve.ts, search.ts).
import { BARE_RECORD, type CheckedRecord, createPlan, evaluate, type HumanInput, pathKey } from "@biaochi/engine";
import type { Field, Indicator, RuleSet } from "@biaochi/model";
import { integer, multiply, ONE, ZERO } from "@biaochi/quantity";
import type { Equations } from "../equation.ts";
import { allIndicatorsOf } from "../expressions.ts";
import { figure } from "../figures.ts";
import { sampleRecord } from "../sample-record.ts";
import type { Steps } from "./field-steps.ts";
import { isChoosable, withChoices } from "./plain-choices.ts";
import { givable, levelInput, pointsInput, valuesOf } from "./plain-values.ts";
import { searchRecord } from "./search.ts";
import type { Workshop } from "./trials.ts";

/** What generated examples start from; `sample` is the example of the file that gives all of it, where there is one. */
export type Base = { readonly record: CheckedRecord; readonly sample: string | undefined };

/** The first example that has a total; else the first, what it lacks filled in; else plain figures. */
export function baseOf(workshop: Workshop): Base {
  const { ruleSet, steps, equations } = workshop;
  const plan = createPlan(ruleSet);
  const records = ruleSet.samples.map((sample) => ({ name: sample.name, record: sampleRecord(ruleSet, sample) }));
  const complete = records.find(({ record }) => evaluate(plan, record, { trace: false }).complete);
  if (complete !== undefined) return { record: filled(complete.record, ruleSet, steps, equations), sample: complete.name };
  const first = records[0]?.record ?? { ...BARE_RECORD, id: "", values: new Map(), inputs: new Map(), reported: new Map() };
  return { record: unvetoed(workshop, filled(first, ruleSet, steps, equations)), sample: undefined };
}

/** The record, or one near it, that no 否决 holds for: else every total would be the vetoed one. */
function unvetoed(workshop: Workshop, record: CheckedRecord): CheckedRecord {
  const { ruleSet, reader } = workshop;
  if (ruleSet.vetoes.length === 0) return record;
  const plan = createPlan({ ...ruleSet, reconciliations: [], requirements: [], samples: [] });
  const expressions = ruleSet.vetoes.map(({ condition }) => condition);
  const { fields } = reader.ofExpressions(expressions);
  const found = searchRecord(workshop, {
    start: record,
    fields: ruleSet.fields.map(({ name }) => name).filter((name) => fields.has(name)),
    expressions,
    isTrue: (one) => evaluate(plan, one, { trace: false }).vetoes.every(({ holds }) => holds === false),
  });
  return found.kind === "found" ? found.record : record;
}

/** The record with a plain figure in every field and for every indicator that lacks one. */
function filled(record: CheckedRecord, ruleSet: RuleSet, steps: Steps, equations: Equations): CheckedRecord {
  const inputs = new Map(record.inputs);
  const amounts = new Set(ruleSet.adjustments.flatMap(({ measure, indicator }) => (measure === "amount" ? [indicator] : [])));
  for (const indicator of allIndicatorsOf(ruleSet)) {
    const key = pathKey(indicator.path);
    const input = inputs.has(key) ? undefined : plainInput(indicator, ruleSet, !amounts.has(indicator));
    if (input !== undefined) inputs.set(key, input);
  }
  let whole = withChoices({ ...record, inputs, reported: new Map(), year: record.year ?? plainYear(ruleSet) }, ruleSet);
  for (const key of inputs.keys()) if (isChoosable(ruleSet, key) && !whole.chosen.has(key)) inputs.delete(key);
  // Twice: a 约束 may speak of a field that comes later.
  for (const pass of [1, 2]) {
    for (const field of ruleSet.fields) {
      const has = record.values.has(field.name) || (pass > 1 && isSound(field, whole, equations));
      if (!has) whole = withPlain(field, whole, ruleSet, steps, equations);
    }
  }
  return whole;
}

/** The year of a record whose 参数 differ from year to year: the latest in which one begins, else nothing says which figure holds. */
function plainYear({ year: { from, until, open }, parameters }: RuleSet): number | undefined {
  const isOneYear = !open && (until === null || until === from);
  const entries = parameters.flatMap((parameter) => (parameter.entries.length > 1 ? parameter.entries : []));
  if (isOneYear || entries.length === 0) return undefined;
  const begun = entries.map(({ year }) => year).filter((year) => open || until === null || year <= until);
  return Math.max(from, ...begun);
}

function isSound({ name, type }: Field, record: CheckedRecord, equations: Equations): boolean {
  const value = record.values.get(name)?.value;
  return type.kind !== "number" || (value?.kind === "number" && equations.fits(record, name, value.value));
}

const PLAIN_NUMERALS = [100, 1000, 10_000, 50, 10, 1, 0, -1, -100];

function withPlain(field: Field, record: CheckedRecord, ruleSet: RuleSet, steps: Steps, equations: Equations): CheckedRecord {
  const values = new Map(record.values);
  const own = steps.of(field.name);
  if (field.type.kind === "number" && own !== undefined) {
    const all = PLAIN_NUMERALS.map((numeral) => multiply(integer(numeral), own.unit?.factor ?? ONE));
    const value = all.find((one) => equations.fits(record, field.name, one)) ?? all[0];
    if (value !== undefined) values.set(field.name, steps.toValue(field.name, value));
  } else {
    const [value] = valuesOf(field, ruleSet);
    if (value !== undefined) values.set(field.name, value);
  }
  return { ...record, values };
}

/** The best that a person can put in; of what is added or taken as such, nothing. */
function plainInput({ method, points }: Indicator, ruleSet: RuleSet, isBest: boolean): HumanInput | undefined {
  switch (method.kind) {
    case "assessed":
      return pointsInput(isBest ? givable(figure(points), ruleSet) : ZERO);
    case "checklist":
      return { kind: "items", items: new Map(method.items.map(({ name }) => [name, isBest])), reason: undefined, text: "" };
    case "judgement": {
      const level = ruleSet.scales.find(({ name }) => name === method.scale)?.levels.at(isBest ? 0 : -1);
      return level === undefined ? undefined : levelInput(level, figure(points), ONE, ruleSet);
    }
    case "events":
      return { kind: "counts", counts: new Map(method.items.map(({ name }) => [name, ZERO])), reason: undefined, text: "" };
    case "piecewise":
    case "cases":
    case "shown-only":
      return undefined;
  }
}
