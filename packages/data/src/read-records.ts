// In: the bytes of a data file and its name. Out: its records, read as the format that the name, the caller or the first sign tells.
// Not here: the formats, a file and subpath each (json.ts, jsonl.ts, csv.ts), and files themselves: the face opens them.

import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { readCsvText } from "./csv.ts";
import { readJsonText } from "./json.ts";
import { readJsonLinesText } from "./jsonl.ts";
import type { ReadRecords } from "./records.ts";
import { lastName, readText } from "./text.ts";

/** The formats that can be read. */
export type DataFormat = "json" | "jsonl" | "csv";

/** The file's name as the user wrote it, and its format where the name does not tell it. */
export type ReadOptions = { readonly file: string; readonly format?: DataFormat | undefined };

const EXTENSIONS: ReadonlyMap<string, DataFormat> = new Map([
  ["json", "json"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["csv", "csv"],
  ["tsv", "csv"],
]);

/**
 * The records of a data file. Never throws: whatever the bytes are, what is wrong is told.
 *
 * shape    records in the file's order; a record with a mistake is told and left out, the others go on
 * reports  DATA-001 to DATA-021
 */
export function readRecords(bytes: Uint8Array, { file, format }: ReadOptions): ReadRecords {
  const { text, diagnostics } = readText(bytes, file);
  if (text === undefined) return { records: [], diagnostics };
  const known = format ?? formatOfName(file) ?? formatOfText(text);
  switch (known) {
    case "json":
      return readJsonText(text, file, diagnostics);
    case "jsonl":
      return readJsonLinesText(text, file, diagnostics);
    case "csv":
      return readCsvText(text, file, diagnostics);
    case undefined: {
      const place = { file, span: { start: 0, end: 0 }, args: { file: lastName(file) } };
      return { records: [], diagnostics: [...diagnostics, DATA_FILE_CATALOGUE.report("DATA-003", place)] };
    }
  }
}

/** The format that a file's name tells; undefined where it tells none. */
export function formatOfName(file: string): DataFormat | undefined {
  const name = lastName(file);
  const point = name.lastIndexOf(".");
  return point < 0 ? undefined : EXTENSIONS.get(name.slice(point + 1).toLowerCase());
}

// From a pipe there is no name: one `{…}` a line is JSON Lines, any other { or [ is JSON.
function formatOfText(text: string): DataFormat | undefined {
  const sign = /^\s*([{[])/.exec(text.slice(0, 1_000))?.[1];
  if (sign === undefined) return undefined;
  const lineEnd = text.trimStart().indexOf("\n");
  const firstLine = lineEnd < 0 ? "" : text.trimStart().slice(0, lineEnd).trimEnd();
  return sign === "{" && firstLine.endsWith("}") ? "jsonl" : "json";
}
