// In: a checked rule set. Out: a diagnostic for each line of 核对 that the rules do not bear out, placed at that line.
// Not here: running the worked examples (samples.ts) and the wording (catalogue.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { sampleCatalogue } from "./catalogue.ts";
import { runSamples, VERDICT_WORDS } from "./samples.ts";

/**
 * Runs the worked examples of a rule set and tells of each verdict that fails.
 *
 * shape    in the order of the file
 * reports  CASE-021
 */
export function checkSamples(ruleSet: RuleSet): readonly Diagnostic[] {
  return runSamples(ruleSet).flatMap(({ name: sample, verdicts }) =>
    verdicts.flatMap(({ pass, name, verdict, expected, actual, because, origin }) => {
      if (pass) return [];
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
      return [sampleCatalogue.report("CASE-021", { file: origin.file, span, path, args })];
    }),
  );
}
