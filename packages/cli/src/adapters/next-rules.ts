// The way to the beginning of another year's or region's rules in `@biaochi/language-service`.
import type { SourceText } from "@biaochi/diagnostics";
import type { NextOptions, NextRefusal, NextRules } from "@biaochi/language-service";

/** Begins the rules of another year or region from a file and those that it inherits. */
export async function nextRulesOf(
  source: SourceText,
  inherited: readonly SourceText[],
  options: NextOptions,
): Promise<NextRules | NextRefusal> {
  const { createWorkspace, nextRules } = await import("@biaochi/language-service");
  const texts = new Map([source, ...inherited].map(({ file, text }) => [file, text]));
  return nextRules(createWorkspace(texts), source.file, options);
}
