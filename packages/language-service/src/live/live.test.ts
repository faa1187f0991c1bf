import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RawCell, RawRecord } from "@biaochi/engine";
import { describe, expect, it, test } from "vitest";
import {
  createWorkspace,
  figuresOf,
  inlays,
  type Live,
  scorable,
  score,
  scoreDetail,
  scoreLines,
  scoreSample,
  type Workspace,
} from "../index.ts";

const FILE = "保靖县-2017.chi";
const FOLDER = join(import.meta.dirname, "../../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017");
const BAOJING = readFileSync(join(FOLDER, FILE), "utf8");
const UNIT = "县委组织部";

function workspaceOf(text: string): Workspace {
  return createWorkspace(new Map([[FILE, text]]));
}

function liveOf(text: string): { readonly workspace: Workspace; readonly live: Live } {
  const workspace = workspaceOf(text);
  const live = scoreSample(workspace, FILE, UNIT);
  if (live === undefined) throw new Error("nothing can be scored");
  return { workspace, live };
}

/** The inlays on the line that begins with some words. */
function beside(text: string, line: string, language: "zh" | "en" = "zh"): readonly string[] {
  const { workspace, live } = liveOf(text);
  const start = text.indexOf(line);
  const end = text.indexOf("\n", start);
  return inlays(workspace, FILE, live)
    .filter(({ offset }) => offset > start && offset <= end)
    .map(({ text: told }) => told[language]);
}

function textRecord(cells: Readonly<Record<string, string>>, reported: Readonly<Record<string, string>> = {}): RawRecord {
  const toCells = (from: Readonly<Record<string, string>>): ReadonlyMap<string, RawCell> =>
    new Map(Object.entries(from).map(([name, text]) => [name, { kind: "text", text }]));
  return { id: "某局", file: "某局.json", cells: toCells(cells), reported: toCells(reported), reasons: new Map() };
}

const SMALL = `规则集 例 {
  地区  某县
  年度  2024
  版本  1.0.0
  满分  10分
  得分  保留2位小数
  不足一步  按比例
}
数据 预算 {
  甲数  万元  约束 ≥ 0万元
  乙数  万元  约束 > 0万元
}
一级指标 过程 10分 {
  指标 甲率 5分 {
    公式  甲数 ÷ 乙数
    评分  100%以上得满分；不满100%按比例得分
  }
  指标 乙率 5分 {
    不适用  甲数 = 0万元：视为满分
    公式  乙数 ÷ 甲数
    评分  100%以下得满分；超过100%不得分
  }
}
`;
const SMALL_RECORD = textRecord({ 甲数: "90万元", 乙数: "100万元" }, { 甲率: "4分" });

function smallScore(text: string, record = SMALL_RECORD): Live | undefined {
  return score(workspaceOf(text), FILE, record);
}

describe("a sound file", () => {
  it("scores as the command line does", () => {
    const { live } = liveOf(BAOJING);
    expect([live.scorecard.total, live.scorecard.grade, live.rules.leftOut.length]).toEqual(["97.39", "优", 0]);
  });

  test.each([
    ["    公式  本年追加 ÷ 年初预算", [" ‹ 61.01 ÷ 455.84 = 13.38% ›"], [" ‹ 61.01 ÷ 455.84 = 13.38% ›"]],
    ["        超过10%至30%", [" ‹ 在此，4 分 ›"], [" ‹ here: 4 points ›"]],
    ["    指标 绩效目标合理性 3分", [" ‹ 优，3 分 ›"], [" ‹ 优: 3 points ›"]],
    ["  二级指标 预算执行 42分", [" ‹ 分值合计 42/42 ›", " ‹ 得 39.39 分 ›"], [" ‹ points 42/42 ›", " ‹ 39.39 points ›"]],
    ["计算 可用资金", [" ‹ 9.25 + 455.84 + 61.01 = 526.1万元 ›"], [" ‹ 9.25 + 455.84 + 61.01 = 526.1万元 ›"]],
    ["参数 超编每点扣分", [" ‹ 0.3分 ›"], [" ‹ 0.3分 ›"]],
    ["  年初预算  万元", [" ‹ 455.84万元 ›"], [" ‹ 455.84万元 ›"]],
    ["  满分      100分", [" ‹ 分值合计 100/100 ›"], [" ‹ points 100/100 ›"]],
    ["  90分以上 ", [" ‹ 在此，总分 97.39 分 ›"], [" ‹ here: total 97.39 points ›"]],
    ["  结转滚动 ", [" ‹ 不符，相差 −0.01万元 ›"], [" ‹ does not agree −0.01万元 ›"]],
    ["  收入合计 ", [" ‹ 相符 ›"], [" ‹ agrees ›"]],
    ["      不适用  非 有新建项目", [" ‹ 视为100% ›"], [" ‹ treated as 100% ›"]],
    ["  指标 职责履行 ", [" ‹ 8 分 ›"], [" ‹ 8 points ›"]],
  ])("tells beside %s", (line, zh, en) => {
    expect(beside(BAOJING, line)).toEqual(zh);
    expect(beside(BAOJING, line, "en")).toEqual(en);
  });

  it("tells only what is shown where a stretch is given", () => {
    const { workspace, live } = liveOf(BAOJING);
    const start = BAOJING.indexOf("指标 预算控制率");
    const range = { start, end: BAOJING.indexOf("指标 新建楼堂馆所面积控制率") };
    const some = inlays(workspace, FILE, live, range);
    expect(some.map(({ kind }) => kind)).toEqual(["formula", "arm"]);
    expect(some).toEqual(inlays(workspace, FILE, live).filter(({ offset }) => offset >= range.start && offset <= range.end));
  });

  it("lays out the 得分表, and opens a line to its sentence and the way to the next band", () => {
    const { live } = liveOf(BAOJING);
    const lines = scoreLines(live);
    expect(lines.slice(0, 3).map(({ path, depth, score: points, reported }) => [path.at(-1), depth, points, reported])).toEqual([
      ["投入", 0, "13", "13分"],
      ["目标设定", 1, "6", null],
      ["绩效目标合理性", 2, "3", null],
    ]);
    const control = lines.find(({ path }) => path.at(-1) === "预算控制率");
    const detail = scoreDetail(live, control?.path ?? []);
    expect(detail?.whyNotMore).toEqual({
      zh: "再降3.38个百分点可到上一档（得5分）",
      en: "3.38 percentage points lower for the next band (5 points)",
    });
    expect(detail?.metricExact).toBe("6101/45584");
    expect(scoreDetail(live, ["过程"])?.explanation.zh).toContain("58.39分");
    expect(scoreDetail(live, ["没有"])).toBeUndefined();
  });

  it("knows every figure by name", () => {
    const { live } = liveOf(BAOJING);
    const figures = figuresOf(live);
    expect(figures.get("年初预算")).toEqual({ shown: "455.84万元", exact: null });
    expect(figures.get("可用资金")?.shown).toBe("526.1万元");
    expect(figures.get("过程.预算执行.预算控制率")).toEqual({ shown: "13.38%", exact: "6101/45584" });
    expect(figures.get("超编每点扣分")?.shown).toBe("0.3分");
  });
});

