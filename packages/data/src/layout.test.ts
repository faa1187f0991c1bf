import { describe, expect, test } from "vitest";
import { workbookBytes } from "../../../test/kit/workbook.ts";
import { layoutOf } from "./layout.ts";
import { loadRecords } from "./load-records.ts";
import type { KnownNames } from "./table/names.ts";

const names: KnownNames = {
  knows: (name) => /(?:^|\.)(?:年初预算|本年追加)$/u.test(name),
  knowsPart: () => false,
  tables: new Map(),
  asksYear: false,
};

const BOOK = workbookBytes(`[说明]
填报说明
[上半年]
2024年上半年
单位 | 年初预算 | 本年追加
县水利局 | 500 | 60
合计 | 500 | 60
[全年]
县直部门 | | 单位：万元
单位名称 | 预算 |
 | 年初预算 | 本年追加
县水利局 | 500 | 60
县林业局 | 400 | 20
合计 | 900 | 80
注：数出自决算
!merge A2:A3
!merge B2:C2
[旧] hidden
单位 | 年初预算 | 本年追加
甲 | 1 | 2`);

const file = "打分表.xlsx";

describe("the layout of a workbook", () => {
  test("says which sheets there are and which fit; where several do, none is taken by itself", async () => {
    const layout = await layoutOf(BOOK, { file, names });
    expect(layout?.sheets).toEqual([
      { name: "说明", isHidden: false, isEmpty: false, fits: false },
      { name: "上半年", isHidden: false, isEmpty: false, fits: true },
      { name: "全年", isHidden: false, isEmpty: false, fits: true },
      { name: "旧", isHidden: true, isEmpty: false, fits: true },
    ]);
    expect(layout?.sheet).toBe("");
  });

  test("says where the table of a sheet is, without totals and notes, and fills cells made one", async () => {
    const layout = await layoutOf(BOOK, { file, names, sheet: "全年" });
    expect(layout?.area).toEqual({ top: 2, bottom: 5, left: 0, right: 2 });
    expect(layout?.size).toEqual({ rows: 7, columns: 3 });
    expect(layout?.rows.filter(({ isHead }) => isHead).map(({ number }) => number)).toEqual([3]);
    expect(layout?.rows[1]?.cells.map(({ text }) => text)).toEqual(["单位名称", "预算", "预算"]);
    expect(layout?.rows[1]?.cells.map(({ isFilled }) => isFilled)).toEqual([false, false, true]);
    expect(layout?.rows[2]?.cells[0]).toEqual({ text: "单位名称", isFilled: true });
    expect(layout?.rows[3]?.cells.map(({ text }) => text)).toEqual(["县水利局", "500", "60"]);
  });

  test("of a CSV file is that of its only sheet; JSON has none", async () => {
    const csv = new TextEncoder().encode("表\n单位,年初预算,本年追加\n甲,1,2\n");
    expect((await layoutOf(csv, { file: "表.csv", names }))?.area).toEqual({ top: 2, bottom: 3, left: 0, right: 2 });
    expect(await layoutOf(new TextEncoder().encode("[]"), { file: "表.json", names })).toBeUndefined();
  });
});

describe("the table area that a person chose", () => {
  const read = async (area: Parameters<typeof loadRecords>[1]["area"], sheet = "全年") => {
    const { records } = await loadRecords(BOOK, { file, names, sheet, area });
    return records.map(({ id, cells }) => [id, ...[...cells].map(([name, { text }]) => `${name} ${text}`)]);
  };

  test("is read as if nothing stood around it", async () => {
    expect(await read(undefined)).toHaveLength(2);
    expect(await read({ top: 2, bottom: 4, left: 0, right: 1 })).toEqual([["县水利局", "年初预算 500"]]);
    expect(await read({ top: 2, bottom: 5, left: 0, right: 2 })).toEqual(await read(undefined));
  });

  test("holds for CSV files too", async () => {
    const bytes = new TextEncoder().encode("单位名称,年初预算,本年追加\n甲,1,2\n乙,3,4\n丙,5,6\n");
    const { records, diagnostics } = await loadRecords(bytes, {
      file: "表.csv",
      names,
      area: { top: 1, bottom: 3, left: 0, right: 1 },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    expect(records.map(({ id, cells }) => [id, [...cells.keys()]])).toEqual([
      ["甲", ["年初预算"]],
      ["乙", ["年初预算"]],
    ]);
  });
});
