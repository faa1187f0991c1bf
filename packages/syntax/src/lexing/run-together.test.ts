// In: words that run together. Out: one message for each run, what its fix makes of it, and names that stay whole.

import { applyFixes, chooseFixes, createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { codesOf, parseText, withDeclaration } from "../fixtures/outline.ts";

function mended(text: string): string {
  return applyFixes(createSourceText("case.chi", text), chooseFixes(parseText(text).diagnostics, "preferred")).text;
}

const header = (line: string) => `规则集 例 {\n${line}\n}\n`;
const field = (line: string) => withDeclaration(`数据 甲 {\n${line}\n}`);

const RUNS: readonly (readonly [line: string, wrap: (line: string) => string, right: string])[] = [
  ["年度2024", header, "年度 2024"],
  ["版本1.0.0", header, "版本 1.0.0"],
  ["满分100分", header, "满分 100分"],
  ["总分上限105分", header, "总分上限 105分"],
  ["得分保留2位小数", header, "得分 保留2位小数"],
  ["不足一步按比例", header, "不足一步 按比例"],
  ["一级指标 甲 权重30% { }", withDeclaration, "一级指标 甲 权重 30% { }"],
  ["指标 甲 权重30% 打分", withDeclaration, "指标 甲 权重 30% 打分"],
  ["一级指标 甲 50分 折算30分 { }", withDeclaration, "一级指标 甲 50分 折算 30分 { }"],
  ["收入 万元 缺失时按0万元", field, "收入 万元 缺失时 按 0万元"],
  ["收入 万元 缺失时 按0万元", field, "收入 万元 缺失时 按 0万元"],
  ["收入 万元 约束 ≥ 0万元 缺失时按0万元", field, "收入 万元 约束 ≥ 0万元 缺失时 按 0万元"],
  ["到位率 % 裸数按百分数", field, "到位率 % 裸数 按百分数"],
  ["勾稽 { 平 甲 = 乙 误差0.005万元 }", withDeclaration, "勾稽 { 平 甲 = 乙 误差 0.005万元 }"],
];

describe("two words that run together are told once, and mended", () => {
  test.each(RUNS)("%s", (line, wrap, right) => {
    const text = wrap(line);
    expect(codesOf(text)).toEqual(["SYN-037"]);
    expect(codesOf(wrap(right))).toEqual([]);
    expect(mended(text)).toBe(wrap(right));
  });
});

test.each(["权重30 %", "误差2 万元", "折算率 %", "满分数 人"])("a name that begins with a word stays whole: %s", (line) => {
  expect(codesOf(withDeclaration(`数据 甲 {\n${line}\n}\n计算 乙 = ${line.split(" ")[0]} × 2`))).toEqual([]);
});
