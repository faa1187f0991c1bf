// Several scorers side by side: what each gives alone, what is adopted, and the deviation of indicators, sections and the total.
import { createSourceText } from "@biaochi/diagnostics";
import { BARE_RECORD, type CheckedRecord, createPlan, evaluate, pathKey, type ScorerEntry } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { fromFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import { compareScorers } from "./compare-scorers.ts";

function rulesOf(head: string): RuleSet {
  const text = `规则集 部门 {
  地区  示例县
  年度  2024
  版本  1.0.0
  满分  20分
  得分  保留到0.5分
${head}}
一级指标 过程 12分 {
  指标 制度 4分  打分
  指标 执行 8分  打分
}
一级指标 产出 8分 { 指标 履职 8分 打分 }
`;
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
}

function points(text: string): ScorerEntry {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(text);
  return { kind: "input", input: { kind: "points", points: value, text: `${text}分`, reason: undefined } };
}

const RULES = rulesOf("  评分方  自评，复核\n  采用    复核，缺则 自评\n");
const record: CheckedRecord = {
  ...BARE_RECORD,
  id: "某局",
  values: new Map(),
  inputs: new Map(),
  reported: new Map(),
  scorers: new Map([
    [
      "自评",
      new Map([
        [pathKey(["过程", "制度"]), points("4")],
        [pathKey(["过程", "执行"]), points("8")],
        [pathKey(["产出", "履职"]), points("8")],
      ]),
    ],
    ["复核", new Map([[pathKey(["过程", "执行"]), points("6")]])],
  ]),
};

describe("several scorers", () => {
  it("stand side by side, with what is adopted and the deviation of each line", () => {
    const lines = compareScorers(RULES, record, evaluate(createPlan(RULES), record));
    expect(
      lines.map(({ kind, path, adopted, given, differs }) => [
        kind,
        path.at(-1),
        given[0]?.score,
        given[1]?.score,
        adopted,
        differs,
      ]),
    ).toEqual([
      ["section", "过程", "12", null, "10", true],
      ["indicator", "制度", "4", null, "4", true],
      ["indicator", "执行", "8", "6", "6", true],
      ["section", "产出", "8", null, "8", true],
      ["indicator", "履职", "8", null, "8", true],
      ["total", "总分", "20", null, "18", true],
    ]);
    expect(lines.map(({ given: [self] }) => [self?.deviation, self?.rate])).toEqual([
      ["2", "20%"],
      ["0", null],
      ["2", "33.33%"],
      ["0", null],
      ["0", null],
      ["2", "11.11%"],
    ]);
  });

  it("are none where the rules name none", () => {
    const rules = rulesOf("");
    expect(compareScorers(rules, record, evaluate(createPlan(rules), record))).toEqual([]);
  });
});
