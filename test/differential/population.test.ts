// Places among all units, pooled sub-projects and adopted scores against a plain judge: random figures, many of them equal.
import { createSourceText } from "@biaochi/diagnostics";
import { createPlan, createRecordCheck, type RawCell, type RawRecord, scorePopulation } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { type Chance, createChance } from "./chance.ts";
import { type Fraction, fraction, NOUGHT, over, plus, same, times } from "./fraction.ts";

const HEAD = "  地区  示例县\n  年度  2024\n  版本  1.0.0\n  满分  10分\n";

function rulesOf(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  if (ruleSet === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join("\n"));
  return ruleSet;
}

const cellsOf = (values: { readonly [name: string]: string }): ReadonlyMap<string, RawCell> =>
  new Map(Object.entries(values).map(([name, text]) => [name, { kind: "text", text }]));

function recordOf(id: string, values: { readonly [name: string]: string }, more: Partial<RawRecord> = {}): RawRecord {
  return { id, file: "数据.json", cells: cellsOf(values), reported: new Map(), reasons: new Map(), ...more };
}

const TIES = { 并列取前: "first", 并列取后: "last", 并列平均: "mean" } as const;

/** The place of a figure by counting alone: how many are better, how many are equal. */
function placeOf(own: number, all: readonly number[], descending: boolean, ties: "first" | "last" | "mean"): Fraction {
  const better = all.filter((other) => (descending ? other > own : other < own)).length;
  const equal = all.filter((other) => other === own).length;
  if (ties === "first") return fraction(better + 1);
  if (ties === "last") return fraction(better + equal);
  return fraction(2 * better + equal + 1, 2);
}

function textOf(value: Fraction): string {
  return value.d === 1n ? String(value.n) : `${value.n / 2n}.5`;
}

describe("places", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))("of seed %i are those that counting gives", (seed) => {
    const chance = createChance(seed);
    const order = chance.pick(["降序", "升序"]);
    const ties = chance.pick(["并列取前", "并列取后", "并列平均"]);
    const ruleSet = rulesOf(`规则集 评比 {\n${HEAD}}
数据 甲 { 数 万元 }
名次 数名次 按 数 ${order} ${ties}
指标 一 10分 {\n  公式  数名次\n  评分  1名以下得满分；超过1名得5分\n}\n`);
    const figures = Array.from({ length: chance.whole(2, 30) }, () => chance.whole(-4, 4));
    const cards = scorePopulation(
      createPlan(ruleSet),
      createRecordCheck(ruleSet),
      figures.map((figure, index) => recordOf(`单位${index}`, { 数: `${figure}万元` })),
    );
    const expected = figures.map((figure) => textOf(placeOf(figure, figures, order === "降序", TIES[ties])));
    expect(cards.map(({ ranks }) => ranks[0]?.place)).toEqual(expected);
    expect(cards.map(({ total }) => total)).toEqual(expected.map((place) => (place === "1" ? "10" : "5")));
  });
});

/** A mean of figures by weights. */
function meanOf(figures: readonly number[], weights: readonly number[]): Fraction {
  const sum = figures.reduce((all, figure, index) => plus(all, times(fraction(figure), fraction(weights[index] ?? 0))), NOUGHT);
  return over(sum, fraction(weights.reduce((all, weight) => all + weight, 0)));
}

function draw(chance: Chance, count: number, low: number, high: number): readonly number[] {
  return Array.from({ length: count }, () => chance.whole(low, high));
}

