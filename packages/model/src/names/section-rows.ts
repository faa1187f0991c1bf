// What a section scored row by row (逐行) names. In: the section. Out: its 明细 and 行评. Not here: whether they fit (rows/sections.ts).
import type { RowsScored } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { SectionSymbol } from "./scopes.ts";

/** The 明细 and 行评 of a section; undefined where it is not scored row by row, or a name is unknown. */
export function rowsOf(part: SectionSymbol, { scopes }: Knowledge): RowsScored | undefined {
  const { rows } = part.node;
  if (rows === undefined || rows.detail.kind === "missing" || rows.rule.kind === "missing") return undefined;
  const [detail, rule] = [rows.detail.text, rows.rule.text];
  return scopes.details.has(detail) && scopes.rowRules.has(rule) ? { detail, rule } : undefined;
}
