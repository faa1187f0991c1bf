// One line of 得分表, which opens to its reasons. In: the line. Out: a row of the table and, opened, the row of its reasons below it.
import { useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { Figure } from "../shell/figure.tsx";
import { WORDS } from "../words/words.ts";
import type { ScoreView } from "../worker/protocol.ts";
import { filedOf, type Line } from "./score-lines.ts";
import { ScoreReasons } from "./score-reasons.tsx";

export type Places = { readonly points: number; readonly score: number; readonly filed: number };

export function ScoreLine(props: {
  readonly line: Line;
  readonly score: ScoreView;
  readonly places: Places;
  readonly hasFiled: boolean;
}) {
  const { line, score, places, hasFiled } = props;
  const { say, state } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const filed = filedOf(line, score);
  const differs = filed !== undefined && line.score !== null && filed.replace(/分$/u, "") !== line.score;
  const isHere = hasCaret(line, state.caret.value);
  const id = `why-${line.key.replaceAll(/[^\p{L}\p{N}]/gu, "-")}`;
  return (
    <>
      <tr class="score-line" data-kind={line.kind} data-depth={line.depth} data-here={isHere}>
        <th scope="row" style={{ "--depth": line.depth }}>
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {line.name}
          </button>
        </th>
        <td class="number">
          <Figure text={line.points} places={places.points} />
        </td>
        <td class="number" data-short={isShort(line)}>
          <Figure text={scoreText(line, say(WORDS.notCounted))} places={places.score} />
        </td>
        {hasFiled ? (
          <td class="number filed" data-differs={differs}>
            {filed === undefined ? null : (
              <>
                {differs ? <span class="visually-hidden">{say(WORDS.differs)}</span> : null}
                <Figure text={filed.replace(/分$/u, "")} places={places.filed} />
              </>
            )}
          </td>
        ) : null}
      </tr>
      {isOpen ? (
        <tr class="why" id={id}>
          <td colSpan={hasFiled ? 4 : 3}>
            <ScoreReasons line={line} score={score} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function scoreText(line: Line, notCounted: string): string {
  if (line.score !== null) return line.kind === "adjustment" && !line.score.startsWith("-") ? line.score : line.score;
  if ((line.kind === "section" || line.kind === "indicator") && !line.of.applicable) return notCounted;
  return "—";
}

function isShort({ score, points, kind }: Line): boolean {
  return kind !== "adjustment" && score !== null && score !== points;
}

function hasCaret(line: Line, caret: number): boolean {
  if (line.kind !== "indicator") return false;
  const { start, end } = line.of.origin;
  return caret >= start && caret <= end;
}
