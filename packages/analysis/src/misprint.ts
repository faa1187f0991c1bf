// In: a 勾稽 that fails. Out: the one misprint of a field that explains it: the digits with another unit, or a rate cut off instead of rounded.
// Not here: wording, and what would follow for the score.
import type { CheckedRecord } from "@biaochi/engine";
import type { Reconciliation, RuleSet } from "@biaochi/model";
import {
  absolute,
  compare,
  type DeclaredUnits,
  findUnit,
  inUnit,
  isDimensionless,
  isZero,
  multiply,
  type Rational,
  roundToPlaces,
  sameDimension,
  toFractionString,
  UNITS,
  type Unit,
} from "@biaochi/quantity";
import { type Equations, tolerance, withField } from "./equation.ts";
import { type FieldFigure, fieldFigure } from "./field-figure.ts";
import { tell } from "./figures.ts";
import { comparePrinted } from "./printed.ts";

/** A field whose figure was misprinted. `value` is the right one in base units, `meant` the same as it should be printed. */
export type Misprint = {
  readonly kind: "unit" | "cut";
  readonly field: string;
  readonly filed: Rational;
  readonly printed: string;
  readonly value: Rational;
  readonly meant: string;
  /** The right figure with more digits, where it was cut off. */
  readonly precise: string;
};

type Source = {
  readonly ruleSet: RuleSet;
  readonly record: CheckedRecord;
  readonly units: DeclaredUnits;
  readonly equations: Equations;
};

// LIMIT: at most 20 fields of one 勾稽 are looked at.
const MAXIMUM_FIELDS = 20;

// Forms are kept in 元, 千元, 万元 or 亿元, and mixed up; nobody counts projects in tens.
const MONEY = "元";
const PREFIXES_OF_MONEY: readonly string[] = ["千", "万", "亿"];

/** The first misprint, by field in the order of the equation, with which it holds; a wrong unit before a rate cut off. */
export function findMisprint(source: Source, equation: Reconciliation): Misprint | undefined {
  const fields = source.equations.fieldsOf(equation).slice(0, MAXIMUM_FIELDS);
  for (const find of [wrongUnit, cutRate]) {
    for (const field of fields) {
      const found = find(source, equation, field, fieldFigure(source, field));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function wrongUnit(source: Source, equation: Reconciliation, field: string, figure: FieldFigure): Misprint | undefined {
  const { numeral, unit, filed, text } = figure;
  // Only = says which figure is meant: with ≤ many a larger unit would do, and none of them is likely.
  if (equation.comparison !== "=" || numeral === undefined || unit === undefined || filed === undefined || isZero(numeral))
    return undefined;
  for (const other of likeUnits(source, unit, figure.declared)) {
    const value = multiply(numeral, other.factor);
    const meant = tell(value, other, figure.places);
    // A figure that becomes too small to matter explains nothing.
    if (compare(absolute(value), tolerance(equation)) <= 0) continue;
    if (source.equations.holds(equation, withField(source.record, field, value, meant)) === true) {
      return { kind: "unit", field, filed, printed: text, value, meant, precise: meant };
    }
  }
  return undefined;
}

/** Units of other size for the same thing: the declared one, those of the other fields, then the table, 千 万 亿 before 元 only. */
function likeUnits({ ruleSet, units }: Source, written: Unit, declared: Unit | undefined): readonly Unit[] {
  const names = [
    ...ruleSet.fields.flatMap(({ type }) => (type.kind === "number" && type.unit !== "" ? [type.unit] : [])),
    ...UNITS.flatMap(({ name }) => (name === MONEY ? [name, ...PREFIXES_OF_MONEY.map((prefix) => prefix + name)] : [name])),
  ];
  const seen = new Set([toFractionString(written.factor)]);
  return [declared, ...names.map((name) => findUnit(name, units))].filter((unit): unit is Unit => {
    if (unit === undefined || !sameDimension(unit.dimension, written.dimension)) return false;
    const factor = toFractionString(unit.factor);
    if (seen.has(factor)) return false;
    seen.add(factor);
    return true;
  });
}

function cutRate(source: Source, equation: Reconciliation, field: string, figure: FieldFigure): Misprint | undefined {
  const { numeral, unit, filed, places, text } = figure;
  if (equation.comparison !== "=" || numeral === undefined || unit === undefined || filed === undefined) return undefined;
  if (!isDimensionless(unit.dimension)) return undefined;
  const exact = source.equations.demanded(equation, source.record, field);
  if (exact === undefined || comparePrinted({ text, numeral, unit, places }, exact) !== "cut") return undefined;
  const value = multiply(roundToPlaces(inUnit({ value: exact, unit }, unit), places, "half-up"), unit.factor);
  return {
    kind: "cut",
    field,
    filed,
    printed: text,
    value,
    meant: tell(value, unit, places),
    precise: tell(exact, unit, places + 2),
  };
}
