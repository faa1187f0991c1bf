import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { coverage } from "../coverage.ts";
import { runSamples } from "../samples.ts";
import { generateSamples } from "./generate.ts";

const RULES = `规则集 例 {
  地区 示例县
  年度 2022
  版本 1.0.0
  满分 40分
  得分 保留2位小数
}
等级 三档 { 好 80%以上100%以下；中 60%以上不满80%；差 0%以上不满60% }
明细 绩效指标 {
  一级指标 产出｜效益
  名称 文本
  分值 分
  目标 指标值
  实际 指标值
  方向 ≥｜≤｜＝｜期限｜定性 缺失时 取自目标
  评定 三档 缺失时 空
}
行评 完成情况 {
  定量 达到目标得满分；未达到按比例得分
  相等 达到目标得满分；未达到不得分
  期限 按期得满分；每逾期1个月扣2分，不足一步按一步计，扣完为止
  定性 评定
  照抄目标 报错
}
一级指标 产出 30分 逐行 绩效指标 按 完成情况
一级指标 效益 10分 逐行 绩效指标 按 完成情况
`;

const SAMPLE = `算例 某项目 {
  给定 {
    绩效指标 {
      | 一级指标 | 名称 | 分值 | 目标 | 实际 | 评定 |
      | 产出 | 水标尺 | 20 | ≥266米 | 270米 | |
      | 产出 | 完工 | 10 | 2022年11月底前 | 2022-11-20 | |
      | 效益 | 条件改善 | 10 | 显著提升 | 有较大改善 | 好 9分 |
    }
  }
}
`;

function read(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  if (ruleSet === undefined || hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message.zh).join("\n"));
  return ruleSet;
}

describe("rows of a 明细", () => {
  it("are told by kind: met, missed, late, each level, a copied target", () => {
    const found = coverage(read(RULES + SAMPLE));
    const rows = found.groups.find(({ kind }) => kind === "rows");
    expect(rows?.path).toEqual(["完成情况"]);
    expect(rows?.targets.map(({ target, reachedBy }) => [target.text.zh, reachedBy.length])).toEqual([
      ["定量行 达到目标", 1],
      ["定量行 未达到目标", 0],
      ["相等行 达到目标", 0],
      ["相等行 未达到目标", 0],
      ["期限行 按期", 1],
      ["期限行 逾期", 0],
      ["定性行 评定好", 1],
      ["定性行 评定中", 0],
      ["定性行 评定差", 0],
      ["定量行 照抄目标", 0],
    ]);
  });

  it("are changed one at a time: at the target, a step below, a day and a month late, each level; what comes of them passes", () => {
    const generated = generateSamples(read(RULES + SAMPLE));
    expect(generated.unreachable).toEqual([]);
    const whole = read(`${RULES}${SAMPLE}${generated.text}`);
    const results = runSamples(whole);
    expect(results.filter(({ pass }) => !pass).map(({ name }) => name)).toEqual([]);
    expect(coverage(whole, results)).toMatchObject({ reached: 10, all: 10 });
    const score = (example: string, row: string) =>
      results
        .find(({ name }) => name === example)
        ?.scorecard.sections.flatMap(({ rows }) => rows)
        .find(({ name }) => name === row)?.score;
    expect(score("水标尺 等于目标（266米）", "水标尺")).toBe("20");
    expect(score("水标尺 略低于目标（265米）", "水标尺")).toBe("19.92");
    expect(score("完工 按期（2022-11-30）", "完工")).toBe("10");
    expect(score("完工 逾期1天（2022-12-01）", "完工")).toBe("8");
    expect(score("完工 逾期1个月（2022-12-30）", "完工")).toBe("8");
    expect(score("完工 逾期1个月零1天（2022-12-31）", "完工")).toBe("6");
    expect(score("条件改善 评定好 8分", "条件改善")).toBe("8");
    expect(generated.text).toMatch(/水标尺 +应报 「DATA-\d+」/u);
    expect(generateSamples(whole).names).toEqual([]);
  });

  it("without an example that has rows there is nothing to change, and this is told", () => {
    const generated = generateSamples(read(RULES));
    expect(generated.names.filter((name) => name.includes("水标尺"))).toEqual([]);
    expect(generated.unreachable.length).toBe(10);
    expect(generated.unreachable[0]?.reason.zh).toBe("算例里没有可以照改的明细行");
  });
});
