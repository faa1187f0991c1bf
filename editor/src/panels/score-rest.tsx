// What stands under 得分表: from the sections to the total, vetoes, 评分方, places, requirements, and what is wrong with the data.
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function ScoreRest() {
  const { state, say } = useWorkbench();
  const rest = state.score.value?.rest;
  if (rest === undefined) return null;
  const { totalLines, vetoes, scorers, ranks, requirements, problems } = rest;
  const failing = requirements.filter(({ holds }) => holds !== true);
  const steps = totalLines.filter(({ kind }) => kind !== "sections");
  return (
    <div class="score-rest">
      {problems.length === 0 ? null : (
        <section>
          <h3>{say(WORDS.dataProblems)}</h3>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.field} ${problem.message.zh}`} data-severity={problem.severity}>
                {say(problem.message)}
                <small>{say(problem.mend)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {steps.length === 0 ? null : (
        <section>
          <h3>{say(WORDS.toTotal)}</h3>
          <ul>
            {steps.map((line) => (
              <li key={`${line.kind} ${line.name}`}>{say(line.explanation)}</li>
            ))}
          </ul>
        </section>
      )}
      {vetoes.length === 0 ? null : (
        <section>
          <h3>{say(WORDS.vetoes)}</h3>
          <ul>
            {vetoes.map((veto) => (
              <li key={veto.name}>{say(veto.message)}</li>
            ))}
          </ul>
        </section>
      )}
      {scorers.length === 0 ? null : (
        <section>
          <h3>{say(WORDS.byScorer)}</h3>
          <table class="plain">
            <tbody>
              {scorers.map(({ scorer, total, grade, deviationText }) => (
                <tr key={scorer}>
                  <th scope="row">{scorer}</th>
                  <td class="number">{total ?? "—"}</td>
                  <td>{grade}</td>
                  <td class="number">{deviationText}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {ranks.length === 0 ? null : (
        <section>
          <h3>{say(WORDS.ranks)}</h3>
          <ul>
            {ranks.map(({ name, place, of }) => (
              <li key={name}>
                {name}　{place ?? "—"}
                {of === null ? null : ` / ${of}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {failing.length === 0 ? null : (
        <section>
          <h3>{say(WORDS.requirements)}</h3>
          <ul>
            {failing.map((one) => (
              <li key={`${one.name} ${one.row}`}>{say(one.message)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
