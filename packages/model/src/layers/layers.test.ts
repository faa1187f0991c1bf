import { createSourceText, type SourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { check } from "../check.ts";
import { flatten } from "./layers.ts";

const BASE = `# 开头
规则集 支出评价 {
  地区      某省/某县
  年度      2024
  版本      1.0.0
  满分      10分
  得分      保留2位小数
  依据      《旧通知》
}

参数 每点扣分 { 2020年起 0.3分 }

数据 预算 {
  年初预算  万元  约束 > 0万元  # 分母
  本年支出  万元  约束 ≥ 0万元
}

一级指标 过程 6分 {
  指标 预算执行率 6分 {
    原文  "执行率100%以上得满分。"
    公式  本年支出 ÷ 年初预算  # 不含追加
    评分  100%以上得满分；不满100%扣（每点扣分）
  }
}
# 成效由人打分
指标 质量 4分  打分

等次 {
  6分以上  合格
  不满6分  不合格
}

算例 某局 {
  给定 { 年初预算 100万元；本年支出 100万元；质量 3分 }
  核对 { 总分 应得 9分 }
}
`.replace("扣（每点扣分）", "得（每点扣分）");

const base = createSourceText("2024.chi", BASE);

function over(changes: string, lines = ""): SourceText {
  return createSourceText(
    "2025.chi",
    `规则集 支出评价 {\n  年度  2025\n  版本  1.0.0\n  继承  支出评价 2024\n${lines}}\n\n${changes}\n`,
  );
}

/** What the changes make of the rules, from a line on. */
function effect(changes: string, from: string, lines = "", count = 1): string {
  const file = over(changes, lines);
  const errors = check([file, base]).diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  const text = flatten([base, file])?.effective.source.text.split("\n") ?? [];
  const start = text.findIndex((line) => line.includes(from));
  return text.slice(start, start + count).join("\n");
}

function codes(changes: string, files: readonly SourceText[] = [base]): readonly string[] {
  const file = over(changes);
  const { diagnostics } = check([file, ...files]);
  return diagnostics.map(({ code, file: own, span }) => `${code} ${own} ${file.text.slice(span.start, span.end).split("\n")[0]}`);
}

test("the base alone is sound", () => expect(check(base).diagnostics).toEqual([]));

describe("each change puts its words in place of the old ones, and leaves the rest as it stands", () => {
  test.each([
    [
      "a part is replaced whole, with the comment behind it",
      "修改 过程.预算执行率 { 公式 本年支出 ÷ (年初预算 × 2) # 翻番 }".replace(" }", "\n}"),
      "公式",
      1,
      "    公式 本年支出 ÷ (年初预算 × 2) # 翻番",
    ],
    [
      "a part that was not there is added in its order",
      '修改 预算执行率 { 口径 "不含追加" }',
      "评分",
      2,
      '    评分  100%以上得满分；不满100%得（每点扣分）\n    口径 "不含追加"',
    ],
    [
      "an empty note takes the old one away",
      '修改 预算执行率 { 原文 "" }',
      "指标 预算执行率",
      2,
      "  指标 预算执行率 6分 {\n    公式  本年支出 ÷ 年初预算  # 不含追加",
    ],
    [
      "an indicator on one line gets braces",
      '修改 质量 { 口径 "两人评定" }',
      "指标 质量",
      4,
      '指标 质量 4分  {\n  打分\n  口径 "两人评定"\n}',
    ],
    [
      "a method alone is replaced on its line",
      "修改 质量 { 评定 两档 }\n等级 两档 { 合格 100%；不合格 0% }",
      "指标 质量",
      1,
      "指标 质量 4分  评定 两档",
    ],
    [
      "figures of 参数 are merged by year",
      "修改 参数 每点扣分 { 2025年起 0.5分 }",
      "参数",
      1,
      "参数 每点扣分 { 2020年起 0.3分；2025年起 0.5分 }",
    ],
    [
      "a figure of the same year is replaced",
      "修改 参数 每点扣分 { 2020年起 0.4分 }",
      "参数",
      1,
      "参数 每点扣分 { 2020年起 0.4分 }",
    ],
    [
      "fields are replaced one by one",
      "修改 数据 预算 { 年初预算 万元 约束 > 1万元 }",
      "年初预算",
      2,
      "  年初预算 万元 约束 > 1万元\n  本年支出  万元  约束 ≥ 0万元",
    ],
    [
      "a new field goes to the end of its block",
      "修改 数据 预算 { 追加 万元 约束 ≥ 0万元 }\n修改 预算执行率 { 公式 本年支出 ÷ (年初预算 + 追加) }",
      "本年支出  万元",
      2,
      "  本年支出  万元  约束 ≥ 0万元\n  追加 万元 约束 ≥ 0万元",
    ],
    [
      "等次 is replaced whole",
      "修改 等次 {\n  8分以上  优\n  不满8分  良\n}",
      "等次",
      4,
      "等次 {\n  8分以上  优\n  不满8分  良\n}",
    ],
    ["a name changes wherever it is read", "改名 年初预算 为 年初批复", "公式", 1, "    公式  本年支出 ÷ 年初批复  # 不含追加"],
    ["a name that is no plain word gets 「」", "改名 预算执行率 为 「“执行率”」", "指标 「", 1, "  指标 「“执行率”」 6分 {"],
    [
      "what is added before",
      "修改 质量 3分\n新增 质量 之前 { 指标 时效 1分 打分 }",
      "指标 时效",
      2,
      "指标 时效 1分 打分\n指标 质量 3分  打分",
    ],
    [
      "what is added into a section",
      "修改 质量 3分\n修改 过程 7分\n新增 过程 {\n  # 新的\n  指标 时效 1分 打分\n}",
      "  # 新的",
      3,
      "  # 新的\n  指标 时效 1分 打分\n}",
    ],
    [
      "declarations beside the changes go to the end",
      '要求 超支 本年支出 ≤ 年初预算 "说明原因"',
      "要求",
      1,
      '要求 超支 本年支出 ≤ 年初预算 "说明原因"',
    ],
  ])("%s", (_title, changes, from, count, expected) => {
    expect(effect(changes, from, "", count)).toBe(expected);
  });

  test("the head keeps its order; lines of the file take the place of those of their kind", () => {
    const head = effect("", "规则集", "  依据  《新通知》\n  依据  《另一通知》\n  总分  保留1位小数\n", 11);
    expect(head).toBe(
      "规则集 支出评价 {\n  地区      某省/某县\n  年度  2025\n  版本  1.0.0\n  满分      10分\n  得分      保留2位小数\n  依据  《新通知》\n  依据  《另一通知》\n  总分  保留1位小数\n}\n",
    );
  });

  test("a deletion takes the lines and the comments right above them", () => {
    const text = flatten([
      base,
      over('删除 质量\n修改 过程 10分\n修改 预算执行率 10分 { 原文 ""\n  评分 100%以上得满分；不满100%不得分 }'),
    ])?.effective.source.text;
    expect(text).not.toContain("成效由人打分");
    expect(text).toContain("  指标 预算执行率 10分 {\n    公式");
  });

  test("同 年度.名称 writes the data out, without what is given anew or deleted, under the new names", () => {
    const changes = "改名 年初预算 为 年初批复\n算例 试算 {\n  给定 同 2024.某局 { 质量 4分 }\n  核对 { 总分 应得 10分 }\n}";
    expect(effect(changes, "算例", "", 6)).toBe(
      "算例 试算 {\n  给定 {\n    年初批复 100万元\n    本年支出 100万元\n    质量 4分\n  }",
    );
    const later = createSourceText(
      "2026.chi",
      "规则集 支出评价 {\n  年度 2026\n  版本 1.0.0\n  继承 支出评价 2025\n}\n算例 再算 {\n  给定 同 2024.某局\n  核对 { 总分 应得 9分 }\n}\n",
    );
    const { ruleSet, diagnostics } = check([later, over(changes), base]);
    expect(diagnostics).toEqual([]);
    expect(ruleSet?.samples.map(({ name, given }) => [name, given.length])).toEqual([["再算", 3]]);
  });
});

describe("a mistake is told once, in the file that changes, at the change", () => {
  test.each([
    ["a sum that a change makes wrong", "修改 质量 5分", ["POINTS-002 2025.chi 修改 质量 5分"]],
    ["a name near the one that is meant", '修改 预算执行律 { 口径 "甲" }', ["LAYER-010 2025.chi 预算执行律"]],
    [
      "nothing follows from a change that could not be made",
      "删除 预算执行律\n新增 过程 { 指标 新项 1分 打分 }",
      ["LAYER-010 2025.chi 预算执行律"],
    ],
  ])("%s", (_title, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test("what cannot be read is told as such, and nothing follows from it", () => {
    const told = codes("修改 预算执行率 5分 { 公式 本年支出 ÷ }");
    expect(told.map((line) => line.slice(0, 4))).toEqual(["SYN-"]);
  });

  test("a name given up further down the chain is told with the file and line that did so", () => {
    const first = over("改名 质量 为 成效");
    const second = createSourceText(
      "2026.chi",
      '规则集 支出评价 {\n  年度 2026\n  版本 1.0.0\n  继承 支出评价 2025\n}\n修改 质量 { 口径 "甲" }\n',
    );
    const [told, more] = check([second, first, base]).diagnostics;
    expect(more).toBeUndefined();
    expect(told?.reason.zh).toContain("2025.chi 第 7 行已经把它改名为「成效」");
    expect(told?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(["成效"]);
  });

  test("a name that the file itself has given up is told with the line that did so", () => {
    const changes = "改名 年初预算 为 年初批复\n修改 预算执行率 { 公式 本年支出 ÷ (年初预算 × 2) }";
    const [told, more] = check([over(changes), base]).diagnostics;
    expect([told?.code, more]).toEqual(["NAME-001", undefined]);
    expect(told?.related[0]).toMatchObject({ file: "2025.chi", message: { zh: "在这里改名为「年初批复」" } });
  });

  test("files that inherit from one another in a circle are told, each at its own line", () => {
    const one = createSourceText("一.chi", BASE.replace("版本      1.0.0", "版本      1.0.0\n  继承  支出评价 2025"));
    const two = over("");
    for (const files of [
      [one, two],
      [two, one],
    ])
      expect(check(files).diagnostics.map(({ code }) => code)).toEqual(["LAYER-005"]);
  });

  test("按比例换算各档 scales the figures and nothing is taken unasked", () => {
    const banded = createSourceText(
      "2024.chi",
      BASE.replace(/ {4}原文.*\n/u, "").replace(
        "100%以上得满分；不满100%得（每点扣分）",
        "100%以上得6分；不满100%，每低于1个百分点扣0.5分，扣完为止，不足一步按比例",
      ),
    );
    const file = over("修改 预算执行率 4分\n修改 过程 4分\n修改 质量 6分");
    const [told, more] = check([file, banded]).diagnostics;
    expect([told?.code, more]).toEqual(["LAYER-016", undefined]);
    expect(told?.fixes.map(({ title }) => title.zh)).toEqual(["按比例换算各档", "分值仍为 6分"]);
    expect(told?.fixes[0]?.edits[0]?.newText).toContain("100%以上得4分；不满100%，每低于1个百分点扣1/3分");
  });
});

test("any text over any text gives an answer", () => {
  const texts = [
    BASE,
    "",
    "规则集",
    "修改",
    over("新增 质量 之后 {").text,
    over("删除").text,
    over("改名 质量 为").text,
    over("修改 质量 4分 {").text,
    over("修改 参数 {").text,
  ];
  for (const one of texts) {
    for (const other of texts) {
      const broken = createSourceText("2024.chi", other.replace("年度  2025", "年度  2024"));
      expect(() => check([createSourceText("2025.chi", one), broken])).not.toThrow();
      expect(() => flatten([broken, createSourceText("2025.chi", one)])).not.toThrow();
    }
  }
});
