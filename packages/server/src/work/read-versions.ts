// The versions of a file: their list, one content, bringing one back. In: a path and a number. Out: the version.
// Bringing back is a save like any other: what stands in the file now is a version too, so nothing is lost by it.
import { isTextName } from "../folder/names.ts";
import { findPlace } from "../folder/places.ts";
import { done, type Outcome, refuse } from "../refusal.ts";
import { contentOf, type Version, versionOf, versionsOf } from "../store/versions.ts";
import { textOf } from "./read-text.ts";
import { guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";
import { writeContent } from "./write-content.ts";

export function listVersions(room: Workroom, path: string): Outcome<readonly Version[]> {
  return guarded(path, () => {
    const place = findPlace(room.disk, room.root, path);
    return place.ok ? done(room.database.use((opened) => versionsOf(opened, path))) : place;
  });
}

export type VersionText = { readonly version: Version; readonly text: string };

/** The text of a version of a file, or of the file it was before a move. */
export function readVersion(room: Workroom, path: string, id: number): Outcome<VersionText> {
  return guarded(path, () => {
    const found = versionBytes(room, path, id);
    if (!found.ok) return found;
    const text = textOf(found.value.bytes);
    return text === undefined ? refuse(422, "SERVE-011", path, undefined) : done({ version: found.value.version, text });
  });
}

export type Restored = { readonly text: string; readonly hash: string; readonly version: number };

/**
 * Brings a version back, byte for byte; the file is made where it is gone.
 *
 * reports  SERVE-009 where the file holds something else than `base`, if that is given
 */
export function restoreVersion(room: Workroom, path: string, id: number, base: string | null | undefined): Outcome<Restored> {
  return guarded(path, () => {
    if (!isTextName(path)) return refuse(400, "SERVE-007", path, { name: path });
    const found = versionBytes(room, path, id);
    if (!found.ok) return found;
    const { bytes, version } = found.value;
    const text = textOf(bytes);
    if (text === undefined) return refuse(422, "SERVE-011", path, undefined);
    const looked = lookAt(room, path, LARGEST_TEXT);
    if (!looked.ok) return looked;
    const { hash } = looked.value;
    if (base !== undefined && base !== hash) return refuse(409, "SERVE-009", path, undefined);
    const { sentence } = version;
    const written = writeContent(room, { path, bytes, base: hash, kind: "restored", sentence, restored: id });
    if (!written.ok) return written;
    if (written.value.kind === "other") return refuse(409, "SERVE-009", path, undefined);
    return done({ text, hash: written.value.hash, version: written.value.version });
  });
}

function versionBytes(
  { database }: Workroom,
  path: string,
  id: number,
): Outcome<{ readonly version: Version; readonly bytes: Uint8Array }> {
  return database.use((opened) => {
    const version = versionOf(opened, id);
    // WHY by the list: a version before a move has the path of then.
    const isOurs = version !== undefined && (version.path === path || versionsOf(opened, path).some((one) => one.id === id));
    const bytes = isOurs ? contentOf(opened, version.hash) : undefined;
    if (version === undefined || bytes === undefined) return refuse(404, "SERVE-016", path, undefined);
    return done({ version, bytes });
  });
}
