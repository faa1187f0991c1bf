// 名次 over a population, and sub-projects pooled into one record: values, boundaries, what is missing, what cannot be.
import { createSourceText } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { integer, type Rational } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import { createRecordCheck } from "../data-check/record-check.ts";
import { createScorer, scorePopulation } from "../evaluate.ts";
import { type JsonValue, rawRecordOf } from "../fixtures/raw-record.ts";
import { replay } from "../fixtures/replay.ts";
import { createPlan } from "../plan/plan.ts";
import type { RawCell, RawRecord, RawTable } from "../record.ts";
import { placesOf } from "./rank.ts";

function rulesOf(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
}

const HEAD = "  地区  示例县\n  年度  2024\n  版本  1.0.0\n  得分  保留2位小数\n  不足一步  按比例\n";
const figureOf = (text: string): Rational => integer(BigInt(text));

describe("places of figures", () => {
  const FIGURES = ["3", "5", "5", "1", "5", "4"];
  const shown = (place: Rational | undefined): string => (place === undefined ? "—" : `${place.numerator}/${place.denominator}`);
  it.each([
    ["descending", "first", ["5/1", "1/1", "1/1", "6/1", "1/1", "4/1"]],
    ["descending", "last", ["5/1", "3/1", "3/1", "6/1", "3/1", "4/1"]],
    ["descending", "mean", ["5/1", "2/1", "2/1", "6/1", "2/1", "4/1"]],
    ["ascending", "first", ["2/1", "4/1", "4/1", "1/1", "4/1", "3/1"]],
    ["ascending", "mean", ["2/1", "5/1", "5/1", "1/1", "5/1", "3/1"]],
  ] as const)("%s, ties take %s", (order, ties, expected) => {
    const source = {
      name: "名",
      by: { op: "total" },
      text: "",
      order,
      ties,
      origin: { file: "", start: 0, end: 0, line: 1 },
    } as const;
    expect(placesOf(FIGURES.map(figureOf), { source }).map(shown)).toEqual(expected);
    expect(placesOf([undefined, ...FIGURES.map(figureOf), undefined], { source }).map(shown)).toEqual(["—", ...expected, "—"]);
  });

  it("shares a half place between two, and ranks nobody among none", () => {
    const source = {
      name: "名",
      by: { op: "total" },
      text: "",
      order: "ascending",
      ties: "mean",
      origin: { file: "", start: 0, end: 0, line: 1 },
    } as const;
    expect(placesOf([figureOf("2"), figureOf("2")], { source }).map(shown)).toEqual(["3/2", "3/2"]);
    expect(placesOf([], { source })).toEqual([]);
  });
});

