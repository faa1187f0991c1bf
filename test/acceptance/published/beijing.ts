// A project self-evaluation of Haidian District, Beijing, 2016. In: nothing. Out: what it must give.
import type { Published } from "./published.ts";

export const BEIJING: readonly Published[] = [
  {
    rules: "北京市/海淀区/2016/项目支出绩效自评-2016.chi",
    data: "城市运行服务中心.json",
    unit: "海淀区学院路街道城市运行服务中心（自管道路清扫保洁外包工作经费）",
    scores: [
      ["预算执行率", "4.99"],
      ["是否完成绩效目标申报表中申报的数量", "12.5"],
      ["（缺页一，质量指标以后各行）", null],
      ["（缺页二）", null],
    ],
    total: null,
    grade: null,
    bounds: ["17.49", "94.99"],
    gives: [
      // 49.8839%, printed 50%; exactly 4.988395 points.
      ["预算执行率", "value", "2579/5170"],
      ["预算执行率", "raw", "2579/517"],
      ["是否完成绩效目标申报表中申报的数量", "raw", "25/2"],
    ],
    readings: [
      {
        what: "the rate rounded to 50% before it is multiplied: 5, as filed",
        rules: [["公式  全年执行数 ÷ 年初预算数", "公式  全年执行数 ÷ 年初预算数 保留整数"]],
        gives: [
          ["预算执行率", "value", "1/2"],
          ["预算执行率", "score", "5"],
        ],
      },
    ],
  },
];
