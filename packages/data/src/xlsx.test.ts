import { describe, expect, test } from "vitest";
import { workbookBytes } from "../../../test/kit/workbook.ts";
import type { KnownNames, TableNames } from "./table/names.ts";
import { readXlsx } from "./xlsx.ts";

const FIELDS: ReadonlySet<string> = new Set(
  ["编制数", "在职人员数", "年初预算", "追加率", "完工日期", "有制度", "基本支出", "项目支出", "支出.基本支出"].concat([
    "满意率",
  ]),
);
const COLUMNS: ReadonlySet<string> = new Set(["一级指标", "名称", "分值", "目标", "实际"]);

const ROWS: TableNames = {
  knows: (column) => COLUMNS.has(column),
  printed: new Map([
    ["名称", ["三级指标"]],
    ["实际", ["实际完成值"]],
  ]),
  sections: ["一级指标"],
  values: ["实际"],
  filed: ["得分"],
  isPool: false,
};
const NAMES: KnownNames = {
  knows: (name) => FIELDS.has(name),
  knowsPart: (name) => name === "预算控制率",
  tables: new Map([["绩效指标", ROWS]]),
  asksYear: false,
};

/** What a workbook reads as, a line for each record and each thing told. `〔〕` is a unit of the head, `〈〉` one above the table. */
function read(notation: string, options: { readonly sheet?: string; readonly names?: KnownNames | undefined } = {}) {
  const { records, diagnostics } = readXlsx(workbookBytes(notation), { file: "数据.xlsx", names: NAMES, ...options });
  const lines = records.flatMap(({ id, cells, reported, reasons, year, tables }) => {
    const all = [
      ...cells,
      ...[...reported].map(([key, cell]) => [`自报.${key}`, cell] as const),
      ...[...reasons].map(([key, cell]) => [`理由.${key}`, cell] as const),
      ...(year === undefined ? [] : [["年度", year] as const]),
    ];
    const shown = all.map(
      ([key, { text, unit, tableUnit }]) =>
        `${key} ${text}${unit === undefined ? "" : `〔${unit}〕`}${tableUnit === undefined ? "" : `〈${tableUnit}〉`}`,
    );
    const rows = [...(tables ?? [])].flatMap(([name, table]) =>
      table.rows.map((row) => `  ${name}: ${[...row.cells].map(([column, { text }]) => `${column} ${text}`).join("，")}`),
    );
    return [`${id}: ${shown.join("，")}`, ...rows];
  });
  return [...lines, ...diagnostics.map(({ code, message }) => `${code} ${message.zh}`)];
}

const HEAD = "单位名称 | 编制数（人） | 年初预算（万元） | 追加率";
const sheet = (...rows: readonly string[]): string => ["[2017]", HEAD, ...rows, ""].join("\n");

