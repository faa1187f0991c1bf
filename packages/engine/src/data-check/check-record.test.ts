import { checkCatalogues } from "@biaochi/diagnostics";
import { toFractionString } from "@biaochi/quantity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, cellsOfTree, check, codes, type Given, groupOf, record, reportedOf } from "../../../../test/kit/raw-records.ts";
import { RECORD_RULES } from "../../../../test/kit/record-rules.ts";
import { DATA_CATALOGUE } from "../catalogue/data.ts";
import { pathKey, type RawCell, type RawTree } from "../record.ts";
import { loadRecordCheck } from "./load.ts";
import { checkRecord, createRecordCheck } from "./record-check.ts";

describe("constraints, years, filed figures", () => {
  it.each<readonly [Readonly<Record<string, Given>>, readonly string[]]>([
    [{ 编制数: "0人" }, []],
    [{ 编制数: "-1人" }, ["DATA-057"]],
    [{ 年初预算: "0" }, ["DATA-057"]],
    [{ 年初预算: "0.01元" }, []],
    [{ 年初预算: "100万元", 本年三公预算: "10万元" }, []],
    [{ 年初预算: "100万元", 本年三公预算: "10.0001万元" }, ["DATA-057"]],
    [{ 本年三公预算: "1亿元" }, []],
    [{ 年初预算: "x", 本年三公预算: "1亿元" }, ["DATA-036"]],
  ])("%j: %j", (cells, expected) => {
    expect(codes(record(cells))).toEqual(expected);
  });

  it("a constraint over other fields names them and shows none of their values", () => {
    const [problem] = check(record({ 年初预算: "100万元", 本年三公预算: "11万元" })).problems;
    expect(problem?.message).toEqual({
      zh: "「甲」的「本年三公预算」写着「11万元」，不合规则集的约束「本年三公预算 ≤ 三公限额」",
      en: "「本年三公预算」 of 「甲」 is “11万元”, against the rule set's constraint 「本年三公预算 ≤ 三公限额」",
    });
    expect(JSON.stringify(problem)).not.toContain("100");
  });

  it.each([
    ["2017", []],
    ["2017年", []],
    ["2017年度", []],
    ["", []],
    ["2018", ["DATA-060"]],
    ["17", ["DATA-060"]],
    ["二〇一七", ["DATA-060"]],
  ])("年度 %j: %j", (text, expected) => {
    expect(codes(record({}, { year: { kind: text === "" ? "empty" : "text", text } }))).toEqual(expected);
  });

  it("an open rule set takes every year from its first", () => {
    const open = createRecordCheck({ ...RECORD_RULES, year: { from: 2020, until: null, open: true } });
    const of = (text: string) => open(record({}, { year: { kind: "number", text } })).problems.map(({ code }) => code);
    expect([of("2019"), of("2020"), of("2031")]).toEqual([["DATA-060"], [], []]);
  });

  it("the total and the grade may be filed in either spelling", () => {
    const zh = check(record({}, reportedOf({ 总分: "97.5分", 等次: "优" })));
    const en = check(record({}, reportedOf({ total: "97.5pts", grade: "优" })));
    const kept = (checked: typeof zh) => [...(checked.record?.reported ?? [])].map(([key, { value }]) => [key, value]);
    expect(kept(en)).toEqual(kept(zh));
    expect(kept(en)).toHaveLength(2);
  });

  it("filed figures are kept as printed, by the path of their part", () => {
    const { record: checked, problems } = check(
      record(
        {},
        reportedOf({
          投入: "13分",
          "产出.数量": "8",
          完成率: "满分",
          "完成率.值": "13.38",
          "质量.值": "九成",
          总分: { number: "97.5" },
          等次: "优秀",
          制度: "空",
        }),
      ),
    );
    expect(problems.map(({ code, field }) => [code, field])).toEqual([["DATA-059", "自报.完成率"]]);
    expect(checked).toBeUndefined();
    const sound = check(
      record(
        {},
        reportedOf({ 投入: "13分", "完成率.值": "13.38", "质量.值": "九成", 总分: { number: "97.5" }, 等次: "优秀", 制度: "空" }),
      ),
    );
    expect(
      [...(sound.record?.reported ?? [])].map(([key, { text, value, unit }]) => [
        key,
        text,
        value && toFractionString(value),
        unit,
      ]),
    ).toEqual([
      [pathKey(["投入"]), "13分", "13", "分"],
      [pathKey(["产出", "完成率", "值"]), "13.38", "669/50", undefined],
      [pathKey(["产出", "质量", "值"]), "九成", undefined, undefined],
      ["总分", "97.5分", "195/2", "分"].map((part, index) => (index === 1 ? "97.5" : part)),
      ["等次", "优秀", undefined, undefined],
    ]);
  });

  it("names of filed figures: unknown, of two parts, twice", () => {
    expect(codes(record({}, reportedOf({ 完成: "1分" })))).toEqual(["DATA-058"]);
    expect(codes(record({}, reportedOf({ 数量: "1分" })))).toEqual(["DATA-032"]);
    expect(codes(record({}, reportedOf({ 完成率: "1分", "产出.完成率": "2分" })))).toEqual(["DATA-033"]);
    expect(codes(record({}, reportedOf({ 完成率: ["1分"] })))).toEqual(["DATA-035"]);
  });
});

