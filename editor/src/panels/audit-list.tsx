// 核查: what was filed against what the rules give, for the chosen unit.
import type { Finding } from "@biaochi/analysis";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { ScorerComparison } from "./scorer-comparison.tsx";

export function AuditList() {
  const { state, say } = useWorkbench();
  const score = state.score.value;
  const findings = state.findings.value;
  if (score === undefined) return <p class="empty">{say(WORDS.chooseUnit)}</p>;
  if (findings === undefined) return <p class="empty">{say(WORDS.reading)}</p>;
  return (
    <>
      {findings.length === 0 ? <p class="empty">{say(WORDS.nothingFound(score.unit))}</p> : <FindingList findings={findings} />}
      <ScorerComparison lines={state.compared.value} />
    </>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { say, goTo } = useWorkbench();
  return (
    <ol class="problems">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.path.join()} ${finding.message.zh}`} data-severity="warning">
          <div class="problem-words">
            {finding.origin === null ? (
              <p class="what">{say(finding.message)}</p>
            ) : (
              <button
                type="button"
                class="what"
                onClick={() => {
                  if (finding.origin !== null) goTo(finding.origin);
                }}
              >
                {say(finding.message)}
              </button>
            )}
            <p class="why-words">{say(finding.reason)}</p>
            <p class="why-words">{say(finding.mend)}</p>
          </div>
          <span class="code">{finding.code}</span>
        </li>
      ))}
    </ol>
  );
}
