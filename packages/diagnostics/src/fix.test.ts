import fc from "fast-check";
import { expect, test } from "vitest";
import { applyFixes, applyFixesToFiles, chooseFixes, type Fix, previewFix } from "./fix.ts";
import { createSourceText } from "./source-text.ts";

const edit = (start: number, end: number, newText: string, file = "a.chi") => ({ file, span: { start, end }, newText });
const fix = (...edits: Fix["edits"]): Fix => ({ title: { zh: "改", en: "mend" }, edits });
const apply = (text: string, ...fixes: readonly Fix[]) => {
  const { text: after, applied, skipped } = applyFixes(createSourceText("a.chi", text), fixes);
  return [after, applied.map((one) => fixes.indexOf(one)), skipped.map((one) => fixes.indexOf(one))];
};

test("fixes apply in any order of place, deletions and insertions too", () => {
  expect(apply("0123456789", fix(edit(8, 9, "")), fix(edit(0, 0, "前")), fix(edit(3, 5, "三四")))).toEqual([
    "前012三四5679",
    [0, 1, 2],
    [],
  ]);
});

test("an overlap skips the later fix and leaves the earlier one whole", () => {
  expect(apply("0123456789", fix(edit(2, 5, "A")), fix(edit(4, 6, "B")), fix(edit(5, 6, "C")))).toEqual([
    "01AC6789",
    [0, 2],
    [1],
  ]);
});

test("a fix of several edits is applied as a whole or not at all", () => {
  expect(apply("0123456789", fix(edit(4, 5, "A")), fix(edit(0, 1, "X"), edit(4, 5, "B")))).toEqual(["0123A56789", [0], [1]]);
});

test("the same edit of two fixes happens once", () => {
  expect(apply("ab", fix(edit(1, 1, "；")), fix(edit(1, 1, "；")))).toEqual(["a；b", [0, 1], []]);
  expect(apply("abc", fix(edit(1, 2, "")), fix(edit(1, 2, ""), edit(2, 3, "")))).toEqual(["a", [0, 1], []]);
});

test("insertions whose order nobody meant do not both happen", () => {
  expect(apply("ab", fix(edit(1, 1, "X")), fix(edit(1, 1, "Y")))).toEqual(["aXb", [0], [1]]);
  expect(apply("abcd", fix(edit(1, 3, "X")), fix(edit(3, 3, "Y")), fix(edit(1, 1, "Z")), fix(edit(2, 2, "W")))).toEqual([
    "aXd",
    [0],
    [1, 2, 3],
  ]);
});

test("several insertions of one fix at one place keep their order", () => {
  expect(apply("ab", fix(edit(1, 1, "X"), edit(1, 1, "Y")))).toEqual(["aXYb", [0], []]);
});

test.each([
  ["beyond the end", "ab", edit(1, 3, "")],
  ["backwards", "abc", edit(2, 1, "")],
  ["before the start", "abc", edit(-1, 1, "")],
  ["not a whole offset", "abc", edit(0.5, 1, "")],
  ["through a surrogate pair", "𠮷", edit(1, 2, "")],
  ["through a CRLF", "a\r\nb", edit(2, 3, "")],
  ["in another file", "abc", edit(0, 1, "", "b.chi")],
])("an edit %s is skipped", (_, text, wrong) => {
  expect(apply(text, fix(wrong))).toEqual([text, [], [0]]);
});

test("a fix whose own edits overlap, and one without edits, are skipped", () => {
  expect(apply("abcd", fix(edit(0, 2, "x"), edit(1, 3, "y")), fix())).toEqual(["abcd", [], [0, 1]]);
});

test("over several files a fix is still all or nothing, and untouched files are not returned", () => {
  const sources = new Map(["a.chi", "b.chi", "c.chi"].map((file) => [file, createSourceText(file, "0123")]));
  const both = fix(edit(0, 1, "A"), edit(0, 1, "B", "b.chi"));
  const late = fix(edit(3, 4, "Z"), edit(0, 2, "X", "b.chi"));
  const { texts, applied, skipped } = applyFixesToFiles(sources, [both, late]);
  expect([...texts]).toEqual([
    ["a.chi", "A123"],
    ["b.chi", "B123"],
  ]);
  expect([applied, skipped]).toEqual([[both], [late]]);
});

test("law: what is applied gives the text that its edits, done one by one from the end, give", () => {
  const anyEdit = fc
    .tuple(fc.nat(20), fc.nat(4), fc.string({ maxLength: 3 }))
    .map(([start, length, text]) => edit(start, start + length, text));
  const anyFixes = fc.array(
    fc.array(anyEdit, { minLength: 1, maxLength: 3 }).map((edits) => fix(...edits)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(anyFixes, (fixes) => {
      const text = "abcdefghijklmnopqrst";
      const { text: after, applied, skipped } = applyFixes(createSourceText("a.chi", text), fixes);
      const edits = new Map(
        applied.flatMap((one) => {
          const counts = new Map<string, number>();
          return one.edits.map((own) => {
            const key = JSON.stringify(own);
            counts.set(key, (counts.get(key) ?? 0) + 1);
            return [`${key}${counts.get(key)}`, own] as const;
          });
        }),
      );
      const fromEnd = [...edits.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).reverse();
      const oneByOne = fromEnd.reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
      expect(after).toBe(oneByOne);
      expect(applied.length + skipped.length).toBe(fixes.length);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test("100,000 fixes in a text of ten million characters", () => {
  const text = "0123456789".repeat(1_000_000);
  const fixes = Array.from({ length: 100_000 }, (_, index) => fix(edit(index * 100, index * 100 + 1, "标")));
  expect(applyFixes(createSourceText("a.chi", text), fixes).text.slice(0, 102)).toBe(`标${text.slice(1, 100)}标1`);
});

test("sole takes a fix that is the only one; preferred takes also the one marked among several", () => {
  const sole = fix(edit(0, 1, "a"));
  const left = fix(edit(2, 3, "b"));
  const right: Fix = { ...fix(edit(4, 5, "c")), preferred: true };
  const diagnostics = [
    { fixes: [sole] },
    { fixes: [] },
    { fixes: [left, right] },
    { fixes: [left, left] },
    { fixes: [right, { ...right }] },
  ];
  expect(chooseFixes(diagnostics, "sole")).toEqual([sole]);
  expect(chooseFixes(diagnostics, "preferred")).toEqual([sole, right]);
});

test("a preview is the text after the fix, or nothing", () => {
  const source = createSourceText("a.chi", "abc");
  expect(previewFix(source, fix(edit(0, 1, "标")))?.text).toBe("标bc");
  expect(previewFix(source, fix(edit(0, 9, "标")))).toBeUndefined();
});
