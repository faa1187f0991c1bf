import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { format } from "@biaochi/syntax";
import { describe, expect, it } from "vitest";
import { coverage } from "../coverage.ts";
import { runSamples } from "../samples.ts";
import { type Generated, generateSamples } from "./generate.ts";

const HEAD = `规则集 例 {
  地区 示例县
  年度 2024
  版本 1.0.0
  满分 10分
  得分 保留2位小数
  不足一步 按比例
}
`;

function read(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  if (ruleSet === undefined || hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message.zh).join("\n"));
  return ruleSet;
}

/** Generates for a rule text; its examples, put behind the text, must be accepted and pass. */
function generate(text: string): Generated & { readonly whole: RuleSet } {
  const generated = generateSamples(read(text));
  const whole = read(`${text}\n${generated.text}`);
  expect(runSamples(whole).flatMap(({ name, pass }) => (pass ? [] : [name]))).toEqual([]);
  return { ...generated, whole };
}

/** What each generated example gives for the fields named, by the case's name. */
function given(of: Generated & { readonly whole: RuleSet }, ...fields: readonly string[]): Readonly<Record<string, string>> {
  const own = of.whole.samples.filter(({ name }) => of.names.includes(name));
  return Object.fromEntries(
    own.map(({ name, given: all }) => {
      const found = fields.map((field) => all.find(({ path }) => path.at(-1) === field)?.value);
      return [name, found.map((value) => (value?.kind === "quantity" ? value.text : "")).join(" ")];
    }),
  );
}

const RATIO = `${HEAD}数据 数 {
  实际 万元 约束 ≥ 0万元
  计划 万元 约束 > 0万元
}
指标 执行率 10分 {
  公式 实际 ÷ 计划
  评分 { 90%以上 得10分；60%以上不满90% 得6分；不满60% 不得分 }
}
算例 甲 { 给定 { 实际 30.25万元；计划 41.13万元 } 核对 { 执行率 应得 6分 } }
`;

describe("a value at, just below and just above each bound", () => {
  it("is solved for one field exactly, within its decimals; one of its steps makes it smaller or larger", () => {
    const made = generate(RATIO);
    expect(given(made, "实际", "计划")).toEqual({
      // 60% of 41.13 has three decimals, and no plan makes 30.25 exactly 60%: one of the figures becomes rounder.
      "执行率 等于60%": "30.3万元 50.5万元",
      "执行率 略低于60%": "30.3万元 50.51万元",
      "执行率 略高于60%": "30.3万元 50.49万元",
      "执行率 等于90%": "36.99万元 41.1万元",
      "执行率 略低于90%": "36.98万元 41.1万元",
      "执行率 略高于90%": "37万元 41.1万元",
    });
    expect(made.unreachable).toEqual([]);
    expect(coverage(made.whole)).toMatchObject({ reached: 3, all: 3 });
  });

  it("is in whole people where people are counted", () => {
    const made = generate(`${HEAD}数据 数 { 在职 人 约束 ≥ 0人；编制 人 约束 > 0人 }
指标 控制率 10分 {
  公式 在职 ÷ 编制
  评分 100%以下得满分；每超过1个百分点扣1分，扣完为止
}
算例 甲 { 给定 { 在职 21人；编制 24人 } 核对 { 控制率 应得 10分 } }
`);
    const found = given(made, "在职", "编制");
    expect(found["控制率 等于100%"]).toBe("21人 21人");
    expect(found["控制率 等于101%"]).toBe("101人 100人");
    expect(found["控制率 等于101.5%"]).toBe("1015人 1000人");
    expect(found["控制率 等于110%"]).toBe("22人 20人");
  });

  it("is tried through 若 and 最大, which cannot be solved, by closing in on it", () => {
    const made = generate(`${HEAD}数据 数 { 甲数 万元 约束 ≥ 0万元；乙数 万元 约束 ≥ 0万元 }
指标 多者 10分 {
  公式 最大（甲数，乙数）
  评分 { 50万元以上 得10分；不满50万元 不得分 }
}
`);
    expect(made.unreachable).toEqual([]);
    expect(given(made, "甲数", "乙数")).toMatchObject({ "多者 等于50万元": "0万元 50万元" });
  });

  it("shows each reading of a part step: a whole step, one and a half, and where nothing is left", () => {
    const made = generate(`${HEAD.replace("按比例", "不计")}数据 数 { 率 % }
指标 增长 10分 {
  公式 率
  评分 5%以上得满分；每低于1个百分点扣3分，扣完为止
}
`);
    const names = made.names.map((name) => name.replace("增长 ", ""));
    expect(names).toEqual(expect.arrayContaining(["等于5%", "略低于5%", "等于4%", "略低于4%", "略高于4%", "等于3.5%", "等于1%"]));
    const scores = new Map(runSamples(made.whole).map(({ name, scorecard }) => [name, scorecard.indicators[0]?.score]));
    expect([scores.get("增长 略高于4%"), scores.get("增长 等于4%"), scores.get("增长 等于3.5%")]).toEqual(["10", "7", "7"]);
    expect([scores.get("增长 略高于1%"), scores.get("增长 等于1%")]).toEqual(["1", "0"]);
  });

  it("finds a bound that depends on data", () => {
    const made = generate(`${HEAD}数据 数 { 实际 万元 约束 ≥ 0万元；定额 万元 约束 ≥ 0万元 }
指标 支出 10分 {
  公式 实际
  评分 { （定额）以下 得10分；超过（定额） 不得分 }
}
算例 甲 { 给定 { 实际 3万元；定额 5万元 } 核对 { 支出 应得 10分 } }
`);
    expect(Object.values(given(made, "实际", "定额"))).toEqual(["3万元 3万元", "3万元 3.01万元", "3万元 2.99万元"]);
  });
});

