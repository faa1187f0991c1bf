// Lines of an outline in the order of the file. In: lines of which some stand inside others: in a broken file a declaration may stand in a block that is
// not closed. Out: lines that stand one behind the other; what was open ends where the next begins. Not here: making lines.
import type { OutlineItem } from "./outline-item.ts";

/** The lines in order, none reaching into the next. */
export function arranged(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const waiting = items.toSorted(byPlace);
  const done: OutlineItem[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const before = done.at(-1);
    if (before !== undefined && before.span.end > next.span.start) {
      const { left, right } = cut(before, next.span.start);
      done[done.length - 1] = left;
      if (right.length > 0) {
        waiting.push(...right);
        waiting.sort(byPlace);
      }
    }
    done.push(next);
  }
  return done;
}

function byPlace(one: OutlineItem, other: OutlineItem): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}

/** A line up to a place, and those of its members that stand behind it. */
function cut(item: OutlineItem, at: number): { readonly left: OutlineItem; readonly right: readonly OutlineItem[] } {
  const kept: OutlineItem[] = [];
  const right: OutlineItem[] = [];
  for (const child of item.children) {
    if (child.span.start >= at) right.push(child);
    else if (child.span.end <= at) kept.push(child);
    else {
      const inner = cut(child, at);
      kept.push(inner.left);
      right.push(...inner.right);
    }
  }
  const { start, end } = item.nameSpan;
  const nameSpan = { start: Math.min(start, at), end: Math.min(end, at) };
  return { left: { ...item, span: { start: item.span.start, end: at }, nameSpan, children: kept }, right };
}
