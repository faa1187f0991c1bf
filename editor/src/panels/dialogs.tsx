// Which dialogue is open. Not here: what is in it, a file each.
import { ImportDialog } from "../data/import-dialog.tsx";
import { PasteDialog } from "../data/paste-dialog.tsx";
import { useWorkbench } from "../shell/context.ts";
import { createRecovery } from "../shell/recovery.ts";
import { KEY_TABLE } from "../words/key-table.ts";
import { WORDS } from "../words/words.ts";
import { CompareView } from "./compare-view.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DeleteDialog, RenameDialog } from "./file-dialogs.tsx";
import { Modal } from "./modal.tsx";
import { NewFileDialog } from "./new-file-dialog.tsx";
import { NextRulesDialog } from "./next-rules-dialog.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { VersionsDialog } from "./versions-dialog.tsx";

export function DialogHost() {
  const workbench = useWorkbench();
  const { state, say } = workbench;
  const dialog = state.dialog.value;
  if (dialog === undefined) return null;
  const close = () => {
    state.dialog.value = undefined;
  };
  switch (dialog.kind) {
    case "save":
      return <SaveDialog onClose={close} />;
    case "new-file":
      return <NewFileDialog copyOf={dialog.copyOf} onClose={close} />;
    case "next-rules":
      return <NextRulesDialog path={dialog.path} goal={dialog.goal} onClose={close} />;
    case "rename-file":
      return <RenameDialog path={dialog.path} onClose={close} />;
    case "delete-file":
      return <DeleteDialog path={dialog.path} onClose={close} />;
    case "import":
      return <ImportDialog file={dialog.file} bytes={dialog.bytes} pasted={dialog.pasted} onClose={close} />;
    case "paste":
      return <PasteDialog onClose={close} />;
    case "conflict":
      return <ConflictDialog dialog={dialog} onClose={close} />;
    case "versions":
      return <VersionsDialog onClose={close} />;
    case "settings":
      return <SettingsDialog onClose={close} />;
    case "keys":
      return <KeysDialog onClose={close} />;
    case "draft": {
      const recovery = createRecovery(workbench);
      const base = workbench.documents.get(dialog.draft.path)?.baseText ?? "";
      return (
        <Modal title={say(WORDS.draftAgainstSaved)} wide onClose={close}>
          <CompareView before={base} after={dialog.draft.text} />
          <footer>
            <button type="button" class="primary" onClick={() => recovery.restore(dialog.draft)}>
              {say(WORDS.restore)}
            </button>
            <button type="button" onClick={() => recovery.discard(dialog.draft)}>
              {say(WORDS.discard)}
            </button>
          </footer>
        </Modal>
      );
    }
  }
}

function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWorkbench();
  return (
    <Modal title={say(WORDS.keys)} onClose={onClose}>
      <table class="plain keys">
        <tbody>
          {KEY_TABLE.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{say(what)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
