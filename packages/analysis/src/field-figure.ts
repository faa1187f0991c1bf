// In: a field of the record. Out: the figure as it was written there: numeral, unit, decimals. Not here: what the figure is used for.
import type { CheckedRecord } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { type DeclaredUnits, equals, isZero, type Rational, type Unit } from "@biaochi/quantity";
import { readFigure, unitNamed, writtenPlaces } from "./figures.ts";

/** A field's figure as written. `filed` is undefined where the record has none; then the unit is the one the field declares. */
export type FieldFigure = {
  readonly text: string;
  readonly numeral: Rational | undefined;
  /** In base units. */
  readonly filed: Rational | undefined;
  readonly unit: Unit | undefined;
  readonly declared: Unit | undefined;
  readonly places: number;
};

type Source = { readonly ruleSet: RuleSet; readonly record: CheckedRecord; readonly units: DeclaredUnits };

export function fieldFigure({ ruleSet, record, units }: Source, field: string): FieldFigure {
  const type = ruleSet.fields.find(({ name }) => name === field)?.type;
  const declared = type?.kind === "number" ? unitNamed(type.unit, units) : undefined;
  const given = record.values.get(field);
  const written = given === undefined ? undefined : readFigure(given.text, units);
  return {
    text: given?.text ?? "",
    numeral: written?.numeral,
    filed: given?.value.kind === "number" ? given.value.value : undefined,
    unit: written?.unit ?? declared,
    declared,
    places: given === undefined ? 0 : writtenPlaces(given.text),
  };
}

/** The same digits, one figure in 元 and the other in 万元: ten thousand times apart. */
export function isMixedUp(first: FieldFigure, second: FieldFigure): boolean {
  const units = [first.unit?.name, second.unit?.name];
  if (first.numeral === undefined || second.numeral === undefined || isZero(first.numeral)) return false;
  return units.includes("元") && units.includes("万元") && equals(first.numeral, second.numeral);
}
