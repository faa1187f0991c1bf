// What an import changes of data that are there already: each figure before and after, what is new, what is kept because the file does not have it.
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { Differences } from "../worker/protocol.ts";

// LIMIT: so many changed figures are listed.
const MOST_LISTED = 200;

export function DifferenceList({ differences }: { readonly differences: Differences }) {
  const { say } = useWorkbench();
  const { changed, added, kept, keptFigures } = differences;
  return (
    <section class="differences">
      <h3>{say(WORDS.againstBefore)}</h3>
      {changed.length === 0 && added.length === 0 ? <p class="note">{say(WORDS.sameAsBefore)}</p> : null}
      {changed.length === 0 ? null : (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say(WORDS.unit)}</th>
              <th scope="col">{say(WORDS.figure)}</th>
              <th scope="col" class="number">
                {say(WORDS.before)}
              </th>
              <th scope="col" class="number">
                {say(WORDS.after)}
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, MOST_LISTED).map(({ unit, name, before, after }) => (
              <tr key={`${unit} ${name}`}>
                <th scope="row">{unit}</th>
                <td>{name}</td>
                <td class="number">{before === "" ? "—" : before}</td>
                <td class="number">
                  <mark>{after === "" ? "—" : after}</mark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > MOST_LISTED ? <p class="note">{say(WORDS.moreProblems(changed.length - MOST_LISTED))}</p> : null}
      {added.length === 0 ? null : <p class="note">{say(WORDS.newUnits(added.length, added.slice(0, 8).join("、")))}</p>}
      {kept.length === 0 ? null : <p class="note">{say(WORDS.keptUnits(kept.length, kept.slice(0, 8).join("、")))}</p>}
      {keptFigures === 0 ? null : <p class="note">{say(WORDS.keptFigures(keptFigures))}</p>}
    </section>
  );
}
