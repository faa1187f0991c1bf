// In: a checked rule set with its worked examples. Out: for each thing that an example can reach, which examples do.
// Not here: writing the examples that are lacking (generate.ts); printing.

import type { RuleSet } from "@biaochi/model";
import { reaches } from "./coverage-reach.ts";
import { type CoverageTarget, type TargetGroup, targetsOf } from "./coverage-targets.ts";
import { runSamples, type SampleResult } from "./samples.ts";

/** A target and the examples that reach it, in the order of the file. */
export type CoveredTarget = { readonly target: CoverageTarget; readonly reachedBy: readonly string[] };

/** The targets of one indicator, or of 否决 or 等次 as a whole. */
export type CoverageGroup = Pick<TargetGroup, "kind" | "path"> & { readonly targets: readonly CoveredTarget[] };

/** What the examples of a rule set reach. `reached` of `all` targets. */
export type Coverage = { readonly groups: readonly CoverageGroup[]; readonly reached: number; readonly all: number };

/**
 * What the worked examples of a rule set reach. An example counts whether or not its 核对 holds: coverage says what was tried, not what agreed.
 *
 * shape    groups in the order of the file; arms in rising order of value
 */
export function coverage(ruleSet: RuleSet, results: readonly SampleResult[] = runSamples(ruleSet)): Coverage {
  const groups = targetsOf(ruleSet).map(
    (group): CoverageGroup => ({
      kind: group.kind,
      path: group.path,
      targets: group.targets.map((target) => {
        const reachedBy = results.filter((result) => reaches(group, target, result)).map(({ name }) => name);
        return { target, reachedBy };
      }),
    }),
  );
  const targets = groups.flatMap((group) => group.targets);
  return { groups, reached: targets.filter(({ reachedBy }) => reachedBy.length > 0).length, all: targets.length };
}
