// In: the rule set's declared units and the types of its values. Out: the units to show them in.
// Not here: which units may meet; the checker has decided that.
import type { DeclaredUnit, ValueType } from "@biaochi/model";
import {
  createUnit,
  type DeclaredUnits,
  type Dimension,
  declareUnits,
  findUnit,
  fromFractionString,
  multiply,
  parseQuantity,
  type Rational,
  rational,
  type Unit,
} from "@biaochi/quantity";

/** The 单位 lines as a table to look units up in. */
export function unitsOf(declared: readonly DeclaredUnit[]): DeclaredUnits {
  return declareUnits(
    declared.map(({ name, factor, dimension }) => createUnit(name, fraction(factor), dimensionOfKey(dimension))),
  );
}

/** The unit in which a value of this type is shown; undefined for a bare number and for what is no number. */
export function unitOfType(type: ValueType, units: DeclaredUnits): Unit | undefined {
  return type.kind === "number" && type.unit !== "" ? unitNamed(type.unit, units) : undefined;
}

/** The unit written in a text such as 5万元; undefined where there is none. */
export function unitOfText(text: string, units: DeclaredUnits): Unit | undefined {
  const parsed = parseQuantity(text.replace("−", "-"), units);
  return parsed.kind === "quantity" ? parsed.quantity.unit : undefined;
}

/** A figure of the rule set. INVARIANT (schema): the rule set's figures are fractions; anything else is a bug of ours. */
export function fraction(text: string): Rational {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(`BUG: the rule set has a figure that is none: ${text.slice(0, 40)}`);
  return value;
}

/** The numeral before a unit: 455.84 for 4,558,400 in 万元. */
export function numeralIn(value: Rational, unit: Unit | undefined): Rational {
  return unit === undefined ? value : multiply(value, rational(unit.factor.denominator, unit.factor.numerator));
}

/** The unit of that name; one that only the rule set knows counts something of its own. */
export function unitNamed(name: string, units: DeclaredUnits): Unit {
  return findUnit(name, units) ?? createUnit(name);
}

/** Reads `dimensionKey` back: 元, 人^-1*元; a backslash keeps the next character as it is. */
export function dimensionOfKey(key: string): Dimension {
  if (key === "") return [];
  return [...key.matchAll(/((?:\\.|[^*^\\])+)(?:\^(-?[0-9]+))?/gsu)].map(([, base = "", exponent = "1"]) => ({
    base: base.replace(/\\(.)/gsu, "$1"),
    exponent: wholeExponent(exponent),
  }));
}

/** An exponent of a dimension is a small whole number; it never takes part in a figure. */
function wholeExponent(text: string): number {
  return Number.parseInt(text, 10);
}
