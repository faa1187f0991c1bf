import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "./display-width.ts";
import { excerptOf } from "./excerpt.ts";
import { createSourceText } from "./source-text.ts";

const excerpt = (text: string, start: number, end: number, cells = 160) =>
  excerptOf(createSourceText("a.chi", text), { start, end }, cells);

test("the line before is shown for context unless it is blank", () => {
  expect(excerpt("甲\n乙丙", 3, 4)).toEqual([
    { number: 1, text: "甲" },
    { number: 2, text: "乙丙", mark: { from: 2, cells: 2 } },
  ]);
  expect(excerpt("  \n乙", 3, 4)).toEqual([{ number: 2, text: "乙", mark: { from: 0, cells: 2 } }]);
});

test("an empty span and the end of a line have one caret", () => {
  expect(excerpt("评分", 1, 1)).toEqual([{ number: 1, text: "评分", mark: { from: 2, cells: 1 } }]);
  expect(excerpt("评分\n", 2, 2)).toEqual([{ number: 1, text: "评分", mark: { from: 4, cells: 1 } }]);
  expect(excerpt("", 0, 0)).toEqual([{ number: 1, text: "", mark: { from: 0, cells: 1 } }]);
});

test("what is made visible takes its own room, tabs too", () => {
  expect(excerpt("\t率\u202e值", 3, 4)).toEqual([{ number: 1, text: "    率<U+202E>值", mark: { from: 14, cells: 2 } }]);
  expect(excerpt("率\ud800值", 1, 2)).toEqual([{ number: 1, text: "率<U+D800>值", mark: { from: 2, cells: 8 } }]);
});

test("a span over lines marks each from its first sign, three lines at most", () => {
  const text = "评分 {\n  甲\n\n  乙\n  丙\n}";
  expect(excerpt(text, 3, text.length)).toEqual([
    { number: 1, text: "评分 {", mark: { from: 5, cells: 1 } },
    { number: 2, text: "  甲", mark: { from: 2, cells: 2 } },
  ]);
  expect(excerpt("a\nb\nc\nd", 0, 7).map(({ number }) => number)).toEqual([1, 2, 3]);
});

test("a long line is cut around the span", () => {
  const text = `${"前".repeat(500)}错${"后".repeat(500)}`;
  const [line] = excerpt(text, 500, 501, 40);
  expect(line).toEqual({ number: 1, text: `…${"前".repeat(9)}错${"后".repeat(9)}…`, mark: { from: 19, cells: 2 } });
});

test("a long span is cut at its end and marked as far as it is shown", () => {
  const [line] = excerpt("错".repeat(1000), 0, 1000, 40);
  expect(line).toEqual({ number: 1, text: `${"错".repeat(19)}…`, mark: { from: 0, cells: 39 } });
});

test("a line of ten million characters, marks only among them, costs no more than its excerpt", () => {
  for (const sign of ["9", "标", "\u0301", "\u200b", "𠮷", "\u{e0100}"]) {
    const text = sign.repeat(5_000_000);
    const started = performance.now();
    const middle = text.length / 2;
    const [line] = excerpt(text, middle, text.length);
    expect(line?.text.length).toBeLessThan(2_000);
    expect(performance.now() - started).toBeLessThan(30_000);
  }
});

test("law: no line is wider than asked for, and its mark lies within it or right behind it", () => {
  const sign = fc.constantFrom("a", "标", "𠮷", "\t", "\n", "\r\n", "\u202e", "\ud800", "e\u0301", "👨\u200d👩", "，");
  const texts = fc.array(sign, { maxLength: 120 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(texts, fc.nat(200), fc.nat(50), (text, from, length) => {
      const start = Math.min(from, text.length);
      for (const line of excerpt(text, start, Math.min(start + length, text.length), 40)) {
        expect(displayWidth(line.text)).toBeLessThanOrEqual(40);
        if (line.mark !== undefined) expect(line.mark.from + line.mark.cells).toBeLessThanOrEqual(displayWidth(line.text) + 1);
        expect(line.text).not.toMatch(/[\n\r\t\u202e]/u);
      }
    }),
    { seed: 1, numRuns: 2_000 },
  );
});
