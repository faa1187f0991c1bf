import { createSourceText } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { expect, test } from "vitest";
import { createScorer } from "../evaluate.ts";
import { rawRecordOf } from "../fixtures/raw-record.ts";
import { readDay } from "./dates.ts";

test.each<[string, number | undefined, string]>([
  ["2024-07-31", undefined, "2024-07-31"],
  ["2024年7月底", undefined, "2024-07-31"],
  ["2024年2月底", 2023, "2024-02-29"],
  ["2024年底", undefined, "2024-12-31"],
  ["２０２４年７月３１日", undefined, "2024-07-31"],
  ["7月底", 2024, "2024-07-31, its year assumed: end"],
  ["2月底", 2023, "2023-02-28, its year assumed: end"],
  ["2月底", 2024, "2024-02-29, its year assumed: end"],
  ["7月1日", 2024, "2024-07-01, its year assumed: day"],
  ["年底", 2024, "2024-12-31, its year assumed: end"],
  ["7月底", undefined, "no-year"],
  ["年底", undefined, "no-year"],
  ["2月30日", 2024, "no-such-day"],
  ["13月底", 2024, "no-such-day"],
  ["2024年7月", 2024, "no-day"],
  ["2024-07", 2024, "no-day"],
  ["7月", 2024, "no-day"],
  ["2024年2月30日", 2024, "no-date"],
  ["7月中旬", 2024, "no-date"],
  ["7月底前", 2024, "no-date"],
  ["", 2024, "no-date"],
  ["底", 2024, "no-date"],
])("%s in %s: %s", (text, year, expected) => {
  const read = readDay(text, year);
  expect(
    read.kind === "day" ? `${read.iso}${read.assumed === undefined ? "" : `, its year assumed: ${read.assumed}`}` : read.kind,
  ).toBe(expected);
});

const rules = (year: string): string => `规则集 决算评价 {
  地区  某省
  年度  ${year}
  版本  1.0.0
  满分  10分
  得分  保留2位小数
}
数据 决算 {
  报送日  日期
  截止日  日期
}
指标 报送 10分  期限 报送日 ≤ 截止日：按期得满分；每逾期1天扣1分，不足一步不计，扣完为止
`;

function scored(year: string, cells: Readonly<Record<string, string>>, own?: string) {
  const { ruleSet } = check(createSourceText("例.chi", rules(year)));
  if (ruleSet === undefined) throw new Error("no rule set");
  const card = createScorer(ruleSet)({
    ...rawRecordOf(cells),
    ...(own === undefined ? {} : { year: { kind: "text", text: own } as const }),
  });
  return { total: card.total, told: card.problems.map(({ code, message }) => `${code} ${message.zh}`) };
}

test("the year is that of the record, else of the rule set, and what was assumed is told in one sentence", () => {
  expect(scored("2024", { 报送日: "８月底", 截止日: "7月底" })).toEqual({
    total: "0",
    told: ["DATA-242 「第1条」有 2 格的日期没有写年份，按年度读作：报送日「８月底」＝2024-08-31、截止日「7月底」＝2024-07-31"],
  });
  expect(scored("2023起", { 报送日: "2024-08-02", 截止日: "7月底" }, "2024").total).toBe("8");
  expect(scored("2023起", { 报送日: "2024-08-02", 截止日: "7月底" })).toEqual({
    total: null,
    told: ["DATA-049 「第1条」的「截止日」写着「7月底」，没有写年份"],
  });
});

test("the year of a day is not assumed", () => {
  expect(scored("2024", { 报送日: "1月2日", 截止日: "7月底" }).told[0]).toBe(
    "DATA-049 「第1条」的「报送日」写着「1月2日」，没有写年份",
  );
});

test("a month alone is no day", () => {
  expect(scored("2024", { 报送日: "2024年8月", 截止日: "7月底" }).told[0]).toBe(
    "DATA-049 「第1条」的「报送日」写着「2024年8月」，没有写到哪一天",
  );
});
