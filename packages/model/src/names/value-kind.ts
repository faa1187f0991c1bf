// Whether the value of an indicator (.值) is one figure that others may read. In: the indicator as written. Out: that, or why not.
// Not here: the type of the value (indicators.ts), and reporting (types/read-path.ts).
import { dimensionKey, findUnit } from "@biaochi/quantity";
import type { Indicator, Method } from "@biaochi/syntax";
import { lateFigures } from "../methods/lateness-unit.ts";

/** `days`: how late it was, in whole days. `months`: how late, in months and days, which are no one figure. `by-case`: late in some cases only. */
export type ValueKind = "none" | "formula" | "days" | "months" | "by-case";

export function valueKind({ formula, method }: Pick<Indicator, "formula" | "method">): ValueKind {
  if (method?.kind === "deadline") return countsMonths(method) ? "months" : "days";
  if (formula === undefined) return "none";
  const isLateInCases = method?.kind === "by-case" && method.cases.some(({ outcome }) => outcome.kind === "deadline");
  return isLateInCases ? "by-case" : "formula";
}

function countsMonths({ clause }: Extract<Method, { kind: "deadline" }>): boolean {
  const month = findUnit("月")?.dimension;
  const figures = clause.lines.flatMap(({ arms }) => arms).flatMap(lateFigures);
  return (
    month !== undefined && figures.some(({ unit }) => unit !== undefined && dimensionKey(unit.dimension) === dimensionKey(month))
  );
}
