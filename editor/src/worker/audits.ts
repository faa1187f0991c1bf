// What the audit finds of a unit, and worked examples as they run. In: rules and a unit's score. Out: findings, verdicts.
// WHY a file of its own: it is loaded when it is first asked for, after the first scores stand. Not here: scoring (scores.ts).
import { audit, compareScorers, runSamples } from "@biaochi/analysis";
import { evaluate, type Plan } from "@biaochi/engine";
import type { Live } from "@biaochi/language-service";
import type { RuleSet } from "@biaochi/model";
import type { AuditView, SampleView } from "./protocol.ts";

/** What the audit finds of the unit; `planFor` gives the plan of the rules. */
export function auditOf(ruleSet: RuleSet | undefined, live: Live | undefined, planFor: (ruleSet: RuleSet) => Plan): AuditView {
  const record = live?.record;
  if (ruleSet === undefined || record === undefined) return { findings: [], compared: [] };
  const card = evaluate(planFor(ruleSet), record);
  return { findings: audit(ruleSet, record, card), compared: compareScorers(ruleSet, record, card) };
}

/** The worked examples of the rules, run. */
export function samplesOf(ruleSet: RuleSet | undefined): readonly SampleView[] {
  if (ruleSet === undefined) return [];
  return runSamples(ruleSet).map(({ name, pass, verdicts, scorecard, origin }) => ({
    name,
    pass,
    verdicts,
    total: scorecard.total,
    grade: scorecard.grade,
    span: { start: origin.start, end: origin.end },
  }));
}
