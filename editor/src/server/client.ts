// What the application asks of a workspace, whoever answers. In: paths and texts. Out: answers as data; a trouble is an answer too, never an exception.
// Not here: how it travels (http.ts), when drafts are written (drafts.ts), what is shown of it (shell/).

import type { Bilingual } from "@biaochi/diagnostics";

/** A file of the workspace. */
export type FileEntry = {
  readonly path: string;
  readonly kind: "rules" | "data" | "other";
  readonly hash: string;
  readonly size: number;
};

/** A file that was deleted; `id` is the version that brings it back. */
export type DeletedFile = { readonly path: string; readonly id: number; readonly made: string };

/** The workspace as a list. */
export type Listing = { readonly name: string; readonly files: readonly FileEntry[]; readonly deleted: readonly DeletedFile[] };

/** A text as it stands on the disk. */
export type StoredText = { readonly path: string; readonly text: string; readonly hash: string };

/** A draft: text that was typed in a tab and not saved. `base` is the hash of the text it was made from, null for a new file; `saved` in UTC. */
export type Draft = {
  readonly path: string;
  readonly tab: string;
  readonly text: string;
  readonly base: string | null;
  readonly saved: string;
};

/** A saved version of a file. */
export type Version = {
  readonly id: number;
  readonly made: string;
  readonly kind: string;
  readonly sentence: string;
  readonly hash: string;
};

/** Why something was not done. `status` 0: nobody answered. */
export type Trouble = {
  readonly kind: "trouble";
  readonly status: number;
  readonly message: Bilingual;
  readonly mend: Bilingual;
};

/**
 * What became of a save. "conflict": the file holds something else than what the text was made from.
 *
 * shape    `text` and `hash` what it holds now, null where it is gone; `base` the text both began from, null where that is not known
 */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly hash: string }
  | { readonly kind: "conflict"; readonly text: string | null; readonly hash: string | null; readonly base: string | null }
  | Trouble;

/** A file changed on the disk, by whomever; `hash` null: it is gone. */
export type ChangedOnDisk = { readonly path: string; readonly hash: string | null };

/** The workspace as the application knows it. */
export type Server = {
  readonly listing: () => Promise<Listing | Trouble>;
  readonly readText: (path: string) => Promise<StoredText | Trouble>;
  readonly readBytes: (path: string) => Promise<Uint8Array | Trouble>;
  readonly writeText: (path: string, text: string, base: string | null, sentence: string) => Promise<SaveOutcome>;
  /** Deletes a file, unless it holds something else than `base`; what it held stays among its versions. */
  readonly remove: (path: string, base: string) => Promise<"done" | Trouble>;
  /** Renames or moves a file; its versions and drafts go with it. */
  readonly move: (from: string, to: string) => Promise<"done" | Trouble>;
  /** Brings a version back, also of a file that is gone. */
  readonly restore: (path: string, id: number) => Promise<"done" | Trouble>;
  /** The name of this tab, under which its drafts are kept. */
  readonly tab: string;
  readonly putDraft: (path: string, text: string, base: string | null, tab?: string) => Promise<"done" | Trouble>;
  readonly dropDraft: (path: string, tab?: string) => Promise<"done" | Trouble>;
  readonly drafts: () => Promise<readonly Draft[] | Trouble>;
  readonly versions: (path: string) => Promise<readonly Version[] | Trouble>;
  readonly versionText: (path: string, id: number) => Promise<string | Trouble>;
  /** Calls back on changes of files; `lost` when the server stops answering, `back` when it answers again. Returns how to stop. */
  readonly watch: (on: {
    readonly changed: (change: ChangedOnDisk) => void;
    /** "locked": it has been started anew, and this page does not know its key yet. */
    readonly lost: (how: "away" | "locked") => void;
    readonly back: () => void;
  }) => () => void;
};

/** Whether an answer is a trouble. */
export function isTrouble(answer: unknown): answer is Trouble {
  return typeof answer === "object" && answer !== null && "kind" in answer && answer.kind === "trouble";
}
