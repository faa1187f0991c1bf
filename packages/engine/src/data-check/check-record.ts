// Step 1 of the order of evaluation. In: a rule set and a record as its file had it. Out: the record with typed, exact values, or everything that
// is wrong with it. INVARIANT: a record with one error yields no record, so nothing wrong is ever scored; a missing value stays missing.
// Not here: reading files (the data package), scoring (interpret.ts).

import type { Diagnostic, PinyinReader } from "@biaochi/diagnostics";
import { type Indicator, personInput, type RuleSet, type Section } from "@biaochi/model";
import { findUnit } from "@biaochi/quantity";
import { fraction, unitsOf } from "../plan/units.ts";
import { withRankFields } from "../population/rank-fields.ts";
import {
  BARE_RECORD,
  type CheckedRecord,
  type FieldValue,
  type HumanInput,
  pathKey,
  type RawCell,
  type RawRecord,
} from "../record.ts";
import { checkAdjustedPoints } from "../rows/check-sums.ts";
import { createTableCheck } from "../rows/check-tables.ts";
import { readSectionPoints } from "../rows/read-section-points.ts";
import { recordYear } from "../rows/record-year.ts";
import { standsForTable, tablesOf } from "../rows/table-names.ts";
import { type ChoiceCells, membersAs, readChoices, tellMistakes, tellUnchosen } from "./choices.ts";
import { createConstraintCheck } from "./constraints.ts";
import { readEventsInput } from "./events.ts";
import { type NamedCell, readChecklistInput, readLevelInput, readPointsInput } from "./inputs.ts";
import { type ShapeCheck, tellShape } from "./misshapen.ts";
import { createNameTable, type Found, type NameTable, type Target } from "./names.ts";
import { createRecordReporter, type RecordReporter } from "./report.ts";
import { readReasons, readReported } from "./reported.ts";
import { type InputReader, readScorers, splitScorers } from "./scorers.ts";
import { isMissing, readField, type ValueContext } from "./values.ts";

/** A checked record, or none and why; notices may come with a record. */
export type CheckResult = { readonly record: CheckedRecord | undefined; readonly problems: readonly Diagnostic[] };

/**
 * What makes messages better and takes time to load: names offered by their sound, and the shape of nested records. Neither changes whether
 * a record is sound; `loadRecordCheck` has both.
 */
export type CheckOptions = { readonly pinyin?: PinyinReader | undefined; readonly shape?: ShapeCheck | undefined };

/** Checks records of one rule set; made once, used for any number of records. */
export type RecordCheck = (raw: RawRecord) => CheckResult;

/** What a record sets for its sub-projects too: the members of a 任选 that it chose, points. */
export type Whole = Pick<CheckedRecord, "chosen" | "points">;

/** Checks a record by itself, or a sub-project of one that is checked already. */
export type PlainCheck = (raw: RawRecord, whole?: Whole) => CheckResult;

/**
 * Makes the check of a rule set, sub-projects apart.
 *
 * reports  DATA-031 to DATA-064, every one that applies and not only the first
 */
