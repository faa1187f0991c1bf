// A project self-evaluation of Yinchuan, Ningxia, 2021, whose total is more than its parts can give. In: nothing. Out: what it must give.
import type { Published } from "./published.ts";

export const YINCHUAN: readonly Published[] = [
  {
    rules: "宁夏回族自治区/银川市/2021/项目支出绩效自评-2021.chi",
    data: "第六中学初中公用经费.json",
    unit: "银川市第六中学（初中公用经费）",
    scores: [
      ["项目目标完整性", "4"],
      ["项目立项相关性", "2"],
      ["可行性", "2"],
      ["适当性", "2"],
      ["预算执行率", "10"],
      ["财务管理制度有效性", "7"],
      ["绩效监控有效性", "2"],
      ["管理制度有效性", "6"],
      ["保障人数", "10"],
      ["公用经费标准", "5"],
      ["公用经费完成时间", "5"],
      ["办公所需成本", "4"],
      ["维修(维护)所需成本", "3"],
      ["绿化、水电费等成本", "3"],
      ["效果显著(改善办学条件)", "13"],
      ["社会认可的办学环境", "8"],
      ["满意度（缺页）", null],
    ],
    total: null,
    grade: null,
    bounds: ["86", "96"],
    gives: [
      ["预算执行率", "value", "1"],
      ["项目决策", "score", "10"],
      ["项目管理", "score", "25"],
      ["项目产出", "score", "30"],
      ["成本目标合计", "holds", true],
    ],
    readings: [
      {
        what: "with the two points taken off without a rule, as filed: 84 to 94, and 98 was filed",
        record: [
          [`  "自评": {`, `  "理由": { "自评": { "预算执行率": "未写明" } },\n  "自评": {\n    "预算执行率": "9分",`],
          [`"目标": "2021年12月", "实际": "2021年12月"`, `"目标": "2021年12月底前", "实际": "2022-01-01"`],
        ],
        rules: [["期限      按期得满分；逾期不得分", "期限      按期得满分；逾期得80%分值"]],
        gives: [
          ["预算执行率", "score", "9"],
          ["公用经费完成时间", "score", "4"],
          ["总分", "least", "84"],
          ["总分", "most", "94"],
        ],
      },
    ],
  },
];
