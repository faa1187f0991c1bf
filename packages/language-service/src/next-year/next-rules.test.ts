import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createWorkspace, type NextOptions, type NextRules, nextRules, type Workspace } from "../index.ts";

const FILE = "保靖县-2017.chi";
const FOLDER = join(import.meta.dirname, "../../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017");
const workspace = createWorkspace(new Map([[FILE, readFileSync(join(FOLDER, FILE), "utf8")]]));

function made(options: NextOptions, around: Workspace = workspace, file = FILE): NextRules {
  const rules = nextRules(around, file, options);
  if ("refusal" in rules) throw new Error(rules.refusal);
  return rules;
}

describe("the next year", () => {
  const next = made({ year: 2018 });
  const after = workspace.withText("保靖县-2018.chi", next.text).analysis("保靖县-2018.chi");

  test("inherits everything, differs in nothing, and checks without an error", () => {
    expect(after?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(after?.ruleSet).toMatchObject({ year: { from: 2018 }, version: "1.0.0", fullPoints: "100" });
    expect(after?.ruleSet?.parts).toHaveLength(workspace.analysis(FILE)?.ruleSet?.parts.length ?? -1);
    expect(next.text).not.toMatch(/修改|新增|删除/u);
  });

  test("copies citations as they stand, marked to be checked", () => {
    const lines = next.text.split("\n").filter((line) => line.includes("依据"));
    expect(lines.every((line) => line.startsWith("  依据  待核 《"))).toBe(true);
    expect(lines).toContain("  依据  待核 《保靖县财政局关于开展2017年度财政性资金绩效评价的通知》 保财绩〔2018〕2号");
  });

  test("carries the worked examples on, with what the rules give", () => {
    expect(next.samples).toEqual([{ name: "县委组织部", total: "97.39", grade: "优" }]);
    expect(next.text).toContain("  给定 同 2017.县委组织部\n");
    expect(next.text).toContain("    总分  应得 97.39分\n");
    expect(next.text).not.toContain("自报");
    expect(after?.ruleSet?.samples.map(({ name }) => name)).toEqual(["县委组织部"]);
    expect(made({ year: 2018, samples: false }).text).not.toContain("算例");
  });

  test("lists each place that says the old year and each citation; for a citation nothing is proposed", () => {
    expect(next.places.map(({ kind, line, proposal, done }) => [kind, line, proposal === null, done])).toEqual(
      expect.arrayContaining([
        ["head", 6, false, true],
        ["citation", expect.any(Number), true, false],
        ["comment", 1, true, false],
      ]),
    );
    expect(next.places.filter(({ kind }) => kind === "citation").every(({ proposal }) => proposal === null)).toBe(true);
    expect(next.places.every(({ file }) => file === FILE)).toBe(true);
  });

  test("the same question gives the same answer, byte for byte", () => {
    expect(made({ year: 2018 })).toEqual(next);
  });

  test("may be a whole copy", () => {
    const full = made({ year: 2018, full: true });
    expect([full.isFull, full.text.includes("继承")]).toEqual([true, false]);
    expect(createWorkspace(new Map([["全.chi", full.text]])).analysis("全.chi")?.ruleSet?.year.from).toBe(2018);
  });
});

describe("names and dates", () => {
  const text = `规则集 甲县评价2020 {
  地区  某省/甲县
  年度  2020
  版本  2.1.0
  满分  10分
  得分  保留2位小数
  不足一步  按比例
}
数据 时间 {
  报送日  日期
  「2020年支出」  万元  约束 > 0万元
}
参数 每笔 { 2020年起 1分 }
指标 质量 5分 {
  公式 「2020年支出」 ÷ 「2020年支出」
  口径 "2020年执行"
  评分 100%以上得满分；每低于1个百分点扣（每笔），扣完为止
}
指标 报送 5分  期限 报送日 ≤ 2020-12-31：按期得满分；每逾期1天扣1分，扣完为止
`;
  const around = createWorkspace(new Map([["甲.chi", text]]));

  test("are proposed, each name once with how often it stands; texts and figures are for people", () => {
    const places = nextRules(around, "甲.chi", { year: 2021 });
    if ("refusal" in places) throw new Error(places.refusal);
    expect(places.name).toBe("甲县评价2021");
    expect(places.places.map(({ kind, text: said, proposal, count }) => [kind, said, proposal, count])).toEqual([
      ["head", "甲县评价2020", "甲县评价2021", 1],
      ["head", "2020", "2021", 1],
      ["name", "「2020年支出」", "「2021年支出」", 3],
      ["figure", "2020年", null, 1],
      ["text", '"2020年执行"', null, 1],
      ["date", "2020-12-31", "2021-12-31", 1],
    ]);
    expect(places.text).toContain("  继承  甲县评价2020 2020 版本 2\n");
    expect(places.text).toContain("  依据  待核 2021年度的文件\n");
  });

  test("another region: one inside inherits, one beside is copied", () => {
    const beside = made({ region: "某省/乙县" }, around, "甲.chi");
    expect([beside.isFull, beside.name, beside.text.includes("  地区  某省/乙县\n")]).toEqual([true, "乙县评价2020", true]);
    const inside = made({ region: "某省/甲县/丙镇" }, around, "甲.chi");
    expect([inside.isFull, inside.text.includes("  地区  某省/甲县/丙镇\n")]).toEqual([false, true]);
  });
});

test.each<[NextOptions, string, string]>([
  [{ year: 2017 }, FILE, "same"],
  [{}, FILE, "same"],
  [{ year: 2016 }, FILE, "earlier"],
  [{ year: 2018 }, "没有.chi", "no-file"],
])("%j of %s: %s", (options, file, refusal) => {
  expect(nextRules(workspace, file, options)).toEqual({ refusal });
});

test("broken rules and rules without a year begin nothing", () => {
  const around = createWorkspace(
    new Map([
      ["坏.chi", "规则集 甲 {\n  年度  2020\n  满分  10分\n}\n指标 质量 9分 打分\n"],
      ["无.chi", "规则集 甲 {\n}\n"],
    ]),
  );
  expect(nextRules(around, "坏.chi", { year: 2021 })).toEqual({ refusal: "broken" });
  expect(nextRules(around, "无.chi", { year: 2021 })).toEqual({ refusal: "no-year" });
});
