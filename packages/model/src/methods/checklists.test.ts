import { expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

function file(each: string, ...items: readonly string[]): string {
  return withHeader(
    `参数 每项分 { 2020年起 5分 }\n数据 甲 {\n  人数  人  "只列示"\n}\n指标 制度 10分 {\n  清单 ${each} {\n${items.map((item) => `    ${item}\n`).join("")}  }\n}`,
  );
}

function methodOf(text: string) {
  const [part] = ruleSetOf(text).parts;
  if (part?.kind !== "indicator" || part.method.kind !== "checklist") throw new Error("no checklist");
  return part.method;
}

test.each<[string, string, readonly string[], readonly string[]]>([
  ["the same for each", "每项5分", ["有制度", "有检查"], []],
  ["a dated figure for each", "每项（每项分）", ["有制度", "有检查"], []],
  ["a share for each", "每项分值的50%", ["有制度", "有检查"], []],
  ["equal shares", "均分", ["有制度", "有检查", "有整改"], []],
  ["own points", "", ["有制度 4分", "有检查 6分"], []],
  ["too few", "每项4分", ["有制度", "有检查"], ["POINTS-009 «每项4分»"]],
  ["own points too many", "", ["有制度 4分", "有检查 7分"], ["POINTS-009 «有制度 4分»"]],
  ["no points", "", ["有制度 10分", "有检查"], ["POINTS-010 «有检查»"]],
  ["points twice", "每项5分", ["有制度 5分", "有检查"], ["POINTS-010 «有制度»"]],
  ["no item", "每项5分", [], ["POINTS-011 «清单 每项5分 { }»"]],
  ["an item twice", "每项5分", ["有制度", "有制度"], ["NAME-012 «有制度»"]],
  ["points without unit", "每项5", ["有制度", "有检查"], ["TYPE-011 «5» → 5分"]],
  ["points that depend on data", "每项（人数 ÷ 1人 × 5分）", ["有制度", "有检查"], ["TYPE-032 «（人数 ÷ 1人 × 5分）»"]],
])("%s", (_title, each, items, expected) => {
  const lines = told(file(each, ...items)).map((line) => line.replace(/[（）]/g, ""));
  expect(lines).toEqual(expected.map((line) => line.replace(/[（）]/g, "")));
});

test("equal shares are exact", () => {
  expect(methodOf(file("均分", "有制度", "有检查", "有整改")).items.map(({ points }) => points.value)).toEqual([
    "10/3",
    "10/3",
    "10/3",
  ]);
});

test("what is lacking is taken off, down to the least", () => {
  const method = methodOf(file("每缺1项扣2分，最多扣6分", "有制度", "有检查"));
  expect(method).toMatchObject({ mode: "deduct", each: { value: "2" }, least: { value: "4" } });
});

test("only whole items can be lacking", () => {
  expect(told(file("每缺2项扣2分", "有制度", "有检查"))).toEqual(["POINTS-010 «每缺2项扣2分»"]);
});

test("texts and 否则酌情 are kept", () => {
  expect(methodOf(file("每项5分", '有制度 否则酌情 "制度健全"', "有检查")).items).toMatchObject([
    { name: "有制度", discretionary: true, text: "制度健全" },
    { name: "有检查", discretionary: false, text: null },
  ]);
});
