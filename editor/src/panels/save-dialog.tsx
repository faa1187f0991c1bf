// 保存版本: asks for a sentence on what changed, and says what did, by name. In: the open text and what it was made from. Out: a version.
import type { Bilingual } from "@biaochi/diagnostics";
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { saveVersion } from "../shell/saving.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";

// LIMIT: so many changed parts are named.
const MOST_NAMED = 6;

export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const workbench = useWorkbench();
  const { state, say, port, documents } = workbench;
  const [sentence, setSentence] = useState("");
  const [changed, setChanged] = useState<readonly Bilingual[]>([]);
  const errors = (state.view.value?.diagnostics ?? []).filter(({ severity }) => severity === "error").length;
  useEffect(() => {
    const text = documents.get(state.path.peek() ?? "");
    if (text === undefined || text.base === null) return;
    const base = text.baseText;
    port.ask("merge", { base, ours: base, theirs: text.model.getValue(), choices: new Map() }).then((answer) => {
      if (answer?.gives.kind === "merged") setChanged(answer.gives.theirs);
    });
  }, [port, documents, state]);
  const named = changed
    .slice(0, MOST_NAMED)
    .map(say)
    .join(say({ zh: "、", en: ", " }));
  return (
    <Modal title={say(WORDS.saveVersion)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          saveVersion(workbench, sentence.trim());
        }}
      >
        <label class="field">
          {say(WORDS.whatChanged)}
          <input
            type="text"
            autofocus
            maxLength={500}
            value={sentence}
            placeholder={say(WORDS.whatChangedExample)}
            onInput={({ currentTarget }) => setSentence(currentTarget.value)}
          />
        </label>
        {changed.length === 0 ? null : <p class="note">{say(WORDS.changedParts(named, changed.length - MOST_NAMED))}</p>}
        {errors > 0 ? <p class="note">{say(WORDS.saveWithErrors(errors))}</p> : null}
        <footer>
          <button type="submit" class="primary">
            {say(WORDS.save)}
          </button>
          <button type="button" onClick={onClose}>
            {say(WORDS.cancel)}
          </button>
        </footer>
      </form>
    </Modal>
  );
}
