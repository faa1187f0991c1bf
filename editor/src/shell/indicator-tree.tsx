// 指标树: the sections and indicators of the open file with their points, the running sum, and how many problems lie in each.

import type { OutlineItem } from "@biaochi/language-service";
import { useComputed } from "@preact/signals";
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { Figure } from "./figure.tsx";

/** The names of all lines of the tree. */
export function namesOf(items: readonly OutlineItem[]): readonly string[] {
  return items
    .filter(({ kind }) => kind === "section" || kind === "indicator")
    .flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

/** `found`: only lines of these names are shown, with what they stand in. */
export function IndicatorTree({ found }: { readonly found: ReadonlySet<string> | undefined }) {
  const { state, say } = useWorkbench();
  const view = state.view.value;
  const outline = view?.outline;
  const items = shownOf(outline?.items ?? [], found);
  const points = outline?.points;
  return (
    <section class="tree" aria-labelledby="tree-title">
      <header class="panel-head">
        <h2 id="tree-title">{say(WORDS.indicatorTree)}</h2>
        {points === undefined ? null : (
          <span class="tree-sum" data-fits={points.fits}>
            {plain(points.sum ?? points.own)} / {plain(points.own)}
          </span>
        )}
      </header>
      {view !== undefined && items.length === 0 ? <p class="empty">{say(WORDS.noIndicators)}</p> : null}
      <ul>
        {items.map((item) => (
          <TreeLine key={`${item.nameSpan.start}`} item={item} depth={0} found={found} />
        ))}
      </ul>
    </section>
  );
}

/** The lines to show. */
function shownOf(items: readonly OutlineItem[], found: ReadonlySet<string> | undefined): readonly OutlineItem[] {
  const lines = items.filter(({ kind }) => kind === "section" || kind === "indicator");
  return found === undefined ? lines : lines.filter((item) => namesOf([item]).some((name) => found.has(name)));
}

type LineProps = { readonly item: OutlineItem; readonly depth: number; readonly found: ReadonlySet<string> | undefined };

function TreeLine({ item, depth, found }: LineProps) {
  const { state, say, goTo } = useWorkbench();
  const { kind, name, points, problems, span, nameSpan } = item;
  const children = shownOf(item.children, found);
  const isHere = useComputed(() => kind === "indicator" && state.caret.value >= span.start && state.caret.value <= span.end);
  const count = problems.error + problems.warning;
  return (
    <li data-kind={kind} data-here={isHere.value}>
      <button
        type="button"
        style={{ "--depth": depth }}
        onClick={() => {
          state.pane.value = "text";
          goTo(nameSpan);
        }}
      >
        <span class="tree-name">{name === "" ? say(WORDS.nameless) : name}</span>
        {count === 0 ? null : (
          <span class={problems.error > 0 ? "count error" : "count"} title={say(WORDS.problemCount(count))}>
            <span aria-hidden="true">{count}</span>
            <span class="visually-hidden">{say(WORDS.problemCount(count))}</span>
          </span>
        )}
        <Figure text={plain(points?.own ?? "")} places={points?.fits === false ? 1 : 0} />
      </button>
      {children.length === 0 ? null : (
        <ul>
          {children.map((one) => (
            <TreeLine key={`${one.nameSpan.start}`} item={one} depth={depth + 1} found={found} />
          ))}
        </ul>
      )}
    </li>
  );
}

function plain(points: string): string {
  return points.replace(/分$/u, "");
}
