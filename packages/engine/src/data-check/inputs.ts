// In: the cells of an indicator that a person fills in: 评定, 打分, a range left to the assessor, 清单. Out: the input, or what is wrong with it.
// Not here: what the input earns; an input that is not filled in stays missing, and the interpreter says so.

import { didYouMean, nearestNames } from "@biaochi/diagnostics";
import type { ChecklistMethod, Indicator, Level } from "@biaochi/model";
import { compare, divide, equals, isInteger, multiply, POINTS, type Rational } from "@biaochi/quantity";
import { fraction } from "../plan/units.ts";
import type { HumanInput, RawCell } from "../record.ts";
import { NOUGHT, pointsText, readNumber, type WantedNumber } from "./numbers.ts";
import type { RecordReporter } from "./report.ts";
import { isMissing, readYesNo, tellNotes, tellWord, type ValueContext } from "./values.ts";

/** A cell and the name that messages call it by. */
export type NamedCell = { readonly shown: string; readonly cell: RawCell };

const SCORE: WantedNumber = { unit: POINTS, dimension: "分", rate: false, bareNumber: null };

/** Reads a score of 打分 or of a range: a figure in 分, in [0, 分值], on the grid of the rule set. */
export function readPointsInput(
  { shown, cell }: NamedCell,
  indicator: Indicator,
  reason: string | undefined,
  context: ValueContext,
  report: RecordReporter,
): HumanInput | undefined {
  const points = readPoints({ shown, cell }, fraction(indicator.points), context, report);
  return points === undefined ? undefined : { kind: "points", points: points.value, text: points.text, reason };
}

/** Reads a level, with points where its scale leaves a range: 优, 优 2.8分, 优（2.8分）. */
export function readLevelInput(
  { shown, cell }: NamedCell,
  indicator: Pick<Indicator, "points">,
  scale: string,
  reason: string | undefined,
  context: ValueContext,
  report: RecordReporter,
): HumanInput | undefined {
  const levels = context.ruleSet.scales.find(({ name }) => name === scale)?.levels ?? [];
  const text = cell.text.trim();
  const level = levels
    .filter(({ name }) => text.startsWith(name))
    .toSorted((first, second) => second.name.length - first.name.length)[0];
  if (level === undefined) {
    tellWord(
      cell,
      levels.map(({ name }) => name),
      shown,
      context,
      report,
    );
    return undefined;
  }
  const rest = text
    .slice(level.name.length)
    .replace(/^[\s，,：:]*[（(]?/u, "")
    .replace(/[）)]?\s*$/u, "");
  if (rest === "") return { kind: "level", level: level.name, points: undefined, text, reason };
  const read = readNumber({ kind: "text", text: rest }, SCORE, context.units);
  if (read.kind === "problem") {
    // 优秀 is not 优 and something: the whole word is no level.
    if (/^[0-9０-９]/.test(rest)) report.tell(read.problem.code, shown, cell, read.problem.args);
    else
      tellWord(
        cell,
        levels.map(({ name }) => name),
        shown,
        context,
        report,
      );
    return undefined;
  }
  const full = fraction(indicator.points);
  if (!inLevel(read.value, level, full)) {
    report.tell("DATA-054", shown, cell, { level: level.name, ...rangeOf(level, full) });
    return undefined;
  }
  if (!onGrid({ shown, cell }, read.value, context, report)) return undefined;
  return { kind: "level", level: level.name, points: read.value, text, reason };
}

/**
 * Reads a checklist: 全部符合, the items that are met, or each item.
 *
 * shape    `whole`: the cell of the checklist itself; `items`: the cells of single items by name
 */
export function readChecklistInput(
  whole: NamedCell | undefined,
  items: ReadonlyMap<string, NamedCell>,
  indicator: Indicator,
  checklist: ChecklistMethod,
  reason: string | undefined,
  context: ValueContext,
  report: RecordReporter,
): HumanInput | undefined {
  const met = new Map<string, boolean | Rational>();
  if (whole !== undefined && !isMissing(whole.cell)) {
    const read = readWhole(whole, checklist, context, report);
    if (read === undefined) return undefined;
    for (const [name, value] of read) met.set(name, value);
  }
  let sound = true;
  for (const entry of checklist.items) {
    const given = items.get(entry.name);
    if (given === undefined || isMissing(given.cell)) continue;
    const value = readItem(given, entry.discretionary ? itemPoints(entry, indicator) : undefined, context, report);
    if (value === undefined) sound = false;
    else if (met.has(entry.name) && met.get(entry.name) !== value) {
      const other = whole ?? given;
      report.tell("DATA-033", given.shown, given.cell, { other: other.shown, otherLine: String(other.cell.line ?? "") });
      sound = false;
    } else met.set(entry.name, value);
  }
  if (!sound || met.size === 0) return undefined;
  return { kind: "items", items: met, text: textOf(met, checklist), reason };
}

const ALL_MET: ReadonlySet<string> = new Set(["全部符合", "均符合", "都符合", "全符合", "all met"]);
const NONE_MET: ReadonlySet<string> = new Set(["全部不符合", "均不符合", "都不符合", "全不符合", "none met"]);

