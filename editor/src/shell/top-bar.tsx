// The bar on top: what is open, and what can be done with it as a whole.

import { keepLanguage } from "../words/language.ts";
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { StatusNote } from "./status-note.tsx";

export function TopBar() {
  const workbench = useWorkbench();
  const { state, say, drafts } = workbench;
  const path = state.path.value;
  const head = state.view.value?.head;
  const folder = path?.split("/").slice(0, -1).join(" / ") ?? "";
  const file = path?.split("/").at(-1) ?? "";
  const openDialog = (kind: "save" | "versions" | "keys" | "settings") => () => {
    state.dialog.value = { kind };
  };
  const format = async (): Promise<void> => {
    if (path === undefined) return;
    await workbench.checking.settled();
    const answer = await workbench.port.ask("format", { path });
    if (answer === undefined) return;
    if (answer.gives.length === 0) {
      state.notice.value = { text: WORDS.nothingToFormat, undo: false };
      return;
    }
    workbench.apply(answer.gives);
  };
  const switchLanguage = async (): Promise<void> => {
    await drafts.flush();
    keepLanguage(window.localStorage, say({ zh: "en", en: "zh" }) === "en" ? "en" : "zh");
    window.location.reload();
  };
  return (
    <header class="top-bar">
      <a class="brand" href="/" onClick={(event) => event.preventDefault()}>
        {say(WORDS.brand)}
      </a>
      <div class="top-title">
        <h1>{head?.name ?? (file === "" ? state.workspaceName.value : file)}</h1>
        <p>
          {head === undefined ? folder : `${head.year} · ${say(WORDS.versionOf(head.version))} · ${folder}`}
          <StatusNote head={head} />
        </p>
      </div>
      <div class="top-actions">
        {path === undefined ? null : (
          <>
            <button type="button" class="primary" onClick={openDialog("save")} title="Ctrl+S">
              {say(WORDS.saveVersion)}
            </button>
            <button type="button" onClick={format} title="Shift+Alt+F">
              {say(WORDS.format)}
            </button>
            <button type="button" onClick={openDialog("versions")}>
              {say(WORDS.versions)}
            </button>
            <button type="button" onClick={() => window.print()}>
              {say(WORDS.print)}
            </button>
          </>
        )}
        <button type="button" class="quiet" onClick={openDialog("settings")}>
          {say(WORDS.settings)}
        </button>
        <button type="button" class="quiet" onClick={openDialog("keys")}>
          {say(WORDS.keys)}
        </button>
        <button type="button" class="quiet" lang={say({ zh: "en", en: "zh-CN" })} onClick={switchLanguage}>
          {say({ zh: "English", en: "中文" })}
        </button>
      </div>
    </header>
  );
}
