// From a path in the workspace to a place on the disk. In: the workspace's folder and a path. Out: the place, proven to lie in that folder, or why not.
// Not here: what a name may be (names.ts).
// LIMIT: whoever may already write in the folder can change it between this look and the use of its answer; nothing is promised against them.
import { join } from "node:path";
import { done, type Outcome, refuse } from "../refusal.ts";
import type { Disk, Entry } from "./disk.ts";
import { foldedName, type NameFault, readPath } from "./names.ts";

/** A place: what stands there, if anything; `folders`: those that have to be made before a file can be written. */
export type Place = {
  readonly path: string;
  readonly onDisk: string;
  readonly entry: Entry | undefined;
  readonly folders: readonly string[];
};

/**
 * Finds the place of a path.
 *
 * reports  SERVE-001 to 004 for the path itself, 005 where a link stands on the way, 007 where a file does, 008 for a new name that
 *          differs from a neighbour's only in case or width
 */
export function findPlace(disk: Disk, root: string, path: string): Outcome<Place> {
  const read = readPath(path);
  if (!read.ok) return refuseName(path, read.fault);
  let folder = root;
  const missing: string[] = [];
  for (const [index, name] of read.parts.entries()) {
    const isLast = index === read.parts.length - 1;
    const found: Found = missing.length > 0 ? { name, entry: undefined } : findIn(disk, folder, name);
    if (found.kind === "alike") return refuse(409, "SERVE-008", path, { name: found.name });
    const onDisk = join(folder, found.name);
    if (found.entry?.kind === "link" || found.entry?.kind === "other") return refuse(403, "SERVE-005", path, undefined);
    if (isLast) return done({ path, onDisk, entry: found.entry, folders: missing });
    if (found.entry?.kind === "file") return refuse(400, "SERVE-007", path, { name });
    if (found.entry === undefined) missing.push(onDisk);
    folder = onDisk;
  }
  return refuse(400, "SERVE-001", path, { path });
}

/** Makes the folders that a place lacks. */
export function makeFolders(disk: Disk, place: Place): void {
  for (const folder of place.folders) {
    disk.makeFolder(folder);
    disk.syncFolder(join(folder, ".."));
  }
}

type Found =
  | { readonly kind?: undefined; readonly name: string; readonly entry: Entry | undefined }
  | { readonly kind: "alike"; readonly name: string };

/** WHY the list: macOS used to write names decomposed, and a new name must not fold like one that is there. */
function findIn(disk: Disk, folder: string, name: string): Found {
  const names = disk.list(folder);
  const same = names.includes(name) ? name : names.find((other) => other.normalize("NFC") === name);
  if (same !== undefined) return { name: same, entry: disk.entryAt(join(folder, same)) };
  const alike = names.find((other) => foldedName(other) === foldedName(name));
  return alike === undefined ? { name, entry: undefined } : { kind: "alike", name: alike };
}

function refuseName(path: string, fault: NameFault): Outcome<Place> {
  switch (fault.kind) {
    case "outside":
      return refuse(400, "SERVE-001", path, { path });
    case "hidden":
    case "reserved":
      return refuse(400, "SERVE-002", path, { name: fault.name });
    case "characters":
    case "edges":
    case "not-composed":
      return refuse(400, "SERVE-003", path, { name: fault.name });
    case "long":
      return refuse(400, "SERVE-004", path, { name: fault.name });
  }
}
