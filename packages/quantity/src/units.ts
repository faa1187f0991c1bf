// Unit names in, units out: the closed table, the prefixes 十百千万亿, what a file declares with 单位, and compounds such as 万元/人. The shape of a unit
// and the units of products are in unit.ts, the table in unit-table.ts.

import { multiply } from "./rational.ts";
import { compoundUnit, MAXIMUM_UNIT_PARTS, type Unit, unitOfRow } from "./unit.ts";
import { PREFIX_ROWS, UNIT_ROWS } from "./unit-table.ts";

// LIMIT: the name of a declared unit, prefix included, is found up to 32 UTF-16 units.
export const MAXIMUM_UNIT_NAME = 32;

/** The units a file declares, made by `declareUnits`. They come before the closed table and take prefixes too. */
export type DeclaredUnits = { readonly byName: ReadonlyMap<string, Unit>; readonly longestName: number };

/** What to match besides plain units: 起 (`counting`), `万元/人` (`compound`). */
export type UnitSearch = { readonly counting?: boolean; readonly compound?: boolean };

/** The units of the 单位 lines as one table; of two with one name the later counts. */
export function declareUnits(units: Iterable<Unit>): DeclaredUnits {
  const byName = new Map<string, Unit>();
  let longestName = 0;
  for (const unit of units) {
    byName.set(unit.name, unit);
    longestName = Math.max(longestName, unit.name.length);
  }
  return { byName, longestName };
}

/**
 * The unit of that name, in any accepted spelling: `元`, `万元`, `个百分点`, `pp`, `起`, `万元/人`, `元/人·月` (all after the stroke divides).
 * `undefined` when there is none.
 */
export function findUnit(name: string, declared?: DeclaredUnits): Unit | undefined {
  const single = singleUnit(name, declared, true);
  if (single !== undefined) return single;
  if (name.length > MAXIMUM_UNIT_NAME * MAXIMUM_UNIT_PARTS) return undefined;
  const [above, below, ...more] = name.split(/[/／]/);
  if (above === undefined || more.length > 0) return undefined;
  const over = above === "1" && below !== undefined ? [] : unitsNamed(above, declared);
  const under = below === undefined ? [] : unitsNamed(below, declared);
  if (over === undefined || under === undefined || over.length + under.length > MAXIMUM_UNIT_PARTS) return undefined;
  return compoundUnit(over, under);
}

/**
 * The longest unit that starts at `offset`, for reading numbers: 百分点 before 百 + 分. A Latin spelling ends where the Latin word ends, so `m` is
 * not found in `month`. `length` counts UTF-16 units of the text.
 */
export function longestUnitAt(
  text: string,
  offset: number,
  declared?: DeclaredUnits,
  search: UnitSearch = {},
): { readonly unit: Unit; readonly length: number } | undefined {
  const first = longestSingleAt(text, offset, declared, search.counting === true);
  if (first === undefined || search.compound !== true) return first;
  const stroke = offset + first.length;
  if (text[stroke] !== "/" && text[stroke] !== "／") return first;
  const second = longestSingleAt(text, stroke + 1, declared, false);
  if (second === undefined) return first;
  return { unit: compoundUnit([first.unit], [second.unit]), length: first.length + 1 + second.length };
}

function longestSingleAt(text: string, offset: number, declared: DeclaredUnits | undefined, counting: boolean) {
  const longestDeclared = declared === undefined ? 0 : Math.min(declared.longestName + LONGEST_PREFIX, MAXIMUM_UNIT_NAME);
  const start = Math.min(Math.max(LONGEST_SPELLING, longestDeclared), text.length - offset);
  for (let length = start; length > 0; length -= 1) {
    const unit = singleUnit(text.slice(offset, offset + length), declared, counting);
    if (unit !== undefined && !endsInsideLatinWord(text, offset + length)) return { unit, length };
  }
  return undefined;
}

function singleUnit(name: string, declared: DeclaredUnits | undefined, counting: boolean): Unit | undefined {
  return (
    (declared === undefined ? undefined : declaredUnit(name, declared)) ??
    PLAIN.get(name) ??
    (counting ? COUNTING.get(name) : undefined)
  );
}

function declaredUnit(name: string, declared: DeclaredUnits): Unit | undefined {
  if (name.length > MAXIMUM_UNIT_NAME) return undefined;
  const unit = declared.byName.get(name);
  if (unit !== undefined) return unit;
  for (const prefix of PREFIX_ROWS) {
    const plain = name.startsWith(prefix.name) ? declared.byName.get(name.slice(prefix.name.length)) : undefined;
    if (plain !== undefined) return withPrefix(prefix, plain);
  }
  return undefined;
}

function unitsNamed(names: string, declared: DeclaredUnits | undefined): readonly Unit[] | undefined {
  const units: Unit[] = [];
  for (const name of names.split("·")) {
    const unit = singleUnit(name, declared, true);
    if (unit === undefined) return undefined;
    units.push(unit);
  }
  return units;
}

function withPrefix(prefix: (typeof PREFIX_ROWS)[number], unit: Unit): Unit {
  return { ...unit, name: prefix.name + unit.name, english: undefined, factor: multiply(prefix.factor, unit.factor) };
}

const LATIN_WORD = /[\p{Script=Latin}0-9_]/u;

function endsInsideLatinWord(text: string, end: number): boolean {
  return LATIN_WORD.test(text[end - 1] ?? "") && LATIN_WORD.test(text[end] ?? "");
}

/** Every accepted spelling, prefixed ones included, of the rows that do or do not need `counting`. */
function spellings(counting: boolean): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>();
  for (const row of UNIT_ROWS) {
    if (row.counting !== counting) continue;
    const unit = unitOfRow(row);
    for (const spelling of [row.name, row.english, ...row.also]) if (spelling !== undefined) found.set(spelling, unit);
    for (const prefix of PREFIX_ROWS) found.set(prefix.name + row.name, withPrefix(prefix, unit));
  }
  return found;
}

const PLAIN = spellings(false);
const COUNTING = spellings(true);
const LONGEST_PREFIX = Math.max(...PREFIX_ROWS.map(({ name }) => name.length));
const LONGEST_SPELLING = Math.max(...[...PLAIN.keys(), ...COUNTING.keys()].map((spelling) => spelling.length));
