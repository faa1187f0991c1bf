// The application of one page. In: the document, the language. Out: everything is made here once and handed down; nothing is kept in modules.
import "@fontsource/inconsolata/latin-400.css";
import "@fontsource/inconsolata/latin-700.css";
import { render } from "preact";
import { createHttpServer } from "./server/http.ts";
import { takeIdentity } from "./server/identity.ts";
import { WorkbenchContext } from "./shell/context.ts";
import { createKeep, keepRecent, recentNames } from "./shell/kept.ts";
import { bindPageKeys } from "./shell/page-keys.ts";
import { Shell } from "./shell/shell.tsx";
import { createState } from "./shell/state.ts";
import { createWorkbench } from "./shell/workbench.ts";
import { registerChiLanguage } from "./text/chi-language.ts";
import "./theme/palette.css";
import "./theme/shell.css";
import "./theme/panels.css";
import "./theme/effective.css";
import "./theme/print.css";
import { chosenLook } from "./theme/look.ts";
import { defineMonacoThemes } from "./theme/monaco-theme.ts";
import { type Language, sayIn } from "./words/language.ts";
import { WORDS } from "./words/words.ts";
import { openPort } from "./worker/port.ts";

/** Starts it. */
export async function startApp(document: Document, language: Language): Promise<void> {
  const window = document.defaultView;
  const host = document.getElementById("app");
  if (window === null || host === null) return;
  const say = sayIn(language);
  document.title = say(WORDS.brand);
  const identity = takeIdentity(window, () => crypto.randomUUID());
  const look = chosenLook(window.localStorage, (query) => window.matchMedia(query).matches);
  const keep = createKeep(() => window.localStorage);
  const hints = keep.read("hints") === undefined;
  const state = createState({ look, hints, pinyin: keep.read("pinyin") !== "off", recent: recentNames(keep) });
  state.pinyin.subscribe((on) => void keep.write("pinyin", on ? "on" : "off"));
  state.recent.subscribe((names) => keepRecent(keep, names));
  state.look.subscribe((now) => {
    document.documentElement.dataset["look"] = now;
  });
  // Where there is little room the lists below wait until they are asked for.
  if (window.innerHeight < 500) state.bottom.value = undefined;
  registerChiLanguage();
  defineMonacoThemes();
  const port = openPort(() => new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" }), {
    stopped: () => {
      state.workerStopped.value = true;
    },
    again: () => workbench.checking.again(),
    failed: (words) => console.error(words),
  });
  const server = createHttpServer(window.fetch.bind(window), identity);
  const clock = (): string => new Date().toTimeString().slice(0, 5);
  const workbench = createWorkbench({ server, port, state, say, keep, clock });
  bindPageKeys(window, workbench);
  render(
    <WorkbenchContext.Provider value={workbench}>
      <Shell />
    </WorkbenchContext.Provider>,
    host,
  );
  window.addEventListener("pagehide", () => void workbench.drafts.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") workbench.drafts.flush();
  });
  // What is nowhere but in this page is not closed without a word.
  window.addEventListener("beforeunload", (event) => {
    if (state.saveState.peek().kind === "full") event.preventDefault();
  });
  await workbench.start();
}
