// The commands where several score, where sub-projects are pooled, and where records are ranked among one another.
import { EXIT } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { files, json, run } from "./run-in-memory.ts";

const HEAD = "  地区  某省/某县\n  年度  2024\n  版本  1.0.0\n  得分  保留2位小数\n  不足一步  按比例\n";
const DATA = "数据 预算 {\n  年初预算  万元  约束 > 0万元\n  全年支出  万元  约束 ≥ 0万元\n}\n";
const RATE = "  公式  全年支出 ÷ 年初预算\n  评分  100%以上得满分；每低于1个百分点扣0.5分，扣完为止\n";
const SCORERS = `规则集 评审 {\n${HEAD}  满分  20分\n  评分方  自评，复核\n  采用  复核，缺则 自评\n}
${DATA}指标 预算执行率 10分 {\n${RATE}}
指标 职责履行 10分  打分
等次 {\n  15分以上  优\n  不满15分  良\n}
`;
const REVIEWED = JSON.stringify({
  名称: "林业局",
  年初预算: "100万元",
  全年支出: "96万元",
  自评: { 职责履行: "10分", 预算执行率: "10分" },
  复核: { 职责履行: "8分", 预算执行率: "6分" },
  理由: { 复核: { 预算执行率: "12月支出无凭证" } },
});

describe("several scorers", () => {
  const host = { files: { ...files, "评审.chi": SCORERS, "林业局.json": REVIEWED } };

  it("stand side by side in the table, with their totals and deviations below", async () => {
    const { code, out } = await run("run 评审.chi --data 林业局.json", host);
    expect(code).toBe(EXIT.fine);
    expect(out).toMatch(/\n指标 +本值 +分值 +自评 +复核 +得分 +说明\n/u);
    expect(out).toMatch(/\n预算执行率 +96% +10 +10 +6 +6 {2}/u);
    expect(out).toMatch(/\n总分 +20 +20 +14 +14 {2}等次：良\n/u);
    expect(out).toContain("评分方\n  · 自评  总分 20，优，偏差率 42.86%\n  · 复核  总分 14，良，偏差率 0%\n");
    expect((await run("run 评审.chi --data 林业局.json --lang en", host)).out).toContain(
      "  · 自评  total 20, 优, deviation 42.86%\n",
    );
  });

  it("are explained with their reasons, both figures kept", async () => {
    const { out } = await run("explain 评审.chi --data 林业局.json", host);
    expect(out).toContain("自评 10分；复核 6分（采用，理由：12月支出无凭证）");
    expect(out).toContain("按规则得8分；采用复核的6分，理由：12月支出无凭证");
    const document = json((await run("run 评审.chi --data 林业局.json --format json", host)).out);
    expect(document.scorecards[0].indicators[0].override).toEqual({ scorer: "复核", computed: "8", reason: "12月支出无凭证" });
  });

  it("have columns of their own in CSV", async () => {
    const { out } = await run("run 评审.chi --data 林业局.json --format csv --lang zh", host);
    const rows = out.split("\r\n");
    expect(rows[0]).toBe(
      "\ufeff编号,总分,等次,预算执行率,职责履行,自评.总分,自评.偏差率,自评.预算执行率,自评.职责履行,复核.总分,复核.偏差率,复核.预算执行率,复核.职责履行,问题",
    );
    expect(rows[1]).toBe("林业局,14,良,6,8,20,42.86%,10,10,14,0%,6,8,");
  });

  it("refuse a change without its reason", async () => {
    const bare = { files: { ...host.files, "林业局.json": REVIEWED.replace("12月支出无凭证", "") } };
    const { code, out } = await run("run 评审.chi --data 林业局.json", bare);
    expect([code, out]).toEqual([EXIT.badData, expect.stringContaining("DATA-180")]);
  });
});

describe("places among all units", () => {
  const rules = `规则集 评比 {\n${HEAD}  满分  10分\n}
${DATA}计算 执行率 = 全年支出 ÷ 年初预算
名次 执行率名次 按 执行率 降序 并列取前
指标 执行 10分 {\n  公式  执行率名次\n  评分  1名以下得满分；每超过1名扣2分，扣完为止\n}
`;
  const table = "名称,年初预算（万元）,全年支出（万元）\n甲,100,90\n乙,100,99\n丙,100,90\n";
  const host = { files: { ...files, "评比.chi": rules, "各县.csv": table } };

  it("are counted over all records, and shown", async () => {
    const { code, out } = await run("run 评比.chi --data 各县.csv", host);
    expect(code).toBe(EXIT.fine);
    expect(out).toMatch(/\n甲 +8 +2 +8 /u);
    expect(out).toMatch(/\n乙 +10 +1 +10 /u);
    expect((await run("run 评比.chi --data 各县.csv --format csv", host)).out.split("\r\n")[3]).toBe("丙,8,,8,2,");
  });

  it("are the same where only one record is asked for", async () => {
    const { out } = await run("run 评比.chi --data 各县.csv --record 丙", host);
    expect(out).toContain("· 执行率名次  2名（共3个，按 90% 排）");
    expect((await run("explain 评比.chi --data 各县.csv --record 乙", host)).out).toContain("1名（共3个，按 99% 排）");
  });

  it("are missing for a record alone", async () => {
    const alone = { files: { ...host.files, "甲.csv": table.split("\n").slice(0, 2).join("\n") } };
    const { code, out } = await run("run 评比.chi --data 甲.csv", alone);
    expect([code, out]).toEqual([EXIT.badData, expect.stringContaining("DATA-185")]);
  });
});

describe("sub-projects", () => {
  const rules = `规则集 项目群 {\n${HEAD}  满分  10分\n}
${DATA}汇总 子项目 {\n  绝对值  相加\n}
指标 预算执行率 10分 {\n${RATE}}
`;
  const data = JSON.stringify({
    名称: "林业局",
    子项目: [
      { 名称: "造林", 年初预算: "300万元", 全年支出: "285万元" },
      { 名称: "防火", 年初预算: "100万元", 全年支出: "100万元" },
    ],
  });
  const host = { files: { ...files, "项目群.chi": rules, "林业局.json": data } };

  it("are pooled before they are scored, and are part of the input schema", async () => {
    const { code, out } = await run("run 项目群.chi --data 林业局.json", host);
    expect(code).toBe(EXIT.fine);
    expect(out).toContain("385 ÷ 400 = 96.25%");
    const schema = json((await run("schema 项目群.chi", host)).out);
    expect(schema.properties["子项目"]).toMatchObject({ type: ["array", "null"], items: { $ref: "#" } });
  });
});
