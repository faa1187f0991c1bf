import { expect, test } from "vitest";
import { checked, withHeader } from "./check-kit.ts";

function unused(rest: string): readonly string[] {
  return checked(withHeader(rest))
    .diagnostics.filter(({ code }) => code === "NAME-008")
    .map(({ args }) => args["name"] ?? "");
}

const DONE = "指标 质量 10分  打分";

test("what nothing reads is told, of every kind", () => {
  expect(
    unused(`数据 甲 {\n  数甲  人\n}\n计算 数乙 = 1\n参数 数丙 { 2020年起 1分 }\n等级 三档 { 优 100%；差 0% }\n${DONE}`),
  ).toEqual(["数甲", "数乙", "数丙", "三档"]);
});

test.each([
  ["a formula", "数据 甲 {\n  数甲  %\n}\n指标 质量 10分 {\n  公式  数甲\n  评分  90%以上得满分；不满90%不得分\n}"],
  [
    "a 计算 that is read",
    "数据 甲 {\n  数甲  %\n}\n计算 数乙 = 数甲\n指标 质量 10分 {\n  公式  数乙\n  评分  90%以上得满分；不满90%不得分\n}",
  ],
  [
    "a bound in a clause",
    "数据 甲 {\n  数甲  %\n  数乙  %\n}\n指标 质量 10分 {\n  公式  数甲\n  评分  （数乙）以上得满分；低于（数乙）不得分\n}",
  ],
  ["不适用", `数据 甲 {\n  数甲  是否\n}\n指标 质量 10分 {\n  不适用  数甲：视为满分\n  打分\n}`],
  ["a 勾稽", `数据 甲 {\n  数甲  人\n  数乙  人\n}\n勾稽 {\n  等式  数甲 = 数乙\n}\n${DONE}`],
  ["a constraint of another field", `数据 甲 {\n  数甲  人\n  数乙  人  约束 ≤ 数甲  "只列示"\n}\n${DONE}`],
  ["a field of the scale", `等级 三档 { 优 100%；差 0% }\n数据 甲 {\n  数甲  三档  "只列示，不参与计分"\n}\n${DONE}`],
])("%s reads", (_title, rest) => {
  expect(unused(rest)).toEqual([]);
});

test("a worked example does not read what it gives", () => {
  expect(
    unused(`数据 甲 {\n  数甲  人\n}\n${DONE}\n算例 例 {\n  给定 { 数甲 3人  质量 5分 }\n  核对 { 质量 应得 5分 }\n}`),
  ).toEqual(["数甲"]);
});
