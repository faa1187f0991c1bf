import { expect, test } from "vitest";
import { checked, told, withData, withHeader } from "../check-kit.ts";

const DONE = "指标 甲率 10分  打分";

test.each<[string, string, readonly string[]]>([
  ["a field twice in one block", `数据 甲 {\n  数甲  人\n  数甲  万元\n}\n${DONE}`, ["NAME-002 «数甲»"]],
  ["a field twice in two blocks", `数据 甲 {\n  数甲  人\n}\n数据 乙 {\n  数甲  人\n}\n${DONE}`, ["NAME-002 «数甲»"]],
  ["a field and a 计算", `计算 数甲 = 1\n数据 甲 {\n  数甲  人\n}\n${DONE}`, ["NAME-002 «数甲»"]],
  ["a 参数 and a 计算", `计算 数甲 = 1\n参数 数甲 { 2020年起 1分 }\n${DONE}`, ["NAME-002 «数甲»"]],
  ["siblings", "指标 甲率 5分  打分\n指标 甲率 5分  打分", ["NAME-005 «甲率»"]],
  ["look-alikes", `数据 甲 {\n  账款  人\n  帐款  人\n}\n${DONE}`, ["NAME-009 «帐款»"]],
  ["a scale twice", `等级 甲 { 优 100%；差 0% }\n等级 甲 { 优 100%；差 0% }\n${DONE}`, ["NAME-012 «甲»"]],
  ["a level twice", `等级 甲 { 优 100%；优 0% }\n${DONE}`, ["NAME-012 «优»"]],
  [
    "a 勾稽 twice",
    `数据 甲 {\n  数甲  人\n  数乙  人\n}\n勾稽 {\n  等式  数甲 = 数乙\n  等式  数乙 = 数甲\n}\n${DONE}`,
    ["NAME-012 «等式»"],
  ],
  ["an alias twice", `数据 甲 {\n  数甲  人  别名 a\n  数乙  人  别名 a\n}\n${DONE}`, ["NAME-012 «a»"]],
  [
    "an 算例 twice",
    `${DONE}\n算例 例 {\n  给定 { 甲率 1分 }\n  核对 { 甲率 应得 1分 }\n}\n算例 例 {\n  给定 { 甲率 1分 }\n  核对 { 甲率 应得 1分 }\n}`,
    ["NAME-012 «例»"],
  ],
  ["a grade twice", `${DONE}\n等次 {\n  6分以上 优\n  不满6分 优\n}`, ["NAME-012 «优»"]],
  ["等次 twice", `${DONE}\n等次 {\n  0分以上 优\n}\n等次 {\n  0分以上 优\n}`, ["NAME-022 «等次»"]],
])("%s", (_title, rest, expected) => {
  expect(told(withHeader(rest))).toEqual(expected);
});

test.each([
  ["an indicator and a field of one name", withData("指标 支出 10分  打分")],
  [
    "indicators of one name under different parents",
    withHeader("一级指标 甲 5分 {\n  指标 丙 5分  打分\n}\n一级指标 乙 5分 {\n  指标 丙 5分  打分\n}"),
  ],
  ["a part of its parent's name", withHeader("一级指标 甲 10分 {\n  指标 甲 10分  打分\n}")],
  [
    "a block and a field of one name",
    withHeader("数据 甲 {\n  甲  人\n}\n指标 乙 10分 {\n  公式  甲\n  评分  5人以上得满分；不满5人不得分\n}"),
  ],
  [
    "levels of two scales",
    withHeader("等级 甲 { 优 100%；差 0% }\n等级 乙 { 优 100%；差 0% }\n指标 丙 5分  评定 甲\n指标 丁 5分  评定 乙"),
  ],
])("%s may be", (_title, text) => {
  expect(told(text)).toEqual([]);
});

test("the other place is told", () => {
  const text = withHeader(`数据 甲 {\n  数甲  人\n  数甲  万元\n}\n${DONE}`);
  const [diagnostic] = checked(text).diagnostics;
  expect(diagnostic?.message.zh).toContain("第 9 行");
  expect(diagnostic?.related.map(({ span }) => text.slice(0, span.start).split("\n").length)).toEqual([9]);
});
