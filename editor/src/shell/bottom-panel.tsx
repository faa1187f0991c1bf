// 问题 · 算例 · 核查 · 查找: one list at a time under the text.
import { AuditList } from "../panels/audit-list.tsx";
import { ChartView } from "../panels/chart-view.tsx";
import { ProblemList } from "../panels/problem-list.tsx";
import { SampleList } from "../panels/sample-list.tsx";
import { SearchList } from "../panels/search-list.tsx";
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import type { BottomTab } from "./state.ts";

export function BottomPanel() {
  const { state, say } = useWorkbench();
  const open = state.bottom.value;
  const samples = state.samples.value;
  const passed = samples.filter(({ pass }) => pass).length;
  const counts: Readonly<Record<BottomTab, string>> = {
    problems: String(state.view.value?.diagnostics.length ?? 0),
    samples: samples.length === 0 ? "0" : `${passed}/${samples.length}`,
    audit: String(state.findings.value?.length ?? 0),
    chart: "",
    search: state.found.value === undefined ? "" : String(state.found.value.length),
  };
  const tabs: readonly BottomTab[] = ["problems", "samples", "audit", "chart", "search"];
  return (
    <section class="bottom" aria-label={say(WORDS.lists)} data-revision={state.viewRevision.value}>
      <div class="tabs" role="tablist" aria-label={say(WORDS.lists)}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={open === tab}
            aria-controls="bottom-body"
            tabIndex={open === tab || (open === undefined && tab === "problems") ? 0 : -1}
            onClick={() => {
              state.bottom.value = open === tab ? undefined : tab;
            }}
            onKeyDown={(event) => {
              const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
              if (step === 0) return;
              const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
              state.bottom.value = next;
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {say(WORDS[tab])} <span class="tab-count">{counts[tab]}</span>
          </button>
        ))}
      </div>
      {open === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <div class="bottom-body" id="bottom-body" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={0}>
          {open === "problems" ? <ProblemList /> : null}
          {open === "samples" ? <SampleList /> : null}
          {open === "audit" ? <AuditList /> : null}
          {open === "chart" ? <ChartView /> : null}
          {open === "search" ? <SearchList /> : null}
        </div>
      )}
    </section>
  );
}
