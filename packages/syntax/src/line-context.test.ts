import { describe, expect, it, test } from "vitest";
import { lineContext } from "./line-context.ts";

function at(marked: string) {
  const offset = marked.indexOf("┆");
  return lineContext(marked.replace("┆", ""), offset);
}

test.each([
  ["规则集 例 {\n  年┆", "structure", "header", undefined, "年"],
  ["指标 甲 5分 {\n  公式 本年 ÷ 年┆初", "expression", "indicator", "formula", "年"],
  ["指标 甲 5分 {\n  评分 10%以下得满分；┆", "clause", "indicator", "scoring", ""],
  ["指标 甲 5分 {\n  评分 {\n    10%以下 得5分\n    ┆", "clause", "clause", undefined, ""],
  ["指标 甲 5分 { 公式 甲 } ┆", "structure", "file", undefined, ""],
  ["数据 甲 {\n  「“三公┆", "structure", "fields", undefined, "「“三公"],
  ["𠮷𠮷┆", "structure", "file", undefined, "𠮷𠮷"],
  ["┆", "structure", "file", undefined, ""],
])("%s", (marked, mode, block, head, word) => {
  const context = at(marked);
  expect([context.mode, context.block, context.head, context.word.text]).toEqual([mode, block, head, word]);
});

describe("a place", () => {
  it("knows what stands before it and how the run at it would be cut", () => {
    const { before, inside, armHead } = at("指标 甲 5分 {\n  评分 90%以上得满分；每超过1个百分点扣┆");
    expect(before.map(({ text }) => text)).toEqual(["评分", "90%", "以上", "得满分", "；"]);
    expect(inside.map(({ text }) => text)).toEqual(["每超过", "1个百分点", "扣"]);
    expect(armHead).toBe(true);
  });

  it("knows the blocks around it by their head words and names", () => {
    const { blocks } = at("一级指标 过程 5分 {\n  指标 甲 5分 {\n    ┆");
    expect(blocks.map(({ head, name }) => `${head} ${name}`)).toEqual(["level-1 过程", "indicator 甲"]);
  });

  it("knows whether it lies in a comment or a text", () => {
    expect(at("指标 甲 # 年┆").within).toBe("comment");
    expect(at('指标 甲 5分 {\n  口径 "年┆"').within).toBe("text");
    expect(at('指标 甲 5分 {\n  口径 "年"┆').within).toBeUndefined();
  });

  it("is read the same whatever stands behind it", () => {
    const text = "指标 甲 5分 {\n  公式 年┆";
    expect(at(`${text} }}}} 评分 { "`)).toEqual(at(text));
  });
});
