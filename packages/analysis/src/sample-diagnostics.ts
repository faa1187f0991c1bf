// In: a checked rule set. Out: a diagnostic for each line of 核对 that the rules do not bear out, placed at that line; where the data of an example are
// wrong, what is wrong with them, placed at their row.
// Not here: running the worked examples (samples.ts) and the wording (catalogue.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import type { Origin, RuleSet, Sample } from "@biaochi/model";
import { sampleCatalogue } from "./catalogue.ts";
import { runSamples, VERDICT_WORDS } from "./samples.ts";

/**
 * Runs the worked examples of a rule set and tells of each verdict that fails.
 *
 * shape    in the order of the file
 * reports  CASE-021; of an example whose tables have mistakes these, in place of all that fails for want of a score
 */
export function checkSamples(ruleSet: RuleSet): readonly Diagnostic[] {
  return runSamples(ruleSet).flatMap(({ name: sample, verdicts, problems }, index) => {
    const failing = verdicts.filter(({ pass }) => !pass);
    const wrong = problems.filter(({ severity }) => severity === "error");
    const source = ruleSet.samples[index];
    if (failing.length > 0 && wrong.length > 0 && source !== undefined) return wrong.map((one) => atRow(one, source));
    return failing.map(({ name, verdict, expected, actual, because, origin }) => {
      const { zh: verdictZh, en: verdictEn } = VERDICT_WORDS[verdict];
      const args = {
        sample,
        name,
        verdictZh,
        verdictEn,
        expected,
        actual: actual ?? "",
        becauseZh: because?.zh ?? "",
        becauseEn: because?.en ?? "",
      };
      const span = { start: origin.start, end: origin.end };
      const path = [`算例 ${sample}`, "核对"];
      return sampleCatalogue.report("CASE-021", { file: origin.file, span, path, args });
    });
  });
}

/** A mistake of a row or of a line at that place; one of the whole at the table of sub-projects, else at the example. */
function atRow(diagnostic: Diagnostic, { name, given, tables, subProjects, origin }: Sample): Diagnostic {
  const all = subProjects === null ? tables : [...tables, subProjects];
  const line = diagnostic.args["line"];
  const places = [...given, ...all.flatMap(({ rows }) => rows)];
  const row = places.find((one) => String(one.origin.line) === line);
  const { file, start, end }: Origin = row?.origin ?? subProjects?.origin ?? origin;
  return { ...diagnostic, file, span: { start, end }, path: [`算例 ${name}`, "给定"] };
}
