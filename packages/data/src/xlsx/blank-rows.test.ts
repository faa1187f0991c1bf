import fc from "fast-check";
import { expect, test } from "vitest";
import { createBlankRowFilter } from "./blank-rows.ts";

function filtered(pieces: readonly string[]): string {
  const filter = createBlankRowFilter();
  return pieces.map((piece) => filter.feed(piece)).join("") + filter.end();
}

const CELL = '<c r="A1"><v>1</v></c>';

test.each([
  [
    "rows without cells, but for the last two",
    '<row r="1" s="1"/><row r="2" s="1"/><row r="3" s="1"/>',
    '<row r="2" s="1"/><row r="3" s="1"/>',
  ],
  [
    "rows with formats only",
    '<row r="1"><c r="A1" s="2"/><c r="B1" s="2"/></row>\n<row r="2"></row><row r="3"/>',
    '<row r="2"></row><row r="3"/>',
  ],
  [
    "a row with a value stays",
    `<row r="1">${CELL}</row><row r="2"/><row r="3"/><row r="4"/>`,
    `<row r="1">${CELL}</row><row r="3"/><row r="4"/>`,
  ],
  [
    "a blank row before one with a value stays, so that rows without a number are counted",
    `<row r="7"/><row>${CELL}</row>`,
    `<row r="7"/><row>${CELL}</row>`,
  ],
  ["a text that looks like rows", "<t>&lt;row r='1'/></t>", "<t>&lt;row r='1'/></t>"],
  ["what stands verbatim", '<t><![CDATA[<row r="1"/><row r="2"/>]]></t>', '<t><![CDATA[<row r="1"/><row r="2"/>]]></t>'],
])("%s", (_, text, expected) => {
  expect(filtered([text])).toBe(expected);
});

test("wherever a text is cut, rows with values stay as they are, and each is as far from the start as before", () => {
  const row = fc.constantFrom('<row r="§"/>', '<row r="§"><c r="A§" s="1"/></row>', '<row r="§"><c r="A§"><v>1</v></c></row>');
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.array(fc.nat(400), { maxLength: 6 }), (rows, cuts) => {
      const text = `<sheetData>${rows.map((one, at) => one.replaceAll("§", String(at + 1))).join("")}</sheetData>`;
      const places = [...new Set([0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length])].sort((a, b) => a - b);
      const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
      const out = filtered(pieces);
      expect(out.match(/<row[^>]*>(?:<c[^>]*>)?<v>/g)).toEqual(text.match(/<row[^>]*>(?:<c[^>]*>)?<v>/g));
      expect(out.startsWith("<sheetData>") && out.endsWith("</sheetData>")).toBe(true);
    }),
    { seed: 20_240_101, numRuns: 300 },
  );
});