describe("名次 as figures", () => {
  const RULES = `规则集 评比 {
${HEAD}  满分  20分
}
数据 税收 {
  上年税收  万元  约束 > 0万元
  本年税收  万元  约束 ≥ 0万元
}
计算 增长率 = (本年税收 − 上年税收) ÷ 上年税收
名次 增长率名次 按 增长率 降序 并列取前
名次 完成名次 按 税收完成.得分 降序 并列取后
名次 总名次 按 总分 降序 并列平均
指标 税收增长 10分 {
  公式  增长率名次
  评分 {
    1名          得满分
    超过1名至3名   得6分
    超过3名      得2分
  }
}
指标 税收完成 10分 {
  公式  本年税收 ÷ 上年税收
  评分  150%以上得满分；不满150%按比例得分
}
`;
  const ruleSet = rulesOf(RULES);
  const plan = createPlan(ruleSet);
  const scoreAll = (...records: readonly { readonly [name: string]: JsonValue }[]) =>
    scorePopulation(
      plan,
      createRecordCheck(ruleSet),
      records.map((one) => rawRecordOf(one)),
    );
  const county = (name: string, before: string, now: string | null, more = {}) => ({
    名称: name,
    上年税收: before,
    本年税收: now,
    ...more,
  });

  it("are counted in a first pass and scored in a second", () => {
    const cards = scoreAll(
      county("甲", "100", "120"),
      county("乙", "100", "150"),
      county("丙", "100", "120"),
      county("丁", "100", "90"),
    );
    expect(cards.map(({ ranks }) => ranks.map(({ place }) => place))).toEqual([
      ["2", "3", "2.5"],
      ["1", "1", "1"],
      ["2", "3", "2.5"],
      ["4", "4", "4"],
    ]);
    expect(cards.map(({ total }) => total)).toEqual(["14", "20", "14", "8"]);
    expect(cards[0]?.ranks[0]).toEqual({ name: "增长率名次", place: "2", of: 4, value: "20%" });
    expect(cards[0]?.indicators[0]?.explanation.zh).toBe("税收增长 = 2名，属于超过1名至3名，得6分（满分10分，扣4分）");
    for (const card of cards) expect(replay(card)).toEqual([]);
  });

  it("leave out a record without the figure, and do not count it", () => {
    const cards = scoreAll(county("甲", "100", "120"), county("乙", "100", null), county("丙", "100", "130"));
    expect(cards.map(({ ranks }) => ranks[0])).toEqual([
      { name: "增长率名次", place: "2", of: 2, value: "20%" },
      { name: "增长率名次", place: null, of: 2, value: null },
      { name: "增长率名次", place: "1", of: 2, value: "30%" },
    ]);
    expect(cards[1]?.problems.map(({ code }) => code)).toEqual(["DATA-185", "DATA-101"]);
  });

  it("leave out a record with mistakes", () => {
    const cards = scoreAll(county("甲", "100", "120"), county("乙", "零", "900"), county("丙", "100", "110"));
    expect(cards.map(({ ranks }) => ranks[0]?.place ?? null)).toEqual(["1", null, "2"]);
    expect(cards[1]?.total).toBeNull();
  });

  it("are missing where a record stands alone, unless it has its place from elsewhere", () => {
    expect(scoreAll(county("甲", "100", "120"))[0]?.problems.map(({ code }) => code)).toEqual(["DATA-185"]);
    const [known] = scoreAll(county("甲", "100", "120", { 增长率名次: "3名" }));
    expect(known).toMatchObject({ total: "14", problems: [] });
    expect(known?.ranks[0]).toMatchObject({ place: "3", of: null });
    expect(scoreAll(county("甲", "100", "120", { 增长率名次: "0名" }))[0]?.problems.map(({ code }) => code)).toEqual([
      "DATA-057",
    ]);
  });

  it("stand as they were filled in, with a warning where they are others here", () => {
    const [one, two] = scoreAll(
      county("甲", "100", "120", { 增长率名次: "4名" }),
      county("乙", "100", "110", { 增长率名次: "2名" }),
    );
    expect([one?.indicators[0]?.score, one?.problems.map(({ code }) => code)]).toEqual(["2", ["DATA-186"]]);
    expect(two?.problems).toEqual([]);
  });
});

/** A record whose 子项目 are rows of its own. */
function withProjects(
  json: { readonly [name: string]: JsonValue },
  projects: readonly { readonly [name: string]: JsonValue }[],
  rows: readonly (readonly { readonly [name: string]: JsonValue }[])[] = [],
): RawRecord {
  const flat = (one: { readonly [name: string]: JsonValue }) => {
    const { 名称: name, ...rest } = one;
    const { cells, reasons } = rawRecordOf(rest);
    const named = typeof name !== "string" ? [] : [["名称", { kind: "text", text: name }] as const];
    const why = [...reasons].map(([key, cell]) => [`理由.${key}`, cell] as const);
    return new Map<string, RawCell>([...named, ...cells, ...why]);
  };
  const table = (of: readonly { readonly [name: string]: JsonValue }[]): RawTable => ({
    rows: of.map((one) => ({ cells: flat(one) })),
  });
  const own = projects.map((one, index) => {
    const details = rows[index];
    return { cells: flat(one), ...(details === undefined ? {} : { tables: new Map([["绩效", table(details)]]) }) };
  });
  return { ...rawRecordOf(json), tables: new Map([["子项目", { rows: own }]]) };
}

