// 照录: what contradicts itself in a published table is a warning, and the printed figures stay.
import { expect, test } from "vitest";
import { ruleSetOf, told } from "../check-kit.ts";

const TABLE = (status: string) => `规则集 表 {
  地区  某省/某市
  年度  2024
  版本  1.0.0
${status}  满分  30分
  得分  保留2位小数
}
数据 项目 {
  支出率  %
}
一级指标 过程 20分 {
  指标 预算执行 10分 {
    公式  支出率
    评分 {
      90%以上  得12分
      不满90%  得5分
    }
  }
  指标 制度 10分 清单 {
    有制度  6分
    有检查  6分
  }
}
一级指标 产出 10分 {
  指标 甲 权重 60% 打分
  指标 乙 权重 50% 打分
}
`;

test("awards beyond the points, items and weights that do not add up are errors", () => {
  expect(told(TABLE("")).map((one) => one.split(" ")[0])).toEqual(["BAND-005", "POINTS-009", "POINTS-065"]);
  expect(() => ruleSetOf(TABLE(""))).toThrow();
});

test("照录 keeps them as printed", () => {
  const ruleSet = ruleSetOf(TABLE("  状态  照录\n"));
  expect(ruleSet.parts.map((part) => (part.kind === "section" ? part.children.map(({ points }) => points) : []))).toEqual([
    ["10", "10"],
    ["6", "5"],
  ]);
});
