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