describe("汇总", () => {
  const RULES = `规则集 项目群 {
${HEAD}  满分  50分
}
数据 项目 {
  预算数    万元  约束 > 0万元
  支出数    万元  约束 ≥ 0万元
  满意率    %
  主管部门  文本  "只列示"
}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }
汇总 子项目 {
  绝对值  相加
  相对值  按 预算数 加权平均
  定性    按 预算数 加权平均
  先汇总后计分
}
指标 预算执行率 10分 {
  公式  支出数 ÷ 预算数
  评分  100%以上得满分；每低于1个百分点扣0.5分，扣完为止
}
指标 满意度 10分 {
  公式  满意率
  评分  95%以上得满分；不满95%按比例得分
}
指标 目标合理性 10分  评定 四档
指标 制度 10分  清单 均分 {
  有制度
  有公开
}
指标 履职 10分  打分
`;
  const score = createScorer(rulesOf(RULES));
  const ONE = {
    名称: "造林",
    预算数: "300万元",
    支出数: "285万元",
    满意率: "90%",
    目标合理性: "优",
    制度: "全部符合",
    履职: "8分",
  };
  const TWO = {
    名称: "防火",
    预算数: "100万元",
    支出数: "100万元",
    满意率: "98%",
    目标合理性: "良",
    制度: { 有制度: "是", 有公开: "否" },
    履职: "4分",
  };
  const codes = (raw: RawRecord) => score(raw).problems.map(({ code }) => code);

  it("adds amounts, weighs rates and decisions by money, then scores", () => {
    const card = score(withProjects({ 名称: "林业局" }, [ONE, { ...TWO, 理由: { 履职: "两项未完成" } }]));
    expect(card.problems).toEqual([]);
    expect(card.indicators.map(({ path, metricText, score: points }) => [path.at(-1), metricText, points])).toEqual([
      ["预算执行率", "96.25%", "8.13"],
      ["满意度", "92%", "9.68"],
      ["目标合理性", null, "9.5"],
      ["制度", null, "8.75"],
      ["履职", null, "7"],
    ]);
    expect(card.total).toBe("43.06");
    expect(card.indicators[2]?.explanation.zh).toBe(
      "目标合理性：按预算数加权平均（造林 优 10分 × 75%，防火 良 8分 × 25%），得9.5分（满分10分，扣0.5分）",
    );
    expect(card.indicators[4]?.explanation.en).toBe(
      "履职: weighed by 预算数 (造林 8 points × 75%, 防火 4 points × 25%): 7 points (of 10; 3 off) (reason: 防火：两项未完成)",
    );
    expect(replay(card)).toEqual([]);
  });

  it("of a single sub-project is that sub-project", () => {
    const { 名称: _, ...figures } = ONE;
    const pooled = score(withProjects({ 名称: "林业局" }, [ONE]));
    const plain = score(rawRecordOf({ 名称: "林业局", ...figures }));
    expect(pooled.indicators.map(({ score: points }) => points)).toEqual(plain.indicators.map(({ score: points }) => points));
  });

  it("takes what is given for the whole where the sub-projects say nothing of it", () => {
    const { 满意率: _a, 履职: _b, ...one } = ONE;
    const { 满意率: _c, 履职: _d, ...two } = TWO;
    const card = score(withProjects({ 名称: "林业局", 满意率: "95%", 履职: "10分", 主管部门: "省厅" }, [one, two]));
    expect([card.problems, card.indicators[1]?.score, card.indicators[4]?.score]).toEqual([[], "10", "10"]);
  });

  it.each<
    readonly [
      string,
      { readonly [name: string]: JsonValue },
      readonly { readonly [name: string]: JsonValue }[],
      readonly string[],
    ]
  >([
    ["a figure above and below", { 支出数: "385万元" }, [ONE, TWO], ["DATA-187"]],
    ["a decision above and below", { 履职: "8分" }, [ONE, TWO], ["DATA-187"]],
    [
      "words that differ",
      {},
      [
        { ...ONE, 主管部门: "甲" },
        { ...TWO, 主管部门: "乙" },
      ],
      ["DATA-188"],
    ],
    [
      "words that agree",
      {},
      [
        { ...ONE, 主管部门: "甲" },
        { ...TWO, 主管部门: "甲" },
      ],
      [],
    ],
    ["a rate that one lacks", {}, [ONE, { ...TWO, 满意率: null }], ["DATA-189", "DATA-101"]],
    ["a decision that one lacks", {}, [ONE, { ...TWO, 履职: null }], ["DATA-189", "DATA-104"]],
    ["a weight that one lacks", {}, [ONE, { ...TWO, 预算数: null }], ["DATA-189", "DATA-190"]],
    ["a mistake in one", {}, [ONE, { ...TWO, 预算数: "0万元" }], ["DATA-057"]],
    ["a name that is none", {}, [ONE, { ...TWO, 决算数: "1万元" }], ["DATA-031"]],
  ])("tells of %s", (_, above, projects, expected) => {
    expect(codes(withProjects({ 名称: "林业局", ...above }, projects))).toEqual(expected);
  });

  it("says whose mistake it is", () => {
    const card = score(withProjects({ 名称: "林业局" }, [ONE, { ...TWO, 名称: null, 预算数: "0万元" }]));
    expect(card.problems[0]?.message.zh).toContain("「林业局 › 第2个」的「预算数」");
  });
});

