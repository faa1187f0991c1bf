// In: the tables of a record as its file had them. Out: the rows of each 明细 that fit its columns, or everything that is wrong with them.
// Shared by records of files and by the tables of worked examples. Not here: scoring (score-section.ts).
import type { Detail } from "@biaochi/model";
import type { Rational } from "@biaochi/quantity";
import { foldName } from "../data-check/names.ts";
import type { RecordReporter } from "../data-check/report.ts";
import type { ValueContext } from "../data-check/values.ts";
import { blankFrame } from "../expression/frame.ts";
import { createPlanner, type Planner } from "../plan/planner.ts";
import type { CheckedRow, RawTable } from "../record.ts";
import { planColumnChecks, tellBroken } from "./check-constraints.ts";
import { checkRow } from "./check-row.ts";
import { checkRowSums, rowSectionsOf } from "./check-sums.ts";
import { createAimReader, type PlannedFill, planFillCases } from "./direction.ts";
import { readRows } from "./read-rows.ts";
import { sortTable } from "./table-columns.ts";

/** The tables of one record, the year that dates its deadlines, and the points it sets. */
export type TablesGiven = {
  readonly tables: ReadonlyMap<string, RawTable>;
  readonly year: number | undefined;
  readonly points: ReadonlyMap<string, Rational>;
};

/** Checks the tables of one record. */
export type TableCheck = (given: TablesGiven, report: RecordReporter) => ReadonlyMap<string, readonly CheckedRow[]>;

/** Plans the 明细 of a rule set once: the conditions of 缺失时, the sections its rows belong to. */
export function createTableCheck(context: ValueContext): TableCheck {
  const { ruleSet, units } = context;
  if (ruleSet.details.length === 0) return () => new Map();
  const planner = createPlanner(ruleSet, NO_SLOTS, units, []);
  const planned = ruleSet.details.map((detail) => ({
    detail,
    fills: fillsOf(detail, planner),
    aims: createAimReader(detail, planner),
    checks: planColumnChecks(detail, planner),
  }));
  const sections = rowSectionsOf(ruleSet);
  const frame = blankFrame([], planner.nodeCount(), false);
  return ({ tables, year, points }, report) => {
    const details = new Map<string, readonly CheckedRow[]>();
    for (const { detail, fills, aims, checks } of planned) {
      const table = tableOf(detail, tables);
      if (table === undefined) continue;
      const rowContext = { ...context, year, fills, frame };
      const rows = readRows(detail, sortTable(detail, table, context, report), rowContext, report);
      for (const read of rows) tellBroken(detail, checks, read, frame, report);
      const own = sections.get(detail.name);
      if (own === undefined) {
        details.set(
          detail.name,
          rows.map(({ row }) => row),
        );
        continue;
      }
      details.set(
        detail.name,
        rows.map((read) => checkRow(detail, read, aims, frame, rowContext, report)),
      );
      checkRowSums(ruleSet, detail.name, own, rows, points, report);
    }
    return details;
  };
}

/** INVARIANT (checked): conditions of 缺失时 read the columns of their row and nothing else. */
const NO_SLOTS = { fields: new Map(), derived: new Map(), indicators: new Map(), sections: new Map() };

function fillsOf({ columns }: Detail, planner: Planner): ReadonlyMap<string, readonly PlannedFill[]> {
  return new Map(
    columns.flatMap(({ name, role, whenMissing }) =>
      whenMissing?.kind === "cases" && role !== "direction" ? [[name, planFillCases(whenMissing.cases, planner)] as const] : [],
    ),
  );
}

/** The table of a 明细 by its name, in whatever width. */
export function tableOf({ name }: Detail, tables: ReadonlyMap<string, RawTable>): RawTable | undefined {
  const own = tables.get(name);
  if (own !== undefined) return own;
  const folded = foldName(name);
  return [...tables].find(([key]) => foldName(key) === folded)?.[1];
}
