// Chongqing, Yunnan, Sichuan, Hubei: forms whose indicators are rows. In: nothing. Out: what is recorded of them.
import type { AuditCase } from "./audit-case.ts";

const SICHUAN = { rules: "四川省/2023/项目支出绩效自评-2023.chi", data: "四个项目.json" } as const;

export const ROWS: readonly AuditCase[] = [
  {
    rules: "重庆市/梁平区/2022/部门整体绩效自评-2022.chi",
    data: "林业局.json",
    unit: "重庆市梁平区林业局",
    recorded: [
      { what: "the title says 2022, the head of the table 2023", finding: ["AUDIT-009", "年度一致"] },
      {
        what: "a result of 0 where less is better would divide by zero in target ÷ result: compared first, it is met",
        agrees: ["森林火灾受害率", "score", "10"],
      },
      { what: "exact 7.927, the total adds the printed 7.93", agrees: ["预算执行率", "score", "7.93"] },
      { what: "97.93 in all: the rows that were cut off would have to be full", agrees: ["总分", "most", "97.93"] },
    ],
  },
  {
    rules: "云南省/2022/项目支出绩效自评-2022.chi",
    data: "永德县明朗中学.json",
    unit: "永德县明朗中学（义务教育营养改善计划专项资金）",
    recorded: [
      { what: "100% against 100%, filed 7 without a reason", finding: ["AUDIT-012", "资金到位及时率"], says: "没有写明理由" },
      {
        what: "98% against =100% is 9.8 by proportion, filed 9; 96 in all follows from both",
        finding: ["AUDIT-012", "政策知晓率"],
        says: "保留整数舍去可得 9分，但文件没有声明这样取位；自报「总分」96分（按规则 99.8分）随以上各处而差",
      },
      { what: "= on a percentage: 101% would fail it", finding: ["AUDIT-014", "生均补助标准达标率"] },
      { what: "年初预算数 blank while 全年预算数 is filled", finding: ["AUDIT-015", "年初预算数须填列"] },
    ],
  },
  {
    rules: "云南省/保山市/昌宁县/2022/项目支出绩效自评-2022.chi",
    data: "昌龙鸿运养殖项目.json",
    unit: "昌宁县供销合作社联合社（昌龙鸿运牧业专业合作社）",
    recorded: [
      { what: "a rate printed as 20 without %", finding: ["AUDIT-007", "预算执行率"], says: "补上后的 20%" },
      { what: "a fifth of the money paid, all outputs complete", finding: ["AUDIT-034", "预算执行率"], says: "还有 40万元" },
      { what: "84 at best", agrees: ["总分", "most", "84"] },
      { what: "18 rows of one to three points in six units", remark: "how a form spreads its points is its own choice" },
    ],
  },
  {
    rules: "四川省/德阳市/中江县/2022/衔接资金项目绩效自评-2022.chi",
    data: "水利局.json",
    unit: "中江县水利局",
    recorded: [
      {
        what: "points and scores add up to 110, the total line says 100; the note of the form asks for 50, 30, 10 and 10",
        finding: ["AUDIT-017", "总分"],
        says: "不计「资金情况」或「满意度指标」，正好是 100分",
      },
      { what: "six results copy their target with its sign", finding: ["AUDIT-013", "安装坡面水标尺"], says: "“≥266米”" },
      { what: "three qualitative grades with shared ends", finding: ["AUDIT-028", "指标完成情况"], says: "80%、60%" },
    ],
  },
  {
    rules: "湖北省/2020/项目支出绩效自评-2020.chi",
    data: "长江禁捕项目.json",
    unit: "2020年度长江禁捕项目",
    recorded: [
      {
        what: "40 points hang on one survey whose result is ≥90%, no figure",
        finding: ["AUDIT-013", "退捕渔民抽样调查满意度"],
      },
      { what: "the rate is printed as 1, elsewhere as 100% or 100", finding: ["AUDIT-016", "预算执行率"] },
    ],
  },
  {
    rules: "湖北省/黄冈市/2020/项目支出绩效自评-2020.chi",
    data: "水土保持监测项目.json",
    unit: "黄冈市水土保持与农田水利科研所（水土保持监测项目）",
    recorded: [
      {
        what: "98% against 98% filed as 19.6 of 20, and 99.6 in all",
        finding: ["AUDIT-012", "整编资料审核"],
        says: "把实际的 98% 直接乘以分值，20 × 98% = 19.6分；没有与目标 98% 相比；自报「总分」99.6分（按规则 100分）随之而差",
      },
      { what: "a level of annual goals above the rest, of 40 points each", agrees: ["年度绩效目标1", "score", "40"] },
    ],
  },
  {
    ...SICHUAN,
    unit: "大英县司法局（项目甲）",
    recorded: [
      {
        what: "against ≤30万元 the result is the word 完成, and 90 points are claimed for it",
        finding: ["AUDIT-013", "成本控制数"],
        says: "“完成”（自报 90分）",
      },
    ],
  },
  {
    ...SICHUAN,
    unit: "大英县司法局（项目乙，安可替代）",
    recorded: [
      {
        what: "executed over the adjusted budget; by the initial budget of 0 there is no rate",
        finding: ["AUDIT-022", "预算执行率"],
        says: "「年初预算」为零，以它作分母没有定义",
      },
    ],
  },
  {
    ...SICHUAN,
    unit: "青神县发展和改革局（工资性支出）",
    recorded: [
      { what: "published without results and scores", finding: ["AUDIT-033", "发放（缴纳）覆盖率"] },
      { what: "missing is neither 0 nor full: no total of 10", agrees: ["总分", "most", "100"] },
      { what: "a reason is mandatory below 90%: the rate is 100%", agrees: ["执行率偏低须说明", "holds", true] },
      { what: "by the initial budget the rate is 105.42%, and the score the same", agrees: ["预算执行率", "score", "10"] },
    ],
  },
  {
    ...SICHUAN,
    unit: "大英县（2022年式样）",
    recorded: [{ what: "the rows of the older form, without results", finding: ["AUDIT-033", "足额保障率"] }],
  },
];
