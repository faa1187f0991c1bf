// In: the cell of a field and the field's type. Out: its value, missing, or what is wrong with it.
// Not here: names (data-check-names.ts), constraints (data-check-constraints.ts), figures of people (data-check-inputs.ts).

import { didYouMean, nearestNames, type PinyinReader } from "@biaochi/diagnostics";
import type { Field, RuleSet, ValueType } from "@biaochi/model";
import { type DeclaredUnits, foldNumeral, formatQuantity, PERCENT, parseQuantity } from "@biaochi/quantity";
import { unitOfType } from "../plan/units.ts";
import type { FieldValue, RawCell, Value } from "../record.ts";
import { dateOfSerial, readDay } from "./dates.ts";
import { isExcelError, isPlaceholder, type ReadNumber, readNumber, type WantedNumber } from "./numbers.ts";
import type { RecordReporter } from "./report.ts";

/** What the readers of one rule set share. */
export type ValueContext = {
  readonly ruleSet: RuleSet;
  readonly units: DeclaredUnits;
  readonly pinyin: PinyinReader | undefined;
  /** The year that dates what is said without one: 7月底. */
  readonly year?: number | undefined;
};

/** The empty cells: nothing, blanks, and the word of the rule language. `/`, `—` and 无 are none: they may mean three things. */
export function isMissing(cell: RawCell): boolean {
  return cell.kind === "empty" || (cell.kind === "text" && (cell.text.trim() === "" || cell.text.trim() === "空"));
}

/** Reads a field's cell; what is wrong is told, and then there is no value. INVARIANT: the cell is not missing. */
export function readField(
  cell: RawCell,
  field: Pick<Field, "type" | "bareNumber">,
  shown: string,
  context: ValueContext,
  report: RecordReporter,
): FieldValue | undefined {
  if (cell.kind === "list") {
    report.tell("DATA-035", shown, cell, { wanted: field.type.kind === "text" ? "text" : "value", found: "list", example: "" });
    return undefined;
  }
  const read = readValue(cell, field.type, field, shown, context, report);
  return read === undefined ? undefined : { ...read, from: "data" };
}

type Read = { readonly value: Value; readonly text: string };

function readValue(
  cell: RawCell,
  type: ValueType,
  field: Pick<Field, "bareNumber">,
  shown: string,
  context: ValueContext,
  report: RecordReporter,
): Read | undefined {
  const text = cell.text.trim();
  switch (type.kind) {
    case "number": {
      const wanted = wantedOf(type, field.bareNumber, context.units);
      const read = readNumber(cell, wanted, context.units);
      if (read.kind === "problem") {
        report.tell(read.problem.code, shown, cell, read.problem.args);
        return undefined;
      }
      tellNotes(read, wanted, shown, cell, report);
      return { value: { kind: "number", value: read.value }, text: read.text };
    }
    case "boolean": {
      const value = readYesNo(text);
      if (value !== undefined) return { value: { kind: "boolean", value }, text: value ? "是" : "否" };
      report.tell(isExcelError(text) ? "DATA-045" : "DATA-048", shown, cell);
      return undefined;
    }
    case "text":
      return { value: { kind: "text", value: text }, text };
    case "date":
      return readDateCell(cell, shown, context, report);
    case "scale": {
      const levels = context.ruleSet.scales.find(({ name }) => name === type.scale)?.levels.map(({ name }) => name) ?? [];
      return readWord(cell, levels, shown, context, report);
    }
    case "target":
      return undefined;
    case "choice":
      return readWord(cell, type.options, shown, context, report);
  }
}

/** Tells what there is to tell of a figure that was read. */
export function tellNotes(
  { notes, value }: Extract<ReadNumber, { readonly kind: "number" }>,
  wanted: WantedNumber,
  shown: string,
  cell: RawCell,
  report: RecordReporter,
): void {
  const unit = wanted.unit ?? (wanted.rate ? PERCENT : undefined);
  for (const note of notes) {
    if (note === "scientific") report.tell("DATA-061", shown, cell);
    else report.note(note === "mended" ? "DATA-240" : "DATA-241", shown, cell, formatQuantity({ value, unit }, { minus: "-" }));
  }
}

