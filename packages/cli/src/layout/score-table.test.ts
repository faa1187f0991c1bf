import { displayWidth } from "@biaochi/diagnostics";
import type { IndicatorScore, Scorecard, SectionScore } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { createPaint } from "./paint.ts";
import { type LayoutOptions, scoreTable } from "./score-table.ts";

const origin = { file: "表.chi", start: 0, end: 0, line: 1 };

function section(path: readonly string[], points: string, score: string | null): SectionScore {
  return {
    path,
    points,
    applicable: true,
    score,
    exact: score,
    counted: null,
    excludedPoints: "0",
    explanation: { zh: "", en: "" },
    rows: [],
  };
}

function indicator(
  path: readonly string[],
  metricText: string | null,
  points: string,
  score: string | null,
  zh: string,
): IndicatorScore {
  return {
    path,
    points,
    applicable: true,
    metric: null,
    metricExact: null,
    metricUnit: null,
    metricText,
    rawScore: null,
    scoreExact: null,
    score,
    override: null,
    scorers: [],
    arm: null,
    armIndex: null,
    explanation: { zh, en: `${path.at(-1)} = told in English` },
    whyNotMore: null,
    toNextArm: null,
    interpretation: [],
    original: [],
    basis: [],
    origin,
    trace: [],
  };
}

const scorecard: Scorecard = {
  id: "县委组织部",
  complete: true,
  total: "97.39",
  totalExact: "9739/100",
  bounds: null,
  points: "100",
  grade: "优",
  gradeNote: null,
  redistribution: null,
  totalLines: [],
  sections: [section(["投入"], "13", "13"), section(["投入", "目标设定"], "6", "6"), section(["过程"], "61", "58.39")],
  indicators: [
    indicator(["投入", "目标设定", "绩效目标合理性"], "优", "3", "3", "绩效目标合理性：评定为优，得3分"),
    indicator(
      ["过程", "预算完成率"],
      "95.99%",
      "5",
      "3.39",
      "预算完成率 = (526.1 − 21.12) ÷ 526.1 = 95.99%，低于100%，每低于5个百分点扣2分，得3.39分（满分5分，扣1.61分）",
    ),
    indicator(["过程", "“三公经费”控制率"], "79.18%", "8", "8", "得满分8分"),
  ],
  adjustments: [],
  vetoes: [],
  requirements: [],
  scorers: [],
  ranks: [],
  reconciliations: [
    {
      name: "结转滚动",
      holds: false,
      left: "21.12",
      right: "21.13",
      difference: "-0.01",
      unit: "万元",
      text: "",
      message: { zh: "结转滚动不符：21.12 与 21.13", en: "结转滚动 fails: 21.12 and 21.13" },
      origin,
    },
  ],
  problems: [],
};

// Only what the table reads of a rule set.
const ruleSet: Pick<RuleSet, "name" | "region" | "year" | "version" | "status"> = {
  name: "保靖县部门整体支出绩效评价",
  region: ["湖南省", "保靖县"],
  year: { from: 2017, until: null, open: false },
  version: "1.0.0",
  status: "final",
};

function options(width: number, language: "zh" | "en" = "zh"): LayoutOptions {
  return { language, width, paint: createPaint(false) };
}

describe("the score table", () => {
  it("looks like the official form", () => {
    expect(`\n${scoreTable(ruleSet, scorecard, options(90)).join("\n")}\n`).toBe(`
保靖县部门整体支出绩效评价  2017年度  版本 1.0.0
湖南省/保靖县
评价对象  县委组织部

指标                  本值  分值   得分  说明

投入                          13  13
  目标设定                     6   6
    绩效目标合理性      优     3   3     评定为优，得3分

过程                          61  58.39
  预算完成率        95.99%     5   3.39  (526.1 − 21.12) ÷ 526.1 = 95.99%，低于100%，每低
                                         于5个百分点扣2分，得3.39分（满分5分，扣1.61分）
  “三公经费”控制率  79.18%     8   8     得满分8分

总分                         100  97.39  等次：优

勾稽  1 项，1 项不符
  · 结转滚动不符：21.12 与 21.13
`);
  });

  it("never goes beyond its width", () => {
    for (const width of [40, 60, 80, 100, 140]) {
      for (const language of ["zh", "en"] as const) {
        const lines = scoreTable(ruleSet, scorecard, options(width, language)).slice(3);
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }
    }
  });

  it("says what is incomplete, and shows each problem with what to do", () => {
    const problem = {
      code: "DATA-101",
      severity: "error" as const,
      path: [],
      field: "年初预算",
      value: "x",
      message: { zh: "「年初预算」不是数", en: "「年初预算」 is no figure" },
      reason: { zh: "。", en: "." },
      mend: { zh: "写成 12万元。", en: "Write 12万元." },
    };
    const text = scoreTable(
      ruleSet,
      { ...scorecard, complete: false, total: null, grade: null, problems: [problem] },
      options(90),
    ).join("\n");
    expect(text).toContain("总分                         100      —  不完整，没有总分和等次");
    expect(text).toContain("\n问题\n  DATA-101  「年初预算」不是数\n            写成 12万元。");
  });

  it("shows nothing that a terminal would obey", () => {
    const hostile = { ...scorecard, id: "\u001b]0;x\u0007", grade: "优\u202e" };
    const text = scoreTable({ ...ruleSet, name: "a\u001b[2J" }, hostile, options(90)).join("\n");
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/u);
  });
});
