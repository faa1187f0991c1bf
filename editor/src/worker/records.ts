// The records of data files, kept as read. In: bytes of files, the columns that a person matched. Out: raw records by file and place.
// Not here: whether they fit a rule set (data-file.ts), where the bytes come from.
import type { LoadOptions, ReadRecords } from "@biaochi/data";
import type { Layout, LayoutOptions } from "@biaochi/data/layout";
import type { RawCell, RawRecord } from "@biaochi/engine";

/** Column of the file → name of the rule set; an empty name leaves the column out. */
export type ColumnMatching = ReadonlyMap<string, string>;

/** Data files as handed over. */
export type RecordStore = {
  readonly keep: (file: string, bytes: Uint8Array) => void;
  /** Reads a file that was kept. */
  readonly read: (file: string, options: Pick<LoadOptions, "sheet" | "names" | "area">) => Promise<ReadRecords | undefined>;
  /** How a file that was kept is laid out. */
  readonly layout: (file: string, options: Pick<LayoutOptions, "sheet" | "names">) => Promise<Layout | undefined>;
  /** The records last taken from a file. */
  readonly taken: (file: string) => readonly RawRecord[];
  readonly take: (file: string, records: readonly RawRecord[]) => void;
};

/** An empty store. */
export function createRecordStore(): RecordStore {
  const bytes = new Map<string, Uint8Array>();
  const records = new Map<string, readonly RawRecord[]>();
  return {
    keep: (file, content) => void bytes.set(file, content),
    read: async (file, options) => {
      const content = bytes.get(file);
      return content === undefined ? undefined : (await import("@biaochi/data")).loadRecords(content, { file, ...options });
    },
    layout: async (file, options) => {
      const content = bytes.get(file);
      return content === undefined ? undefined : (await import("@biaochi/data/layout")).layoutOf(content, { file, ...options });
    },
    taken: (file) => records.get(file) ?? [],
    take: (file, found) => void records.set(file, found),
  };
}

/** The same record with its columns under other names. */
export function matched(record: RawRecord, columns: ColumnMatching): RawRecord {
  if (columns.size === 0) return record;
  const cells = new Map<string, RawCell>();
  for (const [name, cell] of record.cells) {
    const wanted = columns.get(name) ?? name;
    if (wanted !== "") cells.set(wanted, cell);
  }
  // What the file nested is under its old names; the check of shapes would hold them against the rules again.
  const { tree: _, ...rest } = record;
  return { ...rest, cells };
}
