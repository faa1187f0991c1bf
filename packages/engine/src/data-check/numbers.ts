// In: one cell where a figure is wanted, and the unit wanted. Out: the exact value in base units, or the code that says what is wrong.
// Not here: which unit a field has and what its values must be (data-check-values.ts, data-check-inputs.ts).

import { didYouMean, nearestNames } from "@biaochi/diagnostics";
import {
  absolute,
  compare,
  type DeclaredUnits,
  dimensionKey,
  findUnit,
  foldNumeral,
  formatQuantity,
  integer,
  isZero,
  ONE,
  parseQuantity,
  type Quantity,
  type QuantityError,
  quantity,
  type Rational,
  sameUnit,
  toDecimalString,
  UNITS,
  type Unit,
} from "@biaochi/quantity";
import type { RawCell } from "../record.ts";

/** What kind of figure a place takes. */
export type WantedNumber = {
  readonly unit: Unit | undefined;
  readonly dimension: string;
  readonly rate: boolean;
  readonly bareNumber: "as-rate" | "as-percent" | null;
};

/** What is wrong with a cell: a code of the catalogue and its own arguments, those of the place apart. */
export type CellProblem = { readonly code: NumberCode; readonly args: Readonly<Record<string, string>> };

export type NumberCode =
  | "DATA-036"
  | "DATA-037"
  | "DATA-038"
  | "DATA-039"
  | "DATA-040"
  | "DATA-041"
  | "DATA-042"
  | "DATA-043"
  | "DATA-044"
  | "DATA-045"
  | "DATA-046"
  | "DATA-047"
  | "DATA-063";

/** What there is to tell of a figure that was read: it had to be mended first, or a bare number of a rate could as well be a hundred times as much. */
export type NumberNote = "scientific" | "mended" | "bare";

/** A figure read; `text` is as written, with its unit. */
export type ReadNumber =
  | { readonly kind: "number"; readonly value: Rational; readonly text: string; readonly notes: readonly NumberNote[] }
  | { readonly kind: "problem"; readonly problem: CellProblem };

const EXCEL_ERROR =
  /^#(?:DIV\/0!|N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|#*)$/i;
