import { describe, expect, test } from "vitest";
import { checked, ruleSetOf, told, withHeader } from "../check-kit.ts";

function section(points: string, ...indicators: readonly string[]): string {
  return `一级指标 投入 ${points} {\n${indicators.map((one, index) => `  指标 甲${index} ${one}  打分\n`).join("")}}`;
}

describe("sums", () => {
  test.each<[string, string, readonly string[]]>([
    ["fit", section("10分", "4分", "6分"), []],
    ["fit exactly in tenths", section("10分", "0.1分", "0.2分", "9.7分"), []],
    [
      "fit in thirds",
      section("10分", "10/3分", "10/3分", "10/3分"),
      expect.not.arrayContaining([expect.stringContaining("POINTS-001")]),
    ],
    ["too many", section("10分", "4分", "7分"), ["POINTS-001 «10分»"]],
    ["too few", section("10分", "4分", "5分"), ["POINTS-001 «10分»"]],
    [
      "sections against 满分",
      `${section("4分", "4分")}\n${section("5分", "5分").replace("投入", "产出")}`,
      ["POINTS-002 «10分»"],
    ],
    ["an empty section", "一级指标 投入 10分 {\n}", ["POINTS-007 «投入»"]],
    ["no part at all", "", ["POINTS-018 «10分»"]],
  ])("%s", (_title, rest, expected) => {
    expect(told(withHeader(rest))).toEqual(expected);
  });

  test("a wrong sum shows how it was added up", () => {
    const [diagnostic] = checked(withHeader(section("10分", "4分", "7分"))).diagnostics;
    expect(diagnostic?.message.zh).toBe("「投入」10分，下级合计 11分，多 1分");
    expect(diagnostic?.message.en).toBe("「投入」 has 10分, its parts add up to 11分: 1分 too many");
    expect(diagnostic?.reason.zh).toBe("甲0 4分 + 甲1 7分 = 11分。");
  });
});

describe("points of a part", () => {
  test.each<[string, readonly string[]]>([
    ["10", ["POINTS-004 «10» → 10分"]],
    ["0分", ["POINTS-004 «0分»"]],
    ["10人", ["POINTS-004 «10人»"]],
  ])("%s", (points, expected) => {
    expect(told(withHeader(`指标 甲 ${points}  打分`))).toEqual(expected);
  });

  test("off the grid of scores", () => {
    const text = withHeader(section("10分", "2.5分", "7.5分"));
    expect(told(text)).toEqual([]);
    expect(told(text.replace("保留2位小数", "保留整数"))).toEqual(["POINTS-005 «2.5分»", "POINTS-005 «7.5分»"]);
    expect(told(text.replace("保留2位小数", "保留到0.5分"))).toEqual([]);
  });

  test("are decimals in the rule set", () => {
    expect(ruleSetOf(withHeader(section("10.0分", "2.50分", "7.5分"))).parts).toMatchObject([
      { points: "10", children: [{ points: "2.5" }, { points: "7.5" }] },
    ]);
  });
});

test("an indicator without a method is told", () => {
  expect(told(withHeader('指标 甲 10分 {\n  口径  "由评价方定"\n}'))).toEqual(["POINTS-006 «甲»"]);
});
