// In: names and cells of one record, one by one. Out: the RawRecord, or the mistake that two of them are the same. Shared by every format.
// Not here: finding the cells (json-records.ts, csv.ts) and checking them against a rule set (the engine).

import type { Diagnostic } from "@biaochi/diagnostics";
import type { RawCell, RawRecord, RawTable, RawTree } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import type { Key } from "./key.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_DIAGNOSTICS } from "./limits.ts";
import { isTotal } from "./table/rows.ts";

/** What reading a file gives: its sound records, in the file's order, and what is to be said of the rest. */
export type ReadRecords = { readonly records: readonly RawRecord[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * One record; a notice; a problem of one record, which leaves the others sound; or a fault of the file, after which none of it may be used.
 */
export type ReadItem =
  | { readonly kind: "notice"; readonly diagnostic: Diagnostic }
  | { readonly kind: "record"; readonly record: RawRecord }
  | { readonly kind: "fault"; readonly diagnostic: Diagnostic }
  | { readonly kind: "problem"; readonly diagnostic: Diagnostic };

/** Gathers the cells of one record. */
export type RecordBuilder = {
  /** Takes one cell under its name as read by `readKey`. */
  readonly put: (key: Key, cell: RawCell) => void;
  /** Takes the rows of a 明细, or the sub-projects of a 汇总. */
  readonly putTable: (name: string, table: RawTable) => void;
  /** The finished record with a name of its own or the given one, or why it is none. */
  readonly finish: (
    fallback: string,
    extra?: { readonly tree?: RawTree; readonly year?: RawCell | undefined },
  ) => readonly ReadItem[];
};

/** A table as a place to point at. */
function placeOf({ line }: RawTable): RawCell {
  return { kind: "list", text: "", ...(line === undefined ? {} : { line }) };
}

const FIRST_TIME = { zh: "第一次写在这里", en: "the first time is here" };

/** Starts a record that begins at a place of the file. */
export function createRecordBuilder(
  file: string,
  place: { readonly line: number; readonly start: number; readonly end: number },
): RecordBuilder {
  const cells = new Map<string, RawCell>();
  const tables = new Map<string, RawTable>();
  const reported = new Map<string, RawCell>();
  const reasons = new Map<string, RawCell>();
  const twice: { readonly name: string; readonly first: RawCell; readonly second: RawCell }[] = [];
  let id: { readonly text: string; readonly rank: number; readonly cell: RawCell } | undefined;
  /** The cell of the name, where nothing stands in it. */
  let blank: RawCell | undefined;
  let year: RawCell | undefined;
  let values = 0;

  const putInto = (map: Map<string, RawCell>, name: string, cell: RawCell, shown: string): void => {
    const first = map.get(name);
    if (first === undefined) map.set(name, cell);
    else twice.push({ name: shown, first, second: cell });
  };

  const putId = (cell: RawCell, rank: number): void => {
    const text = cell.text.trim();
    if (text === "") {
      blank ??= cell;
      return;
    }
    if (id !== undefined && id.rank === rank && id.text !== text)
      twice.push({ name: rank === 0 ? "名称" : "编号", first: id.cell, second: cell });
    if (id === undefined || rank < id.rank) id = { text, rank, cell };
  };

  return {
    put: (key, cell) => {
      values += 1;
      if (values > MAXIMUM_COLUMNS) return;
      switch (key.kind) {
        case "ignored":
          return;
        case "id":
          putId(cell, key.rank);
          return;
        case "year":
          if (year === undefined) year = cell;
          else twice.push({ name: "年度", first: year, second: cell });
          return;
        case "value":
          return putInto(cells, key.key, cell, key.key);
        case "reported":
          return putInto(reported, key.key, cell, `自报.${key.key}`);
        case "reason":
          return putInto(reasons, key.key, cell, `理由.${key.key}`);
      }
    },
    putTable: (name, table) => {
      const first = tables.get(name);
      if (first === undefined) tables.set(name, table);
      else twice.push({ name, first: placeOf(first), second: placeOf(table) });
    },
    finish: (fallback, extra = {}) => {
      const name = id?.text ?? fallback;
      const where = { file, span: { start: 0, end: 0 }, record: name };
      if (values > MAXIMUM_COLUMNS) {
        const args = { excess: "values", count: String(values), limit: String(MAXIMUM_COLUMNS) };
        return [{ kind: "problem", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { ...where, args }) }];
      }
      if (twice.length > 0) {
        return twice.map(({ name: field, first, second }) => ({
          kind: "problem",
          diagnostic: DATA_FILE_CATALOGUE.report("DATA-008", {
            ...where,
            span: second.span ?? where.span,
            related: first.span === undefined ? [] : [{ file, span: first.span, message: FIRST_TIME }],
            field,
            args: {
              record: name,
              name: field,
              firstLine: String(first.line ?? place.line),
              line: String(second.line ?? place.line),
            },
          }),
        }));
      }
      const ownYear = year ?? extra.year;
      const record: RawRecord = {
        id: name,
        file,
        cells,
        ...(tables.size === 0 ? {} : { tables }),
        reported,
        reasons,
        ...(ownYear === undefined ? {} : { year: ownYear }),
        ...(extra.tree === undefined ? {} : { tree: extra.tree }),
        line: place.line,
        span: { start: place.start, end: place.end },
      };
      if (id !== undefined || blank === undefined) return [{ kind: "record", record }];
      const args = { record: name, line: String(blank.line ?? place.line) };
      const notice = DATA_FILE_CATALOGUE.report("DATA-022", { ...where, span: blank.span ?? where.span, args });
      return [
        { kind: "record", record },
        { kind: "notice", diagnostic: notice },
      ];
    },
  };
}

/**
 * Gathers what a reader yields: the records but rows of totals, the first mistakes one by one, and how many more there are; names given twice are told.
 *
 * reports  DATA-010 where there is nothing at all, DATA-017, DATA-019, DATA-021
 */
export function collectItems(file: string, items: Iterable<ReadItem>, notices: readonly Diagnostic[] = []): ReadRecords {
  const records: RawRecord[] = [];
  const diagnostics: Diagnostic[] = [...notices];
  const before = new Map<string, { readonly line: number; readonly number: number }>();
  const place = { file, span: { start: 0, end: 0 } };
  let problems = 0;
  let notes = 0;
  let sound = true;
  const tell = (diagnostic: Diagnostic): void => {
    problems += 1;
    if (problems <= MAXIMUM_DIAGNOSTICS) diagnostics.push(diagnostic);
  };
  const note = (diagnostic: Diagnostic): void => {
    notes += 1;
    if (notes <= MAXIMUM_DIAGNOSTICS) diagnostics.push(diagnostic);
  };
  for (const item of items) {
    if (item.kind === "notice") note(item.diagnostic);
    else if (item.kind !== "record") {
      tell(item.diagnostic);
      if (item.kind === "fault") sound = false;
    } else if (isTotal(item.record.id)) {
      const { id: record, line = 1 } = item.record;
      note(DATA_FILE_CATALOGUE.report("DATA-021", { ...place, record, args: { record, line: String(line), sheet: "" } }));
    } else {
      const { id: record, line = 1 } = item.record;
      const number = records.length + 1;
      const first = before.get(record);
      if (first === undefined) before.set(record, { line, number });
      else {
        // Records on one line, as programs write them, are told apart by their number.
        const args =
          first.line === line
            ? { record, first: String(first.number), second: String(number), by: "number" }
            : { record, first: String(first.line), second: String(line), by: "line" };
        tell(DATA_FILE_CATALOGUE.report("DATA-017", { ...place, record, args }));
      }
      records.push(item.record);
    }
  }
  if (problems > MAXIMUM_DIAGNOSTICS) {
    diagnostics.push(
      DATA_FILE_CATALOGUE.report("DATA-019", { ...place, args: { count: String(problems - MAXIMUM_DIAGNOSTICS) } }),
    );
  }
  if (records.length === 0 && problems === 0) diagnostics.push(DATA_FILE_CATALOGUE.report("DATA-010", place));
  return { records: sound ? records : [], diagnostics };
}
