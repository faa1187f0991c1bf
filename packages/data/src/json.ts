// In: the bytes of a JSON file. Out: its records and what is wrong with it. Not here: JSON Lines (jsonl.ts).

import { jsonDiagnostic, recordsOfJson } from "./json-records.ts";
import { parseJson } from "./json-tree.ts";
import { placeIn } from "./place.ts";
import { collectItems, type ReadRecords } from "./records.ts";
import { readText } from "./text.ts";

/** Reads a JSON file: one record, a list of records, or `{"记录": […]}`. */
export function readJson(bytes: Uint8Array, { file }: { readonly file: string }): ReadRecords {
  const { text, diagnostics } = readText(bytes, file);
  return text === undefined ? { records: [], diagnostics } : readJsonText(text, file, diagnostics);
}

/** The same from a text that is decoded already, with what was said of its encoding. */
export function readJsonText(text: string, file: string, notices: ReadRecords["diagnostics"] = []): ReadRecords {
  const parsed = parseJson(text);
  if (parsed.kind === "value") return collectItems(file, recordsOfJson(parsed.node, file), notices);
  if (text.trim() === "") return collectItems(file, [], notices);
  const place = placeIn(file, text, parsed.error.offset);
  return { records: [], diagnostics: [...notices, jsonDiagnostic(parsed.error, file, place)] };
}
