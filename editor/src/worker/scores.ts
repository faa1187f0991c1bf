// In: a snapshot and a unit. Out: its scores as figures, records of data files with their totals.
// Not here: the audit and worked examples (audits.ts), reading data files (records.ts); how anything is scored (the language service and the engine).
import {
  type CheckResult,
  createPlan,
  createRecordCheck,
  type Plan,
  type RawRecord,
  type RecordCheck,
  type Scorecard,
  scoreChecked,
} from "@biaochi/engine";
import { type Live, score, scoreLines, scoreSample, type Workspace } from "@biaochi/language-service";
import type { RuleSet } from "@biaochi/model";
import type { RestView, ScoreView, UnitRef } from "./protocol.ts";
import { toSpanList } from "./span-list.ts";

/** The unit's score by what is sound of the rules; undefined where nothing can be scored, or the unit is not there. */
export function liveOf(workspace: Workspace, path: string, unit: UnitRef, records: readonly RawRecord[]): Live | undefined {
  if (unit.kind === "sample") return scoreSample(workspace, path, unit.name);
  const record = records[unit.index];
  return record === undefined ? undefined : score(workspace, path, record);
}

/** The figures to show. */
export function scoreViewOf(path: string, live: Live): ScoreView {
  const { id, total, points, grade, bounds, complete } = live.scorecard;
  const reportedTotal = live.record?.reported.get("总分")?.text ?? null;
  const found = scoreLines(live);
  const lines = found.map(({ span: _, ...line }, at) => ({ ...line, at }));
  const spans = toSpanList(found.map(({ span }) => span));
  return { path, unit: id, total, points, grade, bounds, complete, reportedTotal, lines, spans, rest: restOf(live.scorecard) };
}

function restOf({ totalLines, vetoes, scorers, ranks, requirements, problems }: Scorecard): RestView {
  return { totalLines, vetoes, scorers, ranks, requirements, problems };
}

/** Scores whole rule sets; plans and checks are made once for each. */
export type Scores = {
  readonly plan: (ruleSet: RuleSet) => Plan;
  readonly record: (ruleSet: RuleSet, raw: RawRecord) => { readonly checked: CheckResult; readonly card: Scorecard };
};

/** A scorer that has made nothing yet. */
export function createScores(): Scores {
  const kept = new WeakMap<RuleSet, { readonly plan: Plan; readonly check: RecordCheck }>();
  const madeFor = (ruleSet: RuleSet) => {
    const before = kept.get(ruleSet);
    if (before !== undefined) return before;
    const made = { plan: createPlan(ruleSet), check: createRecordCheck(ruleSet) };
    kept.set(ruleSet, made);
    return made;
  };
  return {
    plan: (ruleSet) => madeFor(ruleSet).plan,
    record: (ruleSet, raw) => {
      const { plan, check } = madeFor(ruleSet);
      const checked = check(raw);
      return { checked, card: scoreChecked(plan, raw.id, checked, { trace: false }) };
    },
  };
}
