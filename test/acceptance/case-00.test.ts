// The first real department, from the files under rules/: every score, every finding, the worked examples, and what a corrected figure would change.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, type Finding, runSamples, sampleRecord } from "@biaochi/analysis";
import { readRecords } from "@biaochi/data";
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { type CheckedRecord, checkRecord, createPlan, evaluate, type RawRecord } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "rules", "湖南省", "湘西土家族苗族自治州", "保靖县", "2017");

function readRules(): RuleSet {
  const file = "保靖县-2017.chi";
  const { ruleSet, diagnostics } = check(createSourceText(file, readFileSync(join(folder, file), "utf8")));
  expect(hasErrors(diagnostics)).toBe(false);
  if (ruleSet === undefined) throw new Error("the rule file gives no rule set");
  return ruleSet;
}

function readRaw(): RawRecord {
  const file = "县委组织部.json";
  const { records, diagnostics } = readRecords(readFileSync(join(folder, file)), { file });
  expect(diagnostics).toEqual([]);
  const [raw] = records;
  if (raw === undefined || records.length > 1) throw new Error("one record was expected");
  return raw;
}

function checked(rules: RuleSet, raw: RawRecord): CheckedRecord {
  const { record, problems } = checkRecord(rules, raw);
  expect(problems).toEqual([]);
  if (record === undefined) throw new Error("the record does not fit the rule set");
  return record;
}

const rules = readRules();
const record = checked(rules, readRaw());
const scorecard = evaluate(createPlan(rules), record);
const findings = audit(rules, record, scorecard);

describe("the score of 县委组织部, 2017", () => {
  it("is 97.39, 优", () => {
    expect(scorecard).toMatchObject({ complete: true, total: "97.39", points: "100", grade: "优", problems: [] });
    expect(scorecard.sections.map(({ path, score }) => [path.join("."), score])).toEqual([
      ["投入", "13"],
      ["投入.目标设定", "6"],
      ["投入.预算配置", "7"],
      ["过程", "58.39"],
      ["过程.预算执行", "39.39"],
      ["过程.预算管理", "19"],
      ["产出及效率", "26"],
    ]);
  });

  it("is, indicator by indicator, exact", () => {
    expect(scorecard.indicators.map(({ path, metricExact, score, points }) => [path.at(-1), metricExact, score, points])).toEqual(
      [
        ["绩效目标合理性", null, "3", "3"],
        ["绩效指标明确性", null, "3", "3"],
        ["在职人员控制率", "7/8", "3", "3"],
        ["“三公经费”变动率", "-7/24", "4", "4"],
        ["预算完成率", "25249/26305", "3.39", "5"],
        ["预算控制率", "6101/45584", "4", "5"],
        ["新建楼堂馆所面积控制率", "1", "5", "5"],
        ["新建楼堂馆所投资概算控制率", "1", "5", "5"],
        ["公用经费控制率", "1", "8", "8"],
        ["“三公经费”控制率", "673/850", "8", "8"],
        ["政府采购执行率", "1", "6", "6"],
        ["管理制度健全性", null, "8", "8"],
        ["资金使用合规性", null, "6", "6"],
        ["预决算信息公开性", null, "5", "5"],
        ["职责履行", null, "8", "8"],
        ["经济效益和社会效益", null, "6", "6"],
        ["行政效能", null, "6", "6"],
        ["服务对象满意度", null, "6", "6"],
      ],
    );
  });
});