export function createPlainCheck(declared: RuleSet, options: CheckOptions = {}): PlainCheck {
  const ruleSet = withRankFields(declared);
  const context: ValueContext = { ruleSet, units: unitsOf(ruleSet.units), pinyin: options.pinyin };
  const names = createNameTable(ruleSet, options.pinyin);
  const brokenBy = createConstraintCheck(ruleSet, context.units);
  const checkTables = createTableCheck(context);
  return (raw, whole) => {
    const report = createRecordReporter(raw);
    const turned = turnedHead(raw, names, context);
    if (turned !== undefined) {
      report.tell("DATA-064", "", undefined, { head: turned });
      return { record: undefined, problems: report.diagnostics() };
    }
    const outOfShape = tellShape(raw, options.shape, ruleSet, report);
    const year = checkYear(raw, ruleSet, report);
    const split = splitScorers(raw, ruleSet.scorers);
    const sorted = sortCells(split.own, outOfShape, names, context, report);
    const values = readFields(sorted, { ...context, year: recordYear(year, ruleSet) }, report);
    const reasons = readReasons(split.own, outOfShape, names, report);
    if (whole !== undefined) tellSetByWhole(sorted, report);
    const read = readChoices(sorted.choices, context, report);
    const choices: Whole = whole ?? { chosen: read.chosen, points: read.points };
    const members = membersAs(ruleSet, choices);
    if (whole === undefined && read.isRead)
      tellMistakes(ruleSet, choices, (key) => sorted.choices.points.get(key) ?? sorted.choices.chosen.get(key), report);
    if (read.isRead) tellUnchosen(sorted.choices, filledIn(sorted), members, ruleSet, report);
    const inputs = readInputs(sorted, reasons, members.settled, context, report);
    const readOne: InputReader = (indicator, whole, items, reason) => readInput(indicator, whole, items, reason, context, report);
    const scorers = readScorers(split, outOfShape, names, members.settled, readOne, context, report);
    const filed = readReported(raw, outOfShape, names, context, report);
    const points = whole?.points ?? readSectionPoints(sorted.sectionPoints, context, report);
    if (whole === undefined) checkAdjustedPoints(ruleSet, points, report);
    const tables = tablesOf(raw, outOfShape, ruleSet, options.pinyin, report);
    const details = checkTables({ tables, year: recordYear(year, ruleSet), points }, report);
    for (const { field, constraint } of brokenBy(values)) {
      const given = sorted.fields.get(field.name);
      const cell = {
        text: values.get(field.name)?.text ?? "",
        ...(given?.cell.line === undefined ? {} : { line: given.cell.line }),
        ...(given?.cell.sheetCell === undefined ? {} : { sheetCell: given.cell.sheetCell }),
      };
      report.tell("DATA-057", given?.shown ?? field.name, cell, { constraint: constraint.text, note: field.description ?? "" });
    }
    const problems = report.diagnostics();
    return {
      record: report.hasErrors()
        ? undefined
        : {
            ...BARE_RECORD,
            ...choices,
            id: raw.id,
            values,
            inputs,
            scorers,
            details,
            points: new Map([...points, ...choices.points]),
            year,
            ...filed,
          },
      problems,
    };
  };
}

type Items = ReadonlyMap<string, NamedCell>;
type Sorted = {
  readonly sectionPoints: Map<Section, NamedCell>;
  readonly choices: ChoiceCells;
  readonly fields: Map<string, NamedCell>;
  readonly inputs: Map<
    string,
    { readonly indicator: Indicator; whole: NamedCell | undefined; readonly items: Map<string, NamedCell> }
  >;
};

/** The year that the record gives; one that its rule set does not hold for is told. */
function checkYear({ year }: RawRecord, { year: range }: RuleSet, report: RecordReporter): number | undefined {
  if (year === undefined || isMissing(year)) return undefined;
  const given = /^([0-9]{4})\s*(?:年度?)?$/.exec(year.text.trim())?.[1];
  const until = range.until ?? (range.open ? Number.POSITIVE_INFINITY : range.from);
  const number = given === undefined ? Number.NaN : Number.parseInt(given, 10);
  if (number >= range.from && number <= until) return number;
  const last = range.open ? "open" : String(until);
  report.tell("DATA-060", "年度", year, { from: String(range.from), last });
  return undefined;
}

