// In: a rule text. Out: the same text with the fixes applied that may be applied unasked, and what is still to be said of it.
import { applyFixes, chooseFixes, createSourceText, type Diagnostic, type SourceText } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { checkRules } from "../adapters/check-rules.ts";

/** `sole`: where there is one fix only; `preferred`: also the preferred one of several. */
export type MendMode = "sole" | "preferred";

/** A text after mending. */
export type MendedText = {
  readonly source: SourceText;
  readonly ruleSet: RuleSet | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly applied: number;
};

// LIMIT: a fix may bring another to light; after 20 rounds what is left is told instead.
const MOST_ROUNDS = 20;

/** Checks and mends by turns until nothing more may be mended. */
export async function mendText(source: SourceText, inherited: readonly SourceText[], mode: MendMode): Promise<MendedText> {
  let current = source;
  let { ruleSet, diagnostics } = await checkRules(current, inherited);
  let applied = 0;
  const seen = new Set([source.text]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = applyFixes(current, chooseFixes(diagnostics, mode));
    if (result.applied.length === 0 || seen.has(result.text)) break;
    seen.add(result.text);
    current = createSourceText(source.file, result.text);
    applied += result.applied.length;
    ({ ruleSet, diagnostics } = await checkRules(current, inherited));
  }
  return { source: current, ruleSet, diagnostics, applied };
}
