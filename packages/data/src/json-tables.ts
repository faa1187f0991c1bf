// In: a list of objects of JSON under a name of a record. Out: the table that it is: 明细, or the sub-projects of a 汇总 with tables of their own.
// Not here: which names a rule set has for tables; that is checked by the engine. A list of single values is no table (json-records.ts).
import type { RawCell, RawRow, RawTable } from "@biaochi/engine";
import type { JsonEntry, JsonNode } from "./json-tree.ts";
import { bareName, type Key, type KeyReader } from "./key.ts";

/** What a reader of records does with single values; a table reads its cells in the same way. */
export type CellReader = { readonly cellOf: (node: JsonNode) => RawCell; readonly keys: KeyReader };

/** Whether a value is a table: a list with something in it, all of it objects. */
export function isTable(node: JsonNode): node is Extract<JsonNode, { readonly kind: "array" }> {
  return node.kind === "array" && node.items.length > 0 && node.items.every(({ kind }) => kind === "object");
}

/** Reads a table. `place` is its name, for people. */
export function tableOf(node: Extract<JsonNode, { readonly kind: "array" }>, place: string, reader: CellReader): RawTable {
  return { rows: node.items.map((item) => rowOf(item, reader)), place, line: node.line };
}

function rowOf(node: JsonNode, reader: CellReader): RawRow {
  const cells = new Map<string, RawCell>();
  const tables = new Map<string, RawTable>();
  const entries = node.kind === "object" ? node.entries : [];
  for (const entry of entries) putEntry(cells, tables, "", entry, reader);
  const span = { start: node.start, end: node.end };
  return { cells, ...(tables.size === 0 ? {} : { tables }), line: node.line, span };
}

/** INVARIANT (bounded depth): the tree of a JSON text is bounded, so these few recursions cannot exhaust the stack. */
function putEntry(
  cells: Map<string, RawCell>,
  tables: Map<string, RawTable>,
  prefix: string,
  { name, value }: JsonEntry,
  reader: CellReader,
): void {
  if (value.kind === "object") {
    for (const entry of value.entries) putEntry(cells, tables, `${prefix}${bareName(name)}.`, entry, reader);
    return;
  }
  const written = prefix + name;
  const own = bareName(written);
  if (isTable(value)) {
    if (!tables.has(own)) tables.set(own, tableOf(value, own, reader));
    return;
  }
  const { key, unit } = columnKey(written, reader.keys(written));
  const cell = reader.cellOf(value);
  // Of a name that stands twice both are kept, so that the engine can say so.
  const free = cells.has(key) ? written : key;
  cells.set(free, unit === undefined ? cell : { ...cell, unit, head: written });
}

/** The name of a column. In a row 名称, 年度 and 自报 are columns like any other. */
function columnKey(written: string, key: Key): { readonly key: string; readonly unit?: string } {
  if (key.kind !== "value") return { key: bareName(written) };
  return key.unit === undefined ? { key: key.key } : { key: key.key, unit: key.unit };
}
