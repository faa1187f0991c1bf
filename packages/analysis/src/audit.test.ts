import { describe, expect, it } from "vitest";
import { codes, findings, only, RULES, VALUES } from "../../../test/kit/audit-form.ts";
import { record } from "../../../test/kit/audit-rules.ts";
import { audit } from "./audit.ts";

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

  it("is explained, of several roundings, by the one with the decimals that were written", () => {
    expect(explained("3.4分").filter((told) => told.includes("没有声明保留"))).toEqual([
      "按“按比例、保留1位小数”可得 3.4分，但文件没有声明保留1位小数（声明的是保留2位小数）",
    ]);
    expect(explained("3.40分").filter((told) => told.includes("没有声明保留"))).toEqual([
      "按“按比例、保留2位小数进位”可得 3.4分，但文件没有声明保留2位小数进位（声明的是保留2位小数四舍五入）",
    ]);
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

  it("that the rules cannot confirm for want of data is no finding: what is missing is told as a problem", () => {
    const { 年末结转: _, ...values } = VALUES;
    const filed = { "过程.完成率": "3.5分", "过程.完成率.值": "95.99%", 总分: "18.5分" };
    expect(codes(audit(RULES, record(values, filed, { "过程.履职": "7分" })))).toEqual([]);
  });

  it("of a total alone, without one by the rules, is told where it is beyond what its parts can give", () => {
    const { 年末结转: _, ...values } = VALUES;
    const filed = (total: string) => audit(RULES, record(values, { 总分: total }, { "过程.履职": "7分" }));
    expect(codes(filed("18.5分"))).toEqual([]);
    expect(codes(filed("20分"))).toEqual([]);
    const above = only(filed("20.5分"));
    expect(above).toMatchObject({ code: "AUDIT-019", reported: "20.5", recomputed: "20", difference: "0.5" });
    expect(above.message.zh).toBe("「总分」自报 20.5分，最多只能是 20分：已知各部分合计 15分，未知的「完成率」至多 5分");
    expect(only(filed("14分")).message.zh).toContain("至少也有 15分");
  });

  function explained(filed: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
    return findings({ ...more, "过程.完成率": filed }).flatMap(({ explainedBy }) => explainedBy.map(({ zh }) => zh));
  }
});

describe("a filed sum", () => {
  const PARTS = { "过程.完成率": "3.39分", "过程.公用控制率": "8分", "过程.履职": "7分" };

  it("that follows its filed parts is told with the part that is wrong", () => {
    const finding = only(findings({ ...PARTS, "过程.完成率": "3.5分", 过程: "18.5分", 总分: "18.5分" }));
    expect(finding).toMatchObject({
      code: "AUDIT-001",
      indicator: "完成率",
      follows: [
        { path: ["过程"], reported: "18.5", recomputed: "18.39" },
        { path: ["总分"], reported: "18.5", recomputed: "18.39" },
      ],
    });
    expect(finding.message.zh).toMatch(/；自报「过程」18.5分（按规则 18.39分）、「总分」18.5分（按规则 18.39分）随之而差$/u);
    expect(finding.message.en).toMatch(/from this follows what is filed as 「过程」 18.5 \(by the rules 18.39\)/u);
  });

  it("that follows several parts is told with the last of them, and the grade with it", () => {
    const found = findings({ "过程.完成率": "0分", "过程.履职": "0分", 总分: "8分", 等次: "差" });
    expect(codes(found)).toEqual(["AUDIT-001 完成率", "AUDIT-001 履职"]);
    expect(found.map(({ follows }) => follows.map(({ path }) => path.join()))).toEqual([[], ["总分", "等次"]]);
    expect(found[1]?.message.zh).toContain("「等次」“差”（按规则“优”）随以上各处而差");
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
    expect(codes(found)).toEqual(["AUDIT-001 完成率"]);
    expect(found[0]?.follows.map(({ path }) => path)).toEqual([["总分"]]);
    expect(codes(findings({ 总分: "18.39分" }))).toEqual([]);
  });

  it("is to be mended by its parts, by its rounding or by adding up again, whichever it is", () => {
    const mend = (reported: Readonly<Record<string, string>>) => findings(reported).at(-1)?.mend.zh;
    expect(mend({ "过程.完成率": "3.5分", 总分: "18.5分" })).toContain("按复算数更正自报得分");
    expect(mend({ 总分: "18.4分" })).toBe("按文件的取位填报 18.39分。");
    expect(mend({ 总分: "17分" })).toBe("核对各部分的得分，重新相加；按规则应报 18.39分。");
  });
});

describe("a filed grade", () => {
  it("is held against the total by the rules, and follows a filed total that is wrong", () => {
    const finding = only(findings({ 总分: "9分", 等次: "差" }));
    expect(finding).toMatchObject({ code: "AUDIT-002", follows: [{ path: ["等次"], reported: "差", recomputed: "优" }] });
    expect(only(findings({ 总分: "18.39分", 等次: "良" }))).toMatchObject({
      code: "AUDIT-004",
      reported: "良",
      recomputed: "优",
    });
    expect(only(findings({ 等次: "良" })).explainedBy).toEqual([]);
  });
});
