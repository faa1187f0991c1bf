// 新建: a rule file from the commented template, or a copy of one. It is a draft until it is saved.
import { useState } from "preact/hooks";
import { isTrouble } from "../server/client.ts";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";

export function NewFileDialog({ copyOf, onClose }: { readonly copyOf: string | undefined; readonly onClose: () => void }) {
  const { state, say, server, port, startFile, tellTrouble, documents } = useWorkbench();
  const folder = (copyOf ?? state.path.peek() ?? "").split("/").slice(0, -1).join("/");
  const stem = copyOf
    ?.split("/")
    .at(-1)
    ?.replace(/\.chi$/u, "");
  const [name, setName] = useState(stem === undefined ? "" : nextName(stem));
  const [place, setPlace] = useState(folder);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const make = async (): Promise<void> => {
    const plain = name
      .trim()
      .replace(/\.chi$/u, "")
      .normalize("NFC");
    const path = [
      ...place
        .split("/")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
      `${plain}.chi`,
    ].join("/");
    if (plain === "" || /[「」"/\\:*?<>|\u0000-\u001f]/u.test(plain)) return setTrouble(say(WORDS.badName));
    if (state.files.peek().some((file) => file.path === path) || documents.get(path) !== undefined)
      return setTrouble(say(WORDS.nameTaken(path)));
    const text = await textFor(plain);
    if (text === undefined) return;
    onClose();
    startFile(path, text);
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
        <label class="field">
          {say(WORDS.fileName)}
          <input
            type="text"
            autofocus
            value={name}
            placeholder={say(WORDS.fileNameExample)}
            aria-invalid={trouble !== undefined}
            aria-describedby="name-trouble"
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label class="field">
          {say(WORDS.folder)}
          <input
            type="text"
            value={place}
            placeholder={say(WORDS.folderExample)}
            onInput={({ currentTarget }) => setPlace(currentTarget.value)}
          />
        </label>
        <p id="name-trouble" class="trouble" role="alert">
          {trouble}
        </p>
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
