// A small rule set as data, with one field of each type and one indicator of each kind that a person fills in: what the tests of checking
// records need. Values are test values without a source. Not here: anything about scoring.
import {
  type Amount,
  type Expression,
  type Field,
  type Indicator,
  type Method,
  type Origin,
  PLAIN_INDICATOR,
  PLAIN_RULE_SET,
  PLAIN_SECTION,
  type RuleSet,
  type Section,
  type ValueType,
} from "@biaochi/model";

const origin: Origin = { file: "记录.chi", start: 0, end: 0, line: 1 };

function constant(value: string, text: string): Expression {
  return { op: "constant", value, text };
}

function amount(value: string, text: string): Amount {
  return { expression: constant(value, text), value, text };
}

function number(unit: string, dimension: string): ValueType {
  return { kind: "number", dimension, rate: unit === "%", unit };
}

function field(name: string, block: string, type: ValueType, more: Partial<Field> = {}): Field {
  return {
    name,
    block,
    type,
    constraints: [],
    whenMissing: null,
    bareNumber: null,
    alias: null,
    description: null,
    origin,
    ...more,
  };
}

function constraint(comparison: ">" | "≥" | "≤", bound: Expression, text: string): Field["constraints"][number] {
  return { comparison, bound, text, origin };
}

function indicator(path: readonly string[], points: string, method: Method, more: Partial<Indicator> = {}): Indicator {
  const name = path.at(-1) ?? "";
  return {
    ...PLAIN_INDICATOR,
    kind: "indicator",
    name,
    path,
    points,
    notes: [],
    formula: null,
    notApplicable: [],
    zeroDenominator: [],
    method,
    origin,
    ...more,
  };
}

function section(name: string, points: string, children: Section["children"]): Section {
  return { ...PLAIN_SECTION, kind: "section", level: "level-1", name, path: [name], points, notes: [], children, origin };
}

const fields: readonly Field[] = [
  field("编制数", "人员", number("人", "人"), {
    alias: "staff",
    constraints: [constraint("≥", constant("0", "0人"), "≥ 0人")],
    description: "机构编制部门核定批复的编制数",
  }),
  field("年初预算", "预算", number("万元", "元"), { constraints: [constraint(">", constant("0", "0万元"), "> 0万元")] }),
  field("本年三公预算", "预算", number("万元", "元"), {
    constraints: [constraint("≤", { op: "derived", name: "三公限额" }, "≤ 三公限额")],
  }),
  field("追加", "预算", number("万元", "元"), { whenMissing: { kind: "value", value: "0", text: "0万元" } }),
  field("人均经费", "预算", number("万元/人", "人^-1*元")),
  field("满意率", "调查", number("%", "")),
  field("完成率甲", "调查", number("%", ""), { bareNumber: "as-rate" }),
  field("完成率乙", "调查", number("%", ""), { bareNumber: "as-percent" }),
  field("床位数", "调查", number("床位", "床位")),
  field("有新建项目", "项目", { kind: "boolean" }),
  field("验收日期", "项目", { kind: "date" }),
  field("结论", "项目", { kind: "scale", scale: "四档" }),
  field("类别", "项目", { kind: "choice", options: ["城市", "农村"] }),
  field("备注", "项目", { kind: "text" }),
  field("总额（万元）", "项目", number("万元", "元")),
];

const item = (name: string, points: string, discretionary = false) => ({
  name,
  points: amount(points, `${points}分`),
  discretionary,
  text: null,
  origin,
});

const formula: Method = {
  kind: "piecewise",
  text: "得满分",
  arms: [
    {
      interval: { low: null, lowClosed: false, high: null, highClosed: false },
      text: { zh: "其余", en: "otherwise" },
      award: { clause: "fixed", points: amount("5", "5分"), as: "full" },
      otherwise: true,
      origin,
    },
  ],
};

const assessedRange: Method = {
  kind: "piecewise",
  text: "得3分至5分由评价方定",
  arms: [
    {
      interval: { low: null, lowClosed: false, high: null, highClosed: false },
      text: { zh: "其余", en: "otherwise" },
      award: { clause: "assessed-range", from: amount("3", "3分"), to: amount("5", "5分") },
      otherwise: true,
      origin,
    },
  ],
};

/** The rule set; `fields` may be replaced. */
export const RECORD_RULES: RuleSet = {
  ...PLAIN_RULE_SET,
  language: "1",
  name: "记录试验",
  region: ["湖南省"],
  year: { from: 2017, until: 2017, open: false },
  version: "1.0.0",
  status: "final",
  bases: [],
  sources: [],
  fullPoints: "48",
  scoreRounding: { grid: "1/2", mode: "half-up" },
  totalRounding: null,
  units: [{ name: "床位", factor: "1", dimension: "床位" }],
  scales: [
    {
      name: "四档",
      levels: [
        { name: "优", low: "1", lowClosed: true, high: "1", highClosed: true },
        { name: "良", low: "4/5", lowClosed: true, high: "4/5", highClosed: true },
        { name: "中", low: "3/5", lowClosed: true, high: "3/5", highClosed: true },
        { name: "差", low: "0", lowClosed: true, high: "0", highClosed: true },
      ],
      origin,
    },
    {
      name: "区间",
      levels: [
        { name: "好", low: "4/5", lowClosed: true, high: "1", highClosed: true },
        { name: "较好", low: "3/5", lowClosed: true, high: "4/5", highClosed: false },
        { name: "差", low: "0", lowClosed: true, high: "3/5", highClosed: false },
      ],
      origin,
    },
  ],
  parameters: [],
  fields,
  derived: [
    {
      name: "三公限额",
      value: { op: "divide", left: { op: "field", name: "年初预算" }, right: constant("10", "10") },
      rounding: null,
      type: number("万元", "元"),
      text: "年初预算 ÷ 10",
      origin,
    },
  ],
  parts: [
    section("投入", "13", [
      indicator(["投入", "目标合理性"], "3", { kind: "judgement", scale: "四档" }),
      indicator(["投入", "预算管理"], "10", { kind: "judgement", scale: "区间" }),
    ]),
    section("产出", "20", [
      indicator(["产出", "质量"], "5", assessedRange, {
        formula: { value: { op: "field", name: "满意率" }, rounding: null, text: "满意率", type: number("%", ""), origin },
      }),
      indicator(["产出", "数量"], "10", { kind: "assessed" }),
      indicator(["产出", "完成率"], "5", formula, {
        formula: { value: { op: "field", name: "完成率甲" }, rounding: null, text: "完成率甲", type: number("%", ""), origin },
      }),
    ]),
    section("效益", "15", [
      indicator(["效益", "数量"], "5", { kind: "assessed" }),
      indicator(["效益", "制度"], "10", {
        kind: "checklist",
        mode: "sum",
        items: [item("有制度", "4"), item("有公开", "2"), item("有执行", "4", true)],
        each: null,
        least: null,
      }),
    ]),
  ],
  grades: null,
  reconciliations: [],
  samples: [],
  layers: [],
  origin,
};