/** Finds what each cell stands for. */
function sortCells(
  raw: RawRecord,
  isOutOfShape: (key: string) => boolean,
  names: NameTable,
  context: ValueContext,
  report: RecordReporter,
): Sorted {
  const sorted: Sorted = {
    fields: new Map(),
    inputs: new Map(),
    sectionPoints: new Map(),
    choices: { chosen: new Map(), points: new Map() },
  };
  for (const [key, cell] of raw.cells) {
    if (isOutOfShape(key) || standsForTable(key, cell, context.ruleSet, report)) continue;
    const { found, cell: own } = findCell(key, cell, names, context);
    switch (found.kind) {
      case "one":
        place({ shown: shownAs(key, found.target), cell: own }, found.target, sorted, report);
        break;
      case "several":
        report.tell("DATA-032", key, cell, { paths: found.paths.join("、") });
        break;
      case "none":
        tellUnknown(key, cell, names, report);
        break;
    }
  }
  return sorted;
}

const REMARK_NAMES: ReadonlySet<string> = new Set(["说明", "来源", "remark", "source"]);

function tellUnknown(key: string, cell: RawCell, names: NameTable, report: RecordReporter): void {
  const [front = ""] = key.split(".", 1);
  if (REMARK_NAMES.has(front)) return;
  const list = names.listOf(key);
  const hint = names.hint(key);
  const args = { hintZh: hint.zh, hintEn: hint.en };
  if (list === undefined) report.tell("DATA-031", key, cell, args);
  else report.tell(list.kind === "events" ? "DATA-140" : "DATA-055", key, cell, { ...args, items: list.names.join("、") });
}

/** A head of a table whose rows are fields and whose columns are units: the record has the name of a field, and none of its own is known. */
function turnedHead(raw: RawRecord, names: NameTable, context: ValueContext): string | undefined {
  const [first] = raw.cells.keys();
  if (first === undefined || names.find(raw.id).kind === "none") return undefined;
  const isKnown = [...raw.cells].some(([key, cell]) => findCell(key, cell, names, context).found.kind !== "none");
  return isKnown ? undefined : first;
}

/** A name that ends in brackets may be a whole name after all, or have a unit behind it that only the rule set declares. */
function findCell(
  key: string,
  cell: RawCell,
  names: NameTable,
  { units }: ValueContext,
): { readonly found: Found<Target>; readonly cell: RawCell } {
  const found = names.find(key);
  if (found.kind !== "none" || key.length > 200) return { found, cell };
  if (cell.head !== undefined) {
    const whole = names.find(cell.head);
    const { unit: _unit, head: _head, ...bare } = cell;
    if (whole.kind !== "none") return { found: whole, cell: bare };
  }
  const [, front, inside] = /^(.*)[（(]([^（）()]{1,32})[）)]$/u.exec(key) ?? [];
  if (front === undefined || inside === undefined || findUnit(inside, units) === undefined) return { found, cell };
  return { found: names.find(front), cell: { ...cell, unit: inside, head: key } };
}

// A name is told as written, so that people find it; of a path its end, or the whole path where two share a name.
function shownAs(key: string, target: Target): string {
  if (target.kind === "field") return key.slice(key.lastIndexOf(".") + 1);
  return target.kind === "item" || target.kind === "event" || key.includes(".") ? target.shown : key;
}

function place(named: NamedCell, target: Target, sorted: Sorted, report: RecordReporter): void {
  switch (target.kind) {
    case "field":
      putOnce(sorted.fields, target.field.name, named, report);
      return;
    case "computed":
      report.tell("DATA-034", target.shown, named.cell, { part: target.part });
      return;
    case "input": {
      const input = inputOf(sorted, target.indicator);
      if (input.whole === undefined) input.whole = named;
      else tellTwice(named, input.whole, report);
      return;
    }
    case "section-points": {
      const before = sorted.sectionPoints.get(target.section);
      if (before === undefined) sorted.sectionPoints.set(target.section, named);
      else tellTwice(named, before, report);
      return;
    }
    case "chosen":
    case "own-points":
      putOnce(
        target.kind === "chosen" ? sorted.choices.chosen : sorted.choices.points,
        pathKey(target.indicator.path),
        named,
        report,
      );
      return;
    case "item":
      putOnce(inputOf(sorted, target.indicator).items, target.item.name, named, report);
      return;
    case "event":
      putOnce(inputOf(sorted, target.indicator).items, target.event.name, named, report);
      return;
  }
}

