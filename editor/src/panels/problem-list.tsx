// 问题: what is wrong, where, why, and how to mend it as a button. The gravest first, each kind in the order of the file.
import type { Diagnostic } from "@biaochi/diagnostics";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

const ORDER = { error: 0, warning: 1, notice: 2 } as const;
// LIMIT: so many problems are listed at once; mending the first ones brings the next.
const MOST_LISTED = 200;

export function ProblemList() {
  const { state, say, documents } = useWorkbench();
  const view = state.view.value;
  const path = state.path.value;
  if (view === undefined || path === undefined) return <p class="empty">{say(WORDS.reading)}</p>;
  if (view.diagnostics.length === 0) return <p class="empty">{say(WORDS.noProblems)}</p>;
  const model = documents.get(path)?.model;
  const sorted = view.diagnostics.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]).slice(0, MOST_LISTED);
  return (
    <ol class="problems">
      {sorted.map((one) => (
        <Problem
          key={`${one.code} ${one.span.start} ${one.message.zh}`}
          problem={one}
          line={model?.getPositionAt(one.span.start).lineNumber ?? 0}
        />
      ))}
    </ol>
  );
}

function Problem({ problem, line }: { readonly problem: Diagnostic; readonly line: number }) {
  const { state, say, goTo, apply } = useWorkbench();
  const { severity, message, reason, mend, code, path, fixes, span } = problem;
  return (
    <li data-severity={severity}>
      <span class="severity">{say(WORDS.severities[severity])}</span>
      <button
        type="button"
        class="what"
        onClick={() => {
          state.pane.value = "text";
          goTo(span);
        }}
      >
        {say(message)}
      </button>
      <span class="where">
        {path.length === 0 ? null : <small>{path.slice(-2).join(" › ")}</small>} {say(WORDS.line(line))}
      </span>
      <span class="code">{code}</span>
      <div class="problem-words">
        <p class="why-words">
          {say(reason)}
          {fixes.length === 0 ? <span> {say(mend)}</span> : null}
        </p>
        {fixes.length === 0 ? null : (
          <p class="fixes">
            {fixes.map((fix) => (
              <button
                key={fix.title.zh}
                type="button"
                class={fix.preferred === true || fixes.length === 1 ? "primary" : ""}
                onClick={() => apply(fix.edits)}
              >
                {say(fix.title)}
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