describe("a cell reads as people see it, by its own digits", () => {
  test.each([
    ["a decimal that a binary float cannot hold", "455.83999999999997", "年初预算 455.84〔万元〕"],
    ["0.1 as Excel stores it", "0.10000000000000001", "年初预算 0.1〔万元〕"],
    ["the sum of 0.1 and 0.2", "0.30000000000000004", "年初预算 0.3〔万元〕"],
    ["a third, to the fifteen digits of the cell", "0.33333333333333331", "年初预算 0.333333333333333〔万元〕"],
    ["fifteen digits as they are", "123456789.012345", "年初预算 123456789.012345〔万元〕"],
    ["an exponent", "1.5E-5", "年初预算 0.000015〔万元〕"],
    ["a large exponent", "1.2E+6", "年初预算 1200000〔万元〕"],
    ["a number kept as text", "'0455.840", "年初预算 0455.840〔万元〕"],
    ["full-width digits", "４５５．８４", "年初预算 ４５５．８４〔万元〕"],
    ["a unit stuck on", "17万元", "年初预算 17万元〔万元〕"],
    ["an unknown unit stuck on", "12种", "年初预算 12种〔万元〕"],
    ["a unit that the format shows", '17 @0"万元"', "年初预算 17万元〔万元〕"],
    ["a text in two runs, without how it is read aloud", "~17~万元", "年初预算 17万元〔万元〕"],
    ["a percent format", "0.79 @0%", "年初预算 79%〔万元〕"],
    ["a percent format over a float", "0.28999999999999998 @0.00%", "年初预算 29%〔万元〕"],
    ["a negative percentage", "-0.05 @0%", "年初预算 -5%〔万元〕"],
    ["a date that Excel made of a band", '43169 @m"月"d"日"', "年初预算 2018-03-10〔万元〕"],
    ["a time", "0.5 @h:mm", "年初预算 12:00〔万元〕"],
    ["an error of Excel", "#DIV/0!", "年初预算 #DIV/0!〔万元〕"],
    ["yes and no", "TRUE", "年初预算 是〔万元〕"],
    ["a character that XML cannot have", "17_x000D_", "年初预算 17\r〔万元〕"],
    ["signs of XML", 'a<b&"c"', '年初预算 a<b&"c"〔万元〕'],
  ])("%s", (_, cell, expected) => {
    expect(read(sheet(`甲局 | 24 | ${cell}`))).toEqual([`甲局: 编制数 24〔人〕，${expected}`]);
    expect(read(`!inline\n${sheet(`甲局 | 24 | ${cell}`)}`)).toEqual([`甲局: 编制数 24〔人〕，${expected}`]);
  });

  test("days count from 1900 or from 1904, as the workbook says, and 29 February 1900 never was", () => {
    const dates = (system: string, day: string) => read(`${system}[表]\n单位名称 | 完工日期\n甲局 | ${day} @yyyy-mm-dd\n`);
    expect(dates("", "43100")).toEqual(["甲局: 完工日期 2017-12-31"]);
    expect(dates("!1904\n", "41638")).toEqual(["甲局: 完工日期 2017-12-31"]);
    expect(dates("", "59")).toEqual(["甲局: 完工日期 1900-02-28"]);
    expect(dates("", "61")).toEqual(["甲局: 完工日期 1900-03-01"]);
    expect(dates("", "43100.75")).toEqual([
      "甲局: 完工日期 2017-12-31",
      "DATA-218 工作表「表」有 1 格的日期带着钟点，只取了日期：B2「2017-12-31」",
    ]);
  });

  test("what is shown and what is held are told where they differ", () => {
    expect(read(sheet("甲局 | 24 | 13.3842 @0.00 | 0.7949 @0%", "乙局 | 18 | 1234.5 @#,##0.00 | 0.5 @0.0%"))).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 13.3842〔万元〕，追加率 79.49%",
      "乙局: 编制数 18〔人〕，年初预算 1234.5〔万元〕，追加率 50%",
      "DATA-216 工作表「2017」有 2 格显示的与存的不同，按存的读（显示，存）：C2（13.38，13.3842）、D2（79%，79.49%）",
    ]);
  });

  test("formulas give the values saved with them, and none without one", () => {
    expect(read(sheet("甲局 | 24 | =B2*10 → 240", "乙局 | 18 | =B3*10 →", '丙局 | 3 | =IF(1,"","") → \''))).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 240〔万元〕",
      "丙局: 编制数 3〔人〕",
      "DATA-212 工作表「2017」有 1 格是公式，用的是保存时算出的数：C2「240」",
      "DATA-213 「乙局」的「年初预算（万元）」（C3 格）是公式「=B3*10」，没有算出的数",
    ]);
  });
});

describe("rows that are no records are left out, and told", () => {
  test("totals, notes, signatures, a repeated head, blank rows", () => {
    expect(
      read(
        sheet(
          "甲局 | 24 | 1",
          ".",
          "小计 | 24 | 1",
          HEAD,
          "乙局 | 18 | 2",
          "合 计 | 42 | 3",
          "注：数据取自部门决算。",
          "填表人：张三 | | 联系电话：123",
          "以上数据经财务科核对，与2017年部门决算报表一致，如有出入以决算为准。",
        ),
      ),
    ).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 1〔万元〕",
      "乙局: 编制数 18〔人〕，年初预算 2〔万元〕",
      "DATA-021 工作表「2017」第 4 行「小计」是合计行，没有当作评价对象",
      "DATA-219 工作表「2017」第 5 行「单位名称」又是一遍列头，没有当作记录",
      "DATA-021 工作表「2017」第 7 行「合 计」是合计行，没有当作评价对象",
      "DATA-219 工作表「2017」第 8 行「注：数据取自部门决算。」是表下的说明，没有当作记录",
      "DATA-219 工作表「2017」第 9 行「填表人：张三」是表下的说明，没有当作记录",
      "DATA-219 工作表「2017」第 10 行「以上数据经财务科核对，与2017年部门决算报表一致，如有出…」是表下的说明，没有当作记录",
    ]);
  });

  test("a unit whose name only begins like a note is a record", () => {
    expect(read(sheet("注册中心 | 24 | 1", "合计科 | 1 | 2", "备注管理处 | 3 | 4"))).toEqual([
      "注册中心: 编制数 24〔人〕，年初预算 1〔万元〕",
      "合计科: 编制数 1〔人〕，年初预算 2〔万元〕",
      "备注管理处: 编制数 3〔人〕，年初预算 4〔万元〕",
    ]);
  });
});

