// Tables of sub-projects in worked examples: columns, owners of rows, rows of one name. Not here: pooling (the engine).
import { describe, expect, it } from "vitest";
import { ruleSetOf, told } from "../check-kit.ts";

const RULES = `规则集 评价 {
  地区  某省/某市
  年度  2024
  版本  1.0.0
  满分  20分
  得分  保留2位小数
}
等级 三档 { 优 100%；中 60%；差 0% }
单位 场
数据 项目 {
  预算数  万元  约束 > 0万元  别名 budget
}
汇总 子项目 {
  绝对值  相加
  相对值  按 预算数 加权平均
  定性    按 预算数 加权平均
}
明细 绩效指标 {
  一级指标  文本
  名称      文本
  分值      分
  目标      指标值
  实际      指标值
  方向      ≥｜≤   缺失时 取自目标
}
行评 完成情况 {
  定量  达到目标得满分；未达到按比例得分
}
一级指标 产出 10分  逐行 绩效指标 按 完成情况
一级指标 过程 10分 {
  指标 管理 6分  评定 三档
  指标 制度 2分  清单 均分 { 有制度；有检查 }
  指标 违规 2分  事项 { 迟报 每有1次扣1分 }
}
`;
const sample = (given: string, expected = "管理 应得 6分"): string =>
  `${RULES}算例 例 {\n  给定 {\n${given}\n  }\n  核对 {\n    ${expected}\n  }\n}`;
const SUBS = "子项目 {\n| 名称 | 预算数 | 管理 |\n| 甲 | 100 | 优 |\n| 乙 | 300 | 优 |\n}\n";
const ROWS = (...rows: readonly string[]): string => {
  const head = "| 子项目 | 一级指标 | 名称 | 分值 | 目标 | 实际 |";
  return `绩效指标 {\n${[head, ...rows].join("\n")}\n}`;
};

describe("the table of sub-projects", () => {
  it.each([
    ["| 名称 | 项目.预算数 | 过程.管理 | 制度.有检查 | 违规.迟报 | 理由.管理 |"],
    ["| name | budget | 「管理」 | 制度 | 违规 | reasons.管理 |"],
  ])("has columns for what a record has, %s", (head) => {
    expect(told(sample(`子项目 {\n${head}\n| 甲 | 100 | 优 | 是 | 0 | 好 |\n}`))).toEqual([]);
  });

  it.each([
    ["| 名称 | 产出 |", ["CASE-050 «产出»"]],
    ["| 名称 | 理由.预算数 |", ["CASE-050 «理由.预算数»"]],
    ["| 名称 | |", ["CASE-050 «| 名称 | |»"]],
    ["| 名称 | 总分 |", ["CASE-050 «总分»"]],
    ["| 预算数 | 预算数 |", ["CASE-043 «预算数»"]],
  ])("has no others, %s", (head, expected) => {
    expect(told(sample(`子项目 {\n${head}\n| 1 | 1 |\n}`))).toEqual(expected);
  });

  it("offers reasons where a reason was meant", () => {
    expect(told(sample("子项目 {\n| 名称 | 理由.管里 |\n| 甲 | 好 |\n}"))).toEqual(["CASE-050 «理由.管里» → 理由.管理"]);
  });

  it("stands once, and each sub-project once", () => {
    expect(told(sample(SUBS + SUBS))).toEqual(["CASE-046 «子项目»"]);
    expect(told(sample(SUBS.replace("乙", "甲")))).toEqual(["CASE-052 «| 甲 | 300 | 优 |»"]);
  });

  it("is a table beside 明细, and 同 lays one over another", () => {
    const first = sample(SUBS).replace("算例 例", "算例 先");
    const ruleSet = ruleSetOf(`${first}\n算例 后 {\n  给定 同 先 {\n    管理 中\n  }\n  核对 {\n    管理 应得 3.6分\n  }\n}`);
    expect(ruleSet.samples.map(({ subProjects }) => subProjects?.rows.length)).toEqual([2, 2]);
    expect(ruleSet.samples[0]?.tables).toEqual([]);
  });
});

describe("rows of sub-projects", () => {
  const FIT = ["| 甲 | 产出 | 场次 | 10 | ≥10场 | 4场 |", "| 乙 | 产出 | 场次 | 10 | ≥10场 | 16场 |"];
  it("are one row where they have one name", () => {
    const ruleSet = ruleSetOf(
      sample(SUBS + ROWS(...FIT, "| 乙 | 产出 | 人次 | 0 | ≥1人 | 1人 |"), "人次 应得 0分\n场次 应得 10分"),
    );
    expect(ruleSet.samples[0]?.tables[0]?.owner).toBe("子项目");
    expect(ruleSet.samples[0]?.expectations.map(({ row }) => row?.index)).toEqual([1, 0]);
  });

  it("add up within each sub-project", () => {
    const [first = "", second = ""] = FIT;
    const rows = ROWS(first, second.replace("| 10 |", "| 9 |"));
    expect(told(sample(SUBS + rows, "场次 应得 10分"))).toEqual(["CASE-047 «| 乙 | 产出 | 场次 | 9 | ≥10场 | 16场 |»"]);
  });

  it("belong to one that is there, told once a name", () => {
    const [first = "", second = ""] = FIT;
    const strange = second.replace("乙", "丙");
    expect(told(sample(SUBS + ROWS(first, strange, strange), "场次 应得 10分"))).toEqual([`CASE-051 «${strange}»`]);
    expect(told(sample(ROWS(first), "管理 应得 6分"))).toEqual([`CASE-051 «${first}»`]);
    expect(told(sample(SUBS + ROWS(first, second.replace("乙", " ")), "场次 应得 10分"))).toHaveLength(1);
  });
});
