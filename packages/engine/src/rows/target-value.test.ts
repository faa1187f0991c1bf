// 指标值: every form of a cell, exact, in any width; what is neither figure nor date is words.
import { createUnit, declareUnits, toFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import { readTarget, surelyDue } from "./target-value.ts";

const units = declareUnits([createUnit("床位"), createUnit("种")]);
const read = (text: string, year: number | undefined = 2022, headUnit?: string): string => {
  const found = readTarget(text, { units, year, headUnit });
  if (found.kind !== "target") return found.kind;
  const { target } = found;
  switch (target.kind) {
    case "figure":
      return `${target.sign ?? ""} ${toFractionString(target.value)} ${target.unit ?? ""}`.trim();
    case "deadline":
      return `${target.iso}${target.month === undefined ? "" : " (month)"}${target.before ? " 前" : ""}`;
    case "words":
      return "words";
  }
};

describe("a figure", () => {
  it.each([
    ["≥266米", "≥ 266 米"],
    ["≧ 266 米", "≥ 266 米"],
    [">=266米", "≥ 266 米"],
    ["≤20万元", "≤ 200000 万元"],
    ["＜5%", "< 1/20 %"],
    ["＞３０％", "> 3/10 %"],
    ["═100%", "= 1 %"],
    ["＝100%", "= 1 %"],
    ["100%", "1 %"],
    ["-3%", "-3/100 %"],
    ["−3%", "-3/100 %"],
    ["≥−3%", "≥ -3/100 %"],
    ["0", "0"],
    ["1,000人", "1000 人"],
    ["1/3", "1/3"],
    ["3人以上", "≥ 3 人"],
    ["20万元以内", "≤ 200000 万元"],
    ["20万元以下（含）", "≤ 200000 万元"],
    ["80%（含）以上", "≥ 4/5 %"],
    ["≥95%以上", "≥ 19/20 %"],
    ["不低于95%", "≥ 19/20 %"],
    ["不超过3个", "≤ 3 个"],
    ["超过3个", "> 3 个"],
    ["≥50床位", "≥ 50 床位"],
    ["≥2万床位", "≥ 20000 万床位"],
    ["12种", "12 种"],
    ["3个月", "3 个月"],
    ["0.266公里", "266 公里"],
    ["400亩", "800000/3 亩"],
  ])("%s is %s", (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    ["≥3条", "unknown-unit"],
    ["3条", "unknown-unit"],
    ["50厘米", "unknown-unit"],
    ["≥显著", "no-figure"],
    ["≥", "no-figure"],
    ["≤95%以上", "no-figure"],
    ["1,00人", "no-figure"],
    ["1/0", "no-figure"],
    ["≥1，234人", "no-figure"],
  ])("%s is refused: %s", (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it("takes the unit of its column's head, and none beside another", () => {
    expect(read("≥266", 2022, "米")).toBe("≥ 266 米");
    expect(read("≥266米", 2022, "米")).toBe("≥ 266 米");
    expect(read("≥266亩", 2022, "米")).toBe("other-unit");
  });
});

describe("a deadline", () => {
  it.each([
    ["7月底前", "2022-07-31 前"],
    ["2月底", "2022-02-28"],
    ["2024年2月底前", "2024-02-29 前"],
    ["年底前", "2022-12-31 前"],
    ["2023年底", "2023-12-31"],
    ["11月30日前", "2022-11-30 前"],
    ["2022-11-30", "2022-11-30"],
    ["2022-11-30以前", "2022-11-30 前"],
    ["2022年11月30日之前", "2022-11-30 前"],
    ["２０２２年１１月３０日", "2022-11-30"],
    ["2022/12/20", "2022-12-20"],
    ["11月前", "2022-11-30 (month) 前"],
    ["2022年11月前", "2022-11-30 (month) 前"],
    ["2024年2月", "2024-02-29 (month)"],
  ])("%s is %s", (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    ["2022-11", "no-day"],
    ["13月前", "no-day"],
    ["2月30日前", "no-day"],
  ])("%s names no day", (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it("takes its year from the record, and asks for one", () => {
    expect(read("7月底前", 2020)).toBe("2020-07-31 前");
    expect(readTarget("7月底前", { units, year: undefined })).toEqual({ kind: "no-year", written: "7月底" });
    expect(readTarget("7月前", { units, year: undefined })).toEqual({ kind: "no-year", written: "7月" });
    expect(readTarget("2022年7月底前", { units, year: undefined }).kind).toBe("target");
  });
});

describe("the day by which a deadline is surely met", () => {
  const due = (text: string) => {
    const found = readTarget(text, { units, year: 2023 });
    return found.kind === "target" && found.target.kind === "deadline" ? surelyDue(found.target) : undefined;
  };
  it.each([
    ["9月前", "2023-08-31"],
    ["3月前", "2023-02-28"],
    ["2024年3月前", "2024-02-29"],
    ["1月前", "2022-12-31"],
    ["9月底前", "2023-09-30"],
    ["2023年9月", "2023-09-30"],
    ["2023-09-01", "2023-09-01"],
  ])("%s: %s", (text, wanted) => expect(due(text)).toBe(wanted));
});

describe("words", () => {
  it.each(["显著提升", "有效", "3个村全部通自来水", "超过预期", "不低于上年水平", "完成", "第三季度", "x".repeat(200), "≈5"])(
    "%s",
    (text) => {
      expect(read(text)).toBe("words");
    },
  );
});
