import { describe, expect, test } from "vitest";
import { readGrids } from "../xlsx.ts";
import { type OutCell, type OutSheet, rangeOf, writeWorkbook } from "./write-workbook.ts";

const text = (content: string): OutCell => ({ kind: "text", text: content });
const figure = (decimal: string): OutCell => ({ kind: "figure", decimal });

/** What the reader of workbooks sees: by sheet, each cell that holds something. */
function seen(sheets: readonly OutSheet[]): readonly string[] {
  const read = readGrids(writeWorkbook(sheets), "写出.xlsx");
  if (!("grids" in read)) throw new Error(read.message.zh);
  return read.grids.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      [...cells.values()].map(({ place, kind, text: content }) => `${name}!${place} ${kind} ${content}`),
    ),
  );
}

function sheetOf(...cells: readonly OutCell[]): OutSheet {
  return { name: "表", widths: [10], rows: [cells] };
}

describe("a written workbook", () => {
  test("holds figures as their own decimals and texts as they are", () => {
    expect(seen([sheetOf(figure("97.39"), figure("-0.5"), figure("0"), text("县委组织部"), text("两\n行"))])).toEqual([
      "表!A1 number 97.39",
      "表!B1 number -0.5",
      "表!C1 number 0",
      "表!D1 text 县委组织部",
      "表!E1 text 两\n行",
    ]);
  });

  test("keeps a figure of more than fifteen digits as a text, and what is no decimal", () => {
    expect(seen([sheetOf(figure("0.333333333333333"), figure("0.3333333333333333"), figure("1/3"), figure("1e5"))])).toEqual([
      "表!A1 number 0.333333333333333",
      "表!B1 text 0.3333333333333333",
      "表!C1 text 1/3",
      "表!D1 text 1e5",
    ]);
  });

  test("runs no text as a formula", () => {
    const wicked = ["=HYPERLINK(1)", "+1", "-1+1", "@SUM(A1)", "\t=1", '"><f>1</f>', "'=1"];
    expect(seen([sheetOf(...wicked.map(text))]).map((line) => line.slice(line.indexOf(" ") + 1))).toEqual(
      wicked.map((content) => `text ${content}`),
    );
  });

  test("holds every character, or its sign where XML has none for it", () => {
    expect(seen([sheetOf(text("a\u0007b"), text("c\r\nd"), text("_x0041_"), text("𠮷\ud800x"), text('&<>"'))])).toEqual([
      "表!A1 text a\u0007b",
      "表!B1 text c\r\nd",
      "表!C1 text _x0041_",
      "表!D1 text 𠮷\ufffdx",
      '表!E1 text &<>"',
    ]);
  });

  test("names its sheets as sheets may be named", () => {
    const names = ["得分", "得分", "a/b:c[d]", "x".repeat(40), "'q'"];
    const sheets = names.map((name): OutSheet => ({ name, widths: [], rows: [[text("1")]] }));
    expect(seen(sheets).map((line) => line.split("!")[0])).toEqual(["得分", "得分 2", "a b c d", "x".repeat(31), "q"]);
  });

  test("is the same, byte for byte, for the same sheets", () => {
    const sheet = { ...sheetOf(text("甲"), figure("1")), frozen: 1, filter: rangeOf(1, 1, 1), merges: [rangeOf(1, 1, 1)] };
    expect(writeWorkbook([sheet])).toEqual(writeWorkbook([sheet]));
  });
});
