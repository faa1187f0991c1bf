// The way to `@biaochi/model`: a rule text to a checked rule set.
import type { Diagnostic, SourceText } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";

/** What checking came to: no rule set where a mistake left none that could be used, and of a framework. */
export type CheckedRules = { readonly ruleSet: RuleSet | undefined; readonly diagnostics: readonly Diagnostic[] };

/** Checks one rule text over those that it inherits. The sounds of names are loaded only where a name is not known. */
export async function checkRules(source: SourceText, inherited: readonly SourceText[] = []): Promise<CheckedRules> {
  const { check } = await import("@biaochi/model");
  const checked = check([source, ...inherited]);
  if (!checked.diagnostics.some(({ unknownName }) => unknownName !== undefined)) return checked;
  const { loadPinyin } = await import("@biaochi/diagnostics/pinyin");
  return check([source, ...inherited], { pinyin: await loadPinyin() });
}
