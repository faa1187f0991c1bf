// 得分表: the chosen unit's scorecard, following every keystroke. In: the state's score. Out: a table like the printed one, each line opening to its reasons.
// Not here: a line's reasons (score-reasons.tsx), what stands under the table (score-rest.tsx), choosing a unit (data/unit-choice.tsx).
import { UnitChoiceBar } from "../data/unit-choice.tsx";
import { useWorkbench } from "../shell/context.ts";
import { Figure } from "../shell/figure.tsx";
import { StatusNote } from "../shell/status-note.tsx";
import { WORDS } from "../words/words.ts";
import type { ScoreView } from "../worker/protocol.ts";
import { plainPoints, ScoreLineRows } from "./score-line.tsx";
import { ScoreRest } from "./score-rest.tsx";

export function ScorePanel() {
  const { state, say } = useWorkbench();
  const score = state.score.value;
  const view = state.view.value;
  if (state.path.value === undefined) return <p class="empty">{say(WORDS.noScoreWithoutFile)}</p>;
  const isStale = view !== undefined && !view.scorable;
  return (
    <>
      <UnitChoiceBar />
      {score === undefined ? (
        <NoScore />
      ) : (
        <div class="score-sheet" data-stale={isStale} data-revision={state.scoreRevision.value}>
          {isStale ? <p class="stale-note">{say(WORDS.scoreIsStale)}</p> : null}
          <Total score={score} />
          <Table score={score} />
          <ScoreRest />
        </div>
      )}
    </>
  );
}

function NoScore() {
  const { state, say } = useWorkbench();
  const view = state.view.value;
  if (view === undefined) return <p class="empty">{say(WORDS.reading)}</p>;
  if (view.head?.status === "framework") return <p class="empty">{say(WORDS.frameworkHasNoScore)}</p>;
  return <p class="empty">{say(view.scorable ? WORDS.chooseUnit : WORDS.noScoreWhileBroken)}</p>;
}

function Total({ score }: { readonly score: ScoreView }) {
  const { state, say } = useWorkbench();
  const { unit, total, points, grade, bounds, complete, reportedTotal } = score;
  const head = state.view.value?.head;
  return (
    <div class="score-total">
      <p class="score-of">
        {head === undefined ? null : `${head.name}　${head.year}`}
        <StatusNote head={head} />
      </p>
      <h2>{unit}</h2>
      <p class="total-figure" aria-live="polite">
        <span class="visually-hidden">{say(WORDS.total)} </span>
        <strong>{total ?? "—"}</strong>
        <span class="of"> / {points}</span>
        {grade === null ? null : <span class="grade">{grade}</span>}
      </p>
      <p class="total-notes">
        {reportedTotal === null ? null : <span>{say(WORDS.filedTotal(reportedTotal))}</span>}
        <NoTotal score={score} />
        {complete || bounds === null ? null : <span>{say(WORDS.between(bounds.least, bounds.most))}</span>}
      </p>
    </div>
  );
}

/** Why there is no total, in a word; every reason stands below the table. */
function NoTotal({ score }: { readonly score: ScoreView }) {
  const { say } = useWorkbench();
  const problems = score.rest.problems.filter(({ severity }) => severity === "error");
  const [first] = problems;
  if (score.total !== null || first === undefined) return null;
  return (
    <span class="no-total">
      {say(WORDS.noTotal(problems.length))}
      {say(first.message)}{" "}
      <button
        type="button"
        class="link"
        onClick={() => document.querySelector(".score-rest")?.scrollIntoView({ block: "start" })}
      >
        {say(WORDS.seeBelow)}
      </button>
    </span>
  );
}

function Table({ score }: { readonly score: ScoreView }) {
  const { say } = useWorkbench();
  const { lines, reportedTotal } = score;
  const places = {
    points: placesOf(lines.map(({ points }) => points)),
    score: placesOf([score.total, ...lines.map((line) => line.score)]),
    filed: placesOf([reportedTotal, ...lines.map(({ reported }) => reported)].map(plainPoints)),
  };
  const hasFiled = reportedTotal !== null || lines.some(({ reported }) => reported !== null);
  return (
    <table class="score-table">
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
          <ScoreLineRows key={`${line.kind} ${line.path.join("\n")}`} line={line} places={places} hasFiled={hasFiled} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(WORDS.total)}</th>
          <td class="number">
            <Figure text={score.points} places={places.points} />
          </td>
          <td class="number">
            <Figure text={score.total ?? "—"} places={places.score} />
          </td>
          {hasFiled ? (
            <td class="number">
              <Figure text={plainPoints(reportedTotal) ?? ""} places={places.filed} />
            </td>
          ) : null}
        </tr>
      </tfoot>
    </table>
  );
}

/** The most decimals that a column of figures has. */
function placesOf(figures: readonly (string | null)[]): number {
  return Math.max(0, ...figures.map((figure) => /^-?\d+\.(\d+)$/u.exec(figure ?? "")?.[1]?.length ?? 0));
}
