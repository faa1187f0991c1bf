import { expect, test } from "vitest";
import { ruleSetOf, told, withFormula } from "../check-kit.ts";

function file(line: string): string {
  return withFormula("满意率").concat(`勾稽 {\n  甲勾  ${line}\n}\n`);
}

test.each<[string, readonly string[]]>([
  ["支出 = 预算数 + 净额  误差 0.005万元", []],
  ["支出 = 预算数 + 净额  误差 50元", []],
  ["支出 = 预算数 + 净额  误差 0", []],
  ["满意率 = 支出 ÷ 净额  误差 0.005%", []],
  ["支出 − 预算数 = 0", []],
  ["支出 ≤ 预算数", []],
  ["甲率.得分 ≤ 总分", []],
  ["支出 = 人数", ["TYPE-001 «人数»"]],
  ["支出 = 5", ["TYPE-002 «5» → 5万元"]],
  ["支出 = 有项目", ["TYPE-004 «支出 = 有项目»"]],
  ["支出 = 预算数  误差 0.5%", ["LINK-001 «0.5%»"]],
  ["支出 = 预算数  误差 0.5", ["LINK-001 «0.5» → 0.5万元"]],
  ["支出 + 净额 = 支出 + 净额", ["LINK-003 «甲勾»"]],
  ["支出 = 预算書", [expect.stringMatching(/^NAME-001 «预算書»/)]],
])("%s", (line, expected) => {
  expect(told(file(line))).toEqual(expected);
});

test("in the rule set, in base units", () => {
  expect(ruleSetOf(file("支出 = 预算数 + 净额  误差 0.005万元")).reconciliations).toMatchObject([
    { name: "甲勾", comparison: "=", tolerance: "50", text: "支出 = 预算数 + 净额", type: { dimension: "元", unit: "万元" } },
  ]);
  expect(ruleSetOf(file("0 = 支出 − 预算数")).reconciliations).toMatchObject([{ tolerance: null, type: { unit: "万元" } }]);
});