describe("the whole record", () => {
  it("every mistake is told, and the record stops", () => {
    const { record: checked, problems } = check(
      record({ 编制术: "24", 编制数: "24万元", 年初预算: "1,00", 有新建项目: "1", 目标合理性: "优秀" }),
    );
    expect(checked).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["DATA-031", "DATA-039", "DATA-037", "DATA-048", "DATA-051"]);
    for (const problem of problems)
      expect(problem).toMatchObject({ severity: "error", record: "甲", file: "甲.json", span: { start: 0, end: 0 } });
  });

  it("a message names its line, its value in the user's own words, and no other field", () => {
    const raw = record({ 编制数: { kind: "text", text: "二十四人", line: 7 }, 年初预算: "455.84万元" });
    const [problem] = check(raw).problems;
    expect(problem?.message.zh).toBe("「甲」的「编制数」（第 7 行）写着「二十四人」，不是一个数");
    expect(problem?.message.en).toBe("「编制数」 of 「甲」 (line 7) is “二十四人”, which is not a figure");
    expect(JSON.stringify(problem)).not.toContain("455");
  });

  it("told codes are complete: no sentence lacks an argument", () => {
    const told = [
      record({
        编制术: "1",
        数量: "1",
        编制数: "1",
        staff: "2",
        完成率: "1",
        "制度.有制": "1",
        "制度.有公开": "1分",
        "产出.数量": "11",
        "产出.质量": "0.1",
        目标合理性: "好",
      }),
      record({
        编制数: "x",
        年初预算: "1,0",
        本年三公预算: "1万",
        追加: "1人",
        满意率: "1",
        完成率甲: "1e9999",
        完成率乙: "9".repeat(2_000),
        床位数: "1/0",
        人均经费: "#REF!",
      }),
      record({
        编制数: "3月4日",
        年初预算: "/",
        本年三公预算: "(3)",
        追加: "1e3",
        有新建项目: "x",
        验收日期: "x",
        结论: "x",
        类别: ["x"],
      }),
      record(
        { 编制数: "-1", 年初预算: { kind: "text", text: "1元", unit: "人", head: "h" }, 验收日期: "43100", 预算管理: "好 1分" },
        { ...reportedOf({ x: "1", 投入: "x" }), year: { kind: "text", text: "x" } },
      ),
    ].flatMap((raw) => check(raw).problems);
    expect(told.length).toBeGreaterThan(30);
    for (const { message, reason, mend } of told) {
      for (const text of [message.zh, message.en, reason.zh, reason.en, mend.zh, mend.en])
        expect(text).not.toMatch(/undefined|\[object| {2}/);
    }
  });

  it("of very many mistakes the first are told", () => {
    const cells = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`不认识的名称${index}`, "1"]));
    const start = performance.now();
    const { problems } = check(record(cells));
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(problems.length).toBe(201);
    expect(problems.at(-1)).toMatchObject({ code: "DATA-062", args: { count: "4800" } });
  });

  it("hostile names and values are told visibly and soon", () => {
    const cells = new Map<string, RawCell>([
      ["__proto__", cellOf("1")],
      ["constructor", cellOf("1")],
      ["\u202e编制数", cellOf("1")],
      ["\ud800", cellOf("1")],
      ["名".repeat(3_000_000), cellOf("1")],
      ["年初预算", cellOf("9".repeat(3_000_000))],
      ["满意率", cellOf(`${" ".repeat(3_000_000)}x`)],
      ["编制数", cellOf("(".repeat(3_000_000))],
      ["目标合理性", cellOf("优".repeat(3_000_000))],
      ["制度", cellOf("、".repeat(1_000_000))],
      ["验收日期", cellOf("2".repeat(3_000_000))],
    ]);
    const start = performance.now();
    const { record: checked, problems } = check({ ...record({}), id: "甲\u202e\u0007", cells });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(checked).toBeUndefined();
    expect(problems.length).toBe(cells.size);
    for (const { message } of problems) {
      expect(message.zh.length).toBeLessThan(2_000);
      expect(message.zh).not.toMatch(/[\u0000-\u001f\u202e\ud800-\udfff]/);
    }
    expect(problems[2]?.message.zh).toContain("「<U+202E>编制数」");
  });

  it("checkRecord is the check of one record", () => {
    expect(checkRecord(RECORD_RULES, record({ 编制数: "24人" }))).toEqual(check(record({ 编制数: "24人" })));
  });

  it("the catalogue keeps the house's style", () => {
    expect(checkCatalogues(DATA_CATALOGUE).filter((fault) => !/‹\w+(?:Zh|En)› stands in one language only/.test(fault))).toEqual(
      [],
    );
  });
});

