// 查找 across the rule files of the workspace, widths folded.
import { useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function SearchList() {
  const { state, say, search, open } = useWorkbench();
  const [words, setWords] = useState("");
  const found = state.found.value;
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(words);
        }}
      >
        <label>
          {say(WORDS.searchAll)}{" "}
          <input type="search" value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
        </label>
        <button type="submit">{say(WORDS.search)}</button>
      </form>
      {found === undefined ? null : found.length === 0 ? (
        <p class="empty">{say(WORDS.notFound)}</p>
      ) : (
        <ol>
          {found.map(({ path, line, span, excerpt, mark }) => (
            <li key={`${path} ${span.start}`}>
              <button type="button" class="what" onClick={() => open(path, span)}>
                <span class="excerpt">
                  {excerpt.slice(0, mark.start)}
                  <mark>{excerpt.slice(mark.start, mark.end)}</mark>
                  {excerpt.slice(mark.end)}
                </span>
                <small>
                  {path.split("/").at(-1)} · {say(WORDS.line(line))}
                </small>
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  );
}
