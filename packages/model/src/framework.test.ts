// A framework (状态 框架): a base that gives no points. What it may leave out, and that it never becomes something to score by.
import { createSourceText } from "@biaochi/diagnostics";
import { parse } from "@biaochi/syntax";
import { describe, expect, test } from "vitest";
import { buildRuleSet } from "./check.ts";

const PARTS = `数据 人员 {
  编制数      人  约束 > 0人
  在职人员数  人
}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }

一级指标 投入 {
  二级指标 目标设定 {
    指标 绩效目标合理性 {
      说明  "目标依据是否充分"
    }
    指标 绩效指标明确性  评定 四档
  }
  二级指标 预算配置 {
    指标 在职人员控制率 {
      公式  在职人员数 ÷ 编制数
      评分  100%以下得满分；每超过5个百分点扣分值的10%，不足一步不计，扣完为止
    }
    指标 管理制度健全性  清单 均分 {
      有制度
      有执行
    }
  }
}
`;

function framework(lines: string, parts = PARTS, keepSound = false) {
  const source = createSourceText(
    "框架.chi",
    `规则集 共性框架 {\n  地区  全国\n  年度  2013起\n  版本  1.0.0\n${lines}}\n${parts}`,
  );
  const { ruleSet, sound, diagnostics } = buildRuleSet(parse(source), source, { keepSound });
  return { ruleSet, sound, codes: diagnostics.map(({ code }) => code) };
}

describe("a framework", () => {
  test("needs neither 满分 nor points nor methods, and is no rule set to score by", () => {
    expect(framework("  状态  框架\n", PARTS, true)).toEqual({ ruleSet: undefined, sound: undefined, codes: [] });
  });

  test("has no sums, even where it states some points", () => {
    const some = PARTS.replace("投入 {", "投入 20分 {").replace("目标设定 {", "目标设定 30分 {");
    expect(framework("  状态  框架\n  满分  100分\n", some)).toEqual({ ruleSet: undefined, sound: undefined, codes: [] });
  });

  test("has its names and units checked as any other", () => {
    expect(framework("  状态  框架\n", PARTS.replace("÷ 编制数", "÷ 编制")).codes).toEqual(["NAME-001"]);
    expect(framework("  状态  框架\n", PARTS.replace("÷ 编制数", "÷ (编制数 + 1万元)")).codes).toEqual(["TYPE-001"]);
  });

  test("without its status is told what it lacks", () => {
    expect(new Set(framework("").codes)).toEqual(new Set(["NAME-020", "SYN-038"]));
  });
});
