// 评分方 and 采用 in the rule set, what worked examples give in a scorer's name, and transcribed tables.
import { createSourceText } from "@biaochi/diagnostics";
import { describe, expect, it } from "vitest";
import { check } from "../check.ts";

const rules = (header: string, rest = "指标 职责履行 10分  打分", full = "10分"): string =>
  `规则集 甲 {\n  地区  某省\n  年度  2024\n  版本  1.0.0\n  满分  ${full}\n  得分  保留到0.5分\n  不足一步  按比例\n${header}\n}\n${rest}\n`;

function checked(text: string) {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  return { ruleSet, codes: diagnostics.map(({ code }) => code), messages: diagnostics.map(({ message }) => message.zh) };
}

describe("评分方 and 采用", () => {
  it.each([
    ["  评分方  自评，复核\n  采用  复核，缺则 自评", ["自评", "复核"], ["复核", "自评"]],
    ["  评分方  自评、复核、抽查\n  采用  抽查，缺则 复核，缺则 自评", ["自评", "复核", "抽查"], ["抽查", "复核", "自评"]],
    ["  评分方  「财政（复核）」\n  采用  「财政（复核）」", ["财政（复核）"], ["财政（复核）"]],
    ["  scorers  自评, 复核\n  adopt  复核, else from 自评", ["自评", "复核"], ["复核", "自评"]],
    ["", [], []],
  ])("%s", (header, scorers, adopted) => {
    const { ruleSet, codes } = checked(rules(header));
    expect(codes).toEqual([]);
    expect(ruleSet).toMatchObject({ scorers, adopted });
  });

  it.each([
    ["  评分方  自评，复核\n  采用  复审", ["NAME-082"]],
    ["  评分方  自评，复核\n  采用  复核，缺则 复核", ["NAME-080"]],
    ["  评分方  职责履行，复核\n  采用  复核", ["NAME-081"]],
    ["  评分方  自评，复核", ["NAME-083"]],
    ["  采用  复核", ["NAME-084"]],
    ["  评分方\n  采用  复核", ["SYN-040"]],
    ["  评分方  自评，\n  采用  自评", ["SYN-040"]],
    ["  评分方  自评\n  采用  自评，缺则", ["SYN-040"]],
    ["  评分方  自评\n  评分方  复核\n  采用  自评", ["NAME-022"]],
  ])("%s is told by %j", (header, codes) => {
    expect(checked(rules(header)).codes).toEqual(codes);
  });
});

describe("what a worked example gives in a scorer's name", () => {
  const HEADER = "  评分方  自评，复核\n  采用  复核，缺则 自评";
  const REST = `数据 预算 {
  年初预算  万元  约束 > 0万元
  全年支出  万元
}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }
指标 预算执行率 5分 {
  公式  全年支出 ÷ 年初预算
  评分  100%以上得满分；不满100%按比例得分
}
指标 目标合理性 5分  评定 四档
指标 制度 5分  清单 均分 {
  有制度
  有公开
}
`;
  const sample = (given: string): string =>
    rules(HEADER, `${REST}算例 乙 {\n  给定 {\n${given}\n  }\n  核对 { 总分 应得 5分 }\n}`, "15分");

  it("is kept apart by scorer, path and reason", () => {
    const { ruleSet, codes } = checked(
      sample(
        '    目标合理性 良\n    自评.目标合理性 优\n    复核 {\n      预算执行率 4.5分 理由 "无凭证"\n      制度.有制度 是\n    }',
      ),
    );
    expect(codes).toEqual([]);
    expect(
      ruleSet?.samples[0]?.given.map(({ scorer, target, path, reason }) => [scorer, target, path.join("."), reason]),
    ).toEqual([
      [null, "indicator", "目标合理性", null],
      ["自评", "indicator", "目标合理性", null],
      ["复核", "indicator", "预算执行率", "无凭证"],
      ["复核", "checklist-item", "制度.有制度", null],
    ]);
  });

  it.each([
    ["    复核.预算执行率 5.5分", ["CASE-003"]],
    ["    复核.预算执行率 4.4分", ["CASE-003"]],
    ["    复核.预算执行率 优", ["CASE-003"]],
    ["    预算执行率 4.5分", ["CASE-009"]],
    ["    复核.预算执行 4.5分", ["CASE-001"]],
    ["    复核.目标合理性 好", ["CASE-003"]],
    ["    复审.目标合理性 优", ["CASE-001"]],
    ["    复核.目标合理性 优\n    复核.目标合理性 良", ["CASE-004"]],
    ["    自评.目标合理性 优\n    复核.目标合理性 良", []],
  ])("%s is told by %j", (given, codes) => {
    expect(checked(sample(given)).codes).toEqual(codes);
  });
});

describe("a transcribed table", () => {
  const PARTS = "一级指标 产出 10分 {\n  指标 数量 6分  打分\n  指标 质量 5分  打分\n}\n指标 效益 9分  打分";

  it("keeps its contradictions as warnings and is a rule set all the same", () => {
    const { ruleSet, codes, messages } = checked(rules("  状态  照录", PARTS, "20分"));
    expect(codes).toEqual(["POINTS-081", "POINTS-080"]);
    expect(messages).toEqual(["照录：满分 20分，各一级指标合计 19分，少 1分", "照录：「产出」10分，下级合计 11分，多 1分"]);
    expect(ruleSet).toMatchObject({ status: "transcribed", fullPoints: "20" });
    expect(ruleSet?.parts[0]).toMatchObject({ points: "10" });
  });

  it("is refused under any other status", () => {
    const { ruleSet, codes } = checked(rules("  状态  定稿", PARTS, "20分"));
    expect([ruleSet, codes]).toEqual([undefined, ["POINTS-002", "POINTS-001"]]);
  });

  it("is told that it adds up where it does", () => {
    expect(checked(rules("  status  transcribed")).codes).toEqual(["POINTS-082"]);
  });
});
