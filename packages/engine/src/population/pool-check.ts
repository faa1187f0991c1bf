// 汇总, step 1 of a record that has sub-projects. In: the check of one record and a record with the table of its sub-projects. Out: one checked
// record whose figures are pooled. Not here: pooling figures (pool-figures.ts) and rows (pool-rows.ts), scoring.
import type { Diagnostic } from "@biaochi/diagnostics";
import { type Pool, type RuleSet, SUB_PROJECT_NAMES } from "@biaochi/model";
import { type CheckResult, createPlainCheck, type PlainCheck, type RecordCheck, type Whole } from "../data-check/check-record.ts";
import { foldName } from "../data-check/names.ts";
import { createRecordReporter, type RecordReporter } from "../data-check/report.ts";
import { BARE_RECORD, type RawCell, type RawRecord, type RawRow, type RawTable } from "../record.ts";
import { poolFigures } from "./pool-figures.ts";
import { poolRows } from "./pool-rows.ts";
import type { SubProject } from "./sub-project.ts";

/** The check of a rule set with a 汇总: sub-projects are checked one by one and then pooled. */
export function createPooledCheck(ruleSet: RuleSet, check: PlainCheck): RecordCheck {
  const [pool] = ruleSet.pools;
  if (pool === undefined) return (raw) => check(raw);
  return (raw) => {
    const table = tableOf(raw, pool);
    const whole = check(withoutTable(raw, pool));
    return table === undefined ? whole : poolRecord(whole, raw, table, pool, ruleSet, check);
  };
}

/** Lays sub-projects into a record that is checked already, such as that of a worked example. `raw` says whose they are and of which year. */
export function createPooling(ruleSet: RuleSet): (whole: CheckResult, raw: RawRecord, table: RawTable) => CheckResult {
  const [pool] = ruleSet.pools;
  if (pool === undefined) return (whole) => whole;
  const check = createPlainCheck(ruleSet);
  return (whole, raw, table) => (table.rows.length === 0 ? whole : poolRecord(whole, raw, table, pool, ruleSet, check));
}

function poolRecord(
  whole: CheckResult,
  raw: RawRecord,
  table: RawTable,
  pool: Pool,
  ruleSet: RuleSet,
  check: PlainCheck,
): CheckResult {
  const parts = table.rows.map((row, index) => subProject(row, index, raw));
  const above: Whole = whole.record ?? BARE_RECORD;
  const checked = parts.map((part) => ({ part, ...check(part, above) }));
  const told: Diagnostic[] = [...whole.problems, ...checked.flatMap(({ problems }) => problems)];
  const subs = checked.flatMap(({ part, record }): SubProject[] =>
    record === undefined ? [] : [{ name: shortName(part, raw), record }],
  );
  if (whole.record === undefined || subs.length < checked.length) return { record: undefined, problems: told };
  const report = once(createRecordReporter(raw));
  const figures = poolFigures(whole.record, subs, pool, ruleSet, report);
  const details = poolRows(whole.record, subs, pool, ruleSet, report);
  const problems = [...told, ...report.diagnostics()];
  return { record: report.hasErrors() ? undefined : { ...whole.record, ...figures, details }, problems };
}

/** A reporter that tells each mistake of a field once, however many rows meet it. */
function once(report: RecordReporter): RecordReporter {
  const told = new Set<string>();
  return {
    ...report,
    tell: (code, field, cell, args) => {
      const key = `${code} ${field}`;
      if (told.has(key)) return;
      told.add(key);
      report.tell(code, field, cell, args);
    },
  };
}

function tableOf({ tables }: RawRecord, pool: Pool): RawTable | undefined {
  for (const [name, table] of tables ?? []) if (isOf(name, pool) && table.rows.length > 0) return table;
  return undefined;
}

function withoutTable(raw: RawRecord, pool: Pool): RawRecord {
  const tables = new Map([...(raw.tables ?? [])].filter(([name]) => !isOf(name, pool)));
  // An empty list, or an empty cell, under the pool's name says that there are no sub-projects.
  const cells = new Map([...raw.cells].filter(([name, { kind, items }]) => !(isOf(name, pool) && isBlank(kind, items))));
  return { ...raw, cells, tables };
}

function isBlank(kind: RawCell["kind"], items: RawCell["items"]): boolean {
  return kind === "empty" || (kind === "list" && (items ?? []).length === 0);
}

function isOf(name: string, pool: Pool): boolean {
  return foldName(name.slice(0, 200)) === foldName(pool.name);
}

const REASON = /^(?:理由|reasons?)\./u;
const REPORTED = /^(?:自报|reported)\./u;

/** A row of sub-projects as a record of its own: its name, figures, reasons and rows. */
function subProject({ cells, tables, line, span }: RawRow, index: number, raw: RawRecord): RawRecord {
  const own = new Map<string, RawCell>();
  const reasons = new Map<string, RawCell>();
  const reported = new Map<string, RawCell>();
  let name: string | undefined;
  for (const [key, cell] of cells) {
    if (SUB_PROJECT_NAMES.has(key)) name ??= cell.text.trim() === "" ? undefined : cell.text.trim();
    else if (REASON.test(key)) reasons.set(key.replace(REASON, ""), cell);
    else if (REPORTED.test(key)) reported.set(key.replace(REPORTED, ""), cell);
    else own.set(key, cell);
  }
  return {
    id: `${raw.id} › ${name ?? `第${index + 1}个`}`,
    file: raw.file,
    cells: own,
    reasons,
    reported,
    ...(tables === undefined ? {} : { tables }),
    ...(raw.year === undefined ? {} : { year: raw.year }),
    ...(line === undefined ? {} : { line }),
    ...(span === undefined ? {} : { span }),
  };
}

function shortName({ id }: RawRecord, raw: RawRecord): string {
  return id.slice(raw.id.length + " › ".length);
}
