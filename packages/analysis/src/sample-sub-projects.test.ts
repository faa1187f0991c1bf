// Worked examples with the sub-projects of a 汇总, and with what was filed for a row. In: rule files as text. Out: verdicts, findings, diagnostics.
import { createSourceText } from "@biaochi/diagnostics";
import { createPlan, evaluate } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { audit } from "./audit.ts";
import { checkSamples } from "./sample-diagnostics.ts";
import { checkSample } from "./sample-record.ts";
import { runSamples } from "./samples.ts";

const RULES = `规则集 评价 {
  地区  某省/某市
  年度  2024起
  版本  1.0.0
  满分  40分
  得分  保留2位小数
}
等级 三档 { 优 100%；中 60%；差 0% }
数据 项目 {
  预算数  万元  约束 > 0万元
  支出数  万元
  满意率  %
}
汇总 子项目 {
  绝对值  相加
  相对值  按 预算数 加权平均
  定性    按 预算数 加权平均
}
明细 绩效指标 {
  一级指标  文本
  名称      文本
  分值      分
  目标      指标值
  实际      指标值
  方向      ≥｜≤   缺失时 取自目标
}
行评 完成情况 {
  定量  达到目标得满分；未达到按比例得分
}
指标 预算执行 10分 {
  公式  支出数 ÷ 预算数
  评分  100%以上得满分；不满100%按比例得分
}
指标 满意度 10分 {
  公式  满意率
  评分  90%以上得满分；不满90%按比例得分
}
指标 管理 10分  评定 三档
一级指标 产出 10分  逐行 绩效指标 按 完成情况
算例 例 {
  给定 {
    年度 2025
    子项目 {
      | 名称 | 预算数 | 支出数  | 满意率 | 管理 | 理由.管理 |
      | 甲   | 100    | 50万元  | 95%    | 优   | 制度齐全  |
      | 乙   | 300    | 250万元 | 71%    | 中   | 台账不全  |
    }
    绩效指标 {
      | 子项目 | 一级指标 | 名称 | 分值 | 目标  | 实际 |
      | 乙     | 产出     | 场次 | 10   | ≥10次 | 4次  |
      | 甲     | 产出     | 场次 | 4    | ≥10次 | 8次  |
      | 甲     | 产出     | 天数 | 6    | ≥10天 | 10天 |
    }
  }
  核对 {
    预算执行  应得 7.5分
    满意度    应得 8.56分
    管理      应得 7分
    场次      应得 5.1分  自报 5分
    天数      应得 1.5分  自报 1.5分
    总分      应得 29.66分
  }
}
`;

function rulesOf(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
}

const told = (text: string): readonly string[] =>
  checkSamples(rulesOf(text)).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

describe("sub-projects of a worked example", () => {
  it("are pooled, rows and decisions too", () => {
    const [result] = runSamples(rulesOf(RULES));
    expect(result?.verdicts.flatMap(({ message }) => message?.zh ?? [])).toEqual([]);
    expect(result?.scorecard.total).toBe("29.66");
  });

  it("carry what 核对 says was filed for a row to the scorecard and the audit", () => {
    const ruleSet = rulesOf(RULES);
    const [sample] = ruleSet.samples;
    if (sample === undefined) throw new Error("no sample");
    const { record } = checkSample(ruleSet, sample);
    const card = evaluate(createPlan(ruleSet), record);
    expect(card.sections.flatMap(({ rows }) => rows.map(({ name, reported }) => [name, reported]))).toEqual([
      ["场次", "5分"],
      ["天数", "1.5分"],
    ]);
    expect(audit(ruleSet, record).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(["AUDIT-012 产出.场次"]);
  });

  it("are told of once, at their row, instead of every line that fails for want of a score", () => {
    expect(told(RULES.replace("| 95%    |", "| 95人   |"))).toEqual([
      "DATA-039 | 甲   | 100    | 50万元  | 95人   | 优   | 制度齐全  |",
    ]);
    expect(told(RULES.replace("| ≥10天 | 10天 |", "| ≥10天 | 10人 |"))).toHaveLength(1);
  });

  it("may be expected to be wrong", () => {
    const [text] = RULES.split("    预算执行  应得");
    const wrong = `${text?.replace("| 95%    |", "| 95人   |") ?? ""}    总分  应报 「DATA-039」\n  }\n}\n`;
    expect(told(wrong)).toEqual([]);
  });
});
