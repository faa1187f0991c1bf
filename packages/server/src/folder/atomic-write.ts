// A file as a whole or not at all. In: a path and bytes. Out: the file with them, on the disk when this returns; whatever stood there before stays
// until then, also when the machine stops in the midst of it. Not here: whether the file may be written (save-text.ts).
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { type Disk, systemWord } from "./disk.ts";

const TEMPORARY = /^\.biaochi-[0-9a-f]{16}\.tmp$/u;
/** A temporary file older than this belongs to a process that ended in the midst of a save. Milliseconds. */
const ABANDONED = 60_000;

/** Writes a file in place of what stands there, or where nothing does. */
export function replaceFile(disk: Disk, path: string, bytes: Uint8Array): void {
  const mode = disk.entryAt(path)?.mode ?? 0o644;
  withTemporary(disk, path, bytes, mode, (temporary) => disk.rename(temporary, path));
}

/** Writes a file where nothing stands; throws the system's EEXIST where something does. */
export function createFile(disk: Disk, path: string, bytes: Uint8Array): void {
  withTemporary(disk, path, bytes, 0o644, (temporary) => {
    moveWithoutReplacing(disk, temporary, path);
  });
}

/** Gives a file another name, unless something bears it already: then throws the system's EEXIST. */
export function moveFile(disk: Disk, from: string, to: string): void {
  moveWithoutReplacing(disk, from, to);
  disk.syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) disk.syncFolder(dirname(from));
}

/** Takes a file away, for good when this returns. */
export function removeFile(disk: Disk, path: string): void {
  disk.remove(path);
  disk.syncFolder(dirname(path));
}

/** Whether a name is that of a temporary file of ours, and so old that nobody is at work on it. */
export function isAbandoned(disk: Disk, folder: string, name: string, now: number): boolean {
  if (!TEMPORARY.test(name)) return false;
  const entry = disk.entryAt(join(folder, name));
  return entry?.kind === "file" && now - entry.modified > ABANDONED;
}

function withTemporary(disk: Disk, path: string, bytes: Uint8Array, mode: number, place: (temporary: string) => void): void {
  const folder = dirname(path);
  const temporary = join(folder, `.biaochi-${randomBytes(8).toString("hex")}.tmp`);
  try {
    const file = disk.createFile(temporary, mode);
    try {
      for (let at = 0; at < bytes.length; ) at += disk.write(file, bytes, at);
      disk.sync(file);
    } finally {
      disk.close(file);
    }
    place(temporary);
  } catch (error) {
    removeQuietly(disk, temporary);
    throw error;
  }
  disk.syncFolder(folder);
}

function moveWithoutReplacing(disk: Disk, from: string, to: string): void {
  try {
    // WHY: unlike a renaming, a link never takes the place of a file that came into being meanwhile.
    disk.link(from, to);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(systemWord(error) ?? "")) throw error;
    // A file system without links (FAT): a look before the renaming is the best there is.
    if (disk.entryAt(to) !== undefined) throw Object.assign(new Error(`${to} is there`), { code: "EEXIST" });
    disk.rename(from, to);
    return;
  }
  disk.remove(from);
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch (error) {
    // The first error is the one to tell; what is left over is swept at the next start.
    if (systemWord(error) === undefined) throw error;
  }
}
