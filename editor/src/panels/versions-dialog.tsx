// Saved versions of the open file: each with its sentence, compared with the text on the screen, taken back as an ordinary change.
import { useEffect, useState } from "preact/hooks";
import { isTrouble, type Version } from "../server/client.ts";
import { useWorkbench } from "../shell/context.ts";
import { replaceText } from "../shell/documents.ts";
import { WORDS } from "../words/words.ts";
import { CompareView } from "./compare-view.tsx";
import { Modal } from "./modal.tsx";

export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, say, server, documents, tellTrouble } = useWorkbench();
  const path = state.path.value ?? "";
  const [versions, setVersions] = useState<readonly Version[] | undefined>(undefined);
  const [shown, setShown] = useState<{ readonly version: Version; readonly text: string } | undefined>(undefined);
  useEffect(() => {
    server.versions(path).then((answer) => (isTrouble(answer) ? tellTrouble(answer) : setVersions(answer)));
  }, [path, server, tellTrouble]);
  const model = documents.get(path)?.model;
  const show = async (version: Version): Promise<void> => {
    const text = await server.versionText(path, version.id);
    if (typeof text === "string") setShown({ version, text });
    else tellTrouble(text);
  };
  return (
    <Modal title={say(WORDS.versions)} wide onClose={onClose}>
      <div class="versions">
        <ol>
          {versions?.length === 0 ? <li class="empty">{say(WORDS.noVersions)}</li> : null}
          {versions?.map((version) => (
            <li key={version.id} data-current={shown?.version.id === version.id}>
              <button type="button" onClick={() => show(version)}>
                <strong>
                  {version.sentence === ""
                    ? say(version.kind === "found" ? WORDS.versionAsFound : WORDS.noSentence)
                    : version.sentence}
                </strong>
                <small>{new Date(version.made).toLocaleString(say({ zh: "zh-CN", en: "en-GB" }))}</small>
              </button>
            </li>
          ))}
        </ol>
        {shown === undefined || model === undefined ? (
          <p class="empty">{say(WORDS.chooseVersion)}</p>
        ) : (
          <CompareView before={shown.text} after={model.getValue()} />
        )}
      </div>
      <footer>
        {shown === undefined ? null : <p class="note">{say(WORDS.versionAgainstNow)}</p>}
        <button
          type="button"
          class="primary"
          disabled={shown === undefined}
          onClick={() => {
            if (shown === undefined || model === undefined) return;
            replaceText(model, shown.text);
            state.notice.value = { text: WORDS.versionTakenBack, undo: true };
            onClose();
          }}
        >
          {say(WORDS.takeBack)}
        </button>
      </footer>
    </Modal>
  );
}
