// What every piece of work on a workspace needs. Only types, and what several of them ask.

import { contentHash } from "../folder/content-hash.ts";
import type { Disk } from "../folder/disk.ts";
import { findPlace, type Place } from "../folder/places.ts";
import { done, type Outcome, refuse, refuseSystemError } from "../refusal.ts";
import type { Database } from "../store/database.ts";

/** The workspace's folder, the record beside it, and the clock. */
export type Workroom = {
  readonly root: string;
  readonly disk: Disk;
  readonly database: Database;
  /** An ISO time. */
  readonly now: () => string;
};

/** A file as it is at this moment; `undefined` bytes where there is none. */
export type Current = { readonly place: Place; readonly bytes: Uint8Array | undefined; readonly hash: string | null };

// LIMIT: a text has at most 8 MiB; the language takes 2,000,000 characters, data may be more.
export const LARGEST_TEXT = 8 * 1024 * 1024;

/** Runs work on a file; what the system says against it becomes a refusal. */
export function guarded<Value>(file: string, work: () => Outcome<Value>): Outcome<Value> {
  try {
    return work();
  } catch (error) {
    return refuseSystemError(file, error);
  }
}

/** Looks at a path: where it lies and what it holds. */
export function lookAt({ disk, root }: Workroom, path: string, limit: number): Outcome<Current> {
  const found = findPlace(disk, root, path);
  if (!found.ok) return found;
  const { entry, onDisk } = found.value;
  if (entry === undefined) return done({ place: found.value, bytes: undefined, hash: null });
  if (entry.kind !== "file") return refuse(400, "SERVE-007", path, { name: path });
  if (entry.size > limit) return refuse(413, "SERVE-010", path, { limit: `${limit / 1024 / 1024} MiB` });
  const bytes = disk.read(onDisk);
  return done({ place: found.value, bytes, hash: contentHash(bytes) });
}
