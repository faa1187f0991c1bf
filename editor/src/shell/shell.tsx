// The screen. In: the workbench. Out: its parts in their places, and on a narrow screen the one that is on top. Not here: the parts.
import { useEffect, useState } from "preact/hooks";
import { EffectiveFrame } from "../effective/effective-frame.tsx";
import { TextSwitch } from "../effective/text-switch.tsx";
import { DialogHost } from "../panels/dialogs.tsx";
import { ScorePanel } from "../panels/score-panel.tsx";
import { EditorPane } from "../text/editor-pane.tsx";
import { WORDS } from "../words/words.ts";
import { BannerStrip } from "./banner-strip.tsx";
import { BottomPanel } from "./bottom-panel.tsx";
import { Contents } from "./contents.tsx";
import { useWorkbench } from "./context.ts";
import { Hints } from "./hints.tsx";
import { Start } from "./start.tsx";
import type { Pane } from "./state.ts";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";

const PANES: readonly (readonly [Pane, keyof typeof WORDS & ("contents" | "text" | "scoreTable")])[] = [
  ["contents", "contents"],
  ["text", "text"],
  ["scores", "scoreTable"],
];

/** As in shell.css: one part at a time. */
const NARROW = "(max-width: 960px)";

function useNarrow(): boolean {
  const [query] = useState(() => window.matchMedia(NARROW));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const changed = () => setNarrow(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, [query]);
  return isNarrow;
}

/** The whole screen. */
export function Shell() {
  const { state, say } = useWorkbench();
  const path = state.path.value;
  const pane = state.pane.value;
  const isNarrow = useNarrow();
  const readsEffective = state.reads.value === "effective" && state.view.value?.inherits !== undefined;
  // The part on top is what the page is about; on a wide screen that is always the text.
  const mainIs = (one: Pane) => (isNarrow && pane === one ? "main" : undefined);
  return (
    <div
      class="shell"
      data-open={path !== undefined}
      data-pane={pane}
      data-bottom={state.bottom.value === undefined ? "closed" : "open"}
    >
      <TopBar />
      <nav class="pane-tabs" aria-label={say(WORDS.parts)}>
        {PANES.map(([name, word]) => (
          <button
            key={name}
            type="button"
            aria-pressed={pane === name}
            onClick={() => {
              state.pane.value = name;
            }}
          >
            {say(WORDS[word])}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is one of two landmarks, both of which have names */}
      <div class="contents" role={mainIs("contents") ?? "complementary"} aria-label={say(WORDS.contents)}>
        <Contents />
      </div>
      <main class="centre" aria-label={say(WORDS.text)}>
        <BannerStrip />
        {path === undefined ? <Start /> : null}
        <TextSwitch />
        <div class="text-frame" hidden={path === undefined || readsEffective}>
          <EditorPane />
        </div>
        <EffectiveFrame />
        <Hints />
      </main>
      {path === undefined ? null : (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above
        <div class="scores" role={mainIs("scores") ?? "complementary"} aria-label={say(WORDS.scoreTable)}>
          <ScorePanel />
        </div>
      )}
      {path === undefined ? null : <BottomPanel />}
      <StatusBar />
      <DialogHost />
    </div>
  );
}
