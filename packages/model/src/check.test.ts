import { readFileSync } from "node:fs";
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { parse } from "@biaochi/syntax";
import { describe, expect, test } from "vitest";
import { buildRuleSet, check } from "./check.ts";
import { checked, ruleSetOf, told, withData, withFormula, withHeader } from "./check-kit.ts";
import type { Indicator, Part } from "./generated/rule-set.generated.ts";

const COUNTY = new URL("../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi", import.meta.url);
const county = createSourceText("保靖县-2017.chi", readFileSync(COUNTY, "utf8"));

function indicatorsOf(parts: readonly Part[]): readonly Indicator[] {
  return parts.flatMap((part) => (part.kind === "section" ? indicatorsOf(part.children) : [part]));
}

describe("the county's table", () => {
  const { ruleSet, diagnostics } = check(county);

  test("checks without a single diagnostic", () => {
    expect(diagnostics).toEqual([]);
  });

  test("is a whole rule set", () => {
    expect(ruleSet).toMatchObject({
      name: "保靖县部门整体支出绩效评价",
      region: ["湖南省", "湘西土家族苗族自治州", "保靖县"],
      year: { from: 2017, until: 2017, open: false },
      version: "1.0.0",
      status: "final",
      fullPoints: "100",
      scoreRounding: { grid: "1/100", mode: "half-up" },
      totalRounding: null,
    });
    expect(ruleSet?.bases).toHaveLength(2);
    expect(ruleSet?.parts.map(({ name, points }) => `${name} ${points}`)).toEqual(["投入 13", "过程 61", "产出及效率 26"]);
    expect(ruleSet?.grades?.levels.map(({ name }) => name)).toEqual(["优", "良", "中", "差"]);
    expect(ruleSet?.derived.map(({ name }) => name)).toEqual(["三公支出", "可用资金"]);
  });

  test("has every indicator with its value, its exceptions and its method", () => {
    const indicators = indicatorsOf(ruleSet?.parts ?? []);
    expect(indicators).toHaveLength(18);
    const controlled = indicators.find(({ name }) => name === "在职人员控制率");
    expect(controlled).toMatchObject({
      path: ["投入", "预算配置", "在职人员控制率"],
      points: "3",
      formula: {
        text: "在职人员数 ÷ 编制数",
        type: { kind: "number", dimension: "", rate: true, unit: "%" },
        value: { op: "divide", left: { op: "field", name: "在职人员数" }, right: { op: "field", name: "编制数" } },
      },
      zeroDenominator: [
        { text: "在职人员数 = 0人", outcome: { kind: "treat-as", value: "1", text: "100%" } },
        { condition: null, outcome: { kind: "score", as: "none" } },
      ],
      method: { kind: "piecewise" },
    });
    const checklist = indicators.find(({ name }) => name === "资金使用合规性")?.method;
    expect(checklist?.kind === "checklist" ? checklist.items.map(({ points }) => points.value) : []).toEqual(
      Array.from({ length: 5 }, () => "6/5"),
    );
  });

  test("has its dated figure in force", () => {
    expect(ruleSet?.parameters).toMatchObject([
      { name: "超编每点扣分", value: "3/10", text: "0.3分", entries: [{ year: 2016, onwards: true }] },
    ]);
  });

  test("has its worked example resolved", () => {
    const [sample] = ruleSet?.samples ?? [];
    const find = (name: string) => sample?.given.find(({ path }) => path.at(-1) === name);
    expect(find("上级指标")).toMatchObject({
      target: "field",
      value: { kind: "quantity", value: "40", unit: "元", text: "40元" },
    });
    expect(find("职责履行")).toMatchObject({ target: "indicator", path: ["产出及效率", "职责履行"], value: { value: "8" } });
    expect(find("资金使用合规性")).toMatchObject({ target: "indicator", value: { kind: "all-met" } });
    const subjects = sample?.expectations.map(({ subject, path, verdict }) => `${subject} ${path.at(-1) ?? ""} ${verdict}`);
    expect(subjects).toContain("indicator 预算完成率 scores");
    expect(subjects).toContain("indicator 预算完成率 reported");
    expect(subjects).toContain("section 过程 scores");
    expect(subjects).toContain("grade  is");
    expect(subjects).toContain("reconciliation 结转滚动 reports");
  });

  test("is plain data that says where each part is written", () => {
    expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet);
    const first = indicatorsOf(ruleSet?.parts ?? [])[0];
    expect(county.text.slice(first?.origin.start, first?.origin.end)).toMatch(/^指标 绩效目标合理性 3分/);
  });
});