describe("shapes", () => {
  it("lists and groups in the wrong place are told by the schema, once", async () => {
    const loaded = await loadRecordCheck(RECORD_RULES);
    const tree: RawTree = {
      人员: "24",
      年初预算: { a: "1" },
      目标合理性: ["优"],
      制度: { 有公开: ["x"] },
      产出: { 数量: ["1"] },
      自报: "97",
      理由: ["x"],
    };
    const cells = { 人员: "24", "年初预算.a": "1", 目标合理性: ["优"], "制度.有公开": ["x"], "产出.数量": ["1"] };
    expect(
      loaded(record(cells, { tree })).problems.map(({ code, field, args }) => [code, field, args["wanted"], args["found"]]),
    ).toEqual([
      ["DATA-035", "自报", "group", "value"],
      ["DATA-035", "理由", "group", "list"],
      ["DATA-035", "年初预算", "value", "group"],
      ["DATA-035", "人员", "group", "value"],
      ["DATA-035", "目标合理性", "text", "list"],
      ["DATA-035", "制度.有公开", "value", "list"],
      ["DATA-035", "产出.数量", "value", "list"],
    ]);
  });

  it("a record is sound with the schema exactly when it is without", async () => {
    const loaded = await loadRecordCheck(RECORD_RULES);
    const scalar = fc.constantFrom<RawTree>("24人", "优", "是", "", null, true, "8.5", "全部符合");
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 2 }),
      fc.dictionary(fc.constantFrom("编制数", "有制度", "数量", "x"), scalar, { maxKeys: 2 }),
    );
    const name = fc.constantFrom("编制数", "人员", "制度", "产出", "产出.数量", "目标合理性", "备注", "有新建项目", "年初预算");
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 4 }), value, value, (cells, filed, reasons) => {
        const tree: RawTree = { ...cells, 自报: filed, 理由: reasons };
        const raw = { ...record({}), cells: cellsOfTree(cells), reported: groupOf(filed), reasons: groupOf(reasons), tree };
        const plain = check(raw).record !== undefined;
        expect(loaded(raw).record !== undefined, JSON.stringify(tree)).toBe(plain);
      }),
      { seed: 20171231, numRuns: 3_000 },
    );
  });
});
