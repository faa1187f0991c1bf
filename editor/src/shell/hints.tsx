// Three hints on the first visit, over nothing and in nobody's way; put away for good.
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";

export function Hints() {
  const { state, say } = useWorkbench();
  if (!state.hints.value || state.path.value === undefined) return null;
  return (
    <section class="hints" aria-label={say(WORDS.hintsTitle)}>
      <ol>
        {WORDS.hints.map((hint) => (
          <li key={hint.zh}>{say(hint)}</li>
        ))}
      </ol>
      <button
        type="button"
        onClick={() => {
          state.hints.value = false;
          window.localStorage.setItem("biaochi.hints", "seen");
        }}
      >
        {say(WORDS.understood)}
      </button>
    </section>
  );
}
