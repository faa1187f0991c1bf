// In: what a check found wrong with one cell. Out: the diagnostics of one record, in order, up to a bound.
// Not here: finding anything.

import { type Diagnostic, defineCatalogue, type Severity } from "@biaochi/diagnostics";
import { DATA_CATALOGUE, type DataCode } from "../catalogue/data.ts";
import { ROW_CHECK_CATALOGUE, type RowCheckCode } from "../catalogue/rows.ts";
import type { RawCell, RawRecord } from "../record.ts";

// LIMIT: of one record the first 200 mistakes are told one by one.
const MOST_TOLD = 200;
// LIMIT: a value of more than 60 characters is quoted by its two ends.
const LONGEST_QUOTED = 60;

/** What is told of several cells at once. */
export type NoteCode = "DATA-240" | "DATA-241" | "DATA-242";

// LIMIT: of the cells that are told at once the first 8 are named.
const MOST_NAMED = 8;

/** Everything that the check of a record can tell. */
const CHECKS = defineCatalogue({ ...DATA_CATALOGUE.entries, ...ROW_CHECK_CATALOGUE.entries });
type CheckCode = DataCode | RowCheckCode;

/** Tells what is wrong with the cells of one record. */
export type RecordReporter = {
  /**
   * Tells of one cell under the name it is called by; `args` are the code's own arguments, those of the place apart. `severity` stands in place
   * of the code's own.
   */
  readonly tell: (
    code: CheckCode,
    field: string,
    cell: Pick<RawCell, "line" | "text" | "sheetCell"> | undefined,
    args?: Readonly<Record<string, string>>,
    severity?: Severity,
  ) => void;
  /** Notes a cell that was read, and as what; all cells with one code are told in one sentence. */
  readonly note: (code: NoteCode, field: string, cell: Pick<RawCell, "text" | "sheetCell">, read: string) => void;
  /** The diagnostics so far, with a last one where some are left out. */
  readonly diagnostics: () => readonly Diagnostic[];
  readonly hasErrors: () => boolean;
};

/** Starts the report of one record. */
export function createRecordReporter(record: Pick<RawRecord, "id" | "file">): RecordReporter {
  const told: Diagnostic[] = [];
  // WHY no span: a printed line of the file would show the record's other fields; the sentence names the line instead.
  const place = { file: record.file, span: { start: 0, end: 0 }, record: record.id };
  const noted = new Map<NoteCode, string[]>();
  let left = 0;
  let errors = 0;
  return {
    tell: (code, field, cell, args = {}, severity = CHECKS.entries[code].severity) => {
      if (severity === "error") errors += 1;
      if (told.length >= MOST_TOLD) {
        left += 1;
        return;
      }
      const common = {
        record: record.id,
        field,
        line: cell?.line === undefined ? "" : String(cell.line),
        sheetCell: cell?.sheetCell ?? "",
        value: shortened(cell?.text ?? ""),
      };
      // The catalogue's argument types are kept by `told codes are complete` in data-check.test.ts: a missing argument would print "undefined".
      const report = CHECKS.report as (code: CheckCode, report: object) => Diagnostic;
      // A face that sees an unknown name may load the table of sounds and check again.
      const unknown = args["hintZh"] === "" ? { unknownName: field } : {};
      told.push(report(code, { ...place, severity, field, ...unknown, args: { ...common, ...args } }));
    },
    note: (code, field, cell, read) => {
      const at = cell.sheetCell === undefined ? "" : `（${cell.sheetCell}）`;
      noted.set(code, [...(noted.get(code) ?? []), `${field}${at}「${shortened(cell.text)}」＝${read}`]);
    },
    diagnostics: () => {
      const notes = [...noted].map(([code, cells]) => {
        const named = cells.slice(0, MOST_NAMED).join("、") + (cells.length > MOST_NAMED ? " …" : "");
        return DATA_CATALOGUE.report(code, { ...place, args: { record: record.id, count: String(cells.length), cells: named } });
      });
      const all = [...told, ...notes];
      if (left === 0) return all;
      const args = { record: record.id, count: String(left) };
      return [...all, DATA_CATALOGUE.report("DATA-062", { ...place, args })];
    },
    hasErrors: () => errors > 0,
  };
}

function shortened(text: string): string {
  const trimmed = text.length > 4 * LONGEST_QUOTED ? text : text.trim();
  if (trimmed.length <= LONGEST_QUOTED) return trimmed;
  const half = LONGEST_QUOTED >> 1;
  return `${trimmed.slice(0, half)}…${trimmed.slice(-half)}（共 ${trimmed.length} 字 / ${trimmed.length} characters）`;
}
