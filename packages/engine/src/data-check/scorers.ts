// In: a record's cells. Out: what each 评分方 gave: 复核.职责履行 7分, 职责履行（复核）, with reasons under 复核.职责履行.理由 or 理由.复核.职责履行.
// Not here: whose score counts, and whether one that differs from the computed score has its reason (../scorers.ts).
import type { Indicator } from "@biaochi/model";
import { pathKey, type RawCell, type RawRecord, type ScorerEntry } from "../record.ts";
import { type NamedCell, readPointsInput } from "./inputs.ts";
import { inputKind, type NameTable } from "./names.ts";
import type { RecordReporter } from "./report.ts";
import { isMissing, type ValueContext } from "./values.ts";

/** The cells of one scorer, by what stands behind the scorer's name. */
type Given = { readonly scores: NameAndCell[]; readonly reasons: NameAndCell[] };
type NameAndCell = readonly [name: string, cell: NamedCell];

/** A record without what the scorers gave, and that. */
export type SplitRecord = { readonly own: RawRecord; readonly given: ReadonlyMap<string, Given> };

/** Reads what a person put in at one indicator. */
export type InputReader = (
  indicator: Indicator,
  whole: NamedCell | undefined,
  items: ReadonlyMap<string, NamedCell>,
  reason: string | undefined,
) => (ScorerEntry & { readonly kind: "input" })["input"] | undefined;

const SCORE = /[.．](?:得分|score)$/u;
const REASON = /[.．](?:理由|reason)$/u;

/** Takes apart what belongs to scorers. */
export function splitScorers(raw: RawRecord, scorers: readonly string[]): SplitRecord {
  if (scorers.length === 0) return { own: raw, given: new Map() };
  const given = new Map<string, Given>(scorers.map((scorer) => [scorer, { scores: [], reasons: [] }]));
  const take = (key: string, cell: RawCell, isReason: boolean): boolean => {
    const found = scorerOf(key, scorers);
    const own = found && given.get(found.scorer);
    if (found === undefined || own === undefined) return false;
    const named = { shown: `${found.scorer}.${found.rest}`, cell };
    if (isReason || REASON.test(found.rest)) own.reasons.push([found.rest.replace(REASON, ""), named]);
    else own.scores.push([found.rest.replace(SCORE, ""), named]);
    return true;
  };
  const rest = (cells: ReadonlyMap<string, RawCell>, isReason: boolean): ReadonlyMap<string, RawCell> =>
    new Map([...cells].filter(([key, cell]) => !take(key, cell, isReason)));
  return { own: { ...raw, cells: rest(raw.cells, false), reasons: rest(raw.reasons, true) }, given };
}

/** 复核.职责履行, 职责履行（复核） */
function scorerOf(key: string, scorers: readonly string[]): { readonly scorer: string; readonly rest: string } | undefined {
  for (const scorer of scorers) {
    if (key === scorer) return { scorer, rest: "" };
    if (key.startsWith(`${scorer}.`)) return { scorer, rest: key.slice(scorer.length + 1) };
    for (const [open, close] of BRACKETS) {
      const end = `${open}${scorer}${close}`;
      if (key.endsWith(end)) return { scorer, rest: key.slice(0, key.length - end.length).trimEnd() };
    }
  }
  return undefined;
}

const BRACKETS = [
  ["（", "）"],
  ["(", ")"],
] as const;

/**
 * What each scorer gave, by scorer and then by indicator.
 *
 * shape    `settled`: members of a 任选 with the points that the record gives them, by path
 * reports  DATA-032 DATA-035 DATA-058 DATA-183 DATA-184 and what the figures report
 */
export function readScorers(
  { given }: SplitRecord,
  isOutOfShape: (key: string) => boolean,
  names: NameTable,
  settled: ReadonlyMap<string, Indicator>,
  readInput: InputReader,
  context: ValueContext,
  report: RecordReporter,
): ReadonlyMap<string, ReadonlyMap<string, ScorerEntry>> {
  const all = new Map<string, ReadonlyMap<string, ScorerEntry>>();
  for (const [scorer, { scores, reasons }] of given) {
    const entries = new Map<string, ScorerEntry>();
    const found = placesOf(scores, isOutOfShape, names, report);
    const why = reasonsOf(reasons, isOutOfShape, names, report);
    for (const [key, { indicator, whole, items }] of found) {
      const reason = why.get(key)?.text;
      const entry = entryOf(settled.get(key) ?? indicator, whole, items, reason, readInput, context, report);
      if (entry !== undefined) entries.set(key, entry);
      why.delete(key);
    }
    for (const { named } of why.values()) report.tell("DATA-184", named.shown, named.cell);
    if (entries.size > 0) all.set(scorer, entries);
  }
  return all;
}