describe("cases", () => {
  const CASES = `${HEAD}数据 数 {
  做过 是否
  类别 甲类｜乙类
  实际 万元 约束 ≥ 0万元
  计划 万元 约束 ≥ 0万元
}
指标 执行率 10分 {
  不适用 非 做过：视为100%；类别 = "乙类"：报错 "乙类不评"
  公式 实际 ÷ 计划
  分母为零时 实际 = 0万元：视为100%；其余：不得分
  评分 100%以上得满分；不满100%按比例得分
}
`;

  it("of 不适用 and of a zero denominator are each brought about, an error with its code", () => {
    const made = generate(CASES);
    expect(made.unreachable).toEqual([]);
    expect(coverage(made.whole)).toMatchObject({ reached: 6, all: 6 });
    expect(made.text).toMatch(/执行率 +应报 「DATA-\d+」/u);
  });

  it("that 约束 exclude are told with the 约束 and never written", () => {
    const made = generate(CASES.replace("计划 万元 约束 ≥ 0万元", "计划 万元 约束 > 0万元"));
    expect(made.unreachable.map(({ text, reason }) => [text.zh, reason.zh])).toEqual([
      ["分母为零时：实际 = 0万元", "约束不允许：计划 > 0万元"],
      ["分母为零时：其余", "约束不允许：计划 > 0万元"],
    ]);
    expect(made.text).toContain("# 未能生成：执行率 分母为零时：其余（约束不允许：计划 > 0万元）");
  });

  it("that no figures of the field's decimals give exactly are told; their neighbours are written", () => {
    const made = generate(`${HEAD}数据 数 { 件数 件 约束 ≥ 0件 }
指标 件 10分 {
  公式 件数
  评分 { 2.5件以上 得10分；不满2.5件 不得分 }
}
`);
    expect(made.unreachable.map(({ text, reason }) => [text.zh, reason.zh])).toEqual([
      ["等于2.5件", "按数据项通常的小数位数，没有数值正好得出它"],
    ]);
    expect(given(made, "件数")).toMatchObject({ "件 略低于2.5件": "2件", "件 略高于2.5件": "3件" });
  });
});

