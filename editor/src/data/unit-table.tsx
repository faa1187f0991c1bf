// The units of a data file with what each would score, and what is wrong with each.
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { DataUnit } from "../worker/protocol.ts";

// LIMIT: so many units are listed in the preview.
const MOST_LISTED = 200;

export function UnitTable({ units, missing }: { readonly units: readonly DataUnit[]; readonly missing: number }) {
  const { say } = useWorkbench();
  if (units.length === 0) return <p class="empty">{say(WORDS.noUnitsInFile)}</p>;
  return (
    <section>
      <h3>{say(WORDS.unitsInFile)}</h3>
      <table class="plain units">
        <thead>
          <tr>
            <th scope="col">{say(WORDS.unit)}</th>
            <th scope="col" class="number">
              {say(WORDS.total)}
            </th>
            <th scope="col">{say(WORDS.grade)}</th>
            <th scope="col">{say(WORDS.problems)}</th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, MOST_LISTED).map(({ id, total, grade, problems }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td class="number">{total ?? "—"}</td>
              <td>{grade}</td>
              <td>
                {problems.slice(0, 3).map((problem) => (
                  <p key={problem.message.zh} data-severity={problem.severity}>
                    {say(problem.message)}
                  </p>
                ))}
                {problems.length === 0 && total === null ? <p>{say(WORDS.noTotalYet(missing))}</p> : null}
                {problems.length > 3 ? <p>{say(WORDS.moreProblems(problems.length - 3))}</p> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
