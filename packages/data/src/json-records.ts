// In: the tree of a JSON text. Out: its records, nested groups flattened to dotted names, beside the tree as it was for the input schema.
// Not here: the text (json-tree.ts), and whether a list or a group stands where one value is wanted (the engine, by the input schema).

import type { Diagnostic } from "@biaochi/diagnostics";
import type { RawCell, RawTree } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { isTable, tableOf } from "./json-tables.ts";
import type { JsonEntry, JsonError, JsonNode } from "./json-tree.ts";
import { bareName, createKeyReader, groupRole, type Key, type KeyReader } from "./key.ts";
import { MAXIMUM_DEPTH, MAXIMUM_RECORDS } from "./limits.ts";
import { createRecordBuilder, type ReadItem, type RecordBuilder } from "./records.ts";

const RECORDS_NAMES: ReadonlySet<string> = new Set(["记录", "records"]);
const YEAR_NAMES: ReadonlySet<string> = new Set(["年度", "year"]);
const REMARK_NAMES: ReadonlySet<string> = new Set(["说明", "来源", "规则集", "remark", "source", "ruleSet", "$schema"]);

/** The records of one JSON text: one record, a list of them, or `{"记录": […]}`. */
export function* recordsOfJson(node: JsonNode, file: string): Generator<ReadItem> {
  const keys = createKeyReader();
  const wrapped = node.kind === "object" ? node.entries.find(({ name }) => RECORDS_NAMES.has(name)) : undefined;
  if (node.kind === "array") yield* recordsOfList(node.items, file, undefined, keys);
  else if (node.kind !== "object" || wrapped === undefined) yield* recordOfNode(node, file, 1, undefined, keys);
  else if (wrapped.value.kind !== "array") yield* recordOfNode(wrapped.value, file, 1, yearBeside(node.entries), keys);
  else {
    for (const entry of node.entries) {
      if (entry === wrapped || YEAR_NAMES.has(entry.name) || REMARK_NAMES.has(entry.name)) continue;
      const args = { name: entry.name, line: String(entry.line) };
      yield { kind: "problem", diagnostic: DATA_FILE_CATALOGUE.report("DATA-018", { file, span: spanOf(entry.value), args }) };
    }
    yield* recordsOfList(wrapped.value.items, file, yearBeside(node.entries), keys);
  }
}

/** One record, with its number for the case that it has no name. */
export function* recordOfNode(
  node: JsonNode,
  file: string,
  number: number,
  year: RawCell | undefined,
  keys: KeyReader,
): Generator<ReadItem> {
  if (node.kind !== "object") {
    const args = { line: String(node.line), kind: node.kind };
    yield { kind: "problem", diagnostic: DATA_FILE_CATALOGUE.report("DATA-009", { file, span: spanOf(node), args }) };
    return;
  }
  const builder = createRecordBuilder(file, node);
  const tree = emptyTree();
  for (const entry of node.entries) {
    const role = groupRole(entry.name);
    setName(tree, treeName(entry.name, keys), treeOf(entry.value, keys));
    if (role !== undefined) putGroup(builder, role, entry.value, keys);
    else putNode(builder, "", entry.name, entry.value, keys);
  }
  yield* builder.finish(`第${number}条`, { tree, year });
}

function* recordsOfList(
  nodes: readonly JsonNode[],
  file: string,
  year: RawCell | undefined,
  keys: KeyReader,
): Generator<ReadItem> {
  if (nodes.length > MAXIMUM_RECORDS) {
    const args = { excess: "records", count: String(nodes.length), limit: String(MAXIMUM_RECORDS) };
    yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { file, span: { start: 0, end: 0 }, args }) };
    return;
  }
  for (const [index, node] of nodes.entries()) yield* recordOfNode(node, file, index + 1, year, keys);
}

function yearBeside(entries: readonly JsonEntry[]): RawCell | undefined {
  const entry = entries.find(({ name }) => YEAR_NAMES.has(name));
  return entry === undefined ? undefined : cellOf(entry.value);
}