test("a tree already parsed gives the same", () => {
  expect(buildRuleSet(parse(county), county)).toEqual(check(county));
});

test("one source may stand alone or in a list; of several the first is checked", () => {
  const other = createSourceText("二.chi", withHeader("指标 质量 10分  打分"));
  expect(check([county])).toEqual(check(county));
  const both = check([county, other]);
  expect(both).toEqual(check(county));
  expect(check([])).toEqual({ ruleSet: undefined, diagnostics: [] });
});

describe("a rule set is there exactly where scoring is safe", () => {
  test.each([
    ["a warning", withFormula("支出 ÷ 净额"), true],
    [
      "a mistake in a worked example",
      withFormula("满意率", "").replace(/$/, "算例 甲 { \n 给定 { 满意率 3人 }\n 核对 { 甲率 应得 1分 }\n}\n"),
      true,
    ],
    ["an unknown name", withFormula("支岀 ÷ 预算数"), false],
    ["points that do not add up", withHeader("指标 质量 9分  打分"), false],
    ["a mistake of spelling", withHeader("指标 质量 10分  打粉"), false],
    ["a mistake in a 勾稽", withFormula("满意率").concat("勾稽 {\n  甲勾  支出 = 人数\n}\n"), false],
    ["no year", withHeader("指标 质量 10分  打分").replace("  年度  2024\n", ""), false],
  ])("%s", (_title, text, isThere) => {
    const { ruleSet, diagnostics } = checked(text);
    expect(diagnostics).not.toEqual([]);
    expect(ruleSet !== undefined).toBe(isThere);
  });
});

