// Saving a text that someone has typed. In: the text, the hash it was made from, a sentence. Out: the version; or, where the file has changed since,
// everything that is needed to bring both together. Not here: how a file is replaced (write-content.ts).
import { isTextName } from "../folder/names.ts";
import { done, type Outcome, refuse } from "../refusal.ts";
import { contentOf } from "../store/versions.ts";
import { textOf } from "./read-text.ts";
import type { Workroom } from "./workroom.ts";
import { writeContent } from "./write-content.ts";

export type NewText = {
  readonly path: string;
  readonly text: string;
  readonly base: string | null;
  readonly sentence: string;
};

/**
 * "conflict": the file holds something else than what the text was made from.
 *
 * shape    `text` and `hash` what it holds now, null where it is gone; `base` the text both began from, null where that is not known
 */
export type SavedText =
  | { readonly kind: "saved"; readonly hash: string; readonly version: number }
  | { readonly kind: "conflict"; readonly text: string | null; readonly hash: string | null; readonly base: string | null };

export function saveText(room: Workroom, { path, text, base, sentence }: NewText): Outcome<SavedText> {
  if (!isTextName(path)) return refuse(400, "SERVE-007", path, { name: path });
  if (!text.isWellFormed()) return refuse(422, "SERVE-013", path, undefined);
  const bytes = Buffer.from(text, "utf8");
  const outcome = writeContent(room, { path, bytes, base, kind: "saved", sentence });
  if (!outcome.ok) return outcome;
  const written = outcome.value;
  if (written.kind === "written") return done({ kind: "saved", hash: written.hash, version: written.version });
  const { bytes: now, hash } = written.current;
  const began = base === null ? undefined : room.database.use((opened) => contentOf(opened, base));
  return done({
    kind: "conflict",
    text: now === undefined ? null : (textOf(now) ?? null),
    hash,
    base: began === undefined ? null : (textOf(began) ?? null),
  });
}
