// The 2017 table of 保靖县 on the published figures of one department: from the rule file's text to the scorecard.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSourceText } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { createRecordCheck } from "./data-check/record-check.ts";
import { toDocument } from "./document.ts";
import { createScorer, evaluate } from "./evaluate.ts";
import { rawRecordOf } from "./fixtures/raw-record.ts";
import { replay } from "./fixtures/replay.ts";
import type { IndicatorScore, Scorecard } from "./generated/scorecard.generated.ts";
import { createPlan } from "./plan/plan.ts";

const FOLDER = join(import.meta.dirname, "../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017");
const record = JSON.parse(readFileSync(join(FOLDER, "县委组织部.json"), "utf8"));

function ruleSet(change: (text: string) => string = (text) => text): RuleSet {
  const file = "保靖县-2017.chi";
  const { ruleSet: checked, diagnostics } = check(createSourceText(file, change(readFileSync(join(FOLDER, file), "utf8"))));
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message.zh).join("\n"));
  return checked;
}

const card = createScorer(ruleSet())(rawRecordOf(record));

function indicatorOf({ indicators }: Scorecard, name: string): IndicatorScore {
  const found = indicators.find(({ path }) => path.at(-1) === name);
  if (found === undefined) throw new Error(`no indicator ${name}`);
  return found;
}

test("97.39, 优", () => {
  expect(card.problems).toEqual([]);
  expect(card).toMatchObject({
    id: "县委组织部",
    complete: true,
    total: "97.39",
    totalExact: "9739/100",
    points: "100",
    grade: "优",
  });
  expect(
    Object.fromEntries(card.sections.filter(({ path }) => path.length === 1).map(({ path, score }) => [path[0], score])),
  ).toEqual({
    投入: "13",
    过程: "58.39",
    产出及效率: "26",
  });
});

test("预算完成率 3.39, 预算控制率 4, all others full", () => {
  expect(indicatorOf(card, "预算完成率")).toMatchObject({
    score: "3.39",
    metric: "0.9599",
    metricExact: "25249/26305",
    metricText: "95.99%",
  });
  expect(indicatorOf(card, "预算控制率")).toMatchObject({
    score: "4",
    metric: "0.1338",
    metricExact: "6101/45584",
    metricText: "13.38%",
  });
  const others = card.indicators.filter(({ path }) => !["预算完成率", "预算控制率"].includes(path.at(-1) ?? ""));
  expect(others.filter(({ score, points }) => score !== points)).toEqual([]);
});

test("the sentences", () => {
  const control = indicatorOf(card, "预算控制率");
  expect(control.explanation.zh).toBe("预算控制率 = 61.01 ÷ 455.84 = 13.38%，属于超过10%至30%，得4分（满分5分，扣1分）");
  expect(control.whyNotMore?.zh).toBe("再降3.38个百分点可到上一档（得5分）");
  const done = indicatorOf(card, "预算完成率");
  expect(done.explanation.zh).toBe(
    "预算完成率 = (526.1 − 21.12) ÷ 526.1 = 95.99%（其中可用资金 = 9.25 + 455.84 + 61.01 = 526.1万元），比100%低4.01个百分点，每低于5个百分点扣2分（不足一步按比例），得3.39分（满分5分，扣1.61分）",
  );
  expect(done.whyNotMore?.zh).toBe("再升4.01个百分点可得满分");
  expect(indicatorOf(card, "新建楼堂馆所面积控制率").explanation.zh).toBe(
    "新建楼堂馆所面积控制率：不适用（非 有新建项目），视为100%，属于100%以下，得满分5分",
  );
  expect(indicatorOf(card, "“三公经费”变动率").explanation.zh).toBe(
    "“三公经费”变动率 = (17 − 24) ÷ 24 = −29.17%，属于0%以下，得满分4分",
  );
  expect(indicatorOf(card, "管理制度健全性").explanation.zh).toBe("管理制度健全性：4项全部符合，得满分8分");
  expect(indicatorOf(card, "绩效目标合理性").explanation.zh).toBe("绩效目标合理性：评定为优（分值的100%），得满分3分");
  expect(indicatorOf(card, "职责履行").explanation.zh).toBe("职责履行：评价方打8分，得满分8分");
});

