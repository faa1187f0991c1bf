import { pathKey } from "@biaochi/engine";
import type { Sample, SampleExpectation, SampleGiven, SampleLiteral } from "@biaochi/model";
import { toFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import {
  amount,
  fallingBelow,
  field,
  grades,
  indicator,
  ORIGIN,
  over,
  read,
  reconciliation,
  ruleSet,
} from "../../../test/kit/audit-rules.ts";
import { audit } from "./audit.ts";
import { sampleRecord } from "./sample-record.ts";
import { runSamples, type SampleVerdict } from "./samples.ts";

const LIST = {
  kind: "checklist",
  mode: "sum",
  each: null,
  least: null,
  items: ["有制度", "有公开"].map((name) => ({ name, points: amount("1分"), discretionary: false, text: null, origin: ORIGIN })),
} as const;

const PARTS = [
  indicator("完成率", "5", fallingBelow("100%", "5个百分点", "2分", "5分", "pro-rata"), over(field("支出"), field("预算"))),
  indicator("制度", "2", LIST),
  indicator("履职", "3", { kind: "assessed" }),
];

function quantityOf(text: string): SampleLiteral {
  const { value, unit } = read(text);
  return { kind: "quantity", value: toFractionString(value), unit, text };
}

const given = (target: SampleGiven["target"], path: readonly string[], value: SampleLiteral): SampleGiven => ({
  target,
  path,
  scorer: null,
  value,
  reason: null,
  origin: ORIGIN,
});

const GIVEN: readonly SampleGiven[] = [
  given("field", ["支出"], quantityOf("95.99万元")),
  given("field", ["预算"], quantityOf("100万元")),
  given("indicator", ["制度"], { kind: "all-met" }),
  given("indicator", ["履职"], quantityOf("3分")),
];

function expectation(
  subject: SampleExpectation["subject"],
  path: readonly string[],
  verdict: SampleExpectation["verdict"],
  value: SampleLiteral,
): SampleExpectation {
  return { subject, path, row: null, verdict, value, origin: ORIGIN };
}

const word = (value: string): SampleLiteral => ({ kind: "text", value });

function rulesWith(expectations: readonly SampleExpectation[], more: readonly SampleGiven[] = GIVEN) {
  const sample: Sample = { name: "某部门", given: more, tables: [], subProjects: null, expectations, origin: ORIGIN };
  return ruleSet({ 支出: "万元", 预算: "万元" }, PARTS, {
    samples: [sample],
    grades: { by: "printed-total", levels: grades(["优", "9分"], ["差", "0分"]), origin: ORIGIN },
    reconciliations: [reconciliation("收支", field("支出"), field("预算"), "万元", "0.005万元")],
  });
}

function verdict(expected: SampleExpectation, more: readonly SampleGiven[] = GIVEN): SampleVerdict {
  const [result] = runSamples(rulesWith([expected], more));
  const [first] = result?.verdicts ?? [];
  if (first === undefined) throw new Error("no verdict");
  expect(result?.pass).toBe(first.pass);
  expect(first.message === null).toBe(first.pass);
  return first;
}

describe("a worked example", () => {
  it("passes on exact scores, the total, the grade, the value as written and what a 勾稽 reports", () => {
    const rules = rulesWith([
      expectation("indicator", ["完成率"], "scores", quantityOf("3.4分")),
      expectation("metric", ["完成率"], "is", quantityOf("95.99%")),
      expectation("indicator", ["制度"], "scores", quantityOf("2分")),
      expectation("total", [], "scores", quantityOf("8.4分")),
      expectation("grade", [], "is", { kind: "level", value: "差", points: null }),
      expectation("reconciliation", ["收支"], "reports", word("勾稽不符")),
    ]);
    const [result] = runSamples(rules);
    expect(result?.verdicts.map(({ pass, message }) => [pass, message])).toEqual(new Array(6).fill([true, null]));
    expect(result?.pass).toBe(true);
  });

  it("says what the rules give and how, where a score differs", () => {
    const failed = verdict(expectation("indicator", ["完成率"], "scores", quantityOf("3.5分")));
    expect(failed).toMatchObject({ pass: false, expected: "3.5分", actual: "3.4分" });
    expect(failed.message?.zh).toContain("「完成率」应得 3.5分，按规则是 3.4分：");
    expect(failed.message?.zh).toContain("95.99%");
    expect(failed.message?.en).toContain("「完成率」 should get 3.5分; the rules give 3.4分:");
  });

  it("fails on another total, grade, value, level or 勾稽", () => {
    expect(verdict(expectation("total", [], "scores", quantityOf("8.5分")))).toMatchObject({
      pass: false,
      actual: "8.4分",
    });
    expect(verdict(expectation("grade", [], "is", word("优")))).toMatchObject({ pass: false, actual: "差" });
    expect(verdict(expectation("metric", ["完成率"], "is", quantityOf("95.98%")))).toMatchObject({
      pass: false,
      actual: "95.99%",
    });
    expect(verdict(expectation("indicator", ["履职"], "is", word("优")))).toMatchObject({ pass: false, actual: null });
    expect(verdict(expectation("reconciliation", ["收支"], "reports", word("勾稽相符")))).toMatchObject({
      pass: false,
      actual: "勾稽不符",
    });
  });

  it("can expect a problem, by its code or its words", () => {
    const without = GIVEN.filter(({ path }) => path[0] !== "支出");
    expect(verdict(expectation("indicator", ["完成率"], "reports", word("DATA-101")), without).pass).toBe(true);
    expect(verdict(expectation("indicator", ["完成率"], "reports", word("DATA-102")), without)).toMatchObject({
      pass: false,
      actual: "DATA-101",
    });
    expect(verdict(expectation("total", [], "scores", quantityOf("8.4分")), without)).toMatchObject({
      pass: false,
      actual: null,
    });
    expect(verdict(expectation("indicator", ["完成率"], "reports", word("DATA-101"))).pass).toBe(false);
  });

  it("keeps 自报 aside for the audit", () => {
    const rules = rulesWith([
      expectation("indicator", ["完成率"], "reported", quantityOf("3.5分")),
      expectation("metric", ["完成率"], "reported", quantityOf("95.99%")),
      expectation("total", [], "reported", quantityOf("8.5分")),
      expectation("grade", [], "reported", word("差")),
    ]);
    expect(runSamples(rules)[0]).toMatchObject({ pass: true, verdicts: [] });
    const [sample] = rules.samples;
    if (sample === undefined) throw new Error("no sample");
    const record = sampleRecord(rules, sample);
    expect([...record.reported.keys()]).toEqual([pathKey(["完成率"]), pathKey(["完成率", "值"]), "总分", "等次"]);
    expect(audit(rules, record).map(({ code, indicator: name }) => `${code} ${name}`)).toEqual([
      "AUDIT-001 完成率",
      "AUDIT-009 收支",
    ]);
  });

  it("takes items one by one, and what is given as 空 stays missing", () => {
    const items = [
      given("checklist-item", ["制度", "有制度"], { kind: "boolean", value: true }),
      given("checklist-item", ["制度", "有公开"], { kind: "boolean", value: false }),
      given("field", ["支出"], { kind: "empty" }),
    ];
    const rules = rulesWith([expectation("indicator", ["制度"], "scores", quantityOf("1分"))], items);
    const [result] = runSamples(rules);
    expect(result?.pass).toBe(true);
    expect(result?.record.values.has("支出")).toBe(false);
    expect(result?.record.inputs.get("制度")?.text).toBe("有制度 是，有公开 否");
  });
});
