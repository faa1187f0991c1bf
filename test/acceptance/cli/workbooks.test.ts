// The commands on workbooks and on tables of rows: run from a sheet, --sheet, rows of 明细 in files of their own, folders, and a workbook out.
import { EXIT } from "@biaochi/cli";
import { readGrids } from "@biaochi/data/xlsx";
import { describe, expect, it } from "vitest";
import { workbookBytes } from "../../kit/workbook.ts";
import { files, run } from "./run-in-memory.ts";
import { RULES } from "./sample-rules.ts";

const HEAD = "单位名称 | 年初预算（万元） | 本年追加（万元） | 实际支出（万元） | 履职成效";
const YEAR = `[全年]
2024年各局数据
${HEAD}
甲局 | 500 | 60 | 546 | 38
乙局 | 100.10000000000001 | 0 | 100.1 | 40
合计 | 600.1 | 60 | 646.1 |
注：数据取自部门决算。
!merge A1:E1
`;
const HALF = `[上半年]\n${HEAD}\n甲局 | 500 | 60 | 200 | 38\n`;

const book = (notation: string): Uint8Array => workbookBytes(notation);

/** The cells of a sheet, row by row. */
function rowsOf(bytes: Uint8Array | undefined, sheet: string): readonly (readonly string[])[] {
  const read = readGrids(bytes ?? new Uint8Array(), "得分.xlsx");
  if (!("grids" in read)) throw new Error(read.message.zh);
  const grid = read.grids.find(({ name }) => name === sheet);
  return (grid?.rows ?? []).map(({ cells }) =>
    [...cells.values()].map(({ text, kind }) => (kind === "number" ? `#${text}` : text)),
  );
}

describe("data in a workbook", () => {
  it("are scored from the sheet that the rules know, and what was left out is told", async () => {
    const setup = { files: { ...files, "各局.xlsx": book(YEAR) } };
    const { code, out, err } = await run("run 表.chi --data 各局.xlsx --lang zh", setup);
    expect(code).toBe(EXIT.fine);
    expect(out).toMatch(/\n甲局 +47 +38 +85 +良\n/u);
    expect(out).toMatch(/\n乙局 +60 +40 +100 +优\n/u);
    expect(out).not.toContain("合计");
    expect(err).toContain("DATA-021  工作表「全年」第 5 行「合计」是合计行，没有当作评价对象");
    expect(err).toContain("DATA-219  工作表「全年」第 6 行「注：数据取自部门决算。」是表下的说明，没有当作记录");
  });

  it("need --sheet where two sheets are known", async () => {
    const setup = { files: { ...files, "各局.xlsx": book(YEAR + HALF) } };
    const both = await run("run 表.chi --data 各局.xlsx --lang zh", setup);
    expect([both.code, both.out]).toEqual([EXIT.badData, ""]);
    expect(both.err).toContain("DATA-208  有 2 张工作表都像是数据：「全年」「上半年」，不知该用哪一张");
    const half = await run("run 表.chi --data 各局.xlsx --sheet 上半年 --lang zh", setup);
    expect([half.code, half.err]).toEqual([EXIT.fine, ""]);
    expect(half.out).toContain("评价对象  甲局");
  });

  it("are read from standard input, and explained and audited as any other", async () => {
    const piped = await run("run 表.chi --data - --record 甲局 --lang zh", { stdin: book(YEAR) });
    expect([piped.code, piped.out.includes("总分")]).toEqual([EXIT.fine, true]);
    const setup = { files: { ...files, "各局.xlsx": book(YEAR) } };
    expect((await run("explain 表.chi --data 各局.xlsx --record 乙局", setup)).out).toContain("100.1 ÷ (100.1 + 0)");
    expect((await run("audit 表.chi --data 各局.xlsx --sheet 全年", setup)).code).toBe(EXIT.fine);
  });

  it("are refused with one clear word where they are none", async () => {
    const cases = [
      ["坏.xlsx", book(`!cut 50\n${YEAR}`), "DATA-201"],
      ["密.xlsx", book(`!encrypted\n${YEAR}`), "DATA-202"],
      ["旧.xls", book(`!old\n${YEAR}`), "DATA-004"],
      ["网页.xlsx", "<html><table><tr><td>单位名称</td></tr></table></html>", "DATA-004"],
      ["空.xlsx", "", "DATA-004"],
    ] as const;
    for (const [name, content, code] of cases) {
      const ran = await run(`run 表.chi --data ${name} --lang zh`, { files: { ...files, [name]: content } });
      expect([ran.code, ran.out]).toEqual([EXIT.badData, ""]);
      expect(ran.err).toContain(code);
    }
  });

  it("are known by their content where the name belies it", async () => {
    const table = files["各局.csv"];
    const named = { ...files, "各局.xlsx": table, "全年.csv": book(YEAR) };
    const text = await run("run 表.chi --data 各局.xlsx --record 甲局 --lang zh", { files: named });
    expect([text.code, text.err.includes("DATA-204")]).toEqual([EXIT.fine, true]);
    const workbook = await run("run 表.chi --data 全年.csv --record 甲局 --lang zh", { files: named });
    expect([workbook.code, workbook.err.includes("DATA-204")]).toEqual([EXIT.fine, true]);
  });
});

