// A self-evaluation of Suixi County, Anhui, 2019: a floor and a ceiling missed, both filed in full. In: nothing. Out: what it must give.
import type { Published } from "./published.ts";

export const ANHUI_2019: readonly Published[] = [
  {
    rules: "安徽省/淮北市/濉溪县/2019/扶贫项目绩效自评-2019.chi",
    data: "临时救助项目.json",
    unit: "濉溪县民政局（临时救助项目）",
    scores: [
      ["预算执行率", "10"],
      ["农村低保发放人数(按月平均)", "5"],
      ["其中:低保对象中建档立卡贫困人口", "5"],
      ["建档立卡人口接受临时救助人次", "5"],
      ["特困人员救助供养人数", "4.84"],
      ["扶贫临时救助人数", "10"],
      ["农村低保标准", "5"],
      ["农村特困人员基本生活标准", "5"],
      ["扶贫临时救助标准", "9.09"],
      ["受益建档立卡贫困人口数", "30"],
      ["受助对象满意度（目标、实际缺页）", null],
    ],
    total: null,
    grade: null,
    bounds: ["88.93", "98.93"],
    gives: [
      ["预算执行率", "value", "1"],
      ["特困人员救助供养人数", "rate", "2302/2377"],
      ["特困人员救助供养人数", "raw", "11510/2377"],
      ["扶贫临时救助标准", "raw", "100/11"],
      ["产出指标", "score", "48.93"],
      ["效益指标", "score", "30"],
    ],
    readings: [
      {
        what: "without rounding the outputs are 1279455/26147, printed to six decimals",
        rules: [["  得分  保留2位小数\n", ""]],
        gives: [["产出指标", "score", "48.933147"]],
      },
      {
        what: "strictly, a ceiling exceeded gets nothing",
        rules: [["定量      达到目标得满分；未达到按比例得分", "定量      达到目标得满分；未达到不得分"]],
        gives: [
          ["扶贫临时救助标准", "score", "0"],
          ["特困人员救助供养人数", "score", "0"],
        ],
      },
    ],
  },
];
