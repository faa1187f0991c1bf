// 名次 and 汇总 in the rule set: what may be ranked and pooled, circles, both spellings.
import { createSourceText } from "@biaochi/diagnostics";
import { describe, expect, it } from "vitest";
import { check } from "../check.ts";

const rules = (
  declared: string,
  formula = "增长率名次",
  clause = "1名以下得满分；每超过1名扣1分，扣完为止",
): string => `规则集 甲 {
  地区  某省
  年度  2024
  版本  1.0.0
  满分  20分
  得分  保留2位小数
  不足一步  按比例
}
数据 税收 {
  上年  万元  约束 > 0万元
  本年  万元  约束 ≥ 0万元
  完成率甲  %
}
计算 增长率 = (本年 − 上年) ÷ 上年
${declared}
指标 增长 10分 {
  公式  ${formula}
  评分  ${clause}
}
指标 完成 10分 {
  公式  完成率甲
  评分  100%以上得满分；不满100%按比例得分
}
`;

function checked(text: string) {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  return { ruleSet, codes: diagnostics.map(({ code }) => code), messages: diagnostics.map(({ message }) => message.zh) };
}

describe("名次", () => {
  it.each([
    ["名次 增长率名次 按 增长率 降序 并列取前", "descending", "first", "derived"],
    ["名次 增长率名次 按 本年 升序 并列取后", "ascending", "last", "field"],
    ["名次 增长率名次 按 完成.得分 降序 并列平均", "descending", "mean", "indicator"],
    ["名次 增长率名次 按 完成.值 降序 并列平均", "descending", "mean", "indicator"],
    ["rank 增长率名次 by 增长率 descending ties take first", "descending", "first", "derived"],
  ])("%s", (declared, order, ties, op) => {
    const { ruleSet, codes } = checked(rules(declared));
    expect(codes.filter((code) => code !== "NAME-008")).toEqual([]);
    expect(ruleSet?.ranks).toMatchObject([{ name: "增长率名次", order, ties, by: { op } }]);
  });

  it("may go by the total, and be read by nothing", () => {
    const { ruleSet, codes } = checked(rules("名次 总名次 按 总分 降序 并列取前", "增长率", "10%以上得满分；不满10%得5分"));
    expect(codes).toEqual([]);
    expect(ruleSet?.ranks).toMatchObject([{ by: { op: "total" } }]);
  });

  it("stands behind the 名次 that it needs", () => {
    const { ruleSet } = checked(rules("名次 后 按 增长.得分 降序 并列取前\n名次 增长率名次 按 增长率 降序 并列取前"));
    expect(ruleSet?.ranks.map(({ name }) => name)).toEqual(["增长率名次", "后"]);
  });

  it.each([
    ["名次 增长率名次 按 增长.得分 降序 并列取前", ["NAME-007"]],
    ["名次 增长率名次 按 总分 降序 并列取前", ["NAME-007"]],
    ["名次 增长率名次 按 增长 降序 并列取前", ["NAME-013"]],
    ["名次 增长率名次 按 增速 降序 并列取前", ["NAME-001"]],
    ["名次 增长率名次 按 等次 降序 并列取前", ["TYPE-120"]],
    ["名次 增长率名次 按 增长率", ["SYN-040"]],
    ["名次 增长率名次 按 增长率 降序", ["SYN-040"]],
    ["名次 增长率名次 降序 并列取前", ["SYN-040"]],
    ["名次 本年 按 增长率 降序 并列取前", ["NAME-002", "NAME-001"]],
  ])("%s is told by %j", (declared, expected) => {
    expect(checked(rules(declared)).codes.filter((code) => code !== "NAME-008")).toEqual(expected);
  });

  it("is a figure in 名", () => {
    expect(checked(rules("名次 增长率名次 按 增长率 降序 并列取前", "增长率名次", "10%以上得满分；不满10%不得分")).codes).toEqual(
      ["TYPE-010"],
    );
  });
});

describe("汇总", () => {
  const RANK = "名次 增长率名次 按 增长率 降序 并列取前\n";
  it.each([
    ["汇总 子项目 { 绝对值 相加；相对值 按 上年 加权平均；先汇总后计分 }", []],
    ["汇总 子项目 {\n  绝对值 按 上年 加权平均\n  相对值 按 上年 加权平均\n}", []],
    ["pool 子项目 { amounts added up; rates by 上年 weighted mean; pool then score }", []],
    ["汇总 子项目 { 绝对值 相加 }", ["TYPE-121"]],
    ["汇总 子项目 { 绝对值 相加；相对值 相加 }", ["TYPE-122"]],
    ["汇总 子项目 { 绝对值 相加；相对值 按 完成率甲 加权平均 }", ["TYPE-123"]],
    ["汇总 子项目 { 绝对值 相加；相对值 按 去年 加权平均 }", ["NAME-085"]],
    ["汇总 子项目 { 绝对值 相加；相对值 加权平均 }", ["SYN-162"]],
    ["汇总 子项目 { 绝对值；相对值 按 上年 加权平均 }", ["SYN-040"]],
    ["汇总 子项目 { 金额 相加；相对值 按 上年 加权平均 }", ["SYN-031"]],
    ["汇总 税收 { 绝对值 相加；相对值 按 上年 加权平均 }", ["NAME-087"]],
  ])("%s is told by %j", (declared, expected) => {
    expect(checked(rules(RANK + declared)).codes).toEqual(expected);
  });
});
