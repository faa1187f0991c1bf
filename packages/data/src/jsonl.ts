// In: the bytes of a JSON Lines file: one record on each line. Out: the sound records, and what is wrong with each other line.
// Not here: one JSON value over several lines (json.ts).

import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { jsonDiagnostic, recordOfNode } from "./json-records.ts";
import { parseJson } from "./json-tree.ts";
import { createKeyReader } from "./key.ts";
import { MAXIMUM_RECORDS } from "./limits.ts";
import { placeIn } from "./place.ts";
import { collectItems, type ReadItem, type ReadRecords } from "./records.ts";
import { readText } from "./text.ts";

/** Reads a JSON Lines file. A line that cannot be read is told; the others go on. Blank lines are skipped. */
export function readJsonLines(bytes: Uint8Array, { file }: { readonly file: string }): ReadRecords {
  const { text, diagnostics } = readText(bytes, file);
  return text === undefined ? { records: [], diagnostics } : readJsonLinesText(text, file, diagnostics);
}

/** The same from a text that is decoded already, with what was said of its encoding. */
export function readJsonLinesText(text: string, file: string, notices: ReadRecords["diagnostics"] = []): ReadRecords {
  return collectItems(file, jsonLines(text, file), notices);
}

/** The records of the lines, one after another. */
export function* jsonLines(text: string, file: string): Generator<ReadItem> {
  const keys = createKeyReader();
  let line = 0;
  let records = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    line += 1;
    if (text.slice(start, end).trim() !== "") {
      records += 1;
      if (records > MAXIMUM_RECORDS) {
        const args = { excess: "records", count: `${records}+`, limit: String(MAXIMUM_RECORDS) };
        yield { kind: "fault", diagnostic: DATA_FILE_CATALOGUE.report("DATA-005", { file, span: { start, end }, args }) };
        return;
      }
      const parsed = parseJson(text, start, end, line);
      if (parsed.kind === "value") yield* recordOfNode(parsed.node, file, records, undefined, keys);
      else {
        const { column } = placeIn(file, text.slice(start, end), parsed.error.offset - start);
        yield { kind: "problem", diagnostic: jsonDiagnostic(parsed.error, file, { line, column }) };
      }
    }
    start = end + 1;
  }
}
