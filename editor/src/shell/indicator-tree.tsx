// 指标树: the sections and indicators of the open file with their points, the running sum, and how many problems lie in each.

import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { WORDS } from "../words/words.ts";
import type { TreePart } from "../worker/protocol.ts";
import { spanIn } from "../worker/span-list.ts";
import { useWorkbench } from "./context.ts";
import { Figure } from "./figure.tsx";

/** The names of all lines of the tree. */
export function namesOf(parts: readonly TreePart[]): readonly string[] {
  return parts.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

/** `found`: only lines of these names are shown, with what they stand in. */
export function IndicatorTree({ found }: { readonly found: ReadonlySet<string> | undefined }) {
  const { state, say, addIndicator } = useWorkbench();
  const view = state.view.value;
  const parts = shownOf(view?.tree ?? [], found);
  const points = view?.points;
  return (
    <section class="tree" aria-labelledby="tree-title">
      <header class="panel-head">
        <h2 id="tree-title">{say(WORDS.indicatorTree)}</h2>
        {points === undefined ? null : (
          <span class="tree-sum" data-fits={points.fits} title={say(WORDS.pointsTogether)}>
            {plain(points.sum ?? points.own)} / {plain(points.own)}
          </span>
        )}
        <button type="button" class="quiet" title={say(WORDS.addIndicatorHelp)} onClick={addIndicator}>
          {say(WORDS.addIndicator)}
        </button>
      </header>
      {view !== undefined && parts.length === 0 ? <p class="empty">{say(WORDS.noIndicators)}</p> : null}
      <ul>
        {parts.map((part) => (
          <TreeLine key={part.at} part={part} above={NONE} found={found} />
        ))}
      </ul>
    </section>
  );
}

/** The lines to show. */
function shownOf(parts: readonly TreePart[], found: ReadonlySet<string> | undefined): readonly TreePart[] {
  return found === undefined ? parts : parts.filter((part) => namesOf([part]).some((name) => found.has(name)));
}

const NONE: readonly string[] = [];

type LineProps = {
  readonly part: TreePart;
  readonly above: readonly string[];
  readonly found: ReadonlySet<string> | undefined;
};

function TreeLine({ part, above, found }: LineProps) {
  const { state, say, goTo } = useWorkbench();
  const path = [...above, part.name];
  const { kind, at, name, points, fits, problems: count, hasErrors } = part;
  const children = shownOf(part.children, found);
  // A line is known by its count, so that one always asks of the same.
  const isHere = useComputed(() => state.partHere.value === at);
  const isCaretHere = kind === "indicator" && isHere.value;
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCaretHere) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCaretHere]);
  return (
    <li data-kind={kind} data-inherited={part.inherited} data-here={isCaretHere}>
      <button
        ref={line}
        type="button"
        style={{ "--depth": above.length }}
        onClick={() => {
          state.pane.value = "text";
          const view = state.view.peek();
          if (part.inherited) {
            state.reads.value = "effective";
            state.partWanted.value = path;
          } else if (view !== undefined) goTo(spanIn(view.nameSpans, at));
        }}
      >
        <span class="tree-name">{name === "" ? say(WORDS.nameless) : name}</span>
        {count === 0 ? null : (
          <span class={hasErrors ? "count error" : "count"} title={say(WORDS.problemCount(count))}>
            <span aria-hidden="true">
              {hasErrors ? "●" : "△"} {count}
            </span>
            <span class="visually-hidden">{say(WORDS.problemCount(count))}</span>
          </span>
        )}
        <Figure text={plain(points)} places={fits ? 0 : 1} />
      </button>
      {children.length === 0 ? null : (
        <ul>
          {children.map((one) => (
            <TreeLine key={one.at} part={one} above={path} found={found} />
          ))}
        </ul>
      )}
    </li>
  );
}

function plain(points: string): string {
  return points.replace(/分$/u, "");
}
