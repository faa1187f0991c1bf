// The way to `@biaochi/data`: bytes of a data file to records.
import { createSourceText, type Diagnostic, decodeText, type SourceText } from "@biaochi/diagnostics";
import type { RawRecord } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";

/** The records of a file. `source` is its text, for the places of diagnostics; a workbook has none. */
export type FoundRecords = {
  readonly records: readonly RawRecord[];
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText | undefined;
};

/** The formats that a data file may have. */
export const DATA_FORMATS = ["json", "jsonl", "csv", "xlsx"] as const;

/** How to read: the format unless the file tells it, the sheet of a workbook unless only one fits. */
export type ReadSettings = { readonly format: string | undefined; readonly sheet: string | undefined };

/** Reads the records of a data file; its format is told by its content, its name or its first sign unless it is given. */
export async function readRecordsFrom(
  file: string,
  bytes: Uint8Array,
  ruleSet: RuleSet,
  { format, sheet }: ReadSettings,
): Promise<FoundRecords> {
  const [{ loadRecords }, { dataNames }] = await Promise.all([import("@biaochi/data"), import("@biaochi/engine")]);
  const known = DATA_FORMATS.find((one) => one === format);
  // Which names the rules know tells one sheet from another, and where in a sheet the data stand.
  const names = dataNames(ruleSet);
  const { records, diagnostics } = await loadRecords(bytes, { file, format: known, sheet, names });
  const isShown = diagnostics.some(({ span }) => span.end > 0);
  const source = isShown ? createSourceText(file, decodeText(bytes).text) : undefined;
  return { records, diagnostics, source };
}

/** The names of the 明细 and sub-projects of a rule set. */
export function tableNames({ details, pools }: RuleSet): ReadonlySet<string> {
  return new Set([...details, ...pools].map(({ name }) => name));
}

/** A file with the rows of one 明细. */
export type DetailFile = { readonly name: string; readonly file: string; readonly bytes: Uint8Array };

/** Gives records the rows of their 明细 from files of their own; where no file of records is given, the units that the rows name are the records. */
export async function readDetailsInto(
  records: readonly RawRecord[] | undefined,
  files: readonly DetailFile[],
  ruleSet: RuleSet,
): Promise<{ readonly records: readonly RawRecord[]; readonly diagnostics: readonly Diagnostic[] }> {
  const [{ loadDetails }, { dataNames }] = await Promise.all([import("@biaochi/data"), import("@biaochi/engine")]);
  return loadDetails(records, files, dataNames(ruleSet));
}
