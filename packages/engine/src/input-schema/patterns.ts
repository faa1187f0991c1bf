// In: what kind of figure or word a place takes. Out: a regular expression for its texts, as a JSON Schema pattern.
// Not here: the exact reading; a pattern tells the form to other tools, data-check-numbers.ts decides.

import { type DeclaredUnits, PERCENT, PREFIX_ROWS, sameDimension, UNIT_ROWS, type Unit } from "@biaochi/quantity";
import type { WantedNumber } from "../data-check/numbers.ts";

const BLANKS = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]*";
const DIGIT = "[0-9\\uff10-\\uff19]";
const NUMERAL = `(?:${DIGIT}{1,3}(?:,${DIGIT}{3})+|${DIGIT}+)(?:[.\\uff0e]${DIGIT}+)?(?:[eE][-+]?${DIGIT}+)?`;
const SIGN = "[-+\\u2212\\uff0d\\uff0b\\u2013\\u2014]?";
const DIVISOR = `(?=[0\\uff10,.\\uff0e]*[1-9\\uff11-\\uff19])${NUMERAL}`;
const FIGURE = `${SIGN}${NUMERAL}(?:[/\\uff0f]${DIVISOR})?`;
/** Nought, which has no unit to be wrong. */
const NOUGHT = `(?=${SIGN}[0\\uff10,.\\uff0e]*(?:[/\\uff0f]|${BLANKS}$))${FIGURE}`;

/** A figure with a unit that fits, or without one where its place gives it; an empty text is a missing figure. */
export function figurePattern(wanted: WantedNumber, units: DeclaredUnits): string {
  const names = wanted.unit === undefined && !wanted.rate ? "" : unitAlternatives(wanted.unit ?? PERCENT, units);
  const unit = names === "" ? "" : `${BLANKS}(?:${names})`;
  const needsUnit = wanted.rate && wanted.bareNumber === null;
  return cellPattern(needsUnit ? `${FIGURE}${unit}|${NOUGHT}` : `${FIGURE}(?:${unit})?`);
}

/** One of several words. */
export function wordPattern(words: readonly string[]): string {
  return cellPattern(words.map(escapeText).join("|"));
}

/** A level, with points behind it where its scale leaves a range. */
export function levelPattern(levels: readonly string[]): string {
  return cellPattern(`(?:${levels.map(escapeText).join("|")})(?:${BLANKS}[（(]?${BLANKS}${FIGURE}${BLANKS}分?${BLANKS}[）)]?)?`);
}

export const YES_NO_PATTERN: string = cellPattern("是|否|[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|[Nn]o|[√✓✔☑×✕✖✗✘☒]");
export const DATE_PATTERN: string = cellPattern(
  `${DIGIT}{4}(?:[-/.]${DIGIT}{1,2}[-/.]${DIGIT}{1,2}|年${DIGIT}{1,2}月(?:${DIGIT}{1,2}日|底)|${DIGIT}{4})(?:[T ]0?0:00(?::00)?Z?)?`,
);

function cellPattern(content: string): string {
  return `^${BLANKS}(?:空|${content})?${BLANKS}$`;
}

function unitAlternatives(unit: Unit, units: DeclaredUnits): string {
  if (unit.parts === undefined || unit.parts.over.length + unit.parts.under.length < 2) return namesLike(unit, units);
  const above = unit.parts.over.map((part) => `(?:${namesLike(part, units)})`).join("·");
  const below = unit.parts.under.map((part) => `(?:${namesLike(part, units)})`).join("·");
  return `${above === "" ? "1" : above}${below === "" ? "" : `[/\\uff0f]${below}`}`;
}

/** Every spelling of the units of one dimension: 元, 万元, 亿元, yuan … */
function namesLike(unit: Unit, units: DeclaredUnits): string {
  const rows = UNIT_ROWS.filter(({ dimension }) => sameDimension(dimension, unit.dimension));
  const declared = [...units.byName.values()].filter(({ dimension }) => sameDimension(dimension, unit.dimension));
  const plain = [...rows, ...declared].map(({ name }) => escapeText(name));
  const spellings = rows.flatMap(({ english, also }) => [...(english === undefined ? [] : [english]), ...also]).map(escapeText);
  const prefix = `(?:${PREFIX_ROWS.map(({ name }) => name).join("|")})?`;
  return [`${prefix}(?:${[...new Set(plain)].join("|")})`, ...new Set(spellings)].join("|");
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
