// Hunan. In: nothing. Out: what is recorded of its published evaluations.
import type { AuditCase } from "./audit-case.ts";

export const HUNAN: readonly AuditCase[] = [
  {
    rules: "湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi",
    data: "县委组织部.json",
    unit: "县委组织部",
    recorded: [
      {
        what: "filed 3.5, which only half points give; section and total follow",
        finding: ["AUDIT-001", "预算完成率"],
        says: "保留到0.5分”可得 3.5分，但文件没有声明保留到0.5分（声明的是保留2位小数）；自报「过程」58.5分（按规则 58.39分）、「总分」97.5分（按规则 97.39分）随之而差",
      },
      { what: "a rate printed as 13.38 without %", finding: ["AUDIT-007", "预算控制率"], says: "漏了单位 %" },
      { what: "21.12 carried over, 21.13 by the other figures", finding: ["AUDIT-009", "结转滚动"], says: "21.13万元" },
      { what: "40元 that must be 40万元", finding: ["AUDIT-010", "追加构成"], says: "可能应为 40万元" },
      { what: "56.1 budgeted in the formula, 36.6 approved", finding: ["AUDIT-009", "公用经费口径"], says: "总分 89.39分" },
      { what: "a fall of 54.527% printed 54.52%", finding: ["AUDIT-011", "三公下降"], says: "应为 54.53%" },
      { what: "22 persons at year end, 1 of them hired: the formula uses 21", agrees: ["在职人员控制率", "value", "7/8"] },
      { what: "the printed formula lacks its parentheses", agrees: ["预算完成率", "value", "25249/26305"] },
      { what: "10.5%, 30.5% and negative values are in no printed band", agrees: ["预算控制率", "score", "4"] },
      { what: "the heading of 过程 prints the score 58.5 where the points, 61, belong", remark: "it is only a heading" },
      { what: "the reason for 职责履行 cites awards of 2016", remark: "the reasons are not in the record" },
      {
        what: "last year's spending of 29.60, which follows from the text, above last year's budget of 24",
        finding: ["AUDIT-009", "上年三公"],
        says: "左边 29.6万元，右边 24万元",
      },
    ],
  },
];
