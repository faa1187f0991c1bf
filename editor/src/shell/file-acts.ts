// Deleting a rule file and bringing it back. In: the workbench, a path. Out: the file is gone and can be had again by one button; nothing of it is lost.
// Not here: asking (panels/file-dialogs.tsx), renaming (workbench.ts).
import { type DeletedFile, isTrouble } from "../server/client.ts";
import { WORDS } from "../words/words.ts";
import type { Workbench } from "./workbench.ts";

/** Deletes a file: what is unsaved of it becomes a version first, then what it held. */
export async function deleteFile(workbench: Workbench, path: string): Promise<void> {
  const { state, server, documents, drafts, tellTrouble, closeFile, refreshFiles } = workbench;
  const text = documents.get(path);
  const unsaved = text?.model.getValue();
  await drafts.flush();
  const base = text === undefined ? state.files.peek().find((file) => file.path === path)?.hash : text.base;
  const gone = base === null || base === undefined ? "done" : await server.remove(path, base);
  if (isTrouble(gone)) return tellTrouble(gone);
  if (documents.isDirty(path)) await server.dropDraft(path);
  closeFile(path);
  await refreshFiles();
  const name = nameOf(path);
  const file = state.deleted.peek().find((one) => one.path === path);
  const again = file === undefined ? () => workbench.startFile(path, unsaved ?? "") : () => void restoreFile(workbench, file);
  state.notice.value = { text: WORDS.deleted(name), undo: false, act: { label: WORDS.restore, run: again } };
}

/** Brings a deleted file back as it was last saved, and opens it. */
export async function restoreFile(
  { state, server, tellTrouble, refreshFiles, open }: Workbench,
  { path, id }: DeletedFile,
): Promise<void> {
  const restored = await server.restore(path, id);
  if (isTrouble(restored)) return tellTrouble(restored);
  await refreshFiles();
  await open(path);
  state.notice.value = { text: WORDS.broughtBack(nameOf(path)), undo: false };
}

export function nameOf(path: string): string {
  return path.replace(/^.*\//u, "").replace(/\.chi$/u, "");
}
