// Changes made by others: other programs, other people on a shared folder, git. In: the workspace's folder. Out: each file whose bytes are not what
// they were, once. What the server itself writes is noted first, so that it is told once as well.
// WHY both: the system's watch is quick and is not to be relied on (network drives, its limits); a look now and then is slow and misses nothing.
import { type FSWatcher, watch } from "node:fs";
import type { Change } from "../serving.ts";
import { RECORD_FOLDER } from "../store/database.ts";
import { systemWord } from "./disk.ts";
import type { Lister } from "./listing.ts";

export type Watching = {
  /** The server itself has changed a file. */
  readonly note: (change: Change) => void;
  readonly end: () => void;
};

/** Programs save in several steps; a change is looked at once it has been quiet for so long. Milliseconds. */
const QUIET = 100;
/** A look now and then. Milliseconds. */
const INTERVAL = 3000;

export function watchFolder(root: string, lister: Lister, tell: (change: Change) => void): Watching {
  const known = new Map<string, string>();
  for (const { path, hash } of lister.list().files) known.set(path, hash);
  const note = ({ path, hash }: Change): void => {
    if (hash === null) known.delete(path);
    else known.set(path, hash);
  };
  const look = (): void => {
    const now = new Map(lister.list().files.map(({ path, hash }) => [path, hash]));
    const changes = [
      ...[...now].filter(([path, hash]) => known.get(path) !== hash).map(([path, hash]) => ({ path, hash })),
      ...[...known.keys()].filter((path) => !now.has(path)).map((path) => ({ path, hash: null })),
    ];
    for (const { path, hash } of changes) {
      const change: Change = { type: "changed", path, hash };
      note(change);
      tell(change);
    }
  };
  let soon: NodeJS.Timeout | undefined;
  const watcher = startWatcher(root, (name) => {
    if (name?.split(/[/\\]/u)[0] === RECORD_FOLDER) return;
    clearTimeout(soon);
    soon = setTimeout(look, QUIET);
  });
  const regular = setInterval(look, INTERVAL);
  regular.unref();
  return {
    note,
    end: () => {
      clearTimeout(soon);
      clearInterval(regular);
      watcher?.close();
    },
  };
}

function startWatcher(root: string, changed: (name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(root, { recursive: true }, (_, name) => changed(name));
    // A watch that fails later (a folder that vanishes, too many files) leaves the regular look.
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch (error) {
    if (systemWord(error) === undefined) throw error;
    return undefined;
  }
}
