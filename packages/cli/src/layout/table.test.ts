import { displayWidth } from "@biaochi/diagnostics";
import { describe, expect, it } from "vitest";
import { createPaint } from "./paint.ts";
import { type Column, layoutTable, type Row } from "./table.ts";

const plain = createPaint(false);
const columns: readonly Column[] = [
  { head: "指标", kind: "text", most: 20 },
  { head: "分值", kind: "figure" },
  { head: "说明", kind: "rest" },
];
const row = (name: string, points: string, told: string): Row => ({ cells: [{ text: name }, { text: points }, { text: told }] });

describe("a table lines up", () => {
  it("puts wide characters in two cells and figures point under point", () => {
    const lines = layoutTable(columns, [row("预算A", "3.39", "好"), row("总分", "12", "够"), row("x", "0.5", "")], 60, plain);
    expect(lines).toEqual(["指标    分值  说明", "预算A   3.39  好", "总分   12     够", "x       0.5"]);
  });

  it("wraps the last column and keeps the others at its first line", () => {
    const told = "本年追加 ÷ 年初预算 = 61.01 ÷ 455.84 = 13.38%，属于超过10%至30%，得4分（满分5分，扣1分）";
    const lines = layoutTable(columns, [row("预算控制率", "5", told)], 50, plain);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines[1]?.startsWith("预算控制率")).toBe(true);
    expect(lines.every((line) => displayWidth(line) <= 50)).toBe(true);
    expect(lines.slice(2).every((line) => line.startsWith(" ".repeat(16)))).toBe(true);
    expect(lines.slice(1).join("").replaceAll(/\s/gu, "")).toBe(`预算控制率5${told}`.replaceAll(/\s/gu, ""));
  });

  it("puts the last column below the row where there is no room beside it", () => {
    const lines = layoutTable(columns, [row("预算控制率", "5", "属于超过10%至30%，得4分")], 40, plain);
    expect(lines[0]).toBe("指标        分值");
    expect(lines[1]).toBe("预算控制率     5");
    expect(lines[2]).toBe("    属于超过10%至30%，得4分");
  });

  it("wraps a long name in its own column, its indent kept", () => {
    const long: Row = { cells: [{ text: "新建楼堂馆所投资概算控制率", indent: 4 }, { text: "5" }, { text: "视为100%" }] };
    const lines = layoutTable(columns, [long], 70, plain);
    expect(lines).toEqual(["指标                  分值  说明", "    新建楼堂馆所投资     5  视为100%", "    概算控制率"]);
  });

  it("cuts a word that is longer than its column", () => {
    const lines = layoutTable(columns, [row("a".repeat(45), "5", "")], 60, plain);
    expect(lines.slice(1).map((line) => line.trimEnd().length)).toEqual([26, 20, 5]);
  });

  it("paints texts without counting the paint", () => {
    const painted = layoutTable(columns, [row("预算", "5", "好")], 60, createPaint(true));
    const bare = layoutTable(columns, [row("预算", "5", "好")], 60, plain);
    const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "gu");
    expect(painted.map((line) => line.replaceAll(colours, ""))).toEqual(bare);
    expect(painted[0]).toContain("\u001b[2m指标\u001b[0m");
  });
});
