// Several scorers: whose word counts, both figures kept, reasons, bounds and grid, the record by each scorer alone.
import { createSourceText } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { createScorer } from "./evaluate.ts";
import { type JsonValue, rawRecordOf } from "./fixtures/raw-record.ts";
import { replay } from "./fixtures/replay.ts";
import type { Scorecard } from "./generated/scorecard.generated.ts";

const RULES = `规则集 部门绩效评价 {
  地区  示例县
  年度  2024
  版本  1.0.0
  满分  30分
  得分  保留到0.5分
  不足一步  按比例
  评分方  自评，复核，抽查
  采用    复核，缺则 自评
}
数据 预算 {
  年初预算  万元  约束 > 0万元
  全年支出  万元  约束 ≥ 0万元
  有预算    是否
}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }
一级指标 过程 20分 {
  指标 预算执行率 10分 {
    不适用  非 有预算：不计分，分值由同级分摊
    公式    全年支出 ÷ 年初预算
    评分    100%以上得满分；每低于1个百分点扣0.5分，扣完为止
  }
  指标 目标合理性 5分  评定 四档
  指标 制度 5分  清单 均分 {
    有制度
    有公开
  }
}
指标 职责履行 10分  打分
等次 {
  27分以上  优
  不满27分  良
}
`;

function rulesOf(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
}

const score = createScorer(rulesOf(RULES));
const FIGURES = { 名称: "林业局", 年初预算: "100万元", 全年支出: "96万元", 有预算: "是" };
const GIVEN = { 目标合理性: "优", 制度: "全部符合", 职责履行: "9分" };

function card(more: { readonly [name: string]: JsonValue }): Scorecard {
  const scored = score(rawRecordOf({ ...FIGURES, ...more }));
  expect(replay(scored)).toEqual([]);
  return scored;
}

