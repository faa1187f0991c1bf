// In: a data file and a rule set. Out: what its columns were taken for, its records checked and scored, what is wrong with them.
// Not here: reading bytes (records.ts), showing it (data/).
import { recordsToJson } from "@biaochi/data";
import { nearestNames } from "@biaochi/diagnostics";
import { dataNames, humanEntries, type RawRecord, toProblem } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

import type { Column, DataFileView, DataRequest } from "./protocol.ts";
import { matched, type RecordStore } from "./records.ts";
import type { Scores } from "./scores.ts";

// LIMIT: 2,000 records are shown with their scores; all are read.
const MOST_SHOWN = 2_000;

/** Reads a data file for a rule set and keeps its records for scoring. */
export async function readDataFile(
  request: DataRequest,
  ruleSet: RuleSet,
  store: RecordStore,
  scores: Scores,
): Promise<DataFileView | undefined> {
  const { file, bytes, sheet, columns = new Map() } = request;
  if (bytes !== undefined) store.keep(file, bytes);
  const names = dataNames(ruleSet);
  const read = await store.read(file, { names, sheet });
  if (read === undefined) return undefined;
  const records = read.records.map((record) => matched(record, columns));
  store.take(file, records);
  const asked = [...ruleSet.fields.map(({ name }) => name), ...humanEntries(ruleSet).map(({ name }) => name)];
  const units = records.slice(0, MOST_SHOWN).map((record) => {
    const { checked, card } = scores.record(ruleSet, record);
    const cells = [...record.cells].map(([name, { text, unit }]): [string, string] => [name, `${text}${unit ?? ""}`]);
    return { id: record.id, cells, total: card.total, grade: card.grade, problems: checked.problems };
  });
  const given = new Set(records.flatMap(({ cells }) => [...cells.keys()]));
  return {
    file,
    units: units.map(({ problems, ...unit }) => ({ ...unit, problems: problems.map(toProblem) })),
    columns: columnsOf(read.records, columns, names.knows, asked),
    diagnostics: read.diagnostics,
    missing: asked.filter((name) => ![...given].some((key) => key === name || key.endsWith(`.${name}`))),
    names: asked,
    humans: humanEntries(ruleSet),
    json: recordsToJson(records),
  };
}

function columnsOf(
  records: readonly RawRecord[],
  chosen: ReadonlyMap<string, string>,
  knows: (name: string) => boolean,
  names: readonly string[],
): readonly Column[] {
  const counts = new Map<string, number>();
  for (const { cells } of records) for (const head of cells.keys()) counts.set(head, (counts.get(head) ?? 0) + 1);
  return [...counts].map(([head, filled]): Column => {
    const choice = chosen.get(head);
    const meaning = choice ?? (knows(head) ? head : undefined);
    const near = meaning === undefined ? nearestNames(head, names).map(({ name }) => name) : [];
    return { head, meaning, near, filled };
  });
}