describe("the head", () => {
  test("may stand below a title and a unit, and take two rows", () => {
    expect(
      read(`[表]
2017年部门数据
单位：万元
单位名称 | 编制数 | 支出 | | 自报 | 年度
 | | 基本支出 | 项目支出 | 预算控制率 |
甲局 | 24 | 300 | 155.84 | 4 | 2017
!merge A1:F1
!merge A3:A4
!merge B3:B4
!merge C3:D3
!merge F3:F4
`),
    ).toEqual([
      "甲局: 编制数 24〈万元〉，支出.基本支出 300〈万元〉，项目支出 155.84〈万元〉，自报.预算控制率 4〈万元〉，年度 2017〈万元〉",
      "DATA-224 「表」表上写着「单位：万元」，没有写单位的同类数都按万元读",
    ]);
  });

  test("may have the unit, 自报 or 理由 in the row below", () => {
    expect(
      read(`[表]
单位名称 | 编制数 | 年初预算 | 预算控制率 | 预算控制率
 | 人 | （万元） | 自报 | 理由
甲局 | 24 | 455.84 | 4 | 追加多
!merge A1:A2
`),
    ).toEqual(["甲局: 编制数 24〔人〕，年初预算 455.84〔万元〕，自报.预算控制率 4，理由.预算控制率 追加多"]);
  });

  test("may break its lines", () => {
    expect(read("[表]\n单位\\n名称 | 编制数\\n（人） | 追加率\n甲局 | 24 | 5%\n")).toEqual(["甲局: 编制数 24〔人〕，追加率 5%"]);
  });

  test("with one name twice is refused, and so is a figure without a head", () => {
    expect(read("[表]\n单位名称 | 编制数 | 编制数\n甲局 | 24 | 25\n")).toEqual(["DATA-015 第 2 列和第 3 列都是「编制数」"]);
    expect(read("[表]\n单位名称 | 编制数 | | \n甲局 | 24 | | 25\n")).toEqual(["DATA-014 第 4 列没有列头，第 2 行却有内容"]);
  });

  test("without a rule set is the first row with two cells", () => {
    expect(read("[表]\n标题\n名称 | 甲 | 乙（万元）\n某局 | 1 | 2\n", { names: undefined })).toEqual([
      "某局: 甲 1，乙 2〔万元〕",
    ]);
  });
});

