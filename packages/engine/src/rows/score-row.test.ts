// Rows of every kind: at, just below and just above each bound; comparison before 完成率; what has no score and why.
import type { RowRule, RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { createScorer } from "../evaluate.ts";
import { arm, gets, none } from "../fixtures/build-rule-set.ts";
import { replay } from "../fixtures/replay.ts";
import {
  ALL_OR_NOTHING,
  atLeast,
  COPIED_OUT,
  IN_PROPORTION,
  oneSection,
  rawWithRows,
  rowSection,
  tableOfRows,
} from "../fixtures/row-rules.ts";
import type { RowScore } from "../generated/scorecard.generated.ts";

const HEADS = "一级指标 | 二级指标 | 名称 | 分值 | 目标 | 实际 | 方向 | 评定";

/** One row of 10 points with this target, result, direction and level. */
function rowOf(
  cells: string,
  ruleSet: RuleSet = oneSection(),
): { readonly row: RowScore | undefined; readonly codes: readonly string[] } {
  const scorecard = createScorer(ruleSet)(rawWithRows(tableOfRows(HEADS, `产出指标 | 数量 | 某项 | 10 | ${cells}`)));
  expect(replay(scorecard)).toEqual([]);
  return { row: scorecard.sections[0]?.rows[0], codes: scorecard.problems.map(({ code }) => code) };
}

const scoreOf = (cells: string, rule: Partial<RowRule> = {}): string | null => rowOf(cells, oneSection(rule)).row?.score ?? null;

describe("定量", () => {
  it.each([
    ["≥100米 | 100米 | |", "10"],
    ["≥100米 | 99.99米 | |", "10"],
    ["≥100米 | 99.9米 | |", "9.99"],
    ["≥100米 | 100.01米 | |", "10"],
    ["≥100米 | 300米 | |", "10"],
    ["≥100米 | 0米 | |", "0"],
    ["≥100米 | 0 | |", "0"],
    ["≥266米 | 0.266公里 | |", "10"],
    ["≥266米 | 0.133公里 | |", "5"],
    ["≥8万亩 | 40000亩 | |", "5"],
    ["≥735人次 | 735 | |", "10"],
    ["≥5% | −3% | |", "0"],
    ["≤20万元 | 20万元 | |", "10"],
    ["≤20万元 | 20.01万元 | |", "10"],
    ["≤20万元 | 25万元 | |", "8"],
    ["≤20万元 | 0元 | |", "10"],
    ["≤0.9 | 0 | |", "10"],
    ["≤0 | 0 | |", "10"],
    ["≤0件 | 5件 | |", "0"],
    ["≥0 | 0 | |", "10"],
    [">5个 | 6个 | |", "10"],
    ["<5个 | 4个 | |", "10"],
    ["≥−5% | −4% | |", "10"],
  ])("%s gets %s", (cells, score) => {
    expect(scoreOf(cells)).toBe(score);
  });

  it("prints 完成率 as less than 100% where it is", () => {
    const { row } = rowOf("≥100000米 | 99999米 | |");
    expect(row?.score).toBe("10");
    expect(row?.completion).toBe("99.999%");
    expect(row?.explanation.zh).toBe(
      "某项 = 99999米，未达到目标（≥100000米），完成率 = 99999 ÷ 100000 = 99.999%，按完成率得分，得满分10分",
    );
  });

  it("has a target that was to be exceeded and was just reached as missed, at 100%", () => {
    const { row } = rowOf(">5个 | 5个 | |");
    expect(row).toMatchObject({ score: "10", completion: "100%" });
    expect(row?.explanation.zh).toContain("未达到目标（>5个）");
    expect(scoreOf(">5个 | 5个 | |", { quantitative: ALL_OR_NOTHING })).toBe("0");
  });

  it.each([
    ["≥0 | −3 | |"],
    ["≥−5% | −8% | |"],
    ["≤−5万元 | 0元 | |"],
    ["≤−5万元 | −3万元 | |"],
    ["≤−5万元 | 3万元 | |"],
    ["<0 | 0 | |"],
  ])("%s has no 完成率 that says anything, and no score", (cells) => {
    const { row, codes } = rowOf(cells);
    expect(row?.score).toBeNull();
    expect(codes).toEqual(["DATA-132"]);
  });

  it("asks for no 完成率 where every missed row gets the same", () => {
    expect(scoreOf("≤−5万元 | 0元 | |", { quantitative: ALL_OR_NOTHING })).toBe("0");
  });

  const BANDED: RowRule["quantitative"] = {
    ...IN_PROPORTION,
    unmet: [
      arm("[0%, 60%)", none, "完成率不满60%", "completion below 60%"),
      arm("[60%, 90%)", gets("5分"), "完成率60%以上不满90%", "completion 60% to 90%"),
      arm("[90%, 100%)", gets("8分"), "完成率90%以上", "completion 90% or more"),
    ],
  };

  it.each([
    ["≥100米 | 59.99米 | |", "0"],
    ["≥100米 | 60米 | |", "5"],
    ["≥100米 | 89.99米 | |", "5"],
    ["≥100米 | 90米 | |", "8"],
    ["≥100米 | 99.99米 | |", "8"],
    ["≥100米 | 100米 | |", "10"],
    ["≥100米 | −5米 | |", "0"],
    [">100米 | 100米 | |", "8"],
    ["≤100米 | 200米 | |", "0"],
    ["≤90米 | 100米 | |", "8"],
  ])("in bands of 完成率 %s gets %s", (cells, score) => {
    expect(scoreOf(cells, { quantitative: BANDED })).toBe(score);
  });

  it("says how far it is to the next band", () => {
    const { row } = rowOf("≥100米 | 88米 | |", oneSection({ quantitative: BANDED }));
    expect(row?.explanation).toEqual({
      zh: "某项 = 88米，未达到目标（≥100米），完成率 = 88 ÷ 100 = 88%，属于完成率60%以上不满90%，得5分（满分10分，扣5分）",
      en: "某项 = 88米, misses the target (≥100米), completion = 88 ÷ 100 = 88%, in the band completion 60% to 90%, 5 points (of 10; 5 off)",
    });
    expect(row?.whyNotMore?.zh).toBe("完成率再升2个百分点可到上一档（得8分）");
  });
});

describe("相等", () => {
  it.each([
    ["=100% | 100% | |", "10"],
    ["=100% | 101% | |", "0"],
    ["=100% | 99% | |", "0"],
    ["100% | 100% | ＝ |", "10"],
    ["=3项 | 3项 | |", "10"],
    ["=3项 | 3 | |", "10"],
    ["=1公里 | 1000米 | |", "10"],
    ["有效 | 有效 | ＝ |", "10"],
    ["有效 | 有效  | ═ |", "10"],
  ])("%s gets %s", (cells, score) => {
    expect(scoreOf(cells)).toBe(score);
  });

  it("may go by 完成率, the smaller by the larger", () => {
    expect(scoreOf("=100% | 98% | |", { equal: IN_PROPORTION })).toBe("9.8");
    expect(scoreOf("=100% | 125% | |", { equal: IN_PROPORTION })).toBe("8");
    expect(scoreOf("=0件 | 5件 | |", { equal: IN_PROPORTION })).toBe("0");
    expect(rowOf("=0件 | −5件 | |", oneSection({ equal: IN_PROPORTION })).codes).toEqual(["DATA-132"]);
  });

  it("of other words cannot be decided", () => {
    const { row, codes } = rowOf("有效 | 较有效 | ＝ |");
    expect(row?.score).toBeNull();
    expect(codes).toEqual(["DATA-135"]);
    expect(rowOf("有效 | 有效 | ＝ |").row?.copiesTarget).toBe(false);
  });
});

describe("期限", () => {
  it.each([
    ["11月底前 | 2022-11-30 | |", "10"],
    ["11月底前 | 2022-06-01 | |", "10"],
    ["11月底前 | 2022-12-01 | |", "9"],
    ["11月底前 | 2022-12-30 | |", "9"],
    ["11月底前 | 2022-12-31 | |", "8"],
    ["11月底前 | 2023-09-30 | |", "0"],
    ["11月底前 | 2030-01-01 | |", "0"],
    ["11月30日前 | 12月1日 | |", "9"],
    ["2022-11-30 | 2022年12月底 | |", "8"],
    ["2022-11-30 | 2022-11-30 | 期限 |", "10"],
  ])("%s gets %s", (cells, score) => {
    expect(scoreOf(cells)).toBe(score);
  });
});

describe("定性", () => {
  it.each([
    ["显著提升 | 有较大改善 | | 达成预期 13分", null],
    ["显著提升 | 有较大改善 | | 达成预期 10分", "10"],
    ["显著提升 | 有较大改善 | | 达成预期（8分）", "8"],
    ["显著提升 | 有较大改善 | | 达成预期 7.99分", null],
    ["显著提升 | 有较大改善 | | 部分达成 7.99分", "7.99"],
    ["显著提升 | | | 未达成 0分", "0"],
    ["≥95% | 90% | 定性 | 部分达成 6分", "6"],
  ])("%s gets %s", (cells, score) => {
    expect(scoreOf(cells)).toBe(score);
  });

  it("waits for its level, and for its points", () => {
    expect(rowOf("显著提升 | 有改善 | |").codes).toEqual(["DATA-134"]);
    expect(rowOf("显著提升 | 有改善 | | 达成预期").codes).toEqual(["DATA-134"]);
    expect(rowOf("显著提升 | 有改善 | | 达成预期 13分").codes).toEqual(["DATA-054"]);
  });

  it("tells a result that repeats its target word for word", () => {
    const { row, codes } = rowOf("显著提升 | 显著提升 | | 达成预期 9分");
    expect(row).toMatchObject({ score: "9", copiesTarget: true });
    expect(codes).toEqual(["DATA-136"]);
  });
});

describe("照抄目标", () => {
  it.each([
    "≥100米 | ≥100米 | |",
    "≥100米 | ≥120米 | |",
    "≥100米 | 100米以上 | |",
    "≤30万元 | 完成 | |",
    "11月底前 | 11月底前 | |",
  ])("%s is no measurement", (cells) => {
    const { row, codes } = rowOf(cells);
    expect(row).toMatchObject({ score: null, copiesTarget: true });
    expect(codes).toEqual(["DATA-131"]);
  });

  it.each(["100% | 100% | ≥ |", "2022-11-30 | 2022-11-30 | |", "100 | 100 | = |"])("%s is one", (cells) => {
    expect(rowOf(cells).row).toMatchObject({ score: "10", copiesTarget: false });
  });

  it("may give a score, or a 完成率, or leave the row out", () => {
    expect(scoreOf("≥100米 | ≥100米 | |", { copied: atLeast("2分") })).toBe("2");
    const treated: RowRule["copied"] = { kind: "treat-as", value: "1/2", text: "50%" };
    expect(scoreOf("≥100米 | ≥100米 | |", { copied: treated })).toBe("5");
    expect(scoreOf("≥100米 | ≥100米 | |", { copied: { kind: "treat-as", value: "1", text: "100%" } })).toBe("10");
    expect(scoreOf("=100米 | =100米 | |", { copied: treated })).toBe("0");
    expect(rowOf("11月底前 | 11月底前 | |", oneSection({ copied: treated })).codes).toEqual(["DATA-131"]);
    expect(rowOf("≥100米 | ≥100米 | |", oneSection({ copied: null })).codes).toEqual(["DATA-131"]);
    const { row } = rowOf("≥100米 | ≥100米 | |", oneSection({ copied: treated }));
    expect(row?.explanation.zh).toBe("某项：实际写着「≥100米」，不是测得的数，视为50%，按完成率得分，得5分（满分10分，扣5分）");
  });

  it("left out, its points are shared by the rows beside it", () => {
    const rows = tableOfRows(
      HEADS,
      "产出指标 | 数量 | 甲 | 4 | ≥100米 | ≥100米 | |",
      "产出指标 | 数量 | 乙 | 6 | ≥100米 | 50米 | |",
    );
    const { sections, total } = createScorer(oneSection({ copied: COPIED_OUT }))(rawWithRows(rows));
    expect(sections[0]).toMatchObject({ score: "5", excludedPoints: "4" });
    expect(sections[0]?.rows.map(({ score }) => score)).toEqual([null, "3"]);
    expect(total).toBe("5");
  });
});

describe("折算", () => {
  it("converts the sum of the rows once", () => {
    const ruleSet = oneSection({}, { fullPoints: "5", parts: [rowSection("产出指标", "10", { converted: "5" })] });
    const rows = tableOfRows(HEADS, "产出指标 | 数量 | 甲 | 7 | ≥3米 | 1米 | |", "产出指标 | 数量 | 乙 | 3 | ≥3米 | 3米 | |");
    const { sections, total } = createScorer(ruleSet)(rawWithRows(rows));
    expect(sections[0]).toMatchObject({ score: "5.33", counted: "2.67" });
    expect(total).toBe("2.67");
  });
});

describe("what is missing", () => {
  it("leaves the row, its section and the total without a score; the record is sound", () => {
    const { row, codes } = rowOf("≥100米 | | |");
    expect(row).toMatchObject({ score: null, kind: "quantitative", result: null });
    expect(codes).toEqual(["DATA-130"]);
    expect(rowOf(" | 100米 | |").codes).toEqual(["DATA-130"]);
    expect(rowOf(" | 100米 | ≥ |").codes).toEqual(["DATA-130"]);
  });

  it("a kind without a clause has no score", () => {
    expect(rowOf("=3项 | 3项 | |", oneSection({ equal: null })).codes).toEqual(["DATA-133"]);
    expect(rowOf("显著 | 显著 | | 达成预期 9分", oneSection({ qualitative: false })).codes).toContain("DATA-133");
  });

  it("a table that is not there is told once", () => {
    const raw = rawWithRows([]);
    const { problems, total } = createScorer(oneSection())({ ...raw, tables: new Map() });
    expect(problems.map(({ code }) => code)).toEqual(["DATA-137"]);
    expect(total).toBeNull();
  });
});