describe("a year", () => {
  it("is given where 参数 differ from year to year, else no figure of theirs would hold", () => {
    const made = generate(`${HEAD.replace("2024", "2021起")}参数 截止日 { 2021年起 2021-07-31；2023年起 2023年8月底 }
数据 数 { 报送日 日期 }
指标 报送 10分 { 期限 报送日 ≤ 截止日：按期得满分；每逾期10天扣3分，不足一步不计，扣完为止 }
`);
    expect(made.text).toContain("年度 2023");
    expect(given(made, "报送日")).toMatchObject({ "报送 等于10天": expect.any(String) });
    expect(made.text).toContain("报送日 2023-09-10");
  });
});

describe("what a person fills in", () => {
  it("has each level, both ends of a range, no points and all, each check not met or met in part", () => {
    const made = generate(`${HEAD.replace("满分 10分", "满分 30分")}等级 档 { 好 80%以上100%以下；差 0%以上不满80% }
指标 成效 10分 评定 档
指标 满意 10分 打分
指标 制度 10分 {
  清单 {
    有制度 6分
    有公开 4分 否则酌情
  }
}
`);
    expect(coverage(made.whole)).toMatchObject({ reached: 8, all: 8 });
    expect(made.names).toEqual([
      "生成算例的基准数据",
      "成效 评定好，低端",
      "成效 评定好，高端",
      "成效 评定差，低端",
      "成效 评定差，高端",
      "满意 打0分",
      "满意 打10分",
      "制度 全部符合",
      "制度 缺有制度",
      "制度 缺有公开",
      "制度 有公开酌情",
    ]);
  });
});

describe("事项", () => {
  it("are shown not at all, once, and as often as their limit lets them count", () => {
    const made = generate(`${HEAD}指标 违规情况 10分 {
  事项 {
    迟报 每有1次扣0.5分，最多扣2分
    虚报 每有1次扣3分
  }
}
`);
    expect(made.unreachable).toEqual([]);
    expect(coverage(made.whole)).toMatchObject({ reached: 4, all: 4 });
    const scores = new Map(runSamples(made.whole).map(({ name, scorecard }) => [name, scorecard.total]));
    expect([...scores]).toEqual([
      ["生成算例的基准数据", "10"],
      ["违规情况 迟报 1次", "9.5"],
      ["违规情况 迟报 4次", "8"],
      ["违规情况 没有发生", "10"],
      ["违规情况 虚报 1次", "7"],
      ["违规情况 虚报 4次", "0"],
    ]);
  });
});

describe("任选", () => {
  const members = (shares: string) => `${HEAD}数据 数 {
  率 % 约束 ≥ 0%
  类 甲类｜乙类
}
参数 每档扣分 按 类 { 甲类 2分；乙类 1分 }
一级指标 产出 10分 任选 2，${shares} {
  指标 满意 {
    公式 率
    评分 100%以上得满分；不满100%不得分
  }
  指标 进度 {
    公式 率
    评分 100%以上得满分；每低于10个百分点扣（每档扣分），扣完为止
  }
  指标 设计 打分
}
`;

  it.each(["均分", "取整均分", "自定分值"])(
    "%s: the data choose as many as may be, and say of the others that they are not chosen",
    (shares) => {
      const { whole, text, unreachable } = generate(members(shares));
      expect(text).toContain(shares === "自定分值" ? "进度.分值 5分" : "进度.选用 是");
      expect(text).not.toContain("设计.选用");
      expect(unreachable.filter(({ reason }) => reason.zh.includes("没有选用")).map(({ path }) => path.at(-1))).toContain("设计");
      const reached = coverage(whole)
        .groups.filter(({ path }) => path.at(-1) === "进度")
        .flatMap(({ targets }) => targets);
      expect(reached.map(({ reachedBy }) => reachedBy.length > 0)).toEqual([true, true]);
    },
  );
});