describe("the audit of what 县委组织部 filed", () => {
  it("finds these seven and no other", () => {
    expect(
      findings.map(({ code, indicator, reported, recomputed, difference, unit }) => [
        code,
        indicator,
        reported,
        recomputed,
        difference,
        unit,
      ]),
    ).toEqual([
      ["AUDIT-001", "预算完成率", "3.5", "3.39", "0.11", "分"],
      ["AUDIT-007", "预算控制率", "13.38", "0.1338", "13.2462", null],
      ["AUDIT-009", "结转滚动", "21.12", "21.13", "-0.01", "万元"],
      ["AUDIT-010", "追加构成", "61.01", "21.014", "39.996", "万元"],
      ["AUDIT-009", "公用经费口径", "56.1", "36.6", "19.5", "万元"],
      ["AUDIT-011", "三公下降", "54.52", "54.53", "-0.01", "%"],
      ["AUDIT-009", "上年三公", "29.6", "24", "5.6", "万元"],
    ]);
  });

  it("explains 3.5 by half points alone, which the file does not declare", () => {
    const [explanation, ...others] = one("预算完成率").explainedBy;
    expect(others).toEqual([]);
    expect(explanation?.zh).toBe("按“按比例、保留到0.5分”可得 3.5分，但文件没有声明保留到0.5分（声明的是保留2位小数）");
    expect(explanation?.en).toContain("does not declare scores rounded to multiples of 0.5 points");
  });

  it("sees that section and total follow from it", () => {
    expect(one("预算完成率").follows).toEqual([
      { path: ["过程"], reported: "58.5", recomputed: "58.39" },
      { path: ["总分"], reported: "97.5", recomputed: "97.39" },
    ]);
  });

  it("says that 13.38 lacks its %", () => {
    expect(one("预算控制率").message.zh).toContain("漏了单位 %：照原样是 1338%，补上后的 13.38% 与复算相符");
  });

  it("says that by 36.6 the indicator gets 0, the total is 89.39 and the grade 良, and decides nothing", () => {
    const { impact, message } = one("公用经费口径");
    expect(impact).toEqual([
      {
        field: "公用经费预算",
        value: "36.6",
        unit: "万元",
        text: "36.6万元",
        indicator: "公用经费控制率",
        path: ["过程", "预算执行", "公用经费控制率"],
        score: "0",
        total: "89.39",
        grade: "良",
        changed: true,
      },
    ]);
    expect(message.zh).toContain(
      "若「公用经费预算」是 36.6万元，「公用经费控制率」得 0分（现得 8分），总分 89.39分（现 97.39分），等次为良（现为优）",
    );
    expect(scorecard).toMatchObject({ total: "97.39", grade: "优" });
  });

  it("says that 21.13 would change no score", () => {
    const { impact, message } = one("结转滚动");
    expect(impact.filter(({ field }) => field === "年末结转")).toMatchObject([
      { value: "21.13", indicator: "预算完成率", score: "3.39", total: "97.39", grade: "优", changed: false },
    ]);
    expect(message.zh).toContain("「年末结转」是 21.13万元");
    expect(message.zh).toContain("得分不变（总分仍为 97.39分）");
  });

  it("says that 40元 may have been 40万元 and that 54.52% was cut off", () => {
    expect(one("追加构成").explainedBy.map(({ zh }) => zh)).toEqual([
      "「上级指标」的 40元 可能应为 40万元：数字不动、只改单位，等式就成立，请查原表",
    ]);
    expect(one("三公下降").explainedBy.map(({ zh }) => zh)).toEqual([
      "「三公下降率」的 54.52% 应为 54.53%：截去了末位之后的数，没有四舍五入",
    ]);
  });

  it("finds nothing once the filed figures are corrected", () => {
    const mended = {
      ...readRaw(),
      cells: replaced(readRaw().cells, {
        "预算.年末结转": "21.13万元",
        "预算.上级指标": "40万元",
        "三公经费.三公比上年减少": "10.54万元",
        "三公经费.三公下降率": "43.92%",
        "批复预算.批复日常公用经费": "56.1万元",
        "批复预算.预算商品和服务": "225.6万元",
        "批复预算.预算工资福利": "191.24万元",
      }),
      reported: replaced(readRaw().reported, {
        预算完成率: "3.39分",
        "预算完成率.值": "95.98%",
        "预算控制率.值": "13.38%",
        过程: "58.39分",
        总分: "97.39分",
      }),
    };
    const { tree: _, ...flat } = mended;
    expect(audit(rules, checked(rules, flat)).map(({ message }) => message.zh)).toEqual([]);
  });

  function one(name: string): Finding {
    const found = findings.filter(({ indicator }) => indicator === name);
    expect(found).toHaveLength(1);
    const [first] = found;
    if (first === undefined) throw new Error(`no finding of ${name}`);
    return first;
  }
});

function replaced(cells: RawRecord["cells"], texts: Readonly<Record<string, string>>): RawRecord["cells"] {
  const changed = new Map(cells);
  for (const [key, text] of Object.entries(texts)) {
    const cell = changed.get(key);
    if (cell === undefined) throw new Error(`no cell ${key}`);
    changed.set(key, { ...cell, text });
  }
  return changed;
}

describe("with the approved budget of 36.6万元 in the indicator", () => {
  it("the score is 0, the total 89.39, the grade 良", () => {
    const raw = readRaw();
    const { tree: _, ...flat } = { ...raw, cells: replaced(raw.cells, { "公用经费.公用经费预算": "36.6万元" }) };
    const changed = evaluate(createPlan(rules), checked(rules, flat));
    expect(changed).toMatchObject({ total: "89.39", grade: "良" });
    expect(changed.indicators.find(({ path }) => path.at(-1) === "公用经费控制率")).toMatchObject({
      metricExact: "187/122",
      score: "0",
    });
  });
});

describe("the worked examples of the rule file", () => {
  it("all pass, and the audit finds in them what it finds in the record but for the filed rates", () => {
    const results = runSamples(rules);
    expect(results.map(({ name, pass }) => [name, pass])).toEqual([["县委组织部", true]]);
    expect(results.flatMap(({ verdicts }) => verdicts.filter(({ pass }) => !pass))).toEqual([]);
    const [sample] = rules.samples;
    if (sample === undefined) throw new Error("no worked example");
    const inSample = audit(rules, sampleRecord(rules, sample)).map(({ code, indicator }) => `${code} ${indicator}`);
    expect(inSample).toEqual(
      findings.filter(({ code }) => code !== "AUDIT-007").map(({ code, indicator }) => `${code} ${indicator}`),
    );
  });
});
