// Deleting a file of the workspace. In: its path and the hash of what is to be deleted. Out: it is gone from the folder; what it held is a version.
import { removeFile } from "../folder/atomic-write.ts";
import { isTextName } from "../folder/names.ts";
import { done, type Outcome, refuse } from "../refusal.ts";
import { addVersion, setState } from "../store/versions.ts";
import { remember } from "./read-text.ts";
import { guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";

/** Deletes a text. reports SERVE-009 where it has changed since `base` */
export function deleteFile(room: Workroom, path: string, base: string): Outcome<{ readonly version: number }> {
  return guarded(path, () => {
    // WHY only texts: what is deleted must be in the record first, and other files are not kept there.
    if (!isTextName(path)) return refuse(400, "SERVE-007", path, { name: path });
    const intended = room.database.alone((opened): Outcome<number> => {
      const looked = lookAt(room, path, LARGEST_TEXT);
      if (!looked.ok) return looked;
      const { bytes, hash } = looked.value;
      if (bytes === undefined || hash === null) return refuse(404, "SERVE-006", path, undefined);
      if (hash !== base) return refuse(409, "SERVE-009", path, undefined);
      remember(opened, path, bytes, hash, room.now());
      return done(addVersion(opened, { path, hash, kind: "deleted", sentence: "", made: room.now() }, bytes, "intended"));
    });
    if (!intended.ok) return intended;
    const version = intended.value;
    return room.database.alone((opened) => {
      const looked = lookAt(room, path, LARGEST_TEXT);
      if (!looked.ok) return looked;
      if (looked.value.hash !== base) {
        setState(opened, version, "interrupted");
        return refuse(409, "SERVE-009", path, undefined);
      }
      removeFile(room.disk, looked.value.place.onDisk);
      setState(opened, version, "done");
      return done({ version });
    });
  });
}
