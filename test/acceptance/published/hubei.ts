// A project self-evaluation of Huanggang, Hubei, 2020, with goals of the year as first level. In: nothing. Out: what it must give.
import type { Published } from "./published.ts";

export const HUBEI: readonly Published[] = [
  {
    rules: "湖北省/黄冈市/2020/项目支出绩效自评-2020.chi",
    data: "水土保持监测项目.json",
    unit: "黄冈市水土保持与农田水利科研所（水土保持监测项目）",
    scores: [
      ["预算执行率", "20"],
      ["监测数据必须合格", "10"],
      ["取得监测资料", "10"],
      ["整编资料审核", "20"],
      ["监测数据资料整编", "20"],
      ["完成年度资料上报", "20"],
    ],
    // 99.6 as filed.
    total: "100",
    grade: null,
    bounds: null,
    gives: [
      ["预算执行率", "value", "1"],
      ["年度绩效目标1", "score", "40"],
      ["年度绩效目标2", "score", "40"],
      ["整编资料审核", "rate", "1"],
    ],
    readings: [
      {
        what: "the target ignored, weight × result: 19.6 for 98%, as filed; the others are the same",
        record: [[`"目标": "98%", "实际": "98%"`, `"目标": "100%", "实际": "98%"`]],
        gives: [
          ["监测数据必须合格", "score", "10"],
          ["取得监测资料", "score", "10"],
          ["整编资料审核", "raw", "98/5"],
          ["整编资料审核", "score", "19.6"],
          ["监测数据资料整编", "score", "20"],
          ["完成年度资料上报", "score", "20"],
          ["年度绩效目标1", "score", "39.6"],
          ["总分", "score", "99.6"],
        ],
      },
    ],
  },
];
