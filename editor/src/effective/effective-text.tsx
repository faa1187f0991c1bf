// 生效全文: the rules in effect, to be read; what is inherited greyed, with where it is from, and what can be done with each indicator beside it.
// Not here: the edits (the language service), the text that is written (text/).
import type { EffectiveLine, EffectivePart, EffectiveView } from "@biaochi/language-service";
import { useEffect, useRef, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import { changePart } from "./change-part.ts";

export function EffectiveText() {
  const { state, say, port } = useWorkbench();
  const [view, setView] = useState<EffectiveView | undefined>();
  const host = useRef<HTMLDivElement>(null);
  const path = state.path.value;
  const revision = state.viewRevision.value;
  useEffect(() => {
    if (path === undefined) return;
    port.ask("effective", { path }).then((answer) => {
      if (answer !== undefined) setView(answer.gives);
    });
  }, [path, port, revision]);
  const wanted = state.partWanted.value;
  useEffect(() => {
    if (wanted === undefined || view === undefined) return;
    // Of a section that is its first indicator.
    const at = view.parts.findIndex((part) => wanted.every((name, depth) => part.path[depth] === name));
    host.current?.querySelector(`[data-part="${at}"]`)?.scrollIntoView({ block: "center" });
    state.partWanted.value = undefined;
  }, [wanted, view, state]);
  if (view === undefined) return <p class="empty">{say(WORDS.reading)}</p>;
  const starts = new Map(view.parts.map((part, index) => [part.first, { part, index }]));
  const rows = [];
  for (let at = 0; at < view.lines.length; at += 1) {
    const begun = starts.get(at);
    const line = view.lines[at];
    if (begun !== undefined) {
      rows.push(<Part key={at} index={begun.index} part={begun.part} view={view} />);
      at = Math.max(at, begun.part.last);
    } else if (line !== undefined) rows.push(<Line key={at} line={line} view={view} />);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be within reach of the keyboard
    <section class="effective" ref={host} tabIndex={0} aria-label={say(WORDS.inEffect)}>
      {view.deleted.length === 0 ? null : <Deleted view={view} />}
      {rows}
    </section>
  );
}

type LineProps = { readonly line: EffectiveLine; readonly view: EffectiveView };

function Line({ line, view }: LineProps) {
  const { say } = useWorkbench();
  const isOwn = line.layer === view.layers.length - 1;
  const year = view.layers[line.layer]?.year ?? "";
  return (
    <div class="effective-line" data-own={isOwn}>
      <span class="from">{say(WORDS.fromLine(year, line.line))}</span>
      <code>{line.text === "" ? "\u00a0" : line.text}</code>
    </div>
  );
}

type PartProps = { readonly part: EffectivePart; readonly index: number; readonly view: EffectiveView };

function Part({ part, index, view }: PartProps) {
  const workbench = useWorkbench();
  const { say } = workbench;
  const { path, origin, first, last } = part;
  const base = view.layers.at(-2)?.year ?? "";
  const name = path.at(-1) ?? "";
  return (
    <section class="effective-part" data-part={index} data-origin={origin} aria-label={name}>
      <p class="part-acts">
        <span class="part-origin">{say(WORDS.partOrigins[origin])}</span>
        <button type="button" class="small" onClick={() => changePart(workbench, path, "change")}>
          {say(origin === "inherited" ? WORDS.changeHere : WORDS.seeChange)}
          <span class="visually-hidden"> {name}</span>
        </button>
        {origin === "inherited" ? null : (
          <button type="button" class="small" onClick={() => changePart(workbench, path, "restore")}>
            {say(origin === "added" ? WORDS.takeOut : WORDS.restoreTo(base))}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
      </p>
      {view.lines.slice(first, last + 1).map((line, at) => (
        <Line key={first + at} line={line} view={view} />
      ))}
    </section>
  );
}

function Deleted({ view }: { readonly view: EffectiveView }) {
  const workbench = useWorkbench();
  const { say } = workbench;
  const base = view.layers.at(-2)?.year ?? "";
  return (
    <ul class="effective-deleted" aria-label={say(WORDS.deletedHere)}>
      {view.deleted.map(({ path }) => (
        <li key={path.join("\n")}>
          {say(WORDS.deletedPart(path.join(" › ")))}
          <button type="button" class="small" onClick={() => changePart(workbench, path, "bring-back")}>
            {say(WORDS.restoreTo(base))}
          </button>
        </li>
      ))}
    </ul>
  );
}
