// The shape of a unit (计量单位), makers of single units, and the units of products and ratios. In: units. Out: units. Names are looked up in units.ts;
// values are multiplied and divided in rational.ts; which units may meet is decided by the model.

import {
  baseDimension,
  type Dimension,
  dimensionKey,
  divideDimension,
  isDimensionless,
  multiplyDimension,
  sameDimension,
} from "./dimension.ts";
import { equals, multiply, ONE, type Rational, rational } from "./rational.ts";
import { UNIT_ROWS, type UnitGroup, type UnitRow } from "./unit-table.ts";

/** A unit as it is written. */
export type Unit = {
  readonly name: string;
  /** The English spelling, where it has one of its own; otherwise English text writes the name. */
  readonly english: string | undefined;
  /** How many base units one of this unit is; above zero. */
  readonly factor: Rational;
  readonly dimension: Dimension;
  readonly group: UnitGroup;
  /** What a compound such as 万元/人 is made of; `undefined` for a single unit. */
  readonly parts: UnitParts | undefined;
};

/** The units above and below the stroke, none of them compound. */
export type UnitParts = { readonly over: readonly Unit[]; readonly under: readonly Unit[] };

// LIMIT: a compound unit has at most 8 parts; a product with more is named by its dimension instead.
export const MAXIMUM_UNIT_PARTS = 8;

/**
 * A unit outside the closed table. With the name alone it counts something of its own (单位 床位); with a factor and a dimension it is a
 * multiple (单位 箱 = 12件). A factor that is not above zero is a bug of the caller and throws.
 */
export function createUnit(name: string, factor: Rational = ONE, dimension: Dimension = baseDimension(name)): Unit {
  if (factor.numerator <= 0n) throw new RangeError("BUG: the factor of a unit must be above zero");
  return { name, english: undefined, factor, dimension, group: "declared", parts: undefined };
}

/** The unit of a row of the closed table. */
export function unitOfRow({ name, english, factor, dimension, group }: UnitRow): Unit {
  return { name, english, factor, dimension, group, parts: undefined };
}

/** Every unit of the closed table in the table's order, without prefixes, for lists and completion. */
export const UNITS: readonly Unit[] = UNIT_ROWS.map(unitOfRow);

/** %: how a ratio of like amounts is told. */
export const PERCENT: Unit = tableUnit("%");
/** 个百分点: how a difference of rates is told. */
export const PERCENTAGE_POINT: Unit = tableUnit("个百分点");
/** 分: what a score is told in. */
export const POINTS: Unit = tableUnit("分");

/** % ‰ 百分点 点: a pure number told in parts of a hundred or a thousand. A bare number (`undefined`) is none. */
export function isRate(unit: Unit | undefined): boolean {
  return unit !== undefined && isDimensionless(unit.dimension);
}

/** Whether a unit counts whole things one by one: 次, 项, 人, 起, and units that a file declares. */
export function isCounting({ group }: Unit): boolean {
  return group === "count" || group === "people" || group === "declared";
}

/** The dimension of a unit, or of a bare number. */
export function dimensionOf(unit: Unit | undefined): Dimension {
  return unit === undefined ? [] : unit.dimension;
}

/** Same size and same dimension, whatever the spelling: 人 and 名, 点 and %. */
export function sameUnit(left: Unit, right: Unit): boolean {
  return equals(left.factor, right.factor) && sameDimension(left.dimension, right.dimension);
}

/** The unit of `left × right`; `undefined` is a bare number. A rate times an amount is an amount. */
export function multiplyUnits(left: Unit | undefined, right: Unit | undefined): Unit | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  if (isRate(left)) return right;
  if (isRate(right)) return left;
  const first = partsOf(left);
  const second = partsOf(right);
  return simplified([...first.over, ...second.over], [...first.under, ...second.under]);
}

/** The unit of `left ÷ right`: 万元 ÷ 人 is 万元/人, 万元 ÷ 元 is a rate, 5人 ÷ 2 stays 人; `undefined` is a bare number. */
export function divideUnits(left: Unit | undefined, right: Unit | undefined): Unit | undefined {
  if (right === undefined) return left;
  if (left !== undefined && sameDimension(left.dimension, right.dimension)) return PERCENT;
  if (isRate(right)) return left;
  const first = left === undefined || isRate(left) ? { over: [], under: [] } : partsOf(left);
  const second = partsOf(right);
  return simplified([...first.over, ...second.under], [...first.under, ...second.over]);
}

