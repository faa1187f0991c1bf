// 勾稽: holds, fails, within its 误差 and beyond, cannot be told; and it never changes a score.

import type { Reconciliation } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import {
  binary,
  compared,
  dataField,
  field,
  indicator,
  pointsInput,
  reconciliation,
  ruleSetOf,
  scorecardOf,
} from "./fixtures/build-rule-set.ts";

const FIELDS = ["年末结转", "上年结转", "总收入", "总支出"].map((name) => dataField(name, "万元"));
const PARTS = [indicator("某项", "1", { method: { kind: "assessed" } })];

function check(equation: Reconciliation, cells: Readonly<Record<string, string>>) {
  const card = scorecardOf(ruleSetOf(PARTS, { fields: FIELDS, reconciliations: [equation] }), cells, [
    [["某项"], pointsInput("1")],
  ]);
  expect(card.total).toBe("1");
  const [result] = card.reconciliations;
  if (result === undefined) throw new Error("no result");
  return result;
}

const rolling = reconciliation(
  "结转滚动",
  field("年末结转"),
  "=",
  binary("subtract", binary("add", field("上年结转"), field("总收入")), field("总支出")),
  "万元",
  "0.005万元",
);
const figures = { 上年结转: "9.25万元", 总收入: "523.21万元", 总支出: "511.33万元" };

test("21.12 is not 21.13", () => {
  expect(check(rolling, { ...figures, 年末结转: "21.12万元" })).toMatchObject({
    holds: false,
    left: "21.12",
    right: "21.13",
    difference: "-0.01",
    unit: "万元",
    message: {
      zh: "年末结转 = 21.12万元；上年结转 + 总收入 − 总支出 = 9.25 + 523.21 − 511.33 = 21.13万元；相差0.01万元，超过误差0.005万元，不符",
      en: "年末结转 = 21.12万元; 上年结转 + 总收入 − 总支出 = 9.25 + 523.21 − 511.33 = 21.13万元; 0.01万元 apart, beyond the tolerance of 0.005万元: it fails",
    },
  });
});

test.each([
  ["21.125万元", true],
  ["21.135万元", true],
  ["21.12499万元", false],
  ["21.13501万元", false],
  ["211300元", true],
])("%s within 0.005万元: %s", (end, holds) => {
  expect(check(rolling, { ...figures, 年末结转: end }).holds).toBe(holds);
});

test("a printed difference never seems to be the 误差, nor a side the other one, where they are not", () => {
  const rate = reconciliation(
    "下降率",
    field("率"),
    "=",
    binary("divide", field("总收入"), field("总支出")),
    "%",
    "0.005个百分点",
  );
  const card = scorecardOf(
    ruleSetOf(PARTS, { fields: [...FIELDS, dataField("率", "%")], reconciliations: [rate] }),
    { 率: "54.52%", 总收入: "16.14万元", 总支出: "29.6万元" },
    [[["某项"], pointsInput("1")]],
  );
  expect(card.reconciliations[0]?.message.zh).toBe(
    "率 = 54.52%；总收入 ÷ 总支出 = 16.14 ÷ 29.6 = 54.53%；相差0.01个百分点，超过误差0.005个百分点，不符",
  );
  const near = scorecardOf(
    ruleSetOf(PARTS, { fields: [...FIELDS, dataField("率", "%")], reconciliations: [rate] }),
    { 率: "54.53%", 总收入: "16.14万元", 总支出: "29.6万元" },
    [[["某项"], pointsInput("1")]],
  );
  expect(near.reconciliations[0]?.message.zh).toBe(
    "率 = 54.53%；总收入 ÷ 总支出 = 16.14 ÷ 29.6 = 54.527%；相差0.003个百分点，在误差0.005个百分点之内，相符",
  );
});

test("what is missing leaves it open", () => {
  const result = check(rolling, { 上年结转: "9.25万元", 年末结转: "1万元" });
  expect(result).toMatchObject({ holds: null, left: "1", right: null, difference: null });
  expect(result.message.zh).toBe("缺少「总收入」、「总支出」，不能核对");
});

test("a division by zero leaves it open", () => {
  const ratio = reconciliation(
    "比",
    binary("divide", field("总收入"), field("总支出")),
    "=",
    binary("divide", field("总收入"), field("总支出")),
    "%",
  );
  const result = check(ratio, { 总收入: "1万元", 总支出: "0万元" });
  expect(result.holds).toBeNull();
  expect(result.message.zh).toContain("「总支出」为零");
});

describe("other comparisons", () => {
  const compareWith = (comparison: Reconciliation["comparison"], tolerance?: string) =>
    ["9.9万元", "10万元", "10.1万元", "11万元"].map(
      (income) =>
        check(reconciliation("比", field("总收入"), comparison, field("总支出"), "万元", tolerance), {
          总收入: income,
          总支出: "10万元",
        }).holds,
    );
  test("without 误差", () => {
    expect(compareWith("=")).toEqual([false, true, false, false]);
    expect(compareWith("≠")).toEqual([true, false, true, true]);
    expect(compareWith("<")).toEqual([true, false, false, false]);
    expect(compareWith("≤")).toEqual([true, true, false, false]);
    expect(compareWith(">")).toEqual([false, false, true, true]);
    expect(compareWith("≥")).toEqual([false, true, true, true]);
  });
  test("with 误差 0.5万元", () => {
    expect(compareWith("=", "0.5万元")).toEqual([true, true, true, false]);
    expect(compareWith("≠", "0.5万元")).toEqual([false, false, false, true]);
    expect(compareWith("≤", "0.5万元")).toEqual([true, true, true, false]);
    expect(compareWith("≥", "0.5万元")).toEqual([true, true, true, true]);
  });
});

test("of texts and truths", () => {
  const dates = reconciliation("同", compared(field("总收入"), ">", field("总支出")), "=", { op: "boolean", value: true }, "");
  expect(check({ ...dates, type: { kind: "boolean" } }, { 总收入: "2万元", 总支出: "1万元" })).toMatchObject({
    holds: true,
    left: null,
    difference: null,
  });
});
