import { checkCatalogues } from "@biaochi/diagnostics";
import { toFractionString } from "@biaochi/quantity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RECORD_RULES } from "../../../../test/kit/record-rules.ts";
import { DATA_CATALOGUE } from "../catalogue/data.ts";
import { pathKey, type RawCell, type RawRecord, type RawTree } from "../record.ts";
import { loadRecordCheck } from "./load.ts";
import { checkRecord, createRecordCheck } from "./record-check.ts";

const check = createRecordCheck(RECORD_RULES);

type Given = string | boolean | null | readonly string[] | { readonly number: string } | RawCell;

function cellOf(given: Given): RawCell {
  if (given === null) return { kind: "empty", text: "" };
  if (typeof given === "string") return { kind: "text", text: given };
  if (typeof given === "boolean") return { kind: "boolean", text: given ? "是" : "否" };
  if ("kind" in given) return given;
  if ("number" in given) return { kind: "number", text: given.number };
  return { kind: "list", text: "", items: given.map((text) => ({ kind: "text", text })) };
}

function record(cells: Readonly<Record<string, Given>>, more: Partial<RawRecord> = {}): RawRecord {
  const entries = Object.entries(cells).map(([key, given]): [string, RawCell] => [key, cellOf(given)]);
  return { id: "甲", file: "甲.json", cells: new Map(entries), reported: new Map(), reasons: new Map(), ...more };
}

function reportedOf(cells: Readonly<Record<string, Given>>): Partial<RawRecord> {
  return { reported: new Map(Object.entries(cells).map(([key, given]) => [key, cellOf(given)])) };
}

function reasonsOf(cells: Readonly<Record<string, Given>>): Partial<RawRecord> {
  return { reasons: new Map(Object.entries(cells).map(([key, given]) => [key, cellOf(given)])) };
}

function codes(raw: RawRecord): readonly string[] {
  return check(raw).problems.map(({ code }) => code);
}

/** The value of a field as text, or the codes of what is wrong with it. */
function valueIn(name: string, given: Given): unknown {
  const { record: checked, problems } = check(record({ [name]: given }));
  if (checked === undefined) return problems.map(({ code }) => code).join(" ");
  const field = checked.values.get(name);
  if (field === undefined) return "缺失";
  switch (field.value.kind) {
    case "number":
      return toFractionString(field.value.value);
    case "boolean":
    case "text":
      return field.value.value;
    case "date":
      return field.value.iso;
    case "level":
      return field.value.name;
    case "target":
      return field.text;
  }
}

