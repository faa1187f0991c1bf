// Above the text of a file that inherits: 本年度文件 | 生效全文, and what it inherits. Not here: the rules in effect (effective-text.tsx).
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function TextSwitch() {
  const { state, say, open } = useWorkbench();
  const inherits = state.view.value?.inherits;
  if (inherits === undefined) return null;
  const { name, year, file } = inherits;
  const choice = (reads: "own" | "effective") => ({
    type: "button" as const,
    "aria-pressed": state.reads.value === reads,
    onClick: () => {
      state.reads.value = reads;
    },
  });
  return (
    <div class="text-switch">
      <fieldset>
        <legend class="visually-hidden">{say(WORDS.whichText)}</legend>
        <button {...choice("own")}>{say(WORDS.ownFile)}</button>
        <button {...choice("effective")}>{say(WORDS.inEffect)}</button>
      </fieldset>
      <p>
        {say(WORDS.inheritsFrom)}{" "}
        <button type="button" class="link" onClick={() => open(file)}>
          {name} {year}
        </button>
      </p>
    </div>
  );
}
