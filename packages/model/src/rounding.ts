// Declared roundings (保留…). In: a rounding as written and the type of what it rounds. Out: the grid in base units.
// Not here: rounding itself (quantity, and the engine that applies it).
import { multiply, toFractionString } from "@biaochi/quantity";
import type { Rounding } from "@biaochi/syntax";
import type { RoundingRule } from "./generated/rule-set.generated.ts";
import type { Reporter } from "./reporter.ts";
import { describeType, isBare, numberIn, type StaticType } from "./types/static-type.ts";
import { sameKind } from "./types/units.ts";

/**
 * The grid of a rounding in base units; undefined where a mistake spoils it.
 *
 * WHY: 保留2位小数 counts in the unit the value is printed in: 13.384% becomes 13.38%, and an amount in 万元 keeps hundredths of 万元.
 * reports  TYPE-024 a grid of another kind
 */
export function toRoundingRule(
  rounding: Rounding,
  of: StaticType,
  path: readonly string[],
  reporter: Reporter,
): RoundingRule | undefined {
  if (of.kind !== "number") return undefined;
  const gridType = numberIn(rounding.gridUnit);
  if (rounding.gridUnit !== undefined && !sameKind(gridType, of)) {
    const described = describeType(of);
    reporter.report("TYPE-024", {
      span: rounding.span,
      path,
      args: { grid: reporter.printed(rounding.span), unit: described.zh, unitEn: described.en },
    });
    return undefined;
  }
  // A grid with a unit is in base units already; without one it counts in the unit of the value.
  const unit = rounding.gridUnit !== undefined || isBare(of) ? undefined : of.unit;
  const inBase = unit === undefined ? rounding.grid : multiply(rounding.grid, unit.factor);
  return { grid: toFractionString(inBase), mode: rounding.mode ?? "half-up" };
}
