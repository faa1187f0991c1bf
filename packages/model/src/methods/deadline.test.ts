import { expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

const FIELDS = "数据 项目 {\n  完工日  日期\n  应完日  日期\n  工期  天\n}\n";

function file(deadline: string): string {
  return withHeader(`${FIELDS}指标 完工 10分 {\n  期限  ${deadline}\n}`);
}

const REST = "按期得满分；逾期不得分";

test.each<[string, string, readonly string[]]>([
  ["by months", "完工日 ≤ 应完日：按期得满分；每逾期1个月扣1分，不足一步按一步计", []],
  ["by days", "完工日 ≤ 应完日：按期得满分；每逾期5天扣1分，不足一步按比例", []],
  ["turned", `应完日 ≥ 完工日：${REST}`, []],
  ["a date in the file", `完工日 ≤ 2022-11-30：${REST}`, []],
  ["the end of a month", `完工日 ≤ 2022年11月底：${REST}`, []],
  [
    "bands of lateness",
    "完工日 ≤ 应完日：按期得满分；逾期1个月以内得8分；逾期超过1个月不超过3个月得5分；逾期超过3个月不得分",
    [],
  ],
  ["full or none", `完工日 ≤ 应完日：${REST}`, []],
  ["another sign", `完工日 < 应完日：${REST}`, ["TYPE-080 «完工日 < 应完日»"]],
  ["one date", `完工日：${REST}`, ["TYPE-080 «完工日»"]],
  ["no date", `完工日 ≤ 工期：${REST}`, ["TYPE-081 «工期»"]],
  [
    "on time not said",
    "完工日 ≤ 应完日：每逾期5天扣1分，不足一步不计",
    ["CLAUSE-065 «每逾期5天扣1分，不足一步不计» → 按期得满分；"],
  ],
  [
    "months pro rata",
    "完工日 ≤ 应完日：按期得满分；每逾期1个月扣1分，不足一步按比例",
    ["CLAUSE-063 «每逾期1个月扣1分，不足一步按比例»"],
  ],
  ["months and days", "完工日 ≤ 应完日：按期得满分；逾期1个月以内得5分；逾期超过40天不得分", ["CLAUSE-066 «40天»"]],
  ["a wrong unit", "完工日 ≤ 应完日：按期得满分；每逾期1次扣1分，不足一步不计", ["CLAUSE-066 «1次»"]],
  ["a gap", "完工日 ≤ 应完日：按期得满分；逾期超过3个月不得分", ["BAND-002 «超过3个月»"]],
  ["an unknown name", `完工日 ≤ 应完期：${REST}`, ["NAME-001 «应完期» → 应完日"]],
])("%s", (_title, deadline, expected) => {
  const lines = told(file(deadline)).map((line) => (line.startsWith("BAND-002") ? line.replace(/ → .*/, "") : line));
  expect(lines).toEqual(expected);
});

test("what is in the rule set", () => {
  const [part] = ruleSetOf(file("应完日 ≥ 完工日：按期得满分；每逾期1个月扣1分，不足一步按一步计")).parts;
  if (part?.kind !== "indicator" || part.method.kind !== "piecewise") throw new Error("no piecewise function");
  expect(part.formula?.value).toEqual({
    op: "call",
    function: "months-late",
    arguments: [
      { op: "field", name: "完工日" },
      { op: "field", name: "应完日" },
    ],
  });
  expect(part.method.arms.map(({ text }) => text.zh)).toEqual(["按期", "逾期"]);
});

test("bands in the words of lateness", () => {
  const bands = "按期得满分；逾期1个月以内得8分；逾期超过1个月至3个月得5分；逾期超过3个月不得分";
  const [part] = ruleSetOf(file(`完工日 ≤ 应完日：${bands}`)).parts;
  if (part?.kind !== "indicator" || part.method.kind !== "piecewise") throw new Error("no piecewise function");
  expect(part.method.arms.map(({ text }) => text.zh)).toEqual(["按期", "逾期1个月以内", "逾期超过1个月至3个月", "逾期超过3个月"]);
});

const DAYS = "完工日 ≤ 应完日：按期得满分；每逾期5天扣1分，不足一步不计";
const MONTHS = "完工日 ≤ 应完日：按期得满分；每逾期1个月扣1分，不足一步不计";
const CASES =
  "指标 质量 10分 {\n  公式  工期\n  分情形 { 工期 > 3天：得1分；其余：期限 完工日 ≤ 应完日：{ 按期得满分；逾期不得分 } }\n}";

test.each<[string, string, string, readonly string[]]>([
  ["days are a figure", file(DAYS), "完工.值 > 30天", []],
  ["of days", file(DAYS), "完工.值 > 工期", []],
  ["and of nothing else", file(DAYS), "完工.值 > 3个月", ["TYPE-001 «3个月»"]],
  ["months and days are none", file(MONTHS), "完工.值 > 3个月", ["NAME-026 «完工.值»"]],
  ["nor is what is late in some cases", withHeader(`${FIELDS}${CASES}`), "质量.值 > 3天", ["NAME-026 «质量.值»"]],
])(".值: %s", (_title, rules, condition, expected) => {
  expect(told(`${rules}否决 久拖 ${condition}：总分记0分\n`)).toEqual(expected);
});

test(".值 of days in 核对", () => {
  const sample = (days: string) =>
    `算例 甲 {\n  给定 { 完工日 2024-07-15 应完日 2024-07-01 }\n  核对 { 完工.值 应得 ${days} }\n}\n`;
  expect(told(file(DAYS) + sample("14天"))).toEqual([]);
  expect(told(file(DAYS) + sample("14人"))).toEqual([expect.stringMatching(/^CASE-/)]);
});
