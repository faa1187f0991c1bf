// What a line of 给定 becomes, and the report that it does not fit. In: what it stands for and its value. Out: one line of the rule set.
// Not here: finding out what it stands for (samples/givens.ts, samples/events.ts).
import type { Fix } from "@biaochi/diagnostics";
import type { Given, Literal } from "@biaochi/syntax";
import type { SampleGiven, SampleLiteral } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";

/** What a line of 给定 stands for. */
export type Target = Pick<SampleGiven, "target" | "path">;

/** One line of 给定 in the rule set. */
export function finish(target: Target, value: SampleLiteral, given: Given, { reporter }: Knowledge): SampleGiven {
  return { ...target, scorer: null, value, reason: given.reason?.text ?? null, origin: reporter.originOf(given.span) };
}

/** reports CASE-003: what is given is not what is wanted. */
export function reportMisfit(
  given: Given,
  value: Literal,
  expected: { readonly zh: string; readonly en: string },
  path: readonly string[],
  { reporter }: Knowledge,
  fixes: readonly Fix[] = [],
): undefined {
  const args = {
    name: reporter.printed(given.path.span),
    written: reporter.printed(value.span),
    expected: expected.zh,
    expectedEn: expected.en,
  };
  reporter.report("CASE-003", { span: value.span, path, args, fixes });
}
