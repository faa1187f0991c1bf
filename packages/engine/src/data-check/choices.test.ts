// What a record chooses of a 任选: mistakes at their cells, what is filled in for members that were not chosen, one plan for one choice.
import { createSourceText } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { createScorer } from "../evaluate.ts";
import { type JsonValue, rawRecordOf } from "../fixtures/raw-record.ts";
import { createPlan } from "../plan/plan.ts";
import { createRecordCheck } from "./record-check.ts";

const rulesOf = (how: string, more = "") => {
  const text = `规则集 评价 {
  地区  示例县
  年度  2024
  版本  1.0.0
  满分  100分
  得分  保留2位小数
${more}}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }
一级指标 共性 80分 { 指标 履职 80分 打分 }
一级指标 个性 20分 任选2至3，${how} {
  指标 甲 评定 四档
  指标 乙 打分
  指标 丙 清单 均分 { 有制度；有检查 }
  指标 丁 打分
}
`;
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.zh)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
};

type Cells = { readonly [name: string]: JsonValue };
const told = (how: string, cells: Cells, more = ""): readonly string[] => {
  const { record, problems } = createRecordCheck(rulesOf(how, more))(rawRecordOf({ 名称: "某镇", 履职: "80", ...cells }));
  const isSound = problems.every(({ severity }) => severity !== "error");
  expect(record !== undefined).toBe(isSound);
  return problems.map(({ code, field, message }) => `${code} ${field ?? ""}：${message.zh}`);
};

describe("choices that are not allowed", () => {
  it.each<[string, Cells, string]>([
    ["均分", {}, "DATA-161 个性：「某镇」的「个性」：应选2至3项，选了0项"],
    ["均分", { "甲.选用": "是" }, "DATA-161 个性：「某镇」的「个性」：应选2至3项，选了1项"],
    [
      "取整均分",
      { "甲.选用": "是", "乙.选用": "是", "丙.选用": "是", "丁.选用": "是" },
      "DATA-161 丁.选用：「某镇」的「个性」：应选2至3项，选了4项",
    ],
    ["自定分值", { "甲.分值": "12分", "丁.分值": "7分" }, "DATA-161 丁.分值：「某镇」的「个性」：所定分值合计19分，应为20分"],
    ["自定分值", { "甲.分值": "12分", "丁.选用": "是" }, "DATA-161 丁.选用：「某镇」的「个性」：「丁」没有填分值"],
    ["自定分值", { "甲.分值": "0分", "丁.分值": "20分" }, "DATA-161 甲.分值：「某镇」的「个性」：「甲」的分值要大于0分"],
  ])("%s %o", (how, cells, expected) => {
    expect(told(how, cells)).toEqual([expected]);
  });
});

describe("what is filled in for a member that was not chosen", () => {
  const CHOSEN = { "甲.选用": "是", "乙.选用": "是", 甲: "优", 乙: "8" };
  it("is told once a member, and does not count", () => {
    expect(told("均分", { ...CHOSEN, 丁: "9", "丙.有制度": "是", "丙.有检查": "是" })).toEqual([
      "DATA-162 丙.有制度：「某镇」的「丙.有制度」填了「是」，但没有选用「丙」，不计",
      "DATA-162 丁：「某镇」的「丁」填了「9」，但没有选用「丁」，不计",
    ]);
    const card = createScorer(rulesOf("均分"))(rawRecordOf({ 名称: "某镇", 履职: "80", ...CHOSEN, 丁: "9" }));
    expect(card).toMatchObject({ total: "98", complete: true });
  });

  it("is not told where nothing is filled in, nor where the choice itself is a mistake", () => {
    expect(told("均分", { ...CHOSEN, 丁: null })).toEqual([]);
    expect(told("均分", { "甲.选用": "是", 丁: "9" })).toHaveLength(1);
  });

  it("may be points beside 选用 否", () => {
    expect(told("自定分值", { "甲.分值": "12", "乙.分值": "8", 甲: "优", 乙: "8", "丁.选用": "否", "丁.分值": "8分" })).toEqual([
      "DATA-162 丁.分值：「某镇」的「丁.分值」填了「8分」，但没有选用「丁」，不计",
    ]);
  });

  it("is told of a scorer where it is scored", () => {
    const more = "  评分方  自评，复核\n  采用  复核，缺则 自评\n";
    const score = createScorer(rulesOf("均分", more));
    const card = score(rawRecordOf({ 名称: "某镇", 履职: "80", ...CHOSEN, 复核: { 丁: "9" } }));
    expect(card.problems.map(({ code }) => code)).toEqual(["DATA-182"]);
  });
});

it("scorers give up to the points that the choice gives", () => {
  const more = "  评分方  自评，复核\n  采用  复核，缺则 自评\n";
  const cells = { "乙.分值": "15", "丁.分值": "5", 丁: "5" };
  expect(told("自定分值", { ...cells, 复核: { 乙: "15" } }, more)).toEqual([]);
  expect(told("自定分值", { ...cells, 复核: { 乙: "15.5" } }, more).map((one) => one.slice(0, 8))).toEqual(["DATA-052"]);
});

it("one plan serves all records of one choice", () => {
  const plan = createPlan(rulesOf("自定分值"));
  const choice = (first: bigint) => ({
    chosen: new Set(["个性\u0000甲", "个性\u0000乙"]),
    points: new Map([
      ["个性\u0000甲", { numerator: first, denominator: 1n }],
      ["个性\u0000乙", { numerator: 20n - first, denominator: 1n }],
    ]),
  });
  expect(plan.forChoices(choice(12n))).toBe(plan.forChoices(choice(12n)));
  expect(plan.forChoices(choice(12n))).not.toBe(plan.forChoices(choice(13n)));
  expect(plan.forChoices(choice(12n)).forChoices(choice(13n))).toBe(plan.forChoices(choice(12n)));
});
