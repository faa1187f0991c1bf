// After a stop in the midst: what was intended is compared with what the files hold. In: the record and the folder. Out: each intended version is done
// or interrupted; its content stays in either case. Not here: temporary files (folder/listing.ts).
import type { DatabaseSync } from "node:sqlite";
import { removeFile } from "../folder/atomic-write.ts";
import { intendedVersions, setState, type Version } from "../store/versions.ts";
import { moveDrafts } from "./draft-text.ts";
import { guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";

export function settleIntended(room: Workroom): void {
  room.database.alone((opened) => {
    for (const version of intendedVersions(opened))
      setState(opened, version.id, isDone(room, opened, version) ? "done" : "interrupted");
  });
}

function isDone(room: Workroom, opened: DatabaseSync, version: Version): boolean {
  const { path, kind, hash, from } = version;
  const now = hashAt(room, path);
  if (kind === "deleted") return now === null;
  if (now !== hash) return false;
  // A move is a second name first; the stop may have come before the old one was taken away.
  if (kind === "moved" && from !== undefined) {
    const looked = guarded(from, () => lookAt(room, from, LARGEST_TEXT));
    if (looked.ok && looked.value.hash === hash) removeFile(room.disk, looked.value.place.onDisk);
    moveDrafts(opened, from, path, room.now());
  }
  return true;
}

function hashAt(room: Workroom, path: string): string | null | undefined {
  const looked = guarded(path, () => lookAt(room, path, LARGEST_TEXT));
  return looked.ok ? looked.value.hash : undefined;
}
