// The check of a record's tables: every mistake told once, with its row and its column; a sound table untouched.
import { describe, expect, it } from "vitest";
import { checkRecord } from "../data-check/record-check.ts";
import { evaluate } from "../evaluate.ts";
import { constant } from "../fixtures/build-rule-set.ts";
import { DETAIL, EXAMPLE, FORM, HEADS, oneSection, rawWithRows, tableOfRows } from "../fixtures/row-rules.ts";
import { createPlan } from "../plan/plan.ts";
import { pathKey, type RawRecord } from "../record.ts";

const ROWS = oneSection();
const wrong = (rows: RawRecord, ruleSet = ROWS): readonly string[] =>
  checkRecord(ruleSet, rows).problems.map(({ code, message }) => `${code} ${message.zh}`);
const one = (line: string, heads = HEADS): RawRecord => rawWithRows(tableOfRows(heads, line));

describe("columns", () => {
  it("are known by name in any width, with their unit in the head", () => {
    const table = tableOfRows(
      "一级指标|二级指标|名称|分值|目标|实际|方向|评定|偏差原因",
      "产出指标|数量|某项|10|≥5个|5个|≧||无人",
    );
    const { record, problems } = checkRecord(ROWS, rawWithRows(table));
    expect(problems).toEqual([]);
    expect(record?.details.get("绩效指标")?.[0]?.cells.get("方向")?.text).toBe("≥");
  });

  it.each([
    [
      "一级指标|二级指标|名称|分值|目标值|实际",
      "产出指标|数量|某项|10|≥5个|5个",
      ["DATA-113 「某项目」的明细「绩效指标」没有「目标值」这一列（第 2 行）"],
    ],
    [
      "一级指标|二级指标|名称|目标|实际",
      "产出指标|数量|某项|≥5个|5个",
      ["DATA-114 「某项目」的明细「绩效指标」缺少「分值」一列"],
    ],
  ])("%s", (heads, line, expected) => {
    expect(wrong(one(line, heads)).filter((text) => !text.startsWith("DATA-126"))).toEqual(expected);
  });

  it("that no row has are told once, not in every row", () => {
    const table = tableOfRows(`${HEADS}|备注`, "产出指标|数量|甲|5|≥5个|5个||a", "产出指标|数量|乙|5|≥5个|5个||b");
    expect(wrong(rawWithRows(table))).toEqual(["DATA-113 「某项目」的明细「绩效指标」没有「备注」这一列（第 2 行）"]);
  });
});

