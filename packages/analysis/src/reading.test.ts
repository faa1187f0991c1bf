import { createSourceText } from "@biaochi/diagnostics";
import { createPlan } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { allIndicatorsOf } from "./expressions.ts";
import { onlyIndicator } from "./reading.ts";

const RULES = `规则集 例 {
  地区 示例县
  年度 2024
  版本 1.0.0
  满分 30分
  得分 保留2位小数
  不足一步 按比例
}
参数 每档扣分 按 类别 { 新建 2分；续建 1分 }
参数 截止日 { 2024起 2024-11-30 }
数据 项目 {
  类别 新建｜续建
  计划数 万元 约束 > 0万元
  完成数 万元 约束 ≥ 0万元
  增长率 %
  完工日 日期
}
名次 增长率名次 按 增长率 降序 并列取前
汇总 子项目 { 绝对值 相加；相对值 按 计划数 加权平均 }
指标 执行率 10分 {
  公式 完成数 ÷ 计划数
  评分 100%以上得满分；每低于5个百分点扣（每档扣分），扣完为止
}
指标 完工 10分 {
  期限 完工日 ≤ 截止日：按期得满分；每逾期30天扣3分，扣完为止
}
指标 增长 10分 {
  公式 增长率名次
  评分 3名以下得满分；超过3名不得分
}
`;

describe("a rule set with nothing but one indicator", () => {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", RULES));
  const indicators = ruleSet === undefined ? [] : allIndicatorsOf(ruleSet);

  it("is told of three", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.zh)).toEqual([]);
    expect(indicators.map(({ path }) => path.join("."))).toEqual(["执行率", "完工", "增长"]);
  });

  it.each(["执行率", "完工", "增长"])("holds everything that %s reads, so that it can be planned", (name) => {
    if (ruleSet === undefined) throw new Error("the rules do not check");
    const only = onlyIndicator(ruleSet, [name]);
    expect(() => createPlan(only)).not.toThrow();
    expect(allIndicatorsOf(only).map(({ path }) => path.join("."))).toContain(name);
  });

  it("keeps the field that chooses the entry of a 参数, and lets go of the others", () => {
    if (ruleSet === undefined) throw new Error("the rules do not check");
    expect(onlyIndicator(ruleSet, ["执行率"]).fields.map(({ name }) => name)).toEqual(["类别", "计划数", "完成数"]);
    expect(onlyIndicator(ruleSet, ["完工"]).fields.map(({ name }) => name)).toEqual(["完工日"]);
  });

  it("keeps the whole where a place among all units is read", () => {
    if (ruleSet === undefined) throw new Error("the rules do not check");
    expect(onlyIndicator(ruleSet, ["增长"]).ranks).toEqual(ruleSet.ranks);
  });
});
