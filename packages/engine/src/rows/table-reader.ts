// In: tables of a record that come with a rule file, such as those of a worked example. Out: the rows that fit, and what is wrong with the others.
// Not here: records of data files; their tables are checked with the rest of them (../data-check/check-record.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { createRecordReporter } from "../data-check/report.ts";
import { unitsOf } from "../plan/units.ts";
import type { CheckedRecord } from "../record.ts";
import { checkAdjustedPoints } from "./check-sums.ts";
import { createTableCheck, type TablesGiven } from "./check-tables.ts";
import { recordYear } from "./record-year.ts";

/** The tables of one record and what is to be told of them. */
export type ReadTables = Pick<CheckedRecord, "details"> & { readonly problems: readonly Diagnostic[] };

/** Makes the reader of one rule set's tables; `year` is the record's own, if it has one. */
export function createTableReader(
  ruleSet: RuleSet,
): (record: { readonly id: string; readonly file: string }, given: TablesGiven) => ReadTables {
  const check = createTableCheck({ ruleSet, units: unitsOf(ruleSet.units), pinyin: undefined });
  return (record, { tables, year, points }) => {
    const report = createRecordReporter(record);
    checkAdjustedPoints(ruleSet, points, report);
    const details = check({ tables, year: recordYear(year, ruleSet), points }, report);
    return { details, problems: report.diagnostics() };
  };
}
