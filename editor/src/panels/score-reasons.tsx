// Why a line has the score it has: the sentence, how far it is to more, 自评 and 复核 beside the computed score, 依据, 原文, 口径, the chart, the way to the text.
import type { Bilingual } from "@biaochi/diagnostics";
import type { IndicatorScore, RowScore } from "@biaochi/engine";
import type { ComponentChildren } from "preact";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { ScoreView } from "../worker/protocol.ts";
import { ScoreChart } from "./score-chart.tsx";
import { filedOf, type Line } from "./score-lines.ts";

export function ScoreReasons({ line, score }: { readonly line: Line; readonly score: ScoreView }) {
  const { say, goTo, state } = useWorkbench();
  const indicator = line.kind === "indicator" ? line.of : line.kind === "adjustment" ? line.of.indicator : undefined;
  const filed = filedOf(line, score);
  const findings = score.findings.filter(({ path }) => path.join("\u0000") === line.path.join("\u0000"));
  const explanation =
    indicator?.explanation ?? (line.kind === "section" || line.kind === "row" ? line.of.explanation : undefined);
  const origin = indicator?.origin ?? (line.kind === "row" ? line.of.origin : undefined);
  return (
    <div class="reasons">
      {explanation === undefined ? null : <p class="sentence">{say(explanation)}</p>}
      {indicator === undefined ? null : <ScoreChart path={indicator.path} />}
      <dl>
        <Item term={WORDS.distance}>{textOf(distanceOf(line), say)}</Item>
        {indicator === undefined ? null : <Scorers indicator={indicator} />}
        {line.kind === "row" ? <RowFacts row={line.of} /> : null}
        {filed === undefined ? null : (
          <Item term={WORDS.filed}>
            {filed}
            {findings.map((finding) => (
              <span key={finding.code} class="finding">
                {say(finding.message)}
              </span>
            ))}
          </Item>
        )}
        <List term={WORDS.original} texts={indicator?.original ?? []} />
        <List term={WORDS.interpretation} texts={indicator?.interpretation ?? []} />
        <List term={WORDS.basis} texts={indicator?.basis ?? []} />
        <Item term={WORDS.exact}>{exactOf(indicator)}</Item>
      </dl>
      {origin === undefined ? null : (
        <button
          type="button"
          class="link"
          onClick={() => {
            state.pane.value = "text";
            goTo(origin);
          }}
        >
          {say(WORDS.seeInText)}
        </button>
      )}
    </div>
  );
}

function distanceOf(line: Line): Bilingual | undefined {
  if (line.kind === "indicator") return line.of.whyNotMore ?? undefined;
  if (line.kind === "adjustment") return line.of.indicator.whyNotMore ?? undefined;
  return line.kind === "row" ? (line.of.whyNotMore ?? undefined) : undefined;
}

function textOf(text: Bilingual | undefined, say: (text: Bilingual) => string): string | undefined {
  return text === undefined ? undefined : say(text);
}

/** The exact value stands beside a printed one only where that was rounded. */
function exactOf(indicator: IndicatorScore | undefined): string | undefined {
  const exact = indicator?.metricExact;
  return exact?.includes("/") === true ? exact.replace("/", " ÷ ") : undefined;
}

function Item({ term, children }: { readonly term: Bilingual; readonly children?: ComponentChildren }) {
  const { say } = useWorkbench();
  if (children === undefined || children === null) return null;
  return (
    <div>
      <dt>{say(term)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ term, texts }: { readonly term: Bilingual; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Item term={term}>
      {texts.map((text) => (
        <span key={text} class="quoted">
          {text}
        </span>
      ))}
    </Item>
  );
}

function Scorers({ indicator }: { readonly indicator: IndicatorScore }) {
  const { say } = useWorkbench();
  return (
    <>
      {indicator.scorers.map(({ scorer, score, text, reason, adopted }) => (
        <div key={scorer}>
          <dt>{scorer}</dt>
          <dd>
            {score ?? text}
            {adopted ? <span class="adopted">{say(WORDS.adopted)}</span> : null}
            {reason === null ? null : <span class="quoted">{reason}</span>}
          </dd>
        </div>
      ))}
      {indicator.override === null ? null : <Item term={WORDS.computed}>{indicator.override.computed ?? say(WORDS.none)}</Item>}
    </>
  );
}

function RowFacts({ row }: { readonly row: RowScore }) {
  return (
    <>
      <Item term={WORDS.target}>{row.target ?? undefined}</Item>
      <Item term={WORDS.result}>{row.result ?? undefined}</Item>
      <Item term={WORDS.completion}>{row.completion ?? undefined}</Item>
      <Item term={WORDS.deviationReason}>{row.deviationReason ?? undefined}</Item>
    </>
  );
}
