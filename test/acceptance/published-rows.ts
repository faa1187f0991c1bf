// Five published self-evaluations whose indicators are rows: what each must give. In: nothing. Out: a table.
// The forms and their sources stand in rules/; what is wrong in them is in audit-cases.ts.

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
};

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
  },
];
