// Two score tables of a unit of Sichuan, 2017, published in one report. In: nothing. Out: what is recorded of them.
import type { AuditCase } from "./audit-case.ts";

const UNIT = "四川省某单位（名称未载明）";

export const SICHUAN_2017: readonly AuditCase[] = [
  {
    rules: "四川省/2017/项目支出/项目支出绩效评价-2017.chi",
    data: "未载明单位.json",
    unit: UNIT,
    recorded: [
      {
        what: "the box of the total is blank though every row is scored: 98",
        finding: ["AUDIT-032", "总分"],
        says: "所报各部分之和是 98分",
      },
      { what: "six optional items share 40 points, each project setting its own", agrees: ["可选效益", "score", "40"] },
      { what: "20 + 10 + 20 + 40 + 10 points", agrees: ["项目效益", "score", "50"] },
    ],
  },
  {
    rules: "四川省/2017/部门整体支出/部门整体支出绩效评价-2017.chi",
    data: "未载明单位.json",
    unit: UNIT,
    recorded: [
      { what: "90 claimed: 4 points lost in what was seen, 6 on missing pages", agrees: ["总分", "most", "96"] },
      { what: "21 of the 25 points of 部门决策", agrees: ["部门决策", "score", "21"] },
    ],
  },
];
