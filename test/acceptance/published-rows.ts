// Five published self-evaluations whose indicators are rows: what each must give, and what became of every contradiction found in the printed form.
// In: nothing. Out: a table. A contradiction is a finding of the audit (its code and subject), or a remark with the reason why it is none.
// The forms and their sources stand in rules/.

/** What was found wrong or odd in a printed form. */
export type Recorded = { readonly what: string } & (
  | { readonly finding: readonly [code: string, subject: string] }
  /** Told while the record is scored: a problem of the scorecard. */
  | { readonly problem: readonly [code: string, subject: string] }
  /** Told by the check of the rule file. */
  | { readonly diagnostic: { readonly code: string; readonly text: string } }
  | { readonly remark: string }
);

/** One evaluated unit of a published form. */
export type PublishedRows = {
  readonly rules: string;
  readonly data: string;
  readonly unit: string;
  /** 得分 of the execution rate; null where its budget was not seen. */
  readonly execution: string | null;
  /** 名称 and 得分 of each row, in the order of the form. */
  readonly rows: readonly (readonly [name: string, score: string | null])[];
  readonly total: string | null;
  readonly grade: string | null;
  /** Between what an incomplete total lies. */
  readonly bounds: readonly [least: string, most: string] | null;
  /** Every finding of the audit, in its order. */
  readonly findings: readonly (readonly [code: string, subject: string])[];
  readonly recorded: readonly Recorded[];
};

/** The three grades of 财预〔2020〕10号 as a form's note prints them. */
const PRINTED_GRADES = `等级 定性三档 {
  达成预期  100-80%（含）
  部分达成  80-60%（含）
  未达成    60-0%
}
`;

