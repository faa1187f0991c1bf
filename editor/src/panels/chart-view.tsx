// 得分图: the score function of the indicator that the caret stands in, with the chosen unit's place. Not here: the drawing (score-chart.tsx).
import { useComputed } from "@preact/signals";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { ScoreChart } from "./score-chart.tsx";

export function ChartView() {
  const { state, say } = useWorkbench();
  const here = useComputed(() => state.score.value?.lines[state.lineHere.value]);
  const line = here.value;
  if (line === undefined || line.kind === "section") return <p class="empty">{say(WORDS.chartNeedsIndicator)}</p>;
  return (
    <div class="chart-view">
      <h3>{line.path.at(-1)}</h3>
      <ScoreChart path={line.path} />
    </div>
  );
}
