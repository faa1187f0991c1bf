// Many places as plain figures, which go between threads at once. In: spans. Out: one list of them, and each of it again.
import type { Span } from "@biaochi/diagnostics";

/** shape: start and end of each, one after the other. unit: UTF-16 offset */
export type SpanList = Uint32Array<ArrayBuffer>;

/** The list of these. */
export function toSpanList(spans: readonly Span[]): SpanList {
  const list = new Uint32Array(spans.length * 2);
  for (const [at, { start, end }] of spans.entries()) list.set([start, end], at * 2);
  return list;
}

/** One of them; the beginning of the text where there are not so many. */
export function spanIn(list: SpanList, at: number): Span {
  return { start: list[at * 2] ?? 0, end: list[at * 2 + 1] ?? 0 };
}

/** The last that holds an offset: of places within one another the innermost. -1 where none does. */
export function lastAround(list: SpanList, offset: number): number {
  for (let at = list.length / 2 - 1; at >= 0; at -= 1) {
    if ((list[at * 2] ?? 0) <= offset && offset <= (list[at * 2 + 1] ?? 0)) return at;
  }
  return -1;
}
