// What the workspace holds. In: its folder. Out: its files with their hashes, and what is left out of the list and why it is told.
// Not here: telling others of changes (watching.ts).
import { join } from "node:path";
import type { Diagnostic } from "@biaochi/diagnostics";
import { tell } from "../refusal.ts";
import { isAbandoned } from "./atomic-write.ts";
import { contentHash } from "./content-hash.ts";
import { type Disk, type Entry, systemWord } from "./disk.ts";
import { type FileKind, faultOfName, kindOfName } from "./names.ts";

/** shape: `path` in composed form with `/`; unit: `size` in bytes */
export type ListedFile = { readonly path: string; readonly kind: FileKind; readonly hash: string; readonly size: number };

/** shape: `files` sorted by path; `notes` one for each thing left out, at most 50 */
export type Listing = { readonly files: readonly ListedFile[]; readonly notes: readonly Diagnostic[] };

/** Lists the workspace; a file whose stamp has not changed is not read again. */
export type Lister = { readonly list: () => Listing };

// LIMIT: 5000 files, as many folders, 16 levels, 64 MiB a file; more is left out of the list, and said.
const MOST_FILES = 5000;
const MOST_FOLDERS = 5000;
const DEEPEST = 16;
export const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_NOTES = 50;

export function createLister(disk: Disk, root: string): Lister {
  let known: ReadonlyMap<string, { readonly stamp: string; readonly hash: string }> = new Map();
  return {
    list: () => {
      const notes: Diagnostic[] = [];
      const leaveOut = (path: string): void => {
        if (notes.length < MOST_NOTES) notes.push(tell("SERVE-024", path, { name: path }));
      };
      const files: ListedFile[] = [];
      const seen = new Map<string, { readonly stamp: string; readonly hash: string }>();
      for (const { path, onDisk, entry } of filesBelow(disk, root, leaveOut)) {
        const before = known.get(path);
        const hash = before?.stamp === entry.stamp ? before.hash : hashOf(disk, onDisk);
        if (hash === undefined) leaveOut(path);
        else {
          seen.set(path, { stamp: entry.stamp, hash });
          files.push({ path, kind: kindOfName(path), hash, size: entry.size });
        }
      }
      known = seen;
      return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), notes };
    },
  };
}

/** Takes away what saves that were cut short have left. */
export function sweepTemporaryFiles(disk: Disk, root: string, now: number): void {
  for (const folder of foldersBelow(disk, root)) {
    for (const name of namesIn(disk, folder)) {
      if (isAbandoned(disk, folder, name, now)) {
        try {
          disk.remove(join(folder, name));
        } catch (error) {
          // What cannot be removed does no harm: it is hidden.
          if (systemWord(error) === undefined) throw error;
        }
      }
    }
  }
}

type FoundFile = { readonly path: string; readonly onDisk: string; readonly entry: Entry };

function* filesBelow(disk: Disk, root: string, leaveOut: (path: string) => void): Generator<FoundFile> {
  let count = 0;
  let folders = 1;
  const waiting: { readonly onDisk: string; readonly path: string; readonly depth: number }[] = [
    { onDisk: root, path: "", depth: 0 },
  ];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const taken = new Set<string>();
    for (const name of namesIn(disk, at.onDisk)) {
      const composed = name.normalize("NFC");
      const fault = faultOfName(composed);
      if (fault?.kind === "hidden") continue;
      const path = at.path === "" ? composed : `${at.path}/${composed}`;
      const onDisk = join(at.onDisk, name);
      const entry = disk.entryAt(onDisk);
      const isFolder = entry?.kind === "folder";
      const isFine = fault === undefined && (isFolder ? at.depth < DEEPEST - 1 : entry?.kind === "file") && !taken.has(composed);
      taken.add(composed);
      if (!isFine || entry === undefined || (!isFolder && entry.size > LARGEST_FILE)) leaveOut(path);
      else if (isFolder ? folders === MOST_FOLDERS : count === MOST_FILES) return leaveOut(path);
      else if (isFolder) {
        folders += 1;
        waiting.push({ onDisk, path, depth: at.depth + 1 });
      } else {
        count += 1;
        yield { path, onDisk, entry };
      }
    }
  }
}

/** The folders of the workspace, the nearest first. */
function foldersBelow(disk: Disk, root: string): readonly string[] {
  const found: { readonly path: string; readonly depth: number }[] = [{ path: root, depth: 0 }];
  for (const { path, depth } of found) {
    if (depth >= DEEPEST - 1) continue;
    for (const name of namesIn(disk, path)) {
      if (found.length >= MOST_FOLDERS) break;
      const inside = join(path, name);
      const isHidden = name.startsWith(".") || name === "node_modules";
      if (!isHidden && disk.entryAt(inside)?.kind === "folder") found.push({ path: inside, depth: depth + 1 });
    }
  }
  return found.map(({ path }) => path);
}

function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.list(folder);
  } catch (error) {
    if (systemWord(error) === undefined) throw error;
    return [];
  }
}

function hashOf(disk: Disk, path: string): string | undefined {
  try {
    return contentHash(disk.read(path));
  } catch (error) {
    if (systemWord(error) === undefined) throw error;
    return undefined;
  }
}
