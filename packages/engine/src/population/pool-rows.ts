// In: a record and its checked sub-projects. Out: the rows of its 明细: rows of the same 一级指标, 二级指标, 三级指标 and 名称 are one; amounts add,
// rates and points weigh by money. Not here: figures that are no rows (pool-figures.ts); scoring rows.
import type { Column, Detail, Pool, RuleSet } from "@biaochi/model";
import { add, type DeclaredUnits, findUnit, multiply, type Rational, ZERO } from "@biaochi/quantity";
import type { RecordReporter } from "../data-check/report.ts";
import { unitOfType, unitsOf } from "../plan/units.ts";
import type { CheckedRecord, CheckedRow, FieldValue, TargetValue } from "../record.ts";
import { figureText } from "../trace/figures.ts";
import { poolNumbers, ruleOf, weightsOf } from "./pool-figures.ts";
import type { SubProject } from "./sub-project.ts";

/** A row and the sub-project it is from. */
type Own = { readonly row: CheckedRow; readonly sub: number };

const KEY_ROLES: ReadonlySet<string> = new Set(["level-1", "level-2", "level-3", "row-name"]);

/** The pooled rows of every 明细. reports DATA-187 DATA-188 DATA-189 DATA-190 */
export function poolRows(
  whole: CheckedRecord,
  subs: readonly SubProject[],
  pool: Pool,
  ruleSet: RuleSet,
  report: RecordReporter,
): CheckedRecord["details"] {
  const units = unitsOf(ruleSet.units);
  const details = new Map(whole.details);
  for (const detail of ruleSet.details) {
    const groups = groupsOf(detail, subs);
    if (groups.length === 0) continue;
    if ((whole.details.get(detail.name)?.length ?? 0) > 0) {
      report.tell("DATA-187", detail.name, { text: "" }, { pool: pool.name });
      continue;
    }
    details.set(
      detail.name,
      groups.map((group) => poolRow(detail, group, subs, pool, units, report)),
    );
  }
  return details;
}

/** Rows of the same place and name, in the order in which they first stand. */
function groupsOf(detail: Detail, subs: readonly SubProject[]): readonly (readonly Own[])[] {
  const keys = detail.columns.filter(({ role }) => role !== null && KEY_ROLES.has(role));
  const groups = new Map<string, Own[]>();
  for (const [sub, { record }] of subs.entries()) {
    for (const row of record.details.get(detail.name) ?? []) {
      const key = keys.map(({ name }) => row.cells.get(name)?.text ?? "").join("\u0000");
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ row, sub });
    }
  }
  return [...groups.values()];
}

function poolRow(
  detail: Detail,
  group: readonly Own[],
  subs: readonly SubProject[],
  pool: Pool,
  units: DeclaredUnits,
  report: RecordReporter,
): CheckedRow {
  const cells = new Map<string, FieldValue>();
  const first = firstOnly(report);
  for (const column of detail.columns) {
    const value = poolCell(column, detail, group, subs, pool, units, first);
    if (value !== undefined) cells.set(column.name, value);
  }
  const judged = group.map(({ row }) => row.judgedPoints);
  const points = judged.every((one) => one === undefined) ? undefined : weighed(group, judged, subs, pool, report);
  return { cells, judgedPoints: points, line: group[0]?.row.line };
}

/** Of one row the first column that cannot be pooled is told: where targets differ, so do their directions. */
function firstOnly(report: RecordReporter): RecordReporter {
  let told = false;
  return {
    ...report,
    tell: (code, field, cell, args) => {
      if (told && code === "DATA-188") return;
      told ||= code === "DATA-188";
      report.tell(code, field, cell, args);
    },
  };
}