describe("figures", () => {
  it.each<readonly [string, Given, unknown]>([
    // the unit of the field, of the cell, of the head; nought in any unit
    ["编制数", "24人", "24"],
    ["编制数", "24", "24"],
    ["编制数", { number: "24" }, "24"],
    ["编制数", "24名", "24"],
    ["编制数", "0.0024万人", "24"],
    ["编制数", "0", "0"],
    ["编制数", "24万元", "DATA-039"],
    ["编制数", "0万元", "DATA-039"],
    ["编制数", "24%", "DATA-039"],
    ["编制数", "24户", "DATA-039"],
    ["年初预算", "455.84万元", "4558400"],
    ["年初预算", "4558400元", "4558400"],
    ["年初预算", "0.045584亿元", "4558400"],
    ["年初预算", "455.84", "4558400"],
    ["年初预算", { kind: "text", text: "4558400", unit: "元", head: "年初预算（元）" }, "4558400"],
    ["年初预算", { kind: "text", text: "4558400元", unit: "元", head: "年初预算（元）" }, "4558400"],
    ["年初预算", { kind: "text", text: "455.84万元", unit: "元", head: "年初预算（元）" }, "DATA-041"],
    ["年初预算", { kind: "text", text: "455.84", unit: "人", head: "年初预算（人）" }, "DATA-039"],
    ["人均经费", "3元/人", "3"],
    ["人均经费", "0.0003", "3"],
    ["人均经费", "3元", "DATA-039"],
    ["床位数", "3床位", "3"],
    ["床位数", "3万床位", "30000"],
    ["床位数", "3张", "DATA-038"],
    ["追加", "-5万元", "-50000"],
    ["追加", "−5万元", "-50000"],
    ["追加", "1/3万元", "10000/3"],
    // widths, blanks, thousands marks
    ["年初预算", "１，２３４", "DATA-037"],
    ["年初预算", "1,234.56 万元", "12345600"],
    ["年初预算", "１２３４．５６万元", "12345600"],
    ["年初预算", "\u3000455.84\u00a0", "4558400"],
    ["年初预算", "1,00万元", "DATA-037"],
    ["年初预算", "1，234", "DATA-037"],
    ["年初预算", "12,345,6", "DATA-037"],
    // rates
    ["满意率", "95.99%", "9599/10000"],
    ["满意率", "９５．９９％", "9599/10000"],
    ["满意率", "30 %", "3/10"],
    ["满意率", "87.5个百分点", "7/8"],
    ["满意率", "3‰", "3/1000"],
    ["满意率", "0", "0"],
    ["满意率", "0.95", "DATA-040"],
    ["满意率", { number: "95" }, "DATA-040"],
    ["满意率", { kind: "text", text: "95.99", unit: "%", head: "满意率（%）" }, "9599/10000"],
    ["满意率", "95人", "DATA-039"],
    ["完成率甲", "0.95", "19/20"],
    ["完成率甲", "95%", "19/20"],
    ["完成率乙", "95", "19/20"],
    ["完成率乙", "95%", "19/20"],
    // exact, and bounded
    ["年初预算", "0.1元", "1/10"],
    ["年初预算", "1234567890.12元", "30864197253/25"],
    ["年初预算", { number: "1e2" }, "1000000"],
    ["年初预算", { number: "1e999999999" }, "DATA-043"],
    ["年初预算", "1/0", "DATA-044"],
    // no figures
    ["年初预算", "约24", "DATA-036"],
    ["年初预算", "二十四", "DATA-036"],
    ["年初预算", "455.84万", "DATA-038"],
    ["年初预算", "24元左右", "DATA-038"],
    ["年初预算", true, "DATA-036"],
    ["年初预算", ["24"], "DATA-035"],
    ["年初预算", "80～90", "DATA-036"],
    ["年初预算", "(5.2)", "DATA-063"],
    ["年初预算", "（1,234.5万元）", "DATA-063"],
    ["年初预算", "#DIV/0!", "DATA-045"],
    ["年初预算", "#N/A", "DATA-045"],
    ["年初预算", "#####", "DATA-045"],
    ["年初预算", "3月14日", "DATA-046"],
    ["年初预算", "2017-03-14", "DATA-046"],
    ["年初预算", "2017/3/14 0:00", "DATA-046"],
    ["年初预算", "3-14", "DATA-036"],
    ["年初预算", "80-90", "DATA-036"],
    ["年初预算", "14-Mar", "DATA-046"],
    // empties: nothing, blanks and 空 are missing; every other sign is asked about
    ["年初预算", null, "缺失"],
    ["年初预算", "", "缺失"],
    ["年初预算", " \u3000", "缺失"],
    ["年初预算", "空", "缺失"],
    ["年初预算", "—", "DATA-047"],
    ["年初预算", "——", "DATA-047"],
    ["年初预算", "/", "DATA-047"],
    ["年初预算", "-", "DATA-047"],
    ["年初预算", "无", "DATA-047"],
    ["年初预算", "N/A", "DATA-047"],
    ["年初预算", "不适用", "DATA-047"],
  ])("%s %j is %s", (name, given, expected) => {
    expect(valueIn(name, given)).toBe(expected);
  });

  it("a million digits are refused", () => {
    expect(valueIn("年初预算", "9".repeat(1_000_000))).toBe("DATA-042");
    expect(valueIn("年初预算", { number: "9".repeat(1_001) })).toBe("DATA-042");
  });

  it("scientific notation in a text is read, with a notice", () => {
    const { record: checked, problems } = check(record({ 年初预算: "4.5584E+02" }));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["DATA-061", "notice"]]);
    expect(checked?.values.get("年初预算")).toMatchObject({ text: "4.5584E+02万元", from: "data" });
  });

  it("the text of a value is as written, with its unit", () => {
    const { record: checked } = check(
      record({
        编制数: "24",
        年初预算: { kind: "text", text: "1,000", unit: "元", head: "x" },
        完成率甲: "0.5",
        完成率乙: "50",
        满意率: " 95 %",
      }),
    );
    expect([...(checked?.values ?? [])].map(([name, { text }]) => [name, text])).toEqual([
      ["编制数", "24人"],
      ["年初预算", "1,000元"],
      ["追加", "0万元"],
      ["满意率", "95 %"],
      ["完成率甲", "0.5"],
      ["完成率乙", "50%"],
    ]);
  });

  it("缺失时 fills what is missing and says so; the rest stays missing", () => {
    const { record: checked } = check(record({ 追加: "空" }));
    expect([...(checked?.values ?? [])]).toEqual([
      ["追加", { value: { kind: "number", value: { numerator: 0n, denominator: 1n } }, text: "0万元", from: "default" }],
    ]);
  });
});