/** INVARIANT (bounded depth): the tree is at most MAXIMUM_DEPTH deep, so these few recursions cannot exhaust the stack. */
function putNode(builder: RecordBuilder, prefix: string, name: string, node: JsonNode, keys: KeyReader): void {
  if (node.kind === "object") {
    for (const entry of node.entries) putNode(builder, `${prefix}${bareName(name)}.`, entry.name, entry.value, keys);
    return;
  }
  if (isTable(node)) {
    const own = bareName(prefix + name);
    builder.putTable(own, tableOf(node, own, { cellOf, keys }));
    return;
  }
  const key = keys(prefix + name);
  builder.put(key, withHead(cellOf(node), key, prefix + name));
}

function putGroup(builder: RecordBuilder, kind: "reported" | "reason", node: JsonNode, keys: KeyReader, prefix = ""): void {
  if (node.kind !== "object") {
    if (node.kind !== "null") builder.put({ kind, key: "" }, cellOf(node));
    return;
  }
  for (const { name, value } of node.entries) {
    const path = prefix + bareName(name);
    if (value.kind === "object") putGroup(builder, kind, value, keys, `${path}.`);
    else {
      const key = keys(path);
      const unit = key.kind === "value" ? key.unit : undefined;
      const own: Key = { kind, key: key.kind === "value" ? key.key : path, ...(unit === undefined ? {} : { unit }) };
      builder.put(own, withHead(cellOf(value), own, path));
    }
  }
}

function withHead(cell: RawCell, key: Key, written: string): RawCell {
  const unit = "unit" in key ? key.unit : undefined;
  return unit === undefined ? cell : { ...cell, unit, head: written };
}

function cellOf(node: JsonNode): RawCell {
  const place = { line: node.line, span: spanOf(node) };
  switch (node.kind) {
    case "string":
      return { kind: node.value.trim() === "" ? "empty" : "text", text: node.value, ...place };
    case "number":
      return { kind: "number", text: node.text, ...place };
    case "boolean":
      return { kind: "boolean", text: node.value ? "是" : "否", ...place };
    case "null":
      return { kind: "empty", text: "", ...place };
    case "array":
      return { kind: "list", text: "", items: node.items.map(cellOf), ...place };
    case "object":
      return { kind: "list", text: "", items: [], ...place };
  }
}

function treeOf(node: JsonNode, keys: KeyReader): RawTree {
  switch (node.kind) {
    case "string":
      return node.value;
    case "number":
      return node.text;
    case "boolean":
      return node.value;
    case "null":
      return null;
    case "array":
      return node.items.map((item) => treeOf(item, keys));
    case "object": {
      const tree = emptyTree();
      for (const { name, value } of node.entries) setName(tree, treeName(name, keys), treeOf(value, keys));
      return tree;
    }
  }
}

type TreeGroup = { [name: string]: RawTree };

// INVARIANT (just a name): an object without prototype has no name of its own, so __proto__ and constructor are names like any other.
function emptyTree(): TreeGroup {
  return Object.create(null) as TreeGroup; // nothing in it yet
}

function treeName(written: string, keys: KeyReader): string {
  const key = keys(written);
  return key.kind === "value" ? key.key : bareName(written);
}

function setName(tree: TreeGroup, name: string, value: RawTree): void {
  if (!Object.hasOwn(tree, name)) tree[name] = value;
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): {
  readonly start: number;
  readonly end: number;
} {
  return { start, end };
}

/** What to say of a text that is not JSON. */
export function jsonDiagnostic(
  error: JsonError,
  file: string,
  place: { readonly line: number; readonly column: number },
): Diagnostic {
  const span = { start: error.offset, end: error.offset + (error.kind === "syntax" ? error.found.length : 1) };
  if (error.kind === "depth") {
    const args = { line: String(error.line), limit: String(MAXIMUM_DEPTH) };
    return DATA_FILE_CATALOGUE.report("DATA-007", { file, span, args });
  }
  const args = { mistake: error.mistake, line: String(place.line), column: String(place.column), found: error.found };
  return DATA_FILE_CATALOGUE.report("DATA-006", { file, span, args });
}
