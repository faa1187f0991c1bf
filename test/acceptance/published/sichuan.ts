// Two score tables of a unit of Sichuan, 2017: a project and a whole department; and the forms of 2022 and 2023. In: nothing. Out: what they must give.
import type { Published } from "./published.ts";

const UNIT = "四川省某单位（名称未载明）";
const FORMS = { rules: "四川省/2023/项目支出绩效自评-2023.chi", data: "四个项目.json", grade: null } as const;

export const SICHUAN: readonly Published[] = [
  {
    rules: "四川省/2017/项目支出/项目支出绩效评价-2017.chi",
    data: "未载明单位.json",
    unit: UNIT,
    scores: [
      ["必要性", "5"],
      ["可行性", "5"],
      ["明确性", "5"],
      ["合理性", "5"],
      ["资金分配", "3"],
      ["资金使用", "4"],
      ["执行规范", "2"],
      ["完成数量", "5"],
      ["完成质量", "4"],
      ["完成时效", "5"],
      ["完成成本", "5"],
      ["经济效益", null],
      ["社会效益", null],
      ["生态效益", null],
      ["可持续效益", null],
      ["公平效率", null],
      ["使用效率", null],
      ["可选效益合计", "40"],
      ["服务对象满意度", "10"],
    ],
    // The box is blank in the form.
    total: "98",
    grade: null,
    bounds: null,
    gives: [
      ["项目决策", "score", "20"],
      ["项目管理", "score", "9"],
      ["项目完成", "score", "19"],
      ["可选效益", "score", "40"],
    ],
    readings: [
      {
        what: "whichever of the six share the 40 points, if all are full",
        record: [
          [
            `"可选效益合计.分值": "40分", "可选效益合计": "40分"`,
            `"经济效益.分值": "25分", "经济效益": "25分", "社会效益.分值": "15分", "社会效益": "15分"`,
          ],
        ],
        gives: [
          ["可选效益", "score", "40"],
          ["总分", "score", "98"],
        ],
      },
    ],
  },
  {
    rules: "四川省/2017/部门整体支出/部门整体支出绩效评价-2017.chi",
    data: "未载明单位.json",
    unit: UNIT,
    scores: [
      ["相关性", "5"],
      ["明确性", "5"],
      ["合理性", "5"],
      ["测算依据", "2"],
      ["目标管理", "4"],
      ["省级财力专项预算分配时限", "1"],
      ["中央专款分配", null],
      ["综合管理其余各项", null],
      ["部门绩效各项", null],
    ],
    total: null,
    grade: null,
    // 4 points are lost in what was seen, 10 in all by the 90 that are claimed.
    bounds: ["22", "96"],
    gives: [["部门决策", "score", "21"]],
    readings: [],
  },
  {
    ...FORMS,
    unit: "大英县司法局（项目乙，安可替代）",
    scores: [
      ["预算执行率", "10"],
      ["（缺页）", null],
    ],
    total: null,
    bounds: ["10", "100"],
    gives: [["预算执行率", "value", "1"]],
    readings: [
      {
        what: "by the initial budget of 0 there is no rate",
        rules: [["公式  预算执行数 ÷ 调整后预算数", "公式  预算执行数 ÷ 年初预算"]],
        gives: [
          ["预算执行率", "value", null],
          ["预算执行率", "score", null],
        ],
      },
    ],
  },
  {
    ...FORMS,
    unit: "青神县发展和改革局（工资性支出）",
    scores: [
      ["预算执行率", "10"],
      ["发放（缴纳）覆盖率", null],
      ["足额保障率（参保率）", null],
    ],
    total: null,
    bounds: ["10", "100"],
    gives: [["预算执行率", "raw", "10"]],
    readings: [
      {
        what: "by the initial budget the rate is 105.4242%, still 10 points",
        rules: [["公式  预算执行数 ÷ 调整后预算数", "公式  预算执行数 ÷ 年初预算"]],
        gives: [
          ["预算执行率", "value", "25189/23893"],
          ["预算执行率", "score", "10"],
        ],
      },
    ],
  },
];
