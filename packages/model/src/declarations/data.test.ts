import { describe, expect, test } from "vitest";
import { ruleSetOf, told, withHeader } from "../check-kit.ts";

function file(...fields: readonly string[]): string {
  return withHeader(
    `等级 三档 { 优 100%；中 60%；差 0% }\n数据 甲 {\n${fields.map((field) => `  ${field}\n`).join("")}}\n指标 乙 10分  评定 三档`,
  );
}

describe("reports", () => {
  test.each<[string, readonly string[]]>([
    ["数甲  万元  约束 ≥ 0万元", []],
    ["数甲  万元  约束 ≥ 0", []],
    ["数甲  万元  约束 ≥ 5元 约束 ≤ 1亿元", []],
    ["数甲  日期  约束 ≥ 2024-01-01", []],
    ["数甲  三档", []],
    ["数甲  万元/人  约束 > 0", []],
    ["数甲  四档", ["NAME-011 «四档» → 三档"]],
    ["数甲  文体", ["NAME-011 «文体» → 文本"]],
    ["数甲  优｜优｜差", ["NAME-012 «优»"]],
    ["数甲  万元  约束 ≥ 0人", ["TYPE-001 «0人»"]],
    ["数甲  万元  约束 ≥ 5人", ["TYPE-001 «5人»"]],
    ["数甲  万元  约束 ≥ 5", ["TYPE-002 «5» → 5万元"]],
    ["数甲  万元  约束 ≥ 2024-01-01", ["TYPE-004 «2024-01-01»"]],
    ["数甲  是否  约束 ≥ 0", ["TYPE-020 «≥ 0»"]],
    ["数甲  万元  约束 ≥ 10万元 约束 < 5万元", ["TYPE-019 «< 5万元»"]],
    ["数甲  万元  约束 > 5万元 约束 ≤ 5万元", ["TYPE-019 «≤ 5万元»"]],
    ["数甲  万元  约束 ≥ 5万元 缺失时 按 0万元", ["TYPE-019 «缺失时 按 0万元»"]],
    ["数甲  万元  约束 ≠ 0万元 缺失时 按 0万元", ["TYPE-019 «缺失时 按 0万元»"]],
    ["数甲  万元  缺失时 按 0", []],
    ["数甲  万元  缺失时 按 3人", ["TYPE-001 «3人»"]],
    ["数甲  是否  缺失时 按 3人", ["TYPE-004 «3人»"]],
    ["数甲  万元  裸数 按比率", ["TYPE-018 «数甲»"]],
    ["数甲  %  裸数 按百分数", []],
  ])("%s", (field, expected) => {
    expect(told(file(field))).toEqual(expected);
  });
});

test("fields in the rule set", () => {
  const fields = ruleSetOf(
    file(
      '数甲  万元  约束 ≥ 0.5万元  缺失时 按 2万元  别名 a1  "说明"',
      "数乙  %  裸数 按百分数  缺失时 空",
      "数丙  甲类｜乙类",
      "数丁  三档",
    ),
  ).fields;
  expect(fields).toMatchObject([
    {
      name: "数甲",
      block: "甲",
      type: { kind: "number", dimension: "元", rate: false, unit: "万元" },
      constraints: [{ comparison: "≥", bound: { op: "constant", value: "5000" }, text: "≥ 0.5万元" }],
      whenMissing: { kind: "value", value: "20000", text: "2万元" },
      alias: "a1",
      description: "说明",
    },
    { type: { kind: "number", rate: true, unit: "%" }, bareNumber: "as-percent", whenMissing: { kind: "empty" } },
    { type: { kind: "choice", options: ["甲类", "乙类"] }, whenMissing: null },
    { type: { kind: "scale", scale: "三档" } },
  ]);
});
