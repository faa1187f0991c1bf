// In: the fields of a rule set and the figures that its worked examples give them. Out: how finely each field is written, and its figures as
// texts: 人 in whole people, 万元 and % with two decimals, or as finely as an example has it. Not here: which figures are wanted.
import { type FieldValue, unitsOf } from "@biaochi/engine";
import type { Field, RuleSet } from "@biaochi/model";
import {
  add,
  type DeclaredUnits,
  divide,
  equals,
  floor,
  formatQuantity,
  integer,
  inUnit,
  isInteger,
  isRate,
  multiply,
  ONE,
  power10,
  type Rational,
  roundToPlaces,
  type Unit,
} from "@biaochi/quantity";
import { unitNamed, writtenPlaces } from "../figures.ts";

/** How a figure of a field is written: in this unit, by steps of this size (in base units). */
export type FieldSteps = { readonly unit: Unit | undefined; readonly places: number; readonly step: Rational };

/** How the fields of a rule set are written. */
export type Steps = {
  /** Undefined for a field that is no figure. */
  readonly of: (field: string) => FieldSteps | undefined;
  /** Whether a figure can be written as figures of this field are. */
  readonly isWritable: (field: string, value: Rational) => boolean;
  /** The nearest figure at or below that can. */
  readonly writable: (field: string, value: Rational) => Rational;
  readonly toValue: (field: string, value: Rational) => FieldValue;
};

const FINE = 2;

export function createSteps(ruleSet: RuleSet): Steps {
  const units = unitsOf(ruleSet.units);
  const written = new Map<string, number>();
  for (const { target, path, value } of ruleSet.samples.flatMap(({ given }) => given)) {
    if (target !== "field" || value.kind !== "quantity") continue;
    const name = path.at(-1) ?? "";
    const unit = unitNamed(value.unit, units);
    const own = unitOf(
      ruleSet.fields.find((field) => field.name === name),
      units,
    );
    // A figure in another unit (40元 in a column of 万元) says nothing of how finely the column is written.
    if (unit === undefined || own === undefined || equals(unit.factor, own.factor)) {
      written.set(name, Math.max(written.get(name) ?? 0, writtenPlaces(value.text)));
    }
  }
  const found = new Map<string, FieldSteps>();
  for (const field of ruleSet.fields) {
    if (field.type.kind !== "number") continue;
    const unit = unitOf(field, units);
    const places = Math.max(usualPlaces(unit), written.get(field.name) ?? 0);
    found.set(field.name, { unit, places, step: multiply(power10(-places), unit?.factor ?? ONE) });
  }
  const stepsIn = (field: string, value: Rational): Rational => divide(value, found.get(field)?.step ?? ONE) ?? value;
  return {
    of: (field) => found.get(field),
    isWritable: (field, value) => isInteger(stepsIn(field, value)),
    writable: (field, value) => multiply(floor(stepsIn(field, value)), found.get(field)?.step ?? ONE),
    toValue: (field, value) => {
      const unit = found.get(field)?.unit;
      return { value: { kind: "number", value }, text: formatQuantity({ value, unit }), from: "data" };
    },
  };
}

function unitOf(field: Field | undefined, units: DeclaredUnits): Unit | undefined {
  return field?.type.kind === "number" ? unitNamed(field.type.unit, units) : undefined;
}

/** Things that are counted come whole; what is measured, and money, has two decimals. */
function usualPlaces(unit: Unit | undefined): number {
  if (unit === undefined) return 0;
  if (isRate(unit)) return FINE;
  const isSingle = equals(unit.factor, ONE);
  const counts = unit.group === "count" || unit.group === "people" || unit.group === "declared";
  const isWholeTime = unit.group === "time" && !equals(unit.factor, ONE);
  return (counts && isSingle) || isWholeTime ? 0 : FINE;
}

/**
 * Figures near one that people would call round, the roundest last: 455.84 gives 455.8, 456, 460, 500, then 100 and 1000.
 *
 * shape    in base units, each once, the figure itself left out
 */
export function roundFigures(value: Rational, { unit }: FieldSteps): readonly Rational[] {
  const numeral = inUnit({ value, unit }, unit);
  const places = [1, 0, -1, -2];
  const near = places.map((place) => roundToPlaces(numeral, place, "half-up"));
  const all = [...near, ...[100, 1000, 10_000, 10].map((round) => integer(round))];
  const once = all.filter(
    (one, index) => one.numerator > 0n && !equals(one, numeral) && all.findIndex((other) => equals(other, one)) === index,
  );
  return once.map((one) => multiply(one, unit?.factor ?? ONE));
}

/** The figure so many steps away. */
export function stepped(value: Rational, { step }: FieldSteps, count: bigint): Rational {
  return add(value, multiply(step, integer(count)));
}
