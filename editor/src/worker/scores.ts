// In: a snapshot and a unit. Out: its scores as figures, its account in sentences, worked examples as they run, records of data files with their totals.
// Not here: reading data files (records.ts); how anything is scored (the language service and the engine).
import { audit, runSamples } from "@biaochi/analysis";
import {
  type CheckResult,
  createPlan,
  createRecordCheck,
  evaluate,
  type Plan,
  type RawRecord,
  type RecordCheck,
  type Scorecard,
  scoreChecked,
} from "@biaochi/engine";
import { inlays, type Live, score, scoreLines, scoreSample, type Workspace } from "@biaochi/language-service";
import type { RuleSet } from "@biaochi/model";
import type { AccountView, SampleView, ScoreView, UnitRef } from "./protocol.ts";

/** The unit's score by what is sound of the rules; undefined where nothing can be scored, or the unit is not there. */
export function liveOf(workspace: Workspace, path: string, unit: UnitRef, records: readonly RawRecord[]): Live | undefined {
  if (unit.kind === "sample") return scoreSample(workspace, path, unit.name);
  const record = records[unit.index];
  return record === undefined ? undefined : score(workspace, path, record);
}

/** The figures to show. */
export function scoreViewOf(workspace: Workspace, path: string, live: Live): ScoreView {
  const { id, total, points, grade, bounds, complete } = live.scorecard;
  const reportedTotal = live.record?.reported.get("总分")?.text ?? null;
  const shown = inlays(workspace, path, live);
  return { path, unit: id, total, points, grade, bounds, complete, reportedTotal, lines: scoreLines(live), inlays: shown };
}

/** Scores whole rule sets; plans and checks are made once for each. */
export type Scores = {
  readonly account: (ruleSet: RuleSet | undefined, live: Live) => AccountView;
  readonly record: (ruleSet: RuleSet, raw: RawRecord) => { readonly checked: CheckResult; readonly card: Scorecard };
  readonly samples: (ruleSet: RuleSet) => readonly SampleView[];
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
    account: (ruleSet, { record, scorecard }) => {
      if (ruleSet === undefined || record === undefined) return { ...restOf(scorecard), findings: [] };
      const card = evaluate(madeFor(ruleSet).plan, record);
      return { ...restOf(card), findings: audit(ruleSet, record, card) };
    },
    record: (ruleSet, raw) => {
      const { plan, check } = madeFor(ruleSet);
      const checked = check(raw);
      return { checked, card: scoreChecked(plan, raw.id, checked, { trace: false }) };
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

function restOf({
  totalLines,
  vetoes,
  scorers,
  ranks,
  requirements,
  problems,
  reconciliations,
}: Scorecard): Omit<AccountView, "findings"> {
  return { totalLines, vetoes, scorers, ranks, requirements, problems, reconciliations };
}
