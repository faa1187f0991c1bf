import { expect, test } from "vitest";
import { ruleSetOf, told } from "../check-kit.ts";

function file(year: string, entries: string): string {
  return `规则集 支出评价 {
  地区  某县
  年度  ${year}
  版本  1.0.0
  满分  10分
  得分  保留2位小数
  不足一步  按比例
}
参数 每点扣分 { ${entries} }
数据 甲 {
  比率  %  约束 ≥ 0%
}
指标 甲率 10分 {
  公式  比率
  评分  100%以上得满分；每低于1个百分点扣（每点扣分），扣完为止
}
`;
}

test.each<[string, string, string | null, string]>([
  ["2024", "2020年起 0.3分", "3/10", "0.3分"],
  ["2024", "2020年起 0.3分 2024年起 0.4分", "2/5", "0.4分"],
  ["2024", "2020年起 0.3分 2025年起 0.4分", "3/10", "0.3分"],
  ["2024", "2020年起 0.3分 2024年 0.5分", "1/2", "0.5分"],
  ["2025", "2020年起 0.3分 2024年 0.5分", "3/10", "0.3分"],
  ["2020至2024", "2020年起 0.3分", "3/10", "0.3分"],
  ["2020至2024", "2020年起 0.3分 2022年起 0.4分", null, "0.3分、0.4分"],
  ["2020起", "2020年起 0.3分", "3/10", "0.3分"],
  ["2020起", "2020年起 0.3分 2030年起 0.4分", null, "0.3分、0.4分"],
  ["2020起", "2020年起 0.3分 2030年起 0.3分", "3/10", "0.3分"],
])("in %s, of { %s }", (year, entries, value, text) => {
  expect(told(file(year, entries))).toEqual([]);
  expect(ruleSetOf(file(year, entries)).parameters).toMatchObject([{ value, text }]);
});

test.each<[string, string, string]>([
  ["2019", "2020年起 0.3分", "NAME-015 «每点扣分»"],
  ["2019起", "2020年起 0.3分", "NAME-015 «每点扣分»"],
  ["2020至2022", "2020年 0.3分 2021年 0.4分", "NAME-015 «每点扣分»"],
  ["2024", "2020年起 0.3分 2020年起 0.4分", "NAME-025 «2020年起 0.4分»"],
  ["2024", "2020年起 0.3分 2021年起 3%", "TYPE-025 «3%»"],
])("in %s, { %s } is told", (year, entries, expected) => {
  expect(told(file(year, entries))).toEqual([expected]);
});

function dated(year: string, parameter: string): string {
  return `规则集 决算评价 {
  地区  某县
  年度  ${year}
  版本  1.0.0
  满分  10分
  得分  保留2位小数
}
${parameter}
数据 甲 {
  报送日  日期
  类别    新建｜续建
}
指标 报送 10分 期限 报送日 ≤ 截止日：按期得满分；逾期不得分
计算 迟早 = 若 类别 = 新建 则 截止日 − 报送日 否则 0天
指标 天数 {
  公式 迟早
  仅列示
}
`;
}

test.each<[string, string, string | null, string]>([
  ["2024", "2023年起 2023-07-31", "2023-07-31", "2023-07-31"],
  ["2024", "2023年起 2023-07-31；2024起 2024年8月底", "2024-08-31", "2024年8月底"],
  ["2023起", "2023年起 2023-07-31；2024起 2024-07-31", null, "2023-07-31、2024-07-31"],
  ["2023起", "2023年起 2024-07-31；2024起 2024年7月底", "2024-07-31", "2024-07-31"],
])("a date: in %s, of { %s }", (year, entries, value, text) => {
  const rules = dated(year, `参数 截止日 { ${entries} }`);
  expect(told(rules)).toEqual([]);
  expect(ruleSetOf(rules).parameters).toMatchObject([{ value, text, type: { kind: "date" } }]);
});

test("dates by category", () => {
  const rules = dated("2024", "参数 截止日 按 类别 { 新建 2024-12-31；续建 2024年6月底 }");
  expect(told(rules)).toEqual([]);
  expect(ruleSetOf(rules).parameters).toMatchObject([
    { type: { kind: "date" }, categories: [{ value: "2024-12-31" }, { value: "2024-06-30", text: "2024年6月底" }] },
  ]);
});

test.each<[string, string]>([
  ["{ 2023年起 3分；2024年起 2024-07-31 }", "TYPE-025 «2024-07-31»"],
  ["{ 2023年起 2023-07-31；2024年起 0 }", "TYPE-025 «0»"],
  ["按 类别 { 新建 2024-12-31；续建 30天 }", "TYPE-025 «30天»"],
  ["{ 2025年起 2025-07-31 }", "NAME-015 «截止日»"],
  ["按 类别 { 新建 2024-12-31 }", "NAME-061 «截止日»"],
])("a date: 参数 截止日 %s is told", (parameter, expected) => {
  expect(told(dated("2024", `参数 截止日 ${parameter}`))).toEqual([expected]);
});

test("a date is no figure", () => {
  const rules = file("2024", "2020年起 0.3分").replace("（每点扣分）", "（截止日）");
  const wrong = rules.replace("数据 甲", "参数 截止日 { 2024起 2024-07-31 }\n数据 甲");
  expect(told(wrong)).toEqual(["TYPE-011 «截止日»"]);
});
