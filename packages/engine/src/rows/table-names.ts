// In: the tables and cells of a record as its file had them. Out: its tables; a name that no 明细 has, and a cell where a table should stand, are told.
import { didYouMean, nearestNames, type PinyinReader } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { foldName } from "../data-check/names.ts";
import type { RecordReporter } from "../data-check/report.ts";
import { isMissing } from "../data-check/values.ts";
import type { RawCell, RawRecord, RawTable } from "../record.ts";

/** The tables of a record under names that its rule set has; sub-projects of a 汇总 are not looked into here. */
export function tablesOf(
  { tables }: RawRecord,
  isOutOfShape: (key: string) => boolean,
  ruleSet: RuleSet,
  pinyin: PinyinReader | undefined,
  report: RecordReporter,
): ReadonlyMap<string, RawTable> {
  const found = new Map<string, RawTable>();
  const known = tableNames(ruleSet);
  for (const [name, table] of tables ?? []) {
    if (isOutOfShape(name)) continue;
    if (known.some((one) => foldName(one) === foldName(name))) found.set(name, table);
    else {
      const hint = didYouMean(nearestNames(name.slice(0, 200), known, { limit: 1, pinyin }));
      const where = table.line === undefined ? undefined : { text: "", line: table.line };
      report.tell("DATA-031", name, where, { hintZh: hint.zh, hintEn: hint.en });
    }
  }
  return found;
}

/** Whether a cell stands where a table should: an empty one says that there is none, anything else is told. */
export function standsForTable(key: string, cell: RawCell, { details }: RuleSet, report: RecordReporter): boolean {
  const detail = details.find(({ name }) => foldName(name) === foldName(key.slice(0, 200)));
  if (detail === undefined) return false;
  const isEmpty = isMissing(cell) || (cell.kind === "list" && (cell.items ?? []).length === 0);
  if (!isEmpty) {
    const columns = detail.columns.slice(0, 3).map(({ name }) => `"${name}": "…"`);
    report.tell("DATA-127", key, cell, { columns: [...columns, "…"].join(", ") });
  }
  return true;
}

/** Names under which a record may have tables. */
function tableNames({ details, pools }: RuleSet): readonly string[] {
  return [...details.map(({ name }) => name), ...pools.map(({ name }) => name)];
}
