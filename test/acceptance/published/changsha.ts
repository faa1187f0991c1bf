// A whole-department evaluation of Yuhua District, Changsha, Hunan, 2022: scores without figures. In: nothing. Out: what it must give.
import type { Change, Given, Published } from "./published.ts";

const FILED = `  "自报": {`;

/** The figures that the source cut off: on the bound, no more carried over, and what was added to the budget. */
const figures = (added: string): readonly Change[] => [
  [
    FILED,
    `  "编制数": "20人", "在职人员数": "20人", "上年三公预算": "5万元", "本年三公预算": "5万元",
  "上年结转": "0万元", "年初预算": "100万元", "本年追加": "${added}", "年末结余": "0万元", "有新建项目": "否",
${FILED}`,
  ],
];

const control = (added: string, score: string | null): readonly [string, readonly Given[]] => [
  added,
  [["预算控制率", "score", score]],
];

export const CHANGSHA: readonly Published[] = [
  {
    rules: "湖南省/长沙市/雨花区/2022/部门整体支出绩效评价-2022.chi",
    data: "发展和改革局.json",
    unit: "长沙市雨花区发展和改革局",
    scores: [
      ["在职人员控制率", null],
      ["“三公经费”变动率", null],
      ["预算完成率", null],
      ["预算控制率", null],
      ["新建楼堂馆所面积控制率", null],
      ["新建楼堂馆所投资概算控制率", null],
      ["（缺页一）", null],
      ["（缺页二）", null],
    ],
    total: null,
    grade: null,
    bounds: ["0", "100"],
    gives: [],
    readings: [
      {
        what: "with every figure on its bound, nothing added and no new building: 13 and 20, as filed",
        record: figures("0万元"),
        gives: [
          ["在职人员控制率", "score", "5"],
          ["“三公经费”变动率", "score", "8"],
          ["投入", "score", "13"],
          ["预算完成率", "score", "5"],
          ["预算控制率", "score", "5"],
          ["新建楼堂馆所面积控制率", "score", "5"],
          ["新建楼堂馆所投资概算控制率", "score", "5"],
          ["预算执行", "score", "20"],
          ["总分", "least", "33"],
        ],
      },
      ...[
        control("1元", "4"),
        control("10万元", "4"),
        control("10.0001万元", "3"),
        control("20万元", "3"),
        control("30万元", "2"),
        control("30.0001万元", "0"),
        control("-1元", null),
      ].map(([added, gives]) => ({
        what: `${added} added to 100万元: the bands of 预算控制率`,
        record: figures(added),
        gives,
      })),
      {
        what: "a tenth more built than approved takes 4 points",
        record: figures("0万元").map(
          ([from, to]): Change => [
            from,
            to.replace(`"有新建项目": "否"`, `"有新建项目": "是", "批准建设面积": "100平方米", "实际建设面积": "110平方米"`),
          ],
        ),
        gives: [["新建楼堂馆所面积控制率", "score", "1"]],
      },
    ],
  },
];
