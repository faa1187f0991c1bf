import { expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

test.each<[string, readonly string[]]>([
  ["单位 箱 = 12件", []],
  ["单位 床位", []],
  ["单位 亩 = 2000/3 平方米", []],
  ["单位 件", ["TYPE-023 «件»"]],
  ["单位 亩 = 666平方米", ["TYPE-023 «666平方米»"]],
  ["单位 箱 = 5%", ["TYPE-023 «5%»"]],
  ["单位 箱 = 12箱", ["TYPE-023 «12箱»"]],
])("%s", (line, expected) => {
  expect(told(withHeader(`${line}\n指标 质量 10分  打分`))).toEqual(expected);
});

test("a line that the parse could not read is left to the parse", () => {
  expect(told(withHeader("单位 箱 = 0件\n指标 质量 10分  打分")).every((line) => line.startsWith("SYN"))).toBe(true);
});

test("figures in a declared unit", () => {
  const text = withHeader(
    "单位 箱 = 12件\n单位 床位\n数据 甲 {\n  领用  箱\n  新设  床位\n}\n指标 乙 10分 {\n  公式  (领用 + 6件) ÷ 1箱 + 新设 ÷ 2床位\n  评分  100%以上得满分；不满100%不得分\n}",
  );
  expect(told(text)).toEqual([]);
  const { units, fields } = ruleSetOf(text);
  expect(units).toEqual([
    { name: "箱", factor: "12", dimension: "件" },
    { name: "床位", factor: "1", dimension: "床位" },
  ]);
  expect(fields.map(({ type }) => type)).toMatchObject([
    { dimension: "件", unit: "箱" },
    { dimension: "床位", unit: "床位" },
  ]);
});
