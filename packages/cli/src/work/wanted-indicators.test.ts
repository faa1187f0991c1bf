import { readFileSync } from "node:fs";
import { loadRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { createScorer } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { expect, test } from "vitest";
import { findWanted, onlyWanted } from "./wanted-indicators.ts";

const FOLDER = new URL("../../../../test/fixtures/rows/", import.meta.url);
const text = readFileSync(new URL("项目支出绩效自评-2020.chi", FOLDER), "utf8");
const { ruleSet } = check(createSourceText("自评.chi", text));
if (ruleSet === undefined) throw new Error("the form gives no rule set");
const rules = ruleSet;
const { records } = await loadRecords(readFileSync(new URL("示例项目.json", FOLDER)), { file: "示例项目.json" });
const [scorecard] = records.map(createScorer(rules));
if (scorecard === undefined) throw new Error("no record");
const card = scorecard;

async function shown(...names: readonly string[]) {
  const wanted = await findWanted(rules, records, names);
  if ("kind" in wanted) return wanted.message.zh;
  const { indicators, sections } = onlyWanted(card, wanted);
  return [...indicators.map(({ path }) => path.at(-1)), ...sections.flatMap((section) => section.rows.map(({ name }) => name))];
}

test.each([
  [["预算执行率"], ["预算执行率"]],
  [["完工时间"], ["完工时间"]],
  [["产出指标.完工时间"], ["完工时间"]],
  [
    ["「受益户满意度」", "预算执行率"],
    ["预算执行率", "受益户满意度"],
  ],
  [["效益指标"], ["受益脱贫人口", "生产生活条件改善"]],
  [["满意度指标.完工时间"], []],
])("%j", async (names, found) => {
  expect(await shown(...names)).toEqual(found);
});

test("a name that is neither an indicator nor a row is told with the nearest, by sound too", async () => {
  expect(await shown("完功时间")).toBe("规则和数据里没有指标「完功时间」，是否想写 完工时间");
  expect(await shown("天气")).toBe("规则和数据里没有指标「天气」");
});

test("without a name everything is asked for", async () => {
  expect((await shown()).length).toBe(8);
});
