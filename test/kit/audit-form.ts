// A department's form for tests of the audit: its fields, its figures, its rules; and what the audit finds in it. Values are test values without a source.
// In: filed figures. Out: findings. Not here: the pieces that rule sets are built of (audit-rules.ts).
import { audit, type Finding } from "@biaochi/analysis";
import { expect } from "vitest";
import {
  derived,
  fallingBelow,
  field,
  grades,
  indicator,
  minus,
  numberType,
  ORIGIN,
  over,
  plus,
  reconciliation,
  record,
  risingAbove,
  ruleSet,
  section,
} from "./audit-rules.ts";

export const FIELDS = {
  上年结转: "万元",
  年初预算: "万元",
  本年追加: "万元",
  年末结转: "万元",
  总收入: "万元",
  总支出: "万元",
  公用支出: "万元",
  公用预算: "万元",
  批复公用: "万元",
  上级指标: "万元",
  本级追加: "万元",
  下降率: "%",
  减少额: "万元",
  决算数: "万元",
};

export const VALUES = {
  上年结转: "9.25万元",
  年初预算: "455.84万元",
  本年追加: "61.01万元",
  年末结转: "21.12万元",
  总收入: "523.21万元",
  总支出: "511.33万元",
  公用支出: "56.1万元",
  公用预算: "56.1万元",
  批复公用: "56.1万元",
  上级指标: "40万元",
  本级追加: "21.01万元",
  下降率: "54.53%",
  减少额: "16.14万元",
  决算数: "13.46万元",
};

export const AVAILABLE = {
  name: "可用资金",
  value: plus(plus(field("上年结转"), field("年初预算")), field("本年追加")),
  rounding: null,
  type: numberType("万元"),
  text: "上年结转 + 年初预算 + 本年追加",
  origin: ORIGIN,
} as const;

export const RULES = ruleSet(
  FIELDS,
  [
    section("过程", "20", (path) => [
      indicator(
        "完成率",
        "5",
        fallingBelow("100%", "5个百分点", "2分", "5分", "pro-rata"),
        over(minus(derived("可用资金"), field("年末结转")), derived("可用资金")),
        path,
      ),
      indicator(
        "公用控制率",
        "8",
        risingAbove("100%", "1个百分点", "1分", "8分", "pro-rata"),
        over(field("公用支出"), field("公用预算")),
        path,
      ),
      indicator("履职", "7", { kind: "assessed" }, undefined, path),
    ]),
  ],
  {
    fullPoints: "20",
    derived: [AVAILABLE],
    grades: { by: "printed-total", levels: grades(["优", "18分"], ["良", "10分"], ["差", "0分"]), origin: ORIGIN },
    reconciliations: [
      reconciliation(
        "结转滚动",
        field("年末结转"),
        minus(plus(field("上年结转"), field("总收入")), field("总支出")),
        "万元",
        "0.01万元",
      ),
      reconciliation("公用口径", field("公用预算"), field("批复公用"), "万元", "0.005万元"),
      reconciliation("追加构成", field("本年追加"), plus(field("上级指标"), field("本级追加")), "万元", "0.005万元"),
      reconciliation("三公下降", field("下降率"), over(field("减少额"), plus(field("决算数"), field("减少额"))), "%", "0.005%"),
    ],
  },
);

export function findings(
  reported: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  return audit(RULES, record({ ...VALUES, ...values }, reported, { "过程.履职": "7分" }));
}

export function only(found: readonly Finding[]): Finding {
  expect(found.map(({ code, indicator: name }) => `${code} ${name}`)).toHaveLength(1);
  const [first] = found;
  if (first === undefined) throw new Error("nothing found");
  return first;
}

export function codes(found: readonly Finding[]): readonly string[] {
  return found.map(({ code, indicator: name }) => `${code} ${name}`);
}