describe("words and dates", () => {
  it.each<readonly [string, Given, unknown]>([
    ["有新建项目", "是", true],
    ["有新建项目", false, false],
    ["有新建项目", "TRUE", true],
    ["有新建项目", " √ ", true],
    ["有新建项目", "×", false],
    ["有新建项目", "1", "DATA-048"],
    ["有新建项目", "无", "DATA-048"],
    ["有新建项目", "#REF!", "DATA-045"],
    ["有新建项目", "空", "缺失"],
    ["验收日期", "2017-12-31", "2017-12-31"],
    ["验收日期", "2017/2/8", "2017-02-08"],
    ["验收日期", "２０１７.2.8", "2017-02-08"],
    ["验收日期", "2017年2月8日", "2017-02-08"],
    ["验收日期", "2017年2月底", "2017-02-28"],
    ["验收日期", "2016年2月底", "2016-02-29"],
    ["验收日期", "20171231", "2017-12-31"],
    ["验收日期", "2017-12-31 00:00:00", "2017-12-31"],
    ["验收日期", "2017-12-31T00:00:00Z", "2017-12-31"],
    ["验收日期", "2017-02-29", "DATA-049"],
    ["验收日期", "2100-02-29", "DATA-049"],
    ["验收日期", "2000-02-29", "2000-02-29"],
    ["验收日期", "2017-13-01", "DATA-049"],
    ["验收日期", "2017年12月", "DATA-049"],
    ["验收日期", "12月31日", "DATA-049"],
    ["验收日期", "2017-12-31 08:30", "DATA-049"],
    ["验收日期", "43100", "DATA-050"],
    ["验收日期", "待定", "DATA-047"],
    ["结论", "优", "优"],
    ["结论", "优秀", "DATA-051"],
    ["结论", "/", "DATA-047"],
    ["类别", "农村", "农村"],
    ["类别", "城镇", "DATA-051"],
    ["备注", "无", "无"],
    ["备注", { number: "007.50" }, "007.50"],
    ["备注", ["x"], "DATA-035"],
  ])("%s %j is %s", (name, given, expected) => {
    expect(valueIn(name, given)).toBe(expected);
  });

  it("Excel's number for a date is told as the date", () => {
    expect(check(record({ 验收日期: "43100" })).problems[0]?.mend.zh).toBe("核对后写成 2017-12-31。");
  });
});

