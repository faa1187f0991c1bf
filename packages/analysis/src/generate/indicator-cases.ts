// In: an indicator and a base record. Out: the cases that a worked example should show of it: its value at, just below and just above each bound,
// each case of 不适用 and of a zero denominator, each level, each check. Those that an example of the file shows already are left out.
import { type CheckedRecord, type HumanInput, type IndicatorScore, pathKey, unitsOf } from "@biaochi/engine";
import type { Arm, Indicator, PiecewiseMethod } from "@biaochi/model";
import { equals, type Rational } from "@biaochi/quantity";
import { metricOf } from "../alternative-readings.ts";
import { reaches } from "../coverage-reach.ts";
import type { CoverageTarget, TargetGroup } from "../coverage-targets.ts";
import { allIndicatorsOf, scoringExpressions } from "../expressions.ts";
import { optionalFigure, unitNamed } from "../figures.ts";
import type { SampleResult } from "../samples.ts";
import { type GeneratedCase, type Made, reasonOf, reasonOfSearch, type Unreachable } from "./case.ts";
import { inputCases } from "./input-cases.ts";
import { pointsInput } from "./plain-values.ts";
import { searchRecord } from "./search.ts";
import { type Side, solveBound } from "./solve.ts";
import { createTrials, scoredIn, type Trials, type Workshop } from "./trials.ts";
import { wantedBounds } from "./wanted-bounds.ts";

const SIDES: Readonly<Record<Side, { readonly zh: string; readonly en: string }>> = {
  below: { zh: "略低于", en: "just below " },
  at: { zh: "等于", en: "exactly " },
  above: { zh: "略高于", en: "just above " },
};

/** The cases of one indicator. `shown` are the examples that the file has. */
export function indicatorCases(
  workshop: Workshop,
  indicator: Indicator,
  group: TargetGroup,
  base: CheckedRecord,
  shown: readonly SampleResult[],
): Made {
  const trials = createTrials(workshop, indicator);
  const cases: GeneratedCase[] = [];
  const unreachable: Unreachable[] = [];
  const { path } = indicator;
  const { language } = workshop;
  const isAlone = allIndicatorsOf(workshop.ruleSet).filter((other) => other.name === indicator.name).length === 1;
  const called = isAlone ? indicator.name : path.join(".");
  const key = pathKey(path);
  const add = (name: string, record: CheckedRecord): void => {
    const inputs = record.inputs.has(key) ? [key] : [];
    cases.push({ name: `${called} ${name}`, about: group, record, fields: trials.fields, inputs });
  };
  const lack = (text: Unreachable["text"], reason: Unreachable["reason"]): void => void unreachable.push({ path, text, reason });

  const conditional = group.targets.filter(({ kind }) => kind === "not-applicable" || kind === "zero-denominator");
  const ready = readyRecord(trials, base);
  for (const target of conditional) {
    if (shown.some((seen) => reaches(group, target, seen))) continue;
    const isExempt = target.kind === "not-applicable";
    const found = searchRecord(workshop, {
      start: isExempt ? base : (ready ?? base),
      fields: trials.fields,
      expressions: scoringExpressions(indicator),
      isTrue: (record) => holdsFor(trials, target, group, record),
    });
    if (found.kind === "found") add(target.text[language], found.record);
    else lack(target.text, reasonOfSearch(found.constraint));
  }
  const { method, formula } = indicator;
  if (method.kind === "piecewise" && formula !== null) {
    const unit = formula.type.kind === "number" ? unitNamed(formula.type.unit, unitsOf(workshop.ruleSet.units)) : undefined;
    const seen = shownMetrics(workshop, key, shown);
    const isNew = (metric: Rational): boolean => {
      if (seen.some((one) => equals(one, metric))) return false;
      seen.push(metric);
      return true;
    };
    const wanted = wantedBounds(method, indicator.points, unit).map((one) => {
      return { ...one, solved: ready === undefined ? undefined : solveBound(trials, ready, one.bound, one.sides) };
    });
    // What lies next to one bound may be another: then it goes by the name of that.
    const bounds = wanted.flatMap(({ solved }) => {
      const record = solved?.records.get("at");
      return record === undefined ? [] : (trials.metric(record) ?? []);
    });
    const isBound = (metric: Rational): boolean => bounds.some((one) => equals(one, metric));
    for (const { bound, text, sides, solved } of wanted) {
      for (const side of sides) {
        const record = solved?.records.get(side);
        const words = SIDES[side];
        const metric = record === undefined ? undefined : trials.metric(record);
        if (record === undefined || metric === undefined) {
          lack({ zh: `${words.zh}${text}`, en: `${words.en}${text}` }, reasonOf(solved?.why(side) ?? { kind: "unsolvable" }));
        } else if (
          bound.value === undefined
            ? !isShownWhole(record, trials.fields, shown)
            : !(side !== "at" && isBound(metric)) && isNew(metric)
        ) {
          for (const [name, one] of filledIn(trials, method, record)) add(`${words[language]}${text}${name}`, one);
        }
      }
    }
    for (const target of group.targets) {
      if (target.kind !== "arm" || shown.some((seen) => reaches(group, target, seen))) continue;
      if (cases.some(({ record }) => trials.score(record)?.armIndex === target.index)) continue;
      if (ready !== undefined && trials.score(ready)?.armIndex === target.index) add(target.text[language], ready);
      else lack(target.text, ready === undefined ? NEVER_ASKED : lastReason(unreachable));
    }
  }
  const byPerson = inputCases(indicator, group, shown, language);
  for (const { name, input } of byPerson) add(name, { ...base, inputs: new Map([...base.inputs, [key, input]]) });
  return { cases, unreachable };
}

