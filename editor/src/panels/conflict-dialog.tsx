// Someone else saved a change of the same 指标: both wordings, one to be taken for each. Nothing is saved before all is decided.
import type { MergeSide } from "@biaochi/language-service";
import { useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { bringTogether, saveVersion } from "../shell/saving.ts";
import type { Dialog } from "../shell/state.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";

type Conflict = Extract<Dialog, { kind: "conflict" }>;

export function ConflictDialog({ dialog, onClose }: { readonly dialog: Conflict; readonly onClose: () => void }) {
  const workbench = useWorkbench();
  const { say } = workbench;
  const { conflicts, sentence } = dialog;
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const take = async (): Promise<void> => {
    onClose();
    const together = await bringTogether(workbench, { ...dialog, choices });
    if (together && sentence !== undefined) await saveVersion(workbench, sentence);
  };
  return (
    <Modal title={say(WORDS.bothChanged(conflicts.length))} wide onClose={onClose}>
      <div class="conflicts">
        {conflicts.map(({ key, title, ...texts }) => (
          <fieldset key={key}>
            <legend>{say(title)}</legend>
            {(["ours", "theirs"] as const).map((side) => (
              <label key={side}>
                <span>
                  <input
                    type="radio"
                    name={key}
                    checked={choices.get(key) === side}
                    onChange={() => setChoices(new Map([...choices, [key, side]]))}
                  />
                  {say(side === "ours" ? WORDS.mine : WORDS.theirs)}
                </span>
                <pre>{texts[side] ?? say(WORDS.takenAway)}</pre>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <footer>
        <button type="button" class="primary" disabled={choices.size < conflicts.length} onClick={take}>
          {say(sentence === undefined ? WORDS.takeThese : WORDS.takeAndSave)}
        </button>
        <button type="button" onClick={onClose}>
          {say(WORDS.later)}
        </button>
      </footer>
    </Modal>
  );
}
