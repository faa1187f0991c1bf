// 折算 and 任选 in the audit: what was filed above them is held against what counts of them, so that a right sum is never called a wrong one.
import { createSourceText } from "@biaochi/diagnostics";
import { checkRecord, pathKey, type RawCell } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { audit } from "./audit.ts";

const HEAD = `规则集 例 {
  地区 示例县
  年度 2024
  版本 1.0.0
  满分 100分
  得分 保留2位小数
}
`;

const CONVERTED = `${HEAD}
一级指标 产出 100分 {
  指标组 数量 60分 折算 50分 { 指标 完成 60分 打分 }
  指标 质量 50分 打分
}
`;

const POOL = `${HEAD}
一级指标 共性 80分 { 指标 履职 80分 打分 }
一级指标 个性 20分 任选2至3，均分 {
  指标 甲 打分
  指标 乙 打分
  指标 丙 打分
  指标 丁 打分
}
`;

function findings(text: string, cells: Readonly<Record<string, string>>, filed: Readonly<Record<string, string>>) {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.zh);
  if (ruleSet === undefined || errors.length > 0) throw new Error(errors.join("\n"));
  const { record, problems } = checkRecord(ruleSet, {
    id: "某镇",
    file: "例.json",
    cells: new Map(Object.entries(cells).map(([name, own]): [string, RawCell] => [name, { kind: "text", text: own }])),
    reported: new Map(Object.entries(filed).map(([name, own]): [string, RawCell] => [name, { kind: "text", text: own }])),
    reasons: new Map(),
  });
  expect(problems).toEqual([]);
  if (record === undefined) throw new Error("the record is not sound");
  return audit(ruleSet, record).map(({ code, path, reported, recomputed }) => [code, pathKey(path), reported, recomputed]);
}

describe("折算", () => {
  const cells = { 完成: "30", 质量: "50" };
  test("a filed sum that takes the converted score, of a filed section or of filed indicators, is right", () => {
    expect(findings(CONVERTED, cells, { 完成: "30", 数量: "30", 质量: "50", 产出: "75", 总分: "75" })).toEqual([]);
    expect(findings(CONVERTED, cells, { 完成: "30", 质量: "50", 产出: "75", 总分: "75" })).toEqual([]);
  });
  test("a section may be filed as what counts above, which is told and adds up", () => {
    expect(findings(CONVERTED, cells, { 完成: "30", 数量: "25", 质量: "50", 产出: "75", 总分: "75" })).toEqual([
      ["AUDIT-018", "产出\u0000数量", "25", "25"],
    ]);
    expect(findings(CONVERTED, cells, { 数量: "26", 质量: "50" }).map(([code]) => code)).toEqual(["AUDIT-002"]);
  });
  test("the converted score is rounded once before it is added", () => {
    const third = { 完成: "30.01", 质量: "50" };
    expect(findings(CONVERTED, third, { 数量: "30.01", 质量: "50", 产出: "75.01" })).toEqual([]);
    expect(findings(CONVERTED, third, { 数量: "30.01", 质量: "50", 产出: "75" })).toEqual([["AUDIT-003", "产出", "75", "75.01"]]);
    expect(findings(CONVERTED, third, { 数量: "30.01", 质量: "50", 产出: "75.02" })).toEqual([
      ["AUDIT-003", "产出", "75.02", "75.01"],
    ]);
  });
  test("a sum that forgot the conversion is told", () => {
    expect(findings(CONVERTED, cells, { 数量: "30", 质量: "50", 产出: "80", 总分: "80" })).toEqual([
      ["AUDIT-003", "产出", "80", "75"],
    ]);
  });
});

describe("任选", () => {
  const cells = { 履职: "80", 甲: "9", 丙: "8", "甲.选用": "是", "丙.选用": "是" };
  test("the sum of what was chosen is right, whether the section was filed or not", () => {
    expect(findings(POOL, cells, { 履职: "80", 共性: "80", 甲: "9", 丙: "8", 个性: "17", 总分: "97" })).toEqual([]);
    expect(findings(POOL, cells, { 履职: "80", 甲: "9", 丙: "8", 总分: "97" })).toEqual([]);
  });
  test("a sum beside that of what was chosen is told, in the section and in the total", () => {
    expect(findings(POOL, cells, { 甲: "9", 丙: "8", 个性: "18" })).toEqual([["AUDIT-003", "个性", "18", "17"]]);
    expect(findings(POOL, cells, { 共性: "80", 个性: "17", 总分: "96" })).toEqual([["AUDIT-003", "总分", "96", "97"]]);
  });
});
