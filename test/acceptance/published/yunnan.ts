// A project self-evaluation of Changning County, Yunnan, 2022. In: nothing. Out: what it must give.
import type { Published } from "./published.ts";

export const YUNNAN: readonly Published[] = [
  {
    rules: "云南省/保山市/昌宁县/2022/项目支出绩效自评-2022.chi",
    data: "昌龙鸿运养殖项目.json",
    unit: "昌宁县供销合作社联合社（昌龙鸿运牧业专业合作社）",
    scores: [
      ["预算执行率", "4"],
      ["公猪舍", "1"],
      ["母猪、保育猪舍", "3"],
      ["育肥猪舍", "3"],
      ["周转猪舍", "3"],
      ["隔离舍", "2"],
      ["仓库", "2"],
      ["管理用房及消毒通道", "2"],
      ["化粪池", "1"],
      ["堆粪房", "1"],
      ["消毒池", "1"],
      ["排污沟", "1"],
      ["场地硬化", "2"],
      ["粉碎拌合机(11kw)", "1"],
      ["产床", "1"],
      ["保育栏", "1"],
      ["消毒机", "1"],
      ["冲洗机", "1"],
      ["种公猪", "2"],
      ["（缺页一，种母猪以后各行）", null],
      ["（缺页二）", null],
    ],
    total: null,
    grade: null,
    // 4 and the 29 visible points of output; 84 if all that was cut off got its points.
    bounds: ["33", "84"],
    gives: [
      ["预算执行率", "value", "1/5"],
      ["预算执行率", "raw", "4"],
    ],
    readings: [
      {
        what: "the printed 20 taken as a plain number, with no limit: 400, which no indicator can get of 20",
        rules: [
          ["公式  执行数 ÷ 预算数", "公式  100 × 执行数 ÷ 预算数"],
          ["评分  100%以上得满分；不满100%按比例得分", "评分  得（本值 × 分值）"],
        ],
        gives: [
          ["预算执行率", "value", "20"],
          ["预算执行率", "raw", "400"],
          ["预算执行率", "score", "20"],
        ],
      },
    ],
  },
  {
    rules: "云南省/2022/项目支出绩效自评-2022.chi",
    data: "永德县明朗中学.json",
    unit: "永德县明朗中学（义务教育营养改善计划专项资金）",
    scores: [
      ["执行率", "10"],
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
    // Filed as 96: 7 for 资金到位及时率 and 9 for 政策知晓率.
    total: "99.8",
    grade: "优",
    bounds: null,
    gives: [
      ["执行率", "value", "1"],
      ["政策知晓率", "raw", "49/5"],
    ],
    readings: [
      {
        what: "rounded to whole points 政策知晓率 is 10",
        rules: [["得分  保留2位小数", "得分  保留整数"]],
        gives: [["政策知晓率", "score", "10"]],
      },
      {
        what: "cut off at whole points it is 9, as filed",
        rules: [["得分  保留2位小数", "得分  保留整数 舍去"]],
        gives: [["政策知晓率", "score", "9"]],
      },
      {
        what: "= taken by the letter: 101% misses it",
        rules: [["相等      达到目标得满分；未达到按比例得分", "相等      达到目标得满分；未达到不得分"]],
        record: [[`"目标": "=100%", "实际": "98%"`, `"目标": "=100%", "实际": "101%"`]],
        gives: [["政策知晓率", "score", "0"]],
      },
    ],
  },
];
