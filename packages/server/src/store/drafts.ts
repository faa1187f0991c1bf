// What people have typed and not saved. In and out: one text for each file and tab. A draft is replaced by a newer one of its own tab and taken away
// when its text is saved or dropped; dropping keeps it among the versions (work/draft-text.ts).
import type { DatabaseSync } from "node:sqlite";

/** shape: `base` the hash it was made from, null for a file that is not there yet; `saved` an ISO time */
export type Draft = {
  readonly path: string;
  readonly tab: string;
  readonly text: string;
  readonly base: string | null;
  readonly saved: string;
};

export function putDraft(database: DatabaseSync, { path, tab, text, base, saved }: Draft): void {
  database
    .prepare("INSERT OR REPLACE INTO drafts (path, tab, text, base, saved) VALUES (?, ?, ?, ?, ?)")
    .run(path, tab, text, base, saved);
}

/** The draft of a tab; without a tab, the newest of the file. */
export function draftOf(database: DatabaseSync, path: string, tab: string | undefined): Draft | undefined {
  const drafts = draftsOf(database, path);
  return tab === undefined ? drafts[0] : drafts.find((one) => one.tab === tab);
}

/** The drafts of a file, newest first. */
export function draftsOf(database: DatabaseSync, path: string): readonly Draft[] {
  return database.prepare("SELECT * FROM drafts WHERE path = ? ORDER BY saved DESC, tab").all(path).map(toDraft);
}

export function allDrafts(database: DatabaseSync): readonly Draft[] {
  return database.prepare("SELECT * FROM drafts ORDER BY saved DESC, path, tab").all().map(toDraft);
}

export function removeDraft(database: DatabaseSync, path: string, tab: string): void {
  database.prepare("DELETE FROM drafts WHERE path = ? AND tab = ?").run(path, tab);
}

/** Takes away the drafts whose very text has become a version. */
export function removeSavedDrafts(database: DatabaseSync, path: string, text: string): void {
  database.prepare("DELETE FROM drafts WHERE path = ? AND text = ?").run(path, text);
}

function toDraft(row: Readonly<Record<string, unknown>>): Draft {
  const { path, tab, text, base, saved } = row;
  return {
    path: String(path),
    tab: String(tab),
    text: String(text),
    base: typeof base === "string" ? base : null,
    saved: String(saved),
  };
}
