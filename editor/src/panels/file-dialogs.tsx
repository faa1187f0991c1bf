// Renaming and deleting a rule file: asked plainly, with where what was there stays. Not here: how it is done (shell/workbench.ts, shell/file-acts.ts).
import { useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { deleteFile } from "../shell/file-acts.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";
import { PathFields, partsOf, pathOf } from "./path-fields.tsx";

type Props = { readonly path: string; readonly onClose: () => void };

export function RenameDialog({ path, onClose }: Props) {
  const { state, say, documents, moveFile } = useWorkbench();
  const before = partsOf(path);
  const [parts, setParts] = useState(before);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const rename = async (): Promise<void> => {
    const isTaken = (other: string) =>
      other !== path && (state.files.peek().some((file) => file.path === other) || documents.get(other) !== undefined);
    const found = pathOf(parts, isTaken);
    if ("trouble" in found) return setTrouble(say(found.trouble));
    onClose();
    if (found.path === path || !(await moveFile(path, found.path))) return;
    state.notice.value = {
      text: WORDS.renamedTo(found.stem),
      undo: false,
      act: { label: WORDS.undo, run: () => void moveFile(found.path, path) },
    };
  };
  return (
    <Modal title={say(WORDS.renameOf(before.name))} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <PathFields parts={parts} trouble={trouble} onChange={setParts} />
        <p class="note">{say(documents.isDirty(path) ? WORDS.draftFollows : WORDS.versionsFollow)}</p>
        {parts.folder === before.folder ? null : <p class="note">{say(WORDS.dataStays)}</p>}
        <footer>
          <button type="submit" class="primary">
            {say(WORDS.rename)}
          </button>
          <button type="button" onClick={onClose}>
            {say(WORDS.cancel)}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

export function DeleteDialog({ path, onClose }: Props) {
  const workbench = useWorkbench();
  const { state, say, documents } = workbench;
  const { name } = partsOf(path);
  const isOnDisk = state.files.value.some((file) => file.path === path);
  return (
    <Modal title={say(WORDS.deleteOf(name))} onClose={onClose}>
      <p class="asked">{say(isOnDisk ? WORDS.deletedStays : WORDS.draftStays)}</p>
      {isOnDisk && documents.isDirty(path) ? <p class="asked">{say(WORDS.unsavedStays)}</p> : null}
      <footer>
        <button
          type="button"
          class="primary"
          autofocus
          onClick={() => {
            onClose();
            deleteFile(workbench, path);
          }}
        >
          {say(WORDS.remove)}
        </button>
        <button type="button" onClick={onClose}>
          {say(WORDS.cancel)}
        </button>
      </footer>
    </Modal>
  );
}
