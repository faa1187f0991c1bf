// In: the filed figures (自报) and reasons (理由) of a record. Out: the same by the path of their part.
// Not here: comparing them with what the rules give; that is the audit. A filed figure is kept as printed, right or wrong.

import type { Part } from "@biaochi/model";
import { POINTS, parseQuantity } from "@biaochi/quantity";
import { pathKey, type RawCell, type RawRecord, type ReportedFigure } from "../record.ts";
import type { Found, NameTable } from "./names.ts";
import { readNumber, type WantedNumber } from "./numbers.ts";
import type { RecordReporter } from "./report.ts";
import { isMissing, type ValueContext } from "./values.ts";

const SCORE: WantedNumber = { unit: POINTS, dimension: "分", rate: false, bareNumber: null };
/** 总分 and 等次 in either spelling of the language; a part of the table with such a name comes first. */
const WORDS: ReadonlyMap<string, "总分" | "等次"> = new Map([
  ["总分", "总分"],
  ["等次", "等次"],
  ["total", "总分"],
  ["grade", "等次"],
  ["grades", "等次"],
]);
const VALUE = /[.．]值$/u;

/** Reads the filed figures; names that the table does not have, and scores that are none, are told. */
export function readReported(
  raw: RawRecord,
  isOutOfShape: (key: string) => boolean,
  names: NameTable,
  context: ValueContext,
  report: RecordReporter,
): { readonly reported: ReadonlyMap<string, ReportedFigure>; readonly leftBlank: ReadonlySet<string> } {
  const reported = new Map<string, ReportedFigure>();
  const leftBlank = new Set<string>();
  const given = new Map<string, { readonly key: string; readonly cell: RawCell }>();
  for (const [key, cell] of raw.reported) {
    const shown = key === "" ? "自报" : `自报.${key}`;
    if (isOutOfShape(shown) || isNoGroup(key, shown, cell, report)) continue;
    const place = placeOf(key, names, shown, cell, report);
    if (place === undefined) continue;
    const before = given.get(place.key);
    if (before !== undefined) {
      report.tell("DATA-033", shown, cell, { other: `自报.${before.key}`, otherLine: String(before.cell.line ?? "") });
      continue;
    }
    given.set(place.key, { key, cell });
    if (isMissing(cell)) {
      leftBlank.add(place.key);
      continue;
    }
    const figure = figureOf(cell, place.kind, shown, context, report);
    if (figure !== undefined) reported.set(place.key, figure);
  }
  return { reported, leftBlank };
}

/** The reasons by the path of their indicator; names that the table does not have are told. */
export function readReasons(
  raw: RawRecord,
  isOutOfShape: (key: string) => boolean,
  names: NameTable,
  report: RecordReporter,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const [key, cell] of raw.reasons) {
    const shown = key === "" ? "理由" : `理由.${key}`;
    if (isOutOfShape(shown) || isNoGroup(key, shown, cell, report)) continue;
    const part = partOf(names.findPart(key), key, shown, cell, names, report);
    if (part === undefined) continue;
    if (cell.kind === "list" || cell.kind === "boolean")
      report.tell("DATA-035", shown, cell, { wanted: "text", found: cell.kind === "list" ? "list" : "value", example: "" });
    else if (cell.text.trim() !== "") reasons.set(pathKey(part.path), cell.text.trim());
  }
  return reasons;
}

function isNoGroup(key: string, shown: string, cell: RawCell, report: RecordReporter): boolean {
  if (key !== "") return false;
  report.tell("DATA-035", shown, cell, { wanted: "group", found: cell.kind === "list" ? "list" : "value", example: "" });
  return true;
}

type Place = { readonly key: string; readonly kind: "score" | "value" | "grade" };

function placeOf(key: string, names: NameTable, shown: string, cell: RawCell, report: RecordReporter): Place | undefined {
  const whole = names.findPart(key);
  const word = whole.kind === "none" ? WORDS.get(key.trim()) : undefined;
  if (word !== undefined) return { key: pathKey([word]), kind: word === "等次" ? "grade" : "score" };
  if (whole.kind === "none" && VALUE.test(key.slice(-3))) {
    const front = key.replace(VALUE, "");
    const part = partOf(names.findPart(front), front, shown, cell, names, report);
    return part === undefined ? undefined : { key: pathKey([...part.path, "值"]), kind: "value" };
  }
  const part = partOf(whole, key, shown, cell, names, report);
  return part === undefined ? undefined : { key: pathKey(part.path), kind: "score" };
}

function partOf(
  found: Found<Part>,
  name: string,
  shown: string,
  cell: RawCell | undefined,
  names: NameTable,
  report: RecordReporter,
): Part | undefined {
  switch (found.kind) {
    case "one":
      return found.target;
    case "several":
      report.tell("DATA-032", shown, cell, { paths: found.paths.join("、") });
      return undefined;
    case "none": {
      const hint = names.partHint(name);
      report.tell("DATA-058", shown, cell, { hintZh: hint.zh, hintEn: hint.en });
      return undefined;
    }
  }
}

function figureOf(
  cell: RawCell,
  kind: Place["kind"],
  shown: string,
  context: ValueContext,
  report: RecordReporter,
): ReportedFigure | undefined {
  if (cell.kind === "list") {
    report.tell("DATA-035", shown, cell, { wanted: "value", found: "list", example: "" });
    return undefined;
  }
  const text = cell.text.trim();
  if (kind === "grade") return { text, value: undefined, unit: undefined };
  if (kind === "score") {
    const read = readNumber(cell, SCORE, context.units);
    if (read.kind === "number") return { text, value: read.value, unit: "分" };
    report.tell("DATA-059", shown, cell);
    return undefined;
  }
  // A printed rate without its % is what the audit looks for: nothing is added to it here.
  const parsed = parseQuantity(cell.unit === undefined ? text : text + cell.unit, context.units);
  if (parsed.kind === "error") return { text, value: undefined, unit: undefined };
  return { text, value: parsed.quantity.value, unit: parsed.quantity.unit?.name };
}
