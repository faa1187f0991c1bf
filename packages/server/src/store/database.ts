// The record beside the rule files: .biaochi/workspace.sqlite. In: the workspace's folder. Out: the database, opened, tested and of our form.
// One that cannot be used is set aside under another name and a new one begun; rule files are never touched here.
// Not here: what is recorded (versions.ts, drafts.ts).
import { existsSync, lstatSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Diagnostic } from "@biaochi/diagnostics";
import { systemWord } from "../folder/disk.ts";
import { tell } from "../refusal.ts";

/** The folder of ours in a workspace; its name begins with a dot, so it is in no list. */
export const RECORD_FOLDER = ".biaochi";
const FILE = "workspace.sqlite";
/** The form of the tables; a database of a higher number was written by a later program. */
const FORM = 1;
// LIMIT: a second program at work on the same workspace is waited for so long. Milliseconds.
const PATIENCE = 5000;

// LIMIT: a record of more pages of 4 KiB (64 MiB) is not read through at the start; damage in it is noticed where it is used.
const MOST_PAGES_CHECKED = 16_384;

const TABLES = `
  CREATE TABLE contents (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, hash TEXT NOT NULL REFERENCES contents (hash),
    kind TEXT NOT NULL, sentence TEXT NOT NULL, made TEXT NOT NULL, came_from TEXT, restored INTEGER, state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX versions_of_path ON versions (path, id);
  CREATE INDEX versions_of_state ON versions (state) WHERE state = 'intended';
  CREATE TABLE drafts (
    path TEXT NOT NULL, tab TEXT NOT NULL, text TEXT NOT NULL, base TEXT, saved TEXT NOT NULL, PRIMARY KEY (path, tab)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${FORM};
`;

/** The database and what was noticed when it was opened or while it was used. */
export type Database = {
  readonly use: <Value>(work: (database: DatabaseSync) => Value) => Value;
  /** The same inside a transaction that no other program can enter. */
  readonly alone: <Value>(work: (database: DatabaseSync) => Value) => Value;
  readonly notes: () => readonly Diagnostic[];
  readonly close: () => void;
};

/** `stamp` names what is set aside; it is asked for only then. */
export function openDatabase(root: string, stamp: () => string): Database {
  const notes: Diagnostic[] = [];
  let database = openOrBegin(root, stamp, notes);
  const use = <Value>(work: (database: DatabaseSync) => Value): Value => {
    try {
      return work(database);
    } catch (error) {
      if (!isDamage(error)) throw error;
      database.close();
      setAside(root, stamp, notes);
      database = openOrBegin(root, stamp, notes);
      return work(database);
    }
  };
  return {
    use,
    alone: (work) => use((opened) => inTransaction(opened, () => work(opened))),
    notes: () => [...notes],
    close: () => database.close(),
  };
}

function inTransaction<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    database.exec("COMMIT");
    return value;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function openOrBegin(root: string, stamp: () => string, notes: Diagnostic[]): DatabaseSync {
  try {
    prepareFolder(root);
    const database = openFile(root);
    if (database !== undefined) return database;
    setAside(root, stamp, notes);
    return openFile(root) ?? inMemory("SQLITE", notes);
  } catch (error) {
    const word = systemWord(error);
    if (word === undefined) throw error;
    return inMemory(word, notes);
  }
}

function prepareFolder(root: string): void {
  const folder = join(root, RECORD_FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A workspace may come from anywhere: what it has in place of our folder or file must not lead elsewhere.
  const file = lstatSync(join(folder, FILE), { throwIfNoEntry: false });
  if (!lstatSync(folder).isDirectory() || file?.isFile() === false)
    throw Object.assign(new Error(`${RECORD_FOLDER} is a link`), { code: "ELOOP" });
  const ignore = join(folder, ".gitignore");
  // The record is of this machine; git would see it change at each keystroke.
  if (!existsSync(ignore)) writeFileSync(ignore, "*\n");
}

/** Undefined where what stands there is no database, a damaged one, or of a later form. */
function openFile(root: string): DatabaseSync | undefined {
  const database = new DatabaseSync(join(root, RECORD_FOLDER, FILE), { timeout: PATIENCE });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF");
    const form = inTransaction(database, () => {
      const { user_version: found } = database.prepare("PRAGMA user_version").get() ?? {};
      if (found === 0) database.exec(TABLES);
      return found === 0 ? FORM : found;
    });
    const isLarge = Number(database.prepare("PRAGMA page_count").get()?.["page_count"] ?? 0) > MOST_PAGES_CHECKED;
    const health = isLarge ? "ok" : database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    if (form === FORM && health === "ok") return database;
    database.close();
    return undefined;
  } catch (error) {
    database.close();
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function setAside(root: string, stamp: () => string, notes: Diagnostic[]): void {
  const kept = `${FILE}.${stamp().replaceAll(/[^0-9TZ]/gu, "")}`;
  const folder = join(root, RECORD_FOLDER);
  for (const ending of ["", "-wal", "-shm"]) {
    if (existsSync(join(folder, `${FILE}${ending}`)))
      renameSync(join(folder, `${FILE}${ending}`), join(folder, `${kept}${ending}`));
  }
  notes.push(tell("SERVE-018", "", { kept: `${RECORD_FOLDER}/${kept}` }));
}

function inMemory(word: string, notes: Diagnostic[]): DatabaseSync {
  notes.push(tell("SERVE-019", "", { word }));
  const database = new DatabaseSync(":memory:");
  database.exec(TABLES);
  return database;
}

/** SQLITE_CORRUPT, SQLITE_NOTADB, and tables that are not ours under our number. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
  const primary = error.errcode & 0xff;
  return primary === 11 || primary === 26 || (primary === 1 && /no such (?:table|column)|already exists/u.test(error.message));
}
