// In: the story of a record and a way to report. Out: what is to be said of scores put in place of computed ones. Warnings: each score stands.
// Not here: a score without the reason it needs, which leaves the indicator without one (problems.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import type { Plan, PlannedIndicator } from "./plan/plan.ts";
import { adoptedEntry } from "./scorers.ts";
import type { Story } from "./story.ts";
import { pointsText } from "./trace/figures.ts";
import { tellFailure } from "./trace/tell-failure.ts";

type Report = (
  code: "DATA-181" | "DATA-182",
  indicators: readonly PlannedIndicator[],
  args: Readonly<Record<string, string>>,
) => Diagnostic;

/** reports DATA-181 DATA-182 */
export function scorerProblems(plan: Plan, { record, indicators }: Story, report: Report): readonly Diagnostic[] {
  if (plan.ruleSet.adopted.length === 0) return [];
  return plan.indicators.flatMap((indicator, slot): readonly Diagnostic[] => {
    const story = indicators[slot];
    const { override } = story ?? {};
    if (override !== undefined && override.computed === undefined && override.failure !== undefined) {
      const why = tellFailure(override.failure, indicator.metricUnit);
      const args = { scorer: override.scorer, given: pointsText(override.points).zh, whyZh: why.zh, whyEn: why.en };
      return [report("DATA-181", [indicator], args)];
    }
    const given = story?.outcome === "excluded" ? adoptedEntry(record, plan.ruleSet.adopted, indicator.key) : undefined;
    if (given === undefined) return [];
    const { text } = given.entry.kind === "score" ? given.entry : given.entry.input;
    return [report("DATA-182", [indicator], { scorer: given.scorer, given: text })];
  });
}
