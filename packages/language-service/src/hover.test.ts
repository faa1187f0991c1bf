import { describe, expect, it, test } from "vitest";
import { FILE, marked, withHead } from "./fixtures/marked.ts";
import { type HoverOptions, hover } from "./index.ts";

function at(source: string, options: HoverOptions = {}): readonly string[] | undefined {
  const { workspace, offset } = marked(source);
  return hover(workspace, FILE, offset, options)?.parts.map(({ text }) => text.zh);
}

describe("a name", () => {
  it("tells kind, unit, description and the value of the chosen unit, exact beside rounded", () => {
    const source = withHead("指标 甲 5分 {\n  公式 年初┆预算 ÷ 本年追加\n  评分 100%以下得满分；超过100%不得分\n}");
    const figures = new Map([["年初预算", { shown: "455.84万元", exact: "4558400" }]]);
    expect(at(source, { figures, unit: "县委组织部" })).toEqual([
      "数据项 年初预算 · 预算",
      "万元",
      "批复的预算",
      "县委组织部：455.84万元（精确值 4558400）",
    ]);
  });

  it("keeps 依据, 口径 and 原文 apart", () => {
    const source = withHead('指标 ┆甲 5分 {\n  原文 "满分"\n  依据 《办法》 财预〔2020〕10号\n  口径 "照此"\n  打分\n}');
    expect(at(source)).toEqual(["指标 甲", "5分", "原文：满分", "依据：《办法》 财预〔2020〕10号", "口径：照此"]);
  });

  it("follows a path to the one that is meant", () => {
    const source = withHead(
      "一级指标 甲 5分 {\n  指标 丙 5分 打分\n}\n一级指标 乙 5分 {\n  指标 丙 5分 打分\n}\n否决 丁 乙.丙┆.得分 = 0分：总分记0分",
    );
    expect(at(source)?.[0]).toBe("指标 丙 · 乙");
  });

  it("tells what stands behind the dot", () => {
    expect(at(withHead("指标 甲 5分 打分\n否决 丁 甲.得┆分 = 0分：总分记0分"))?.at(-1)).toBe("它的得分");
  });

  it("speaks in a broken text too", () => {
    expect(at(withHead("指标 甲 5分 {\n  公式 年初┆预算 ÷\n"))?.[0]).toBe("数据项 年初预算 · 预算");
  });
});

test.each<[place: string, source: string, told: readonly string[] | undefined]>([
  [
    "a word of a clause",
    withHead("指标 甲 5分 {\n  评分 90%以┆上得满分\n}"),
    ["以上  or more", "大于或等于，含界值（民法典第一千二百五十九条）", "例：80%以上不满90% 得4分"],
  ],
  ["a word of structure", "指┆标 甲 5分 打分", ["指标  indicator", "计分的一项", "例：指标 绩效目标合理性 3分 评定 四档"]],
  ["an amount", withHead("勾稽 {\n  丙 年初预算 = 本年追加 误差 0.0┆05万元\n}"), ["0.005万元", "即 50元"]],
  ["a rate", withHead("指标 甲 5分 {\n  评分 9┆0%以上得满分\n}"), ["90%", "即 0.9"]],
  ["points, which are base units", withHead("指标 甲 5┆分 打分"), undefined],
  ["a comment", withHead("# 年初┆预算"), undefined],
  ["a name that is not declared", withHead("指标 甲 5分 {\n  公式 没┆有\n}"), undefined],
  ["the end of an empty file", "┆", undefined],
])("%s", (_, source, told) => {
  expect(at(source)).toEqual(told);
});

it("tells in English what it tells in Chinese", () => {
  const { workspace, offset } = marked('ruleset r {\n  year 2024\n}\ndata d {\n  bud┆get yuan "as approved"\n}\n');
  const parts = hover(workspace, FILE, offset)?.parts.map(({ text }) => text.en);
  expect(parts).toEqual(["field budget · d", "yuan", "as approved"]);
  expect(hover(workspace, "别.chi", offset)).toBeUndefined();
});
