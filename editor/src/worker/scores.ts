// In: a rule set and a unit. Out: its scorecard, what was filed, what the audit finds. Plans and checks are kept with their rule set.
// Not here: reading data files (records.ts), the values beside the text (the language service).
import { audit, runSamples, sampleRecord } from "@biaochi/analysis";
import {
  type CheckResult,
  createPlan,
  createRecordCheck,
  type Plan,
  type RawRecord,
  type RecordCheck,
  scoreChecked,
} from "@biaochi/engine";
import type { ShownFigure } from "@biaochi/language-service";
import type { RuleSet } from "@biaochi/model";
import type { SampleView, ScoreView, UnitRef } from "./protocol.ts";

/** A unit's scores, and its figures by name for what is said of a place. */
export type UnitScore = { readonly view: ScoreView; readonly figures: ReadonlyMap<string, ShownFigure> };

/** Scores units of rule sets. */
export type Scores = {
  readonly unit: (path: string, ruleSet: RuleSet, unit: UnitRef, records: readonly RawRecord[]) => UnitScore | undefined;
  readonly record: (ruleSet: RuleSet, raw: RawRecord) => { readonly checked: CheckResult; readonly card: ScoreView["scorecard"] };
  readonly samples: (ruleSet: RuleSet) => readonly SampleView[];
};

/** A scorer that makes each rule set's plan and check once. */
export function createScores(): Scores {
  const kept = new WeakMap<RuleSet, { readonly plan: Plan; readonly check: RecordCheck }>();
  const madeFor = (ruleSet: RuleSet) => {
    const before = kept.get(ruleSet);
    if (before !== undefined) return before;
    const made = { plan: createPlan(ruleSet), check: createRecordCheck(ruleSet) };
    kept.set(ruleSet, made);
    return made;
  };
  const record: Scores["record"] = (ruleSet, raw) => {
    const { plan, check } = madeFor(ruleSet);
    const checked = check(raw);
    return { checked, card: scoreChecked(plan, raw.id, checked) };
  };
  return {
    record,
    unit: (path, ruleSet, unit, records) => {
      const found = unit.kind === "sample" ? sampleOf(ruleSet, unit.name) : records[unit.index];
      if (found === undefined) return undefined;
      const { checked, card } =
        "cells" in found
          ? record(ruleSet, found)
          : {
              checked: { record: found, problems: [] },
              card: scoreChecked(madeFor(ruleSet).plan, found.id, { record: found, problems: [] }),
            };
      const reported = [...(checked.record?.reported ?? [])].map(([key, { text }]) => ({ path: key.split("\u0000"), text }));
      const findings = checked.record === undefined ? [] : audit(ruleSet, checked.record, card);
      const view = { path, unit: found.id, scorecard: card, reported, findings, inlays: [] };
      return { view, figures: figuresOf(checked, card) };
    },
    samples: (ruleSet) =>
      runSamples(ruleSet).map(({ name, pass, verdicts, scorecard, origin }) => ({
        name,
        pass,
        verdicts,
        total: scorecard.total,
        grade: scorecard.grade,
        span: { start: origin.start, end: origin.end },
      })),
  };
}

function sampleOf(ruleSet: RuleSet, name: string) {
  const sample = ruleSet.samples.find((one) => one.name === name);
  return sample === undefined ? undefined : sampleRecord(ruleSet, sample);
}

/** What the unit has for each field and each indicator, by name and by path. */
function figuresOf({ record }: CheckResult, card: ScoreView["scorecard"]): ReadonlyMap<string, ShownFigure> {
  const figures = new Map<string, ShownFigure>();
  for (const [name, { text }] of record?.values ?? []) figures.set(name, { shown: text, exact: null });
  for (const { path, metricText, metricExact } of card.indicators) {
    if (metricText === null) continue;
    const figure = { shown: metricText, exact: metricExact?.includes("/") === true ? metricExact : null };
    figures.set(path.join("."), figure);
    figures.set(path.at(-1) ?? "", figure);
  }
  return figures;
}
