// In: the cells under which a record sets the points of （可调整） sections. Out: the points by section, or what is wrong with them.
import type { Section } from "@biaochi/model";
import { compare, POINTS, type Rational } from "@biaochi/quantity";
import type { NamedCell } from "../data-check/inputs.ts";
import { NOUGHT, pointsText, readNumber, type WantedNumber } from "../data-check/numbers.ts";
import type { RecordReporter } from "../data-check/report.ts";
import { isMissing, type ValueContext } from "../data-check/values.ts";
import { fraction } from "../plan/units.ts";
import { pathKey } from "../record.ts";

const WANTED: WantedNumber = { unit: POINTS, dimension: "分", rate: false, bareNumber: null };

/** Reads the points that a record sets: figures in 分, within [0, 满分]. */
export function readSectionPoints(
  given: ReadonlyMap<Section, NamedCell>,
  { ruleSet, units }: ValueContext,
  report: RecordReporter,
): ReadonlyMap<string, Rational> {
  const full = fraction(ruleSet.fullPoints);
  const points = new Map<string, Rational>();
  for (const [section, { shown, cell }] of given) {
    if (isMissing(cell)) continue;
    if (cell.kind === "list") {
      report.tell("DATA-035", shown, cell, { wanted: "value", found: "list", example: "" });
      continue;
    }
    const read = readNumber(cell, WANTED, units);
    if (read.kind === "problem") report.tell(read.problem.code, shown, cell, read.problem.args);
    else if (compare(read.value, NOUGHT) < 0 || compare(read.value, full) > 0)
      report.tell("DATA-052", shown, cell, { full: pointsText(full) });
    else points.set(pathKey(section.path), read.value);
  }
  return points;
}
