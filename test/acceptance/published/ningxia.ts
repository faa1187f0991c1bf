// Two project self-evaluations of Yuanzhou District, Guyuan, Ningxia, 2022. In: nothing. Out: what they must give.
import type { Published } from "./published.ts";

const RULES = "宁夏回族自治区/固原市/原州区/2022/项目绩效自评-2022.chi";

export const NINGXIA: readonly Published[] = [
  {
    rules: RULES,
    data: "边销茶推广项目.json",
    unit: "原州区民族宗教事务局（健康饮茶“送茶入户”边销茶推广项目）",
    scores: [
      ["执行率", null],
      ["发放边销茶目标人群", "20"],
      ["2022年12月底前发放完毕", "10"],
      ["38.75万元", "10"],
      ["（缺页一）", null],
      ["（缺页二）", null],
    ],
    total: null,
    grade: null,
    bounds: ["40", "100"],
    gives: [
      ["产出指标", "score", "40"],
      ["资金来源合计", "holds", true],
      ["发放人数", "holds", true],
      ["人均成本", "holds", true],
    ],
    readings: [
      {
        what: "by the persons in the text, 数量 is 2896/155 of 20, 时效 9.34 of 10; the cost held against a floor is 9.34",
        record: [
          [`"目标": "100", "实际": "100", "正文目标"`, `"目标": "3875人", "实际": "3620人", "正文目标"`],
          [`"目标": "100", "实际": "100", "自报": "9.34分"`, `"目标": "3875人", "实际": "3620人", "自报": "9.34分"`],
          [`"目标": "38.75"`, `"目标": "≥38.75"`],
        ],
        gives: [
          ["发放边销茶目标人群", "rate", "724/775"],
          ["发放边销茶目标人群", "raw", "2896/155"],
          ["发放边销茶目标人群", "score", "18.68"],
          ["2022年12月底前发放完毕", "raw", "1448/155"],
          ["2022年12月底前发放完毕", "score", "9.34"],
          ["38.75万元", "raw", "1448/155"],
          ["38.75万元", "score", "9.34"],
          ["产出指标", "score", "37.36"],
        ],
      },
      {
        what: "as filed: 数量 full, 时效 and 成本 by the ratio: 38.68 of 40",
        record: [
          [`"目标": "100", "实际": "100", "自报": "9.34分"`, `"目标": "3875人", "实际": "3620人", "自报": "9.34分"`],
          [`"目标": "38.75"`, `"目标": "≥38.75"`],
        ],
        gives: [["产出指标", "score", "38.68"]],
      },
    ],
  },
  {
    rules: RULES,
    data: "马铃薯种薯项目.json",
    unit: "原州区农技中心（马铃薯种薯繁育示范推广项目）",
    scores: [
      ["执行率", null],
      ["免费发放原原种", "8"],
      ["企业自行采购", "8"],
      ["一级种薯繁育基地（分值、目标、实际粘连难辨）", null],
      ["采购的原原种合格率", "8"],
      ["2021年11月30日前完成资金支付", "8"],
      ["种薯采购价格不高于市场价", "8"],
      ["种薯亩均收入较鲜薯亩均收入增加", "8"],
      ["一级种薯推广面积占总面积比例", "8"],
      ["群众对脱毒种薯和主食化专用品种的认知度", "8"],
      ["防治病虫害使用的化学农药量较上年减少", "8"],
      ["持续完善马铃薯种薯繁育体系", "7"],
      ["（缺页）", null],
    ],
    total: null,
    grade: null,
    // 40 + 39 and the satisfaction that was cut off: 99, as filed, if it got all of its 20.
    bounds: ["79", "99"],
    gives: [
      ["执行率", "value", "5189/6000"],
      ["效益指标", "score", "39"],
      ["免费发放数", "holds", false],
      ["繁育基地面积", "holds", true],
    ],
    readings: [
      {
        what: "the points of the row that cannot be read, if 8: the outputs are 48 of 40, which is refused",
        record: [[`粘连难辨）" }`, `粘连难辨）", "分值": "8分" }`]],
        gives: [["产出指标", "score", null]],
      },
      {
        what: "the execution rate that costs nothing here would cost 1.35 of 10 in the national form",
        rules: [
          ["满分  100分", "满分  110分"],
          ["指标 执行率 {\n  仅列示", "指标 执行率 10分 {\n  评分  100%以上得满分；不满100%按比例得分"],
        ],
        gives: [
          ["执行率", "raw", "5189/600"],
          ["执行率", "score", "8.65"],
        ],
      },
    ],
  },
];
