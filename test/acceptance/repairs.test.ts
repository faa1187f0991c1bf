// Figures as users write them, from a table to the value that the rules get. In: a cell, in a workbook and in CSV. Out: what was read, and what was told of it.
import { loadRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { createRecordCheck, dataNames } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { toDecimalString } from "@biaochi/quantity";
import { describe, expect, test } from "vitest";
import { workbookBytes } from "../kit/workbook.ts";

const RULES = `规则集 试用表 {
  地区 某省
  年度 2024
  版本 1.0.0
  满分 10分
  得分 保留2位小数
  不足一步 按比例
}
数据 数 {
  金额  元
  投入  万元
  人数  人
  达标率  %
  到位率  %  裸数 按比率
  完成率数  %  裸数 按百分数
  完工  日期
  有制度  是否
}
指标 到位 10分 {
  公式 到位率
  评分 100%以上得满分；不满100%按比例得分
}
`;

const { ruleSet, diagnostics: faults } = check(createSourceText("试用.chi", RULES));
if (ruleSet === undefined) throw new Error(faults.map(({ message }) => message.zh).join("\n"));
const recordCheck = createRecordCheck(ruleSet);
const names = dataNames(ruleSet);

/** The value of a field in base units, and the codes and sentences that are told. */
async function readingOf(bytes: Uint8Array, file: string, field: string): Promise<readonly string[]> {
  const { records, diagnostics } = await loadRecords(bytes, { file, names });
  const [raw] = records;
  if (raw === undefined) return diagnostics.map(({ code }) => code);
  const { record, problems } = recordCheck(raw);
  const value = record?.values.get(field)?.value;
  const shown =
    value === undefined
      ? "—"
      : value.kind === "number"
        ? (toDecimalString(value.value) ?? "")
        : value.kind === "date"
          ? value.iso
          : JSON.stringify(value);
  return [shown, ...[...diagnostics, ...problems].map(({ code }) => code)];
}

const inWorkbook = (head: string, cell: string, above = "") =>
  readingOf(workbookBytes(`[表]\n${above}单位名称 | ${head}\n甲局 | ${cell}\n`), "数据.xlsx", head.replace(/（.*/u, ""));
const inCsv = (head: string, cell: string) =>
  readingOf(new TextEncoder().encode(`单位名称,${head}\n甲局,"${cell}"\n`), "数据.csv", head.replace(/（.*/u, ""));

describe("in a workbook", () => {
  test.each([
    ["a figure of fifteen digits and a float behind it", "金额", "0.10000000000000001", ["0.1"]],
    ["a figure in the unit of its head", "金额（万元）", "17", ["170000"]],
    ["a unit stuck on, of another size than the field's", "金额", "17万元", ["170000", "DATA-240"]],
    ["a unit stuck on", "投入", "17万元", ["170000", "DATA-240"]],
    ["a unit stuck on against that of the head", "金额（元）", "17万元", ["—", "DATA-041"]],
    ["a unit of another kind", "投入", "17人", ["—", "DATA-039"]],
    ["a unit that nobody knows", "人数", "12种", ["—", "DATA-038"]],
    ["words around the figure", "人数", "约12人", ["—", "DATA-036"]],
    ["full-width digits", "人数", "１２", ["12", "DATA-240"]],
    ["a number kept as text", "人数", "'12", ["12", "DATA-240"]],
    ["thousands marks", "金额", "'1,234.56", ["1234.56", "DATA-240"]],
    ["a unit that the format shows", "金额", '17 @0.00"万元"', ["170000"]],
    ["a percent format", "达标率", "0.79 @0%", ["0.79"]],
    ["a percent format that shows less", "达标率", "0.7949 @0%", ["0.7949", "DATA-216"]],
    ["a percent format under a head with %", "达标率（%）", "0.79 @0%", ["0.79"]],
    ["a figure under a head with %", "达标率（%）", "79", ["0.79"]],
    ["percent as a text", "达标率", "79%", ["0.79", "DATA-240"]],
    ["a full-width percent sign", "达标率", "79％", ["0.79", "DATA-240"]],
    ["a bare rate", "达标率", "0.79", ["—", "DATA-040"]],
    ["a bare 1, as a rate", "到位率", "1", ["1"]],
    ["a bare 100, as a rate", "到位率", "100", ["100", "DATA-241"]],
    ["a bare 100, as percent", "完成率数", "100", ["1"]],
    ["a bare 1, as percent", "完成率数", "1", ["0.01", "DATA-241"]],
    ["a bare nought in either", "完成率数", "0", ["0"]],
    ["a percent format needs no 裸数", "完成率数", "1 @0%", ["1"]],
    ["a band that became a date", "人数", '43102 @m"月"d"日"', ["—", "DATA-046"]],
    ["a band that became a month", "人数", "43132 @mmm-yy", ["—", "DATA-046"]],
    ["a band kept as text", "人数", "'1-2", ["—", "DATA-036"]],
    ["a time of the day", "人数", "0.5 @h:mm", ["—", "DATA-036"]],
    ["a date", "完工", "45291 @yyyy-mm-dd", ["2023-12-31"]],
    ["a date with a time", "完工", "45291.5 @yyyy-mm-dd hh:mm", ["2023-12-31", "DATA-218"]],
    ["a date as a text", "完工", "2023年12月31日", ["2023-12-31"]],
    ["a date without its format", "完工", "45291", ["—", "DATA-050"]],
    ["yes and no", "有制度", "TRUE", ['{"kind":"boolean","value":true}']],
    ["an error of Excel", "金额", "#DIV/0!", ["—", "DATA-045"]],
    ["a dash", "金额", "—", ["—", "DATA-047"]],
    ["a formula with its value", "金额", "=1+1 → 2", ["2", "DATA-212"]],
    ["a formula without a value", "金额", "=1+1 →", ["DATA-213"]],
  ])("%s", async (_, head, cell, expected) => {
    expect(await inWorkbook(head, cell)).toEqual(expected);
  });

  test("cells that are told at once are counted in English as in Chinese", async () => {
    const english = async (...cells: readonly string[]) => {
      const bytes = workbookBytes(`[表]\n单位名称 | 人数 | 达标率\n甲局 | ${cells.join(" | ")}\n`);
      const [raw] = (await loadRecords(bytes, { file: "数据.xlsx", names })).records;
      return raw === undefined ? [] : recordCheck(raw).problems.map(({ message }) => message.en);
    };
    expect(await english("１２", "79%")).toEqual([
      "「甲局」 has 2 cells with a figure written as text, read so: 人数（B2）「１２」＝12人、达标率（C2）「79%」＝79%",
    ]);
    expect(await english("１２", "")).toEqual([
      "「甲局」 has 1 cell with a figure written as text, read so: 人数（B2）「１２」＝12人",
    ]);
  });

  test("the unit above the table holds for figures of its kind alone, and yields to any other", async () => {
    const above = "单位：万元\n";
    expect(await inWorkbook("金额", "17", above)).toEqual(["170000", "DATA-224"]);
    expect(await inWorkbook("金额（元）", "17", above)).toEqual(["17", "DATA-224"]);
    expect(await inWorkbook("金额", "17元", above)).toEqual(["17", "DATA-224", "DATA-240"]);
    expect(await inWorkbook("人数", "17", above)).toEqual(["17", "DATA-224"]);
    expect(await inWorkbook("到位率", "0.5", above)).toEqual(["0.5", "DATA-224"]);
  });
});

describe("in CSV, where every cell is a text", () => {
  test.each([
    ["a unit of the field's own size is nothing to tell", "投入", "17万元", ["170000"]],
    ["a unit of another size", "金额", "17万元", ["170000", "DATA-240"]],
    ["full-width digits", "人数", "１２", ["12", "DATA-240"]],
    ["a unit that nobody knows", "人数", "12种", ["—", "DATA-038"]],
    ["percent", "达标率", "79%", ["0.79"]],
    ["a bare 100, as a rate", "到位率", "100", ["100", "DATA-241"]],
    ["a band that became a date", "人数", "1月2日", ["—", "DATA-046"]],
  ])("%s", async (_, head, cell, expected) => {
    expect(await inCsv(head, cell)).toEqual(expected);
  });

  test("what was read is told with the record, the cell and the reading", async () => {
    const bytes = new TextEncoder().encode("单位名称,金额,到位率,人数\n甲局,17万元,100,１２\n");
    const { records } = await loadRecords(bytes, { file: "数据.csv", names });
    const told = records.flatMap((raw) => recordCheck(raw).problems.map(({ message }) => message.zh));
    expect(told).toEqual([
      "「甲局」有 2 格的数写成了文字，这样读的：金额（B2）「17万元」＝170000元、人数（D2）「１２」＝12人",
      "「甲局」有 1 格比率没有百分号，照规则集的「裸数」读，结果不像比率：到位率（C2）「100」＝10000%",
    ]);
  });

  // "单位名称,人数" and rows with characters of two and of four bytes (䲣, 𠮷), by Python's gb18030.
  const GB18030 =
    "b5 a5 ce bb c3 fb b3 c6 2c c8 cb ca fd 0a cf d8 fe 92 c1 d6 95 34 b2 35 be d6 2c 32 34 0a ba cf bc c6 2c 32 34 0a d7 a2 a3 ba ca fd be dd c0 b4 d7 d4 be f6 cb e3 0a";

  test("GB18030 is read, characters of four bytes too; totals and notes below the table are left out", async () => {
    const bytes = Uint8Array.from(GB18030.split(" "), (byte) => Number.parseInt(byte, 16));
    const { records, diagnostics } = await loadRecords(bytes, { file: "数据.csv", names });
    expect(records.map(({ id, cells }) => [id, cells.get("人数")?.text])).toEqual([["县䲣林𠮷局", "24"]]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      "DATA-002 文件是 GB18030（GBK）编码，已按它读取",
      "DATA-021 第 3 行「合计」是合计行，没有当作评价对象",
      "DATA-219 第 4 行「注：数据来自决算」是表下的说明，没有当作记录",
    ]);
  });
});
