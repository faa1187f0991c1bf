import { expect, it } from "vitest";
import { lastAround, spanIn, toSpanList } from "./span-list.ts";

// A section with two members.
const spans = [
  { start: 10, end: 90 },
  { start: 20, end: 40 },
  { start: 50, end: 80 },
];
const list = toSpanList(spans);

it("gives each place back", () => {
  expect(spans.map((_, at) => spanIn(list, at))).toEqual(spans);
  expect(spanIn(list, 3)).toEqual({ start: 0, end: 0 });
});

it.each([
  [9, -1],
  [10, 0],
  [20, 1],
  [40, 1],
  [41, 0],
  [80, 2],
  [90, 0],
  [91, -1],
])("finds the innermost around %i", (offset, at) => {
  expect(lastAround(list, offset)).toBe(at);
});
