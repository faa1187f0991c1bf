// In: exact figures. Out: how they are printed, for machines (decimals) and for people (with unit, both languages).
// A printed figure never misleads: it is never 0 where the figure is not, and never on a bound, or beyond one, where the figure is not.
// Not here: sentences (tell-indicator.ts, ../clauses).
import type { Bilingual } from "@biaochi/diagnostics";
import {
  absolute,
  ceiling,
  compare,
  decimalPlaces,
  floor,
  isRate,
  isZero,
  multiply,
  ONE,
  POINTS,
  type Rational,
  rational,
  roundToPlaces,
  toDecimalRounded,
  toDecimalString,
  toFractionString,
  type Unit,
} from "@biaochi/quantity";
import { numeralIn } from "../plan/units.ts";

// LIMIT: a machine decimal of a figure that does not end (1/3) has six places; its exact fraction always stands beside it.
const MACHINE_PLACES = 6;
/** Two decimals of a percent, two of an amount. */
export const READING_PLACES = 2;
/** A figure with more decimals than this was calculated, not given. */
const GIVEN_PLACES = 10;
// LIMIT: a figure closer to a bound than 40 decimals is printed as a fraction.
const MOST_PLACES = 40;

/** The shortest decimal, for machines. */
export function decimalText(value: Rational): string {
  return toDecimalString(value) ?? toDecimalRounded(value, MACHINE_PLACES, "half-up");
}

/** A numeral for people, to so many places; with the true minus. */
export function numeral(value: Rational, places: number): string {
  return trueMinus(places > MOST_PLACES ? toFractionString(value) : toDecimalRounded(value, places, "half-up"));
}

/** A numeral for people with every digit, or as a short fraction, or to four places where it does not end. */
export function wholeNumeral(value: Rational): string {
  const exact = toDecimalString(value);
  if (exact !== undefined && exact.length <= MOST_PLACES) return trueMinus(exact);
  const short = value.denominator < 100n && exact === undefined;
  return short ? trueMinus(toFractionString(value)) : numeral(value, placesFor(value, 4, [floor(value), ceiling(value)]));
}

function trueMinus(text: string): string {
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
}

/**
 * How many places a numeral needs so as not to mislead: `minimum`, or more where it would be printed as 0 or on the wrong side of one of `bounds`.
 *
 * unit     value and bounds as numerals before their unit
 */
export function placesFor(value: Rational, minimum: number, bounds: readonly Rational[]): number {
  const exact = decimalPlaces(value);
  if (exact !== undefined && exact <= minimum) return minimum;
  let places = minimum;
  while (places <= MOST_PLACES && !keepsSides(value, roundToPlaces(value, places, "half-up"), bounds)) places += 1;
  return places;
}

function keepsSides(value: Rational, shown: Rational, bounds: readonly Rational[]): boolean {
  return isZero(shown) === isZero(value) && bounds.every((bound) => compare(value, bound) === compare(shown, bound));
}

/** A figure with its unit: 455.84万元, 13.38%. `places` undefined: every digit where they end, else two. */
export function figureText(value: Rational, unit: Unit | undefined, places?: number): string {
  const shown = numeralIn(value, unit);
  return numeral(shown, places ?? readingPlaces(shown)) + (unit?.name ?? "");
}

/** Places of a figure as it was given: every digit where they end soon, two decimals otherwise. */
export function readingPlaces(shown: Rational): number {
  const exact = decimalPlaces(shown);
  if (exact !== undefined && exact <= GIVEN_PLACES) return exact;
  return placesFor(shown, READING_PLACES, []);
}

/** A difference of two figures of one unit: 3.38个百分点, 5万元. */
export function differenceText(difference: Rational, unit: Unit | undefined, places: number): Bilingual {
  const size = absolute(difference);
  const shown = numeralIn(size, unit);
  const printed = numeral(shown, placesFor(shown, places, []));
  if (!isRate(unit)) return both(printed + (unit?.name ?? ""));
  if (unit?.name === "‰") return { zh: `${printed}个千分点`, en: `${printed} per mille points` };
  return { zh: `${printed}个百分点`, en: `${printed} ${printed === "1" ? "percentage point" : "percentage points"}` };
}

/** Points: 4分, 4 points. */
export function pointsText(value: Rational): Bilingual {
  const printed = wholeNumeral(value);
  return { zh: `${printed}${POINTS.name}`, en: `${printed} ${compare(absolute(value), ONE) === 0 ? "point" : "points"}` };
}

/** The same text in both languages. */
export function both(text: string): Bilingual {
  return { zh: text, en: text };
}

/** A share of the points as a percent: 80%. */
export function shareText(share: Rational): string {
  return `${wholeNumeral(multiply(share, HUNDRED))}%`;
}

const HUNDRED = rational(100n);