describe("rows of a 明细", () => {
  const detailed = { "表.chi": `${RULES}\n明细 项目 {\n  名称  文本\n  支出  万元\n}\n` };
  const record = `${HEAD.replaceAll(" | ", ",")}\n甲局,500,60,546,38\n乙局,100,0,100,40\n`;
  const rows = "单位名称,名称,支出（万元）\n甲局,修路,12\n乙局,架桥,3\n";

  it("come in a file of their own, or from a folder under the name of the 明细", async () => {
    const apart = { files: { ...detailed, "各局.csv": record, "行.csv": rows } };
    const told = await run("run 表.chi --data 各局.csv --data 项目=行.csv --lang zh", apart);
    expect([told.code, told.err.includes("错误")]).toEqual([EXIT.fine, false]);
    expect(told.out).toMatch(/\n乙局 +60 +40 +100 +优\n/u);
    const folder = { files: { ...detailed, "数据/各局.csv": record, "数据/项目.csv": rows, "数据/~$各局.xlsx": "x" } };
    const inside = await run("run 表.chi --data 数据 --lang zh", folder);
    expect([inside.code, inside.out]).toEqual([told.code, told.out]);
  });

  it("must be a 明细 of the rules, and belong to a unit of the data", async () => {
    const apart = (content: string) => ({ files: { ...detailed, "各局.csv": record, "行.csv": content } });
    const unknown = await run("run 表.chi --data 各局.csv --data 项木=行.csv --lang zh", apart(rows));
    expect([unknown.code, unknown.out]).toEqual([EXIT.badData, ""]);
    expect(unknown.err).toContain("DATA-226  规则集里没有叫「项木」的明细");
    const stranger = await run("run 表.chi --data 各局.csv --data 项目=行.csv --lang zh", apart(rows.replace("乙局", "丙局")));
    expect(stranger.err).toContain("DATA-221  「行.csv」有一行（行.csv!3）写着单位「丙局」，记录里没有它");
    const nobody = await run("run 表.chi --data 各局.csv --data 项目=行.csv --lang zh", apart("名称,支出（万元）\n修路,12\n"));
    expect(nobody.err).toContain("DATA-222  「行.csv」的各行没有写属于哪个单位，而记录有 2 条");
    const missing = await run("run 表.chi --data 各局.csv --data 项目=没有.csv --lang zh", apart(rows));
    expect([missing.code, missing.err]).toEqual([EXIT.misuse, expect.stringContaining("找不到数据文件「没有.csv」")]);
  });

  it("and a folder without data is told so", async () => {
    const empty = await run("run 表.chi --data 数据", { files: { ...files, "数据/说明.txt": "" } });
    expect([empty.code, empty.err]).toEqual([EXIT.misuse, expect.stringContaining("文件夹「数据」里没有数据文件")]);
  });
});

