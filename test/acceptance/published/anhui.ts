// Two self-evaluations of Anhui, 2023: a department of Jinzhai County, a village project of Xiao County. In: nothing. Out: what they must give.
import type { Published } from "./published.ts";

export const ANHUI: readonly Published[] = [
  {
    rules: "安徽省/六安市/金寨县/2023/部门整体支出绩效自评-2023.chi",
    data: "茶谷和美丽乡村建设服务中心.json",
    unit: "金寨县茶谷和美丽乡村建设服务中心",
    scores: [
      ["预算执行率", "10"],
      ["开展精品示范村建设数量", "10"],
      ["建设美丽宜居自然村庄数量", "10"],
      ["完成农村户用卫生厕所改造数量", "10"],
      ["新建省级中心村数量", "10"],
      ["美丽宜居自然村庄验收通过率", "5"],
      ["户用卫生厕所改造验收通过率", "5"],
      ["完成美丽宜居自然村庄验收时间", "5"],
      ["完成户用卫生厕所改造验收时间", "5"],
      ["（缺页，成本指标以后各行）", null],
    ],
    total: null,
    grade: null,
    // 10 for the execution and the 60 visible output points.
    bounds: ["70", "100"],
    gives: [
      // 102.5897%, printed 102.59%.
      ["预算执行率", "value", "4833/4711"],
      ["完成农村户用卫生厕所改造数量", "rate", "3061/2000"],
    ],
    readings: [
      {
        what: "rate × 10 without a limit is 10.258968, which no indicator can get of 10",
        rules: [["评分  100%以上得满分；不满100%按比例得分", "评分  得（本值 × 分值）"]],
        gives: [
          ["预算执行率", "raw", "48330/4711"],
          ["预算执行率", "score", "10"],
        ],
      },
      {
        what: "overspending as a fault: as much off as it is over",
        rules: [["评分  100%以上得满分；不满100%按比例得分", "评分  100%得满分；每偏离1个百分点扣1分，扣完为止，不足一步按比例"]],
        gives: [["预算执行率", "raw", "34910/4711"]],
      },
      {
        what: "the count held against a floor is met as well",
        record: [[`"目标": "≤4"`, `"目标": "≥4"`]],
        gives: [["开展精品示范村建设数量", "score", "10"]],
      },
      {
        what: "done in September: whether that is before September has to be written",
        record: [[`"目标": "9月前", "实际": "7月"`, `"目标": "9月前", "实际": "9月"`]],
        gives: [["完成美丽宜居自然村庄验收时间", "score", null]],
      },
    ],
  },
  {
    rules: "安徽省/宿州市/萧县/2023/衔接资金项目绩效自评-2023.chi",
    data: "河西村特色种养项目.json",
    unit: "萧县张庄寨镇人民政府（河西村特色种养补贴到户项目）",
    scores: [
      ["预算执行率", "10"],
      ["★补助各类瓜果蔬菜种植面积", "20"],
      ["其中桃树种植面积", "0"],
      ["其中苹果树种植面积", "0"],
      ["其中露天蔬菜", "0"],
      ["其中大棚蔬菜", "0"],
      ["★补助鱼塘面积", "10"],
      ["其中鱼塘养殖面积", "0"],
      ["★补助家畜家禽养殖数量", "10"],
      ["其中羊养殖数量", "0"],
      ["其中猪养殖数量", "0"],
      ["种植作物成活率", "5"],
      ["养殖家畜家禽成活率", "5"],
      ["特色产业带动增加受益农户收入（总收入）", "20"],
      ["受益人口数量", "10"],
      ["（缺页）", null],
    ],
    total: null,
    grade: null,
    // The visible 90 points, all of them reached.
    bounds: ["90", "100"],
    gives: [
      ["预算执行率", "value", "1"],
      ["产出指标", "score", "50"],
      ["效益指标", "score", "30"],
      ["种植面积", "holds", true],
      ["鱼塘面积", "holds", true],
      ["养殖数量", "holds", true],
      ["增收目标", "holds", true],
    ],
    readings: [
      {
        what: "one head of pigs less, and the parts no longer make the whole",
        record: [
          [
            `"实际": "12头", "所属": "★补助家畜家禽养殖数量", "数量": "12头"`,
            `"实际": "11头", "所属": "★补助家畜家禽养殖数量", "数量": "11头"`,
          ],
        ],
        gives: [["养殖数量", "holds", false]],
      },
    ],
  },
];
