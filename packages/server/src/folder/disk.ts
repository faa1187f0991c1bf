// The one door to the file system. In and out: paths and bytes, in steps so small that a test can end the process between any two.
// Not here: which paths may be touched (places.ts), in which order a file is replaced (atomic-write.ts).
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";

/** What stands at a path, links not followed; `stamp` changes whenever the content may have. unit: `size` in bytes */
export type Entry = {
  readonly kind: "file" | "folder" | "link" | "other";
  readonly size: number;
  readonly stamp: string;
  readonly modified: number;
  readonly mode: number;
};

export type Disk = {
  readonly entryAt: (path: string) => Entry | undefined;
  /** The names in a folder. */
  readonly list: (path: string) => readonly string[];
  /** The bytes of a file; never of what a link points to. */
  readonly read: (path: string) => Uint8Array;
  readonly makeFolder: (path: string) => void;
  readonly createFile: (path: string, mode: number) => number;
  readonly write: (file: number, bytes: Uint8Array, from: number) => number;
  readonly sync: (file: number) => void;
  readonly close: (file: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly link: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly syncFolder: (path: string) => void;
};

/** The disk of this machine. */
export const nodeDisk: Disk = {
  entryAt,
  list: (path) => readdirSync(path).toSorted(),
  read,
  makeFolder: (path) => mkdirSync(path),
  createFile: (path, mode) => openSync(path, "wx", mode),
  write: (file, bytes, from) => writeSync(file, bytes, from),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  link: linkSync,
  remove: unlinkSync,
  syncFolder,
};

/** The word of the system for what went wrong; undefined for a fault of ours. */
export function systemWord(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  if (!/^E[A-Z0-9]+$/u.test(error.code)) return databaseWord(error);
  return error.code;
}

/** Trouble of the disk, told by the database: full, read-only, locked, cannot be opened, cannot be read. */
function databaseWord(error: Error): string | undefined {
  if (!("errcode" in error) || typeof error.errcode !== "number") return undefined;
  const primary = error.errcode & 0xff;
  return [5, 6, 8, 10, 13, 14].includes(primary) ? `SQLITE-${primary}` : undefined;
}

function entryAt(path: string): Entry | undefined {
  const status = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (status === undefined) return undefined;
  const kind = status.isFile() ? "file" : status.isDirectory() ? "folder" : status.isSymbolicLink() ? "link" : "other";
  const stamp = `${status.dev} ${status.ino} ${status.size} ${status.mtimeNs} ${status.ctimeNs}`;
  return { kind, size: Number(status.size), stamp, modified: Number(status.mtimeMs), mode: Number(status.mode) & 0o777 };
}

function read(path: string): Uint8Array {
  // WHY: between the look at a path and its opening a link may take its place; O_NOFOLLOW (not on Windows) refuses it then,
  // and O_NONBLOCK keeps a pipe from waiting for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = Buffer.alloc(fstatSync(file).size);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(file, bytes, filled, bytes.length - filled, filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  // Windows opens no folders; there a renaming is on the disk when it returns.
  if (process.platform === "win32") return;
  const folder = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