function inputOf(
  { inputs }: Sorted,
  indicator: Indicator,
): { whole: NamedCell | undefined; readonly items: Map<string, NamedCell> } {
  const key = pathKey(indicator.path);
  const known = inputs.get(key) ?? { indicator, whole: undefined, items: new Map() };
  inputs.set(key, known);
  return known;
}

function putOnce(cells: Map<string, NamedCell>, name: string, named: NamedCell, report: RecordReporter): void {
  const before = cells.get(name);
  if (before === undefined) cells.set(name, named);
  else tellTwice(named, before, report);
}

function tellTwice({ shown, cell }: NamedCell, before: NamedCell, report: RecordReporter): void {
  const other = before.cell.head ?? before.shown;
  report.tell("DATA-033", shown, cell, { other, otherLine: before.cell.line === undefined ? "" : String(before.cell.line) });
}

function readFields(sorted: Sorted, context: ValueContext, report: RecordReporter): ReadonlyMap<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  for (const field of context.ruleSet.fields) {
    const named = sorted.fields.get(field.name);
    if (named !== undefined && !isMissing(named.cell)) {
      const value = readField(named.cell, field, named.shown, context, report);
      if (value !== undefined) values.set(field.name, value);
    } else if (field.whenMissing?.kind === "value") {
      const value = { kind: "number", value: fraction(field.whenMissing.value) } as const;
      values.set(field.name, { value, text: field.whenMissing.text, from: "default" });
    }
  }
  return values;
}

/** What a sub-project cannot set: which members of a 任选 count, and points. */
function tellSetByWhole({ choices: { chosen, points }, sectionPoints }: Sorted, report: RecordReporter): void {
  for (const { shown, cell } of [...chosen.values(), ...points.values(), ...sectionPoints.values()])
    if (!isMissing(cell)) report.tell("DATA-192", shown, cell);
}

/** What was filled in for each indicator: its own cell, else that of its first item or event. */
function filledIn({ inputs }: Sorted): ReadonlyMap<string, NamedCell> {
  const filled = new Map<string, NamedCell>();
  for (const [key, { whole, items }] of inputs) {
    const first = [...(whole === undefined ? [] : [whole]), ...items.values()].find(({ cell }) => !isMissing(cell));
    if (first !== undefined) filled.set(key, first);
  }
  return filled;
}

function readInputs(
  { inputs }: Sorted,
  reasons: ReadonlyMap<string, string>,
  settled: ReadonlyMap<string, Indicator>,
  context: ValueContext,
  report: RecordReporter,
): ReadonlyMap<string, HumanInput> {
  const read = new Map<string, HumanInput>();
  for (const [key, { indicator, whole, items }] of inputs) {
    const input = readInput(settled.get(key) ?? indicator, whole, items, reasons.get(key), context, report);
    if (input !== undefined) read.set(key, input);
  }
  return read;
}

function readInput(
  indicator: Indicator,
  whole: NamedCell | undefined,
  items: Items,
  reason: string | undefined,
  context: ValueContext,
  report: RecordReporter,
): HumanInput | undefined {
  const input = personInput(indicator.method);
  if (input?.kind === "checklist") return readChecklistInput(whole, items, indicator, input.method, reason, context, report);
  if (input?.kind === "events") return readEventsInput(whole, items, input.method, reason, context, report);
  if (whole === undefined || isMissing(whole.cell)) return undefined;
  if (input?.kind !== "level") return readPointsInput(whole, indicator, reason, context, report);
  if (whole.cell.kind !== "list") return readLevelInput(whole, indicator, input.scale, reason, context, report);
  report.tell("DATA-035", whole.shown, whole.cell, { wanted: "value", found: "list", example: "" });
  return undefined;
}