describe("cells", () => {
  it.each([
    [
      "产出指标|数量|某项|10|≥5个|5米|",
      "DATA-118 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「5米」，与目标「≥5个」的单位不能换算（米与个）",
    ],
    [
      "产出指标|数量|某项|10|≥5|5个|",
      "DATA-118 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「5个」，与目标「≥5」的单位不能换算（个与没有单位）",
    ],
    [
      "产出指标|数量|某项|10|≥95%|0.96|",
      "DATA-119 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「0.96」，没有 %，不知道是百分之几还是几倍",
    ],
    [
      "产出指标|数量|某项|10|≥0.95|96%|",
      "DATA-119 「某项目」的「绩效指标.某项.目标」（第 2 行）写着「≥0.95」，没有 %，不知道是百分之几还是几倍",
    ],
    [
      "产出指标|数量|某项|10|≥5条|5条|",
      "DATA-120 「某项目」的「绩效指标.某项.目标」（第 2 行）写着「≥5条」，单位「条」不在单位表里",
    ],
    ["产出指标|数量|某项|10|≥5个|#DIV/0!|", "DATA-045"],
    ["产出指标|数量|某项|10|≥5个|—|", "DATA-047"],
    [
      "产出指标|数量|某项|10|11月前|2022-11-30|",
      "DATA-121 「某项目」的「绩效指标.某项.目标」（第 2 行）写着「11月前」，不知道是哪一天",
    ],
    ["产出指标|数量|某项|10|9月前|9月|", "DATA-121 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「9月」，不知道是哪一天"],
    ["产出指标|数量|某项|10|9月15日前|9月|", "DATA-121 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「9月」，不知道是哪一天"],
    [
      "产出指标|数量|某项|10|9月前|9月30日|",
      "DATA-121 「某项目」的「绩效指标.某项.目标」（第 2 行）写着「9月前」，不知道是哪一天",
    ],
    ["产出指标|数量|某项|10|5个|5个|", ""],
    [
      "产出指标|数量|某项|10|11月底前|5个|",
      "DATA-125 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「5个」，方向为「期限」的行要的是日期",
    ],
    [
      "产出指标|数量|某项|10|≥5个|2022-11-30|",
      "DATA-125 「某项目」的「绩效指标.某项.实际」（第 2 行）写着「2022-11-30」，方向为「≥」的行要的是数",
    ],
    ["产出指标|数量|某项|十分|≥5个|5个|", "DATA-036"],
    ["产出指标|数量|某项|10万元|≥5个|5个|", "DATA-039"],
    ["产出指标|数量||10|≥5个|5个|", "DATA-126 「某项目」的「绩效指标.第1行.名称」（第 2 行）没有填"],
    ["产出指标|数量|某项|10|显著|显著提升|达成", "DATA-051"],
    ["产出指标|数量|某项|10|显著|显著提升|达成预期 7分", "DATA-054"],
    ["产出指标|数量|某项|10|显著|显著提升|达成预期 8.125分", "DATA-053"],
    ["投入指标|数量|某项|10|≥5个|5个|", "DATA-051"],
    [
      "效益指标|数量|某项|10|≥5个|5个|",
      "DATA-115 「某项目」的「绩效指标.某项」（第 2 行）一行不属于任何一个逐行计分的部分：一级指标「效益指标」",
    ],
    ["产出指标|数量|某项|9|≥5个|5个|", "DATA-116 「某项目」的「产出指标」各行分值合计 9分（1 行），这一部分是 10分"],
    ["产出指标|数量|某项|-10|≥5个|5个|", "DATA-128"],
  ])("%s", (line, expected) => {
    const told = wrong(one(line));
    if (expected === "") expect(told.map((text) => text.slice(0, 8))).toEqual(["DATA-123"]);
    else expect(told.join("\n")).toContain(expected);
  });

  it.each([
    ["9月前", "7月"],
    ["9月前", "8月"],
    ["9月前", "2022年8月31日"],
    ["2022年9月前", "8月底"],
    ["9月底前", "9月"],
    ["9月30日前", "2022年9月"],
    ["2022年9月", "2022年9月"],
    ["2022年9月", "2022-09-30"],
  ])("a month is enough where any of its days is in time: %s, %s", (target, result) => {
    const { record, problems } = checkRecord(ROWS, one(`产出指标|数量|某项|10|${target}|${result}|`));
    expect(problems).toEqual([]);
    if (record === undefined) throw new Error("the record does not stand");
    const row = evaluate(createPlan(ROWS), record).sections[0]?.rows[0];
    expect([row?.score, row?.explanation.zh]).toEqual(["10", `某项 = ${result}，按期（期限${target}），得满分10分`]);
  });

  it("a month without 前 ends on its last day", () => {
    const { record, problems } = checkRecord(ROWS, one("产出指标|数量|某项|10|2022年9月|2022-10-01|"));
    expect(problems).toEqual([]);
    if (record === undefined) throw new Error("the record does not stand");
    expect(evaluate(createPlan(ROWS), record).sections[0]?.rows[0]?.explanation.zh).toContain("逾期1天");
  });

  it.each([
    ["as-percent", "96", "96%"],
    ["as-rate", "0.96", "0.96"],
  ] as const)("裸数 %s reads %s in a column of results", (bareNumber, written, shown) => {
    const columns = DETAIL.columns.map((column) => (column.role === "result" ? { ...column, bareNumber } : column));
    const rules = oneSection({}, { details: [{ ...DETAIL, columns }] });
    const { record, problems } = checkRecord(rules, one(`产出指标|数量|某项|10|≥95%|${written}|`));
    expect(problems).toEqual([]);
    if (record === undefined) throw new Error("the record does not stand");
    const row = evaluate(createPlan(rules), record).sections[0]?.rows[0];
    expect([row?.score, row?.explanation.zh]).toEqual(["10", `某项 = ${shown}，达到目标（≥95%），得满分10分`]);
  });

  it("a mistake leaves no record", () => {
    expect(checkRecord(ROWS, one("产出指标|数量|某项|10|≥5个|5米|")).record).toBeUndefined();
  });

  it("may break a constraint of their column", () => {
    const columns = DETAIL.columns.map((column) =>
      column.name === "分值"
        ? { ...column, constraints: [{ comparison: "≤" as const, bound: constant("8分"), text: "≤ 8分", origin: DETAIL.origin }] }
        : column,
    );
    expect(wrong(one("产出指标|数量|某项|10|≥5个|5个|"), oneSection({}, { details: [{ ...DETAIL, columns }] }))).toEqual([
      "DATA-057 「某项目」的「绩效指标.某项.分值」（第 2 行）写着「10分」，不合规则集的约束「绩效指标.某项.分值 ≤ 8分」",
    ]);
  });
});

