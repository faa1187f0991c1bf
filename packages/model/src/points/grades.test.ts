import { expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

function file(head: string, levels: string): string {
  return withHeader(`指标 甲 10分  打分\n等次${head} {\n${levels}\n}`);
}

test("grades cover every total once", () => {
  const text = file("", "  9分以上 优\n  6分以上不满9分 中\n  不满6分 差");
  expect(told(text)).toEqual([]);
  expect(ruleSetOf(text).grades).toMatchObject({
    by: "printed-total",
    levels: [
      { name: "优", text: "9分以上", interval: { low: { value: "9" }, lowClosed: true, high: null } },
      { name: "中", text: "6分以上不满9分", interval: { low: { value: "6" }, high: { value: "9" }, highClosed: false } },
      { name: "差", text: "不满6分", interval: { low: null, high: { value: "6" } } },
    ],
  });
});

test.each<[string, string, RegExp]>([
  ["a gap", "  9分以上 优\n  不满6分 差", /^BAND/],
  ["an overlap", "  9分以上 优\n  10分以下 差", /^BAND/],
  ["a bare number", "  9以上 优\n  不满9分 差", /^TYPE-002 «9» → 9分$/],
  ["another unit", "  90%以上 优\n  不满90% 差", /^TYPE-010 «90%»$/],
])("%s is told", (_title, levels, expected) => {
  expect(told(file("", levels))).toEqual([expect.stringMatching(expected)]);
});

test("by the share of 满分 the bands are rates", () => {
  expect(told(file(" 按得分率", "  90%以上 优\n  不满90% 差"))).toEqual([]);
  expect(told(file(" 按得分率", "  9分以上 优\n  不满9分 差"))).toEqual(["TYPE-010 «9分»"]);
});

test("without 等次 there are no grades", () => {
  expect(ruleSetOf(withHeader("指标 甲 10分  打分")).grades).toBeNull();
});
