import { createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { findRules, type RuleAnswer } from "./find-rules.ts";
import { type RuleHeader, readRuleHeader, toRegion } from "./rule-header.ts";
import { compareVersions, isOfVersion } from "./versions.ts";

/** A header in one line: name, region, years, then version and status if not usual. */
function header(
  name: string,
  region: string,
  years: string,
  more: { version?: string; status?: string; file?: string } = {},
): RuleHeader {
  const { version = "1.0.0", status = "定稿", file = `${region}/${years}/${name}.chi` } = more;
  const text = `规则集 ${name} {\n  地区  ${region}\n  年度  ${years}\n  版本  ${version}\n  状态  ${status}\n  满分  100分\n}\n指标 质量 100分 打分\n`;
  const read = readRuleHeader(createSourceText(file, text));
  if (read === undefined) throw new Error("no header");
  return read;
}

const COUNTY = "湖南省/湘西土家族苗族自治州/保靖县";
const LIBRARY = [
  header("保靖县部门整体支出绩效评价", COUNTY, "2017"),
  header("保靖县部门整体支出绩效评价", COUNTY, "2018", { status: "示例" }),
  header("湖南省部门整体支出绩效评价", "湖南省", "2022"),
  header("项目支出绩效自评", "全国", "2020起"),
  header("部门整体支出绩效评价共性框架", "全国", "2013起", { status: "框架" }),
];

function ask(region: string, year: number, name?: string, headers: readonly RuleHeader[] = LIBRARY): RuleAnswer {
  return findRules(headers, { region: toRegion(region), year, name });
}

/** What applies in a word, and the kinds of the reasons. */
function told(answer: RuleAnswer): readonly string[] {
  const kinds = answer.reasons.map(({ kind }) => kind).join(" ");
  if (answer.kind === "found") return [`${answer.header.region.join("/")} ${answer.header.years?.from} ${answer.how}`, kinds];
  return [answer.kind, kinds];
}

describe("which rules apply", () => {
  test.each<[string, RuleAnswer, readonly string[]]>([
    ["rules of that year", ask(COUNTY, 2017), [`${COUNTY} 2017 exact`, "applies"]],
    [
      "an earlier year of the same region, the example of that year passed over and told",
      ask(COUNTY, 2018),
      [`${COUNTY} 2017 earlier`, "example applies"],
    ],
    ["an earlier year comes before the level above", ask(COUNTY, 2022), [`${COUNTY} 2017 earlier`, "applies"]],
    [
      "no year of its own yet, the framework passed over",
      ask(COUNTY, 2016),
      ["none", "nothing-here nothing-here nothing-here framework nothing-here"],
    ],
    ["the level above", ask("湖南省/长沙市/雨花区", 2022), ["湖南省 2022 exact", "nothing-here nothing-here applies"]],
    ["the nation, years from one on", ask("湖北省", 2023), [" 2020 range", "unknown-region nothing-here framework applies"]],
    ["the last part of a region alone", ask("保靖县", 2017), [`${COUNTY} 2017 exact`, "completed-region applies"]],
    ["a short form is not guessed", ask("湖南", 2022), ["unclear-region", "unclear-region"]],
    ["a name that nothing has", ask(COUNTY, 2017, "财政收入"), ["none", "unknown-name"]],
    [
      "a part of a name leads to the level that has it",
      ask(COUNTY, 2021, "自评"),
      [" 2020 range", "nothing-here nothing-here nothing-here applies"],
    ],
  ])("%s", (_title, answer, expected) => {
    expect(told(answer)).toEqual(expected);
  });

  test("the sentences", () => {
    expect(ask(COUNTY, 2018).reasons.map(({ message }) => message.zh)).toEqual([
      "「保靖县部门整体支出绩效评价」2018年度是示例，不是现行规定，不采用",
      `${COUNTY} 2018年没有自己的规则，用的是2017年的`,
    ]);
    expect(ask("湖南", 2022).reasons[0]?.message.zh).toBe("不知道「湖南」是哪里，是否想写 湖南省");
    expect(ask("湖南省/湘西州/保靖县", 2017).reasons[0]?.message.en).toBe(
      "it is not clear which place “湘西州” is; did you mean 湖南省/湘西土家族苗族自治州?",
    );
  });

  test("rules of levels above that hold in that year are told beside the found ones", () => {
    const answer = ask(COUNTY, 2022);
    expect(answer.kind === "found" && answer.others.map(({ header: { name } }) => name)).toEqual([
      "湖南省部门整体支出绩效评价",
      "项目支出绩效自评",
    ]);
  });

  test("two rule sets of one level are told, and a part of the name chooses", () => {
    const two = [header("整体评价", "某省", "2020"), header("项目评价", "某省", "2020起")];
    expect(told(ask("某省", 2020, undefined, two))).toEqual(["ambiguous", "several"]);
    expect(told(ask("某省", 2020, "项目", two))).toEqual(["某省 2020 range", "applies"]);
    // What only held earlier gives way to what holds in that year, and is told.
    const later = ask("某省", 2021, undefined, two);
    expect(told(later)).toEqual(["某省 2020 range", "applies"]);
    expect(later.kind === "found" && later.others.map(({ header: { name }, how }) => `${name} ${how}`)).toEqual([
      "整体评价 earlier",
    ]);
  });

  test("of one rule set the later years and the newer version come first, and both are told", () => {
    const many = [header("评价", "某省", "2018起"), header("评价2021", "某省", "2021起"), header("评价", "某省", "2019至2023")];
    expect(told(ask("某省", 2022, undefined, many))).toEqual(["某省 2021 range", "later-begun applies"]);
    expect(told(ask("某省", 2020, undefined, many))).toEqual(["某省 2019 range", "later-begun applies"]);
    const versions = ["1.9.0", "1.10.0"].map((version) => header("评价", "某省", "2020", { version, file: version }));
    const newest = ask("某省", 2020, undefined, versions);
    expect(told(newest)).toEqual(["某省 2020 exact", "newer-version applies"]);
    expect(newest.kind === "found" && newest.header.file).toBe("1.10.0");
    const copies = ["甲.chi", "乙.chi"].map((file) => header("评价", "某省", "2020", { file }));
    expect(told(ask("某省", 2020, undefined, copies))).toEqual(["ambiguous", "several"]);
  });

  test("a transcribed table applies and says what it is", () => {
    expect(told(ask("某省", 2020, undefined, [header("评价", "某省", "2020", { status: "照录" })]))).toEqual([
      "某省 2020 exact",
      "applies transcribed",
    ]);
  });

  test("a place whose last part several regions have is not guessed", () => {
    const two = [header("评价", "甲省/城关镇", "2020"), header("评价", "乙省/城关镇", "2020")];
    const answer = ask("城关镇", 2020, undefined, two);
    expect(answer.kind === "unclear-region" && answer.offers).toEqual([
      ["甲省", "城关镇"],
      ["乙省", "城关镇"],
    ]);
  });
});

describe("headers", () => {
  test("are read without the body, broken as it may be", () => {
    const read = readRuleHeader(
      createSourceText("a.chi", "规则集 评价 {\n  地区  全国／某省 / 某县\n  年度  2020至2019\n}\n指标 坏 {{{"),
    );
    expect(read).toEqual({
      file: "a.chi",
      name: "评价",
      region: ["某省", "某县"],
      years: undefined,
      version: "",
      status: "final",
      fullPoints: undefined,
      inherits: undefined,
      inherited: [],
    });
  });

  test("none where there is none", () => {
    expect(readRuleHeader(createSourceText("a.chi", "指标 质量 10分 打分\n"))).toBeUndefined();
  });
});

test.each([
  ["1.0.0", "1", 0],
  ["1.10", "1.9", 1],
  ["2", "10", -1],
  ["1.0.a", "1.0.b", -1],
  ["99999999999999999999", "100000000000000000000", -1],
])("%s and %s", (left, right, order) => {
  expect(Math.sign(compareVersions(left, right))).toBe(order);
});

test("版本 1 takes 1.2.3 and not 10", () => {
  expect(["1", "1.2.3", "10.0", "2"].map((version) => isOfVersion(version, "1"))).toEqual([true, true, false, false]);
});
