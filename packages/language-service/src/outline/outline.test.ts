import { describe, expect, it } from "vitest";
import { createWorkspace, foldingRanges, type OutlineItem, outline } from "../index.ts";

const TEXT = `规则集 例 {
  地区  示例县
  年度  2020
  版本  1.0.0
  满分  12分
  得分  保留2位小数
  不足一步  按比例
}

# 填报的数
# 以万元计
数据 预算 {
  预算数  万元  约束 > 0万元
  已公开  是否
}

一级指标 过程 10分 {
  指标 执行率 6分 {
    公式  预算数 ÷ 0万元
    评分  100%以上得满分；不满100%按比例得分
  }
  指标 公开 3分  打分
}
一级指标 产出 2分 { 指标 数量 权重 100% 打分 }
算例 一 { 给定 { 预算数 3万元 } 核对 { 公开 应得 2分 } }
`;

const workspace = createWorkspace(new Map([["例.chi", TEXT]]));
const { items, points, problems } = outline(workspace, "例.chi");

function printed(lines: readonly OutlineItem[], depth = 0): readonly string[] {
  return lines.flatMap(({ kind, name, detail, points: own, problems: { error }, children }) => [
    `${"  ".repeat(depth)}${kind} ${name} ${detail.zh} [${own?.soFar ?? ""}]${error > 0 ? ` ✗${error}` : ""}`,
    ...printed(children, depth + 1),
  ]);
}

describe("the outline", () => {
  it("shows points, running sums and problems, a section with those below it", () => {
    expect(printed(items)).toEqual([
      "rule-set 例 12分 []",
      "data 预算 2项 []",
      "  field 预算数 万元 []",
      "  field 已公开 是否 []",
      "section 过程 10分（各项合计 9分） [10分] ✗2",
      "  indicator 执行率 6分 [6分] ✗1",
      "  indicator 公开 3分 [9分]",
      "section 产出 2分 [12分]",
      "  indicator 数量 2分 [2分]",
      "sample 一 1项核对 []",
    ]);
    expect(points).toEqual({ own: "12分", counts: undefined, soFar: undefined, sum: "12分", fits: true });
    expect(problems.error).toBe(2);
  });

  it("stands while a file is broken, and says nothing of a file that is not there", () => {
    const broken = createWorkspace(new Map([["坏.chi", "规则集 {\n数据 {\n一级指标 投入 {\n指标 甲 2分 {\n"]]));
    expect(outline(broken, "坏.chi").items.map(({ kind }) => kind)).toEqual(["rule-set", "data", "section"]);
    expect(outline(broken, "无.chi").items).toEqual([]);
  });

  it("folds blocks, runs of comments and tables", () => {
    const text = `${TEXT}明细 表 {\n  名称 文本 # 行末的说明不折\n}\n算例 二 {\n  给定 {\n    表 {\n      | 名称 |\n      | 甲 |\n    }\n  }\n}\n`;
    const ranges = foldingRanges(createWorkspace(new Map([["例.chi", text]])), "例.chi");
    const shown = ranges.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end).split("\n").length}`);
    expect(shown).toEqual([
      "block 8",
      "comment 2",
      "block 4",
      "block 7",
      "block 4",
      "block 3",
      "block 8",
      "block 6",
      "block 4",
      "table 2",
    ]);
  });
});
