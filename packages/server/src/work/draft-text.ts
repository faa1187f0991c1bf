// Drafts: what has been typed and not saved. In: a text of a file and a tab. Out: the same, after a crash too. Not here: when it is sent (the editor,
// every two seconds).
import type { DatabaseSync } from "node:sqlite";
import { contentHash } from "../folder/content-hash.ts";
import { isTextName } from "../folder/names.ts";
import { findPlace } from "../folder/places.ts";
import { done, type Outcome, refuse } from "../refusal.ts";
import { allDrafts, type Draft, draftOf, draftsOf, putDraft, removeDraft } from "../store/drafts.ts";
import { addVersion, versionsOf } from "../store/versions.ts";
import { guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";

export type NewDraft = Omit<Draft, "saved">;

export function keepDraft(room: Workroom, draft: NewDraft): Outcome<{ readonly saved: string }> {
  const { path, text } = draft;
  return guarded(path, () => {
    const place = findPlace(room.disk, room.root, path);
    if (!place.ok) return place;
    if (!isTextName(path)) return refuse(400, "SERVE-007", path, { name: path });
    if (!text.isWellFormed()) return refuse(422, "SERVE-013", path, undefined);
    if (Buffer.byteLength(text) > LARGEST_TEXT) return refuse(413, "SERVE-010", path, { limit: "8 MiB" });
    const saved = room.now();
    room.database.use((opened) => putDraft(opened, { ...draft, saved }));
    return done({ saved });
  });
}

export function readDraft(room: Workroom, path: string, tab: string | undefined): Outcome<Draft> {
  const draft = room.database.use((opened) => draftOf(opened, path, tab));
  return draft === undefined ? refuse(404, "SERVE-017", path, undefined) : done(draft);
}

/** The drafts that hold something the file does not. */
export function unsavedDrafts(room: Workroom): readonly Draft[] {
  return room.database.use(allDrafts).filter(({ path, text }) => {
    const looked = guarded(path, () => lookAt(room, path, LARGEST_TEXT));
    return !looked.ok || looked.value.hash !== contentHash(Buffer.from(text, "utf8"));
  });
}

/** Drops a draft; a text that is in no version yet is kept as one, for people change their minds. */
export function dropDraft(room: Workroom, path: string, tab: string): Outcome<null> {
  return guarded(path, () => {
    room.database.alone((opened) => putAside(opened, path, tab, room.now()));
    return done(null);
  });
}

/** What has been typed goes with a file that is moved; a draft that lay at the new path is put aside. */
export function moveDrafts(opened: DatabaseSync, from: string, to: string, now: string): void {
  for (const draft of draftsOf(opened, from)) {
    putAside(opened, to, draft.tab, now);
    removeDraft(opened, from, draft.tab);
    putDraft(opened, { ...draft, path: to });
  }
}

function putAside(opened: DatabaseSync, path: string, tab: string, now: string): void {
  const draft = draftOf(opened, path, tab);
  if (draft === undefined) return;
  const bytes = Buffer.from(draft.text, "utf8");
  const hash = contentHash(bytes);
  if (!versionsOf(opened, path).some((version) => version.hash === hash))
    addVersion(opened, { path, hash, kind: "dropped", sentence: "", made: now }, bytes, "done");
  removeDraft(opened, path, tab);
}
