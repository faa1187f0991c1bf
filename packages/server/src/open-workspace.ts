// A workspace opened for work. In: its folder. Out: the record beside it opened, what a stop in the midst has left behind settled.
import { realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type Disk, nodeDisk } from "./folder/disk.ts";
import { sweepTemporaryFiles } from "./folder/listing.ts";
import { openDatabase } from "./store/database.ts";
import { settleIntended } from "./work/settle.ts";
import type { Workroom } from "./work/workroom.ts";

export type WorkspaceOptions = {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly disk?: Disk;
};

/** Undefined where the folder is not there or is none. */
export function openWorkspace({
  folder,
  clock,
  disk = nodeDisk,
}: WorkspaceOptions): { readonly room: Workroom; readonly name: string } | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const root = realpathSync(folder);
  const now = (): string => new Date(clock()).toISOString();
  sweepTemporaryFiles(disk, root, clock());
  const room: Workroom = { root, disk, database: openDatabase(root, now), now };
  settleIntended(room);
  return { room, name: basename(root) };
}