describe("names", () => {
  it.each([
    ["编制数", "编制数"],
    ["人员.编制数", "编制数"],
    ["staff", "编制数"],
    ["人员.staff", "编制数"],
    ["ｓｔａｆｆ", "编制数"],
    ["编 制 数", "编制数"],
    ["总额（万元）", "总额（万元）"],
  ])("%s is %s", (key, name) => {
    const { record: checked, problems } = check(record({ [key]: "24" }));
    expect(problems).toEqual([]);
    expect([...(checked?.values.keys() ?? [])].filter((field) => field !== "追加")).toEqual([name]);
  });

  it("a head that ends in brackets may be a whole name, or have a unit that the rule set declares", () => {
    const whole = record({ 总额: { kind: "text", text: "3", unit: "万元", head: "总额（万元）" } });
    expect(check(whole).record?.values.get("总额（万元）")?.text).toBe("3万元");
    const declared = record({ "床位数（床位）": "3" });
    expect(check(declared).record?.values.get("床位数")?.text).toBe("3床位");
  });

  it.each([
    ["编制术", "DATA-031", "编制数"],
    ["人员.编制术", "DATA-031", "编制数"],
    ["预算.编制数", "DATA-031", "编制数"],
    ["有制度", "DATA-031", "效益.制度.有制度"],
    ["产出.目标合理性", "DATA-031", "目标合理性"],
    ["人员", "DATA-031", ""],
    ["完成率", "DATA-034", undefined],
    ["三公限额", "DATA-034", undefined],
    ["产出", "DATA-034", undefined],
    ["数量", "DATA-032", undefined],
    ["制度.有制", "DATA-055", "制度.有制度"],
  ])("%s: %s, with %s offered", (key, code, near) => {
    const [problem, ...others] = check(record({ [key]: "1" })).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, record: "甲", field: key });
    if (near !== undefined) expect(problem?.args["hintZh"]).toBe(near === "" ? "" : `是否想写「${near.replace("效益.", "")}」？`);
  });

  it("names under several sections are told apart by any part of their path", () => {
    const { record: checked, problems } = check(record({ "产出.数量": "8分", "效益.数量": "5" }));
    expect(problems).toEqual([]);
    expect([...(checked?.inputs ?? [])].map(([key, { text }]) => [key, text])).toEqual([
      [pathKey(["产出", "数量"]), "8分"],
      [pathKey(["效益", "数量"]), "5分"],
    ]);
    expect(check(record({ 数量: "5" })).problems[0]?.mend.zh).toBe("写出完整的路径：产出.数量、效益.数量 之一。");
  });

  it("one thing given under two names", () => {
    expect(codes(record({ 编制数: "24", staff: "24" }))).toEqual(["DATA-033"]);
    expect(codes(record({ 目标合理性: "优", "投入.目标合理性": "良" }))).toEqual(["DATA-033"]);
    expect(codes(record({ 制度: "全部符合", "制度.有制度": "否" }))).toEqual(["DATA-033"]);
    expect(codes(record({ 制度: "全部符合", "制度.有制度": "是" }))).toEqual([]);
  });

  it("说明 and 来源 are remarks", () => {
    expect(codes(record({ 说明: "x", "来源.网址": "y" }))).toEqual([]);
  });

  it("names that sound alike are offered when the table of sounds is there", async () => {
    const loaded = await loadRecordCheck(RECORD_RULES);
    const misheard = record({ 年出预算: "1", 目标合理性: "忧" });
    expect(loaded(misheard).problems.map(({ args }) => args["hintZh"])).toEqual(["是否想写「年初预算」？", "是否想写「优」？"]);
    expect(check(misheard).problems.map(({ unknownName }) => unknownName)).toEqual([undefined, "目标合理性"]);
  });
});

