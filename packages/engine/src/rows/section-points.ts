// In: a section and a record. Out: the points of the section: what the record sets where it is （可调整）, else as printed.
import type { Section } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { type CheckedRecord, pathKey } from "../record.ts";

export function pointsOfSection(
  section: { readonly source: Pick<Section, "adjustable" | "path">; readonly points: Rational },
  record: Pick<CheckedRecord, "points">,
): Rational {
  if (!section.source.adjustable) return section.points;
  return record.points.get(pathKey(section.source.path)) ?? section.points;
}
