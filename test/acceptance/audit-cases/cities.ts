// Chongqing, Yinchuan, Suixi and Changsha: self-evaluations of which only a part was seen. In: nothing. Out: what is recorded of them.
import type { AuditCase } from "./audit-case.ts";

export const CITIES: readonly AuditCase[] = [
  {
    rules: "重庆市/未载明/2021/部门整体绩效自评-2021.chi",
    data: "融媒体中心.json",
    unit: "西部（重庆）科学城融媒体中心",
    recorded: [
      {
        what: "72.74% of 100% with a coefficient of 100%; 1.4548 by proportion",
        finding: ["AUDIT-012", "政府采购执行率"],
        says: "按规则复算是 1.45分",
      },
      {
        what: "24% not executed, yet nothing left over",
        finding: ["AUDIT-015", "结余去向须说明"],
        says: "两个率的基数不同",
      },
      {
        what: "76% full as 预算完成率 (target 70%), and 2.4 points lost as 预算执行率",
        finding: ["AUDIT-025", "预算完成率"],
        says: "同一个比率 76% 计了两次分",
      },
      { what: "76% × 10 = 7.6", agrees: ["预算执行率", "raw", "38/5"] },
    ],
  },
  {
    rules: "宁夏回族自治区/银川市/2021/项目支出绩效自评-2021.chi",
    data: "第六中学初中公用经费.json",
    unit: "银川市第六中学（初中公用经费）",
    recorded: [
      {
        what: "98 in all, though the parts can give 94 at most",
        finding: ["AUDIT-019", "总分"],
        says: "最多只能是 94分：已知各部分合计 84分",
      },
      { what: "100% executed, filed as 9 of 10", finding: ["AUDIT-001", "预算执行率"], says: "按规则复算是 10分" },
      {
        what: "done in the month that was set, filed as 4 of 5",
        finding: ["AUDIT-012", "公用经费完成时间"],
        says: "没有写明理由",
      },
      { what: "the column of the finance bureau is blank", finding: ["AUDIT-035", "财政审核"] },
      { what: "the costs planned make up the budget", agrees: ["成本目标合计", "holds", true] },
    ],
  },
  {
    rules: "安徽省/淮北市/濉溪县/2019/扶贫项目绩效自评-2019.chi",
    data: "临时救助项目.json",
    unit: "濉溪县民政局（临时救助项目）",
    recorded: [
      {
        what: "4604 of 4754 in full, for “dynamic management”",
        finding: ["AUDIT-012", "特困人员救助供养人数"],
        says: "按规则复算是 4.84分",
      },
      {
        what: "5830 above a ceiling of 5300, in full",
        finding: ["AUDIT-012", "扶贫临时救助标准"],
        says: "按规则复算是 9.09分",
      },
      { what: "< in the name, <= in the target", finding: ["AUDIT-015", "符号一致"], says: "第 8 行「扶贫临时救助标准」" },
      {
        what: "7 persons and 87 person-times",
        finding: ["AUDIT-030", "扶贫临时救助人数"],
        says: "扶贫临时救助人数 7人、建档立卡人口接受临时救助人次 87人次",
      },
      { what: "the line “of which” repeats points and score of the total", finding: ["AUDIT-015", "资金分值不重复"] },
    ],
  },
  {
    rules: "湖南省/长沙市/雨花区/2022/部门整体支出绩效评价-2022.chi",
    data: "发展和改革局.json",
    unit: "长沙市雨花区发展和改革局",
    recorded: [
      {
        what: "buildings finished in 2015, in a form of 2022",
        finding: ["AUDIT-031", "新建楼堂馆所面积控制率"],
        says: "2015年",
      },
      { what: "full points at exactly nought: nothing added in the whole year", agrees: ["预算控制率", "score", null] },
      {
        what: "the same name has other bands in Baojing's table of 2017",
        remark: "another table is another rule set; each is scored by its own",
      },
    ],
  },
];