const NEVER_ASKED = { zh: "没有数据使不适用的情形都不成立", en: "no figures keep every not-applicable case from holding" };

/** Why the bounds of the arm could not be passed. */
function lastReason(unreachable: readonly Unreachable[]): Unreachable["reason"] {
  return unreachable.at(-1)?.reason ?? reasonOf({ kind: "unsolvable" });
}

/** The values that examples of the file show of an indicator. */
function shownMetrics({ ruleSet }: Workshop, key: string, shown: readonly SampleResult[]): Rational[] {
  const units = unitsOf(ruleSet.units);
  return shown.flatMap(({ scorecard }) => {
    const scored = scoredIn(scorecard, key);
    const metric = scored === undefined || isTreated(scored) ? undefined : metricOf(scored, units);
    return metric === undefined ? [] : [metric];
  });
}

/** Whether an example of the file has the same figures: with a bound that depends on data, the value alone does not tell. */
function isShownWhole(record: CheckedRecord, fields: readonly string[], shown: readonly SampleResult[]): boolean {
  return shown.some(({ record: other }) =>
    fields.every((field) => other.values.get(field)?.text === record.values.get(field)?.text),
  );
}

function isTreated({ trace }: IndicatorScore): boolean {
  return trace.some(({ step }) => step === "treated-as");
}

/** The base, or a record near it, to which no case of 不适用 applies. */
function readyRecord(trials: Trials, base: CheckedRecord): CheckedRecord | undefined {
  const { indicator } = trials;
  if (indicator.notApplicable.length === 0) return base;
  const conditions = indicator.notApplicable.flatMap(({ condition }) => (condition === null ? [] : [condition]));
  const read = trials.reader.ofExpressions(conditions).fields;
  const found = searchRecord(trials, {
    start: base,
    fields: trials.fields.filter((field) => read.has(field)),
    expressions: conditions,
    isTrue: (record) => {
      const trace = trials.score(record, true)?.trace ?? [];
      const asked = trace.filter(({ step }) => step === "not-applicable");
      return (
        asked.length === indicator.notApplicable.length &&
        asked.every(({ expression }) => expression !== null && expression.value === "否")
      );
    },
  });
  return found.kind === "found" ? found.record : undefined;
}

function holdsFor(trials: Trials, target: CoverageTarget, group: TargetGroup, record: CheckedRecord): boolean {
  const scored = trials.score(record, true);
  if (scored === undefined) return false;
  const adjustments = group.kind === "adjustment" ? [{ kind: "bonus", effect: null, indicator: scored } as const] : [];
  return reaches(group, target, { record, scorecard: { ...NO_SCORES, indicators: [scored], adjustments } });
}

const NO_SCORES = {
  id: "",
  complete: false,
  total: null,
  totalExact: null,
  bounds: null,
  points: "0",
  grade: null,
  gradeNote: null,
  redistribution: null,
  totalLines: [],
  sections: [],
  adjustments: [],
  vetoes: [],
  reconciliations: [],
  requirements: [],
  scorers: [],
  ranks: [],
  problems: [],
} as const;

const GIVEN = {
  zh: ["，评价方给最低分", "，评价方给最高分"],
  en: [", the least given", ", the most given"],
} as const;

/** Where the arm leaves a range to the assessor: the record with the least and with the most of it. */
function filledIn(trials: Trials, method: PiecewiseMethod, record: CheckedRecord): readonly (readonly [string, CheckedRecord])[] {
  const index = trials.score(record)?.armIndex ?? undefined;
  const arm: Arm | undefined = index === undefined ? undefined : method.arms[index];
  if (arm?.award.clause !== "assessed-range") return [["", record]];
  const ends = [arm.award.from, arm.award.to].flatMap(({ value }) => optionalFigure(value) ?? []);
  return ends.map((points, at) => {
    const input: HumanInput = pointsInput(points);
    const inputs = new Map([...record.inputs, [pathKey(trials.indicator.path), input]]);
    const [least, most] = GIVEN[trials.language];
    return [at === 0 ? least : most, { ...record, inputs }];
  });
}
