// 得分表: the chosen unit's scorecard, following every keystroke. In: the state's score. Out: a table like the printed one, each line opening to its reasons.
// Not here: a line's reasons (score-reasons.tsx), choosing a unit (unit-choice.tsx).
import { UnitChoiceBar } from "../data/unit-choice.tsx";
import { useWorkbench } from "../shell/context.ts";
import { Figure } from "../shell/figure.tsx";
import { WORDS } from "../words/words.ts";
import type { ScoreView } from "../worker/protocol.ts";
import { ScoreLine } from "./score-line.tsx";
import { linesOf, placesOf } from "./score-lines.ts";
import { ScoreRest } from "./score-rest.tsx";

export function ScorePanel() {
  const { state, say } = useWorkbench();
  const score = state.score.value;
  const view = state.view.value;
  if (state.path.value === undefined) return <p class="empty">{say(WORDS.noScoreWithoutFile)}</p>;
  const isStale = score !== undefined && view !== undefined && !view.scorable;
  return (
    <>
      <UnitChoiceBar />
      {score === undefined ? (
        <NoScore />
      ) : (
        <div class="score-sheet" data-stale={isStale}>
          {isStale ? <p class="stale-note">{say(WORDS.scoreIsStale)}</p> : null}
          <Total score={score} />
          <Table score={score} />
          <ScoreRest score={score} />
        </div>
      )}
    </>
  );
}

function NoScore() {
  const { state, say } = useWorkbench();
  const view = state.view.value;
  if (view === undefined) return <p class="empty">{say(WORDS.reading)}</p>;
  return <p class="empty">{say(view.scorable ? WORDS.chooseUnit : WORDS.noScoreWhileBroken)}</p>;
}

function Total({ score }: { readonly score: ScoreView }) {
  const { say } = useWorkbench();
  const { scorecard, unit, reported } = score;
  const { total, points, grade, bounds, complete } = scorecard;
  const filed = reported.find(({ path }) => path.length === 1 && path[0] === "总分")?.text;
  return (
    <header class="score-total">
      <h2>{unit}</h2>
      <p class="total-figure" aria-live="polite">
        <span class="visually-hidden">{say(WORDS.total)} </span>
        <strong>{total ?? "—"}</strong>
        <span class="of"> / {points}</span>
        {grade === null ? null : <span class="grade">{grade}</span>}
      </p>
      <p class="total-notes">
        {filed === undefined ? null : <span>{say(WORDS.filedTotal(filed))}</span>}
        {complete || bounds === null ? null : <span>{say(WORDS.between(bounds.least, bounds.most))}</span>}
      </p>
    </header>
  );
}

function Table({ score }: { readonly score: ScoreView }) {
  const { say } = useWorkbench();
  const { scorecard, reported } = score;
  const lines = linesOf(scorecard);
  const places = {
    points: placesOf(lines.map(({ points }) => points)),
    score: placesOf(lines.map(({ score: one }) => one ?? "")),
    filed: placesOf(reported.map(({ text }) => text.replace(/分$/u, ""))),
  };
  const hasFiled = reported.length > 0;
  return (
    <table class="score-table" data-filed={hasFiled}>
      <thead>
        <tr>
          <th scope="col">{say(WORDS.indicator)}</th>
          <th scope="col" class="number">
            {say(WORDS.points)}
          </th>
          <th scope="col" class="number">
            {say(WORDS.score)}
          </th>
          {hasFiled ? (
            <th scope="col" class="number">
              {say(WORDS.filed)}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ScoreLine key={line.key} line={line} score={score} places={places} hasFiled={hasFiled} />
        ))}
      </tbody>
      {lines.length > 0 ? (
        <tfoot>
          <tr>
            <th scope="row">{say(WORDS.total)}</th>
            <td class="number">
              <Figure text={scorecard.points} places={places.points} />
            </td>
            <td class="number">
              <Figure text={scorecard.total ?? "—"} places={places.score} />
            </td>
            {hasFiled ? (
              <td class="number">
                <Figure
                  text={reported.find(({ path }) => path.join() === "总分")?.text.replace(/分$/u, "") ?? ""}
                  places={places.filed}
                />
              </td>
            ) : null}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
