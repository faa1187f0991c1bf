// One line of 得分表, which opens to its reasons. In: the line. Out: a row of the table and, opened, the row of its reasons below it.
import { computed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { Figure } from "../shell/figure.tsx";
import { WORDS } from "../words/words.ts";
import type { TableLine } from "../worker/protocol.ts";
import { ScoreReasons } from "./score-reasons.tsx";

export type Places = { readonly points: number; readonly score: number; readonly filed: number };

type Props = { readonly line: TableLine; readonly places: Places; readonly hasFiled: boolean };

export function ScoreLineRows({ line, places, hasFiled }: Props) {
  const { say, state } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const { kind, path, depth, points, score, reported, at } = line;
  const filed = plainPoints(reported);
  const differs = filed !== null && score !== null && filed !== score;
  const isHere = useMemo(() => computed(() => state.lineHere.value === at), [state, at]);
  const row = useRef<HTMLTableRowElement>(null);
  const isCaretHere = kind !== "section" && isHere.value;
  useEffect(() => {
    if (isCaretHere) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCaretHere]);
  const id = `why-${kind}-${path.join("-").replaceAll(/[^\p{L}\p{N}]/gu, "-")}`;
  return (
    <>
      <tr ref={row} class="score-line" data-kind={kind} data-depth={depth} data-state={line.state} data-here={isCaretHere}>
        <th scope="row" style={{ "--depth": depth }}>
          <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
            {path.at(-1) === "" ? say(WORDS.nameless) : path.at(-1)}
          </button>
        </th>
        <td class="number">
          <Figure text={points ?? "—"} places={places.points} />
        </td>
        <td class="number" data-short={score !== null && score !== points && (kind === "section" || kind === "indicator")}>
          <Figure text={scoreText(line, say(WORDS.notCounted))} places={places.score} />
        </td>
        {hasFiled ? (
          <td class="number filed" data-differs={differs}>
            {differs ? <span class="visually-hidden">{say(WORDS.differs)}</span> : null}
            {filed === null ? null : <Figure text={filed} places={places.filed} />}
          </td>
        ) : null}
      </tr>
      {isOpen ? (
        <tr class="why" id={id}>
          <td colSpan={hasFiled ? 4 : 3}>
            <ScoreReasons line={line} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function scoreText({ kind, score, state }: TableLine, notCounted: string): string {
  if (score === null) return state === "excluded" ? notCounted : "—";
  if (kind !== "bonus" && kind !== "penalty") return score;
  return /^[-0]/u.test(score) ? score.replace("-", "−") : `+${score}`;
}

/** Points as a column shows them, whose head says 分. */
export function plainPoints(text: string | null): string | null {
  return text === null ? null : text.replace(/分$/u, "");
}
