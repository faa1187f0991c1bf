// 目录: what there is to find: the rule files of the workspace by region and year, and below them the tree of the open file's indicators.
// One box narrows both, by Han, pinyin or initials. Not here: the lists themselves (file-list.tsx, indicator-tree.tsx).
import { useState } from "preact/hooks";
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { DeletedFiles, FileList, type ShownFile } from "./file-list.tsx";
import { IndicatorTree, namesOf } from "./indicator-tree.tsx";
import { useMatches } from "./matches.ts";

export function Contents() {
  const { state, say } = useWorkbench();
  const [isOpen, setOpen] = useState(true);
  const [words, setWords] = useState("");
  const path = state.path.value;
  const rules = state.files.value.filter(({ kind }) => kind === "rules");
  const isNew = path !== undefined && !rules.some((file) => file.path === path);
  const files: readonly ShownFile[] = [
    ...rules.map((file) => ({ path: file.path, isNew: false })),
    ...(isNew ? [{ path, isNew: true }] : []),
  ];
  const names = namesOf(state.view.value?.tree ?? []);
  const fits = useMatches(words, [...files.map((file) => file.path.replace(/\.chi$/u, "")), ...names]);
  const shown = files.filter(({ path: one }) => fits === undefined || fits.has(one.replace(/\.chi$/u, "")));
  const found = fits === undefined ? undefined : new Set(names.filter((name) => fits.has(name)));
  const isEmpty = found !== undefined && shown.length === 0 && found.size === 0;
  return (
    <>
      <search class="contents-search">
        <input
          type="search"
          value={words}
          placeholder={say(WORDS.findHereShort)}
          aria-label={say(WORDS.findHere)}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.isComposing) setWords("");
          }}
        />
      </search>
      {isEmpty ? (
        <p class="empty" role="status">
          {say(WORDS.nothingHere(words.trim()))}
        </p>
      ) : null}
      {found !== undefined && shown.length === 0 ? null : (
        <section class="files" aria-labelledby="files-title">
          <header class="panel-head">
            <h2 id="files-title">
              <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {say(WORDS.ruleFiles)}
              </button>
            </h2>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                state.dialog.value = { kind: "new-file", copyOf: undefined };
              }}
            >
              {say(WORDS.newFile)}
            </button>
          </header>
          {isOpen ? <FileList files={shown} /> : null}
          {isOpen && found === undefined ? <DeletedFiles /> : null}
        </section>
      )}
      {path === undefined || (found !== undefined && found.size === 0) ? null : <IndicatorTree found={found} />}
    </>
  );
}
