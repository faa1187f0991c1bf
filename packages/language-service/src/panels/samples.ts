// The worked examples of a rule file, run. In: a workspace, a rule file. Out: each with its verdicts, placed, and why one fails; nothing is run while the rules have errors,
// which would only fail examples for reasons that are told elsewhere. Not here: running (the analysis), coverage.
import { runSamples } from "@biaochi/analysis";
import type { Bilingual, Span } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import type { Workspace } from "../workspace.ts";

/** One line of 核对. `actual`: what the rules give, null where they give nothing; `message` and `because` are null where it holds. */
export type SampleLine = {
  readonly name: string;
  readonly pass: boolean;
  readonly expected: string;
  readonly actual: string | null;
  readonly message: Bilingual | null;
  readonly because: Bilingual | null;
  readonly span: Span;
};

/** One 算例. */
export type SampleRun = {
  readonly name: string;
  readonly pass: boolean;
  readonly total: string | null;
  readonly grade: string | null;
  readonly lines: readonly SampleLine[];
  readonly span: Span;
};

/**
 * What became of the examples.
 *
 * shape    `state`: "run", "broken" while the rules have errors, "none" where the file has no examples; `left`: examples beyond the limit, not run
 */
export type SampleRuns = {
  readonly state: "run" | "broken" | "none";
  readonly runs: readonly SampleRun[];
  readonly left: number;
};

// LIMIT: an editor runs 100 examples at a time; of 500 indicators that is about a second.
const MOST_RUN = 100;

/** Runs the examples of a file. */
export function sampleRuns(workspace: Workspace, path: string, most = MOST_RUN): SampleRuns {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return { state: "none", runs: [], left: 0 };
  const { ruleSet, parsed } = analysis;
  if (ruleSet === undefined) {
    const isAny = parsed.tree.declarations.some(({ kind }) => kind === "sample");
    return { state: isAny ? "broken" : "none", runs: [], left: 0 };
  }
  if (ruleSet.samples.length === 0) return { state: "none", runs: [], left: 0 };
  const some: RuleSet = { ...ruleSet, samples: ruleSet.samples.slice(0, most) };
  const runs = runSamples(some).map(
    ({ name, pass, verdicts, scorecard, origin }): SampleRun => ({
      name,
      pass,
      total: scorecard.total,
      grade: scorecard.grade,
      lines: verdicts.map(({ origin: at, expected, actual, message, because, ...verdict }) => ({
        name: verdict.name,
        pass: verdict.pass,
        expected,
        actual,
        message,
        because,
        span: { start: at.start, end: at.end },
      })),
      span: { start: origin.start, end: origin.end },
    }),
  );
  return { state: "run", runs, left: Math.max(0, ruleSet.samples.length - most) };
}
