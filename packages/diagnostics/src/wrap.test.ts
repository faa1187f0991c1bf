import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "./display-width.ts";
import { wrapText } from "./wrap.ts";

test.each([
  ["", 10, [""]],
  ["每个取值必须恰好落入一档，否则该值没有得分。", 20, ["每个取值必须恰好落入", "一档，否则该值没有", "得分。"]],
  ["每个取值必须恰好落入一档，否则", 24, ["每个取值必须恰好落入一", "档，否则"]],
  ["改为“超过12%”，或补上", 8, ["改为“超", "过12%”，", "或补上"]],
  ["Every value needs exactly one band.", 14, ["Every value", "needs exactly", "one band."]],
  ['把不满0%写成报错 "原表未规定负值"，再看', 26, ['把不满0%写成报错 "原表未规', '定负值"，再看']],
  ['写成报错 "原表未规定"', 11, ["写成报错", '"原表未规', '定"']],
  ["a longword b", 4, ["a", "longword", "b"]],
])("%j in %i cells", (text, cells, lines) => {
  expect(wrapText(text, cells)).toEqual(lines);
});

test("law: nothing but blanks at the breaks is lost, and only a word that cannot be broken is wider", () => {
  const words = fc.array(fc.constantFrom("评分", "，", "（", "）", " ", "12%", "「", "」", "band ", "。", "𠮷"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 30 }), (parts, cells) => {
      const text = parts.join("");
      const lines = wrapText(text, cells);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) {
        if (displayWidth(line) > cells) expect(wrapText(line, cells)).toEqual([line]);
        expect(line).toBe(line.trimEnd());
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
