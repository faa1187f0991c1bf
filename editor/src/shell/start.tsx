// The first screen, while no file is open: what is there to open, and what to do where there is nothing.
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";

export function Start() {
  const { state, say, open } = useWorkbench();
  const barred = state.barred.value;
  const rules = state.files.value.filter(({ kind }) => kind === "rules");
  const newFile = () => {
    state.dialog.value = { kind: "new-file", copyOf: undefined };
  };
  if (state.workspaceName.value === "" && barred === undefined) return <p class="empty">{say(WORDS.reading)}</p>;
  if (barred !== undefined)
    return (
      <section class="start">
        <h2>{say(WORDS.cannotSee)}</h2>
        <p>{say(barred.message)}</p>
        <p>{say(barred.mend)}</p>
      </section>
    );
  return (
    <section class="start">
      <h2>{say(rules.length === 0 ? WORDS.noRulesYet : WORDS.chooseRules)}</h2>
      {rules.length === 0 ? <p>{say(WORDS.noRulesHelp)}</p> : null}
      <ul class="cards">
        {rules.map(({ path }) => {
          const parts = path.split("/");
          return (
            <li key={path}>
              <button type="button" onClick={() => open(path)}>
                <strong>{parts.at(-1)?.replace(/\.chi$/u, "")}</strong>
                <span>{parts.slice(0, -1).join(" / ")}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <button type="button" class="link" onClick={newFile}>
          {say(WORDS.newFromTemplate)}
        </button>
      </p>
    </section>
  );
}
