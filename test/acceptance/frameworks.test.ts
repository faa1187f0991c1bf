// The national frameworks of 财预〔2013〕53号, which give no points: what each formula comes to for figures that anyone can work out by hand. In:
// rules/全国/2013. Out: exact values. Not here: that nothing is scored by a framework (library.test.ts).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSourceText } from "@biaochi/diagnostics";
import { checkRecord, createPlan, evaluate, type RawRecord } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";

const FOLDER = join(import.meta.dirname, "..", "..", "rules", "全国", "2013");

type Framework = {
  readonly file: string;
  /** How many indicators there are, with a formula or without. */
  readonly indicators: number;
  readonly record: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

const FRAMEWORKS: readonly Framework[] = [
  {
    file: "项目支出共性框架-2013.chi",
    indicators: 20,
    record: {
      计划投入资金: "100万元",
      实际到位资金: "90万元",
      应到位资金: "80万元",
      及时到位资金: "60万元",
      计划产出数: "20个",
      实际产出数: "16个",
      质量达标产出数: "12个",
      计划完成时间: "100天",
      实际完成时间: "125天",
      计划成本: "50万元",
      实际成本: "40万元",
    },
    values: {
      资金到位率: "9/10",
      到位及时率: "3/4",
      实际完成率: "4/5",
      完成及时率: "-1/4",
      质量达标率: "3/4",
      成本节约率: "1/5",
    },
  },
  {
    file: "部门整体支出共性框架-2013.chi",
    indicators: 28,
    record: {
      编制数: "40人",
      在职人员数: "38人",
      上年三公预算: "20万元",
      本年三公预算: "16万元",
      三公支出: "12万元",
      重点项目支出: "60万元",
      项目总支出: "80万元",
      预算数: "400万元",
      预算完成数: "380万元",
      预算调整数: "20万元",
      实际支付进度: "90%",
      既定支付进度: "100%",
      支出预算数: "400万元",
      本年结转结余: "20万元",
      上年结转结余: "25万元",
      公用经费支出: "33万元",
      公用经费预算: "30万元",
      实际采购金额: "9万元",
      采购预算: "10万元",
      在用固定资产: "70万元",
      全部固定资产: "100万元",
      计划工作数: "20项",
      实际完成工作数: "18项",
      及时完成工作数: "15项",
      质量达标工作数: "16项",
      重点工作交办数: "4项",
      重点工作完成数: "3项",
    },
    values: {
      在职人员控制率: "19/20",
      "“三公经费”变动率": "-1/5",
      重点支出安排率: "3/4",
      预算完成率: "19/20",
      预算调整率: "1/20",
      支付进度率: "9/10",
      结转结余率: "1/20",
      结转结余变动率: "-1/5",
      公用经费控制率: "11/10",
      "“三公经费”控制率": "3/4",
      政府采购执行率: "9/10",
      固定资产利用率: "7/10",
      实际完成率: "9/10",
      完成及时率: "3/4",
      质量达标率: "4/5",
      重点工作办结率: "3/4",
    },
  },
  {
    file: "财政预算共性框架-2013.chi",
    indicators: 33,
    record: {
      在职人均人员经费: "90000元/人",
      人均人员经费标准: "100000元/人",
      本年人均公用经费: "22000元/人",
      人均公用经费标准: "20000元/人",
      上年人均公用经费: "20000元/人",
      本年民生支出: "800万元",
      上年民生支出: "600万元",
      本年三公预算: "9万元",
      上年三公预算: "10万元",
      三公支出: "9万元",
      财政供养人员编制: "1000人",
      在职财政供养人员: "950人",
      年末债务余额: "300万元",
      综合财力: "1500万元",
      收入预算数: "500万元",
      收入完成数: "525万元",
      支出预算数: "1000万元",
      支出完成数: "980万元",
      本年支出: "1000万元",
      上年支出: "800万元",
      支出进度: "45%",
      支出进度标准: "50%",
      结转资金: "20万元",
      结余资金: "10万元",
      暂存暂付余额: "50万元",
      财政总收入: "600万元",
      地区生产总值: "6000万元",
      本年财政收入: "500万元",
      上年财政收入: "400万元",
      本年税收收入: "350万元",
      上年税收收入: "300万元",
      本年非税收入: "150万元",
      上年非税收入: "100万元",
      本年城镇居民人均可支配收入: "33000元/人",
      上年城镇居民人均可支配收入: "30000元/人",
      本年农村居民人均纯收入: "12000元/人",
      上年农村居民人均纯收入: "10000元/人",
      本年人均受教育年限: "11年",
      上年人均受教育年限: "10年",
      本年人均期望寿命: "77年",
      上年人均期望寿命: "76年",
      本年城镇登记失业率: "3%",
      上年城镇登记失业率: "4%",
      本年空气质量良好天数: "300天",
      上年空气质量良好天数: "250天",
      本年人均公共绿地面积: "11平方米/人",
      上年人均公共绿地面积: "10平方米/人",
      本年万元生产总值能耗: "0.4吨/万元",
      上年万元生产总值能耗: "0.5吨/万元",
    },
    values: {
      人员经费保障率: "9/10",
      公用经费保障率: "11/10",
      人均公用经费变动率: "1/10",
      民生支出占比: "4/5",
      民生支出占比变动率: "1/20",
      "“三公经费”变动率": "-1/10",
      财政供养人员控制率: "19/20",
      债务率: "1/5",
      收入完成率: "21/20",
      支出完成率: "49/50",
      支出均衡率: "9/10",
      资金结转率: "1/50",
      资金结余率: "1/100",
      "“三公经费”控制率": "1",
      总预算暂存暂付率: "1/20",
      财政总收入占地区生产总值的比重: "1/10",
      税收收入占比: "7/10",
      税收收入占比变动率: "-1/20",
      非税收入占比: "3/10",
      非税收入占比变动率: "1/20",
      城镇居民人均可支配收入变动率: "1/10",
      农村居民人均纯收入变动率: "1/5",
      人均受教育年限变动率: "1/10",
      人均期望寿命变动率: "1/76",
      城镇登记失业率变动率: "-1/4",
      空气质量变动率: "1/5",
      人均公共绿地面积变动率: "1/10",
      万元生产总值能耗变动率: "-1/5",
    },
  },
];

/** The framework's own data and formulas, each formula shown and not scored, beside one indicator that has all of the points. */
function shown(text: string): string {
  const data = text.match(/^数据 [^\n]+\{\n(?: {2}[^\n]*\n)+\}$/gmu) ?? [];
  const formulas = [...text.matchAll(/^ +指标 (\S+) \{\n +公式 +([^\n]+)\n(?: +分母为零时 +([^\n]+)\n)?/gmu)].map(
    ([, name, formula, zero]) =>
      `指标 ${name} {\n  仅列示\n  公式  ${formula}\n${zero === undefined ? "" : `  分母为零时  ${zero}\n`}}`,
  );
  const head = "规则集 列示 {\n  地区  全国\n  年度  2013\n  版本  1.0.0\n  满分  1分\n  得分  保留2位小数\n}";
  return [head, ...data, ...formulas, "指标 另计 1分  打分", ""].join("\n\n");
}

describe.each(FRAMEWORKS)("$file", ({ file, indicators, record, values }) => {
  const text = readFileSync(join(FOLDER, file), "utf8");

  it("has its indicators, and gives no points", () => {
    expect(text.match(/^ +指标 /gmu)).toHaveLength(indicators);
    expect(text).not.toMatch(/\d分/u);
  });

  it("has these formulas, and each gives what it should", () => {
    const { ruleSet, diagnostics } = check(createSourceText(file, shown(text)));
    expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
    if (ruleSet === undefined) throw new Error("no rule set");
    const cells = new Map(
      Object.entries({ ...record, 另计: "1分" }).map(([name, cell]) => [name, { kind: "text", text: cell }] as const),
    );
    const raw: RawRecord = { id: "某地", file: "某地.json", cells, reported: new Map(), reasons: new Map() };
    const checked = checkRecord(ruleSet, raw);
    expect(checked.problems.map(({ message }) => message.zh)).toEqual([]);
    if (checked.record === undefined) throw new Error("the record does not fit");
    const scored = evaluate(createPlan(ruleSet), checked.record).indicators;
    expect(Object.fromEntries(scored.slice(0, -1).map(({ path, metricExact }) => [path.at(-1), metricExact]))).toEqual(values);
  });
});
