// The closed list of units (计量单位) as data: one row a unit, with every spelling. No logic; units.ts reads it.

import { baseDimension, DIMENSIONLESS, type Dimension, multiplyDimension } from "./dimension.ts";
import { ONE, type Rational, rational } from "./rational.ts";

/** What a unit counts, for lists, completion and messages. */
export type UnitGroup =
  | "rate"
  | "points"
  | "money"
  | "people"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "transport"
  | "count"
  | "time"
  | "declared"
  | "compound";

/**
 * One spelling of one unit.
 *
 * name      the printed spelling
 * english   its English spelling; each belongs to one name only, so that translation there and back is the identity. `undefined`: written as the
 *           name in English too
 * also      further accepted spellings, printed as `name`
 * factor    how many base units one of this unit is
 * counting  true for 起, which is a unit only where the reader asks for counting units
 */
export type UnitRow = {
  readonly name: string;
  readonly english: string | undefined;
  readonly also: readonly string[];
  readonly factor: Rational;
  readonly dimension: Dimension;
  readonly group: UnitGroup;
  readonly counting: boolean;
};

const METRE = baseDimension("米");
const SQUARE_METRE = multiplyDimension(METRE, METRE);
const CUBIC_METRE = multiplyDimension(SQUARE_METRE, METRE);
const KILOGRAM = baseDimension("公斤");
const HOUR = baseDimension("小时");
const MONTH = baseDimension("月");
const PERSON = baseDimension("人");
const HUNDREDTH = rational(1n, 100n);

export const UNIT_ROWS: readonly UnitRow[] = [
  // The two signs and the words for a difference of rates. 个 before 百分点, 点, 月 and 小时 is part of the unit.
  row("%", "%", "rate", DIMENSIONLESS, HUNDREDTH, ["％"]),
  row("‰", "‰", "rate", DIMENSIONLESS, rational(1n, 1000n)),
  row("个百分点", "pp", "rate", DIMENSIONLESS, HUNDREDTH),
  row("百分点", "percentage-points", "rate", DIMENSIONLESS, HUNDREDTH, ["percentage-point"]),
  row("个点", undefined, "rate", DIMENSIONLESS, HUNDREDTH),
  row("点", undefined, "rate", DIMENSIONLESS, HUNDREDTH),

  row("分", "pts", "points", baseDimension("分"), ONE, ["pt"]),
  row("元", "yuan", "money", baseDimension("元"), ONE, ["CNY"]),

  row("人", "people", "people", PERSON, ONE, ["person", "persons"]),
  row("名", undefined, "people", PERSON, ONE),
  row("人次", "person-times", "people", baseDimension("人次"), ONE, ["person-time"]),
  row("户", "households", "people", baseDimension("户"), ONE, ["household"]),

  row("米", "m", "length", METRE, ONE),
  row("公里", "km", "length", METRE, rational(1000n)),
  row("平方米", "m2", "area", SQUARE_METRE, ONE),
  row("亩", "mu", "area", SQUARE_METRE, rational(2000n, 3n)),
  row("公顷", "ha", "area", SQUARE_METRE, rational(10_000n)),
  row("立方米", "m3", "volume", CUBIC_METRE, ONE),
  row("公斤", "kg", "mass", KILOGRAM, ONE),
  row("吨", "t", "mass", KILOGRAM, rational(1000n)),
  row("吨公里", "t-km", "transport", multiplyDimension(KILOGRAM, METRE), rational(1_000_000n)),

  // Counting words: each counts something of its own, so 3项 and 3次 never add up.
  count("家", "firms", "firm"),
  count("个", "units", "unit"),
  count("项", "items", "item"),
  count("次", "times"),
  count("件", "pieces", "piece"),
  count("篇", "papers", "paper"),
  count("台", "machines", "machine"),
  count("座", "structures", "structure"),
  count("套", "sets", "set"),
  count("辆", "vehicles", "vehicle"),
  count("份", "copies", "copy"),
  count("批次", "batches", "batch"),
  count("笔", "payments", "payment"),
  count("例", "cases", "case"),
  count("处", "sites", "site"),
  { ...count("起", "incidents", "incident"), counting: true },

  row("小时", "hours", "time", HOUR, ONE, ["hour"]),
  row("个小时", undefined, "time", HOUR, ONE),
  row("天", "days", "time", HOUR, rational(24n), ["day"]),
  row("周", "weeks", "time", HOUR, rational(168n), ["week"]),
  // Months never turn into days: 月 and 年 are a dimension of their own.
  row("个月", "months", "time", MONTH, ONE),
  row("月", "month", "time", MONTH, ONE),
  row("年", "years", "time", MONTH, rational(12n), ["year"]),
];

/** Written before any unit, Han spelling: 万元, 千万元, 百件. */
export const PREFIX_ROWS: readonly { readonly name: string; readonly factor: Rational }[] = [
  prefix("十", 1),
  prefix("百", 2),
  prefix("千", 3),
  prefix("万", 4),
  prefix("十万", 5),
  prefix("百万", 6),
  prefix("千万", 7),
  prefix("亿", 8),
  prefix("十亿", 9),
  prefix("百亿", 10),
  prefix("千亿", 11),
  prefix("万亿", 12),
];

function row(
  name: string,
  english: string | undefined,
  group: UnitGroup,
  dimension: Dimension,
  factor: Rational,
  also: readonly string[] = [],
): UnitRow {
  return { name, english, also, factor, dimension, group, counting: false };
}

function count(name: string, english: string, ...also: readonly string[]): UnitRow {
  return row(name, english, "count", baseDimension(name), ONE, also);
}

function prefix(name: string, exponent: number): { readonly name: string; readonly factor: Rational } {
  return { name, factor: rational(10n ** BigInt(exponent)) };
}
