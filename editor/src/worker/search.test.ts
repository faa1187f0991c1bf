import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { describe, expect, it } from "vitest";
import { searchTexts } from "./search.ts";

const pinyin = await loadPinyin();
const texts = new Map([
  ["甲.chi", "# 会计人数\n  年初预算  万元\n  每超过１个百分点扣0.5分\n"],
  ["乙.chi", "年初预算 = nc\n"],
]);
const found = (words: string, sounds = true) =>
  searchTexts(texts, words, sounds ? pinyin : undefined).map(({ excerpt, mark, path, line }) => [
    path,
    line,
    excerpt.slice(mark.start, mark.end),
  ]);

describe("the search", () => {
  it("folds widths and case", () => {
    expect(found("1个百分点扣０．５分")).toEqual([["甲.chi", 3, "１个百分点扣0.5分"]]);
    expect(found("NC")[0]).toEqual(["乙.chi", 1, "nc"]);
  });

  it("finds by whole pinyin, by initials, by parts, and each reading of a character", () => {
    expect(found("nianchuyusuan")).toEqual([
      ["甲.chi", 2, "年初预算"],
      ["乙.chi", 1, "年初预算"],
    ]);
    expect(found("ncys")[0]).toEqual(["甲.chi", 2, "年初预算"]);
    expect(found("chuyu")[0]).toEqual(["甲.chi", 2, "初预"]);
    expect(found("kuaiji")).toEqual([["甲.chi", 1, "会计"]]);
    expect(found("huiji")).toEqual([["甲.chi", 1, "会计"]]);
  });

  it("puts what is written so before what sounds so, and finds nothing by sound where that is switched off", () => {
    expect(found("nc")).toEqual([
      ["乙.chi", 1, "nc"],
      ["甲.chi", 2, "年初"],
    ]);
    expect(found("ncys", false)).toEqual([]);
    expect(found("n")).toEqual([["乙.chi", 1, "n"]]);
  });

  it("says where in the file", () => {
    const [first] = searchTexts(texts, "年初预算");
    expect(first?.span).toEqual({ start: 9, end: 13 });
    expect(texts.get("甲.chi")?.slice(9, 13)).toBe("年初预算");
  });
});
