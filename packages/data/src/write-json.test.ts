import { describe, expect, it } from "vitest";
import { readRecords, recordsToJson } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = (text: string, file: string) =>
  readRecords(bytes(text), { file }).records.map(({ id, cells, tables, reported }) => ({
    id,
    cells: [...cells].map(([name, { text: written, unit, items }]) => [
      name,
      items?.map((one) => one.text) ?? `${written}${unit ?? ""}`,
    ]),
    tables: [...(tables ?? [])].map(([name, { rows }]) => [
      name,
      rows.map((row) => [...row.cells].map(([key, cell]) => [key, cell.text])),
    ]),
    reported: [...reported].map(([name, cell]) => [name, cell.text]),
  }));

describe("records written as JSON", () => {
  it("read back as they were: figures by their digits, units, lists, rows, what was filed, any name", () => {
    const json = JSON.stringify([
      {
        名称: "县委组织部",
        年初预算: "455.84万元",
        很长: "0.10000000000000000001",
        清单: ["甲", "乙"],
        __proto__x: 3,
        绩效指标: [{ 名称: "一", 目标: "≥266米" }],
        自报: { 总分: "97.5分" },
      },
      { 名称: "县水利局", 有新建项目: true, '带"引号\n的': "值" },
    ]);
    const once = recordsToJson(readRecords(bytes(json), { file: "a.json" }).records);
    expect(cellsOf(once, "a.json")).toEqual(cellsOf(json, "a.json"));
    expect(recordsToJson(readRecords(bytes(once), { file: "a.json" }).records)).toBe(once);
  });

  it("keep the unit of a column's head", () => {
    const csv = "名称,年初预算（万元）,编制数（人）\n县委组织部,455.84,24\n";
    expect(cellsOf(recordsToJson(readRecords(bytes(csv), { file: "a.csv" }).records), "a.json")).toEqual([
      {
        id: "县委组织部",
        cells: [
          ["年初预算", "455.84万元"],
          ["编制数", "24人"],
        ],
        tables: [],
        reported: [],
      },
    ]);
  });
});