describe("rows of sub-projects", () => {
  const RULES = `规则集 项目群自评 {
${HEAD}  满分  100分
}
数据 项目 {
  预算数  万元  约束 > 0万元
}
明细 绩效 {
  一级指标  产出｜效益
  名称      文本
  分值      分
  目标      指标值
  实际      指标值
  方向      ≥｜≤  缺失时 取自目标
}
行评 完成 {
  定量  达到目标得满分；未达到按比例得分
}
汇总 子项目 {
  绝对值  相加
  相对值  按 预算数 加权平均
}
一级指标 产出 60分  逐行 绩效 按 完成
一级指标 效益 40分  逐行 绩效 按 完成
`;
  const score = createScorer(rulesOf(RULES));
  const row = (level: string, name: string, points: string, target: string, result: string) => ({
    一级指标: level,
    名称: name,
    分值: points,
    目标: target,
    实际: result,
  });
  const A = [row("产出", "造林面积", "60分", "≥300亩", "270亩"), row("效益", "成活率", "40分", "≥90%", "80%")];
  const B = [row("产出", "造林面积", "60分", "≥100亩", "130亩"), row("效益", "成活率", "40分", "≥80%", "100%")];
  const projects = [
    { 名称: "东片", 预算数: "300万元" },
    { 名称: "西片", 预算数: "100万元" },
  ];

  it("of the same name are one: amounts add, rates and points weigh", () => {
    const card = score(withProjects({ 名称: "林业局" }, projects, [A, B]));
    expect(card.problems).toEqual([]);
    const rows = card.sections.flatMap((section) => section.rows);
    expect(rows.map(({ name, target, result, points, score: own }) => [name, target, result, points, own])).toEqual([
      ["造林面积", "≥400亩", "400亩", "60", "60"],
      ["成活率", "≥87.5%", "85%", "40", "38.86"],
    ]);
    expect(card.total).toBe("98.86");
  });

  it("keep rows that only one has, with their share of the points", () => {
    const own = [
      row("产出", "抚育面积", "20分", "≥50亩", "50亩"),
      row("产出", "造林面积", "40分", "≥100亩", "100亩"),
      row("效益", "成活率", "40分", "≥80%", "80%"),
    ];
    const card = score(withProjects({ 名称: "林业局" }, projects, [A, own]));
    expect(card.sections[0]?.rows.map(({ name, points }) => [name, points])).toEqual([
      ["造林面积", "55"],
      ["抚育面积", "5"],
    ]);
  });

  it("are refused where their targets are of unlike kinds", () => {
    const unlike = [row("产出", "造林面积", "60分", "≤100亩", "90亩"), row("效益", "成活率", "40分", "≥80%", "80%")];
    const card = score(withProjects({ 名称: "林业局" }, projects, [A, unlike]));
    expect([card.total, card.problems.map(({ code }) => code)]).toEqual([null, ["DATA-188"]]);
  });
});
