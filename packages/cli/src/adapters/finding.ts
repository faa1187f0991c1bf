// The way to the finding of rules in `@biaochi/model`: headers, regions, which rules apply.
import { type Bilingual, createSourceText, type SourceText } from "@biaochi/diagnostics";
import type { Region, RuleAnswer, RuleHeader, RuleQuery } from "@biaochi/model";
import type { Declaration, Indicator, Section } from "@biaochi/syntax";
import { effectiveOf } from "./effective.ts";

/** What the header of a rule text says; undefined where it has none. */
export async function headerOf(source: SourceText): Promise<RuleHeader | undefined> {
  const { readRuleHeader } = await import("@biaochi/model");
  return readRuleHeader(source);
}

/** What reads the header of a rule text. */
export async function readHeader(): Promise<(source: SourceText) => RuleHeader | undefined> {
  return (await import("@biaochi/model")).readRuleHeader;
}

/** A region as it was written, from the largest. */
export async function regionOf(written: string): Promise<Region> {
  const { toRegion } = await import("@biaochi/model");
  return toRegion(written);
}

/** Headers with what their files leave to the rules that they inherit. */
export async function completed(headers: readonly RuleHeader[]): Promise<readonly RuleHeader[]> {
  const { completeHeaders } = await import("@biaochi/model");
  return completeHeaders(headers);
}

/** The rule set that applies, or why none does. */
export async function whichRules(headers: readonly RuleHeader[], query: RuleQuery): Promise<RuleAnswer> {
  const { findRules } = await import("@biaochi/model");
  return findRules(headers, query);
}

/** How a sentence names the nation, a region, and years. */
export async function findingWords(): Promise<{
  readonly region: (region: Region) => string;
  readonly years: (years: RuleHeader["years"]) => Bilingual;
}> {
  const { regionText, yearsText } = await import("@biaochi/model");
  return { region: regionText, years: yearsText };
}

/** How many indicators and sections scored by rows (逐行) a rule text has. */
export type Extent = { readonly indicators: number; readonly rowSections: number };

/** How much the rules in effect of a file say; `library`: the texts that it may inherit from. */
export async function extentOf(source: SourceText, { inherits }: RuleHeader, library: readonly SourceText[]): Promise<Extent> {
  const { parse } = await import("@biaochi/syntax");
  const text = inherits === undefined ? source : createSourceText(source.file, (await effectiveOf(source, library)).text);
  let [indicators, rowSections] = [0, 0];
  const count = (parts: readonly (Declaration | Section | Indicator)[]): void => {
    for (const part of parts) {
      if (part.kind === "indicator") indicators += 1;
      if (part.kind !== "section") continue;
      if (part.rows !== undefined) rowSections += 1;
      count(part.children);
    }
  };
  count(parse(text).tree.declarations);
  return { indicators, rowSections };
}
