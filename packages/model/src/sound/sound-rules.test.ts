import { createSourceText } from "@biaochi/diagnostics";
import { parse } from "@biaochi/syntax";
import { describe, expect, it, test } from "vitest";
import { buildRuleSet } from "../check.ts";
import type { Part } from "../generated/rule-set.generated.ts";
import { namesRead } from "./reads.ts";
import type { SoundRules } from "./sound-rules.ts";

const HEAD = "规则集 例 {\n  地区 某县\n  年度 2024\n  版本 1.0.0\n  满分 10分\n  得分 保留2位小数\n  不足一步 按比例\n}\n";
const DATA = "数据 预算 {\n  甲数 万元 约束 ≥ 0万元\n  乙数 万元 约束 > 0万元\n}\n";
const FIRST = "  指标 甲率 5分 {\n    公式 甲数 ÷ 乙数\n    评分 100%以上得满分；不满100%按比例得分\n  }\n";
const SECOND = "  指标 乙项 5分 打分\n";

function soundOf(text: string): SoundRules | undefined {
  const source = createSourceText("例.chi", text);
  return buildRuleSet(parse(source), source, { keepSound: true }).sound;
}

function namesOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => [part.name, ...(part.kind === "section" ? namesOf(part.children) : [])]);
}

function table(members: string, head = HEAD, data = DATA, rest = ""): string {
  return `${head}${data}一级指标 过程 10分 {\n${members}}\n${rest}`;
}

/** What is left out and which sums stay open, in one line. */
function told(text: string): string | undefined {
  const sound = soundOf(text);
  if (sound === undefined) return undefined;
  return `${sound.leftOut.map(({ path }) => path.join(".")).join(" ")}|${sound.unsummed.map((path) => path.join(".") || "总分").join(" ")}`;
}

describe("what stays sound", () => {
  it("is everything where there are no errors", () => {
    const sound = soundOf(table(FIRST + SECOND));
    expect(sound?.leftOut).toEqual([]);
    expect(namesOf(sound?.ruleSet.parts ?? [])).toEqual(["过程", "甲率", "乙项"]);
  });

  test.each<[mistake: string, text: string, left: string | undefined]>([
    ["a gap in one indicator", table(FIRST.replace("不满100%", "不满90%") + SECOND), "过程.甲率|"],
    ["an unknown name in one formula", table(FIRST.replace("甲数", "丙数") + SECOND), "过程.甲率|"],
    ["a method that is not there yet", table(`${FIRST}  指标 乙项 5分\n`), "过程.乙项|"],
    ["points that do not add up", table(FIRST.replace("5分", "6分") + SECOND), "|过程"],
    ["sections that do not add up", table(FIRST + SECOND, HEAD.replace("10分", "12分")), "|总分"],
    ["points that are not there yet", table(`${FIRST}  指标 乙项 打分\n`), "过程.乙项|"],
    ["an unknown word in a section", table(`${FIRST}${SECOND}  指标丙\n`), "|过程"],
    ["a field that is declared twice", table(FIRST + SECOND, HEAD, DATA.replace("}", "  甲数 人\n}")), "过程.甲率|"],
    ["a field without a unit", table(FIRST + SECOND, HEAD, DATA.replace("万元 约束 ≥ 0万元", "")), "过程.甲率|"],
    [
      "a field that goes by an unknown scale",
      table(FIRST + SECOND, HEAD, DATA.replace("万元 约束 ≥ 0万元", "没有")),
      "过程.甲率|",
    ],
    [
      "a figure that an indicator reads by way of another",
      table(FIRST.replace("甲数", "丙数") + SECOND, HEAD, `${DATA}计算 丙数 = 甲数 + 丁数\n`),
      "过程.甲率|",
    ],
    ["two indicators of one name", table(FIRST + SECOND.replace("乙项", "甲率")), "过程.甲率 过程.甲率|"],
    ["a veto", table(FIRST + SECOND, HEAD, DATA, "否决 丁 没有 > 0：总分记0分\n"), "|总分"],
    ["a bonus", table(FIRST + SECOND, HEAD, DATA, "加分项 丁 最多2分\n"), "丁|"],
    ["grades", table(FIRST + SECOND, HEAD, DATA, "等次 {\n  9分以上 优\n}\n"), "|"],
    ["a reconciliation", table(FIRST + SECOND, HEAD, DATA, "勾稽 {\n  戊 没有 = 甲数\n}\n"), "|"],
    ["a worked example", table(FIRST + SECOND, HEAD, DATA, "算例 己 {\n  给定 { 没有 1 }\n}\n"), "|"],
    ["a line at the top that says nothing", table(FIRST + SECOND, HEAD, DATA, "指票 丙 5分 打分\n"), "|总分"],
    ["a header that is broken", table(FIRST + SECOND, HEAD.replace("年度 2024", "年度")), undefined],
    ["no header", `${DATA}指标 甲 10分 打分\n`, undefined],
    ["a brace that is not closed", table(FIRST + SECOND).replace(/\}\s*$/u, ""), undefined],
  ])("with %s", (_, text, left) => {
    expect(told(text)).toBe(left);
  });

  it("gives no grade while the grades have an error", () => {
    const grades = (high: string): SoundRules | undefined =>
      soundOf(table(FIRST + SECOND, HEAD, DATA, `等次 {\n  8分以上 优\n  ${high} 差\n}\n`));
    expect(grades("不满8分")?.ruleSet.grades?.levels.length).toBe(2);
    expect(grades("不满7分")?.ruleSet.grades).toBeNull();
  });

  it("is asked for: a check keeps nothing otherwise", () => {
    const source = createSourceText("例.chi", table(FIRST));
    expect(buildRuleSet(parse(source), source).sound).toBeUndefined();
  });

  it("leaves what is missing of the points to the member that keeps the sum open", () => {
    const sound = soundOf(table(FIRST.replace("5分", "2分") + SECOND));
    const [section] = sound?.ruleSet.parts ?? [];
    expect(section?.kind === "section" ? section.children.map(({ points }) => points) : []).toEqual(["2", "5", "3"]);
  });
});

it("reads names wherever they stand in a piece", () => {
  expect([
    ...namesRead({ op: "add", left: { op: "field", name: "甲" }, right: { op: "aggregate", detail: "行", value: null } }),
  ]).toEqual(["行", "甲"]);
  expect([...namesRead({ kind: "judgement", scale: "四档", notes: [{ scale: "没有" }] })]).toEqual(["四档"]);
});