describe("what people fill in", () => {
  function input(path: readonly string[], given: Given): unknown {
    const { record: checked, problems } = check(record({ [path.join(".")]: given }));
    if (checked === undefined) return problems.map(({ code }) => code).join(" ");
    const found = checked.inputs.get(pathKey(path));
    if (found === undefined) return "缺失";
    switch (found.kind) {
      case "points":
        return toFractionString(found.points);
      case "level":
        return [found.level, found.points === undefined ? undefined : toFractionString(found.points)];
      case "items":
        return Object.fromEntries(
          [...found.items].map(([name, met]) => [name, typeof met === "boolean" ? met : toFractionString(met)]),
        );
      case "counts":
        return Object.fromEntries([...found.counts].map(([name, count]) => [name, toFractionString(count)]));
      case "pooled":
        return found.parts.map(({ name }) => name);
    }
  }
  const all = { 有制度: true, 有公开: true, 有执行: true };

  it.each<readonly [readonly string[], Given, unknown]>([
    [["产出", "数量"], "8.5分", "17/2"],
    [["产出", "数量"], { number: "10" }, "10"],
    [["产出", "数量"], "0", "0"],
    [["产出", "数量"], "10.5分", "DATA-052"],
    [["产出", "数量"], "-0.5分", "DATA-052"],
    [["产出", "数量"], "8.3分", "DATA-053"],
    [["产出", "数量"], "85%", "DATA-039"],
    [["产出", "数量"], "优", "DATA-036"],
    [["产出", "数量"], "空", "缺失"],
    [["产出", "数量"], ["8"], "DATA-035"],
    [["产出", "质量"], "4分", "4"],
    [["投入", "目标合理性"], "优", ["优", undefined]],
    [["投入", "目标合理性"], "优 3分", ["优", "3"]],
    [["投入", "目标合理性"], "优（2.5分）", "DATA-054"],
    [["投入", "目标合理性"], "优秀", "DATA-051"],
    [["投入", "目标合理性"], "3分", "DATA-051"],
    [["投入", "目标合理性"], "—", "DATA-047"],
    [["投入", "目标合理性"], ["优"], "DATA-035"],
    [["投入", "预算管理"], "好", ["好", undefined]],
    [["投入", "预算管理"], "好（9分）", ["好", "9"]],
    [["投入", "预算管理"], "好8分", ["好", "8"]],
    [["投入", "预算管理"], "好 7.5分", "DATA-054"],
    [["投入", "预算管理"], "较好 8分", "DATA-054"],
    [["投入", "预算管理"], "较好 7.5分", ["较好", "15/2"]],
    [["投入", "预算管理"], "较好 7.3分", "DATA-053"],
    [["效益", "制度"], "全部符合", all],
    [["效益", "制度"], "全部不符合", { 有制度: false, 有公开: false, 有执行: false }],
    [["效益", "制度"], ["有制度", "有公开"], { 有制度: true, 有公开: true, 有执行: false }],
    [["效益", "制度"], [], { 有制度: false, 有公开: false, 有执行: false }],
    [["效益", "制度"], "有制度、有执行", { 有制度: true, 有公开: false, 有执行: true }],
    [["效益", "制度"], "基本符合", "DATA-056"],
    [["效益", "制度"], ["有制度", "有公布"], "DATA-055"],
    [["效益", "制度"], "空", "缺失"],
  ])("%j %j is %j", (path, given, expected) => {
    expect(input(path, given)).toEqual(expected);
  });

  it.each<readonly [Given, unknown]>([
    ["是", true],
    [true, true],
    ["不符合", false],
    ["3分", "3"],
    ["4.5分", "DATA-052"],
    ["也许", "DATA-056"],
    [["x"], "DATA-056"],
  ])("the discretionary item 有执行 %j is %j", (given, expected) => {
    const { record: checked, problems } = check(record({ "制度.有执行": given }));
    const found = checked?.inputs.get(pathKey(["效益", "制度"]));
    const met = found?.kind === "items" ? found.items.get("有执行") : problems.map(({ code }) => code).join(" ");
    expect(typeof met === "object" ? toFractionString(met) : met).toBe(expected);
    if (found?.kind === "items") expect([...found.items.keys()], "an item that is not given stays open").toEqual(["有执行"]);
  });

  it("an item that is met or not takes no points", () => {
    expect(codes(record({ "制度.有公开": "1分" }))).toEqual(["DATA-056"]);
  });

  it("reasons go to their indicator", () => {
    const raw = record({ 目标合理性: "优", "产出.数量": "8分" }, reasonsOf({ 目标合理性: " 依据充分 ", "产出.数量": "" }));
    const { record: checked } = check(raw);
    expect(checked?.inputs.get(pathKey(["投入", "目标合理性"]))?.reason).toBe("依据充分");
    expect(checked?.inputs.get(pathKey(["产出", "数量"]))?.reason).toBeUndefined();
    expect(codes(record({}, reasonsOf({ 目标: "x" })))).toEqual(["DATA-058"]);
  });
});

