import { findUnit } from "@biaochi/quantity";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORD_RULES } from "../../../../test/kit/record-rules.ts";
import { readNumber, type WantedNumber } from "../data-check/numbers.ts";
import { FORM } from "../fixtures/row-rules.ts";
import { unitsOf } from "../plan/units.ts";
import { inputSchema } from "./input-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { figurePattern } from "./patterns.ts";

const schema = inputSchema(RECORD_RULES);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true }).compile(schema);

const SOUND = {
  名称: "县委组织部",
  年度: 2017,
  人员: { 编制数: "24人" },
  年初预算: "1,000万元",
  本年三公预算: "１０万元",
  满意率: "９５．９９％",
  完成率甲: 0.5,
  完成率乙: "50",
  有新建项目: true,
  验收日期: "2017年12月底",
  结论: "优",
  类别: "农村",
  备注: "x",
  床位数: "3",
  人均经费: "3万元/人",
  "总额（万元）": "3",
  投入: { 目标合理性: "优", 预算管理: "好（9分）" },
  产出: { 数量: "8.5", 质量: "4分" },
  制度: { 有制度: true, 有公开: "是", 有执行: "3分" },
  "效益.数量": 5,
  自报: { 投入: "13分", 完成率: 5, "完成率.值": "13.38", 总分: "97.5分", 等次: "优", 产出: { 数量: "8分" } },
  理由: { 目标合理性: "依据充分" },
};

function refusals(change: object): readonly string[] {
  validate({ ...SOUND, ...change });
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe("the schema of a record", () => {
  it("is a sound schema that takes a sound record by plain ajv", () => {
    expect(validate(SOUND)).toBe(true);
    expect(refusals({})).toEqual([]);
    expect(refusals({ 编制数: null, staff: "", 制度: "全部符合", 投入: { 目标合理性: "空" } })).toEqual([]);
    expect(refusals({ 制度: ["有制度"] })).toEqual([]);
  });

  it.each<readonly [object, readonly string[]]>([
    [{ 编制术: "24人" }, [" additionalProperties"]],
    [{ 人员: { 编制术: "24人" } }, ["/人员 additionalProperties"]],
    [{ 人员: "24人" }, ["/人员 type"]],
    [{ 编制数: ["24人"] }, ["/编制数 type"]],
    [{ 编制数: "24万元" }, ["/编制数 pattern"]],
    [{ 编制数: -1 }, ["/编制数 minimum"]],
    [{ 年初预算: 0 }, ["/年初预算 exclusiveMinimum"]],
    [{ 年初预算: "1,00万元" }, ["/年初预算 pattern"]],
    [{ 满意率: 0.95 }, ["/满意率 maximum"]],
    [{ 满意率: "0.95" }, ["/满意率 pattern"]],
    [{ 有新建项目: "有" }, ["/有新建项目 pattern"]],
    [{ 验收日期: "2017年" }, ["/验收日期 pattern"]],
    [{ 结论: "优秀" }, ["/结论 enum"]],
    [{ 类别: "城镇" }, ["/类别 pattern"]],
    [{ 人均经费: "3元" }, ["/人均经费 pattern"]],
    [{ 产出: { 数量: 11 } }, ["/产出/数量 maximum"]],
    [{ 制度: ["有制"] }, ["/制度/0 enum"]],
    [{ 年度: 2018 }, ["/年度 maximum"]],
    [{ 自报: "97.5分" }, ["/自报 type"]],
    [{ 自报: { 投入: ["13分"] } }, ["/自报/投入 type"]],
    [{ 理由: { 目标合理性: ["x"] } }, ["/理由/目标合理性 type"]],
  ])("refuses %j", (change, expected) => {
    expect(refusals(change)).toEqual(expected);
  });

  it("has ASCII titles and ids of definitions, and says each field's name, unit and constraint", () => {
    const titles: string[] = [];
    const collect = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const [keyword, value] of Object.entries(part)) {
        if (keyword === "title" && typeof value === "string") titles.push(value);
        collect(value);
      }
    };
    collect(schema);
    const definitions = schema["$defs"] as JsonSchema;
    for (const title of [...titles, ...Object.keys(definitions)]) expect(title).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
    expect(definitions["Field1"]).toMatchObject({
      title: "staff",
      description: "编制数；机构编制部门核定批复的编制数；单位 人；约束 ≥ 0人",
      minimum: 0,
    });
  });

  it("is the same text each time, and plain JSON", () => {
    const text = JSON.stringify(schema);
    expect(JSON.stringify(inputSchema(RECORD_RULES))).toBe(text);
    expect(JSON.parse(text)).toEqual(schema);
  });

  it("names such as __proto__ stay names", () => {
    const field = RECORD_RULES.fields[0];
    if (field === undefined) throw new Error("the rule set has fields");
    const odd = inputSchema({ ...RECORD_RULES, fields: [{ ...field, name: "__proto__", alias: null }] });
    expect(Object.keys(odd["properties"] as JsonSchema)).toContain("__proto__");
    expect(Object.getPrototypeOf(odd["properties"])).toBe(Object.prototype);
  });
});

