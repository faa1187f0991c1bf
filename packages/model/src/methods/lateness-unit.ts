// What lateness is counted in. In: the arms of a clause behind 期限. Out: months or days; reports figures of another kind, or of both.
// Not here: the clause itself (rows/clause.ts), and how late something was (the engine).
import { type Dimension, dimensionKey, findUnit, isZero, type Unit } from "@biaochi/quantity";
import type { Arm, QuantityLiteral } from "@biaochi/syntax";
import type { Knowledge } from "../knowledge.ts";

/** Months or days, by which steps and bands are counted. reports CLAUSE-066 */
export function latenessUnit(arms: readonly Arm[], path: readonly string[], { reporter }: Knowledge): Unit | undefined {
  const [months, days] = [findUnit("月"), findUnit("天")];
  let found: Unit | undefined;
  for (const figure of arms.flatMap(lateFigures)) {
    const own = figure.unit?.dimension;
    const base = [months, days].find((unit) => own !== undefined && unit !== undefined && isSame(own, unit.dimension));
    if (base === undefined || (found !== undefined && found !== base)) {
      reporter.report("CLAUSE-066", { span: figure.span, path, args: { written: figure.written } });
      return undefined;
    }
    found = base;
  }
  return found ?? days;
}

/** The sizes of steps and the bounds of bands, 0 apart: 每逾期1个月, 逾期超过30天. */
export function lateFigures({ band, result }: Arm): readonly QuantityLiteral[] {
  const bounds = band?.kind === "late" && band.band?.kind === "range" ? [band.band.low, band.band.high] : [];
  const own = band?.kind === "range" ? [band.low, band.high] : [];
  const figures = [...bounds, ...own].flatMap((bound) => (bound?.value.kind === "quantity" ? [bound.value] : []));
  const size = result.kind === "step" && result.size.kind === "quantity" ? [result.size] : [];
  return [...figures.filter(({ unit, numeral }) => unit !== undefined || !isZero(numeral)), ...size];
}

function isSame(left: Dimension, right: Dimension): boolean {
  return dimensionKey(left) === dimensionKey(right);
}
