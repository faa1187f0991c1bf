// In: a worked example (算例). Out: its 给定 as a checked record, and what it says was filed (自报).
// INVARIANT (checked): the rule set's checker has resolved every name and converted every figure; nothing is looked up by spelling here.
import {
  BARE_RECORD,
  type CheckedRecord,
  choiceProblems,
  type FieldValue,
  type HumanInput,
  inputKind,
  pathKey,
  type ReadTables,
  type ReportedFigure,
  recordYear,
  type ScorerEntry,
  type Value,
} from "@biaochi/engine";
import {
  type Indicator,
  personInput,
  type RuleSet,
  type Sample,
  type SampleExpectation,
  type SampleGiven,
  type SampleLiteral,
  type ValueType,
} from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { GRADE, TOTAL, VALUE } from "./audit-context.ts";
import { allIndicatorsOf } from "./expressions.ts";
import { figure } from "./figures.ts";
import { poolSample, readSampleTables } from "./sample-tables.ts";

/** The record that a worked example gives, and what is wrong with its tables. */
export type CheckedSample = { readonly record: CheckedRecord; readonly problems: ReadTables["problems"] };

/** The record that a worked example gives. A figure given as 空 stays missing. */
export function sampleRecord(ruleSet: RuleSet, sample: Sample): CheckedRecord {
  return checkSample(ruleSet, sample).record;
}

/** The same with the problems of its tables: rows that do not add up, cells that do not fit. */
export function checkSample(ruleSet: RuleSet, sample: Sample): CheckedSample {
  const types = new Map(ruleSet.fields.map(({ name, type }) => [name, type]));
  const indicators = new Map(allIndicatorsOf(ruleSet).map((indicator) => [pathKey(indicator.path), indicator]));
  const values = new Map<string, FieldValue>();
  const own = sample.given.filter(({ scorer }) => scorer === null);
  let year: number | undefined;
  const chosen = new Set<string>();
  for (const given of own) {
    if (given.target === "year" && given.value.kind === "quantity") year = Number.parseInt(given.value.text, 10);
    if (given.target === "chosen" && given.value.kind === "boolean" && given.value.value) chosen.add(pathKey(given.path));
    if (given.target === "own-points") chosen.add(pathKey(given.path));
    if (given.target !== "field" && given.target !== "rank") continue;
    const name = given.path.at(-1) ?? "";
    const value = toValue(given.value, types.get(name));
    if (value !== undefined) values.set(name, { value, text: textOf(given.value), from: "data" });
  }
  const inputs = inputsOf(own, indicators);
  const scorers = scorersOf(ruleSet, sample, indicators);
  const points = new Map<string, Rational>();
  for (const { target, path, value } of own)
    if ((target === "section-points" || target === "own-points") && value.kind === "quantity")
      points.set(pathKey(path), figure(value.value));
  const reported = reportedOf(sample.expectations);
  const { details, problems } = readSampleTables(ruleSet, sample, { points, year: recordYear(year, ruleSet) });
  const lineOf = (key: string): number | undefined =>
    own.findLast(({ target, path }) => (target === "chosen" || target === "own-points") && pathKey(path) === key)?.origin.line;
  const found = choiceProblems(ruleSet, { id: sample.name, file: sample.origin.file }, { chosen, points }, lineOf);
  const whole = { ...BARE_RECORD, year, chosen, id: sample.name, values, inputs, scorers, points, details, reported };
  const pooled = poolSample(ruleSet, sample, { record: whole, problems: [...found, ...problems] });
  const record = pooled.record ?? whole;
  return { record: { ...record, details: withReported(record.details, sample) }, problems: pooled.problems };
}

/** The rows with what 核对 says was filed for them. */
function withReported(details: CheckedRecord["details"], { expectations }: Sample): CheckedRecord["details"] {
  const filed = expectations.flatMap(({ row, verdict, value }) =>
    row === null || verdict !== "reported" ? [] : [{ ...row, text: textOf(value) }],
  );
  return new Map(
    [...details].map(([name, rows]) => [
      name,
      rows.map((row, at) => {
        const reported = filed.find(({ detail, index }) => detail === name && index === at)?.text;
        return reported === undefined ? row : { ...row, reported };
      }),
    ]),
  );
}

type Indicators = ReadonlyMap<string, Indicator>;

/** What people put in, by indicator. */
function inputsOf(given: readonly SampleGiven[], indicators: Indicators): ReadonlyMap<string, HumanInput> {
  const inputs = new Map<string, HumanInput>();
  for (const one of given) {
    if (one.target === "checklist-item") addItem(inputs, one);
    if (one.target === "event") addCount(inputs, one);
    if (one.target !== "indicator") continue;
    const input = toInput(one, indicators.get(pathKey(one.path)));
    if (input !== undefined) inputs.set(pathKey(one.path), input);
  }
  return inputs;
}

/** What each 评分方 gave: inputs where a person decides, else scores that may stand instead of the computed ones. */
function scorersOf({ scorers }: RuleSet, { given }: Sample, indicators: Indicators): CheckedRecord["scorers"] {
  const all = new Map<string, ReadonlyMap<string, ScorerEntry>>();
  for (const scorer of scorers) {
    const own = given.filter((one) => one.scorer === scorer);
    const entries = [...inputsOf(own, indicators)].map(([key, input]): [string, ScorerEntry] => {
      const indicator = indicators.get(key);
      const isDecided = indicator !== undefined && inputKind(indicator) !== undefined;
      if (isDecided || input.kind !== "points") return [key, { kind: "input", input }];
      return [key, { kind: "score", points: input.points, text: input.text, reason: input.reason }];
    });
    if (entries.length > 0) all.set(scorer, new Map(entries));
  }
  return all;
}

