import { expect, test } from "vitest";
import { ruleSetOf, told } from "../check-kit.ts";

const FULL = ["地区  某省/某县", "年度  2024", "版本  1.0.0", "满分  10分"];

function file(...lines: readonly string[]): string {
  return `规则集 支出评价 {\n${lines.map((line) => `  ${line}\n`).join("")}}\n指标 质量 10分  打分\n`;
}

test.each<[string, readonly string[], readonly string[]]>([
  ["everything", FULL, []],
  ["no year", FULL.toSpliced(1, 1), ["NAME-020 «支出评价»"]],
  ["no 满分", FULL.toSpliced(3, 1), ["NAME-020 «支出评价»"]],
  ["neither region nor version", ["年度  2024", "满分  10分"], ["NAME-021 «支出评价»"]],
  ["a line twice", [...FULL, "年度  2024"], ["NAME-022 «年度 2024»"]],
  ["several 依据 and 来源", [...FULL, "依据  甲", "依据  乙", "来源  丙", "来源  丁"], []],
  ["years backwards", FULL.with(1, "年度  2024至2020"), ["NAME-023 «年度 2024至2020»"]],
  ["满分 without 分", FULL.with(3, "满分  10"), ["POINTS-017 «10»"]],
  ["满分 of another unit", FULL.with(3, "满分  10人"), ["POINTS-017 «10人»"]],
  ["满分 of nothing", FULL.with(3, "满分  0分"), ["POINTS-017 «0分»"]],
  ["a total as fine as the scores", [...FULL, "得分  保留1位小数", "总分  保留1位小数"], ["POINTS-019 «总分 保留1位小数»"]],
  ["a coarser total", [...FULL, "得分  保留1位小数", "总分  保留整数"], []],
  ["a grid of another unit", [...FULL, "得分  保留到0.5%"], ["TYPE-024 «保留到0.5%»"]],
])("%s", (_title, lines, expected) => {
  expect(told(file(...lines))).toEqual(expected);
});

test("what the header says", () => {
  const text = file(
    "地区  湖南省／湘西州 / 保靖县",
    "年度  2020起",
    "版本  2.1.0",
    "状态  示例",
    "满分  10分",
    "得分  保留到0.5分 舍去",
    "总分  保留整数 五成双",
    "来源  网站",
  );
  expect(ruleSetOf(text)).toMatchObject({
    region: ["湖南省", "湘西州", "保靖县"],
    year: { from: 2020, until: null, open: true },
    version: "2.1.0",
    status: "example",
    sources: ["网站"],
    scoreRounding: { grid: "1/2", mode: "down" },
    totalRounding: { grid: "1", mode: "half-even" },
  });
});

test("without a 得分 line nothing is rounded", () => {
  expect(ruleSetOf(file(...FULL)).scoreRounding).toBeNull();
});
