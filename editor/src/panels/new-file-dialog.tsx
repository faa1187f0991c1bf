// 新建: a rule file from the commented template, or a copy of one. It is a draft until it is saved.
import { useState } from "preact/hooks";
import { isTrouble } from "../server/client.ts";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";
import { PathFields, partsOf, pathOf } from "./path-fields.tsx";

export function NewFileDialog({ copyOf, onClose }: { readonly copyOf: string | undefined; readonly onClose: () => void }) {
  const { state, say, server, port, startFile, tellTrouble, documents } = useWorkbench();
  const from = partsOf(copyOf ?? state.path.peek() ?? "");
  const stem = copyOf === undefined ? undefined : from.name;
  const [parts, setParts] = useState({ ...from, name: stem === undefined ? "" : nextName(stem) });
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const make = async (): Promise<void> => {
    const isTaken = (path: string) => state.files.peek().some((file) => file.path === path) || documents.get(path) !== undefined;
    const found = pathOf(parts, isTaken);
    if ("trouble" in found) return setTrouble(say(found.trouble));
    const text = await textFor(found.stem);
    if (text === undefined) return;
    onClose();
    startFile(found.path, text);
  };
  const textFor = async (plain: string): Promise<string | undefined> => {
    if (copyOf === undefined) {
      const year = /(?:19|20)\d\d/u.exec(plain)?.[0] ?? String(new Date().getFullYear());
      return (await port.ask("starter", { name: plain, year, language: say({ zh: "zh", en: "en" }) === "en" ? "en" : "zh" }))
        ?.gives;
    }
    const open = documents.get(copyOf);
    if (open !== undefined) return open.model.getValue();
    const read = await server.readText(copyOf);
    if (!isTrouble(read)) return read.text;
    tellTrouble(read);
    return undefined;
  };
  return (
    <Modal title={say(copyOf === undefined ? WORDS.newFromTemplate : WORDS.duplicateOf(stem ?? ""))} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <PathFields parts={parts} trouble={trouble} onChange={setParts} />
        <footer>
          <button type="submit" class="primary">
            {say(WORDS.makeDraft)}
          </button>
          <button type="button" onClick={onClose}>
            {say(WORDS.cancel)}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

/** 保靖县-2017 → 保靖县-2018; a name without a year gets （1）. */
function nextName(stem: string): string {
  const year = /(?:19|20)\d\d/u.exec(stem)?.[0];
  return year === undefined ? `${stem}（1）` : stem.replace(year, String(Number(year) + 1));
}