export const PUBLISHED_ROWS: readonly PublishedRows[] = [
  {
    rules: "重庆市/梁平区/2022/部门整体绩效自评-2022.chi",
    data: "林业局.json",
    unit: "重庆市梁平区林业局",
    execution: "7.93",
    rows: [
      ["天然林和公益林管护当期任务完成率", "10"],
      ["国家级公益林管护面积", "10"],
      ["森林抚育（营林）面积", "10"],
      ["天保工程区森林资源管护面积", "10"],
      ["森林火灾受害率", "10"],
      ["主要林业有害生物成灾率", "10"],
      ["（缺页一，公益林提供管护岗位）", null],
      ["（缺页二）", null],
      ["（缺页三）", null],
    ],
    total: null,
    grade: null,
    bounds: ["67.93", "97.93"],
    findings: [
      ["AUDIT-008", "总分"],
      ["AUDIT-009", "年度一致"],
    ],
    recorded: [
      { what: "the title says 2022, the head of the table 2023", finding: ["AUDIT-009", "年度一致"] },
      {
        what: "a result of 0 on a reverse indicator would divide by zero in target ÷ result",
        remark: "rows compare first: 0 meets ≤0.9%, so no ratio is asked for; the row gives 10",
      },
      {
        what: "exact 7.927; the printed total adds the rounded 7.93",
        remark: "the order of evaluation says so: printed scores are added; 7.93 is what the form printed",
      },
    ],
  },
  {
    rules: "云南省/2022/项目支出绩效自评-2022.chi",
    data: "永德县明朗中学.json",
    unit: "永德县明朗中学（义务教育营养改善计划专项资金）",
    execution: "10",
    rows: [
      ["学生受资助人数", "10"],
      ["营养改善计划覆盖率", "10"],
      ["资金到位及时率", "10"],
      ["生均补助标准达标率", "10"],
      ["减轻贫困学生家庭经济负担", "10"],
      ["政策知晓率", "9.8"],
      ["促进学校教育事业健康发展", "10"],
      ["学生满意度", "10"],
      ["家长满意度", "10"],
    ],
    total: "99.8",
    grade: "优",
    bounds: null,
    findings: [
      ["AUDIT-012", "资金到位及时率"],
      ["AUDIT-012", "政策知晓率"],
      ["AUDIT-014", "生均补助标准达标率"],
      ["AUDIT-002", "总分"],
      ["AUDIT-015", "年初预算数须填列"],
    ],
    recorded: [
      { what: "target 100%, result 100%, scored 7, no reason given", finding: ["AUDIT-012", "资金到位及时率"] },
      { what: "98% against =100% is 9.8 by proportion, filed 9", finding: ["AUDIT-012", "政策知晓率"] },
      { what: "= on a percentage: 101% would fail it", finding: ["AUDIT-014", "生均补助标准达标率"] },
      { what: "年初预算数 blank while 全年预算数 is filled", finding: ["AUDIT-015", "年初预算数须填列"] },
      { what: "filed 96, by proportion 99.8", finding: ["AUDIT-002", "总分"] },
    ],
  },
  {
    rules: "四川省/德阳市/中江县/2022/衔接资金项目绩效自评-2022.chi",
    data: "水利局.json",
    unit: "中江县水利局",
    execution: "10",
    rows: [
      ["安装坡面水标尺", "10"],
      ["水标尺宽度", "10"],
      ["项目（工程）验收合格率", "20"],
      ["及时（按期）开工率", "10"],
      ["及时（按期）完工率", "10"],
      ["项目计划总投资", "10"],
      ["受益脱贫户人口数", "10"],
      ["群众生产生活条件改善状况", "10"],
      ["受益户满意度", "10"],
    ],
    total: "110",
    grade: null,
    bounds: null,
    findings: [
      ["AUDIT-013", "安装坡面水标尺"],
      ["AUDIT-003", "总分"],
      ["AUDIT-017", "总分"],
    ],
    recorded: [
      {
        what: "the points of all rows are 110, the full points of the form 100 (the cross-check that fails)",
        finding: ["AUDIT-017", "总分"],
      },
      { what: "the scores add up to 110, the total line says 100", finding: ["AUDIT-003", "总分"] },
      { what: "six results copy their target with its sign", finding: ["AUDIT-013", "安装坡面水标尺"] },
      {
        what: "the three qualitative grades are printed with shared ends",
        diagnostic: { code: "SYN-051", text: PRINTED_GRADES },
      },
    ],
  },
  {
    rules: "湖北省/2020/项目支出绩效自评-2020.chi",
    data: "长江禁捕项目.json",
    unit: "2020年度长江禁捕项目",
    execution: "20",
    rows: [
      ["补贴渔船数", "20"],
      ["渔船补贴发放率", "10"],
      ["12月底之前完成", "10"],
      ["退捕渔民抽样调查满意度", "40"],
    ],
    total: "100",
    grade: null,
    bounds: null,
    findings: [
      ["AUDIT-016", "预算执行率"],
      ["AUDIT-013", "退捕渔民抽样调查满意度"],
    ],
    recorded: [
      { what: "the survey's result is given as ≥90%, no figure", finding: ["AUDIT-013", "退捕渔民抽样调查满意度"] },
      { what: "the rate is printed as 1, elsewhere as 100% or 100", finding: ["AUDIT-016", "预算执行率"] },
      {
        what: "40 of 100 points hang on one survey",
        remark: "how a form spreads its points is its own choice; no figure contradicts another",
      },
    ],
  },
  {
    rules: "四川省/2023/项目支出绩效自评-2023.chi",
    data: "四个项目.json",
    unit: "大英县司法局（项目甲）",
    execution: null,
    rows: [["成本控制数", null]],
    total: null,
    grade: null,
    bounds: ["0", "100"],
    findings: [
      ["AUDIT-008", "成本控制数"],
      ["AUDIT-013", "成本控制数"],
      ["AUDIT-008", "总分"],
    ],
    recorded: [{ what: "against ≤30万元 the result is the word 完成, no figure", finding: ["AUDIT-013", "成本控制数"] }],
  },
  {
    rules: "四川省/2023/项目支出绩效自评-2023.chi",
    data: "四个项目.json",
    unit: "大英县司法局（项目乙，安可替代）",
    execution: "10",
    rows: [["（缺页）", null]],
    total: null,
    grade: null,
    bounds: ["10", "100"],
    findings: [],
    recorded: [
      {
        what: "the form divides by the adjusted budget; by the initial budget of 0 the rate is undefined",
        remark: "the rules divide by the adjusted budget as the form says, and give 10; the initial budget is only shown",
      },
    ],
  },
  {
    rules: "四川省/2023/项目支出绩效自评-2023.chi",
    data: "四个项目.json",
    unit: "青神县发展和改革局（工资性支出）",
    execution: "10",
    rows: [
      ["发放（缴纳）覆盖率", null],
      ["足额保障率（参保率）", null],
    ],
    total: null,
    grade: null,
    bounds: ["10", "100"],
    findings: [["AUDIT-014", "发放（缴纳）覆盖率"]],
    recorded: [
      { what: "published without results: missing is neither 0 nor full", problem: ["DATA-130", "发放（缴纳）覆盖率"] },
      { what: "a reason is mandatory below 90%", remark: "a 要求 of the rule file; the rate is 100% here, so it is met" },
    ],
  },
  {
    rules: "四川省/2023/项目支出绩效自评-2023.chi",
    data: "四个项目.json",
    unit: "大英县（2022年式样）",
    execution: null,
    rows: [
      ["足额保障率", null],
      ["科目调整次数", null],
      ["按时发放率", null],
      ["结余率", null],
    ],
    total: null,
    grade: null,
    bounds: ["0", "100"],
    findings: [["AUDIT-014", "足额保障率"]],
    recorded: [],
  },
];