type Place = { readonly indicator: Indicator; whole: NamedCell | undefined; readonly items: Map<string, NamedCell> };

function placesOf(
  scores: readonly NameAndCell[],
  isOutOfShape: (key: string) => boolean,
  names: NameTable,
  report: RecordReporter,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const placeOf = (indicator: Indicator): Place => {
    const key = pathKey(indicator.path);
    const place = places.get(key) ?? { indicator, whole: undefined, items: new Map() };
    places.set(key, place);
    return place;
  };
  for (const [name, named] of scores) {
    if (isOutOfShape(named.shown) || isNoGroup(name, named, report)) continue;
    const item = names.find(name);
    if (item.kind === "one" && (item.target.kind === "item" || item.target.kind === "event")) {
      const { items } = placeOf(item.target.indicator);
      const own = item.target.kind === "item" ? item.target.item.name : item.target.event.name;
      const before = items.get(own);
      if (before === undefined) items.set(own, named);
      else tellTwice(named, before, report);
      continue;
    }
    const indicator = indicatorOf(name, named, names, report);
    if (indicator === undefined) continue;
    const place = placeOf(indicator);
    if (place.whole === undefined) place.whole = named;
    else tellTwice(named, place.whole, report);
  }
  return places;
}

function reasonsOf(
  reasons: readonly NameAndCell[],
  isOutOfShape: (key: string) => boolean,
  names: NameTable,
  report: RecordReporter,
): Map<string, { readonly text: string; readonly named: NamedCell }> {
  const found = new Map<string, { readonly text: string; readonly named: NamedCell }>();
  for (const [name, named] of reasons) {
    const text = named.cell.text.trim();
    if (isOutOfShape(named.shown) || (text === "" && named.cell.kind !== "list")) continue;
    if (named.cell.kind === "list" || named.cell.kind === "boolean") {
      const wrong = named.cell.kind === "list" ? "list" : "value";
      report.tell("DATA-035", named.shown, named.cell, { wanted: "text", found: wrong, example: "" });
      continue;
    }
    const indicator = indicatorOf(name, named, names, report);
    if (indicator === undefined) continue;
    const before = found.get(pathKey(indicator.path));
    if (before === undefined) found.set(pathKey(indicator.path), { text, named });
    else tellTwice(named, before.named, report);
  }
  return found;
}

function tellTwice({ shown, cell }: NamedCell, before: NamedCell, report: RecordReporter): void {
  const other = before.cell.head ?? before.shown;
  report.tell("DATA-033", shown, cell, { other, otherLine: before.cell.line === undefined ? "" : String(before.cell.line) });
}

function isNoGroup(name: string, { shown, cell }: NamedCell, report: RecordReporter): boolean {
  if (name !== "") return false;
  if (!isMissing(cell))
    report.tell("DATA-035", shown.replace(/\.$/, ""), cell, {
      wanted: "group",
      found: cell.kind === "list" ? "list" : "value",
      example: "",
    });
  return true;
}

function indicatorOf(name: string, { shown, cell }: NamedCell, names: NameTable, report: RecordReporter): Indicator | undefined {
  const found = names.findPart(name);
  switch (found.kind) {
    case "one":
      if (found.target.kind === "indicator") return found.target;
      report.tell("DATA-183", shown, cell);
      return undefined;
    case "several":
      report.tell("DATA-032", shown, cell, { paths: found.paths.join("、") });
      return undefined;
    case "none": {
      if (TOTALS.has(name.trim())) {
        report.tell("DATA-183", shown, cell);
        return undefined;
      }
      const hint = names.partHint(name);
      report.tell("DATA-058", shown, cell, { hintZh: hint.zh, hintEn: hint.en });
      return undefined;
    }
  }
}

const TOTALS: ReadonlySet<string> = new Set(["总分", "等次", "total", "grade"]);

/** An input where a person decides, else a score that may stand instead of the computed one; nothing where the cell is blank. */
function entryOf(
  indicator: Indicator,
  whole: NamedCell | undefined,
  items: ReadonlyMap<string, NamedCell>,
  reason: string | undefined,
  readInput: InputReader,
  context: ValueContext,
  report: RecordReporter,
): ScorerEntry | undefined {
  if (inputKind(indicator) !== undefined) {
    const input = readInput(indicator, whole, items, reason);
    return input === undefined ? undefined : { kind: "input", input };
  }
  if (whole === undefined || isMissing(whole.cell)) return undefined;
  const read = readPointsInput(whole, indicator, reason, context, report);
  return read?.kind === "points" ? { kind: "score", points: read.points, text: read.text, reason } : undefined;
}
