import { describe, expect, it } from "vitest";
import { codes, findings, only, RULES, VALUES } from "../../../test/kit/audit-form.ts";
import { field, indicator, reconciliation, record, ruleSet } from "../../../test/kit/audit-rules.ts";
import { audit } from "./audit.ts";

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
