import { expect, test } from "vitest";
import { checked, ruleSetOf, told, withData, withHeader } from "../check-kit.ts";

const DONE = "指标 甲率 10分  打分";

test.each<[string, string, readonly string[]]>([
  ["a 计算 of itself", `计算 甲 = 甲 + 1\n${DONE}`, ["NAME-007 «甲»"]],
  ["two 计算", `计算 甲 = 乙 + 1\n计算 乙 = 甲 + 1\n${DONE}`, ["NAME-007 «乙»"]],
  ["three 计算 and one beside them", `计算 甲 = 乙\n计算 乙 = 丙\n计算 丙 = 甲\n计算 丁 = 甲\n${DONE}`, ["NAME-007 «乙»"]],
  ["two circles", `计算 甲 = 甲\n计算 乙 = 乙\n${DONE}`, ["NAME-007 «甲»", "NAME-007 «乙»"]],
])("%s", (_title, rest, expected) => {
  expect(told(withHeader(rest))).toEqual(expected);
});

test("an indicator that reads the section it stands in", () => {
  const text = withData(
    "一级指标 投入 10分 {\n  指标 甲率 10分 {\n    公式  投入.得分 ÷ 10分\n    评分  100%以上得满分；不满100%按比例得分\n  }\n}",
  );
  expect(told(text)).toEqual(["NAME-007 «投入.得分»"]);
  expect(checked(text).diagnostics[0]?.args["circle"]).toBe("甲率 → 投入 → 甲率");
});

test("the circle is told in its own order from its first member in the file", () => {
  const [diagnostic] = checked(withHeader(`计算 丙 = 甲\n计算 甲 = 乙\n计算 乙 = 丙\n${DONE}`)).diagnostics;
  expect(diagnostic?.args["circle"]).toBe("丙 → 甲 → 乙 → 丙");
});

test("计算 stand after what they read, however they are written", () => {
  const text = withHeader(
    "计算 丙 = 乙 × 2\n计算 乙 = 甲 × 2\n计算 甲 = 3\n指标 丁 10分 {\n  公式  丙\n  评分  5以上得满分；不满5不得分\n}",
  );
  expect(told(text)).toEqual([]);
  expect(ruleSetOf(text).derived.map(({ name }) => name)).toEqual(["甲", "乙", "丙"]);
});

test("a chain of ten thousand 计算 does not exhaust the stack", () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => `计算 数${index} = 数${index + 1} + 1`);
  const text = withHeader(
    `${chain.join("\n")}\n计算 数10000 = 1\n指标 丁 10分 {\n  公式  数0\n  评分  5以上得满分；不满5不得分\n}`,
  );
  expect(told(text)).toEqual([]);
});
