// In: the head of a table of rows, and what is known of its columns. Out: which column of the 明细 each head stands for, the one that says whose a row
// is, and those beside the table. Printed forms head their columns otherwise: what was taken for what is told.
// Not here: the rows (detail-rows.ts), finding the head (head.ts).

import { bareName, type Key, readKey } from "../key.ts";
import type { Column, Head } from "./head.ts";
import type { TableNames } from "./names.ts";

/** A column of the 明细: its name there, and the column of the sheet with the unit of its head. */
export type NamedColumn = { readonly name: string; readonly column: Column };

/** What the columns of a table stand for. */
export type AssignedColumns = {
  readonly named: readonly NamedColumn[];
  /** Columns whose head is neither a column of the 明细 nor what forms call one. */
  readonly unknown: readonly NamedColumn[];
  readonly owner: Column | undefined;
  /** The column with the units of the targets and results beside it. */
  readonly units: Column | undefined;
  /** Heads that forms have for a column: what is written, and the column. */
  readonly guesses: readonly { readonly head: string; readonly name: string }[];
};

/** Heads of the column that says whose row it is, unless the 明细 has a column of that name. */
const OWNERS: ReadonlySet<string> = new Set([
  "单位名称",
  "单位",
  "评价对象",
  "部门",
  "部门名称",
  "预算单位",
  "预算部门",
  "项目名称",
  "子项目",
  "子项目名称",
  "编号",
  "名称",
  "id",
  "name",
  "unit name",
]);

const UNIT_COLUMNS: ReadonlySet<string> = new Set(["计量单位", "度量单位", "指标单位"]);

/** Says what each column of a head stands for. */
export function assignColumns({ columns }: Head, table: TableNames): AssignedColumns {
  const own = columns.flatMap((column) => ownColumn(column, table) ?? []);
  const taken = new Set(own.map(({ name }) => name));
  const rest = columns.filter(
    (column) => column.key.kind !== "ignored" && !own.some(({ column: one }) => one.index === column.index),
  );
  const printed: NamedColumn[] = [];
  for (const [name, heads] of table.printed) {
    if (taken.has(name)) continue;
    const found = heads
      .flatMap(
        (head) => rest.find((column) => printedHead(column) === head && !printed.some((one) => one.column === column)) ?? [],
      )
      .at(0);
    if (found !== undefined) printed.push({ name, column: { ...found, key: valueKey(name, unitOf(found)) } });
  }
  const left = rest.filter(({ index }) => !printed.some(({ column }) => column.index === index));
  const owner = left.find(({ head }) => OWNERS.has(bareName(head)));
  const units = table.values.length === 0 ? undefined : left.find(({ head }) => UNIT_COLUMNS.has(bareName(head)));
  const unknown = left.filter((column) => column !== owner && column !== units).map(unknownColumn);
  const guesses = printed.map(({ name, column }) => ({ head: bareName(column.head), name }));
  return { named: [...own, ...printed], unknown, owner, units, guesses };
}

/** Whether a head stands for a column of the 明细, under its own name or one that forms have for it. */
export function isColumnHead(head: string, key: Key, table: TableNames): boolean {
  const column = { index: 0, head, key };
  if (ownColumn(column, table) !== undefined) return true;
  return [...table.printed.values()].some((heads) => heads.includes(printedHead(column)));
}

/** Whether a head is that of the column which says whose a row is. */
export function isOwnerHead(head: string): boolean {
  return OWNERS.has(bareName(head));
}

/** Whether a head is that of the column with the units. */
export function isUnitHead(head: string): boolean {
  return UNIT_COLUMNS.has(bareName(head));
}

/** The column under its own name: as written, or without the unit behind it. */
function ownColumn(column: Column, { knows }: TableNames): NamedColumn | undefined {
  const name = bareName(column.head);
  if (knows(name)) return { name, column: { ...column, key: valueKey(name, undefined) } };
  const { key } = column;
  return key.kind === "value" && knows(key.key) ? { name: key.key, column } : undefined;
}

/** A head as forms print it: without the unit or the letter behind it (「年度指标值（A）」). */
export function printedHead({ head }: Column): string {
  const key = readKey(head);
  const name = key.kind === "value" ? key.key : bareName(head);
  return name.replace(/\s*[（(][A-Za-z][）)]$/u, "").replace(/\s+/gu, "");
}

function unitOf({ head }: Column): string | undefined {
  const key = readKey(head);
  return "unit" in key ? key.unit : undefined;
}

function valueKey(key: string, unit: string | undefined): Key {
  return { kind: "value", key, ...(unit === undefined ? {} : { unit }) };
}

function unknownColumn(column: Column): NamedColumn {
  const { head, key } = column;
  const name = key.kind === "value" ? key.key : bareName(head);
  return { name, column: key.kind === "value" ? column : { ...column, key: valueKey(name, undefined) } };
}
