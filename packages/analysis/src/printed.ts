// In: a figure as it was printed and the exact one. Out: whether they agree at the printed precision, and how they differ if not.
// Not here: what is said about it (audit-values.ts).
import { type DeclaredUnits, equals, inUnit, type Rational, roundToPlaces, type Unit } from "@biaochi/quantity";
import { readFigure, unitNamed, writtenPlaces } from "./figures.ts";

/** A printed figure: its numeral, the unit printed with it, and how many decimals it has. */
export type PrintedFigure = {
  readonly text: string;
  readonly numeral: Rational;
  readonly unit: Unit | undefined;
  readonly places: number;
};

/** Reads a printed figure; undefined for words. A unit that stood elsewhere (the head of a column) is given beside the text. */
export function readPrinted(
  { text, unit }: { readonly text: string; readonly unit?: string | undefined },
  units: DeclaredUnits,
): PrintedFigure | undefined {
  const read = readFigure(text, units);
  if (read === undefined) return undefined;
  return { text, numeral: read.numeral, unit: read.unit ?? unitNamed(unit, units), places: writtenPlaces(text) };
}

/** Whether the exact figure, in base units, rounded half up to the printed decimals, is the printed one. */
export function agreesAsPrinted(printed: PrintedFigure, exact: Rational): boolean {
  return comparePrinted(printed, exact) === "rounded";
}

/** How a printed figure comes from the exact one: rounded half up, cut off instead of rounded, or not at all. */
export function comparePrinted({ numeral, unit, places }: PrintedFigure, exact: Rational): "rounded" | "cut" | "different" {
  const inPrinted = inUnit({ value: exact, unit }, unit);
  if (equals(roundToPlaces(inPrinted, places, "half-up"), numeral) || equals(inPrinted, numeral)) return "rounded";
  return equals(roundToPlaces(inPrinted, places, "down"), numeral) ? "cut" : "different";
}
