import { toFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import { check, codes, type Given, reasonsOf, record } from "../../../../test/kit/raw-records.ts";
import { RECORD_RULES } from "../../../../test/kit/record-rules.ts";
import { pathKey } from "../record.ts";
import { loadRecordCheck } from "./load.ts";

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
