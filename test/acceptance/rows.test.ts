// The national self-evaluation form, whose rows are data: its worked example holds, and the same record as JSON gives the same figures.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runSamples } from "@biaochi/analysis";
import { loadRecords, readRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { createScorer, dataNames } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { workbookBytes } from "../kit/workbook.ts";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "rows");
const read = (name: string): Uint8Array => readFileSync(join(FOLDER, name));
const { ruleSet, diagnostics } = check(createSourceText("自评.chi", read("项目支出绩效自评-2020.chi").toString()));
if (ruleSet === undefined) throw new Error("the form gives no rule set");

describe("项目支出绩效自评", () => {
  it("is without a diagnostic", () => {
    expect(diagnostics).toEqual([]);
  });

  it("gives what its worked example says", () => {
    const [sample] = runSamples(ruleSet);
    expect(sample?.verdicts.map(({ name, actual, pass }) => [name, actual, pass])).toEqual([
      ["预算执行率", "9.75分", true],
      ["完工时间", "9分", true],
      ["项目总投资", "9.52分", true],
      ["受益脱贫人口", "14.25分", true],
      ["受益户满意度", "9.47分", true],
      ["总分", "94.99分", true],
      ["等次", "优", true],
    ]);
  });

  it("gives the same to the record as a JSON file has it, with other units and the year beside it", () => {
    const { records, diagnostics: told } = readRecords(read("示例项目.json"), { file: "示例项目.json" });
    expect(told).toEqual([]);
    const [scorecard] = records.map(createScorer(ruleSet));
    expect(scorecard?.problems).toEqual([]);
    expect([scorecard?.total, scorecard?.totalExact, scorecard?.grade]).toEqual(["94.99", "9499/100", "优"]);
    const rows = scorecard?.sections.flatMap((section) => section.rows) ?? [];
    expect(rows.map(({ name, kind, kindFrom, completion, score }) => [name, kind, kindFrom, completion, score])).toEqual([
      ["安装坡面水标尺", "quantitative", "sign", "101.5%", "15"],
      ["项目验收合格率", "quantitative", "sign", "100%", "15"],
      ["完工时间", "deadline", "sign", null, "9"],
      ["项目总投资", "quantitative", "sign", "95.24%", "9.52"],
      ["受益脱贫人口", "quantitative", "sign", "95%", "14.25"],
      ["生产生活条件改善", "qualitative", "sign", null, "13"],
      ["受益户满意度", "quantitative", "sign", "94.74%", "9.47"],
    ]);
  });

  it("reads the rows of JSON Lines as well", () => {
    const line = JSON.stringify(JSON.parse(read("示例项目.json").toString()));
    const { records } = readRecords(new TextEncoder().encode(`${line}\n`), { file: "示例项目.jsonl" });
    expect(records.map(createScorer(ruleSet)).map(({ total }) => total)).toEqual(["94.99"]);
  });

  it("takes other points for its adjustable sections", () => {
    const json = read("示例项目.json")
      .toString()
      .replace('"年度": 2022,', '"年度": 2022, "产出指标": "60分", "效益指标.分值": 20,');
    const { records } = readRecords(new TextEncoder().encode(json), { file: "示例项目.json" });
    const [scorecard] = records.map(createScorer(ruleSet));
    expect(scorecard?.problems.map(({ code }) => code)).toEqual(["DATA-116", "DATA-116"]);
    const fitting = json
      .replace('"安装坡面水标尺", "分值": 15', '"安装坡面水标尺", "分值": 25')
      .replace('"受益脱贫人口", "分值": 15', '"受益脱贫人口", "分值": 5');
    const again = readRecords(new TextEncoder().encode(fitting), { file: "示例项目.json" }).records.map(createScorer(ruleSet));
    expect(again[0]?.problems).toEqual([]);
    expect(again[0]?.sections.map(({ points }) => points)).toEqual(["10", "60", "20", "10"]);
    expect(again[0]?.total).toBe("95.49");
  });

  it("gives the same to a workbook: a form that runs downwards, the rows on a sheet of their own with cells made one", async () => {
    const bytes = workbookBytes(read("示例项目.sheets").toString());
    const { records, diagnostics: told } = await loadRecords(bytes, { file: "示例项目.xlsx", names: dataNames(ruleSet) });
    expect(told.map(({ code }) => code)).toEqual(["DATA-220", "DATA-021", "DATA-224", "DATA-223"]);
    const [scorecard] = records.map(createScorer(ruleSet));
    expect(scorecard?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([scorecard?.total, scorecard?.totalExact, scorecard?.grade]).toEqual(["94.99", "9499/100", "优"]);
  });
});