function indicator(scored: Scorecard, name: string) {
  const found = scored.indicators.find(({ path }) => path.at(-1) === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const codes = ({ problems }: Scorecard): readonly string[] => problems.map(({ code }) => code);

describe("whose word counts", () => {
  it("is that of the first who is asked and gave one, indicator by indicator", () => {
    const scored = card({ 自评: { ...GIVEN }, 复核: { 职责履行: "8分", 目标合理性: "良" } });
    expect(scored.indicators.map(({ path, score: points }) => [path.at(-1), points])).toEqual([
      ["预算执行率", "8"],
      ["目标合理性", "4"],
      ["制度", "5"],
      ["职责履行", "8"],
    ]);
    expect(scored).toMatchObject({ total: "25", grade: "良", problems: [] });
    expect(indicator(scored, "职责履行").scorers).toEqual([
      { scorer: "自评", score: "9", text: "9分", reason: null, adopted: false },
      { scorer: "复核", score: "8", text: "8分", reason: null, adopted: true },
    ]);
    expect(indicator(scored, "制度").scorers).toEqual([
      { scorer: "自评", score: "5", text: "全部符合", reason: null, adopted: true },
    ]);
  });

  it("is never that of one who is not asked", () => {
    const scored = card({ ...GIVEN, 抽查: { 职责履行: "1分", 预算执行率: "0分" } });
    expect(scored).toMatchObject({ total: "27", grade: "优", problems: [] });
    expect(indicator(scored, "预算执行率")).toMatchObject({
      score: "8",
      override: null,
      scorers: [{ scorer: "抽查", adopted: false }],
    });
  });

  it("is what stands in the record without a name where nobody gave a word", () => {
    expect(card({ ...GIVEN })).toMatchObject({ total: "27" });
    expect(card({ ...GIVEN, 自评: { 职责履行: "7分" } })).toMatchObject({ total: "25" });
  });

  it("leaves an indicator without a score where those who are asked said nothing", () => {
    const scored = card({ 自评: { 目标合理性: "优", 制度: "全部符合" }, 抽查: { 职责履行: "9分" } });
    expect([scored.total, codes(scored)]).toEqual([null, ["DATA-104"]]);
  });

  it("takes a checklist item by item", () => {
    const scored = card({ ...GIVEN, 复核: { "制度.有制度": "是", "制度.有公开": "否" } });
    expect(indicator(scored, "制度")).toMatchObject({ score: "2.5" });
    expect(scored.total).toBe("24.5");
  });
});

describe("a score in place of the computed one", () => {
  const reason = { 复核: { 预算执行率: "12月支出无凭证" } };

  it("stands with its reason, and both figures are kept", () => {
    const scored = card({ ...GIVEN, 复核: { 预算执行率: "6分" }, 理由: reason });
    const found = indicator(scored, "预算执行率");
    expect(found).toMatchObject({
      score: "6",
      scoreExact: "6",
      rawScore: "8",
      override: { scorer: "复核", computed: "8", reason: "12月支出无凭证" },
      toNextArm: null,
    });
    expect(found.explanation.zh).toBe(
      "预算执行率 = 96 ÷ 100 = 96%，比100%低4个百分点，每低于1个百分点扣0.5分（4步），得8分（满分10分，扣2分）；复核改为6分（理由：12月支出无凭证），得6分（满分10分，扣4分）",
    );
    expect(found.explanation.en).toContain("; 复核 made it 6 points (reason: 12月支出无凭证): 6 points (of 10; 4 off)");
    expect(found.whyNotMore).toEqual({
      zh: "按规则得8分，复核给6分：12月支出无凭证",
      en: "the rules give 8 points, 复核 gave 6 points: 12月支出无凭证",
    });
    expect(found.trace.at(-1)).toMatchObject({ step: "override", value: "6" });
    expect(scored).toMatchObject({ total: "25", problems: [] });
    expect(scored.sections[0]).toMatchObject({ score: "16" });
  });

  it.each([
    ["0分", "0"],
    ["10分", "10"],
    ["7.5分", "7.5"],
  ])("may be %s", (given, expected) => {
    const found = indicator(card({ ...GIVEN, 复核: { 预算执行率: given }, 理由: reason }), "预算执行率");
    expect(found.score).toBe(expected);
    expect(found.whyNotMore === null).toBe(expected === "10");
  });

  it.each([
    ["−0.5分", "DATA-052"],
    ["10.5分", "DATA-052"],
    ["7.6分", "DATA-053"],
    ["7.49分", "DATA-053"],
    ["七分", "DATA-036"],
  ])("may not be %s", (given, code) => {
    const scored = score(rawRecordOf({ ...FIGURES, ...GIVEN, 复核: { 预算执行率: given }, 理由: reason }));
    expect([codes(scored), scored.total]).toEqual([[code], null]);
  });

  it("needs a reason where it differs, and none where it does not", () => {
    const bare = card({ ...GIVEN, 复核: { 预算执行率: "6分" } });
    expect([codes(bare), bare.total, indicator(bare, "预算执行率").score]).toEqual([["DATA-180"], null, null]);
    expect(indicator(bare, "预算执行率").explanation.zh).toMatch(/得8分（满分10分，扣2分）；复核改为6分，没有写理由，没有得分$/u);
    const same = card({ ...GIVEN, 复核: { 预算执行率: "8分" } });
    expect(same).toMatchObject({ total: "27", problems: [] });
    expect(indicator(same, "预算执行率")).toMatchObject({ override: null, scorers: [{ scorer: "复核", adopted: true }] });
    expect(card({ ...GIVEN, 自评: { 预算执行率: "10分" }, 复核: { 预算执行率: "8分" } })).toMatchObject({
      total: "27",
      problems: [],
    });
  });

  it("is held against the share that a member of a 任选 has in this record", () => {
    const pool = `一级指标 个性 33分 任选1至3，取整均分 {
  指标 甲 { 公式 全年支出 ÷ (2 × 年初预算)
    评分 按比例得分 }
  指标 乙 打分
  指标 丙 打分
}
`;
    const text = RULES.replace("满分  30分", "满分  63分").replace("指标 职责履行", `${pool}指标 职责履行`);
    const scoreChoice = createScorer(rulesOf(text.replace(/等次 \{[\s\S]*$/u, "")));
    const choice = { "甲.选用": "是", "乙.选用": "是", 乙: "16分" };
    const give = (points: string) =>
      scoreChoice(rawRecordOf({ ...FIGURES, ...GIVEN, ...choice, 复核: { 甲: points }, 理由: { 复核: { 甲: "查实" } } }));
    expect(codes(give("17分"))).toEqual([]);
    expect(give("17分").sections.at(-1)).toMatchObject({ score: "33" });
    expect(codes(give("17.5分"))).toEqual(["DATA-052"]);
  });

  it("stands where the rules give none, with a warning", () => {
    const scored = card({ ...GIVEN, 全年支出: null, 复核: { 预算执行率: "6分" }, 理由: reason });
    expect([codes(scored), scored.total]).toEqual([["DATA-181"], "25"]);
    expect(indicator(scored, "预算执行率")).toMatchObject({ score: "6", override: { computed: null } });
    expect(scored.problems[0]?.severity).toBe("warning");
  });

  it("is not used where the indicator is taken out", () => {
    const scored = card({ ...GIVEN, 有预算: "否", 复核: { 预算执行率: "6分" }, 理由: reason });
    expect([codes(scored), indicator(scored, "预算执行率").applicable, scored.total]).toEqual([["DATA-182"], false, "29"]);
  });
});

describe("the record by each scorer alone", () => {
  it("has its own total, grade and deviation", () => {
    const scored = card({
      自评: { ...GIVEN, 预算执行率: "10分", 职责履行: "10分" },
      复核: { ...GIVEN, 职责履行: "7分" },
    });
    expect(scored.total).toBe(null);
    const reasoned = card({
      自评: { ...GIVEN, 预算执行率: "10分", 职责履行: "10分" },
      复核: { ...GIVEN, 预算执行率: "8分", 职责履行: "7分" },
    });
    expect(reasoned.total).toBe("25");
    expect(reasoned.scorers).toEqual([
      { scorer: "自评", total: "30", grade: "优", deviation: "1/5", deviationText: "20%" },
      { scorer: "复核", total: "25", grade: "良", deviation: "0", deviationText: "0%" },
      { scorer: "抽查", total: null, grade: null, deviation: null, deviationText: null },
    ]);
  });

  it("has no total where that scorer left a judgement open, and no deviation from nothing", () => {
    const scored = card({ ...GIVEN, 职责履行: null, 自评: { 职责履行: "0分" }, 复核: { 目标合理性: "良" } });
    expect(scored.total).toBe("17");
    expect(scored.scorers.map(({ total, deviation }) => [total, deviation])).toEqual([
      ["18", "1/17"],
      [null, null],
      [null, null],
    ]);
    const nought = card({
      全年支出: "0万元",
      复核: { 目标合理性: "差", 制度: "全部不符合", 职责履行: "0分" },
      自评: { 目标合理性: "优", 制度: "全部符合", 职责履行: "1分" },
    });
    expect([nought.total, nought.scorers[0]?.total, nought.scorers[0]?.deviation]).toEqual(["0", "11", null]);
  });
});

describe("what the scorers gave may be written", () => {
  const wanted = { total: "24", problems: [] };
  it.each<{ readonly [name: string]: JsonValue }>([
    { 复核: { 职责履行: "8分", 预算执行率: "6分" }, 理由: { 复核: { 预算执行率: "无凭证" } } },
    { "复核.职责履行": "8分", "复核.预算执行率": "6分", "复核.预算执行率.理由": "无凭证" },
    { "职责履行（复核）": "8分", "预算执行率（复核）": "6分", 理由: { "预算执行率（复核）": "无凭证" } },
    { 复核: { 过程: { 预算执行率: { 得分: "6分", 理由: "无凭证" } }, 职责履行: { 得分: "8分" } } },
    {
      "复核.过程.预算执行率": "6",
      "复核.职责履行": "8",
      "理由.复核.预算执行率": "无凭证",
      理由: { "复核.预算执行率": "无凭证" },
    },
  ])("%j", (given) => {
    const { "理由.复核.预算执行率": _, ...rest } = given;
    expect(card({ 目标合理性: "优", 制度: "全部符合", ...rest })).toMatchObject(wanted);
  });

  it.each<readonly [{ readonly [name: string]: JsonValue }, readonly string[]]>([
    [{ 复核: "8分" }, ["DATA-035"]],
    [{ 复核: { 职责: "8分" } }, ["DATA-058"]],
    [{ 复核: { 过程: "18分" } }, ["DATA-183"]],
    [{ 复核: { 等次: "优" } }, ["DATA-183"]],
    [{ 复核: { 职责履行: ["8分"] } }, ["DATA-035"]],
    [{ 复核: { "职责履行.理由": "无" } }, ["DATA-184"]],
    [{ 复核: { 职责履行: "8分" }, "职责履行（复核）": "7分" }, ["DATA-033"]],
    [{ 复核: { 目标合理性: "很好" } }, ["DATA-051"]],
    [{ 复审: { 职责履行: "8分" } }, ["DATA-031"]],
    [{ 复核: null, 自评: { 职责履行: "" } }, []],
  ])("%j is told by %j", (given, expected) => {
    expect(codes(score(rawRecordOf({ ...FIGURES, ...GIVEN, ...given })))).toEqual(expected);
  });
});

describe("a transcribed table", () => {
  const text = (status: string, extra = ""): string => `规则集 照录的表 {
  地区  示例县
  年度  2024
  版本  1.0.0
  状态  ${status}
  满分  20分
  得分  保留2位小数
${extra}}
一级指标 产出 10分 {
  指标 数量 8分  打分
  指标 质量 5分  打分
}
指标 效益 12分  打分
等次 {
  18分以上  优
  不满18分  良
}
`;
  const scored = (extra: string, given: { readonly [name: string]: JsonValue }): Scorecard => {
    const { ruleSet } = check(createSourceText("例.chi", text("照录", extra)));
    if (ruleSet === undefined) throw new Error("no rule set");
    return createScorer(ruleSet)(rawRecordOf({ 名称: "甲局", ...given }));
  };

  it("adds printed scores as they are, beyond 满分 too, and gives no grade", () => {
    const full = scored("", { 数量: "8分", 质量: "5分", 效益: "12分" });
    expect(full).toMatchObject({ total: "25", grade: null, problems: [] });
    expect(full.sections[0]).toMatchObject({ points: "10", score: "13" });
    expect(full.gradeNote?.zh).toBe("照录的表分值自相矛盾，不定等次");
    expect(scored("", { 数量: "8分", 质量: "5分", 效益: "7分" }).total).toBe("20");
    expect(scored("", { 数量: "0分", 质量: "0分", 效益: "0分" }).total).toBe("0");
  });

  it("keeps a limit that it declares itself", () => {
    expect(scored("  总分上限  22分\n", { 数量: "8分", 质量: "5分", 效益: "12分" }).total).toBe("22");
    expect(scored("  总分上限  22分\n", { 数量: "8分", 质量: "5分", 效益: "9分" }).total).toBe("22");
    expect(scored("  总分上限  22分\n", { 数量: "8分", 质量: "5分", 效益: "8.99分" }).total).toBe("21.99");
  });

  it("is no rule set under any other status", () => {
    expect(check(createSourceText("例.chi", text("定稿"))).ruleSet).toBeUndefined();
  });
});
