import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows, SEPARATORS, type Separator, separatorOf } from "./csv-rows.ts";

function texts(text: string, separator: Separator = ","): readonly unknown[] {
  return [...csvRows(text, separator)].map((row) => (row.kind === "row" ? row.cells.map((cell) => cell.text) : row));
}

describe("rows of a CSV text", () => {
  it("read back what was written, whatever stands in the cells", () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\t，\n\r 1人'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), fc.constantFrom("\n", "\r\n", "\r"), (table, separator, lineEnd) => {
        const written = table
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator) + lineEnd)
          .join("");
        expect(texts(written, separator)).toEqual(table);
      }),
      { seed: 20171231, numRuns: 500 },
    );
  });

  it.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a\r1\r", [["a"], ["1"]]],
    ["a,\n,b\n\n", [["a", ""], ["", "b"], [""]]],
    ['"1,234.5",b', [["1,234.5", "b"]]],
    ['"说""好""",b', [['说"好"', "b"]]],
    ['5"管,b', [['5"管', "b"]]],
    ['"a" ,b', [["a", "b"]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(texts(text)).toEqual(rows);
  });

  it("number lines through breaks inside cells", () => {
    const lines = [...csvRows('a\n"1\n2\r\n3"\nb', ",")].map((row) => row.line);
    expect(lines).toEqual([1, 2, 5]);
  });

  it("tell what follows a closing quotation mark, and a mark that never closes", () => {
    expect([...csvRows('"三公"变动率,b', ",")][0]).toMatchObject({ stray: { text: "变动率", index: 0 } });
    expect(texts('a\n1,"2\n3')).toEqual([["a"], { kind: "unclosed", line: 2, start: 4 }]);
  });

  it("know the place of every cell", () => {
    const text = 'a,"b"\nc,d';
    const places = [...csvRows(text, ",")].flatMap((row) => (row.kind === "row" ? row.cells : []));
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(["a", '"b"', "c", "d"]);
  });

  it.each([
    ["a,b;c,d", ","],
    ["a;b;c", ";"],
    ["a\tb", "\t"],
    ["名称，编制数", "，"],
    ["名称（人，户）,b", ","],
    ['"a;b;c",d', ","],
    ["\n\n;;\na;b", ";"],
    ["a", ","],
    ["", ","],
  ])("separator of %j is %j", (text, separator) => {
    expect(separatorOf(text)).toEqual({ separator, start: 0, line: 1 });
  });

  it("take Excel's own first line for the separator", () => {
    expect(separatorOf("sep=;\r\na,b;c,d")).toEqual({ separator: ";", start: 7, line: 2 });
  });
});