describe("an empty form", () => {
  it("has a row for each figure and, filled in, is read as it stands", async () => {
    const { code, bytes, out } = await run("schema 表.chi --out 填报表.xlsx --lang zh");
    expect([code, out]).toEqual([EXIT.fine, ""]);
    const form = readGrids(bytes("填报表.xlsx") ?? new Uint8Array(), "填报表.xlsx");
    if (!("grids" in form)) throw new Error(form.message.zh);
    const figures = new Map([
      ["单位名称", "甲局"],
      ["年初预算", "500"],
      ["本年追加", "60"],
      ["实际支出", "546"],
      ["履职成效", "38"],
    ]);
    const rows = (form.grids[0]?.rows ?? []).map(({ cells }) => {
      const [name = "", unit = "", value = "", note = ""] = [0, 1, 2, 3].map((column) => cells.get(column)?.text ?? "");
      return [name, unit, figures.get(name) ?? value, note].join(" | ");
    });
    expect(rows).toEqual([
      "试用表  2024年度 |  |  | ",
      "项目 | 单位 | 数值 | 说明",
      "单位名称 |  | 甲局 | ",
      "预算 |  |  | ",
      "年初预算 | 万元 | 500 | 约束 > 0万元",
      "本年追加 | 万元 | 60 | 约束 ≥ 0万元",
      "实际支出 | 万元 | 546 | 约束 ≥ 0万元",
      "评定与打分 |  |  | ",
      "履职成效 | 分 | 38 | 打分，分：0–40",
    ]);
    const filled = book(`[填报表]\n${rows.join("\n")}\n!merge A1:D1\n`);
    const ran = await run("run 表.chi --data 甲局.xlsx --lang zh", { files: { ...files, "甲局.xlsx": filled } });
    expect([ran.code, /DATA-\d+/gu.exec(ran.err)?.[0]]).toEqual([EXIT.fine, "DATA-223"]);
    expect(ran.out).toContain("评价对象  甲局");
    expect(ran.out).toMatch(/\n总分 +100 +85 {2}等次：良\n/u);
    const empty = await run("run 表.chi --data 空表.xlsx --lang zh", {
      files: { ...files, "空表.xlsx": bytes("填报表.xlsx") ?? "" },
    });
    expect([empty.code, empty.err.includes("DATA-010")]).toEqual([EXIT.badData, true]);
  });
});

/** 任选 with points of the record, （可调整）, 汇总, and what is added, taken and vetoed. */
const SHAPES = `规则集 各种 {
  地区 某省
  年度 2024起
  版本 1.0.0
  满分 40分
  得分 保留2位小数
}
等级 两档 { 优 100%；差 0% }
数据 项目 { 预算数 万元 约束 > 0万元；虚报 是否 }
汇总 子项目 { 绝对值 相加；定性 按 预算数 加权平均；先汇总后计分 }
一级指标 选做 20分 {
  指标组 甲 10分 任选1至2，均分 {
    指标 经济 评定 两档
    指标 社会 评定 两档
  }
  指标组 乙 10分 任选1至2，自定分值 {
    指标 数量 评定 两档
    指标 质量 评定 两档
  }
}
一级指标 必做 20分 {
  指标组 丙 25分 折算 20分 { 指标 管理 25分 打分 }
}
扣分项 违规 最多4分 { 事项 { 信访 每有1起扣1分 } }
否决 虚报 虚报：总分不高于9分
`;
const SHAPED = {
  ...{ 年度: 2024, 预算数: "10万元", 虚报: "是", "经济.选用": "是", 经济: "优", "数量.分值": "10分", 数量: "优" },
  ...{ 管理: "20分", 违规: { 信访: 3 } },
};

