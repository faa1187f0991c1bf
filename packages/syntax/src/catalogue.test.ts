import { applyFixes, checkCatalogues, createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { syntaxCatalogue } from "./catalogue.ts";
import { codesOf, parseText, withClause, withDeclaration, withHeaderLines, withPart } from "./fixtures/outline.ts";
import { LONGEST_FILE } from "./parse.ts";

test("the wording of every code is complete in both languages and free of jargon", () => {
  // A phrase that comes in two languages comes as two arguments, `x` and `xEn`; each sentence reads its own.
  const faults = checkCatalogues(syntaxCatalogue);
  const paired = faults.filter(
    (fault) =>
      faults.includes(fault.replace("› stands", "En› stands")) || faults.includes(fault.replace("En› stands", "› stands")),
  );
  expect(faults.filter((fault) => !(fault.includes("› stands in one language only") && paired.includes(fault)))).toEqual([]);
});

type Case = {
  readonly code: string;
  /** Raises the code, and no other. */
  readonly wrong: string;
  /** Looks like it and raises nothing. */
  readonly right: string;
  /** How many fixes are offered; applying any of them removes the code. */
  readonly fixes: number;
  /** What the diagnostic points at. */
  readonly at: string;
};

const nested = (depth: number) => withPart(`公式 ${"(".repeat(depth)}a${")".repeat(depth)}`);
const chain = (length: number) => withPart(`公式 a${" + a".repeat(length)}`);

const CASES: readonly Case[] = [
  { code: "SYN-001", wrong: "#".repeat(LONGEST_FILE + 1), right: `规则集 例 {\n}\n${"#".repeat(1000)}`, fixes: 0, at: "" },
  { code: "SYN-002", wrong: nested(200), right: nested(50), fixes: 0, at: "(" },
  { code: "SYN-004", wrong: withPart('说明 "甲\u200b乙"'), right: withPart('说明 "甲乙"'), fixes: 1, at: "\u200b" },
  { code: "SYN-005", wrong: withPart('说明 "甲\u202e乙"'), right: withPart('说明 "甲\t乙"'), fixes: 1, at: "\u202e" },
  { code: "SYN-006", wrong: withPart('说明 "甲\ud842乙"'), right: withPart('说明 "甲𠮷乙"'), fixes: 0, at: "\ud842" },
  {
    code: "SYN-007",
    wrong: withPart('说明 "甲"\u2028  口径 "乙"'),
    right: withPart('说明 "甲"\r\n  口径 "乙"'),
    fixes: 1,
    at: "\u2028",
  },
  { code: "SYN-008", wrong: withPart("公式 a @ ÷ b"), right: withPart("公式 「a @」 ÷ b # @"), fixes: 0, at: "@" },
  { code: "SYN-009", wrong: withPart('说明 "甲'), right: withPart("说明 ”甲”"), fixes: 1, at: '"甲' },
  { code: "SYN-010", wrong: withPart("公式 a ÷ 「b c"), right: withPart("公式 a ÷ 「b 「c」」"), fixes: 1, at: "「b c" },
  { code: "SYN-011", wrong: withPart("公式 a ÷ 「」"), right: withPart("公式 a ÷ 「b」"), fixes: 0, at: "「」" },
  { code: "SYN-012", wrong: withPart('说明 "甲" // 注'), right: withPart('说明 "甲 // 注" # //'), fixes: 1, at: "//" },
  { code: "SYN-013", wrong: withPart("公式 a × ５％"), right: withPart("公式 a × 5% # ５％"), fixes: 1, at: "５％" },
  { code: "SYN-014", wrong: withClause("得3。5分"), right: withClause("得3.5分。"), fixes: 1, at: "3。5" },
  { code: "SYN-015", wrong: withPart("公式 a − 1，234元"), right: withPart("公式 最大（1，234）"), fixes: 1, at: "1，234" },
  { code: "SYN-016", wrong: withPart("公式 a − 1,00元"), right: withPart("公式 a − 1,000元"), fixes: 0, at: "1,00" },
  {
    code: "SYN-017",
    wrong: withPart(`公式 a − ${"1".repeat(2000)}`),
    right: withPart(`公式 a − ${"1".repeat(60)}`),
    fixes: 0,
    at: "1".repeat(2000),
  },
  { code: "SYN-018", wrong: withPart("公式 a − 1e999999999"), right: withPart("公式 a − 1e99"), fixes: 0, at: "1e999999999" },
  { code: "SYN-019", wrong: withPart("公式 a − 1/0"), right: withPart("公式 a − 0/1"), fixes: 0, at: "1/0" },
  { code: "SYN-020", wrong: withPart("公式 a − 2017-02-29"), right: withPart("公式 a − 2016-02-29"), fixes: 0, at: "2017-02-29" },
  { code: "SYN-021", wrong: withPart("公式 a − 2017年3月"), right: withPart("公式 a − 2017年3月底"), fixes: 2, at: "2017年3月" },
  { code: "SYN-022", wrong: withPart("公式 （a + b) ÷ c"), right: withPart("公式 （a + b） ÷ (c)"), fixes: 1, at: ")" },
  { code: "SYN-024", wrong: withPart("公式 a + b)"), right: withPart("公式 (a + b)"), fixes: 0, at: ")" },
  { code: "SYN-025", wrong: "规则集 例 {\n  年度 2017\n", right: "规则集 例 {\n  年度 2017\n}\n", fixes: 1, at: "{" },
  {
    code: "SYN-026",
    wrong: withPart("公式 “三公经费”支出 ÷ b"),
    right: withPart("公式 「“三公经费”支出」 ÷ b"),
    fixes: 1,
    at: "“三公经费”支出",
  },
  {
    code: "SYN-030",
    wrong: withDeclaration("数剧 甲 { a 人 }"),
    right: withDeclaration("数据 甲 { a 人 }"),
    fixes: 1,
    at: "数剧",
  },
  { code: "SYN-031", wrong: withPart("公试 a ÷ b"), right: withPart("公式 a ÷ b"), fixes: 1, at: "公试" },
  {
    code: "SYN-032",
    wrong: withPart("清单 { 甲 每缺1项扣2分 }"),
    right: withPart("清单 { 甲 2分 }"),
    fixes: 0,
    at: "每缺1项扣2分",
  },
  {
    code: "SYN-150",
    wrong: withDeclaration('修改 指标 甲.乙 { 口径 "x" }'),
    right: withDeclaration('修改 甲.乙 { 口径 "x" }'),
    fixes: 1,
    at: "指标",
  },
  { code: "SYN-033", wrong: withPart("评定"), right: withPart("评定 四档"), fixes: 0, at: "评定" },
  {
    code: "SYN-034",
    wrong: withDeclaration("数据 甲 { 评分 分 }"),
    right: withDeclaration("数据 甲 { 「评分」 分 }"),
    fixes: 1,
    at: "评分",
  },
  { code: "SYN-035", wrong: withPart("评定 四 档"), right: withPart("评定 「四 档」"), fixes: 2, at: "四 档" },
  {
    code: "SYN-036",
    wrong: withDeclaration("数据 甲 { 2017年数 人 }"),
    right: withDeclaration("数据 甲 { 「2017年数」 人 }"),
    fixes: 1,
    at: "2017年数",
  },
  {
    code: "SYN-037",
    wrong: withDeclaration("数据甲 { a 人 }"),
    right: withDeclaration("数据 甲 { 数据甲 人 }"),
    fixes: 1,
    at: "数据甲",
  },
  { code: "SYN-038", wrong: withDeclaration("指标 甲 打分"), right: withDeclaration("指标 甲 5分 打分"), fixes: 0, at: "甲" },
  { code: "SYN-039", wrong: withPart('说明 "甲" 乙'), right: withPart('说明 "甲" # 乙'), fixes: 0, at: "乙" },
  { code: "SYN-040", wrong: withDeclaration("计算 a"), right: withDeclaration("计算 a = b"), fixes: 0, at: "a" },
  { code: "SYN-041", wrong: "# 空\n", right: "规则集 例 {\n}\n", fixes: 0, at: "" },
  {
    code: "SYN-042",
    wrong: withDeclaration("规则集 乙 {\n}"),
    right: withDeclaration("数据 乙 {\n}"),
    fixes: 0,
    at: "规则集 乙",
  },
  { code: "SYN-043", wrong: withPart("公式 a\n  公式 b"), right: withPart('口径 "a"\n  口径 "b"'), fixes: 0, at: "公式" },
  { code: "SYN-044", wrong: withPart("数据 乙 { a 人 }"), right: withDeclaration("数据 乙 { a 人 }"), fixes: 0, at: "数据" },
  { code: "SYN-045", wrong: withClause("扣5分"), right: withClause("每有1笔扣5分"), fixes: 0, at: "扣" },
  {
    code: "SYN-046",
    wrong: withDeclaration("单位 箱 = 12 盒子"),
    right: withDeclaration("单位 箱 = 12 件"),
    fixes: 0,
    at: "12 盒子",
  },
  { code: "SYN-047", wrong: withDeclaration("单位 a1"), right: withDeclaration("单位 床位"), fixes: 0, at: "a1" },
  {
    code: "SYN-048",
    wrong: "规则集 例 {\n  年度 2024；满分 10分\n}\n",
    right: "规则集 例 {\n  年度 2024\n  满分 10分\n}\n",
    fixes: 1,
    at: "满分 10分",
  },
  { code: "SYN-050", wrong: withClause("基本达标得3分"), right: withClause("其余得3分"), fixes: 0, at: "基本达标" },
  {
    code: "SYN-051",
    wrong: withClause("0-10%（含），计5分"),
    right: withClause("超过0%至10%（含），计5分"),
    fixes: 2,
    at: "0-10%（含）",
  },
  {
    code: "SYN-052",
    wrong: withClause("得分＝控制率×5分"),
    right: withClause("得（本值 × 5分）"),
    fixes: 1,
    at: "得分＝控制率×5分",
  },
  {
    code: "SYN-053",
    wrong: withClause("每超过计划时间4%扣1分"),
    right: withClause("每超过界值的4%扣1分"),
    fixes: 2,
    at: "每超过计划时间4%",
  },
  { code: "SYN-054", wrong: withClause("控制率≤5%得1分"), right: withClause("≤5%得1分"), fixes: 1, at: "控制率" },
  {
    code: "SYN-055",
    wrong: withClause("超过10%（含）得4分"),
    right: withClause("10%以上（不含）得4分"),
    fixes: 2,
    at: "超过10%（含）",
  },
  {
    code: "SYN-056",
    wrong: withClause("10%以下；其余不得分"),
    right: withClause("10%以下，得3分；其余不得分"),
    fixes: 0,
    at: "10%以下",
  },
  { code: "SYN-057", wrong: withClause("每超过扣1分"), right: withClause("每超过1%扣1分"), fixes: 0, at: "每超过" },
  {
    code: "SYN-058",
    wrong: withClause("每超过1%扣每点扣分"),
    right: withClause("每超过1%扣（每点扣分）"),
    fixes: 1,
    at: "每点扣分",
  },
  {
    code: "SYN-059",
    wrong: withClause("得满分，扣完为止"),
    right: withClause("每有1笔扣1分，扣完为止"),
    fixes: 0,
    at: "扣完为止",
  },
  { code: "SYN-060", wrong: withPart("公式 a ÷"), right: withPart("公式 a ÷\n    b"), fixes: 0, at: "÷" },
  { code: "SYN-061", wrong: withPart("公式 a b"), right: withPart("公式 a × b"), fixes: 0, at: "a b" },
  { code: "SYN-062", wrong: withPart("公式 a 且 b 或 c"), right: withPart("公式 a 且 （b 或 c）"), fixes: 2, at: "a 且 b 或 c" },
  { code: "SYN-063", wrong: withPart("公式 0 ≤ a ≤ 5"), right: withPart("公式 0 ≤ a 且 a ≤ 5"), fixes: 0, at: "0 ≤ a ≤ 5" },
  { code: "SYN-064", wrong: chain(1500), right: chain(900), fixes: 0, at: `a${" + a".repeat(1500)}` },
  { code: "SYN-065", wrong: withPart("公式 最大 ÷ b"), right: withPart("公式 最大值 ÷ b"), fixes: 0, at: "最大" },
  {
    code: "SYN-066",
    wrong: withPart("公式 绝对值（a，b）"),
    right: withPart("公式 绝对值（a）"),
    fixes: 0,
    at: "绝对值（a，b）",
  },
  { code: "SYN-067", wrong: withPart("不适用 非 甲"), right: withPart("不适用 非 甲：视为100%"), fixes: 0, at: "非 甲" },
  { code: "SYN-068", wrong: withPart("不适用 非 甲：好"), right: withPart("不适用 非 甲：不得分"), fixes: 0, at: "好" },
  {
    code: "SYN-140",
    wrong: withDeclaration("加分项 表彰 5分 打分"),
    right: withDeclaration("加分项 表彰 最多5分 打分"),
    fixes: 1,
    at: "5分",
  },
  {
    code: "SYN-141",
    wrong: withDeclaration("否决 虚报 甲 总分记0分"),
    right: withDeclaration("否决 虚报 甲：总分记0分"),
    fixes: 1,
    at: "否决 虚报 甲",
  },
  {
    code: "SYN-142",
    wrong: withDeclaration("否决 虚报 甲：等次不高于良"),
    right: withDeclaration("否决 虚报 甲：等次不高于 良"),
    fixes: 1,
    at: "等次不高于良",
  },
  {
    code: "SYN-143",
    wrong: withDeclaration("指标组 个性 5分 任选2 { 指标 甲 打分 }"),
    right: withDeclaration("指标组 个性 5分 任选2，取整均分 { 指标 甲 打分 }"),
    fixes: 3,
    at: "任选2",
  },
  {
    code: "SYN-069",
    wrong: withPart("不适用 非 甲：不计分"),
    right: withPart("不适用 非 甲：不计分，由全部分摊"),
    fixes: 2,
    at: "不计分",
  },
  {
    code: "SYN-070",
    wrong: withDeclaration("勾稽 { 甲 a + b }"),
    right: withDeclaration("勾稽 { 甲 a + b = c }"),
    fixes: 0,
    at: "a + b",
  },
  {
    code: "SYN-071",
    wrong: withClause("10%以下得5分 其余不得分"),
    right: withClause("10%以下得5分；其余不得分"),
    fixes: 1,
    at: " 其余",
  },
  {
    code: "SYN-073",
    wrong: withClause("90%以上得3分-5分；其余不得分"),
    right: withClause("90%以上得3分-5分由评价方定；其余不得分"),
    fixes: 3,
    at: "得3分-5分",
  },
  {
    code: "SYN-074",
    wrong: withClause("95%以上5分；其余不得分"),
    right: withClause("95%以上得5分；其余不得分"),
    fixes: 1,
    at: "5分",
  },
  { code: "SYN-075", wrong: withPart("公式：a ÷ b"), right: withPart("不适用 a = 0人：不得分"), fixes: 1, at: "：" },
  {
    code: "SYN-076",
    wrong: withClause("每超过1%扣.5分"),
    right: withClause("每超过1%扣0.5分"),
    fixes: 1,
    at: ".5分",
  },
  {
    code: "SYN-077",
    wrong: withDeclaration("指标 （一）甲 5分 打分"),
    right: withDeclaration("指标 「（一）甲」 5分 打分"),
    fixes: 1,
    at: "（一）",
  },
  {
    code: "SYN-078",
    wrong: withDeclaration("指标 甲（5分） 打分"),
    right: withDeclaration("指标 「甲（5分）」 5分 打分"),
    fixes: 1,
    at: "（5分）",
  },
  {
    code: "SYN-079",
    wrong: withDeclaration("等级 三档 { 优 100%，良 80%，差 0% }"),
    right: withDeclaration("等级 三档 { 优 100%；良 80%；差 0% }"),
    fixes: 1,
    at: "，",
  },
  { code: "SYN-080", wrong: withClause("得（完成率 × 5分）"), right: withClause("得（本值 × 5分）"), fixes: 1, at: "完成率" },
  {
    code: "SYN-081",
    wrong: withPart("依据 《办法》 # 注"),
    right: withPart("依据 《办法》 第#3号"),
    fixes: 1,
    at: "# 注",
  },
  {
    code: "SYN-100",
    wrong: withClause("达到目标得满分"),
    right: withDeclaration("行评 甲 {\n  定量 达到目标得满分；未达到不得分\n}"),
    fixes: 0,
    at: "达到目标",
  },
  {
    code: "SYN-101",
    wrong: withDeclaration("要求 甲 行 乙 完成率 > 1"),
    right: withDeclaration("要求 甲 行 乙：完成率 > 1"),
    fixes: 1,
    at: "乙",
  },
  {
    code: "SYN-102",
    wrong: withDeclaration("行评 甲 {\n  定性 评定\n  定性 评定\n}"),
    right: withDeclaration('行评 甲 {\n  定性 评定\n  口径 "a"\n  口径 "b"\n}'),
    fixes: 0,
    at: "定性",
  },
  {
    code: "SYN-103",
    wrong: withDeclaration("行评 甲 {\n  定性\n}"),
    right: withDeclaration("行评 甲 {\n  定性 评定\n}"),
    fixes: 1,
    at: "定性",
  },
  {
    code: "SYN-104",
    wrong: withDeclaration("算例 甲 {\n  给定 {\n    乙 {\n    }\n  }\n}"),
    right: withDeclaration("算例 甲 {\n  给定 {\n    乙 {\n      | 名称 |\n    }\n  }\n}"),
    fixes: 0,
    at: "乙",
  },
  {
    code: "SYN-105",
    wrong: withDeclaration("算例 甲 {\n  给定 {\n    乙 {\n      | 名称 |\n      丙 |\n    }\n  }\n}"),
    right: withDeclaration("算例 甲 {\n  给定 {\n    乙 {\n      | 名称 |\n      | 丙   |\n    }\n  }\n}"),
    fixes: 0,
    at: "丙",
  },
  {
    code: "SYN-106",
    wrong: withDeclaration("算例 甲 {\n  给定 {\n    | 名称 |\n    | 丙   |\n  }\n}"),
    right: withDeclaration("算例 甲 {\n  给定 {\n    乙 {\n      ｜名称｜\n      ｜丙｜\n    }\n  }\n}"),
    fixes: 0,
    at: "| 名称 |",
  },
  {
    code: "SYN-160",
    wrong: withHeaderLines("评分方 自评 复核\n  采用 复核"),
    right: withHeaderLines("评分方 自评、复核\n  采用 复核"),
    fixes: 1,
    at: "复核",
  },
  {
    code: "SYN-161",
    wrong: withHeaderLines("评分方 自评，复核\n  采用 复核，自评"),
    right: withHeaderLines("评分方 自评，复核\n  采用 复核，缺则 自评"),
    fixes: 1,
    at: "自评",
  },
  {
    code: "SYN-162",
    wrong: withDeclaration("汇总 子项目 {\n  绝对值 相加\n  相对值 加权平均\n}"),
    right: withDeclaration("汇总 子项目 {\n  绝对值 相加；相对值 按 预算数 加权平均\n  先汇总后计分\n}"),
    fixes: 0,
    at: "加权平均",
  },
  {
    code: "SYN-120",
    wrong: withPart("事项 { 违规 扣2分；投诉 每有1起扣1分 }"),
    right: withPart("事项 { 违规 每有1次扣2分；投诉 每有1起扣1分 }，扣完为止"),
    fixes: 1,
    at: "违规 扣",
  },
  {
    code: "SYN-121",
    wrong: withPart("分情形 { 甲 = 1：乙；其余：打分 }"),
    right: withPart("分情形 { 甲 = 1：得1分；其余：打分 }"),
    fixes: 0,
    at: "乙",
  },
  {
    code: "SYN-122",
    wrong: withPart("分情形 { 甲 = 1：评分 90%以上得满分；其余：打分 }"),
    right: withPart("分情形 { 甲 = 1：评分 { 90%以上得满分 }；其余：打分 }"),
    fixes: 1,
    at: "评分 90%以上得满分",
  },
  {
    code: "SYN-123",
    wrong: withPart("期限 甲 ≤ 乙"),
    right: withPart("期限 甲 ≤ 乙：按期得满分"),
    fixes: 0,
    at: "期限 甲 ≤ 乙",
  },
  {
    code: "SYN-124",
    wrong: withPart("分情形 { 甲 = 1：90%以上得满分；不满90%不得分；其余：打分 }"),
    right: withPart("分情形 { 甲 = 1：评分 { 90%以上得满分；不满90%不得分 }；其余：打分 }"),
    fixes: 1,
    at: "90%以上得满分；不满90%不得分",
  },
  {
    code: "SYN-125",
    wrong: withDeclaration("指标 仅列示 甲"),
    right: withDeclaration("指标 甲  仅列示"),
    fixes: 1,
    at: "仅列示 甲",
  },
  {
    code: "SYN-126",
    wrong: withDeclaration("指标 甲 5分 系数 90% 打分"),
    right: withDeclaration("指标 甲 5分 {\n  系数 90%\n  打分\n}"),
    fixes: 0,
    at: "系数",
  },
];

describe("each code", () => {
  test.each(CASES)("$code is raised by its case, alone and at its place", ({ code, wrong, at, fixes }) => {
    const [diagnostic, ...others] = parseText(wrong).diagnostics;
    expect([diagnostic?.code, ...others.map((other) => other.code)]).toEqual([code]);
    expect(wrong.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(at);
    expect(diagnostic?.fixes).toHaveLength(fixes);
  });

  test.each(CASES)("$code is not raised by its near miss", ({ right }) => {
    expect(codesOf(right)).toEqual([]);
  });

  test.each(CASES.filter(({ fixes }) => fixes > 0))("every fix of $code removes it and leaves nothing behind", ({ wrong }) => {
    const source = createSourceText("case.chi", wrong);
    for (const fix of parseText(wrong).diagnostics[0]?.fixes ?? []) {
      expect(codesOf(applyFixes(source, [fix]).text)).toEqual([]);
    }
  });
});

test("SYN-023: a bracket that is not closed is closed at its line's end", () => {
  const text = withPart('公式 (a + b\n  口径 "x"');
  expect(codesOf(text)).toEqual(["SYN-023"]);
  expect(parseText(text).tree.declarations[0]).toMatchObject({ kind: "indicator", notes: [{ kind: "interpretation" }] });
});

test("SYN-027: a block without its brace does not take what follows", () => {
  const text = "规则集 例 {\n}\n数据 甲\n数据 乙 { a 人 }\n";
  expect(codesOf(text)).toEqual(["SYN-027"]);
  expect(parseText(text).tree.declarations).toHaveLength(2);
});

test("SYN-003: beyond a hundred diagnostics only their number is told, the gravest first", () => {
  const lines = Array.from({ length: 150 }, (_, index) => `  说明 "甲" // ${index}`).join("\n");
  const { diagnostics } = parseText(`规则集 例 {\n}\n指标 甲 5分 {\n${lines}\n  公式 a ÷\n}\n`);
  const codes = diagnostics.map(({ code }) => code);
  expect(codes.filter((code) => code === "SYN-012")).toHaveLength(99);
  expect(codes).toContain("SYN-060");
  expect(diagnostics.find(({ code }) => code === "SYN-003")?.message.zh).toContain("51");
});

test("every code has a case, but for the one that no text raises", () => {
  const tried = new Set([...CASES.map(({ code }) => code), "SYN-003", "SYN-023", "SYN-027"]);
  expect(syntaxCatalogue.codes.filter((code) => !tried.has(code))).toEqual(["SYN-072"]);
});