function readWhole(
  { shown, cell }: NamedCell,
  checklist: ChecklistMethod,
  context: ValueContext,
  report: RecordReporter,
): ReadonlyMap<string, boolean> | undefined {
  const names = checklist.items.map(({ name }) => name);
  const text = cell.text.trim();
  if (cell.kind !== "list" && (ALL_MET.has(text) || NONE_MET.has(text))) {
    return new Map(names.map((name) => [name, ALL_MET.has(text)]));
  }
  const given =
    cell.kind === "list"
      ? (cell.items ?? [])
      : text.split(/[、；;，,\n]/u).map((part): RawCell => ({ kind: "text", text: part.trim() }));
  const known = given.filter(({ text: name }) => names.includes(name.trim()));
  if (cell.kind !== "list" && known.length === 0) {
    report.tell("DATA-056", shown, cell, { discretionary: "" });
    return undefined;
  }
  const unknown = given.filter((entry) => !known.includes(entry) && entry.text.trim() !== "");
  for (const entry of unknown) {
    const hint = didYouMean(nearestNames(entry.text.trim(), names, { limit: 1, pinyin: context.pinyin }));
    const where = { text: entry.text, ...(cell.line === undefined ? {} : { line: cell.line }) };
    report.tell("DATA-055", `${shown}.${entry.text.trim()}`, where, {
      items: names.join("、"),
      hintZh: hint.zh,
      hintEn: hint.en,
    });
  }
  const listed = new Set(known.map(({ text: name }) => name.trim()));
  return unknown.length > 0 ? undefined : new Map(names.map((name) => [name, listed.has(name)]));
}

function readItem(
  named: NamedCell,
  most: Rational | undefined,
  context: ValueContext,
  report: RecordReporter,
): boolean | Rational | undefined {
  const { shown, cell } = named;
  const text = cell.text.trim();
  const yes = cell.kind === "list" ? undefined : text === "符合" ? true : text === "不符合" ? false : readYesNo(text);
  if (yes !== undefined) return yes;
  if (most !== undefined && cell.kind !== "list" && /[0-9０-９]/.test(text))
    return readPoints(named, most, context, report)?.value;
  report.tell("DATA-056", shown, cell, { discretionary: most === undefined ? "" : pointsText(most) });
  return undefined;
}

export function readPoints(
  { shown, cell }: NamedCell,
  full: Rational,
  context: ValueContext,
  report: RecordReporter,
): { readonly value: Rational; readonly text: string } | undefined {
  if (cell.kind === "list") {
    report.tell("DATA-035", shown, cell, { wanted: "value", found: "list", example: "" });
    return undefined;
  }
  const read = readNumber(cell, SCORE, context.units);
  if (read.kind === "problem") {
    report.tell(read.problem.code, shown, cell, read.problem.args);
    return undefined;
  }
  if (compare(read.value, NOUGHT) < 0 || compare(read.value, full) > 0) {
    report.tell("DATA-052", shown, cell, { full: pointsText(full) });
    return undefined;
  }
  tellNotes(read, SCORE, shown, cell, report);
  return onGrid({ shown, cell }, read.value, context, report) ? read : undefined;
}

function onGrid({ shown, cell }: NamedCell, points: Rational, { ruleSet }: ValueContext, report: RecordReporter): boolean {
  if (ruleSet.scoreRounding === null) return true;
  const grid = fraction(ruleSet.scoreRounding.grid);
  const steps = divide(points, grid);
  if (steps !== undefined && isInteger(steps)) return true;
  report.tell("DATA-053", shown, cell, { grid: pointsText(grid) });
  return false;
}

function inLevel(points: Rational, level: Level, full: Rational): boolean {
  const low = compare(points, multiply(fraction(level.low), full));
  const high = compare(points, multiply(fraction(level.high), full));
  return (level.lowClosed ? low >= 0 : low > 0) && (level.highClosed ? high <= 0 : high < 0);
}

function rangeOf(
  { low, high, lowClosed, highClosed }: Level,
  full: Rational,
): { readonly rangeZh: string; readonly rangeEn: string } {
  const bottom = multiply(fraction(low), full);
  const top = multiply(fraction(high), full);
  if (equals(bottom, top)) return { rangeZh: pointsText(top), rangeEn: pointsText(top) };
  const openZh = (closed: boolean): string => (closed ? "" : "（不含）");
  const openEn = (closed: boolean): string => (closed ? "" : " (not included)");
  return {
    rangeZh: `${pointsText(bottom)}${openZh(lowClosed)}至${pointsText(top)}${openZh(highClosed)}`,
    rangeEn: `${pointsText(bottom)}${openEn(lowClosed)} to ${pointsText(top)}${openEn(highClosed)}`,
  };
}

function itemPoints({ points }: ChecklistMethod["items"][number], indicator: Indicator): Rational {
  return points.value === null ? fraction(indicator.points) : fraction(points.value);
}

function textOf(met: ReadonlyMap<string, boolean | Rational>, checklist: ChecklistMethod): string {
  const given = checklist.items.map(({ name }) => met.get(name));
  if (given.every((value) => value === true)) return "全部符合";
  if (given.every((value) => value === false)) return "全部不符合";
  return checklist.items
    .flatMap(({ name }) => {
      const value = met.get(name);
      if (value === undefined) return [];
      return [`${name} ${value === true ? "符合" : value === false ? "不符合" : pointsText(value)}`];
    })
    .join("，");
}
