import { describe, expect, it } from "vitest";
import { bareName, createKeyReader, readKey } from "./key.ts";

describe("reading a name of a data file", () => {
  it.each([
    ["编制数", { kind: "value", key: "编制数" }],
    ["  编制数\u3000", { kind: "value", key: "编制数" }],
    ["年初\n预算", { kind: "value", key: "年初预算" }],
    ["「“三公经费”变动率」", { kind: "value", key: "“三公经费”变动率" }],
    ["人员.「编制数」", { kind: "value", key: "人员.编制数" }],
    ["年初预算（万元）", { kind: "value", key: "年初预算", unit: "万元" }],
    ["年初预算(万元)", { kind: "value", key: "年初预算", unit: "万元" }],
    ["年初预算 [万元]", { kind: "value", key: "年初预算", unit: "万元" }],
    ["年初预算（单位：万元）", { kind: "value", key: "年初预算", unit: "万元" }],
    ["年初预算\n（万元）", { kind: "value", key: "年初预算", unit: "万元" }],
    ["人均经费（万元/人）", { kind: "value", key: "人均经费", unit: "万元/人" }],
    ["满意率（％）", { kind: "value", key: "满意率", unit: "％" }],
    ["在职人员数（不含聘用）", { kind: "value", key: "在职人员数（不含聘用）" }],
    ["（万元）", { kind: "value", key: "（万元）" }],
    ["自报.预算完成率", { kind: "reported", key: "预算完成率" }],
    ["预算完成率（自报）", { kind: "reported", key: "预算完成率" }],
    ["预算完成率（自报）（分）", { kind: "reported", key: "预算完成率", unit: "分" }],
    ["reported.预算完成率.值", { kind: "reported", key: "预算完成率.值" }],
    ["理由.职责履行", { kind: "reason", key: "职责履行" }],
    ["职责履行（理由）", { kind: "reason", key: "职责履行" }],
    ["名称", { kind: "id", rank: 0 }],
    ["单位名称", { kind: "id", rank: 0 }],
    ["id", { kind: "id", rank: 1 }],
    ["年度", { kind: "year" }],
    ["$schema", { kind: "ignored" }],
    ["__proto__", { kind: "value", key: "__proto__" }],
  ])("%j", (written, key) => {
    expect(readKey(written)).toEqual(key);
    const read = createKeyReader();
    expect([read(written), read(written)]).toEqual([key, key]);
  });

  it("takes an endless name as it is, at once", () => {
    for (const name of ["（".repeat(1_000_000), " ".repeat(1_000_000), "\n".repeat(1_000_000), "「".repeat(1_000_000)]) {
      expect(readKey(name)).toEqual({ kind: "value", key: name });
      expect(bareName(name)).toBe(name);
    }
  });
});
