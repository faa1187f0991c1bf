// The normal form: the arm of a value, its exact score, the bounds, and how the score moves.
import { fromFractionString, integer, type Rational, toFractionString } from "@biaochi/quantity";
import { expect, test } from "vitest";
import type { PiecewiseMethod } from "./generated/rule-set.generated.ts";
import { armAt, armsAt, bounds, monotonicity, scoreAt } from "./piecewise.ts";
import { type Around, MONEY, tryClause } from "./scoring/clause-kit.ts";

const FIVE = integer(5);

function methodOf(wording: string, around?: Around): PiecewiseMethod {
  const { method, codes } = tryClause(wording, around);
  if (method === undefined) throw new Error(`${wording}: ${codes.join(" ")}`);
  return method;
}

function figure(text: string): Rational {
  const value = fromFractionString(text);
  if (value === undefined) throw new Error(`${text} is no figure`);
  return value;
}

const BANDS = methodOf("10%以下得5分；超过10%至30%得4分；超过30%不得分");

test("a bound belongs to exactly one arm", () => {
  expect(["1/10", "100000001/1000000000", "3/10", "31/100"].map((value) => armAt(BANDS, figure(value))?.text.zh)).toEqual([
    "10%以下",
    "超过10%至30%",
    "超过10%至30%",
    "超过30%",
  ]);
  expect(armsAt(BANDS.arms, figure("1/10"))).toHaveLength(1);
});

test("bounds are listed once, rising", () => {
  expect(bounds(BANDS).map(toFractionString)).toEqual(["1/10", "3/10"]);
  expect(bounds(methodOf("100%得满分；每偏离5个百分点扣2分，允许偏离5个百分点")).map(toFractionString)).toEqual([
    "19/20",
    "21/20",
  ]);
});

test("scores are exact: the department's 预算完成率 scores 3.39 and a rest that never ends", () => {
  const method = methodOf("100%以上得满分；每低于5个百分点扣2分，扣完为止");
  const score = scoreAt(method, figure("25249/26305"), FIVE);
  expect(score?.kind === "score" ? toFractionString(score.value) : score).toBe("17857/5261");
});

test("a value that no arm holds has no score, and an arm over data gives none", () => {
  const gap: PiecewiseMethod = { ...BANDS, arms: BANDS.arms.slice(0, 1) };
  expect(scoreAt(gap, figure("1/2"), FIVE)).toBeUndefined();
  const data = methodOf("（甲数）以上得满分；不满（甲数）按比例得分", { metric: MONEY });
  expect(armAt(data, figure("1"))).toBeUndefined();
  const points = methodOf("90%以上得（甲数）；不满90%不得分");
  expect(scoreAt(points, figure("1"), FIVE)).toEqual({ kind: "unknown" });
});

test.each([
  ["10%以下得5分；超过10%至30%得4分；超过30%不得分", "falling"],
  ["90%以上得满分；不满90%按比例得分", "rising"],
  ["100%得满分；每偏离5个百分点扣2分", "peak"],
  ["不满90%得3分；90%以上110%以下得5分；超过110%得2分", "peak"],
  ["得3分", "flat"],
  ["10%以下得5分；超过10%至30%得2分；超过30%得3分", "valley"],
  ["100%以上得满分；每低于1个百分点扣1分；60%以下得2分", "valley"],
  ["50%以下得满分；超过50%反向按比例得分", "falling"],
  ["每达到10个百分点得1分，最多4分", "rising"],
  ["100%以上得满分；每低于1个百分点扣0.1分，不足一步按一步计", "rising"],
  ['0%以上得满分；不满0%：报错 "不能为负"', "flat"],
])("%s is %s", (wording, kind) => {
  expect(monotonicity(methodOf(wording), FIVE).kind).toBe(kind);
});
