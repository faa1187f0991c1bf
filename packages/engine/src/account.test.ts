import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSourceText } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { expect, it } from "vitest";
import { createAccount } from "./account.ts";
import { createRecordCheck } from "./data-check/record-check.ts";
import { evaluate } from "./evaluate.ts";
import { rawRecordOf } from "./fixtures/raw-record.ts";
import { createPlan } from "./plan/plan.ts";

const FOLDER = join(import.meta.dirname, "../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017");
const text = readFileSync(join(FOLDER, "保靖县-2017.chi"), "utf8");
const { ruleSet } = check(createSourceText("保靖县-2017.chi", text));
if (ruleSet === undefined) throw new Error("the table has errors");
const plan = createPlan(ruleSet);
const raw = rawRecordOf(JSON.parse(readFileSync(join(FOLDER, "县委组织部.json"), "utf8")));
const { record } = createRecordCheck(ruleSet)(raw);
if (record === undefined) throw new Error("the record has mistakes");
const account = createAccount(plan, record);

it("tells one indicator and one section as the whole scorecard does", () => {
  const whole = evaluate(plan, record);
  for (const indicator of whole.indicators) expect(account.indicator(indicator.path)).toEqual(indicator);
  for (const section of whole.sections) expect(account.section(section.path)).toEqual(section);
  const { indicators, sections, adjustments } = evaluate(plan, record, { trace: false });
  expect(account.scorecard).toEqual({ ...whole, indicators, sections, adjustments });
});

it("writes formulas with figures, the exact value where the one shown is rounded", () => {
  const control = ["过程", "预算执行", "预算控制率"];
  expect(account.formula(control)).toEqual({ written: "61.01 ÷ 455.84", shown: "13.38%", exact: "6101/45584" });
  expect(account.formula(["过程", "预算执行", "公用经费控制率"])).toMatchObject({ shown: "100%", exact: null });
  expect(account.derived("可用资金")).toEqual({ written: "9.25 + 455.84 + 61.01", shown: "526.1万元", exact: null });
});

it("has nothing to say of what is not there", () => {
  expect([account.indicator(["没有"]), account.section(["没有"]), account.formula(["没有"]), account.derived("没有")]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
