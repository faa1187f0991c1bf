// The way to `@biaochi/data`: bytes of a data file to records.
import { createSourceText, type Diagnostic, decodeText, type SourceText } from "@biaochi/diagnostics";
import type { RawRecord } from "@biaochi/engine";

/** The records of a file. `source` is its text, for the places of diagnostics. */
export type FoundRecords = {
  readonly records: readonly RawRecord[];
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText | undefined;
};

/** The formats that a data file may have. */
export const DATA_FORMATS = ["json", "jsonl", "csv"] as const;

/** Reads the records of a data file; its format is told by its name or its first sign unless it is given. */
export async function readRecordsFrom(file: string, bytes: Uint8Array, format: string | undefined): Promise<FoundRecords> {
  const { readRecords } = await import("@biaochi/data");
  const known = DATA_FORMATS.find((one) => one === format);
  const { records, diagnostics } = readRecords(bytes, { file, format: known });
  const source = diagnostics.length === 0 ? undefined : createSourceText(file, decodeText(bytes).text);
  return { records, diagnostics, source };
}
