import { expect, test } from "vitest";
import { foldLookAlikes, LOOK_ALIKE_GROUPS, plainCharacters } from "./look-alikes.ts";

test("a character stands in one group only, and a group has at least two", () => {
  const all = LOOK_ALIKE_GROUPS.flatMap((group) => Array.from(group));
  expect(all.filter((character, index) => all.indexOf(character) !== index)).toEqual([]);
  expect(LOOK_ALIKE_GROUPS.filter((group) => Array.from(group).length < 2)).toEqual([]);
});

test("groups are written in the form that names are compared in", () => {
  expect(LOOK_ALIKE_GROUPS.filter((group) => plainCharacters(group).join("") !== group)).toEqual([]);
});

test.each([
  ["账户", "帐户"],
  ["其它支出", "其他支出"],
  ["图像", "图象"],
  ["拨款", "拔款"],
  ["预算執行率", "预算执行率"],
  ["ＰＰＰ率", "ppp率"],
  ["РРР率", "PPP率"],
  ["指标①", "指标1"],
])("%s and %s look alike", (a, b) => {
  expect(foldLookAlikes(a)).toEqual(foldLookAlikes(b));
});

test("names that differ in sound and shape do not look alike", () => {
  expect(foldLookAlikes("预算执行率")).not.toEqual(foldLookAlikes("预算控制率"));
});