/** The key under which a thing of 核对 is filed. */
export function reportedKey({ subject, path }: Pick<SampleExpectation, "subject" | "path">): string {
  switch (subject) {
    case "total":
      return pathKey(TOTAL);
    case "grade":
      return pathKey(GRADE);
    case "metric":
      return pathKey([...path, VALUE]);
    case "indicator":
    case "section":
    case "reconciliation":
    case "row":
    case "adjustment":
    case "requirement":
    case "veto":
    case "rank":
      return pathKey(path);
  }
}

/** A cell of a rule file as it was written. */
export function textOf(literal: SampleLiteral): string {
  switch (literal.kind) {
    case "quantity":
      return literal.text;
    case "text":
    case "date":
    case "level":
      return literal.value;
    case "boolean":
      return literal.value ? "是" : "否";
    case "empty":
      return "空";
    case "all-met":
      return "全部符合";
  }
}

function toValue(literal: SampleLiteral, type: ValueType | undefined): Value | undefined {
  switch (literal.kind) {
    case "quantity":
      return type?.kind === "choice" ? { kind: "level", name: literal.text } : { kind: "number", value: figure(literal.value) };
    case "boolean":
      return { kind: "boolean", value: literal.value };
    case "date":
      return { kind: "date", iso: literal.value };
    case "level":
      return type?.kind === "text" ? { kind: "text", value: literal.value } : { kind: "level", name: literal.value };
    case "text":
      return type?.kind === "choice" || type?.kind === "scale"
        ? { kind: "level", name: literal.value }
        : { kind: "text", value: literal.value };
    case "empty":
    case "all-met":
      return undefined;
  }
}

function toInput({ value, reason }: SampleGiven, indicator: Indicator | undefined): HumanInput | undefined {
  const why = { reason: reason ?? undefined, text: textOf(value) };
  switch (value.kind) {
    case "level":
      return { ...why, kind: "level", level: value.value, points: value.points === null ? undefined : figure(value.points) };
    case "quantity": {
      const wanted = indicator === undefined ? undefined : personInput(indicator.method);
      // A bare 0 for 事项: none of them occurred.
      if (wanted?.kind === "events")
        return { ...why, kind: "counts", counts: new Map(wanted.method.items.map(({ name }) => [name, figure(value.value)])) };
      return { ...why, kind: "points", points: figure(value.value) };
    }
    case "all-met":
      return allMet(why, indicator);
    case "text":
    case "boolean":
    case "date":
    case "empty":
      return undefined;
  }
}

function allMet(why: Pick<HumanInput, "reason" | "text">, indicator: Indicator | undefined): HumanInput | undefined {
  const wanted = indicator === undefined ? undefined : personInput(indicator.method);
  if (wanted?.kind !== "checklist") return undefined;
  return { ...why, kind: "items", items: new Map(wanted.method.items.map(({ name }) => [name, true])) };
}

/** How often one event occurred; the events given one by one make up the input of their indicator. */
function addCount(inputs: Map<string, HumanInput>, { path, value, reason }: SampleGiven): void {
  if (value.kind !== "quantity") return;
  const key = pathKey(path.slice(0, -1));
  const before = inputs.get(key);
  const counts = new Map<string, Rational>(before?.kind === "counts" ? before.counts : []);
  counts.set(path.at(-1) ?? "", figure(value.value));
  const text = [before?.text, `${path.at(-1) ?? ""} ${countText(value)}`].filter((part) => part !== undefined).join("，");
  inputs.set(key, { kind: "counts", counts, reason: reason ?? before?.reason, text });
}

/** As written, with the unit of the event where it was left out. */
function countText({ text, unit }: Extract<SampleLiteral, { readonly kind: "quantity" }>): string {
  return text.endsWith(unit) ? text : text + unit;
}

/** One item of a checklist; the items given one by one make up the input of their indicator. */
function addItem(inputs: Map<string, HumanInput>, { path, value, reason }: SampleGiven): void {
  const key = pathKey(path.slice(0, -1));
  const before = inputs.get(key);
  const items = new Map<string, boolean | Rational>(before?.kind === "items" ? before.items : []);
  const name = path.at(-1) ?? "";
  if (value.kind === "boolean") items.set(name, value.value);
  else if (value.kind === "quantity") items.set(name, figure(value.value));
  else if (value.kind === "all-met") items.set(name, true);
  else return;
  const text = [before?.text, `${name} ${textOf(value)}`].filter((part) => part !== undefined).join("，");
  inputs.set(key, { kind: "items", items, reason: reason ?? before?.reason, text });
}

function reportedOf(expectations: readonly SampleExpectation[]): ReadonlyMap<string, ReportedFigure> {
  return new Map(
    expectations
      .filter(({ verdict, row }) => verdict === "reported" && row === null)
      .map((expectation) => [reportedKey(expectation), toReported(expectation.value)]),
  );
}

function toReported(literal: SampleLiteral): ReportedFigure {
  if (literal.kind !== "quantity") return { text: textOf(literal), value: undefined, unit: undefined };
  const value = figure(literal.value);
  return { text: literal.text, value, unit: literal.unit === "" ? undefined : literal.unit };
}