test("口径 and basis stand beside the score", () => {
  expect(indicatorOf(card, "预算控制率").interpretation).toEqual([
    "原表自0起，核减预算（负值）并入首档；10%与11%之间等空档归入后一档（如10.5%得4分）",
  ]);
  expect(indicatorOf(card, "预算完成率").original).toEqual(["100%计满分，每低于5%扣2分，扣完为止。"]);
  expect(indicatorOf(card, "预算完成率").basis[1]).toContain("保财绩〔2018〕2号");
  expect(indicatorOf(card, "绩效目标合理性").basis[0]).toContain("湘政发〔2012〕33号");
});

test("勾稽 says so and decides nothing", () => {
  const failing = card.reconciliations.filter(({ holds }) => holds !== true);
  expect(failing.map(({ name, difference, unit }) => [name, difference, unit])).toEqual(
    expect.arrayContaining([
      ["结转滚动", "-0.01", "万元"],
      ["公用经费口径", "19.5", "万元"],
    ]),
  );
});

test("the trace replays", () => {
  expect(replay(card)).toEqual([]);
});

test("by 36.6 the indicator is 0, the total 89.39, the grade 良", () => {
  const approved = { ...record, 公用经费: { ...record.公用经费, 公用经费预算: "36.6万元" } };
  const other = createScorer(ruleSet())(rawRecordOf(approved));
  expect(indicatorOf(other, "公用经费控制率").score).toBe("0");
  expect(other).toMatchObject({ total: "89.39", grade: "良" });
});

test("保留到0.5分, which the file does not declare, gives the filed 3.5", () => {
  const halves = createScorer(ruleSet((text) => text.replace("保留2位小数", "保留到0.5分")))(rawRecordOf(record));
  expect(indicatorOf(halves, "预算完成率").score).toBe("3.5");
  expect(halves.total).toBe("97.5");
});

describe("the document for machines", () => {
  const document = toDocument(ruleSet(), [card]);
  test("says which rules", () => {
    expect(document.ruleSet).toEqual({
      name: "保靖县部门整体支出绩效评价",
      region: "湖南省/湘西土家族苗族自治州/保靖县",
      year: 2017,
      version: "1.0.0",
      status: "final",
    });
  });
  test("has the keys of the contract, figures as shortest decimals", () => {
    const [scorecard] = document.scorecards;
    expect(Object.keys(scorecard ?? {})).toEqual(
      expect.arrayContaining(["id", "total", "points", "grade", "sections", "indicators", "reconciliations", "problems"]),
    );
    expect(scorecard?.sections[0]).toMatchObject({ path: ["投入"], score: "13", points: "13" });
    const [indicator] = scorecard?.indicators ?? [];
    expect(Object.keys(indicator ?? {})).toEqual(
      expect.arrayContaining(["path", "metric", "metricExact", "score", "points", "arm", "explanation", "basis", "origin"]),
    );
    expect(indicator?.path).toEqual(["投入", "目标设定", "绩效目标合理性"]);
    expect(JSON.stringify(document)).not.toMatch(/"-?[0-9]+\.[0-9]*0"/);
  });
  test("can leave the steps out", () => {
    const short = toDocument(ruleSet(), [card], { trace: false });
    expect(short.scorecards[0]?.indicators.every(({ trace }) => trace.length === 0)).toBe(true);
    expect(short.scorecards[0]?.indicators[0]?.explanation.zh).toBe(card.indicators[0]?.explanation.zh);
  });
});

test("a record with a mistake gets a scorecard without scores, and the mistake", () => {
  const wrong = createScorer(ruleSet())(rawRecordOf({ ...record, 预算: { ...record.预算, 年初预算: "约455.84万元" } }));
  expect(wrong).toMatchObject({ complete: false, total: null, grade: null });
  expect(wrong.indicators).toHaveLength(card.indicators.length);
  expect(wrong.indicators.every(({ score }) => score === null)).toBe(true);
  expect(wrong.problems.some(({ field }) => field?.includes("年初预算") === true)).toBe(true);
});

test("a plan is made once and runs for many records", () => {
  const checked = ruleSet();
  const plan = createPlan(checked);
  const { record: sound } = createRecordCheck(checked)(rawRecordOf(record));
  if (sound === undefined) throw new Error("the record is sound");
  expect(evaluate(plan, sound)).toEqual(evaluate(plan, sound));
  expect(evaluate(plan, sound, { trace: false }).total).toBe("97.39");
});
