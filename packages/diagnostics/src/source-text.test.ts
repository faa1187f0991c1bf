import { expect, test } from "vitest";
import { createSourceText, displayColumnAt, lineSpan, lineText, positionAt } from "./source-text.ts";

test("lines end at LF, CRLF and CR and at nothing else", () => {
  const source = createSourceText("a.chi", "一\n二\r\n三\r四\u2028五\u0085六\n");
  expect(source.lineStarts).toEqual([0, 2, 5, 7, 13]);
  expect([1, 2, 3, 4, 5].map((line) => lineText(source, line))).toEqual(["一", "二", "三", "四\u2028五\u0085六", ""]);
});

test("an empty text has one empty line", () => {
  const source = createSourceText("a.chi", "");
  expect(source.lineStarts).toEqual([0]);
  expect(positionAt(source, 0)).toEqual({ line: 1, column: 1 });
  expect(lineText(source, 1)).toBe("");
});

test("a line that is not there is empty and lies at the end", () => {
  const source = createSourceText("a.chi", "一二");
  expect(lineText(source, 2)).toBe("");
  expect(lineText(source, 0)).toBe("");
  expect(lineSpan(source, 9)).toEqual({ start: 2, end: 2 });
});

test("every offset of a text has the line and column that a plain count gives", () => {
  const text = "a标\r\n\r\r\n𠮷b\n\nc";
  const source = createSourceText("a.chi", text);
  let line = 1;
  let column = 1;
  for (let offset = 0; offset <= text.length; offset += 1) {
    expect([offset, positionAt(source, offset)]).toEqual([offset, { line, column }]);
    const ends = text[offset] === "\n" || (text[offset] === "\r" && text[offset + 1] !== "\n");
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }
});

test("offsets outside the text are moved to its nearest end", () => {
  const source = createSourceText("a.chi", "一\n二");
  expect(positionAt(source, -5)).toEqual({ line: 1, column: 1 });
  expect(positionAt(source, 99)).toEqual({ line: 2, column: 2 });
});

test.each([
  { text: "评分，", people: 4, editor: 4, what: "full-width characters count one" },
  { text: "𠮷县", people: 3, editor: 4, what: "astral Han counts one for people, two for an editor" },
  { text: "葛\u{e0100}县", people: 3, editor: 5, what: "a variation selector counts none" },
  { text: "e\u0301", people: 2, editor: 3, what: "a combining mark counts none" },
  { text: "\t1", people: 3, editor: 3, what: "a tab counts one" },
])("$what", ({ text, people, editor }) => {
  const source = createSourceText("a.chi", text);
  expect(displayColumnAt(source, text.length).column).toBe(people);
  expect(positionAt(source, text.length).column).toBe(editor);
});

test("ten million characters make their line table and are asked quickly", () => {
  const source = createSourceText("a.chi", "评分 10%以下得5分\n".repeat(800_000));
  expect(source.lineStarts).toHaveLength(800_001);
  expect(positionAt(source, 12 * 799_999 + 3)).toEqual({ line: 800_000, column: 4 });
});

test("far into one endless line the column is the editor's, at once", () => {
  const text = "𠮷".repeat(5_000_000);
  const source = createSourceText("a.chi", text);
  expect(displayColumnAt(source, 100_000)).toEqual({ line: 1, column: 50_001 });
  const started = performance.now();
  for (let asked = 0; asked < 1_000; asked += 1) expect(displayColumnAt(source, text.length).column).toBe(text.length + 1);
  expect(performance.now() - started).toBeLessThan(30_000);
});
