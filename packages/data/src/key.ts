// In: a name as a file writes it: a column's head or a key of JSON. Out: what it stands for: the record's name, its year, a filed figure, a reason,
// or a value with the unit of its head. Not here: which names a rule set has; that is checked by the engine.

import { findUnit } from "@biaochi/quantity";

/** What a written name stands for. `key` is the name or path without 「」, blanks around it and the unit behind it. */
export type Key =
  | { readonly kind: "id"; readonly rank: number }
  | { readonly kind: "year" }
  | { readonly kind: "ignored" }
  | { readonly kind: "reported" | "reason"; readonly key: string; readonly unit?: string }
  | { readonly kind: "value"; readonly key: string; readonly unit?: string };

// The lower rank names the record where a file has several.
const ID_NAMES: ReadonlyMap<string, number> = new Map([
  ["名称", 0],
  ["单位名称", 0],
  ["name", 0],
  ["unit name", 0],
  ["编号", 1],
  ["id", 1],
]);
const YEAR_NAMES: ReadonlySet<string> = new Set(["年度", "year"]);
const REPORTED_NAMES: ReadonlySet<string> = new Set(["自报", "reported"]);
const REASON_NAMES: ReadonlySet<string> = new Set(["理由", "reasons", "reason"]);
const IGNORED_NAMES: ReadonlySet<string> = new Set(["$schema"]);

// LIMIT: a name of more than 1,000 characters is taken as it is written: no rule set has one, and looking into it could cost minutes.
const LONGEST_NAME = 1_000;

/** Reads a written name: `年初预算（万元）`, `自报.预算完成率`, `预算完成率（自报）`, `「“三公经费”变动率」`. */
export function readKey(written: string): Key {
  if (written.length > LONGEST_NAME) return { kind: "value", key: written };
  let name = bareName(written);
  let unit: string | undefined;
  let role: "reported" | "reason" | undefined;
  for (;;) {
    const bracket = /^(.*[^\s])\s*[（(［[]\s*(?:单位\s*[:：]\s*)?([^（）()［］[\]]{1,32}?)\s*[）)］\]]$/su.exec(name);
    const before = bracket?.[1];
    const inside = bracket?.[2];
    if (before === undefined || inside === undefined) break;
    if (role === undefined && REPORTED_NAMES.has(inside)) role = "reported";
    else if (role === undefined && REASON_NAMES.has(inside)) role = "reason";
    else if (unit === undefined && findUnit(inside) !== undefined) unit = inside;
    else break;
    name = bareName(before);
  }
  const withUnit = unit === undefined ? {} : { unit };
  if (role !== undefined) return { kind: role, key: name, ...withUnit };
  const point = name.indexOf(".");
  const head = point < 0 ? undefined : name.slice(0, point).trim();
  if (head !== undefined && REPORTED_NAMES.has(head))
    return { kind: "reported", key: bareName(name.slice(point + 1)), ...withUnit };
  if (head !== undefined && REASON_NAMES.has(head)) return { kind: "reason", key: bareName(name.slice(point + 1)), ...withUnit };
  const rank = ID_NAMES.get(name);
  if (rank !== undefined) return { kind: "id", rank };
  if (YEAR_NAMES.has(name)) return { kind: "year" };
  if (IGNORED_NAMES.has(name)) return { kind: "ignored" };
  return { kind: "value", key: name, ...withUnit };
}

/** Reads written names; the same name is looked into once. */
export type KeyReader = (written: string) => Key;

// LIMIT: a reader remembers 10,000 names; the rest are read each time.
const MOST_REMEMBERED = 10_000;

/** Makes a reader for the names of one file, where every record repeats them. */
export function createKeyReader(): KeyReader {
  const known = new Map<string, Key>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const key = readKey(written);
    if (known.size < MOST_REMEMBERED) known.set(written, key);
    return key;
  };
}

/** Whether a name of JSON opens the group of filed figures or of reasons. */
export function groupRole(written: string): "reported" | "reason" | undefined {
  const name = bareName(written);
  return REPORTED_NAMES.has(name) ? "reported" : REASON_NAMES.has(name) ? "reason" : undefined;
}

/** The name without 「」 and without blanks and line breaks around it or next to a Han character, as sheets wrap their heads. */
export function bareName(written: string): string {
  if (written.length > LONGEST_NAME) return written;
  return written
    .replace(/「([^「」]*)」/gu, "$1")
    .trim()
    .replace(/(?<=[\p{Script=Han}（）()])\s*[\r\n]\s*|\s*[\r\n]\s*(?=[\p{Script=Han}（）()])/gu, "");
}