describe("the direction", () => {
  it("by default is a notice, and follows the declared cases", () => {
    const rows = tableOfRows(HEADS, "产出指标|数量|甲|5|100%|100%|", "产出指标|成本|乙|5|20万元|19万元|");
    const { record, problems } = checkRecord(ROWS, rawWithRows(rows));
    expect(problems.map(({ code, severity, args }) => [code, severity, args["direction"]])).toEqual([
      ["DATA-123", "notice", "≥"],
      ["DATA-123", "notice", "≤"],
    ]);
    expect(record?.details.get("绩效指标")?.map(({ cells }) => cells.get("方向")?.text)).toEqual(["≥", "≤"]);
  });

  it("without any default is an error naming the row", () => {
    const columns = DETAIL.columns.map((column) =>
      column.role === "direction" ? { ...column, whenMissing: { kind: "empty" as const } } : column,
    );
    expect(wrong(one("产出指标|数量|某项|10|100%|100%|"), oneSection({}, { details: [{ ...DETAIL, columns }] }))).toEqual([
      "DATA-122 「某项目」的「绩效指标.某项.目标」（第 2 行）写着「100%」，不知道是越高越好还是越低越好",
    ]);
  });

  it("of its column counts; another of the target's own is a warning", () => {
    expect(wrong(one("产出指标|数量|某项|10|≥5个|5个||≤", `${HEADS}|方向`))).toEqual([
      "DATA-124 「某项目」的「绩效指标.某项.目标」（第 2 行）写着「≥5个」，与这一行的方向「≤」不一致；按方向一列计分",
    ]);
  });
});

describe("points", () => {
  it("that a record sets stand in place of the printed ones, and have to add up", () => {
    const cells = { 全年预算数: "20万元", 全年执行数: "20万元", 产出指标: "60分", "效益指标.分值": "20" };
    const rows = tableOfRows(
      HEADS,
      "产出指标|数量|甲|60|≥5个|5个|",
      "效益指标|社会|乙|20|≥5个|4个|",
      "满意度指标|满意|丙|10|≥95%|95%|",
    );
    const { record, problems } = checkRecord(FORM, rawWithRows(rows, cells, "2022"));
    expect(problems).toEqual([]);
    expect([...(record?.points ?? [])].map(([key, { numerator }]) => [key, numerator])).toEqual([
      [pathKey(["产出指标"]), 60n],
      [pathKey(["效益指标"]), 20n],
    ]);
    const { 效益指标分值: _, ...rest } = { ...cells, 效益指标分值: "" };
    const more = { ...rest, "效益指标.分值": "30分" };
    expect(wrong(rawWithRows(rows, more, "2022"), FORM)).toEqual([
      "DATA-117 「某项目」调整分值以后，「满分」的各部分合计 110分，应为 100分：预算资金执行率 10分、产出指标 60分、效益指标 30分、满意度指标 10分",
      "DATA-116 「某项目」的「效益指标」各行分值合计 20分（1 行），这一部分是 30分",
    ]);
    expect(wrong(rawWithRows(rows, { ...cells, 产出指标: "160分" }, "2022"), FORM)[0]).toContain("DATA-052");
  });

  it("that contradict one another are warnings in a 照录", () => {
    const raw = one("产出指标|数量|某项|9|≥5个|5个|");
    const { record, problems } = checkRecord({ ...ROWS, status: "transcribed" }, raw);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["DATA-116", "warning"]]);
    expect(record).toBeDefined();
  });
});

describe("tables", () => {
  it("a deadline without a year asks for the year of the record", () => {
    const rows = EXAMPLE.tables?.get("绩效指标")?.rows.map(({ cells, line }) => ({
      line: line ?? 0,
      cells: new Map(
        [...cells].map(([name, cell]) => [name, name === "目标" ? { ...cell, text: cell.text.replace("2022年", "") } : cell]),
      ),
    }));
    const raw: RawRecord = { ...EXAMPLE, tables: new Map([["绩效指标", { rows: rows ?? [] }]]) };
    expect(wrong(raw, FORM)).toEqual(["DATA-121 「某项目」的「绩效指标.完工时间.目标」（第 4 行）写着「11月底前」，没有年份"]);
    expect(wrong({ ...raw, year: { kind: "text", text: "2022" } }, FORM)).toEqual([]);
  });

  it("under unknown names, and values where a table should stand, are told", () => {
    const raw = one("产出指标|数量|某项|10|≥5个|5个|");
    const rows = raw.tables?.get("绩效指标") ?? { rows: [] };
    expect(wrong({ ...raw, tables: new Map([["绩效指标表", rows]]) })[0]).toContain("DATA-031");
    expect(wrong({ ...raw, tables: new Map(), cells: new Map([["绩效指标", { kind: "text", text: "见附件" }]]) })).toEqual([
      "DATA-127 「某项目」的「绩效指标」是一张明细，这里却不是表",
    ]);
    expect(wrong({ ...raw, tables: new Map(), cells: new Map([["绩效指标", { kind: "list", text: "", items: [] }]]) })).toEqual(
      [],
    );
  });

  it("keep rows in the file's order, without those that hold nothing", () => {
    const rows = tableOfRows(HEADS, "产出指标|数量|甲|5|≥5个|5个|", "||||||", "产出指标|数量|乙|5|≥5个|5个|");
    const { record } = checkRecord(ROWS, rawWithRows(rows));
    expect(record?.details.get("绩效指标")?.map(({ line }) => line)).toEqual([2, 4]);
  });
});
