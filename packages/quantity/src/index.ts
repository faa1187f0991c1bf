// Exact rational numbers with units: text in, quantity out, and back. Exports only.

export {
  baseDimension,
  DIMENSIONLESS,
  type Dimension,
  type DimensionPart,
  dimensionKey,
  divideDimension,
  isDimensionless,
  multiplyDimension,
  sameDimension,
} from "./dimension.ts";
export {
  decimalPlaces,
  fromFractionString,
  toDecimalRounded,
  toDecimalString,
  toFixedRounded,
  toFractionString,
} from "./format.ts";
export {
  foldNumeral,
  MAXIMUM_DIGITS,
  MAXIMUM_EXPONENT,
  type NumeralError,
  numeralEnd,
  type ParsedDecimal,
  parseDecimal,
} from "./parse.ts";
export {
  formatQuantity,
  inUnit,
  type ParsedQuantity,
  parseQuantity,
  type Quantity,
  type QuantityError,
  type QuantityFormat,
  quantity,
} from "./quantity.ts";
export {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  integer,
  isInteger,
  isOversized,
  isZero,
  MAXIMUM_POWER,
  MAXIMUM_RESULT_DIGITS,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  power10,
  type Rational,
  rational,
  remainder,
  sign,
  subtract,
  truncate,
  ZERO,
} from "./rational.ts";
export { ROUNDING_MODES, type RoundingMode, roundToGrid, roundToInteger, roundToPlaces } from "./rounding.ts";
export {
  baseUnit,
  compoundUnit,
  createUnit,
  dimensionOf,
  divideUnits,
  isCounting,
  isRate,
  MAXIMUM_UNIT_PARTS,
  multiplyUnits,
  PERCENT,
  PERCENTAGE_POINT,
  POINTS,
  sameUnit,
  UNITS,
  type Unit,
  type UnitParts,
} from "./unit.ts";
export { PREFIX_ROWS, UNIT_ROWS, type UnitGroup, type UnitRow } from "./unit-table.ts";
export { type DeclaredUnits, declareUnits, findUnit, longestUnitAt, MAXIMUM_UNIT_NAME, type UnitSearch } from "./units.ts";
