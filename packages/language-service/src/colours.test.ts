import { describe, expect, it } from "vitest";
import { COLOUR_LEGEND, createWorkspace, semanticColours } from "./index.ts";

const TEXT = `# 说明
单位 床位
数据 医院 {
  床位数  床位  约束 > 0床位
  类别  "甲类"｜"乙类"
}
指标 甲率 2分 {
  公式  若 类别 = "甲类" 则 床位数 ÷ 3床位 否则 0%
  原文  "床位数越多越好"
  评分  超过10%至30%得2分
}
算例 一 {
  给定 { 床位数 5床位 }
  核对 { 甲率 应得 2分 }
}
`;

const colours = semanticColours(createWorkspace(new Map([["例.chi", TEXT]])), "例.chi");
const shown = (line: string): readonly string[] => {
  const start = TEXT.indexOf(line);
  return colours
    .filter(({ span }) => span.start >= start && span.end <= start + line.length)
    .map(({ span, type, modifiers }) => `${TEXT.slice(span.start, span.end)} ${[type, ...modifiers].join(".")}`);
};

describe("colours", () => {
  it("tell words by what they do and names by what they are of", () => {
    expect(shown('公式  若 类别 = "甲类" 则 床位数 ÷ 3床位 否则 0%')).toEqual([
      "公式 part",
      "若 operator",
      "类别 field",
      "= operator",
      '" text',
      "甲类 option",
      '" text',
      "则 operator",
      "床位数 field",
      "÷ operator",
      "3 number",
      "床位 unit",
      "否则 operator",
      "0% number",
    ]);
    expect(shown("评分  超过10%至30%得2分")).toEqual([
      "评分 method",
      "超过 operator",
      "10% number",
      "至 value",
      "30% number",
      "得 award",
      "2分 number",
    ]);
  });

  it("tell declarations from uses, and names from the words of a text", () => {
    expect(shown("单位 床位")).toEqual(["单位 declaration", "床位 unit.declaration"]);
    expect(shown("床位数  床位  约束 > 0床位").slice(0, 2)).toEqual(["床位数 field.declaration", "床位 unit"]);
    expect(shown('原文  "床位数越多越好"')).toEqual(["原文 note", '"床位数越多越好" text']);
    expect(shown("核对 { 甲率 应得 2分 }")).toEqual([
      "核对 sample-part",
      "甲率 indicator.expected",
      "应得 verdict",
      "2分 number",
    ]);
  });

  it("use nothing that is not in the legend, each once", () => {
    expect(new Set(COLOUR_LEGEND.types).size).toBe(COLOUR_LEGEND.types.length);
    expect(colours.filter(({ type }) => !COLOUR_LEGEND.types.includes(type))).toEqual([]);
  });
});
