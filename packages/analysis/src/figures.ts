// In: exact figures and units. Out: the same as texts for people and as shortest decimals for machines. Printing only; nothing printed here is read again.
import {
  type DeclaredUnits,
  decimalPlaces,
  findUnit,
  foldNumeral,
  formatQuantity,
  fromFractionString,
  inUnit,
  parseQuantity,
  type Rational,
  toDecimalRounded,
  type Unit,
} from "@biaochi/quantity";

// LIMIT: a figure whose decimal does not end, or has more than 8 places, is shown rounded to 4 places; it is never calculated with.
const LONGEST_DECIMAL = 8;
const SHOWN_PLACES = 4;

/** A figure of a rule set or a scorecard. INVARIANT (schema): they are decimals and fractions; anything else is a bug of ours. */
export function figure(text: string): Rational {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(`BUG: not a figure: ${text.slice(0, 40)}`);
  return value;
}

/** The same where there may be none. */
export function optionalFigure(text: string | null): Rational | undefined {
  return text === null ? undefined : figure(text);
}

/** The shortest decimal, ASCII minus; at least `places` of it where it has to be cut. */
export function toShortest(value: Rational, places = SHOWN_PLACES): string {
  return toDecimalRounded(value, shownPlaces(value, places), "half-up");
}

/** A figure in base units as the shortest decimal in `unit`. */
export function shortestIn(value: Rational, unit: Unit | undefined, places = SHOWN_PLACES): string {
  return toShortest(inUnit({ value, unit }, unit), places);
}

/** A figure in base units as people write it in `unit`: 36.6万元, −29.17%. */
export function tell(value: Rational, unit: Unit | undefined, places = SHOWN_PLACES): string {
  const numeral = inUnit({ value, unit }, unit);
  return formatQuantity({ value, unit }, { places: shownPlaces(numeral, places) });
}

function shownPlaces(numeral: Rational, places: number): number {
  const needed = decimalPlaces(numeral);
  return needed === undefined || needed > LONGEST_DECIMAL ? Math.max(places, 0) : needed;
}

/** How many decimal places a figure is written with: 2 in 95.90%; 0 in 1/3, which has none to go by. */
export function writtenPlaces(text: string): number {
  return /\.(\d+)/u.exec(foldNumeral(text))?.[1]?.length ?? 0;
}

/** A text of a data cell as a figure, undefined where it is none. */
export function readFigure(
  text: string,
  units: DeclaredUnits,
): { readonly numeral: Rational; readonly unit: Unit | undefined } | undefined {
  const parsed = parseQuantity(text, units);
  return parsed.kind === "quantity" ? { numeral: parsed.numeral, unit: parsed.quantity.unit } : undefined;
}

/** A unit by its name; undefined for a bare number. */
export function unitNamed(name: string | null | undefined, units: DeclaredUnits): Unit | undefined {
  return name === null || name === undefined || name === "" ? undefined : findUnit(name, units);
}
