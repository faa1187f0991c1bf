// Why a line has the score it has: the sentence, how far it is to more, 自评 and 复核 beside the computed score, 依据, 原文, 口径, the chart, the rows of 明细,
// the way to the text. Asked of the worker when the line is opened, and again when the scores change.
import type { Bilingual } from "@biaochi/diagnostics";
import type { RowScore } from "@biaochi/engine";
import type { ScoreDetail } from "@biaochi/language-service";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { TableLine } from "../worker/protocol.ts";
import { spanIn } from "../worker/span-list.ts";
import { ScoreChart } from "./score-chart.tsx";

export function ScoreReasons({ line }: { readonly line: TableLine }) {
  const { say, goTo, state, port } = useWorkbench();
  const [detail, setDetail] = useState<ScoreDetail | undefined>(undefined);
  const score = state.score.value;
  const { path, reported, at, kind } = line;
  useEffect(() => {
    if (score === undefined) return undefined;
    let isCurrent = true;
    port.ask("detail", { path: score.path, line: path }).then((answer) => {
      if (isCurrent && answer !== undefined) setDetail(answer.gives);
    });
    return () => {
      isCurrent = false;
    };
  }, [port, score, path]);
  const findings = (state.findings.value ?? []).filter((one) => one.path.join("\n") === path.join("\n"));
  if (detail === undefined) return <div class="reasons" />;
  return (
    <div class="reasons">
      <p class="sentence">{say(detail.explanation)}</p>
      {kind === "section" ? null : <ScoreChart path={path} />}
      <dl>
        {detail.whyNotMore === null ? null : <Item term={WORDS.distance}>{say(detail.whyNotMore)}</Item>}
        {detail.scorers.map(({ scorer, score: given, text, reason, adopted }) => (
          <Item key={scorer} term={{ zh: scorer, en: scorer }}>
            <span>
              {given ?? text}
              {adopted ? <span class="adopted">{say(WORDS.adopted)}</span> : null}
            </span>
            {reason === null ? null : <span class="quoted">{reason}</span>}
          </Item>
        ))}
        {reported === null ? null : (
          <Item term={WORDS.filed}>
            <span>{reported}</span>
            {findings.map((finding) => (
              <span key={finding.code} class="finding">
                {say(finding.message)}
              </span>
            ))}
          </Item>
        )}
        <List term={WORDS.original} texts={detail.original} />
        <List term={WORDS.interpretation} texts={detail.interpretation} />
        <List term={WORDS.basis} texts={detail.basis} />
        {detail.metricExact?.includes("/") === true ? (
          <Item term={WORDS.exact}>{detail.metricExact.replace("/", " ÷ ")}</Item>
        ) : null}
      </dl>
      <Rows rows={detail.rows} />
      <button
        type="button"
        class="link"
        onClick={() => {
          state.pane.value = "text";
          if (score !== undefined) goTo(spanIn(score.spans, at));
        }}
      >
        {say(WORDS.seeInText)}
      </button>
    </div>
  );
}

function Item({ term, children }: { readonly term: Bilingual; readonly children: ComponentChildren }) {
  const { say } = useWorkbench();
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

/** Rows of 明细: what was wanted, what was reached, what it gave, and why. */
function Rows({ rows }: { readonly rows: readonly RowScore[] }) {
  const { say } = useWorkbench();
  if (rows.length === 0) return null;
  return (
    <ol class="rows">
      {rows.map((row) => (
        <li key={row.row}>
          <p>
            <strong>{row.name}</strong>
            <span class="row-score">
              {row.score ?? "—"} / {row.points}
              {row.reported === null ? null : <small>{say(WORDS.filedTotal(row.reported))}</small>}
            </span>
          </p>
          <p class="row-facts">
            {row.target === null ? null : `${say(WORDS.target)} ${row.target}`}
            {row.result === null ? null : `　${say(WORDS.result)} ${row.result}`}
            {row.completion === null ? null : `　${say(WORDS.completion)} ${row.completion}`}
          </p>
          <p>{say(row.explanation)}</p>
          {row.deviationReason === null ? null : (
            <p class="row-facts">
              {say(WORDS.deviationReason)} {row.deviationReason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
