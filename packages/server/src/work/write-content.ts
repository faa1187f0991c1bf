// Putting a content into a file: the one way in which a file of the workspace gets new bytes. In: the path, the bytes, and the hash they were made
// from. Out: the version, or what stands there now instead.
// INVARIANT (nothing lost): what the file held before is in the record before it is replaced; the new content is in the record, as intended, before
// the file has it; it is called done only after the file has it for good. A stop between any two steps leaves the old file or the new one, whole.
import type { DatabaseSync } from "node:sqlite";
import { createFile, replaceFile } from "../folder/atomic-write.ts";
import { contentHash } from "../folder/content-hash.ts";
import { makeFolders } from "../folder/places.ts";
import { done, type Outcome, refuse } from "../refusal.ts";
import { removeSavedDrafts } from "../store/drafts.ts";
import { addVersion, lastVersion, type NewVersion, setState } from "../store/versions.ts";
import { remember, textOf } from "./read-text.ts";
import { type Current, guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";

/** shape: `base` null for a file that is not there yet */
export type NewContent = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly base: string | null;
  readonly kind: "saved" | "restored";
  readonly sentence: string;
  readonly restored?: number;
};

/** "written": the file has the content now. "other": it has changed since `base`. */
export type Written =
  | { readonly kind: "written"; readonly hash: string; readonly version: number }
  | { readonly kind: "other"; readonly current: Current };

export function writeContent(room: Workroom, content: NewContent): Outcome<Written> {
  return guarded(content.path, () => {
    const hash = contentHash(content.bytes);
    const intended = room.database.alone((opened): Outcome<Intention> => intend(room, opened, content, hash));
    if (!intended.ok) return intended;
    if (intended.value.kind !== "intended") return done(intended.value);
    const { version } = intended.value;
    return room.database.alone((opened): Outcome<Written> => {
      // Another program may have come in between the two transactions.
      const looked = lookAt(room, content.path, LARGEST_TEXT);
      if (!looked.ok) return looked;
      if (looked.value.hash !== content.base) {
        setState(opened, version, "interrupted");
        return done({ kind: "other", current: looked.value });
      }
      makeFolders(room.disk, looked.value.place);
      const write = content.base === null ? createFile : replaceFile;
      write(room.disk, looked.value.place.onDisk, content.bytes);
      setState(opened, version, "done");
      const text = textOf(content.bytes);
      if (text !== undefined) removeSavedDrafts(opened, content.path, text);
      return done({ kind: "written", hash, version });
    });
  });
}

type Intention = Written | { readonly kind: "intended"; readonly version: number };

function intend(room: Workroom, opened: DatabaseSync, content: NewContent, hash: string): Outcome<Intention> {
  const { path, bytes, base, kind, sentence, restored } = content;
  if (bytes.length > LARGEST_TEXT) return refuse(413, "SERVE-010", path, { limit: `${LARGEST_TEXT / 1024 / 1024} MiB` });
  const looked = lookAt(room, path, LARGEST_TEXT);
  if (!looked.ok) return looked;
  const current = looked.value;
  if (current.bytes !== undefined && current.hash !== null) remember(opened, path, current.bytes, current.hash, room.now());
  if (current.hash === hash) return done({ kind: "written", hash, version: lastVersion(opened, path)?.id ?? 0 });
  if (current.hash !== base) return done({ kind: "other", current });
  const made = room.now();
  const version: NewVersion = { path, hash, kind, sentence, made, ...(restored === undefined ? {} : { restored }) };
  return done({ kind: "intended", version: addVersion(opened, version, bytes, "intended") });
}
