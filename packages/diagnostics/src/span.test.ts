import { expect, test } from "vitest";
import { coverSpans, span, spanHolds } from "./span.ts";

test("a cover reaches from the first start to the last end, in either order", () => {
  expect(coverSpans(span(4, 6), span(1, 5))).toEqual({ start: 1, end: 6 });
  expect(coverSpans(span(1, 9), span(3, 4))).toEqual({ start: 1, end: 9 });
});

test("a span holds its start and the place behind its last character", () => {
  expect([0, 1, 3, 4].map((offset) => spanHolds(span(1, 3), offset))).toEqual([false, true, true, false]);
});