describe("the sheet", () => {
  const one = (name: string, figure: string): string => `[${name}]\n${HEAD}\n甲局 | 24 | ${figure}\n`;

  test("is the only visible one that the rule set knows", () => {
    expect(read(`[封面]\n绩效自评 | 材料\n${one("数据", "1")}${one("底稿", "2").replace("]", "] hidden")}`)).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 1〔万元〕",
      "DATA-210 隐藏的工作表「底稿」也像是数据，没有读",
      "DATA-227 读的是工作表「数据」；没有读：「封面」",
    ]);
  });

  test("must be told where several are known", () => {
    const both = one("上半年", "1") + one("全年", "2");
    expect(read(both)).toEqual(["DATA-208 有 2 张工作表都像是数据：「上半年」「全年」，不知该用哪一张"]);
    expect(read(both, { sheet: "全年" })).toEqual(["甲局: 编制数 24〔人〕，年初预算 2〔万元〕"]);
    expect(read(both, { sheet: "全年度" })).toEqual(["DATA-209 工作簿里没有叫「全年度」的工作表"]);
  });

  test("may be a hidden one when it is asked for", () => {
    expect(read(one("底稿", "2").replace("]", "] hidden"), { sheet: "底稿" })).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 2〔万元〕",
    ]);
  });

  test("that nobody knows is refused; an empty workbook has no record", () => {
    expect(read("[表]\n甲 | 乙\n1 | 2\n")).toEqual(["DATA-207 工作表「表」里找不到规则集要的列头"]);
    expect(read("[表]\n")).toEqual(["DATA-010 文件里没有一条记录"]);
  });

  test("has hidden rows and columns read, and told", () => {
    expect(read(`${sheet("甲局 | 24 | 1", "乙局 | 18 | 2")}!hide-row 3\n!hide-column C\n`)).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 1〔万元〕",
      "乙局: 编制数 18〔人〕，年初预算 2〔万元〕",
      "DATA-211 工作表「2017」里隐藏的 1 行（第 3 行）和 1 列（C「年初预算（万元）」）也读了",
    ]);
  });

  test("has no figure that several units share", () => {
    expect(read(`${sheet("甲局 | 24 | 1", "乙局 | 18 |", "丙局 | 9 | 3")}!merge C2:C3\n`)).toEqual([
      "丙局: 编制数 9〔人〕，年初预算 3〔万元〕",
      "DATA-215 工作表「2017」的 C2:C3 是合并的格「1」，分不清是哪一格的",
    ]);
    expect(read(`${sheet("甲局 | 24 |", "丙局 | 9 | 3")}!merge B2:C2\n`)).toEqual([
      "丙局: 编制数 9〔人〕，年初预算 3〔万元〕",
      "DATA-215 工作表「2017」的 B2:C2 是合并的格「24」，分不清是哪一格的",
    ]);
  });

  test("with links to other workbooks gives their last values, and macros are let be", () => {
    expect(read(`!external 上年.xlsx\n!macros\n${sheet("甲局 | 24 | =[1]Sheet1!B2 → 455.84")}`)).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 455.84〔万元〕",
      "DATA-225 工作簿里有宏，没有运行，也没有看",
      "DATA-214 工作表「2017」有 1 格取自别的工作簿，用的是上次更新的数：C2「455.84」",
    ]);
  });
});

describe("a form that runs downwards", () => {
  test("is one record, named above or in the form", () => {
    expect(
      read(`[填报表]
基本数据表
填报单位（盖章）：甲局 | | 单位：万元
项目 | 单位 | 数值 | 备注
人员情况
编制数 | 人 | 24 | 三定方案
经费情况
年初预算 | | 455.84
追加率 | % | 13.38
注：数据取自部门决算。
!merge A1:D1
`),
    ).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 455.84〈万元〉，追加率 13.38〔%〕",
      "DATA-219 工作表「填报表」第 9 行「注：数据取自部门决算。」是表下的说明，没有当作记录",
      "DATA-224 「填报表」表上写着「单位：万元」，没有写单位的同类数都按万元读",
      "DATA-223 工作表「填报表」按竖表读：A 列是名称，C 列是数",
    ]);
  });

  test("has a record for each column of values", () => {
    expect(read("[表]\n名称 | 甲局 | 乙局\n编制数（人） | 24 | 18\n年初预算（万元） | 1 | 2\n追加率 | 0.05 @0% |\n")).toEqual([
      "甲局: 编制数 24〔人〕，年初预算 1〔万元〕，追加率 5%",
      "乙局: 编制数 18〔人〕，年初预算 2〔万元〕，追加率 ",
      "DATA-223 工作表「表」按竖表读：A 列是名称，B、C 列是数",
    ]);
  });

  test("keeps a name that nobody knows, for the rule set to say so", () => {
    expect(read("[表]\n单位名称 | 甲局\n编制数 | 24\n在编数 | 25\n追加率 | 5%\n")).toEqual([
      "甲局: 编制数 24，在编数 25，追加率 5%",
      "DATA-223 工作表「表」按竖表读：A 列是名称，B 列是数",
    ]);
  });

  test("keeps such a name above the first known one, too", () => {
    const told = "DATA-223 工作表「表」按竖表读：A 列是名称，B 列是数";
    expect(read("[表]\n项目 | 金额 | 备注\n在编数 | 25\n编制数 | 24\n追加率 | 5%\n")).toEqual([
      "表: 在编数 25，编制数 24，追加率 5%",
      told,
    ]);
    expect(read("[表]\n情况表\n在编数 | 25\n编制数 | 24\n追加率 | 5%\n")).toEqual(["表: 在编数 25，编制数 24，追加率 5%", told]);
  });
});

