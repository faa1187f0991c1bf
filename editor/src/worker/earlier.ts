// Data that were imported before and those of a file now. In: both, read from JSON. Out: them together, and what differs. Nothing that the file does not
// have is lost. Not here: reading either (data-file.ts).
import type { RawCell, RawRecord } from "@biaochi/engine";
import type { DataChange, Differences } from "./protocol.ts";

export type Together = { readonly records: readonly RawRecord[]; readonly differences: Differences };

/** The earlier records with what the file says of them, then the new ones. */
export function broughtTogether(earlier: readonly RawRecord[], now: readonly RawRecord[]): Together {
  const found = new Map(now.map((record) => [record.id, record]));
  const before = new Map(earlier.map((record) => [record.id, record]));
  const changed: DataChange[] = [];
  let keptFigures = 0;
  for (const record of now) {
    const old = before.get(record.id);
    if (old === undefined) continue;
    for (const [name, cell] of record.cells) {
      const [was, is] = [written(old.cells.get(name)), written(cell)];
      if (was !== is) changed.push({ unit: record.id, name, before: was, after: is });
    }
    keptFigures += [...old.cells.keys()].filter((name) => !record.cells.has(name)).length;
  }
  const both = earlier.map((old) => {
    const record = found.get(old.id);
    return record === undefined ? old : over(old, record);
  });
  const added = now.filter(({ id }) => !before.has(id));
  const kept = earlier.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  return { records: [...both, ...added], differences: { changed, added: added.map(({ id }) => id), kept, keptFigures } };
}

/** A record with another one laid over it. */
function over(old: RawRecord, record: RawRecord): RawRecord {
  // What the file nested would be held against the rules again.
  const { tree: _, ...rest } = { ...old, ...record };
  return {
    ...rest,
    cells: new Map([...old.cells, ...record.cells]),
    tables: new Map([...(old.tables ?? []), ...(record.tables ?? [])]),
    reported: new Map([...old.reported, ...record.reported]),
    reasons: new Map([...old.reasons, ...record.reasons]),
  };
}

function written(cell: RawCell | undefined): string {
  if (cell === undefined) return "";
  return cell.kind === "list" ? (cell.items ?? []).map(written).join("、") : `${cell.text}${cell.unit ?? ""}`;
}
