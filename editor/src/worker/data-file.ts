// In: a data file and a rule set. Out: what its columns were taken for, its records checked and scored, what is wrong with them.
// Not here: reading bytes (records.ts), showing it (data/).
import { loadRecords, recordsToJson } from "@biaochi/data";
import { nearestNames, type PinyinReader } from "@biaochi/diagnostics";
import { dataNames, humanEntries, type RawRecord, toProblem } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

import { broughtTogether, type Together } from "./earlier.ts";
import { type Matched, matchColumns, soundingSo } from "./matching.ts";
import type { Column, DataFileView, DataRequest } from "./protocol.ts";
import { matched, type RecordStore } from "./records.ts";
import type { Scores } from "./scores.ts";

// LIMIT: 2,000 records are shown with their scores; all are read.
const MOST_SHOWN = 2_000;

/** Reads a data file for a rule set and keeps its records for scoring. `sounds` are asked for only where a column is not known. */
export async function readDataFile(
  request: DataRequest,
  ruleSet: RuleSet,
  store: RecordStore,
  scores: Scores,
  sounds: () => Promise<PinyinReader | undefined>,
): Promise<DataFileView | undefined> {
  const { file, bytes, sheet, area, columns: chosen = new Map(), remembered = new Map(), earlier } = request;
  if (bytes !== undefined) store.keep(file, bytes);
  const own = dataNames(ruleSet);
  const asked = [...ruleSet.fields.map(({ name }) => name), ...humanEntries(ruleSet).map(({ name }) => name)];
  // A column that a person matched before makes a head as well as one that has its name; where that finds nothing, one that sounds so.
  const isKnown = (head: string): boolean => own.knows(head) || chosen.has(head) || remembered.has(head);
  let names: typeof own = { ...own, knows: isKnown };
  let read = await store.read(file, { names, sheet, area });
  if (read?.records.length === 0 && request.preview !== undefined) {
    const reader = await sounds();
    names = { ...own, knows: (head) => isKnown(head) || soundingSo(head, asked, reader) !== undefined };
    read = await store.read(file, { names, sheet, area });
  }
  if (read === undefined) return undefined;
  const heads = [...new Set(read.records.flatMap(({ cells }) => [...cells.keys()]))];
  const pinyin = heads.every((head) => own.knows(head) || chosen.has(head)) ? undefined : await sounds();
  const meanings = matchColumns(heads, { knows: own.knows, names: asked, chosen, remembered, pinyin });
  const columns = new Map(heads.map((head) => [head, meanings.get(head)?.meaning ?? head]));
  const inFile = read.records.map((record) => matched(record, columns));
  const together = earlier === undefined ? undefined : await withEarlier(inFile, earlier, file);
  const records = together?.records ?? inFile;
  store.take(file, records);
  const units = records.slice(0, MOST_SHOWN).map((record) => {
    const { checked, card } = scores.record(ruleSet, record);
    const cells = [...record.cells].map(([name, { text, unit }]): [string, string] => [name, `${text}${unit ?? ""}`]);
    return { id: record.id, cells, total: card.total, grade: card.grade, problems: checked.problems };
  });
  const given = new Set(records.flatMap(({ cells }) => [...cells.keys()]));
  return {
    file,
    units: units.map(({ problems, ...unit }) => ({ ...unit, problems: problems.map(toProblem) })),
    columns: columnsOf(read.records, meanings, asked),
    diagnostics: read.diagnostics,
    missing: asked.filter((name) => ![...given].some((key) => key === name || key.endsWith(`.${name}`))),
    names: asked,
    humans: humanEntries(ruleSet),
    json: recordsToJson(records),
    layout: request.preview === undefined ? undefined : await store.layout(file, { names, sheet }),
    differences: together?.differences,
  };
}

/** WHY through JSON: both are then read by one reader, and what is the same looks the same. */
async function withEarlier(own: readonly RawRecord[], earlier: Uint8Array, file: string): Promise<Together | undefined> {
  const before = await loadRecords(earlier, { file: `${file}.json` });
  const now = await loadRecords(new TextEncoder().encode(recordsToJson(own)), { file: `${file}.json` });
  if (before.records.length === 0 || now.records.length !== own.length) return undefined;
  return broughtTogether(before.records, now.records);
}

function columnsOf(
  records: readonly RawRecord[],
  meanings: ReadonlyMap<string, Matched>,
  names: readonly string[],
): readonly Column[] {
  const counts = new Map<string, number>();
  for (const { cells } of records) for (const head of cells.keys()) counts.set(head, (counts.get(head) ?? 0) + 1);
  return [...counts].map(([head, filled]): Column => {
    const { meaning, how } = meanings.get(head) ?? { meaning: undefined, how: undefined };
    const near = how === "name" ? [] : nearestNames(head, names).map(({ name }) => name);
    return { head, meaning, how, near, filled };
  });
}
