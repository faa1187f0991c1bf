// A project self-evaluation of Guichi District, Chizhou, Anhui, 2022, whose total of funds was not filled in. In: nothing. Out: what it must give.
import type { Change, Published } from "./published.ts";

const TOTAL_NOT_FILLED = `"总额年初预算数": "0万元", "总额全年预算数": "0万元", "总额全年执行数": "0万元"`;

/** The cut off row of satisfaction, met. */
const SATISFIED: Change = [`"名称": "（缺页）"`, `"名称": "（缺页）", "目标": "≥90%", "实际": "90%"`];

export const ANHUI_2022: readonly Published[] = [
  {
    rules: "安徽省/池州市/贵池区/2022/项目支出绩效自评-2022.chi",
    data: "棠溪镇委托业务项目.json",
    unit: "池州市贵池区棠溪镇人民政府（委托业务项目）",
    scores: [
      // 0 ÷ 0 is undefined.
      ["预算执行率", null],
      ["基建工程委托业务项目数量", "8"],
      ["委托业务报告合格率", "8"],
      ["经费支出合规性", "8"],
      ["提交报告及时性", "8"],
      ["项目总成本", "8"],
      ["单项业务成本", "10"],
      ["维护基建市场公平", "10"],
      ["控制基建项目成本", "10"],
      ["四项制度健全和落实", "10"],
      ["（缺页）", null],
    ],
    total: null,
    grade: null,
    // The visible rows; and with execution and satisfaction.
    bounds: ["80", "100"],
    gives: [
      ["预算执行率", "value", null],
      ["产出指标", "score", "50"],
      ["效益指标", "score", "30"],
      ["资金来源合计", "holds", false],
      ["用途合计", "holds", false],
      ["完成数与执行数", "holds", true],
      ["总成本与执行数", "holds", false],
    ],
    readings: [
      {
        what: "by the line of fiscal appropriation 10; with satisfaction in full 100",
        record: [
          [TOTAL_NOT_FILLED, `"总额年初预算数": "90万元", "总额全年预算数": "89.974万元", "总额全年执行数": "89.974万元"`],
          SATISFIED,
        ],
        gives: [
          ["预算执行率", "raw", "10"],
          ["资金来源合计", "holds", true],
          ["总分", "score", "100"],
        ],
      },
      {
        what: "by the initial budget 99.9711%: 9.997111, printed 10",
        rules: [["公式  总额全年执行数 ÷ 总额全年预算数", "公式  拨款全年执行数 ÷ 拨款年初预算数"]],
        gives: [
          ["预算执行率", "value", "44987/45000"],
          ["预算执行率", "raw", "44987/4500"],
          ["预算执行率", "score", "10"],
        ],
      },
      {
        what: "no points for the execution, as filed, and satisfaction in full: 90",
        rules: [[`报错 "年度资金总额的全年预算数为零，执行率无定义：零除以零不是0%"`, "不得分"]],
        record: [SATISFIED],
        gives: [
          ["预算执行率", "score", "0"],
          ["总分", "score", "90"],
        ],
      },
    ],
  },
];