describe("grades", () => {
  it("have a total at each bound and the next smaller one", () => {
    const made = generate(`${HEAD}指标 满意 6分 打分
指标 制度 4分 清单 每项2分 { 有制度；有公开 }
等次 { 9分以上 优；3分以上不满9分 良；不满3分 差 }
`);
    const totals = new Map(runSamples(made.whole).map(({ name, scorecard }) => [name, [scorecard.total, scorecard.grade]]));
    expect(totals.get("总分 等于9分")).toEqual(["9", "优"]);
    expect(totals.get("总分 略低于9分")).toEqual(["8.99", "良"]);
    expect(totals.get("总分 等于3分")).toEqual(["3", "良"]);
    expect(totals.get("总分 略低于3分")).toEqual(["2.99", "差"]);
  });
});

describe("加分项, 扣分项 and 否决", () => {
  const RULES = `${HEAD.replace("不足一步 按比例", "不足一步 不计")}数据 报送 {
  逾期天数 天 约束 ≥ 0天
  违规次数 次 约束 ≥ 0次
  有虚报 是否
}
指标 履职 10分 打分
加分项 表彰 最多 3分 打分
扣分项 逾期 最多 4分 {
  公式 逾期天数
  评分 2天以下得满分；每超过1天扣2分，扣完为止
}
否决 违规 违规次数 超过 3次 或 有虚报：总分不高于5分
否决 太差 履职.得分 < 2分：总分记0分
等次 { 9分以上 优；6分以上不满9分 良；不满6分 差 }
`;

  it("are shown at each bound, with what they add or take, and with each 否决 that holds", () => {
    const made = generate(RULES);
    expect(coverage(made.whole)).toMatchObject({ reached: 9, all: 9 });
    expect(made.unreachable.map(({ text }) => text.zh)).toEqual(["等于3.5天"]);
    const effects = new Map(
      runSamples(made.whole).map(({ name, scorecard }) => [name, scorecard.adjustments.map(({ effect }) => effect)]),
    );
    expect([effects.get("逾期 等于2天"), effects.get("逾期 等于3天"), effects.get("逾期 等于4天")]).toEqual([
      ["0", "0"],
      ["0", "2"],
      ["0", "4"],
    ]);
    expect(effects.get("表彰 打3分")).toEqual(["3", "4"]);
    expect(made.text).toMatch(/违规 +应报 否决成立/u);
    const vetoes = new Map(
      runSamples(made.whole).map(({ name, scorecard }) => [name, scorecard.vetoes.map(({ holds }) => holds)]),
    );
    expect([vetoes.get("违规 成立"), vetoes.get("太差 成立")]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe("the text", () => {
  it("is marked as generated in both languages, laid out, and the same every time", () => {
    const { text, names } = generate(RATIO);
    const marks = text.match(/^# 由 biaochi test --generate 生成，请逐条复核 \/ generated by .+$/gmu);
    expect(marks).toHaveLength(names.length);
    expect(text).toContain("给定 同 「甲」 {");
    expect(generateSamples(read(RATIO)).text).toBe(text);
    const whole = format(createSourceText("例.chi", RATIO)).text + text;
    expect(format(createSourceText("例.chi", whole)).text.endsWith(text)).toBe(true);
  });

  it("is not written again for what it has brought", () => {
    const made = generate(RATIO);
    expect(generateSamples(made.whole)).toMatchObject({ text: "", names: [] });
  });

  it("tells in English what could not be made, when asked in English", () => {
    const rules = RATIO.replace("实际 万元 约束 ≥ 0万元", "实际 万元 约束 ≥ 30万元");
    expect(generateSamples(read(rules), { language: "en" }).text).toMatch(/^(?!.*未能)/u);
    const { unreachable } = generateSamples(read(rules.replace("约束 > 0万元", "约束 = 41.13万元")), { language: "en" });
    expect(unreachable.map(({ text }) => text.en)).toContain("just below 60%");
  });
});
