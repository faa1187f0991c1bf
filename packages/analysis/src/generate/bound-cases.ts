// In: the arms of 评分, and a record that no case of 不适用 applies to. Out: records whose value is at, just below and just above each bound, at part
// steps, and where nothing is left to lose. Those that an example of the file shows already are left out.

import type { Bilingual } from "@biaochi/diagnostics";
import { type CheckedRecord, type HumanInput, type IndicatorScore, pathKey, unitsOf } from "@biaochi/engine";
import type { Arm, Formula, PiecewiseMethod } from "@biaochi/model";
import { equals, type Rational } from "@biaochi/quantity";
import { metricOf } from "../alternative-readings.ts";
import { reaches } from "../coverage-reach.ts";
import type { CoverageTarget, TargetGroup } from "../coverage-targets.ts";
import { optionalFigure, unitNamed } from "../figures.ts";
import type { SampleResult } from "../samples.ts";
import { reasonOf } from "./case.ts";
import { givable, pointsInput } from "./plain-values.ts";
import { type Side, solveBound } from "./solve.ts";
import { scoredIn, type Trials, type Workshop } from "./trials.ts";
import { wantedBounds } from "./wanted-bounds.ts";

const SIDES: Readonly<Record<Side, { readonly zh: string; readonly en: string }>> = {
  below: { zh: "略低于", en: "just below " },
  at: { zh: "等于", en: "exactly " },
  above: { zh: "略高于", en: "just above " },
};

/** Arms and where to look for their values. `owner` is the case of 分情形 that they stand in, which must go on holding. */
export type Scene = {
  readonly trials: Trials;
  readonly group: TargetGroup;
  readonly shown: readonly SampleResult[];
  readonly method: PiecewiseMethod;
  readonly formula: Formula;
  readonly start: CheckedRecord | undefined;
  readonly owner: CoverageTarget | null;
  readonly prefix: Bilingual;
};

/** Records by the name of their case, and the cases that no record was found for. */
export type BoundCases = {
  readonly cases: readonly { readonly name: string; readonly record: CheckedRecord }[];
  readonly lacks: readonly { readonly text: Bilingual; readonly reason: Bilingual }[];
};

export function boundCases({ trials: whole, group, shown, method, formula, start, owner, prefix }: Scene): BoundCases {
  const { language, ruleSet } = whole;
  const trials = owner === null ? whole : withinCase(whole, formula, owner, group);
  const cases: { readonly name: string; readonly record: CheckedRecord }[] = [];
  const lacks: { readonly text: Bilingual; readonly reason: Bilingual }[] = [];
  const add = (name: string, record: CheckedRecord): void => void cases.push({ name: `${prefix[language]}${name}`, record });
  const lack = ({ zh, en }: Bilingual, reason: Bilingual): void =>
    void lacks.push({ text: { zh: `${prefix.zh}${zh}`, en: `${prefix.en}${en}` }, reason });
  const unit = formula.type.kind === "number" ? unitNamed(formula.type.unit, unitsOf(ruleSet.units)) : undefined;
  const seen = shownMetrics(whole, group, owner, shown);
  const isNew = (metric: Rational): boolean => {
    if (seen.some((one) => equals(one, metric))) return false;
    seen.push(metric);
    return true;
  };
  const wanted = wantedBounds(method, trials.indicator.points, unit).map((one) => {
    return { ...one, solved: start === undefined ? undefined : solveBound(trials, start, one.bound, one.sides) };
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
    if (target.kind !== "arm" || (target.owner?.start ?? -1) !== (owner?.origin.start ?? -1)) continue;
    if (shown.some((one) => reaches(group, target, one))) continue;
    if (cases.some(({ record }) => holdsFor(whole, target, group, record))) continue;
    if (start !== undefined && holdsFor(whole, target, group, start)) add(target.text[language], start);
    else lacks.push({ text: target.text, reason: lacks.at(-1)?.reason ?? NEVER_ASKED });
  }
  return { cases, lacks };
}

const NEVER_ASKED = { zh: "没有试出评分用到这里的数据", en: "no figures were found for which 评分 comes to be asked" };

/** The same trials, but only of records for which the case goes on holding, by its own formula. */
function withinCase(trials: Trials, formula: Formula, owner: CoverageTarget, group: TargetGroup): Trials {
  return {
    ...trials,
    indicator: { ...trials.indicator, formula },
    metric: (record) => (holdsFor(trials, owner, group, record) ? trials.metric(record) : undefined),
  };
}

/** The values that examples of the file show of an indicator. */
function shownMetrics(
  { ruleSet }: Workshop,
  group: TargetGroup,
  owner: CoverageTarget | null,
  shown: readonly SampleResult[],
): Rational[] {
  const units = unitsOf(ruleSet.units);
  return shown.flatMap((one) => {
    if (owner !== null && !reaches(group, owner, one)) return [];
    const scored = scoredIn(one.scorecard, pathKey(group.path));
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

/** Whether a record reaches a target of the indicator. */
export function holdsFor(trials: Trials, target: CoverageTarget, group: TargetGroup, record: CheckedRecord): boolean {
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
  const ends = [arm.award.from, arm.award.to].flatMap(({ value }, at) => {
    const end = optionalFigure(value);
    return end === undefined ? [] : [givable(end, trials.ruleSet, at === 0 ? "up" : "down")];
  });
  return ends.map((points, at) => {
    const input: HumanInput = pointsInput(points);
    const inputs = new Map([...record.inputs, [pathKey(trials.indicator.path), input]]);
    const [least, most] = GIVEN[trials.language];
    return [at === 0 ? least : most, { ...record, inputs }];
  });
}