describe("pooled figures", () => {
  const ruleSet = rulesOf(`规则集 项目群 {\n${HEAD.replace("10分", "20分")}}
数据 甲 {
  预算  万元  约束 > 0万元
  支出  万元  约束 ≥ 0万元
  满意  %
}
汇总 子项目 {
  绝对值  相加
  相对值  按 预算 加权平均
  定性    按 预算 加权平均
}
计算 执行率 = 支出 ÷ 预算
指标 一 10分 {\n  公式  执行率 + 满意\n  评分  10%以上得（本值 × 1分）；不满10%不得分\n}
指标 二 10分  打分
`);
  const plan = createPlan(ruleSet);
  const recordCheck = createRecordCheck(ruleSet);

  it.each(Array.from({ length: 40 }, (_, seed) => seed))("of seed %i are sums and weighted means", (seed) => {
    const chance = createChance(seed + 1000);
    const count = chance.whole(1, 8);
    const [budgets, spent, rates, given] = [
      draw(chance, count, 1, 9),
      draw(chance, count, 0, 9),
      draw(chance, count, 0, 100),
      draw(chance, count, 0, 10),
    ];
    const rows = budgets.map((budget, index) => ({
      cells: cellsOf({
        名称: `项目${index}`,
        预算: `${budget}万元`,
        支出: `${spent[index]}万元`,
        满意: `${rates[index]}%`,
        二: `${given[index]}分`,
      }),
    }));
    const [card] = scorePopulation(plan, recordCheck, [recordOf("甲", {}, { tables: new Map([["子项目", { rows }]]) })]);
    const sum = (all: readonly number[]): Fraction => fraction(all.reduce((one, other) => one + other, 0));
    const metric = plus(over(sum(spent), sum(budgets)), over(meanOf(rates, budgets), fraction(100)));
    const isEnough = metric.n * 10n >= metric.d;
    expect(card?.problems).toEqual([]);
    expect(readExact(card?.indicators[0]?.metricExact), `本值 of seed ${seed}`).toEqual(metric);
    if (isEnough) expect(same(readExact(card?.indicators[0]?.scoreExact), metric)).toBe(true);
    else expect(card?.indicators[0]?.score).toBe("0");
    expect(readExact(card?.indicators[1]?.scoreExact)).toEqual(meanOf(given, budgets));
  });
});

function readExact(text: string | null | undefined): Fraction {
  const [top = "0", bottom = "1"] = (text ?? "0").split("/");
  return fraction(BigInt(top), BigInt(bottom));
}

describe("adopted scores", () => {
  const ruleSet = rulesOf(`规则集 评审 {\n${HEAD.replace("10分", "30分")}  评分方  甲方，乙方\n  采用  乙方，缺则 甲方\n}
数据 甲 { 数 % }
指标 一 10分 {\n  公式  数\n  评分  100%以上得满分；不满100%按比例得分\n}
指标 二 10分  打分
指标 三 10分  打分
`);
  const plan = createPlan(ruleSet);
  const recordCheck = createRecordCheck(ruleSet);

  it.each(Array.from({ length: 60 }, (_, seed) => seed))("of seed %i are those of the first who gave one", (seed) => {
    const chance = createChance(seed + 2000);
    const rate = chance.whole(0, 10);
    const scores = (name: string): readonly (readonly [string, number])[] =>
      ["一", "二", "三"].flatMap((part) => (chance.once(3) ? [] : [[`${name}.${part}`, chance.whole(0, 10)] as const]));
    const given = new Map([...scores("甲方"), ...scores("乙方")]);
    const bare = new Map([
      ["二", chance.whole(0, 10)],
      ["三", chance.whole(0, 10)],
    ]);
    const figures = Object.fromEntries([...given, ...bare].map(([name, points]) => [name, `${points}分`]));
    const reasons = cellsOf(Object.fromEntries([...given.keys()].map((name) => [name, "说明"])));
    const [card] = scorePopulation(plan, recordCheck, [recordOf("甲", { 数: `${rate * 10}%`, ...figures }, { reasons })]);
    const by = (names: readonly string[], part: string): number | undefined => {
      for (const name of names) if (given.has(`${name}.${part}`)) return given.get(`${name}.${part}`);
      return part === "一" ? rate : bare.get(part);
    };
    const total = (names: readonly string[]): string =>
      String(["一", "二", "三"].reduce((sum, part) => sum + (by(names, part) ?? 0), 0));
    expect(card?.problems).toEqual([]);
    expect(card?.total).toBe(total(["乙方", "甲方"]));
    const heard = ["甲方", "乙方"].map((name) => ([...given.keys()].some((key) => key.startsWith(name)) ? total([name]) : null));
    expect(card?.scorers.map(({ total: own }) => own)).toEqual(heard);
  });
});