const PLACEHOLDER = /^(?:[-—–−－_/／\\*＊.。、…?？]+|无|没有|暂无|未知|不详|不适用|未填|待定|N\/?A|null|none|nan)$/i;
const EXCEL_DATE =
  /^(?:[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?|[0-9]{4}\/[0-9]{1,2}\/[0-9]{1,2}|[0-9]{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-[0-9]{1,2})(?: 0?0:00(?::00)?)?$/;
const BRACKETED = /^[(（]\s*([0-9][0-9,.]*)\s*([^()（）]{0,16}?)\s*[)）]\s*([^()（）]{0,16})$/;
// LIMIT: the patterns above look at cells of at most 64 characters; longer ones are read as figures or refused as such.
const LONGEST_PATTERN = 64;

/** Whether a cell says, in one of the usual ways, that there is nothing to say: /, —, 无. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST_PATTERN && PLACEHOLDER.test(text);
}

/** Whether a cell holds one of Excel's error values. */
export function isExcelError(text: string): boolean {
  return text.length <= LONGEST_PATTERN && EXCEL_ERROR.test(text);
}

/** Reads one figure: widths, thousands marks, percent forms; the unit from the cell, its head or the place, converted exactly. */
export function readNumber(cell: RawCell, wanted: WantedNumber, units: DeclaredUnits): ReadNumber {
  const text = cell.text.trim();
  const odd = oddForm(text, wanted);
  if (odd !== undefined) return { kind: "problem", problem: odd };
  const parsed = parseQuantity(text, units);
  if (parsed.kind === "error") return { kind: "problem", problem: numeralProblem(text, parsed.error, wanted, units) };
  const given = parsed.quantity.unit;
  const head = cell.unit === undefined ? undefined : findUnit(cell.unit, units);
  if (given !== undefined && head !== undefined && !sameUnit(given, head)) {
    const args = { head: cell.head ?? cell.unit ?? "", headUnit: head.name, unit: given.name };
    return { kind: "problem", problem: { code: "DATA-041", args } };
  }
  const unit = given ?? head ?? tableUnit(cell, wanted, units) ?? bareUnit(parsed.numeral, wanted);
  if (unit === "unknown") return { kind: "problem", problem: { code: "DATA-040", args: readings(parsed.numeral, text) } };
  if (unit !== undefined && !isZeroOf(parsed.numeral, given ?? head) && !fits(unit, wanted)) {
    return { kind: "problem", problem: { code: "DATA-039", args: { unit: unit.name, wanted: unitName(wanted) } } };
  }
  const { value } = given === undefined ? quantity(parsed.numeral, unit) : parsed.quantity;
  const notes: NumberNote[] = [];
  if (cell.kind === "text" && /[0-9][eE][-+]?[0-9]/.test(text.slice(0, LONGEST_PATTERN))) notes.push("scientific");
  if (isMended(cell, text, given, head, wanted)) notes.push("mended");
  if (given === undefined && head === undefined && isDoubtful(parsed.numeral, wanted)) notes.push("bare");
  return { kind: "number", value, text: given === undefined && unit !== undefined ? text + unit.name : text, notes };
}

/** Whether a cell of a table held its figure in another form than one types into it: a text in a workbook, full-width digits, a unit of another size. */
function isMended(
  cell: RawCell,
  text: string,
  given: Unit | undefined,
  head: Unit | undefined,
  { unit, rate }: WantedNumber,
): boolean {
  if (cell.kind !== "text" || cell.sheetCell === undefined) return false;
  if (cell.typed === true || /[\uff10-\uff19\uff0e\uff05]/.test(text.slice(0, LONGEST_PATTERN))) return true;
  return given !== undefined && head === undefined && unit !== undefined && !rate && !sameUnit(given, unit);
}

/** Whether what 裸数 declares gives a rate that one would hardly mean: 79 as a rate, 0.79 or 1 as percent. */
function isDoubtful(numeral: Rational, { rate, bareNumber }: WantedNumber): boolean {
  if (!rate || bareNumber === null || isZero(numeral)) return false;
  const size = compare(absolute(numeral), ONE);
  return bareNumber === "as-percent" ? size <= 0 : size > 0;
}

/** The unit told above the table, where it measures what is wanted: 单位：万元 says nothing of people and of rates. */
function tableUnit(cell: RawCell, wanted: WantedNumber, units: DeclaredUnits): Unit | undefined {
  const unit = cell.tableUnit === undefined ? undefined : findUnit(cell.tableUnit, units);
  return unit !== undefined && !wanted.rate && fits(unit, wanted) ? unit : undefined;
}

/** An example of a figure for a place, for messages. */
export function exampleOf(wanted: WantedNumber, numeral = "24"): string {
  return numeral + (wanted.unit?.name ?? "");
}

// What stands before an amount of money in other tables.
const CURRENCY = /^(?:[￥¥]|RMB|CNY|人民币)\s*/iu;

/** The figure that words stand around, 约9万元, with the unit of its place where it has none; and whether a sign of money stood before it. */
function exampleIn(
  text: string,
  wanted: WantedNumber,
  units: DeclaredUnits,
): { readonly example: string; readonly currency: string } {
  const sign = CURRENCY.exec(text)?.[0] ?? "";
  const money = findUnit("元");
  const isMoney = sign !== "" && money !== undefined && wanted.dimension === dimensionKey(money.dimension);
  const start = text.slice(0, LONGEST_PATTERN).search(/[0-9０-９]/u);
  for (let end = Math.min(text.length, LONGEST_PATTERN); start >= 0 && end > start; end -= 1) {
    const parsed = parseQuantity(text.slice(start, end), units);
    if (parsed.kind === "error") continue;
    const own = parsed.quantity.unit;
    if (own !== undefined && !fits(own, wanted)) break;
    const numeral = foldNumeral(text.slice(start, end)).trim();
    const unit = own !== undefined ? "" : isMoney ? "元" : (wanted.unit?.name ?? "");
    return { example: numeral + unit, currency: isMoney ? sign.trim() : "" };
  }
  return { example: exampleOf(wanted), currency: "" };
}

/** The common figure, which is none of the odd forms; most cells are, so it is asked first. */
const PLAIN = /^[0-9]+(?:\.[0-9]+)?(?:万?元|人|%)?$/;

function oddForm(text: string, wanted: WantedNumber): CellProblem | undefined {
  if (text.length > LONGEST_PATTERN || PLAIN.test(text)) return undefined;
  if (isExcelError(text)) return { code: "DATA-045", args: {} };
  if (isPlaceholder(text)) return { code: "DATA-047", args: {} };
  const folded = foldNumeral(text);
  if (EXCEL_DATE.test(folded)) return { code: "DATA-046", args: { example: exampleOf(wanted) } };
  const bracketed = BRACKETED.exec(folded);
  if (bracketed === null) return undefined;
  const [, digits = "", inside = "", outside = ""] = bracketed;
  return { code: "DATA-063", args: { example: `-${digits}${inside === "" ? outside.trim() : inside}` } };
}

/** The unit of a figure without one: that of its place; of a rate only what 裸数 says. Nought is nought in any unit. */
function bareUnit(numeral: Rational, wanted: WantedNumber): Unit | undefined | "unknown" {
  if (!wanted.rate) return wanted.unit;
  if (wanted.bareNumber === "as-percent") return findUnit("%");
  if (wanted.bareNumber === "as-rate" || isZero(numeral)) return undefined;
  return "unknown";
}

// WHY: a bare 0 has no unit to be wrong; a 0 that carries one is still of that kind.
function isZeroOf(numeral: Rational, unit: Unit | undefined): boolean {
  return unit === undefined && isZero(numeral);
}

function fits(unit: Unit, { dimension, rate, unit: wantedUnit }: WantedNumber): boolean {
  if (unit === wantedUnit) return true;
  if (dimension === "" && !rate && wantedUnit === undefined) return false;
  return dimensionKey(unit.dimension) === dimension;
}

function unitName({ unit, rate }: WantedNumber): string {
  return unit?.name ?? (rate ? "%" : "不带单位 (no unit)");
}

// LIMIT: what would be a rate of ten and more, 1000%, is taken for no fraction: it is offered in percent only.
const LARGEST_FRACTION = integer(10n);

/** The readings of a bare figure, the likelier first; `other` is empty where there is but one. */
function readings(numeral: Rational, text: string): { readonly likely: string; readonly other: string } {
  const fraction: Quantity = { value: numeral, unit: findUnit("%") };
  const asRate = formatQuantity(fraction, { minus: "-" });
  const asPercent = `${foldNumeral(text).trim()}%`;
  const size = absolute(numeral);
  if (compare(size, ONE) <= 0) return { likely: asRate, other: asPercent };
  return { likely: asPercent, other: compare(size, LARGEST_FRACTION) < 0 ? asRate : "" };
}

function numeralProblem(text: string, error: QuantityError, wanted: WantedNumber, units: DeclaredUnits): CellProblem {
  switch (error.kind) {
    case "empty":
    case "not-a-number":
      return { code: "DATA-036", args: exampleIn(text, wanted, units) };
    case "bad-grouping": {
      const example = foldNumeral(text).trim().slice(0, LONGEST_PATTERN).replace(/[,，]/g, "");
      const half = parseQuantity(text.slice(0, LONGEST_PATTERN).replaceAll("，", ","), units);
      return { code: "DATA-037", args: { example, wide: text.includes("，") && half.kind === "quantity" ? "，" : "" } };
    }
    case "too-many-digits":
      return { code: "DATA-042", args: { digits: String(error.digits), limit: String(error.limit) } };
    case "exponent-out-of-range":
      return { code: "DATA-043", args: { limit: String(error.limit) } };
    case "zero-denominator":
      return { code: "DATA-044", args: {} };
    case "unknown-unit": {
      const hint = didYouMean(unitsLike(error.unit, wanted, units));
      return { code: "DATA-038", args: { unit: error.unit, wanted: unitName(wanted), hintZh: hint.zh, hintEn: hint.en } };
    }
  }
}

/** The nearest names of units that would fit; `万` where 万元 fits is the commonest slip. */
function unitsLike(unit: string, wanted: WantedNumber, units: DeclaredUnits): ReturnType<typeof nearestNames> {
  const like = [...UNITS, ...units.byName.values()].filter((candidate) => dimensionKey(candidate.dimension) === wanted.dimension);
  for (const { name } of like) {
    const prefixed = findUnit(unit + name, units);
    if (prefixed !== undefined && fits(prefixed, wanted)) return [{ name: prefixed.name, how: "spelling" }];
  }
  const prefixes = ["", "万", "百", "千", "亿"];
  return nearestNames(
    unit,
    like.flatMap(({ name }) => prefixes.map((prefix) => prefix + name)),
    1,
  );
}

/** A figure in 分 as told. */
export function pointsText(points: Rational): string {
  return `${toDecimalString(points) ?? formatQuantity({ value: points, unit: undefined }, { places: 4 })}分`;
}

/** Nought, below which no score lies. */
export const NOUGHT: Rational = integer(0n);
