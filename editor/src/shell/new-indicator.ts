// Where an indicator that a person wants to add begins. In: the outline, the text, the caret. Out: the place to open a line at, and the words it begins
// with; the list of kinds follows there. Not here: opening it (text/editor-pane.tsx).
import type { Span } from "@biaochi/diagnostics";
import type { TreePart, View } from "../worker/protocol.ts";
import { spanIn } from "../worker/span-list.ts";

/** A line to open behind an offset. */
export type NewLine = { readonly after: number; readonly line: string };

type Seen = Pick<View, "tree" | "spans">;

/** Behind the indicator that the caret stands in; at the end of the section that it stands in; else behind the last indicator or section. */
export function newIndicatorAt(view: Seen | undefined, text: string, caret: number): NewLine {
  const { spans } = view ?? {};
  // What is inherited stands in another file.
  const tree = (view?.tree ?? []).filter(({ inherited }) => !inherited);
  const spanOf = ({ at }: TreePart): Span => (spans === undefined ? { start: 0, end: 0 } : spanIn(spans, at));
  const behindPart = (part: TreePart): NewLine => behind(spanOf(part).end, indentAt(text, spanOf(part).start), text);
  const here = deepest(tree, spanOf, caret);
  if (here === undefined) {
    const last = tree.at(-1);
    return last === undefined ? behind(text.trimEnd().length, "", text) : behindPart(last);
  }
  if (here.kind === "indicator") return behindPart(here);
  const last = here.children.filter(({ kind, inherited }) => kind === "indicator" && !inherited).at(-1);
  if (last !== undefined) return behindPart(last);
  const { start, end } = spanOf(here);
  const brace = text.slice(start, end).search(/[{｛]/u);
  return behind(brace < 0 ? end : start + brace + 1, `${indentAt(text, start)}  `, text);
}

function deepest(parts: readonly TreePart[], spanOf: (part: TreePart) => Span, caret: number): TreePart | undefined {
  const here = parts.find((part) => !part.inherited && caret >= spanOf(part).start && caret <= spanOf(part).end);
  return here === undefined ? undefined : (deepest(here.children, spanOf, caret) ?? here);
}

/** The blanks before what stands on the line of an offset. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1);
  return /^[ \t\u3000]*/u.exec(line)?.[0] ?? "";
}

/** In the spelling that the file has. */
function behind(after: number, indent: string, text: string): NewLine {
  return { after, line: `${indent}${/^\s*indicator\b/mu.test(text) ? "indicator" : "指标"}` };
}
