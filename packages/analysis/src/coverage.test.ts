import { createSourceText } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { type Coverage, coverage } from "./coverage.ts";

const RULES = `规则集 例 {
  地区 示例县
  年度 2024
  版本 1.0.0
  满分 30分
  得分 保留2位小数
}
等级 三档 { 好 100%；中 60%；差 0% }
数据 数 {
  做过 是否
  实际 万元  约束 ≥ 0万元
  计划 万元  约束 ≥ 0万元
}
指标 执行率 10分 {
  不适用 非 做过：视为100%
  公式 实际 ÷ 计划
  分母为零时 实际 = 0万元：视为100%；其余：不得分
  评分 { 90%以上 得10分；60%以上不满90% 得6分；不满60% 不得分 }
}
指标 制度 8分 {
  清单 {
    有制度 5分
    有公开 3分 否则酌情
  }
}
指标 成效 7分 评定 三档
指标 满意 5分 打分
等次 { 20分以上 合格；不满20分 不合格 }
`;

function read(samples: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", RULES + samples));
  if (ruleSet === undefined) throw new Error(diagnostics.map(({ message }) => message.zh).join("\n"));
  return ruleSet;
}

/** What is reached, as `indicator: text ← examples`. */
function reached(of: Coverage): readonly string[] {
  return of.groups.flatMap(({ path, targets }) =>
    targets.flatMap(({ target, reachedBy }) =>
      reachedBy.length === 0 ? [] : [`${path.at(-1) ?? "等次"}: ${target.text.zh} ← ${reachedBy.join("、")}`],
    ),
  );
}

const sample = (name: string, given: string): string => `算例 ${name} { 给定 { ${given} } }\n`;

describe("coverage", () => {
  it("lists everything that can be reached, and nothing reached without worked examples", () => {
    const found = coverage(read(""));
    expect(found.reached).toBe(0);
    expect(found.all).toBe(1 + 2 + 3 + 5 + 3 + 1 + 2);
    expect(found.groups.map(({ kind, path, targets }) => [kind, path.at(-1), targets.length])).toEqual([
      ["indicator", "执行率", 6],
      ["indicator", "制度", 5],
      ["indicator", "成效", 3],
      ["indicator", "满意", 1],
      ["grades", undefined, 2],
    ]);
  });

  it("names the examples that reach an arm: at, just below and just above its bound", () => {
    const at = sample("正好", "做过 是；实际 90万元；计划 100万元");
    const below = sample("略低", "做过 是；实际 89.99万元；计划 100万元");
    const above = sample("略高", "做过 是；实际 90.01万元；计划 100万元");
    expect(reached(coverage(read(at + below + above)))).toEqual([
      "执行率: 60%以上不满90% ← 略低",
      "执行率: 90%以上 ← 正好、略高",
    ]);
  });

  it("tells the case of 不适用 and of a zero denominator that held, with the arm its value falls into", () => {
    const exempt = sample("没做", "做过 否");
    const none = sample("都是零", "做过 是；实际 0万元；计划 0万元");
    const some = sample("计划为零", "做过 是；实际 1万元；计划 0万元");
    expect(reached(coverage(read(exempt + none + some)))).toEqual([
      "执行率: 不适用：非 做过 ← 没做",
      "执行率: 分母为零时：实际 = 0万元 ← 都是零",
      "执行率: 分母为零时：其余 ← 计划为零",
      "执行率: 90%以上 ← 没做、都是零",
    ]);
  });

  it("tells checks met, not met and met in part, levels, points given, and grades", () => {
    const whole = sample("齐全", "做过 否；制度 全部符合；成效 好；满意 5分");
    const part = sample("欠缺", "制度.有制度 否；制度.有公开 1分；成效 差");
    expect(reached(coverage(read(whole + part)))).toEqual([
      "执行率: 不适用：非 做过 ← 齐全",
      "执行率: 90%以上 ← 齐全",
      "制度: 有制度 符合 ← 齐全",
      "制度: 有制度 不符合 ← 欠缺",
      "制度: 有公开 符合 ← 齐全",
      "制度: 有公开 酌情 ← 欠缺",
      "成效: 评定 好 ← 齐全",
      "成效: 评定 差 ← 欠缺",
      "满意: 打分 ← 齐全",
      "等次: 合格（20分以上） ← 齐全",
    ]);
  });
});
