// The score function of an indicator, drawn: bands as they give points, closed and open ends, gaps, and where the unit stands. In: exact figures of the
// language service. Out: SVG. Floats are for pixels only; every figure that is told is a text of the service.
import type { ScoreChart as Chart, ChartPiece, LevelChart, LineChart } from "@biaochi/language-service";
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { keptTicks, pixels, scaleOf } from "./chart-scale.ts";

const WIDTH = 360;
const HEIGHT = 150;
const EDGE = { left: 30, right: 10, top: 14, bottom: 26 } as const;

/** The chart of an indicator of the open file. */
export function ScoreChart({ path }: { readonly path: readonly string[] }) {
  const { state, say, port } = useWorkbench();
  const score = state.score.value;
  const name = path.at(-1) ?? "";
  const key = path.join("\n");
  const [chart, setChart] = useState<Chart | undefined>(undefined);
  useEffect(() => {
    if (score === undefined) return undefined;
    let isCurrent = true;
    port.ask("chart", { path: score.path, line: path }).then((answer) => {
      if (isCurrent) setChart(answer?.gives);
    });
    return () => {
      isCurrent = false;
    };
  }, [port, score, key]);
  if (chart === undefined) return null;
  if (chart.kind === "none") return <p class="note">{say(chart.why)}</p>;
  return (
    <figure class="chart">
      {chart.kind === "line" ? <Lines chart={chart} name={name} unit={score?.unit ?? ""} /> : <Levels chart={chart} />}
      {chart.kind === "line" ? (
        <figcaption>
          {say(WORDS.closedEnd)}　{say(WORDS.openEnd)}
          {chart.notes.map((note) => (
            <span key={note.zh}>{say(note)}</span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

function Lines({ chart, name, unit }: { readonly chart: LineChart; readonly name: string; readonly unit: string }) {
  const { say } = useWorkbench();
  const x = scaleOf(chart.domain.from, chart.domain.to, EDGE.left, WIDTH - EDGE.right);
  const y = scaleOf("0", chart.full, HEIGHT - EDGE.bottom, EDGE.top);
  const { place } = chart;
  const closed = new Set(
    chart.pieces.flatMap(({ points, from, to }) => [from.closed ? keyOf(points[0]) : "", to.closed ? keyOf(points.at(-1)) : ""]),
  );
  const joined: Joined = (point) => closed.has(keyOf(point));
  const ticks = keptTicks(chart.ticks.map(({ value, text }) => ({ at: x(value), text })));
  const summary = place === undefined ? "" : `${say(WORDS.chartHere(unit))} ${place.text}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${say(WORDS.chartOf(name))} ${summary}`}>
      {chart.scores.map((score) => (
        <g key={score} class="grid">
          <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(score)} y2={y(score)} />
          <text x={EDGE.left - 6} y={y(score) + 4} text-anchor="end">
            {score.includes("/") ? "" : score}
          </text>
        </g>
      ))}
      {chart.faults.map(({ kind, from, to }) => {
        const [left, right] = [from === null ? EDGE.left : x(from), to === null ? WIDTH - EDGE.right : x(to)];
        return (
          <rect
            key={`${kind} ${from}`}
            class="fault"
            x={left}
            width={Math.max(right - left, 2)}
            y={EDGE.top}
            height={HEIGHT - EDGE.top - EDGE.bottom}
          />
        );
      })}
      {ticks.map(({ at, text }) => (
        <g key={`${at}`} class="tick">
          <line x1={at} x2={at} y1={HEIGHT - EDGE.bottom} y2={HEIGHT - EDGE.bottom + 4} />
          <text x={at} y={HEIGHT - 8} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {chart.pieces.map((piece, index) => (
        <Piece key={index} piece={piece} x={x} y={y} isJoined={joined} />
      ))}
      {place === undefined || place.outside !== undefined ? null : (
        <g class="place">
          <line x1={x(place.value)} x2={x(place.value)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
          {place.score === null ? null : <path d={`M${x(place.value)} ${y(place.score) - 6}l6 6-6 6-6-6z`} />}
          <text x={x(place.value)} y={EDGE.top - 4} text-anchor={x(place.value) > WIDTH * 0.7 ? "end" : "middle"}>
            {place.text}
          </text>
        </g>
      )}
    </svg>
  );
}

type Scale = (value: string) => number;
/** Whether a closed end stands at a point: an open one there has nothing more to say. */
type Joined = (point: ChartPiece["points"][number]) => boolean;

function keyOf(point: ChartPiece["points"][number] | undefined): string {
  return point === undefined ? "" : `${point.value} ${point.score}`;
}

type PieceProps = { readonly piece: ChartPiece; readonly x: Scale; readonly y: Scale; readonly isJoined: Joined };

function Piece({ piece, x, y, isJoined }: PieceProps) {
  const { points, kind, from, to } = piece;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const line = points.map(({ value, score }) => `${pixels(x(value))},${pixels(y(score))}`).join(" ");
  const ends = [
    { end: from, point: first },
    { end: to, point: last },
  ];
  return (
    <g class="piece" data-kind={kind}>
      {piece.ceiling === undefined ? null : (
        <rect
          class="range"
          x={x(from.value)}
          width={Math.max(x(to.value) - x(from.value), 1)}
          y={y(piece.ceiling)}
          height={Math.max(y(first.score) - y(piece.ceiling), 1)}
        />
      )}
      <polyline points={line} />
      {ends.map(({ end, point }) =>
        end.cut || (!end.closed && isJoined(point)) ? null : (
          <circle key={`${end.value} ${point.score}`} data-closed={end.closed} cx={x(point.value)} cy={y(point.score)} r={3.4} />
        ),
      )}
    </g>
  );
}

/** Levels side by side, the one that was given marked. */
function Levels({ chart }: { readonly chart: LevelChart }) {
  return (
    <ol class="levels">
      {chart.levels.map(({ name, low, high }) => (
        <li key={name} data-chosen={name === chart.chosen}>
          <span>{name}</span>
          <strong>{low === high ? low : `${low}–${high}`}</strong>
        </li>
      ))}
    </ol>
  );
}
