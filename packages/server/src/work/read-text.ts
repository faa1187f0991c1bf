// Reading. In: a path. Out: the text with its hash, or the bytes of any file. Whatever text is handed out is in the record from then on, so that a
// later save can be merged with it. Not here: writing.
import type { DatabaseSync } from "node:sqlite";
import { type Diagnostic, decodeText } from "@biaochi/diagnostics";
import { LARGEST_FILE } from "../folder/listing.ts";
import { isTextName } from "../folder/names.ts";
import { done, type Outcome, refuse, tell } from "../refusal.ts";
import { addVersion, lastVersion } from "../store/versions.ts";
import { guarded, LARGEST_TEXT, lookAt, type Workroom } from "./workroom.ts";

/** shape: `notice` where saving would change more than the text (the encoding) */
export type ReadText = {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
  readonly notice?: Diagnostic;
};

export function readText(room: Workroom, path: string): Outcome<ReadText> {
  return guarded(path, () => {
    const looked = lookAt(room, path, LARGEST_TEXT);
    if (!looked.ok) return looked;
    const { bytes, hash } = looked.value;
    if (!isTextName(path)) return refuse(400, "SERVE-007", path, { name: path });
    if (bytes === undefined || hash === null) return refuse(404, "SERVE-006", path, undefined);
    const { text, encoding, problem } = decodeText(bytes);
    if (problem?.kind === "broken") return refuse(422, "SERVE-011", path, undefined);
    room.database.use((opened) => remember(opened, path, bytes, hash, room.now()));
    if (encoding === "utf-8") return done({ path, text, hash });
    const name = encoding === "gb18030" ? "GBK/GB18030" : "UTF-16";
    return done({ path, text, hash, notice: tell("SERVE-012", path, { encoding: name }) });
  });
}

export function readBytes(room: Workroom, path: string): Outcome<Uint8Array> {
  return guarded(path, () => {
    const looked = lookAt(room, path, LARGEST_FILE);
    if (!looked.ok) return looked;
    const { bytes } = looked.value;
    return bytes === undefined ? refuse(404, "SERVE-006", path, undefined) : done(bytes);
  });
}

/** Records what stands in a file, unless that is its last version already. */
export function remember(opened: DatabaseSync, path: string, bytes: Uint8Array, hash: string, now: string): void {
  const last = lastVersion(opened, path);
  if (last?.hash === hash && last.kind !== "deleted") return;
  addVersion(opened, { path, hash, kind: "found", sentence: "", made: now }, bytes, "done");
}

/** A content as text; undefined where it is none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const { text, problem } = decodeText(bytes);
  return problem?.kind === "broken" ? undefined : text;
}
