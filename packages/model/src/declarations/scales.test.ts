import { expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

function file(levels: string): string {
  return withHeader(`等级 三档 { ${levels} }\n指标 甲 10分  评定 三档`);
}

test.each<[string, readonly string[]]>([
  ["优 100%；中 60%；差 0%", []],
  ["优 80%以上100%以下；中 60%以上不满80%；差 0%以上不满60%", []],
  ["优 80%以上；差 不满80%", []],
  ["优 120%；差 0%", ["POINTS-015 «120%»"]],
  ["优 100%；差 −5%", ["POINTS-015 «−5%»"]],
  ["优 100%；差 0%；中 60%", ["POINTS-016 «60%»"]],
  ["优 100%；中 100%", ["POINTS-016 «100%»"]],
  ["优 80%以上；中 60%至80%", ["POINTS-016 «60%至80%»"]],
  ["优 10分；差 0%", ["TYPE-012 «10分»"]],
  ["优 100；差 0", ["TYPE-012 «100» → 100%"]],
])("%s", (levels, expected) => {
  expect(told(file(levels)).filter((line) => !line.startsWith("SYN"))).toEqual(expected);
});

test("levels in the rule set, with and without ranges", () => {
  expect(ruleSetOf(file("优 100%；中 60%以上不满80%；差 不满60%")).scales).toMatchObject([
    {
      name: "三档",
      levels: [
        { name: "优", low: "1", lowClosed: true, high: "1", highClosed: true },
        { name: "中", low: "3/5", lowClosed: true, high: "4/5", highClosed: false },
        { name: "差", low: "0", lowClosed: true, high: "3/5", highClosed: false },
      ],
    },
  ]);
});

test("an unknown scale of a 评定 is told with the nearest", () => {
  expect(told(withHeader("等级 三档 { 优 100%；差 0% }\n指标 甲 5分  评定 三档\n指标 乙 5分  评定 三挡"))).toEqual([
    "NAME-011 «三挡» → 三档",
  ]);
});