describe("a file with errors", () => {
  it("leaves out the indicator that has one, keeps the others, and never tells a total", () => {
    const live = smallScore(SMALL.replace("不满100%按比例", "不满90%按比例"));
    const lines = live === undefined ? [] : scoreLines(live);
    expect(lines.map(({ path, state, score: points }) => [path.at(-1), state, points])).toEqual([
      ["过程", "missing", null],
      ["甲率", "left-out", null],
      ["乙率", "scored", "0"],
    ]);
    expect([live?.scorecard.total, live?.scorecard.complete, live?.scorecard.problems]).toEqual([null, false, []]);
    expect(live?.scorecard.bounds).toEqual({ least: "0", most: "5" });
    expect(live?.indicator(["过程", "甲率"])?.explanation.zh).toBe("「甲率」有错误，本项暂不计分");
  });

  it("says so beside the text, and goes on telling the rest", () => {
    const text = SMALL.replace("不满100%按比例", "不满90%按比例");
    const workspace = workspaceOf(text);
    const live = score(workspace, FILE, SMALL_RECORD);
    const told = live === undefined ? [] : inlays(workspace, FILE, live).map(({ text: { zh } }) => zh);
    expect(told).toContain(" ‹ 有错误，本项暂不计分 ›");
    expect(told).toContain(" ‹ 100 ÷ 90 = 111.11% ›");
  });

  it("keeps a sum open while its points do not add up", () => {
    const live = smallScore(SMALL.replace("甲率 5分", "甲率 4分"));
    const [section, first] = live === undefined ? [] : scoreLines(live);
    expect([section?.state, section?.score, first?.score]).toEqual(["open", null, "3.6"]);
    expect(live?.section(["过程"])?.explanation.zh).toBe("分值还不能合计，得分暂不合计");
    expect([live?.scorecard.total, live?.scorecard.bounds]).toEqual([null, null]);
    expect(live?.scorecard.indicators.map(({ path }) => path.at(-1))).toEqual(["甲率", "乙率"]);
  });

  it("scores on while a field is being renamed in the rules, and says which cell has no place", () => {
    const live = smallScore(SMALL.replaceAll("甲数", "甲类数"));
    expect(live?.record).toBeDefined();
    expect(live?.scorecard.problems.map(({ code }) => code)).toContain("DATA-031");
    const renamed = smallScore(SMALL.replace("甲率 5分", "甲甲率 5分"));
    expect(renamed?.scorecard.problems.map(({ code }) => code)).toEqual(["DATA-058"]);
    expect(renamed?.scorecard.total).toBe("4.5");
  });

  it("tells of mistakes in the data as it always does", () => {
    const live = smallScore(SMALL, textRecord({ 甲数: "90人", 乙数: "100万元" }));
    expect(live?.record).toBeUndefined();
    expect(live?.scorecard.problems.map(({ code }) => code)).toEqual(["DATA-039"]);
    expect(live?.scorecard.indicators.every(({ score: points }) => points === null)).toBe(true);
  });

  test.each([
    ["the header", SMALL.replace("年度  2024", "年度")],
    ["a brace", `${SMALL.trimEnd().slice(0, -1)}\n`],
  ])("has nothing to score by while %s is broken", (_, text) => {
    expect(smallScore(text)).toBeUndefined();
    expect(scorable(workspaceOf(text), FILE)).toBeUndefined();
  });

  it("has nothing for a file or an example that is not there", () => {
    expect(score(workspaceOf(SMALL), "别.chi", SMALL_RECORD)).toBeUndefined();
    expect(scoreSample(workspaceOf(SMALL), FILE, "没有")).toBeUndefined();
  });
});