describe("patterns", () => {
  const units = unitsOf(RECORD_RULES.units);
  const places: readonly (readonly [string, WantedNumber])[] = [
    ["money", { unit: findUnit("万元"), dimension: "元", rate: false, bareNumber: null }],
    ["people", { unit: findUnit("人"), dimension: "人", rate: false, bareNumber: null }],
    ["rate", { unit: findUnit("%"), dimension: "", rate: true, bareNumber: null }],
    ["bare rate", { unit: findUnit("%"), dimension: "", rate: true, bareNumber: "as-rate" }],
    ["ratio", { unit: findUnit("万元/人"), dimension: "人^-1*元", rate: false, bareNumber: null }],
    ["declared", { unit: findUnit("床位", units), dimension: "床位", rate: false, bareNumber: null }],
  ];
  const sign = fc.constantFrom(
    ..."0123456789０５,.．-+−% 　人元名%％‰万床位/",
    "万元",
    "元/人",
    "个百分点",
    "人次",
    "1,234",
    "空",
  );

  it.each(places)("of %s take exactly the figures that are read", (_, wanted) => {
    const pattern = new RegExp(figurePattern(wanted, units), "u");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 7 }), (signs) => {
        const text = signs.join("");
        // Missing cells; and units over a rate (人/%), which only the exact reading knows.
        if (/^[\s空]*$|\/[%％‰个]/u.test(text)) return;
        const read = readNumber({ kind: "text", text }, wanted, units);
        expect(pattern.test(text), text).toBe(read.kind === "number");
      }),
      { seed: 20171231, numRuns: 5_000 },
    );
  });
});

describe("the schema of a record with rows", () => {
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false }).compile(
    inputSchema(FORM),
  );
  const row = { 一级指标: "产出指标", 二级指标: "数量", 名称: "某项", 分值: 10, 目标: "≥5个", 实际: 5, 评定: "达成预期 9分" };
  const refused = (record: object): readonly string[] => {
    check(record);
    return (check.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };

  it("takes a list of rows, and the points of adjustable sections", () => {
    expect(refused({ 绩效指标: [row, { ...row, 方向: "≥" }], 产出指标: "60分", 效益指标: { 分值: 20 } })).toEqual([]);
    expect(refused({ 绩效指标: null })).toEqual([]);
  });

  it.each<readonly [object, readonly string[]]>([
    [{ 绩效指标: "见附件" }, ["/绩效指标 type"]],
    [{ 绩效指标: [{ ...row, 目标值: "5个" }] }, ["/绩效指标/0 additionalProperties"]],
    [{ 绩效指标: [{ ...row, 一级指标: "投入指标" }] }, ["/绩效指标/0/一级指标 pattern"]],
    [{ 绩效指标: [{ ...row, 分值: "10万元" }] }, ["/绩效指标/0/分值 pattern"]],
    [{ 绩效指标: [{ ...row, 评定: "优" }] }, ["/绩效指标/0/评定 pattern"]],
    [{ 绩效指标: [{ 名称: "某项" }] }, ["/绩效指标/0 required"]],
    [{ 产出指标: "60万元" }, ["/产出指标 pattern"]],
  ])("refuses %j", (record, expected) => {
    expect(refused(record)).toEqual(expected);
  });
});
