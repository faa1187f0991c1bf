// Renaming a file, or moving it to another folder of the workspace. In: both paths. Out: the file under its new name, with its versions and drafts.
import { moveFile } from "../folder/atomic-write.ts";
import { isTextName } from "../folder/names.ts";
import { findPlace, makeFolders } from "../folder/places.ts";
import { done, type Outcome, refuse } from "../refusal.ts";
import { addVersion, setState } from "../store/versions.ts";
import { moveDrafts } from "./draft-text.ts";
import { remember } from "./read-text.ts";
import { guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";

/** Moves a text; another file is never replaced. */
export function moveText(room: Workroom, from: string, to: string): Outcome<{ readonly version: number; readonly hash: string }> {
  return guarded(to, () => {
    for (const path of [from, to]) if (!isTextName(path)) return refuse(400, "SERVE-007", path, { name: path });
    const intended = room.database.alone((opened): Outcome<{ readonly version: number; readonly hash: string }> => {
      const looked = lookAt(room, from, LARGEST_TEXT);
      if (!looked.ok) return looked;
      const { bytes, hash } = looked.value;
      if (bytes === undefined || hash === null) return refuse(404, "SERVE-006", from, undefined);
      const place = findPlace(room.disk, room.root, to);
      if (!place.ok) return place;
      if (place.value.entry !== undefined) return refuse(409, "SERVE-008", to, { name: to });
      remember(opened, from, bytes, hash, room.now());
      const moved = { path: to, hash, kind: "moved", sentence: "", made: room.now(), from } as const;
      return done({ version: addVersion(opened, moved, bytes, "intended"), hash });
    });
    if (!intended.ok) return intended;
    return room.database.alone((opened) => {
      const source = findPlace(room.disk, room.root, from);
      const target = findPlace(room.disk, room.root, to);
      if (!source.ok) return source;
      if (!target.ok) return target;
      makeFolders(room.disk, target.value);
      moveFile(room.disk, source.value.onDisk, target.value.onDisk);
      setState(opened, intended.value.version, "done");
      moveDrafts(opened, from, to, room.now());
      return intended;
    });
  });
}
