import { describe, expect, test } from "vitest";
import { ruleSetOf, told } from "../check-kit.ts";

const file = (formula: string, clause = "100%以下得满分；超过100%不得分", lines = "") => `规则集 支出 {
  地区  某省
  年度  2024
  版本  1.0.0
  满分  10分
  得分  保留2位小数
}
数据 预算 {
  预算数  万元  约束 > 0万元
}
明细 支出 {
  类别  公车｜接待
  金额  万元  约束 ≥ 0万元
  满意率  %
  经办人  文本  缺失时 空
}
明细 收入 {
  渠道  文本
  金额  万元
}
指标 甲 10分 {
  公式  ${formula}
  ${lines}
  评分  ${clause}
}
`;

const IGNORED = /^(?:NAME-008|TYPE-013)/;

describe("a sum over rows is a figure of the record", () => {
  test.each([
    ["合计（支出.金额） ÷ 预算数", { function: "sum", detail: "支出", where: null }],
    [
      "合计（支出.金额 其中 类别 = 公车） ÷ 预算数",
      { function: "sum", where: { op: "compare", right: { op: "level", value: "公车" } } },
    ],
    ["合计（支出.金额 其中 经办人 非空 且 满意率 ≥ 80%） ÷ 预算数", { function: "sum", where: { op: "and" } }],
    ["平均（满意率）", { function: "mean", detail: "支出", value: { op: "column", detail: "支出", name: "满意率" } }],
    ["占比（支出.金额 其中 类别 = 公车）", { function: "share", value: { op: "column", name: "金额" } }],
    ["计数（支出 其中 金额 > 1万元） ÷ 计数（支出）", { function: "count", detail: "支出", value: null }],
    ["合计（支出.金额 × 满意率） ÷ 预算数", { function: "sum", value: { op: "multiply" } }],
    ["合计（支出.金额 − 预算数 × 10%） ÷ 预算数", { function: "sum", value: { op: "subtract" } }],
  ])("%s", (formula, expected) => {
    const part = ruleSetOf(file(formula, "100%以下得满分；超过100%不得分", "分母为零时  得满分")).parts[0];
    const value = part?.kind === "indicator" ? part.formula?.value : undefined;
    expect(value?.op === "divide" ? value.left : value).toMatchObject({ op: "aggregate", ...expected });
    expect(part?.kind === "indicator" && part.formula?.type).toMatchObject({ kind: "number", rate: true });
  });

  test("计数 counts in 个", () => {
    expect(told(file("计数（支出）", "5个以下得满分；超过5个不得分"))).toEqual([]);
    expect(told(file("计数（支出）", "5人以下得满分；超过5人不得分"))).toEqual([expect.stringMatching(/^TYPE-010/)]);
  });
});

describe("what cannot be added up is told at its place", () => {
  test.each([
    ["合计（金额） ÷ 预算数", ["NAME-041 «金额» → 支出.金额 → 收入.金额"]],
    ["合计（支出.数额） ÷ 预算数", ["NAME-042 «数额» → 金额"]],
    ["合计（支出.类别） ÷ 预算数", ["TYPE-066 «支出.类别»"]],
    ["合计（预算数） ÷ 预算数", ["TYPE-061 «预算数»"]],
    ["合计（支出.金额 + 收入.金额） ÷ 预算数", ["TYPE-062 «合计（支出.金额 + 收入.金额）»"]],
    ["合计（支出.金额 其中 合计（支出.金额） > 1万元） ÷ 预算数", ["TYPE-063 «合计（支出.金额）»"]],
    ["最大（预算数 其中 预算数 > 1万元） ÷ 预算数", ["TYPE-064 «预算数 > 1万元»"]],
    ["计数（支出.金额） ÷ 计数（支出）", ["TYPE-065 «支出.金额» → 支出"]],
    ["占比（支出.金额）", ["TYPE-067 «占比（支出.金额）»"]],
    ["合计（支出.金额 其中 金额） ÷ 预算数", ["TYPE-006 «金额»"]],
    ["合计（支出.金额 其中 类别 = 飞机） ÷ 预算数", [expect.stringMatching(/^NAME-017 «飞机»/)]],
    ["合计（支出.金额 其中 金额 > 1人） ÷ 预算数", ["TYPE-001 «1人»"]],
    ["支出.金额 ÷ 预算数", ["NAME-040 «支出.金额» → 合计（支出.金额）"]],
    ["支出 ÷ 预算数", ["NAME-040 «支出» → 计数（支出）"]],
    ["满意率", ["NAME-040 «满意率» → 合计（满意率）"]],
  ])("%s", (formula, expected) => {
    expect(told(file(formula)).filter((line) => !IGNORED.test(line))).toEqual(expected);
  });

  test("平均 and 占比 of no rows have no value, like a quotient by zero", () => {
    expect(told(file("平均（满意率）"))).toEqual([expect.stringMatching(/^TYPE-013 «平均（满意率）»/)]);
    expect(told(file("平均（满意率）", "100%以下得满分；超过100%不得分", "分母为零时  不得分"))).toEqual([]);
    expect(told(file("合计（支出.金额） ÷ 预算数"))).toEqual([]);
  });
});