describe("rows of 明细 on a sheet of that name", () => {
  const rows = (...lines: readonly string[]): string => `[绩效指标]\n${lines.join("\n")}\n`;
  const records = "[数据]\n单位名称 | 编制数\n甲局 | 24\n乙局 | 18\n";

  test("belong to the unit that they name, with merged texts on each row", () => {
    expect(
      read(
        records +
          rows(
            "单位名称 | 一级指标 | 名称 | 分值 | 目标 | 实际",
            "甲局 | 产出指标 | 路 | 10 | ≥266米 | 270米",
            " | | 桥 | 10分 | 5 | 5",
            "乙局 | 产出指标 | 房 | 10 | 98% | 0.97 @0%",
            "合计 | | | 30",
          ) +
          "!merge A2:A3\n!merge B2:B3\n",
      ),
    ).toEqual([
      "甲局: 编制数 24",
      "  绩效指标: 一级指标 产出指标，名称 路，分值 10，目标 ≥266米，实际 270米",
      "  绩效指标: 一级指标 产出指标，名称 桥，分值 10分，目标 5，实际 5",
      "乙局: 编制数 18",
      "  绩效指标: 一级指标 产出指标，名称 房，分值 10，目标 98%，实际 97%",
      "DATA-220 工作表「绩效指标」有 2 处合并的格，已逐行照填：A2:A3「甲局」、B2:B3「产出指标」",
      "DATA-021 工作表「绩效指标」第 5 行「合计」是合计行，没有当作评价对象",
    ]);
  });

  test("need no unit where there is one record, and make records where there are none", () => {
    const table = rows("一级指标 | 名称 | 分值（分） | 实际", "产出指标 | 路 | 10 | 270米");
    expect(read(`[数据]\n单位名称 | 编制数\n甲局 | 24\n${table}`)).toEqual([
      "甲局: 编制数 24",
      "  绩效指标: 一级指标 产出指标，名称 路，分值 10，实际 270米",
    ]);
    expect(read(table)).toEqual(["数据: ", "  绩效指标: 一级指标 产出指标，名称 路，分值 10，实际 270米"]);
    expect(read(rows("单位名称 | 名称 | 实际", "甲局 | 路 | 1", "乙局 | 桥 | 2"))).toEqual([
      "甲局: ",
      "  绩效指标: 名称 路，实际 1",
      "乙局: ",
      "  绩效指标: 名称 桥，实际 2",
    ]);
  });

  test("stand beside a form that says only whose they are and of which year", () => {
    const table = rows("一级指标 | 名称 | 分值（分） | 实际", "产出指标 | 路 | 10 | 270米");
    const form = "[填报表]\n项目 | 单位 | 数值 | 说明\n单位名称 | | 甲局 |\n年度 | | 2024 |\n";
    const told = "DATA-223 工作表「填报表」按竖表读：A 列是名称，C 列是数";
    const row = "  绩效指标: 一级指标 产出指标，名称 路，分值 10，实际 270米";
    expect(read(form + table)).toEqual(["甲局: 年度 2024", row, told]);
    const cover = "[封面]\n单位名称 | 年度\n甲局 | 2024\n";
    expect(read(cover + table)).toEqual(["甲局: 年度 2024", row]);
    expect(read(`${cover}[数据]\n单位名称 | 编制数\n甲局 | 24\n${table}`)).toEqual([
      "甲局: 编制数 24",
      row,
      "DATA-227 读的是工作表「数据」；没有读：「封面」",
    ]);
  });

  test("of nobody are refused", () => {
    expect(read(records + rows("单位名称 | 名称 | 实际", "甲 | 路 | 1"))).toEqual([
      "DATA-221 「绩效指标」有一行（绩效指标!2）写着单位「甲」，记录里没有它",
    ]);
    expect(read(records + rows("名称 | 实际", "路 | 1"))).toEqual([
      "DATA-222 「绩效指标」的各行没有写属于哪个单位，而记录有 2 条",
    ]);
  });

  test("share no figure", () => {
    expect(read(`${records}${rows("单位名称 | 名称 | 分值", "甲局 | 路 | 10", "甲局 | 桥 |")}!merge C2:C3\n`)).toEqual([
      "DATA-215 工作表「绩效指标」的 C2:C3「10」 是合并的格，分不清是哪一格的",
    ]);
  });
});
