import { describe, expect, it } from "vitest";
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
} from "../../../test/kit/audit-rules.ts";
import { audit } from "./audit.ts";
import type { Finding } from "./finding.ts";

const FIELDS = {
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

const VALUES = {
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

const AVAILABLE = {
  name: "可用资金",
  value: plus(plus(field("上年结转"), field("年初预算")), field("本年追加")),
  rounding: null,
  type: numberType("万元"),
  text: "上年结转 + 年初预算 + 本年追加",
  origin: ORIGIN,
} as const;

const RULES = ruleSet(
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

function findings(reported: Readonly<Record<string, string>>, values: Readonly<Record<string, string>> = {}): readonly Finding[] {
  return audit(RULES, record({ ...VALUES, ...values }, reported, { "过程.履职": "7分" }));
}

function only(found: readonly Finding[]): Finding {
  expect(found.map(({ code, indicator: name }) => `${code} ${name}`)).toHaveLength(1);
  const [first] = found;
  if (first === undefined) throw new Error("nothing found");
  return first;
}

function codes(found: readonly Finding[]): readonly string[] {
  return found.map(({ code, indicator: name }) => `${code} ${name}`);
}

describe("a filed score", () => {
  it("that the rules give is no finding", () => {
    expect(findings({ "过程.完成率": "3.39分", "过程.公用控制率": "8分", 过程: "18.39分", 总分: "18.39分", 等次: "优" })).toEqual(
      [],
    );
  });

  it("of half points is explained by that rounding alone", () => {
    const finding = only(findings({ "过程.完成率": "3.5分" }));
    expect(finding).toMatchObject({
      code: "AUDIT-001",
      indicator: "完成率",
      path: ["过程", "完成率"],
      reported: "3.5",
      recomputed: "3.39",
      difference: "0.11",
      unit: "分",
    });
    expect(finding.explainedBy).toEqual([
      {
        zh: "按“按比例、保留到0.5分”可得 3.5分，但文件没有声明保留到0.5分（声明的是保留2位小数）",
        en: "read as “part steps pro rata, rounded to multiples of 0.5 points” it would be 3.5, but the file does not declare scores rounded to multiples of 0.5 points (it declares them rounded to 2 decimals)",
      },
    ]);
    expect(finding.message.zh).toBe(`「完成率」自报 3.5分，按规则复算是 3.39分，相差 0.11分；${finding.explainedBy[0]?.zh}`);
    expect(finding.reason.zh).toContain("95.99%");
  });

  it("is explained by the other readings of a part step", () => {
    expect(explained("5分")).toEqual(["按“不足一步不计”可得 5分，但文件声明的是按比例"]);
    expect(explained("3分")[0]).toBe("按“不足一步按一步计”可得 3分，但文件声明的是按比例");
  });

  it("is explained by the value rounded as it was filed", () => {
    expect(explained("3.4分", { "过程.完成率.值": "95.99%" })).toContain(
      "按“按比例、先把本值四舍五入到 0.01%”可得 3.4分，但文件没有声明本值先取位",
    );
  });

  it("is explained by another mode of the declared grid", () => {
    expect(explained("3.4分")).toContain(
      "按“按比例、保留2位小数进位”可得 3.4分，但文件没有声明保留2位小数进位（声明的是保留2位小数四舍五入）",
    );
  });

  it("is explained by another denominator of like unit", () => {
    // 504.98 ÷ 523.21 = 96.5157%, 3.4843 points short of 100%: 5 − 1.3937 = 3.61.
    expect(explained("3.61分")).toEqual(["按“按比例、以「总收入」为分母”可得 3.61分，但文件的公式以「可用资金」为分母"]);
    expect(explained("3.61分", { "过程.完成率.值": "95.99%" })).toEqual([]);
  });

  it("is explained by the value that a failing 勾稽 demands", () => {
    const found = findings({ "过程.公用控制率": "0分" }, { 批复公用: "36.6万元" });
    expect(found[0]?.explainedBy.map(({ zh }) => zh)).toContain(
      "按“按比例、「公用预算」用勾稽「公用口径」要求的 36.6万元”可得 0分，但填报的「公用预算」不是这个数",
    );
  });

  it("that nothing explains is reported without explanation", () => {
    expect(explained("1.23分")).toEqual([]);
    expect(only(findings({ "过程.履职": "6分" })).explainedBy).toEqual([]);
  });

  it("that the rules cannot confirm is said to be so, once", () => {
    const { 年末结转: _, ...values } = VALUES;
    const found = audit(
      RULES,
      record(values, { "过程.完成率": "3.5分", "过程.完成率.值": "95.99%", 总分: "18.5分" }, { "过程.履职": "7分" }),
    );
    expect(codes(found)).toEqual(["AUDIT-008 完成率"]);
    expect(found[0]).toMatchObject({ reported: "3.5", recomputed: null, difference: null });
    expect(found[0]?.reason.zh).toContain("年末结转");
  });

  it("of a total alone, without one by the rules, is not confirmed either", () => {
    const { 年末结转: _, ...values } = VALUES;
    expect(codes(audit(RULES, record(values, { 总分: "18.5分" }, { "过程.履职": "7分" })))).toEqual(["AUDIT-008 总分"]);
  });

  function explained(filed: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
    return findings({ ...more, "过程.完成率": filed }).flatMap(({ explainedBy }) => explainedBy.map(({ zh }) => zh));
  }
});

describe("a filed sum", () => {
  const PARTS = { "过程.完成率": "3.39分", "过程.公用控制率": "8分", "过程.履职": "7分" };

  it("that follows its filed parts says so", () => {
    const found = findings({ ...PARTS, "过程.完成率": "3.5分", 过程: "18.5分", 总分: "18.5分" });
    expect(codes(found)).toEqual(["AUDIT-001 完成率", "AUDIT-002 过程", "AUDIT-002 总分"]);
    expect(found[1]).toMatchObject({ reported: "18.5", recomputed: "18.39", difference: "0.11" });
    expect(found[2]?.explainedBy).toEqual([
      { zh: "所报各部分之和是 18.5分，合计随之而差", en: "the filed parts add up to 18.5, and the total follows them" },
    ]);
  });

  it("that is not the sum of its filed parts says that, with a rounding that gives it", () => {
    const finding = only(findings({ ...PARTS, 过程: "18.4分" }));
    expect(finding).toMatchObject({ code: "AUDIT-003", reported: "18.4", recomputed: "18.39", difference: "0.01" });
    expect(finding.explainedBy.map(({ zh }) => zh)).toEqual(["合计 18.39分保留1位小数可得 18.4分，但文件没有声明这样取位"]);
    expect(only(findings({ ...PARTS, 过程: "17分" })).explainedBy).toEqual([]);
  });

  it("that the rules give although its filed parts do not is a finding", () => {
    const found = findings({ ...PARTS, "过程.完成率": "3.5分", 过程: "18.39分" });
    expect(codes(found)).toEqual(["AUDIT-001 完成率", "AUDIT-003 过程"]);
    expect(found[1]?.message.zh).toContain("不等于所报各部分之和 18.5分");
  });

  it("whose parts are filed only in part is held against the rules", () => {
    const found = findings({ "过程.完成率": "3.5分", 总分: "18.5分" });
    expect(codes(found)).toEqual(["AUDIT-001 完成率", "AUDIT-002 总分"]);
    expect(found[1]?.explainedBy[0]?.zh).toContain("没有报的按复算");
    expect(codes(findings({ 总分: "18.39分" }))).toEqual([]);
  });

  it("is to be mended by its parts, by its rounding or by adding up again, whichever it is", () => {
    const mend = (reported: Readonly<Record<string, string>>) => findings(reported).at(-1)?.mend.zh;
    expect(mend({ "过程.完成率": "3.5分", 总分: "18.5分" })).toBe("先更正各部分的自报得分，再重新相加。");
    expect(mend({ 总分: "18.4分" })).toBe("按文件的取位填报 18.39分。");
    expect(mend({ 总分: "17分" })).toBe("核对各部分的得分，重新相加；按规则应报 18.39分。");
  });
});

describe("a filed grade", () => {
  it("is held against the total by the rules", () => {
    const found = findings({ 总分: "9分", 等次: "差" });
    expect(codes(found)).toEqual(["AUDIT-002 总分", "AUDIT-004 等次"]);
    expect(found[1]).toMatchObject({ reported: "差", recomputed: "优", difference: null });
    expect(found[1]?.explainedBy.map(({ zh }) => zh)).toEqual(["按自报总分 9分评定是“差”"]);
    expect(only(findings({ 等次: "良" })).explainedBy).toEqual([]);
  });
});

describe("a filed value", () => {
  const value = (text: string) => findings({ "过程.完成率.值": text });

  it("agrees at its printed precision", () => {
    for (const text of ["95.99%", "96%", "96.0%", "95.986%", "0.9599", "959.9‰"]) expect(value(text)).toEqual([]);
  });

  it("cut off instead of rounded is told apart", () => {
    const finding = only(value("95.98%"));
    expect(finding).toMatchObject({ code: "AUDIT-006", reported: "95.98", recomputed: "95.99", difference: "-0.01", unit: "%" });
    expect(finding.message.zh).toContain("截尾");
    expect(finding.mend.zh).toBe("改印为 95.99%。");
    expect(only(value("95%")).code).toBe("AUDIT-006");
  });

  it("without its % is told apart", () => {
    const finding = only(value("95.99"));
    expect(finding).toMatchObject({ code: "AUDIT-007", reported: "95.99", recomputed: "0.9599", unit: null });
    expect(finding.message.zh).toContain("照原样是 9,599%".replace(",", ""));
    expect(finding.message.zh).toContain("95.99%");
  });

  it("of another figure is a finding, with the denominator that gives it", () => {
    expect(only(value("90%"))).toMatchObject({
      code: "AUDIT-005",
      reported: "90",
      recomputed: "95.99",
      difference: "-5.99",
      explainedBy: [],
    });
    expect(only(value("96.52%")).explainedBy.map(({ zh }) => zh)).toEqual([
      "按“以「总收入」为分母”可得 96.52%，但文件的公式以「可用资金」为分母",
    ]);
    expect(only(value("95.97%")).code).toBe("AUDIT-005");
    expect(only(value("12"))).toMatchObject({ code: "AUDIT-005" });
    expect(only(value("95.99万元"))).toMatchObject({ code: "AUDIT-005", reported: null, recomputed: "95.99", unit: "%" });
  });

  it("that is no figure, or has none beside it, is not confirmed", () => {
    expect(only(value("约九成"))).toMatchObject({ code: "AUDIT-008", reported: null, recomputed: null });
    expect(only(findings({ "过程.履职.值": "92%" })).code).toBe("AUDIT-008");
  });
});

describe("a 勾稽 that fails", () => {
  it("is not a finding while it holds within its 误差", () => {
    expect(findings({})).toEqual([]);
    expect(codes(findings({}, { 年末结转: "21.11万元" }))).toEqual(["AUDIT-009 结转滚动"]);
  });

  it("says that nothing would change", () => {
    const finding = only(findings({}, { 年末结转: "21.11万元" }));
    expect(finding).toMatchObject({ reported: "21.11", recomputed: "21.13", difference: "-0.02", unit: "万元", explainedBy: [] });
    expect(
      finding.impact.map(({ field: name, value, indicator: of, score, changed }) => [name, value, of, score, changed]),
    ).toEqual([
      ["年末结转", "21.13", "完成率", "3.39", false],
      ["上年结转", "9.23", "完成率", "3.39", false],
    ]);
    expect(finding.message.zh).toContain("若「年末结转」是 21.13万元，或「上年结转」是 9.23万元，得分不变（总分仍为 18.39分）");
  });

  it("says what would follow for score, total and grade", () => {
    const finding = only(findings({}, { 批复公用: "36.6万元" }));
    expect(finding).toMatchObject({ code: "AUDIT-009", reported: "56.1", recomputed: "36.6", difference: "19.5" });
    expect(finding.impact).toEqual([
      {
        field: "公用预算",
        value: "36.6",
        unit: "万元",
        text: "36.6万元",
        indicator: "公用控制率",
        path: ["过程", "公用控制率"],
        score: "0",
        total: "10.39",
        grade: "良",
        changed: true,
      },
    ]);
    expect(finding.message.zh).toContain(
      "若「公用预算」是 36.6万元，「公用控制率」得 0分（现得 8分），总分 10.39分（现 18.39分），等次为良（现为优）",
    );
    expect(finding.message.en).toContain(
      "if 「公用预算」 were 36.6万元, 「公用控制率」 would get 0 (now 8), the total would be 10.39 (now 18.39), the grade 良 (now 优)",
    );
  });

  it("names the digits that have the wrong unit", () => {
    const finding = only(findings({}, { 上级指标: "40元" }));
    expect(finding).toMatchObject({
      code: "AUDIT-010",
      reported: "61.01",
      recomputed: "21.014",
      difference: "39.996",
      impact: [],
    });
    expect(finding.explainedBy.map(({ zh }) => zh)).toEqual([
      "「上级指标」的 40元 可能应为 40万元：数字不动、只改单位，等式就成立，请查原表",
    ]);
    expect(finding.message.zh).toContain("「上级指标」不参与计分，得分不受影响");
    expect(codes(findings({}, { 上级指标: "41元" }))).toEqual(["AUDIT-009 追加构成"]);
  });

  it("blames no unit where not equality is asked, and tries no 十 百 千 万 before a counting unit", () => {
    const counted = (comparison: "=" | "≤") =>
      audit(
        ruleSet({ 完工项目数: "个", 项目数: "个" }, [indicator("履职", "10", { kind: "assessed" })], {
          reconciliations: [reconciliation("项目", field("完工项目数"), field("项目数"), "个", null, comparison)],
        }),
        record({ 完工项目数: comparison === "=" ? "50个" : "6个", 项目数: "5个" }, {}, { 履职: "9分" }),
      );
    expect(codes(counted("≤"))).toEqual(["AUDIT-009 项目"]);
    expect(codes(counted("="))).toEqual(["AUDIT-009 项目"]);
    const money = ruleSet({ 支出: "万元", 预算: "万元" }, [indicator("履职", "10", { kind: "assessed" })], {
      reconciliations: [reconciliation("不超", field("支出"), field("预算"), "万元", null, "≤")],
    });
    expect(codes(audit(money, record({ 支出: "6万元", 预算: "5元" }, {}, { 履职: "9分" })))).toEqual(["AUDIT-009 不超"]);
  });

  it("names the rate that was cut off", () => {
    const finding = only(findings({}, { 下降率: "54.52%" }));
    expect(finding).toMatchObject({ code: "AUDIT-011", reported: "54.52", recomputed: "54.53", difference: "-0.01", unit: "%" });
    expect(finding.explainedBy.map(({ zh }) => zh)).toEqual([
      "「下降率」的 54.52% 应为 54.53%：截去了末位之后的数，没有四舍五入",
    ]);
    expect(codes(findings({}, { 下降率: "54.51%" }))).toEqual(["AUDIT-009 三公下降"]);
  });

  it("says that no score is touched where scoring reads none of its figures", () => {
    expect(only(findings({}, { 下降率: "54.51%" })).message.zh).toContain(
      "「下降率」「减少额」「决算数」不参与计分，得分不受影响",
    );
  });

  it("that cannot be told is no finding", () => {
    const { 总支出: _, ...values } = VALUES;
    expect(audit(RULES, record(values, {}, { "过程.履职": "7分" }))).toEqual([]);
  });

  it("with figures beyond solving still has its sides", () => {
    const rules = ruleSet({ 甲: "万元", 乙: "万元" }, [indicator("履职", "10", { kind: "assessed" })], {
      reconciliations: [
        reconciliation("式", { op: "call", function: "round", arguments: [field("甲")] }, field("乙"), "万元", null),
      ],
    });
    const finding = only(audit(rules, record({ 甲: "1万元", 乙: "2万元" }, {}, { 履职: "9分" })));
    expect(finding).toMatchObject({ code: "AUDIT-009", reported: "1", recomputed: "2", difference: "-1", impact: [] });
  });
});