describe("shapes that differ from unit to unit", () => {
  const two = [
    { 名称: "甲局", ...SHAPED },
    { 名称: "乙局", ...SHAPED, "社会.选用": "是", 社会: "差", 虚报: "否" },
  ];

  it("have a row in the form for each choice, and a sheet for sub-projects", async () => {
    const { code, bytes } = await run("schema 表.chi --out 填报表.xlsx --lang zh", { files: { "表.chi": SHAPES } });
    expect(code).toBe(EXIT.fine);
    const form = rowsOf(bytes("填报表.xlsx"), "填报表").map(([name]) => name);
    expect(form[0]).toBe("各种  2024年起");
    expect(form.slice(form.indexOf("评定与打分") + 1)).toEqual([
      "经济.选用",
      "经济",
      "社会.选用",
      "社会",
      "数量.分值",
      "数量",
      "质量.分值",
      "质量",
      "管理",
      "违规.信访",
    ]);
    const pool = rowsOf(bytes("填报表.xlsx"), "子项目")[0];
    expect(pool?.slice(0, 5)).toEqual(["单位名称", "名称", "预算数（万元）", "虚报", "经济"]);
  });

  it("have in the score table what is taken, so that its column adds up to the total", async () => {
    const setup = { files: { "表.chi": SHAPES, "数据.json": JSON.stringify(two) } };
    const ran = await run("run 表.chi --data 数据.json --out 得分.xlsx --lang zh", setup);
    expect(ran.code).toBe(EXIT.fine);
    const table = rowsOf(ran.bytes("得分.xlsx"), "得分表").filter(([unit]) => unit === "甲局");
    // 10 + 10 + 20 × 20 ÷ 25 = 36, less 3 for three complaints, and the veto.
    expect(table.slice(-3).map((cells) => cells.slice(0, 5))).toEqual([
      ["甲局", "扣分项", "违规", "#4", "#-3"],
      ["甲局", "否决", "虚报", "#-24", expect.stringContaining("成立")],
      ["甲局", "总分", "#40", "#9"],
    ]);
    expect(table.find((cells) => cells.includes("丙"))?.at(-1)).toContain("折算 × 20 ÷ 25，计16分");
    // 经济 counts 10 points for one unit and 5 for the other: the head names no points.
    expect(rowsOf(ran.bytes("得分.xlsx"), "得分")[2]?.slice(0, 3)).toEqual(["经济", "社会\n5分", "数量\n10分"]);
  });
});

describe("scores in a workbook", () => {
  it("have a row for each unit, one for each indicator, and what was wrong", async () => {
    const ran = await run("run 表.chi --data 各局.csv --out 得分.xlsx --lang zh");
    expect([ran.code, ran.out]).toEqual([EXIT.badData, ""]);
    const bytes = ran.bytes("得分.xlsx");
    expect(rowsOf(bytes, "得分")).toEqual([
      ["试用表  2024年度"],
      ["评价对象", "总分", "等次", "过程", "效果"],
      ["预算控制率\n20分", "预算执行率\n40分", "履职成效\n40分"],
      ["甲局", "#85", "良", "#12", "#35", "#38"],
      ["乙局", "#100", "优", "#20", "#40", "#40"],
      ["=丙局", "不完整", "—", "—", "#40"],
    ]);
    expect(rowsOf(bytes, "得分表").slice(0, 4)).toEqual([
      ["评价对象", "上级指标", "指标", "本值", "分值", "得分", "说明", "为什么不是更高分"],
      ["甲局", "过程", "#60", "#47"],
      ["甲局", "过程", "预算控制率", "12%", "#20", "#12", expect.stringContaining("60 ÷ 500 = 12%"), expect.any(String)],
      ["甲局", "过程", "预算执行率", "97.5%", "#40", "#35", expect.any(String), expect.any(String)],
    ]);
    expect(rowsOf(bytes, "勾稽与要求")[1]?.slice(0, 3)).toEqual(["甲局", "支出不超", "是"]);
    expect(rowsOf(bytes, "问题")[1]?.slice(0, 3)).toEqual(["=丙局", "错误", "DATA-101"]);
    expect((await run("run 表.chi --data 各局.csv --out 得分.xlsx --lang zh")).bytes("得分.xlsx")).toEqual(bytes);
    const english = await run("run 表.chi --data 各局.csv --out scores.xlsx --lang en");
    expect(rowsOf(english.bytes("scores.xlsx"), "Scores")[1]?.slice(0, 3)).toEqual(["Evaluated unit", "Total", "Grade"]);
  });

  it("go into a file only", async () => {
    const ran = await run("run 表.chi --data 甲.json --format xlsx");
    expect([ran.code, ran.out]).toEqual([EXIT.misuse, ""]);
    expect(ran.err).toContain("工作簿不能写到标准输出");
  });
});
