// The versions of the texts and the history of restores. In: contents with a sentence each. Out: the same, for ever: nothing here deletes or changes
// a content. Not here: the files themselves (work/).
import type { DatabaseSync } from "node:sqlite";

/**
 * saved, restored: written here. found: seen on the disk, written by another program. moved: came here from another path. deleted: what the file
 * held when it was deleted here. dropped: a draft that was given up or pushed aside; it never was in the file.
 */
export type VersionKind = "saved" | "restored" | "found" | "moved" | "deleted" | "dropped";

/**
 * A version of a file.
 *
 * shape    `made` an ISO time; `from` the path before a move; `restored` the version that was brought back; `finished` false where the
 *          machine stopped in the midst: the content is kept here and did not reach the file
 */
export type Version = {
  readonly id: number;
  readonly path: string;
  readonly hash: string;
  readonly kind: VersionKind;
  readonly sentence: string;
  readonly made: string;
  readonly from?: string;
  readonly restored?: number;
  readonly finished: boolean;
};

export type NewVersion = Omit<Version, "id" | "finished">;

export type State = "intended" | "done" | "interrupted";

// LIMIT: the newest 500 versions of a file are listed; older ones are kept.
const MOST_LISTED = 500;

export function addVersion(database: DatabaseSync, version: NewVersion, bytes: Uint8Array, state: State): number {
  database.prepare("INSERT OR IGNORE INTO contents (hash, bytes) VALUES (?, ?)").run(version.hash, bytes);
  const { lastInsertRowid } = database
    .prepare(
      "INSERT INTO versions (path, hash, kind, sentence, made, came_from, restored, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(
      version.path,
      version.hash,
      version.kind,
      version.sentence,
      version.made,
      version.from ?? null,
      version.restored ?? null,
      state,
    );
  return Number(lastInsertRowid);
}

export function setState(database: DatabaseSync, id: number, state: State): void {
  database.prepare("UPDATE versions SET state = ? WHERE id = ?").run(state, id);
}

export function contentOf(database: DatabaseSync, hash: string): Uint8Array | undefined {
  const bytes = database.prepare("SELECT bytes FROM contents WHERE hash = ?").get(hash)?.["bytes"];
  return bytes instanceof Uint8Array ? bytes : undefined;
}

export function versionOf(database: DatabaseSync, id: number): Version | undefined {
  const row = database.prepare("SELECT * FROM versions WHERE id = ?").get(id);
  return row === undefined ? undefined : toVersion(row);
}

/** What the file last held as far as is known here; drafts never were in the file. */
export function lastVersion(database: DatabaseSync, path: string): Version | undefined {
  const row = database
    .prepare("SELECT * FROM versions WHERE path = ? AND state = 'done' AND kind <> 'dropped' ORDER BY id DESC LIMIT 1")
    .get(path);
  return row === undefined ? undefined : toVersion(row);
}

/** The versions of a file, newest first, with those from before it was renamed. */
export function versionsOf(database: DatabaseSync, path: string): readonly Version[] {
  const all: Version[] = [];
  const seen = new Set<string>();
  let before = Number.MAX_SAFE_INTEGER;
  for (let name: string | undefined = path; name !== undefined && !seen.has(name) && all.length < MOST_LISTED; ) {
    seen.add(name);
    const own: readonly Version[] = database
      .prepare(
        "SELECT * FROM versions WHERE path = ? AND id < ? AND NOT (state <> 'done' AND kind IN ('moved', 'deleted')) ORDER BY id DESC LIMIT ?",
      )
      .all(name, before, MOST_LISTED - all.length)
      .map(toVersion);
    const moved = own.findIndex(({ kind, from }) => kind === "moved" && from !== undefined);
    all.push(...(moved < 0 ? own : own.slice(0, moved + 1)));
    const arrival: Version | undefined = own[moved];
    name = arrival?.from;
    before = arrival?.id ?? 0;
  }
  return all;
}

export function intendedVersions(database: DatabaseSync): readonly Version[] {
  return database.prepare("SELECT * FROM versions WHERE state = 'intended' ORDER BY id").all().map(toVersion);
}

/** The last version of each path whose file is gone and was not moved elsewhere here. */
export function deletedFiles(database: DatabaseSync, present: ReadonlySet<string>): readonly Version[] {
  return database
    .prepare(
      `SELECT v.* FROM versions v
       JOIN (SELECT path, max(id) AS id FROM versions WHERE state = 'done' AND kind <> 'dropped' GROUP BY path) l ON v.id = l.id
       WHERE NOT EXISTS (SELECT 1 FROM versions m WHERE m.came_from = v.path AND m.kind = 'moved' AND m.state = 'done' AND m.id > v.id)
       ORDER BY v.path`,
    )
    .all()
    .map(toVersion)
    .filter(({ path }) => !present.has(path));
}

const KINDS: ReadonlySet<string> = new Set<VersionKind>(["saved", "restored", "found", "moved", "deleted", "dropped"]);

function toVersion(row: Readonly<Record<string, unknown>>): Version {
  const { id, path, hash, kind, sentence, made, came_from: from, restored, state } = row;
  return {
    id: Number(id),
    path: String(path),
    hash: String(hash),
    kind: typeof kind === "string" && isKind(kind) ? kind : "found",
    sentence: String(sentence),
    made: String(made),
    ...(typeof from === "string" ? { from } : {}),
    ...(typeof restored === "number" ? { restored } : {}),
    finished: state === "done",
  };
}

function isKind(word: string): word is VersionKind {
  return KINDS.has(word);
}
