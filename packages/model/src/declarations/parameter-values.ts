// In: what an entry of a 参数 says. Out: its value as the rule set has it. Not here: which entry holds (parameters.ts, category-parameters.ts).
import { toFractionString } from "@biaochi/quantity";
import type { DateLiteral, QuantityLiteral } from "@biaochi/syntax";
import type { Reporter } from "../reporter.ts";

/** A figure or a date. */
export type ParameterLiteral = QuantityLiteral | DateLiteral;

/** unit  base units; a date as 2024-07-31 */
export function storedValue(literal: ParameterLiteral): string {
  return literal.kind === "date" ? literal.iso : toFractionString(literal.value);
}

/** As written. */
export function writtenText(literal: ParameterLiteral, { printed }: Pick<Reporter, "printed">): string {
  return literal.kind === "date" ? printed(literal.span) : literal.written;
}
