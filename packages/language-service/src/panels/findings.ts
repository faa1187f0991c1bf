// The audit (核查) of the chosen unit. In: the unit's score. Out: what was filed and does not agree, each with its place in the rules; while the rules have errors only
// what does not depend on them. Not here: comparing (the analysis).
import { audit, type Finding } from "@biaochi/analysis";
import type { Span } from "@biaochi/diagnostics";
import { pathKey } from "@biaochi/engine";
import { UNSUMMED } from "@biaochi/model";
import type { Live } from "../live/live.ts";

/** A finding and where the rules declare its thing; undefined for 总分. */
export type PlacedFinding = Finding & { readonly span: Span | undefined };

/** Everything that was filed and does not agree with the rules. It asks for other readings of the rules and takes longer than a score. */
export function findings({ rules, record, spanOf }: Live): readonly PlacedFinding[] {
  if (record === undefined) return [];
  const isWhole = rules.leftOut.length === 0 && rules.unsummed.length === 0;
  const broken = new Set(rules.leftOut.map(({ path }) => pathKey(path)));
  const found = audit(rules.ruleSet, record).filter(
    ({ path, code }) => path.at(-1) !== UNSUMMED && !broken.has(pathKey(path)) && (isWhole || !OF_SUMS.has(code)),
  );
  return found.map((finding) => ({
    ...finding,
    span: finding.origin === null ? undefined : spanOf(finding.origin),
  }));
}

/** Findings about what has no score: while sums are open that says nothing. */
const OF_SUMS: ReadonlySet<string> = new Set(["AUDIT-008"]);