/** Points weigh over all sub-projects: one that does not have the row counts with none, so that sections add up as theirs do. */
function weighed(
  group: readonly Own[],
  figures: readonly (Rational | undefined)[],
  subs: readonly SubProject[],
  pool: Pool,
  report: RecordReporter,
): Rational | undefined {
  const by = ruleOf(pool, "qualitative")?.by ?? ruleOf(pool, "relative")?.by;
  const weights = by === undefined || by === null ? undefined : weightsOf(subs, by, pool, report);
  if (weights === undefined) return undefined;
  return group.reduce((sum, { sub }, index) => add(sum, multiply(figures[index] ?? ZERO, weights[sub] ?? ZERO)), ZERO);
}

function poolCell(
  column: Column,
  detail: Detail,
  group: readonly Own[],
  subs: readonly SubProject[],
  pool: Pool,
  units: DeclaredUnits,
  report: RecordReporter,
): FieldValue | undefined {
  const own = group.map(({ row }) => row.cells.get(column.name));
  const given = own.filter((cell) => cell !== undefined);
  const [first] = given;
  if (first === undefined || given.length < own.length) return undefined;
  const among = group.flatMap(({ sub }) => subs[sub] ?? []);
  const shown = `${detail.name}.${group[0]?.row.cells.get(nameColumn(detail))?.text ?? ""}.${column.name}`;
  if (column.role === "points") {
    const figures = given.map(({ value }) => (value.kind === "number" ? value.value : undefined));
    const points = weighed(group, figures, subs, pool, report);
    return points === undefined ? undefined : numberCell(points, column, units);
  }
  if (given.every(({ value }) => value.kind === "number")) {
    const figures = given.flatMap(({ value }) => (value.kind === "number" ? [value.value] : []));
    const rate = column.type.kind === "number" && column.type.rate;
    const pooled = poolNumbers(figures, among, ruleOf(pool, rate ? "relative" : "absolute"), pool, report);
    return pooled === undefined ? undefined : numberCell(pooled, column, units);
  }
  const targets = given.flatMap(({ value }) => (value.kind === "target" && value.target.kind === "figure" ? [value.target] : []));
  if (targets.length === given.length && targets.length > 0) {
    const pooled = poolTargets(targets, among, pool, units, report);
    if (pooled !== undefined) return { value: { kind: "target", target: pooled }, text: targetText(pooled), from: "data" };
  }
  if (given.every(({ text }) => text === first.text)) return first;
  const told = [...new Set(given.map(({ text }) => text))].slice(0, 3).join("、");
  report.tell("DATA-188", shown, { text: told }, { pool: pool.name });
  return undefined;
}

function nameColumn({ columns }: Detail): string {
  return columns.find(({ role }) => role === "row-name")?.name ?? "";
}

function numberCell(value: Rational, { type }: Column, units: DeclaredUnits): FieldValue {
  return { value: { kind: "number", value }, text: figureText(value, unitOfType(type, units)), from: "data" };
}

type Figure = Extract<TargetValue, { readonly kind: "figure" }>;

/** Targets of one sign and one unit as one; undefined where they differ. */
function poolTargets(
  targets: readonly Figure[],
  among: readonly SubProject[],
  pool: Pool,
  units: DeclaredUnits,
  report: RecordReporter,
): Figure | undefined {
  const [first] = targets;
  if (first === undefined || targets.some(({ sign, unit }) => sign !== first.sign || unit !== first.unit)) return undefined;
  const unit = first.unit === undefined ? undefined : findUnit(first.unit, units);
  const rate = unit !== undefined && unit.dimension.length === 0;
  const rule = ruleOf(pool, rate ? "relative" : "absolute");
  const pooled = (of: (target: Figure) => Rational): Rational | undefined =>
    poolNumbers(targets.map(of), among, rule, pool, report);
  const value = pooled(({ value: own }) => own);
  const numeral = value === undefined ? undefined : pooled((target) => target.numeral);
  return value === undefined || numeral === undefined ? undefined : { ...first, value, numeral };
}

function targetText({ sign, numeral, unit }: Figure): string {
  return `${sign ?? ""}${figureText(numeral, undefined)}${unit ?? ""}`;
}