/** What kind of figure a type is. */
export function wantedOf(
  type: Extract<ValueType, { readonly kind: "number" }>,
  bareNumber: Field["bareNumber"],
  units: DeclaredUnits,
): WantedNumber {
  return { unit: unitOfType(type, units), dimension: type.dimension, rate: type.rate, bareNumber };
}

const YES: ReadonlySet<string> = new Set(["是", "true", "yes", "√", "✓", "✔", "☑"]);
const NO: ReadonlySet<string> = new Set(["否", "false", "no", "×", "✕", "✖", "✗", "✘", "☒"]);

/** 是 or 否 in the accepted spellings. 1, 0, 有 and 无 are none of them: a figure or a word may have slipped into the wrong cell. */
export function readYesNo(text: string): boolean | undefined {
  const folded = text.toLowerCase();
  return YES.has(folded) ? true : NO.has(folded) ? false : undefined;
}

function readWord(
  cell: RawCell,
  words: readonly string[],
  shown: string,
  context: ValueContext,
  report: RecordReporter,
): Read | undefined {
  const text = cell.text.trim();
  const word = words.find((candidate) => candidate === text) ?? sameFigure(text, words, context.units);
  if (word !== undefined) return { value: { kind: "level", name: word }, text };
  tellWord(cell, words, shown, context, report);
  return undefined;
}

/** Tells that a word is none of those that may stand here. */
export function tellWord(
  cell: RawCell,
  words: readonly string[],
  shown: string,
  context: ValueContext,
  report: RecordReporter,
): void {
  const text = cell.text.trim();
  if (isExcelError(text) || isPlaceholder(text)) {
    report.tell(isExcelError(text) ? "DATA-045" : "DATA-047", shown, cell);
    return;
  }
  const hint = didYouMean(nearestNames(text, words, { limit: 1, pinyin: context.pinyin }));
  report.tell("DATA-051", shown, cell, { levels: words.join("、"), hintZh: hint.zh, hintEn: hint.en });
}

// An option such as 2%｜5% may be written in any form of the same figure.
function sameFigure(text: string, words: readonly string[], units: DeclaredUnits): string | undefined {
  const given = parseQuantity(text, units);
  if (given.kind === "error") return undefined;
  return words.find((word) => {
    const option = parseQuantity(word, units);
    return (
      option.kind === "quantity" &&
      (option.quantity.unit === undefined) === (given.quantity.unit === undefined) &&
      option.quantity.value.numerator === given.quantity.value.numerator &&
      option.quantity.value.denominator === given.quantity.value.denominator
    );
  });
}

function readDateCell(cell: RawCell, shown: string, { year }: ValueContext, report: RecordReporter): Read | undefined {
  const text = cell.text.trim();
  const read = readDay(text, year);
  // WHY not 1月15日 of the 年度: the day a thing was done may well lie in the next year, while the end of a month is a limit set for this one.
  if (read.kind === "day" && read.assumed !== "day") {
    if (read.assumed === undefined) return { value: { kind: "date", iso: read.iso }, text };
    report.note("DATA-242", shown, cell, read.iso);
    return { value: { kind: "date", iso: read.iso }, text: read.iso };
  }
  if (isExcelError(text)) report.tell("DATA-045", shown, cell);
  else if (isPlaceholder(text)) report.tell("DATA-047", shown, cell);
  else if (/^[345][0-9]{4}(?:\.0+)?$/.test(text)) report.tell("DATA-050", shown, cell, { date: dateOfSerial(text.slice(0, 5)) });
  else
    report.tell("DATA-049", shown, cell, {
      lacks: /^[0-9]{1,2}月\s*[0-9]{1,2}日$/u.test(foldNumeral(text)) ? "year-of-day" : read.kind,
    });
  return undefined;
}
