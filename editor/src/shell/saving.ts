// Saving a version, and what happens where the file has changed meanwhile. In: the workbench, a sentence. Out: a version; or a merged text; or a
// question which wording to take. Nothing is ever written over what someone else saved without being shown.
import type { MergeSide } from "@biaochi/language-service";
import { isTrouble } from "../server/client.ts";
import { WORDS } from "../words/words.ts";
import { replaceText } from "./documents.ts";
import type { Workbench } from "./workbench.ts";

/** Saves the open text as a version. True where nothing more is to be decided. */
export async function saveVersion(workbench: Workbench, sentence: string): Promise<boolean> {
  const { state, server, documents, refreshFiles, tellTrouble } = workbench;
  const path = state.path.peek();
  const text = path === undefined ? undefined : documents.get(path);
  if (path === undefined || text === undefined) return true;
  const written = text.model.getValue();
  state.notice.value = { text: WORDS.saving, undo: false };
  const outcome = await server.writeText(path, written, text.base, sentence);
  switch (outcome.kind) {
    case "trouble":
      tellTrouble(outcome);
      return false;
    case "saved":
      documents.savedAs(path, outcome.hash, written);
      if (!documents.isDirty(path)) {
        await server.dropDraft(path);
        state.saveState.value = { kind: "saved" };
      }
      state.notice.value = { text: WORDS.versionSaved, undo: false };
      await refreshFiles();
      return true;
    case "conflict":
      if (outcome.text === null || outcome.hash === null) {
        // The file is gone: saving makes it anew, from nothing.
        documents.rebase(path, null, "");
        return saveVersion(workbench, sentence);
      }
      if (
        await bringTogether(workbench, {
          base: outcome.base ?? text.baseText,
          theirs: outcome.text,
          hash: outcome.hash,
          sentence,
        })
      )
        return saveVersion(workbench, sentence);
      return true;
  }
}

/** Takes over what someone else saved, into the text on the screen, without saving. */
export async function saveOver(workbench: Workbench): Promise<void> {
  const { state, server, documents, tellTrouble } = workbench;
  const path = state.path.peek();
  const text = path === undefined ? undefined : documents.get(path);
  if (path === undefined || text === undefined) return;
  const read = await server.readText(path);
  if (isTrouble(read)) return tellTrouble(read);
  state.banner.value = undefined;
  await bringTogether(workbench, { base: text.baseText, theirs: read.text, hash: read.hash, sentence: undefined });
}

type Merging = {
  readonly base: string;
  readonly theirs: string;
  readonly hash: string;
  readonly sentence: string | undefined;
  readonly choices?: ReadonlyMap<string, MergeSide>;
};

/** Brings what someone else saved into the text on the screen. True where the two came together; else the dialogue asks. */
export async function bringTogether(
  { state, port, documents }: Workbench,
  { base, theirs, hash, sentence, choices = new Map() }: Merging,
): Promise<boolean> {
  const path = state.path.peek();
  const text = path === undefined ? undefined : documents.get(path);
  if (path === undefined || text === undefined) return false;
  const answer = await port.ask("merge", { base, ours: text.model.getValue(), theirs, choices });
  if (answer === undefined) return false;
  const merge = answer.gives;
  if (merge.kind === "conflict") {
    state.dialog.value = { kind: "conflict", conflicts: merge.conflicts, base, theirs, hash, sentence };
    return false;
  }
  replaceText(text.model, merge.text);
  documents.rebase(path, hash, theirs);
  state.banner.value = { kind: "merged", names: merge.theirs };
  return true;
}