/** The unit written `over/under`, exactly so: nothing is cancelled. INVARIANT (single): no part is itself a compound. */
export function compoundUnit(over: readonly Unit[], under: readonly Unit[]): Unit {
  const [only] = over;
  if (only !== undefined && over.length === 1 && under.length === 0) return only;
  const above = productOf(over);
  const below = productOf(under);
  return {
    name: compoundName(over, under, (unit) => unit.name) ?? "",
    english: compoundName(over, under, (unit) => unit.english),
    factor: multiply(above.factor, rational(below.factor.denominator, below.factor.numerator)),
    dimension: divideDimension(above.dimension, below.dimension),
    group: "compound",
    parts: { over, under },
  };
}

/** The unit with factor 1 of a dimension, named from base units: 元/人, 平方米. `undefined` for a pure number. */
export function baseUnit(dimension: Dimension): Unit | undefined {
  if (dimension.length === 0) return undefined;
  const listed = UNITS.find((unit) => sameDimension(unit.dimension, dimension) && equals(unit.factor, ONE));
  if (listed !== undefined) return listed;
  const size = dimension.reduce((total, { exponent }) => total + Math.abs(exponent), 0);
  if (size > MAXIMUM_UNIT_PARTS) return { ...createUnit(dimensionKey(dimension), ONE, dimension), group: "compound" };
  const repeated = (direction: 1 | -1): readonly Unit[] =>
    dimension.flatMap(({ base, exponent }) => Array.from({ length: Math.max(0, direction * exponent) }, () => singleBase(base)));
  return compoundUnit(repeated(1), repeated(-1));
}

function singleBase(base: string): Unit {
  return UNITS.find((unit) => unit.name === base) ?? createUnit(base);
}

function tableUnit(name: string): Unit {
  const unit = UNITS.find((candidate) => candidate.name === name);
  if (unit === undefined) throw new Error(`BUG: the unit table has no ${name}`);
  return unit;
}

function partsOf(unit: Unit): UnitParts {
  return unit.parts ?? { over: [unit], under: [] };
}

function productOf(units: readonly Unit[]): { readonly factor: Rational; readonly dimension: Dimension } {
  let factor = ONE;
  let dimension: Dimension = [];
  for (const unit of units) {
    factor = multiply(factor, unit.factor);
    dimension = multiplyDimension(dimension, unit.dimension);
  }
  return { factor, dimension };
}

/** 元/人·月; `1/人` when nothing stands above. `undefined` when a part has no spelling of that kind. */
function compoundName(
  over: readonly Unit[],
  under: readonly Unit[],
  spelling: (unit: Unit) => string | undefined,
): string | undefined {
  const above = over.map(spelling);
  const below = under.map(spelling);
  if (above.includes(undefined) || below.includes(undefined)) return undefined;
  const top = above.length === 0 ? "1" : above.join("·");
  return below.length === 0 ? top : `${top}/${below.join("·")}`;
}

/**
 * Cancels like units above and below the stroke. Where units of one dimension but different size remain, or a part is itself named by its
 * dimension, the base units take over.
 */
function simplified(over: readonly Unit[], under: readonly Unit[]): Unit | undefined {
  const above: Unit[] = [...over];
  const below: Unit[] = [];
  for (const unit of under) {
    const like = above.findIndex((other) => sameUnit(other, unit));
    if (like < 0) below.push(unit);
    else above.splice(like, 1);
  }
  if (above.length === 0 && below.length === 0) return PERCENT;
  const clash = above.some((unit) => below.some((other) => sameDimension(unit.dimension, other.dimension)));
  const named = [...above, ...below].every((unit) => unit.group !== "compound");
  if (!clash && named && above.length + below.length <= MAXIMUM_UNIT_PARTS) return compoundUnit(above, below);
  return baseUnit(divideDimension(productOf(above).dimension, productOf(below).dimension)) ?? PERCENT;
}