describe("one mistake is told once", () => {
  test.each<[string, string, readonly string[]]>([
    ["a wrong name does not make the right one unused", withFormula("支出 ÷ 预算书"), ["NAME-001 «预算书» → 预算数"]],
    ["a wrong unit in the formula does not make every bound wrong", withFormula("支出"), ["TYPE-010 «100%»"]],
    [
      "a bound without unit does not leave the clause without bound",
      withFormula("满意率", "", "90%以上得满分；不满90按比例得分"),
      ["TYPE-002 «90» → 90%"],
    ],
    [
      "a name that may stand in an unread declaration is not unknown",
      withFormula("支出 ÷ 计划数").concat("数剧 计划 {\n  计划数  万元\n}\n"),
      ["SYN-030 «数剧» → 数据"],
    ],
    [
      "an arm that did not parse is not also a gap",
      withFormula("满意率", "", "90%以上得满分，每低一个百分点扣1分"),
      expect.not.arrayContaining([expect.stringMatching(/BAND|CLAUSE/)]),
    ],
    [
      "a bound that did not parse is not made up from the other arms",
      withFormula("满意率", "", "{\n    达到95%及以上的，得10分\n    不满95%不得分\n  }"),
      expect.not.arrayContaining([expect.stringMatching(/BAND|CLAUSE/)]),
    ],
    [
      "a figure that is wrong by itself is told beside a mistake of spelling",
      withFormula("满意率", "", "90%以上得11分，每低一个百分点扣1分"),
      expect.arrayContaining(["BAND-005 «11分»"]),
    ],
    [
      "an indicator whose line did not parse is not unknown to the worked example",
      withHeader("指标 质量 十分  打分\n算例 例 {\n  给定 { 质量 3分 }\n  核对 { 质量 应得 3分 }\n}"),
      expect.not.arrayContaining([expect.stringContaining("CASE")]),
    ],
    [
      "another name of the worked example is",
      withHeader("指标 质量 十分  打分\n算例 例 {\n  给定 { 时效 3分 }\n  核对 { 时效 应得 3分 }\n}"),
      expect.arrayContaining([expect.stringMatching(/^CASE-005 «时效»/)]),
    ],
    ["a word that is no scale is not to be quoted as well", withHeader("指标 质量 10分  评定 是否"), ["NAME-011 «是否»"]],
    [
      "a line that cannot be read is not also missing",
      withHeader("指标 质量 10分  打粉"),
      expect.not.arrayContaining([expect.stringContaining("POINTS")]),
    ],
  ])("%s", (_title, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test("a name that differs by one character shows which", () => {
  const mend = (name: string) =>
    checked(withFormula(`${name} ÷ 预算数`)).diagnostics.find(({ code }) => code === "NAME-001")?.mend;
  expect(mend("支岀")).toEqual({
    zh: "是否想写「支出」？第 2 字“岀”应为“出”；改成已声明的名称，或在数据中补上这一项。",
    en: "Did you mean 「支出」? Its character 2 is 出, not 岀. Write a declared name, or declare this one in a 数据 block.",
  });
  expect(mend("支出额")?.zh).not.toContain("应为");
});

test("评定 without a scale is told what stands there", () => {
  const { diagnostics } = checked(withHeader("指标 质量 10分  评定 四档"));
  expect(diagnostics.map(({ code, reason }) => [code, reason?.zh])).toEqual([
    ["NAME-011", "“评定”后面写用“等级”声明过的名称；「四档」不是。"],
  ]);
});

test("a header is told of the line that is missing, and of that alone", () => {
  const reasons = (text: string) =>
    checked(text).diagnostics.flatMap(({ code, reason }) => (code === "NAME-020" ? [reason?.zh] : []));
  const whole = withHeader("指标 质量 10分  打分");
  expect(reasons(whole.replace(/ {2}满分.*\n/, ""))).toEqual(["没有满分，分值之和无从核对。"]);
  expect(reasons(whole.replace(/ {2}年度.*\n/, ""))).toEqual(["没有年度，参数和日期无从取值。"]);
});

describe("hostile names stay names", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s", (name) => {
    const text = withHeader(
      `数据 ${name} {\n  ${name}  万元  约束 > 0万元\n}\n计算 甲数 = ${name} × 2\n指标 ${name} 10分 {\n  公式  甲数 ÷ ${name}\n  评分  100%以上得满分；不满100%按比例得分\n}\n算例 ${name} {\n  给定 { ${name} 3万元 }\n  核对 { ${name} 应得 10分 }\n}`,
    );
    const ruleSet = ruleSetOf(text);
    expect(ruleSet.fields.map((field) => field.name)).toEqual([name]);
    expect(ruleSet.samples[0]?.given[0]?.path).toEqual([name]);
    expect(told(text.replace("甲数 ÷", "乙数 ÷"))).toEqual([expect.stringMatching(/^NAME-001 «乙数»/)]);
  });
});

test("any beginning of the county's table is checked without a throw, and none but the whole is safe", () => {
  for (let end = 0; end < county.text.length; end += 97) {
    const { ruleSet, diagnostics } = check(createSourceText("部分.chi", county.text.slice(0, end)));
    expect(ruleSet === undefined || !hasErrors(diagnostics.filter(({ code }) => !code.startsWith("CASE"))), String(end)).toBe(
      true,
    );
  }
});

test("any line of the county's table may be missing without a throw", () => {
  const lines = county.text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    check(createSourceText("缺行.chi", lines.toSpliced(index, 1).join("\n")));
  }
  expect(lines.length).toBeGreaterThan(200);
});

test("the same input gives the same output", () => {
  const text = withData("计算 坏数 = 支出 + 人数\n指标 甲率 9分 {\n  公式  坏数 ÷ 净额\n}");
  expect(JSON.stringify(checked(text))).toBe(JSON.stringify(checked(text)));
});
