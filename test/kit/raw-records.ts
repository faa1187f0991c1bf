// Raw records as tests write them: values by name, as texts, figures, lists or blank. In: what a file might hold. Out: the RawRecord that a reader makes.
// And the check of the rule set for tests of records. Not here: reading files.
import { createRecordCheck, type RawCell, type RawRecord, type RawTree } from "@biaochi/engine";
import { toFractionString } from "@biaochi/quantity";
import { RECORD_RULES } from "./record-rules.ts";

export const check = createRecordCheck(RECORD_RULES);

export type Given = string | boolean | null | readonly string[] | { readonly number: string } | RawCell;

export function cellOf(given: Given): RawCell {
  if (given === null) return { kind: "empty", text: "" };
  if (typeof given === "string") return { kind: "text", text: given };
  if (typeof given === "boolean") return { kind: "boolean", text: given ? "是" : "否" };
  if ("kind" in given) return given;
  if ("number" in given) return { kind: "number", text: given.number };
  return { kind: "list", text: "", items: given.map((text) => ({ kind: "text", text })) };
}

export function record(cells: Readonly<Record<string, Given>>, more: Partial<RawRecord> = {}): RawRecord {
  const entries = Object.entries(cells).map(([key, given]): [string, RawCell] => [key, cellOf(given)]);
  return { id: "甲", file: "甲.json", cells: new Map(entries), reported: new Map(), reasons: new Map(), ...more };
}

export function reportedOf(cells: Readonly<Record<string, Given>>): Partial<RawRecord> {
  return { reported: new Map(Object.entries(cells).map(([key, given]) => [key, cellOf(given)])) };
}

export function reasonsOf(cells: Readonly<Record<string, Given>>): Partial<RawRecord> {
  return { reasons: new Map(Object.entries(cells).map(([key, given]) => [key, cellOf(given)])) };
}

export function codes(raw: RawRecord): readonly string[] {
  return check(raw).problems.map(({ code }) => code);
}

/** The value of a field as text, or the codes of what is wrong with it. */
export function valueIn(name: string, given: Given): unknown {
  const { record: checked, problems } = check(record({ [name]: given }));
  if (checked === undefined) return problems.map(({ code }) => code).join(" ");
  const field = checked.values.get(name);
  if (field === undefined) return "缺失";
  switch (field.value.kind) {
    case "number":
      return toFractionString(field.value.value);
    case "boolean":
    case "text":
      return field.value.value;
    case "date":
      return field.value.iso;
    case "level":
      return field.value.name;
    case "target":
      return field.text;
  }
}

/** The cells of 自报 or 理由; a value where the group should stand goes under the empty name. */
export function groupOf(tree: RawTree): Map<string, RawCell> {
  if (tree === null) return new Map();
  if (Array.isArray(tree)) return new Map([["", cellOf(tree.map(String))]]);
  return typeof tree === "object" ? cellsOfTree(tree) : new Map([["", cellOf(tree)]]);
}

/** The cells that the readers of data files make of a nested record. */
export function cellsOfTree(tree: RawTree, prefix = ""): Map<string, RawCell> {
  const cells = new Map<string, RawCell>();
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return cells;
  for (const [name, value] of Object.entries(tree)) {
    const key = prefix + name;
    if (Array.isArray(value)) cells.set(key, cellOf(value.map(String)));
    else if (typeof value === "object" && value !== null)
      for (const [path, cell] of cellsOfTree(value, `${key}.`)) cells.set(path, cell);
    else cells.set(key, cellOf(value as string | boolean | null)); // lists and groups are dealt with above
  }
  return cells;
}