describe("what to write instead", () => {
  const mend = (cells: Readonly<Record<string, Given>>): string => check(record(cells)).problems[0]?.mend.zh ?? "";
  const message = (cells: Readonly<Record<string, Given>>): string => check(record(cells)).problems[0]?.message.zh ?? "";

  it.each([
    ["约9万元", "写成一个数，如 9万元；没有这个数就留空。"],
    ["约9", "写成一个数，如 9万元；没有这个数就留空。"],
    ["约 1,234.5万元左右", "写成一个数，如 1,234.5万元；没有这个数就留空。"],
    ["二十四", "写成一个数，如 24万元；没有这个数就留空。"],
    ["￥500", "不写「￥」，单位写在数的后面：500元。"],
    ["人民币500万元", "不写「人民币」，单位写在数的后面：500万元。"],
    ["1，200万元", "写成 1200万元。"],
  ])("%s in 年初预算: %s", (text, expected) => {
    expect(mend({ 年初预算: text })).toBe(expected);
  });

  it("is the figure's own unit, and no money where none is counted", () => {
    expect(mend({ 编制数: "约24" })).toBe("写成一个数，如 24人；没有这个数就留空。");
    expect(mend({ 编制数: "￥24" })).toBe("写成一个数，如 24人；没有这个数就留空。");
  });

  it("says that a comma is full-width only where that is all that is wrong with it", () => {
    expect(message({ 年初预算: "1，200万元" })).toContain("用了全角逗号");
    expect(message({ 年初预算: "12，00万元" })).toContain("其中的逗号分得不对");
  });

  it("offers the likelier reading of a bare rate first, and no rate beyond 1000%", () => {
    expect(message({ 满意率: "0.92" })).toContain("看不出是 92% 还是 0.92%");
    expect(message({ 满意率: "2" })).toContain("看不出是 2% 还是 200%");
    expect(message({ 满意率: "92" })).toContain("看不出是不是 92%");
    expect(mend({ 满意率: "92" })).toMatch(/^写成 92%；/u);
  });

  it("offers a name of the same block that stands in the one that is written", () => {
    const [field] = RECORD_RULES.fields;
    if (field === undefined) throw new Error("no fields");
    expect(mend({ [`${field.block}.${field.name}总额`]: "1" })).toMatch(new RegExp(`^是否想写「${field.name}」`, "u"));
  });

  it("names the cell of a table as spreadsheets do, the line of anything else", () => {
    const cell = { kind: "text", text: "约9", line: 2 } as const;
    expect(message({ 年初预算: { ...cell, sheetCell: "E2" } })).toContain("「年初预算」（E2 格）写着");
    expect(message({ 年初预算: cell })).toContain("「年初预算」（第 2 行）写着");
  });

  it("a table turned on its side is told once for each of its rows, and only where nothing in it is known", () => {
    expect(codes(record({ 甲局: "1万元", 乙局: "2万元" }, { id: "年初预算" }))).toEqual(["DATA-064"]);
    expect(codes(record({ 甲局: "1万元" }, { id: "丙局" }))).toEqual(["DATA-031"]);
    expect(codes(record({ 编制数: "1人" }, { id: "年初预算" }))).toEqual([]);
  });
});

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

/** The cells of 自报 or 理由; a value where the group should stand goes under the empty name. */
function groupOf(tree: RawTree): Map<string, RawCell> {
  if (tree === null) return new Map();
  if (Array.isArray(tree)) return new Map([["", cellOf(tree.map(String))]]);
  return typeof tree === "object" ? cellsOfTree(tree) : new Map([["", cellOf(tree)]]);
}

/** The cells that the readers of data files make of a nested record. */
function cellsOfTree(tree: RawTree, prefix = ""): Map<string, RawCell> {
  const cells = new Map<string, RawCell>();
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return cells;
  for (const [name, value] of Object.entries(tree)) {
    const key = prefix + name;
    if (Array.isArray(value)) cells.set(key, cellOf(value.map(String)));
    else if (typeof value === "object" && value !== null)
      for (const [path, cell] of cellsOfTree(value, `${key}.`)) cells.set(path, cell);
    else cells.set(key, cellOf(value as string | boolean | null)); // lists and groups are dealt with above
  }
  return cells;
}
