// Ningxia, Anhui, Beijing: projects and a department. In: nothing. Out: what is recorded of them.
import type { AuditCase } from "./audit-case.ts";

const YUANZHOU = "宁夏回族自治区/固原市/原州区/2022/项目绩效自评-2022.chi";

export const PROJECTS: readonly AuditCase[] = [
  {
    rules: YUANZHOU,
    data: "边销茶推广项目.json",
    unit: "原州区民族宗教事务局（健康饮茶“送茶入户”边销茶推广项目）",
    recorded: [
      {
        what: "full points though the text says 3620 of 3875 persons",
        finding: ["AUDIT-015", "表列与正文相符"],
        says: "文字里写明的完成数不到目标",
      },
      {
        what: "the shortfall is charged to timeliness, without a reason",
        finding: ["AUDIT-012", "2022年12月底前发放完毕"],
        says: "「已发放」÷「目标人群」",
      },
      {
        what: "a cost below its ceiling scored as a shortfall",
        finding: ["AUDIT-024", "38.75万元"],
        says: "36.2 ÷ 38.75 = 93.42% 可得 9.34分",
      },
      { what: "100 against 100 while the measures stand in the text", finding: ["AUDIT-027", "发放边销茶目标人群"] },
      { what: "37 + 1.75 = 38.75", agrees: ["资金来源合计", "holds", true] },
      { what: "100元 for each person, planned and done", agrees: ["人均成本", "holds", true] },
    ],
  },
  {
    rules: YUANZHOU,
    data: "马铃薯种薯项目.json",
    unit: "原州区农技中心（马铃薯种薯繁育示范推广项目）",
    recorded: [
      { what: "six rows of 8 points under a heading of 40: one row has none", finding: ["AUDIT-015", "各行须有分值"] },
      {
        what: "4.25 million tubers in the goal, 5.5 in the indicator",
        finding: ["AUDIT-009", "免费发放数"],
        says: "左边 425万粒，右边 550万粒，相差 125万粒",
      },
      { what: "four results copy their target", finding: ["AUDIT-013", "采购的原原种合格率"] },
      { what: "a date of 2021 in a form of 2022", finding: ["AUDIT-031", "2021年11月30日前完成资金支付"] },
      { what: "wanted 是, reached 基本达到: judged, 7 of 8", agrees: ["持续完善马铃薯种薯繁育体系", "score", "7"] },
      { what: "an execution of 86.48%, printed 86.5%, costs nothing in this form", agrees: ["执行率", "value", "5189/6000"] },
      { what: "99 in all: the satisfaction that was cut off would have to be full", agrees: ["总分", "most", "99"] },
    ],
  },
  {
    rules: "安徽省/六安市/金寨县/2023/部门整体支出绩效自评-2023.chi",
    data: "茶谷和美丽乡村建设服务中心.json",
    unit: "金寨县茶谷和美丽乡村建设服务中心",
    recorded: [
      {
        what: "8.54万元 more executed than budgeted, 102.59%; the score is blank",
        finding: ["AUDIT-021", "预算执行率"],
        says: "多 8.54万元",
      },
      { what: "a number to be reached has the sign ≤", finding: ["AUDIT-029", "开展精品示范村建设数量"] },
      { what: "9月前: whether September counts", finding: ["AUDIT-028", "完成美丽宜居自然村庄验收时间"], says: "“9月前”" },
      { what: "3061 against ≥2000", finding: ["AUDIT-015", "目标偏低须说明"], says: "第 3 行" },
    ],
  },
  {
    rules: "安徽省/池州市/贵池区/2022/项目支出绩效自评-2022.chi",
    data: "棠溪镇委托业务项目.json",
    unit: "池州市贵池区棠溪镇人民政府（委托业务项目）",
    recorded: [
      {
        what: "0 of 0 filed as a rate of 0 and as 0 points",
        finding: ["AUDIT-020", "预算执行率"],
        says: "以「拨款全年执行数」除以「拨款年初预算数」是 99.97%；以「拨款全年执行数」除以「拨款全年预算数」是 100%",
      },
      { what: "the total of 0 above a part of 89.974", finding: ["AUDIT-026", "资金来源合计"], says: "就有 89.974万元" },
      { what: "30 + 30 + 29.99 is not 89.97", finding: ["AUDIT-009", "用途合计"], says: "相差 0.02万元" },
      { what: "90 filed as cost, 89.974 executed", finding: ["AUDIT-009", "总成本与执行数"], says: "相差 0.026万元" },
    ],
  },
  {
    rules: "安徽省/宿州市/萧县/2023/衔接资金项目绩效自评-2023.chi",
    data: "河西村特色种养项目.json",
    unit: "萧县张庄寨镇人民政府（河西村特色种养补贴到户项目）",
    recorded: [
      {
        what: "192只 of livestock, of which 180只 and 12头",
        finding: ["AUDIT-030", "★补助家畜家禽养殖数量"],
        says: "其中猪养殖数量 12头",
      },
      { what: "the line “of which” repeats points and score of the total", finding: ["AUDIT-015", "资金分值不重复"] },
      { what: "“of which” rows without points are shown and not scored", agrees: ["其中桃树种植面积", "score", "0"] },
      { what: "the parts make up the area", agrees: ["种植面积", "holds", true] },
      { what: "the income wanted is 1.2 times the funds", agrees: ["增收目标", "holds", true] },
    ],
  },
  {
    rules: "北京市/海淀区/2016/项目支出绩效自评-2016.chi",
    data: "城市运行服务中心.json",
    unit: "海淀区学院路街道城市运行服务中心（自管道路清扫保洁外包工作经费）",
    recorded: [
      {
        what: "49.884% printed and scored as 50%",
        finding: ["AUDIT-001", "预算执行率"],
        says: "先把本值四舍五入到 1%”可得 5分",
      },
      { what: "target and result are the points of the row", finding: ["AUDIT-027", "是否完成绩效目标申报表中申报的数量"] },
      { what: "half of the money unspent, all outputs full", finding: ["AUDIT-034", "预算执行率"], says: "155.46万元" },
      { what: "over the initial budget, as this form says", agrees: ["预算执行率", "value", "2579/5170"] },
    ],
  },
];
